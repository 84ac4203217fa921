# The dashboard, its questions, themes, teams and forces.

stage-both = Both side by side
dashboard-caption-both = { $area }, both interviews
dashboard-team = Figures of { $team } only. Where a team is too small to be told alone, it is told together with another.
dashboard-whole-force = Show the whole force
dashboard-theme-page = More about the theme: { $theme }

filter-from = From
filter-from-start = The start
filter-to = To
filter-to-end = The end
filter-window = Period of each figure
filter-team = Team
filter-all-teams = The whole force
window-months = Months, joined where few
window-quarters = Quarters
window-rolling-3 = 3 months to the end of each
window-rolling-12 = 12 months to the end of each
window-since-start = Since the start
team-not-known = Not known

findings-title = What changed
finding-lead = { $percent } gave a favourable answer to “{ $question }” in { $period }.
finding-up = That is higher than { $before } in { $period }.
finding-down = That is lower than { $before } in { $period }.
finding-like-before = Against { $before } in { $period } there is no evidence of change.
finding-outside-above = It is above the upper limit of { $limit }, where chance alone hardly ever leads.
finding-outside-below = It is below the lower limit of { $limit }, where chance alone hardly ever leads.
finding-shift-above = It has stayed above the average of { $average } longer than chance would have it.
finding-shift-below = It has stayed below the average of { $average } longer than chance would have it.
finding-near-above = It has been near the upper limit of { $limit } more often than chance would have it.
finding-near-below = It has been near the lower limit of { $limit } more often than chance would have it.
finding-trend-above = It has risen period after period.
finding-trend-below = It has fallen period after period.
finding-trial = The limits are trial limits: there are few periods yet.
finding-see = See the chart
finding-more-up = { $number ->
    [one] { $number } more question is better than before.
   *[other] { $number } more questions are better than before.
}
finding-more-down = { $number ->
    [one] { $number } more question is worse than before.
   *[other] { $number } more questions are worse than before.
}
finding-others-steady = { $number ->
    [one] { $number } other question went up or down by no more than usual.
   *[other] The other { $number } questions went up or down by no more than usual.
}
finding-all-steady = { $number ->
    [one] The question that can be compared went up or down by no more than usual.
   *[other] All { $number } questions that can be compared went up or down by no more than usual.
}
finding-first = { $number ->
    [one] { $number } question is shown for the first time.
   *[other] { $number } questions are shown for the first time.
}
finding-withheld = { $number ->
    [one] { $number } question has no new figure: its latest months wait until enough people have answered.
   *[other] { $number } questions have no new figure: their latest months wait until enough people have answered.
}
finding-began = “{ $question }” is new.
finding-began-anew = “{ $question }” begins anew [b]: the question changed.
finding-ended = “{ $question }” is no longer asked.
finding-revised = “{ $question }” has another figure for { $period } than before [r].
finding-tally = { $compared ->
    [one] { $compared } question was compared with the period before, and { $moved } moved. About { $chance } would move by chance alone.
   *[other] { $compared } questions were compared with the period before, and { $moved } moved. About { $chance } would move by chance alone.
}

reading-better = Better than usual
reading-worse = Worse than usual
reading-unusual = Unusual
reading-usual = No unusual change
reading-unread = Nothing to compare it with yet
reading-gap = Not shown

count-changed = Questions that moved
count-nothing-compared = none could be compared

cards-title = Every question over time
cards-intro-months = Percentage who gave a favourable answer. All charts run from 0% to 100%. Months with few answers are joined, and the figure is that of the latest period that may be shown.
cards-intro-quarters = Percentage who gave a favourable answer in each calendar quarter. All charts run from 0% to 100%.
cards-intro-rolling-3 = Percentage who gave a favourable answer in the three months to the end of each period. Neighbouring figures count some people twice, so they are not called usual or unusual.
cards-intro-rolling-12 = Percentage who gave a favourable answer in the twelve months to the end of each period. Neighbouring figures count some people twice, so they are not called usual or unusual.
cards-intro-since-start = Percentage who gave a favourable answer since the start.
legend-average = Average
legend-withheld = Not shown: too few people
card-base = { $people ->
    [one] favourable, { $people } person, { $period }
   *[other] favourable, { $people } people, { $period }
}
card-withheld = too few people to show a figure
card-centre = Average { $percent }
card-average = Since the start { $percent }
card-waits = { $marker } { $period }

both-title = Both interviews side by side
both-intro = The questions that are asked six weeks after reporting and again when the case closed. Some people were interviewed twice, so the two figures are not independent and the difference is not tested.
both-none = No question is asked in both interviews.
both-together = Both together: { $percent } (from { $low } to { $high }) in { $period }, of { $interviews ->
    [one] { $interviews } interview.
   *[other] { $interviews } interviews.
}
both-not-together = Both together: not shown, because the two do not tell the same months.

