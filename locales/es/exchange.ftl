# Lo que sale de la oficina como archivo y lo que llega de otros sistemas.
case-menu-export = Exportar
timeline-export-prepared = { $officer } preparó una exportación
timeline-export-made = { $officer } generó una exportación

# Exportaciones de un caso.
out-title = Exportar
out-lead = Una copia del expediente para alguien de fuera. Nadie figura en ella sin su permiso; los nombres salen cuando otra persona de la oficina está de acuerdo; cada exportación queda registrada aquí.
out-none = No se ha exportado nada de este caso.
out-prepare = Preparar una exportación
out-format = Formato
out-format-hint = El archivo sellado lo contiene todo en todas las formas. Los demás sirven cada uno para un uso.
out-format-archive = Archivo sellado
out-format-csv = Tablas (CSV)
out-format-json = JSON con esquema publicado
out-format-xlsx = Libro de cálculo (XLSX)
out-format-huridocs = Tablas de eventos de HURIDOCS
out-recipient = A quién va
out-recipient-hint = Para entidades asociadas, el nombre con el que se dio el permiso.
out-audience = Quién lo leerá
out-purpose = Lo que debe cubrir el permiso
out-reason = Para qué es
out-reason-hint = En una línea, para que conste.
out-people = Quién figura
out-people-hint = Quien queda fuera no está en el archivo, ni lo que solo le ocurrió a esa persona. Un nombre exige una segunda persona.
out-masked = Oculta: ninguna exportación nombra a esta persona.
out-contact = Con los datos de contacto de las personas nombradas
out-evidence = Archivos de las pruebas
out-evidence-hint = Van en el archivo sellado, hasta 64 MB. Quien entregó un documento o una imagen y quienes puedan ser reconocidos en ellos deben haber dado su permiso. Un original lleva lo que una cámara o un programa escribió en él; una copia sin metadatos, no.
out-texts = Los nombres de quienes no se nombran se cubren también en los relatos. Apodos, erratas y descripciones no se detectan: lea el archivo antes de entregarlo.
out-prepare-send = Preparar
out-redact = Quitar lo que no está permitido y preparar
out-redact-hint = Quien no permite su nombre recibe un número; de quien nada puede mostrarse, queda fuera.
out-ask = Pedir a un supervisor que autorice la salida sin permiso de las personas
out-ask-hint = Solo si una vida corre peligro y no se puede preguntar a nadie. Se prepara tal como está aquí y espera la decisión de un supervisor.
out-prepared-by = Preparada por { $officer }, { $time }
out-made-by = Generada por { $officer }, { $time }
out-standing-waits = Espera a una segunda persona
out-standing-asks = Espera a un supervisor
out-standing-declined = Sin acuerdo
out-standing-ready = Puede generarse
out-standing-expired = Esperó demasiado
out-standing-made = Generada

# Una exportación.
out-one-title = Una exportación
out-size = Tamaño
out-people-in = Figuran
out-people-left = Quedan fuera
out-asks = Un supervisor distinto de quien la preparó debe autorizar su salida, o deben llegar los permisos mencionados arriba.
out-override = Autorizar la salida sin permiso de las personas
out-override-hint = Vale solo para esta exportación, y el auditor verá que usted lo hizo.
out-waits = Salen nombres. Antes debe estar de acuerdo otro miembro del caso.
out-make = Generar el archivo
out-make-hint = Se registra con el SHA-256 del archivo y solo puede hacerse una vez.
out-until = Posible hasta { $time }.
out-make-send = Generar y registrar
out-fetch = El archivo está generado y registrado. Se guarda en memoria hasta que cierre la sesión, y en ningún otro lugar.
out-fetch-link = Guardar el archivo
out-seal = Sellarlo
out-seal-hint = Un archivo sellado (age) solo lo abre su destinatario.
out-seal-keys = Con claves públicas
out-seal-passphrase = Con una frase de contraseña
out-seal-open = Sin sellar: quien tenga el archivo puede leerlo
out-keys = Claves públicas del destinatario
out-keys-hint = Una por línea, age1pq1… (resiste a ordenadores cuánticos) o age1…, sin mezclarlas. Compárelas con el destinatario por otra vía.
out-passphrase = Frase de contraseña
out-passphrase-hint = Doce signos o más. Comuníquela por una vía distinta del archivo.
out-again = La frase de contraseña otra vez
out-readme =
    Este archivo contiene un caso tal como lo entrega Recourse.
    manifest.json: nombre, tamaño y SHA-256 de cada fichero.
    export.json: para quién y para qué se hizo, y cómo figura cada persona.
    case.json: el caso, según el esquema de case.schema.json.
    case.xlsx, csv/: lo mismo como libro de cálculo y como tablas. Un apóstrofo ante una celda impide que la hoja de cálculo la compute.
    huridocs/: lo mismo en las tablas del estándar de eventos de HURIDOCS.
    Las personas sin nombre no se nombran a propósito. No intente averiguar quiénes son ni muestre esto a nadie más: el permiso se dio para usted y para este fin.
