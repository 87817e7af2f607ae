# الصفحات التي يراها مقدم البلاغ.
# المصطلحات الثابتة في الملف GLOSSARY.md.

## عناوين لسان المتصفح وسجله: لا تكشف شيئا لمن ينظر من خلف الكتف.

title-start = مرحبا
title-form = استمارة
title-once = صفحة
title-messages = رسائل
title-help = مساعدة
title-information = معلومات
title-notice = إشعار

## في كل صفحة.

exit-link = مغادرة الموقع
menu-language = اختيار اللغة
menu-pages = الصفحات
menu-start = البداية
menu-mailbox = فتح صندوق رسائلك
menu-safety = كيف تحمي نفسك
menu-about = ما يمكن لهذا الموقع أن يراه
footer-exit = يفتح رابط «مغادرة الموقع» صفحة محايدة على الفور. وإذا كانت خاصية JavaScript مفعلة، فإن الضغط على مفتاح Shift ثلاث مرات يؤدي الغرض نفسه. ولا يمحو ذلك سجل متصفحك.

## البداية.

start-heading = الإبلاغ عن التهديدات والأعمال الانتقامية
start-lead = هل تتعرض أنت أو يتعرض شخص قريب منك للتهديد أو العقاب أو المنع بسبب التواصل مع الأمم المتحدة في مجال حقوق الإنسان؟ يمكنك إخبارنا هنا. ولست ملزما بذكر اسمك.
start-lead-office = يوجَّه بلاغك إلى: { $office }.
start-choose-office = إلى أي مكتب تريد أن تكتب؟
start-no-office = لا يوجد بعد مكتب يتلقى البلاغات هنا. يرجى العودة لاحقا.
start-report = تقديم بلاغ
start-report-hint = تكفي كلماتك أنت. وكل ما عدا ذلك يمكن أن ينتظر.
start-mailbox = فتح صندوق رسائلك
start-mailbox-hint = لقراءة الردود والكتابة من جديد. ستحتاج إلى رمز المتابعة.
start-danger = إذا كانت حياة شخص ما في خطر الآن
start-danger-text = نرد بأسرع ما يمكن، لكننا لا نستطيع إرسال المساعدة في غضون دقائق. اتصل أيضا بأشخاص قريبين منك يستطيعون المساعدة فورا. وفي البلاغ، اختر «نعم، أو خلال ساعات».
start-who = من يمكنه تقديم بلاغ
start-who-text = كل من تواصل مع الأمم المتحدة في مجال حقوق الإنسان، أو أراد ذلك، أو يُظن أنه فعل ذلك: ضحية أو شاهدا أو محاميا أو صحفيا أو موظفا حكوميا أو عضوا في منظمة أو شخصا قدم المساعدة. وكذلك الأقارب والزملاء والمنظمات. ويمكنك أيضا أن تكتب نيابة عن شخص آخر.
start-reads = من يقرأ البلاغ
start-reads-text = موظفو هذا المكتب المسؤولون عن البلاغات دون غيرهم. ويُغلق بلاغك بحيث لا تفتحه إلا مفاتيحهم. أما القائمون على تشغيل هذا الموقع فلا يستطيعون فتحه.
start-next = ماذا يحدث بعد ذلك
start-next-receipt = تحصل على رمز متابعة: رقم لا يملكه أحد غيرك، يفتح صندوق رسائلك في هذا الموقع.
start-next-read = يقرأ أحد موظفي المكتب بلاغك ويرد عليك في صندوق رسائلك. ونحن لا نتصل هاتفيا أبدا ولا نرسل بريدا إلكترونيا.
start-next-ask = ننظر معك في ما هو آمن وما يمكن فعله. ولا يصل إلى أي حكومة أو إلى العلن أي شيء يدل عليك إلا بموافقتك.
start-next-log = لكل بلاغ مكانه في سجل عام لا يُظهر شيئا من مضمونه. ولا يستطيع أحد أن يزيله أو يغير تاريخه دون أن ينكشف ذلك.
start-promises = ما يتعهد به المكتب
start-within-hours =
    { $count ->
        [zero] فورا
        [one] في غضون ساعة واحدة
        [two] في غضون ساعتين
        [few] في غضون { $count } ساعات
        [many] في غضون { $count } ساعة
       *[other] في غضون { $count } ساعة
    }
start-within-days =
    { $count ->
        [zero] فورا
        [one] في غضون يوم واحد
        [two] في غضون يومين
        [few] في غضون { $count } أيام
        [many] في غضون { $count } يوما
       *[other] في غضون { $count } يوم
    }
