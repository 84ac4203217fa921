# How investigations end, beside the feedback; and several forces by size.

outcomes-title = Outcomes beside feedback: { $area }
outcomes-page-heading = Outcomes beside feedback
outcomes-lead = How investigations ended each month, as it was published. These are counts of investigations, not of people on the panel.
outcomes-beside-title = Outcomes beside feedback
outcomes-beside-lead = How investigations ended over the same months. Beside is not because: most of these investigations are not of people who were interviewed, and a change in one may have nothing to do with a change in the other.
outcomes-heading-charged = Charge rate
outcomes-heading-without-support = Victim does not support action
outcomes-title-charged = { $percent } of the investigations closed in { $month } ended in a charge or summons: { $reading }.
outcomes-title-without-support = { $percent } of the investigations closed in { $month } ended because the victim did not support action: { $reading }.
outcomes-unread = nothing to compare it with yet
outcomes-subtitle-charged = Percentage of closed investigations with outcome 1 in each month, with its limits
outcomes-subtitle-without-support = Percentage of closed investigations with outcome 14 or 16 in each month, with its limits
outcomes-measure-charged = Charged or summonsed
outcomes-measure-without-support = Outcomes 14 and 16
outcomes-closed = Closed investigations
outcomes-how-to-read = Months between the dashed lines are normal ups and downs. Blue squares are better than usual and orange diamonds are worse. n is how many investigations were closed. A gap is a month that nobody has entered.
outcomes-note-changes = The numbered changes are those marked on the charts of the feedback. They stand beside: nobody said they would move how investigations end, so the limits go on across them.
outcomes-sources = Source: { $sources }.
outcomes-see = Every month of outcomes
outcomes-link = Outcomes beside feedback
outcomes-months = Every month
outcomes-caption = Closed investigations by outcome, as entered
outcomes-column = { $name } ({ $outcome })
outcomes-source = Source
outcomes-source-hint = Where the counts were published, for example the name and date of the release
outcomes-entered = Entered on
outcomes-entered-by = Entered by
outcomes-none = No outcomes have been entered for these months.
outcomes-enter-link = Enter outcomes
outcomes-enter-title = Enter outcomes: { $area }
outcomes-enter-heading = Enter outcomes
outcomes-enter-lead = Send published counts only, one row for each month and outcome. A file is taken whole or not at all.
outcomes-enter-columns = The file is CSV and has these columns, in any order:
outcomes-enter-example = Example of a file
outcomes-enter-needed = Each month needs a row for outcome 1 (charged or summonsed), outcome 14 and outcome 16. Other outcomes may be there too. Where nothing ended so, the count is 0.
outcomes-enter-closed = closed is how many investigations were closed in the month with any outcome. It is the same in every row of a month.
outcomes-enter-again = A month that was entered before is replaced. What stood before is kept, with who entered it.
outcomes-file-hint = CSV. Months that are not over yet cannot be entered.
outcomes-enter-submit = Check and enter
done-outcomes-entered = The outcomes have been entered.
outcomes-fault-row = Row { $row }: { $fault }
outcomes-fault-columns = The columns month, outcome, count and closed must all be there. Check the names in the first row.
outcomes-fault-month = The month must be written as 2026-09.
outcomes-fault-month-not-over = The month is not over yet.
outcomes-fault-outcome = The outcome must be a Home Office number from 1 to 22.
outcomes-fault-count = The count must be a whole number from 0 to 1,000,000, without commas.
outcomes-fault-closed = Closed must be a whole number from 1 to 1,000,000, without commas.
outcomes-fault-count-over-closed = The count is larger than the number of closed investigations.
outcomes-fault-closed-differs = Closed is not the same as in another row of this month.
outcomes-fault-twice = This month and outcome are in another row too.
outcomes-fault-outcome-missing = A month has no row for outcome 1, 14 or 16. Where nothing ended so, give the count 0.
outcomes-fault-sum-over-closed = The counts of a month add up to more than its closed investigations.

error-outcomes-source-required = Enter where the counts were published
error-outcomes-source-long = Write 200 characters or fewer
error-outcomes-file-required = Choose a file
error-outcomes-file-unread = The file cannot be taken. Put right what is named and send it again

problem-bad-outcomes = The file cannot be taken. Nothing was saved. Put right what is named and send it again.

audit-enter-outcomes = Entered outcomes of investigations
audit-download-outcomes = Downloaded outcomes of investigations

# --- several forces by size ---
forces-funnel-heading = By number of people
forces-funnel-how = In the second chart each force stands at its share and at how many people answered. The line is the share of all the forces together. Between the dashed lines lie 95 of 100 forces that differ only by chance, between the outer lines 998 of 1,000: a blue square is above them, an orange diamond below.
forces-funnel-label = Favourable answers to “{ $question }” by force and number of people, with 95% and 99.8% limits
forces-funnel-people = People who answered
forces-funnel-download = Download the chart by number of people (SVG)
audit-view-outcomes = Looked at outcomes of investigations
