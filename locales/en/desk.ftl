# Pages that officers see: plain, exact, professional. The words that must stay the same everywhere are in GLOSSARY.md.

## Around every page.

desk-name = Desk
desk-menu = Parts of the desk
desk-menu-reports = Reports
desk-menu-cases = Cases
desk-menu-office = Office
desk-menu-audit = Audit book
desk-no-content = Your roles open neither reports nor cases.
desk-no-content-do = What is yours to do stands in the menu above.
desk-lock = Lock
desk-notice = Notice
desk-back = Back to the desk
common-unsaid = Not said
export-link = Take the list out as CSV

## The node.

node-starting = The desk is getting in step with its node.
node-in-step = In step: everything the node has was fetched and verified.
node-unreachable = The node cannot be reached.
node-unreachable-do = You can go on reading. What you send now is refused and stays on the page. The desk tries again by itself.
node-wrong = Another node answers at this address.
node-wrong-do = The desk takes nothing from it. Ask the administrator whether the address is right, and do not go on before that is clear.
node-not-admitted = The node does not accept this desk.
node-not-admitted-do = Ask the administrator: the desk’s key may have been retired.
node-tampering = The node sent something that does not verify.
node-tampering-do = The desk keeps what it has and takes nothing more. Tell the head of the office at once: something was changed that nobody may change.
node-disk = The desk cannot write to its disk.
node-disk-do = Ask the administrator to make room. Nothing that was sent is lost.

node-clocks = The clocks of desk and node differ.
node-clocks-do = Ask the administrator to set the clock of this machine. Until then the node takes nothing from it.

## Notices.

notice-desk-not-found = There is nothing here
notice-desk-not-found-do = The address is not right, or there is nothing under it that you can open.
notice-desk-forbidden = This was not done
notice-desk-forbidden-do = The form was too old, or it did not come from this desk. Go back, load the page again and send it once more.
notice-desk-large = This is too large
notice-desk-large-do = Send less at once.
notice-desk-broken = Something went wrong on our side
notice-desk-broken-do = Nothing was changed. Try again; if it happens again, tell the administrator when it happened.

## Logging in.

login-title = Desk
login-heading = Log in
login-name = Name
login-passphrase = Passphrase
login-send = Log in
login-help = Your keys are opened in this desk’s memory only and wiped when you lock it, or after fifteen minutes without work.
login-wrong = Name or passphrase are not right.
login-wrong-do = Check both and try again.
login-slow = Too many attempts failed.
login-slow-do =
    { $seconds ->
        [one] Try again in { $seconds } second.
       *[other] Try again in { $seconds } seconds.
    }
login-damaged = The identity file is damaged.
login-damaged-do = Ask the administrator to restore it from a backup. Your passphrase is not the reason.
login-suspended = This officer is suspended.
login-suspended-do = Speak with the administrator.
login-not-ready = The desk has not heard from its node yet.
login-not-ready-do = Wait a moment and try again. If it goes on, ask the administrator whether the node is running.

passphrase-title = Passphrase
passphrase-heading = Change your passphrase
passphrase-first = You logged in with the passphrase that was handed to you. Choose your own now; the old one stops working.
passphrase-advice = Six words that have nothing to do with each other are easy to remember and hard to guess. Use this passphrase nowhere else.
passphrase-old = Passphrase until now
passphrase-new = New passphrase
passphrase-new-hint = Twelve characters or more.
passphrase-again = The same once more
passphrase-send = Change the passphrase
passphrase-lost = Nobody can reset a forgotten passphrase. What only you could open is then lost, so an office should never have a single officer with a key.

## Setting up.

