# Decisions of two, masks, interests that stand against a case, and versions of records. The words that must stay the same everywhere are in GLOSSARY.md.

## Decisions of two. { $officer } is who proposed or answered.

case-menu-decisions = Decisions
decisions-title = Decisions
decisions-lead = What nobody does alone: one officer proposes, another answers, and only then does it hold. Whoever proposes never answers.
decisions-waiting = Waiting for a second officer
decisions-none = Nothing waits. Closing the case or lowering its urgency is proposed on the page of the case, everything else here.
decisions-alone = This case has a single member. Another member is needed to answer: add one under “Add or remove members” on the page of the case.
decisions-over = Decided before
decision-close = Close the case: { $ground }
decision-lower-urgency = Lower the urgency: { $urgency }
decision-reveal = Show who { $about } is, to whoever asks, for 24 hours
decision-reveal-everybody = Show who { $about } is, to every member, for good
decision-readmit = Let { $about } in again, who is kept out of the case
decision-refuse-report = Do not take up report { $about }: { $ground }
decision-publish = Publish: { $about }
decision-export = Take out of the office, without names: { $about }
decision-export-names = Take out of the office, with names: { $about }
decision-lift-hold = Let go what is held: { $about }
decision-other = Something that this desk does not know
decision-by = Proposed by { $officer }, { $time }
decision-reasons = Your reasons
decision-reasons-hint = Whoever disagrees gives reasons. Whoever agrees may.
decision-agree = Agree
decision-disagree = Disagree
decision-own = You proposed it. Another member answers.
decision-withdraw = Take the proposal back
decision-agreed = Agreed by { $officer }, { $time }
decision-disagreed = { $officer } disagreed, { $time }
decision-withdrawn = { $officer } took it back, { $time }
decision-overtaken = Overtaken, { $time }: there was nothing left to decide.
decision-close-hint = A second member has to agree. Until then the case stays open.
decision-close-send = Propose to close
decision-urgency-hint = Raising holds at once. Lowering waits for a second member.
decision-put-refuse = Propose not to take up a report
decision-put-refuse-hint = Its reporter is answered all the same, and told who else may help.
decision-put-refuse-report = Which report
decision-put-ground = On what ground
decision-put-reasons = Reasons
decision-put-publish = Propose to make something public
decision-put-publish-hint = A press statement is drafted under Actions and approved there. This is for anything else.
decision-put-publish-text = What, in one line
decision-put-let-go = Propose to let go what is held
decision-put-let-go-item = Which item of evidence
decision-put-send = Propose
refusal-publish-nothing = It is not said what is to be published.
refusal-publish-nothing-do = Say it in one line.
case-closed-by-two = Proposed by { $officer }, agreed by { $second }
cases-filter-second = Waiting for a second officer
case-undecided =
    { $count ->
        [one] { $count } decision waits
       *[other] { $count } decisions wait
    }

## Masks. { $number } is the party’s number in the case.

mask-person = Person { $number }
mask-organisation = Organisation { $number }
mask-group = Group { $number }
mask-heading = Masked identities
mask-lead = The pages of the case call a masked person by a number. A mask protects against a glance over the shoulder and against habit, not by keys: every member could still open the entries. What stands in reports, notes and accounts is not masked. Whoever must not know who it is must not be a member.
mask-nobody = There is nobody in the file who could be masked.
mask-by = Masked by { $officer }, { $time }
mask-shown-until = You see it until { $time }
mask-put-on = Mask somebody
mask-party = Who
mask-reason = Why
mask-reason-hint = Without the name: the reason is shown.
mask-send = Mask
mask-reveal = Ask to see who it is
mask-reveal-party = Who
mask-reveal-to = For whom
mask-reveal-to-asker = Me, for 24 hours from the answer
mask-reveal-to-everybody = Every member, for good
mask-reveal-reasons = Why it is needed
mask-reveal-hint = A second member answers. That somebody saw it stands in the audit book.
mask-reveal-send = Propose it

## Interests that stand against a case, and who is kept out.

interest-heading = Declared interests
interest-lead = The desk compares what officers declared with alleged authors, officials, organisations and places, before it gives a key. A meeting of names is a hint and no finding.
interest-declare-link = Declare interests
interest-none = No declared interest meets anything in this case.
interest-is-member = Member
interest-no-member = Cannot become a member
interest-declared = Declared
interest-met = Met in the case
interest-meeting = Which meeting
interest-aside = It is not the same
interest-aside-reason = How you know
interest-aside-hint = It stays with the case under your name.
interest-aside-send = Record that it is not the same
interest-members = A declared interest of a member meets something in this case:
interest-members-do = Look, and keep them out or record that it is not the same
interest-step-back = An interest that you declared meets something in this case.
interest-step-back-do = Step back: read no further, tell a colleague, and leave the case. What it is about is not said here. If it is not the same, a colleague can record that.
interest-kind-person = Person
interest-kind-agency = Body
interest-kind-place = Place
interest-kind-other = Other
screening-heading = Kept out of the case
screening-nobody = Nobody is kept out.
screening-by = Kept out by { $officer }, { $time }
screening-keep-out = Keep an officer out
screening-officer = Officer
screening-officer-hint = A member leaves the case with that, and what follows gets a new key. What was read before cannot be unread.
screening-reason = Why
screening-reason-hint = Members read it; the officer does not.
screening-send = Keep out for good
screening-let-in = Let somebody in again
screening-in-officer = Officer
screening-in-reasons = Why they may
screening-let-in-send = Propose it

