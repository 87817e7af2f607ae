# Pages that a reporter sees.
# Whoever reads them may be afraid, in a hurry, on a telephone, and not at home in the language.
# Say what is so, also where it is uncomfortable. Titles and menus must not give the reader away.
# The words that must stay the same everywhere are in GLOSSARY.md.

## Titles in the browser's tab and history: they say nothing to somebody who looks over the shoulder.

title-start = Welcome
title-form = Form
title-once = Page
title-messages = Messages
title-promises = Promises
title-help = Help
title-information = Information
title-notice = Notice

## On every page.

exit-link = Leave this site
menu-language = Choose a language
menu-pages = Pages
menu-start = Start
menu-mailbox = Open your mailbox
menu-safety = How to stay safe
menu-about = What this site can see
footer-exit = “Leave this site” opens a neutral page at once. With JavaScript on, pressing Shift three times does the same. It does not erase your browser’s history.

## Start.

start-heading = Report threats and reprisals
start-lead = Are you, or is somebody close to you, threatened, punished or prevented because of contact with the United Nations on human rights? You can tell us here. You do not need to give your name.
start-lead-office = Your report goes to { $office }.
start-choose-office = To which office do you want to write?
start-no-office = No office takes reports here yet. Come back later.
start-report = Write a report
start-report-hint = Your own words are enough. Everything else can wait.
start-mailbox = Open your mailbox
start-mailbox-hint = For answers and later messages. You need your receipt.
start-danger = If somebody’s life is in danger now
start-danger-text = We answer as fast as we can, but we cannot send help within minutes. Call also the people near you who can help at once. In the report, mark “Yes, or within hours”.
start-who = Who can report
start-who-text = Anybody who has been in contact with the United Nations on human rights, wanted to be, or is believed to have been: as a victim, witness, lawyer, journalist, official, member of an organisation or helper. Relatives, colleagues and organisations too. You can also write for somebody else.
start-reads = Who reads it
start-reads-text = Only the officers of this office who are responsible for reports. Your report is locked so that only their keys open it. The people who run this website cannot open it.
start-next = What happens next
start-next-receipt = You get a receipt: a number that only you have. It opens your mailbox on this site.
start-next-read = An officer reads your report and answers in your mailbox. We never call, and we send no email.
start-next-ask = Together with you we look at what is safe and what can be done. Nothing that points to you goes to a government or to the public unless you agree.
start-next-log = Every report has its place in a public log that shows nothing of its content. Nobody can remove it or change its date unnoticed.
start-promises = What the office promises
start-charter = All our promises, and how well we keep them
start-within-hours =
    { $count ->
        [one] within { $count } hour
       *[other] within { $count } hours
    }
start-within-days =
    { $count ->
        [one] within { $count } day
       *[other] within { $count } days
    }
start-within-working-days =
    { $count ->
        [one] within { $count } working day
       *[other] within { $count } working days
    }
start-within-months =
    { $count ->
        [one] within { $count } month
       *[other] within { $count } months
    }
start-safe = Stay safe
start-safe-device = Use a telephone or computer that nobody else can look into. Do not use one from work.
start-safe-tor = The safest way is Tor Browser. A private window is the least you should use.
start-safe-history = Your browser’s history will show that you visited this site. Leaving quickly does not erase it.
start-safe-more = More on how to stay safe
start-about-more = What this site can see and what it cannot

## How to stay safe.

