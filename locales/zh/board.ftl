# The board: what is due, for oneself and for the office, as list, as month, and as a calendar for other programs.
desk-menu-board = 待办事项
board-page = 到期事项
board-heading = 到期事项
board-lead = 您能打开的举报和案件中正在计时的所有承诺，以及案件中确定的所有日期；最先到期的排在最前。
board-lead-untold = 办公室尚未履行的所有承诺及其状况。不向您显示其所涉内容和经办人员。
board-zone = 时间以办公室所在时区为准：{ $zone }。
board-as-month = 以日历显示
board-as-list = 以列表显示
board-filters = 由谁办理
board-office = 办公室
board-mine = 我的
board-none-mine = 没有应由您办理的事项。
board-none-mine-do = 请查看办公室的到期事项：也许有人需要帮助。
board-empty = 没有到期事项。
board-empty-do = 一旦收到举报或立案，相关承诺就会显示在此处。

board-group-late = 逾期
board-group-hour = 一小时内
board-group-today = 今天
board-group-week = 一周内
board-group-later = 以后
board-group-paused = 计时暂停
board-late = 逾期
board-soon = 即将到期
board-open = 进行中
board-paused = 等待中
board-left-now = 剩余不到一分钟
board-left-today = 今天之内
board-left-paused = 应举报人要求暂停计时
board-left-minutes =
    { $count ->
       *[other] 剩余{ $count }分钟
    }
board-left-hours =
    { $count ->
       *[other] 剩余{ $count }小时
    }
board-left-days =
    { $count ->
       *[other] 剩余{ $count }天
    }
board-late-minutes =
    { $count ->
       *[other] 逾期{ $count }分钟
    }
board-late-hours =
    { $count ->
       *[other] 逾期{ $count }小时
    }
board-late-days =
    { $count ->
       *[other] 逾期{ $count }天
    }
board-more =
    { $count ->
       *[other] 另有{ $count }项以后到期，见日历。
    }

board-for-me = 由您办理
board-of-office = 办公室自身
board-nobody = 未指定人员
board-for-another = 须由他人履行。
board-explained = 已说明原因

board-month-page = 日历
board-month-heading = 到期事项：{ $month }
board-turn = 其他月份
board-month-before = 上个月
board-month-after = 下个月
board-month-empty = 该月没有到期事项。
board-month-paused =
    { $count ->
       *[other] 有{ $count }项承诺未列在任何日期：应举报人要求暂停计时。
    }
board-weekday-1 = 星期一
board-weekday-2 = 星期二
board-weekday-3 = 星期三
board-weekday-4 = 星期四
board-weekday-5 = 星期五
board-weekday-6 = 星期六
board-weekday-7 = 星期日
board-today = 今天
board-free = 非工作日

board-programs = 在您的日历程序中
board-programs-lead = 日历程序可以显示到期事项。它只知道时间和承诺的名称，不知道标题、编号或姓名。
board-programs-address = 订阅地址
board-programs-mine = 仅由您办理的事项
board-programs-hint = 程序会要求输入名称和密码。名称任意；密码在此生成。新案件在您登录工作台之后才会出现；30天未登录的人，在再次登录之前不再看到任何内容。请仅在他人看不到您日历的地方使用：某一时刻有事项到期，这本身也透露信息。
board-programs-make = 生成密码
board-programs-renew = 生成新密码
board-programs-end = 撤销密码
board-password-page = 您的日历密码
board-password-heading = 您的日历密码
board-password-lead = 请在日历程序中输入此密码，名称任意。它只能打开日历。
board-password-once = 仅显示这一次。工作台只保存其哈希值。您以前的密码不再有效。
board-password-done = 我已输入
board-feed-name = 到期事项
board-feed-promise = 到期：{ $promise }
board-feed-follow-up = 计划跟进
board-feed-hearing = 程序日期
board-feed-reply = 要求至迟于这一天答复
board-feed-wrong = 此日历须用工作台“待办事项”页面生成的密码打开。未提供密码，或密码已更新或撤销。
board-feed-slow =
    { $seconds ->
       *[other] 错误密码过多。请在{ $seconds }秒后重试。
    }
board-feed-stale = 您已30天未登录工作台。请登录一次，日历将重新显示到期事项。
board-feed-fault = 工作台暂时无法读取到期事项。请几分钟后重试。
board-copies = 为本办公室保管的密封副本
audit-calendar-opened = 为日历程序生成了密码
audit-calendar-ended = 撤销了日历程序的密码
held-title = 密封副本
held-heading = 为本办公室保管的密封副本
held-lead = 向其他办公室举报的人可以要求为本办公室保管一份密封副本。如果该办公室未按时答复，副本会自动作为举报送达这里。在此之前，这里任何人都无法阅读副本，也无法了解以下所示以外的任何情况。
held-unread = 目前无法读取。
held-unread-do = 节点没有响应。请一分钟后再试；副本仍会照常送达。
held-none = 没有任何办公室为本办公室保管副本。
held-none-why = 副本从举报送达的次日起列于此处，以免任何人从本清单得知某人何时写信。
held-kept-back = 本应送达而未送达的副本：{ $count }
held-kept-back-do = 另一办公室违背了答复承诺，其节点也没有移交副本。请询问该办公室及其节点的运营者，并指明以下条目。持有查询码的人在其信箱中也能看到同样的情况。
held-silent = 其节点自{ $time }以来未作任何通报。
held-silent-do = 该节点每天通报一次。在其恢复之前，这里无人知道是否有副本被扣留。请询问其运营者。
held-waiting = 保管中，承诺目前得到履行
held-came = 已作为举报送达这里
held-known = 信息截至
