# Search, import and export.

search-title = Поиск
search-heading = Поиск
search-words = Слова, имена или номер
search-words-hint = Поиск идет по всему, что вам доступно, в любой письменности. «Слова в кавычках» должны стоять рядом; то, перед чем стоит минус, исключается.
search-send = Найти
search-order = Порядок
search-order-best = Сначала наиболее подходящие
search-order-newest = Сначала новые
search-order-oldest = Сначала старые
search-order-urgent = Сначала самые срочные
search-within = Искать только в
search-days = В какие дни
search-days-hint = Дни, когда что-то произошло, было сказано, отправлено или поступило.
search-from = С
search-to = По
search-kind-case = Название и краткое изложение
search-kind-report = Обращение
search-kind-message = Сообщение
search-kind-answer = Ответ бюро
search-kind-note = Заметка
search-kind-party = Лицо или организация
search-kind-incident = Инцидент
search-kind-cooperation = Сотрудничество
search-kind-evidence = Доказательство
search-kind-question = Вопрос
search-kind-task = Задача
search-kind-interview = Беседа
search-kind-statement = Показание
search-kind-fact = Факт
search-kind-assessment = Оценка
search-kind-decision = Решение
search-kind-consent = Согласие
search-kind-action = Действие или письмо
search-kind-reply = Полученный ответ
search-kind-proceeding = Производство
search-kind-outcome = Итог
search-kind-follow-up = Последующий контроль
search-field-sort = Что это
search-field-status = Стадия дела
search-field-state-of-report = Состояние обращения
search-field-urgency = Срочность
search-field-open = Чего еще ждут
search-field-assigned = Кому поручено
search-field-country = Государство или территория
search-field-year = Год события
search-field-came = Год поступления
search-field-act = Что было совершено
search-field-cooperation = Форма сотрудничества
search-field-mechanism = Механизм
search-field-finding = Согласованная оценка
search-sort-case = Дело
search-sort-report = Обращение вне дел
search-open-answer = Обратившийся ждет ответа
search-open-reply = Ждут ответа адресата
search-open-weighing = Ответ еще не оценен
search-open-task = Задача не выполнена
search-open-follow-up = Запланирован последующий контроль
search-open-decision = Решение ждет второго сотрудника
search-nobody = Никому
search-more-values =
    { $count ->
        [one] Не показано еще { $count } значение.
        [few] Не показано еще { $count } значения.
       *[other] Не показано еще { $count } значений.
    }
search-found =
    { $count ->
        [one] Найдено дел и обращений: { $count }
        [few] Найдено дел и обращений: { $count }
       *[other] Найдено дел и обращений: { $count }
    }
search-start = Пока ничего не запрошено
search-start-do = Введите выше слова или имя либо выберите поля и начните поиск. То, что вы ищете, не попадает ни в адрес, ни в записи.
search-nothing-do = Среди доступного вам ничего не нашлось. Попробуйте меньше слов, другое написание или снимите часть условий.
search-gone = Этот запрос больше не хранится: вы вошли заново или с тех пор искали многое другое. Повторите поиск.
search-reading = Прочитано дел и обращений: { $read } из { $of }. Чтение продолжается; до его окончания числа растут.
search-by-number = По номеру
search-meant = Возможно, вы имели в виду
search-there = Открыть на месте
search-pages = Страницы результатов
search-page = Страница { $page } из { $pages }
search-earlier = Предыдущая страница
search-later = Следующая страница
search-saved = Сохраненные запросы
search-saved-none = Вы пока не сохранили ни одного запроса. Выполните поиск и назовите его здесь; прочесть его можете только вы, с любого компьютера.
search-save = Сохранить запрос
search-save-name = Название
search-save-hint = Шифруется только для вас: коллеги его не прочтут.
search-save-send = Сохранить
search-change = Изменить «{ $name }»
search-rename = Новое название
search-rename-send = Переименовать
search-remove = Удалить сохраненный запрос
audit-searched = Поиск
known-heading = Известно ли это уже?
known-hint = Возможно, речь о том же человеке или событии. Посмотрите их; само собой ничего не присоединяется.
known-nothing = Среди доступного вам похожего нет.
known-reading = Прочитаны еще не все дела; загляните чуть позже.
known-percent = Сходство { $percent } %
known-join = Присоединить обращение к этому делу
known-same-form = Та же форма отправлена дважды
known-name = { $ours } — возможно, { $theirs }: { $percent } %
known-why-same-spelling = то же написание
known-why-other-script = другая письменность
known-why-other-spelling = другое написание
known-why-other-order = другой порядок
known-why-initial = инициал
known-why-missing-part = нет одной части
known-why-other-part = одна часть отличается
known-words = Совпадает { $percent } % слов
known-same-day = Тот же день: { $day }
known-near-day = Близкие дни: { $ours } и { $theirs }
known-place = То же место: { $place }
known-state = То же государство или территория: { $name }
known-code = То же деяние: { $name }
report-join-hint = Ничего не сливается: обращение остается как есть, и его могут прочесть все участники дела. То, что этот человек разрешает или запрещает, нужно записать на странице согласия, прежде чем что-либо уйдет; действует более строгий ответ.
refusal-search-without-name = У запроса нет названия.
refusal-search-without-name-do = Дайте название, по которому вы его найдете.
refusal-search-name-taken = У вас уже есть запрос с таким названием.
refusal-search-name-taken-do = Дайте другое название или сначала удалите другой запрос.
refusal-search-empty = Запрос ничего не спрашивает.
refusal-search-empty-do = Введите слова или выберите поля, выполните поиск и затем сохраните.
refusal-search-too-many = Сохранено предельное число запросов.
refusal-search-too-many-do = Удалите тот, который больше не нужен.
search-more-fields = Отобрать по другим полям
search-narrow = Уточнить и упорядочить
