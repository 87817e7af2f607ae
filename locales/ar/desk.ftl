# صفحات يراها موظفو المكتب: بسيطة ودقيقة ومهنية. الكلمات الثابتة في GLOSSARY.md.

desk-name = مكان العمل
desk-menu = أقسام مكان العمل
desk-menu-reports = البلاغات
desk-menu-cases = القضايا
desk-menu-office = المكتب
desk-menu-audit = سجل التدقيق
desk-no-content = أدوارك لا تفتح البلاغات ولا القضايا.
desk-no-content-do = ما يخصك تجده في القائمة أعلاه.
desk-lock = قفل
desk-notice = تنبيه
desk-back = العودة إلى مكان العمل
common-unsaid = لم يُذكر
export-link = استخراج القائمة بصيغة CSV

node-starting = مكان العمل يطابق بياناته مع العقدة.
node-in-step = مطابق: وصل كل ما لدى العقدة وتم التحقق منه.
node-unreachable = لا يمكن الوصول إلى العقدة.
node-unreachable-do = يمكنك متابعة القراءة. ما ترسله الآن يُرفض ويبقى في الصفحة. تُعاد المحاولة تلقائيًا.
node-wrong = تجيب عقدة أخرى على هذا العنوان.
node-wrong-do = لا يُقبل منها شيء. اسأل الإدارة هل العنوان صحيح، ولا تتابع قبل أن يتضح ذلك.
node-not-admitted = العقدة لا تقبل مكان العمل هذا.
node-not-admitted-do = اسأل الإدارة: ربما سُحب مفتاح مكان العمل.
node-tampering = أرسلت العقدة شيئًا لا يمكن التحقق منه.
node-tampering-do = يحتفظ مكان العمل بما لديه ولا يقبل المزيد. أبلغ رئاسة المكتب فورًا: تغيّر شيء لا يجوز لأحد تغييره.
node-disk = لا يستطيع مكان العمل الكتابة على القرص.
node-disk-do = اطلب من الإدارة إفساح مساحة. لم يضع شيء مما أُرسل.
node-clocks = ساعتا مكان العمل والعقدة مختلفتان.
node-clocks-do = اطلب من الإدارة ضبط ساعة هذا الجهاز. حتى ذلك الحين لا تقبل العقدة منه شيئًا.

notice-desk-not-found = لا يوجد شيء هنا
notice-desk-not-found-do = العنوان غير صحيح، أو ليس فيه ما يمكنك فتحه.
notice-desk-forbidden = لم يُنفَّذ هذا
notice-desk-forbidden-do = كانت الاستمارة قديمة أو لم تأتِ من هنا. ارجع وأعد تحميل الصفحة ثم أرسلها مرة أخرى.
notice-desk-large = هذا كبير جدًا
notice-desk-large-do = أرسل أقل في المرة الواحدة.
notice-desk-broken = حدث خلل من جانبنا
notice-desk-broken-do = لم يتغير شيء. حاول مرة أخرى؛ وإن تكرر فأخبر الإدارة متى حدث.

login-title = مكان العمل
login-heading = تسجيل الدخول
login-name = الاسم
login-passphrase = عبارة المرور
login-send = دخول
login-help = تُفتح مفاتيحك في ذاكرة مكان العمل هذا فقط، وتُمحى عند القفل أو بعد خمس عشرة دقيقة دون عمل.
login-wrong = الاسم أو عبارة المرور غير صحيحين.
login-wrong-do = تحقق من كليهما وحاول مرة أخرى.
login-slow = فشلت محاولات كثيرة.
login-slow-do =
    { $seconds ->
        [one] حاول مرة أخرى بعد ثانية واحدة.
        [two] حاول مرة أخرى بعد ثانيتين.
        [few] حاول مرة أخرى بعد { $seconds } ثوانٍ.
       *[other] حاول مرة أخرى بعد { $seconds } ثانية.
    }
login-damaged = ملف الهوية تالف.
login-damaged-do = اطلب من الإدارة استعادته من نسخة احتياطية. ليست عبارة المرور هي السبب.
login-suspended = هذا الموظف موقوف.
login-suspended-do = تحدث مع الإدارة.
login-not-ready = لم تصل إلى مكان العمل أخبار من العقدة بعد.
login-not-ready-do = انتظر قليلًا وحاول مرة أخرى. إن استمر ذلك فاسأل الإدارة هل العقدة تعمل.

passphrase-title = عبارة المرور
passphrase-heading = تغيير عبارة المرور
passphrase-first = دخلت بعبارة المرور التي سُلّمت إليك. اختر الآن عبارتك؛ وتتوقف القديمة عن العمل.
passphrase-advice = ست كلمات لا علاقة بينها يسهل حفظها ويصعب تخمينها. لا تستخدم هذه العبارة في أي مكان آخر.
passphrase-old = عبارة المرور الحالية
passphrase-new = عبارة مرور جديدة
passphrase-new-hint = اثنا عشر حرفًا أو أكثر.
passphrase-again = العبارة نفسها مرة أخرى
passphrase-send = تغيير عبارة المرور
passphrase-lost = لا أحد يستطيع إعادة تعيين عبارة منسية. ما كنت وحدك تستطيع فتحه يضيع عندئذ، فلا ينبغي أن يكون المفتاح عند موظف واحد فقط.

