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
report-out-of-the-ordinary = { $question }: { $share } in { $period } is unusual.
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
reading-unusual = Unusual
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

# The report on themes.
report-title-thematic = Report on themes: { $area }, { $month }
report-selection-thematic = This report always has the same parts: how many people spoke of what, what they said, what was done, and how to read it. Everything in it was published before.
report-spoken = What people spoke of
report-quotes = What people said
report-done = What was done
report-spoken-lead = This report is about { $period }. Two people read each comment and say what it is about, each alone. People are counted, not comments.
report-spoken-nothing = Nothing can be told here yet: comments are still being read, or too few people spoke of the same thing.
report-spoken-caption = People who spoke of each thing, in the latest period that is shown
report-code = What they spoke of
report-spoke = People
report-coded = Of
report-spoke-share = Share
report-spoke-lower = Share, lower
report-spoke-upper = Share, upper
report-trend = Against the period before
report-trend-first = Nothing to compare yet
report-trend-more = More than before ({ $before } in { $period })
report-trend-fewer = Fewer than before ({ $before } in { $period })
report-trend-none = No evidence of change ({ $before } in { $period })
report-quotes-none = No words are told for these months.
report-quote = “{ $words }” ({ $period })
report-paraphrase = { $words } (in a reader’s words, { $period })
report-said-in-english = [English]
report-said-in-welsh = [Welsh]
report-changes-marked = Changes marked on the charts
report-replies = What was published in reply
report-done-none = Nothing yet.
report-change-done = { $month }: { $what }
report-reply = { $date }. People said: { $said } What was done: { $done }
report-effect-higher = { $question } ({ $wave }): { $before } before the change and { $after } after it, higher by { $difference } points ({ $low } to { $high }). That does not say that the change is why.
report-effect-lower = { $question } ({ $wave }): { $before } before the change and { $after } after it, lower by { $difference } points ({ $low } to { $high }). That does not say that the change is why.
report-effect-none = { $question } ({ $wave }): { $before } before the change and { $after } after it, no evidence of change ({ $difference } points, { $low } to { $high }).
report-effect-wait = { $question } ({ $wave }): too few months since the change to say.
report-effect-nothing-before = { $question } ({ $wave }): too few months before the change to say.
report-spoken-means-counted = A share is of the people whose comments were read and told about, not of everybody who was interviewed. Somebody who did not speak of a thing may still have met it.
report-spoken-means-joined = Months are joined until at least { $base } people’s words were read and at least { $cell } people said nothing that is told about, and at least { $cell } of them, or nobody, spoke of a thing and at least { $cell } did not. What cannot be told yet stands as [c]. A count that was told does not change.
report-spoken-means-themes = Nobody is counted for a theme as a whole: one person may speak of several things, so the numbers of a theme do not add up to people.
report-spoken-means-chance = “More” and “fewer” are only said where the 95% interval of the difference leaves out zero. With many things compared, about one in twenty would differ by chance.
report-spoken-means-quotes = Words are shown as they were said only where the person agreed to it and two people had checked them. What could identify somebody is taken out and marked, such as [name]. Words are in no order. New words are shown once at least { $cell } people of a quarter have some, and those in Welsh once at least { $cell } have some in Welsh.
report-spoken-means-why = What people speak of says what matters to them, not whether it went well or badly.
