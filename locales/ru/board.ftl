# The board: what is due, for oneself and for the office, as list, as month, and as a calendar for other programs.
desk-menu-board = Сроки
board-page = Что предстоит
board-heading = Что предстоит
board-lead = Все обязательства, срок которых идет по обращениям и делам, доступным Вам, и все даты, назначенные в делах; ближайшие — первыми.
board-lead-untold = Все открытые обязательства учреждения и их состояние. К чему они относятся и кто ими занимается, Вам не показывается.
board-zone = Время указано в часовом поясе учреждения: { $zone }.
board-as-month = В виде календаря
board-as-list = Списком
board-filters = Для кого
board-office = Учреждение
board-mine = Мои
board-none-mine = От Вас ничего не требуется.
board-none-mine-do = Посмотрите, что предстоит учреждению: возможно, кому-то нужна помощь.
board-empty = Ничего не предстоит.
board-empty-do = Как только поступит обращение или будет открыто дело, сроки по ним появятся здесь.

board-group-late = Просрочено
board-group-hour = В течение часа
board-group-today = Сегодня
board-group-week = В течение недели
board-group-later = Позже
board-group-paused = Часы остановлены
board-late = Просрочено
board-soon = Скоро срок
board-open = Открыто
board-paused = Ожидает
board-left-now = осталось меньше минуты
board-left-today = в течение сегодняшнего дня
board-left-paused = часы остановлены по просьбе заявителя
board-left-minutes =
    { $count ->
        [one] осталась { $count } минута
        [few] осталось { $count } минуты
       *[other] осталось { $count } минут
    }
board-left-hours =
    { $count ->
        [one] остался { $count } час
        [few] осталось { $count } часа
       *[other] осталось { $count } часов
    }
board-left-days =
    { $count ->
        [one] остался { $count } день
        [few] осталось { $count } дня
       *[other] осталось { $count } дней
    }
board-late-minutes =
    { $count ->
        [one] просрочено на { $count } минуту
        [few] просрочено на { $count } минуты
       *[other] просрочено на { $count } минут
    }
board-late-hours =
    { $count ->
        [one] просрочено на { $count } час
        [few] просрочено на { $count } часа
       *[other] просрочено на { $count } часов
    }
board-late-days =
    { $count ->
        [one] просрочено на { $count } день
        [few] просрочено на { $count } дня
       *[other] просрочено на { $count } дней
    }
board-more =
    { $count ->
        [one] Еще { $count } пункт — позже; он есть в календаре.
        [few] Еще { $count } пункта — позже; они есть в календаре.
       *[other] Еще { $count } пунктов — позже; они есть в календаре.
    }

board-for-me = для Вас
board-of-office = Само учреждение
board-nobody = никто не назначен
board-for-another = Это должен сделать кто-то другой.
board-explained = причина объяснена

board-month-page = Календарь
board-month-heading = Что предстоит: { $month }
board-turn = Другие месяцы
board-month-before = Предыдущий месяц
board-month-after = Следующий месяц
board-month-empty = В этом месяце ничего не предстоит.
board-month-paused =
    { $count ->
        [one] { $count } обязательство не стоит ни на одном дне: его часы остановлены по просьбе заявителя.
        [few] { $count } обязательства не стоят ни на одном дне: их часы остановлены по просьбе заявителей.
       *[other] { $count } обязательств не стоят ни на одном дне: их часы остановлены по просьбе заявителей.
    }
board-weekday-1 = понедельник
board-weekday-2 = вторник
board-weekday-3 = среда
board-weekday-4 = четверг
board-weekday-5 = пятница
board-weekday-6 = суббота
board-weekday-7 = воскресенье
board-today = сегодня
board-free = нерабочий день

board-programs = В Вашей программе-календаре
board-programs-lead = Программа-календарь может показывать, что предстоит. Она узнает время и название обязательства и больше ничего: ни заголовка, ни номера, ни имени.
board-programs-address = Адрес для подписки
board-programs-mine = Только то, что для Вас
board-programs-hint = Программа спрашивает имя и пароль. Имя может быть любым; пароль создается здесь. Новые дела появляются после Вашего входа на рабочее место; кто не входил 30 дней, не увидит ничего до следующего входа. Пользуйтесь этим только там, где Ваш календарь не читает никто другой: то, что в определенный час наступает срок, тоже о чем-то говорит.
board-programs-make = Создать пароль
board-programs-renew = Создать новый пароль
board-programs-end = Отозвать пароль
board-password-page = Пароль Вашего календаря
board-password-heading = Пароль Вашего календаря
board-password-lead = Введите его в программе-календаре с любым именем. Он открывает календарь и ничего больше.
board-password-once = Он показывается только один раз. На рабочем месте хранится лишь его хеш. Прежний пароль больше ничего не открывает.
board-password-done = Пароль введен
board-feed-name = Что предстоит
board-feed-promise = Срок: { $promise }
board-feed-follow-up = Запланирован контроль
board-feed-hearing = Дата в производстве
board-feed-reply = К этому дню запрошен ответ
board-feed-wrong = Этот календарь открывается паролем, который создается на странице «Сроки» рабочего места. Он не был указан, заменен или отозван.
board-feed-slow =
    { $seconds ->
        [one] Слишком много неверных паролей. Повторите через { $seconds } секунду.
        [few] Слишком много неверных паролей. Повторите через { $seconds } секунды.
       *[other] Слишком много неверных паролей. Повторите через { $seconds } секунд.
    }
board-feed-stale = Вы не входили на рабочее место 30 дней. Войдите один раз, и календарь снова покажет, что предстоит.
board-feed-fault = Сейчас рабочее место не может прочитать, что предстоит. Повторите через несколько минут.
