# Decisions of two, masks, interests that stand against a case, and versions of records. The words that must stay the same everywhere are in GLOSSARY.md.

## Decisions of two. { $officer } is who proposed or answered.

case-menu-decisions = 决定
decisions-title = 决定
decisions-lead = 任何人都不能独自做的事：一名工作人员提出，另一名答复，之后才生效。提出者不能自己答复。
decisions-waiting = 等待第二名工作人员
decisions-none = 没有待决事项。结案或降低紧急程度，请在案件页面提出。
decisions-alone = 本案只有一名成员。需要另一名成员来答复：请在案件页面的“添加或移除成员”中添加。
decisions-over = 以往的决定
decision-close = 结案：{ $ground }
decision-lower-urgency = 降低紧急程度：{ $urgency }
decision-reveal = 向请求者显示{ $about }的身份，为期 24 小时
decision-reveal-everybody = 向全体成员永久显示{ $about }的身份
decision-readmit = 重新准许{ $about }参与本案
decision-refuse-report = 不受理举报 { $about }：{ $ground }
decision-publish = 公布：{ $about }
decision-export = 带出办公室，不含姓名：{ $about }
decision-export-names = 带出办公室，含姓名：{ $about }
decision-lift-hold = 解除保全：{ $about }
decision-other = 本工作台不认识的事项
decision-by = { $officer } 提出，{ $time }
decision-reasons = 您的理由
decision-reasons-hint = 不同意须说明理由；同意可以说明。
decision-agree = 同意
decision-disagree = 不同意
decision-own = 这是您提出的，由另一名成员答复。
decision-withdraw = 撤回提议
decision-agreed = { $officer } 同意，{ $time }
decision-disagreed = { $officer } 不同意，{ $time }
decision-withdrawn = { $officer } 撤回，{ $time }
decision-overtaken = 已无需决定，{ $time }。
decision-close-hint = 须有第二名成员同意。在此之前案件保持开放。
decision-close-send = 提议结案
decision-urgency-hint = 提高立即生效；降低须等待第二名成员。
case-closed-by-two = { $officer } 提出，{ $second } 同意
cases-filter-second = 等待第二名工作人员
case-undecided = { $count } 项决定待答复

## Masks. { $number } is the party’s number in the case.

mask-person = 人员 { $number }
mask-organisation = 组织 { $number }
mask-group = 群体 { $number }
mask-heading = 隐去的身份
mask-lead = 案件页面以编号称呼身份被隐去的人。隐去只防旁人窥视和习惯性浏览，并不依靠密钥：每名成员仍可打开条目。举报、记录和叙述中的内容不会隐去。不应知道其身份的人，不应成为成员。
mask-nobody = 案卷中没有可以隐去身份的人。
mask-by = { $officer } 隐去，{ $time }
mask-shown-until = 您可查看至 { $time }
mask-put-on = 隐去身份
mask-party = 对象
mask-reason = 原因
mask-reason-hint = 请勿写姓名：原因会显示出来。
mask-send = 隐去
mask-reveal = 请求查看身份
mask-reveal-party = 对象
mask-reveal-to = 向谁显示
mask-reveal-to-asker = 向我，自答复起 24 小时
mask-reveal-to-everybody = 向全体成员，永久
mask-reveal-reasons = 为何需要
mask-reveal-hint = 由第二名成员答复。查看情况记入审计簿。
mask-reveal-send = 提出

## Interests that stand against a case, and who is kept out.

interest-heading = 申报的利害关系
interest-lead = 在给予密钥之前，工作台将工作人员的申报与被指控的施害者、官员、组织和地点相比较。名称相符只是提示，不是结论。
interest-declare-link = 申报利害关系
interest-none = 没有申报的利害关系与本案内容相符。
interest-is-member = 成员
interest-no-member = 不能成为成员
interest-declared = 申报内容
interest-met = 案件内容
interest-meeting = 哪一处相符
interest-aside = 并非同一对象
interest-aside-reason = 您如何得知
interest-aside-hint = 将以您的名义保留在案件中。
interest-aside-send = 记录并非同一对象
interest-members = 有成员申报的利害关系与本案内容相符：
interest-members-do = 请查看，将其排除在外，或记录并非同一对象
interest-step-back = 您申报的一项利害关系与本案内容相符。
interest-step-back-do = 请回避：不要继续阅读，告知同事，并退出案件。此处不说明所涉内容。如果并非同一对象，可由同事记录。
interest-kind-person = 个人
interest-kind-agency = 机构
interest-kind-place = 地点
interest-kind-other = 其他
screening-heading = 排除在本案之外
screening-nobody = 没有人被排除在外。
screening-by = { $officer } 予以排除，{ $time }
screening-keep-out = 排除一名工作人员
screening-officer = 工作人员
screening-officer-hint = 成员将因此退出案件，此后的内容使用新密钥。已读的内容无法收回。
screening-reason = 原因
screening-reason-hint = 成员可以看到；本人看不到。
screening-send = 永久排除
screening-let-in = 重新准许某人参与
screening-in-officer = 工作人员
screening-in-reasons = 为何可以准许
screening-let-in-send = 提出

