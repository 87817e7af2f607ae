# What leaves the office as a file, and what comes in from other systems.
case-menu-export = Export
timeline-export-prepared = { $officer } prepared an export
timeline-export-made = { $officer } made an export

# Exports of a case.
out-title = Export
out-lead = A copy of the file for somebody outside. Nobody is in it without consent; names go when a second officer agrees; every export stays recorded here.
out-none = Nothing was exported from this case.
out-prepare = Prepare an export
out-format = Format
out-format-hint = The archive has everything in every form and is always sealed. The others are for one use each.
out-format-archive = Sealed archive
out-format-csv = Tables (CSV)
out-format-json = JSON with a published schema
out-format-xlsx = Workbook (XLSX)
out-format-huridocs = HURIDOCS event tables
out-recipient = To whom it goes
out-recipient-hint = For partners, the name by which people gave their consent.
out-audience = Who will read it
out-purpose = What consent must cover
out-reason = What it is for
out-reason-hint = One line, for the record.
out-people = Who is in it
out-people-hint = Who is left out is not in the file, and neither is what happened to them alone. A name takes a second officer.
out-masked = Masked: no export names this person.
out-contact = With the contact details of those who are named
out-evidence = Files of the evidence
out-evidence-hint = They go along in a sealed archive, up to 64 MB. Whoever gave a file and whoever can be recognised in it must have agreed. An original carries what a camera or program wrote into it; a copy without metadata does not.
out-texts = Names of people who are not named are covered in accounts too. Nicknames, misspellings and descriptions are not found: read the file before you hand it on.
out-prepare-send = Prepare
out-redact = Take out what is not allowed, and prepare
out-redact-hint = People whose name is not allowed get a number; people of whom nothing may be shown are left out.
out-ask = Ask a supervisor to let it leave without consent
out-ask-hint = Only where a life is at risk and nobody can be asked. It is prepared as it stands here, and waits until a supervisor decides.
out-prepared-by = Prepared by { $officer }, { $time }
out-made-by = Made by { $officer }, { $time }
out-standing-waits = Waits for a second officer
out-standing-asks = Waits for a supervisor
out-standing-declined = Not agreed
out-standing-ready = May be made
out-standing-expired = Waited too long
out-standing-made = Made

# One export.
out-one-title = An export
out-size = Size
out-people-in = In it
out-people-left = Left out
out-asks = A supervisor other than whoever prepared it must let it leave, or the consents above must come in.
out-override = Let it leave without consent
out-override-hint = It holds for this export only, and the auditor sees that you did it.
out-waits = Names go along. Another member of the case has to agree first.
out-make = Make the file
out-make-hint = This is recorded with the file’s SHA-256, and can be done once.
out-until = Possible until { $time }.
out-make-send = Make and record
out-fetch = The file is made and recorded. It is kept in memory until you lock the desk, and nowhere else.
out-fetch-link = Save the file
out-seal = Seal it
out-seal-hint = A sealed file (age) is opened by its recipient alone.
out-seal-keys = To public keys
out-seal-passphrase = With a passphrase
out-seal-open = Not sealed: whoever has the file can read it
out-keys = The recipient’s public keys
out-keys-hint = One a line, age1pq1… (safe against quantum computers) or age1…, not mixed. Compare them with the recipient over another channel.
out-passphrase = Passphrase
out-passphrase-hint = Twelve signs or more. Tell it over another channel than the file.
out-again = The passphrase again
out-readme =
    This archive holds a case as Recourse gives it out.
    manifest.json: the name, size and SHA-256 of every file.
    export.json: for whom and what for it was made, and who is shown how.
    case.json: the case, by the schema in case.schema.json.
    case.xlsx, csv/: the same as a workbook and as tables. An apostrophe before a cell keeps spreadsheets from computing it.
    huridocs/: the same in the tables of the HURIDOCS Events Standard.
    People without a name were not named on purpose. Do not try to find out who they are, and show this to nobody else: consent was given for you and for this purpose.