start-safe = احم نفسك
start-safe-device = استخدم هاتفا أو حاسوبا لا يستطيع أحد غيرك الاطلاع عليه. ولا تستخدم جهازا تابعا لعملك.
start-safe-tor = متصفح Tor هو الأكثر أمانا. والنافذة الخاصة هي الحد الأدنى.
start-safe-history = سيُظهر سجل متصفحك أنك زرت هذا الموقع. والمغادرة السريعة لا تمحوه.
start-safe-more = المزيد عن كيفية حماية نفسك
start-about-more = ما يمكن لهذا الموقع أن يراه وما لا يمكنه

## كيف تحمي نفسك.

safety-heading = كيف تحمي نفسك
safety-lead = اقرأ هذا قبل أن تكتب. لن يستغرق أكثر من ثلاث دقائق.
safety-before = قبل أن تكتب
safety-before-device = استخدم جهازا لا يستطيع أحد غيرك الاطلاع عليه. فقد يكشفك جهاز تابع لعملك، أو حاسوب مشترك، أو هاتف يفتحه آخرون.
safety-before-tor = استخدم متصفح Tor إن استطعت. فهو يخفي عن شبكتك الموقع الذي تزوره، وينسى الزيارة عندما تغلقه. وفي بعض الأماكن يلفت استخدام Tor نفسه الانتباه: وعندئذ قد يكون من الأفضل استخدام شبكة يستعملها كثيرون، مثل شبكة مكتبة عامة.
safety-before-private = إذا لم تستخدم Tor، فافتح نافذة خاصة. ففي النافذة العادية يبقى عنوان هذا الموقع في السجل. أما النافذة الخاصة فلا تحتفظ بشيء بعد أن تغلق جميع النوافذ الخاصة.
safety-before-network = يستطيع مزود خدمة الإنترنت، أو من يدير الشبكة، أن يرى أنك تزور هذا الموقع، لكنه لا يرى ما تكتبه. ومع Tor لا يستطيع أن يرى الموقع أيضا.
safety-before-spy = إذا كنت تعتقد أن في جهازك برنامج تجسس، فاكتب من جهاز آخر. فلا شيء في هذا الموقع يستطيع أن يحميك منه.
safety-while = أثناء الكتابة
safety-while-details = هل تريد أن تبقى مجهولا؟ فكر في ما لا يمكن أن يعرفه أحد غيرك: ساعة محددة، أو اجتماع حضره قليلون، أو كلمات لا يستخدمها سواك.
safety-while-files = قد تحمل الملفات أكثر مما تراه: فالصورة تحمل مكانها ووقتها، والوثيقة تحمل اسم كاتبها، والتسجيل يحمل أصواتا في الخلفية. احذف ما لا لزوم له إن استطعت، أو صف الملف بالكلمات واسألنا كيف ترسله.
safety-while-name = يمكنك ذكر اسمك لاحقا. فبعض الخطوات، مثل رسالة من الأمم المتحدة إلى حكومة، تتطلب اسما. ونحن نسألك قبل كل خطوة منها.
safety-while-talk = لا تخبر الآخرين بأنك كتبت إلينا، إلا إذا كنت تثق بهم ثقة تامة.
safety-after = بعد أن تكتب
safety-after-receipt = انسخ رمز المتابعة بخط اليد. لا تصوره ولا تحفظه في هاتف. واحتفظ به حيث لا يلفت النظر: فمن الممكن إخفاء 28 رقما بين أرقام أخرى.
safety-after-history = المغادرة السريعة تفتح صفحة أخرى، ولا تمحو السجل. ولمحوه، افتح سجل متصفحك واحذف ما يخص هذا الموقع. وإذا كان هناك من يفحص سجلك، فقد يثير السجل الفارغ أيضا التساؤلات: احذف هذه المداخل وحدها.
safety-after-files = الملف الذي تحفظه من صندوق الرسائل يبقى على جهازك. اقرأ الرسائل في هذا الموقع، واحذف الردود بعد قراءتها.
safety-after-mail = نحن لا نكتب أبدا رسائل إلكترونية أو نصية، ولا نتصل هاتفيا أبدا، إلا إذا طلبت ذلك. ومن يفعل ذلك باسمنا ليس منا. ونحن لا نطلب منك أبدا رمز المتابعة.
safety-shared = على حاسوب مشترك أو مستعار
safety-shared-text = استخدم نافذة خاصة، ولا تحفظ أي ملفات، وأغلق جميع النوافذ قبل أن تغادر. وفي مقهى الإنترنت قد تسجل كاميرا أو برنامج ما يظهر على الشاشة: فلا تكتب هناك أسماء.
safety-forced = إذا أجبرك أحد على فتح صندوق الرسائل
safety-forced-text = ما حذفته من هناك لا يظهر مجددا لأي شخص لديه رمز المتابعة. ويحتفظ المكتب بنسخته الخاصة. لا تعرض نفسك للخطر من أجل إخفاء الرمز: أخبرنا لاحقا، من مكان آمن، بأن آخرين قرؤوا صندوق الرسائل.

## ما يمكن لهذا الموقع أن يراه.

