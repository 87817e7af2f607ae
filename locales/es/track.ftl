# Procedimientos, respuestas y resultados.

desk-menu-follow-up = Seguimiento
case-menu-track = Procedimientos
case-menu-replies = Respuestas
case-menu-outcomes = Resultados

# Procedimientos.
track-page = Procedimientos
track-heading = Procedimientos
track-lead = Lo que hacen en el asunto los tribunales, las fiscalías, los parlamentos y las instituciones. La situación se indica para cada persona en cada procedimiento, nunca para el caso.
track-empty = No hay ningún procedimiento registrado.
track-empty-do = Registre uno cuando se haya presentado una denuncia, se haya abierto una investigación o se haya acusado a alguien, también contra las personas afectadas.
track-new = Registrar un procedimiento
track-new-send = Registrar el procedimiento
track-all = Todos los procedimientos
track-save = Guardar
track-choose = Elegir
track-title = Nombre
track-title-hint = Un nombre corto que sus colegas reconozcan.
track-kind = Tipo
track-kind-complaint = Denuncia o queja
track-kind-investigation = Investigación
track-kind-criminal = Procedimiento penal
track-kind-civil = Procedimiento civil
track-kind-administrative = Procedimiento administrativo
track-kind-disciplinary = Procedimiento disciplinario
track-kind-constitutional = Procedimiento constitucional
track-kind-inquiry = Investigación interna de una institución
track-kind-international = Procedimiento regional o internacional
track-body = Tribunal, autoridad o institución
track-body-hint = Si es una investigación interna de las Naciones Unidas, indique la entidad.
track-state = Estado
track-no-state = Ningún Estado
track-number = Número o referencia
track-opened = Inicio
track-date-hint = Hasta donde se sepa: 2024, 2024-03 o 2024-03-05. Ponga ~ delante si no es segura: ~2024-03.
track-date-about = hacia { $date }
track-about = De qué trata
track-note = Qué más se sabe
track-persons = Personas en el procedimiento
track-persons-hint = Una persona puede tener varias funciones. Al guardar aparecen más filas vacías.
track-person = Persona
track-person-number = Persona { $number }
track-part = Función
track-part-number = Función de la persona { $number }
track-nobody = Nadie
track-no-parties = Todavía no hay nadie en el expediente. Registre primero a las personas.
track-no-persons = No se nombra a nadie en este procedimiento.
track-part-complainant = Denunciante
track-part-accused = Persona acusada
track-part-defendant = Parte demandada
track-part-claimant = Parte demandante
track-part-witness = Testigo
track-part-counsel = Representante legal
track-part-judge = Autoridad judicial o fiscal
track-part-subject = Persona cuya conducta se examina
track-standing = Situación en el procedimiento
track-standing-none = Nada registrado
track-since = Desde
track-standing-new = Indicar la situación de una persona
track-standing-hint = Solo para personas acusadas, demandadas o cuya conducta se examina. Lo que se registró antes permanece.
track-standing-note = Detalles
track-standing-note-hint = Por ejemplo, la acusación o la pena.
track-standing-send = Registrar la situación
track-nobody-held = Aquí nadie figura como acusado, demandado o examinado. Añada primero esa función al procedimiento.
track-history = Historial: { $person }
track-recorded = { $officer }, { $time }
track-correct = Corregir una línea
track-correct-hint = Para una línea que ya era errónea cuando se escribió. Sigue siendo legible, con la corrección al lado. Si algo ocurrió después, registre una línea nueva.
track-correct-send = Corregir la línea
track-correct-reason = Por qué era errónea
track-line = Línea
track-instead = Lo correcto
track-instead-none = Nada de eso ocurrió
track-instead-on = Desde cuándo
track-never-so = Nada de eso ocurrió
track-was-corrected = corregida
track-corrects = corrección
track-no-steps = No hay ningún paso registrado.
track-step-new = Registrar un paso
track-step-send = Registrar el paso
track-step-on = Fecha
track-step-kind = Qué ocurrió
track-step-filed = Presentación
track-step-hearing = Audiencia
track-step-order = Orden
track-step-decision = Decisión
track-step-judgment = Sentencia
track-step-appeal = Recurso
track-step-adjourned = Aplazamiento
track-step-execution = Ejecución
track-step-failure-to-act = Inacción
track-step-other = Otro
track-step-by = Por qué autoridad
track-step-by-hint = La que actuó, o la que debía actuar.
track-step-text = Qué ocurrió, en palabras
track-step-duty = Obligación incumplida
track-step-duty-hint = Una inacción siempre señala la obligación.
track-step-duty-none = Ninguna
track-step-next = Próxima fecha
track-step-next-hint = Figura en el seguimiento hasta que se registre un paso de ese día o posterior, o hasta que se aplace.
track-duty-failed = Obligación incumplida: { $duty }
track-date-next = Próxima fecha: { $date }
track-date-passed = Fecha pasada: { $date }
track-rewrite = Cambiar lo que se sabe del procedimiento
track-age =
    { $count ->
        [0] hoy
        [one] hace { $count } día
       *[other] hace { $count } días
    }

