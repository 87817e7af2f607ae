# Производства, ответы и итоги.

desk-menu-follow-up = Последующий контроль
case-menu-track = Производства
case-menu-replies = Ответы
case-menu-outcomes = Итоги

# Производства.
track-page = Производства
track-heading = Производства
track-lead = Что делают по этому вопросу суды, прокуратура, парламенты и учреждения. Положение указывается для каждого человека в каждом производстве, но не для дела в целом.
track-empty = Производства не внесены.
track-empty-do = Внесите производство, если подана жалоба, начато расследование или кому-либо предъявлено обвинение, в том числе самим пострадавшим.
track-new = Внести производство
track-new-send = Внести это производство
track-all = Все производства
track-save = Сохранить
track-choose = Выберите
track-title = Название
track-title-hint = Краткое название, понятное коллегам.
track-kind = Вид
track-kind-complaint = Жалоба
track-kind-investigation = Расследование
track-kind-criminal = Уголовное производство
track-kind-civil = Гражданское производство
track-kind-administrative = Административное производство
track-kind-disciplinary = Дисциплинарное производство
track-kind-constitutional = Конституционное производство
track-kind-inquiry = Внутренняя проверка учреждения
track-kind-international = Региональное или международное производство
track-body = Суд, орган или учреждение
track-body-hint = Если это проверка внутри Организации Объединенных Наций, укажите структуру.
track-state = Государство
track-no-state = Нет государства
track-number = Номер или индекс
track-opened = Начато
track-date-hint = Насколько известно: 2024, 2024-03 или 2024-03-05. Если дата не точна, поставьте перед ней ~: ~2024-03.
track-date-about = около { $date }
track-about = Предмет
track-note = Что еще известно
track-persons = Люди в производстве
track-persons-hint = У одного человека может быть несколько ролей. После сохранения появятся новые пустые строки.
track-person = Человек
track-person-number = Человек { $number }
track-part = Роль
track-part-number = Роль человека { $number }
track-nobody = Никто
track-no-parties = В материалах дела пока никого нет. Сначала внесите людей.
track-no-persons = В этом производстве никто не назван.
track-part-complainant = Податель жалобы
track-part-accused = Обвиняемый
track-part-defendant = Ответчик
track-part-claimant = Истец
track-part-witness = Свидетель
track-part-counsel = Адвокат
track-part-judge = Судья или прокурор
track-part-subject = Лицо, чьи действия проверяются
track-standing = Положение в производстве
track-standing-none = Ничего не внесено
track-since = С какого времени
track-standing-new = Указать положение человека
track-standing-hint = Только для обвиняемых, ответчиков и лиц, чьи действия проверяются. Внесенное ранее сохраняется.
track-standing-note = Подробности
track-standing-note-hint = Например, обвинение или наказание.
track-standing-send = Внести положение
track-nobody-held = Здесь нет ни обвиняемого, ни ответчика, ни лица, чьи действия проверяются. Сначала добавьте роль в производство.
track-history = История: { $person }
track-recorded = { $officer }, { $time }
track-correct = Исправить строку
track-correct-hint = Для строки, которая была ошибочной, когда ее писали. Она остается видна, исправление стоит рядом. Если что-то произошло позже, внесите новую строку.
track-correct-send = Исправить строку
track-correct-reason = В чем ошибка
track-line = Строка
track-instead = Как правильно
track-instead-none = Ничего такого не было
track-instead-on = С какого времени
track-never-so = Ничего такого не было
track-was-corrected = исправлено
track-corrects = исправление
track-no-steps = Шаги не внесены.
track-step-new = Внести шаг
track-step-send = Внести этот шаг
track-step-on = Дата
track-step-kind = Что произошло
track-step-filed = Подача
track-step-hearing = Заседание
track-step-order = Распоряжение
track-step-decision = Решение органа
track-step-judgment = Решение суда
track-step-appeal = Обжалование
track-step-adjourned = Отложено
track-step-execution = Исполнение
track-step-failure-to-act = Бездействие
track-step-other = Другое
track-step-by = Какой орган
track-step-by-hint = Тот, который действовал или должен был действовать.
track-step-text = Что произошло, своими словами
track-step-duty = Невыполненная обязанность
track-step-duty-hint = При бездействии всегда указывается обязанность.
track-step-duty-none = Нет
track-step-next = Следующая дата
track-step-next-hint = Она остается в последующем контроле, пока не внесен шаг в этот день или позже либо пока дата не отложена.
track-duty-failed = Не выполнена обязанность: { $duty }
track-date-next = Следующая дата: { $date }
track-date-passed = Дата прошла: { $date }
track-rewrite = Изменить сведения о производстве
track-age =
    { $count ->
        [0] сегодня
        [one] { $count } день назад
        [few] { $count } дня назад
       *[other] { $count } дней назад
    }

