# Decisions of two, masks, interests that stand against a case, and versions of records. The words that must stay the same everywhere are in GLOSSARY.md.

## Decisions of two. { $officer } is who proposed or answered.

case-menu-decisions = Decisiones
decisions-title = Decisiones
decisions-lead = Lo que nadie hace por sí solo: una persona de la oficina propone, otra responde, y solo entonces vale. Quien propone nunca responde.
decisions-waiting = A la espera de una segunda persona
decisions-none = No hay nada a la espera. El cierre del caso o la rebaja de su urgencia se proponen en la página del caso; todo lo demás, aquí.
decisions-alone = Este caso tiene un solo miembro. Hace falta otro para responder: añádalo en «Añadir o quitar miembros», en la página del caso.
decisions-over = Decidido antes
decision-close = Cerrar el caso: { $ground }
decision-lower-urgency = Rebajar la urgencia: { $urgency }
decision-reveal = Mostrar quién es { $about } a quien lo pide, durante 24 horas
decision-reveal-everybody = Mostrar quién es { $about } a todos los miembros, de forma definitiva
decision-readmit = Readmitir a { $about }, a quien se mantiene fuera del caso
decision-refuse-report = No dar curso a la denuncia { $about }: { $ground }
decision-publish = Publicar: { $about }
decision-export = Sacar de la oficina, sin nombres: { $about }
decision-export-names = Sacar de la oficina, con nombres: { $about }
decision-lift-hold = Levantar la retención legal: { $about }
decision-other = Algo que esta mesa de trabajo no conoce
decision-by = Propuesta de { $officer }, { $time }
decision-reasons = Sus razones
decision-reasons-hint = El desacuerdo necesita razones. El acuerdo puede llevarlas.
decision-agree = Aprobar
decision-disagree = No aprobar
decision-own = Es su propuesta. Responde otro miembro.
decision-withdraw = Retirar la propuesta
decision-agreed = Aprobada por { $officer }, { $time }
decision-disagreed = Desacuerdo de { $officer }, { $time }
decision-withdrawn = Retirada por { $officer }, { $time }
decision-overtaken = Quedó sin objeto, { $time }.
decision-close-hint = Debe aprobarlo un segundo miembro. Hasta entonces, el caso sigue abierto.
decision-close-send = Proponer el cierre
decision-urgency-hint = Subirla vale de inmediato. Rebajarla espera a un segundo miembro.
decision-put-refuse = Proponer que no se dé curso a una denuncia
decision-put-refuse-hint = A quien la envió se le responde igualmente y se le dice quién más puede ayudar.
decision-put-refuse-report = Qué denuncia
decision-put-ground = Por qué motivo
decision-put-reasons = Razones
decision-put-publish = Proponer que algo se haga público
decision-put-publish-hint = Un comunicado de prensa se redacta y se aprueba en Acciones. Esto es para todo lo demás.
decision-put-publish-text = Qué, en una línea
decision-put-let-go = Proponer que se levante una retención legal
decision-put-let-go-item = Qué prueba
decision-put-send = Proponer
refusal-publish-nothing = No se dice qué debe publicarse.
refusal-publish-nothing-do = Dígalo en una línea.
case-closed-by-two = Propuesta de { $officer }, aprobada por { $second }
cases-filter-second = A la espera de una segunda persona
case-undecided =
    { $count ->
        [one] { $count } decisión a la espera
       *[other] { $count } decisiones a la espera
    }

## Masks. { $number } is the party’s number in the case.

mask-person = Persona { $number }
mask-organisation = Organización { $number }
mask-group = Grupo { $number }
mask-heading = Identidades ocultas
mask-lead = Las páginas del caso nombran con un número a quien está oculto. Ocultar protege de la mirada por encima del hombro y de la costumbre, no mediante claves: cualquier miembro podría abrir las entradas. Lo que figura en denuncias, notas y relatos no se oculta. Quien no deba saber de quién se trata no debe ser miembro.
mask-nobody = En el caso no hay nadie a quien ocultar.
mask-by = Identidad ocultada por { $officer }, { $time }
mask-shown-until = Usted la ve hasta { $time }
mask-put-on = Ocultar una identidad
mask-party = Quién
mask-reason = Por qué
mask-reason-hint = Sin el nombre: la razón se muestra.
mask-send = Ocultar
mask-reveal = Pedir ver de quién se trata
mask-reveal-party = Quién
mask-reveal-to = Para quién
mask-reveal-to-asker = Para mí, durante 24 horas desde la respuesta
mask-reveal-to-everybody = Para todos los miembros, de forma definitiva
mask-reveal-reasons = Por qué hace falta
mask-reveal-hint = Responde un segundo miembro. Que alguien la vio consta en el libro de auditoría.
mask-reveal-send = Proponer