refusal-no-export = El caso no tiene esa exportación
refusal-no-export-do = Vuelva a mirar la lista de exportaciones.
refusal-export-without-recipient = Nada dice a quién va
refusal-export-without-recipient-do = Nombre a la persona o entidad.
refusal-export-without-purpose = Nada dice para qué es
refusal-export-without-purpose-do = Escríbalo en una línea.
refusal-export-of-nobody = Todos quedarían fuera
refusal-export-of-nobody-do = Muestre al menos a una persona, por número o por nombre.
refusal-export-not-approved = Ninguna segunda persona ha dado su acuerdo
refusal-export-not-approved-do = Pida a otro miembro del caso que responda en la página de decisiones.
refusal-export-expired = Esperó más de una semana
refusal-export-expired-do = Prepárela de nuevo, para que se valore según la situación actual.
refusal-export-done = Ya se generó
refusal-export-done-do = Prepare otra si el archivo se perdió.
refusal-export-unsealed = Un archivo completo sale sellado
refusal-export-unsealed-do = Elija claves públicas o una frase de contraseña.
refusal-evidence-only-sealed = Los archivos de las pruebas solo salen dentro del archivo sellado
refusal-evidence-only-sealed-do = Elija el archivo sellado, o deje fuera los archivos de las pruebas.
refusal-evidence-large = Los archivos de las pruebas superan en total los 64 MB
refusal-evidence-large-do = Deje algunos fuera, o haga un paquete para un tribunal desde la página de las pruebas.
refusal-export-key = Las claves no sirven
refusal-export-key-do = Ponga una clave por línea, todas age1pq1… o todas age1….
refusal-export-broken = No se pudo generar el archivo
refusal-export-broken-do = Elija otro formato u omita textos muy largos.

# Archivos de otros sistemas.
desk-menu-import = Importar
case-menu-imported = Importado
timeline-item-imported = { $officer } importó un elemento
audit-imported = Incorporó un archivo de otro sistema
in-title = Importar
in-lead = Traiga mensajes, registros o respuestas de otros sistemas. Primero ve lo que entraría; nada entra dos veces; el archivo queda sellado para usted hasta el final.
in-bring = Traer un archivo
in-bring-send = Traer y mirar
in-file = Archivo
in-file-hint = Hasta 64 MB. Nada de su contenido se ejecuta ni se abre en otra parte.
in-kind = Qué es
in-kind-hint = En caso de duda, deje que el sistema mire cómo empieza. Una exportación de Uwazi debe indicarse.
in-kind-guess = Según el archivo
in-kind-register = Registro (CSV, XLSX)
in-kind-message = Mensaje de correo (.eml)
in-kind-mailbox = Buzón con muchos mensajes (mbox)
in-kind-uwazi = Exportación de Uwazi (CSV)
in-kind-kobo = Respuestas de Kobo o XLSForm (JSON)
in-kind-globaleaks = Denuncia de GlobaLeaks (texto)
in-language = Idioma de los elementos que no lo indican
in-state-new = Por mirar
in-state-begun = Empezada
in-state-ended = Terminada
in-mappings = Correspondencias guardadas
in-mapping-delete = Borrar
in-mapping-share = Compartir con la oficina
in-mapping-shared = De la oficina
in-mapping-end = Dejar de compartirla
in-columns = { $count ->
    [one] { $count } columna
   *[other] { $count } columnas
}