safety-heading = How to stay safe
safety-lead = Read this before you write. It takes three minutes.
safety-before = Before you write
safety-before-device = Use a device that nobody else can look into. A device from your work, a shared computer, or a telephone that others unlock can give you away.
safety-before-tor = Use Tor Browser if you can. It hides from your network which site you visit, and forgets the visit when you close it. In some places the use of Tor itself attracts attention: then a network that many people use, such as a library’s, can be the better choice.
safety-before-private = Without Tor, open a private window. In an ordinary window the address of this site stays in the history. A private window keeps nothing after you close all of its windows.
safety-before-network = Your internet provider, or whoever runs the network, can see that you visit this site, but not what you write. With Tor they cannot see the site either.
safety-before-spy = If you believe that there is spying software on your device, write from another one. Nothing on this site can protect against it.
safety-while = While you write
safety-while-details = Do you want to stay unknown? Think about what only you can know: an exact time, a meeting with few people, words that only you use.
safety-while-files = Files can carry more than you see: a photo its place and time, a document its author, a recording voices in the background. If you can, remove what is not needed, or describe the file in words and ask us how to send it.
safety-while-name = You can give your name later. Some steps, such as a letter from the United Nations to a government, need a name. We ask you before each of them.
safety-while-talk = Do not tell others that you wrote to us, unless you trust them completely.
safety-after = After you have written
safety-after-receipt = Copy the receipt by hand. Do not photograph it and do not keep it in a telephone. Keep it where it does not stand out: 28 digits can be hidden among other numbers.
safety-after-history = The quick exit opens another page. It does not erase the history. To erase it, open your browser’s history and remove the entries of this site. If somebody checks your history, an empty one can also raise questions: remove only these entries.
safety-after-files = A file that you save from the mailbox stays on your device. Read messages on this site, and delete answers when you have read them.
safety-after-mail = We never write emails or text messages, and we never call, unless you ask for it. Whoever does so in our name is not one of us. We never ask for your receipt.
safety-shared = On a shared or borrowed computer
safety-shared-text = Use a private window, do not save files, and close all windows before you go. In an internet café a camera or a program may record the screen: do not write names there.
safety-forced = If somebody forces you to open the mailbox
safety-forced-text = What you have deleted there is not shown again to anybody who has your receipt. The office keeps its own copy. Do not put yourself in danger to hide the receipt: tell us later, from a safe place, that others have read the mailbox.

## What this site can see.

about-heading = What this site can see and what it cannot
about-lead = You should not have to trust us blindly. This is what is known to whom.
about-office = The office
about-office-sees = The officers responsible for reports can read what you write and the files that you send. Each opening is recorded, and others in the office can check that record.
about-office-not = They do not learn from where you wrote, with which device, or at what minute. They know the hour.
about-node = This website
about-node-off = Without JavaScript, your words pass through this website’s memory for a moment. There they are sealed at once, and the readable text is wiped. It is never written to a disk.
about-node-on = With JavaScript, the page seals your report on your own device, before anything leaves it. The website then never sees it. The page tells you when it does so.
about-node-keeps = What the website keeps is sealed. It has no key that opens it. Whoever takes the machine away finds the hour in which something arrived and its approximate size, and nothing that can be read.
about-node-address = It does not write down your internet address, your browser, or which pages you opened.
about-node-mailbox = When you open your mailbox, your messages are opened in the website’s memory to show them to you, and are then wiped.
about-node-limit = If somebody secretly controlled this website at the very moment when you write without JavaScript, they could read along. We do what we can against it, but cannot rule it out.
about-log = The public log
about-log-text = Each sealed report gets a place in a public log. The log holds only fingerprints: nobody can read from it what was reported, or even how many reports there are. But nobody can remove a report, or change its time, without it being noticed. In your mailbox you can see the place of your own report.
about-others = Others
about-others-network = Your internet provider can see that your device visits this site. It cannot see what you write. With Tor Browser it cannot see which site you visit.
about-others-pages = The pages load nothing from other companies. There is no advertising, no counting of visitors, and no cookie for those who only read. A cookie that forgets itself within minutes holds your mailbox open, and keeps what you typed when something has to be corrected.
about-not = What nobody can promise you
about-not-text = No website can protect against spying software on your device, against somebody who looks at your screen, or against somebody who watches the whole network. We promise only what is written here.

## The report.