# Respuestas.
replies-page = Respuestas
replies-heading = Respuestas
replies-lead = Lo que responden los Estados y otros, lo que dicen al respecto las personas afectadas y lo que significa para la evaluación.
replies-empty = No hay ninguna respuesta registrada.
replies-empty-do = Registre cada una, también que no llegó respuesta en la fecha prevista.
replies-all = Todas las respuestas
replies-new = Registrar una respuesta
replies-new-send = Registrar la respuesta
replies-rewrite = Cambiar lo que se sabe de la respuesta
replies-from = De quién
replies-from-hint = Por ejemplo, un ministerio, una misión permanente o una institución.
replies-on = Fecha de la respuesta
replies-on-hint = Si no llegó respuesta: el día en que vencía el plazo.
replies-kind = Tipo de respuesta
replies-kind-hint = Puede haber varios. «Sin respuesta» va solo.
replies-quality = En qué medida atiende lo que se pidió
replies-quality-none = Sin calificar
replies-confidential = La respuesta es confidencial
replies-confidential-hint = Nada de ella pasa a las publicaciones. Compártala con las personas afectadas solo si está permitido y es seguro.
replies-is-confidential = Confidencial
replies-summary = Qué dice, en breve
replies-text = Texto de la respuesta
replies-text-hint = En la medida en que se anotó. No hace falta si el propio documento está en el expediente.
replies-rebuttals =
    { $count ->
        [0] Ninguna persona afectada ha dicho nada todavía
        [one] { $count } observación de personas afectadas
       *[other] { $count } observaciones de personas afectadas
    }
replies-said = Lo que dicen las personas afectadas
replies-said-none = Todavía no se ha escuchado a nadie. Escuche a las personas afectadas si la respuesta puede compartirse sin peligro.
replies-said-new = Registrar lo que alguien dice de ella
replies-said-party = Quién
replies-said-other = Alguien que no figura en el expediente
replies-said-by = Quién, si no figura en el expediente
replies-said-by-hint = Por ejemplo, su representante legal o una organización.
replies-said-on = Fecha
replies-said-text = Qué dice
replies-said-text-hint = Compare las fechas y los documentos con los de la respuesta.
replies-weighed = Qué significa para la evaluación
replies-weighed-none = Nadie la ha valorado todavía.
replies-weigh = Valorar la respuesta
replies-weigh-hint = Valore la respuesta junto con lo que dicen las personas afectadas. Por sí sola no cambia ninguna evaluación.
replies-weigh-send = Registrar lo que significa
replies-weigh-reasons = Motivos
replies-assessment = Evaluación
replies-assessment-none = El caso en su conjunto
replies-effect = Qué significa
replies-effect-strengthens = Refuerza la conclusión
replies-effect-weakens = Debilita la conclusión
replies-effect-no-change = No cambia nada
replies-effect-assess-again = Debe evaluarse de nuevo
replies-not-weighed = Sin valorar
replies-unweighed =
    { $count ->
        [one] { $count } respuesta no se ha valorado todavía: llegó después de la última evaluación acordada, o exige una nueva.
       *[other] { $count } respuestas no se han valorado todavía: llegaron después de la última evaluación acordada, o exigen una nueva.
    }

