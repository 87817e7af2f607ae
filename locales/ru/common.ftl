# Слова, общие для портала и рабочего места: даты, размеры, формы, отказы.

common-skip = Перейти к содержанию
common-language = Язык
common-yes = Да
common-no = Нет
common-office-named = { $office }

common-time-day = { $day } { $month } { $year } года
common-time-hour = { $day }, между { $from } и { $to } (UTC)
common-time-minute = { $day }, { $time } ({ $zone })
common-month-1 = января
common-month-2 = февраля
common-month-3 = марта
common-month-4 = апреля
common-month-5 = мая
common-month-6 = июня
common-month-7 = июля
common-month-8 = августа
common-month-9 = сентября
common-month-10 = октября
common-month-11 = ноября
common-month-12 = декабря
# Months without a day, and dates that are not sure.
common-month-alone-1 = январь
common-month-alone-2 = февраль
common-month-alone-3 = март
common-month-alone-4 = апрель
common-month-alone-5 = май
common-month-alone-6 = июнь
common-month-alone-7 = июль
common-month-alone-8 = август
common-month-alone-9 = сентябрь
common-month-alone-10 = октябрь
common-month-alone-11 = ноябрь
common-month-alone-12 = декабрь
common-time-about = примерно { $date }

common-size-bytes =
    { $count ->
        [one] { $count } байт
        [few] { $count } байта
        [many] { $count } байт
       *[other] { $count } байта
    }
common-size-kilobytes = { $size } КБ
common-size-megabytes = { $size } МБ
common-size-gigabytes = { $size } ГБ

common-form-problems =
    { $count ->
        [one] { $count } пункт требует вашего внимания
        [few] { $count } пункта требуют вашего внимания
        [many] { $count } пунктов требуют вашего внимания
       *[other] { $count } пункта требуют вашего внимания
    }
common-form-kept = Ничего из написанного вами не потеряно.

# Terms of the lexicon.
terms-ticked = выбрано: { $count }
terms-own = термин бюро
terms-ended = до { $year } года
terms-unsure = требует подтверждения

# Mechanisms: why one stands in the list. { $names } are names of terms, { $name } that of a treaty or a group.
common-time-month = { $month } { $year } года
mechanism-more = Что требуется, имена, сроки
mechanism-asks = Что требуется
mechanism-names = Имена
mechanism-languages = Языки
mechanism-limits = Сроки
mechanism-closes = Что исключает такое обращение
mechanism-parts = К кому там обратиться
mechanism-part-closed = не для этого государства
mechanism-anonymous-yes = Можно писать, не называя имени.
mechanism-anonymous-no = Анонимные обращения не принимаются.
mechanism-anonymous-unknown = Принимаются ли анонимные обращения, неизвестно: спросите, прежде чем отправлять.
mechanism-mail = Электронная почта, записано: { $day }. Проверьте перед отправкой.
mechanism-form = Форма, записано: { $day }. Проверьте перед отправкой.
mechanism-page = Официальная страница, записано: { $day }. Проверьте перед отправкой.
why-any = Принимает дела о любых репрессиях.
why-national = Это учреждение самого государства. Подумайте, кто может оказать на него давление.
why-act = Занимается следующим: { $names }.
why-right = Защищает следующее: { $names }.
why-victim = Создан для таких лиц: { $names }.
why-counterpart = Контакт был здесь: { $names }.
why-system = Защищает контакт со следующей системой: { $names }.
why-modifier = Особенность деяния: { $names }.
why-country = Имеет мандат по государству: { $names }.
why-group = Для следующих государств: { $name }.
why-not-group = Только для следующих государств: { $name }.
why-state-needed = Зависит от государства. Выберите его, чтобы узнать, может ли этот механизм помочь.
why-no-complaint = Не рассматривает жалобы отдельных лиц.
why-declaration = Для жалоб нужно заявление государства по статье { $article }. Сделано ли оно, требует подтверждения.
why-party-since = Государство участвует с { $year } года: { $name } (данные { $asof }).
why-party = Государство участвует: { $name } (данные { $asof }).
why-signed = Государство подписало, но не участвует: { $name } (данные { $asof }).
why-left = Государство вышло: { $name } (данные { $asof }).
why-not-party = Государство не участвует: { $name } (данные { $asof }).
why-doubtful = Источники расходятся: требует подтверждения.
why-complaint = Жалобы возможны.
why-complaint-not = Жалобы невозможны.