form-heading = Write a report
form-lead = Write in your own words, in any language. Only the first field is needed. You can add the rest later in your mailbox.
form-to = To { $office }
form-safety = Before you write: is this device safe, and do you know who can see what?
form-story = What happened?
form-story-hint = Who did what to whom? Is it still going on? Why do you think that it is because of contact with the United Nations? If you do not know something, leave it out.
form-danger = Is somebody in danger now?
form-danger-now = Yes, or within hours
form-danger-not-now = Not at the moment
form-danger-unsaid = I do not know, or do not want to say
form-danger-note = Write in the report where the person is, who is with them, and what would help in the next hours. We read these reports first. Call also people near you who can help at once.
form-concerns = Whom is it about?
form-concerns-me = Me
form-concerns-relative = A relative or somebody close to me
form-concerns-other = A colleague, a client or somebody else
form-concerns-organisation = An organisation or a group
form-concerns-unsaid = I do not want to say
form-more = More, if you want
form-more-hint = Each part can stay empty. It helps us to act faster.
form-contact-section = The contact with the United Nations
form-cooperation = What was the contact?
form-cooperation-hint = For example: a complaint, a statement in Geneva or New York, a meeting with a delegation or an expert, an email, help for somebody else. With which body, and when? Who knew of it? A contact that was only planned, or only suspected, counts too.
form-facts-section = Where, when and who
form-place = Where did it happen?
form-place-hint = Country, town, place. As exactly as is safe for you.
form-time = When did it happen?
form-time-hint = A day, a month, or “since spring”. Has it happened before?
form-author = Who did it, or is behind it?
form-author-hint = Names, offices, uniforms, vehicles, numbers. Also if you only suspect it: then say so.
form-wishes-section = What you want, and what must not be done
form-wishes = What should happen? What must not happen?
form-wishes-hint = For example: “Do not contact the police.” “Do not name my family.” “Please raise it with the government, without my name.” We keep to it, and we ask before every step that concerns you.
form-person-section = Your name and how to reach you
form-person-hint = You do not need to give either. We see it, and nobody else learns it from us unless you agree. Without a name we can do much, but not everything: some United Nations procedures need the name of the person concerned. You can give it later.
form-name = Your name
form-contact = A safe way to reach you
form-contact-hint = Only if it is safe. Otherwise we write to your mailbox on this site, and you look in when you can.
form-files-section = Files
form-copies-section = If they do not answer
form-copies = Send a sealed copy to
form-copies-hint = You need not choose anything. If you choose an office here, a copy of your report is sealed for it too. It gets the report only if this office breaks its promise to answer you; until then it learns only, from the next day on, that a copy is held for it and whether you have been answered, and not a word of what you wrote. This office sees what you chose and cannot stop it. Once it has the report, your receipt opens the exchange with that office too. What you write later does not go there.
form-files-hint = Photos, documents, recordings: up to { $count } files, each up to { $size }. They are sealed while they are sent.
form-files-metadata = Files can carry the name of their author, the place and the time. Remove what is not needed, or tell us about the file first.
form-files-choose = Choose files
form-files-more = More files
form-files-again = Even more files
form-received = Already received
form-received-hint = These files are with us, sealed. You do not need to choose them again.
form-received-drop = Do not send it
form-after = After you send
form-after-text = The next page shows your receipt, once. Have pen and paper ready. With the receipt you read our answers and can write more.
form-send = Send the report
form-sealed-there = Without JavaScript your report is sealed by this website at the moment it arrives.

# Where JavaScript is on, the page itself seals the report.
seal-here = This page seals your report on your own device, before anything leaves it. Nobody on the way can read it, and neither can this website.
seal-working = Your report is being sealed and sent. Please leave this page open.
seal-language = If you change the language now, what you typed is lost. Change it nevertheless?
seal-files-many-do = You can send { $max } files at once. Choose fewer. The others can follow later from your mailbox.
seal-upload-large-do = Together they can have up to { $max }. Choose fewer. The others can follow later from your mailbox.
seal-failed = Your report could not be sealed on this device
seal-failed-do = Nothing was sent, and what you typed is still here. Try again. If it fails again, you can send it without sealing it here: this website then seals it at the moment it arrives.
seal-unsent = Your report could not be sent
seal-unsent-do = The connection broke off, or the website did not answer. What you typed is still here. Try again.
seal-without = Send without sealing on this device

