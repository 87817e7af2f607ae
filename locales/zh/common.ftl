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

common-size-bytes = { $count } 字节
common-size-kilobytes = { $size } kB
common-size-megabytes = { $size } MB
common-size-gigabytes = { $size } GB

common-form-problems = 有 { $count } 处需要您注意
common-form-kept = 您填写的内容都没有丢失。
