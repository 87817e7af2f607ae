# The board: what is due, for oneself and for the office, as list, as month, and as a calendar for other programs.
desk-menu-board = الاستحقاقات
board-page = ما هو مستحق
board-heading = ما هو مستحق
board-lead = كل وعد سارٍ في ما يمكنكم فتحه من بلاغات وقضايا، وكل يوم محدد في قضية؛ الأقرب أولاً.
board-lead-untold = كل وعد قائم على المكتب وحالته. لا يُعرض عليكم ما يتعلق به الوعد ولا من يعمل عليه.
board-zone = الأوقات بحسب المنطقة الزمنية للمكتب: { $zone }.
board-as-month = على شكل تقويم
board-as-list = على شكل قائمة
board-filters = لمن
board-office = المكتب
board-mine = ما يخصني
board-none-mine = لا شيء مستحق عليكم.
board-none-mine-do = اطلعوا على ما هو مستحق على المكتب: فقد يحتاج أحد إلى مساعدة.
board-empty = لا شيء مستحق.
board-empty-do = ما إن يرد بلاغ أو تُفتح قضية حتى تظهر هنا الوعود المتصلة بذلك.

board-group-late = متأخر
board-group-hour = خلال ساعة
board-group-today = اليوم
board-group-week = خلال أسبوع
board-group-later = لاحقاً
board-group-paused = الساعة متوقفة
board-late = متأخر
board-soon = يستحق قريباً
board-open = قائم
board-paused = في الانتظار
board-left-now = بقيت أقل من دقيقة
board-left-today = خلال اليوم
board-left-paused = الساعة متوقفة بطلب من صاحب البلاغ
board-left-minutes =
    { $count ->
        [one] بقيت دقيقة واحدة
        [two] بقيت دقيقتان
        [few] بقيت { $count } دقائق
       *[other] بقيت { $count } دقيقة
    }
board-left-hours =
    { $count ->
        [one] بقيت ساعة واحدة
        [two] بقيت ساعتان
        [few] بقيت { $count } ساعات
       *[other] بقيت { $count } ساعة
    }
board-left-days =
    { $count ->
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $count } أيام
        [many] بقي { $count } يوماً
       *[other] بقي { $count } يوم
    }
board-late-minutes =
    { $count ->
        [one] متأخر بدقيقة واحدة
        [two] متأخر بدقيقتين
        [few] متأخر بـ{ $count } دقائق
       *[other] متأخر بـ{ $count } دقيقة
    }
board-late-hours =
    { $count ->
        [one] متأخر بساعة واحدة
        [two] متأخر بساعتين
        [few] متأخر بـ{ $count } ساعات
       *[other] متأخر بـ{ $count } ساعة
    }
board-late-days =
    { $count ->
        [one] متأخر بيوم واحد
        [two] متأخر بيومين
        [few] متأخر بـ{ $count } أيام
        [many] متأخر بـ{ $count } يوماً
       *[other] متأخر بـ{ $count } يوم
    }
board-more =
    { $count ->
        [one] وهناك استحقاق آخر لاحق يظهر في التقويم.
        [two] وهناك استحقاقان آخران لاحقان يظهران في التقويم.
        [few] وهناك { $count } استحقاقات أخرى لاحقة تظهر في التقويم.
        [many] وهناك { $count } استحقاقاً آخر لاحقاً يظهر في التقويم.
       *[other] وهناك { $count } استحقاق آخر لاحق يظهر في التقويم.
    }

board-for-me = لكم
board-of-office = المكتب نفسه
board-nobody = لم يُسمَّ أحد
board-for-another = يجب أن يفي به شخص آخر.
board-explained = شُرح السبب

board-month-page = التقويم
board-month-heading = ما هو مستحق: { $month }
board-turn = أشهر أخرى
board-month-before = الشهر السابق
board-month-after = الشهر التالي
board-month-empty = لا شيء مستحق في هذا الشهر.
board-month-paused =
    { $count ->
        [one] وعد واحد لا يظهر في أي يوم: ساعته متوقفة بطلب من صاحب البلاغ.
        [two] وعدان لا يظهران في أي يوم: ساعتاهما متوقفتان بطلب من أصحاب البلاغات.
        [few] { $count } وعود لا تظهر في أي يوم: ساعاتها متوقفة بطلب من أصحاب البلاغات.
        [many] { $count } وعداً لا تظهر في أي يوم: ساعاتها متوقفة بطلب من أصحاب البلاغات.
       *[other] { $count } وعد لا تظهر في أي يوم: ساعاتها متوقفة بطلب من أصحاب البلاغات.
    }
board-weekday-1 = الاثنين
board-weekday-2 = الثلاثاء
board-weekday-3 = الأربعاء
board-weekday-4 = الخميس
board-weekday-5 = الجمعة
board-weekday-6 = السبت
board-weekday-7 = الأحد
board-today = اليوم
board-free = ليس يوم عمل