# What can be wrong with a report or message. What happened, and what to do.
refusal-empty = There is no text yet
refusal-empty-do = Write at least one sentence about what happened, or choose a file that tells it.
refusal-message-empty = There is no message yet
refusal-message-empty-do = Write a sentence, or choose a file.
refusal-long = The text is too long
refusal-long-do = Shorten it by about { $percent } per cent, or send the long part as a file.
refusal-files-many = There are too many files
refusal-files-many-do = You can send { $max } files at once. The first { $max } were received. Send the others later from your mailbox.
refusal-file-large = A file is too large: { $name }
refusal-file-large-do = A file can have up to { $max }. Split it, or tell us about it: we find another way.
refusal-upload-large = The files are too large together
refusal-upload-large-do = Together they can have up to { $max }. What fitted was received. Send the others later from your mailbox.
refusal-broken = A file did not arrive whole: { $name }
refusal-broken-do = The connection broke off. Choose this file again.
refusal-files-room = We cannot take files at the moment
refusal-files-room-do = The store for files is full. Send the text now, and the files later from your mailbox.
refusal-full = We cannot take reports at the moment
refusal-full-do = The store is full, and nothing was kept. Try again in an hour. If it is urgent, use another way to reach the office.
refusal-unavailable = We could not keep your report
refusal-unavailable-do = A part of our system does not answer. Nothing was sent. Try again in a few minutes.
refusal-busy = Too many people are writing at this moment
refusal-busy-do = Nothing was sent. Try again in a minute.
refusal-expired = The files that you had sent are no longer there
refusal-expired-do = More than thirty minutes have passed. Choose the files again.
refusal-sealed = The sealed report did not arrive as it must
refusal-sealed-do = Nothing was kept. Send it again. If it happens again, switch JavaScript off and send it so.
refusal-no-key = This office cannot take reports yet
refusal-no-key-do = It has not finished its set-up, and nobody could open what you send. Nothing was kept. Come back later.
refusal-no-copy = A copy cannot be held for an office that you chose.
refusal-no-copy-do = Choose at most four offices of the list, or none. What you wrote is still here.
refusal-no-claim = Nothing was chosen.
refusal-no-claim-do = Choose what happened.
refusal-complaint-empty = A complaint needs words.
refusal-complaint-empty-do = Write what the office did or did not do.

## The receipt, shown once.

receipt-arrived = Your report has arrived
receipt-lead = This is your receipt. Copy it now, by hand: it is shown only once.
receipt-number = Your receipt
receipt-order = Read and write the groups from left to right, row by row.
receipt-words = The same receipt as words
receipt-words-hint = Either opens your mailbox. You need only one of them.
receipt-why-only = It is the only way to read our answers. Nobody can give it to you again, not even we.
receipt-why-secret = Whoever has it can read your mailbox. Show it to nobody. We never ask for it.
receipt-why-keep = Do not photograph it. Write it down where it does not stand out among other numbers.
receipt-why-print = A printed page can be found. If you print this page nevertheless, only the digits are printed.
receipt-check = Did you copy it correctly?
receipt-check-hint = Type the last two groups of your receipt from your paper: eight digits.
receipt-check-label = The last two groups
receipt-check-send = Check it
receipt-check-skip = Go on without checking
receipt-wrong = What you typed is not the same
receipt-wrong-do = Compare your paper with the receipt, group by group, and type again.
receipt-wrong-groups =
    { $count ->
        [one] Look at the marked group.
       *[other] Look at the { $count } marked groups.
    }
receipt-group = Group { $number }
receipt-group-differs = Group { $number }, differs

kept-heading = You are done
kept-right = You have copied the receipt correctly.
kept-lead = Your report is with the office, sealed. Nothing of it is left on this page.
kept-back = To read our answer, come back to this site, choose “Open your mailbox”, and type your receipt.
kept-when = Look in from time to time, from a safe place. We cannot send you a reminder.
kept-close = Now close this window. If you want, remove this site from your browser’s history.

gone-heading = This page has ended
gone-lead = It is shown only once. There is nothing more to see here.
gone-lost = Did you expect a number?
gone-lost-text = Then the page was opened twice, or too much time has passed. Nobody can show the number again. Write once more, in a few words, and say that you have written before: the office can join the two.

## The mailbox.

