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