setup-title = Setting up
setup-step = Step { $number } of { $count }
setup-heading = Set up your office
setup-lead = Three short steps, about five minutes. Nothing is made before the last one.
setup-will-office = You name the office, as people will see it on the portal.
setup-will-officer = You make the first officer: yourself. You can add others right afterwards.
setup-will-keys = The desk makes the keys. They never leave it, and the node never has them.
setup-quiet = Find a quiet moment. You will choose a passphrase that nobody can reset for you.
setup-begin = Begin
setup-office-heading = The office
setup-office-name = Name of the office
setup-office-hint = As reporters will see it on pages in this language; other languages have their place below.
setup-office-missing = The office has no name.
setup-office-missing-do = Write how people should see it on the portal.
setup-slug = Short name for addresses
setup-slug-hint = Small letters a to z, digits and dashes, such as “ardena”. It becomes part of the portal’s address.
setup-slug-wrong = The short name is not right.
setup-slug-wrong-do = Use 2 to 40 small letters, digits and dashes; begin with a letter.
setup-slug-taken = Another office on this node has this short name.
setup-slug-taken-do = Choose another one.
setup-languages = Languages in which you can answer
setup-languages-hint = The portal itself is always there in all six.
setup-languages-missing = No language is chosen.
setup-languages-missing-do = Choose at least one in which an officer can read and answer.
setup-enrolment = Enrolment code of the node
setup-enrolment-hint = It lies in the file “enrolment” in the node’s data folder. Ask whoever runs the node.
setup-enrolment-missing = The enrolment code is missing.
setup-enrolment-missing-do = Copy it from the node’s data folder.
setup-enrolment-wrong = The node does not accept this enrolment code.
setup-enrolment-wrong-do = Check it for mistakes. Each code can be used once.
setup-mandate = What it is for
setup-mandate-hint = One or two sentences for the portal. You may leave it empty.
setup-others = Name and purpose in other languages
setup-others-hint = Reporters see the office in the language of the page. Where you leave a language empty, they see the name above.
setup-code = Setup code of this desk
setup-code-hint = It lies in the file “setup-code” in the desk’s data folder. It is asked because this desk can be reached from other machines.
setup-code-wrong = The setup code is not right.
setup-code-wrong-do = Copy it from the desk’s data folder.
setup-unfinished = The founding of an office was begun on this desk and not finished.
setup-unfinished-do = Go on with the same name and passphrase as then.
setup-officer-heading = The first officer
setup-officer = Your name
setup-officer-hint = With it you log in. Colleagues see it; reporters do not.
setup-passphrase = Passphrase
setup-next = Go on
setup-back = Back
setup-make = Make the office
setup-already = This desk has an office already.
setup-already-do = Go to the start of the desk and log in.

## Reports.

reports-title = Reports
reports-heading = Reports
reports-filters = Which reports
reports-filter-all = All
reports-filter-waiting = Waiting for an answer
reports-filter-answered = Answered
reports-filter-free = In no case
reports-empty = No report has come yet.
reports-empty-do = When somebody writes on the portal, the report is here within seconds. Try it: open the portal’s address from the page “Office” and send yourselves one.
reports-none-here = No report here.
report-title = Report
report-reference = Report { $reference }
report-state-new = New
report-state-waiting = Waits for an answer
report-state-answered = Answered
report-state-unreadable = Cannot be read
report-alike =
    { $count ->
        [one] Like { $count } other
       *[other] Like { $count } others
    }
report-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
report-story = What happened
report-cooperation = Contact with the United Nations
report-place = Where
report-time = When
report-author = Who did it or is behind it
report-wishes = What the reporter asks for, and what must not be done
report-name = Name
report-contact = Safe way to reach the reporter
report-attachments = Files
report-unreadable = What is inside this report cannot be read. The sealed entry is kept. It may have been made by a newer program, or be damaged; tell the administrator.
report-dialogue = Dialogue with the reporter
report-dialogue-empty = Nothing was written after the report.
report-answer = Answer the reporter
report-answer-text = Your answer
report-answer-hint = The reporter reads it in the mailbox. Write in the reporter’s language where you can, and name nobody who could be endangered.
report-answer-more = Signature and files
report-answer-signed = Sign as
report-answer-signed-hint = Leave it empty to answer in the name of the office. Never use a name that the reporter should not know.
report-answer-files = Files
report-answer-files-hint = Files carry traces of who made them. After a refusal they have to be added again.
report-answer-send = Send the answer
report-aside = About this report
report-facts = In short
report-received = Received
report-language = Language of the page
report-danger = Somebody in danger
report-concerns = Concerns
danger-now = In danger now
danger-not-now = Not at this hour
concerns-me = The reporter
concerns-relative = A relative or somebody close
concerns-other = A colleague, a client or somebody else
concerns-organisation = An organisation or a group
report-promises = Promises
report-copies-held = Sealed copies held for other offices, as the reporter wished: { $count }. They go there by themselves if no answer comes in time.
report-copies-sent = Sealed copies that went to other offices, because no answer came in time: { $count }.
report-copies-from = This report came as a sealed copy: another office held it and did not answer in time. The reporter reads your answer with the same receipt.
report-cases = Cases
report-triage-heading = Is somebody in danger now?
report-triage = Your decision
report-triage-hint = Decide this first. The reporter does not read it.
report-triage-reasons = Reasons
report-triage-send = Record the decision
report-protect-heading = A measure that protects the person
report-protected = What it is
report-protected-hint = Record it only when the person has said that it works. The reporter does not read this.
report-protect-send = Record the measure
report-explain = Explain why a promise was not kept
report-explain-hint = The promise stays late in the record. Your reason stands beside it.
report-explain-promise = Promise
report-explain-why = Reason
report-explain-send = Record the reason
explain-missing = No promise was chosen.
explain-missing-do = Choose the promise that you explain.
charter-link = Promises and their clocks
charter-title = Promises of the office
charter-lead = What the office promises to everybody, with the clock that the node keeps.
charter-version = In force: version { $version }
charter-guards = Rules that always hold
charter-others = Other versions by which something may still run:
charter-review = Who can read
charter-review-text = Go through the officers and the members of the cases, remove whoever no longer needs to read, and record that you did.
charter-review-never = Nobody has recorded it yet.
charter-review-send = Record that I have gone through the list
charter-reviewed = { $officer } went through the list, { $time }
charter-publish = A new version
charter-publish-hint = Raise the version. It holds for what begins from then on; what runs keeps the version under which it began. Everybody sees it on the portal.
charter-text = Text of the charter
charter-text-hint = The remarks in the text say what each line means.
charter-publish-send = Put it into force
charter-unread = Line { $line } of the charter cannot be read: { $found }
charter-unread-do = Mend that line. Nothing was changed.
report-answer-keeps = What this answer keeps
report-answer-keeps-hint = Untick what it does not say. A receipt or a greeting keeps nothing.
report-answer-another = The reporter contests an answer or complains. Somebody who has not answered them must do so now.
triage-missing = Nothing is decided yet.
triage-missing-do = Choose yes or no.
report-open-case = Open a case
report-open-case-hint = Only its members can open the case. You become one.
report-open-members = Members besides you
report-open-members-hint = They get the keys at once.
report-open-send = Open the case
report-join = Join to a case
report-join-case = Case
report-join-reason = Why
report-join-send = Join the report

