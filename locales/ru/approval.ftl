# Decisions of two, masks, interests that stand against a case, and versions of records. The words that must stay the same everywhere are in GLOSSARY.md.

## Decisions of two. { $officer } is who proposed or answered.

case-menu-decisions = Решения
decisions-title = Решения
decisions-lead = То, чего никто не делает в одиночку: один сотрудник предлагает, другой отвечает, и только тогда это действует. Кто предложил, сам не отвечает.
decisions-waiting = Ждет второго сотрудника
decisions-none = Ничего не ждет. Закрыть дело или снизить его срочность предлагают на странице дела, все остальное — здесь.
decisions-alone = В этом деле один участник. Чтобы ответить, нужен еще один: добавьте его в разделе «Добавить или вывести участников» на странице дела.
decisions-over = Решено ранее
decision-close = Закрыть дело: { $ground }
decision-lower-urgency = Снизить срочность: { $urgency }
decision-reveal = Показать тому, кто просит, на 24 часа, кто это: { $about }
decision-reveal-everybody = Показать всем участникам, насовсем, кто это: { $about }
decision-readmit = Снова допустить к делу: { $about }
decision-refuse-report = Не принимать к рассмотрению обращение { $about }: { $ground }
decision-publish = Опубликовать: { $about }
decision-export = Вынести из бюро без имен: { $about }
decision-export-names = Вынести из бюро с именами: { $about }
decision-lift-hold = Снять правовое удержание: { $about }
decision-other = То, чего это рабочее место не знает
decision-by = Предложение: { $officer }, { $time }
decision-reasons = Ваше обоснование
decision-reasons-hint = Несогласие нужно обосновать. Согласие — по желанию.
decision-agree = Согласиться
decision-disagree = Не согласиться
decision-own = Это Ваше предложение. Отвечает другой участник.
decision-withdraw = Отозвать предложение
decision-agreed = Согласие: { $officer }, { $time }
decision-disagreed = Несогласие: { $officer }, { $time }
decision-withdrawn = Отозвано: { $officer }, { $time }
decision-overtaken = Решать стало нечего, { $time }.
decision-close-hint = Должен согласиться второй участник. До этого дело остается открытым.
decision-close-send = Предложить закрыть
decision-urgency-hint = Повышение действует сразу. Снижение ждет второго участника.
decision-put-refuse = Предложить не принимать обращение к рассмотрению
decision-put-refuse-hint = Автору все равно отвечают и сообщают, кто еще может помочь.
decision-put-refuse-report = Какое обращение
decision-put-ground = На каком основании
decision-put-reasons = Обоснование
decision-put-publish = Предложить что-либо опубликовать
decision-put-publish-hint = Заявление для печати готовят и утверждают в разделе «Действия». Здесь — все остальное.
decision-put-publish-text = Что, одной строкой
decision-put-let-go = Предложить снять правовое удержание
decision-put-let-go-item = Какое доказательство
decision-put-send = Предложить
refusal-publish-nothing = Не сказано, что опубликовать.
refusal-publish-nothing-do = Скажите это одной строкой.
case-closed-by-two = Предложение: { $officer }, согласие: { $second }
cases-filter-second = Ждут второго сотрудника
case-undecided =
    { $count ->
        [one] Ждет { $count } решение
        [few] Ждут { $count } решения
       *[other] Ждут { $count } решений
    }

## Masks. { $number } is the party’s number in the case.

mask-person = Лицо { $number }
mask-organisation = Организация { $number }
mask-group = Группа { $number }
mask-heading = Скрытые имена
mask-lead = Скрытое лицо на страницах дела названо номером. Это защищает от взгляда через плечо и от привычки, но не ключами: любой участник все равно мог бы открыть записи. То, что написано в обращениях, заметках и рассказах, не скрывается. Кому нельзя знать, кто это, тот не должен быть участником.
mask-nobody = В деле нет никого, чье имя можно скрыть.
mask-by = Скрыто: { $officer }, { $time }
mask-shown-until = Вам видно до { $time }
mask-put-on = Скрыть имя
mask-party = Кого
mask-reason = Почему
mask-reason-hint = Без имени: причина видна.
mask-send = Скрыть
mask-reveal = Попросить показать, кто это
mask-reveal-party = Кого
mask-reveal-to = Кому
mask-reveal-to-asker = Мне, на 24 часа с момента ответа
mask-reveal-to-everybody = Всем участникам, насовсем
mask-reveal-reasons = Зачем это нужно
mask-reveal-hint = Отвечает второй участник. О просмотре остается запись в книге учета.
mask-reveal-send = Предложить

