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
