# 举报人看到的页面。
# 固定用语见 GLOSSARY.md。

## 浏览器标签和历史记录中的标题：不向旁观者透露任何内容。

title-start = 欢迎
title-form = 表格
title-once = 页面
title-messages = 消息
title-promises = 承诺
title-help = 帮助
title-information = 信息
title-notice = 提示

## 每个页面上都有。

exit-link = 离开本网站
menu-language = 选择语言
menu-pages = 页面
menu-start = 首页
menu-mailbox = 打开您的信箱
menu-safety = 如何保护自己
menu-about = 本网站能看到什么
footer-exit = “离开本网站”会立即打开一个中性的页面。如果启用了 JavaScript，连按三次 Shift 键也有同样效果。这不会清除浏览器的历史记录。

## 首页。

start-heading = 举报威胁和报复行为
start-lead = 您或您身边的人是否因为在人权方面与联合国接触而受到威胁、惩罚或阻挠？您可以在这里告诉我们。您不必说出自己的姓名。
start-lead-office = 您的举报将送交：{ $office }。
start-choose-office = 您想写给哪个办公室？
start-no-office = 这里还没有接收举报的办公室。请稍后再来。
start-report = 提交举报
start-report-hint = 用您自己的话写就够了。其他内容可以以后再说。
start-mailbox = 打开您的信箱
start-mailbox-hint = 阅读答复、继续写信。您需要查询码。
start-danger = 如果现在有人有生命危险
start-danger-text = 我们会尽快答复，但无法在几分钟内派人救助。请同时联系身边能够立即提供帮助的人。在举报表中，请选择“是，或在数小时之内”。
start-who = 谁可以举报
start-who-text = 凡在人权方面与联合国接触过、想要接触或被认为接触过的人，无论是受害人、证人、律师、记者、官员、组织成员还是提供过帮助的人，都可以举报。亲属、同事和组织也可以。您还可以替别人写。
start-reads = 谁会阅读
start-reads-text = 只有本办公室负责举报的工作人员。您的举报会被锁住，只有他们的密钥才能打开。本网站的运营者无法打开。
start-next = 接下来会怎样
start-next-receipt = 您会得到一个查询码：一串只有您才有的数字。它能打开您在本网站的信箱。
start-next-read = 工作人员阅读您的举报，并在您的信箱中答复。我们从不打电话，也不发电子邮件。
start-next-ask = 我们同您一起考虑怎样做才安全、可以做些什么。未经您同意，任何可能指向您的内容都不会交给政府或公之于众。
start-next-log = 每份举报在公开记录中都有自己的位置，而公开记录不显示任何内容。任何人都不能悄悄删除举报或更改其日期。
start-promises = 办公室的承诺
start-charter = 我们的全部承诺及履行情况
start-within-hours = { $count } 小时之内
start-within-days = { $count } 天之内
start-within-working-days = { $count } 个工作日之内
start-within-months = { $count } 个月之内
start-safe = 注意安全
start-safe-device = 请使用别人无法查看的手机或电脑。不要使用工作单位的设备。
start-safe-tor = 最安全的是 Tor 浏览器。至少应使用无痕窗口。
start-safe-history = 浏览器的历史记录会显示您访问过本网站。快速离开并不会清除它。
start-safe-more = 进一步了解如何保护自己
start-about-more = 本网站能看到什么，不能看到什么

## 如何保护自己。

