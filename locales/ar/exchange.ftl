# ما يخرج من المكتب في ملف، وما يرد من نظم أخرى.
case-menu-export = تصدير
timeline-export-prepared = { $officer }: أُعِدّ تصدير
timeline-export-made = { $officer }: أُنتج ملف تصدير

# التصدير من قضية.
out-title = تصدير
out-lead = نسخة من الملف لجهة خارجية. لا يظهر فيها أحد دون موافقته، ولا تخرج الأسماء إلا بموافقة موظف ثانٍ، ويبقى كل تصدير مسجلًا هنا.
out-none = لم يُصدَّر شيء من هذه القضية.
out-prepare = إعداد تصدير
out-format = الصيغة
out-format-hint = الأرشيف يضم كل شيء بكل الصيغ ويكون مختومًا دائمًا. ولكل صيغة أخرى استعمال واحد.
out-format-archive = أرشيف مختوم
out-format-csv = جداول (CSV)
out-format-json = ملف JSON بمخطط منشور
out-format-xlsx = مصنف (XLSX)
out-format-huridocs = جداول الأحداث بمعيار HURIDOCS
out-recipient = المرسل إليه
out-recipient-hint = للشركاء، الاسم الذي أُعطيت الموافقة على أساسه.
out-audience = من سيقرؤه
out-purpose = ما يجب أن تشمله الموافقة
out-reason = الغرض منه
out-reason-hint = في سطر واحد، للتوثيق.
out-people = من يظهر فيه
out-people-hint = من يُستثنى لا يظهر في الملف، ولا يظهر ما حدث له وحده. وذكر الاسم يتطلب موظفًا ثانيًا.
out-masked = هويته محجوبة: لا يذكر أي تصدير اسمه.
out-contact = مع بيانات الاتصال بمن تُذكر أسماؤهم
out-evidence = ملفات الأدلة
out-evidence-hint = تُرفق في أرشيف مختوم، حتى 64 ميغابايت. ويجب أن يكون من قدّم الملف ومن يمكن التعرف عليهم فيه قد وافقوا. ويحمل الأصل ما كتبته فيه الكاميرا أو البرنامج، أما النسخة الخالية من البيانات الوصفية فلا.
out-texts = أسماء من لا يُذكرون تُحجب في الروايات أيضًا. أما الألقاب والأخطاء الإملائية والأوصاف فلا تُكتشف: اقرأ الملف قبل تسليمه.
out-prepare-send = إعداد
out-redact = حذف ما ليس مسموحًا به، ثم الإعداد
out-redact-hint = من لا يُسمح بذكر اسمه يُعطى رقمًا، ومن لا يجوز إظهار شيء عنه يُستثنى.
out-ask = طلب إذن مشرف بخروجه دون موافقة
out-ask-hint = فقط عندما تكون حياة في خطر ويتعذّر سؤال أحد. يُعدّ التصدير كما هو هنا وينتظر قرار مشرف.
out-prepared-by = أعدّه { $officer }، { $time }
out-made-by = أنتجه { $officer }، { $time }
out-standing-waits = ينتظر موظفًا ثانيًا
out-standing-asks = ينتظر مشرفًا
out-standing-declined = لم تتم الموافقة
out-standing-ready = يمكن إنتاجه
out-standing-expired = طال انتظاره
out-standing-made = أُنتج