## Interests that stand against a case, and who is kept out.

interest-heading = Intereses declarados
interest-lead = Antes de dar una clave, la mesa de trabajo compara lo que declaró el personal con los presuntos autores, los funcionarios, las organizaciones y los lugares. Que dos nombres coincidan es un indicio, no una conclusión.
interest-declare-link = Declarar intereses
interest-none = Ningún interés declarado coincide con nada de este caso.
interest-is-member = Miembro
interest-no-member = No puede ser miembro
interest-declared = Declarado
interest-met = En el caso
interest-meeting = Qué coincidencia
interest-aside = No es lo mismo
interest-aside-reason = Cómo lo sabe
interest-aside-hint = Queda en el caso con su nombre.
interest-aside-send = Registrar que no es lo mismo
interest-members = El interés declarado de un miembro coincide con algo de este caso:
interest-members-do = Mírelo, y deje fuera a esa persona o registre que no es lo mismo
interest-step-back = Un interés que usted declaró coincide con algo de este caso.
interest-step-back-do = Apártese: no siga leyendo, avise a un colega y deje el caso. Aquí no se dice de qué se trata. Si no es lo mismo, un colega puede registrarlo.
interest-kind-person = Persona
interest-kind-agency = Organismo
interest-kind-place = Lugar
interest-kind-other = Otro
screening-heading = Fuera del caso
screening-nobody = No se mantiene fuera a nadie.
screening-by = Fuera por decisión de { $officer }, { $time }
screening-keep-out = Mantener fuera a alguien de la oficina
screening-officer = Quién
screening-officer-hint = Un miembro deja con ello el caso, y lo que sigue recibe una clave nueva. Lo leído no se puede olvidar.
screening-reason = Por qué
screening-reason-hint = Lo leen los miembros; la persona afectada, no.
screening-send = Mantener fuera de forma definitiva
screening-let-in = Readmitir a alguien
screening-in-officer = A quién
screening-in-reasons = Por qué es posible
screening-let-in-send = Proponer

interests-title = Intereses declarados
interests-heading = Intereses declarados
interests-lead = A quién y a qué está demasiado cerca una persona de la oficina para trabajar en un caso que lo afecte. La mesa de trabajo compara estos nombres con el caso antes de dar su clave.
interests-link = Intereses declarados
interests-own = Sus intereses
interests-of = Intereses de { $officer }
interests-hint = Familiares, amistades, organismos en los que usted o ellos trabajan o trabajaron, lugares que son suyos. Puede leerlos todo el personal de la oficina. Vacíe una línea para quitarla; lo que había se conserva.
interests-line = Línea { $number }
interests-kind = Qué es
interests-text = Nombre
interests-note = Qué relación tiene
interests-send = Declarar
interests-all = Todo el personal
interests-change = Cambiar
interests-nothing = Nada declarado
interests-versions = Todas las declaraciones
interests-version = { $officer }, { $time }

## Versions of records.

case-menu-versions = Versiones
versions-title = Versiones
versions-lead = Se conserva cada versión de cada registro: quién escribió qué y cuándo.
versions-none = Todavía no se ha registrado nada. Las personas y los hechos que se registren en el caso tendrán aquí sus versiones.
versions-of-party = Personas y organizaciones
versions-of-incident = Incidentes
versions-of-cooperation = Cooperación
versions-count =
    { $count ->
        [one] { $count } versión
       *[other] { $count } versiones
    }
