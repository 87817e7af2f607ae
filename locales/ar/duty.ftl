# What leaves the house: constant words. They never say about whom, about what, or where.
notice-subject = مكان العمل بحاجة إليكم
notice-subject-outside = مكتبٌ بحاجة إليكم
notice-due-soon = هناك ما ينتظركم في مكان العمل: أحد الوعود يوشك أن يتأخر الوفاء به. افتحوا مكان العمل.
notice-overdue = هناك ما ينتظركم في مكان العمل: تأخر الوفاء بأحد الوعود. افتحوا مكان العمل.
notice-contested = هناك ما ينتظركم في مكان العمل: هناك من يقول إن أحد الوعود لم يُوفَ به. افتحوا مكان العمل.
notice-complaint = هناك ما ينتظركم في مكان العمل: هناك من يشتكي من المكتب. افتحوا مكان العمل.
notice-stale = هناك ما ينتظركم في مكان العمل: ينبغي فحص ساعة العقدة أو سجلها. افتحوا مكان العمل.
notice-check-in = هناك ما ينتظركم في مكان العمل: لم يجرِ اتصال متفق عليه في موعده. افتحوا مكان العمل الآن.
notice-kept-back = هناك ما ينتظركم في مكان العمل: ربما تُحتجز نسخ مختومة يحتفظ بها مكتب آخر لمكتبكم. افتحوا مكان العمل، ثم «الاستحقاقات» و«النسخ المختومة لهذا المكتب».
notice-hand-over = يعرض عليكم أحد الزملاء تسلّم المناوبة. افتحوا مكان العمل للقبول.
notice-outside = مكتبٌ سمّاكم جهة اتصال له بحاجة إليكم: وعدٌ قطعه لم يُوفَ به في موعده، أو تعذر الوصول إلى أحد فيه. يرجى الاتصال به.
notice-test = هذه تجربة. إن كنتم تقرؤونها فالإشعارات تصلكم هنا.

# The room of duty.
desk-menu-duty = المناوبة
duty-title = المناوبة
duty-heading = المناوبة
duty-lead = من يُبلَّغ حين يوشك وعد أن يتأخر الوفاء به. ومن يُبلَّغ يفتح مكان العمل: فالإشعار يقول إن أمراً ينتظره ولا يقول أبداً ما هو. جميع الأوقات بالتوقيت العالمي المنسق.
duty-unread = لا يمكن قراءة جدول المناوبة الآن.
duty-unread-do = العقدة لا تستجيب. أعيدوا المحاولة بعد دقيقة؛ وما كان مخططاً ما زال سارياً فيها.
duty-now = المناوبون الآن
duty-nobody = لا أحد مناوب. تُبلَّغ الدرجة التالية فوراً.
duty-until = حتى { $when }
duty-next = التالي: { $who }، ابتداءً من { $when }
duty-not-taken = لم تُستلم بعد
duty-no-channel = بلا قناة: يتعذر إبلاغه
duty-offered = عُرضت على { $who } ولم تُقبل بعد
duty-stays = باقٍ في المناوبة حتى يتسلمها غيره
duty-former = موظف سابق
duty-contact = جهة اتصال خارج المكتب
duty-always = في أي ساعة
duty-rung-officer = الموظف المناوب
duty-rung-shift-lead = رئيس المناوبة
duty-rung-head = رئيس المكتب
duty-rung-peer = جهة تنسيق أخرى
duty-rung-board = هيئة الرقابة

# What oneself can do.
duty-you = ما يخصكم
duty-you-nothing = لستم في المناوبة ولا يعرض عليكم أحد تسلّمها.
duty-take-hint = بدأت مناوبتكم: { $rung }، حتى { $until }. ومن سبقكم باقٍ في المناوبة حتى تتسلموها.
duty-take = تسلّم المناوبة
duty-accept-hint = يعرض عليكم { $who } تسلّم المناوبة: { $rung }، حتى { $until }. تصيرون مناوبين متى قبلتم.
duty-accept = القبول وبدء المناوبة
duty-offer = تسليم المناوبة
duty-offer-hint = تبقون في المناوبة حتى يقبل الآخر من مكان عمله.
duty-offer-shift = أي مناوبة
duty-offer-to = لمن
duty-offer-until = إلى متى تستمر مناوبة الآخر
duty-offer-send = عرض التسليم
duty-withdraw = سحب العرض

