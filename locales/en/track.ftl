# Proceedings, replies and outcomes.

desk-menu-follow-up = Follow-up
case-menu-track = Proceedings
case-menu-replies = Replies
case-menu-outcomes = Outcomes

# Proceedings.
track-page = Proceedings
track-heading = Proceedings
track-lead = What courts, prosecutors, parliaments and institutions do in the matter. How somebody stands is said for each person in each proceeding, never for the case.
track-empty = No proceeding is recorded.
track-empty-do = Record one when a complaint was filed, an inquiry was opened or somebody was charged, also against the people affected.
track-new = Record a proceeding
track-new-send = Record the proceeding
track-all = All proceedings
track-save = Save
track-choose = Choose
track-title = What it is called
track-title-hint = A short name that colleagues will recognise.
track-kind = What it is
track-kind-complaint = Complaint
track-kind-investigation = Investigation
track-kind-criminal = Criminal proceeding
track-kind-civil = Civil proceeding
track-kind-administrative = Administrative proceeding
track-kind-disciplinary = Disciplinary proceeding
track-kind-constitutional = Constitutional proceeding
track-kind-inquiry = Inquiry by an institution
track-kind-international = Regional or international proceeding
track-body = Court, authority or institution
track-body-hint = For an inquiry inside the United Nations, name the entity.
track-state = State
track-no-state = No State
track-number = Number or reference
track-opened = Opened
track-date-hint = As far as it is known: 2024, 2024-03 or 2024-03-05. Put ~ before it when it is not sure: ~2024-03.
track-date-about = about { $date }
track-about = What it is about
track-note = What else is known
track-persons = People in the proceeding
track-persons-hint = One person can have several roles. Saving brings more empty rows.
track-person = Person
track-person-number = Person { $number }
track-part = Role
track-part-number = Role of person { $number }
track-nobody = Nobody
track-no-parties = Nobody is on the file yet. Record people first.
track-no-persons = Nobody is named in this proceeding.
track-part-complainant = Complainant
track-part-accused = Accused
track-part-defendant = Defendant
track-part-claimant = Claimant
track-part-witness = Witness
track-part-counsel = Counsel
track-part-judge = Judge or prosecutor
track-part-subject = Person whose conduct is looked into
track-standing = How the person stands
track-standing-none = Nothing recorded
track-since = Since
track-standing-new = Say how somebody stands
track-standing-hint = Only for the accused, defendants and people whose conduct is looked into. What was recorded before stays.
track-standing-note = Details
track-standing-note-hint = For example the charge or the sentence.
track-standing-send = Record how the person stands
track-nobody-held = Nobody here is accused, a defendant, or looked into. Add their role to the proceeding first.
track-history = History: { $person }
track-recorded = { $officer }, { $time }
track-correct = Correct a line
track-correct-hint = For a line that was wrong when it was written. It stays to be read, with the correction beside it. For something that happened later, record a new line instead.
track-correct-send = Correct the line
track-correct-reason = Why it was wrong
track-line = Line
track-instead = What is right
track-instead-none = Nothing of it was so
track-instead-on = Since when
track-never-so = Nothing of it was so
track-was-corrected = corrected
track-corrects = correction
track-no-steps = No step is recorded.
track-step-new = Record a step
track-step-send = Record the step
track-step-on = Date
track-step-kind = What happened
track-step-filed = Filed
track-step-hearing = Hearing
track-step-order = Order
track-step-decision = Decision
track-step-judgment = Judgment
track-step-appeal = Appeal
track-step-adjourned = Adjourned
track-step-execution = Carried out
track-step-failure-to-act = Failure to act
track-step-other = Other
track-step-by = By which authority
track-step-by-hint = Who acted, or should have acted.
track-step-text = What happened, in words
track-step-duty = Duty that was not met
track-step-duty-hint = A failure to act always names the duty.
track-step-duty-none = None
track-step-next = Next date
track-step-next-hint = It stands in the follow-up until a step on that day or later is recorded, or until it is adjourned.
track-duty-failed = Duty not met: { $duty }
track-date-next = Next date: { $date }
track-date-passed = Date passed: { $date }
track-rewrite = Change what is known about the proceeding
track-age =
    { $count ->
        [0] today
        [one] { $count } day ago
       *[other] { $count } days ago
    }

# Replies.
replies-page = Replies
replies-heading = Replies
replies-lead = What States and others answer, what the people affected say to it, and what it means for the assessment.
replies-empty = No reply is recorded.
replies-empty-do = Record each one, also that no reply came by the date it was due.
replies-all = All replies
replies-new = Record a reply
replies-new-send = Record the reply
replies-rewrite = Change what is known about the reply
replies-from = From whom
replies-from-hint = For example a ministry, a permanent mission or an institution.
replies-on = Date of the reply
replies-on-hint = When no reply came: the day it was due.
replies-kind = What kind of reply it is
replies-kind-hint = Several can be true. “No reply” stands alone.
replies-quality = How well it meets what was asked
replies-quality-none = Not graded yet
replies-confidential = The reply is confidential
replies-confidential-hint = Nothing of it goes into publications. Share it with the people affected only if that is allowed and safe.
replies-is-confidential = Confidential
replies-summary = What it says, in short
replies-text = Text of the reply
replies-text-hint = As far as it was taken down. Not needed when the document itself is on the file.
replies-rebuttals =
    { $count ->
        [0] Nobody affected has said anything to it yet
        [one] { $count } comment by people affected
       *[other] { $count } comments by people affected
    }
