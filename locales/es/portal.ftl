# Páginas que ve la persona que presenta una denuncia.
# Términos fijos: véase GLOSSARY.md.

## Títulos en la pestaña y el historial: no dicen nada a quien mira por encima del hombro.

title-start = Bienvenida
title-form = Formulario
title-once = Página
title-messages = Mensajes
title-promises = Compromisos
title-help = Ayuda
title-information = Información
title-notice = Aviso

## En todas las páginas.

exit-link = Salir de este sitio
menu-language = Elegir un idioma
menu-pages = Páginas
menu-start = Inicio
menu-mailbox = Abrir su buzón
menu-safety = Cómo protegerse
menu-about = Qué puede ver este sitio
footer-exit = «Salir de este sitio» abre de inmediato una página neutra. Si JavaScript está activado, pulsar tres veces la tecla Mayús hace lo mismo. No borra el historial de su navegador.

## Inicio.

start-heading = Denunciar amenazas y represalias
start-lead = ¿Usted o alguien cercano sufre amenazas, castigos u obstáculos por haber estado en contacto con las Naciones Unidas en materia de derechos humanos? Puede contárnoslo aquí. No tiene que dar su nombre.
start-lead-office = Su denuncia se dirige a: { $office }.
start-choose-office = ¿A qué oficina quiere escribir?
start-no-office = Todavía ninguna oficina recibe denuncias aquí. Vuelva más tarde.
start-report = Presentar una denuncia
start-report-hint = Bastan sus propias palabras. Todo lo demás puede esperar.
start-mailbox = Abrir su buzón
start-mailbox-hint = Para leer las respuestas y volver a escribir. Necesita su código de seguimiento.
start-danger = Si ahora mismo corre peligro la vida de alguien
start-danger-text = Respondemos lo antes posible, pero no podemos enviar ayuda en cuestión de minutos. Llame también a las personas cercanas que puedan ayudar de inmediato. En la denuncia, marque «Sí, o en las próximas horas».
start-who = Quién puede denunciar
start-who-text = Toda persona que haya estado en contacto con las Naciones Unidas en materia de derechos humanos, que haya querido estarlo o de quien se crea que lo estuvo: como víctima, testigo, abogada o abogado, periodista, funcionario, miembro de una organización o persona que prestó ayuda. También sus familiares, sus colegas y las organizaciones. Puede escribir asimismo en nombre de otra persona.
start-reads = Quién la lee
start-reads-text = Solo el personal de esta oficina encargado de las denuncias. Su denuncia se cierra de modo que únicamente las llaves de ese personal la abren. Las personas que administran este sitio no pueden abrirla.
start-next = Qué pasa después
start-next-receipt = Recibe un código de seguimiento: un número que solo usted tiene. Con él se abre su buzón en este sitio.
start-next-read = Una persona de la oficina lee su denuncia y le responde en su buzón. Nunca llamamos ni enviamos correos electrónicos.
start-next-ask = Junto con usted examinamos qué es seguro y qué se puede hacer. Nada que permita reconocerle llega a un gobierno ni al público sin su acuerdo.
start-next-log = Cada denuncia tiene su lugar en un registro público que no muestra nada de su contenido. Nadie puede eliminarla ni cambiar su fecha sin que se note.
start-promises = Lo que promete la oficina
start-charter = Todas nuestras promesas y cómo las cumplimos
start-within-hours =
    { $count ->
        [one] en un plazo de { $count } hora
       *[other] en un plazo de { $count } horas
    }
start-within-days =
    { $count ->
        [one] en un plazo de { $count } día
       *[other] en un plazo de { $count } días
    }
start-within-working-days =
    { $count ->
        [one] en un plazo de { $count } día hábil
       *[other] en un plazo de { $count } días hábiles
    }
start-within-months =
    { $count ->
        [one] en un plazo de { $count } mes
       *[other] en un plazo de { $count } meses
    }
start-safe = Protéjase
start-safe-device = Use un teléfono o una computadora que nadie más pueda revisar. No use los de su trabajo.
start-safe-tor = Lo más seguro es el navegador Tor. Una ventana privada es lo mínimo.
start-safe-history = El historial de su navegador mostrará que visitó este sitio. Salir rápidamente no lo borra.
start-safe-more = Más sobre cómo protegerse
start-about-more = Qué puede ver este sitio y qué no

## Cómo protegerse.

