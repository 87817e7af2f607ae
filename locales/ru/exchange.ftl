# Что покидает учреждение в виде файла и что приходит из других систем.
case-menu-export = Выгрузка
timeline-export-prepared = { $officer }: подготовлена выгрузка
timeline-export-made = { $officer }: создан файл выгрузки

# Выгрузки из дела.
out-title = Выгрузка
out-lead = Копия дела для кого-то вне учреждения. Никого в ней нет без его согласия; имена уходят, только если согласен второй сотрудник; каждая выгрузка остается записанной здесь.
out-none = Из этого дела ничего не выгружалось.
out-prepare = Подготовить выгрузку
out-format = Формат
out-format-hint = В архиве есть все во всех видах, и он всегда запечатан. Остальные форматы служат каждый одной цели.
out-format-archive = Запечатанный архив
out-format-csv = Таблицы (CSV)
out-format-json = JSON с опубликованной схемой
out-format-xlsx = Книга (XLSX)
out-format-huridocs = Таблицы событий HURIDOCS
out-recipient = Кому
out-recipient-hint = Для партнеров — название, под которым люди дали согласие.
out-audience = Кто будет читать
out-purpose = На что должно быть согласие
out-reason = Для чего
out-reason-hint = Одной строкой, для записи.
out-people = Кто в ней есть
out-people-hint = Кто пропущен, того в файле нет, как и того, что случилось только с ним. Для имени нужен второй сотрудник.
out-masked = Имя скрыто: ни одна выгрузка его не называет.
out-contact = С контактами тех, кто назван
out-evidence = Файлы доказательств
out-evidence-hint = Уходят в запечатанном архиве, до 64 МБ. Тот, кто передал файл, и те, кого в нем можно узнать, должны были дать согласие. Оригинал содержит то, что записала в него камера или программа; копия без метаданных — нет.
out-texts = Имена тех, кто не назван, закрываются и в рассказах. Прозвища, опечатки и описания не распознаются: прочтите файл, прежде чем передать его.
out-prepare-send = Подготовить
out-redact = Убрать то, что не разрешено, и подготовить
out-redact-hint = Кого нельзя называть, тот получает номер; о ком нельзя показать ничего, тот пропускается.
out-ask = Попросить руководителя разрешить отправку без согласия
out-ask-hint = Только если есть угроза жизни и спросить никого нельзя. Выгрузка готовится в том виде, как здесь, и ждет решения руководителя.
out-prepared-by = Подготовлено: { $officer }, { $time }
out-made-by = Создано: { $officer }, { $time }
out-standing-waits = Ждет второго сотрудника
out-standing-asks = Ждет руководителя
out-standing-declined = Согласия нет
out-standing-ready = Можно создать
out-standing-expired = Ждала слишком долго
out-standing-made = Создана

# Одна выгрузка.
out-one-title = Одна выгрузка
out-size = Размер
out-people-in = В ней есть
out-people-left = Пропущены
out-asks = Отправку должен разрешить руководитель, который ее не готовил, либо должны поступить указанные выше согласия.
out-override = Разрешить отправку без согласия
out-override-hint = Действует только для этой выгрузки; аудитор увидит, что это сделали вы.
out-waits = В ней есть имена. Сначала должен согласиться другой участник дела.
out-make = Создать файл
out-make-hint = Это записывается вместе с SHA-256 файла и возможно один раз.
out-until = Возможно до { $time }.
out-make-send = Создать и записать
out-fetch = Файл создан и записан. Он хранится в памяти, пока вы не закроете рабочее место, и больше нигде.
out-fetch-link = Сохранить файл
out-seal = Запечатать
out-seal-hint = Запечатанный файл (age) откроет только получатель.
out-seal-keys = Открытыми ключами
out-seal-passphrase = Парольной фразой
out-seal-open = Не запечатывать: прочтет любой, у кого есть файл
out-keys = Открытые ключи получателя
out-keys-hint = По одному в строке, age1pq1… (устойчив к квантовым компьютерам) или age1…, не смешивая. Сверьте их с получателем по другому каналу.
out-passphrase = Парольная фраза
out-passphrase-hint = Не меньше двенадцати знаков. Сообщите ее не тем путем, каким передаете файл.
out-again = Парольная фраза еще раз
out-readme =
    В этом архиве дело, как его выдает Recourse.
    manifest.json: имя, размер и SHA-256 каждого файла.
    export.json: для кого и для чего он создан и как показан каждый человек.
    case.json: дело по схеме из case.schema.json.
    case.xlsx, csv/: то же в виде книги и таблиц. Апостроф перед ячейкой не дает программе вычислить ее.
    huridocs/: то же в таблицах стандарта событий HURIDOCS.
    Люди без имени не названы намеренно. Не пытайтесь узнать, кто они, и никому больше это не показывайте: согласие дано вам и для этой цели.