# Resultados.
outcomes-page = Resultados
outcomes-heading = Qué fue de las personas
outcomes-lead = Lo último que se sabe de cada persona y de cada acto, y a qué fecha. Cada registro es una línea nueva; nada se sobrescribe.
outcomes-empty = Todavía no hay ninguna persona afectada en el expediente.
outcomes-person = Persona
outcomes-act = Acto
outcomes-act-hint = Elija el acto si solo eso ha cambiado. Una liberación no pone fin a una prohibición de viajar ni a unos cargos.
outcomes-acts-hint = Un acto sin situación propia no ha terminado porque terminara otro.
outcomes-whole = La persona en su conjunto
outcomes-status = Última situación conocida
outcomes-unknown = No se sabe
outcomes-as-of = A fecha de
outcomes-as-of-hint = El día hasta el que lo sabe; no el día en que lo escribe.
outcomes-follow-up = Cómo ha evolucionado
outcomes-situation = Cómo está ahora la persona
outcomes-impact = Qué efecto tuvo nuestra propia acción
outcomes-impact-hint = También cuando causó daño.
outcomes-impact-none = Sin valorar
outcomes-source = Por quién se sabe
outcomes-source-hint = De quién procede, sin nada que pueda ponerle en peligro.
outcomes-new = Registrar qué fue de una persona
outcomes-new-send = Registrar la situación
outcomes-past = Todo lo que se sabe de { $person }
outcomes-stale = Hace mucho que no se sabe nada de estas personas
outcomes-stale-never = nunca se registró ninguna situación
outcomes-stale-days =
    { $count ->
        [one] { $count } día sin noticias
       *[other] { $count } días sin noticias
    }
outcomes-remedy = Reparación
outcomes-remedy-person = Para quién
outcomes-remedy-new = Indicar en qué punto está una reparación
outcomes-remedy-state = En qué punto está
outcomes-remedy-state-hint = Lo que se concedió no puede denegarse después. Si se retiró, se solicita de nuevo.
outcomes-remedy-sought = Solicitada
outcomes-remedy-ordered = Ordenada
outcomes-remedy-partly = Concedida en parte
outcomes-remedy-given = Concedida
outcomes-remedy-refused = Denegada
outcomes-remedy-in = En qué procedimiento
outcomes-remedy-in-none = En ninguno
outcomes-remedy-note = Detalles
outcomes-remedy-note-hint = Por ejemplo, la suma, el puesto o el documento.
outcomes-remedy-correct = Corregir una línea sobre una reparación
outcomes-plan-heading = Seguimiento
outcomes-plan-empty = No hay ningún seguimiento previsto. Fije un día para que alguien vuelva a preguntar.
outcomes-plan-new = Prever un seguimiento
outcomes-plan-send = Prever el seguimiento
outcomes-plan-on = Qué día
outcomes-plan-what = Qué hay que hacer
outcomes-plan-what-hint = Una línea, sin nombres que no tengan que figurar aquí.
outcomes-plan-who = Quién lo hace
outcomes-plan-anybody = Quien trabaje en el caso
outcomes-plan-me = Lo hago yo
outcomes-planned = Qué seguimiento
outcomes-done-new = Registrar que se hizo un seguimiento
outcomes-done-send = Registrar como hecho
outcomes-done-on = Hecho el
outcomes-result = Resultado
outcomes-result-hint = Qué se supo, o por qué ya no hacía falta. Si hay novedades, registre también la situación.
outcomes-was-done = Hecho: { $date }

# Todo lo que requiere seguimiento.
follow-up-page = Seguimiento
follow-up-heading = Seguimiento
follow-up-lead = Seguimientos previstos, fechas fijadas en procedimientos y respuestas solicitadas, en todos los casos que usted puede abrir.
follow-up-filters = Qué seguimientos
follow-up-all = Todos
follow-up-mine = Los míos
follow-up-none-mine = Aquí no hay nada suyo.
follow-up-empty = No hay nada que requiera seguimiento.
follow-up-empty-do = Prevea un seguimiento en la página «Resultados» de un caso, o registre la próxima fecha de un procedimiento.
follow-up-late = Con retraso
follow-up-late-heading = Con retraso
follow-up-week = Semana del { $date }
follow-up-planned = Seguimiento
follow-up-hearing = Fecha en un procedimiento
follow-up-reply = Respuesta solicitada

# El desarrollo del caso.
timeline-proceeding-recorded = { $officer } registró un procedimiento.
timeline-step-recorded = { $officer } registró un paso de un procedimiento.
timeline-standing-changed = { $officer } registró la situación de una persona en un procedimiento.
timeline-standing-corrected = { $officer } corrigió la situación de una persona en un procedimiento.
timeline-remedy-changed = { $officer } registró en qué punto está una reparación.
timeline-remedy-corrected = { $officer } corrigió en qué punto está una reparación.
timeline-reply-recorded = { $officer } registró una respuesta.
timeline-rebuttal-recorded = { $officer } registró lo que una persona afectada dice de una respuesta.
timeline-reply-weighed = { $officer } valoró una respuesta.
timeline-outcome-recorded = { $officer } registró qué fue de una persona.
timeline-follow-up-planned = { $officer } previó un seguimiento.
timeline-follow-up-done = { $officer } terminó un seguimiento.