about-heading = ما يمكن لهذا الموقع أن يراه وما لا يمكنه
about-lead = لا ينبغي أن تضطر إلى الثقة بنا ثقة عمياء. وهذا بيان بما يُعرف ومن يعرفه.
about-office = المكتب
about-office-sees = يستطيع الموظفون المسؤولون عن البلاغات قراءة ما تكتبه والملفات التي ترسلها. وتُسجَّل كل عملية فتح، ويستطيع آخرون في المكتب مراجعة ذلك السجل.
about-office-not = لا يعلمون من أين كتبت، ولا بأي جهاز، ولا في أي دقيقة. وهم يعرفون الساعة.
about-node = هذا الموقع
about-node-off = بدون JavaScript، تمر كلماتك لحظة واحدة بذاكرة هذا الموقع. وهناك تُشفَّر على الفور ويُمحى النص المقروء. وهو لا يُكتب على قرص أبدا.
about-node-on = مع JavaScript، تشفر الصفحة بلاغك على جهازك أنت، قبل أن يخرج منه أي شيء. وعندئذ لا يراه الموقع أبدا. وتخبرك الصفحة بذلك عندما تقوم به.
about-node-keeps = ما يحتفظ به الموقع مشفَّر، وليس لديه أي مفتاح يفتحه. ومن يستولي على الجهاز يجد الساعة التي وصل فيها شيء ما وحجمه التقريبي، ولا يجد شيئا يمكن قراءته.
about-node-address = لا يدوّن الموقع عنوانك على الإنترنت، ولا متصفحك، ولا الصفحات التي فتحتها.
about-node-mailbox = عندما تفتح صندوق رسائلك، تُفتح رسائلك في ذاكرة الموقع لعرضها عليك، ثم تُمحى منها.
about-node-limit = إذا كان أحد يسيطر سرا على هذا الموقع في اللحظة نفسها التي تكتب فيها بدون JavaScript، فقد يتمكن من القراءة. ونحن نفعل ما بوسعنا لمنع ذلك، لكننا لا نستطيع استبعاده.
about-log = السجل العام
about-log-text = يحصل كل بلاغ مشفَّر على مكان في سجل عام. ولا يتضمن السجل إلا بصمات: فلا يستطيع أحد أن يقرأ فيه مضمون البلاغات، ولا حتى عددها. لكن لا يستطيع أحد أن يزيل بلاغا أو يغير وقته دون أن يلاحَظ ذلك. وفي صندوق رسائلك يمكنك أن ترى مكان بلاغك.
about-others = الآخرون
about-others-network = يستطيع مزود خدمة الإنترنت أن يرى أن جهازك يزور هذا الموقع. ولا يستطيع أن يرى ما تكتبه. ومع متصفح Tor لا يستطيع أن يرى أي موقع تزوره.
about-others-pages = لا تحمّل الصفحات أي شيء من شركات أخرى. فلا إعلانات، ولا إحصاء للزوار، ولا ملفات تعريف ارتباط لمن يكتفي بالقراءة. وهناك ملف تعريف ارتباط يزول في غضون دقائق، يبقي صندوق رسائلك مفتوحا ويحفظ ما كتبته عندما يلزم تصحيح شيء ما.
about-not = ما لا يستطيع أحد أن يعدك به
about-not-text = لا يستطيع أي موقع أن يحميك من برنامج تجسس على جهازك، ولا ممن ينظر إلى شاشتك، ولا ممن يراقب الشبكة كلها. ونحن لا نعد إلا بما هو مكتوب هنا.

## البلاغ.