setup-title = الإعداد
setup-step = الخطوة { $number } من { $count }
setup-heading = إعداد مكتبكم
setup-lead = ثلاث خطوات قصيرة، نحو خمس دقائق. لا يُنشأ شيء قبل الأخيرة.
setup-will-office = تسمّي المكتب كما سيراه الناس في البوابة.
setup-will-officer = تنشئ أول حساب: حسابك. ويمكنك إضافة غيره بعد ذلك مباشرة.
setup-will-keys = يصنع مكان العمل المفاتيح. لا تغادره أبدًا ولا تملكها العقدة أبدًا.
setup-quiet = اختر لحظة هادئة. ستختار عبارة مرور لا يستطيع أحد إعادة تعيينها لك.
setup-begin = ابدأ
setup-office-heading = المكتب
setup-office-name = اسم المكتب
setup-office-hint = كما يراه أصحاب البلاغات في صفحات هذه اللغة، وللغات الأخرى مكانها أدناه.
setup-office-missing = ليس للمكتب اسم.
setup-office-missing-do = اكتب كيف ينبغي أن يظهر في البوابة.
setup-slug = اسم قصير للعناوين
setup-slug-hint = أحرف لاتينية صغيرة وأرقام وشرطات، مثل «ardena». يصبح جزءًا من عنوان البوابة.
setup-slug-wrong = الاسم القصير غير صحيح.
setup-slug-wrong-do = استخدم من 2 إلى 40 حرفًا لاتينيًا صغيرًا أو رقمًا أو شرطة، وابدأ بحرف.
setup-slug-taken = لمكتب آخر في هذه العقدة الاسم القصير نفسه.
setup-slug-taken-do = اختر اسمًا آخر.
setup-languages = اللغات التي يمكنكم الرد بها
setup-languages-hint = البوابة نفسها متاحة دائمًا باللغات الست.
setup-languages-missing = لم تُختر أي لغة.
setup-languages-missing-do = اختر واحدة على الأقل يستطيع أحد الموظفين القراءة والرد بها.
setup-enrolment = رمز تسجيل العقدة
setup-enrolment-hint = موجود في الملف «enrolment» في مجلد بيانات العقدة. اسأل من يدير العقدة.
setup-enrolment-missing = رمز التسجيل ناقص.
setup-enrolment-missing-do = انسخه من مجلد بيانات العقدة.
setup-enrolment-wrong = لا تقبل العقدة رمز التسجيل هذا.
setup-enrolment-wrong-do = تحقق من الأخطاء. يُستخدم كل رمز مرة واحدة.
setup-mandate = لأي غرض
setup-mandate-hint = جملة أو جملتان للبوابة. يمكنك تركه فارغًا.
setup-others = الاسم والغرض بلغات أخرى
setup-others-hint = يرى أصحاب البلاغات المكتب بلغة الصفحة. وإذا تركت لغة فارغة رأوا الاسم المكتوب أعلاه.
setup-code = رمز إعداد مكان العمل هذا
setup-code-hint = موجود في الملف «setup-code» في مجلد بيانات مكان العمل. يُطلب لأن أجهزة أخرى تستطيع الوصول إليه.
setup-code-wrong = رمز الإعداد غير صحيح.
setup-code-wrong-do = انسخه من مجلد بيانات مكان العمل.
setup-unfinished = بدأ هنا إنشاء مكتب ولم يكتمل.
setup-unfinished-do = تابع بالاسم نفسه وعبارة المرور نفسها.
setup-officer-heading = أول موظف
setup-officer = اسمك
setup-officer-hint = به تدخل. يراه الزملاء ولا يراه أصحاب البلاغات.
setup-passphrase = عبارة المرور
setup-next = متابعة
setup-back = رجوع
setup-make = إنشاء المكتب
setup-already = لمكان العمل هذا مكتب بالفعل.
setup-already-do = انتقل إلى البداية وسجّل الدخول.

reports-title = البلاغات
reports-heading = البلاغات
reports-filters = أي البلاغات
reports-filter-all = الكل
reports-filter-waiting = تنتظر ردًا
reports-filter-answered = رُدّ عليها
reports-filter-free = ليست في قضية
reports-empty = لم يصل أي بلاغ بعد.
reports-empty-do = عندما يكتب أحد في البوابة يظهر البلاغ هنا خلال ثوانٍ. جرّب: افتح عنوان البوابة من صفحة «المكتب» وأرسل بلاغًا إلى نفسك.
reports-none-here = لا بلاغ هنا.
report-title = بلاغ
report-reference = البلاغ { $reference }
report-state-new = جديد
report-state-waiting = ينتظر ردًا
report-state-answered = رُدّ عليه
report-state-unreadable = تتعذر قراءته
report-alike =
    { $count ->
        [one] يشبه بلاغًا آخر
        [two] يشبه بلاغين آخرين
        [few] يشبه { $count } بلاغات أخرى
        [many] يشبه { $count } بلاغًا آخر
       *[other] يشبه { $count } بلاغ آخر
    }
report-files =
    { $count ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    }
report-story = ما الذي حدث
report-cooperation = الصلة بالأمم المتحدة
report-place = أين
report-time = متى
report-author = من فعل ذلك أو يقف وراءه
report-wishes = ما يطلبه صاحب البلاغ، وما يجب ألا يُفعل
report-name = الاسم
report-contact = طريقة آمنة للتواصل
report-attachments = الملفات
report-unreadable = لا يمكن قراءة ما في هذا البلاغ. القيد المشفَّر محفوظ. ربما صنعه برنامج أحدث أو كان تالفًا؛ أخبر الإدارة.
report-dialogue = الحوار مع صاحب البلاغ
report-dialogue-empty = لم يُكتب شيء بعد البلاغ.
report-answer = الرد على صاحب البلاغ
report-answer-text = ردك
report-answer-hint = يقرؤه في صندوق الرسائل. اكتب بلغته إن استطعت، ولا تذكر من قد يتعرض للخطر.
report-answer-more = التوقيع والملفات
report-answer-signed = التوقيع باسم
report-answer-signed-hint = اتركه فارغًا للرد باسم المكتب. لا تستخدم أبدًا اسمًا لا ينبغي أن يعرفه صاحب البلاغ.
report-answer-files = الملفات
report-answer-files-hint = تحمل الملفات آثار من صنعها. بعد الرفض يجب إضافتها مرة أخرى.
report-answer-send = إرسال الرد
report-aside = عن هذا البلاغ
report-facts = باختصار
report-received = وصل
report-language = لغة الصفحة
report-danger = هل من أحد في خطر
report-concerns = يخص
danger-now = في خطر الآن
danger-not-now = ليس في هذه الساعة
concerns-me = صاحب البلاغ
concerns-relative = أحد الأقارب أو المقربين
concerns-other = زميلًا أو موكلًا أو شخصًا آخر
concerns-organisation = منظمة أو مجموعة
report-promises = الالتزامات
report-copies-held = نسخ مختومة محفوظة لمكاتب أخرى بناء على رغبة صاحب البلاغ: { $count }. تُرسل تلقائيا إذا لم يصل رد في الوقت المحدد.
report-copies-sent = نسخ مختومة أُرسلت إلى مكاتب أخرى لعدم وصول رد في الوقت المحدد: { $count }.
report-copies-from = وصل هذا البلاغ في صورة نسخة مختومة: كان مكتب آخر يحتفظ بها ولم يرد في الوقت المحدد. ويقرأ صاحب البلاغ ردك برمز المتابعة نفسه.
report-cases = القضايا
report-triage-heading = هل من أحد في خطر الآن؟
report-triage = قرارك
report-triage-hint = قرر هذا أولًا. لا يقرؤه صاحب البلاغ.
report-triage-reasons = الأسباب
report-triage-send = تسجيل القرار
report-protect-heading = تدبير يحمي الشخص
report-protected = ما هو
report-protected-hint = سجّله فقط عندما يؤكد الشخص أنه فعّال. لا يقرؤه صاحب البلاغ.
report-protect-send = تسجيل التدبير
report-explain = بيان سبب عدم الوفاء بالتزام
report-explain-hint = يبقى الالتزام متأخرًا في السجل، ويُذكر سببك إلى جانبه.
report-explain-promise = الالتزام
report-explain-why = السبب
report-explain-send = تسجيل السبب
explain-missing = لم يُختر أي التزام.
explain-missing-do = اختر الالتزام الذي تبيّن سببه.
charter-link = الالتزامات ومواعيدها
charter-title = التزامات المكتب
charter-lead = ما يلتزم به المكتب تجاه الجميع، وفق الساعة التي تديرها العقدة.
charter-version = السارية: النسخة { $version }
charter-guards = قواعد سارية دائمًا
charter-others = نسخ أخرى قد يظل بعض ما بدأ بموجبها ساريًا:
charter-review = من يمكنهم الاطلاع
charter-review-text = راجع الموظفين وأعضاء القضايا، واستبعد من لم يعد بحاجة إلى الاطلاع، ثم سجّل أنك فعلت ذلك.
charter-review-never = لم يسجّل أحد ذلك بعد.
charter-review-send = تسجيل أنني راجعت القائمة
charter-reviewed = { $officer }: راجع القائمة، { $time }
charter-publish = نسخة جديدة
charter-publish-hint = ارفع رقم النسخة. تسري على ما يبدأ بعدها، ويبقى الجاري خاضعًا للنسخة التي بدأ بموجبها. ويراها الجميع على البوابة.
charter-text = نص الميثاق
charter-text-hint = تشرح الملاحظات في النص معنى كل سطر.
charter-publish-send = إنفاذها
charter-unread = لا يمكن قراءة السطر { $line } من الميثاق: { $found }
charter-unread-do = صحّح هذا السطر. لم يتغير شيء.
report-answer-keeps = ما يفي به هذا الرد
report-answer-keeps-hint = أزل العلامة عمّا لا يتضمنه الرد. الإشعار بالاستلام أو التحية لا يفي بشيء.
report-answer-another = صاحب البلاغ يعترض على رد أو يشتكي. يجب أن يرد الآن شخص لم يسبق أن رد عليه.
triage-missing = لم يُقرر شيء بعد.
triage-missing-do = اختر نعم أو لا.
report-open-case = فتح قضية
report-open-case-hint = لا يفتحها إلا أعضاؤها. وستصبح عضوًا فيها.
report-open-members = أعضاء سواك
report-open-members-hint = يحصلون على المفاتيح فورًا.
report-open-send = فتح القضية
report-join = ضم إلى قضية
report-join-case = القضية
report-join-reason = السبب
report-join-send = ضم البلاغ

