# An office's charter in plain words, and how well its promises are kept: a public page of the portal.

## The charter.

charter-page-heading = بماذا نعِد، وإلى أي مدى نفي بوعودنا
charter-page-lead = هذا ميثاق { $office }، الإصدار { $version }. لكل وعد ساعة يتولاها هذا الموقع: لا يستطيع أي موظف أن يوقفها أو يؤخرها خفية.
charter-page-unread = تتعذر حاليا قراءة ميثاق هذا المكتب. وما وُعد به من قبل يظل قائما، والمهل الجارية مستمرة.
charter-page-earlier = هذا إصدار سابق لم يعد ساريا، غير أن ما بدأ في ظله يظل يقاس به.
charter-page-newest = إلى الإصدار الساري
charter-page-limit = المهلة
charter-page-starts = يبدأ العد
charter-page-ends = يُعد الوعد منجزا عندما
charter-page-owner = المسؤول عنه
charter-page-pause = إذا طلبتم منا الانتظار
charter-page-pause-days =
    { $count ->
        [zero] لا يمكن أن يتوقف العد.
        [one] يمكن أن يتوقف العد يوما واحدا في المجموع، بطلب منكم وحدكم.
        [two] يمكن أن يتوقف العد يومين في المجموع، بطلب منكم وحدكم.
        [few] يمكن أن يتوقف العد { $count } أيام في المجموع، بطلب منكم وحدكم.
        [many] يمكن أن يتوقف العد { $count } يوما في المجموع، بطلب منكم وحدكم.
       *[other] يمكن أن يتوقف العد { $count } يوم في المجموع، بطلب منكم وحدكم.
    }
charter-page-another = يجب أن يفي بهذا الوعد شخص لم يشارك في الأمر من قبل.
charter-page-releases = إذا لم يوفَ به، تُرسل النسخ المختومة إلى المكاتب الأخرى التي اخترتموها عند الإبلاغ.
charter-page-repeats = متى أُنجز الوعد بدأ العد من جديد.
charter-page-more = من الذي يُبلَّغ إذا حصل تأخير، ومن أين جاء هذا الرقم
charter-page-ladder = ما دام الوعد لم يُنجز يُبلَّغ هؤلاء تباعا:
charter-page-ladder-at = بعد انقضاء { $percent }٪ من المهلة:
charter-page-basis = مصدر هذا الرقم أو هذه القاعدة
charter-page-zone = أيام العمل هي الأيام التي يعمل فيها المكتب، بحسب المنطقة الزمنية { $zone }. ولا يُحسب اليوم الذي يبدأ فيه العد.

## What starts a clock, what ends it, who answers for it.

charter-page-starts-report = عند ورود البلاغ
charter-page-starts-message = عندما تكتبون مجددا
charter-page-starts-contest = عندما تقولون إنكم لم تتلقوا ردا أو إن ما تلقيتموه ليس ردا
charter-page-starts-complaint = عندما تشتكون من المكتب
charter-page-starts-danger = عندما يتبين أن أحدا في خطر
charter-page-starts-case = عند فتح القضية
charter-page-starts-office = عند بدء سريان هذا الميثاق
charter-page-starts-after = عند إنجاز ما يلي: { $promise }
charter-page-by-answer = يرد شخص، لا آلة، في صندوق الرسائل
charter-page-by-triage = يبتّ أحد موظفي المكتب في الأمر ويعلّل قراره
charter-page-by-finding = يراجع موظف ثان النتيجة أو يوافق على إغلاق القضية
charter-page-by-protect = يُتخذ إجراء من أجل الشخص ويبيّن أحد الموظفين ما هو
charter-page-by-review = يراجع المسؤول الإداري القائمة
charter-page-rung-officer = الموظف المناوب
charter-page-rung-shift-lead = رئيس المناوبة
charter-page-rung-head = رئيس المكتب
charter-page-rung-peer = جهة تنسيق أخرى
charter-page-rung-board = الجهة المشرفة على المكتب

## Rules and versions.

charter-page-guards = قواعد تُراعى دائما
charter-page-guards-text = البرنامج نفسه يفرضها: فكل ما يخالف إحداها يُرفض.
charter-page-versions = إصدارات هذا الميثاق
charter-page-versions-text = يقاس كل وعد دائما بالإصدار الذي بدأ العد في ظله.
charter-page-version = الإصدار { $version }

## How well the promises are kept.

charter-page-kept = مدى الوفاء بالوعود
charter-page-kept-text = يحسب هذا الموقع هذه الأرقام مما هو مثبت في السجل العام، ولا يحسبها المكتب. وتُنشر أرقام كل شهر مرة واحدة، موقَّعة، ولا تُغيَّر أبدا.
charter-page-none = لا توجد أرقام بعد.
charter-page-next = تُنشر أرقام { $month } اعتبارا من { $day }.
charter-page-wait = لماذا ليس قبل ذلك: يمكن الاعتراض على الرد طوال ثلاثين يوما، فيُعد حينئذ كأنه لم يكن. ثم إن الأرقام الفورية قد تكشف من كتب للتو.
charter-page-col-promise = الوعد
charter-page-col-due = حل أجلها
charter-page-col-kept = أُنجزت في موعدها
charter-page-col-unkept = لم تُنجز في موعدها
charter-page-col-half = أُنجز نصفها خلال
charter-page-col-nine = أُنجز تسعة أعشارها خلال
charter-page-few = أقل من 10
charter-page-from = { $count } أو أكثر
charter-page-share = { $percent }٪ على الأقل
charter-page-hours =
    { $count ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
charter-page-days =
    { $count ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يوما
       *[other] { $count } يوم
    }
charter-page-untold = غير مبيَّن
charter-page-part-late = أُنجزت متأخرة: { $count }
charter-page-part-missed = اعتُرض عليها أو أُعيد فتحها: { $count }
charter-page-part-open = لم تُنجز قط: { $count }
charter-page-part-contested = منها ما اعترض عليه المعني بالأمر: { $count }
charter-page-part-explained = منها ما أوضح المكتب سببه: { $count }
charter-page-all-few = أقل من 10 أُنجزت وأقل من 10 لم تُنجز، وربما لا شيء على الإطلاق:
charter-page-file = الملف الموقَّع لهذا الشهر
charter-page-how = كيف تُقرأ هذه الأرقام
charter-page-how-few = تُقرَّب الأعداد نزولا إلى العشرات. ولا فرق في العرض بين أقل من 10 وبين لا شيء، حتى لا يُستدل بها على أحد.
charter-page-how-sums = ولذلك قد لا تتطابق المجاميع. ولا تُذكر نسبة مئوية إلا ابتداء من 20، ولا تزيد أبدا على ما أُنجز فعلا.
charter-page-how-kept = ينتمي الوعد إلى الشهر الذي انتهت فيه مهلته. وما أُنجز متأخرا لا يُعد منجزا في موعده، ولا ما اعتُرض عليه أو أُعيد فتحه خلال 30 يوما.
charter-page-how-times = تُقرَّب المدد صعودا ولا تشمل أيام الانتظار التي طلبها المعني بالأمر. وما لم يُنجز قط يُحسب الأطول. وتعني عبارة «غير مبيَّن» أن العدد قليل جدا أو أن المدة أطول مما وُعد به.
charter-page-how-again = يتضمن الملف الموقَّع كل ما هو وارد هنا، ويمكن أن يُستخرج ذلك منه. ومن يحق له الاطلاع على سجل المكتب يستطيع أن يعيد حساب الملف، حتى آخر بايت، بالأمر «recourse performance».
