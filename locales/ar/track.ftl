# الإجراءات والردود والنتائج.

desk-menu-follow-up = المتابعة
case-menu-track = الإجراءات
case-menu-replies = الردود
case-menu-outcomes = النتائج

# الإجراءات.
track-page = الإجراءات
track-heading = الإجراءات
track-lead = ما تفعله في هذه المسألة المحاكم والنيابات والبرلمانات والمؤسسات. ويُذكر وضع كل شخص في كل إجراء على حدة، لا للقضية كلها.
track-empty = لم يُسجَّل أي إجراء.
track-empty-do = سجّل إجراءً عند تقديم شكوى أو فتح تحقيق أو توجيه اتهام، بما في ذلك ما يُتخذ ضد المتضررين أنفسهم.
track-new = تسجيل إجراء
track-new-send = تسجيل الإجراء
track-all = كل الإجراءات
track-save = حفظ
track-choose = اختيار
track-title = الاسم
track-title-hint = اسم قصير يعرفه الزملاء.
track-kind = النوع
track-kind-complaint = شكوى
track-kind-investigation = تحقيق
track-kind-criminal = إجراء جنائي
track-kind-civil = إجراء مدني
track-kind-administrative = إجراء إداري
track-kind-disciplinary = إجراء تأديبي
track-kind-constitutional = إجراء دستوري
track-kind-inquiry = تحرٍّ تجريه مؤسسة
track-kind-international = إجراء إقليمي أو دولي
track-body = المحكمة أو السلطة أو المؤسسة
track-body-hint = إذا كان التحري داخل الأمم المتحدة فاذكر الكيان.
track-state = الدولة
track-no-state = لا دولة
track-number = الرقم أو المرجع
track-opened = تاريخ البدء
track-date-hint = بقدر ما هو معروف: 2024 أو 2024-03 أو 2024-03-05. ضع ~ قبله إن لم يكن مؤكدًا: ~2024-03.
track-date-about = نحو { $date }
track-about = موضوعه
track-note = ما يُعرف غير ذلك
track-persons = الأشخاص في الإجراء
track-persons-hint = قد تكون للشخص الواحد عدة صفات. ويضيف الحفظ أسطرًا فارغة أخرى.
track-person = الشخص
track-person-number = الشخص { $number }
track-part = الصفة
track-part-number = صفة الشخص { $number }
track-nobody = لا أحد
track-no-parties = لا أحد في الملف بعد. سجّل الأشخاص أولًا.
track-no-persons = لم يُذكر أحد في هذا الإجراء.
track-part-complainant = مشتكٍ
track-part-accused = متهم
track-part-defendant = مدعى عليه
track-part-claimant = مدعٍ
track-part-witness = شاهد
track-part-counsel = محامٍ
track-part-judge = قاضٍ أو عضو نيابة
track-part-subject = شخص يُنظر في سلوكه
track-standing = وضع الشخص في الإجراء
track-standing-none = لم يُسجَّل شيء
track-since = منذ
track-standing-new = تسجيل وضع شخص
track-standing-hint = للمتهمين والمدعى عليهم ومن يُنظر في سلوكهم فقط. ويبقى ما سُجِّل من قبل.
track-standing-note = تفاصيل
track-standing-note-hint = مثل التهمة أو العقوبة.
track-standing-send = تسجيل الوضع
track-nobody-held = ليس هنا متهم ولا مدعى عليه ولا من يُنظر في سلوكه. أضف هذه الصفة إلى الإجراء أولًا.
track-history = السجل السابق: { $person }
track-recorded = { $officer }، { $time }
track-correct = تصحيح سطر
track-correct-hint = لسطر كان خطأً حين كُتب. يبقى مقروءًا والتصحيح بجانبه. أما ما حدث بعد ذلك فسجّله في سطر جديد.
track-correct-send = تصحيح السطر
track-correct-reason = وجه الخطأ
track-line = السطر
track-instead = الصحيح
track-instead-none = لم يكن شيء من ذلك
track-instead-on = منذ متى
track-never-so = لم يكن شيء من ذلك
track-was-corrected = صُحِّح
track-corrects = تصحيح
track-no-steps = لم تُسجَّل أي خطوة.
track-step-new = تسجيل خطوة
track-step-send = تسجيل الخطوة
track-step-on = التاريخ
track-step-kind = ما حدث
track-step-filed = تقديم
track-step-hearing = جلسة
track-step-order = أمر
track-step-decision = قرار
track-step-judgment = حكم
track-step-appeal = طعن
track-step-adjourned = تأجيل
track-step-execution = تنفيذ
track-step-failure-to-act = امتناع عن التصرف
track-step-other = غير ذلك
track-step-by = من أي سلطة
track-step-by-hint = السلطة التي تصرفت، أو التي كان عليها أن تتصرف.
track-step-text = ما حدث، بالكلمات
track-step-duty = الواجب الذي لم يُؤدَّ
track-step-duty-hint = الامتناع عن التصرف يقترن دائمًا بذكر الواجب.
track-step-duty-none = لا شيء
track-step-next = الموعد القادم
track-step-next-hint = يبقى في المتابعة إلى أن تُسجَّل خطوة في ذلك اليوم أو بعده، أو إلى أن يُؤجَّل.
track-duty-failed = واجب لم يُؤدَّ: { $duty }
track-date-next = الموعد القادم: { $date }
track-date-passed = موعد فات: { $date }
track-rewrite = تغيير ما يُعرف عن الإجراء
track-age =
    { $count ->
        [0] اليوم
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }

