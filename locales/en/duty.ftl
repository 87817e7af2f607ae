# What leaves the house: constant words. They never say about whom, about what, or where.
notice-subject = Your desk needs you
notice-subject-outside = An office needs you
notice-due-soon = Something at the desk needs you: a promise is about to be late. Open the desk.
notice-overdue = Something at the desk needs you: a promise is late. Open the desk.
notice-contested = Something at the desk needs you: somebody says that a promise was not kept. Open the desk.
notice-complaint = Something at the desk needs you: somebody complains about the office. Open the desk.
notice-stale = Something at the desk needs you: the node's clock or its log needs to be looked at. Open the desk.
notice-check-in = Something at the desk needs you: a check-in was missed. Open the desk now.
notice-kept-back = Something at the desk needs you: sealed copies that another office holds for yours may be kept back. Open the desk, and there “Board” and “Sealed copies for this office”.
notice-hand-over = A colleague offers to hand the duty over to you. Open the desk to accept.
notice-outside = An office that named you as its contact needs you: a promise that it made was not kept in time, or nobody there can be reached. Please get in touch with it.
notice-test = This is a test. If you read it, notices reach you here.

# The room of duty.
desk-menu-duty = Duty
duty-title = Duty
duty-heading = Duty
duty-lead = Who is told when a promise is about to be late. Whoever is told opens the desk: a notice says that something needs them, and never what. All times are UTC.
duty-unread = The roster cannot be read just now.
duty-unread-do = The node does not answer. Try again in a minute; what was planned still holds there.
duty-now = On duty now
duty-nobody = Nobody is on duty. The next rung is told at once.
duty-until = until { $when }
duty-next = Next: { $who }, from { $when }
duty-not-taken = not taken over yet
duty-no-channel = no channel: cannot be told
duty-offered = offered to { $who }, who has not accepted yet
duty-stays = stays on duty until somebody takes over
duty-former = A former officer
duty-contact = Contact outside of the office
duty-always = at any hour
duty-rung-officer = Officer on duty
duty-rung-shift-lead = Shift lead
duty-rung-head = Head of the office
duty-rung-peer = Another focal point
duty-rung-board = Oversight board

# What oneself can do.
duty-you = For you
duty-you-nothing = You are not on duty, and nobody offers you a hand-over.
duty-take-hint = Your shift has begun: { $rung }, until { $until }. Whoever was before you stays on duty until you take over.
duty-take = Take over
duty-accept-hint = { $who } offers to hand over to you: { $rung }, until { $until }. You are on duty once you accept.
duty-accept = Accept and go on duty
duty-offer = Hand over
duty-offer-hint = You stay on duty until the other has accepted on their own desk.
duty-offer-shift = Which duty
duty-offer-to = To whom
duty-offer-until = Until when the other would be on duty
duty-offer-send = Offer the hand-over
duty-withdraw = Take the offer back

# The coming week.
duty-week = The coming week
duty-gaps = When nobody is on duty
duty-gaps-hint = In these hours the next rung is told at once.
duty-gap = from { $from } to { $until }
duty-no-gaps = Somebody is on duty at every hour of the week, at each rung inside the office.
duty-shifts = Planned shifts
duty-no-shifts = No shift is planned.
duty-shift-remove = Remove this shift
duty-shift-add = Add a shift
duty-shift-who = Officer
duty-shift-rung = Rung
duty-shift-from = From (UTC)
duty-shift-until = Until (UTC)
duty-choose = Choose

# Contacts outside of the office.
duty-contacts = Contacts outside of the office
duty-contacts-hint = A peer or the board, told at any hour once the rungs below have been told or cannot be reached. They learn only that an office needs them.
duty-no-contacts = No contact is named.
duty-contact-add = Name a contact
duty-contact-remove = Remove this contact

# Channels.
duty-channels = How you are told
duty-channels-hint = These addresses lie on the node, readable there, because it sends while nobody is logged in. Only you see and change them here. Choose one that does not give away where you work.
duty-no-channels = No channel is set: you are told only by the desk itself, while you are logged in.
duty-channel-add = Add a channel
duty-channel-kind = Kind
duty-channel-mail = E-mail
duty-channel-ntfy = ntfy topic
duty-channel-hook = Web hook
duty-channel-address = Address
duty-channel-address-hint = An e-mail address, or the address of the topic or hook.
duty-channel-language = Language
duty-channel-token = Access token
duty-channel-token-hint = Only where the topic asks for one.
duty-channel-secret = Signed with
duty-channel-send = Add the channel
duty-channel-remove = Remove this channel
duty-channel-test = Send a test
duty-tested = A test is on its way. If it does not come within a few minutes, check the address.
duty-hosts = The node's administrator allows:
duty-hosts-mail = e-mail
duty-hosts-none = The node's administrator has not set up any way of telling people. Until then notices show at the desk alone.

# What went wrong.
duty-trouble = Who was not told
duty-trouble-times = { $count } in all, last { $time }
duty-trouble-nobody-on-duty = Nobody was on duty; the next rung was told.
duty-trouble-screened-out = Everybody on duty was screened out; the next rung was told.
duty-trouble-no-channel = Nobody on duty has a channel; the next rung was told.
duty-trouble-nobody = Nobody could be told at any rung. It is tried again every few minutes: plan a shift, or set a channel.
duty-trouble-refused = The receiving end refuses a notice. It is tried again: check the address of the channel.
duty-trouble-given-up = A notice could not be sent for three days and was given up.

# Refusals.
refusal-shift-times = These times make no shift.
refusal-shift-times-do = Give a beginning and a later end, at most a month apart.
refusal-shift-who = No officer was chosen.
refusal-shift-who-do = Choose an active officer of the office.
refusal-channel-address = The node does not send to this address.
refusal-channel-address-do = Give one e-mail address, or a topic or hook on a host that the node's administrator allows.
refusal-roster-changed = Somebody else has just changed the roster.
refusal-roster-changed-do = Look at it as it is now, then send again.
refusal-test-soon = A test was sent a moment ago.
refusal-test-soon-do = Wait half a minute before the next.
refusal-hand-over = This hand-over is not open any more.
refusal-hand-over-do = Somebody may have taken it back or accepted it. Look at who is on duty now.