safety-heading = Cómo protegerse
safety-lead = Lea esto antes de escribir. Le llevará tres minutos.
safety-before = Antes de escribir
safety-before-device = Use un dispositivo que nadie más pueda revisar. Un dispositivo del trabajo, una computadora compartida o un teléfono que otras personas desbloquean pueden delatarle.
safety-before-tor = Si puede, use el navegador Tor. Oculta a su red qué sitio visita y olvida la visita cuando lo cierra. En algunos lugares, el propio uso de Tor llama la atención: en ese caso puede ser mejor una red que use mucha gente, como la de una biblioteca.
safety-before-private = Sin Tor, abra una ventana privada. En una ventana normal, la dirección de este sitio queda en el historial. Una ventana privada no guarda nada una vez que cierra todas las ventanas privadas.
safety-before-network = Su proveedor de internet, o quien administre la red, puede ver que visita este sitio, pero no lo que escribe. Con Tor tampoco puede ver el sitio.
safety-before-spy = Si cree que hay un programa espía en su dispositivo, escriba desde otro. Nada en este sitio puede protegerle de eso.
safety-while = Mientras escribe
safety-while-details = ¿Quiere mantener oculta su identidad? Piense en lo que solo usted puede saber: una hora exacta, una reunión de pocas personas, palabras que solo usted usa.
safety-while-files = Los archivos pueden contener más de lo que se ve: una foto, su lugar y su hora; un documento, su autor; una grabación, voces de fondo. Si puede, quite lo que no haga falta, o describa el archivo con palabras y pregúntenos cómo enviarlo.
safety-while-name = Puede dar su nombre más adelante. Algunas gestiones, como una carta de las Naciones Unidas a un gobierno, requieren un nombre. Le preguntaremos antes de cada una de ellas.
safety-while-talk = No cuente a otras personas que nos ha escrito, a menos que confíe plenamente en ellas.
safety-after = Después de escribir
safety-after-receipt = Copie el código de seguimiento a mano. No lo fotografíe ni lo guarde en un teléfono. Guárdelo donde no llame la atención: 28 cifras pueden esconderse entre otros números.
safety-after-history = La salida rápida abre otra página. No borra el historial. Para borrarlo, abra el historial de su navegador y elimine las entradas de este sitio. Si alguien revisa su historial, uno vacío también puede despertar sospechas: elimine solo esas entradas.
safety-after-files = Un archivo que usted guarde desde el buzón permanece en su dispositivo. Lea los mensajes en este sitio y borre las respuestas cuando las haya leído.
safety-after-mail = Nunca escribimos correos electrónicos ni mensajes de texto, y nunca llamamos, salvo que usted lo pida. Quien lo haga en nuestro nombre no es de los nuestros. Nunca pedimos su código de seguimiento.
safety-shared = En una computadora compartida o prestada
safety-shared-text = Use una ventana privada, no guarde archivos y cierre todas las ventanas antes de irse. En un cibercafé, una cámara o un programa pueden grabar la pantalla: no escriba nombres allí.
safety-forced = Si alguien le obliga a abrir el buzón
safety-forced-text = Lo que usted haya borrado allí no vuelve a mostrarse a nadie que tenga su código de seguimiento. La oficina conserva su propia copia. No se ponga en peligro por ocultar el código: díganos más tarde, desde un lugar seguro, que otras personas han leído el buzón.

## Qué puede ver este sitio.

about-heading = Qué puede ver este sitio y qué no
about-lead = No debería tener que confiar en nosotros a ciegas. Esto es lo que se sabe, y quién lo sabe.
about-office = La oficina
about-office-sees = El personal encargado de las denuncias puede leer lo que usted escribe y los archivos que envía. Queda constancia de cada vez que se abre algo, y otras personas de la oficina pueden revisar esa constancia.
about-office-not = No llega a saber desde dónde escribió usted, ni con qué dispositivo, ni en qué minuto. Sabe la hora.
about-node = Este sitio
about-node-off = Sin JavaScript, sus palabras pasan un instante por la memoria de este sitio. Allí se cifran de inmediato y el texto legible se borra. Nunca se escribe en un disco.
about-node-on = Con JavaScript, la página cifra su denuncia en su propio dispositivo, antes de que nada salga de él. El sitio nunca llega a verla. La página le avisa cuando lo hace.
about-node-keeps = Lo que el sitio conserva está cifrado. No tiene ninguna llave que lo abra. Quien se lleve la máquina encontrará la hora en que llegó algo y su tamaño aproximado, y nada que se pueda leer.
about-node-address = No anota su dirección de internet, ni su navegador, ni qué páginas abrió.
about-node-mailbox = Cuando usted abre su buzón, sus mensajes se abren en la memoria del sitio para mostrárselos y después se borran de ella.
about-node-limit = Si alguien controlara en secreto este sitio en el momento mismo en que usted escribe sin JavaScript, podría leer a la vez. Hacemos lo que podemos para impedirlo, pero no podemos descartarlo.
about-log = El registro público
about-log-text = Cada denuncia cifrada recibe un lugar en un registro público. El registro contiene solo huellas: nadie puede leer en él qué se denunció, ni siquiera cuántas denuncias hay. Pero nadie puede eliminar una denuncia, ni cambiar su hora, sin que se note. En su buzón puede ver el lugar de su propia denuncia.
about-others = Otros
about-others-network = Su proveedor de internet puede ver que su dispositivo visita este sitio. No puede ver lo que escribe. Con el navegador Tor no puede ver qué sitio visita.
about-others-pages = Las páginas no cargan nada de otras empresas. No hay publicidad, ni recuento de visitantes, ni cookies para quien solo lee. Una cookie que se olvida en pocos minutos mantiene abierto su buzón y conserva lo que escribió cuando hay algo que corregir.
about-not = Lo que nadie puede prometerle
about-not-text = Ningún sitio puede proteger de un programa espía en su dispositivo, de alguien que mira su pantalla ni de alguien que vigila toda la red. Prometemos solo lo que está escrito aquí.