promise-open = { $promise }: حتى { $time }
promise-soon = { $promise }: يحين موعده قريبًا، { $time }
promise-overdue = { $promise }: حان موعده { $time }
promise-kept = { $promise }: أُوفي به، { $time }
promise-late = { $promise }: أُوفي به متأخرًا، { $time }
promise-paused = { $promise }: متوقف بطلب من صاحب البلاغ
promise-missed = { $promise }: اعتُرض عليه أو أُعيد فتحه، { $time }

file-title = ملف
file-size = الحجم
file-sniffed = بحسب أول بايتاته
file-claimed = يدّعي أنه
file-sha256 = SHA-256
file-kind-text = نص عادي
file-kind-unknown = غير معروف
file-differs = الملف ليس ما يدّعيه. قد يكون ذلك خطأ من جهاز المرسل أو فخًا.
file-preview = معاينة
file-preview-show = عرض الصورة
file-preview-hint = أُعيد رسمها هنا بالرمادي، وقد تظل مؤلمة.
file-preview-alt = الصورة المرفقة، أُعيد رسمها
file-preview-cut = للنص بقية. احفظ الملف لتقرأه كاملًا.
file-warning = قبل حفظه
file-warning-text = قد يضر الملف بالحاسوب الذي يُفتح عليه وقد يخبر مرسله بأنه فُتح. لا تفتحه إلا على جهاز بلا شبكة وبلا قضايا أخرى. عند حفظه يخرج من حماية مكان العمل، ويُسجَّل ذلك في سجل التدقيق.
file-save = حفظ الملف

cases-title = القضايا
cases-heading = القضايا
cases-filters = أي القضايا
cases-filter-open = المفتوحة
cases-filter-mine = قضاياي
cases-filter-waiting = صاحب البلاغ ينتظر
cases-filter-closed = المغلقة
cases-filter-all = الكل
cases-empty = لا توجد قضية يمكنك فتحها.
cases-empty-do = افتح قضية من بلاغ، أو اطلب من زميل أن يجعلك عضوًا.
cases-none-here = لا قضية هنا.
case-title = قضية
case-reporter-waits = صاحب البلاغ ينتظر
case-assigned-nobody = غير مسندة إلى أحد
case-assigned-to = مسندة إلى { $officer }
case-reports =
    { $count ->
        [zero] لا بلاغات
        [one] بلاغ واحد
        [two] بلاغان
        [few] { $count } بلاغات
        [many] { $count } بلاغًا
       *[other] { $count } بلاغ
    }
case-last = آخر نشاط
case-closed-because = أُغلقت:
case-single-member = أنت العضو الوحيد. إذا ضاعت عبارة مرورك ضاعت هذه القضية. أضف زميلًا.
case-unknown =
    { $count ->
        [one] قيد واحد كتبه مكان عمل أحدث ولا يمكن عرضه هنا. وهو محفوظ.
        [two] قيدان كتبهما مكان عمل أحدث ولا يمكن عرضهما هنا. وهما محفوظان.
        [few] { $count } قيود كتبها مكان عمل أحدث ولا يمكن عرضها هنا. وهي محفوظة.
        [many] { $count } قيدًا كتبها مكان عمل أحدث ولا يمكن عرضها هنا. وهي محفوظة.
       *[other] { $count } قيد كتبها مكان عمل أحدث ولا يمكن عرضها هنا. وهي محفوظة.
    }