replies-said = What the people affected say
replies-said-none = Nobody was heard on it yet. Hear them if the reply can be shared safely.
replies-said-new = Record what somebody says to it
replies-said-party = Who
replies-said-other = Somebody who is not on the file
replies-said-by = Who, if not on the file
replies-said-by-hint = For example their lawyer or an organisation.
replies-said-on = Date
replies-said-text = What they say
replies-said-text-hint = Compare dates and documents with those in the reply.
replies-weighed = What it means for the assessment
replies-weighed-none = Nobody has weighed it yet.
replies-weigh = Weigh the reply
replies-weigh-hint = Weigh the reply together with what the people affected say. It changes no assessment by itself.
replies-weigh-send = Record what it means
replies-weigh-reasons = Reasons
replies-assessment = Assessment
replies-assessment-none = The case as a whole
replies-effect = What it means
replies-effect-strengthens = It strengthens the finding
replies-effect-weakens = It weakens the finding
replies-effect-no-change = It changes nothing
replies-effect-assess-again = To be assessed again
replies-not-weighed = Not weighed yet
replies-unweighed =
    { $count ->
        [one] { $count } reply has not been weighed yet: it came after the newest agreed assessment, or asks for a new one.
       *[other] { $count } replies have not been weighed yet: they came after the newest agreed assessment, or ask for a new one.
    }

# Outcomes.
outcomes-page = Outcomes
outcomes-heading = What became of people
outcomes-lead = What is known last of each person and each act, and as of when. Each record is a new line; nothing is written over.
outcomes-empty = No person affected is on the file yet.
outcomes-person = Person
outcomes-act = Act
outcomes-act-hint = Choose the act if only that has changed. Release does not end a travel ban or charges.
outcomes-acts-hint = An act without its own status has not ended because another did.
outcomes-whole = The person as a whole
outcomes-status = Last known status
outcomes-unknown = Not known
outcomes-as-of = As of
outcomes-as-of-hint = The day up to which you know this; not the day you write it.
outcomes-follow-up = How it has gone on
outcomes-situation = How the person is now
outcomes-impact = What our own action did
outcomes-impact-hint = Also when it did harm.
outcomes-impact-none = Not judged
outcomes-source = Where this is known from
outcomes-source-hint = Whom it is from, without what could put them in danger.
outcomes-new = Record what became of somebody
outcomes-new-send = Record the status
outcomes-past = Everything known of { $person }
outcomes-stale = Nothing was heard of these people for a long time
outcomes-stale-never = no status was ever recorded
outcomes-stale-days =
    { $count ->
        [one] { $count } day without news
       *[other] { $count } days without news
    }
outcomes-remedy = Remedy
outcomes-remedy-person = For whom
outcomes-remedy-new = Say how far a remedy is
outcomes-remedy-state = How far it is
outcomes-remedy-state-hint = What was given cannot be refused afterwards. If it was taken away again, it is sought again.
outcomes-remedy-sought = Sought
outcomes-remedy-ordered = Ordered
outcomes-remedy-partly = Partly given
outcomes-remedy-given = Given
outcomes-remedy-refused = Refused
outcomes-remedy-in = In which proceeding
outcomes-remedy-in-none = In none
outcomes-remedy-note = Details
outcomes-remedy-note-hint = For example the sum, the post or the document.
outcomes-remedy-correct = Correct a line on a remedy
outcomes-plan-heading = Follow-up
outcomes-plan-empty = No follow-up is planned. Plan a day on which somebody asks again.
outcomes-plan-new = Plan a follow-up
outcomes-plan-send = Plan the follow-up
outcomes-plan-on = On which day
outcomes-plan-what = What is to be done
outcomes-plan-what-hint = One line, without names that need not stand here.
outcomes-plan-who = Who does it
outcomes-plan-anybody = Whoever works on the case
outcomes-plan-me = I do it myself
outcomes-planned = Which follow-up
outcomes-done-new = Record that a follow-up was done
outcomes-done-send = Record as done
outcomes-done-on = Done on
outcomes-result = Result
outcomes-result-hint = What was learned, or why it was no longer needed. Record a new status as well if there is one.
outcomes-was-done = Done: { $date }

# Everything that is to be followed up.
follow-up-page = Follow-up
follow-up-heading = Follow-up
follow-up-lead = Planned follow-ups, dates set in proceedings and replies that were asked for, in all cases that you can open.
follow-up-filters = Which follow-ups
follow-up-all = All
follow-up-mine = Mine
follow-up-none-mine = Nothing here is yours.
follow-up-empty = Nothing is to be followed up.
follow-up-empty-do = Plan a follow-up on a case’s page “Outcomes”, or record the next date of a proceeding.
follow-up-late = Late
follow-up-late-heading = Late
follow-up-week = Week of { $date }
follow-up-planned = Follow-up
follow-up-hearing = Date in a proceeding
follow-up-reply = Reply asked for