promise-open = { $promise }: by { $time }
promise-soon = { $promise }: due soon, by { $time }
promise-overdue = { $promise }: was due by { $time }
promise-kept = { $promise }: kept, { $time }
promise-late = { $promise }: kept late, { $time }
promise-paused = { $promise }: waits at the reporter’s wish
promise-missed = { $promise }: contested or opened again, { $time }

## Files.

file-title = File
file-size = Size
file-sniffed = By its first bytes
file-claimed = Claims to be
file-sha256 = SHA-256
file-kind-text = Plain text
file-kind-unknown = Unknown
file-differs = The file is not what it claims to be. That can be a mistake of the sender’s device, or a trap.
file-preview = Preview
file-preview-show = Show the picture
file-preview-hint = The desk has drawn it anew in grey; it may still be distressing.
file-preview-alt = The attached picture, drawn anew
file-preview-cut = The text goes on. Save the file to read all of it.
file-warning = Before you save it
file-warning-text = A file can harm the computer on which it is opened, and tell its sender that it was. Open it only on a machine without network and without other cases. It leaves the desk’s protection when you save it; that you did stands in the audit book.
file-save = Save the file

## Cases.

cases-title = Cases
cases-heading = Cases
cases-filters = Which cases
cases-filter-open = Open
cases-filter-mine = Mine
cases-filter-waiting = Reporter waits
cases-filter-closed = Closed
cases-filter-all = All
cases-empty = There is no case that you can open.
cases-empty-do = Open one from a report, or ask a colleague to make you a member.
cases-none-here = No case here.
case-title = Case
case-reporter-waits = The reporter waits
case-assigned-nobody = Assigned to nobody
case-assigned-to = Assigned to { $officer }
case-reports =
    { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
case-last = last touched
case-closed-because = Closed:
case-single-member = You are the only member. If your passphrase is lost, so is this case. Add a colleague.
case-unknown =
    { $count ->
        [one] One entry was written by a newer desk and cannot be shown here. It is kept.
       *[other] { $count } entries were written by a newer desk and cannot be shown here. They are kept.
    }
case-about = What it is about
case-its-reports = Reports
case-story = Story
case-note = Note
case-note-hint = For the members. Notes are never lost, whoever else writes at the same time.
case-note-send = Add the note
case-aside = State of the case
case-state = State
case-stage = Stage
case-stage-change = Move to another stage
case-assign = Assigned to
case-assign-change = Assign
case-assign-hint = Only a member can be assigned.
case-urgency-change = Change the urgency
case-urgency-reason = Why
case-words-change = Change title or summary
case-field-title = Title
case-title-hint = Short, and without names.
case-field-summary = Summary
case-field-urgency = Urgency
case-save = Save
case-save-title = Save the title
case-save-summary = Save the summary
case-changed = { $officer }, { $time }
case-members = Members
case-members-change = Add or remove members
case-member = New member
case-member-hint = They can open everything in the case, from its beginning.
case-member-send = Add the member
case-no-more-members = Every active officer is a member.
case-leaving = Member who leaves
case-leaving-hint = What follows gets a new key. What was read before cannot be unread.
case-leaving-reason = Why they leave
case-leaving-send = Remove the member
case-reports-change = Join a report or take one out
case-sender-change = Say who sent a report
case-sent = Report
case-sender = Sent by
case-sender-hint = What this person says elsewhere is then no second source.
case-sender-unsaid = Not known, or not to be said
case-sender-nobody = Nobody is on the file yet.
case-others = Other cases
case-tie = Tie to another case
case-other = Number of the other case
case-other-hint = The eight signs that lists show, or the address of its page.
case-link = What they have to do with each other
case-link-same-matter = About the same matter
case-link-follows = A reprisal because of the other case
case-link-led-to = Led to the reprisal in the other case
case-link-pattern = Other people, the same pattern
case-link-note = Note
case-link-note-hint = Members of both cases read it. Whoever belongs to one case alone does not learn which the other is.
case-tie-send = Tie both cases
case-untie = Take the tie back
own-link = Address and questions of the office
own-title = Address and questions of the office
own-address = Address of the office
own-address-hint = In one line, as letters carry it. Leave it empty where nobody is to know it.
own-address-none = Nobody has entered one.
own-questions-lead = What your office must know of each case beyond what Recourse asks, such as figures for a yearly report. Officers answer in the case; only its members read the answers.
own-questions-none = No questions are asked.
own-questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
own-questions-set = Set by { $officer }, { $time }
own-questions-end = Ask them no longer
own-notices = Not everything in the file was understood
own-notice-shown-always = its condition was not understood: it is always asked
own-notice-unknown-kind = its kind is not known: it asks for a text
own-notice-choices-missing = its choices are missing
own-notice-device = it asks the device and not a person, and is left out
own-notice-name-twice = another question has the same name
own-notice-not-required = whether it is needed depends on something: it is not
own-notice-group = a group does not begin or end where it should
own-notice-name-missing = it has no name and is left out
own-file = XLSForm
own-file-hint = A workbook (.xlsx, .xls) or CSV, as KoboToolbox and ODK write it. It takes the place of the questions above; cases keep what was answered to those.
own-file-send = Ask these questions from now on
questions-title = Questions of the office
questions-none = The office asks no questions of its own. Whoever leads it can add them on the page of the office.
questions-not-yet = Not answered yet.
questions-some = Answered, as far as is known.
questions-begin = Answer them
questions-open = Read or change
questions-earlier = Answered before:
questions-answered = Last answered by { $officer }, { $time }
questions-missing = { $count ->
    [one] { $count } question must still be answered.
   *[other] { $count } questions must still be answered.
}
questions-missing-first = Go to the first
questions-required = needed
questions-unsaid = Not said
questions-yes = Yes
questions-no = No
questions-round = Again
questions-save-hint = What is not known yet can stay empty. What follows from an answer is asked once it is saved.
questions-wrong-missing = This must be answered.
questions-wrong-integer = Write a whole number, in digits.
questions-wrong-number = Write a number, in digits.
questions-wrong-date = Write a date as 2026, 2026-03 or 2026-03-05.
questions-wrong-time = Write a time as 14:30.
questions-wrong-place = Write latitude and longitude with a blank between.
questions-wrong-several = Only one answer is asked for.
questions-wrong-choice = This is none of the choices.
case-join-report = Report
case-no-more-reports = There is no other report to join.
case-outgoing = Report to take out
case-outgoing-reason = Why it is taken out
case-outgoing-send = Take it out
case-close = Close the case
case-ground = On what ground
case-reasons = Reasons
case-reasons-hint = They stay with the case. Whoever reads them in ten years should understand.
case-reopen = Open it again
case-reopen-reasons = Reasons for opening it again
case-reopen-send = Open the case again

urgency-routine = No date presses
urgency-soon = Days count
urgency-now = Hours count
stage-triage = Triage
stage-examining = Examining
stage-acting = Acting
stage-following-up = Following up
stage-paused = Paused at the person’s wish
stage-closed = Closed
ground-completed = What could be done was done
ground-at-request = The person asked to stop
ground-taken-over = Another body has taken it over
ground-outside-mandate = Outside the mandate; the person was told who else may help
ground-not-enough-known = Not enough is known, and no more can be learned for now
ground-not-borne-out = Looked into, and not borne out; nobody is blamed for having told it
ground-same-matter = The same matter as another case

## Timelines. { $officer } is who did it.

timeline-report = The reporter sent the report.
timeline-message = The reporter wrote.
timeline-answer = { $officer } answered for the office.
timeline-answer-signed = { $officer } answered, signed “{ $signed }”.
timeline-triaged = { $officer } decided: nobody is in danger now.
timeline-triaged-danger = { $officer } decided: somebody is in danger now.
timeline-protected = { $officer } recorded a measure that protects the person:
timeline-explained = { $officer } explained why a promise was not kept:
timeline-contested = The reporter contests that they were answered.
timeline-complained = The reporter complains about the office.
timeline-paused = The reporter asks the office to wait.
timeline-resumed = The office need not wait any longer.
timeline-opened = { $officer } opened the case.
timeline-report-joined = { $officer } joined a report.
timeline-report-left = { $officer } took a report out.
timeline-sender-named = { $officer } said who sent a report
timeline-case-tied = { $officer } tied the case to another
timeline-case-untied = { $officer } took back the tie to another case
timeline-form-answered = { $officer } answered the office’s own questions
report-refused = Not taken up
timeline-note = { $officer } noted.
timeline-assigned = { $officer } assigned the case to { $to }.
timeline-assigned-nobody = { $officer } assigned the case to nobody.
timeline-member-added = { $officer } made { $member } a member.
timeline-member-removed = { $officer } removed { $member }.
timeline-title = { $officer } changed the title.
timeline-summary = { $officer } changed the summary.
timeline-urgency = { $officer } changed the urgency: { $urgency }.
timeline-stage = { $officer } moved the case: { $stage }.
timeline-closed = { $officer } closed the case: { $ground }.
timeline-reopened = { $officer } opened the case again.
timeline-erased = Something was erased on purpose.
timeline-unknown = { $officer } did something that this desk does not know: { $name }.

## Two at once.

conflict-title = Changed twice
conflict-heading = This changed meanwhile
conflict-lead = While you were writing, the same thing was changed. Both are here; nothing is lost. Read the other, then decide.
conflict-theirs = What came meanwhile
conflict-mine = What you wrote
conflict-edit = Your words
conflict-files = Files have to be added again on the page of the report.
conflict-send = Send mine all the same
conflict-keep = Leave it as it is

## Office.

office-title = Office
office-officers = Officers
office-you = that is you
office-suspended = Suspended
office-suspend = Suspend { $officer }
office-suspend-summary = Suspend …
office-suspend-hint = From the next moment on, the account can neither log in nor send anything to the node. Nothing is deleted, and you can undo it here.
office-reinstate = Let { $officer } work again
office-invite = Add an officer
office-invite-hint = You get a start passphrase to hand over in person. At the first login the officer chooses an own one.
office-officer-name = Name
office-officer-roles = Roles
office-invite-send = Add the officer
office-aside = Node and keys
office-node = Node
office-node-state = State
office-last-sync = Last in step
office-portal = Form for reporters
office-languages = Languages
office-audit-waiting = Records of reading wait to be handed to the node.
office-keys = Fingerprints
office-keys-hint = Compare them with a colleague’s by telephone. If they ever change without your doing, stop and tell the head of the office.
office-intake-key = Intake key
office-node-key = Node
invited-heading = { $officer } can log in now
invited-lead = Hand these six words over in person. At the first login an own passphrase replaces them.
invited-once = They are shown this once and kept nowhere.
invited-done = I have handed them over
role-intake = Intake
role-intake-hint = Opens reports, answers, opens cases.
role-case = Case work
role-case-hint = Works on cases as a member.
role-supervisor = Head of the office
role-supervisor-hint = Opens reports and reads the audit book.
role-auditor = Audit
role-auditor-hint = Reads who opened what, and no content.
role-administrator = Administration
role-administrator-hint = Adds and suspends officers, and opens no content.

## Audit book.

audit-title = Audit book
audit-heading = Audit book
audit-lead = Who opened what, and when. It says nothing of what stands there, and nobody can change it.
audit-empty = Nothing was recorded yet.
audit-when = When
audit-who = Who
audit-what = What
audit-on = On
audit-older = Older records
audit-handed-in = { $officer } (handed in by { $other })
audit-logged-in = Logged in
audit-locked = Locked
audit-opened-report = Opened a report
audit-opened-case = Opened a case
audit-previewed-file = Looked at a file
audit-downloaded-file = Saved a file
audit-exported = Took a list out
audit-read-audit = Read the audit book

## Columns of exported lists.

export-reports-1 = Reference
export-reports-2 = Received
export-reports-3 = Language
export-reports-4 = Danger
export-reports-5 = State
export-reports-6 = Files
export-reports-7 = Messages
export-reports-8 = Cases
export-cases-1 = Reference
export-cases-2 = Title
export-cases-3 = Urgency
export-cases-4 = Status
export-cases-5 = Assigned
export-cases-6 = Opened
export-cases-7 = Last touched
export-cases-8 = Reports

## Work that was not done, and what to do.

work-node-unreachable = The node cannot be reached.
work-node-unreachable-do = Your words are still here. Send them again in a moment; look first whether they have arrived.
work-busy = The node has too much to do at this moment.
work-busy-do = Your words are still here. Send them again in a moment.
work-node-refused = The node does not take this from you.
work-node-refused-do = You may have been suspended, or this desk was. Speak with the administrator.
work-fault = Something went wrong on this desk (reference { $reference }).
work-fault-do = Your words are still here. Try again; if it goes on, give the administrator the reference.
work-wrong-passphrase = The passphrase until now is not right.
work-wrong-passphrase-do = Type it again.
work-broke-off = The sending broke off.
work-broke-off-do = Your words are still here. Add the files again and send once more.
work-not-found = There is nothing here that you can open.
work-not-found-do = Go back to the list.

refusal-already-member = This officer is a member already.
refusal-already-member-do = There is nothing to do.
refusal-assigned-leaves = The case is assigned to this officer.
refusal-assigned-leaves-do = Assign it to somebody else first.
refusal-assigned-not-member = This officer is not a member.
refusal-assigned-not-member-do = Make them a member first: nobody else can read the case.
refusal-case-closed = The case is closed.
refusal-case-closed-do = Open it again first.
refusal-case-not-closed = The case is not closed.
refusal-case-not-closed-do = There is nothing to open again.
refusal-case-not-opened = The case has no beginning that this desk can read.
refusal-case-not-opened-do = Tell the administrator; the entries are kept.
refusal-close-without-reason = A case is not closed without reasons.
refusal-close-without-reason-do = Write why it is closed.
refusal-empty-answer = The answer is empty.
refusal-empty-answer-do = Write something or add a file.
refusal-empty-note = The note is empty.
refusal-empty-note-do = Write something.
refusal-file-broken = The file did not arrive whole.
refusal-file-broken-do = Add it again.
refusal-file-empty = The file is empty.
refusal-file-empty-do = Check it and add it again.
refusal-file-too-large = The file is too large.
refusal-file-too-large-do = Send a smaller one, or split it.
refusal-key-not-held = You cannot give a key that you do not hold.
refusal-key-not-held-do = Ask an administrator who is an intake officer or auditor too.
refusal-last-administrator = The office would be left without an administrator.
refusal-last-administrator-do = Give somebody else that role first.
refusal-last-intake = Nobody would be left who can open reports.
refusal-last-intake-do = Give somebody else the role “Intake” first.
refusal-last-member = The last member cannot leave.
refusal-last-member-do = Without members nobody could ever open the case again. Add somebody first.
refusal-last-report = The last report cannot be taken out.
refusal-last-report-do = Close the case instead.
refusal-leave-without-reason = A report is not taken out without a reason.
refusal-leave-without-reason-do = Write why.
refusal-name-taken = An officer of this name exists already.
refusal-name-taken-do = Add something that tells them apart.
refusal-name-too-long = The name is too long.
refusal-name-too-long-do = Shorten it to 100 characters.
refusal-no-change = Nothing would change.
refusal-no-change-do = Change something, or leave the page.
refusal-no-such-case = No case that you can open has this number.
refusal-no-such-case-do = Look at the number in the list of cases, or paste the address of the case’s page.
refusal-questions-none = The file asks nothing.
refusal-questions-none-do = Look at its sheet “survey”: each row asks something.
refusal-questions-unread = This is no XLSForm that can be read.
refusal-questions-unread-do = Save the form as a workbook with the sheets “survey” and “choices”, and bring that.
refusal-answer-unfit = An answer is not of the kind that is asked for. Nothing was saved.
refusal-answer-unfit-do = It is marked below; what you wrote is still there.
refusal-case-tied-to-self = A case is not tied to itself.
refusal-case-tied-to-self-do = Enter the number of the other case.
refusal-works-on-no-case = This colleague has no role that works on cases.
refusal-works-on-no-case-do = Choose somebody who takes in reports, works on cases or supervises.
refusal-no-name = The officer has no name.
refusal-no-name-do = Write the name with which they log in.
refusal-no-report = A case needs a report.
refusal-no-report-do = Open it from a report.
refusal-no-role = The officer has no role.
refusal-no-role-do = Choose at least one.
refusal-no-title = The case has no title.
refusal-no-title-do = Write a short one, without names.
refusal-not-member = This officer is not a member.
refusal-not-member-do = There is nothing to do.
refusal-not-your-role = Your roles do not include this.
refusal-not-your-role-do = Ask a colleague who has the role, or the administrator.
refusal-officer-not-active = This officer is suspended.
refusal-officer-not-active-do = Choose somebody who is active.
refusal-passphrase-same = The new passphrase is the old one.
refusal-passphrase-same-do = Choose another.
refusal-passphrase-short = The passphrase is too short.
refusal-passphrase-short-do = Use twelve characters or more.
refusal-passphrases-differ = The two passphrases differ.
refusal-passphrases-differ-do = Type the same passphrase twice.
refusal-remove-without-reason = A member is not removed without a reason.
refusal-remove-without-reason-do = Write why.
refusal-reopen-without-reason = A case is not opened again without reasons.
refusal-reopen-without-reason-do = Write what has happened.
refusal-report-already-joined = The report belongs to this case already.
refusal-report-already-joined-do = There is nothing to do.
refusal-report-not-joined = The report does not belong to this case.
refusal-report-not-joined-do = There is nothing to do.
refusal-summary-too-long = The summary is too long.
refusal-summary-too-long-do = Shorten it, and put the rest into notes.
refusal-text-too-long = The text is too long.
refusal-text-too-long-do = Send it in parts.
refusal-title-too-long = The title is too long.
refusal-title-too-long-do = Shorten it to 200 characters.
refusal-too-many-files = Too many files at once.
refusal-too-many-files-do = Send at most twenty at once.
refusal-triage-done = The decision was recorded before.
refusal-triage-done-do = Load the page again to read it.
refusal-protected-without-words = Nothing was said about the measure.
refusal-protected-without-words-do = Say what protects the person and how they confirmed it.
refusal-explained-without-reason = No reason was given.
refusal-explained-without-reason-do = Write why the promise was not kept.
refusal-not-owed = No promise waits for this.
refusal-not-owed-do = Load the page again: somebody may have done it meanwhile.
refusal-same-person = Somebody else must keep this promise.
refusal-same-person-do = Hand it to a colleague who has not answered this reporter.
refusal-charter-unread = This is not a charter that can be read.
refusal-charter-unread-do = Begin with the text that is in force and change one line at a time.
refusal-charter-version = The version is not above the one in force.
refusal-charter-version-do = Raise the number after “version”.
refusal-not-founder = Only who founded the office signs its public record.
refusal-not-founder-do = Give the text to that officer.
refusal-triage-without-reason = A decision is not recorded without reasons.
refusal-triage-without-reason-do = Write why.
refusal-urgency-without-reason = The urgency is not changed without a reason.
refusal-urgency-without-reason-do = Write why.

## The pages of a case: codes, assessment, mechanisms.

case-menu = Pages of this case
case-menu-case = The case
case-menu-codes = Codes
case-menu-assess = Assessment
case-menu-mechanisms = Mechanisms
case-finding = Finding
case-allegation = This is an allegation. Nothing has been assessed yet.
case-assess-begin = Begin an assessment
case-codes = Codes
case-codes-begin = See what the reports suggest
case-codes-change = Change
told-report = Report { $reference }
told-message = Message, { $time }
told-note = Note, { $time }

codes-title = Codes
codes-lead = Codes say in the same words, in every language, what happened to whom. They are what statistics, the search for mechanisms and the assessment build on. Nothing is coded until an officer confirms it.
codes-confirmed-heading = Confirmed
codes-none = No code has been confirmed yet.
codes-confirmed = Confirmed by { $officer }, { $time }
codes-suggested = Suggested
codes-suggested-hint = These words in reports, messages and notes point to these codes. Tick what fits: a word can be there and mean something else.
codes-suggested-none = The words of this case point to no further code. That does not mean that none fits.
codes-by-reporter = ticked by the reporter
codes-all = All codes
codes-state-add = Add a State or territory
codes-save = Confirm what is ticked
codes-list-states = States and territories
codes-list-acts = What was done
codes-list-modifiers = What marks the acts
codes-list-effects = What followed from it
codes-list-victims = Who was hit
codes-list-persons = Protected persons
codes-list-cooperation = How they cooperated
codes-list-counterparts = With which part of the United Nations
codes-list-treaty-bodies = With which treaty body
codes-list-special-procedures = With which special procedure
codes-list-systems = With which system
codes-list-authors = Who acted
codes-list-attribution = Who is responsible
codes-list-communications = What was done outwardly
codes-list-responses = How the State answered
codes-list-situations = How the person is now
codes-list-follow-up = How it went on
codes-list-accountability = Accountability
codes-list-remedies = Remedies
codes-list-political = Political accountability

assess-title = Assessment
assess-empty = Nothing has been assessed yet: what the reports say is an allegation. An assessment goes through the elements one by one. It can be saved at any time, and a second officer reviews it.
assess-lead = Each assessment is about one person and act, or about the case as a whole. What a second officer has agreed with may be said; everything else is an allegation.
assess-begin = Begin an assessment
assess-begin-send = Begin
assess-about = About whom and what
assess-about-hint = For example: “Ana K., passport”. Leave it empty for the case as a whole.
assess-about-case = The case as a whole
assess-guideline = By which guideline
assess-last = { $officer }, { $time }
assess-allegation = This is an allegation. No second officer has agreed with a finding yet.
assess-standard = Standard of proof:
assess-state-draft = Draft
assess-state-handed-in = Waits for a second officer
assess-state-agreed = Agreed
assess-state-disputed = Dissent recorded
assess-aside = Finding and review
assess-old-version = You are looking at an earlier version. It cannot be changed.
assess-newest = To the newest version
assess-near = From the codes of this case:
assess-all-terms = All terms
assess-none-fits = None of these fits
assess-rests-on = Rests on
assess-unknown-answer = Unknown
assess-norms = Answers to:
bears-against = speaks against
bears-necessary = must not be absent
bears-excludes = excludes the element
outcome-shown = Shown
outcome-open = Open
outcome-not-shown = Not shown
conclusion-reached = Follows
conclusion-open = Not yet
conclusion-out = Ruled out
assess-pick = a term of the list
assess-for = For it: { $names }.
assess-against = Against it: { $names }.
assess-excluded = Excluded by: { $names }.
assess-lacks = Missing, and necessary: { $names }.
assess-counts = What speaks for it counts { $has }; with what speaks against it, { $needs } is needed.
assess-may-fall = It is shown by what is known. If what is still unknown turned out against it, it would no longer stand.
assess-unknown = Not known yet: { $names }.
assess-aside-element = Recorded aside: no conclusion depends on it.
assess-missing = Still missing: { $names }.
assess-now = What may be said now
assess-agreed-nothing = Assessed, and nothing was concluded.
assess-also-dissent = Dissent was recorded too.
assess-follows = What follows from these answers
assess-follows-nothing = No conclusion follows yet.
assess-burden = A prima facie case stands. Ask the author of the measure for reasons, documents and comparisons, and record the answer under “Reasons”.
assess-conclusions = Conclusions
assess-changes = What would change it
assess-change-yes = “{ $name }” answered with yes: { $then }
assess-change-no = “{ $name }” answered with no: { $then }
assess-change-pick = Something fitting under “{ $name }”: { $then }
assess-change-none = Nothing fitting under “{ $name }”: { $then }
assess-change-nothing = no conclusion
assess-no-number = The counts are no probabilities. They only say how many things speak for an element.
assess-conclude = Conclusion and reasons
assess-conclusion = What do you conclude?
assess-conclusion-hint = Never more than follows from the answers. Save first to see what follows.
assess-conclusion-none = No conclusion
assess-reasons = Reasons
assess-reasons-hint = What weighed most, what speaks against it, and what is still unknown.
assess-save = Save and see what follows
assess-submit = Hand in for review
assess-submit-hint = To hand it in, each answer must say what it rests on, and the reasons must not be empty.
assess-review = Review
assess-review-hint = You did not write this version. Check what each answer rests on before you agree.
assess-review-reasons = Your reasons
assess-review-reasons-hint = Needed for dissent.
assess-agree = Agree
assess-dissent = Record dissent
assess-waits = Handed in. A second officer has to review it.
assess-versions = Versions
assess-version-draft = Draft by { $officer }, { $time }
assess-version-handed-in = Handed in by { $officer }, { $time }
assess-version-agreed = { $officer } agreed, { $time }
assess-version-dissent = { $officer } dissented, { $time }
notice-desk-no-guideline = The guideline is not here
notice-desk-no-guideline-do = This assessment was made by a guideline that this desk does not have. Ask the administrator to put its file back.

timeline-coded =
    { $count ->
        [one] { $officer } confirmed { $count } code
       *[other] { $officer } confirmed { $count } codes
    }
timeline-assessed = { $officer } saved a draft of an assessment
timeline-handed-in = { $officer } handed in an assessment for review
timeline-agreed = { $officer } agreed with an assessment
timeline-dissented = { $officer } recorded dissent to an assessment

refusal-no-assessment = There is no such assessment
refusal-no-assessment-do = Go back to the case and open it from there.
refusal-other-guideline = This assessment was begun by another guideline
refusal-other-guideline-do = Begin a new assessment by the guideline that you want.
refusal-unknown-answer = An answer does not belong to this guideline
refusal-unknown-answer-do = Load the page again and answer what it asks.
refusal-more-than-found = This conclusion does not follow from the answers
refusal-more-than-found-do = Choose a weaker conclusion or none, or add answers with what they rest on.
refusal-assessment-without-reason = Reasons are missing
refusal-assessment-without-reason-do = Write in a few sentences what weighed most and what is still unknown. A draft can be saved without.
refusal-answer-without-ground = An answer rests on nothing
refusal-answer-without-ground-do = Write beside each yes or no, and under each list that you picked from, which report, document or statement it rests on. Where there is none, answer “Unknown”.
refusal-not-handed-in = This version was not handed in
refusal-not-handed-in-do = Only what was handed in for review can be reviewed.
refusal-own-assessment = This is your own assessment
refusal-own-assessment-do = A second officer has to review it.
refusal-dissent-without-reason = Dissent needs reasons
refusal-dissent-without-reason-do = Write why you do not agree.

## Which mechanism, for a case.

mechanisms-lead = Which mechanisms can receive this case, nearest first: from its codes, from treaties and from mandates.
mechanisms-no-codes = Nothing has been coded yet, so that only what is open to every case is shown.
mechanisms-from = From these codes:
mechanisms-no-state = No State has been coded. Treaties, regions and country mandates depend on it.
mechanisms-consent = Nothing leaves the office without the consent of the person concerned. Going to one mechanism can close off another: ask the person, and keep a record of what went where.
report-codes = Ticked by the reporter