interests-title = 申报的利害关系
interests-heading = 申报的利害关系
interests-lead = 工作人员与谁、与什么关系过近，因而不宜处理相关案件。工作台在给予案件密钥之前，将这些名称与案件相比较。
interests-link = 申报的利害关系
interests-own = 您的利害关系
interests-of = { $officer } 的利害关系
interests-hint = 亲属、朋友、您或他们现在或曾经任职的机构、属于您自己的地点。办公室全体工作人员都能看到。清空一行即可删除；原有内容会保留。
interests-line = 第 { $number } 行
interests-kind = 类别
interests-text = 名称
interests-note = 您与其关系
interests-send = 申报
interests-all = 全体工作人员
interests-change = 更改
interests-nothing = 未申报
interests-versions = 历次申报
interests-version = { $officer }，{ $time }

## Versions of records.

case-menu-versions = 版本
versions-title = 版本
versions-lead = 每条记录的每个版本都会保留：谁在何时写了什么。
versions-none = 尚未记录任何内容。案件中记录的人员和事件，其版本在此显示。
versions-of-party = 人员和组织
versions-of-incident = 事件
versions-of-cooperation = 合作
versions-count = { $count } 个版本
versions-masked = 此身份已隐去，其版本也一并隐去。
versions-all = 全部版本
versions-both = 两个版本并列
versions-marks = 左侧标出只有旧版本才有的内容，右侧标出只有新版本才有的内容：
versions-mark-gone = 删除线
versions-mark-new = 下划线
version-by-and-when = { $officer }，{ $time }
version-number = 版本 { $number }
version-is-left = 在左侧
version-is-right = 在右侧
version-as-left = 将版本 { $number } 放在左侧
version-as-right = 将版本 { $number } 放在右侧
version-field = 栏目
version-changed = 有改动
version-on = 针对：
version-hit = 受影响人数：
version-by = 实施者：
version-field-kind = 类别
version-field-names = 姓名
version-field-roles = 角色
version-field-codes = 编码
version-field-states = 国家
version-field-born = 出生
version-field-count = 人数
version-field-function = 职务
version-field-contact = 联系方式
version-field-about = 其他情况
version-field-title = 标题
version-field-when = 时间
version-field-place = 地点
version-field-account = 叙述
version-field-acts = 行为
version-field-effects = 影响
version-field-answers = 针对的合作
version-field-follows = 承接
version-field-with = 合作对象
version-field-who = 合作者
version-field-known = 如何为人所知
version-follows-after = 在其之后
version-follows-because = 因其而起
version-follows-part-of = 属于
version-follows-again = 在其之后再次发生

## Timelines. { $officer } is who did it.

timeline-decision-proposed = { $officer } 提请第二名工作人员决定：{ $what }
timeline-decision-agreed = { $officer } 同意：{ $what }
timeline-decision-refused = { $officer } 不同意：{ $what }
timeline-decision-withdrawn = { $officer } 撤回了提议。
timeline-screened-out = { $officer } 将一名工作人员排除在本案之外。
timeline-interest-cleared = { $officer } 记录：申报的利害关系所指并非同一对象。
timeline-identity-masked = { $officer } 隐去了一个身份。

## Audit book.

audit-proposed = 提请第二名工作人员决定
audit-decided = 作为第二名工作人员答复
audit-withdrew = 撤回提议
audit-revealed = 同意显示隐去的身份
audit-masked = 隐去身份
audit-set-aside = 认定申报的利害关系无关
audit-kept-out = 排除一名工作人员
audit-declared = 申报利害关系
audit-other = 本工作台不认识的事项

## Refusals.

refusal-lowering-needs-two = 降低紧急程度需要第二名工作人员。
refusal-lowering-needs-two-do = 紧急程度在此期间已有变化。请重新加载页面后提出。
refusal-decision-waits = 相同事项已在等待第二名工作人员。
refusal-decision-waits-do = 请答复该提议，或等待其得到答复或撤回。
refusal-decision-without-reason = 缺少理由。
refusal-decision-without-reason-do = 请写明原因，以便第二名工作人员判断。
refusal-no-decision = 本案没有这项提议。
refusal-no-decision-do = 请重新加载页面。
refusal-decision-over = 该提议已不再待决。
refusal-decision-over-do = 请查看其结果；如仍有必要，请重新提出。
refusal-own-decision = 这是您自己提出的。
refusal-own-decision-do = 请本案另一名成员答复。
refusal-not-own-decision = 这是他人提出的。
refusal-not-own-decision-do = 请予以答复，或请提出者撤回。
refusal-kept-out = 这名工作人员被排除在本案之外。
refusal-kept-out-do = 须有两名成员在“决定”页面同意，方可重新准许。
refusal-screen-without-reason = 缺少原因。
refusal-screen-without-reason-do = 请写明为何排除这名工作人员。
refusal-own-interest = 这是您自己的利害关系。
refusal-own-interest-do = 请同事查看是否为同一对象。
refusal-clear-without-reason = 缺少原因。
refusal-clear-without-reason-do = 请写明您如何得知并非同一对象。
refusal-mask-without-reason = 缺少原因。
refusal-mask-without-reason-do = 请写明为何隐去身份，不要写姓名。
refusal-masked = 此身份已隐去。
refusal-masked-do = 请在“决定”页面请求查看身份，然后再更改记录。
refusal-interest-stands = 有工作人员申报的利害关系与此冲突。
refusal-interest-stands-do = 请将案件交给他人。如果并非同一人、同一机构或同一地点，可由成员在案件的“决定”页面记录。
refusal-own-interest-stands = 您申报的利害关系与此冲突。
refusal-own-interest-stands-do = 请交给同事，不要继续阅读。
refusal-no-such-interest = 该利害关系与本案内容已不再相符。
refusal-no-such-interest-do = 请重新加载页面。