case-about = موضوعها
case-its-reports = البلاغات
case-story = مجرى القضية
case-note = ملاحظة
case-note-hint = للأعضاء. لا تضيع ملاحظة أيًا كان من يكتب في الوقت نفسه.
case-note-send = إضافة الملاحظة
case-aside = حالة القضية
case-state = الحالة
case-stage = المرحلة
case-stage-change = النقل إلى مرحلة أخرى
case-assign = مسندة إلى
case-assign-change = إسناد
case-assign-hint = لا تُسند إلا إلى عضو.
case-urgency-change = تغيير درجة الاستعجال
case-urgency-reason = السبب
case-words-change = تغيير العنوان أو الملخص
case-field-title = العنوان
case-title-hint = قصير وبلا أسماء.
case-field-summary = الملخص
case-field-urgency = الاستعجال
case-save = حفظ
case-save-title = حفظ العنوان
case-save-summary = حفظ الملخص
case-changed = { $officer }، { $time }
case-members = الأعضاء
case-members-change = إضافة أعضاء أو إخراجهم
case-member = عضو جديد
case-member-hint = يستطيع فتح كل ما في القضية منذ بدايتها.
case-member-send = إضافة العضو
case-no-more-members = كل الموظفين العاملين أعضاء.
case-leaving = العضو الخارج
case-leaving-hint = ما يلي يحصل على مفتاح جديد. وما قُرئ لا يُنسى.
case-leaving-reason = سبب خروجه
case-leaving-send = إخراج العضو
case-reports-change = ضم بلاغ أو إخراجه
case-sender-change = بيان مرسل أحد البلاغات
case-sent = البلاغ
case-sender = المرسل
case-sender-hint = عندئذ لا يُعدّ ما يقوله هذا الشخص في موضع آخر مصدرًا ثانيًا.
case-sender-unsaid = غير معروف أو لا ينبغي ذكره
case-sender-nobody = لا أحد في الملف حتى الآن.
case-others = قضايا أخرى
case-tie = ربط بقضية أخرى
case-other = رقم القضية الأخرى
case-other-hint = الخانات الثماني الظاهرة في القوائم، أو عنوان صفحة القضية.
case-link = ما الصلة بينهما
case-link-same-matter = الموضوع نفسه
case-link-follows = عمل انتقامي بسبب القضية الأخرى
case-link-led-to = أدت إلى العمل الانتقامي في القضية الأخرى
case-link-pattern = أشخاص آخرون والنمط نفسه
case-link-note = ملاحظة
case-link-note-hint = يقرؤها أعضاء القضيتين. ومن كان عضوًا في إحداهما فقط لا يعرف ما هي الأخرى.
case-tie-send = ربط القضيتين
case-untie = إلغاء الربط
own-link = عنوان المكتب وأسئلته
own-title = عنوان المكتب وأسئلته
own-address = عنوان المكتب
own-address-hint = في سطر واحد كما يظهر في الرسائل. اتركه فارغًا إن كان ينبغي ألا يعرفه أحد.
own-address-none = لم يُدخل أحد عنوانًا.
own-questions-lead = ما يحتاج مكتبكم إلى معرفته عن كل قضية زيادة على ما يسأل عنه Recourse، مثل أرقام التقرير السنوي. يجيب الموظفون داخل القضية، ولا يقرأ الإجابات إلا أعضاؤها.
own-questions-none = لا تُطرح أسئلة.
own-questions-count = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
}
own-questions-set = وضعها { $officer }، { $time }
own-questions-end = التوقف عن طرحها
own-notices = لم يُفهم كل ما في الملف
own-notice-shown-always = لم يُفهم شرطه: يُطرح دائمًا
own-notice-unknown-kind = نوعه غير معروف: يُطلب نص
own-notice-choices-missing = خياراته ناقصة
own-notice-device = يسأل الجهاز لا شخصًا: استُبعد
own-notice-name-twice = يحمل سؤال آخر الاسم نفسه
own-notice-not-required = كونه إلزاميًا يتوقف على شرط: يبقى غير إلزامي
own-notice-group = مجموعة لا تبدأ أو لا تنتهي حيث ينبغي
own-notice-name-missing = بلا اسم: استُبعد
own-file = ملف XLSForm
own-file-hint = مصنف (.xlsx أو .xls) أو ملف CSV كما ينتجه KoboToolbox وODK. يحل محل الأسئلة أعلاه، وتحتفظ القضايا بما أُجيب به عنها.
own-file-send = طرح هذه الأسئلة من الآن
questions-title = أسئلة المكتب
questions-none = لا يطرح المكتب أسئلة خاصة به. ويمكن لمن يديره إضافتها في صفحة المكتب.
questions-not-yet = لم يُجب عنها بعد.
questions-some = أُجيب عنها بقدر ما هو معروف.
questions-begin = الإجابة عنها
questions-open = قراءة أو تعديل
questions-earlier = أُجيب عنها من قبل:
questions-answered = آخر إجابة: { $officer }، { $time }
questions-missing = { $count ->
    [zero] لا أسئلة تنتظر الإجابة.
    [one] سؤال واحد ينتظر الإجابة.
    [two] سؤالان ينتظران الإجابة.
    [few] { $count } أسئلة تنتظر الإجابة.
    [many] { $count } سؤالًا ينتظر الإجابة.
   *[other] { $count } سؤال ينتظر الإجابة.
}
questions-missing-first = الانتقال إلى الأول
questions-required = إلزامي
questions-unsaid = غير مذكور
questions-yes = نعم
questions-no = لا
questions-round = التكرار
questions-save-hint = ما لم يُعرف بعد يمكن تركه فارغًا. وما يترتب على إجابة يُسأل عنه بعد حفظها.
questions-wrong-missing = يجب الإجابة عن هذا.
questions-wrong-integer = اكتب عددًا صحيحًا بالأرقام.
questions-wrong-number = اكتب عددًا بالأرقام.
questions-wrong-date = اكتب تاريخًا على شكل 2026 أو 2026-03 أو 2026-03-05.
questions-wrong-time = اكتب وقتًا على شكل 14:30.
questions-wrong-place = اكتب خط العرض وخط الطول وبينهما مسافة.
questions-wrong-several = المطلوب إجابة واحدة فقط.
questions-wrong-choice = هذا ليس من الخيارات.
case-join-report = البلاغ
case-no-more-reports = لا يوجد بلاغ آخر لضمه.
case-outgoing = البلاغ المراد إخراجه
case-outgoing-reason = سبب إخراجه
case-outgoing-send = إخراجه
case-close = إغلاق القضية
case-ground = على أي أساس
case-reasons = الأسباب
case-reasons-hint = تبقى مع القضية. ينبغي أن يفهمها من يقرؤها بعد عشر سنوات.
case-reopen = إعادة فتحها
case-reopen-reasons = أسباب إعادة الفتح
case-reopen-send = إعادة فتح القضية

urgency-routine = لا موعد يضغط
urgency-soon = الأيام تهم
urgency-now = الساعات تهم
stage-triage = التقييم الأولي
stage-examining = الفحص
stage-acting = اتخاذ الإجراءات
stage-following-up = المتابعة
stage-paused = متوقفة برغبة الشخص
stage-closed = مغلقة
ground-completed = تم ما يمكن القيام به
ground-at-request = طلب الشخص التوقف
ground-taken-over = تولتها جهة أخرى
ground-outside-mandate = خارج الولاية؛ وأُخبر الشخص بمن يمكنه المساعدة
ground-not-enough-known = المعلوم لا يكفي ولا يمكن معرفة المزيد حاليًا
ground-not-borne-out = فُحص ولم يثبت، ولا يُلام أحد على الإبلاغ عنه
ground-same-matter = الأمر نفسه في قضية أخرى

