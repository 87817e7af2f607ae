# What leaves the house: constant words. They never say about whom, about what, or where.
notice-subject = Su mesa de trabajo le necesita
notice-subject-outside = Una oficina le necesita
notice-due-soon = Algo le espera en la mesa de trabajo: un compromiso está a punto de vencer. Abra la mesa de trabajo.
notice-overdue = Algo le espera en la mesa de trabajo: un compromiso ha vencido. Abra la mesa de trabajo.
notice-contested = Algo le espera en la mesa de trabajo: alguien afirma que un compromiso no se ha cumplido. Abra la mesa de trabajo.
notice-complaint = Algo le espera en la mesa de trabajo: hay una queja sobre la oficina. Abra la mesa de trabajo.
notice-stale = Algo le espera en la mesa de trabajo: hay que revisar el reloj del nodo o su registro. Abra la mesa de trabajo.
notice-check-in = Algo le espera en la mesa de trabajo: no se produjo un contacto convenido. Abra ahora la mesa de trabajo.
notice-kept-back = Algo le espera en la mesa de trabajo: es posible que se retengan copias selladas que otra oficina guarda para la suya. Abra la mesa de trabajo y, en ella, «Vencimientos» y «Copias selladas para esta oficina».
notice-hand-over = Alguien de la oficina ofrece entregarle la guardia. Abra la mesa de trabajo para aceptarla.
notice-outside = Una oficina que le designó como contacto le necesita: un compromiso suyo no se cumplió a tiempo, o no se puede localizar a nadie allí. Póngase en contacto con ella.
notice-test = Esto es una prueba. Si la lee, los avisos le llegan aquí.

# The room of duty.
desk-menu-duty = Guardia
duty-title = Guardia
duty-heading = Guardia
duty-lead = A quién se avisa cuando un compromiso está a punto de vencer. Quien recibe el aviso abre la mesa de trabajo: el aviso dice que algo le espera, nunca qué. Todas las horas son UTC.
duty-unread = El cuadro de guardias no puede leerse en este momento.
duty-unread-do = El nodo no responde. Inténtelo de nuevo en un minuto; lo previsto sigue vigente allí.
duty-now = De guardia ahora
duty-nobody = Nadie está de guardia. Se avisa de inmediato al escalón siguiente.
duty-until = hasta el { $when }
duty-next = Después: { $who }, desde el { $when }
duty-not-taken = aún no asumida
duty-no-channel = sin canal: no se le puede avisar
duty-offered = ofrecida a { $who }, que aún no la ha aceptado
duty-stays = sigue de guardia hasta el relevo
duty-former = Alguien que ya no está en la oficina
duty-contact = Contacto externo a la oficina
duty-always = a cualquier hora
duty-rung-officer = Persona de guardia
duty-rung-shift-lead = Persona a cargo del turno
duty-rung-head = Dirección de la oficina
duty-rung-peer = Otro punto focal
duty-rung-board = Órgano de supervisión

# What oneself can do.
duty-you = Para usted
duty-you-nothing = Usted no está de guardia y nadie le ofrece un relevo.
duty-take-hint = Su turno ha comenzado: { $rung }, hasta el { $until }. La persona anterior sigue de guardia hasta que usted la releve.
duty-take = Asumir la guardia
duty-accept-hint = { $who } le ofrece el relevo: { $rung }, hasta el { $until }. Usted está de guardia en cuanto acepte.
duty-accept = Aceptar y entrar de guardia
duty-offer = Entregar la guardia
duty-offer-hint = Usted sigue de guardia hasta que la otra persona acepte desde su propia mesa de trabajo.
duty-offer-shift = Qué guardia
duty-offer-to = A quién
duty-offer-until = Hasta cuándo estaría de guardia la otra persona
duty-offer-send = Ofrecer el relevo
duty-withdraw = Retirar la oferta

