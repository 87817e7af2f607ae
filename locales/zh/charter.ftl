# An office's charter in plain words, and how well its promises are kept: a public page of the portal.

## The charter.

charter-page-heading = 我们承诺什么，履行得如何
charter-page-lead = 这是{ $office }的服务承诺章程第 { $version } 版。每项承诺都由本网站计时：任何工作人员都无法暗中停止或拨回计时。
charter-page-unread = 目前无法读取本办公室的服务承诺章程。此前作出的承诺仍然有效，正在进行的计时不会中断。
charter-page-earlier = 这是较早的版本，已不再有效，但在其有效期间开始的事项仍按该版本衡量。
charter-page-newest = 查看现行版本
charter-page-limit = 时限
charter-page-starts = 计时开始
charter-page-ends = 视为履行
charter-page-owner = 责任人
charter-page-pause = 如果您要求我们等待
charter-page-pause-days = 计时最多可以暂停 { $count } 天，只有您可以提出。
charter-page-another = 必须由此前未参与此事的人员履行。
charter-page-releases = 如未履行，密封副本将送交您举报时选择的其他办公室。
charter-page-repeats = 履行之后重新开始计时。
charter-page-more = 逾期时通知何人，以及时限的依据
charter-page-ladder = 在履行之前，依次通知：
charter-page-ladder-at = 时限过 { $percent }% 时：
charter-page-basis = 数字或规则的依据
charter-page-zone = 工作日指办公室办公的日子，按 { $zone } 时区计算。开始计时的当天不计在内。

## What starts a clock, what ends it, who answers for it.

charter-page-starts-report = 收到举报时
charter-page-starts-message = 您再次来信时
charter-page-starts-contest = 您表示未得到答复，或所得到的不算答复时
charter-page-starts-complaint = 您投诉办公室时
charter-page-starts-danger = 认定有人处于危险之中时
charter-page-starts-case = 立案时
charter-page-starts-office = 本章程生效时
charter-page-starts-after = 以下承诺履行时：{ $promise }
charter-page-by-answer = 由工作人员（而非机器）在信箱中答复
charter-page-by-triage = 工作人员作出判断并说明理由
charter-page-by-finding = 认定经第二名工作人员复核，或该工作人员同意结案
charter-page-by-protect = 已为当事人采取措施，并由工作人员说明具体措施
charter-page-by-review = 管理员已复核名单
charter-page-rung-officer = 值班工作人员
charter-page-rung-shift-lead = 值班负责人
charter-page-rung-head = 办公室负责人
charter-page-rung-peer = 另一协调中心
charter-page-rung-board = 监督办公室的机构

## Rules and versions.

charter-page-guards = 始终遵守的规则
charter-page-guards-text = 这些规则由程序本身执行：凡违反其中任何一条的操作都会被拒绝。
charter-page-versions = 本章程的各个版本
charter-page-versions-text = 每项承诺始终按其开始计时所依据的版本衡量。
charter-page-version = 第 { $version } 版

## How well the promises are kept.

charter-page-kept = 承诺的履行情况
charter-page-kept-text = 这些数字由本网站根据公开记录所载内容计算，而不是由办公室计算。每个月的数字只公布一次，附有签名，此后不再更改。
charter-page-none = 尚无数字。
charter-page-next = { $month }的数字将自{ $day }起公布。
charter-page-wait = 为什么不更早公布：答复在三十天内可被提出异议，一经提出即视为未予答复。此外，即时公布的数字可能暴露刚刚来信的人。
charter-page-col-promise = 承诺
charter-page-col-due = 到期
charter-page-col-kept = 按时履行
charter-page-col-unkept = 未按时履行
charter-page-col-half = 半数在此时间内履行
charter-page-col-nine = 九成在此时间内履行
charter-page-few = 不足 10
charter-page-from = { $count } 或以上
charter-page-share = 至少 { $percent }%
charter-page-hours = { $count } 小时
charter-page-days = { $count } 天
charter-page-untold = 不予公布
charter-page-part-late = 逾期履行：{ $count }
charter-page-part-missed = 被提出异议或重新开启：{ $count }
charter-page-part-open = 完全未履行：{ $count }
charter-page-part-contested = 其中当事人提出异议：{ $count }
charter-page-part-explained = 其中办公室已作说明：{ $count }
charter-page-all-few = 履行的不足 10 项，未履行的也不足 10 项，也可能完全没有：
charter-page-file = 该月的签名文件
charter-page-how = 如何解读这些数字
charter-page-how-few = 数字向下取整到十位。不足 10 与完全没有在显示上并无区别，以免有人因此被识别。
charter-page-how-sums = 因此各数相加可能不等于总数。只有至少 20 项时才给出百分比，且绝不高于实际履行的比例。
charter-page-how-kept = 每项承诺计入其时限届满的月份。逾期履行不算按时履行；30 天内被提出异议或重新开启的也不算。
charter-page-how-times = 时间向上取整，不包括当事人要求等待的天数。从未履行的按最长时间计算。“不予公布”表示数量太少，或超过承诺的时间。
charter-page-how-again = 签名文件包含此处的全部内容，此处的内容也可由该文件算出。凡有权查看办公室记录的人，都可以用命令“recourse performance”重新算出一字节不差的文件。
