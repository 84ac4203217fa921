# What the auditor came to before a month is published, and the plain report of a month.

report-title = In short
report-latest = { $interviews }; { $withheld } of { $cells } numbers withheld; { $months }
report-interviews = { $number ->
    [one] at least { $number } interview
   *[other] at least { $number } interviews
}
report-too-few = too few interviews to say how many
report-month = { $period }
report-joined = joined { $period }
report-nothing = no period is complete yet
report-waits = { $report }; { $period } waits for more interviews

edition-attacked = { $number ->
    [one] Checked: { $number } count was attacked as a reader could, and it could not be worked out.
   *[other] Checked: { $number } counts were attacked as a reader could, and none could be worked out.
}
edition-stopped-title = This month is not published
edition-stopped-found = With what was published before, a reader could work out a number that has to stay hidden: { $stage }, “{ $question }”, { $period }.
edition-stopped-unfinished = The figures could not be checked against what was published before: the counts of a published month are not those it was made from, or the check did not end. Ask whoever looks after Candour to run “candour rebuild” for the published months. Tell them: { $why }.
edition-stopped-next = Nothing was changed. Send this sentence to whoever looks after Candour. On the command line they can see which question and months it is about, and what to do.

diff-detail = { $period }, answer by answer
diff-quarter = { $period }, of a quarter
diff-three-months = { $period }, of three months
diff-twelve-months = { $period }, of twelve months
diff-teams = { $period }, by team
diff-groups = { $period }, by group

problem-audit-found = With what was published before, a reader could work out a number that has to stay hidden. Nothing was changed. Ask whoever looks after Candour to raise the smallest numbers that may be shown, then close the month again.
problem-audit-unfinished = The figures could not be checked against what was published before. Nothing was changed. Ask whoever looks after Candour to make the published months again and compare them.
