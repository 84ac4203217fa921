# The records of a panel that was kept elsewhere before.

menu-history = Earlier panel
imported-note = Collected before Candour: figures of { $months } count interviews of an earlier panel.
history-title = Records of an earlier panel
history-lead = Send the interviews or the contact history of a panel that was kept elsewhere, so that the force keeps its trend. Months, teams and chosen options are counted; nobody’s words are taken in, and nothing says who a row is about.
history-first = Do this before the force publishes for the first time: months up to the newest published one cannot be taken in, because published figures go on from them.
history-kind-responses = Interviews
history-kind-responses-hint = One row for each interview, with its month and one column for each question.
history-kind-contacts = Contact history
history-kind-contacts-hint = One row for each attempt or each case, with its month and what came of it.
history-questionnaire = Questionnaire
history-questionnaire-hint = The version whose wording the questions had. The oldest is chosen; where a question’s trend was broken since, it is broken here too. Of contact history only the stage counts.
history-questionnaire-item = { $wave }, version { $version }
error-history-questionnaire-unknown = Choose a questionnaire from the list
history-file-hint = A CSV file, or an Excel workbook (.xlsx) whose first sheet has column names in its first row. At most 20 MB, 200 columns and 50,000 rows.
history-state-mapping = Columns to be named
history-state-checked = Checked
history-state-committed = Counted
history-state-discarded = Thrown away
import-fault-damaged = The workbook cannot be read. Save it as CSV and send that.

history-columns-lead = Choose the column of each question that the file has. Columns you leave out are not read. We remember your choices for the force’s next file.
history-words-seen = These columns look like people’s own words and are not taken in: { $columns }.
history-words-chosen = These columns hold words, or so many different values that they cannot be options. Words are not taken in. Choose other columns, or leave them out:
history-field-month = Month
history-field-month-hint = The month or the day of the interview or attempt, such as 2026-03, 03/2026, March 2026 or 15/03/2026.
history-field-team = Team
history-field-team-hint = The team that had the investigation, as the force calls it.
history-field-case = Case
history-field-case-hint = What tells cases apart, where a case has several rows. It is compared and not kept. Without it every row is a case.
history-field-outcome = What came of it
history-field-outcome-hint = The outcome of the attempt or the case, by its code or its name.
error-history-column-required = Choose a column: nothing can be counted without it
error-history-column-twice = One column is chosen twice. Give each question a column of its own

history-checked-lead = Nothing counts yet.
history-left-out = Rows you said have no outcome
history-unknown = Values that are not understood
history-unknown-lead = Say what each means, or that it is no answer. We remember it for the force’s next file.
history-value-choose = Choose what it means
history-value-none = It is no answer
history-value-rows = { $rows ->
    [one] In 1 row
   *[other] In { $rows } rows
}
history-values-keep = Keep this and check again
history-reason-dont-know = Does not know or cannot remember
history-reason-prefer-not-to-say = Would rather not say
history-reason-not-applicable = Does not apply
history-months = What the file brings
history-month = Month
history-interviews = Interviews
history-cases = Cases
history-remark = Remark
history-shared = Candour has interviews in this month too. Both count: make sure that none is in both.
history-findings-lead = These rows are left out. Put them right and send the whole file again, or go on without them: a month can be taken in from one file only.
history-commit = { $rows ->
    [one] Take in 1 row
   *[other] Take in { $rows } rows
}
history-not-yet = The file cannot be taken in yet: something is not understood, or no row is ready.

history-fault-month-required = Fill in the month
history-fault-month-unread = The month cannot be read. Write it like 2026-03 or 03/2026
history-fault-month-not-over = This month is not over. Leave the row out until it is
history-fault-month-published = Leave the row out: the force has published this month or a later one, and published figures stay as they are
history-fault-month-taken = Another file has brought this month already. Take that one back first
history-fault-team-long = Shorten the name of the team to 60 characters or fewer
history-fault-nothing-answered = No question has an answer in this row. Fill one in, or leave the row out
history-fault-answers-clash = Choose options that go together: these do not
history-fault-outcome-required = Fill in what came of it

history-committed-title = The file counts
history-committed = The file itself is deleted. What is kept of it are these numbers and the counts of its answers. Figures made of them say that they were collected before Candour.
history-discarded = The file is deleted. Nothing of it counts.
history-force = Force
history-sender = Sent by
history-moved = Last changed
history-digest = Digest of the file (SHA-256)
history-rows = Rows taken in
history-undo-lead = You can take this back until a month of it is published.
history-undo = Take it back
history-stays = A month of it is published, so it stays.
fieldwork-earlier = { $cases ->
    [one] 1 of these cases was collected before Candour: how it ended is known, and nothing else about it.
   *[other] { $cases } of these cases were collected before Candour: how they ended is known, and nothing else about them.
}

problem-no-such-history = There is no such file. Go back to the list and choose it again.
problem-history-not-open = This file has been taken in, thrown away or checked again meanwhile. Nothing was changed.
problem-history-not-ready = Not everything in this file is understood, or no row is ready. Check it again before you take it in.
problem-history-known = This very file has been taken in before. Nothing was changed.
problem-history-outdated = A month in this file has been published or taken in from another file since it was checked. Check it again.
problem-history-published = What this file brought is in a published edition, which stays as it is. It cannot be taken back.

audit-upload-history = Sent a file of an earlier panel
audit-check-history = Checked a file of an earlier panel
audit-commit-history = Counted a file of an earlier panel
audit-discard-history = Threw away or took back a file of an earlier panel
audit-download-history-rows = Downloaded rows of an earlier panel to put right
audit-view-history = Looked at files of an earlier panel
