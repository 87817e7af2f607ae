# The case’s file: people, cooperation, incidents, chronology.

case-group-file = Материалы дела
case-menu-overview = Обзор
case-group-assess = Оценка
case-group-respond = Действия
case-menu-people = Лица
case-menu-events = Что произошло

file-keep = Сохранить
file-written = Записано: { $officer }, { $time }
file-none-chosen = не выбрано
file-date-hint = Насколько она известна: 2026, 2026-03 или 2026-03-05. Если дата неточна, поставьте перед ней ~.
file-no-date = без даты
file-from-to = { $from } — { $to }

# Headings in the story of a case; what was written follows below.
timeline-party-recorded = { $officer }: внесено лицо или организация
timeline-party-removed = { $officer }: лицо или организация выведены из дела
timeline-parties-tied = { $officer }: внесена связь
timeline-tie-removed = { $officer }: связь отменена
timeline-cooperation-recorded = { $officer }: внесено сотрудничество
timeline-cooperation-removed = { $officer }: сотрудничество выведено из дела
timeline-incident-recorded = { $officer }: внесен инцидент
timeline-incident-removed = { $officer }: инцидент выведен из дела
timeline-work = { $count ->
    [one] { $count } запись о работе с материалами дела, начиная с
    [few] { $count } записи о работе с материалами дела, начиная с
    [many] { $count } записей о работе с материалами дела, начиная с
   *[other] { $count } записи о работе с материалами дела, начиная с
}

people-title = Лица в деле
people-lead = Все, кто имеет к нему отношение: кто пострадал, кто сотрудничал, кто видел, кто предположительно это сделал. У одного человека может быть несколько ролей и несколько имен.
people-everybody = Лица и организации
people-add = Добавить лицо или организацию
people-none = Пока никто не внесен. Начните с пострадавшего или с того, кто вам сообщил.
people-number = № { $number }
people-counted = { $count ->
    [one] { $count } человек
    [few] { $count } человека
    [many] { $count } человек
   *[other] { $count } человека
}
people-born-on = дата рождения: { $date }
people-about-legend = О лице или организации
people-kind = Кого или что вносите?
people-names = Имена
people-names-hint = Как пишет сам человек, любым письмом; затем латинскими буквами, затем другие имена. В списках показано первое.
people-name-nth = Имя { $number }
people-name-kind-nth = Что это за имя { $number }
people-roles = Роли в этом деле
people-roles-hint = Отметьте все подходящее. Для всех ролей, кроме предполагаемого виновника и должностного лица, ничто не покидает бюро без согласия.
people-function = Должность, звание или занятие
people-born = Дата рождения
people-count = Сколько человек
people-count-hint = Для группы, насколько известно.
people-states = Государства гражданства или местонахождения
people-state-nth = Государство { $number }
people-contact = Безопасный способ связи
people-contact-hint = Какой способ безопасен, в какое время и чего нельзя делать.
people-about = Что еще известно
people-save-another = Сохранить и добавить еще
people-remove = Вывести из дела
people-remove-hint = Для того, что внесено по ошибке. В ходе дела запись останется.
people-remove-reason = Причина
people-remove-send = Вывести из дела
people-ties = Связи
people-ties-none = Связи не внесены. Когда в деле есть два лица, укажите здесь, кем они друг другу приходятся.
people-tie-add = Добавить связь
people-tie-from = Кто
people-tie-kind = Кем приходится
people-tie-to = Кому
people-tie-note = Примечание
people-tie-note-hint = Например, с какого времени или кто это говорит.
people-tie-save = Сохранить связь
people-tie-undo-heading = Изменить
people-tie-undo = Отменить

party-person = Человек
party-organisation = Организация или учреждение
party-group = Группа людей

role-victim = Пострадавший
role-relative = Родственник
role-associate = Коллега, друг или близкий человек
role-witness = Свидетель
role-source = Сообщил бюро
role-author = Предполагаемый виновник
role-official = Должностное лицо
role-lawyer = Адвокат
role-helper = Оказал помощь