# تصدير واحد.
out-one-title = تصدير واحد
out-size = الحجم
out-people-in = يظهر فيه
out-people-left = مستثنى
out-asks = يجب أن يأذن بخروجه مشرف غير من أعدّه، أو أن ترد الموافقات المذكورة أعلاه.
out-override = الإذن بخروجه دون موافقة
out-override-hint = يسري على هذا التصدير فقط، ويرى المدقق أنك فعلته.
out-waits = يتضمن أسماء. يجب أن يوافق عضو آخر في القضية أولًا.
out-make = إنتاج الملف
out-make-hint = يُسجَّل ذلك مع بصمة SHA-256 للملف، ولا يمكن إلا مرة واحدة.
out-until = ممكن حتى { $time }.
out-make-send = إنتاج وتسجيل
out-fetch = أُنتج الملف وسُجل. يبقى في الذاكرة حتى تقفل المكتب، ولا يوجد في أي مكان آخر.
out-fetch-link = حفظ الملف
out-seal = ختمه
out-seal-hint = الملف المختوم (age) لا يفتحه إلا المرسل إليه.
out-seal-keys = بمفاتيح عامة
out-seal-passphrase = بعبارة مرور
out-seal-open = دون ختم: يستطيع قراءته كل من بحوزته الملف
out-keys = المفاتيح العامة للمرسل إليه
out-keys-hint = مفتاح في كل سطر، age1pq1… (يصمد أمام الحواسيب الكمية) أو age1… دون خلط بينهما. قارنها مع المرسل إليه عبر وسيلة أخرى.
out-passphrase = عبارة المرور
out-passphrase-hint = اثنتا عشرة علامة أو أكثر. أبلغها بوسيلة غير التي يُرسل بها الملف.
out-again = عبارة المرور مرة أخرى
out-readme =
    يضم هذا الأرشيف قضية كما يخرجها نظام Recourse.
    manifest.json: اسم كل ملف وحجمه وبصمته SHA-256.
    export.json: لمن ولأي غرض أُعدّ، وكيف يظهر كل شخص.
    case.json: القضية وفق المخطط في case.schema.json.
    case.xlsx وcsv/: المحتوى نفسه في مصنف وفي جداول. الفاصلة العليا قبل الخلية تمنع برامج الجداول من حسابها.
    huridocs/: المحتوى نفسه في جداول معيار HURIDOCS للأحداث.
    الأشخاص الذين لا أسماء لهم لم تُذكر أسماؤهم عمدًا. لا تحاول معرفة من هم، ولا تُظهر هذا لغيرك: الموافقة أُعطيت لك ولهذا الغرض.
refusal-no-export = لا يوجد في القضية مثل هذا التصدير
refusal-no-export-do = راجع قائمة التصدير من جديد.
refusal-export-without-recipient = لم يُذكر إلى من يذهب
refusal-export-without-recipient-do = اذكر الشخص أو الجهة.
refusal-export-without-purpose = لم يُذكر الغرض منه
refusal-export-without-purpose-do = اكتبه في سطر واحد.
refusal-export-of-nobody = سيُستثنى الجميع
refusal-export-of-nobody-do = أظهر شخصًا واحدًا على الأقل، برقم أو باسم.
refusal-export-not-approved = لم يوافق عليه موظف ثانٍ
refusal-export-not-approved-do = اطلب من عضو آخر في القضية أن يجيب في صفحة القرارات.
refusal-export-expired = انتظر أكثر من أسبوع
refusal-export-expired-do = أعدّه من جديد، ليُنظر فيه بحسب الوضع الراهن.
refusal-export-done = أُنتج من قبل
refusal-export-done-do = أعدّ تصديرًا آخر إن ضاع الملف.
refusal-export-unsealed = الأرشيف لا يخرج إلا مختومًا
refusal-export-unsealed-do = اختر مفاتيح عامة أو عبارة مرور.
refusal-evidence-only-sealed = لا تخرج ملفات الأدلة إلا في أرشيف مختوم
refusal-evidence-only-sealed-do = اختر الأرشيف أو استثنِ الملفات.
refusal-evidence-large = يتجاوز مجموع ملفات الأدلة 64 ميغابايت
refusal-evidence-large-do = استبعد بعضها، أو أعدّ حزمة لمحكمة من صفحة الأدلة.
refusal-export-key = لا يمكن استعمال المفاتيح
refusal-export-key-do = ضع مفتاحًا في كل سطر، كلها age1pq1… أو كلها age1….
refusal-export-broken = تعذر إنتاج الملف
refusal-export-broken-do = اختر صيغة أخرى، أو استثنِ النصوص الطويلة جدًا.

