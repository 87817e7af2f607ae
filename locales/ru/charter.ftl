# An office's charter in plain words, and how well its promises are kept: a public page of the portal.

## The charter.

charter-page-heading = Что мы обещаем и как выполняем обещания
charter-page-lead = Это хартия: { $office }, редакция { $version }. У каждого обещания есть срок, и следит за ним этот сайт: ни один сотрудник не может остановить или отодвинуть его незаметно.
charter-page-unread = Сейчас хартию этого бюро прочитать нельзя. Обещанное ранее остается в силе, и начатые сроки идут дальше.
charter-page-earlier = Это прежняя редакция. Она больше не действует, но то, что началось при ней, по-прежнему измеряется по ней.
charter-page-newest = К действующей редакции
charter-page-limit = Срок
charter-page-starts = Отсчет начинается
charter-page-ends = Обещание выполнено, когда
charter-page-owner = Кто отвечает
charter-page-pause = Если вы просите подождать
charter-page-pause-days =
    { $count ->
        [one] Отсчет может быть остановлен в общей сложности на { $count } день. Просить об этом можете только вы.
        [few] Отсчет может быть остановлен в общей сложности на { $count } дня. Просить об этом можете только вы.
        [many] Отсчет может быть остановлен в общей сложности на { $count } дней. Просить об этом можете только вы.
       *[other] Отсчет может быть остановлен в общей сложности на { $count } дня. Просить об этом можете только вы.
    }
charter-page-another = Выполнить его должен тот, кто прежде в этом не участвовал.
charter-page-releases = Если оно нарушено, запечатанные копии уходят в другие бюро, которые вы выбрали, подавая обращение.
charter-page-repeats = После выполнения отсчет начинается заново.
charter-page-more = Кого оповещают о задержке и откуда взята эта цифра
charter-page-ladder = Пока обещание не выполнено, последовательно оповещаются:
charter-page-ladder-at = по прошествии { $percent } % срока:
charter-page-basis = Откуда взята эта цифра или это правило
charter-page-zone = Рабочие дни — это дни, когда бюро работает, по часовому поясу { $zone }. День начала отсчета не считается.

## What starts a clock, what ends it, who answers for it.

charter-page-starts-report = когда поступает обращение
charter-page-starts-message = когда вы пишете снова
charter-page-starts-contest = когда вы сообщаете, что ответа не было или что это не ответ
charter-page-starts-complaint = когда вы жалуетесь на бюро
charter-page-starts-danger = когда установлено, что кто-либо в опасности
charter-page-starts-case = когда открывается дело
charter-page-starts-office = когда эта хартия вступает в силу
charter-page-starts-after = когда выполнено: { $promise }
charter-page-by-answer = человек, а не машина, отвечает в ящике
charter-page-by-triage = сотрудник принимает решение и объясняет причины
charter-page-by-finding = второй сотрудник проверил вывод или согласился закрыть дело
charter-page-by-protect = для человека что-то сделано, и сотрудник сообщает, что именно
charter-page-by-review = администратор проверил список
charter-page-rung-officer = дежурный сотрудник
charter-page-rung-shift-lead = старший смены
charter-page-rung-head = руководитель бюро
charter-page-rung-peer = другой координационный центр
charter-page-rung-board = орган надзора за бюро

## Rules and versions.

charter-page-guards = Правила, которые соблюдаются всегда
charter-page-guards-text = Их соблюдение обеспечивает сама программа: все, что нарушило бы хотя бы одно из них, отклоняется.
charter-page-versions = Редакции этой хартии
charter-page-versions-text = Каждое обещание всегда измеряется по той редакции, при которой начался его отсчет.
charter-page-version = Редакция { $version }

## How well the promises are kept.

charter-page-kept = Как выполняются обещания
charter-page-kept-text = Эти цифры рассчитывает сайт по записям открытого журнала, а не бюро. Каждый месяц публикуется один раз, с подписью, и больше не меняется.
charter-page-none = Цифр пока нет.
charter-page-next = Цифры за { $month } будут опубликованы не ранее { $day }.
charter-page-wait = Почему не раньше: в течение тридцати дней ответ можно оспорить, и тогда считается, что его не было. Кроме того, цифры, появляющиеся сразу, могли бы выдать того, кто только что написал.
charter-page-col-promise = Обещание
charter-page-col-due = Срок наступил
charter-page-col-kept = Выполнено в срок
charter-page-col-unkept = Не выполнено в срок
charter-page-col-half = Половина выполнена за
charter-page-col-nine = Девять из десяти выполнены за
charter-page-few = менее 10
charter-page-from = { $count } или более
charter-page-share = не менее { $percent } %
charter-page-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
charter-page-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
charter-page-untold = не указано
charter-page-part-late = выполнено с опозданием: { $count }
charter-page-part-missed = оспорено или открыто заново: { $count }
charter-page-part-open = не выполнено совсем: { $count }
charter-page-part-contested = из них оспорено заявителем: { $count }
charter-page-part-explained = из них бюро объяснило: { $count }
charter-page-all-few = Менее 10 выполнено и менее 10 не выполнено, возможно, ни одного:
charter-page-file = Подписанный файл за этот месяц
charter-page-how = Как читать эти цифры
charter-page-how-few = Числа округлены вниз до десятков. «Менее 10» и «ни одного» выглядят одинаково, чтобы по ним никого нельзя было найти.
charter-page-how-sums = Поэтому числа могут не сходиться в сумме. Процент указывается, только когда обещаний не менее 20, и никогда не превышает действительно выполненного.
charter-page-how-kept = Обещание относится к тому месяцу, в котором истек его срок. Выполненное с опозданием не выполнено в срок; оспоренное или открытое заново в течение 30 дней — тоже.
charter-page-how-times = Время округлено вверх и не включает дни, на которые человек просил подождать. То, что так и не выполнено, считается самым долгим. «Не указано» означает: слишком мало данных или дольше обещанного.
charter-page-how-again = Подписанный файл содержит все, что здесь показано, и все показанное можно вычислить по нему. Кто имеет доступ к записям бюро, может заново получить тот же файл, байт в байт, командой «recourse performance».
