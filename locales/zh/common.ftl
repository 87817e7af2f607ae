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

# Terms of the lexicon.
terms-ticked =
    { $count ->
        [one] { $count } chosen
       *[other] { $count } chosen
    }
terms-own = the office’s own
terms-ended = until { $year }
terms-unsure = to be confirmed

# Mechanisms: why one stands in the list. { $names } are names of terms, { $name } that of a treaty or a group.
common-time-month = { $month } { $year }
mechanism-more = What it asks for, names, time limits
mechanism-asks = What it asks for
mechanism-names = Names
mechanism-languages = Languages
mechanism-limits = Time limits
mechanism-closes = What going there closes off
mechanism-parts = Whom to address there
mechanism-part-closed = not for this State
mechanism-anonymous-yes = You can write without giving a name.
mechanism-anonymous-no = It does not take what nobody signs.
mechanism-anonymous-unknown = Whether it takes what nobody signs is not known: ask before you send.
mechanism-mail = Email, noted on { $day }. Check before you send.
mechanism-form = Form, noted on { $day }. Check before you send.
mechanism-page = Official page, noted on { $day }. Check before you send.
why-any = It takes reprisals of every kind.
why-national = It is an institution of the State itself. Think about who could put pressure on it.
why-act = It takes up: { $names }.
why-right = It protects: { $names }.
why-victim = It is there for: { $names }.
why-counterpart = The contact was with: { $names }.
why-system = It protects contact with: { $names }.
why-modifier = The act is marked: { $names }.
why-country = It has a mandate for { $names }.
why-group = For: { $name }.
why-not-group = Only for: { $name }.
why-state-needed = It depends on the State. Choose one to see whether it can help.
why-no-complaint = It decides no complaints of single persons.
why-declaration = Complaints need a declaration of the State under article { $article }. Whether it was made is to be confirmed.
why-party-since = The State joined in { $year }: { $name } (as of { $asof }).
why-party = The State has joined: { $name } (as of { $asof }).
why-signed = The State has signed and not joined: { $name } (as of { $asof }).
why-left = The State has left: { $name } (as of { $asof }).
why-not-party = The State has not joined: { $name } (as of { $asof }).
why-doubtful = Sources differ: to be confirmed.
why-complaint = Complaints are possible.
why-complaint-not = Complaints are not possible.