safety-heading = 如何保护自己
safety-lead = 请在写之前阅读。只需三分钟。
safety-before = 写之前
safety-before-device = 请使用别人无法查看的设备。工作单位的设备、公用电脑或别人也能解锁的手机都可能暴露您。
safety-before-tor = 如果可以，请使用 Tor 浏览器。它不让您所在的网络知道您访问了哪个网站，关闭后也不留下访问痕迹。在有些地方，使用 Tor 本身就会引起注意：这时，使用很多人共用的网络（例如图书馆的网络）可能更好。
safety-before-private = 如果不用 Tor，请打开无痕窗口。在普通窗口中，本网站的地址会留在历史记录里。关闭所有无痕窗口之后，无痕窗口不保留任何内容。
safety-before-network = 您的网络服务商或网络管理者能看到您访问本网站，但看不到您写的内容。使用 Tor 时，他们也看不到您访问的是哪个网站。
safety-before-spy = 如果您认为自己的设备上有间谍软件，请换一台设备来写。本网站无法防范间谍软件。
safety-while = 写的时候
safety-while-details = 您想隐瞒身份吗？请想一想哪些事情只有您才可能知道：确切的时间、只有少数人参加的会面、只有您才用的词语。
safety-while-files = 文件所包含的可能比您看到的更多：照片带有地点和时间，文档带有作者姓名，录音里有背景人声。如果可以，请删去不必要的内容，或者用文字描述文件，并问我们如何发送。
safety-while-name = 您可以以后再说出姓名。有些步骤，例如联合国致函某国政府，需要姓名。每一步之前我们都会征求您的意见。
safety-while-talk = 不要告诉别人您给我们写过信，除非您完全信任他们。
safety-after = 写完之后
safety-after-receipt = 请用手抄下查询码。不要拍照，也不要存在手机里。请把它放在不显眼的地方：28 个数字可以藏在其他数字当中。
safety-after-history = 快速离开会打开另一个页面，但不会清除历史记录。要清除，请打开浏览器的历史记录，删除本网站的条目。如果有人检查您的历史记录，空白的记录也可能引起怀疑：请只删除这些条目。
safety-after-files = 您从信箱中保存的文件会留在您的设备上。请在本网站上阅读消息，读完后删除答复。
safety-after-mail = 除非您要求，我们从不发电子邮件或短信，也从不打电话。凡以我们名义这样做的，都不是我们的人。我们从不索要您的查询码。
safety-shared = 使用公用或借来的电脑时
safety-shared-text = 请使用无痕窗口，不要保存文件，离开前关闭所有窗口。网吧里可能有摄像头或程序记录屏幕：不要在那里写出姓名。
safety-forced = 如果有人强迫您打开信箱
safety-forced-text = 您已在信箱中删除的内容，不会再显示给任何持有您查询码的人。办公室保留自己的副本。不要为了隐藏查询码而让自己陷入危险：以后在安全的地方告诉我们，有别人看过信箱。

## 本网站能看到什么。

about-heading = 本网站能看到什么，不能看到什么
about-lead = 您不应当被迫盲目信任我们。以下说明谁知道什么。
about-office = 办公室
about-office-sees = 负责举报的工作人员能够阅读您写的内容和您发送的文件。每次打开都有记录，办公室的其他人可以核查这些记录。
about-office-not = 他们不会知道您从哪里、用什么设备、在哪一分钟写的。他们知道是在哪个小时。
about-node = 本网站
about-node-off = 不使用 JavaScript 时，您写的文字会在本网站的内存中停留片刻，随即加密，可读的文字被清除。它从不写入磁盘。
about-node-on = 使用 JavaScript 时，页面在任何内容离开之前，就在您自己的设备上加密您的举报。这样，网站始终看不到它。页面这样做时会告诉您。
about-node-keeps = 网站保存的内容都是加密的。它没有能够打开这些内容的密钥。即使有人拿走机器，也只能发现某项内容在哪个小时到达及其大致大小，而读不到任何内容。
about-node-address = 网站不记录您的网络地址、您的浏览器，也不记录您打开过哪些页面。
about-node-mailbox = 您打开信箱时，您的消息在网站的内存中打开以便显示给您，随后即被清除。
about-node-limit = 如果在您不使用 JavaScript 写信的那一刻，恰好有人暗中控制了本网站，他就可能读到内容。我们尽力防止，但不能完全排除这种可能。
about-log = 公开记录
about-log-text = 每份加密的举报在公开记录中都有一个位置。公开记录只包含数字指纹：谁也无法从中读出举报的内容，甚至无法得知举报的数量。但是，任何人删除举报或更改其时间，都会被发现。您可以在信箱中看到自己举报的位置。
about-others = 其他人
about-others-network = 您的网络服务商能看到您的设备访问本网站，但看不到您写的内容。使用 Tor 浏览器时，它看不到您访问的是哪个网站。
about-others-pages = 页面不从其他公司加载任何内容。没有广告，不统计访客，对只阅读的人不使用 Cookie。有一个几分钟内自动失效的 Cookie，用来保持信箱打开，并在需要更正时保留您填写的内容。
about-not = 谁也无法向您保证的事
about-not-text = 任何网站都无法防范您设备上的间谍软件、偷看您屏幕的人或监视整个网络的人。我们只承诺这里写明的内容。