## La denuncia.

form-heading = Presentar una denuncia
form-lead = Escriba con sus propias palabras, en cualquier idioma. Solo hace falta el primer campo. Puede añadir lo demás más tarde en su buzón.
form-to = Para: { $office }
form-safety = Antes de escribir: ¿es seguro este dispositivo y sabe usted quién puede ver qué?
form-story = ¿Qué ocurrió?
form-story-hint = ¿Quién hizo qué, y a quién? ¿Sigue ocurriendo? ¿Por qué cree que se debe al contacto con las Naciones Unidas? Si hay algo que no sabe, déjelo fuera.
form-danger = ¿Hay alguien en peligro ahora?
form-danger-now = Sí, o en las próximas horas
form-danger-not-now = En este momento no
form-danger-unsaid = No lo sé, o no quiero decirlo
form-danger-note = Escriba en la denuncia dónde está la persona, quién está con ella y qué ayudaría en las próximas horas. Estas denuncias las leemos primero. Llame también a personas cercanas que puedan ayudar de inmediato.
form-concerns = ¿De quién se trata?
form-concerns-me = De mí
form-concerns-relative = De un familiar o de alguien cercano
form-concerns-other = De un colega, de un cliente o de otra persona
form-concerns-organisation = De una organización o de un grupo
form-concerns-unsaid = No quiero decirlo
form-more = Más, si usted quiere
form-more-hint = Cada parte puede quedar vacía. Nos ayuda a actuar más rápido.
form-contact-section = El contacto con las Naciones Unidas
form-cooperation = ¿En qué consistió el contacto?
form-cooperation-hint = Por ejemplo: una queja, una declaración en Ginebra o Nueva York, una reunión con una delegación o con un experto, un correo electrónico, ayuda a otra persona. ¿Con qué órgano y cuándo? ¿Quién lo sabía? También cuenta un contacto que solo estaba previsto o del que solo se sospechaba.
form-facts-section = Dónde, cuándo y quién
form-place = ¿Dónde ocurrió?
form-place-hint = País, ciudad, lugar. Con toda la precisión que su seguridad permita.
form-time = ¿Cuándo ocurrió?
form-time-hint = Un día, un mes, o «desde la primavera». ¿Había ocurrido antes?
form-author = ¿Quién lo hizo o quién está detrás?
form-author-hint = Nombres, dependencias, uniformes, vehículos, números. También si solo es una sospecha: dígalo entonces así.
form-wishes-section = Lo que usted quiere y lo que no debe hacerse
form-wishes = ¿Qué debe pasar? ¿Qué no debe pasar?
form-wishes-hint = Por ejemplo: «No se pongan en contacto con la policía». «No nombren a mi familia». «Planteen el asunto al gobierno, sin mi nombre». Nos atenemos a ello y le preguntamos antes de cada paso que le afecte.
form-person-section = Su nombre y cómo comunicarnos con usted
form-person-hint = No tiene que dar ni lo uno ni lo otro. Nosotros lo vemos, y nadie más lo sabe por nosotros sin su acuerdo. Sin nombre podemos hacer mucho, pero no todo: algunos procedimientos de las Naciones Unidas requieren el nombre de la persona afectada. Puede darlo más adelante.
form-name = Su nombre
form-contact = Una forma segura de comunicarnos con usted
form-contact-hint = Solo si es seguro. Si no, le escribimos al buzón en este sitio y usted lo consulta cuando pueda.
form-files-section = Archivos
form-copies-section = Si no responden
form-copies = Enviar una copia sellada a
form-copies-hint = No tiene que elegir nada. Si elige aquí otra oficina, se sella también para ella una copia de su denuncia. Esa oficina solo recibe la denuncia si la oficina a la que usted escribe incumple su promesa de responderle; hasta entonces la otra oficina solo sabe, a partir del día siguiente, que se guarda una copia para ella y si le han respondido a usted, pero ni una palabra de lo que escribió. La oficina a la que usted escribe ve lo que eligió y no puede impedirlo. Cuando la otra oficina tenga la denuncia, su código de seguimiento abrirá también el intercambio con ella. Lo que escriba más adelante no se le envía.
form-files-hint = Fotos, documentos, grabaciones: hasta { $count } archivos, cada uno de hasta { $size }. Se cifran mientras se envían.
form-files-metadata = Los archivos pueden contener el nombre de su autor, el lugar y la hora. Quite lo que no haga falta, o háblenos antes del archivo.
form-files-choose = Elegir archivos
form-files-more = Más archivos
form-files-again = Otros archivos más
form-received = Ya recibidos
form-received-hint = Estos archivos ya los tenemos, cifrados. No hace falta que los vuelva a elegir.
form-received-drop = No enviarlo
form-after = Después de enviar
form-after-text = La página siguiente muestra su código de seguimiento, una sola vez. Tenga a mano papel y lápiz. Con el código podrá leer nuestras respuestas y escribir de nuevo.
form-send = Enviar la denuncia
form-sealed-there = Sin JavaScript, este sitio cifra su denuncia en el momento en que llega.