name-main = как пишет сам человек
name-romanised = другим письмом
name-alias = другое имя
name-former = прежнее имя
name-given = дано бюро

tie-partner = супруг или партнер
tie-parent = родитель или опекун
tie-sibling = брат или сестра
tie-family = другой родственник
tie-friend = друг или сосед
tie-colleague = коллега
tie-lawyer-of = адвокат
tie-represents = представитель
tie-member-of = член
tie-leads = руководитель
tie-commands = начальник
tie-helps = помощник
tie-maybe-same = возможно, то же лицо

events-title = Что произошло
events-lead = Сотрудничество — это то, на что деяние может быть ответом. Инциденты содержат деяния: кто, что и кому сделал, когда и где. Последствия деяния для людей записываются отдельно.
events-cooperation = Сотрудничество
events-cooperation-add = Добавить сотрудничество
events-cooperation-none = Сотрудничество пока не внесено: выступление, встреча, жалоба, запланированная поездка или то, что кто-то лишь подозревал.
events-who = Кто:
events-known = Кто знал:
events-incidents = Инциденты
events-incident-add = Добавить инцидент
events-incidents-none = Инциденты пока не внесены.
events-people-first = Сначала добавьте лица
events-victims = В отношении:
events-hit-count = { $count ->
    [one] (всего { $count } человек)
    [few] (всего { $count } человека)
    [many] (всего { $count } человек)
   *[other] (всего { $count } человека)
}
events-authors = Предполагаемый виновник:
events-stated = Названная причина:
events-effects-are = Последствия:
events-answers-to = Возможно, ответ на:
events-follows-line = { $how }: { $title }
events-allegation = Все это остается утверждением, пока не дана оценка.
events-near-unknown = насколько близко по времени, неизвестно
events-near-same = в то же время, насколько известно
events-near-after = { $days ->
    [0] в тот же день
    [one] через { $days } день
    [few] через { $days } дня
    [many] через { $days } дней
   *[other] через { $days } дня
}
events-near-after-range = { $most ->
    [one] через { $days }–{ $most } день
    [few] через { $days }–{ $most } дня
    [many] через { $days }–{ $most } дней
   *[other] через { $days }–{ $most } дня
}
events-near-before = { $days ->
    [one] за { $days } день до этого
    [few] за { $days } дня до этого
    [many] за { $days } дней до этого
   *[other] за { $days } дня до этого
}
events-near-before-range = { $most ->
    [one] за { $days }–{ $most } день до этого
    [few] за { $days }–{ $most } дня до этого
    [many] за { $days }–{ $most } дней до этого
   *[other] за { $days }–{ $most } дня до этого
}

events-field-title = Одной строкой
events-incident-legend = Об инциденте
events-incident-title-hint = Например: Паспорт изъят в аэропорту.
events-from = Когда или с какого времени
events-to = До какого времени
events-place = Где
events-state = Государство
events-account = Что произошло, словами
events-acts = Деяния
events-acts-hint = Все, что было сделано или не сделано, с указанием пострадавших и предполагаемых виновников.
events-act-free = Еще одно деяние
events-act = Действие или бездействие
events-act-victims = Кто пострадал
events-act-hit = Сколько всего человек, если больше, чем названо
events-act-authors = Кто предположительно это сделал
events-act-more = Подробнее об этом деянии
events-act-stated = Причина, которую назвал виновник
events-act-note = Примечание
events-act-another = Сохранить и добавить еще одно деяние
events-effects = Последствия для людей
events-effects-hint = Отдельно от деяний: страх, болезнь, бегство, молчание, последствия для семьи.
events-effect-nth = Последствие { $number }
events-effect = Последствие
events-effect-on = Для кого
events-effect-on-others = другие, не названные
events-answers = Сотрудничество, ответом на которое это может быть
events-follows = Связь с более ранним инцидентом
events-following-how = Какая связь
events-following-which = Какой инцидент
events-remove = Вывести из дела
events-remove-hint = Для того, что внесено по ошибке. В ходе дела запись останется.
events-remove-reason = Причина
events-remove-send = Вывести из дела

