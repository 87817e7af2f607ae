# Страницы, которые видит автор обращения.
# Постоянные термины — в файле GLOSSARY.md.

## Заголовки вкладки и истории браузера: они ничего не говорят тому, кто смотрит через плечо.

title-start = Добро пожаловать
title-form = Форма
title-once = Страница
title-messages = Сообщения
title-help = Помощь
title-information = Информация
title-notice = Уведомление

## На каждой странице.

exit-link = Покинуть сайт
menu-language = Выбор языка
menu-pages = Страницы
menu-start = Начало
menu-mailbox = Открыть свой ящик
menu-safety = Как обезопасить себя
menu-about = Что видит этот сайт
footer-exit = Ссылка «Покинуть сайт» сразу открывает нейтральную страницу. Если включен JavaScript, то же самое делает тройное нажатие клавиши Shift. История браузера при этом не стирается.

## Начало.

start-heading = Сообщить об угрозах и репрессиях
start-lead = Вам или кому-то из ваших близких угрожают, вас наказывают или вам препятствуют из-за контактов с Организацией Объединенных Наций по вопросам прав человека? Вы можете рассказать нам об этом здесь. Имя называть не обязательно.
start-lead-office = Ваше обращение поступит сюда: { $office }.
start-choose-office = В какое бюро вы хотите написать?
start-no-office = Пока ни одно бюро не принимает здесь обращения. Зайдите позже.
start-report = Написать обращение
start-report-hint = Достаточно ваших собственных слов. Все остальное может подождать.
start-mailbox = Открыть свой ящик
start-mailbox-hint = Чтобы прочитать ответы и написать снова. Понадобится код обращения.
start-danger = Если чья-то жизнь в опасности прямо сейчас
start-danger-text = Мы отвечаем так быстро, как можем, но не в состоянии прислать помощь за считаные минуты. Позвоните также людям рядом с вами, которые могут помочь сразу. В обращении отметьте «Да, или в ближайшие часы».
start-who = Кто может обратиться
start-who-text = Любой, кто поддерживал контакты с ООН по вопросам прав человека, хотел их установить или подозревается в этом: потерпевший, свидетель, адвокат, журналист, должностное лицо, член организации или тот, кто оказывал помощь. Также родственники, коллеги и организации. Можно написать и за другого человека.
start-reads = Кто это прочтет
start-reads-text = Только те сотрудники бюро, которые отвечают за обращения. Ваше обращение закрывается так, что открыть его могут лишь их ключи. Те, кто обслуживает этот сайт, открыть его не могут.
start-next = Что будет дальше
start-next-receipt = Вы получите код обращения: число, которое есть только у вас. Оно открывает ваш ящик на этом сайте.
start-next-read = Сотрудник прочтет обращение и ответит в вашем ящике. Мы никогда не звоним и не отправляем электронных писем.
start-next-ask = Вместе с вами мы решим, что безопасно и что можно сделать. Ничто, указывающее на вас, не попадет ни к правительству, ни в открытый доступ без вашего согласия.
start-next-log = У каждого обращения есть место в открытом журнале, который не показывает ничего из его содержания. Никто не может незаметно удалить обращение или изменить его дату.
start-promises = Что обещает бюро
start-within-hours =
    { $count ->
        [one] в течение { $count } часа
        [few] в течение { $count } часов
        [many] в течение { $count } часов
       *[other] в течение { $count } часа
    }
start-within-days =
    { $count ->
        [one] в течение { $count } дня
        [few] в течение { $count } дней
        [many] в течение { $count } дней
       *[other] в течение { $count } дня
    }
start-safe = Берегите себя
start-safe-device = Пользуйтесь телефоном или компьютером, в который никто другой не может заглянуть. Не пользуйтесь рабочим.
start-safe-tor = Надежнее всего браузер Tor. Приватное окно — это минимум.
start-safe-history = История браузера покажет, что вы заходили на этот сайт. Быстрый выход ее не стирает.
start-safe-more = Подробнее о том, как обезопасить себя
start-about-more = Что этот сайт видит и чего не видит

## Как обезопасить себя.