## Interests that stand against a case, and who is kept out.

interest-heading = Заявленная заинтересованность
interest-lead = Прежде чем дать ключ, рабочее место сравнивает заявленное сотрудниками с предполагаемыми виновными, должностными лицами, организациями и местами. Совпадение имен — подсказка, а не вывод.
interest-declare-link = Заявить о заинтересованности
interest-none = Ничто из заявленного не совпадает с этим делом.
interest-is-member = Участник
interest-no-member = Не может стать участником
interest-declared = Заявлено
interest-met = В деле
interest-meeting = Какое совпадение
interest-aside = Это не одно и то же
interest-aside-reason = Откуда Вы знаете
interest-aside-hint = Останется в деле под Вашим именем.
interest-aside-send = Записать, что это не одно и то же
interest-members = Заявленная заинтересованность участника совпадает с чем-то в этом деле:
interest-members-do = Посмотреть и отстранить от дела или записать, что это не одно и то же
interest-step-back = То, о чем Вы заявили, совпадает с чем-то в этом деле.
interest-step-back-do = Отойдите от дела: не читайте дальше, сообщите коллеге и выйдите из дела. О чем речь, здесь не сказано. Если это не одно и то же, коллега может это записать.
interest-kind-person = Лицо
interest-kind-agency = Орган
interest-kind-place = Место
interest-kind-other = Другое
screening-heading = Не допущены к делу
screening-nobody = Недопущенных нет.
screening-by = Не допущен: решение — { $officer }, { $time }
screening-keep-out = Не допускать сотрудника
screening-officer = Сотрудник
screening-officer-hint = Участник тем самым выходит из дела, дальнейшее получит новый ключ. Прочитанное не забудется.
screening-reason = Почему
screening-reason-hint = Участники это прочтут, сам сотрудник — нет.
screening-send = Не допускать насовсем
screening-let-in = Снова допустить кого-то
screening-in-officer = Сотрудник
screening-in-reasons = Почему это возможно
screening-let-in-send = Предложить

interests-title = Заявленная заинтересованность
interests-heading = Заявленная заинтересованность
interests-lead = К кому и к чему сотрудник слишком близок, чтобы вести дело о них. Рабочее место сравнивает эти имена с делом, прежде чем дать его ключ.
interests-link = Заявленная заинтересованность
interests-own = Ваша заинтересованность
interests-of = Заинтересованность: { $officer }
interests-hint = Родственники, друзья, органы, где Вы или они работаете или работали, места, с которыми Вы связаны. Это могут прочитать все сотрудники бюро. Чтобы убрать строку, очистите ее; прежнее сохраняется.
interests-line = Строка { $number }
interests-kind = Что это
interests-text = Название или имя
interests-note = Кем Вы приходитесь
interests-send = Заявить
interests-all = Все сотрудники
interests-change = Изменить
interests-nothing = Ничего не заявлено
interests-versions = Все заявления
interests-version = { $officer }, { $time }

## Versions of records.

case-menu-versions = Версии
versions-title = Версии
versions-lead = Каждая версия каждой записи сохраняется: кто, что и когда написал.
versions-none = Пока ничего не записано. Здесь будут версии записей о людях и событиях этого дела.
versions-of-party = Люди и организации
versions-of-incident = События
versions-of-cooperation = Сотрудничество
versions-count =
    { $count ->
        [one] { $count } версия
        [few] { $count } версии
       *[other] { $count } версий
    }
