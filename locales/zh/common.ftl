# 门户和工作台共用的词语：日期、大小、表格、拒绝说明。

common-skip = 跳到正文
common-language = 语言
common-yes = 是
common-no = 否
common-office-named = { $office }

common-time-day = { $year }年{ $month }{ $day }日
common-time-hour = { $day }{ $from }至{ $to }之间（协调世界时）
common-time-minute = { $day }{ $time }（{ $zone }）
common-month-1 = 1月
common-month-2 = 2月
common-month-3 = 3月
common-month-4 = 4月
common-month-5 = 5月
common-month-6 = 6月
common-month-7 = 7月
common-month-8 = 8月
common-month-9 = 9月
common-month-10 = 10月
common-month-11 = 11月
common-month-12 = 12月
# Months without a day, and dates that are not sure.
common-month-alone-1 = 1月
common-month-alone-2 = 2月
common-month-alone-3 = 3月
common-month-alone-4 = 4月
common-month-alone-5 = 5月
common-month-alone-6 = 6月
common-month-alone-7 = 7月
common-month-alone-8 = 8月
common-month-alone-9 = 9月
common-month-alone-10 = 10月
common-month-alone-11 = 11月
common-month-alone-12 = 12月
common-time-about = 约{ $date }

common-size-bytes = { $count } 字节
common-size-kilobytes = { $size } kB
common-size-megabytes = { $size } MB
common-size-gigabytes = { $size } GB

common-form-problems = 有 { $count } 处需要您注意
common-form-kept = 您填写的内容都没有丢失。

# Terms of the lexicon.
terms-ticked = 已选 { $count } 项
terms-own = 本办公室自设
terms-ended = 至{ $year }年
terms-unsure = 待确认

# Mechanisms: why one stands in the list. { $names } are names of terms, { $name } that of a treaty or a group.
common-time-month = { $year }年{ $month }
mechanism-more = 所需材料、姓名、期限
mechanism-asks = 所需材料
mechanism-names = 姓名
mechanism-languages = 语文
mechanism-limits = 期限
mechanism-closes = 诉诸该机构后不能再用的途径
mechanism-parts = 可联系的任务负责人或委员会
mechanism-part-closed = 不适用于该国
mechanism-anonymous-yes = 您可以不写姓名。
mechanism-anonymous-no = 不受理匿名材料。
mechanism-anonymous-unknown = 是否受理匿名材料不详：发送前请先询问。
mechanism-mail = 电子邮件，记录于{ $day }。发送前请核对。
mechanism-form = 表格，记录于{ $day }。发送前请核对。
mechanism-page = 官方网页，记录于{ $day }。发送前请核对。
why-any = 受理各类报复案件。
why-national = 这是该国自己的机构。请考虑谁可能对其施加压力。
why-act = 处理：{ $names }。
why-right = 保护：{ $names }。
why-victim = 面向：{ $names }。
why-counterpart = 联系对象为：{ $names }。
why-system = 保护与下列机构的联系：{ $names }。
why-modifier = 行为特征：{ $names }。
why-country = 其任务涉及：{ $names }。
why-group = 适用于：{ $name }。
why-not-group = 仅适用于：{ $name }。
why-state-needed = 取决于国家。请选择一个国家，以了解该机构能否提供帮助。
why-no-complaint = 不就个人申诉作出决定。
why-declaration = 申诉须有国家根据第{ $article }条作出的声明。是否已作出，待确认。
why-party-since = 该国于{ $year }年加入：{ $name }（截至{ $asof }）。
why-party = 该国已加入：{ $name }（截至{ $asof }）。
why-signed = 该国已签署但尚未加入：{ $name }（截至{ $asof }）。
why-left = 该国已退出：{ $name }（截至{ $asof }）。
why-not-party = 该国未加入：{ $name }（截至{ $asof }）。
why-doubtful = 资料来源不一致：待确认。
why-complaint = 可以提出申诉。
why-complaint-not = 不能提出申诉。