refusal-no-export = Такой выгрузки в деле нет
refusal-no-export-do = Посмотрите список выгрузок еще раз.
refusal-export-without-recipient = Не сказано, кому
refusal-export-without-recipient-do = Назовите человека или организацию.
refusal-export-without-purpose = Не сказано, для чего
refusal-export-without-purpose-do = Напишите одной строкой.
refusal-export-of-nobody = Пропущены были бы все
refusal-export-of-nobody-do = Покажите хотя бы одного человека, номером или именем.
refusal-export-not-approved = Второй сотрудник не давал согласия
refusal-export-not-approved-do = Попросите другого участника дела ответить на странице решений.
refusal-export-expired = Она ждала больше недели
refusal-export-expired-do = Подготовьте ее заново, чтобы взвесить по нынешнему положению.
refusal-export-done = Она уже создана
refusal-export-done-do = Подготовьте другую, если файл потерян.
refusal-export-unsealed = Архив уходит запечатанным
refusal-export-unsealed-do = Выберите открытые ключи или парольную фразу.
refusal-evidence-only-sealed = Файлы доказательств уходят только в запечатанном архиве
refusal-evidence-only-sealed-do = Выберите архив или не прилагайте файлы.
refusal-evidence-large = Файлы доказательств вместе больше 64 МБ
refusal-evidence-large-do = Уберите часть или сделайте пакет для суда на странице доказательств.
refusal-export-key = Эти ключи не подходят
refusal-export-key-do = По одному ключу в строке, все age1pq1… или все age1….
refusal-export-broken = Файл создать не удалось
refusal-export-broken-do = Выберите другой формат или опустите очень длинные тексты.

# Файлы других систем.
desk-menu-import = Загрузка
case-menu-imported = Загружено
timeline-item-imported = { $officer }: загружена запись
audit-imported = Принят файл другой системы
in-title = Загрузка
in-lead = Сюда приносят письма, реестры и ответы из других систем. Сначала видно, что войдет; ничто не входит дважды; до конца файл лежит запечатанным для вас.
in-bring = Принести файл
in-bring-send = Принести и посмотреть
in-file = Файл
in-file-hint = До 64 МБ. Ничто в нем не запускается и не открывается в другом месте.
in-kind = Что это
in-kind-hint = Если есть сомнения, пусть рабочее место посмотрит на начало файла. Выгрузку Uwazi нужно указать.
in-kind-guess = По файлу
in-kind-register = Реестр (CSV, XLSX)
in-kind-message = Письмо (.eml)
in-kind-mailbox = Ящик со многими письмами (mbox)
in-kind-uwazi = Выгрузка Uwazi (CSV)
in-kind-kobo = Ответы Kobo или XLSForm (JSON)
in-kind-globaleaks = Сообщение GlobaLeaks (текст)
in-language = Язык записей, которые его не называют
in-state-new = Посмотреть
in-state-begun = Начата
in-state-ended = Завершена
in-mappings = Сохраненные соответствия
in-mapping-delete = Удалить
in-mapping-share = Поделиться с бюро
in-mapping-shared = Общее для бюро
in-mapping-end = Больше не делиться
in-columns = { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
    [many] { $count } столбцов
   *[other] { $count } столбца
}