board-programs = في برنامج التقويم لديكم
board-programs-lead = يمكن لبرنامج تقويم أن يعرض ما هو مستحق. ولا يعرف سوى الوقت واسم الوعد: لا عنوان ولا رقم ولا اسم.
board-programs-address = عنوان الاشتراك
board-programs-mine = ما يخصكم فقط
board-programs-hint = يطلب البرنامج اسماً وكلمة مرور. أي اسم يصلح؛ أما كلمة المرور فتُنشأ هنا. تظهر القضايا الجديدة بعد دخولكم إلى مكان العمل؛ ومن لم يسجل الدخول منذ 30 يوماً لا يرى شيئاً حتى يفعل. لا تستخدموه إلا حيث لا يقرأ أحد غيركم تقويمكم: فاستحقاق أمر في ساعة معينة يدل على شيء أيضاً.
board-programs-make = إنشاء كلمة مرور
board-programs-renew = إنشاء كلمة مرور جديدة
board-programs-end = سحب كلمة المرور
board-password-page = كلمة مرور تقويمكم
board-password-heading = كلمة مرور تقويمكم
board-password-lead = أدخلوها في برنامج التقويم مع أي اسم. وهي تفتح التقويم ولا شيء غيره.
board-password-once = تُعرض هذه المرة فقط. ولا يحتفظ مكان العمل إلا ببصمتها. وأي كلمة مرور سابقة لم تعد تفتح شيئاً.
board-password-done = أدخلتُها
board-feed-name = ما هو مستحق
board-feed-promise = مستحق: { $promise }
board-feed-follow-up = متابعة مقررة
board-feed-hearing = موعد في إجراء
board-feed-reply = رد مطلوب بحلول هذا اليوم
board-feed-wrong = يُفتح هذا التقويم بكلمة مرور تُنشأ في صفحة «الاستحقاقات» في مكان العمل. لم تُقدَّم، أو جُددت أو سُحبت.
board-feed-slow =
    { $seconds ->
        [one] كلمات مرور خاطئة كثيرة. أعيدوا المحاولة بعد ثانية واحدة.
        [two] كلمات مرور خاطئة كثيرة. أعيدوا المحاولة بعد ثانيتين.
        [few] كلمات مرور خاطئة كثيرة. أعيدوا المحاولة بعد { $seconds } ثوانٍ.
       *[other] كلمات مرور خاطئة كثيرة. أعيدوا المحاولة بعد { $seconds } ثانية.
    }
board-feed-stale = لم تدخلوا إلى مكان العمل منذ 30 يوماً. سجلوا الدخول مرة واحدة فيعرض التقويم من جديد ما هو مستحق.
board-feed-fault = لا يستطيع مكان العمل قراءة ما هو مستحق الآن. أعيدوا المحاولة بعد دقائق.
board-copies = النسخ المختومة لهذا المكتب
audit-calendar-opened = إنشاء كلمة مرور لبرامج التقويم
audit-calendar-ended = سحب كلمة مرور برامج التقويم
held-title = النسخ المختومة
held-heading = النسخ المختومة لهذا المكتب
held-lead = يستطيع من يقدم بلاغا إلى مكتب آخر أن يطلب الاحتفاظ بنسخة مختومة منه لهذا المكتب. وتصل النسخة تلقائيا بوصفها بلاغا إذا لم يرد ذلك المكتب في الوقت المحدد. وقبل ذلك لا يستطيع أحد هنا قراءتها ولا معرفة أكثر مما هو مبين أدناه.
held-unread = لا يمكن قراءة ذلك الآن.
held-unread-do = العقدة لا تستجيب. حاولوا مجددا بعد دقيقة، والنسخ تصل على أي حال.
held-none = لا يحتفظ أي مكتب بنسخة لهذا المكتب.
held-none-why = تظهر النسخة هنا ابتداء من اليوم التالي لوصول البلاغ، كي لا يعرف أحد من هذه القائمة متى كتب شخص ما.
held-kept-back = نسخ كان ينبغي أن تصل ولم تصل: { $count }
held-kept-back-do = أخلّ المكتب الآخر بوعده بالرد، ولم تسلّم عقدته النسخة. اسألوا ذلك المكتب ومن يدير عقدته، واذكروا القيود أدناه. ومن لديه رمز المتابعة يرى الأمر نفسه في صندوق رسائله.
held-silent = لم يصل أي شيء من عقدته منذ { $time }.
held-silent-do = تتصل العقدة مرة في اليوم. وإلى أن تتصل مجددا لا يعرف أحد هنا هل تُحتجز نسخ. اسألوا من يديرها.
held-waiting = محفوظة ما دامت الوعود مُوفى بها
held-came = وصلت إلى هنا بوصفها بلاغات
held-known = المعلوم حتى
