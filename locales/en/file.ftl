# The case’s file: people, cooperation, incidents, chronology.

case-group-file = File
case-menu-overview = Overview
case-group-assess = Assess
case-group-respond = Respond
case-menu-people = People
case-menu-events = What happened

file-keep = Save
file-written = Written by { $officer } on { $time }
file-none-chosen = none chosen
file-date-hint = As far as it is known: 2026, 2026-03 or 2026-03-05. Put ~ before it where it is not sure.
file-no-date = no date
file-from-to = { $from } to { $to }

# Headings in the story of a case; what was written follows below.
timeline-party-recorded = { $officer } recorded a person or organisation
timeline-party-removed = { $officer } took a person or organisation off the file
timeline-parties-tied = { $officer } recorded a relation
timeline-tie-removed = { $officer } took a relation back
timeline-cooperation-recorded = { $officer } recorded cooperation
timeline-cooperation-removed = { $officer } took cooperation off the file
timeline-incident-recorded = { $officer } recorded an incident
timeline-incident-removed = { $officer } took an incident off the file
timeline-work = { $count ->
    [one] { $count } step of work in the file, from
   *[other] { $count } steps of work in the file, from
}

people-title = People of the case
people-lead = Everybody who has a part in it: who was hit, who cooperated, who saw it, who is alleged to have done it. One person may have several roles, and several names.
people-everybody = People and organisations
people-add = Add somebody
people-none = Nobody is recorded yet. Begin with the person who was hit, or the one who told you.
people-number = No. { $number }
people-counted = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-born-on = born { $date }
people-about-legend = About the person or organisation
people-kind = What is recorded?
people-names = Names
people-names-hint = As the person writes it, in any script; then in Latin letters, and other names. What stands first is shown in lists.
people-name-nth = Name { $number }
people-name-kind-nth = What name { $number } is
people-roles = Roles in this case
people-roles-hint = All that fit. For every role but alleged author and official, nothing leaves the office without consent.
people-function = Function, rank or occupation
people-born = Born
people-count = How many people
people-count-hint = For a group, as far as known.
people-states = States of nationality or seat
people-state-nth = State { $number }
people-contact = How to reach them safely
people-contact-hint = Which way is safe, at what times, and what must not be done.
people-about = What else is known
people-save-another = Save and add another
people-remove = Take off the file
people-remove-hint = For what was recorded by mistake. It stays in the history of the case.
people-remove-reason = Reason
people-remove-send = Take off the file
people-ties = Relations
people-ties-none = No relation is recorded. With two people on the file, say here what they are to each other.
people-tie-add = Add a relation
people-tie-from = Who
people-tie-kind = is … of
people-tie-to = Whom
people-tie-note = Note
people-tie-note-hint = For example since when, or who says so.
people-tie-save = Save the relation
people-tie-undo-heading = Change
people-tie-undo = Take back

party-person = Person
party-organisation = Organisation or institution
party-group = Group of people

role-victim = Was hit
role-relative = Relative
role-associate = Associate, colleague or friend
role-witness = Witness
role-source = Told the office
role-author = Alleged author
role-official = Official
role-lawyer = Lawyer
role-helper = Helper

name-main = as the person writes it
name-romanised = in another script
name-alias = other name
name-former = former name
name-given = given by the office

tie-partner = partner
tie-parent = parent or guardian
tie-sibling = brother or sister
tie-family = other relative
tie-friend = friend or neighbour
tie-colleague = colleague
tie-lawyer-of = lawyer
tie-represents = representative
tie-member-of = member
tie-leads = head
tie-commands = superior
tie-helps = helper
tie-maybe-same = possibly the same as

events-title = What happened
events-lead = Cooperation is what an act may answer to. Incidents hold the acts: who did what to whom, when and where. What an act did to people stands apart from the act.
events-cooperation = Cooperation
events-cooperation-add = Add cooperation
events-cooperation-none = No cooperation is recorded yet: a statement, a meeting, a complaint, a journey that was planned, or what somebody only suspected.
events-who = By:
events-known = Who knew:
events-incidents = Incidents
events-incident-add = Add an incident
events-incidents-none = No incident is recorded yet.
events-people-first = Add the people first
events-victims = To:
events-hit-count = { $count ->
    [one] ({ $count } person in all)
   *[other] ({ $count } people in all)
}
events-authors = Alleged author:
events-stated = Reason given:
events-effects-are = What it did:
events-answers-to = May answer to:
events-follows-line = { $how }: { $title }
events-allegation = All of this is alleged until it was assessed.
events-near-unknown = how near in time is not known
events-near-same = at the same time, as far as known
events-near-after = { $days ->
    [0] on the same day
    [one] { $days } day after
   *[other] { $days } days after
}
events-near-after-range = between { $days } and { $most } days after
events-near-before = { $days ->
    [one] { $days } day before
   *[other] { $days } days before
}
events-near-before-range = between { $days } and { $most } days before

