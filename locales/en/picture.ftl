# Pictures of a case: the chronology, and who did what to whom.

case-menu-chronology = Chronology
case-menu-graph = Who did what
chronology-title = Chronology
chronology-lead = Cooperation, incidents and what was done about them, in the order of time and to scale. Nearness in time alone shows nothing; a gap may mean that nobody asked.
chronology-none = Nothing with a date is recorded yet.
chronology-picture = Line of time, to scale; the list beside it says the same in words
chronology-legend = Diamonds are cooperation, circles are incidents, small squares are what followed; hollow ones have no certain day. The numbers are those of the list, the words beside them the distance to the nearest cooperation.
chronology-cooperation = Cooperation
chronology-incident = Incident
chronology-action = Action of the office
chronology-reply = Reply
chronology-step = Step in a proceeding
chronology-outcome = Last known status
chronology-undated = Without a date
chronology-gap = { $days ->
    [one] Nothing is recorded for { $days } day.
   *[other] Nothing is recorded for { $days } days.
}
graph-title = Who did what to whom
graph-lead = Alleged authors, incidents, those who were hit, and the cooperation. The table below the picture says the same.
graph-show = What is shown
graph-acts = Acts
graph-ties = Relations
graph-cooperation = Cooperation
graph-is-shown = shown
graph-is-hidden = hidden
graph-picture = Picture of who did what to whom; the table below says the same
graph-legend = Full lines are acts, dashed lines are relations, dotted lines are cooperation. All of it is alleged until it was assessed.
graph-table = The same as a table
graph-nothing = Nothing of what was chosen is recorded.
graph-what = Did, or is
graph-of = In
graph-unknown = not known
graph-cooperated = cooperated