refusal-no-export = The case has no such export
refusal-no-export-do = Look at the list of exports again.
refusal-export-without-recipient = Nothing says to whom it goes
refusal-export-without-recipient-do = Name the person or body.
refusal-export-without-purpose = Nothing says what it is for
refusal-export-without-purpose-do = Write it in one line.
refusal-export-of-nobody = Everybody would be left out
refusal-export-of-nobody-do = Show at least one person, by number or by name.
refusal-export-not-approved = No second officer has agreed to it
refusal-export-not-approved-do = Ask another member of the case to answer on the page of decisions.
refusal-export-expired = It waited for more than a week
refusal-export-expired-do = Prepare it anew, so that it is weighed as things stand now.
refusal-export-done = It was made already
refusal-export-done-do = Prepare another one if the file was lost.
refusal-export-unsealed = An archive leaves sealed
refusal-export-unsealed-do = Choose public keys or a passphrase.
refusal-evidence-only-sealed = Files of the evidence leave in a sealed archive only
refusal-evidence-only-sealed-do = Choose the archive, or leave the files out.
refusal-evidence-large = The files of the evidence are larger than 64 MB together
refusal-evidence-large-do = Leave some out, or make a package for a court from the page of the evidence.
refusal-export-key = The keys cannot be used
refusal-export-key-do = Give one key a line, all age1pq1… or all age1….
refusal-export-broken = The file could not be made
refusal-export-broken-do = Choose another format, or leave texts out that are very long.

# Files of other systems.
desk-menu-import = Import
case-menu-imported = Imported
timeline-item-imported = { $officer } imported an item
audit-imported = Took another system’s file in
in-title = Import
in-lead = Bring messages, registers or answers from other systems. You see what would come in before anything does; nothing comes in twice; the file lies sealed to you until it is done.
in-bring = Bring a file
in-bring-send = Bring and look
in-file = File
in-file-hint = Up to 64 MB. Nothing in it is run or opened elsewhere.
in-kind = What it is
in-kind-hint = If in doubt, let the desk look how the file begins. A Uwazi export has to be named.
in-kind-guess = Tell by the file
in-kind-register = Register (CSV, XLSX)
in-kind-message = Mail message (.eml)
in-kind-mailbox = Mailbox with many messages (mbox)
in-kind-uwazi = Uwazi export (CSV)
in-kind-kobo = Kobo or XLSForm answers (JSON)
in-kind-globaleaks = GlobaLeaks report (text)
in-language = Language of items that do not say theirs
in-state-new = To be looked at
in-state-begun = Begun
in-state-ended = Done
in-mappings = Saved mappings
in-mapping-delete = Delete
in-mapping-share = Share with the office
in-mapping-shared = Of the office
in-mapping-end = Share it no longer
in-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}

# One import.
in-one-title = An import
in-refused = The file cannot be read.
in-refused-empty = It is empty.
in-refused-too-large = It is larger than is taken at once. Split it.
in-refused-unpacks-too-large = Unpacked it would be larger than is taken. Split it, or save it anew.
in-refused-too-many-sheets = It has too many sheets.
in-refused-too-many-rows = It has more than 100,000 rows. Split it.
in-refused-too-many-columns = It has too many columns.
in-refused-too-many-parts = It has too many parts.
in-refused-too-deep = It nests too deep.
in-refused-another-format = It is not a file of this kind. Choose another kind below.
in-refused-other-workbook = It is an older or other workbook. Save it as .xlsx first.
in-refused-locked = It is locked with a password. Save it without one.
in-refused-unknown-encoding = Its encoding cannot be told. Name it below, for example windows-1256.
in-refused-broken = It is broken.
in-refused-no-such-sheet = It has no such sheet.
in-refused-no-headings = It has no row of headings.
in-refused-later-version = A later version wrote it.
in-would = What would come in
in-new = { $count ->
    [one] { $count } new item
   *[other] { $count } new items
}
in-known = { $count ->
    [one] { $count } item is known already and stays as it is
   *[other] { $count } items are known already and stay as they are
}
in-changed = { $count ->
    [one] { $count } of the new items has a number that is known with other content
   *[other] { $count } of the new items have a number that is known with other content
}
in-nothing = { $count ->
    [one] { $count } row from which nothing can be kept
   *[other] { $count } rows from which nothing can be kept
}
in-problems = { $count ->
    [0] No problems
    [one] { $count } problem
   *[other] { $count } problems
}
in-problems-list = Problems by place
in-problems-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
in-place-row = Row or item { $row }:
in-place-cell = Row { $row }, column { $column } ({ $heading }):
in-problem-no-date = Not a date in the chosen order. It is kept as an answer.
in-problem-not-a-whole-day = Not a whole day. It is kept as an answer.
in-problem-no-code = No term fits. It is kept as an answer.
in-problem-no-language = None of the six languages. It is kept as an answer.
in-problem-too-long = The cell is too long and would be cut.
in-problem-id-twice = The same number stands in a row above with other content.
in-problem-nothing-in-it = There is nothing in it that can be kept.
in-how = How it is read
in-how-send = Read it like this
in-encoding = Encoding
in-encoding-hint = Only for text files that do not tell it.
in-sheet = Sheet
in-mapping = Which column goes where
in-mapping-guess = This is a guess from the headings and the first rows.
in-mapping-yours = As you said.
in-mapping-hint = Columns without a place are kept as questions and answers.
in-to-answer = Question and answer
in-to-ignore = Leave out
in-to-title = Title
in-to-text = Text
in-to-from = Who sent it
in-to-victim = Victim
in-to-author = Alleged author
in-to-witness = Witness
in-to-source = Source
in-to-person = Another person
in-to-incident-day = Date of the incident, day first
in-to-incident-month = Date of the incident, month first
in-to-end-day = End, day first
in-to-end-month = End, month first
in-to-received-day = Received, day first
in-to-received-month = Received, month first
in-to-place = Place
in-to-acts = Kind of act
in-to-id = Number there
in-save-as = Save the mapping under a name
in-save-as-hint = For the next file of this kind. Only you see it.
in-use = Saved mapping
in-use-send = Use it
in-take = Take in
in-take-hint = Each item keeps where it is from and the key by which it is known again. It goes on in the background; stay logged in.
in-target = Where the items go
in-target-cases = Each into a case of its own
in-target-case = All into one case
in-urgency = Urgency of new cases
in-members = Also members of new cases
in-case = The one case
in-take-send = Take in
in-runs = { $done } of { $total } items were looked at.
in-stopped-title = The import stopped.
in-stopped-do = Nothing is lost: go on, and what is in already is passed over.
in-stopped = Something failed
in-stopped-locked = The desk was locked
in-go-on = Go on
in-ended = { $imported } items came in, { $known } were known already. The file is gone from this desk.
in-left-out = What did not come in
in-drop = Forget this import and its file