# الردود.
replies-page = الردود
replies-heading = الردود
replies-lead = ما ترد به الدول وغيرها، وما يقوله المتضررون في ذلك، وما يعنيه للتقييم.
replies-empty = لم يُسجَّل أي رد.
replies-empty-do = سجّل كل رد، وسجّل أيضًا عدم ورود رد في موعده.
replies-all = كل الردود
replies-new = تسجيل رد
replies-new-send = تسجيل الرد
replies-rewrite = تغيير ما يُعرف عن الرد
replies-from = ممن
replies-from-hint = مثل وزارة أو بعثة دائمة أو مؤسسة.
replies-on = تاريخ الرد
replies-on-hint = إن لم يرد رد: اليوم الذي حان فيه موعده.
replies-kind = نوع الرد
replies-kind-hint = قد تصح عدة أنواع. أما «لا رد» فيبقى وحده.
replies-quality = مدى استجابته لما طُلب
replies-quality-none = لم يُقدَّر بعد
replies-confidential = الرد سري
replies-confidential-hint = لا يدخل شيء منه في المنشورات. ولا تطلع المتضررين عليه إلا إذا كان ذلك مسموحًا وآمنًا.
replies-is-confidential = سري
replies-summary = ما يقوله باختصار
replies-text = نص الرد
replies-text-hint = بقدر ما دُوِّن. لا حاجة إليه إذا كانت الوثيقة نفسها في الملف.
replies-rebuttals =
    { $count ->
        [0] لم يعلّق عليه أحد من المتضررين بعد
        [one] تعليق واحد من المتضررين
        [two] تعليقان من المتضررين
        [few] { $count } تعليقات من المتضررين
        [many] { $count } تعليقًا من المتضررين
       *[other] { $count } تعليق من المتضررين
    }