events-field-title = In one line
events-incident-legend = About the incident
events-incident-title-hint = For example: Passport taken at the airport.
events-from = When, or from when
events-to = Until when
events-place = Where
events-state = State
events-account = What happened, in words
events-acts = Acts
events-acts-hint = Each thing that was done, or left undone, with whom it hit and who is alleged to have done it.
events-act-free = One more act
events-act = Act or omission
events-act-victims = Whom it hit
events-act-hit = How many people in all, where more than are named
events-act-authors = Who is alleged to have done it
events-act-more = More about this act
events-act-stated = Reason that its author gave
events-act-note = Note
events-act-another = Save and add another act
events-effects = What it did to people
events-effects-hint = Apart from the acts: fear, illness, flight, silence, what it did to the family.
events-effect-nth = Effect { $number }
events-effect = Effect
events-effect-on = On whom
events-effect-on-others = others than those named
events-answers = Which cooperation it may answer to
events-follows = How it belongs to an earlier incident
events-following-how = How
events-following-which = Which incident
events-remove = Take off the file
events-remove-hint = For what was recorded by mistake. It stays in the history of the case.
events-remove-reason = Reason
events-remove-send = Take off the file

following-after = Came after
following-because = Came because of
following-part-of = Is part of
following-again = Is a new act for the same cooperation, after

events-cooperation-legend = About the cooperation
events-cooperation-title-hint = For example: Statement at a side event of the Human Rights Council.
events-cooperation-kind = What kind of cooperation
events-cooperation-kind-hint = All that fit. Cooperation that was only planned or suspected counts too.
events-with = With whom
events-who-legend = Who cooperated, meant to, or seemed to
events-who-hint = It need not be the person who was hit.
events-known-label = Who knew of it, or could know, and how
events-known-hint = A webcast, a list of participants, a public report, a letter to the Government, a question at the border.

refusal-party-without-name = There is no name.
refusal-party-without-name-do = Write at least one name that can be seen, or give one, such as “Witness A”.
refusal-party-without-role = No role is chosen.
refusal-party-without-role-do = Tick at least one thing that the person is to this case.
refusal-no-party = One of the people is not on the file any more.
refusal-no-party-do = Choose again from those that are there now.
refusal-party-in-use = The person stands in an incident or in cooperation.
refusal-party-in-use-do = Take the person out there first, or leave them on the file.
refusal-tied-to-self = Nobody has a relation to themselves.
refusal-tied-to-self-do = Choose two different people.
refusal-circle = This would lead back to itself.
refusal-circle-do = Look at the order: nobody is their own parent or superior, and no incident follows itself.
refusal-cooperation-without-kind = No kind of cooperation is chosen.
refusal-cooperation-without-kind-do = Tick at least one. If it is not told, there is a term for that.
refusal-no-cooperation = The cooperation is not on the file any more.
refusal-no-cooperation-do = Choose again from what is there now.
refusal-cooperation-in-use = Incidents answer to this cooperation.
refusal-cooperation-in-use-do = Take it out of those incidents first.
refusal-incident-without-act = The incident has no act.
refusal-incident-without-act-do = Choose at least one act or omission. If it is not told, there is a term for that.
refusal-no-incident = The incident is not on the file any more.
refusal-no-incident-do = Choose again from those that are there now.
refusal-incident-in-use = Other incidents follow this one.
refusal-incident-in-use-do = Change those first.
refusal-victim-is-author = Somebody would be both victim and author of one act.
refusal-victim-is-author-do = Make two acts of it, or take one of the two ticks away.
refusal-date-in-future = The date lies in the future.
refusal-date-in-future-do = Correct the date. What is only feared or planned belongs into a note.
refusal-dates-reversed = It would end before it begins.
refusal-dates-reversed-do = Correct one of the two dates.
refusal-not-a-date = This is not a date that can be read.
refusal-not-a-date-do = Write it as 2026, 2026-03 or 2026-03-05, with ~ before it where it is not sure.
refusal-not-a-number = This is not a number that can be read.
refusal-not-a-number-do = Write it in digits, or leave the field empty.
refusal-too-many = There are more than one case can hold.
refusal-too-many-do = Gather several into one, for example a group with a count, or open a second case.