## 举报。

form-heading = 提交举报
form-lead = 请用您自己的话写，用任何语言都可以。只有第一栏是必需的。其余内容可以以后在信箱中补充。
form-to = 致：{ $office }
form-safety = 写之前：这台设备安全吗？您知道谁能看到什么吗？
form-story = 发生了什么事？
form-story-hint = 谁对谁做了什么？现在还在继续吗？您为什么认为这是因为与联合国的接触？不知道的可以不写。
form-danger = 现在有人处于危险之中吗？
form-danger-now = 是，或在数小时之内
form-danger-not-now = 目前没有
form-danger-unsaid = 我不知道，或不想说
form-danger-note = 请在举报中写明此人在哪里、和谁在一起、今后几小时怎样做会有帮助。这类举报我们最先阅读。请同时联系身边能够立即提供帮助的人。
form-concerns = 这件事关系到谁？
form-concerns-me = 我本人
form-concerns-relative = 我的亲属或身边的人
form-concerns-other = 同事、当事人或其他人
form-concerns-organisation = 某个组织或群体
form-concerns-unsaid = 我不想说
form-more = 如果您愿意，可以补充
form-more-hint = 每一部分都可以留空。填写有助于我们更快行动。
form-contact-section = 与联合国的接触
form-cooperation = 是什么样的接触？
form-cooperation-hint = 例如：申诉、在日内瓦或纽约的发言、与代表团或专家的会面、电子邮件、对他人的帮助。是与哪个机构，在什么时候？谁知道这件事？仅仅打算进行的或仅仅被怀疑的接触也算。
form-facts-section = 地点、时间和人物
form-place = 在哪里发生的？
form-place-hint = 国家、城市、地点。在您安全的前提下尽量具体。
form-time = 什么时候发生的？
form-time-hint = 某一天、某个月，或“从春天开始”。以前发生过吗？
form-author = 是谁做的，或者谁是幕后主使？
form-author-hint = 姓名、部门、制服、车辆、号码。如果只是怀疑，也请写下，并说明是怀疑。
form-wishes-section = 您的要求，以及绝不能做的事
form-wishes = 您希望怎样做？哪些事绝不能做？
form-wishes-hint = 例如：“不要联系警察。”“不要提到我的家人。”“请向政府提出此事，但不要提我的名字。”我们会照办，并在采取与您有关的每一步之前征求您的意见。
form-person-section = 您的姓名和联系方式
form-person-hint = 两者都不必提供。我们会看到，但未经您同意，不会有其他人从我们这里得知。没有姓名，我们也能做很多事，但不是所有的事：联合国的一些程序需要当事人的姓名。您可以以后再提供。
form-name = 您的姓名
form-contact = 安全的联系方式
form-contact-hint = 只在安全的情况下填写。否则我们会写到您在本网站的信箱里，您方便时再查看。
form-files-section = 文件
form-copies-section = 如果他们不答复
form-copies = 将密封副本送交
form-copies-hint = 您可以不选。如果您在此选择一个办公室，您的举报也会为该办公室另行密封一份。只有在本办公室违背答复您的承诺时，该处才会收到举报；在此之前，该处从次日起只会知道有一份副本为其保管、您是否已得到答复，而看不到您所写的任何一个字。本办公室能看到您的选择，但无法阻止。副本送交该处后，您的查询码也可以打开与该处的往来信件。您以后写的内容不会送交该处。
form-files-hint = 照片、文档、录音录像：最多 { $count } 个文件，每个最大 { $size }。文件在发送过程中加密。
form-files-metadata = 文件可能带有作者姓名、地点和时间。请删去不必要的内容，或先向我们说明文件的情况。
form-files-choose = 选择文件
form-files-more = 更多文件
form-files-again = 其他文件
form-received = 已收到
form-received-hint = 这些文件已在我们这里，并已加密。您不需要重新选择。
form-received-drop = 不发送此文件
form-after = 发送之后
form-after-text = 下一个页面会显示您的查询码，只显示一次。请准备好纸和笔。凭查询码您可以阅读我们的答复，也可以继续写信。
form-send = 发送举报
form-sealed-there = 不使用 JavaScript 时，您的举报在到达的那一刻由本网站加密。