replies-said = ما يقوله المتضررون
replies-said-none = لم يُسمع أحد بشأنه بعد. استمع إلى المتضررين إذا أمكن إطلاعهم على الرد بأمان.
replies-said-new = تسجيل ما يقوله شخص فيه
replies-said-party = من
replies-said-other = شخص ليس في الملف
replies-said-by = من، إن لم يكن في الملف
replies-said-by-hint = مثل محاميه أو منظمة.
replies-said-on = التاريخ
replies-said-text = ما يقوله
replies-said-text-hint = قارن التواريخ والوثائق بما ورد في الرد.
replies-weighed = ما يعنيه للتقييم
replies-weighed-none = لم يزنه أحد بعد.
replies-weigh = وزن الرد
replies-weigh-hint = زِن الرد مع ما يقوله المتضررون. وهو لا يغيّر بذاته أي تقييم.
replies-weigh-send = تسجيل ما يعنيه
replies-weigh-reasons = الأسباب
replies-assessment = التقييم
replies-assessment-none = القضية كلها
replies-effect = ما يعنيه
replies-effect-strengthens = يقوّي الاستنتاج
replies-effect-weakens = يضعف الاستنتاج
replies-effect-no-change = لا يغيّر شيئًا
replies-effect-assess-again = يلزم تقييم جديد
replies-not-weighed = لم يوزن بعد
replies-unweighed =
    { $count ->
        [one] رد واحد لم يوزن بعد: ورد بعد آخر تقييم متفق عليه، أو يستدعي تقييمًا جديدًا.
        [two] ردان لم يوزنا بعد: وردا بعد آخر تقييم متفق عليه، أو يستدعيان تقييمًا جديدًا.
        [few] { $count } ردود لم توزن بعد: وردت بعد آخر تقييم متفق عليه، أو تستدعي تقييمًا جديدًا.
        [many] { $count } ردًا لم توزن بعد: وردت بعد آخر تقييم متفق عليه، أو تستدعي تقييمًا جديدًا.
       *[other] { $count } رد لم توزن بعد: وردت بعد آخر تقييم متفق عليه، أو تستدعي تقييمًا جديدًا.
    }

# النتائج.
outcomes-page = النتائج
outcomes-heading = ما آلت إليه أحوال الأشخاص
outcomes-lead = آخر ما يُعرف عن كل شخص وعن كل فعل، وحتى أي يوم. كل تسجيل سطر جديد، ولا يُكتب فوق شيء.
outcomes-empty = ليس في الملف متضرر بعد.
outcomes-person = الشخص
outcomes-act = الفعل
outcomes-act-hint = اختر الفعل إذا كان هو وحده ما تغيّر. فالإفراج لا ينهي منع السفر ولا التهم.
outcomes-acts-hint = الفعل الذي ليس له وضع مسجَّل لم ينتهِ لمجرد انتهاء غيره.
outcomes-whole = الشخص عمومًا
outcomes-status = آخر وضع معروف
outcomes-unknown = غير معروف
outcomes-as-of = حتى تاريخ
outcomes-as-of-hint = اليوم الذي تعرف ذلك حتى حلوله، لا يوم الكتابة.
outcomes-follow-up = كيف سارت الأمور
outcomes-situation = حال الشخص الآن
outcomes-impact = أثر عملنا نحن
outcomes-impact-hint = حتى إن كان قد أضر.
outcomes-impact-none = لم يُقدَّر
outcomes-source = مصدر المعرفة
outcomes-source-hint = ممن جاءت، من دون ما قد يعرّضه للخطر.
outcomes-new = تسجيل ما آل إليه حال شخص
outcomes-new-send = تسجيل الوضع
outcomes-past = كل ما يُعرف عن { $person }
outcomes-stale = لا أخبار منذ مدة طويلة عن هؤلاء الأشخاص
outcomes-stale-never = لم يُسجَّل أي وضع قط
outcomes-stale-days =
    { $count ->
        [one] يوم واحد بلا أخبار
        [two] يومان بلا أخبار
        [few] { $count } أيام بلا أخبار
        [many] { $count } يومًا بلا أخبار
       *[other] { $count } يوم بلا أخبار
    }
