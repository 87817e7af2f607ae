# The case’s file: people, cooperation, incidents, chronology.

case-group-file = Expediente
case-menu-overview = Resumen
case-group-assess = Evaluar
case-group-respond = Actuar
case-menu-people = Personas
case-menu-events = Qué pasó

file-keep = Guardar
file-written = Escrito por { $officer } el { $time }
file-none-chosen = sin elegir
file-date-hint = Hasta donde se sepa: 2026, 2026-03 o 2026-03-05. Ponga ~ delante si no es segura.
file-no-date = sin fecha
file-from-to = { $from } – { $to }

# Headings in the story of a case; what was written follows below.
timeline-party-recorded = { $officer } registró una persona u organización
timeline-party-removed = { $officer } quitó del expediente una persona u organización
timeline-parties-tied = { $officer } registró una relación
timeline-tie-removed = { $officer } anuló una relación
timeline-cooperation-recorded = { $officer } registró una cooperación
timeline-cooperation-removed = { $officer } quitó del expediente una cooperación
timeline-incident-recorded = { $officer } registró un incidente
timeline-incident-removed = { $officer } quitó del expediente un incidente
timeline-work = { $count ->
    [one] { $count } paso de trabajo en el expediente, desde el
   *[other] { $count } pasos de trabajo en el expediente, desde el
}

people-title = Personas del caso
people-lead = Todas las que tienen parte en él: a quién afectó, quién cooperó, quién lo vio, a quién se atribuye. Una misma persona puede tener varios papeles y varios nombres.
people-everybody = Personas y organizaciones
people-add = Añadir a alguien
people-none = Todavía no se ha registrado a nadie. Empiece por la persona afectada o por quien informó a la oficina.
people-number = Núm. { $number }
people-counted = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
people-born-on = nacimiento: { $date }
people-about-legend = Sobre la persona u organización
people-kind = ¿Qué se registra?
people-names = Nombres
people-names-hint = Como lo escribe la persona, en cualquier escritura; después en letras latinas, y otros nombres. El primero es el que se muestra en las listas.
people-name-nth = Nombre { $number }
people-name-kind-nth = Qué nombre es el { $number }
people-roles = Papel en este caso
people-roles-hint = Todos los que correspondan. Salvo para el presunto autor y la autoridad, nada sale de la oficina sin el acuerdo de la persona.
people-function = Cargo, rango u ocupación
people-born = Nacimiento
people-count = Cuántas personas
people-count-hint = Para un grupo, hasta donde se sepa.
people-states = Estados de nacionalidad o sede
people-state-nth = Estado { $number }
people-contact = Cómo contactar a la persona sin ponerla en peligro
people-contact-hint = Qué vía es segura, a qué horas y qué no debe hacerse.
people-about = Qué más se sabe
people-save-another = Guardar y añadir a otra persona
people-remove = Quitar del expediente
people-remove-hint = Para lo que se registró por error. Permanece en el historial del caso.
people-remove-reason = Motivo
people-remove-send = Quitar del expediente
people-ties = Relaciones
people-ties-none = No se ha registrado ninguna relación. Cuando haya dos personas en el expediente, diga aquí qué es una para la otra.
people-tie-add = Añadir una relación
people-tie-from = Quién
people-tie-kind = Qué es
people-tie-to = De quién
people-tie-note = Nota
people-tie-note-hint = Por ejemplo, desde cuándo o quién lo dice.
people-tie-save = Guardar la relación
people-tie-undo-heading = Cambiar
people-tie-undo = Anular

party-person = Persona
party-organisation = Organización o institución
party-group = Grupo de personas

role-victim = Víctima
role-relative = Familiar
role-associate = Colega, amistad o allegado
role-witness = Testigo
role-source = Informó a la oficina
role-author = Presunto autor
role-official = Autoridad o funcionario público
role-lawyer = Abogado o abogada
role-helper = Prestó ayuda

name-main = como lo escribe la persona
name-romanised = en otra escritura
name-alias = otro nombre
name-former = nombre anterior
name-given = dado por la oficina

tie-partner = cónyuge o pareja
tie-parent = padre, madre o tutor
tie-sibling = hermano o hermana
tie-family = otro familiar
tie-friend = amistad o vecindad
tie-colleague = colega
tie-lawyer-of = abogado o abogada
tie-represents = representante
tie-member-of = miembro
tie-leads = dirigente
tie-commands = superior jerárquico
tie-helps = persona que ayuda
tie-maybe-same = tal vez la misma persona

events-title = Qué pasó
events-lead = La cooperación es aquello a lo que un acto puede responder. Los incidentes reúnen los actos: quién hizo qué a quién, cuándo y dónde. Lo que un acto causó a las personas se registra aparte del acto.
events-cooperation = Cooperación
events-cooperation-add = Añadir cooperación
events-cooperation-none = Todavía no se ha registrado ninguna cooperación: una declaración, una reunión, una queja, un viaje previsto o lo que alguien solo sospechó.
events-who = Por parte de:
events-known = Quién lo sabía:
events-incidents = Incidentes
events-incident-add = Añadir un incidente
events-incidents-none = Todavía no se ha registrado ningún incidente.
events-people-first = Añada primero a las personas
events-victims = Contra:
events-hit-count = { $count ->
    [one] ({ $count } persona en total)
   *[other] ({ $count } personas en total)
}
events-authors = Presunto autor:
events-stated = Motivo alegado:
events-effects-are = Qué consecuencias tuvo:
events-answers-to = Puede responder a:
events-follows-line = { $how }: { $title }
events-allegation = Todo esto es una alegación mientras no se haya evaluado.
events-near-unknown = no se sabe cuán cerca en el tiempo
events-near-same = al mismo tiempo, por lo que se sabe
events-near-after = { $days ->
    [0] el mismo día
    [one] { $days } día después
   *[other] { $days } días después
}
events-near-after-range = { $most ->
    [one] entre { $days } y { $most } día después
   *[other] entre { $days } y { $most } días después
}
events-near-before = { $days ->
    [one] { $days } día antes
   *[other] { $days } días antes
}
events-near-before-range = { $most ->
    [one] entre { $days } y { $most } día antes
   *[other] entre { $days } y { $most } días antes
}

