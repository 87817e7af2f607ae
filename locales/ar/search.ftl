# Search, import and export.

search-title = البحث
search-heading = البحث
search-words = كلمات أو أسماء أو رقم
search-words-hint = يشمل البحث كل ما يحق لك الاطلاع عليه، بأي كتابة كان. «الكلمات بين علامتي اقتباس» ترد متتالية، وما يسبقه ناقص يُستبعد.
search-send = بحث
search-order = الترتيب
search-order-best = الأقرب إلى السؤال أولًا
search-order-newest = الأحدث أولًا
search-order-oldest = الأقدم أولًا
search-order-urgent = الأكثر إلحاحًا أولًا
search-within = البحث في هذه فقط
search-days = في أي أيام
search-days-hint = الأيام التي حدث فيها شيء، أو قيل، أو أُرسل، أو ورد إلى المكتب.
search-from = من
search-to = إلى
search-kind-case = العنوان والملخص
search-kind-report = بلاغ
search-kind-message = رسالة
search-kind-answer = رد المكتب
search-kind-note = ملاحظة
search-kind-party = شخص أو منظمة
search-kind-incident = واقعة
search-kind-cooperation = تعاون
search-kind-evidence = دليل
search-kind-question = سؤال
search-kind-task = مهمة
search-kind-interview = مقابلة
search-kind-statement = إفادة
search-kind-fact = أمر يُراد إثباته
search-kind-assessment = تقييم
search-kind-decision = قرار
search-kind-consent = موافقة
search-kind-action = إجراء أو رسالة رسمية
search-kind-reply = رد وارد
search-kind-proceeding = إجراء قضائي أو إداري
search-kind-outcome = نتيجة
search-kind-follow-up = متابعة
search-kind-form = إجابة عن أسئلة المكتب
search-field-sort = النوع
search-field-status = مرحلة القضية
search-field-state-of-report = حالة البلاغ
search-field-urgency = درجة الإلحاح
search-field-open = ما لا يزال منتظرًا
search-field-assigned = مسندة إلى
search-field-country = الدولة أو الإقليم
search-field-year = سنة وقوع الأحداث
search-field-came = سنة الورود
search-field-act = الأفعال
search-field-cooperation = شكل التعاون
search-field-mechanism = الآلية
search-field-finding = التقييم المتفق عليه
search-sort-case = قضية
search-sort-report = بلاغ خارج أي قضية
search-open-answer = صاحب بلاغ ينتظر ردًا
search-open-reply = رد منتظر من جهة مخاطَبة
search-open-weighing = رد لم يُقيَّم بعد
search-open-task = مهمة لم تُنجز
search-open-follow-up = متابعة مقررة
search-open-decision = قرار ينتظر موظفًا ثانيًا
search-nobody = لا أحد
search-more-values =
    { $count ->
        [one] قيمة أخرى واحدة غير معروضة.
        [two] قيمتان أخريان غير معروضتين.
        [few] { $count } قيم أخرى غير معروضة.
        [many] { $count } قيمة أخرى غير معروضة.
       *[other] { $count } قيمة أخرى غير معروضة.
    }
search-found =
    { $count ->
        [one] عُثر على قضية أو بلاغ واحد
        [two] عُثر على اثنين من القضايا والبلاغات
        [few] عُثر على { $count } من القضايا والبلاغات
        [many] عُثر على { $count } من القضايا والبلاغات
       *[other] عُثر على { $count } من القضايا والبلاغات
    }
search-start = لم يُطلب شيء بعد
search-start-do = اكتب أعلاه كلمات أو اسمًا، أو اختر حقولًا، ثم ابحث. ما تبحث عنه لا يظهر في أي عنوان ولا في أي سجل.
search-nothing-do = لا شيء مما يحق لك الاطلاع عليه يطابق ذلك. جرّب كلمات أقل أو كتابة أخرى، أو أزل بعض المرشحات.
search-gone = لم يعد هذا البحث محفوظًا في الذاكرة: لقد سجلت الدخول من جديد أو أجريت عمليات بحث كثيرة بعده. أعد البحث.
search-reading = قُرئ { $read } من أصل { $of } من القضايا والبلاغات. القراءة مستمرة، وتزداد الأعداد حتى تكتمل.
search-by-number = برقمها
search-meant = هل تقصد
search-there = فتح في موضعه
search-pages = صفحات النتائج
search-page = الصفحة { $page } من { $pages }
search-earlier = الصفحة السابقة
search-later = الصفحة التالية
search-saved = عمليات البحث المحفوظة
search-saved-none = لم تحفظ أي بحث بعد. ابحث ثم سمِّ البحث هنا؛ لا يقرؤه أحد غيرك، ويظهر على كل جهاز.
search-save = حفظ هذا البحث
search-save-name = الاسم
search-save-hint = يُشفَّر لك وحدك: لا يستطيع الزملاء قراءته.
search-save-send = حفظ
search-change = تغيير «{ $name }»
search-rename = اسم جديد
search-rename-send = تغيير الاسم
search-remove = حذف هذا البحث المحفوظ
audit-searched = إجراء بحث
known-heading = هل هذا معروف من قبل؟
known-hint = قد تتعلق هذه بالشخص نفسه أو بالحدث نفسه. اطلع عليها؛ لا يُضم شيء من تلقاء نفسه.
known-nothing = لا شيء مما يحق لك الاطلاع عليه يشبهه.
known-reading = لم تُقرأ كل القضايا بعد؛ عد بعد لحظات.
known-percent = تشابه { $percent }٪
known-join = ضم البلاغ إلى هذه القضية
known-same-form = أُرسلت الاستمارة نفسها مرتين
known-name = { $ours } قد يكون { $theirs }: { $percent }٪
known-why-same-spelling = الكتابة نفسها
known-why-other-script = بأبجدية أخرى
known-why-other-spelling = بتهجئة أخرى
known-why-other-order = بترتيب آخر
known-why-initial = حرف أول فقط
known-why-missing-part = جزء ناقص
known-why-other-part = جزء مختلف
known-words = { $percent }٪ من الكلمات متطابقة
known-same-day = أمر في اليوم نفسه: { $day }
known-near-day = يومان متقاربان: { $ours } و{ $theirs }
known-place = المكان نفسه: { $place }
known-state = الدولة أو الإقليم نفسه: { $name }
known-code = الفعل نفسه: { $name }
report-join-hint = لا يُدمج شيء: يبقى البلاغ كما هو، ويستطيع كل أعضاء القضية قراءته. ما يسمح به هذا الشخص أو يرفضه يُسجَّل في صفحة الموافقة قبل أن يخرج أي شيء، ويسري الجواب الأشد تقييدًا.
refusal-search-without-name = البحث بلا اسم.
refusal-search-without-name-do = اكتب اسمًا تجده به لاحقًا.
refusal-search-name-taken = لديك بحث آخر محفوظ بهذا الاسم.
refusal-search-name-taken-do = اكتب اسمًا آخر أو احذف البحث الآخر أولًا.
refusal-search-empty = البحث لا يطلب شيئًا.
refusal-search-empty-do = اكتب كلمات أو اختر حقولًا، ثم ابحث واحفظ.
refusal-search-too-many = بلغتَ الحد الأقصى من عمليات البحث المحفوظة.
refusal-search-too-many-do = احذف بحثًا لم تعد بحاجة إليه.
search-more-fields = تصفية بحقول أخرى
search-narrow = تضييق النتائج وترتيبها