interests-title = Declared interests
interests-heading = Declared interests
interests-lead = To whom and to what an officer is too near to work on a case about them. The desk compares these names with a case before it gives its key.
interests-link = Declared interests
interests-own = Your interests
interests-of = Interests of { $officer }
interests-hint = Relatives, friends, bodies where you or they work or worked, places that are your own. Every officer of the office can read it. Empty a line to take it away; what stood there before is kept.
interests-line = Line { $number }
interests-kind = What it is
interests-text = Name
interests-note = What you are to it
interests-send = Declare
interests-all = All officers
interests-change = Change
interests-nothing = Nothing declared
interests-versions = Every declaration
interests-version = { $officer }, { $time }

## Versions of records.

case-menu-versions = Versions
versions-title = Versions
versions-lead = Every version of every record is kept: who wrote what, and when.
versions-none = Nothing was recorded yet. Whoever is recorded under “People” and what is recorded under “Events” has its versions here.
versions-of-party = People and organisations
versions-of-incident = Incidents
versions-of-cooperation = Cooperation
versions-count =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
versions-masked = This identity is masked: its versions are hidden too.
versions-all = All versions
versions-both = Two versions side by side
versions-marks = On the left what only the older has, on the right what only the newer has:
versions-mark-gone = struck through
versions-mark-new = underlined
version-by-and-when = { $officer }, { $time }
version-number = Version { $number }
version-is-left = on the left
version-is-right = on the right
version-as-left = version { $number } on the left
version-as-right = version { $number } on the right
version-field = Field
version-changed = changed
version-on = on:
version-hit = people hit:
version-by = by:
version-field-kind = Kind
version-field-names = Names
version-field-roles = Roles
version-field-codes = Codes
version-field-states = States
version-field-born = Born
version-field-count = How many
version-field-function = Function
version-field-contact = Contact
version-field-about = What else is known
version-field-title = Title
version-field-when = When
version-field-place = Where
version-field-account = Account
version-field-acts = Acts
version-field-effects = Effects
version-field-answers = Answers to
version-field-follows = Follows
version-field-with = With whom
version-field-who = Who
version-field-known = How it was known
version-follows-after = after
version-follows-because = because of
version-follows-part-of = part of
version-follows-again = again, after

## Timelines. { $officer } is who did it.

timeline-decision-proposed = { $officer } put to a second officer: { $what }
timeline-decision-agreed = { $officer } agreed: { $what }
timeline-decision-refused = { $officer } disagreed: { $what }
timeline-decision-withdrawn = { $officer } took a proposal back.
timeline-screened-out = { $officer } kept an officer out of the case.
timeline-interest-cleared = { $officer } recorded that a declared interest met something else.
timeline-identity-masked = { $officer } masked an identity.

## Audit book.

audit-proposed = Put something to a second officer
audit-decided = Answered as second officer
audit-withdrew = Took a proposal back
audit-revealed = Agreed to show a masked identity
audit-masked = Masked an identity
audit-set-aside = Set a declared interest aside
audit-kept-out = Kept an officer out
audit-declared = Declared interests
audit-other = Something that this desk does not know

## Refusals.

refusal-lowering-needs-two = Lowering the urgency needs a second officer.
refusal-lowering-needs-two-do = The urgency changed meanwhile. Load the page again and propose it.
refusal-decision-waits = The same waits for a second officer already.
refusal-decision-waits-do = Answer that proposal, or wait until it is answered or taken back.
refusal-decision-without-reason = There are no reasons.
refusal-decision-without-reason-do = Write why, so that the second officer can judge it.
refusal-no-decision = The case has no such proposal.
refusal-no-decision-do = Load the page again.
refusal-decision-over = The proposal does not wait any more.
refusal-decision-over-do = Look at what became of it, and propose anew if that is still right.
refusal-own-decision = You proposed it yourself.
refusal-own-decision-do = Ask another member of the case to answer.
refusal-not-own-decision = Somebody else proposed it.
refusal-not-own-decision-do = Answer it instead, or ask them to take it back.
refusal-kept-out = This officer is kept out of the case.
refusal-kept-out-do = Two members have to agree before they can be let in again, on the page “Decisions”.
refusal-screen-without-reason = There is no reason.
refusal-screen-without-reason-do = Write why the officer is kept out.
refusal-own-interest = The interest is your own.
refusal-own-interest-do = Ask a colleague to look whether it is the same.
refusal-clear-without-reason = There is no reason.
refusal-clear-without-reason-do = Write how you know that it is not the same.
refusal-mask-without-reason = There is no reason.
refusal-mask-without-reason-do = Write why the identity is masked, without the name.
refusal-masked = This identity is masked.
refusal-masked-do = Ask on the page “Decisions” to see who it is, then change the record.
refusal-interest-stands = A declared interest of an officer stands against it.
refusal-interest-stands-do = Give the case to somebody else. If it is not the same person, body or place, a member can record that on the page “Decisions” of the case.
refusal-own-interest-stands = An interest that you declared stands against it.
refusal-own-interest-stands-do = Leave it to a colleague, and read no further.
refusal-no-such-interest = This interest meets nothing in the case any more.
refusal-no-such-interest-do = Load the page again.