form-heading = تقديم بلاغ
form-lead = اكتب بكلماتك أنت، وبأي لغة. الحقل الأول وحده ضروري. ويمكنك إضافة الباقي لاحقا في صندوق رسائلك.
form-to = إلى: { $office }
form-safety = قبل أن تكتب: هل هذا الجهاز آمن، وهل تعلم من يستطيع أن يرى ماذا؟
form-story = ماذا حدث؟
form-story-hint = من فعل ماذا، وبمن؟ وهل ما زال ذلك مستمرا؟ ولماذا تعتقد أن السبب هو التواصل مع الأمم المتحدة؟ إذا كنت لا تعرف شيئا ما، فاتركه.
form-danger = هل هناك شخص في خطر الآن؟
form-danger-now = نعم، أو خلال ساعات
form-danger-not-now = ليس في هذه اللحظة
form-danger-unsaid = لا أعرف، أو لا أريد أن أقول
form-danger-note = اكتب في البلاغ أين يوجد الشخص، ومن معه، وما الذي يمكن أن يساعد في الساعات القادمة. ونحن نقرأ هذه البلاغات أولا. واتصل أيضا بأشخاص قريبين منك يستطيعون المساعدة فورا.
form-concerns = بمن يتعلق الأمر؟
form-concerns-me = بي أنا
form-concerns-relative = بأحد أقاربي أو بشخص قريب مني
form-concerns-other = بزميل أو موكل أو شخص آخر
form-concerns-organisation = بمنظمة أو مجموعة
form-concerns-unsaid = لا أريد أن أقول
form-more = المزيد، إن أردت
form-more-hint = يمكن أن يبقى كل جزء فارغا. وملؤه يساعدنا على التحرك بسرعة أكبر.
form-contact-section = التواصل مع الأمم المتحدة
form-cooperation = ماذا كان هذا التواصل؟
form-cooperation-hint = على سبيل المثال: شكوى، أو كلمة ألقيت في جنيف أو نيويورك، أو لقاء مع وفد أو خبير، أو رسالة إلكترونية، أو مساعدة شخص آخر. مع أي هيئة، ومتى؟ ومن كان يعلم بذلك؟ وحتى التواصل الذي كان مجرد نية أو مجرد شبهة يؤخذ في الحسبان.
form-facts-section = أين ومتى ومن
form-place = أين حدث ذلك؟
form-place-hint = البلد والمدينة والمكان. بالقدر من الدقة الذي تسمح به سلامتك.
form-time = متى حدث ذلك؟
form-time-hint = يوم أو شهر، أو «منذ الربيع». وهل حدث ذلك من قبل؟
form-author = من فعل ذلك، أو من يقف وراءه؟
form-author-hint = أسماء وجهات وأزياء رسمية ومركبات وأرقام. وحتى إذا كان الأمر مجرد شبهة لديك: فاذكر أنه كذلك.
form-wishes-section = ما تريده، وما يجب ألا يُفعل
form-wishes = ما الذي ينبغي أن يحدث؟ وما الذي يجب ألا يحدث؟
form-wishes-hint = على سبيل المثال: «لا تتصلوا بالشرطة.» «لا تذكروا اسم عائلتي.» «أرجو إثارة الموضوع مع الحكومة، دون ذكر اسمي.» ونحن نلتزم بذلك، ونسألك قبل كل خطوة تخصك.
form-person-section = اسمك وكيفية الوصول إليك
form-person-hint = لست ملزما بذكر أي منهما. نحن نراهما، ولا يعرفهما منا أحد غيرنا إلا بموافقتك. ونستطيع أن نفعل الكثير بدون اسم، ولكن ليس كل شيء: فبعض إجراءات الأمم المتحدة تتطلب اسم الشخص المعني. ويمكنك ذكره لاحقا.
form-name = اسمك
form-contact = طريقة آمنة للوصول إليك
form-contact-hint = فقط إذا كان ذلك آمنا. وإلا فإننا نكتب إليك في صندوق رسائلك في هذا الموقع، وتطلع عليه عندما تستطيع.
form-files-section = الملفات
form-files-hint = صور ووثائق وتسجيلات. الحد الأقصى لعدد الملفات: { $count }. والحد الأقصى لكل ملف: { $size }. وهي تُشفَّر أثناء إرسالها.
form-files-metadata = قد تحمل الملفات اسم كاتبها والمكان والوقت. احذف ما لا لزوم له، أو حدثنا عن الملف أولا.
form-files-choose = اختيار ملفات
form-files-more = ملفات أخرى
form-files-again = مزيد من الملفات
form-received = وصلت بالفعل
form-received-hint = هذه الملفات عندنا، مشفَّرة. ولا حاجة إلى اختيارها من جديد.
form-received-drop = عدم إرساله
form-after = بعد الإرسال
form-after-text = تعرض الصفحة التالية رمز المتابعة مرة واحدة فقط. جهز قلما وورقة. وبهذا الرمز تقرأ ردودنا وتستطيع أن تكتب من جديد.
form-send = إرسال البلاغ
form-sealed-there = بدون JavaScript، يشفر هذا الموقع بلاغك لحظة وصوله.

# عندما تكون خاصية JavaScript مفعلة، تشفر الصفحة نفسها البلاغ.
seal-here = تشفر هذه الصفحة بلاغك على جهازك أنت، قبل أن يخرج منه أي شيء. ولا يستطيع أحد في الطريق أن يقرأه، ولا هذا الموقع نفسه.
seal-working = يجري تشفير بلاغك وإرساله. يرجى إبقاء هذه الصفحة مفتوحة.
seal-language = إذا غيرت اللغة الآن فسيضيع ما كتبته. هل تريد تغييرها رغم ذلك؟
seal-files-many-do = الحد الأقصى للملفات في المرة الواحدة هو { $max }. اختر عددا أقل. ويمكن إرسال الباقي لاحقا من صندوق رسائلك.
seal-upload-large-do = الحد الأقصى لحجمها مجتمعة هو { $max }. اختر عددا أقل. ويمكن إرسال الباقي لاحقا من صندوق رسائلك.
seal-failed = تعذر تشفير بلاغك على هذا الجهاز
seal-failed-do = لم يُرسل شيء، وما كتبته لا يزال هنا. حاول من جديد. وإذا فشل ذلك مرة أخرى، يمكنك إرساله دون تشفيره هنا: وعندئذ يشفره هذا الموقع لحظة وصوله.
seal-unsent = تعذر إرسال بلاغك
seal-unsent-do = انقطع الاتصال، أو لم يستجب الموقع. وما كتبته لا يزال هنا. حاول من جديد.
seal-without = الإرسال دون تشفير على هذا الجهاز