timeline-report = وصل البلاغ.
timeline-message = كتب صاحب البلاغ.
timeline-answer = { $officer }: رد باسم المكتب.
timeline-answer-signed = { $officer }: رد بتوقيع «{ $signed }».
timeline-triaged = { $officer }: القرار أنه لا أحد في خطر الآن.
timeline-triaged-danger = { $officer }: القرار أن أحدًا في خطر الآن.
timeline-protected = { $officer }: تدبير يحمي الشخص:
timeline-explained = { $officer }: سبب عدم الوفاء بالتزام:
timeline-contested = صاحب البلاغ يعترض على أنه تلقى ردًا.
timeline-complained = صاحب البلاغ يشتكي من المكتب.
timeline-paused = صاحب البلاغ يطلب من المكتب الانتظار.
timeline-resumed = لم يعد على المكتب أن ينتظر.
timeline-opened = { $officer }: فُتحت القضية.
timeline-report-joined = { $officer }: ضُم بلاغ.
timeline-report-left = { $officer }: أُخرج بلاغ.
timeline-sender-named = { $officer }: بُيّن مرسل أحد البلاغات
timeline-case-tied = { $officer }: رُبطت القضية بأخرى
timeline-case-untied = { $officer }: أُلغي الربط بقضية أخرى
timeline-form-answered = { $officer }: أُجيب عن أسئلة المكتب
report-refused = لم يُنظر فيه
timeline-note = { $officer }: ملاحظة.
timeline-assigned = { $officer }: أُسندت القضية إلى { $to }.
timeline-assigned-nobody = { $officer }: لم تُسند القضية إلى أحد.
timeline-member-added = { $officer }: أصبح { $member } عضوًا.
timeline-member-removed = { $officer }: أُخرج { $member }.
timeline-title = { $officer }: تغيّر العنوان.
timeline-summary = { $officer }: تغيّر الملخص.
timeline-urgency = { $officer }: تغيّر الاستعجال، { $urgency }.
timeline-stage = { $officer }: نُقلت القضية، { $stage }.
timeline-closed = { $officer }: أُغلقت القضية، { $ground }.
timeline-reopened = { $officer }: أُعيد فتح القضية.
timeline-erased = مُحي شيء عن قصد.
timeline-unknown = { $officer }: فعل لا يعرفه مكان العمل هذا، { $name }.

conflict-title = تغييران معًا
conflict-heading = تغيّر هذا في هذه الأثناء
conflict-lead = بينما كنت تكتب تغيّر الشيء نفسه. النسختان هنا ولم يضع شيء. اقرأ الأخرى ثم قرر.
conflict-theirs = ما وصل في هذه الأثناء
conflict-mine = ما كتبته
conflict-edit = كلماتك
conflict-files = يجب إضافة الملفات مرة أخرى في صفحة البلاغ.
conflict-send = إرسال ما كتبته على أي حال
conflict-keep = ترك الأمر كما هو

office-title = المكتب
office-officers = الموظفون
office-you = هذا أنت
office-suspended = موقوف
office-suspend = إيقاف { $officer }
office-suspend-summary = إيقاف…
office-suspend-hint = ابتداءً من تلك اللحظة لا يستطيع الحساب الدخول ولا إرسال أي شيء إلى العقدة. لا يُحذف شيء، ويمكنك التراجع هنا.
office-reinstate = إعادة { $officer } إلى العمل
office-invite = إضافة موظف
office-invite-hint = تحصل على عبارة مرور أولية لتسليمها يدًا بيد. وعند أول دخول يختار الموظف عبارته.
office-officer-name = الاسم
office-officer-roles = الأدوار
office-invite-send = إضافة الموظف
office-aside = العقدة والمفاتيح
office-node = العقدة
office-node-state = الحالة
office-last-sync = آخر مطابقة
office-portal = استمارة البلاغ
office-languages = اللغات
office-audit-waiting = سجلات قراءة تنتظر تسليمها إلى العقدة.
office-keys = البصمات
office-keys-hint = قارنها هاتفيًا مع زميل. إن تغيرت يومًا دون فعل منك فتوقف وأبلغ رئاسة المكتب.
office-intake-key = مفتاح الاستلام
office-node-key = العقدة
invited-heading = يستطيع { $officer } الدخول الآن
invited-lead = سلّم هذه الكلمات الست يدًا بيد. عند أول دخول تحل محلها عبارة خاصة.
invited-once = تُعرض هذه المرة فقط ولا تُحفظ في أي مكان.
invited-done = سلّمتها
role-intake = الاستلام
role-intake-hint = يفتح البلاغات ويرد ويفتح القضايا.
role-case = العمل على القضايا
role-case-hint = يعمل على القضايا التي هو عضو فيها.
role-supervisor = رئاسة المكتب
role-supervisor-hint = يفتح البلاغات ويقرأ سجل التدقيق.
role-auditor = التدقيق
role-auditor-hint = يقرأ من فتح ماذا، ولا يقرأ المحتوى.
role-administrator = الإدارة
role-administrator-hint = يضيف الموظفين ويوقفهم ولا يفتح أي محتوى.

audit-title = سجل التدقيق
audit-heading = سجل التدقيق
audit-lead = من فتح ماذا ومتى. لا يقول شيئًا عما فيه، ولا يستطيع أحد تغييره.
audit-empty = لم يُسجَّل شيء بعد.
audit-when = متى
audit-who = من
audit-what = ماذا
audit-on = على
audit-older = سجلات أقدم
audit-handed-in = { $officer } (سلّمه { $other })
audit-logged-in = دخول
audit-locked = قفل
audit-opened-report = فتح بلاغ
audit-opened-case = فتح قضية
audit-previewed-file = معاينة ملف
audit-downloaded-file = حفظ ملف
audit-exported = استخراج قائمة
audit-read-audit = قراءة سجل التدقيق

export-reports-1 = الرقم
export-reports-2 = وصل
export-reports-3 = اللغة
export-reports-4 = الخطر
export-reports-5 = الحالة
export-reports-6 = الملفات
export-reports-7 = الرسائل
export-reports-8 = القضايا
export-cases-1 = الرقم
export-cases-2 = العنوان
export-cases-3 = الاستعجال
export-cases-4 = الحالة
export-cases-5 = مسندة إلى
export-cases-6 = فُتحت
export-cases-7 = آخر نشاط
export-cases-8 = البلاغات