# Si JavaScript está activado, la propia página cifra la denuncia.
seal-here = Esta página cifra su denuncia en su propio dispositivo, antes de que nada salga de él. Nadie puede leerla por el camino, y este sitio tampoco.
seal-working = Su denuncia se está cifrando y enviando. Deje abierta esta página.
seal-language = Si cambia ahora de idioma, se perderá lo que ha escrito. ¿Cambiar de todos modos?
seal-files-many-do = Puede enviar { $max } archivos a la vez. Elija menos. Los demás pueden seguir más tarde desde su buzón.
seal-upload-large-do = En conjunto pueden tener hasta { $max }. Elija menos. Los demás pueden seguir más tarde desde su buzón.
seal-failed = No se pudo cifrar su denuncia en este dispositivo
seal-failed-do = No se ha enviado nada, y lo que escribió sigue aquí. Inténtelo de nuevo. Si vuelve a fallar, puede enviarla sin cifrarla aquí: en ese caso, este sitio la cifra en el momento en que llega.
seal-unsent = No se pudo enviar su denuncia
seal-unsent-do = Se cortó la conexión o el sitio no respondió. Lo que escribió sigue aquí. Inténtelo de nuevo.
seal-without = Enviar sin cifrar en este dispositivo

# Qué puede impedir una denuncia o un mensaje: qué pasó y qué hacer.
refusal-empty = Todavía no hay texto
refusal-empty-do = Escriba al menos una frase sobre lo ocurrido, o elija un archivo que lo cuente.
refusal-message-empty = Todavía no hay mensaje
refusal-message-empty-do = Escriba una frase, o elija un archivo.
refusal-long = El texto es demasiado largo
refusal-long-do = Acórtelo aproximadamente un { $percent } por ciento, o envíe la parte larga como archivo.
refusal-files-many = Hay demasiados archivos
refusal-files-many-do = Puede enviar { $max } archivos a la vez. Se recibieron los primeros { $max }. Envíe los demás más tarde desde su buzón.
refusal-file-large = Un archivo es demasiado grande: { $name }
refusal-file-large-do = Un archivo puede tener hasta { $max }. Divídalo, o háblenos de él: buscaremos otra manera.
refusal-upload-large = Los archivos son demasiado grandes en conjunto
refusal-upload-large-do = En conjunto pueden tener hasta { $max }. Se recibió lo que cabía. Envíe los demás más tarde desde su buzón.
refusal-broken = Un archivo no llegó entero: { $name }
refusal-broken-do = Se cortó la conexión. Vuelva a elegir este archivo.
refusal-files-room = En este momento no podemos recibir archivos
refusal-files-room-do = El espacio para archivos está lleno. Envíe ahora el texto, y los archivos más tarde desde su buzón.
refusal-full = En este momento no podemos recibir denuncias
refusal-full-do = El espacio está lleno y no se ha guardado nada. Inténtelo de nuevo dentro de una hora. Si es urgente, comuníquese con la oficina por otra vía.
refusal-unavailable = No pudimos guardar su denuncia
refusal-unavailable-do = Una parte de nuestro sistema no responde. No se ha enviado nada. Inténtelo de nuevo dentro de unos minutos.
refusal-busy = En este momento escriben demasiadas personas
refusal-busy-do = No se ha enviado nada. Inténtelo de nuevo dentro de un minuto.
refusal-expired = Los archivos que había enviado ya no están
refusal-expired-do = Han pasado más de treinta minutos. Vuelva a elegir los archivos.
refusal-sealed = La denuncia cifrada no llegó como debía
refusal-sealed-do = No se ha guardado nada. Envíela de nuevo. Si vuelve a ocurrir, desactive JavaScript y envíela así.
refusal-no-key = Esta oficina todavía no puede recibir denuncias
refusal-no-key-do = Aún no ha terminado de instalarse y nadie podría abrir lo que usted envíe. No se ha guardado nada. Vuelva más tarde.
refusal-no-copy = No se puede guardar una copia para una de las oficinas que usted eligió.
refusal-no-copy-do = Elija como máximo cuatro oficinas de la lista, o ninguna. Lo que escribió sigue aquí.
refusal-no-claim = No se eligió nada.
refusal-no-claim-do = Elija qué ocurrió.
refusal-complaint-empty = Una queja necesita palabras.
refusal-complaint-empty-do = Escriba qué hizo o qué no hizo la oficina.

## El código de seguimiento, que se muestra una sola vez.