events-field-title = En una línea
events-incident-legend = Sobre el incidente
events-incident-title-hint = Por ejemplo: Pasaporte retenido en el aeropuerto.
events-from = Cuándo, o desde cuándo
events-to = Hasta cuándo
events-place = Dónde
events-state = Estado
events-account = Qué pasó, en palabras
events-acts = Actos
events-acts-hint = Cada cosa que se hizo, o se dejó de hacer, con las personas afectadas y los presuntos autores.
events-act-free = Un acto más
events-act = Acto u omisión
events-act-victims = A quién afectó
events-act-hit = Cuántas personas en total, si son más que las nombradas
events-act-authors = Presuntos autores
events-act-more = Más sobre este acto
events-act-stated = Motivo que alegó el autor
events-act-note = Nota
events-act-another = Guardar y añadir otro acto
events-effects = Consecuencias para las personas
events-effects-hint = Aparte de los actos: miedo, enfermedad, huida, silencio, lo que supuso para la familia.
events-effect-nth = Consecuencia { $number }
events-effect = Consecuencia
events-effect-on = Para quién
events-effect-on-others = otras personas, no las nombradas
events-answers = A qué cooperación puede responder
events-follows = Relación con un incidente anterior
events-following-how = De qué modo
events-following-which = Qué incidente
events-remove = Quitar del expediente
events-remove-hint = Para lo que se registró por error. Permanece en el historial del caso.
events-remove-reason = Motivo
events-remove-send = Quitar del expediente

following-after = Ocurrió después de
following-because = Ocurrió a causa de
following-part-of = Forma parte de
following-again = Es un nuevo acto por la misma cooperación, después de

events-cooperation-legend = Sobre la cooperación
events-cooperation-title-hint = Por ejemplo: Declaración en un acto paralelo del Consejo de Derechos Humanos.
events-cooperation-kind = Tipo de cooperación
events-cooperation-kind-hint = Todos los que correspondan. También cuenta la cooperación que solo se planeó o se sospechó.
events-with = Con quién
events-who-legend = Quién cooperó, quiso hacerlo o pareció hacerlo
events-who-hint = No tiene por qué ser la persona afectada.
events-known-label = Quién lo sabía, o podía saberlo, y cómo
events-known-hint = Una transmisión por Internet, una lista de participantes, un informe público, una carta al Gobierno, una pregunta en la frontera.

refusal-party-without-name = No hay ningún nombre.
refusal-party-without-name-do = Escriba al menos un nombre que pueda verse o ponga uno, por ejemplo «Testigo A».
refusal-party-without-role = No se eligió ningún papel.
refusal-party-without-role-do = Marque al menos un papel de la persona en este caso.
refusal-no-party = Una de las personas ya no está en el expediente.
refusal-no-party-do = Elija otra vez entre las que están ahora.
refusal-party-in-use = La persona figura en un incidente o en una cooperación.
refusal-party-in-use-do = Quítela antes de ahí o déjela en el expediente.
refusal-tied-to-self = Nadie tiene una relación consigo mismo.
refusal-tied-to-self-do = Elija dos personas distintas.
refusal-circle = Esto llevaría de vuelta al mismo punto.
refusal-circle-do = Revise el orden: nadie es su propio padre ni su propio superior, y ningún incidente se sigue a sí mismo.
refusal-cooperation-without-kind = No se eligió ningún tipo de cooperación.
refusal-cooperation-without-kind-do = Marque al menos uno. Si no consta, hay un término para ello.
refusal-no-cooperation = La cooperación ya no está en el expediente.
refusal-no-cooperation-do = Elija otra vez entre lo que hay ahora.
refusal-cooperation-in-use = Hay incidentes que responden a esta cooperación.
refusal-cooperation-in-use-do = Quítela antes de esos incidentes.
refusal-incident-without-act = El incidente no tiene ningún acto.
refusal-incident-without-act-do = Elija al menos un acto u omisión. Si no consta, hay un término para ello.
refusal-no-incident = El incidente ya no está en el expediente.
refusal-no-incident-do = Elija otra vez entre los que hay ahora.
refusal-incident-in-use = Otros incidentes siguen a este.
refusal-incident-in-use-do = Cambie antes esos.
refusal-victim-is-author = Alguien sería a la vez víctima y autor de un mismo acto.
refusal-victim-is-author-do = Haga de él dos actos o quite una de las dos marcas.
refusal-date-in-future = La fecha está en el futuro.
refusal-date-in-future-do = Corrija la fecha. Lo que solo se teme o se planea va en una nota.
refusal-dates-reversed = Terminaría antes de empezar.
refusal-dates-reversed-do = Corrija una de las dos fechas.
refusal-not-a-date = No es una fecha que se pueda leer.
refusal-not-a-date-do = Escríbala como 2026, 2026-03 o 2026-03-05, con ~ delante si no es segura.
refusal-not-a-number = No es un número que se pueda leer.
refusal-not-a-number-do = Escríbalo en cifras o deje el campo vacío.
refusal-too-many = Hay más de los que caben en un caso.
refusal-too-many-do = Reúna varios en uno, por ejemplo un grupo con su número, o abra otro caso.