# Una importación.
in-one-title = Una importación
in-refused = El archivo no puede leerse.
in-refused-empty = Está vacío.
in-refused-too-large = Es mayor de lo que se acepta de una vez. Divídalo.
in-refused-unpacks-too-large = Descomprimido superaría el límite. Divídalo o guárdelo de nuevo.
in-refused-too-many-sheets = Tiene demasiadas hojas.
in-refused-too-many-rows = Tiene más de 100 000 filas. Divídalo.
in-refused-too-many-columns = Tiene demasiadas columnas.
in-refused-too-many-parts = Tiene demasiadas partes.
in-refused-too-deep = Está anidado en exceso.
in-refused-another-format = No es un archivo de este tipo. Elija otro abajo.
in-refused-other-workbook = Es un libro antiguo o de otro tipo. Guárdelo antes como .xlsx.
in-refused-locked = Está protegido con contraseña. Guárdelo sin ella.
in-refused-unknown-encoding = No se puede saber su codificación. Indíquela abajo, por ejemplo windows-1256.
in-refused-broken = Está dañado.
in-refused-no-such-sheet = No tiene esa hoja.
in-refused-no-headings = No tiene fila de encabezados.
in-refused-later-version = Lo escribió una versión posterior.
in-would = Lo que entraría
in-new = { $count ->
    [one] { $count } elemento nuevo
   *[other] { $count } elementos nuevos
}
in-known = { $count ->
    [one] { $count } elemento ya conocido, que queda como está
   *[other] { $count } elementos ya conocidos, que quedan como están
}
in-changed = { $count ->
    [one] { $count } de los nuevos tiene un número ya conocido con otro contenido
   *[other] { $count } de los nuevos tienen un número ya conocido con otro contenido
}
in-nothing = { $count ->
    [one] { $count } fila de la que nada puede guardarse
   *[other] { $count } filas de las que nada puede guardarse
}
in-problems = { $count ->
    [0] Sin problemas
    [one] { $count } problema
   *[other] { $count } problemas
}
in-problems-list = Problemas por lugar
in-problems-more = { $count ->
    [one] Y { $count } más.
   *[other] Y { $count } más.
}
in-place-row = Fila o elemento { $row }:
in-place-cell = Fila { $row }, columna { $column } ({ $heading }):
in-problem-no-date = No es una fecha en el orden elegido. Se guarda como respuesta.
in-problem-not-a-whole-day = No es un día completo. Se guarda como respuesta.
in-problem-no-code = Ningún término encaja. Se guarda como respuesta.
in-problem-no-language = Ninguno de los seis idiomas. Se guarda como respuesta.
in-problem-too-long = La celda es demasiado larga y se cortaría.
in-problem-id-twice = El mismo número está en una fila anterior con otro contenido.
in-problem-nothing-in-it = No hay nada que pueda guardarse.
in-how = Cómo se lee
in-how-send = Leerlo así
in-encoding = Codificación
in-encoding-hint = Solo para archivos de texto que no la indican.
in-sheet = Hoja
in-mapping = Adónde va cada columna
in-mapping-guess = Es una suposición según los encabezados y las primeras filas.
in-mapping-yours = Como usted indicó.
in-mapping-hint = Las columnas sin lugar se guardan como preguntas y respuestas.
in-to-answer = Pregunta y respuesta
in-to-ignore = Omitir
in-to-title = Título
in-to-text = Texto
in-to-from = Quién lo envió
in-to-victim = Víctima
in-to-author = Presunto autor
in-to-witness = Testigo
in-to-source = Fuente
in-to-person = Otra persona
in-to-incident-day = Fecha del incidente, día primero
in-to-incident-month = Fecha del incidente, mes primero
in-to-end-day = Fin, día primero
in-to-end-month = Fin, mes primero
in-to-received-day = Recibido, día primero
in-to-received-month = Recibido, mes primero
in-to-place = Lugar
in-to-acts = Tipo de acto
in-to-id = Número de origen
in-save-as = Guardar la correspondencia con un nombre
in-save-as-hint = Para el próximo archivo de este tipo. Solo usted la ve.
in-use = Correspondencia guardada
in-use-send = Usarla
in-take = Incorporar
in-take-hint = Cada elemento conserva su procedencia y la clave por la que se reconoce. Sigue en segundo plano; no cierre la sesión.
in-target = Adónde van los elementos
in-target-cases = Cada uno a un caso propio
in-target-case = Todos a un mismo caso
in-urgency = Urgencia de los casos nuevos
in-members = También miembros de los casos nuevos
in-case = El caso único
in-take-send = Incorporar
in-runs = Se han mirado { $done } de { $total } elementos.
in-stopped-title = La importación se detuvo.
in-stopped-do = No se pierde nada: continúe; lo que ya entró se pasa por alto.
in-stopped = Algo falló
in-stopped-locked = Se cerró la sesión
in-go-on = Continuar
in-ended = Entraron { $imported } elementos; { $known } ya eran conocidos. El archivo ya no está en este equipo.
in-left-out = Lo que no entró
in-drop = Olvidar esta importación y su archivo