outcomes-remedy = الجبر
outcomes-remedy-person = لمن
outcomes-remedy-new = تسجيل مرحلة الجبر
outcomes-remedy-state = المرحلة
outcomes-remedy-state-hint = ما مُنح لا يُرفض بعد ذلك. فإن سُحب كان المطلوب طلبه من جديد.
outcomes-remedy-sought = مطلوب
outcomes-remedy-ordered = صدر أمر به
outcomes-remedy-partly = مُنح جزئيًا
outcomes-remedy-given = مُنح
outcomes-remedy-refused = رُفض
outcomes-remedy-in = في أي إجراء
outcomes-remedy-in-none = خارج أي إجراء
outcomes-remedy-note = تفاصيل
outcomes-remedy-note-hint = مثل المبلغ أو الوظيفة أو الوثيقة.
outcomes-remedy-correct = تصحيح سطر عن الجبر
outcomes-plan-heading = المتابعة
outcomes-plan-empty = لا متابعة مقررة. حدّد يومًا يُسأل فيه من جديد.
outcomes-plan-new = تقرير متابعة
outcomes-plan-send = تقرير المتابعة
outcomes-plan-on = في أي يوم
outcomes-plan-what = ما ينبغي فعله
outcomes-plan-what-hint = سطر واحد، من دون أسماء لا لزوم لها هنا.
outcomes-plan-who = من يقوم به
outcomes-plan-anybody = أي شخص يعمل في القضية
outcomes-plan-me = أنا
outcomes-planned = أي متابعة
outcomes-done-new = تسجيل إنجاز متابعة
outcomes-done-send = تسجيل الإنجاز
outcomes-done-on = أُنجزت في
outcomes-result = النتيجة
outcomes-result-hint = ما عُرف، أو سبب انتفاء الحاجة. وسجّل الوضع الجديد أيضًا إن وُجد.
outcomes-was-done = أُنجزت: { $date }

# كل ما ينبغي متابعته.
follow-up-page = المتابعة
follow-up-heading = المتابعة
follow-up-lead = المتابعات المقررة والمواعيد المحددة في الإجراءات والردود المطلوبة، في كل القضايا التي يمكنك فتحها.
follow-up-filters = أي متابعات
follow-up-all = الكل
follow-up-mine = ما يخصني
follow-up-none-mine = لا شيء هنا يخصك.
follow-up-empty = لا شيء ينبغي متابعته.
follow-up-empty-do = قرّر متابعة في صفحة «النتائج» لقضية ما، أو سجّل الموعد القادم لإجراء.
follow-up-late = متأخر
follow-up-late-heading = المتأخر
follow-up-week = أسبوع { $date }
follow-up-planned = متابعة
follow-up-hearing = موعد في إجراء
follow-up-reply = رد مطلوب

# مسار القضية.
timeline-proceeding-recorded = { $officer }: تسجيل إجراء.
timeline-step-recorded = { $officer }: تسجيل خطوة في إجراء.
timeline-standing-changed = { $officer }: تسجيل وضع شخص في إجراء.
timeline-standing-corrected = { $officer }: تصحيح وضع شخص في إجراء.
timeline-remedy-changed = { $officer }: تسجيل مرحلة الجبر.
timeline-remedy-corrected = { $officer }: تصحيح مرحلة الجبر.
timeline-reply-recorded = { $officer }: تسجيل رد.
timeline-rebuttal-recorded = { $officer }: تسجيل قول متضرر في رد.
timeline-reply-weighed = { $officer }: وزن رد.
timeline-outcome-recorded = { $officer }: تسجيل ما آل إليه حال شخص.
timeline-follow-up-planned = { $officer }: تقرير متابعة.
timeline-follow-up-done = { $officer }: إنجاز متابعة.