safety-heading = Как обезопасить себя
safety-lead = Прочитайте это, прежде чем писать. Это займет три минуты.
safety-before = Прежде чем писать
safety-before-device = Пользуйтесь устройством, в которое никто другой не может заглянуть. Рабочее устройство, общий компьютер или телефон, который разблокируют и другие, могут вас выдать.
safety-before-tor = Если можете, пользуйтесь браузером Tor. Он скрывает от вашей сети, какой сайт вы посещаете, и забывает о посещении, когда вы его закрываете. Кое-где само использование Tor привлекает внимание: тогда лучше может подойти сеть, которой пользуются многие, например библиотечная.
safety-before-private = Без Tor откройте приватное окно. В обычном окне адрес этого сайта остается в истории. Приватное окно ничего не сохраняет после того, как вы закроете все приватные окна.
safety-before-network = Ваш интернет-провайдер или тот, кто управляет сетью, видит, что вы заходите на этот сайт, но не видит, что вы пишете. С Tor не виден и сам сайт.
safety-before-spy = Если вы думаете, что на вашем устройстве есть шпионская программа, пишите с другого. Ничто на этом сайте не может от нее защитить.
safety-while = Пока вы пишете
safety-while-details = Хотите остаться неизвестным? Подумайте о том, что можете знать только вы: точное время, встреча узкого круга людей, слова, которые употребляете только вы.
safety-while-files = В файле может быть больше, чем видно: у фотографии — место и время, у документа — автор, у записи — голоса на заднем плане. Если можете, уберите лишнее или опишите файл словами и спросите нас, как его отправить.
safety-while-name = Имя можно назвать позже. Для некоторых шагов, например письма ООН правительству, имя необходимо. Мы спросим вас перед каждым из них.
safety-while-talk = Не рассказывайте другим, что вы нам написали, если не доверяете им полностью.
safety-after = После того как вы написали
safety-after-receipt = Перепишите код обращения от руки. Не фотографируйте его и не храните в телефоне. Держите его там, где он не бросается в глаза: 28 цифр можно спрятать среди других чисел.
safety-after-history = Быстрый выход открывает другую страницу. Историю он не стирает. Чтобы ее стереть, откройте историю браузера и удалите записи об этом сайте. Если вашу историю кто-то проверяет, пустая история тоже может вызвать вопросы: удаляйте только эти записи.
safety-after-files = Файл, который вы сохраните из ящика, останется на вашем устройстве. Читайте сообщения на этом сайте и удаляйте ответы после прочтения.
safety-after-mail = Мы никогда не пишем электронных писем и текстовых сообщений и никогда не звоним, если вы об этом не попросите. Тот, кто делает это от нашего имени, к нам не относится. Мы никогда не спрашиваем код обращения.
safety-shared = На общем или чужом компьютере
safety-shared-text = Пользуйтесь приватным окном, не сохраняйте файлы и закройте все окна перед уходом. В интернет-кафе камера или программа может записывать экран: не пишите там имен.
safety-forced = Если кто-то заставляет вас открыть ящик
safety-forced-text = То, что вы там удалили, больше не показывается никому, у кого есть ваш код обращения. У бюро остается своя копия. Не подвергайте себя опасности, чтобы скрыть код: сообщите нам позже, из безопасного места, что ящик прочли другие.

## Что видит этот сайт.

