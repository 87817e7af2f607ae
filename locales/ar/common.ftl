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
# Months without a day, and dates that are not sure.
common-month-alone-1 = كانون الثاني/يناير
common-month-alone-2 = شباط/فبراير
common-month-alone-3 = آذار/مارس
common-month-alone-4 = نيسان/أبريل
common-month-alone-5 = أيار/مايو
common-month-alone-6 = حزيران/يونيه
common-month-alone-7 = تموز/يوليه
common-month-alone-8 = آب/أغسطس
common-month-alone-9 = أيلول/سبتمبر
common-month-alone-10 = تشرين الأول/أكتوبر
common-month-alone-11 = تشرين الثاني/نوفمبر
common-month-alone-12 = كانون الأول/ديسمبر
common-time-about = نحو { $date }

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

# Terms of the lexicon.
terms-ticked =
    { $count ->
        [zero] لا اختيار
        [one] اختيار واحد
        [two] اختياران
        [few] { $count } اختيارات
        [many] { $count } اختيارا
       *[other] { $count } اختيار
    }
terms-own = خاص بالمكتب
terms-ended = حتى { $year }
terms-unsure = يلزم التأكد

# Mechanisms: why one stands in the list. { $names } are names of terms, { $name } that of a treaty or a group.
common-time-month = { $month } { $year }
mechanism-more = ما يُطلب، والأسماء، والمهل
mechanism-asks = ما يُطلب
mechanism-names = الأسماء
mechanism-languages = اللغات
mechanism-limits = المهل
mechanism-closes = ما يُغلقه اللجوء إليها
mechanism-parts = لمن تتوجه فيها
mechanism-part-closed = ليس لهذه الدولة
mechanism-anonymous-yes = يمكنك الكتابة دون ذكر اسم.
mechanism-anonymous-no = لا تقبل ما لا يحمل اسم مرسله.
mechanism-anonymous-unknown = لا يُعرف إن كانت تقبل ما لا يحمل اسم مرسله: اسأل قبل الإرسال.
mechanism-mail = بريد إلكتروني دُوّن في { $day }. تأكد منه قبل الإرسال.
mechanism-form = استمارة دُوّنت في { $day }. تأكد منها قبل الإرسال.
mechanism-page = صفحة رسمية دُوّنت في { $day }. تأكد منها قبل الإرسال.
why-any = تتلقى الأعمال الانتقامية بجميع أنواعها.
why-national = هي مؤسسة تابعة للدولة نفسها. فكر في من قد يضغط عليها.
why-act = تتناول: { $names }.
why-right = تحمي: { $names }.
why-victim = مخصصة لـ: { $names }.
why-counterpart = كان الاتصال مع: { $names }.
why-system = تحمي الاتصال مع: { $names }.
why-modifier = ما يميز الفعل: { $names }.
why-country = لها ولاية بشأن: { $names }.
why-group = من أجل: { $name }.
why-not-group = فقط من أجل: { $name }.
why-state-needed = يتوقف ذلك على الدولة. اختر دولة لترى إن كانت هذه الجهة تستطيع المساعدة.
why-no-complaint = لا تبت في شكاوى الأفراد.
why-declaration = تتطلب الشكاوى إعلانا من الدولة بموجب المادة { $article }. ويلزم التأكد مما إذا كان قد صدر.
why-party-since = انضمت الدولة في { $year }: { $name } (الوضع في { $asof }).
why-party = الدولة طرف: { $name } (الوضع في { $asof }).
why-signed = وقعت الدولة ولم تنضم: { $name } (الوضع في { $asof }).
why-left = انسحبت الدولة: { $name } (الوضع في { $asof }).
why-not-party = الدولة ليست طرفا: { $name } (الوضع في { $asof }).
why-doubtful = تختلف المصادر: يلزم التأكد.
why-complaint = يمكن تقديم الشكاوى.
why-complaint-not = لا يمكن تقديم الشكاوى.