# 启用 JavaScript 时，由页面自己加密举报。
seal-here = 本页面在任何内容离开之前，就在您自己的设备上加密您的举报。途中任何人都读不到，本网站也读不到。
seal-working = 正在加密并发送您的举报。请不要关闭此页面。
seal-language = 如果现在更换语言，您填写的内容会丢失。仍要更换吗？
seal-files-many-do = 一次可以发送 { $max } 个文件。请减少文件。其余的可以以后从信箱发送。
seal-upload-large-do = 合计最大可以是 { $max }。请减少文件。其余的可以以后从信箱发送。
seal-failed = 无法在这台设备上加密您的举报
seal-failed-do = 什么也没有发送，您填写的内容还在。请重试。如果再次失败，您可以不在这里加密就发送：举报将在到达的那一刻由本网站加密。
seal-unsent = 无法发送您的举报
seal-unsent-do = 连接中断，或网站没有回应。您填写的内容还在。请重试。
seal-without = 不在这台设备上加密，直接发送

# 举报或消息可能出现的问题：发生了什么，怎么办。
refusal-empty = 还没有文字
refusal-empty-do = 请至少写一句话说明发生了什么，或选择一个说明情况的文件。
refusal-message-empty = 还没有消息
refusal-message-empty-do = 请写一句话，或选择一个文件。
refusal-long = 文字太长
refusal-long-do = 请缩短约百分之 { $percent }，或把较长的部分作为文件发送。
refusal-files-many = 文件太多
refusal-files-many-do = 一次可以发送 { $max } 个文件。前 { $max } 个已收到。其余的请以后从信箱发送。
refusal-file-large = 文件太大：{ $name }
refusal-file-large-do = 一个文件最大可以是 { $max }。请把它分开，或告诉我们，我们会另想办法。
refusal-upload-large = 文件加在一起太大
refusal-upload-large-do = 合计最大可以是 { $max }。放得下的已收到。其余的请以后从信箱发送。
refusal-broken = 文件没有完整到达：{ $name }
refusal-broken-do = 连接中断了。请重新选择这个文件。
refusal-files-room = 我们目前无法接收文件
refusal-files-room-do = 存放文件的空间已满。请现在发送文字，文件以后再从信箱发送。
refusal-full = 我们目前无法接收举报
refusal-full-do = 存储空间已满，什么也没有保存。请一小时后再试。如果情况紧急，请用其他方式联系办公室。
refusal-unavailable = 我们未能保存您的举报
refusal-unavailable-do = 我们系统的一部分没有响应。什么也没有发送。请几分钟后再试。
refusal-busy = 此刻写信的人太多
refusal-busy-do = 什么也没有发送。请一分钟后再试。
refusal-expired = 您先前发送的文件已不存在
refusal-expired-do = 已超过三十分钟。请重新选择文件。
refusal-sealed = 加密的举报未能正常到达
refusal-sealed-do = 什么也没有保存。请重新发送。如果再次发生，请关闭 JavaScript 后发送。
refusal-no-key = 本办公室还不能接收举报
refusal-no-key-do = 它尚未完成设置，没有人能打开您发送的内容。什么也没有保存。请稍后再来。
refusal-no-copy = 无法为您选择的某个办公室保管副本。
refusal-no-copy-do = 请从列表中最多选择四个办公室，也可以不选。您写的内容仍在这里。
refusal-no-claim = 未作选择。
refusal-no-claim-do = 请选择发生的情况。
refusal-complaint-empty = 投诉需写明内容。
refusal-complaint-empty-do = 请写明办公室做了什么或没做什么。

## 查询码，只显示一次。