# ما قد يمنع قبول بلاغ أو رسالة: ماذا حدث، وماذا تفعل.
refusal-empty = لا يوجد نص بعد
refusal-empty-do = اكتب جملة واحدة على الأقل عما حدث، أو اختر ملفا يرويه.
refusal-message-empty = لا توجد رسالة بعد
refusal-message-empty-do = اكتب جملة، أو اختر ملفا.
refusal-long = النص طويل جدا
refusal-long-do = اختصره بنحو { $percent } في المائة، أو أرسل الجزء الطويل في ملف.
refusal-files-many = عدد الملفات كبير جدا
refusal-files-many-do = الحد الأقصى للملفات في المرة الواحدة هو { $max }. وقد وصلت الملفات الأولى ضمن هذا الحد. أرسل الباقي لاحقا من صندوق رسائلك.
refusal-file-large = أحد الملفات كبير جدا: { $name }
refusal-file-large-do = الحد الأقصى لحجم الملف هو { $max }. قسّمه، أو حدثنا عنه لنجد طريقة أخرى.
refusal-upload-large = الملفات مجتمعة كبيرة جدا
refusal-upload-large-do = الحد الأقصى لحجمها مجتمعة هو { $max }. وقد وصل ما اتسع له المجال. أرسل الباقي لاحقا من صندوق رسائلك.
refusal-broken = أحد الملفات لم يصل كاملا: { $name }
refusal-broken-do = انقطع الاتصال. اختر هذا الملف من جديد.
refusal-files-room = لا نستطيع استلام ملفات في هذه اللحظة
refusal-files-room-do = امتلأ الحيز المخصص للملفات. أرسل النص الآن، والملفات لاحقا من صندوق رسائلك.
refusal-full = لا نستطيع استلام بلاغات في هذه اللحظة
refusal-full-do = امتلأ حيز التخزين، ولم يُحفظ شيء. حاول من جديد بعد ساعة. وإذا كان الأمر عاجلا، فتواصل مع المكتب بطريقة أخرى.
refusal-unavailable = لم نتمكن من حفظ بلاغك
refusal-unavailable-do = جزء من نظامنا لا يستجيب. ولم يُرسل شيء. حاول من جديد بعد بضع دقائق.
refusal-busy = عدد من يكتبون في هذه اللحظة كبير جدا
refusal-busy-do = لم يُرسل شيء. حاول من جديد بعد دقيقة.
refusal-expired = الملفات التي أرسلتها لم تعد موجودة
refusal-expired-do = مر أكثر من ثلاثين دقيقة. اختر الملفات من جديد.
refusal-sealed = لم يصل البلاغ المشفَّر كما ينبغي
refusal-sealed-do = لم يُحفظ شيء. أرسله من جديد. وإذا تكرر ذلك، فعطّل JavaScript وأرسله هكذا.
refusal-no-key = لا يستطيع هذا المكتب استلام بلاغات بعد
refusal-no-key-do = لم يُستكمل إعداده، ولن يستطيع أحد فتح ما ترسله. ولم يُحفظ شيء. يرجى العودة لاحقا.

## رمز المتابعة، يُعرض مرة واحدة.

receipt-arrived = وصل بلاغك
receipt-lead = هذا هو رمز المتابعة. انسخه الآن بخط اليد: فهو لا يُعرض إلا مرة واحدة.
receipt-number = رمز المتابعة
receipt-order = اقرأ المجموعات واكتبها من اليسار إلى اليمين، سطرا بعد سطر.
receipt-words = الرمز نفسه بالكلمات
receipt-words-hint = كلاهما يفتح صندوق رسائلك. ويكفيك واحد منهما.
receipt-why-only = هو السبيل الوحيد لقراءة ردودنا. ولا يستطيع أحد أن يعطيك إياه مرة أخرى، ولا حتى نحن.
receipt-why-secret = كل من لديه هذا الرمز يستطيع قراءة صندوق رسائلك. لا تُظهره لأحد. ونحن لا نطلبه أبدا.
receipt-why-keep = لا تصوره. واكتبه حيث لا يلفت النظر بين أرقام أخرى.
receipt-why-print = قد يُعثر على الصفحة المطبوعة. وإذا طبعت هذه الصفحة رغم ذلك، فلن تُطبع إلا الأرقام.
receipt-check = هل نسخته نسخا صحيحا؟
receipt-check-hint = اكتب المجموعتين الأخيرتين من الرمز كما هما في ورقتك: ثمانية أرقام.
receipt-check-label = المجموعتان الأخيرتان
receipt-check-send = تحقق
receipt-check-skip = المتابعة دون تحقق
receipt-wrong = ما كتبته ليس مطابقا
receipt-wrong-do = قارن ورقتك بالرمز، مجموعة تلو الأخرى، ثم اكتب من جديد.
receipt-wrong-groups =
    { $count ->
        [zero] انظر إلى المجموعات المعلَّمة.
        [one] انظر إلى المجموعة المعلَّمة.
        [two] انظر إلى المجموعتين المعلَّمتين.
        [few] انظر إلى المجموعات المعلَّمة وعددها { $count }.
        [many] انظر إلى المجموعات المعلَّمة وعددها { $count }.
       *[other] انظر إلى المجموعات المعلَّمة وعددها { $count }.
    }
