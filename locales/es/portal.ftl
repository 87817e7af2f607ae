# Páginas que ve la persona que presenta una denuncia.
# Términos fijos: véase GLOSSARY.md.

## Títulos en la pestaña y el historial: no dicen nada a quien mira por encima del hombro.

title-start = Bienvenida
title-form = Formulario
title-once = Página
title-messages = Mensajes
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
dialogue-proof = En el registro público
dialogue-proof-text = Esto figura en el registro público con el número { $leaf }. Con él se firmó un registro de { $size } lugares. No se puede eliminar ni cambiar de fecha sin que se note.
dialogue-proof-root = Huella de ese registro
dialogue-proof-soon = Esto figurará en el registro público en unos minutos.
dialogue-write = Escribir de nuevo
dialogue-text = Su mensaje
dialogue-text-hint = Preguntas, novedades, correcciones. También puede retirar un permiso que dio, o decirnos que nadie le ha respondido.
dialogue-send = Enviar
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

menu-rights = Know your rights
menu-mechanisms = Where you can turn
finder-heading = Where you can turn
finder-lead = Besides this office there are others who can receive your case, in the United Nations and beyond. Say what you know, and see who they are and what each of them asks for.
finder-help = You do not need to choose one now. The office can help you with it, and some steps can close off others. Never write to anybody from a device that others can look into.
finder-kept = Nothing is required here, and nothing is kept: what you choose is shown to you once and is then forgotten.
finder-state = In which State or territory did it happen?
finder-state-none = I do not want to say
finder-acts = What was done?
finder-victims = Who was hit?
finder-counterparts = With which part of the United Nations was the contact?
finder-send = Show who can help
finder-found = Who can receive it
finder-chosen = You chose:
finder-once = This list is shown once. Write down what you need. Ask the office before you send something: addresses change, and a second procedure can block the first.
finder-unsure = Perhaps
finder-closed = Not for this State
finder-again = Look for others

## Know your rights.

rights-heading = Know your rights
rights-lead = You may speak to the United Nations about human rights. Nobody may punish you for it.
rights-speak = You may speak to the United Nations
rights-speak-text = Everybody has the right to contact the United Nations about human rights: by letter, by telephone, online or in person, alone or with others. You do not need permission.
rights-speak-true = You are protected for having spoken, even if something that you said turns out to be wrong.
rights-who = Who is protected
rights-who-a = Whoever gives information to the United Nations, works with it on human rights, or wants to.
rights-who-b = Whoever uses one of its procedures, and whoever helps with it: lawyers, interpreters, drivers, hosts.
rights-who-c = Whoever complains to one of its committees, and whoever helps with it.
rights-who-d = Relatives of victims, and relatives of those who help them.
rights-who-close = Friends, colleagues and others who are close to them.
rights-who-groups = Organisations and groups, officials and judges, and the staff of the United Nations too. You do not have to be a human rights defender.
rights-who-thought = Also people who are only believed to have had contact, when there was none.
rights-what = What counts as a reprisal
rights-what-acts = Whatever is done to somebody because of such a contact: threats, following, smears, dismissal, travel bans, arrest, violence, and much more.
rights-what-before = Also what is done before, to keep somebody from speaking. That is called intimidation.
rights-what-lawful = Also measures that look lawful, such as a tax inspection, a charge or the closing of an organisation, when the contact is a reason for them.
rights-what-others = Also acts of those who do not belong to the State: companies, armed groups, neighbours, people online. And acts of another State.
rights-what-nothing = Also doing nothing: when an authority knows of a danger and does not protect you.
rights-state = What your State must do
rights-state-refrain = It must not do any of this, and must make no laws that keep people from speaking to the United Nations.
rights-state-protect = It must protect you from others who do it, with your family and those close to you.
rights-state-investigate = It must investigate quickly and fairly, and bring those who did it to justice.
rights-state-repair = It must put right what can be put right.
rights-rules = Which rules say so
rights-rules-text = Several treaties and decisions of the United Nations and of regional organisations speak of reprisals. Not every State has joined every treaty. Where we have not read a text ourselves, it says “to be confirmed”.
rights-rules-show = Show the rules
rights-rules-body = Who watches over it:
rights-decide = What you decide
rights-decide-first = Nothing that concerns you is passed on unless you agree. You can say no and still write to us.
rights-decide-two = There are two separate questions: may the government learn your name, and may the public learn it? You can say yes to one and no to the other.
rights-decide-back = You can take your agreement back at any time. From then on nothing more is sent. What has already been sent cannot be called back.
rights-decide-close = If you write for somebody else, that person decides. If this person cannot be asked, we speak with those closest, and are careful with every step.
rights-expect = What you can expect from us
rights-expect-read = A person reads your report and answers in your mailbox. The office says on the start page within which time.
rights-expect-allegation = What you tell us is treated as an allegation until it has been assessed. That is no sign of distrust: it protects you and others from errors.
rights-expect-honest = If we cannot help, we say so, and name others who may.
rights-expect-no-promise = Nobody can promise that you will be safe, or that a State will answer. We ask you before each step whether it could make things worse.
rights-children = Children and young people
rights-children-text = You have the same right, whatever your age. No child may be punished for what its parents do, say or believe.
rights-children-help = If you can, ask an adult whom you trust for help. If you have nobody, write to us all the same.
rights-where = Where you can turn
rights-where-here = You can write to this office. If the office belongs to those you fear, turn to somebody else.
rights-where-direct = You can always write to the United Nations directly, instead of writing to us or in addition.

## The coded questions of the report.

form-codes-section = Tick what fits
form-codes-hint = Your own words are enough. Ticking can help us to sort your report faster. Leave out whatever you are not sure of.
form-codes = What you ticked
form-codes-state = In which State or territory?
form-codes-acts = What was done?
form-codes-victims = Who was hit?
form-codes-cooperation = How was the contact?
form-codes-counterparts = With which part of the United Nations?
