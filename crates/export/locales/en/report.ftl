# The words of the monthly report and of the packs for meetings.

report-title-monthly = Monthly report: { $area }, { $month }
report-title-tactical = Pack for the tactical meeting: { $area }, { $month }
report-title-governance = Pack for the governance board: { $area }, { $month }
report-title-partnership = Pack for the partnership: { $area }, { $month }
report-selection-monthly = This report always has the same parts: a summary, the themes, the questions that changed, every question’s latest figure, what was published anew, and how to read it.
report-selection-tactical = This pack always has the same parts: a summary, a chart of every question, the teams that differ from the rest, and how to read it.
report-selection-governance = This pack always has the same parts: a summary, the themes, the questions that changed, the equality groups that differ from the rest, what was published anew, and how to read it.
report-selection-partnership = This pack always has the same parts: a summary, the themes, the questions about support, every question’s latest figure, and how to read it.

report-summary = Summary
report-themes = Themes
report-unusual = Questions that changed
report-every-chart = Every question over time
report-questions = Every question’s latest figure
report-support = Support
report-teams = Teams beside the rest
report-groups = Equality groups beside the rest
report-restatements = Published anew
report-method = How to read this
report-wave = Interviews { $wave }
report-nothing = There is nothing to show here yet.

report-interviews = At least { $count } people were interviewed in { $period }, the latest period that is shown.
report-closed = Shown for the first time: { $periods }.
report-tally = Of { $compared } questions that can be compared with the period before, { $higher } are higher and { $lower } are lower. If nothing had changed, about { $chance } would differ by chance.
report-higher = { $question }: { $share } of { $base } people gave a favourable answer in { $period }, up from { $before } in { $earlier }.
report-lower = { $question }: { $share } of { $base } people gave a favourable answer in { $period }, down from { $before } in { $earlier }.
report-better = { $question }: { $share } in { $period } is better than usual.
report-worse = { $question }: { $share } in { $period } is worse than usual.
report-out-of-the-ordinary = { $question }: { $share } in { $period } is out of the ordinary.
report-revised = { $question }: the figures of { $period } were revised.
report-began = { $question }: this question begins here.
report-ended = { $question }: this question is no longer published.
report-withheld = { $number ->
    [one] { $number } question has no new figure: too few people answered it.
   *[other] { $number } questions have no new figure: too few people answered them.
}

report-themes-caption = Favourable answers by theme
report-questions-caption = The latest period of each question that is shown
report-questions-count = Questions
report-answers = Answers
report-reading = Reading
reading-better = Better than usual
reading-worse = Worse than usual
reading-unusual = Out of the ordinary
reading-usual = No unusual change
reading-unread = Too few periods to say
reading-none = The latest months are not shown
report-compared = { $number ->
    [0] Nothing can be compared: too few people answered.
    [one] { $number } comparison with everybody else over twelve months can be made.
   *[other] { $number } comparisons with everybody else over twelve months can be made. About one in twenty would differ by chance.
}
report-differs = Where the share differs from everybody else’s
report-none-differs = In none of them is there evidence of a difference.
report-unit = Share (people)
report-rest = Everybody else (people)
report-difference = Difference (95% interval)
report-points = { $difference } points ({ $low } to { $high })

report-unusual-means = Better or worse than usual: the figure is outside the limits of the control chart, or in a run of figures that chance alone seldom makes. Everything else is called no unusual change.
report-chance = Months are never ranked, and neither are teams or groups. A difference is only named where its 95% interval leaves out zero.
report-chart-says = { $question }. Favourable answers over time: { $share } of { $base } people in { $period }. { $reading }. All periods: { $points }.
report-chart-caption = { $question }: { $reading }
page-of = Page { $page } of { $pages }
report-chart-change = { $number }: { $month }, { $what }