receipt-group = المجموعة { $number }
receipt-group-differs = المجموعة { $number }، مختلفة

kept-heading = انتهيت
kept-right = نسخت رمز المتابعة نسخا صحيحا.
kept-lead = بلاغك لدى المكتب، مشفَّرا. ولم يبق منه شيء في هذه الصفحة.
kept-back = لقراءة ردنا، عد إلى هذا الموقع، واختر «فتح صندوق رسائلك»، واكتب رمز المتابعة.
kept-when = اطلع عليه من وقت إلى آخر، من مكان آمن. فنحن لا نستطيع أن نرسل إليك تذكيرا.
kept-close = أغلق هذه النافذة الآن. وإن أردت، فاحذف هذا الموقع من سجل متصفحك.

gone-heading = انتهت هذه الصفحة
gone-lead = لا تُعرض إلا مرة واحدة. ولم يعد هنا ما يُرى.
gone-lost = هل كنت تنتظر رقما؟
gone-lost-text = إذن فقد فُتحت الصفحة مرتين، أو مر وقت طويل. ولا يستطيع أحد أن يعرض الرقم مرة أخرى. اكتب من جديد، في كلمات قليلة، واذكر أنك كتبت من قبل: ويستطيع المكتب أن يجمع بين البلاغين.

## صندوق الرسائل.

mail-heading = فتح صندوق رسائلك
mail-lead = اكتب رمز المتابعة. ولا أهمية للمسافات والشرطات.
mail-receipt = رمز المتابعة: 28 رقما
mail-words = رمز المتابعة بالكلمات
mail-words-open = لدي رمز المتابعة بالكلمات
mail-words-hint = تسع كلمات، تفصل بينها مسافات.
mail-open = فتح
mail-lost = هل فقدت رمز المتابعة؟
mail-lost-text = لا يستطيع أحد فتح صندوق الرسائل بدونه، ولا حتى المكتب. قدم بلاغا جديدا، واذكر أنك كتبت من قبل.
mail-closed = صندوق الرسائل مغلق.
refusal-receipt-empty = لا يوجد رمز متابعة بعد
refusal-receipt-empty-do = اكتب أرقام رمز المتابعة الـ 28.
refusal-receipt-sign = فيه شيء ليس رقما ولا كلمة معروفة
refusal-receipt-sign-do = اكتب الأرقام فقط. وإذا كان لديك الرمز بالكلمات، فاكتبها في الحقل المخصص للكلمات.
refusal-receipt-short = رمز المتابعة غير كامل
refusal-receipt-short-do = يتألف رمز المتابعة من 28 رقما، في سبع مجموعات من أربعة أرقام، أو من تسع كلمات. كتبت { $found } من أصل { $needed }.
refusal-receipt-long = عدد الأرقام أكبر من اللازم
refusal-receipt-long-do = يتألف رمز المتابعة من 28 رقما، في سبع مجموعات من أربعة أرقام. قارنه بورقتك.
refusal-receipt-check = هناك رقم واحد خاطئ على الأقل
refusal-receipt-check-do = قارن ما تكتبه بورقتك، مجموعة تلو الأخرى. وكثيرا ما تختلط الأرقام المتشابهة، مثل 1 و7 أو 0 و6.
refusal-receipt-unknown = لا يوجد صندوق رسائل لهذا الرمز
refusal-receipt-unknown-do = هل هو رمز من هذا الموقع؟ قارن ما تكتبه بورقتك.
refusal-receipt-busy = تجري في هذه اللحظة تجربة رموز خاطئة كثيرة
refusal-receipt-busy-do = ربما يكون رمزك صحيحا. انتظر دقيقة وحاول من جديد.
refusal-receipt-gone = أُغلق صندوق الرسائل
refusal-receipt-gone-do = يُغلق من تلقاء نفسه بعد عشرين دقيقة من آخر خطوة قمت بها. اكتب رمز المتابعة من جديد.
refusal-receipt-unavailable = لا نستطيع فتح صناديق الرسائل في هذه اللحظة
refusal-receipt-unavailable-do = جزء من نظامنا لا يستجيب. ولم يضع شيء. حاول من جديد بعد بضع دقائق.