about-heading = Что этот сайт видит и чего не видит
about-lead = Вам не следует доверять нам вслепую. Вот что и кому известно.
about-office = Бюро
about-office-sees = Сотрудники, отвечающие за обращения, могут прочитать то, что вы пишете, и файлы, которые вы отправляете. Каждое открытие записывается, и другие сотрудники бюро могут проверить эти записи.
about-office-not = Они не узнают, откуда вы писали, с какого устройства и в какую минуту. Час им известен.
about-node = Этот сайт
about-node-off = Без JavaScript ваши слова на мгновение проходят через память этого сайта. Там они сразу шифруются, а читаемый текст стирается. На диск он никогда не записывается.
about-node-on = С JavaScript страница шифрует обращение на вашем собственном устройстве, прежде чем что-либо его покинет. Тогда сайт его вообще не видит. Страница сообщает вам, когда она это делает.
about-node-keeps = То, что хранит сайт, зашифровано. Ключа, который это открывает, у него нет. Тот, кто заберет машину, найдет час, когда что-то поступило, и примерный размер — и ничего, что можно прочитать.
about-node-address = Сайт не записывает ни ваш интернет-адрес, ни ваш браузер, ни страницы, которые вы открывали.
about-node-mailbox = Когда вы открываете ящик, ваши сообщения открываются в памяти сайта, чтобы показать их вам, а затем стираются из нее.
about-node-limit = Если бы кто-то тайно контролировал этот сайт в тот самый момент, когда вы пишете без JavaScript, он мог бы читать вместе с вами. Мы делаем все возможное, чтобы этого не допустить, но исключить этого не можем.
about-log = Открытый журнал
about-log-text = Каждое зашифрованное обращение получает место в открытом журнале. В журнале только отпечатки: по нему нельзя узнать ни о чем говорится в обращениях, ни даже сколько их. Но никто не может удалить обращение или изменить его время так, чтобы этого не заметили. В своем ящике вы можете увидеть место своего обращения.
about-others = Другие
about-others-network = Ваш интернет-провайдер видит, что ваше устройство заходит на этот сайт. Он не видит, что вы пишете. С браузером Tor он не видит, на какой сайт вы заходите.
about-others-pages = Страницы ничего не загружают от других компаний. Здесь нет рекламы, подсчета посетителей и файлов cookie для тех, кто только читает. Файл cookie, который исчезает за считаные минуты, держит ваш ящик открытым и сохраняет написанное, когда нужно что-то исправить.
about-not = Чего никто не может вам обещать
about-not-text = Ни один сайт не защитит от шпионской программы на вашем устройстве, от того, кто смотрит на ваш экран, и от того, кто следит за всей сетью. Мы обещаем только то, что написано здесь.

## Обращение.

form-heading = Написать обращение
form-lead = Пишите своими словами, на любом языке. Обязательно только первое поле. Остальное можно добавить позже в своем ящике.
form-to = Кому: { $office }
form-safety = Прежде чем писать: безопасно ли это устройство и знаете ли вы, кто что может видеть?
form-story = Что произошло?
form-story-hint = Кто, что и с кем сделал? Продолжается ли это? Почему вы думаете, что это связано с контактами с ООН? Если чего-то не знаете, пропустите.
form-danger = Кто-нибудь сейчас в опасности?
form-danger-now = Да, или в ближайшие часы
form-danger-not-now = В данный момент нет
form-danger-unsaid = Не знаю или не хочу говорить
form-danger-note = Напишите в обращении, где находится этот человек, кто с ним и что помогло бы в ближайшие часы. Такие обращения мы читаем первыми. Позвоните также людям рядом с вами, которые могут помочь сразу.
form-concerns = О ком идет речь?
form-concerns-me = Обо мне
form-concerns-relative = О родственнике или близком мне человеке
form-concerns-other = О коллеге, доверителе или другом человеке
form-concerns-organisation = Об организации или группе
form-concerns-unsaid = Не хочу говорить
form-more = Дополнительно, если хотите
form-more-hint = Любую часть можно оставить пустой. Заполненная помогает нам действовать быстрее.
form-contact-section = Контакты с ООН
form-cooperation = Какими были эти контакты?
form-cooperation-hint = Например: жалоба, выступление в Женеве или Нью-Йорке, встреча с делегацией или экспертом, электронное письмо, помощь другому человеку. С каким органом и когда? Кто об этом знал? Контакты, которые только планировались или в которых вас только подозревают, тоже считаются.
form-facts-section = Где, когда и кто
form-place = Где это произошло?
form-place-hint = Страна, город, место. Настолько точно, насколько это для вас безопасно.
form-time = Когда это произошло?
form-time-hint = День, месяц или «с весны». Случалось ли такое раньше?
form-author = Кто это сделал или кто за этим стоит?
form-author-hint = Имена, ведомства, форма, автомобили, номера. Даже если это только подозрение: тогда так и напишите.
form-wishes-section = Чего вы хотите и чего делать нельзя
form-wishes = Что должно произойти? Чего не должно произойти?
form-wishes-hint = Например: «Не обращайтесь в полицию». «Не называйте мою семью». «Поднимите этот вопрос перед правительством, но без моего имени». Мы будем этого придерживаться и спросим вас перед каждым шагом, который вас касается.
form-person-section = Ваше имя и как с вами связаться
form-person-hint = Ни то, ни другое указывать не обязательно. Мы это увидим, но никто другой не узнает этого от нас без вашего согласия. Без имени мы можем многое, но не все: для некоторых процедур ООН нужно имя того, кого это касается. Его можно назвать позже.
form-name = Ваше имя
form-contact = Безопасный способ связаться с вами
form-contact-hint = Только если это безопасно. Иначе мы напишем в ваш ящик на этом сайте, и вы заглянете в него, когда сможете.
form-files-section = Файлы
form-files-hint = Фотографии, документы, записи. Не больше { $count } файлов, каждый не больше { $size }. Они шифруются во время отправки.
form-files-metadata = В файле могут быть имя автора, место и время. Уберите лишнее или сначала расскажите нам о файле.
form-files-choose = Выбрать файлы
form-files-more = Другие файлы
form-files-again = Еще файлы
form-received = Уже получено
form-received-hint = Эти файлы уже у нас, в зашифрованном виде. Выбирать их снова не нужно.
form-received-drop = Не отправлять
form-after = После отправки
form-after-text = Следующая страница покажет код обращения — один раз. Приготовьте бумагу и ручку. С этим кодом вы сможете читать наши ответы и писать снова.
form-send = Отправить обращение
form-sealed-there = Без JavaScript ваше обращение шифрует этот сайт в момент его поступления.

