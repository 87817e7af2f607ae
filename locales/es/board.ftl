# The board: what is due, for oneself and for the office, as list, as month, and as a calendar for other programs.
desk-menu-board = Vencimientos
board-page = Lo que vence
board-heading = Lo que vence
board-lead = Todas las promesas en curso en las denuncias y los casos que usted puede abrir, y todas las fechas fijadas en un caso; primero la más próxima.
board-lead-untold = Todas las promesas de la oficina que siguen abiertas y su situación. No se le muestra a qué se refieren ni quién las atiende.
board-zone = Las horas son las de la zona horaria de la oficina: { $zone }.
board-as-month = Como calendario
board-as-list = Como lista
board-filters = Para quién
board-office = Oficina
board-mine = Los míos
board-none-mine = Usted no tiene nada pendiente.
board-none-mine-do = Mire lo que la oficina tiene pendiente: quizá alguien necesite ayuda.
board-empty = No vence nada.
board-empty-do = En cuanto llegue una denuncia o se abra un caso, sus promesas aparecerán aquí.

board-group-late = Con retraso
board-group-hour = En menos de una hora
board-group-today = Hoy
board-group-week = En el plazo de una semana
board-group-later = Más adelante
board-group-paused = El reloj está detenido
board-late = Con retraso
board-soon = Vence pronto
board-open = En curso
board-paused = En espera
board-left-now = queda menos de un minuto
board-left-today = en el transcurso del día
board-left-paused = el reloj está detenido a petición de quien denunció
board-left-minutes =
    { $count ->
        [one] queda { $count } minuto
       *[other] quedan { $count } minutos
    }
board-left-hours =
    { $count ->
        [one] queda { $count } hora
       *[other] quedan { $count } horas
    }
board-left-days =
    { $count ->
        [one] queda { $count } día
       *[other] quedan { $count } días
    }
board-late-minutes =
    { $count ->
        [one] con { $count } minuto de retraso
       *[other] con { $count } minutos de retraso
    }
board-late-hours =
    { $count ->
        [one] con { $count } hora de retraso
       *[other] con { $count } horas de retraso
    }
board-late-days =
    { $count ->
        [one] con { $count } día de retraso
       *[other] con { $count } días de retraso
    }
board-more =
    { $count ->
        [one] { $count } vencimiento más queda para después. El calendario lo muestra.
       *[other] { $count } vencimientos más quedan para después. El calendario los muestra.
    }

board-for-me = para usted
board-of-office = La propia oficina
board-nobody = no se ha designado a nadie
board-for-another = Otra persona debe cumplirla.
board-explained = se explicó el motivo

board-month-page = Calendario
board-month-heading = Lo que vence: { $month }
board-turn = Otros meses
board-month-before = Mes anterior
board-month-after = Mes siguiente
board-month-empty = No vence nada en este mes.
board-month-paused =
    { $count ->
        [one] { $count } promesa no figura en ningún día: su reloj está detenido a petición de quien denunció.
       *[other] { $count } promesas no figuran en ningún día: sus relojes están detenidos a petición de quienes denunciaron.
    }
board-weekday-1 = lunes
board-weekday-2 = martes
board-weekday-3 = miércoles
board-weekday-4 = jueves
board-weekday-5 = viernes
board-weekday-6 = sábado
board-weekday-7 = domingo
board-today = hoy
board-free = día inhábil

board-programs = En su programa de calendario
board-programs-lead = Un programa de calendario puede mostrar lo que vence. Conoce la hora y el nombre de la promesa, y nada más: ni títulos, ni números, ni nombres.
board-programs-address = Dirección para suscribirse
board-programs-mine = Solo lo que le corresponde a usted
board-programs-hint = El programa pide un nombre y una contraseña. Sirve cualquier nombre; la contraseña se crea aquí. Los casos nuevos aparecen después de que usted haya estado en la mesa de trabajo; quien lleve 30 días sin iniciar sesión no verá nada más hasta que lo haga. Úselo solo donde nadie más lea su calendario: que algo venza a cierta hora también dice algo.
board-programs-make = Crear una contraseña
board-programs-renew = Crear una contraseña nueva
board-programs-end = Retirar la contraseña
board-password-page = Contraseña de su calendario
board-password-heading = Contraseña de su calendario
board-password-lead = Introdúzcala en su programa de calendario, con cualquier nombre. Abre el calendario y nada más.
board-password-once = Se muestra solo esta vez. La mesa de trabajo guarda únicamente un resumen criptográfico. Una contraseña anterior ya no abre nada.
board-password-done = Ya la he introducido
board-feed-name = Lo que vence
board-feed-promise = Vence: { $promise }
board-feed-follow-up = Hay un seguimiento previsto
board-feed-hearing = Una fecha en un procedimiento
board-feed-reply = Se pidió una respuesta para este día
board-feed-wrong = Este calendario se abre con una contraseña que se crea en la página «Vencimientos» de la mesa de trabajo. No se dio, o se renovó o se retiró.
board-feed-slow =
    { $seconds ->
        [one] Hubo demasiadas contraseñas erróneas. Inténtelo de nuevo en { $seconds } segundo.
       *[other] Hubo demasiadas contraseñas erróneas. Inténtelo de nuevo en { $seconds } segundos.
    }
board-feed-stale = Hace 30 días que usted no entra en la mesa de trabajo. Inicie sesión una vez y el calendario volverá a mostrar lo que vence.
board-feed-fault = En este momento la mesa de trabajo no puede leer lo que vence. Inténtelo de nuevo en unos minutos.
board-copies = Copias selladas para esta oficina
audit-calendar-opened = Creó una contraseña para programas de calendario
audit-calendar-ended = Retiró la contraseña de los programas de calendario
held-title = Copias selladas
held-heading = Copias selladas para esta oficina
held-lead = Quien presenta una denuncia a otra oficina puede pedir que se guarde una copia sellada para esta oficina. Llega por sí sola, como una denuncia, si la otra oficina no responde a tiempo. Hasta entonces nadie aquí puede leerla ni saber más de lo que se muestra a continuación.
held-unread = No se puede leer en este momento.
held-unread-do = El nodo no responde. Vuelva a intentarlo en un minuto; las copias llegan de todos modos.
held-none = Ninguna oficina guarda una copia para esta.
held-none-why = Una copia aparece aquí a partir del día siguiente al de la denuncia, para que nadie sepa por esta lista cuándo escribió alguien.
held-kept-back = Copias que deberían haber llegado y no llegaron: { $count }
held-kept-back-do = La otra oficina incumplió su promesa de responder y su nodo no entregó la copia. Pregunte a esa oficina y a quienes administran su nodo, y cite las entradas siguientes. Quien tiene el código de seguimiento ve lo mismo en su buzón.
held-silent = Su nodo no ha comunicado nada desde el { $time }.
held-silent-do = Comunica una vez al día. Hasta que vuelva a hacerlo, nadie aquí sabe si se retienen copias. Pregunte a quienes lo administran.
held-waiting = Guardadas mientras se cumplen las promesas
held-came = Llegadas aquí como denuncias
held-known = Datos hasta
