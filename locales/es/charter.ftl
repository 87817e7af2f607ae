# An office's charter in plain words, and how well its promises are kept: a public page of the portal.

## The charter.

charter-page-heading = Lo que prometemos y cómo lo cumplimos
charter-page-lead = Esta es la carta de compromisos de { $office }, versión { $version }. Cada promesa tiene un reloj que lleva este sitio: nadie en la oficina puede detenerlo ni atrasarlo sin que se note.
charter-page-unread = La carta de compromisos de esta oficina no se puede leer por el momento. Lo prometido antes sigue en pie y los plazos en curso continúan.
charter-page-earlier = Esta es una versión anterior. Ya no está en vigor, pero lo que empezó con ella se sigue midiendo según ella.
charter-page-newest = A la versión en vigor
charter-page-limit = Plazo
charter-page-starts = El plazo empieza
charter-page-ends = Se cumple cuando
charter-page-owner = Quién responde
charter-page-pause = Si nos pide que esperemos
charter-page-pause-days =
    { $count ->
        [one] El plazo puede detenerse { $count } día en total. Solo usted puede pedirlo.
       *[other] El plazo puede detenerse { $count } días en total. Solo usted puede pedirlo.
    }
charter-page-another = Debe cumplirla alguien que no haya intervenido antes.
charter-page-releases = Si no se cumple, las copias selladas se envían a las otras oficinas que usted eligió al denunciar.
charter-page-repeats = Una vez cumplida, el plazo vuelve a empezar.
charter-page-more = A quién se avisa si se retrasa y de dónde sale la cifra
charter-page-ladder = Mientras no se cumpla, se avisa sucesivamente a:
charter-page-ladder-at = al { $percent } % del plazo:
charter-page-basis = De dónde sale la cifra o la regla
charter-page-zone = Son días hábiles aquellos en que la oficina trabaja, según la zona horaria { $zone }. El día en que empieza el plazo no cuenta.

## What starts a clock, what ends it, who answers for it.

charter-page-starts-report = cuando llega una denuncia
charter-page-starts-message = cuando usted vuelve a escribir
charter-page-starts-contest = cuando usted dice que no recibió respuesta o que no fue una respuesta
charter-page-starts-complaint = cuando usted se queja de la oficina
charter-page-starts-danger = cuando se determina que alguien corre peligro
charter-page-starts-case = cuando se abre un caso
charter-page-starts-office = cuando esta carta entra en vigor
charter-page-starts-after = cuando se cumplió esto: { $promise }
charter-page-by-answer = una persona, no una máquina, responde en el buzón
charter-page-by-triage = alguien de la oficina decide y explica los motivos
charter-page-by-finding = otra persona de la oficina ha revisado la conclusión o ha aceptado cerrar el caso
charter-page-by-protect = se ha hecho algo por la persona y la oficina dice qué
charter-page-by-review = la administración ha revisado la lista
charter-page-rung-officer = la persona de guardia
charter-page-rung-shift-lead = la persona a cargo del turno
charter-page-rung-head = la dirección de la oficina
charter-page-rung-peer = otro punto focal
charter-page-rung-board = el órgano que supervisa la oficina

## Rules and versions.

charter-page-guards = Reglas que siempre se cumplen
charter-page-guards-text = El propio programa las hace cumplir: lo que infringiría alguna se rechaza.
charter-page-versions = Versiones de esta carta
charter-page-versions-text = Una promesa se mide siempre según la versión con la que empezó su plazo.
charter-page-version = Versión { $version }

## How well the promises are kept.

charter-page-kept = Cómo se cumplen las promesas
charter-page-kept-text = Estas cifras las calcula este sitio a partir de lo que consta en el registro público, no la oficina. Cada mes se publica una sola vez, firmado, y nunca se modifica.
charter-page-none = Todavía no hay cifras.
charter-page-next = Las cifras de { $month } se publicarán a partir del { $day }.
charter-page-wait = Por qué no antes: durante treinta días una respuesta puede impugnarse, y entonces cuenta como no dada. Además, unas cifras inmediatas podrían delatar a quien acaba de escribir.
charter-page-col-promise = Promesa
charter-page-col-due = Plazo terminado
charter-page-col-kept = Cumplidas a tiempo
charter-page-col-unkept = No cumplidas a tiempo
charter-page-col-half = La mitad, en
charter-page-col-nine = Nueve de cada diez, en
charter-page-few = menos de 10
charter-page-from = { $count } o más
charter-page-share = al menos el { $percent } %
charter-page-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
charter-page-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
charter-page-untold = no se indica
charter-page-part-late = cumplidas tarde: { $count }
charter-page-part-missed = impugnadas o reabiertas: { $count }
charter-page-part-open = sin cumplir: { $count }
charter-page-part-contested = de ellas, impugnadas por la persona: { $count }
charter-page-part-explained = de ellas, explicadas por la oficina: { $count }
charter-page-all-few = Menos de 10 cumplidas y menos de 10 sin cumplir a tiempo, quizá ninguna:
charter-page-file = Archivo firmado de este mes
charter-page-how = Cómo leer estas cifras
charter-page-how-few = Los números se redondean a la decena inferior. Menos de 10 y ninguno se ven igual, para que no se pueda descubrir a nadie.
charter-page-how-sums = Por eso las sumas pueden no coincidir. Solo se da un porcentaje a partir de 20 promesas, y nunca indica más de lo que se cumplió.
charter-page-how-kept = Una promesa pertenece al mes en que terminó su plazo. Si se cumplió tarde, no se cumplió a tiempo; tampoco si se impugnó o reabrió en un plazo de 30 días.
charter-page-how-times = Los tiempos se redondean hacia arriba y no incluyen los días que la persona pidió esperar. Lo que nunca se cumplió cuenta como lo más largo. «No se indica» significa: demasiado pocas, o más tiempo del prometido.
charter-page-how-again = El archivo firmado contiene todo lo que figura aquí, y lo que figura aquí puede calcularse a partir de él. Quien tenga acceso al registro de la oficina puede volver a calcular el archivo, hasta el último byte, con la orden «recourse performance».
