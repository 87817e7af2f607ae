# The case’s file: people, cooperation, incidents, chronology.

case-group-file = ملف القضية
case-menu-overview = نظرة عامة
case-group-assess = التقييم
case-group-respond = اتخاذ الإجراءات
case-menu-people = الأشخاص
case-menu-events = ما الذي حدث

file-keep = حفظ
file-written = كتبه { $officer }، { $time }
file-none-chosen = لا اختيار
file-date-hint = بقدر ما هو معروف: ‎2026‎ أو ‎2026-03‎ أو ‎2026-03-05‎. ضع العلامة ~ قبل التاريخ إن لم يكن مؤكدا.
file-no-date = بلا تاريخ
file-from-to = من { $from } إلى { $to }

# Headings in the story of a case; what was written follows below.
timeline-party-recorded = { $officer }: تسجيل شخص أو منظمة
timeline-party-removed = { $officer }: إخراج شخص أو منظمة من ملف القضية
timeline-parties-tied = { $officer }: تسجيل صلة
timeline-tie-removed = { $officer }: إلغاء صلة
timeline-cooperation-recorded = { $officer }: تسجيل تعاون
timeline-cooperation-removed = { $officer }: إخراج تعاون من ملف القضية
timeline-incident-recorded = { $officer }: تسجيل واقعة
timeline-incident-removed = { $officer }: إخراج واقعة من ملف القضية
timeline-work = { $count ->
    [zero] لا خطوات عمل في الملف، بدءا من
    [one] خطوة عمل واحدة في الملف، بدءا من
    [two] خطوتا عمل في الملف، بدءا من
    [few] { $count } خطوات عمل في الملف، بدءا من
    [many] { $count } خطوة عمل في الملف، بدءا من
   *[other] { $count } خطوة عمل في الملف، بدءا من
}

people-title = أشخاص القضية
people-lead = كل من له شأن فيها: من وقع عليه الضرر، ومن تعاون، ومن رأى، ومن يُدّعى أنه الفاعل. قد تكون للشخص الواحد عدة أدوار وعدة أسماء.
people-everybody = الأشخاص والمنظمات
people-add = إضافة شخص أو منظمة
people-none = لم يُسجَّل أحد بعد. ابدأ بمن وقع عليه الضرر أو بمن أبلغك.
people-number = رقم { $number }
people-counted = { $count ->
    [zero] لا أشخاص
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصا
   *[other] { $count } شخص
}
people-born-on = تاريخ الميلاد: { $date }
people-about-legend = عن الشخص أو المنظمة
people-kind = ما الذي يُسجَّل؟
people-names = الأسماء
people-names-hint = كما يكتبه صاحبه، بأي خط كان؛ ثم بالحروف اللاتينية، ثم الأسماء الأخرى. والاسم الأول هو الذي يظهر في القوائم.
people-name-nth = الاسم { $number }
people-name-kind-nth = نوع الاسم { $number }
people-roles = الدور في هذه القضية
people-roles-hint = كل ما ينطبق. وفي جميع الأدوار، عدا الفاعل المزعوم والمسؤول الرسمي، لا يغادر شيء المكتب دون موافقة.
people-function = الوظيفة أو الرتبة أو المهنة
people-born = تاريخ الميلاد
people-count = عدد الأشخاص
people-count-hint = للمجموعة، بقدر ما هو معروف.
people-states = دول الجنسية أو المقر
people-state-nth = الدولة { $number }
people-contact = طريقة آمنة للتواصل
people-contact-hint = أي طريقة آمنة، وفي أي أوقات، وما يجب ألا يُفعل.
people-about = ما يُعرف غير ذلك
people-save-another = حفظ وإضافة شخص آخر
people-remove = إخراج من ملف القضية
people-remove-hint = لما سُجل خطأ. ويبقى محفوظا في مجرى القضية.
people-remove-reason = السبب
people-remove-send = إخراج من ملف القضية
people-ties = الصلات
people-ties-none = لم تُسجَّل أي صلة. متى كان في الملف شخصان، اذكر هنا صلة أحدهما بالآخر.
people-tie-add = إضافة صلة
people-tie-from = الطرف الأول
people-tie-kind = صفته بالنسبة إلى الثاني
people-tie-to = الطرف الثاني
people-tie-note = ملاحظة
people-tie-note-hint = مثلا: منذ متى، أو من يقول ذلك.
people-tie-save = حفظ الصلة
people-tie-undo-heading = تغيير
people-tie-undo = إلغاء الصلة

party-person = شخص
party-organisation = منظمة أو مؤسسة
party-group = مجموعة أشخاص

role-victim = ضحية
role-relative = قريب
role-associate = زميل أو صديق أو مقرّب
role-witness = شاهد
role-source = أبلغ المكتب
role-author = الفاعل المزعوم
role-official = مسؤول رسمي
role-lawyer = محام
role-helper = قدّم المساعدة

