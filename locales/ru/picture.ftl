# Pictures of a case: the chronology, and who did what to whom.

case-menu-chronology = Хронология
case-menu-graph = Кто что сделал
chronology-title = Хронология
chronology-lead = Сотрудничество, инциденты и принятые меры в порядке времени, в масштабе. Сама по себе близость по времени ничего не доказывает; пробел может означать, что никто не спрашивал.
chronology-none = Пока не внесено ничего, что имеет дату.
chronology-picture = Линия времени, в масштабе; список рядом говорит то же самое словами
chronology-legend = Ромбы — сотрудничество, круги — инциденты, маленькие квадраты — то, что последовало; у полых фигур день точно не известен. Номера — те же, что в списке; слова рядом указывают расстояние до ближайшего сотрудничества.
chronology-cooperation = Сотрудничество
chronology-incident = Инцидент
chronology-action = Действие бюро
chronology-reply = Ответ
chronology-step = Шаг в производстве
chronology-outcome = Последнее известное положение
chronology-undated = Без даты
chronology-gap = { $days ->
    [one] Ничего не внесено за { $days } день.
    [few] Ничего не внесено за { $days } дня.
    [many] Ничего не внесено за { $days } дней.
   *[other] Ничего не внесено за { $days } дня.
}
graph-title = Кто, что и кому сделал
graph-lead = Предполагаемые виновники, инциденты, пострадавшие и сотрудничество. Таблица под рисунком говорит то же самое.
graph-show = Что показано
graph-acts = Деяния
graph-ties = Связи
graph-cooperation = Сотрудничество
graph-is-shown = показано
graph-is-hidden = скрыто
graph-picture = Рисунок: кто, что и кому сделал; таблица ниже говорит то же самое
graph-legend = Сплошные линии — деяния, штриховые — связи, точечные — сотрудничество. Все это остается утверждением, пока не дана оценка.
graph-table = То же в виде таблицы
graph-nothing = Из выбранного ничего не внесено.
graph-what = Что сделал или кем приходится
graph-of = В рамках
graph-unknown = неизвестно
graph-cooperated = сотрудничество
