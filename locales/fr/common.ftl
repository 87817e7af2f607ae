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
# Months without a day, and dates that are not sure.
common-month-alone-1 = janvier
common-month-alone-2 = février
common-month-alone-3 = mars
common-month-alone-4 = avril
common-month-alone-5 = mai
common-month-alone-6 = juin
common-month-alone-7 = juillet
common-month-alone-8 = août
common-month-alone-9 = septembre
common-month-alone-10 = octobre
common-month-alone-11 = novembre
common-month-alone-12 = décembre
common-time-about = vers { $date }

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
        [one] { $count } choisi
       *[other] { $count } choisis
    }
terms-own = propre au bureau
terms-ended = jusqu’en { $year }
terms-unsure = à confirmer

# Mechanisms: why one stands in the list. { $names } are names of terms, { $name } that of a treaty or a group.
common-time-month = { $month } { $year }
mechanism-more = Ce qu’il demande, noms, délais
mechanism-asks = Ce qu’il demande
mechanism-names = Noms
mechanism-languages = Langues
mechanism-limits = Délais
mechanism-closes = Ce que cette démarche exclut
mechanism-parts = À qui s’y adresser
mechanism-part-closed = pas pour cet État
mechanism-anonymous-yes = Vous pouvez écrire sans donner de nom.
mechanism-anonymous-no = Les envois anonymes ne sont pas acceptés.
mechanism-anonymous-unknown = On ne sait pas si les envois anonymes sont acceptés : demandez avant d’envoyer.
mechanism-mail = Adresse électronique notée le { $day }. À vérifier avant l’envoi.
mechanism-form = Formulaire noté le { $day }. À vérifier avant l’envoi.
mechanism-page = Page officielle notée le { $day }. À vérifier avant l’envoi.
why-any = Reçoit tout cas de représailles.
why-national = C’est une institution de l’État lui-même. Demandez-vous qui pourrait faire pression sur elle.
why-act = Traite de : { $names }.
why-right = Protège : { $names }.
why-victim = S’adresse à : { $names }.
why-counterpart = Le contact a eu lieu avec : { $names }.
why-system = Protège le contact avec : { $names }.
why-modifier = L’acte est marqué : { $names }.
why-country = A un mandat pour : { $names }.
why-group = Pour : { $name }.
why-not-group = Seulement pour : { $name }.
why-state-needed = Cela dépend de l’État. Choisissez-en un pour voir si ce mécanisme peut aider.
why-no-complaint = Ne statue pas sur les plaintes de particuliers.
why-declaration = Les plaintes supposent une déclaration de l’État au titre de l’article { $article }. Reste à confirmer si elle a été faite.
why-party-since = L’État est partie depuis { $year } : { $name } (situation en { $asof }).
why-party = L’État est partie : { $name } (situation en { $asof }).
why-signed = L’État a signé sans ratifier : { $name } (situation en { $asof }).
why-left = L’État s’est retiré : { $name } (situation en { $asof }).
why-not-party = L’État n’est pas partie : { $name } (situation en { $asof }).
why-doubtful = Les sources divergent : à confirmer.
why-complaint = Les plaintes sont possibles.
why-complaint-not = Les plaintes ne sont pas possibles.
