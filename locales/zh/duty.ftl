# What leaves the house: constant words. They never say about whom, about what, or where.
notice-subject = 工作台需要您处理
notice-subject-outside = 有一个办公室需要您
notice-due-soon = 工作台有事需要您处理：一项承诺即将逾期。请打开工作台。
notice-overdue = 工作台有事需要您处理：一项承诺已经逾期。请打开工作台。
notice-contested = 工作台有事需要您处理：有人表示某项承诺没有兑现。请打开工作台。
notice-complaint = 工作台有事需要您处理：有人投诉办公室。请打开工作台。
notice-stale = 工作台有事需要您处理：节点的时钟或公开记录需要检查。请打开工作台。
notice-check-in = 工作台有事需要您处理：有一次约定的报到没有进行。请立即打开工作台。
notice-kept-back = 工作台有事需要您处理：另一办公室为贵办公室保管的密封副本可能被扣留。请打开工作台，依次进入“待办事项”和“为本办公室保管的密封副本”。
notice-hand-over = 一位同事提出把值班交给您。请打开工作台接受。
notice-outside = 将您列为联系人的一个办公室需要您：它作出的一项承诺没有按时兑现，或者那里联系不上任何人。请与该办公室联系。
notice-test = 这是一次测试。如果您看到这条消息，说明通知可以送达这里。

# The room of duty.
desk-menu-duty = 值班
duty-title = 值班
duty-heading = 值班
duty-lead = 承诺即将逾期时通知谁。收到通知的人打开工作台：通知只说有事需要处理，从不说是什么事。所有时间均为协调世界时。
duty-unread = 目前无法读取值班表。
duty-unread-do = 节点没有响应。请一分钟后再试；原有安排在节点上仍然有效。
duty-now = 目前值班
duty-nobody = 无人值班。将立即通知上一级。
duty-until = 至 { $when }
duty-next = 下一班：{ $who }，自 { $when } 起
duty-not-taken = 尚未接班
duty-no-channel = 没有渠道：无法通知
duty-offered = 已提出交给 { $who }，对方尚未接受
duty-stays = 继续值班，直到有人接班
duty-former = 以前的工作人员
duty-contact = 办公室外联系人
duty-always = 任何时间
duty-rung-officer = 值班工作人员
duty-rung-shift-lead = 值班负责人
duty-rung-head = 办公室负责人
duty-rung-peer = 另一协调中心
duty-rung-board = 监督委员会

# What oneself can do.
duty-you = 与您有关
duty-you-nothing = 您目前不值班，也没有人向您交班。
duty-take-hint = 您的班次已经开始：{ $rung }，至 { $until }。在您接班之前，前一位继续值班。
duty-take = 接班
duty-accept-hint = { $who } 提出向您交班：{ $rung }，至 { $until }。您接受后即开始值班。
duty-accept = 接受并开始值班
duty-offer = 交班
duty-offer-hint = 在对方从自己的工作台接受之前，您继续值班。
duty-offer-shift = 哪个班次
duty-offer-to = 交给谁
duty-offer-until = 对方值班至何时
duty-offer-send = 提出交班
duty-withdraw = 撤回交班

# The coming week.
duty-week = 未来一周
duty-gaps = 无人值班的时段
duty-gaps-hint = 在这些时段，将立即通知上一级。
duty-gap = 自 { $from } 至 { $until }
duty-no-gaps = 未来一周的每个小时，办公室内每一级都有人值班。
duty-shifts = 已安排的班次
duty-no-shifts = 没有安排班次。
duty-shift-remove = 删除此班次
duty-shift-add = 添加班次
duty-shift-who = 工作人员
duty-shift-rung = 级别
duty-shift-from = 开始（协调世界时）
duty-shift-until = 结束（协调世界时）
duty-choose = 请选择

# Contacts outside of the office.
duty-contacts = 办公室外联系人
duty-contacts-hint = 另一协调中心或监督委员会，在下级均已通知或无法联系时，任何时间都会收到通知。他们只会知道有一个办公室需要他们。
duty-no-contacts = 没有指定联系人。
duty-contact-add = 添加联系人
duty-contact-remove = 删除此联系人

# Channels.
duty-channels = 如何通知您
duty-channels-hint = 这些地址以可读形式保存在节点上，因为节点在无人登录时也要发送通知。在这里只有您能看到和修改。请选择不会暴露您工作地点的地址。
duty-no-channels = 没有设置渠道：只有在您登录时，工作台本身才会提示您。
duty-channel-add = 添加渠道
duty-channel-kind = 类型
duty-channel-mail = 电子邮件
duty-channel-ntfy = ntfy 主题
duty-channel-hook = 网络钩子
duty-channel-address = 地址
duty-channel-address-hint = 电子邮件地址，或主题、钩子的地址。
duty-channel-language = 语言
duty-channel-token = 访问令牌
duty-channel-token-hint = 仅在主题要求时填写。
duty-channel-secret = 签名密钥
duty-channel-send = 添加渠道
duty-channel-remove = 删除此渠道
duty-channel-test = 发送测试
duty-tested = 测试已发出。如果几分钟内没有收到，请检查地址。
duty-hosts = 节点管理员允许：
duty-hosts-mail = 电子邮件
duty-hosts-none = 节点管理员尚未设置任何通知方式。在此之前，通知只显示在工作台上。

# What went wrong.
duty-trouble = 未能通知的情况
duty-trouble-times = 共{ $count }次，最近一次：{ $time }
duty-trouble-nobody-on-duty = 无人值班；已通知上一级。
duty-trouble-screened-out = 所有值班人员均被排除在外；已通知上一级。
duty-trouble-no-channel = 值班人员都没有渠道；已通知上一级。
duty-trouble-nobody = 任何一级都无人可以通知。系统每隔几分钟重试：请安排班次或设置渠道。
duty-trouble-refused = 接收方拒收一条通知。系统会重试：请检查渠道地址。
duty-trouble-given-up = 一条通知三天内未能发出，已放弃。

# Refusals.
refusal-shift-times = 这些时间不能构成一个班次。
refusal-shift-times-do = 请填写开始时间和较晚的结束时间，间隔不超过一个月。
refusal-shift-who = 没有选择工作人员。
refusal-shift-who-do = 请选择本办公室的在职工作人员。
refusal-channel-address = 节点不向此地址发送。
refusal-channel-address-do = 请填写一个电子邮件地址，或节点管理员允许的主机上的主题或钩子。
refusal-roster-changed = 刚刚有其他人修改了值班表。
refusal-roster-changed-do = 请查看当前内容，然后重新提交。
refusal-test-soon = 刚刚已发送过测试。
refusal-test-soon-do = 请等半分钟再发送下一次。
refusal-hand-over = 此次交班已不再有效。
refusal-hand-over-do = 可能已被撤回或接受。请查看目前由谁值班。
