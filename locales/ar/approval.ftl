# Decisions of two, masks, interests that stand against a case, and versions of records. The words that must stay the same everywhere are in GLOSSARY.md.

## Decisions of two. { $officer } is who proposed or answered.

case-menu-decisions = القرارات
decisions-title = القرارات
decisions-lead = ما لا يفعله أحد بمفرده: يقترح موظف ويجيب آخر، وعندئذ فقط يسري القرار. ومن يقترح لا يجيب أبدًا.
decisions-waiting = في انتظار موظف ثانٍ
decisions-none = لا شيء في الانتظار. يُقترح إغلاق القضية أو خفض درجة استعجالها في صفحة القضية، وكل ما عدا ذلك هنا.
decisions-alone = لهذه القضية عضو واحد. يلزم عضو آخر للإجابة: أضفه من «إضافة أعضاء أو إخراجهم» في صفحة القضية.
decisions-over = ما تقرر من قبل
decision-close = إغلاق القضية: { $ground }
decision-lower-urgency = خفض درجة الاستعجال: { $urgency }
decision-reveal = إظهار هوية { $about } لمن يطلب ذلك لمدة 24 ساعة
decision-reveal-everybody = إظهار هوية { $about } لجميع الأعضاء نهائيًا
decision-readmit = السماح مجددًا بدخول القضية: { $about }
decision-refuse-report = عدم النظر في البلاغ { $about }: { $ground }
decision-publish = النشر: { $about }
decision-export = الإخراج من المكتب بلا أسماء: { $about }
decision-export-names = الإخراج من المكتب مع الأسماء: { $about }
decision-lift-hold = رفع الحفظ: { $about }
decision-other = أمر لا يعرفه مكان العمل هذا
decision-by = اقتراح { $officer }، { $time }
decision-reasons = أسبابك
decision-reasons-hint = الاعتراض يحتاج إلى أسباب. والموافقة قد تقترن بها.
decision-agree = أوافق
decision-disagree = لا أوافق
decision-own = هذا اقتراحك. يجيب عليه عضو آخر.
decision-withdraw = سحب الاقتراح
decision-agreed = موافقة { $officer }، { $time }
decision-disagreed = اعتراض { $officer }، { $time }
decision-withdrawn = سحبه { $officer }، { $time }
decision-overtaken = لم يبق ما يُقرر، { $time }.
decision-close-hint = يجب أن يوافق عضو ثانٍ. وحتى ذلك الحين تبقى القضية مفتوحة.
decision-close-send = اقتراح الإغلاق
decision-urgency-hint = الرفع يسري فورًا. والخفض ينتظر عضوًا ثانيًا.
decision-put-refuse = اقتراح عدم النظر في بلاغ
decision-put-refuse-hint = يتلقى صاحبه ردًا في كل الأحوال، ويُخبر بمن يمكنه مساعدته غيرنا.
decision-put-refuse-report = أي بلاغ
decision-put-ground = لأي سبب
decision-put-reasons = الأسباب
decision-put-publish = اقتراح نشر أمر
decision-put-publish-hint = يُعد البيان الصحفي ويُعتمد ضمن الإجراءات. وهذا لكل ما عداه.
decision-put-publish-text = ماذا، في سطر واحد
decision-put-let-go = اقتراح رفع الحفظ
decision-put-let-go-item = أي دليل
decision-put-send = اقتراح
refusal-publish-nothing = لم يُذكر ما المطلوب نشره.
refusal-publish-nothing-do = اذكره في سطر واحد.
case-closed-by-two = اقتراح { $officer }، موافقة { $second }
cases-filter-second = في انتظار موظف ثانٍ
case-undecided =
    { $count ->
        [zero] لا قرار في الانتظار
        [one] قرار واحد في الانتظار
        [two] قراران في الانتظار
        [few] { $count } قرارات في الانتظار
        [many] { $count } قرارًا في الانتظار
       *[other] { $count } قرار في الانتظار
    }

## Masks. { $number } is the party’s number in the case.

mask-person = الشخص { $number }
mask-organisation = المنظمة { $number }
mask-group = المجموعة { $number }
mask-heading = هويات محجوبة
mask-lead = تسمي صفحات القضية من حُجبت هويته برقم. يحمي الحجب من نظرة عابرة ومن العادة، لا بالمفاتيح: فكل عضو يستطيع فتح القيود. ولا يُحجب ما ورد في البلاغات والملاحظات والروايات. ومن يجب ألا يعرف الهوية يجب ألا يكون عضوًا.
mask-nobody = ليس في الملف من يمكن حجب هويته.
mask-by = حجبها { $officer }، { $time }
mask-shown-until = تراها حتى { $time }
mask-put-on = حجب هوية
mask-party = من
mask-reason = السبب
mask-reason-hint = بلا ذكر الاسم: السبب يظهر.
mask-send = حجب
mask-reveal = طلب الاطلاع على الهوية
mask-reveal-party = من
mask-reveal-to = لمن
mask-reveal-to-asker = لي، لمدة 24 ساعة من وقت الإجابة
mask-reveal-to-everybody = لجميع الأعضاء، نهائيًا
mask-reveal-reasons = سبب الحاجة إلى ذلك
mask-reveal-hint = يجيب عضو ثانٍ. ويُقيد الاطلاع في سجل التدقيق.
mask-reveal-send = اقتراح

