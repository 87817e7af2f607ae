# Mots communs au portail et au bureau : dates, tailles, formulaires, refus.

common-skip = Aller au contenu
common-language = Langue
common-yes = Oui
common-no = Non
common-office-named = { $office }

common-time-day =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
common-time-hour = { $day }, entre { $from } et { $to } (UTC)
common-time-minute = { $day }, { $time } ({ $zone })
common-month-1 = janvier
common-month-2 = février
common-month-3 = mars
common-month-4 = avril
common-month-5 = mai
common-month-6 = juin
common-month-7 = juillet
common-month-8 = août
common-month-9 = septembre
common-month-10 = octobre
common-month-11 = novembre
common-month-12 = décembre

common-size-bytes =
    { $count ->
        [one] { $count } octet
       *[other] { $count } octets
    }
common-size-kilobytes = { $size } ko
common-size-megabytes = { $size } Mo
common-size-gigabytes = { $size } Go

common-form-problems =
    { $count ->
        [one] Un point demande votre attention
       *[other] { $count } points demandent votre attention
    }
common-form-kept = Rien de ce que vous avez écrit n’est perdu.

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