receipt-arrived = 您的举报已到达
receipt-lead = 这是您的查询码。请现在用手抄下来：它只显示一次。
receipt-number = 您的查询码
receipt-order = 请从左到右、逐行读写各组数字。
receipt-words = 用词语表示的同一查询码
receipt-words-hint = 两种都能打开您的信箱。您只需要其中一种。
receipt-why-only = 只有凭它才能阅读我们的答复。谁也不能再给您一次，我们也不能。
receipt-why-secret = 谁有查询码，谁就能阅读您的信箱。不要给任何人看。我们从不索要它。
receipt-why-keep = 不要拍照。请把它写在夹杂其他数字、不显眼的地方。
receipt-why-print = 打印出来的纸可能被人发现。如果您仍要打印本页，只会打印出数字。
receipt-check = 您抄对了吗？
receipt-check-hint = 请照着您抄写的纸，输入查询码的最后两组：八个数字。
receipt-check-label = 最后两组
receipt-check-send = 核对
receipt-check-skip = 不核对，继续
receipt-wrong = 您输入的内容不一致
receipt-wrong-do = 请逐组对照您抄写的纸和查询码，然后重新输入。
receipt-wrong-groups = 请看标出的 { $count } 组。
receipt-group = 第 { $number } 组
receipt-group-differs = 第 { $number } 组，不一致

kept-heading = 完成了
kept-right = 您抄写的查询码正确。
kept-lead = 您的举报已加密送达办公室。本页面上不再留有任何内容。
kept-back = 要阅读我们的答复，请回到本网站，选择“打开您的信箱”，输入您的查询码。
kept-when = 请不时在安全的地方查看。我们无法向您发送提醒。
kept-close = 现在请关闭此窗口。如果您愿意，请从浏览器的历史记录中删除本网站。

gone-heading = 此页面已失效
gone-lead = 它只显示一次。这里没有别的内容了。
gone-lost = 您在等一串数字吗？
gone-lost-text = 那么，此页面可能被打开了两次，或者时间过得太久。谁也不能再次显示这串数字。请再简单写一次，并说明您以前写过：办公室可以把两份合并起来。

## 信箱。

mail-heading = 打开您的信箱
mail-lead = 请输入您的查询码。有无空格和短横都可以。
mail-receipt = 您的查询码：28 个数字
mail-words = 用词语表示的查询码
mail-words-open = 我有用词语表示的查询码
mail-words-hint = 九个词，词与词之间可以有空格。
mail-open = 打开
mail-lost = 您丢失了查询码吗？
mail-lost-text = 没有查询码，谁也打不开信箱，办公室也不能。请提交新的举报，并说明您以前写过。
mail-closed = 信箱已关闭。
refusal-receipt-empty = 还没有查询码
refusal-receipt-empty-do = 请输入查询码的 28 个数字。
refusal-receipt-sign = 其中有既不是数字也不是已知词语的内容
refusal-receipt-sign-do = 请只输入数字。如果您的查询码是词语，请输入到词语栏中。
refusal-receipt-short = 查询码不完整
refusal-receipt-short-do = 查询码有 28 个数字，分七组，每组四个；或者九个词。您输入了 { $needed } 个中的 { $found } 个。
refusal-receipt-long = 数字太多
refusal-receipt-long-do = 查询码有 28 个数字，分七组，每组四个。请对照您抄写的纸。
refusal-receipt-check = 至少有一个数字不对
refusal-receipt-check-do = 请逐组对照您输入的内容和抄写的纸。相似的数字常常被弄混：1 和 7，0 和 6。
refusal-receipt-unknown = 没有与此查询码对应的信箱
refusal-receipt-unknown-do = 这是本网站的查询码吗？请对照您输入的内容和抄写的纸。
refusal-receipt-busy = 此刻有人在尝试大量错误的查询码
refusal-receipt-busy-do = 您的查询码也许是对的。请等一分钟再试。
refusal-receipt-gone = 信箱已被关闭
refusal-receipt-gone-do = 在您最后一次操作二十分钟后，信箱会自动关闭。请重新输入查询码。
refusal-receipt-unavailable = 我们目前无法打开信箱
refusal-receipt-unavailable-do = 我们系统的一部分没有响应。什么也没有丢失。请几分钟后再试。

