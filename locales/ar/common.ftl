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

# Terms of the lexicon.
terms-ticked =
    { $count ->
        [one] { $count } chosen
       *[other] { $count } chosen
    }
terms-own = the office’s own
terms-ended = until { $year }
terms-unsure = to be confirmed

# Mechanisms: why one stands in the list. { $names } are names of terms, { $name } that of a treaty or a group.
common-time-month = { $month } { $year }
mechanism-more = What it asks for, names, time limits
mechanism-asks = What it asks for
mechanism-names = Names
mechanism-languages = Languages
mechanism-limits = Time limits
mechanism-closes = What going there closes off
mechanism-parts = Whom to address there
mechanism-part-closed = not for this State
mechanism-anonymous-yes = You can write without giving a name.
mechanism-anonymous-no = It does not take what nobody signs.
mechanism-anonymous-unknown = Whether it takes what nobody signs is not known: ask before you send.
mechanism-mail = Email, noted on { $day }. Check before you send.
mechanism-form = Form, noted on { $day }. Check before you send.
mechanism-page = Official page, noted on { $day }. Check before you send.
why-any = It takes reprisals of every kind.
why-national = It is an institution of the State itself. Think about who could put pressure on it.
why-act = It takes up: { $names }.
why-right = It protects: { $names }.
why-victim = It is there for: { $names }.
why-counterpart = The contact was with: { $names }.
why-system = It protects contact with: { $names }.
why-modifier = The act is marked: { $names }.
why-country = It has a mandate for { $names }.
why-group = For: { $name }.
why-not-group = Only for: { $name }.
why-state-needed = It depends on the State. Choose one to see whether it can help.
why-no-complaint = It decides no complaints of single persons.
why-declaration = Complaints need a declaration of the State under article { $article }. Whether it was made is to be confirmed.
why-party-since = The State joined in { $year }: { $name } (as of { $asof }).
why-party = The State has joined: { $name } (as of { $asof }).
why-signed = The State has signed and not joined: { $name } (as of { $asof }).
why-left = The State has left: { $name } (as of { $asof }).
why-not-party = The State has not joined: { $name } (as of { $asof }).
why-doubtful = Sources differ: to be confirmed.
why-complaint = Complaints are possible.
why-complaint-not = Complaints are not possible.