receipt-arrived = Su denuncia ha llegado
receipt-lead = Este es su código de seguimiento. Cópielo ahora, a mano: se muestra una sola vez.
receipt-number = Su código de seguimiento
receipt-order = Lea y escriba los grupos de izquierda a derecha, fila por fila.
receipt-words = El mismo código en palabras
receipt-words-hint = Cualquiera de los dos abre su buzón. Solo necesita uno.
receipt-why-only = Es la única manera de leer nuestras respuestas. Nadie puede volver a dárselo, ni siquiera nosotros.
receipt-why-secret = Quien lo tenga puede leer su buzón. No se lo muestre a nadie. Nunca se lo pediremos.
receipt-why-keep = No lo fotografíe. Anótelo donde no llame la atención entre otros números.
receipt-why-print = Una página impresa puede ser encontrada. Si aun así imprime esta página, solo se imprimen las cifras.
receipt-check = ¿Lo copió correctamente?
receipt-check-hint = Escriba, mirando su papel, los dos últimos grupos de su código: ocho cifras.
receipt-check-label = Los dos últimos grupos
receipt-check-send = Comprobar
receipt-check-skip = Seguir sin comprobar
receipt-wrong = Lo que ha escrito no coincide
receipt-wrong-do = Compare su papel con el código, grupo por grupo, y escriba de nuevo.
receipt-wrong-groups =
    { $count ->
        [one] Mire el grupo marcado.
       *[other] Mire los { $count } grupos marcados.
    }
receipt-group = Grupo { $number }
receipt-group-differs = Grupo { $number }, distinto

kept-heading = Ha terminado
kept-right = Ha copiado correctamente el código de seguimiento.
kept-lead = Su denuncia está en la oficina, cifrada. En esta página no queda nada de ella.
kept-back = Para leer nuestra respuesta, vuelva a este sitio, elija «Abrir su buzón» y escriba su código de seguimiento.
kept-when = Vuelva de vez en cuando, desde un lugar seguro. No podemos enviarle un recordatorio.
kept-close = Ahora cierre esta ventana. Si quiere, elimine este sitio del historial de su navegador.

gone-heading = Esta página ya no está disponible
gone-lead = Se muestra una sola vez. No hay nada más que ver aquí.
gone-lost = ¿Esperaba un número?
gone-lost-text = Entonces la página se abrió dos veces o pasó demasiado tiempo. Nadie puede volver a mostrar el número. Escriba otra vez, en pocas palabras, y diga que ya había escrito: la oficina puede unir ambas denuncias.

## El buzón.

mail-heading = Abrir su buzón
mail-lead = Escriba su código de seguimiento. Los espacios y los guiones no importan.
mail-receipt = Su código de seguimiento: 28 cifras
mail-words = Su código de seguimiento en palabras
mail-words-open = Tengo mi código de seguimiento en palabras
mail-words-hint = Nueve palabras, separadas por espacios.
mail-open = Abrir
mail-lost = ¿Ha perdido su código de seguimiento?
mail-lost-text = Nadie puede abrir el buzón sin él, ni siquiera la oficina. Presente una nueva denuncia y diga que ya había escrito.
mail-closed = El buzón está cerrado.
refusal-receipt-empty = Todavía no hay código de seguimiento
refusal-receipt-empty-do = Escriba las 28 cifras de su código de seguimiento.
refusal-receipt-sign = Hay algo que no es ni una cifra ni una palabra conocida
refusal-receipt-sign-do = Escriba solo las cifras. Si tiene su código en palabras, escríbalas en el campo para palabras.
refusal-receipt-short = El código de seguimiento no está completo
refusal-receipt-short-do = Un código de seguimiento tiene 28 cifras, en siete grupos de cuatro, o nueve palabras. Usted escribió { $found } de { $needed }.
refusal-receipt-long = Hay demasiadas cifras
refusal-receipt-long-do = Un código de seguimiento tiene 28 cifras, en siete grupos de cuatro. Compárelo con su papel.
refusal-receipt-check = Al menos una cifra está mal
refusal-receipt-check-do = Compare lo que escribe con su papel, grupo por grupo. A menudo se confunden las cifras que se parecen: 1 y 7, 0 y 6.
refusal-receipt-unknown = No hay ningún buzón para este código de seguimiento
refusal-receipt-unknown-do = ¿Es un código de este sitio? Compare lo que escribe con su papel.
refusal-receipt-busy = En este momento se están probando muchos códigos equivocados
refusal-receipt-busy-do = Quizá el suyo sea correcto. Espere un minuto e inténtelo de nuevo.
refusal-receipt-gone = El buzón se cerró
refusal-receipt-gone-do = Se cierra solo veinte minutos después de su última acción. Escriba de nuevo su código de seguimiento.
refusal-receipt-unavailable = En este momento no podemos abrir buzones
refusal-receipt-unavailable-do = Una parte de nuestro sistema no responde. No se ha perdido nada. Inténtelo de nuevo dentro de unos minutos.