dialogue-heading = 您的信箱
dialogue-with = 与您通信的是：{ $office }
dialogue-session = 在您最后一次操作二十分钟后，信箱会自动关闭。离开时请关闭它。
dialogue-leave = 关闭信箱
dialogue-sent = 您的消息已到达。
dialogue-deleted = 已从您的信箱中删除 { $count } 条答复。
dialogue-waiting = 还没有答复。请稍后再来：我们无法向您发送通知。
dialogue-thread = 迄今的往来内容
dialogue-you = 您
dialogue-your-report = 您的举报
dialogue-office = 办公室
dialogue-erased = 此内容已删除。
dialogue-damaged = 此内容无法打开。请写信告诉办公室发生了这种情况：它有自己的副本。
dialogue-files = 文件
dialogue-file-save = 保存到这台设备
dialogue-file-warn = 文件会以中性的名称留在这台设备上，直到您删除它。打开文件可能会启动程序，也可能让别人知道您打开了它。请只保存您在等待的文件。
dialogue-proof = 查看办公室收到了什么、何时收到
dialogue-proof-what = 收到的每一项内容都会在公开记录中得到一个位置。阅读该记录的人无从得知此信箱的内容。但办公室若删除其中任何内容、更改顺序或日期，或者向您出示与他人所见不同的记录，都会被发现。
dialogue-proof-received = 收到时间：{ $time }
dialogue-proof-text = 此内容在公开记录中的编号是 { $leaf }。一份包含它、共有 { $size } 个位置的记录已经签署。任何人删除它或更改其日期都会被发现。
dialogue-proof-witness = { $name } 已作为见证方签署该记录：{ $time }
dialogue-proof-alone = 目前还没有办公室以外的见证方签署该记录。
dialogue-proof-root = 该记录的数字指纹
dialogue-proof-soon = 此内容将在几分钟内列入公开记录。
dialogue-proof-held = 此内容在公开记录中没有位置，而它早就应当列入。这不是延迟：要么有人扣下了它，要么系统出了故障。
dialogue-proof-changed = 此处保存的内容与公开记录中该位置的内容不一致。要么它在收到之后被更改，要么记录被更改。
dialogue-proof-alarm-do = 这种情况绝不应发生。请在这里询问办公室。如果您能安全地这样做，也请告诉办公室以外的人：其他办公室、组织或律师都可以核查其公开记录。
dialogue-proof-keep = 您无需保存这些内容
dialogue-proof-keep-text = 您每次用查询码回来，信箱都会再次显示这些内容。截图、打印件或文件可能带来危险：任何人在您的设备上或文件中发现它，就会知道您曾写信给这个办公室，以及是什么时候。
dialogue-write = 继续写
dialogue-text = 您的消息
dialogue-text-hint = 问题、新情况、更正。您也可以撤回曾经给予的同意，或告诉我们没有人答复您。
dialogue-send = 发送
dialogue-promises = 对您作出的承诺，以及未履行时怎么办
promised-heading = 对您作出的承诺
promised-back = 返回消息
promised-none = 办公室在此未作出有期限的承诺。
promised-hint = 期限由办公室无法停止的时钟计算。已经逾期的，始终记为逾期。
promised-copies = 密封副本
promised-copy-held = { $office }：副本已密封，保管在此。如果本办公室未按时答复，副本将自动送交该处。
promised-copy-sent = 由于本办公室未按时答复，{ $office }已于{ $time }收到副本。您的查询码也可以打开与该处的往来信件。
promised-copy-waits = { $office }：副本已于{ $time }发出，正在送达途中。
promised-copy-not-arrived = { $office }：副本已于{ $time }发出，但尚未送达该处。可能是无法与该办公室联系，也可能是有人扣留了副本。如果您能安全地这样做，请自行告知该处。
promised-copy-kept-back = { $office }：副本本应送交该处，但没有送出。有人停止了本网站的时钟或更改了其记录。如果您能安全地这样做，请自行告知该处。
promised-copy-from = { $office }为本办公室密封保管了您的举报，但未按时答复您，因此举报转到了这里。
promised-copy-also = { $office }也有您的举报。您的查询码也可以打开与该办公室的往来信件。
promised-copy-open = 打开与{ $office }的往来信件
promised-copy-elsewhere = 该办公室有自己的网站。您的查询码可在以下网址打开往来信件：
promised-copy-gone = 已不在此处的办公室
promised-open = 期限：{ $time }
promised-waits = 按您的要求，办公室正在等候
promised-overdue = 已逾期。原期限：{ $time }
promised-kept = 已履行，{ $time }
promised-late = 逾期履行，{ $time }
promised-missed = 因您提出异议，视为未履行
promised-claim = 指出承诺未履行
promised-claim-text = 这将计入办公室的公开数据。必须由此前未给您写过信的人员答复，负责人也会得到通知。
promised-what = 发生了什么？
promised-silence = 我没有得到答复。
promised-no-answer = 这并未回答我所写的内容。
promised-complaint = 我要投诉本办公室。
promised-text = 您的说明
promised-text-hint = 投诉时必填，其他情况可不填。
promised-send = 提交
promised-pause = 请办公室暂缓
promised-pause-text = 如果您在一段时间内无法读写，可以暂停的期限会在有限时间内停止计算，直到您另行告知。紧急事项不会暂停。
promised-pause-send = 请暂缓
promised-paused = 按您的要求，办公室正在等候。
promised-resume-send = 无需再等候
promised-done-contest = 已记录。须由其他人员答复您。
promised-done-complaint = 您的投诉已记录。
promised-done-pause = 办公室将等候。
promised-done-resume = 办公室将继续处理。
dialogue-delete = 删除您已读过的答复
dialogue-delete-text = 办公室到此为止的答复将从这个信箱中永久消失，即使有人强迫您打开信箱也看不到。办公室保留自己的副本。
dialogue-delete-send = 删除答复
dialogue-newest = 转到最新消息

