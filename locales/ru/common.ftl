# Слова, общие для портала и рабочего места: даты, размеры, формы, отказы.

common-skip = Перейти к содержанию
common-language = Язык
common-yes = Да
common-no = Нет
common-office-named = { $office }

common-time-day = { $day } { $month } { $year } года
common-time-hour = { $day }, между { $from } и { $to } (UTC)
common-time-minute = { $day }, { $time } ({ $zone })
common-month-1 = января
common-month-2 = февраля
common-month-3 = марта
common-month-4 = апреля
common-month-5 = мая
common-month-6 = июня
common-month-7 = июля
common-month-8 = августа
common-month-9 = сентября
common-month-10 = октября
common-month-11 = ноября
common-month-12 = декабря

common-size-bytes =
    { $count ->
        [one] { $count } байт
        [few] { $count } байта
        [many] { $count } байт
       *[other] { $count } байта
    }
common-size-kilobytes = { $size } КБ
common-size-megabytes = { $size } МБ
common-size-gigabytes = { $size } ГБ

common-form-problems =
    { $count ->
        [one] { $count } пункт требует вашего внимания
        [few] { $count } пункта требуют вашего внимания
        [many] { $count } пунктов требуют вашего внимания
       *[other] { $count } пункта требуют вашего внимания
    }
common-form-kept = Ничего из написанного вами не потеряно.

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