work-node-unreachable = لا يمكن الوصول إلى العقدة.
work-node-unreachable-do = كلماتك ما زالت هنا. أرسلها بعد قليل؛ وانظر أولًا هل وصلت.
work-busy = العقدة مشغولة جدًا في هذه اللحظة.
work-busy-do = كلماتك ما زالت هنا. أرسلها بعد قليل.
work-node-refused = العقدة لا تقبل هذا منك.
work-node-refused-do = ربما أُوقفت أنت أو مكان العمل هذا. تحدث مع الإدارة.
work-fault = حدث خلل في مكان العمل هذا (المرجع { $reference }).
work-fault-do = كلماتك ما زالت هنا. حاول مرة أخرى؛ وإن استمر فأعطِ الإدارة المرجع.
work-wrong-passphrase = عبارة المرور الحالية غير صحيحة.
work-wrong-passphrase-do = اكتبها مرة أخرى.
work-broke-off = انقطع الإرسال.
work-broke-off-do = كلماتك ما زالت هنا. أضف الملفات مرة أخرى ثم أرسل.
work-not-found = لا يوجد هنا ما يمكنك فتحه.
work-not-found-do = ارجع إلى القائمة.

refusal-already-member = هذا الموظف عضو بالفعل.
refusal-already-member-do = لا شيء يلزم فعله.
refusal-assigned-leaves = القضية مسندة إلى هذا الموظف.
refusal-assigned-leaves-do = أسندها أولًا إلى غيره.
refusal-assigned-not-member = هذا الموظف ليس عضوًا.
refusal-assigned-not-member-do = اجعله عضوًا أولًا: لا يستطيع غير الأعضاء قراءة القضية.
refusal-case-closed = القضية مغلقة.
refusal-case-closed-do = أعد فتحها أولًا.
refusal-case-not-closed = القضية ليست مغلقة.
refusal-case-not-closed-do = لا شيء لإعادة فتحه.
refusal-case-not-opened = ليس للقضية بداية يمكن قراءتها هنا.
refusal-case-not-opened-do = أخبر الإدارة؛ القيود محفوظة.
refusal-close-without-reason = لا تُغلق قضية بلا أسباب.
refusal-close-without-reason-do = اكتب لماذا تُغلق.
refusal-empty-answer = الرد فارغ.
refusal-empty-answer-do = اكتب شيئًا أو أضف ملفًا.
refusal-empty-note = الملاحظة فارغة.
refusal-empty-note-do = اكتب شيئًا.
refusal-file-broken = لم يصل الملف كاملًا.
refusal-file-broken-do = أضفه مرة أخرى.
refusal-file-empty = الملف فارغ.
refusal-file-empty-do = تحقق منه وأضفه مرة أخرى.
refusal-file-too-large = الملف كبير جدًا.
refusal-file-too-large-do = أرسل ملفًا أصغر أو قسّمه.
refusal-key-not-held = لا يمكنك إعطاء مفتاح ليس عندك.
refusal-key-not-held-do = اطلب ذلك من إداري لديه أيضًا دور الاستلام أو التدقيق.
refusal-last-administrator = سيبقى المكتب بلا إدارة.
refusal-last-administrator-do = أعطِ هذا الدور لغيره أولًا.
refusal-last-intake = لن يبقى من يفتح البلاغات.
refusal-last-intake-do = أعطِ دور «الاستلام» لغيره أولًا.
refusal-last-member = لا يمكن للعضو الأخير أن يخرج.
refusal-last-member-do = بلا أعضاء لن يستطيع أحد فتح القضية أبدًا. أضف أحدًا أولًا.
refusal-last-report = لا يمكن إخراج البلاغ الأخير.
refusal-last-report-do = أغلق القضية بدلًا من ذلك.
refusal-leave-without-reason = لا يُخرج بلاغ بلا سبب.
refusal-leave-without-reason-do = اكتب السبب.
refusal-name-taken = يوجد موظف بهذا الاسم.
refusal-name-taken-do = أضف ما يميّز بينهما.
refusal-name-too-long = الاسم طويل جدًا.
refusal-name-too-long-do = اختصره إلى 100 حرف.
refusal-no-change = لن يتغير شيء.
refusal-no-change-do = غيّر شيئًا أو غادر الصفحة.
refusal-no-such-case = لا توجد قضية بهذا الرقم يمكنك فتحها.
refusal-no-such-case-do = راجع الرقم في قائمة القضايا، أو الصق عنوان صفحة القضية.
refusal-questions-none = لا يتضمن الملف أي سؤال.
refusal-questions-none-do = راجع ورقة «survey» فيه: كل صف يسأل عن شيء.
refusal-questions-unread = هذا ليس ملف XLSForm تمكن قراءته.
refusal-questions-unread-do = احفظ الاستمارة كمصنف فيه ورقتا «survey» و«choices»، ثم أحضره.
refusal-answer-unfit = إحدى الإجابات ليست من النوع المطلوب. لم يُحفظ شيء.
refusal-answer-unfit-do = هي معلَّمة أدناه، وما كتبته باقٍ كما هو.
refusal-case-tied-to-self = لا يمكن ربط القضية بنفسها.
refusal-case-tied-to-self-do = أدخل رقم القضية الأخرى.
refusal-works-on-no-case = ليس لهذا الزميل دور يعمل على القضايا.
refusal-works-on-no-case-do = اختر من يستقبل البلاغات أو يعمل على القضايا أو يشرف.
refusal-no-name = ليس للموظف اسم.
refusal-no-name-do = اكتب الاسم الذي يدخل به.
refusal-no-report = تحتاج القضية إلى بلاغ.
refusal-no-report-do = افتحها من بلاغ.
refusal-no-role = ليس للموظف دور.
refusal-no-role-do = اختر دورًا واحدًا على الأقل.
refusal-no-title = ليس للقضية عنوان.
refusal-no-title-do = اكتب عنوانًا قصيرًا بلا أسماء.
refusal-not-member = هذا الموظف ليس عضوًا.
refusal-not-member-do = لا شيء يلزم فعله.
refusal-not-your-role = أدوارك لا تشمل هذا.
refusal-not-your-role-do = اطلبه من زميل له هذا الدور أو من الإدارة.
refusal-officer-not-active = هذا الموظف موقوف.
refusal-officer-not-active-do = اختر موظفًا عاملًا.
refusal-passphrase-same = عبارة المرور الجديدة هي القديمة.
refusal-passphrase-same-do = اختر غيرها.
refusal-passphrase-short = عبارة المرور قصيرة جدًا.
refusal-passphrase-short-do = استخدم اثني عشر حرفًا أو أكثر.
refusal-passphrases-differ = عبارتا المرور مختلفتان.
refusal-passphrases-differ-do = اكتب العبارة نفسها مرتين.
refusal-remove-without-reason = لا يُخرج عضو بلا سبب.
refusal-remove-without-reason-do = اكتب السبب.
refusal-reopen-without-reason = لا يُعاد فتح قضية بلا أسباب.
refusal-reopen-without-reason-do = اكتب ما حدث.
refusal-report-already-joined = البلاغ في هذه القضية بالفعل.
refusal-report-already-joined-do = لا شيء يلزم فعله.
refusal-report-not-joined = البلاغ ليس في هذه القضية.
refusal-report-not-joined-do = لا شيء يلزم فعله.
refusal-summary-too-long = الملخص طويل جدًا.
refusal-summary-too-long-do = اختصره وضع الباقي في ملاحظات.
refusal-text-too-long = النص طويل جدًا.
refusal-text-too-long-do = أرسله على أجزاء.
refusal-title-too-long = العنوان طويل جدًا.
refusal-title-too-long-do = اختصره إلى 200 حرف.
refusal-too-many-files = ملفات كثيرة دفعة واحدة.
refusal-too-many-files-do = أرسل عشرين على الأكثر في المرة.
refusal-triage-done = سُجّل القرار من قبل.
refusal-triage-done-do = أعد تحميل الصفحة لتقرأه.
refusal-protected-without-words = لم يُذكر شيء عن التدبير.
refusal-protected-without-words-do = اذكر ما يحمي الشخص وكيف أكد ذلك.
refusal-explained-without-reason = لم يُذكر أي سبب.
refusal-explained-without-reason-do = اكتب سبب عدم الوفاء بالالتزام.
refusal-not-owed = لا يوجد التزام ينتظر هذا.
refusal-not-owed-do = أعد تحميل الصفحة: ربما فعل ذلك غيرك في هذه الأثناء.
refusal-same-person = يجب أن يفي شخص آخر بهذا الالتزام.
refusal-same-person-do = أحله إلى زميل لم يسبق أن رد على صاحب البلاغ.
refusal-charter-unread = هذا ليس ميثاقًا يمكن قراءته.
refusal-charter-unread-do = ابدأ بالنص الساري وغيّر سطرًا واحدًا في كل مرة.
refusal-charter-version = رقم النسخة ليس أعلى من السارية.
refusal-charter-version-do = ارفع الرقم بعد كلمة version.
refusal-not-founder = من أسس المكتب وحده يوقع سجله العلني.
refusal-not-founder-do = سلّم النص إلى ذلك الموظف.
refusal-triage-without-reason = لا يُسجَّل قرار بلا أسباب.
refusal-triage-without-reason-do = اكتب السبب.
refusal-urgency-without-reason = لا يتغير الاستعجال بلا سبب.
refusal-urgency-without-reason-do = اكتب السبب.

