# Words that portal and desk share: dates, sizes, forms, refusals.
# Plain English at school level: no idioms, no abbreviations, short sentences.

common-skip = Skip to the content
common-language = Language
common-yes = Yes
common-no = No
common-office-named = { $office }

# Dates and times. { $day } is a number from 1 to 31.
common-time-day = { $day } { $month } { $year }
common-time-hour = { $day }, between { $from } and { $to } (UTC)
common-time-minute = { $day }, { $time } ({ $zone })
common-month-1 = January
common-month-2 = February
common-month-3 = March
common-month-4 = April
common-month-5 = May
common-month-6 = June
common-month-7 = July
common-month-8 = August
common-month-9 = September
common-month-10 = October
common-month-11 = November
common-month-12 = December

# Sizes of files.
common-size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
common-size-kilobytes = { $size } kB
common-size-megabytes = { $size } MB
common-size-gigabytes = { $size } GB

# Above a form that was not accepted.
common-form-problems =
    { $count ->
        [one] One thing needs your attention
       *[other] { $count } things need your attention
    }
common-form-kept = Nothing that you typed is lost.