# Если включен JavaScript, обращение шифрует сама страница.
seal-here = Эта страница шифрует обращение на вашем собственном устройстве, прежде чем что-либо его покинет. Никто в пути не сможет его прочитать, и этот сайт тоже.
seal-working = Ваше обращение шифруется и отправляется. Не закрывайте эту страницу.
seal-language = Если сменить язык сейчас, написанное пропадет. Все равно сменить?
seal-files-many-do = За один раз можно отправить не больше { $max }. Выберите меньше файлов. Остальные можно отправить позже из своего ящика.
seal-upload-large-do = Вместе они могут занимать не больше { $max }. Выберите меньше файлов. Остальные можно отправить позже из своего ящика.
seal-failed = Не удалось зашифровать обращение на этом устройстве
seal-failed-do = Ничего не отправлено, написанное осталось здесь. Попробуйте еще раз. Если снова не получится, обращение можно отправить, не шифруя его здесь: тогда его зашифрует этот сайт в момент поступления.
seal-unsent = Не удалось отправить обращение
seal-unsent-do = Связь прервалась, или сайт не ответил. Написанное осталось здесь. Попробуйте еще раз.
seal-without = Отправить без шифрования на этом устройстве

# Что может помешать обращению или сообщению: что случилось и что делать.
refusal-empty = Текста пока нет
refusal-empty-do = Напишите хотя бы одно предложение о том, что произошло, или выберите файл, который об этом рассказывает.
refusal-message-empty = Сообщения пока нет
refusal-message-empty-do = Напишите предложение или выберите файл.
refusal-long = Текст слишком длинный
refusal-long-do = Сократите его примерно на { $percent } процентов или отправьте длинную часть файлом.
refusal-files-many = Слишком много файлов
refusal-files-many-do = За один раз можно отправить не больше { $max }. Первые из них, в этих пределах, получены. Остальные отправьте позже из своего ящика.
refusal-file-large = Слишком большой файл: { $name }
refusal-file-large-do = Размер файла — не больше { $max }. Разделите его или напишите нам о нем: мы найдем другой способ.
refusal-upload-large = Файлы вместе слишком большие
refusal-upload-large-do = Вместе они могут занимать не больше { $max }. То, что поместилось, получено. Остальное отправьте позже из своего ящика.
refusal-broken = Файл поступил не полностью: { $name }
refusal-broken-do = Связь прервалась. Выберите этот файл снова.
refusal-files-room = Сейчас мы не можем принять файлы
refusal-files-room-do = Место для файлов заполнено. Отправьте сейчас текст, а файлы — позже из своего ящика.
refusal-full = Сейчас мы не можем принять обращения
refusal-full-do = Хранилище заполнено, и ничего не сохранено. Попробуйте через час. Если дело срочное, свяжитесь с бюро другим способом.
refusal-unavailable = Не удалось сохранить ваше обращение
refusal-unavailable-do = Часть нашей системы не отвечает. Ничего не отправлено. Попробуйте через несколько минут.
refusal-busy = Сейчас пишет слишком много людей
refusal-busy-do = Ничего не отправлено. Попробуйте через минуту.
refusal-expired = Отправленных вами файлов больше нет
refusal-expired-do = Прошло больше тридцати минут. Выберите файлы снова.
refusal-sealed = Зашифрованное обращение поступило не так, как нужно
refusal-sealed-do = Ничего не сохранено. Отправьте его снова. Если это повторится, отключите JavaScript и отправьте обращение так.
refusal-no-key = Это бюро пока не может принимать обращения
refusal-no-key-do = Оно еще не завершило настройку, и никто не смог бы открыть то, что вы отправите. Ничего не сохранено. Зайдите позже.

