# Words that portal and desk share: dates, sizes, forms, refusals.
# Plain English at school level: no idioms, no abbreviations, short sentences.

common-skip = Skip to the content
common-language = Language
common-yes = Yes
common-no = No
common-office-named = { $office }

# Dates and times. { $day } is a number from 1 to 31.
common-time-day = { $day } { $month } { $year }
common-time-hour = { $day }, between { $from } and { $to } (UTC)
common-time-minute = { $day }, { $time } ({ $zone })
common-month-1 = January
common-month-2 = February
common-month-3 = March
common-month-4 = April
common-month-5 = May
common-month-6 = June
common-month-7 = July
common-month-8 = August
common-month-9 = September
common-month-10 = October
common-month-11 = November
common-month-12 = December
# Months without a day, and dates that are not sure.
common-month-alone-1 = January
common-month-alone-2 = February
common-month-alone-3 = March
common-month-alone-4 = April
common-month-alone-5 = May
common-month-alone-6 = June
common-month-alone-7 = July
common-month-alone-8 = August
common-month-alone-9 = September
common-month-alone-10 = October
common-month-alone-11 = November
common-month-alone-12 = December
common-time-about = about { $date }

# Sizes of files.
common-size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
common-size-kilobytes = { $size } kB
common-size-megabytes = { $size } MB
common-size-gigabytes = { $size } GB

# Above a form that was not accepted.
common-form-problems =
    { $count ->
        [one] One thing needs your attention
       *[other] { $count } things need your attention
    }
common-form-kept = Nothing that you typed is lost.

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