## 遇到障碍时：发生了什么，怎么办。

trouble-not-found = 没有这个页面
trouble-not-found-do = 可能是地址输入有误，或页面已失效。请回到首页。
trouble-method = 不能用这种方式打开此页面
trouble-method-do = 请回到首页，从那里点击链接。
trouble-large = 内容太大
trouble-large-do = 什么也没有保存。请发送更少或更小的文件，或缩短文字。
trouble-foreign = 这不是从我们自己的页面发来的
trouble-foreign-do = 为了您的安全，未予接受。请回到首页，从那里打开页面。
trouble-busy = 此刻过于繁忙
trouble-busy-do = 您的操作没有问题。请等一分钟再试。
trouble-many = 尝试次数太多
trouble-many-do = 请等一分钟再试。
trouble-broken = 我们这边出了问题
trouble-broken-do = 这不是您的错。如果您正在发送内容而没有看到查询码，说明没有被接受：请重新发送。
trouble-unavailable = 我们系统的一部分没有响应
trouble-unavailable-do = 已接受的内容都没有丢失。请几分钟后再试。
trouble-start = 回到首页

## Which mechanism.

menu-rights = 了解您的权利
menu-mechanisms = 可以向谁求助
finder-heading = 可以向谁求助
finder-lead = 除本办公室外，联合国内外还有其他机构可以受理您的案件。请说明您所知道的情况，看看有哪些机构，各自需要什么。
finder-help = 您不必现在就选择。办公室可以帮助您选择，而且有些步骤会使其他途径无法使用。切勿使用他人可以查看的设备书写。
finder-kept = 这里没有必填项，也不保存任何内容：您的选择只显示一次，随后即被清除。
finder-state = 事情发生在哪个国家或地区？
finder-state-none = 不愿说明
finder-acts = 发生了什么？
finder-victims = 谁受到侵害？
finder-counterparts = 与联合国的哪个部门有过联系？
finder-send = 查看谁能提供帮助
finder-found = 可以受理的机构
finder-chosen = 您的选择：
finder-once = 此清单只显示一次，请记下您需要的内容。发送任何材料之前请先询问办公室：地址会变更，第二个程序也可能妨碍第一个程序。
finder-unsure = 可能可以
finder-closed = 不适用于该国
finder-again = 重新查找

## Know your rights.