# حالات الرفض.
refusal-no-proceeding = لا يوجد هذا الإجراء
refusal-no-proceeding-do = عُد إلى إجراءات القضية واختر واحدًا.
refusal-no-act = لا يوجد هذا الفعل
refusal-no-act-do = ربما غيّر أحد الزملاء الواقعة. حمّل الصفحة من جديد واختر فعلًا.
refusal-failure-without-duty = الامتناع عن التصرف يقترن بواجب
refusal-failure-without-duty-do = اختر الواجب الذي لم يُؤدَّ.
refusal-stands-not-there = لا يمكن أن يكون لهذا الشخص وضع في هذا الإجراء
refusal-stands-not-there-do = أضفه إلى الإجراء بصفة متهم أو مدعى عليه أو شخص يُنظر في سلوكه.
refusal-stands-there = سيسقط من الإجراء شخص سُجِّل وضعه فيه
refusal-stands-there-do = اترك صفته كما هي، أو صحّح أولًا الأسطر الخاصة بوضعه.
refusal-standing-without-kind = لم يُذكر وضع الشخص
refusal-standing-without-kind-do = اختر من القائمة.
refusal-no-such-move = لا يمكن أن يلي هذا ما هو مسجَّل الآن
refusal-no-such-move-do = راجع السجل السابق. إذا كان سطر خطأً فصحّحه، وإذا نقصت خطوة بينهما فسجّلها أولًا.
refusal-no-line = لا يوجد هذا السطر، أو سبق تصحيحه
refusal-no-line-do = حمّل الصفحة من جديد واختر أحدث سطر.
refusal-correction-without-reason = التصحيح يحتاج إلى سبب
refusal-correction-without-reason-do = اكتب وجه الخطأ في السطر.
refusal-remedy-without-kind = لم يُذكر نوع الجبر
refusal-remedy-without-kind-do = اختر نوعًا من القائمة.
refusal-no-reply = لا يوجد هذا الرد
refusal-no-reply-do = عُد إلى ردود القضية واختر واحدًا.
refusal-reply-from-nobody = لم يُذكر صاحب الرد
refusal-reply-from-nobody-do = اكتب من رد، أو من كان عليه أن يرد.
refusal-reply-without-kind = لم يُذكر نوع الرد
refusal-reply-without-kind-do = اختر نوعًا واحدًا على الأقل. وإن لم يرد شيء فاختر «لا رد».
refusal-reply-and-none = ورد رد ولم يرد
refusal-reply-and-none-do = احذف «لا رد» أو كل ما سواه.
refusal-rebuttal-from-nobody = لم يُذكر القائل
refusal-rebuttal-from-nobody-do = اختر شخصًا من الملف، أو اكتب من هو.
refusal-empty-rebuttal = لا نص هنا
refusal-empty-rebuttal-do = اكتب ما يقوله في الرد.
refusal-weighed-without-effect = لم يُذكر ما يعنيه الرد
refusal-weighed-without-effect-do = اختر واحدًا من الأربعة.
refusal-weighed-without-reason = لا يوزن رد بلا أسباب
refusal-weighed-without-reason-do = اكتب ما قارنته ولماذا يعني ذلك.
refusal-quotes-confidence = يكرر هذا ما قيل على وجه السرية
refusal-quotes-confidence-do = قله بعبارة أخرى دون ما ورد في الرد على وجه السرية، أو استأذن صاحبه.
letter-reply = { $from }، { $day }: { $summary }
refusal-outcome-without-kind = لم يُذكر كيف سارت الأمور
refusal-outcome-without-kind-do = اختر من القائمة، و«غير معروف» جواب أيضًا.
refusal-outcome-without-day = لم يُذكر حتى أي يوم يُعرف ذلك
refusal-outcome-without-day-do = اذكر اليوم الكامل الذي تعرف ذلك حتى حلوله.
refusal-act-of-others = هذا الفعل لم يصب هذا الشخص
refusal-act-of-others-do = اختر فعلًا آخر، أو الشخص عمومًا.
refusal-follow-up-without-words = لم يُذكر ما ينبغي فعله
refusal-follow-up-without-words-do = اكتبه في سطر واحد.
refusal-follow-up-without-result = ليست للمتابعة نتيجة
refusal-follow-up-without-result-do = اكتب ما عُرف، أو سبب انتفاء الحاجة.
refusal-no-follow-up = لا توجد هذه المتابعة، أو سبق إنجازها
refusal-no-follow-up-do = حمّل الصفحة من جديد لترى ما بقي.
refusal-date-in-past = هذا اليوم قد مضى
refusal-date-in-past-do = اختر اليوم أو يومًا لاحقًا.
refusal-not-a-day = هذا ليس يومًا كاملًا
refusal-not-a-day-do = اذكر اليوم والشهر والسنة، مثل 2024-03-05.
refusal-victim-without-outcome = لا يُعرف بعد ما آل إليه حال أحد الضحايا
refusal-victim-without-outcome-do = سجّل في صفحة «النتائج» حال كل ضحية وحتى أي يوم، و«غير معروف» جواب أيضًا. ولا يُطلب ذلك إذا رغب الشخص في التوقف، أو كانت المسألة خارج الولاية، أو كانت نفس مسألة قضية أخرى.