# Negativas.
refusal-no-proceeding = Ese procedimiento no existe
refusal-no-proceeding-do = Vuelva a los procedimientos del caso y elija uno.
refusal-no-act = Ese acto no existe
refusal-no-act-do = Puede que un colega haya cambiado el incidente. Vuelva a cargar la página y elija un acto.
refusal-failure-without-duty = Una inacción señala una obligación
refusal-failure-without-duty-do = Elija la obligación que se incumplió.
refusal-stands-not-there = Esta persona no puede tener una situación en este procedimiento
refusal-stands-not-there-do = Añádala al procedimiento como persona acusada, demandada o cuya conducta se examina.
refusal-stands-there = Se quitaría del procedimiento a alguien cuya situación está registrada
refusal-stands-there-do = Deje su función como está, o corrija primero las líneas sobre su situación.
refusal-standing-without-kind = No se dice cuál es la situación de la persona
refusal-standing-without-kind-do = Elija en la lista.
refusal-no-such-move = Esto no puede seguir a lo que está registrado
refusal-no-such-move-do = Compruebe el historial. Si una línea es errónea, corríjala; si falta un paso intermedio, regístrelo primero.
refusal-no-line = Esa línea no existe, o ya se corrigió
refusal-no-line-do = Vuelva a cargar la página y elija la línea más reciente.
refusal-correction-without-reason = Una corrección necesita un motivo
refusal-correction-without-reason-do = Escriba por qué la línea era errónea.
refusal-remedy-without-kind = Falta el tipo de reparación
refusal-remedy-without-kind-do = Elija uno en la lista.
refusal-no-reply = Esa respuesta no existe
refusal-no-reply-do = Vuelva a las respuestas del caso y elija una.
refusal-reply-from-nobody = La respuesta no es de nadie
refusal-reply-from-nobody-do = Escriba quién respondió, o quién debía responder.
refusal-reply-without-kind = Falta el tipo de respuesta
refusal-reply-without-kind-do = Elija al menos uno. Si no llegó ninguna, elija «Sin respuesta».
refusal-reply-and-none = Una respuesta llegó y no llegó
refusal-reply-and-none-do = Quite «Sin respuesta», o todo lo demás.
refusal-rebuttal-from-nobody = No se dice quién lo afirma
refusal-rebuttal-from-nobody-do = Elija a alguien del expediente, o escriba de quién se trata.
refusal-empty-rebuttal = Faltan las palabras
refusal-empty-rebuttal-do = Escriba lo que dice esa persona de la respuesta.
refusal-weighed-without-effect = No se dice qué significa la respuesta
refusal-weighed-without-effect-do = Elija una de las cuatro opciones.
refusal-weighed-without-reason = Una respuesta no se valora sin motivos
refusal-weighed-without-reason-do = Escriba qué comparó y por qué significa eso.
refusal-quotes-confidence = Repite lo que se dijo de forma confidencial
refusal-quotes-confidence-do = Dígalo de otro modo, sin lo que la respuesta contiene de confidencial, o pida permiso a su autor.
letter-reply = { $from }, { $day }: { $summary }
refusal-outcome-without-kind = No se dice cómo ha evolucionado
refusal-outcome-without-kind-do = Elija en la lista; «No se sabe» también es una respuesta.
refusal-outcome-without-day = No se dice a qué fecha se sabe esto
refusal-outcome-without-day-do = Indique el día exacto hasta el que lo sabe.
refusal-act-of-others = Este acto no afectó a esta persona
refusal-act-of-others-do = Elija otro acto, o la persona en su conjunto.
refusal-follow-up-without-words = No se dice qué hay que hacer
refusal-follow-up-without-words-do = Escríbalo en una línea.
refusal-follow-up-without-result = El seguimiento no tiene resultado
refusal-follow-up-without-result-do = Escriba qué se supo, o por qué ya no hacía falta.
refusal-no-follow-up = Ese seguimiento no existe, o ya se hizo
refusal-no-follow-up-do = Vuelva a cargar la página para ver qué queda por hacer.
refusal-date-in-past = El día ya pasó
refusal-date-in-past-do = Elija hoy o un día posterior.
refusal-not-a-day = No es un día exacto
refusal-not-a-day-do = Indique día, mes y año, por ejemplo 2024-03-05.
refusal-victim-without-outcome = Todavía no se sabe qué fue de una víctima
refusal-victim-without-outcome-do = En la página «Resultados», registre de cada víctima cómo está y a qué fecha; «No se sabe» también es una respuesta. No se exige si la persona quiso parar, si está fuera del mandato o si es el mismo asunto que otro caso.