rights-heading = 了解您的权利
rights-lead = 您有权就人权问题与联合国联系。任何人都不得因此惩罚您。
rights-speak = 您有权与联合国联系
rights-speak-text = 人人有权就人权问题与联合国联系：写信、打电话、通过网络或当面，单独或与他人一起。不需要任何许可。
rights-speak-true = 即使您所说的内容后来证明有误，您也因曾经发声而受到保护。
rights-who = 受保护的人
rights-who-a = 向联合国提供信息、在人权领域与其合作或希望合作的人。
rights-who-b = 使用联合国程序的人，以及为此提供帮助的人：律师、口译员、司机、接待者。
rights-who-c = 向联合国委员会提出申诉的人，以及为此提供帮助的人。
rights-who-d = 受害者的亲属，以及帮助受害者的人的亲属。
rights-who-close = 朋友、同事和其他亲近的人。
rights-who-groups = 还包括组织和团体、公职人员和法官以及联合国工作人员。不必是人权维护者。
rights-who-thought = 还包括仅仅被认为有过联系、实际上并无联系的人。
rights-what = 什么是报复
rights-what-acts = 因这种联系而对某人所做的一切：威胁、跟踪、诽谤、解雇、禁止出行、逮捕、暴力等等。
rights-what-before = 还包括事先为阻止某人发声而做的事，这称为恐吓。
rights-what-lawful = 还包括看似合法的措施，例如税务检查、起诉或关闭组织，只要这种联系是其原因之一。
rights-what-others = 还包括不属于国家的人所做的事：企业、武装团体、邻居、网络上的人。以及另一国家的行为。
rights-what-nothing = 还包括不作为：当局知道危险而不保护您。
rights-state = 您的国家必须做什么
rights-state-refrain = 不得做上述任何事情，也不得制定阻止人们与联合国联系的法律。
rights-state-protect = 必须保护您、您的家人和亲近的人免受他人的这种侵害。
rights-state-investigate = 必须迅速、公正地调查，并将责任人绳之以法。
rights-state-repair = 必须弥补能够弥补的损害。
rights-rules = 有哪些规则
rights-rules-text = 联合国和区域组织的若干条约和决定都涉及报复。并非每个国家都加入了所有条约。凡我们未亲自查阅原文之处，均注明“待确认”。
rights-rules-show = 显示规则
rights-rules-body = 监督机构：
rights-decide = 由您决定的事
rights-decide-first = 未经您同意，不会转达任何与您有关的内容。您可以不同意，仍然可以写信给我们。
rights-decide-two = 有两个不同的问题：政府可以知道您的姓名吗？公众可以知道吗？您可以同意其中一项而不同意另一项。
rights-decide-back = 您可以随时撤回同意。此后不再发送任何内容。已经发出的无法收回。
rights-decide-close = 如果您是为他人而写，由此人决定。如果无法询问此人，我们会与其最亲近的人商谈，每一步都谨慎行事。
rights-expect = 您可以期待我们做什么
rights-expect-read = 会有专人阅读您的举报，并在您的信箱中答复。办公室在首页说明答复期限。
rights-expect-allegation = 在评估之前，您告诉我们的情况均视为指控。这不是不信任，而是为了保护您和他人免受错误之害。
rights-expect-honest = 如果我们无法提供帮助，会如实告知，并指出谁可能提供帮助。
rights-expect-no-promise = 没有人能保证您的安全，也没有人能保证国家会答复。每一步之前，我们都会问您这样做是否可能使情况恶化。
rights-children = 儿童和青年
rights-children-text = 不论年龄大小，您都有同样的权利。任何儿童都不得因父母所做、所说或所信的事而受到惩罚。
rights-children-help = 如果可以，请向您信任的成年人求助。如果没有这样的人，也请写信给我们。
rights-where = 可以向谁求助
rights-where-here = 您可以写信给本办公室。如果本办公室属于您所惧怕的一方，请向其他机构求助。
rights-where-direct = 您始终可以直接写信给联合国，可以代替写给我们，也可以同时写。

## The coded questions of the report.

form-codes-section = 勾选符合的情况
form-codes-hint = 用您自己的话说明就足够了。勾选有助于我们更快地归类您的举报。不确定的请不要勾选。
form-codes = 您勾选的内容
form-codes-state = 在哪个国家或地区？
form-codes-acts = 发生了什么？
form-codes-victims = 谁受到侵害？
form-codes-cooperation = 以什么方式联系？
form-codes-counterparts = 与联合国的哪个部门联系？