# The coming week.
duty-week = الأسبوع القادم
duty-gaps = أوقات لا يناوب فيها أحد
duty-gaps-hint = في هذه الساعات تُبلَّغ الدرجة التالية فوراً.
duty-gap = من { $from } إلى { $until }
duty-no-gaps = في كل ساعة من الأسبوع يوجد مناوب في كل درجة داخل المكتب.
duty-shifts = المناوبات المخططة
duty-no-shifts = لا مناوبات مخططة.
duty-shift-remove = حذف هذه المناوبة
duty-shift-add = إضافة مناوبة
duty-shift-who = الموظف
duty-shift-rung = الدرجة
duty-shift-from = من (بالتوقيت العالمي المنسق)
duty-shift-until = إلى (بالتوقيت العالمي المنسق)
duty-choose = اختيار

# Contacts outside of the office.
duty-contacts = جهات الاتصال خارج المكتب
duty-contacts-hint = جهة تنسيق أخرى أو هيئة الرقابة، تُبلَّغ في أي ساعة بعد إبلاغ الدرجات الأدنى أو تعذر الوصول إليها. ولا تعلم سوى أن مكتباً بحاجة إليها.
duty-no-contacts = لا جهات اتصال مسماة.
duty-contact-add = تسمية جهة اتصال
duty-contact-remove = حذف جهة الاتصال هذه

# Channels.
duty-channels = كيف تُبلَّغون
duty-channels-hint = تُحفظ هذه العناوين على العقدة مقروءةً لأنها ترسل حين لا يكون أحد قد سجّل الدخول. لا يراها ولا يغيّرها هنا سواكم. اختاروا عنواناً لا يكشف مكان عملكم.
duty-no-channels = لا توجد قناة: لا تُبلَّغون إلا في مكان العمل نفسه وأنتم مسجلو الدخول.
duty-channel-add = إضافة قناة
duty-channel-kind = النوع
duty-channel-mail = بريد إلكتروني
duty-channel-ntfy = موضوع ntfy
duty-channel-hook = خطاف ويب
duty-channel-address = العنوان
duty-channel-address-hint = عنوان بريد إلكتروني، أو عنوان الموضوع أو الخطاف.
duty-channel-language = اللغة
duty-channel-token = رمز النفاذ
duty-channel-token-hint = فقط إن كان الموضوع يطلبه.
duty-channel-secret = مفتاح التوقيع
duty-channel-send = إضافة القناة
duty-channel-remove = حذف هذه القناة
duty-channel-test = إرسال تجربة
duty-tested = التجربة في طريقها. إن لم تصل خلال دقائق فتحققوا من العنوان.
duty-hosts = يسمح مدير العقدة بما يلي:
duty-hosts-mail = البريد الإلكتروني
duty-hosts-none = لم يُعدّ مدير العقدة أي وسيلة للإبلاغ. وحتى ذلك الحين لا تظهر الإشعارات إلا في مكان العمل.

# What went wrong.
duty-trouble = من لم يُبلَّغ
duty-trouble-times = المجموع { $count }، وآخرها { $time }
duty-trouble-nobody-on-duty = لم يكن أحد مناوباً؛ أُبلغت الدرجة التالية.
duty-trouble-screened-out = كان جميع المناوبين مبعدين؛ أُبلغت الدرجة التالية.
duty-trouble-no-channel = ليس لأي مناوب قناة؛ أُبلغت الدرجة التالية.
duty-trouble-nobody = تعذر إبلاغ أي أحد في أي درجة. تُعاد المحاولة كل بضع دقائق: خططوا مناوبة أو أضيفوا قناة.
duty-trouble-refused = ترفض الجهة المتلقية إشعاراً. تُعاد المحاولة: تحققوا من عنوان القناة.
duty-trouble-given-up = تعذر إرسال إشعار طوال ثلاثة أيام فتُرك.

# Refusals.
refusal-shift-times = هذه الأوقات لا تشكّل مناوبة.
refusal-shift-times-do = اذكروا بداية ونهاية بعدها، لا يفصل بينهما أكثر من شهر.
refusal-shift-who = لم يُختر أي موظف.
refusal-shift-who-do = اختاروا موظفاً عاملاً في المكتب.
refusal-channel-address = لا ترسل العقدة إلى هذا العنوان.
refusal-channel-address-do = اذكروا عنوان بريد إلكتروني واحداً، أو موضوعاً أو خطافاً على مضيف يسمح به مدير العقدة.
refusal-roster-changed = غيّر شخص آخر الجدول للتو.
refusal-roster-changed-do = انظروا إليه كما هو الآن ثم أرسلوا من جديد.
refusal-test-soon = أُرسلت تجربة قبل لحظات.
refusal-test-soon-do = انتظروا نصف دقيقة قبل التالية.
refusal-hand-over = لم يعد هذا التسليم متاحاً.
refusal-hand-over-do = ربما سُحب أو قُبل. انظروا من المناوب الآن.