## Код обращения, показывается один раз.

receipt-arrived = Ваше обращение поступило
receipt-lead = Это код вашего обращения. Перепишите его сейчас, от руки: он показывается только один раз.
receipt-number = Код обращения
receipt-order = Читайте и записывайте группы слева направо, строка за строкой.
receipt-words = Тот же код словами
receipt-words-hint = Ящик открывается и тем, и другим. Достаточно чего-то одного.
receipt-why-only = Только с ним можно прочитать наши ответы. Никто не сможет выдать его снова, даже мы.
receipt-why-secret = Тот, у кого есть этот код, может читать ваш ящик. Никому его не показывайте. Мы никогда его не спрашиваем.
receipt-why-keep = Не фотографируйте его. Запишите его там, где он не бросается в глаза среди других чисел.
receipt-why-print = Распечатку могут найти. Если вы все же распечатаете эту страницу, напечатаются только цифры.
receipt-check = Вы переписали его правильно?
receipt-check-hint = Введите со своей бумаги две последние группы кода: восемь цифр.
receipt-check-label = Две последние группы
receipt-check-send = Проверить
receipt-check-skip = Продолжить без проверки
receipt-wrong = Введенное не совпадает
receipt-wrong-do = Сравните свою бумагу с кодом, группу за группой, и введите снова.
receipt-wrong-groups =
    { $count ->
        [one] Посмотрите на { $count } отмеченную группу.
        [few] Посмотрите на { $count } отмеченные группы.
        [many] Посмотрите на { $count } отмеченных групп.
       *[other] Посмотрите на { $count } отмеченной группы.
    }
receipt-group = Группа { $number }
receipt-group-differs = Группа { $number }, не совпадает

kept-heading = Готово
kept-right = Вы правильно переписали код обращения.
kept-lead = Ваше обращение в бюро, в зашифрованном виде. На этой странице от него ничего не осталось.
kept-back = Чтобы прочитать наш ответ, вернитесь на этот сайт, выберите «Открыть свой ящик» и введите код обращения.
kept-when = Заглядывайте время от времени, из безопасного места. Прислать напоминание мы не можем.
kept-close = Теперь закройте это окно. Если хотите, удалите этот сайт из истории браузера.

gone-heading = Эта страница больше не действует
gone-lead = Она показывается только один раз. Больше здесь ничего нет.
gone-lost = Вы ожидали число?
gone-lost-text = Значит, страница была открыта дважды или прошло слишком много времени. Показать это число снова никто не может. Напишите еще раз, в нескольких словах, и упомяните, что уже писали: бюро сможет объединить обращения.

## Ящик.

mail-heading = Открыть свой ящик
mail-lead = Введите код обращения. Пробелы и черточки не важны.
mail-receipt = Код обращения: 28 цифр
mail-words = Код обращения словами
mail-words-open = У меня код обращения словами
mail-words-hint = Девять слов через пробел.
mail-open = Открыть
mail-lost = Потеряли код обращения?
mail-lost-text = Без него никто не может открыть ящик, даже бюро. Напишите новое обращение и упомяните, что уже писали.
mail-closed = Ящик закрыт.
refusal-receipt-empty = Кода обращения пока нет
refusal-receipt-empty-do = Введите 28 цифр кода обращения.
refusal-receipt-sign = Здесь есть что-то, кроме цифр и известных слов
refusal-receipt-sign-do = Введите только цифры. Если у вас код словами, введите их в поле для слов.
refusal-receipt-short = Код обращения неполный
refusal-receipt-short-do = В коде обращения 28 цифр, семь групп по четыре, или девять слов. Вы ввели { $found } из { $needed }.
refusal-receipt-long = Слишком много цифр
refusal-receipt-long-do = В коде обращения 28 цифр, семь групп по четыре. Сравните его со своей бумагой.
refusal-receipt-check = По крайней мере одна цифра неверна
refusal-receipt-check-do = Сравните введенное со своей бумагой, группу за группой. Часто путают похожие цифры: 1 и 7, 0 и 6.
refusal-receipt-unknown = Для этого кода ящика нет
refusal-receipt-unknown-do = Это код с этого сайта? Сравните введенное со своей бумагой.
refusal-receipt-busy = Сейчас кто-то пробует много неверных кодов
refusal-receipt-busy-do = Возможно, ваш код верен. Подождите минуту и попробуйте снова.
refusal-receipt-gone = Ящик был закрыт
refusal-receipt-gone-do = Он закрывается сам через двадцать минут после вашего последнего действия. Введите код обращения снова.
refusal-receipt-unavailable = Сейчас мы не можем открывать ящики
refusal-receipt-unavailable-do = Часть нашей системы не отвечает. Ничего не потеряно. Попробуйте через несколько минут.