name-main = كما يكتبه صاحبه
name-romanised = بخط آخر
name-alias = اسم آخر
name-former = اسم سابق
name-given = أعطاه المكتب

tie-partner = زوج أو شريك
tie-parent = أحد الوالدين أو وصي
tie-sibling = أخ أو أخت
tie-family = قريب آخر
tie-friend = صديق أو جار
tie-colleague = زميل
tie-lawyer-of = محام
tie-represents = ممثل
tie-member-of = عضو
tie-leads = مدير أو رئيس
tie-commands = رئيس مباشر
tie-helps = مساعد
tie-maybe-same = ربما كان هو نفسه

events-title = ما الذي حدث
events-lead = التعاون هو ما قد يكون الفعل ردا عليه. والوقائع تجمع الأفعال: من فعل ماذا بمن، ومتى وأين. أما ما ترتب على الفعل من آثار في الناس فيُسجَّل على حدة.
events-cooperation = التعاون
events-cooperation-add = إضافة تعاون
events-cooperation-none = لم يُسجَّل أي تعاون بعد: بيان أو اجتماع أو شكوى أو سفر كان مزمعا، أو ما لم يكن سوى ظن لدى أحد.
events-who = من جانب:
events-known = من كان يعلم:
events-incidents = الوقائع
events-incident-add = إضافة واقعة
events-incidents-none = لم تُسجَّل أي واقعة بعد.
events-people-first = أضف الأشخاص أولا
events-victims = بحق:
events-hit-count = { $count ->
    [zero] (المجموع: لا أحد)
    [one] (المجموع: شخص واحد)
    [two] (المجموع: شخصان)
    [few] (المجموع: { $count } أشخاص)
    [many] (المجموع: { $count } شخصا)
   *[other] (المجموع: { $count } شخص)
}
events-authors = الفاعل المزعوم:
events-stated = السبب المعلن:
events-effects-are = ما ترتب عليه:
events-answers-to = قد يكون ردا على:
events-follows-line = { $how }: { $title }
events-allegation = كل هذا ادعاء إلى أن يُقيَّم.
events-near-unknown = القرب الزمني غير معروف
events-near-same = في الوقت نفسه، بقدر ما هو معروف
events-near-after = { $days ->
    [0] في اليوم نفسه
    [one] بعد يوم واحد من ذلك
    [two] بعد يومين من ذلك
    [few] بعد { $days } أيام من ذلك
    [many] بعد { $days } يوما من ذلك
   *[other] بعد { $days } يوم من ذلك
}
events-near-after-range = { $most ->
    [one] بعد يوم واحد من ذلك على الأكثر
    [two] بعد يومين من ذلك على الأكثر، و{ $days } على الأقل
    [few] بعد ما بين { $days } و{ $most } أيام من ذلك
    [many] بعد ما بين { $days } و{ $most } يوما من ذلك
   *[other] بعد ما بين { $days } و{ $most } يوم من ذلك
}
events-near-before = { $days ->
    [one] قبل ذلك بيوم واحد
    [two] قبل ذلك بيومين
    [few] قبل { $days } أيام من ذلك
    [many] قبل { $days } يوما من ذلك
   *[other] قبل { $days } يوم من ذلك
}
events-near-before-range = { $most ->
    [one] قبل ذلك بيوم واحد على الأكثر
    [two] قبل ذلك بيومين على الأكثر، و{ $days } على الأقل
    [few] قبل ما بين { $days } و{ $most } أيام من ذلك
    [many] قبل ما بين { $days } و{ $most } يوما من ذلك
   *[other] قبل ما بين { $days } و{ $most } يوم من ذلك
}

events-field-title = في سطر واحد
events-incident-legend = عن الواقعة
events-incident-title-hint = مثلا: مصادرة جواز السفر في المطار.
events-from = متى، أو منذ متى
events-to = حتى متى
events-place = أين
events-state = الدولة
events-account = ما حدث، بالكلمات
events-acts = الأفعال
events-acts-hint = كل ما فُعل، أو تُرك فعله، مع من وقع عليه ومن يُدّعى أنه فاعله.
events-act-free = فعل آخر
events-act = فعل أو امتناع عن فعل
events-act-victims = من وقع عليه
events-act-hit = عدد الأشخاص كلهم، إن زاد على المذكورين
events-act-authors = من يُدّعى أنه الفاعل
events-act-more = المزيد عن هذا الفعل
events-act-stated = السبب الذي ذكره الفاعل
events-act-note = ملاحظة
events-act-another = حفظ وإضافة فعل آخر
events-effects = آثاره في الناس
events-effects-hint = على حدة من الأفعال: الخوف والمرض والفرار والصمت وما أصاب الأسرة.
events-effect-nth = الأثر { $number }
events-effect = الأثر
events-effect-on = فيمن
events-effect-on-others = آخرون غير المذكورين
events-answers = التعاون الذي قد يكون ردا عليه
events-follows = الصلة بواقعة سابقة
events-following-how = كيف
events-following-which = أي واقعة
events-remove = إخراج من ملف القضية
events-remove-hint = لما سُجل خطأ. ويبقى محفوظا في مجرى القضية.
events-remove-reason = السبب
events-remove-send = إخراج من ملف القضية

