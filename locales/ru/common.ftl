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