# Elementos de un caso.
in-item-title = Elementos importados
in-item-lead = Tal como lo dice el archivo de otro sistema. Nada se ha comprobado y nadie espera aquí una respuesta.
in-item-none = No se ha importado nada a este caso.
in-item-source = Procedencia
in-item-place = Lugar en el archivo
in-item-id = Número de origen
in-item-key = Clave
in-item-received = Recibido allí
in-item-from = Remitente según dice
in-item-names = Nombres
in-item-dates = Fechas
in-item-places = Lugares
in-item-by = Importado por { $officer }, { $time }
in-note-sender_not_verified = No se verificó ninguna firma del remitente: puede ser otra persona.
in-note-date_by_sender = La única fecha es la del propio remitente.
in-note-text_from_html = El texto procede del HTML, que está adjunto como archivo.
in-note-other_form_left_out = El mensaje tenía el mismo texto en otra forma, que se omitió.
in-note-encrypted = Está cifrado y no se abrió.
in-note-message_inside = Contiene otro mensaje como archivo.
in-note-broken_characters = Algunos caracteres no pudieron leerse.
in-note-signs_removed = Se quitaron caracteres de control o direcciones forzadas.
in-note-parts_left_out = Se omitieron partes: había demasiadas.
in-note-file_missing = Un archivo que nombra no estaba en la exportación.
refusal-item-known = Este elemento ya se importó
refusal-item-known-do = Queda como está.
refusal-import-empty = El archivo está vacío
refusal-import-empty-do = Elija antes un archivo.
refusal-import-too-large = El archivo supera 64 MB
refusal-import-too-large-do = Divídalo y traiga las partes una tras otra.
refusal-import-unmapped = El archivo no puede leerse así
refusal-import-unmapped-do = Mire cómo se lee y corríjalo.
refusal-import-not-ready = Esta importación está en curso o terminada, o no se dice adónde van sus elementos
refusal-import-not-ready-do = Vuelva a mirar la página.
refusal-mapping-without-name = La correspondencia no tiene nombre
refusal-mapping-without-name-do = Póngale uno.

# Varios casos a la vez.
out-many-title = Exportar varios casos
out-many-lead = Varios casos en un archivo, cada uno con las mismas reglas. Aquí no se nombra a nadie: los nombres salen desde la página de un caso, con el acuerdo de otra persona. Mire antes; lo que queda fuera, y por qué, consta aquí y en el archivo.
out-many-cases = Casos
out-many-look = Mirar lo que saldría
out-many-nobody = Queda fuera: nadie lo permite
out-many-person = La persona no ha dado permiso para este lector
out-many-link = Exportar estos casos
out-many-shown = { $count ->
    [one] { $count } persona por número
   *[other] { $count } personas por número
}
out-many-left = { $count ->
    [one] { $count } queda fuera
   *[other] { $count } quedan fuera
}
refusal-nothing-chosen = No se eligió ningún caso
refusal-nothing-chosen-do = Elija al menos uno.