# Ответы.
replies-page = Ответы
replies-heading = Ответы
replies-lead = Что отвечают государства и другие адресаты, что говорят об этом пострадавшие и что это значит для оценки.
replies-empty = Ответы не внесены.
replies-empty-do = Вносите каждый ответ, а также то, что ответ не поступил в срок.
replies-all = Все ответы
replies-new = Внести ответ
replies-new-send = Внести этот ответ
replies-rewrite = Изменить сведения об ответе
replies-from = От кого
replies-from-hint = Например, министерство, постоянное представительство или учреждение.
replies-on = Дата ответа
replies-on-hint = Если ответа нет: день, к которому он ожидался.
replies-kind = Вид ответа
replies-kind-hint = Можно выбрать несколько. «Ответа нет» выбирается отдельно.
replies-quality = Насколько ответ отвечает на запрошенное
replies-quality-none = Пока не оценен
replies-confidential = Ответ конфиденциальный
replies-confidential-hint = Ничего из него не попадает в публикации. Сообщайте его пострадавшим, только если это разрешено и безопасно.
replies-is-confidential = Конфиденциально
replies-summary = О чем ответ, кратко
replies-text = Текст ответа
replies-text-hint = Насколько он записан. Не нужен, если сам документ есть в деле.
replies-rebuttals =
    { $count ->
        [0] Пострадавшие пока не высказались
        [one] { $count } замечание пострадавших
        [few] { $count } замечания пострадавших
       *[other] { $count } замечаний пострадавших
    }
replies-said = Что говорят пострадавшие
replies-said-none = Пока никого не выслушали. Выслушайте пострадавших, если ответ можно безопасно им сообщить.
replies-said-new = Внести, что говорят об ответе
replies-said-party = Кто
replies-said-other = Человек, которого нет в материалах
replies-said-by = Кто, если его нет в материалах
replies-said-by-hint = Например, адвокат или организация.
replies-said-on = Дата
replies-said-text = Что сказано
replies-said-text-hint = Сопоставьте даты и документы с указанными в ответе.
replies-weighed = Что это значит для оценки
replies-weighed-none = Пока никто не рассмотрел его значение.
replies-weigh = Определить значение ответа
replies-weigh-hint = Рассмотрите ответ вместе с тем, что говорят пострадавшие. Сама оценка от этого не меняется.
replies-weigh-send = Внести значение
replies-weigh-reasons = Основания
replies-assessment = Оценка
replies-assessment-none = Дело в целом
replies-effect = Что это значит
replies-effect-strengthens = Подкрепляет вывод
replies-effect-weakens = Ослабляет вывод
replies-effect-no-change = Ничего не меняет
replies-effect-assess-again = Нужна новая оценка
replies-not-weighed = Значение не определено
replies-unweighed =
    { $count ->
        [one] { $count } ответ еще не учтен: он поступил после последней согласованной оценки или требует новой.
        [few] { $count } ответа еще не учтены: они поступили после последней согласованной оценки или требуют новой.
       *[other] { $count } ответов еще не учтены: они поступили после последней согласованной оценки или требуют новой.
    }

# Итоги.
outcomes-page = Итоги
outcomes-heading = Что стало с людьми
outcomes-lead = Последнее, что известно о каждом человеке и о каждом действии, и на какой день. Каждая запись — новая строка; ничего не переписывается.
outcomes-empty = В материалах дела пока нет пострадавших.
outcomes-person = Человек
outcomes-act = Действие
outcomes-act-hint = Выберите действие, если изменилось только оно. Освобождение не отменяет запрета на выезд и обвинений.
outcomes-acts-hint = Действие, о котором нет отдельных сведений, не завершено оттого, что завершилось другое.
outcomes-whole = Человек в целом
outcomes-status = Последнее известное положение
outcomes-unknown = Неизвестно
outcomes-as-of = По состоянию на
outcomes-as-of-hint = День, по который Вам это известно, а не день записи.
outcomes-follow-up = Как все развивалось
outcomes-situation = Положение человека сейчас
outcomes-impact = К чему привели наши собственные действия
outcomes-impact-hint = В том числе если они причинили вред.
outcomes-impact-none = Не оценено
outcomes-source = Откуда это известно
outcomes-source-hint = От кого, без сведений, которые могут поставить этого человека под угрозу.
outcomes-new = Внести, что стало с человеком
outcomes-new-send = Внести положение
outcomes-past = Все, что известно: { $person }
outcomes-stale = Об этих людях давно нет вестей
outcomes-stale-never = положение ни разу не внесено
outcomes-stale-days =
    { $count ->
        [one] { $count } день без вестей
        [few] { $count } дня без вестей
       *[other] { $count } дней без вестей
    }