dialogue-heading = Su buzón
dialogue-with = Con: { $office }
dialogue-session = El buzón se cierra solo veinte minutos después de su última acción. Ciérrelo cuando se vaya.
dialogue-leave = Cerrar el buzón
dialogue-sent = Su mensaje ha llegado.
dialogue-deleted =
    { $count ->
        [one] Se borró { $count } respuesta de su buzón.
       *[other] Se borraron { $count } respuestas de su buzón.
    }
dialogue-waiting = Todavía no hay respuesta. Vuelva más tarde: no podemos enviarle un aviso.
dialogue-thread = Lo escrito hasta ahora
dialogue-you = Usted
dialogue-your-report = Su denuncia
dialogue-office = La oficina
dialogue-erased = Esto fue borrado.
dialogue-damaged = Esto no se pudo abrir. Escriba a la oficina que ocurrió: tiene su propia copia.
dialogue-files = Archivos
dialogue-file-save = Guardar en este dispositivo
dialogue-file-warn = El archivo quedará en este dispositivo, con un nombre neutro, hasta que usted lo borre. Al abrirlo puede iniciarse un programa y otras personas pueden enterarse de que lo abrió. Guarde solo archivos que espere.
dialogue-proof = Ver qué recibió la oficina y cuándo
dialogue-proof-what = Todo lo que llega recibe un lugar en un registro público. Quien lee ese registro no se entera de lo que hay en este buzón. Pero la oficina no puede quitar nada de él, ni cambiar el orden o la fecha, ni mostrarle a usted un registro distinto del que ven los demás, sin que se descubra.
dialogue-proof-received = Recibido: { $time }
dialogue-proof-text = Esto figura en el registro público con el número { $leaf }. Con él se firmó un registro de { $size } lugares. No se puede eliminar ni cambiar de fecha sin que se note.
dialogue-proof-witness = { $name } firmó este registro como testigo: { $time }
dialogue-proof-alone = Hasta ahora, nadie ajeno a la oficina ha firmado este registro como testigo.
dialogue-proof-root = Huella de ese registro
dialogue-proof-soon = Esto figurará en el registro público en unos minutos.
dialogue-proof-held = Esto no tiene lugar en el registro público, aunque debería tenerlo desde hace tiempo. No es una demora: alguien lo está reteniendo, o algo está averiado.
dialogue-proof-changed = Lo que se guarda aquí no es lo que el registro público tiene en este lugar. Se cambió después de recibirse, o se cambió el registro.
dialogue-proof-alarm-do = No debería ocurrir nunca. Pregunte aquí a la oficina. Si puede hacerlo sin peligro, dígaselo también a alguien de fuera: otra oficina, una organización o un abogado pueden comprobar su registro público.
dialogue-proof-keep = No necesita guardar nada de esto
dialogue-proof-keep-text = Su buzón lo muestra de nuevo cada vez que vuelva con su código de seguimiento. Una foto, una impresión o un archivo puede ser peligroso: quien lo encuentre en su dispositivo o entre sus papeles verá que usted escribió a esta oficina, y cuándo.
dialogue-write = Escribir de nuevo
dialogue-text = Su mensaje
dialogue-text-hint = Preguntas, novedades, correcciones. También puede retirar un permiso que dio, o decirnos que nadie le ha respondido.
dialogue-send = Enviar
dialogue-promises = Qué se le prometió y qué hacer si no se cumplió
promised-heading = Lo que se le prometió
promised-back = Volver a los mensajes
promised-none = La oficina no ha hecho aquí ninguna promesa con fecha.
promised-hint = Los plazos los lleva un reloj que la oficina no puede detener. Lo que llega tarde queda como tardío.
promised-copies = Copias selladas
promised-copy-held = { $office }: copia sellada y guardada aquí. Se le enviará por sí sola si la oficina a la que usted escribió no responde a tiempo.
promised-copy-sent = { $office } tiene la copia desde el { $time }, porque la oficina a la que usted escribió no respondió a tiempo. Su código de seguimiento abre también el intercambio con esa otra oficina.
promised-copy-waits = { $office }: el envío de la copia se activó el { $time } y la copia está en camino.
promised-copy-not-arrived = { $office }: el envío de la copia se activó el { $time }, pero no ha llegado allí. O no se puede contactar con esa oficina, o alguien retiene la copia. Avise usted a esa oficina si puede hacerlo sin peligro.
promised-copy-kept-back = { $office }: la copia debía enviarse y no se envió. Alguien detuvo el reloj de este sitio o modificó su registro. Avise usted a esa oficina si puede hacerlo sin peligro.
promised-copy-from = { $office } guardaba su denuncia sellada para esta oficina y no le respondió a tiempo. Por eso la denuncia está aquí.
promised-copy-also = { $office } también tiene su denuncia. Su código de seguimiento abre también el intercambio con esa oficina.
promised-copy-open = Abrir el intercambio con { $office }
promised-copy-elsewhere = Esa oficina tiene su propio sitio. Su código de seguimiento abre allí el intercambio, en esta dirección:
promised-copy-gone = Una oficina que ya no está aquí
promised-open = A más tardar el { $time }
promised-waits = La oficina espera, como usted pidió
promised-overdue = Con retraso. Vencía el { $time }
promised-kept = Cumplido, { $time }
promised-late = Cumplido con retraso, { $time }
promised-missed = Cuenta como incumplido, porque usted lo impugnó
promised-claim = Decir que no se cumplió
promised-claim-text = Cuenta en las cifras públicas de la oficina. Debe responder alguien que no le haya escrito antes, y se avisa a la dirección de la oficina.
promised-what = ¿Qué ocurrió?
promised-silence = No me han respondido.
promised-no-answer = Esto no responde a lo que escribí.
promised-complaint = Me quejo de la oficina.
promised-text = Con sus palabras
promised-text-hint = Necesario para una queja; si no, como quiera.
promised-send = Decirlo
promised-pause = Pedir a la oficina que espere
promised-pause-text = Si no puede leer ni escribir por un tiempo, los plazos que lo permiten se detienen hasta que usted indique lo contrario, por un tiempo limitado. Nada urgente espera.
promised-pause-send = Por favor, esperen
promised-paused = La oficina espera, como usted pidió.
promised-resume-send = Ya no hace falta esperar
promised-done-contest = Ha quedado registrado. Debe responderle otra persona.
promised-done-complaint = Su queja ha quedado registrada.
promised-done-pause = La oficina esperará.
promised-done-resume = La oficina continúa.
dialogue-delete = Borrar las respuestas que ya leyó
dialogue-delete-text = Las respuestas de la oficina hasta este punto desaparecen para siempre de este buzón, también para quien le obligue a abrirlo. La oficina conserva su propia copia.
dialogue-delete-send = Borrar las respuestas
dialogue-newest = Ir al mensaje más reciente