dialogue-heading = Ваш ящик
dialogue-with = Переписка: { $office }
dialogue-session = Ящик закрывается сам через двадцать минут после вашего последнего действия. Уходя, закройте его.
dialogue-leave = Закрыть ящик
dialogue-sent = Ваше сообщение поступило.
dialogue-deleted =
    { $count ->
        [one] Из вашего ящика удален { $count } ответ.
        [few] Из вашего ящика удалены { $count } ответа.
        [many] Из вашего ящика удалено { $count } ответов.
       *[other] Из вашего ящика удалено { $count } ответа.
    }
dialogue-waiting = Ответа пока нет. Зайдите позже: прислать уведомление мы не можем.
dialogue-thread = Что было написано до сих пор
dialogue-you = Вы
dialogue-your-report = Ваше обращение
dialogue-office = Бюро
dialogue-erased = Это удалено.
dialogue-damaged = Открыть это не удалось. Напишите бюро, что так произошло: у него есть своя копия.
dialogue-files = Файлы
dialogue-file-save = Сохранить на этом устройстве
dialogue-file-warn = Файл останется на этом устройстве под нейтральным именем, пока вы его не удалите. При открытии он может запустить программу и выдать другим, что вы его открыли. Сохраняйте только те файлы, которых ждете.
dialogue-proof = В открытом журнале
dialogue-proof-text = Это стоит в открытом журнале под номером { $leaf }. Вместе с ним подписан журнал, в котором мест: { $size }. Удалить это или изменить дату незаметно нельзя.
dialogue-proof-root = Отпечаток этого журнала
dialogue-proof-soon = Это появится в открытом журнале в течение нескольких минут.
dialogue-write = Написать еще
dialogue-text = Ваше сообщение
dialogue-text-hint = Вопросы, новости, исправления. Вы можете также отозвать данное согласие или сообщить, что вам никто не ответил.
dialogue-send = Отправить
dialogue-delete = Удалить прочитанные ответы
dialogue-delete-text = Ответы бюро до этого места навсегда исчезнут из этого ящика — и для того, кто заставит вас его открыть. У бюро остается своя копия.
dialogue-delete-send = Удалить ответы
dialogue-newest = К последнему сообщению

## Когда что-то мешает: что случилось и что делать.

trouble-not-found = Такой страницы нет
trouble-not-found-do = Возможно, в адресе опечатка или страница больше не действует. Вернитесь к началу.
trouble-method = Открыть эту страницу таким образом нельзя
trouble-method-do = Вернитесь к началу и пройдите по ссылкам оттуда.
trouble-large = Это было слишком большим
trouble-large-do = Ничего не сохранено. Отправьте меньше файлов, файлы поменьше или более короткий текст.
trouble-foreign = Это поступило не с нашей страницы
trouble-foreign-do = Ради вашей безопасности это не принято. Вернитесь к началу и откройте страницу оттуда.
trouble-busy = Сейчас слишком большая нагрузка
trouble-busy-do = Вы все сделали правильно. Подождите минуту и попробуйте снова.
trouble-many = Слишком много попыток
trouble-many-do = Подождите минуту и попробуйте снова.
trouble-broken = У нас произошла ошибка
trouble-broken-do = Это не ваша вина. Если вы что-то отправляли и не увидели код обращения, оно не принято: отправьте снова.
trouble-unavailable = Часть нашей системы не отвечает
trouble-unavailable-do = Ничего из принятого не потеряно. Попробуйте через несколько минут.
trouble-start = К началу

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