outcomes-remedy = Возмещение
outcomes-remedy-person = Кому
outcomes-remedy-new = Указать, на каком этапе возмещение
outcomes-remedy-state = Этап
outcomes-remedy-state-hint = В том, что предоставлено, нельзя отказать потом. Если это отобрали, возмещения требуют заново.
outcomes-remedy-sought = Запрошено
outcomes-remedy-ordered = Назначено
outcomes-remedy-partly = Предоставлено частично
outcomes-remedy-given = Предоставлено
outcomes-remedy-refused = Отказано
outcomes-remedy-in = В каком производстве
outcomes-remedy-in-none = Вне производства
outcomes-remedy-note = Подробности
outcomes-remedy-note-hint = Например, сумма, должность или документ.
outcomes-remedy-correct = Исправить строку о возмещении
outcomes-plan-heading = Последующий контроль
outcomes-plan-empty = Ничего не запланировано. Назначьте день, когда кто-нибудь спросит снова.
outcomes-plan-new = Запланировать контроль
outcomes-plan-send = Запланировать
outcomes-plan-on = В какой день
outcomes-plan-what = Что нужно сделать
outcomes-plan-what-hint = Одна строка, без имен, которые здесь не нужны.
outcomes-plan-who = Кто это сделает
outcomes-plan-anybody = Любой, кто ведет дело
outcomes-plan-me = Я
outcomes-planned = Что из запланированного
outcomes-done-new = Внести, что запланированное сделано
outcomes-done-send = Отметить как сделанное
outcomes-done-on = Сделано
outcomes-result = Результат
outcomes-result-hint = Что удалось узнать или почему это больше не нужно. Если есть новости, внесите и положение.
outcomes-was-done = Сделано: { $date }

# Все, что нужно проконтролировать.
follow-up-page = Последующий контроль
follow-up-heading = Последующий контроль
follow-up-lead = Запланированные действия, даты, назначенные в производствах, и запрошенные ответы по всем делам, которые Вы можете открыть.
follow-up-filters = Что показать
follow-up-all = Все
follow-up-mine = Мои
follow-up-none-mine = Здесь нет ничего Вашего.
follow-up-empty = Контролировать нечего.
follow-up-empty-do = Запланируйте контроль на странице дела «Итоги» или внесите следующую дату производства.
follow-up-late = Просрочено
follow-up-late-heading = Просрочено
follow-up-week = Неделя с { $date }
follow-up-planned = Контроль
follow-up-hearing = Дата в производстве
follow-up-reply = Запрошен ответ

# Ход дела.
timeline-proceeding-recorded = { $officer }: внесено производство.
timeline-step-recorded = { $officer }: внесен шаг в производстве.
timeline-standing-changed = { $officer }: внесено положение человека в производстве.
timeline-standing-corrected = { $officer }: исправлено положение человека в производстве.
timeline-remedy-changed = { $officer }: внесен этап возмещения.
timeline-remedy-corrected = { $officer }: исправлен этап возмещения.
timeline-reply-recorded = { $officer }: внесен ответ.
timeline-rebuttal-recorded = { $officer }: внесено, что пострадавшие говорят об ответе.
timeline-reply-weighed = { $officer }: определено значение ответа.
timeline-outcome-recorded = { $officer }: внесено, что стало с человеком.
timeline-follow-up-planned = { $officer }: запланирован контроль.
timeline-follow-up-done = { $officer }: запланированное сделано.