## Cuando algo se interpone: qué pasó y qué hacer.

trouble-not-found = Esta página no existe
trouble-not-found-do = Quizá la dirección esté mal escrita, o la página ya no exista. Vuelva al inicio.
trouble-method = Esta página no se puede abrir de esta manera
trouble-method-do = Vuelva al inicio y siga los enlaces desde allí.
trouble-large = Era demasiado grande
trouble-large-do = No se ha guardado nada. Envíe menos archivos, archivos más pequeños o un texto más corto.
trouble-foreign = Esto no venía de nuestra propia página
trouble-foreign-do = Por su seguridad no se aceptó. Vuelva al inicio y abra la página desde allí.
trouble-busy = Hay demasiada actividad en este momento
trouble-busy-do = Usted no ha hecho nada mal. Espere un minuto e inténtelo de nuevo.
trouble-many = Demasiados intentos
trouble-many-do = Espere un minuto e inténtelo de nuevo.
trouble-broken = Algo falló de nuestro lado
trouble-broken-do = No es culpa suya. Si estaba enviando algo y no vio un código de seguimiento, no fue aceptado: envíelo de nuevo.
trouble-unavailable = Una parte de nuestro sistema no responde
trouble-unavailable-do = No se ha perdido nada de lo aceptado. Inténtelo de nuevo dentro de unos minutos.
trouble-start = Ir al inicio

## Which mechanism.

menu-rights = Conozca sus derechos
menu-mechanisms = A quién puede acudir
finder-heading = A quién puede acudir
finder-lead = Además de esta oficina, hay otros que pueden recibir su caso, en las Naciones Unidas y fuera de ellas. Diga lo que sepa y vea quiénes son y qué pide cada uno.
finder-help = No hace falta elegir ahora. La oficina puede ayudarle a hacerlo, y algunos pasos excluyen otros. No escriba nunca desde un dispositivo que otras personas puedan ver.
finder-kept = Aquí nada es obligatorio y nada se guarda: lo que elija se le muestra una sola vez y después se olvida.
finder-state = ¿En qué Estado o territorio ocurrió?
finder-state-none = Prefiero no decirlo
finder-acts = ¿Qué se hizo?
finder-victims = ¿A quién se hizo?
finder-counterparts = ¿Con qué parte de las Naciones Unidas fue el contacto?
finder-send = Ver quién puede ayudar
finder-found = Quién puede recibirlo
finder-chosen = Usted eligió:
finder-once = Esta lista se muestra una sola vez. Anote lo que necesite. Pregunte a la oficina antes de enviar algo: las direcciones cambian, y un segundo procedimiento puede bloquear el primero.
finder-unsure = Quizás
finder-closed = No para este Estado
finder-again = Buscar de nuevo

## Know your rights.