# ملفات النظم الأخرى.
desk-menu-import = استيراد
case-menu-imported = مستورد
timeline-item-imported = { $officer }: استُورد عنصر
audit-imported = أدخل ملفًا من نظام آخر
in-title = استيراد
in-lead = أحضر رسائل أو سجلات أو إجابات من نظم أخرى. ترى ما سيدخل قبل أن يدخل شيء، ولا يدخل شيء مرتين، ويبقى الملف مختومًا لك حتى ينتهي الأمر.
in-bring = إحضار ملف
in-bring-send = إحضار ومعاينة
in-file = الملف
in-file-hint = حتى 64 ميغابايت. لا يُشغَّل شيء منه ولا يُفتح في مكان آخر.
in-kind = نوعه
in-kind-hint = عند الشك دع النظام ينظر إلى بداية الملف. يجب تحديد ملف Uwazi صراحة.
in-kind-guess = بحسب الملف
in-kind-register = سجل (CSV، XLSX)
in-kind-message = رسالة بريد (.eml)
in-kind-mailbox = صندوق رسائل عديدة (mbox)
in-kind-uwazi = تصدير Uwazi ‏(CSV)
in-kind-kobo = إجابات Kobo أو XLSForm ‏(JSON)
in-kind-globaleaks = بلاغ GlobaLeaks (نص)
in-language = لغة العناصر التي لا تذكر لغتها
in-state-new = بانتظار المعاينة
in-state-begun = بدأ
in-state-ended = انتهى
in-mappings = المطابقات المحفوظة
in-mapping-delete = حذف
in-mapping-share = مشاركتها مع المكتب
in-mapping-shared = مشتركة في المكتب
in-mapping-end = التوقف عن مشاركتها
in-columns = { $count ->
    [zero] لا أعمدة
    [one] عمود واحد
    [two] عمودان
    [few] { $count } أعمدة
    [many] { $count } عمودًا
   *[other] { $count } عمود
}