# The coming week.
duty-week = Los próximos siete días
duty-gaps = Cuándo no hay nadie de guardia
duty-gaps-hint = En esas horas se avisa de inmediato al escalón siguiente.
duty-gap = del { $from } al { $until }
duty-no-gaps = A cada hora de la semana hay alguien de guardia en cada escalón de la oficina.
duty-shifts = Turnos previstos
duty-no-shifts = No hay turnos previstos.
duty-shift-remove = Quitar este turno
duty-shift-add = Añadir un turno
duty-shift-who = Persona
duty-shift-rung = Escalón
duty-shift-from = Desde (UTC)
duty-shift-until = Hasta (UTC)
duty-choose = Elegir

# Contacts outside of the office.
duty-contacts = Contactos externos a la oficina
duty-contacts-hint = Otro punto focal o el órgano de supervisión, a quienes se avisa a cualquier hora cuando los escalones inferiores ya han sido avisados o no están localizables. Solo se enteran de que una oficina los necesita.
duty-no-contacts = No hay contactos designados.
duty-contact-add = Designar un contacto
duty-contact-remove = Quitar este contacto

# Channels.
duty-channels = Cómo se le avisa
duty-channels-hint = Estas direcciones están en el nodo, legibles allí, porque el nodo envía avisos cuando nadie ha iniciado sesión. Solo usted las ve y las cambia aquí. Elija una que no revele dónde trabaja.
duty-no-channels = No hay ningún canal: solo se le avisa en la propia mesa de trabajo, mientras tiene la sesión abierta.
duty-channel-add = Añadir un canal
duty-channel-kind = Tipo
duty-channel-mail = Correo electrónico
duty-channel-ntfy = Tema de ntfy
duty-channel-hook = Webhook
duty-channel-address = Dirección
duty-channel-address-hint = Una dirección de correo, o la dirección del tema o del webhook.
duty-channel-language = Idioma
duty-channel-token = Token de acceso
duty-channel-token-hint = Solo si el tema lo pide.
duty-channel-secret = Firmado con
duty-channel-send = Añadir el canal
duty-channel-remove = Quitar este canal
duty-channel-test = Enviar una prueba
duty-tested = La prueba está en camino. Si no llega en unos minutos, compruebe la dirección.
duty-hosts = La administración del nodo permite:
duty-hosts-mail = correo electrónico
duty-hosts-none = La administración del nodo no ha previsto ningún medio de aviso. Hasta entonces los avisos solo se ven en la mesa de trabajo.

# What went wrong.
duty-trouble = A quién no se avisó
duty-trouble-times = { $count } en total, la última el { $time }
duty-trouble-nobody-on-duty = No había nadie de guardia; se avisó al escalón siguiente.
duty-trouble-screened-out = Todas las personas de guardia estaban excluidas; se avisó al escalón siguiente.
duty-trouble-no-channel = Nadie de guardia tiene un canal; se avisó al escalón siguiente.
duty-trouble-nobody = No se pudo avisar a nadie en ningún escalón. Se reintenta cada pocos minutos: prevea un turno o añada un canal.
duty-trouble-refused = El destino rechaza un aviso. Se reintenta: compruebe la dirección del canal.
duty-trouble-given-up = Un aviso no pudo enviarse durante tres días y se desistió.

# Refusals.
refusal-shift-times = Esas horas no forman un turno.
refusal-shift-times-do = Indique un comienzo y un fin posterior, separados por un mes como máximo.
refusal-shift-who = No se eligió a nadie.
refusal-shift-who-do = Elija a una persona en activo de la oficina.
refusal-channel-address = El nodo no envía a esta dirección.
refusal-channel-address-do = Indique una sola dirección de correo, o un tema o webhook en un servidor que permita la administración del nodo.
refusal-roster-changed = Otra persona acaba de cambiar el cuadro.
refusal-roster-changed-do = Véalo como está ahora y envíe de nuevo.
refusal-test-soon = Se acaba de enviar una prueba.
refusal-test-soon-do = Espere medio minuto antes de la siguiente.
refusal-hand-over = Este relevo ya no está abierto.
refusal-hand-over-do = Puede que alguien lo haya retirado o aceptado. Vea quién está de guardia ahora.