dialogue-heading = صندوق رسائلك
dialogue-with = مع: { $office }
dialogue-session = يُغلق صندوق الرسائل من تلقاء نفسه بعد عشرين دقيقة من آخر خطوة قمت بها. أغلقه عندما تغادر.
dialogue-leave = إغلاق صندوق الرسائل
dialogue-sent = وصلت رسالتك.
dialogue-deleted =
    { $count ->
        [zero] لم يُحذف أي رد من صندوق رسائلك.
        [one] حُذف رد واحد من صندوق رسائلك.
        [two] حُذف ردان من صندوق رسائلك.
        [few] حُذفت { $count } ردود من صندوق رسائلك.
        [many] حُذف { $count } ردا من صندوق رسائلك.
       *[other] حُذف { $count } رد من صندوق رسائلك.
    }
dialogue-waiting = لا يوجد رد بعد. يرجى العودة لاحقا: فنحن لا نستطيع أن نرسل إليك إشعارا.
dialogue-thread = ما كُتب حتى الآن
dialogue-you = أنت
dialogue-your-report = بلاغك
dialogue-office = المكتب
dialogue-erased = حُذف هذا.
dialogue-damaged = تعذر فتح هذا. اكتب إلى المكتب بأن ذلك حدث: فلديه نسخته الخاصة.
dialogue-files = الملفات
dialogue-file-save = حفظ على هذا الجهاز
dialogue-file-warn = سيبقى الملف على هذا الجهاز باسم محايد إلى أن تحذفه. وقد يؤدي فتحه إلى تشغيل برنامج، وقد يكشف للآخرين أنك فتحته. لا تحفظ إلا الملفات التي تتوقعها.
dialogue-proof = في السجل العام
dialogue-proof-text = هذا مدرج في السجل العام تحت الرقم { $leaf }. وقد وُقّع معه سجل عدد أماكنه { $size }. ولا يمكن إزالته أو تغيير تاريخه دون أن ينكشف ذلك.
dialogue-proof-root = بصمة ذلك السجل
dialogue-proof-soon = سيُدرج هذا في السجل العام في غضون دقائق.
dialogue-write = الكتابة من جديد
dialogue-text = رسالتك
dialogue-text-hint = أسئلة وأخبار وتصويبات. ويمكنك أيضا سحب موافقة أعطيتها، أو إخبارنا بأن أحدا لم يرد عليك.
dialogue-send = إرسال
dialogue-delete = حذف الردود التي قرأتها
dialogue-delete-text = تختفي ردود المكتب حتى هذه النقطة من صندوق الرسائل هذا نهائيا، حتى بالنسبة لمن يجبرك على فتحه. ويحتفظ المكتب بنسخته الخاصة.
dialogue-delete-send = حذف الردود
dialogue-newest = الانتقال إلى أحدث رسالة

## عندما يعترض شيء ما: ماذا حدث، وماذا تفعل.

trouble-not-found = لا توجد صفحة كهذه
trouble-not-found-do = ربما كُتب العنوان خطأ، أو انتهت الصفحة. عد إلى البداية.
trouble-method = لا يمكن فتح هذه الصفحة بهذه الطريقة
trouble-method-do = عد إلى البداية واتبع الروابط من هناك.
trouble-large = كان ذلك كبيرا جدا
trouble-large-do = لم يُحفظ منه شيء. أرسل ملفات أقل أو أصغر، أو نصا أقصر.
trouble-foreign = لم يأت هذا من صفحتنا
trouble-foreign-do = حفاظا على سلامتك لم يُقبل ذلك. عد إلى البداية وافتح الصفحة من هناك.
trouble-busy = هناك ضغط كبير في هذه اللحظة
trouble-busy-do = لم ترتكب أي خطأ. انتظر دقيقة وحاول من جديد.
trouble-many = عدد المحاولات كبير جدا
trouble-many-do = انتظر دقيقة وحاول من جديد.
trouble-broken = حدث خطأ من جانبنا
trouble-broken-do = ليس هذا خطأك. إذا كنت ترسل شيئا ولم تر رمز متابعة، فإنه لم يُقبل: أرسله من جديد.
trouble-unavailable = جزء من نظامنا لا يستجيب
trouble-unavailable-do = لم يضع شيء مما قُبل. حاول من جديد بعد بضع دقائق.
trouble-start = الذهاب إلى البداية

## Which mechanism.

