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
# Months without a day, and dates that are not sure.
common-month-alone-1 = enero
common-month-alone-2 = febrero
common-month-alone-3 = marzo
common-month-alone-4 = abril
common-month-alone-5 = mayo
common-month-alone-6 = junio
common-month-alone-7 = julio
common-month-alone-8 = agosto
common-month-alone-9 = septiembre
common-month-alone-10 = octubre
common-month-alone-11 = noviembre
common-month-alone-12 = diciembre
common-time-about = hacia { $date }

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
        [one] { $count } elegido
       *[other] { $count } elegidos
    }
terms-own = propio de la oficina
terms-ended = hasta { $year }
terms-unsure = por confirmar

# Mechanisms: why one stands in the list. { $names } are names of terms, { $name } that of a treaty or a group.
common-time-month = { $month } de { $year }
mechanism-more = Qué pide, nombres, plazos
mechanism-asks = Qué pide
mechanism-names = Nombres
mechanism-languages = Idiomas
mechanism-limits = Plazos
mechanism-closes = Qué excluye acudir a él
mechanism-parts = A quién dirigirse allí
mechanism-part-closed = no para este Estado
mechanism-anonymous-yes = Puede escribir sin dar su nombre.
mechanism-anonymous-no = No acepta envíos anónimos.
mechanism-anonymous-unknown = No se sabe si acepta envíos anónimos: pregunte antes de enviar.
mechanism-mail = Correo electrónico, anotado el { $day }. Compruébelo antes de enviar.
mechanism-form = Formulario, anotado el { $day }. Compruébelo antes de enviar.
mechanism-page = Página oficial, anotada el { $day }. Compruébela antes de enviar.
why-any = Recibe represalias de todo tipo.
why-national = Es una institución del propio Estado. Piense en quién podría presionarla.
why-act = Se ocupa de: { $names }.
why-right = Protege: { $names }.
why-victim = Está para: { $names }.
why-counterpart = El contacto fue con: { $names }.
why-system = Protege el contacto con: { $names }.
why-modifier = El acto está marcado: { $names }.
why-country = Tiene un mandato para: { $names }.
why-group = Para: { $name }.
why-not-group = Solo para: { $name }.
why-state-needed = Depende del Estado. Elija uno para ver si puede ayudar.
why-no-complaint = No decide quejas de particulares.
why-declaration = Las quejas requieren una declaración del Estado según el artículo { $article }. Está por confirmar si se hizo.
why-party-since = El Estado es parte desde { $year }: { $name } (situación en { $asof }).
why-party = El Estado es parte: { $name } (situación en { $asof }).
why-signed = El Estado firmó y no es parte: { $name } (situación en { $asof }).
why-left = El Estado se retiró: { $name } (situación en { $asof }).
why-not-party = El Estado no es parte: { $name } (situación en { $asof }).
why-doubtful = Las fuentes difieren: por confirmar.
why-complaint = Se pueden presentar quejas.
why-complaint-not = No se pueden presentar quejas.