rights-heading = Conozca sus derechos
rights-lead = Usted puede hablar con las Naciones Unidas sobre derechos humanos. Nadie puede castigarle por ello.
rights-speak = Usted puede hablar con las Naciones Unidas
rights-speak-text = Toda persona tiene derecho a dirigirse a las Naciones Unidas sobre derechos humanos: por carta, por teléfono, en línea o en persona, sola o con otras. No se necesita permiso.
rights-speak-true = La protección vale por haber hablado, aunque algo de lo que dijo resulte inexacto.
rights-who = A quién se protege
rights-who-a = A quien da información a las Naciones Unidas, coopera con ellas en materia de derechos humanos o quiere hacerlo.
rights-who-b = A quien utiliza uno de sus procedimientos y a quien ayuda a hacerlo: abogacía, interpretación, transporte, alojamiento.
rights-who-c = A quien presenta una queja ante uno de sus comités y a quien ayuda a hacerlo.
rights-who-d = A los familiares de las víctimas y a los familiares de quienes las ayudan.
rights-who-close = A amistades, colegas y otras personas cercanas.
rights-who-groups = También a organizaciones y grupos, a funcionarios y jueces y al personal de las Naciones Unidas. No hace falta ser defensor de los derechos humanos.
rights-who-thought = También a quienes solo se cree que tuvieron contacto, aunque no fuera así.
rights-what = Qué es una represalia
rights-what-acts = Todo lo que se hace a alguien a causa de ese contacto: amenazas, seguimientos, difamación, despido, prohibición de viajar, detención, violencia y mucho más.
rights-what-before = También lo que se hace antes, para que alguien no hable. Eso se llama intimidación.
rights-what-lawful = También medidas que parecen legales, como una inspección fiscal, una acusación o el cierre de una organización, cuando el contacto es una de las razones.
rights-what-others = También los actos de quienes no son del Estado: empresas, grupos armados, vecinos, personas en línea. Y los actos de otro Estado.
rights-what-nothing = También no hacer nada: cuando una autoridad conoce un peligro y no le protege.
rights-state = Qué debe hacer su Estado
rights-state-refrain = No debe hacer nada de esto ni aprobar leyes que impidan hablar con las Naciones Unidas.
rights-state-protect = Debe protegerle de quienes lo hacen, a usted, a su familia y a las personas cercanas.
rights-state-investigate = Debe investigar con rapidez e imparcialidad y llevar a los responsables ante la justicia.
rights-state-repair = Debe reparar lo que pueda repararse.
rights-rules = Qué normas lo dicen
rights-rules-text = Varios tratados y decisiones de las Naciones Unidas y de organizaciones regionales hablan de represalias. No todos los Estados son parte en todos los tratados. Donde no hemos leído el texto nosotros mismos, dice «por confirmar».
rights-rules-show = Mostrar las normas
rights-rules-body = Quién vela por ella:
rights-decide = Qué decide usted
rights-decide-first = Nada de lo que le concierne se transmite sin su acuerdo. Puede decir que no y escribirnos igualmente.
rights-decide-two = Hay dos preguntas distintas: ¿puede el Gobierno conocer su nombre, y puede conocerlo el público? Puede decir sí a una y no a la otra.
rights-decide-back = Puede retirar su acuerdo en cualquier momento. Desde entonces no se envía nada más. Lo que ya se envió no puede recuperarse.
rights-decide-close = Si escribe por otra persona, decide esa persona. Si no se le puede preguntar, hablamos con quienes le son más cercanos y tenemos cuidado en cada paso.
rights-expect = Qué puede esperar de nosotros
rights-expect-read = Una persona lee su denuncia y responde en su buzón. La oficina dice en la página de inicio en qué plazo.
rights-expect-allegation = Lo que nos cuenta se trata como una alegación hasta que se haya examinado. No es desconfianza: protege a usted y a otros de los errores.
rights-expect-honest = Si no podemos ayudar, lo decimos y nombramos a quien quizá pueda.
rights-expect-no-promise = Nadie puede prometer que estará a salvo ni que un Estado responderá. Antes de cada paso le preguntamos si podría empeorar las cosas.
rights-children = Niños y jóvenes
rights-children-text = Usted tiene el mismo derecho, sea cual sea su edad. Ningún niño puede ser castigado por lo que sus padres hacen, dicen o creen.
rights-children-help = Si puede, pida ayuda a una persona adulta de confianza. Si no tiene a nadie, escríbanos igualmente.
rights-where = A quién puede acudir
rights-where-here = Puede escribir a esta oficina. Si la oficina pertenece a quienes usted teme, acuda a otros.
rights-where-direct = Siempre puede escribir directamente a las Naciones Unidas, en lugar de escribirnos o además.

## The coded questions of the report.

form-codes-section = Marque lo que corresponda
form-codes-hint = Sus propias palabras bastan. Marcar ayuda a clasificar antes su denuncia. Deje en blanco aquello de lo que no tenga seguridad.
form-codes = Lo que marcó
form-codes-state = ¿En qué Estado o territorio?
form-codes-acts = ¿Qué se hizo?
form-codes-victims = ¿A quién se hizo?
form-codes-cooperation = ¿Cómo fue el contacto?
form-codes-counterparts = ¿Con qué parte de las Naciones Unidas?