menu-rights = Know your rights
menu-mechanisms = Where you can turn
finder-heading = Where you can turn
finder-lead = Besides this office there are others who can receive your case, in the United Nations and beyond. Say what you know, and see who they are and what each of them asks for.
finder-help = You do not need to choose one now. The office can help you with it, and some steps can close off others. Never write to anybody from a device that others can look into.
finder-kept = Nothing is required here, and nothing is kept: what you choose is shown to you once and is then forgotten.
finder-state = In which State or territory did it happen?
finder-state-none = I do not want to say
finder-acts = What was done?
finder-victims = Who was hit?
finder-counterparts = With which part of the United Nations was the contact?
finder-send = Show who can help
finder-found = Who can receive it
finder-chosen = You chose:
finder-once = This list is shown once. Write down what you need. Ask the office before you send something: addresses change, and a second procedure can block the first.
finder-unsure = Perhaps
finder-closed = Not for this State
finder-again = Look for others

## Know your rights.

rights-heading = Know your rights
rights-lead = You may speak to the United Nations about human rights. Nobody may punish you for it.
rights-speak = You may speak to the United Nations
rights-speak-text = Everybody has the right to contact the United Nations about human rights: by letter, by telephone, online or in person, alone or with others. You do not need permission.
rights-speak-true = You are protected for having spoken, even if something that you said turns out to be wrong.
rights-who = Who is protected
rights-who-a = Whoever gives information to the United Nations, works with it on human rights, or wants to.
rights-who-b = Whoever uses one of its procedures, and whoever helps with it: lawyers, interpreters, drivers, hosts.
rights-who-c = Whoever complains to one of its committees, and whoever helps with it.
rights-who-d = Relatives of victims, and relatives of those who help them.
rights-who-close = Friends, colleagues and others who are close to them.
rights-who-groups = Organisations and groups, officials and judges, and the staff of the United Nations too. You do not have to be a human rights defender.
rights-who-thought = Also people who are only believed to have had contact, when there was none.
rights-what = What counts as a reprisal
rights-what-acts = Whatever is done to somebody because of such a contact: threats, following, smears, dismissal, travel bans, arrest, violence, and much more.
rights-what-before = Also what is done before, to keep somebody from speaking. That is called intimidation.
rights-what-lawful = Also measures that look lawful, such as a tax inspection, a charge or the closing of an organisation, when the contact is a reason for them.
rights-what-others = Also acts of those who do not belong to the State: companies, armed groups, neighbours, people online. And acts of another State.
rights-what-nothing = Also doing nothing: when an authority knows of a danger and does not protect you.
rights-state = What your State must do
rights-state-refrain = It must not do any of this, and must make no laws that keep people from speaking to the United Nations.
rights-state-protect = It must protect you from others who do it, with your family and those close to you.
rights-state-investigate = It must investigate quickly and fairly, and bring those who did it to justice.
rights-state-repair = It must put right what can be put right.
rights-rules = Which rules say so
rights-rules-text = Several treaties and decisions of the United Nations and of regional organisations speak of reprisals. Not every State has joined every treaty. Where we have not read a text ourselves, it says “to be confirmed”.
rights-rules-show = Show the rules
rights-rules-body = Who watches over it:
rights-decide = What you decide
rights-decide-first = Nothing that concerns you is passed on unless you agree. You can say no and still write to us.
rights-decide-two = There are two separate questions: may the government learn your name, and may the public learn it? You can say yes to one and no to the other.
rights-decide-back = You can take your agreement back at any time. From then on nothing more is sent. What has already been sent cannot be called back.
rights-decide-close = If you write for somebody else, that person decides. If this person cannot be asked, we speak with those closest, and are careful with every step.
rights-expect = What you can expect from us
rights-expect-read = A person reads your report and answers in your mailbox. The office says on the start page within which time.
rights-expect-allegation = What you tell us is treated as an allegation until it has been assessed. That is no sign of distrust: it protects you and others from errors.
rights-expect-honest = If we cannot help, we say so, and name others who may.
rights-expect-no-promise = Nobody can promise that you will be safe, or that a State will answer. We ask you before each step whether it could make things worse.
rights-children = Children and young people
rights-children-text = You have the same right, whatever your age. No child may be punished for what its parents do, say or believe.
rights-children-help = If you can, ask an adult whom you trust for help. If you have nobody, write to us all the same.
rights-where = Where you can turn
rights-where-here = You can write to this office. If the office belongs to those you fear, turn to somebody else.
rights-where-direct = You can always write to the United Nations directly, instead of writing to us or in addition.

## The coded questions of the report.

form-codes-section = Tick what fits
form-codes-hint = Your own words are enough. Ticking can help us to sort your report faster. Leave out whatever you are not sure of.
form-codes = What you ticked
form-codes-state = In which State or territory?
form-codes-acts = What was done?
form-codes-victims = Who was hit?
form-codes-cooperation = How was the contact?
form-codes-counterparts = With which part of the United Nations?