# Одна загрузка.
in-one-title = Одна загрузка
in-refused = Файл не читается.
in-refused-empty = Он пуст.
in-refused-too-large = Он больше, чем принимается за раз. Разделите его.
in-refused-unpacks-too-large = В распакованном виде он превысил бы предел. Разделите или сохраните заново.
in-refused-too-many-sheets = В нем слишком много листов.
in-refused-too-many-rows = В нем больше 100 000 строк. Разделите его.
in-refused-too-many-columns = В нем слишком много столбцов.
in-refused-too-many-parts = В нем слишком много частей.
in-refused-too-deep = Слишком глубокая вложенность.
in-refused-another-format = Это файл другого вида. Выберите вид ниже.
in-refused-other-workbook = Это старая или другая книга. Сначала сохраните ее как .xlsx.
in-refused-locked = Он закрыт паролем. Сохраните без пароля.
in-refused-unknown-encoding = Кодировку определить нельзя. Назовите ее ниже, например windows-1251.
in-refused-broken = Он поврежден.
in-refused-no-such-sheet = Такого листа нет.
in-refused-no-headings = Нет строки заголовков.
in-refused-later-version = Его записала более новая версия.
in-would = Что войдет
in-new = { $count ->
    [one] { $count } новая запись
    [few] { $count } новые записи
    [many] { $count } новых записей
   *[other] { $count } новой записи
}
in-known = { $count ->
    [one] { $count } запись уже известна и останется как есть
    [few] { $count } записи уже известны и останутся как есть
    [many] { $count } записей уже известны и останутся как есть
   *[other] { $count } записи уже известны и останутся как есть
}
in-changed = { $count ->
    [one] { $count } из новых записей имеет известный номер с другим содержанием
    [few] { $count } из новых записей имеют известный номер с другим содержанием
    [many] { $count } из новых записей имеют известный номер с другим содержанием
   *[other] { $count } из новых записей имеют известный номер с другим содержанием
}
in-nothing = { $count ->
    [one] { $count } строка, из которой нечего сохранить
    [few] { $count } строки, из которых нечего сохранить
    [many] { $count } строк, из которых нечего сохранить
   *[other] { $count } строки, из которых нечего сохранить
}
in-problems = { $count ->
    [0] Проблем нет
    [one] { $count } проблема
    [few] { $count } проблемы
    [many] { $count } проблем
   *[other] { $count } проблемы
}
in-problems-list = Проблемы по местам
in-problems-more = { $count ->
    [one] И еще { $count }.
    [few] И еще { $count }.
    [many] И еще { $count }.
   *[other] И еще { $count }.
}
in-place-row = Строка или запись { $row }:
in-place-cell = Строка { $row }, столбец { $column } ({ $heading }):
in-problem-no-date = Это не дата в выбранном порядке. Сохранится как ответ.
in-problem-not-a-whole-day = Это не полный день. Сохранится как ответ.
in-problem-no-code = Подходящего термина нет. Сохранится как ответ.
in-problem-no-language = Это не один из шести языков. Сохранится как ответ.
in-problem-too-long = Ячейка слишком длинная и будет обрезана.
in-problem-id-twice = Тот же номер стоит выше с другим содержанием.
in-problem-nothing-in-it = В ней нечего сохранить.
in-how = Как он читается
in-how-send = Читать так
in-encoding = Кодировка
in-encoding-hint = Только для текстовых файлов, которые ее не называют.
in-sheet = Лист
in-mapping = Куда идет каждый столбец
in-mapping-guess = Это догадка по заголовкам и первым строкам.
in-mapping-yours = Как вы указали.
in-mapping-hint = Столбцы без места сохраняются как вопросы и ответы.
in-to-answer = Вопрос и ответ
in-to-ignore = Пропустить
in-to-title = Название
in-to-text = Текст
in-to-from = Кто прислал
in-to-victim = Пострадавший
in-to-author = Предполагаемый исполнитель
in-to-witness = Свидетель
in-to-source = Источник
in-to-person = Другой человек
in-to-incident-day = Дата события, сначала день
in-to-incident-month = Дата события, сначала месяц
in-to-end-day = Окончание, сначала день
in-to-end-month = Окончание, сначала месяц
in-to-received-day = Получено, сначала день
in-to-received-month = Получено, сначала месяц
in-to-place = Место
in-to-acts = Вид действия
in-to-id = Номер там
in-save-as = Сохранить соответствие под именем
in-save-as-hint = Для следующего файла этого вида. Видно только вам.
in-use = Сохраненное соответствие
in-use-send = Применить
in-take = Принять
in-take-hint = Каждая запись хранит, откуда она, и ключ, по которому ее узнают снова. Это идет в фоне; не выходите.
in-target = Куда идут записи
in-target-cases = Каждая в свое дело
in-target-case = Все в одно дело
in-urgency = Срочность новых дел
in-members = Также участники новых дел
in-case = Это одно дело
in-take-send = Принять
in-runs = Просмотрено записей: { $done } из { $total }.
in-stopped-title = Загрузка остановилась.
in-stopped-do = Ничего не потеряно: продолжите, принятое будет пропущено.
in-stopped = Произошел сбой
in-stopped-locked = Рабочее место было закрыто
in-go-on = Продолжить
in-ended = Принято записей: { $imported }, уже известных: { $known }. Файла на этом рабочем месте больше нет.
in-left-out = Что не вошло
in-drop = Забыть эту загрузку и ее файл