following-after = Произошло после
following-because = Произошло по причине
following-part-of = Часть инцидента
following-again = Новое деяние за то же сотрудничество, после

events-cooperation-legend = О сотрудничестве
events-cooperation-title-hint = Например: Выступление на параллельном мероприятии Совета по правам человека.
events-cooperation-kind = Вид сотрудничества
events-cooperation-kind-hint = Отметьте все подходящее. Сотрудничество, которое лишь планировалось или подозревалось, тоже учитывается.
events-with = С кем
events-who-legend = Кто сотрудничал, хотел или, как казалось, сотрудничал
events-who-hint = Это не обязательно пострадавший.
events-known-label = Кто знал об этом или мог знать и откуда
events-known-hint = Интернет-трансляция, список участников, открытый доклад, письмо правительству, вопрос на границе.

refusal-party-without-name = Имени нет.
refusal-party-without-name-do = Напишите хотя бы одно видимое имя или дайте его, например «Свидетель А».
refusal-party-without-role = Не выбрана ни одна роль.
refusal-party-without-role-do = Отметьте хотя бы одну роль в этом деле.
refusal-no-party = Одного из лиц в деле больше нет.
refusal-no-party-do = Выберите заново из тех, кто есть сейчас.
refusal-party-in-use = Лицо указано в инциденте или в сотрудничестве.
refusal-party-in-use-do = Сначала выведите его оттуда или оставьте в деле.
refusal-tied-to-self = Связи с самим собой не бывает.
refusal-tied-to-self-do = Выберите двух разных лиц.
refusal-circle = Получился бы замкнутый круг.
refusal-circle-do = Проверьте порядок: никто не бывает собственным родителем или начальником, и ни один инцидент не следует сам за собой.
refusal-cooperation-without-kind = Не выбран вид сотрудничества.
refusal-cooperation-without-kind-do = Отметьте хотя бы один. Если он не назван, для этого есть термин.
refusal-no-cooperation = Этого сотрудничества в деле больше нет.
refusal-no-cooperation-do = Выберите заново из того, что есть сейчас.
refusal-cooperation-in-use = Есть инциденты, отвечающие на это сотрудничество.
refusal-cooperation-in-use-do = Сначала выведите его из этих инцидентов.
refusal-incident-without-act = В инциденте нет ни одного деяния.
refusal-incident-without-act-do = Выберите хотя бы одно действие или бездействие. Если оно не названо, для этого есть термин.
refusal-no-incident = Этого инцидента в деле больше нет.
refusal-no-incident-do = Выберите заново из тех, что есть сейчас.
refusal-incident-in-use = За этим инцидентом следуют другие.
refusal-incident-in-use-do = Сначала измените их.
refusal-victim-is-author = Кто-то оказался бы и пострадавшим, и виновником одного деяния.
refusal-victim-is-author-do = Разделите его на два деяния или снимите одну из двух отметок.
refusal-date-in-future = Дата в будущем.
refusal-date-in-future-do = Исправьте дату. То, чего лишь опасаются или что планируют, запишите в примечание.
refusal-dates-reversed = Конец оказался бы раньше начала.
refusal-dates-reversed-do = Исправьте одну из двух дат.
refusal-not-a-date = Эта дата не читается.
refusal-not-a-date-do = Напишите ее как 2026, 2026-03 или 2026-03-05, с ~ впереди, если она неточна.
refusal-not-a-number = Это число не читается.
refusal-not-a-number-do = Напишите его цифрами или оставьте поле пустым.
refusal-too-many = Их больше, чем вмещает одно дело.
refusal-too-many-do = Объедините несколько в одно, например в группу с указанием числа, или откройте второе дело.
