# The board: what is due, for oneself and for the office, as list, as month, and as a calendar for other programs.
desk-menu-board = Board
board-page = What is due
board-heading = What is due
board-lead = Every promise that runs on a report or case that you can open, and every day that is set in a case; the soonest first.
board-lead-untold = Every promise of the office that is open, with how it stands. On what it runs and who works on it is not shown to you.
board-zone = Times are in the office’s time zone: { $zone }.
board-as-month = As a calendar
board-as-list = As a list
board-filters = For whom
board-office = Office
board-mine = Mine
board-none-mine = Nothing is due from you.
board-none-mine-do = Look at what is due for the office: somebody may need help.
board-empty = Nothing is due.
board-empty-do = As soon as a report comes in or a case is opened, its promises stand here.

## When.
board-group-late = Late
board-group-hour = Within the hour
board-group-today = Today
board-group-week = Within a week
board-group-later = Later
board-group-paused = The clock stands still
board-late = Late
board-soon = Due soon
board-open = Open
board-paused = Waits
board-left-now = less than a minute left
board-left-today = in the course of today
board-left-paused = the clock stands still at the reporter’s wish
board-left-minutes =
    { $count ->
        [one] { $count } minute left
       *[other] { $count } minutes left
    }
board-left-hours =
    { $count ->
        [one] { $count } hour left
       *[other] { $count } hours left
    }
board-left-days =
    { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }
board-late-minutes =
    { $count ->
        [one] late by { $count } minute
       *[other] late by { $count } minutes
    }
board-late-hours =
    { $count ->
        [one] late by { $count } hour
       *[other] late by { $count } hours
    }
board-late-days =
    { $count ->
        [one] late by { $count } day
       *[other] late by { $count } days
    }
board-more =
    { $count ->
        [one] { $count } more is due later. The calendar shows it.
       *[other] { $count } more are due later. The calendar shows them.
    }

## On what, and who.
board-for-me = for you
board-of-office = The office itself
board-nobody = nobody is named
board-for-another = Somebody else must keep it.
board-explained = it was explained why

## The calendar.
board-month-page = Calendar
board-month-heading = What is due: { $month }
board-turn = Other months
board-month-before = Month before
board-month-after = Month after
board-month-empty = Nothing is due in this month.
board-month-paused =
    { $count ->
        [one] { $count } promise stands on no day: its clock stands still at the reporter’s wish.
       *[other] { $count } promises stand on no day: their clocks stand still at the reporters’ wish.
    }
board-weekday-1 = Monday
board-weekday-2 = Tuesday
board-weekday-3 = Wednesday
board-weekday-4 = Thursday
board-weekday-5 = Friday
board-weekday-6 = Saturday
board-weekday-7 = Sunday
board-today = today
board-free = not a working day

## The calendar for other programs.
board-programs = In your calendar program
board-programs-lead = A calendar program can show what is due. It learns the time and the name of the promise, and nothing else: no title, no number, no name.
board-programs-address = Address to subscribe to
board-programs-mine = Only what is for you
board-programs-hint = The program asks for a name and a password. Any name will do; the password is made here. New cases appear after you have been at the desk; whoever has not logged in for 30 days sees nothing more until they do. Use it only where nobody else reads your calendar: that something is due at a certain hour says something too.
board-programs-make = Make a password
board-programs-renew = Make a new password
board-programs-end = Take the password back
board-password-page = Password of your calendar
board-password-heading = Password of your calendar
board-password-lead = Enter it in your calendar program, with any name. It opens the calendar and nothing else.
board-password-once = It is shown this once. The desk keeps only a hash of it. A password that you had before no longer opens anything.
board-password-done = I have entered it
board-feed-name = What is due
board-feed-promise = Due: { $promise }
board-feed-follow-up = A follow-up is planned
board-feed-hearing = A date in a proceeding
board-feed-reply = A reply was asked for by this day
board-feed-wrong = This calendar opens with a password that the page “Board” of the desk makes. It was not given, or it was renewed or taken back.
board-feed-slow =
    { $seconds ->
        [one] There were too many wrong passwords. Try again in { $seconds } second.
       *[other] There were too many wrong passwords. Try again in { $seconds } seconds.
    }
board-feed-stale = You have not been at the desk for 30 days. Log in there once, and the calendar shows again what is due.
board-feed-fault = The desk cannot read what is due just now. Try again in some minutes.
board-copies = Sealed copies for this office
audit-calendar-opened = Made a password for calendar programs
audit-calendar-ended = Took the password for calendar programs back
held-title = Sealed copies
held-heading = Sealed copies for this office
held-lead = Whoever reports to another office can have a sealed copy held for this one. It comes by itself, as a report, if that office does not answer in time. Before that nobody here can read it, or learn more than is shown here.
held-unread = This cannot be read just now.
held-unread-do = The node does not answer. Try again in a minute; copies come all the same.
held-none = No office holds a copy for this one.
held-none-why = A copy is listed here from the day after its report came, so that nobody learns from this list when somebody wrote.
held-kept-back = Copies that should have come and did not: { $count }
held-kept-back-do = The other office broke its promise to answer, and its node did not hand the copy over. Ask that office and whoever runs its node, and name the entries below. Whoever holds the receipt sees the same in their mailbox.
held-silent = Its node has said nothing since { $time }.
held-silent-do = It speaks once a day. Until it does again, nobody here knows whether copies are kept back. Ask whoever runs it.
held-waiting = Held, while promises are kept
held-came = Came here as reports
held-known = Known up to