# Записи в деле.
in-item-title = Загруженные записи
in-item-lead = Как сказано в файле другой системы. Ничто в нем не проверено, и никто не ждет здесь ответа.
in-item-none = В это дело ничего не загружено.
in-item-source = Откуда
in-item-place = Место в файле
in-item-id = Номер там
in-item-key = Ключ
in-item-received = Получено там
in-item-from = Отправитель, как указано
in-item-names = Имена
in-item-dates = Даты
in-item-places = Места
in-item-by = Загружено: { $officer }, { $time }
in-note-sender_not_verified = Подпись отправителя не проверена: это может быть кто-то другой.
in-note-date_by_sender = Единственная дата указана самим отправителем.
in-note-text_from_html = Текст получен из HTML, который приложен файлом.
in-note-other_form_left_out = В письме был тот же текст в другом виде; он опущен.
in-note-encrypted = Зашифровано и не открыто.
in-note-message_inside = Внутри как файл лежит другое письмо.
in-note-broken_characters = Некоторые знаки прочесть не удалось.
in-note-signs_removed = Управляющие знаки и навязанные направления убраны.
in-note-parts_left_out = Некоторые части опущены: их было слишком много.
in-note-file_missing = Названного файла в выгрузке не было.
refusal-item-known = Эта запись уже загружена
refusal-item-known-do = Она остается как есть.
refusal-import-empty = Файл пуст
refusal-import-empty-do = Сначала выберите файл.
refusal-import-too-large = Файл больше 64 МБ
refusal-import-too-large-do = Разделите его и приносите по частям.
refusal-import-unmapped = Так файл не читается
refusal-import-unmapped-do = Посмотрите, как он читается, и исправьте.
refusal-import-not-ready = Эта загрузка идет или завершена, или не сказано, куда идут записи
refusal-import-not-ready-do = Посмотрите на страницу еще раз.
refusal-mapping-without-name = У соответствия нет имени
refusal-mapping-without-name-do = Дайте ему имя.

# Несколько дел сразу.
out-many-title = Выгрузка нескольких дел
out-many-lead = Несколько дел в одном файле, каждое по тем же правилам. Имен здесь нет: они уходят со страницы одного дела, где соглашается второй сотрудник. Сначала посмотрите; что пропущено и почему, сказано здесь и в файле.
out-many-cases = Дела
out-many-look = Посмотреть, что уйдет
out-many-nobody = Пропущено: никто в нем этого не разрешил
out-many-person = Человек не разрешил это этому читателю
out-many-link = Выгрузить эти дела
out-many-shown = { $count ->
    [one] { $count } человек под номером
    [few] { $count } человека под номерами
    [many] { $count } человек под номерами
   *[other] { $count } человека под номерами
}
out-many-left = { $count ->
    [one] { $count } пропущен
    [few] { $count } пропущены
    [many] { $count } пропущено
   *[other] { $count } пропущено
}
refusal-nothing-chosen = Не выбрано ни одного дела
refusal-nothing-chosen-do = Выберите хотя бы одно.