chart-large-title = The chart of the month
chart-title-better = { $percent } gave a favourable answer to “{ $question }”: better than usual. The average is { $average }.
chart-title-worse = { $percent } gave a favourable answer to “{ $question }”: worse than usual. The average is { $average }.
chart-title-usual = { $percent } gave a favourable answer to “{ $question }”: no unusual change. The average is { $average }.
chart-title-plain = { $percent } gave a favourable answer to “{ $question }” in the period to { $month }.
chart-subtitle-months = Percentage who gave a favourable answer in each period, with its limits
chart-subtitle-quarters = Percentage who gave a favourable answer in each quarter, with its limits
chart-subtitle-rolling-3 = Percentage who gave a favourable answer in three months, with its 95% interval
chart-subtitle-rolling-12 = Percentage who gave a favourable answer in twelve months, with its 95% interval
chart-subtitle-since-start = Percentage who gave a favourable answer since the start, with its 95% interval
chart-upper = Upper
chart-average-name = Average
chart-lower = Lower
chart-changes = What changed and when
chart-how-to-read = Periods between the dashed lines are normal ups and downs. Blue squares are better than usual and orange diamonds are worse. n is how many people answered. Stripes and [c] mean that too few people answered to show a figure; no line crosses them.
chart-note-trial = { $points ->
    [one] Trial limits: they rest on { $points } period, and settle at { $settled }.
   *[other] Trial limits: they rest on { $points } periods, and settle at { $settled }.
}
chart-note-no-limits = { $points ->
    [one] No limits yet: there is { $points } period, too few to say what is usual.
   *[other] No limits yet: there are { $points } periods, too few to say what is usual.
}
chart-note-screened = { $ranges ->
    [one] { $ranges } leap was left out of the limits, because it would have widened them for every point.
   *[other] { $ranges } leaps were left out of the limits, because they would have widened them for every point.
}
chart-note-across = A change fell in the middle of { $period }: it is drawn, and counts on neither side.
chart-note-break = [b] The line begins with a break: the question changed, and what came before cannot be compared.
chart-note-overlap = These windows overlap: each repeats people of the one before, so nothing is called usual or unusual. The upright lines are 95% intervals.
chart-note-revised = [r] at a value means that it was revised since it was first published.
chart-table-show = Show this chart as a table
chart-download-csv = Download the figures (CSV)
chart-download-svg = Download the chart (SVG)
chart-see-question = All figures of this question
table-reading = Reading
table-title = Every question as a table: { $area }
table-heading = Every question: { $month }
table-show = Show every question as a table
table-caption-months = Percentage who gave a favourable answer in each period, with the number of people who answered
table-caption-quarters = Percentage who gave a favourable answer in each quarter, with the number of people who answered
table-caption-rolling-3 = Percentage who gave a favourable answer in three months, with the number of people who answered
table-caption-rolling-12 = Percentage who gave a favourable answer in twelve months, with the number of people who answered
table-caption-since-start = Percentage who gave a favourable answer since the start, with the number of people who answered
table-shorthand = [c] not shown, to protect the people who answered. [x] not told over these months. [r] revised since it was first published.
download-questions = Download every question (CSV)

answers-title = How people answered
answers-intro = As percentages, over the longest time that shows the answers. “Neither” belongs to no side and stands apart on the right.
answers-note = { $people ->
    [one] { $period }, { $people } person
   *[other] { $period }, { $people } people
}
answers-note-withheld = { $period }
answers-by-period = Answers period by period
answers-by-period-intro = Over the periods in which every answer may be shown. They are longer than those of the chart where answers are few.

question-better = { $percent } gave a favourable answer in { $period }, which is better than usual. The true figure is likely to be between { $low } and { $high }.
question-worse = { $percent } gave a favourable answer in { $period }, which is worse than usual. The true figure is likely to be between { $low } and { $high }.
question-usual = { $percent } gave a favourable answer in { $period }. There is no unusual change. The true figure is likely to be between { $low } and { $high }.
question-team-untold = This question is not told for { $team } yet: too few people answered.
question-other-stage = The same question: { $stage }
score-heading = The mean score over time
score-title = Mean score { $score } of 100: { $reading }.
score-subtitle = Mean score from 0 to 100 over the periods in which every answer may be shown, with limits from the ranges between neighbours (XmR)