following-after = وقعت بعد
following-because = وقعت بسبب
following-part-of = جزء من
following-again = فعل جديد بسبب التعاون نفسه، بعد

events-cooperation-legend = عن التعاون
events-cooperation-title-hint = مثلا: بيان في نشاط جانبي لمجلس حقوق الإنسان.
events-cooperation-kind = نوع التعاون
events-cooperation-kind-hint = كل ما ينطبق. ويُحتسب أيضا التعاون الذي كان مزمعا أو مظنونا فحسب.
events-with = مع من
events-who-legend = من تعاون، أو أراد التعاون، أو بدا أنه يتعاون
events-who-hint = لا يلزم أن يكون من وقع عليه الضرر.
events-known-label = من علم به، أو كان في وسعه أن يعلم، وكيف
events-known-hint = بث شبكي، أو قائمة مشاركين، أو تقرير علني، أو رسالة إلى الحكومة، أو سؤال على الحدود.

refusal-party-without-name = لا يوجد اسم.
refusal-party-without-name-do = اكتب اسما واحدا ظاهرا على الأقل، أو أعطِ اسما مثل «الشاهد أ».
refusal-party-without-role = لم يُختر أي دور.
refusal-party-without-role-do = ضع علامة على دور واحد على الأقل للشخص في هذه القضية.
refusal-no-party = لم يعد أحد الأشخاص في ملف القضية.
refusal-no-party-do = اختر مرة أخرى ممن هم فيه الآن.
refusal-party-in-use = الشخص مذكور في واقعة أو في تعاون.
refusal-party-in-use-do = أخرجه من هناك أولا، أو اتركه في الملف.
refusal-tied-to-self = لا صلة لأحد بنفسه.
refusal-tied-to-self-do = اختر شخصين مختلفين.
refusal-circle = سيعود هذا إلى حيث بدأ.
refusal-circle-do = راجع الترتيب: لا أحد والد نفسه ولا رئيس نفسه، ولا واقعة تتبع نفسها.
refusal-cooperation-without-kind = لم يُختر أي نوع من التعاون.
refusal-cooperation-without-kind-do = ضع علامة على نوع واحد على الأقل. وإن لم يُذكر النوع فهناك مصطلح لذلك.
refusal-no-cooperation = لم يعد التعاون في ملف القضية.
refusal-no-cooperation-do = اختر مرة أخرى مما هو فيه الآن.
refusal-cooperation-in-use = هناك وقائع هي رد على هذا التعاون.
refusal-cooperation-in-use-do = أخرجه من تلك الوقائع أولا.
refusal-incident-without-act = لا فعل في هذه الواقعة.
refusal-incident-without-act-do = اختر فعلا أو امتناعا واحدا على الأقل. وإن لم يُذكر ما حدث فهناك مصطلح لذلك.
refusal-no-incident = لم تعد الواقعة في ملف القضية.
refusal-no-incident-do = اختر مرة أخرى من الوقائع الموجودة الآن.
refusal-incident-in-use = هناك وقائع أخرى تتبع هذه الواقعة.
refusal-incident-in-use-do = غيّر تلك أولا.
refusal-victim-is-author = سيكون شخص واحد ضحية الفعل وفاعله معا.
refusal-victim-is-author-do = اجعله فعلين، أو أزل إحدى العلامتين.
refusal-date-in-future = التاريخ في المستقبل.
refusal-date-in-future-do = صحح التاريخ. ما يُخشى أو يُزمع فحسب مكانه في ملاحظة.
refusal-dates-reversed = ستكون النهاية قبل البداية.
refusal-dates-reversed-do = صحح أحد التاريخين.
refusal-not-a-date = هذا ليس تاريخا يمكن قراءته.
refusal-not-a-date-do = اكتبه هكذا: ‎2026‎ أو ‎2026-03‎ أو ‎2026-03-05‎، مع العلامة ~ قبله إن لم يكن مؤكدا.
refusal-not-a-number = هذا ليس عددا يمكن قراءته.
refusal-not-a-number-do = اكتبه بالأرقام، أو اترك الحقل فارغا.
refusal-too-many = العدد أكبر مما تتسع له قضية واحدة.
refusal-too-many-do = اجمع عدة منها في واحد، مثل مجموعة مع عددها، أو افتح قضية ثانية.