versions-masked = Это имя скрыто: скрыты и версии.
versions-all = Все версии
versions-both = Две версии рядом
versions-marks = Слева то, что есть только в старой версии, справа — только в новой:
versions-mark-gone = зачеркнуто
versions-mark-new = подчеркнуто
version-by-and-when = { $officer }, { $time }
version-number = Версия { $number }
version-is-left = слева
version-is-right = справа
version-as-left = версию { $number } налево
version-as-right = версию { $number } направо
version-field = Поле
version-changed = изменено
version-on = против:
version-hit = затронуто людей:
version-by = кем:
version-field-kind = Вид
version-field-names = Имена
version-field-roles = Роли
version-field-codes = Коды
version-field-states = Государства
version-field-born = Дата рождения
version-field-count = Сколько людей
version-field-function = Должность
version-field-contact = Связь
version-field-about = Что еще известно
version-field-title = Название
version-field-when = Когда
version-field-place = Где
version-field-account = Рассказ
version-field-acts = Действия
version-field-effects = Последствия
version-field-answers = В ответ на
version-field-follows = Следует за
version-field-with = С кем
version-field-who = Кто
version-field-known = Как об этом стало известно
version-follows-after = после
version-follows-because = из-за
version-follows-part-of = часть
version-follows-again = снова, после

## Timelines. { $officer } is who did it.

timeline-decision-proposed = { $officer }: предложено второму сотруднику — { $what }
timeline-decision-agreed = { $officer }: согласие — { $what }
timeline-decision-refused = { $officer }: несогласие — { $what }
timeline-decision-withdrawn = { $officer }: предложение отозвано.
timeline-screened-out = { $officer }: сотрудник не допущен к делу.
timeline-interest-cleared = { $officer }: записано, что заявленная заинтересованность относится к другому.
timeline-identity-masked = { $officer }: имя скрыто.

## Audit book.

audit-proposed = Вынесено на второго сотрудника
audit-decided = Ответ второго сотрудника
audit-withdrew = Предложение отозвано
audit-revealed = Согласие показать скрытое имя
audit-masked = Имя скрыто
audit-set-aside = Заявленная заинтересованность признана не относящейся к делу
audit-kept-out = Сотрудник не допущен к делу
audit-declared = Заявлено о заинтересованности
audit-other = То, чего это рабочее место не знает

## Refusals.

refusal-lowering-needs-two = Чтобы снизить срочность, нужен второй сотрудник.
refusal-lowering-needs-two-do = Срочность тем временем изменилась. Загрузите страницу снова и предложите это.
refusal-decision-waits = То же самое уже ждет второго сотрудника.
refusal-decision-waits-do = Ответьте на это предложение или подождите, пока на него ответят или его отзовут.
refusal-decision-without-reason = Нет обоснования.
refusal-decision-without-reason-do = Напишите почему, чтобы второй сотрудник мог судить.
refusal-no-decision = В деле нет такого предложения.
refusal-no-decision-do = Загрузите страницу снова.
refusal-decision-over = Предложение больше не ждет ответа.
refusal-decision-over-do = Посмотрите, чем оно кончилось, и, если это все еще верно, предложите снова.
refusal-own-decision = Это предложили Вы сами.
refusal-own-decision-do = Попросите ответить другого участника дела.
refusal-not-own-decision = Это предложил другой сотрудник.
refusal-not-own-decision-do = Ответьте на предложение или попросите отозвать его.
refusal-kept-out = Этот сотрудник не допущен к делу.
refusal-kept-out-do = Чтобы снова допустить его, должны согласиться два участника на странице «Решения».
refusal-screen-without-reason = Нет причины.
refusal-screen-without-reason-do = Напишите, почему сотрудника не допускают.
refusal-own-interest = Это Ваша собственная заинтересованность.
refusal-own-interest-do = Попросите коллегу посмотреть, одно ли это и то же.
refusal-clear-without-reason = Нет причины.
refusal-clear-without-reason-do = Напишите, откуда Вы знаете, что это не одно и то же.
refusal-mask-without-reason = Нет причины.
refusal-mask-without-reason-do = Напишите, почему имя скрыто, не называя его.
refusal-masked = Это имя скрыто.
refusal-masked-do = Попросите на странице «Решения» показать, кто это, и затем измените запись.
refusal-interest-stands = Этому мешает заявленная заинтересованность сотрудника.
refusal-interest-stands-do = Передайте дело другому. Если это не то же лицо, орган или место, участник может записать это на странице «Решения» этого дела.
refusal-own-interest-stands = Этому мешает то, о чем Вы заявили.
refusal-own-interest-stands-do = Оставьте это коллеге и не читайте дальше.
refusal-no-such-interest = Эта заинтересованность больше ни с чем в деле не совпадает.
refusal-no-such-interest-do = Загрузите страницу снова.