# استيراد واحد.
in-one-title = استيراد واحد
in-refused = تتعذر قراءة الملف.
in-refused-empty = الملف فارغ.
in-refused-too-large = أكبر مما يُقبل دفعة واحدة. قسّمه.
in-refused-unpacks-too-large = سيتجاوز الحد بعد فك ضغطه. قسّمه أو احفظه من جديد.
in-refused-too-many-sheets = فيه أوراق أكثر من المسموح.
in-refused-too-many-rows = فيه أكثر من 100,000 صف. قسّمه.
in-refused-too-many-columns = فيه أعمدة أكثر من المسموح.
in-refused-too-many-parts = فيه أجزاء أكثر من المسموح.
in-refused-too-deep = تداخله أعمق من المسموح.
in-refused-another-format = ليس ملفًا من هذا النوع. اختر نوعًا آخر أدناه.
in-refused-other-workbook = مصنف قديم أو من نوع آخر. احفظه أولًا بصيغة ‎.xlsx.
in-refused-locked = محمي بكلمة مرور. احفظه دونها.
in-refused-unknown-encoding = يتعذر معرفة ترميزه. حدده أدناه، مثل windows-1256.
in-refused-broken = الملف تالف.
in-refused-no-such-sheet = لا توجد فيه هذه الورقة.
in-refused-no-headings = لا يوجد فيه صف عناوين.
in-refused-later-version = كتبته نسخة أحدث.
in-would = ما سيدخل
in-new = { $count ->
    [zero] لا عناصر جديدة
    [one] عنصر جديد واحد
    [two] عنصران جديدان
    [few] { $count } عناصر جديدة
    [many] { $count } عنصرًا جديدًا
   *[other] { $count } عنصر جديد
}
in-known = { $count ->
    [zero] لا عناصر معروفة من قبل
    [one] عنصر واحد معروف من قبل ويبقى كما هو
    [two] عنصران معروفان من قبل ويبقيان كما هما
    [few] { $count } عناصر معروفة من قبل وتبقى كما هي
    [many] { $count } عنصرًا معروفًا من قبل وتبقى كما هي
   *[other] { $count } عنصر معروف من قبل ويبقى كما هو
}
in-changed = { $count ->
    [zero] لا عناصر جديدة برقم معروف
    [one] عنصر جديد واحد يحمل رقمًا معروفًا بمحتوى آخر
    [two] عنصران جديدان يحملان رقمين معروفين بمحتوى آخر
    [few] { $count } عناصر جديدة تحمل أرقامًا معروفة بمحتوى آخر
    [many] { $count } عنصرًا جديدًا تحمل أرقامًا معروفة بمحتوى آخر
   *[other] { $count } عنصر جديد يحمل رقمًا معروفًا بمحتوى آخر
}
in-nothing = { $count ->
    [zero] لا صفوف خالية مما يُحفظ
    [one] صف واحد لا يمكن حفظ شيء منه
    [two] صفان لا يمكن حفظ شيء منهما
    [few] { $count } صفوف لا يمكن حفظ شيء منها
    [many] { $count } صفًا لا يمكن حفظ شيء منها
   *[other] { $count } صف لا يمكن حفظ شيء منه
}
in-problems = { $count ->
    [zero] لا مشكلات
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $count } مشكلات
    [many] { $count } مشكلة
   *[other] { $count } مشكلة
}
in-problems-list = المشكلات بحسب موضعها
in-problems-more = { $count ->
    [zero] لا غيرها.
    [one] وواحدة أخرى.
    [two] واثنتان أخريان.
    [few] و{ $count } أخرى.
    [many] و{ $count } أخرى.
   *[other] و{ $count } أخرى.
}
in-place-row = الصف أو العنصر { $row }:
in-place-cell = الصف { $row }، العمود { $column } ({ $heading }):
in-problem-no-date = ليس تاريخًا بالترتيب المختار. يُحفظ كإجابة.
in-problem-not-a-whole-day = ليس يومًا كاملًا. يُحفظ كإجابة.
in-problem-no-code = لا مصطلح يناسبه. يُحفظ كإجابة.
in-problem-no-language = ليست من اللغات الست. تُحفظ كإجابة.
in-problem-too-long = الخلية أطول من المسموح وستُقتطع.
in-problem-id-twice = الرقم نفسه موجود في صف أعلى بمحتوى آخر.
in-problem-nothing-in-it = لا شيء فيه يمكن حفظه.
in-how = كيف يُقرأ
in-how-send = قراءته هكذا
in-encoding = الترميز
in-encoding-hint = للملفات النصية التي لا تذكره فقط.
in-sheet = الورقة
in-mapping = أين يذهب كل عمود
in-mapping-guess = هذا تخمين من العناوين والصفوف الأولى.
in-mapping-yours = كما حددت.
in-mapping-hint = الأعمدة التي لا موضع لها تُحفظ أسئلة وإجابات.
in-to-answer = سؤال وإجابة
in-to-ignore = تجاهل
in-to-title = العنوان
in-to-text = النص
in-to-from = المرسل
in-to-victim = الضحية
in-to-author = الفاعل المزعوم
in-to-witness = الشاهد
in-to-source = المصدر
in-to-person = شخص آخر
in-to-incident-day = تاريخ الواقعة، اليوم أولًا
in-to-incident-month = تاريخ الواقعة، الشهر أولًا
in-to-end-day = النهاية، اليوم أولًا
in-to-end-month = النهاية، الشهر أولًا
in-to-received-day = تاريخ الاستلام، اليوم أولًا
in-to-received-month = تاريخ الاستلام، الشهر أولًا
in-to-place = المكان
in-to-acts = نوع الفعل
in-to-id = الرقم هناك
in-save-as = حفظ المطابقة باسم
in-save-as-hint = للملف التالي من هذا النوع. لا يراها سواك.
in-use = مطابقة محفوظة
in-use-send = استعمالها
in-take = إدخال
in-take-hint = يحتفظ كل عنصر بمصدره وبالمفتاح الذي يُعرف به من جديد. يستمر العمل في الخلفية؛ ابقَ مسجلًا.
in-target = أين تذهب العناصر
in-target-cases = كل عنصر إلى قضية خاصة به
in-target-case = جميعها إلى قضية واحدة
in-urgency = استعجال القضايا الجديدة
in-members = أعضاء أيضًا في القضايا الجديدة
in-case = القضية الواحدة
in-take-send = إدخال
in-runs = نُظر في { $done } من { $total } عنصر.
in-stopped-title = توقف الاستيراد.
in-stopped-do = لم يضع شيء: تابع، وما دخل من قبل يُتجاوز.
in-stopped = حدث خلل
in-stopped-locked = أُقفل المكتب
in-go-on = متابعة
in-ended = العناصر التي دخلت: { $imported }، والمعروفة من قبل: { $known }. لم يعد الملف على هذا المكتب.
in-left-out = ما لم يدخل
in-drop = نسيان هذا الاستيراد وملفه