# Items in a case.
in-item-title = Imported items
in-item-lead = As another system’s file said it. Nothing in it was checked, and nobody waits here for an answer.
in-item-none = Nothing was imported into this case.
in-item-source = From
in-item-place = Place in it
in-item-id = Number there
in-item-key = Key
in-item-received = Received there
in-item-from = Sender, as it says
in-item-names = Names
in-item-dates = Dates
in-item-places = Places
in-item-by = Imported by { $officer }, { $time }
in-note-sender_not_verified = No signature of the sender was verified: whoever it says it is from may be another.
in-note-date_by_sender = The only date is the sender’s own.
in-note-text_from_html = The text was made from HTML, which lies beside as a file.
in-note-other_form_left_out = The message had the same text in another form, which was left out.
in-note-encrypted = It is encrypted and was not opened.
in-note-message_inside = Another message lies in it as a file.
in-note-broken_characters = Some characters could not be read.
in-note-signs_removed = Control characters or forced directions were taken out.
in-note-parts_left_out = Some parts were left out: there were too many.
in-note-file_missing = A file that it names was not in the export.
refusal-item-known = This item was imported already
refusal-item-known-do = It stays as it is.
refusal-import-empty = The file is empty
refusal-import-empty-do = Choose a file first.
refusal-import-too-large = The file is larger than 64 MB
refusal-import-too-large-do = Split it and bring the parts one after the other.
refusal-import-unmapped = The file cannot be read like this
refusal-import-unmapped-do = Look at how it is read, and correct it.
refusal-import-not-ready = This import runs or is over, or it is not said where its items go
refusal-import-not-ready-do = Look at the page again.
refusal-mapping-without-name = The mapping has no name
refusal-mapping-without-name-do = Give it one.

# Several cases at once.
out-many-title = Export of several cases
out-many-lead = Several cases in one file, each by the same rules. Nobody is named here: names go out on the page of one case, where a second officer agrees. Look first; what is left out, and why, stands here and in the file.
out-many-cases = Cases
out-many-look = Look at what would leave
out-many-nobody = Left out: nobody in it allows it
out-many-person = The person has not allowed this reader
out-many-link = Export these cases
out-many-shown = { $count ->
    [one] { $count } person by number
   *[other] { $count } people by number
}
out-many-left = { $count ->
    [one] { $count } left out
   *[other] { $count } left out
}
refusal-nothing-chosen = No case was chosen
refusal-nothing-chosen-do = Choose at least one.
