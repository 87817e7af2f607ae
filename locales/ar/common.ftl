# كلمات مشتركة بين البوابة والمكتب: التواريخ والأحجام والاستمارات وحالات الرفض.

common-skip = الانتقال إلى المحتوى
common-language = اللغة
common-yes = نعم
common-no = لا
common-office-named = { $office }

common-time-day = { $day } { $month } { $year }
common-time-hour = { $day }، بين الساعة { $from } والساعة { $to } (بالتوقيت العالمي المنسق)
common-time-minute = { $day }، الساعة { $time } ({ $zone })
common-month-1 = كانون الثاني/يناير
common-month-2 = شباط/فبراير
common-month-3 = آذار/مارس
common-month-4 = نيسان/أبريل
common-month-5 = أيار/مايو
common-month-6 = حزيران/يونيه
common-month-7 = تموز/يوليه
common-month-8 = آب/أغسطس
common-month-9 = أيلول/سبتمبر
common-month-10 = تشرين الأول/أكتوبر
common-month-11 = تشرين الثاني/نوفمبر
common-month-12 = كانون الأول/ديسمبر

common-size-bytes =
    { $count ->
        [zero] صفر بايت
        [one] بايت واحد
        [two] بايتان
        [few] { $count } بايتات
        [many] { $count } بايتا
       *[other] { $count } بايت
    }
common-size-kilobytes = { $size } كيلوبايت
common-size-megabytes = { $size } ميغابايت
common-size-gigabytes = { $size } غيغابايت

common-form-problems =
    { $count ->
        [zero] لا شيء يحتاج إلى انتباهك
        [one] أمر واحد يحتاج إلى انتباهك
        [two] أمران يحتاجان إلى انتباهك
        [few] { $count } أمور تحتاج إلى انتباهك
        [many] { $count } أمرا يحتاج إلى انتباهك
       *[other] { $count } أمر يحتاج إلى انتباهك
    }
common-form-kept = لم يضع شيء مما كتبته.