versions-masked = Esta identidad está oculta: también lo están sus versiones.
versions-all = Todas las versiones
versions-both = Dos versiones lado a lado
versions-marks = A la izquierda lo que solo tiene la antigua, a la derecha lo que solo tiene la nueva:
versions-mark-gone = tachado
versions-mark-new = subrayado
version-by-and-when = { $officer }, { $time }
version-number = Versión { $number }
version-is-left = a la izquierda
version-is-right = a la derecha
version-as-left = versión { $number } a la izquierda
version-as-right = versión { $number } a la derecha
version-field = Campo
version-changed = cambiado
version-on = contra:
version-hit = personas afectadas:
version-by = por:
version-field-kind = Clase
version-field-names = Nombres
version-field-roles = Papeles
version-field-codes = Códigos
version-field-states = Estados
version-field-born = Nacimiento
version-field-count = Cuántas personas
version-field-function = Función
version-field-contact = Contacto
version-field-about = Qué más se sabe
version-field-title = Título
version-field-when = Cuándo
version-field-place = Dónde
version-field-account = Relato
version-field-acts = Actos
version-field-effects = Efectos
version-field-answers = Responde a
version-field-follows = Sigue a
version-field-with = Con quién
version-field-who = Quién
version-field-known = Cómo se supo
version-follows-after = después de
version-follows-because = a causa de
version-follows-part-of = parte de
version-follows-again = de nuevo, después de

## Timelines. { $officer } is who did it.

timeline-decision-proposed = { $officer } sometió a una segunda persona: { $what }
timeline-decision-agreed = { $officer } aprobó: { $what }
timeline-decision-refused = { $officer } no aprobó: { $what }
timeline-decision-withdrawn = { $officer } retiró una propuesta.
timeline-screened-out = { $officer } dejó fuera del caso a alguien de la oficina.
timeline-interest-cleared = { $officer } registró que un interés declarado se refería a otra cosa.
timeline-identity-masked = { $officer } ocultó una identidad.

## Audit book.

audit-proposed = Sometió algo a una segunda persona
audit-decided = Respondió como segunda persona
audit-withdrew = Retiró una propuesta
audit-revealed = Aprobó mostrar una identidad oculta
audit-masked = Ocultó una identidad
audit-set-aside = Descartó un interés declarado
audit-kept-out = Dejó a alguien fuera
audit-declared = Declaró intereses
audit-other = Algo que esta mesa de trabajo no conoce

## Refusals.

refusal-lowering-needs-two = Rebajar la urgencia necesita una segunda persona.
refusal-lowering-needs-two-do = La urgencia cambió entretanto. Vuelva a cargar la página y propóngalo.
refusal-decision-waits = Lo mismo espera ya a una segunda persona.
refusal-decision-waits-do = Responda a esa propuesta, o espere a que se responda o se retire.
refusal-decision-without-reason = Faltan las razones.
refusal-decision-without-reason-do = Escriba por qué, para que la segunda persona pueda juzgarlo.
refusal-no-decision = El caso no tiene esa propuesta.
refusal-no-decision-do = Vuelva a cargar la página.
refusal-decision-over = La propuesta ya no está a la espera.
refusal-decision-over-do = Vea qué fue de ella y, si todavía procede, propóngalo de nuevo.
refusal-own-decision = Usted hizo la propuesta.
refusal-own-decision-do = Pida a otro miembro del caso que responda.
refusal-not-own-decision = La propuesta es de otra persona.
refusal-not-own-decision-do = Respóndala, o pida a esa persona que la retire.
refusal-kept-out = Esta persona se mantiene fuera del caso.
refusal-kept-out-do = Para readmitirla deben estar de acuerdo dos miembros, en la página «Decisiones».
refusal-screen-without-reason = Falta la razón.
refusal-screen-without-reason-do = Escriba por qué se mantiene fuera a esta persona.
refusal-own-interest = El interés es suyo.
refusal-own-interest-do = Pida a un colega que mire si es lo mismo.
refusal-clear-without-reason = Falta la razón.
refusal-clear-without-reason-do = Escriba cómo sabe que no es lo mismo.
refusal-mask-without-reason = Falta la razón.
refusal-mask-without-reason-do = Escriba por qué se oculta la identidad, sin el nombre.
refusal-masked = Esta identidad está oculta.
refusal-masked-do = Pida en la página «Decisiones» ver de quién se trata y cambie después el registro.
refusal-interest-stands = Se opone el interés declarado de una persona de la oficina.
refusal-interest-stands-do = Dé el caso a otra persona. Si no se trata de la misma persona, el mismo organismo o el mismo lugar, un miembro puede registrarlo en la página «Decisiones» del caso.
refusal-own-interest-stands = Se opone un interés que usted declaró.
refusal-own-interest-stands-do = Déjelo a un colega y no siga leyendo.
refusal-no-such-interest = Este interés ya no coincide con nada del caso.
refusal-no-such-interest-do = Vuelva a cargar la página.