## The pages of a case: codes, assessment, mechanisms.

case-menu = صفحات هذه القضية
case-menu-case = القضية
case-menu-codes = الرموز
case-menu-assess = التقييم
case-menu-mechanisms = الآليات
case-finding = الاستنتاج
case-allegation = هذا ادعاء. لم يُقيَّم شيء بعد.
case-assess-begin = بدء تقييم
case-codes = الرموز
case-codes-begin = الاطلاع على ما توحي به البلاغات
case-codes-change = تغيير
told-report = البلاغ { $reference }
told-message = رسالة، { $time }
told-note = ملاحظة، { $time }

codes-title = الرموز
codes-lead = تقول الرموز بالألفاظ نفسها في كل اللغات ما حدث ولمن حدث. وعليها تُبنى الإحصاءات والبحث عن الآليات والتقييم. ولا يُرمَّز شيء قبل أن يؤكده أحد موظفي المكتب.
codes-confirmed-heading = المؤكدة
codes-none = لم يؤكد أي رمز بعد.
codes-confirmed = أكدها { $officer }، { $time }
codes-suggested = المقترحة
codes-suggested-hint = تشير هذه الكلمات في البلاغات والرسائل والملاحظات إلى هذه الرموز. ضع علامة على ما ينطبق: فقد ترد كلمة وتعني شيئا آخر.
codes-suggested-none = لا تشير كلمات هذه القضية إلى رمز آخر. ولا يعني ذلك أنه لا يوجد رمز مناسب.
codes-by-reporter = وُضعت عليه علامة في البلاغ
codes-all = جميع الرموز
codes-state-add = إضافة دولة أو إقليم
codes-save = تأكيد ما وُضعت عليه علامة
codes-list-states = الدول والأقاليم
codes-list-acts = ما حدث
codes-list-modifiers = ما يميز الأفعال
codes-list-effects = ما ترتب على ذلك
codes-list-victims = من المستهدف
codes-list-persons = الأشخاص المشمولون بالحماية
codes-list-cooperation = كيف كان التعاون
codes-list-counterparts = مع أي جزء من الأمم المتحدة
codes-list-treaty-bodies = مع أي هيئة من هيئات المعاهدات
codes-list-special-procedures = مع أي إجراء من الإجراءات الخاصة
codes-list-systems = مع أي منظومة
codes-list-authors = من الفاعل
codes-list-attribution = من المسؤول
codes-list-communications = ما اتُّخذ من خطوات خارجية
codes-list-responses = رد الدولة
codes-list-situations = حال الشخص الآن
codes-list-follow-up = كيف تطور الأمر
codes-list-accountability = المساءلة
codes-list-remedies = الجبر
codes-list-political = المساءلة السياسية