units-teams = Teams beside the rest
units-groups = { $kind } beside the rest
units-intro = Each is compared with everybody else, since the start. The line in the middle stands for no difference; the bars are 95% intervals, in points of a percentage. The order is the force’s own and says nothing of the figures.
units-label = Difference from everybody else, for “{ $question }”. The table below has the numbers.
units-caption = Each beside everybody else
units-unit = Of whom
units-rest = Everybody else
units-gap = Difference in points (95%)
units-difference = { $difference } ({ $low } to { $high })
units-higher = Higher than the rest
units-lower = Lower than the rest
units-no-evidence = No evidence of a difference
units-withheld = Not shown: too few people on one of the sides
units-together = { $units } together

menu-support = Support
theme-heading = Theme: { $theme }
theme-about-respect = Whether people were listened to, and whether their needs were considered.
theme-about-sensitivity = Whether their feelings were understood and answered appropriately.
theme-about-knowledge = Whether processes were explained and questions answered.
theme-about-effectiveness = Whether people were helped to understand what was happening, in time and in a fitting way.
theme-about-safety = Whether their needs around safety and security were met.
theme-about-process = What was done and when: first contact, video interview, sexual assault referral centre, phone, decisions.
theme-about-support = The independent sexual violence adviser (ISVA) and other support people had.
theme-about-equality = What people chose to say about themselves. It is asked last, and nobody has to answer.
theme-together = All its questions together
theme-finding = { $percent } of answers were favourable in { $period } (from { $low } to { $high }): { $answers } answers to { $questions ->
    [one] { $questions } question.
   *[other] { $questions } questions.
}
theme-nothing = [c] Too few people have answered these questions to show them together.
theme-how-to-read = Each mark is the share of favourable answers to all the questions together. It counts answers, and each person gives several, so nothing is called usual or unusual here and the upright lines, 95% intervals, are as wide as if everybody answered all their questions alike.
theme-caption = Favourable answers to all questions of the theme together
theme-answers = Answers
theme-questions = Its questions
theme-download = Download the figures of this theme (CSV)

teams-link = Teams beside the rest
teams-title = Teams beside the rest: { $area }
teams-heading = Teams beside the rest
teams-intro = Each team is compared with everybody else in the force, question by question. The line in the middle stands for no difference; the bars are 95% intervals. Of many comparisons about one in twenty differs by chance alone. Teams are never ranked: the order is the force’s own.
teams-none = No question of this theme is told by team yet.
over-since-start = Since the start
over-twelve-months = The last twelve months
over-newest = The newest period

forces-link = Several forces together
forces-title = Several forces together
forces-intro = Sums of what each force has published. A force that withholds a figure is left out of it, and each row says how many forces it holds.
forces-chosen = Forces
forces-all = All forces
forces-england = Forces in England
forces-wales = Forces in Wales
forces-editions = What is in it
forces-edition = { $force }, published month { $month }
forces-none = No force has published anything yet.
forces-nothing = No question of this theme is told over these months.
forces-caption = Favourable answers in { $period }
forces-number = Forces
forces-beside = Each force beside the others
forces-beside-intro = Each force is compared with all others together. Forces publish at their own pace, so each side is told with its own months. They stand in the order of the list and are never ranked.
forces-question = Question

method-unusual-heading = What “better than usual” and “worse than usual” mean
method-unusual-text = Every question has a control chart. Its average is everybody in the chart, its limits say how far chance alone leads with so many people (p-chart, three standard errors). A period is called unusual when one of these rules, fixed beforehand, holds:
method-unusual-outside = it lies outside a limit;
method-unusual-shift = it is one of { $points } periods in a row on one side of the average;
method-unusual-near = it is one of { $near } of { $points } periods in a row beyond two thirds of the way to the same limit;
method-unusual-trend = it is one of { $points } periods in a row that each rise, or each fall.
method-unusual-trial = With fewer than { $fewest } periods there are no limits, with fewer than { $settled } they are called trial limits. The score has a chart of its own (XmR), whose limits come from the ranges between neighbours.
method-unusual-changes = Where a change in the service was marked, the average begins anew, and the chart says so. Months that are not shown are gaps: no average, no run and no line crosses them.
method-response-heading = Who answered
method-response-text = The figures are those of the people who agreed to take part, were reached and answered. They may differ from everybody who reported an offence. How many were referred, agreed and were interviewed is watched by the agency alone, because a force could find out from it who took part. Every figure here says how many people it stands on.
method-withheld-rounded = This force’s small figures are shown to the nearest five people, so that what is shown is about right and never exact.
method-wording-heading = How the questions were asked
method-wording-text = The words that were read out, in the latest version. Where a rewording changed the meaning, a new line of figures begins, marked [b].