## Interests that stand against a case, and who is kept out.

interest-heading = المصالح المصرح بها
interest-lead = قبل إعطاء أي مفتاح يقارن مكان العمل ما صرح به الموظفون بالجناة المزعومين والمسؤولين والمنظمات والأماكن. وتشابه الأسماء إشارة وليس استنتاجًا.
interest-declare-link = التصريح بالمصالح
interest-none = لا تلتقي أي مصلحة مصرح بها بشيء في هذه القضية.
interest-is-member = عضو
interest-no-member = لا يمكن أن يصبح عضوًا
interest-declared = المصرح به
interest-met = في القضية
interest-meeting = أي تشابه
interest-aside = ليسا الشيء نفسه
interest-aside-reason = كيف عرفت ذلك
interest-aside-hint = يبقى ذلك في القضية باسمك.
interest-aside-send = تسجيل أنهما ليسا الشيء نفسه
interest-members = مصلحة صرح بها أحد الأعضاء تلتقي بشيء في هذه القضية:
interest-members-do = انظر في الأمر، ثم أبعده عن القضية أو سجل أنهما ليسا الشيء نفسه
interest-step-back = مصلحة صرحت بها تلتقي بشيء في هذه القضية.
interest-step-back-do = تنحَّ: لا تواصل القراءة، وأبلغ زميلًا، واخرج من القضية. لا يُذكر هنا ما يتعلق به الأمر. وإن لم يكونا الشيء نفسه فيمكن لزميل أن يسجل ذلك.
interest-kind-person = شخص
interest-kind-agency = جهة
interest-kind-place = مكان
interest-kind-other = غير ذلك
screening-heading = المبعدون عن القضية
screening-nobody = لا أحد مبعد.
screening-by = أبعده { $officer }، { $time }
screening-keep-out = إبعاد موظف
screening-officer = الموظف
screening-officer-hint = يخرج العضو بذلك من القضية، وما يلي يحصل على مفتاح جديد. وما قُرئ لا يُنسى.
screening-reason = السبب
screening-reason-hint = يقرؤه الأعضاء ولا يقرؤه الموظف المعني.
screening-send = الإبعاد نهائيًا
screening-let-in = السماح بدخول أحد المبعدين
screening-in-officer = الموظف
screening-in-reasons = سبب السماح
screening-let-in-send = اقتراح

interests-title = المصالح المصرح بها
interests-heading = المصالح المصرح بها
interests-lead = من وما يقترب منه الموظف اقترابًا لا يسمح له بالعمل على قضية تتعلق به. يقارن مكان العمل هذه الأسماء بالقضية قبل أن يعطي مفتاحها.
interests-link = المصالح المصرح بها
interests-own = مصالحك
interests-of = مصالح { $officer }
interests-hint = الأقارب والأصدقاء، والجهات التي تعمل أو عملت فيها أنت أو هم، والأماكن الخاصة بك. يستطيع كل موظفي المكتب قراءتها. أفرغ السطر لحذفه؛ ويبقى ما كان فيه محفوظًا.
interests-line = السطر { $number }
interests-kind = النوع
interests-text = الاسم
interests-note = صلتك به
interests-send = تصريح
interests-all = جميع الموظفين
interests-change = تغيير
interests-nothing = لم يُصرح بشيء
interests-versions = كل التصريحات
interests-version = { $officer }، { $time }

## Versions of records.

case-menu-versions = النسخ
versions-title = النسخ
versions-lead = تُحفظ كل نسخة من كل سجل: من كتب ماذا ومتى.
versions-none = لم يُسجل شيء بعد. تظهر هنا نسخ ما يُسجل في القضية عن الأشخاص والأحداث.
versions-of-party = الأشخاص والمنظمات
versions-of-incident = الحوادث
versions-of-cooperation = التعاون
versions-count =
    { $count ->
        [zero] لا نسخ
        [one] نسخة واحدة
        [two] نسختان
        [few] { $count } نسخ
        [many] { $count } نسخة
       *[other] { $count } نسخة
    }