# العناصر في قضية.
in-item-title = عناصر مستوردة
in-item-lead = كما ورد في ملف نظام آخر. لم يُتحقق من شيء فيه، ولا أحد ينتظر هنا جوابًا.
in-item-none = لم يُستورد شيء إلى هذه القضية.
in-item-source = المصدر
in-item-place = الموضع في الملف
in-item-id = الرقم هناك
in-item-key = المفتاح
in-item-received = تاريخ الاستلام هناك
in-item-from = المرسل كما ورد
in-item-names = الأسماء
in-item-dates = التواريخ
in-item-places = الأماكن
in-item-by = استورده { $officer }، { $time }
in-note-sender_not_verified = لم يُتحقق من توقيع المرسل: قد يكون شخصًا آخر.
in-note-date_by_sender = التاريخ الوحيد هو ما كتبه المرسل.
in-note-text_from_html = النص مأخوذ من HTML المرفق ملفًا.
in-note-other_form_left_out = في الرسالة النص نفسه بصيغة أخرى لم تُؤخذ.
in-note-encrypted = مشفرة ولم تُفتح.
in-note-message_inside = فيها رسالة أخرى كملف.
in-note-broken_characters = تعذرت قراءة بعض الأحرف.
in-note-signs_removed = أزيلت أحرف تحكم أو اتجاهات مفروضة.
in-note-parts_left_out = تُركت أجزاء لكثرتها.
in-note-file_missing = ملف مذكور لم يكن في التصدير.
refusal-item-known = استُورد هذا العنصر من قبل
refusal-item-known-do = يبقى كما هو.
refusal-import-empty = الملف فارغ
refusal-import-empty-do = اختر ملفًا أولًا.
refusal-import-too-large = الملف أكبر من 64 ميغابايت
refusal-import-too-large-do = قسّمه وأحضر أجزاءه واحدًا بعد آخر.
refusal-import-unmapped = تتعذر قراءة الملف هكذا
refusal-import-unmapped-do = انظر كيف يُقرأ وصححه.
refusal-import-not-ready = هذا الاستيراد جارٍ أو انتهى، أو لم يُحدد أين تذهب عناصره
refusal-import-not-ready-do = انظر إلى الصفحة من جديد.
refusal-mapping-without-name = المطابقة بلا اسم
refusal-mapping-without-name-do = أعطها اسمًا.

# عدة قضايا معًا.
out-many-title = تصدير عدة قضايا
out-many-lead = عدة قضايا في ملف واحد، كل منها بالقواعد نفسها. لا يُذكر هنا اسم أحد: الأسماء تخرج من صفحة القضية الواحدة حيث يوافق موظف ثانٍ. عاين أولًا؛ فما يُستثنى وسببه مذكوران هنا وفي الملف.
out-many-cases = القضايا
out-many-look = معاينة ما سيخرج
out-many-nobody = مستثناة: لا أحد فيها يسمح بذلك
out-many-person = لم يوافق الشخص على هذا القارئ
out-many-link = تصدير هذه القضايا
out-many-shown = { $count ->
    [zero] لا أحد برقم
    [one] شخص واحد برقم
    [two] شخصان برقمين
    [few] { $count } أشخاص بأرقام
    [many] { $count } شخصًا بأرقام
   *[other] { $count } شخص بأرقام
}
out-many-left = { $count ->
    [zero] لا مستثنين
    [one] مستثنى واحد
    [two] مستثنيان
    [few] { $count } مستثنين
    [many] { $count } مستثنى
   *[other] { $count } مستثنى
}
refusal-nothing-chosen = لم تُختر أي قضية
refusal-nothing-chosen-do = اختر قضية واحدة على الأقل.
