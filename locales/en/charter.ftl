# An office's charter in plain words, and how well its promises are kept: a public page of the portal.

## The charter.

charter-page-heading = What we promise, and how well we keep it
charter-page-lead = This is the charter of { $office }, version { $version }. Each promise has a clock. It is kept by this website: no officer can stop it or set it back unseen.
charter-page-unread = This office’s charter cannot be read at present. What was promised before still holds, and the clocks that run go on.
charter-page-earlier = This is an earlier version. It is no longer in force, but what began under it is still measured by it.
charter-page-newest = To the version in force
charter-page-limit = Time allowed
charter-page-starts = The clock starts
charter-page-ends = It is kept when
charter-page-owner = Who owes it
charter-page-pause = If you ask us to wait
charter-page-pause-days =
    { $count ->
        [one] The clock can stand still for { $count } day in all. Only you can ask for it.
       *[other] The clock can stand still for { $count } days in all. Only you can ask for it.
    }
charter-page-another = It must be kept by somebody who had no part in it before.
charter-page-releases = If it is broken, sealed copies go to the other offices that you chose when you reported.
charter-page-repeats = Once it is kept, the clock starts again.
charter-page-more = Who is told if it is late, and where the figure comes from
charter-page-ladder = As long as it is not kept, these are told, one after the other:
charter-page-ladder-at = after { $percent }% of the time:
charter-page-basis = Where the figure or rule comes from
charter-page-zone = Working days are those on which the office works, in the time zone { $zone }. The day on which the clock starts does not count.

## What starts a clock, what ends it, who answers for it.

charter-page-starts-report = when a report comes in
charter-page-starts-message = when you write again
charter-page-starts-contest = when you say that you were not answered, or that it was no answer
charter-page-starts-complaint = when you complain about the office
charter-page-starts-danger = when it is found that somebody is in danger
charter-page-starts-case = when a case is opened
charter-page-starts-office = when this charter comes into force
charter-page-starts-after = when this was kept: { $promise }
charter-page-by-answer = a person, not a machine, answers in the mailbox
charter-page-by-triage = an officer decides and gives reasons
charter-page-by-finding = a second officer reviewed the finding, or agreed that the case ends
charter-page-by-protect = something was done for the person, and an officer says what
charter-page-by-review = an administrator has gone through the list
charter-page-rung-officer = the officer on duty
charter-page-rung-shift-lead = the head of the shift
charter-page-rung-head = the head of the office
charter-page-rung-peer = another focal point
charter-page-rung-board = those who oversee the office

## Rules and versions.

charter-page-guards = Rules that are always kept
charter-page-guards-text = The program itself holds them: what would break one is refused.
charter-page-versions = Versions of this charter
charter-page-versions-text = A promise is measured for good by the version under which its clock started.
charter-page-version = Version { $version }

## How well the promises are kept.

charter-page-kept = How well the promises are kept
charter-page-kept-text = These figures are reckoned by this website from the record in the public log, not by the office. Each month is published once, signed, and never changed.
charter-page-none = There are no figures yet.
charter-page-next = The figures of { $month } will be published from { $day } on.
charter-page-wait = Why not sooner: for thirty days an answer can be contested, and then it counts as not given. And figures that came at once could betray who has just written.
charter-page-col-promise = Promise
charter-page-col-due = Fell due
charter-page-col-kept = Kept in time
charter-page-col-unkept = Not kept in time
charter-page-col-half = Half were kept within
charter-page-col-nine = Nine in ten were kept within
charter-page-few = fewer than 10
charter-page-from = { $count } or more
charter-page-share = at least { $percent }%
charter-page-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
charter-page-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
charter-page-untold = not told
charter-page-part-late = kept late: { $count }
charter-page-part-missed = contested or opened again: { $count }
charter-page-part-open = not kept at all: { $count }
charter-page-part-contested = of these, contested by the person: { $count }
charter-page-part-explained = of these, explained by the office: { $count }
charter-page-all-few = Fewer than 10 kept and fewer than 10 not kept, perhaps none at all:
charter-page-file = Signed file of this month
charter-page-how = How to read these figures
charter-page-how-few = Numbers are rounded down to tens. Fewer than 10 and none at all look the same, so that nobody can be found by them.
charter-page-how-sums = That is why numbers need not add up. A percentage stands only where at least 20 can be counted, and never says more than was kept.
charter-page-how-kept = A promise belongs to the month in which its time ended. Kept late is not kept in time; what was contested or opened again within 30 days is not either.
charter-page-how-times = Times are rounded up, and do not contain the days for which a person asked us to wait. What was never kept counts as the longest. “Not told” means: too few, or longer than promised.
charter-page-how-again = The signed file holds all that stands here, and what stands here can be worked out from it. Whoever may see the office’s record can work out the file again, to the last byte, with the command “recourse performance”.