mail-heading = Open your mailbox
mail-lead = Type your receipt. Spaces and dashes do not matter.
mail-receipt = Your receipt: 28 digits
mail-words = Your receipt as words
mail-words-open = I have my receipt as words
mail-words-hint = Nine words, with spaces between them.
mail-open = Open
mail-lost = Have you lost your receipt?
mail-lost-text = Nobody can open the mailbox without it, not even the office. Write a new report, and say that you have written before.
mail-closed = The mailbox is closed.
refusal-receipt-empty = There is no receipt yet
refusal-receipt-empty-do = Type the 28 digits of your receipt.
refusal-receipt-sign = There is something in it that is neither a digit nor a known word
refusal-receipt-sign-do = Type only the digits. If you have your receipt as words, type them into the field for words.
refusal-receipt-short = The receipt is not complete
refusal-receipt-short-do = A receipt has 28 digits, in seven groups of four, or nine words. You typed { $found } of { $needed }.
refusal-receipt-long = There are too many digits
refusal-receipt-long-do = A receipt has 28 digits, in seven groups of four. Compare it with your paper.
refusal-receipt-check = At least one digit is wrong
refusal-receipt-check-do = Compare what you type with your paper, group by group. Digits that look alike are often mixed up: 1 and 7, 0 and 6.
refusal-receipt-unknown = There is no mailbox for this receipt
refusal-receipt-unknown-do = Is it a receipt of this site? Compare what you type with your paper.
refusal-receipt-busy = Many wrong receipts are being tried at this moment
refusal-receipt-busy-do = Yours is perhaps right. Wait a minute and try again.
refusal-receipt-gone = The mailbox was closed
refusal-receipt-gone-do = It closes by itself twenty minutes after your last step. Type your receipt again.
refusal-receipt-unavailable = We cannot open mailboxes at the moment
refusal-receipt-unavailable-do = A part of our system does not answer. Nothing is lost. Try again in a few minutes.

dialogue-heading = Your mailbox
dialogue-with = With { $office }
dialogue-session = The mailbox closes by itself twenty minutes after your last step. Close it when you go.
dialogue-leave = Close the mailbox
dialogue-sent = Your message has arrived.
dialogue-deleted =
    { $count ->
        [one] One answer was deleted from your mailbox.
       *[other] { $count } answers were deleted from your mailbox.
    }
