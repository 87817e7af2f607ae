# Pictures of a case: the chronology, and who did what to whom.

case-menu-chronology = التسلسل الزمني
case-menu-graph = من فعل ماذا
chronology-title = التسلسل الزمني
chronology-lead = التعاون والوقائع وما اتُّخذ بشأنها، بحسب ترتيبها الزمني وبمقياس ثابت. القرب الزمني وحده لا يثبت شيئا، وقد يعني الفراغ أن أحدا لم يسأل.
chronology-none = لم يُسجَّل بعد أي شيء له تاريخ.
chronology-picture = خط زمني بمقياس ثابت؛ والقائمة المجاورة تقول الشيء نفسه بالكلمات
chronology-legend = المعيّنات هي التعاون، والدوائر هي الوقائع، والمربعات الصغيرة هي ما تلا ذلك، والأشكال المفرغة ليس لها يوم مؤكد. والأرقام هي أرقام القائمة، والكلمات بجانبها هي البعد عن أقرب تعاون.
chronology-cooperation = تعاون
chronology-incident = واقعة
chronology-action = إجراء من المكتب
chronology-reply = رد
chronology-step = خطوة في إجراء قضائي أو إداري
chronology-outcome = آخر وضع معروف
chronology-undated = بلا تاريخ
chronology-gap = { $days ->
    [zero] لا يوجد أي يوم لم يُسجَّل فيه شيء.
    [one] لم يُسجَّل شيء طوال يوم واحد.
    [two] لم يُسجَّل شيء طوال يومين.
    [few] لم يُسجَّل شيء طوال { $days } أيام.
    [many] لم يُسجَّل شيء طوال { $days } يوما.
   *[other] لم يُسجَّل شيء طوال { $days } يوم.
}
graph-title = من فعل ماذا بمن
graph-lead = من يُدّعى أنهم الفاعلون، والوقائع، ومن وقعت عليهم، والتعاون. والجدول تحت الصورة يقول الشيء نفسه.
graph-show = ما يُعرض
graph-acts = الأفعال
graph-ties = الصلات
graph-cooperation = التعاون
graph-is-shown = معروض
graph-is-hidden = مخفي
graph-picture = صورة تبيّن من فعل ماذا بمن؛ والجدول تحتها يقول الشيء نفسه
graph-legend = الخطوط المتصلة أفعال، والخطوط المتقطعة صلات، والخطوط المنقطة تعاون. كل هذا ادعاء إلى أن يُقيَّم.
graph-table = الشيء نفسه في جدول
graph-nothing = لم يُسجَّل شيء مما وقع عليه الاختيار.
graph-what = الفعل، أو الصفة
graph-of = في إطار
graph-unknown = غير معروف
graph-cooperated = تعاون