# The case's timeline.
timeline-proceeding-recorded = { $officer } recorded a proceeding
timeline-step-recorded = { $officer } recorded a step in a proceeding
timeline-standing-changed = { $officer } recorded how somebody stands in a proceeding
timeline-standing-corrected = { $officer } corrected how somebody stands in a proceeding
timeline-remedy-changed = { $officer } recorded how far a remedy is
timeline-remedy-corrected = { $officer } corrected how far a remedy is
timeline-reply-recorded = { $officer } recorded a reply
timeline-rebuttal-recorded = { $officer } recorded what somebody affected says to a reply
timeline-reply-weighed = { $officer } weighed a reply
timeline-outcome-recorded = { $officer } recorded what became of somebody
timeline-follow-up-planned = { $officer } planned a follow-up
timeline-follow-up-done = { $officer } finished a follow-up

# Refusals.
refusal-no-proceeding = There is no such proceeding
refusal-no-proceeding-do = Go back to the proceedings of the case and choose one.
refusal-no-act = There is no such act
refusal-no-act-do = A colleague may have changed the incident. Load the page again and choose an act.
refusal-failure-without-duty = A failure to act names a duty
refusal-failure-without-duty-do = Choose the duty that was not met.
refusal-stands-not-there = This person cannot stand in this proceeding
refusal-stands-not-there-do = Add the person to the proceeding as accused, defendant, or as somebody whose conduct is looked into.
refusal-stands-there = Somebody would be left out who stands in this proceeding
refusal-stands-there-do = Leave their role as it is, or correct the lines on how they stand first.
refusal-standing-without-kind = It is not said how the person stands
refusal-standing-without-kind-do = Choose from the list.
refusal-no-such-move = This cannot follow what is recorded now
refusal-no-such-move-do = Check the history. If a line is wrong, correct that line; if a step in between is missing, record it first.
refusal-no-line = There is no such line, or it was corrected before
refusal-no-line-do = Load the page again and choose the newest line.
refusal-correction-without-reason = A correction needs a reason
refusal-correction-without-reason-do = Write why the line was wrong.
refusal-remedy-without-kind = The remedy has no kind
refusal-remedy-without-kind-do = Choose one from the list.
refusal-no-reply = There is no such reply
refusal-no-reply-do = Go back to the replies of the case and choose one.
refusal-reply-from-nobody = The reply comes from nobody
refusal-reply-from-nobody-do = Write who replied, or who should have.
refusal-reply-without-kind = It is not said what kind of reply it is
refusal-reply-without-kind-do = Choose at least one. If none came, choose “No reply”.
refusal-reply-and-none = A reply came and did not come
refusal-reply-and-none-do = Take away “No reply”, or everything else.
refusal-rebuttal-from-nobody = It is not said who says this
refusal-rebuttal-from-nobody-do = Choose somebody from the file, or write who it is.
refusal-empty-rebuttal = There are no words
refusal-empty-rebuttal-do = Write what they say to the reply.
refusal-weighed-without-effect = It is not said what the reply means
refusal-weighed-without-effect-do = Choose one of the four.
refusal-weighed-without-reason = A reply is not weighed without reasons
refusal-weighed-without-reason-do = Write what you compared and why it means this.
refusal-quotes-confidence = It repeats what was said in confidence
refusal-quotes-confidence-do = Say it in other words, without what the reply was given in confidence for, or ask its author.
letter-reply = { $from }, { $day }: { $summary }
refusal-outcome-without-kind = It is not said how it has gone on
refusal-outcome-without-kind-do = Choose from the list; “Not known” is an answer too.
refusal-outcome-without-day = It is not said as of which day this is known
refusal-outcome-without-day-do = Give the whole day up to which you know it.
refusal-act-of-others = This act did not hit this person
refusal-act-of-others-do = Choose another act, or the person as a whole.
refusal-follow-up-without-words = It is not said what is to be done
refusal-follow-up-without-words-do = Write it in one line.
refusal-follow-up-without-result = The follow-up has no result
refusal-follow-up-without-result-do = Write what was learned, or why it was no longer needed.
refusal-no-follow-up = There is no such follow-up, or it was done before
refusal-no-follow-up-do = Load the page again to see what is still to do.
refusal-date-in-past = The day lies in the past
refusal-date-in-past-do = Choose today or a later day.
refusal-not-a-day = This is not a whole day
refusal-not-a-day-do = Give day, month and year, such as 2024-03-05.
refusal-victim-without-outcome = Nobody knows yet what became of a victim
refusal-victim-without-outcome-do = On the page “Outcomes”, record for every victim how they are and as of which day; “Not known” is an answer too. This is not asked when the person wanted to stop, when it is outside the mandate, or when it is the same matter as another case.