dialogue-waiting = There is no answer yet. Come back later: we cannot send you a notice.
dialogue-thread = What was written so far
dialogue-you = You
dialogue-your-report = Your report
dialogue-office = The office
dialogue-erased = This was deleted.
dialogue-damaged = This could not be opened. Write to the office that this happened: it has its own copy.
dialogue-files = Files
dialogue-file-save = Save on this device
dialogue-file-warn = The file will stay on this device under a neutral name until you delete it. Opening it can start a program, and can tell others that you opened it. Save only files that you expect.
dialogue-proof = Show what the office received and when
dialogue-proof-what = Everything that comes in gets a place in a public log. Nobody who reads that log learns what stands in this mailbox. But the office cannot remove anything from it, change its order or its date, or show you another log than others, without being found out.
dialogue-proof-received = Received: { $time }
dialogue-proof-text = This stands in the public log as number { $leaf }. A log of { $size } places was signed with it. It cannot be removed, or given another date, unnoticed.
dialogue-proof-witness = { $name } has signed this log as a witness: { $time }
dialogue-proof-alone = So far nobody outside the office has signed this log as a witness.
dialogue-proof-root = Fingerprint of that log
dialogue-proof-soon = This will stand in the public log within minutes.
dialogue-proof-held = This has no place in the public log, although it should have had one long ago. This is not a delay: somebody is holding it back, or something is broken.
dialogue-proof-changed = What is kept here is not what the public log has in this place. It was changed after it had come in, or the log was changed.
dialogue-proof-alarm-do = It should never happen. Ask the office about it here. If you can do so safely, also tell somebody outside the office: another office, an organisation or a lawyer can check its public log.
dialogue-proof-keep = You need not save any of this
dialogue-proof-keep-text = Your mailbox shows it again whenever you come back with your receipt. A picture, a printout or a file of it can be dangerous: whoever finds it on your device or among your papers sees that you wrote to this office, and when.
dialogue-write = Write more
dialogue-text = Your message
dialogue-text-hint = Questions, news, corrections. You can also withdraw what you allowed, or tell us that nobody has answered.
dialogue-send = Send
dialogue-promises = What was promised to you, and what to do if it was not kept
promised-heading = What was promised to you
promised-back = Back to the messages
promised-none = The office has made no promise with a date here.
promised-hint = The times are kept by a clock that the office cannot stop. What is late stays late.
promised-copies = Sealed copies
promised-copy-held = { $office }: sealed and held here. It goes there by itself if this office does not answer in time.
promised-copy-sent = { $office } has had the copy since { $time }, because this office did not answer in time. Your receipt also opens the exchange with that office.
promised-copy-waits = { $office }: the copy was released on { $time } and is on its way.
promised-copy-not-arrived = { $office }: the copy was released on { $time } and has not arrived there. Either that office cannot be reached, or somebody keeps the copy back. Tell that office yourself if you can do so safely.
promised-copy-kept-back = { $office }: the copy should have gone there and did not. Somebody stopped this website’s clock or changed its record. Tell that office yourself if you can do so safely.
promised-copy-from = { $office } held your report sealed for this office and did not answer you in time. That is why the report is here.
promised-copy-also = { $office } has your report too. Your receipt also opens the exchange with that office.
promised-copy-open = Open the exchange with { $office }
promised-copy-elsewhere = That office has its own website. Your receipt opens the exchange there, at this address:
promised-copy-gone = An office that is not here any more
promised-open = Due by { $time }
promised-waits = The office waits, as you asked
promised-overdue = Late. It was due by { $time }
promised-kept = Kept, { $time }
promised-late = Kept late, { $time }
promised-missed = Counts as not kept, because you contested it
promised-claim = Say that it was not kept
promised-claim-text = It counts in the office’s public figures. Somebody who has not written to you before must answer, and the head is told.
promised-what = What happened?
promised-silence = I was not answered.
promised-no-answer = This is not an answer to what I wrote.
promised-complaint = I complain about the office.
promised-text = In your words
promised-text-hint = Needed for a complaint, otherwise as you like.
promised-send = Say so
promised-pause = Ask the office to wait
promised-pause-text = If you cannot read or write for a while, clocks that may wait stand still until you write that they need not, for a limited time. Nothing that is urgent waits.
promised-pause-send = Please wait
promised-paused = The office waits, as you asked.
promised-resume-send = You need not wait any longer
promised-done-contest = It was recorded. Somebody else must answer you.
promised-done-complaint = Your complaint was recorded.
promised-done-pause = The office will wait.
promised-done-resume = The office will go on.
dialogue-delete = Delete the answers that you have read
dialogue-delete-text = The office’s answers up to here disappear from this mailbox for good, also for somebody who forces you to open it. The office keeps its own copy.
dialogue-delete-send = Delete the answers
dialogue-newest = Go to the newest message

## When something is in the way. What happened, and what to do.

trouble-not-found = There is no such page
trouble-not-found-do = The address may be mistyped, or the page may have ended. Go back to the start.
trouble-method = This page cannot be opened in this way
trouble-method-do = Go back to the start and follow the links from there.
trouble-large = That was too large
trouble-large-do = Nothing of it was kept. Send fewer or smaller files, or a shorter text.
trouble-foreign = This did not come from our own page
trouble-foreign-do = For your safety it was not accepted. Go back to the start and open the page from there.
trouble-busy = Too much is going on at this moment
trouble-busy-do = Nothing is wrong with what you did. Wait a minute and try again.
trouble-many = That was too many tries
trouble-many-do = Wait a minute and try again.
trouble-broken = Something went wrong on our side
trouble-broken-do = It is not your mistake. If you were sending something and saw no receipt, it was not accepted: send it again.
trouble-unavailable = A part of our system does not answer
trouble-unavailable-do = Nothing that was accepted is lost. Try again in a few minutes.
trouble-start = Go to the start

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
