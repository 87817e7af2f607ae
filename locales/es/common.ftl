# Palabras comunes al portal y al despacho: fechas, tamaños, formularios, rechazos.

common-skip = Ir al contenido
common-language = Idioma
common-yes = Sí
common-no = No
common-office-named = { $office }

common-time-day = { $day } de { $month } de { $year }
common-time-hour = { $day }, entre las { $from } y las { $to } (UTC)
common-time-minute = { $day }, { $time } ({ $zone })
common-month-1 = enero
common-month-2 = febrero
common-month-3 = marzo
common-month-4 = abril
common-month-5 = mayo
common-month-6 = junio
common-month-7 = julio
common-month-8 = agosto
common-month-9 = septiembre
common-month-10 = octubre
common-month-11 = noviembre
common-month-12 = diciembre

common-size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
common-size-kilobytes = { $size } kB
common-size-megabytes = { $size } MB
common-size-gigabytes = { $size } GB

common-form-problems =
    { $count ->
        [one] Hay un punto que necesita su atención
       *[other] Hay { $count } puntos que necesitan su atención
    }
common-form-kept = No se ha perdido nada de lo que escribió.

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