versions-masked = هذه الهوية محجوبة، ونسخها محجوبة أيضًا.
versions-all = كل النسخ
versions-both = نسختان جنبًا إلى جنب
versions-marks = في الأولى ما لا يوجد إلا في الأقدم، وفي الثانية ما لا يوجد إلا في الأحدث:
versions-mark-gone = مشطوب
versions-mark-new = مسطَّر
version-by-and-when = { $officer }، { $time }
version-number = النسخة { $number }
version-is-left = معروضة أولًا
version-is-right = معروضة ثانيًا
version-as-left = عرض النسخة { $number } أولًا
version-as-right = عرض النسخة { $number } ثانيًا
version-field = الحقل
version-changed = تغيّر
version-on = ضد:
version-hit = عدد المتضررين:
version-by = من جانب:
version-field-kind = النوع
version-field-names = الأسماء
version-field-roles = الأدوار
version-field-codes = الرموز
version-field-states = الدول
version-field-born = الميلاد
version-field-count = العدد
version-field-function = الوظيفة
version-field-contact = الاتصال
version-field-about = معلومات أخرى
version-field-title = العنوان
version-field-when = متى
version-field-place = أين
version-field-account = الرواية
version-field-acts = الأفعال
version-field-effects = الآثار
version-field-answers = ردًا على
version-field-follows = يتبع
version-field-with = مع من
version-field-who = من
version-field-known = كيف عُرف ذلك
version-follows-after = بعد
version-follows-because = بسبب
version-follows-part-of = جزء من
version-follows-again = مرة أخرى بعد

## Timelines. { $officer } is who did it.

timeline-decision-proposed = { $officer }: عُرض على موظف ثانٍ، { $what }
timeline-decision-agreed = { $officer }: موافقة، { $what }
timeline-decision-refused = { $officer }: اعتراض، { $what }
timeline-decision-withdrawn = { $officer }: سُحب اقتراح.
timeline-screened-out = { $officer }: أُبعد موظف عن القضية.
timeline-interest-cleared = { $officer }: سُجل أن مصلحة مصرحًا بها تخص شيئًا آخر.
timeline-identity-masked = { $officer }: حُجبت هوية.

## Audit book.

audit-proposed = عرض أمرًا على موظف ثانٍ
audit-decided = أجاب بصفته موظفًا ثانيًا
audit-withdrew = سحب اقتراحًا
audit-revealed = وافق على إظهار هوية محجوبة
audit-masked = حجب هوية
audit-set-aside = استبعد مصلحة مصرحًا بها
audit-kept-out = أبعد موظفًا
audit-declared = صرح بمصالح
audit-other = أمر لا يعرفه مكان العمل هذا

## Refusals.

refusal-lowering-needs-two = خفض درجة الاستعجال يحتاج إلى موظف ثانٍ.
refusal-lowering-needs-two-do = تغيرت درجة الاستعجال في هذه الأثناء. أعد تحميل الصفحة واقترح ذلك.
refusal-decision-waits = الأمر نفسه ينتظر موظفًا ثانيًا بالفعل.
refusal-decision-waits-do = أجب على ذلك الاقتراح، أو انتظر حتى يُجاب عليه أو يُسحب.
refusal-decision-without-reason = لا توجد أسباب.
refusal-decision-without-reason-do = اكتب السبب ليستطيع الموظف الثاني أن يحكم.
refusal-no-decision = ليس في القضية هذا الاقتراح.
refusal-no-decision-do = أعد تحميل الصفحة.
refusal-decision-over = لم يعد الاقتراح في الانتظار.
refusal-decision-over-do = انظر إلى ما آل إليه، واقترحه من جديد إن كان لا يزال صائبًا.
refusal-own-decision = أنت من اقترح ذلك.
refusal-own-decision-do = اطلب من عضو آخر في القضية أن يجيب.
refusal-not-own-decision = اقترحه شخص آخر.
refusal-not-own-decision-do = أجب عليه، أو اطلب ممن اقترحه أن يسحبه.
refusal-kept-out = هذا الموظف مبعد عن القضية.
refusal-kept-out-do = يجب أن يوافق عضوان على السماح له من جديد، في صفحة «القرارات».
refusal-screen-without-reason = لا يوجد سبب.
refusal-screen-without-reason-do = اكتب سبب إبعاد الموظف.
refusal-own-interest = المصلحة مصلحتك.
refusal-own-interest-do = اطلب من زميل أن ينظر هل هما الشيء نفسه.
refusal-clear-without-reason = لا يوجد سبب.
refusal-clear-without-reason-do = اكتب كيف عرفت أنهما ليسا الشيء نفسه.
refusal-mask-without-reason = لا يوجد سبب.
refusal-mask-without-reason-do = اكتب سبب حجب الهوية بلا ذكر الاسم.
refusal-masked = هذه الهوية محجوبة.
refusal-masked-do = اطلب الاطلاع عليها في صفحة «القرارات» ثم غيّر السجل.
refusal-interest-stands = تحول دون ذلك مصلحة صرح بها موظف.
refusal-interest-stands-do = أعطِ القضية لغيره. وإن لم يكن الشخص أو الجهة أو المكان نفسه فيمكن لعضو أن يسجل ذلك في صفحة «القرارات» في القضية.
refusal-own-interest-stands = تحول دون ذلك مصلحة صرحت بها.
refusal-own-interest-stands-do = اترك ذلك لزميل ولا تواصل القراءة.
refusal-no-such-interest = لم تعد هذه المصلحة تلتقي بشيء في القضية.
refusal-no-such-interest-do = أعد تحميل الصفحة.