# Отказы.
refusal-no-proceeding = Такого производства нет
refusal-no-proceeding-do = Вернитесь к производствам дела и выберите другое.
refusal-no-act = Такого действия нет
refusal-no-act-do = Возможно, коллега изменил запись о происшествии. Загрузите страницу снова и выберите действие.
refusal-failure-without-duty = При бездействии нужно указать обязанность
refusal-failure-without-duty-do = Выберите обязанность, которая не выполнена.
refusal-stands-not-there = У этого человека не может быть положения в этом производстве
refusal-stands-not-there-do = Добавьте его в производство как обвиняемого, ответчика или лицо, чьи действия проверяются.
refusal-stands-there = Из производства выпал бы человек, чье положение внесено
refusal-stands-there-do = Оставьте его роль или сначала исправьте строки о его положении.
refusal-standing-without-kind = Не указано положение человека
refusal-standing-without-kind-do = Выберите из списка.
refusal-no-such-move = Это не может следовать за внесенным сейчас
refusal-no-such-move-do = Проверьте историю. Если строка ошибочна, исправьте ее; если пропущен промежуточный шаг, сначала внесите его.
refusal-no-line = Такой строки нет, или она уже исправлена
refusal-no-line-do = Загрузите страницу снова и выберите последнюю строку.
refusal-correction-without-reason = Исправление нужно обосновать
refusal-correction-without-reason-do = Напишите, в чем была ошибка.
refusal-remedy-without-kind = Не указан вид возмещения
refusal-remedy-without-kind-do = Выберите из списка.
refusal-no-reply = Такого ответа нет
refusal-no-reply-do = Вернитесь к ответам по делу и выберите другой.
refusal-reply-from-nobody = Не указано, от кого ответ
refusal-reply-from-nobody-do = Напишите, кто ответил или должен был ответить.
refusal-reply-without-kind = Не указан вид ответа
refusal-reply-without-kind-do = Выберите хотя бы один. Если ответ не поступил, выберите «Ответа нет».
refusal-reply-and-none = Ответ и поступил, и не поступил
refusal-reply-and-none-do = Уберите «Ответа нет» или все остальное.
refusal-rebuttal-from-nobody = Не указано, кто это говорит
refusal-rebuttal-from-nobody-do = Выберите человека из материалов или напишите, кто это.
refusal-empty-rebuttal = Нет текста
refusal-empty-rebuttal-do = Напишите, что сказано об ответе.
refusal-weighed-without-effect = Не указано, что значит ответ
refusal-weighed-without-effect-do = Выберите один из четырех вариантов.
refusal-weighed-without-reason = Значение ответа не определяют без оснований
refusal-weighed-without-reason-do = Напишите, что Вы сопоставили и почему сделан такой вывод.
refusal-quotes-confidence = Здесь повторяется сказанное конфиденциально
refusal-quotes-confidence-do = Скажите это иначе, без того, что сообщено в ответе конфиденциально, или спросите согласия его автора.
letter-reply = { $from }, { $day }: { $summary }
refusal-outcome-without-kind = Не указано, как все развивалось
refusal-outcome-without-kind-do = Выберите из списка; «Неизвестно» — тоже ответ.
refusal-outcome-without-day = Не указано, на какой день это известно
refusal-outcome-without-day-do = Укажите полную дату дня, по который Вам это известно.
refusal-act-of-others = Это действие не затронуло этого человека
refusal-act-of-others-do = Выберите другое действие или человека в целом.
refusal-follow-up-without-words = Не указано, что нужно сделать
refusal-follow-up-without-words-do = Напишите это в одной строке.
refusal-follow-up-without-result = Нет результата
refusal-follow-up-without-result-do = Напишите, что удалось узнать или почему это больше не нужно.
refusal-no-follow-up = Такого в плане нет, или это уже сделано
refusal-no-follow-up-do = Загрузите страницу снова, чтобы увидеть, что осталось.
refusal-date-in-past = Этот день прошел
refusal-date-in-past-do = Выберите сегодняшний или более поздний день.
refusal-not-a-day = Это не полная дата
refusal-not-a-day-do = Укажите день, месяц и год, например 2024-03-05.
refusal-victim-without-outcome = Неизвестно, что стало с одним из пострадавших
refusal-victim-without-outcome-do = На странице «Итоги» внесите о каждом пострадавшем, каково его положение и на какой день; «Неизвестно» — тоже ответ. Это не требуется, если человек просил прекратить, если вопрос вне мандата или если это тот же вопрос, что и в другом деле.