assess-title = التقييم
assess-empty = لم يُقيَّم شيء بعد: ما تقوله البلاغات ادعاء. يتناول التقييم العناصر واحدا واحدا، ويمكن حفظه في أي وقت، ويراجعه موظف ثانٍ.
assess-lead = يتعلق كل تقييم بشخص وفعل، أو بالقضية كلها. ما وافق عليه موظف ثانٍ يجوز قوله، وكل ما عدا ذلك ادعاء.
assess-begin = بدء تقييم
assess-begin-send = بدء
assess-about = بشأن من وماذا
assess-about-hint = مثلا: «آنا ك.، جواز السفر». اتركه فارغا للقضية كلها.
assess-about-case = القضية كلها
assess-guideline = وفق أي مبادئ توجيهية
assess-last = { $officer }، { $time }
assess-allegation = هذا ادعاء. لم يوافق موظف ثانٍ على أي استنتاج بعد.
assess-standard = معيار الإثبات:
assess-state-draft = مسودة
assess-state-handed-in = في انتظار موظف ثانٍ
assess-state-agreed = تمت الموافقة
assess-state-disputed = سُجل اعتراض
assess-aside = الاستنتاج والمراجعة
assess-old-version = أنت تطالع نسخة سابقة. لا يمكن تغييرها.
assess-newest = إلى أحدث نسخة
assess-near = من رموز هذه القضية:
assess-all-terms = جميع المصطلحات
assess-none-fits = لا شيء منها ينطبق
assess-rests-on = يستند إلى
assess-unknown-answer = غير معروف
assess-norms = القواعد:
bears-against = ضد
bears-necessary = ضروري
bears-excludes = يستبعد العنصر
outcome-shown = ثابت
outcome-open = مفتوح
outcome-not-shown = غير ثابت
conclusion-reached = يترتب
conclusion-open = ليس بعد
conclusion-out = مستبعد
assess-pick = مصطلح من القائمة
assess-for = ما يؤيده: { $names }.
assess-against = ما يعارضه: { $names }.
assess-excluded = يستبعده: { $names }.
assess-lacks = ضروري وغائب: { $names }.
assess-counts = ما يؤيده: { $has }؛ ومع ما يعارضه يلزم: { $needs }.
assess-may-fall = هو ثابت بما هو معروف. فإن تبيّن أن ما لا يزال مجهولا يعارضه فلن يبقى ثابتا.
assess-unknown = غير معروف بعد: { $names }.
assess-aside-element = مسجل على حدة: لا يتوقف عليه أي استنتاج.
assess-missing = لا يزال ناقصا: { $names }.
assess-now = ما يجوز قوله الآن
assess-agreed-nothing = جرى التقييم ولم يُستنتج شيء.
assess-also-dissent = وسُجل اعتراض أيضا.
assess-follows = ما يترتب على هذه الأجوبة
assess-follows-nothing = لا يترتب عليها استنتاج بعد.
assess-burden = توجد دلائل كافية لأول وهلة. اطلب من صاحب التدبير الأسباب والوثائق والمقارنات، وسجل الجواب تحت «الأسباب».
assess-conclusions = الاستنتاجات
assess-changes = ما قد يغيره
assess-change-yes = لو أُجيب بنعم عن «{ $name }»: { $then }
assess-change-no = لو أُجيب بلا عن «{ $name }»: { $then }
assess-change-pick = لو وُجد ما ينطبق تحت «{ $name }»: { $then }
assess-change-none = لو لم يوجد ما ينطبق تحت «{ $name }»: { $then }
assess-change-nothing = لا استنتاج
assess-no-number = هذه الأعداد ليست احتمالات. إنها تقول فقط كم أمرا يؤيد العنصر.
assess-conclude = الاستنتاج والأسباب
assess-conclusion = ما الذي تستنتجه؟
assess-conclusion-hint = لا أكثر مما يترتب على الأجوبة. احفظ أولا لترى ما يترتب عليها.
assess-conclusion-none = لا استنتاج
assess-reasons = الأسباب
assess-reasons-hint = ما كان أهم، وما يعارضه، وما لا يزال مجهولا.
assess-save = حفظ والاطلاع على ما يترتب
assess-submit = تقديم للمراجعة
assess-submit-hint = لتقديمه يجب أن يذكر كل جواب ما يستند إليه، وألا تكون الأسباب فارغة.
assess-review = المراجعة
assess-review-hint = لم تكتب أنت هذه النسخة. تحقق مما يستند إليه كل جواب قبل أن توافق.
assess-review-reasons = أسبابك
assess-review-reasons-hint = لازمة عند الاعتراض.
assess-agree = موافقة
assess-dissent = تسجيل اعتراض
assess-waits = قُدم للمراجعة. يجب أن يراجعه موظف ثانٍ.
assess-versions = النسخ
assess-version-draft = مسودة: { $officer }، { $time }
assess-version-handed-in = قدمها للمراجعة { $officer }، { $time }
assess-version-agreed = وافق { $officer }، { $time }
assess-version-dissent = اعترض { $officer }، { $time }
notice-desk-no-guideline = المبادئ التوجيهية ليست هنا
notice-desk-no-guideline-do = أُجري هذا التقييم وفق مبادئ توجيهية ليست في هذا المكتب. اطلب من المسؤول الإداري أن يعيد ملفها.

timeline-coded =
    { $count ->
        [zero] لم يؤكد { $officer } أي رمز
        [one] أكد { $officer } رمزا واحدا
        [two] أكد { $officer } رمزين
        [few] أكد { $officer } { $count } رموز
        [many] أكد { $officer } { $count } رمزا
       *[other] أكد { $officer } { $count } رمز
    }
timeline-assessed = حفظ { $officer } مسودة تقييم
timeline-handed-in = قدم { $officer } تقييما للمراجعة
timeline-agreed = وافق { $officer } على تقييم
timeline-dissented = سجل { $officer } اعتراضا على تقييم

refusal-no-assessment = لا يوجد تقييم كهذا
refusal-no-assessment-do = ارجع إلى القضية وافتحه من هناك.
refusal-other-guideline = بدأ هذا التقييم وفق مبادئ توجيهية أخرى
refusal-other-guideline-do = ابدأ تقييما جديدا وفق المبادئ التي تريدها.
refusal-unknown-answer = جواب لا يخص هذه المبادئ التوجيهية
refusal-unknown-answer-do = أعد تحميل الصفحة وأجب عما تسأل عنه.
refusal-more-than-found = لا يترتب هذا الاستنتاج على الأجوبة
refusal-more-than-found-do = اختر استنتاجا أضعف أو لا شيء، أو أضف أجوبة مع ما تستند إليه.
refusal-assessment-without-reason = الأسباب ناقصة
refusal-assessment-without-reason-do = اكتب في بضع جمل ما كان أهم وما لا يزال مجهولا. ويمكن حفظ مسودة من دون ذلك.
refusal-answer-without-ground = جواب لا يستند إلى شيء
refusal-answer-without-ground-do = اكتب بجانب كل نعم أو لا، وتحت كل قائمة اخترت منها، البلاغ أو الوثيقة أو الشهادة التي يستند إليها الجواب. وإن لم يوجد شيء فأجب «غير معروف».
refusal-not-handed-in = لم تُقدم هذه النسخة للمراجعة
refusal-not-handed-in-do = لا يُراجع إلا ما قُدم للمراجعة.
refusal-own-assessment = هذا تقييمك أنت
refusal-own-assessment-do = يجب أن يراجعه موظف ثانٍ.
refusal-dissent-without-reason = الاعتراض يحتاج إلى أسباب
refusal-dissent-without-reason-do = اكتب لماذا لا توافق.

## Which mechanism, for a case.

mechanisms-lead = الآليات التي يمكنها تلقي هذه القضية، الأقرب أولا: وفق رموزها والمعاهدات والولايات.
mechanisms-no-codes = لم يُرمَّز شيء بعد، ولذلك لا يظهر إلا ما هو مفتوح لكل قضية.
mechanisms-from = من هذه الرموز:
mechanisms-no-state = لم تُرمَّز أي دولة. وعليها تتوقف المعاهدات والمناطق والولايات القطرية.
mechanisms-consent = لا يغادر شيء المكتب دون موافقة صاحب الشأن. وقد يغلق اللجوء إلى آلية الطريق أمام أخرى: اسأل صاحب الشأن وسجل ما أُرسل وإلى أين.
report-codes = وُضعت عليه علامة في البلاغ
