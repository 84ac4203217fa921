# The pages of the published figures, of those who publish them and of those who look after the system.

moment = { $time } on { $date }

sign-in-title = Sign in
sign-in-email = Email address
sign-in-password = Password
sign-in-button = Sign in
sign-in-no-account = If you do not have an account or cannot sign in, ask the person who looks after this service where you work.
signed-out-title = You are signed out
signed-out-text = Nothing you saved is lost. If you share this computer, close the browser.
signed-out-again = Sign in again
error-sign-in-refused = The email address or password is not right. Check both and try again.

stage-six-week = 6 weeks after reporting
stage-case-closure = When the case closed
dashboard-title = Victim feedback: { $month }
dashboard-title-area = Victim feedback: { $area }
dashboard-caption-six-week = { $area }, interviews 6 weeks after reporting
dashboard-caption-case-closure = { $area }, interviews when the case closed
dashboard-stages = Which interviews
dashboard-nothing-published = Nothing has been published yet. A month appears here when a publisher has reviewed it.
dashboard-too-few = There have been too few interviews to show anything yet. They join the next period that has enough.
filter-area = Force
filter-month = Published month
filter-theme = Theme
filter-all-themes = All themes
filter-update = Update
filter-note = The address of this page keeps your choices.


findings-title = What changed
finding-lead = { $percent } gave a favourable answer to “{ $question }”,
finding-up = up from { $before } in { $period }.
finding-down = down from { $before } in { $period }.
finding-see = See the chart
finding-more-up = { $number ->
    [one] { $number } more question is higher than before.
   *[other] { $number } more questions are higher than before.
}
finding-more-down = { $number ->
    [one] { $number } more question is lower than before.
   *[other] { $number } more questions are lower than before.
}
finding-others-steady = { $number ->
    [one] { $number } other question shows no evidence of change.
   *[other] The other { $number } questions that can be compared show no evidence of change.
}
finding-all-steady = { $number ->
    [one] The question that can be compared shows no evidence of change.
   *[other] All { $number } questions that can be compared show no evidence of change.
}
finding-not-compared = { $number ->
    [one] { $number } question cannot be compared: too few people answered it in one of the last two periods.
   *[other] { $number } questions cannot be compared: too few people answered them in one of the last two periods.
}
waiting-sentence = { $period } had too few interviews to show alone. They join the next period that has enough.
reading-higher = Higher than before
reading-lower = Lower than before
reading-no-evidence = No evidence of change
reading-none = Nothing to compare with

count-interviews = Interviews in the latest period
count-total = Interviews since the start
count-changed = Questions that changed
count-waiting = Months waiting
count-at-least = at least { $number }
count-withheld = [c]
count-number = { $number }
count-in-period = { $period }
count-since = since { $month }
count-of-questions = of { $number }
count-waiting-period = { $period }
count-waiting-none = every month is shown

cards-title = Every question over time
cards-intro = Percentage who gave a favourable answer. All charts run from 0% to 100%. Months with few interviews are joined.
legend-average = Since the start
legend-withheld = Not shown: too few people
card-base = { $people ->
    [one] favourable, { $people } person
   *[other] favourable, { $people } people
}
card-withheld = not shown: too few people
card-average = Since the start: { $percent }
others-title = Questions without a favourable answer
others-intro = These have no percentage. Their answers are on their own pages.
table-show = Show every question as a table
table-caption = Percentage who gave a favourable answer, with the number of people who answered
table-question = Question
table-joined = counted with the next
table-cumulative = Since the start
months-show = Show which months are joined
months-caption = Each month and the period that shows it
months-month = Month
months-interviews = Interviews, at least
months-shown = Where it is shown
month-alone = On its own
month-joined = Joined in { $period }
month-waits = Waits for the next period
answers-title = How people answered
answers-intro = All answers over the longest time that shows them, as percentages. “Neither” belongs to no side and stands apart on the right.
answers-unfavourable = { $percent } unfavourable
answers-favourable = { $percent } favourable
answers-neither = { $percent } neither
answers-withheld = [c] Not shown: too few people
key-strongly-unfavourable = Most unfavourable
key-unfavourable = Unfavourable
key-favourable = Favourable
key-strongly-favourable = Most favourable
key-neither = Neither, on the right

question-asked = The question:
question-finding-title = In the latest period
question-higher = { $percent } gave a favourable answer in { $period }, higher than the period before. The true figure is likely to be between { $low } and { $high }.
question-lower = { $percent } gave a favourable answer in { $period }, lower than the period before. The true figure is likely to be between { $low } and { $high }.
question-no-evidence = { $percent } gave a favourable answer in { $period }. There is no evidence of change from the period before. The true figure is likely to be between { $low } and { $high }.
question-latest = { $percent } gave a favourable answer in { $period }. The true figure is likely to be between { $low } and { $high }.
question-withheld = [c] Too few people have answered this question to show a figure.
question-undirected = This question has no favourable answer. Its answers are in the table below.
question-begun = The question changed. This line begins with the new one, and cannot be compared with the figures before.
question-begun-link = The figures before the change
question-ended = The question changed. This line ends with the old one, and cannot be compared with the figures after.
question-ended-link = The figures since the change
question-since = All answers, { $period }.
question-chart-title = Over time
question-chart-subtitle = Percentage who gave a favourable answer in each period, with the range the true figure is likely to be in
question-how-to-read = How to read this chart
question-how-to-read-text = Each mark is one period; a pale bar shows how many months it joins. The upright line is the 95% interval: with few people it is long. The dashed line is everybody since the start. A blue square is higher than the period before by more than chance, an orange diamond lower.
question-how-to-read-withheld = n is how many people answered. [c] and stripes mean that too few people answered to show a figure.
question-table-title = The figures of the chart
question-method = How these figures are made
table-period = Period
table-base = People (n)
table-favourable = Favourable
table-low = From (95%)
table-high = To (95%)
table-score = Score, 0 to 100
period-waits = { $period }, waiting
answers-question-title = How people answered
options-caption = Answers over the longest time that shows them
options-answer = Answer
options-people = People
options-share = Percentage
chart-average = Since the start { $percent }
non-answer-not_applicable = Not relevant
non-answer-not_reached = Not reached
non-answer-off_route = Not asked
non-answer-dont_know = Don’t know
non-answer-prefer_not_to_say = Rather not say

download-csv = Download { $month } (CSV)
download-xlsx = Download { $month } (Excel)
download-svg = Download the chart (SVG)
downloads-title = Downloads
downloads-intro = Every figure of a published month as a file, for your own charts and reports. Each download is recorded.
downloads-month = Victim feedback, { $month }
downloads-published = Published on { $date }, version { $version }
downloads-inside-title = What is in the files
downloads-inside-text = One row for each figure: area, interviews, period, theme, question, what is measured, the value, its 95% interval and how many people answered.
downloads-withheld-text = Where too few people answered, the value is empty and the column “marker” says [c]. The files are cut from the same figures as the dashboard.

method-title = How these figures are made
method-favourable-heading = Percentage favourable
method-favourable-text = Of the people who chose one of a question’s answers, how many chose a favourable one. Which answers are favourable is written in the question set. “Don’t know”, “Rather not say” and “Not relevant” are counted apart and are not part of the percentage.
method-interval-text = The 95% interval is Wilson’s. It says how far a figure from so few people may lie from what everybody would say.
method-change-heading = What counts as a change
method-change-text = The last two periods are compared by Newcombe’s interval for the difference of two percentages. Only when it leaves out zero do the pages say “higher” or “lower”; otherwise they say that there is no evidence of change. Forces and teams are never ranked.
method-periods-heading = Periods
method-periods-text = Months are joined until a period has at least { $interviews } interviews. Each month is in one period only, so that no month can be worked out from two. Months that are not enough yet wait and join the next period.
method-withheld-heading = What is not shown
method-withheld-base = A question that fewer than { $people } people answered in a period.
method-withheld-cell = A number of people below { $people }.
method-withheld-all = “Nobody” and “everybody” where fewer than { $people } people answered.
method-withheld-next = Where one answer was given by too few, its months are joined with later ones. After a year it is withheld together with another, so that neither can be worked out.
method-withheld-since = Figures of longer times are sums of figures shown before. No two of them can be subtracted to find a person.
method-police = Nobody in a force or in a policing body can see who took part, who declined, or what one person said.
method-markers-heading = Shorthand
marker-b = break in the series
marker-c = not shown, to protect the people who answered
marker-e = estimated
marker-low = low, but not zero
marker-p = provisional
marker-r = revised
marker-u = too few to mean anything
marker-x = not available
marker-z = does not apply

editions-title = Months to publish
editions-drafts = Waiting for you
editions-no-drafts = No month is waiting. A month appears here when it is closed.
editions-published = Published
editions-month = Month
editions-made = Made
editions-published-at = Published
editions-review = Review { $month }
edition-title = { $month }, { $area }
edition-heading = Review: { $month }
edition-published = Published at { $moment }. A published month is never changed.
edition-draft = This is a draft. Nobody but publishers can see it. Below are the figures as readers will see them.
edition-publish-title = Publish { $month }
edition-publish-text = When you publish, analysts and the policing body can see these figures at once, in your name. It cannot be undone.
edition-confirm = I have read the figures and they may be published
edition-publish-button = Publish
edition-digest = Digest of this edition:
error-confirmed-required = Tick the box to say that the figures may be published
done-published = The month is published

accounts-title = Accounts
accounts-add = Give somebody an account
accounts-add-button = Add the account
account-name = Name
account-role = What they do
account-sees = Whose figures or people
account-state = State
account-active = In use
account-inactive = Not in use
account-force = Force
account-force-hint = For liaison officers, analysts and policing bodies. A publisher may have one or none.
account-no-force = None: works for the panel
account-language = Language of their pages
account-password = First password
account-password-hint = At least 12 characters. Three words that do not belong together are easy to remember.
error-account-exists = There is already an account with this email address
error-account-email-invalid = Enter an email address, like name@example.org
error-account-name-required = Enter the person’s name
error-account-role-required = Choose what the person does
error-account-force-unfit = Choose a force for this role, or none where the role works for the panel
error-password-too-short = Use a password of at least 12 characters
error-password-too-long = Use a shorter password
error-password-one-character = Use a password of more than one character over and over
done-account-added = The account is added

question-sets-title = Questions
question-sets-intro = What is asked, at every version. An interview keeps the versions it was asked with.
question-sets-interviews = Interviews
question-sets-sets = Question sets
question-sets-name = Name
question-sets-version = Version
question-sets-questions = Questions
question-sets-minutes = Minutes
question-sets-from = In use from
question-sets-about = What it is about
question-sets-draft = Being written
question-sets-approved = Agreed
question-sets-live = In use
question-sets-retired = No longer used
question-sets-summary = { $questions } questions, about { $minutes } minutes.
question-sets-no-welsh = No Welsh yet
question-sets-read-out = Read out
question-sets-routed = asked of some people
question-sets-commentary = with a box for their own words
question-sets-answer = Answer

audit-title = Audit
audit-intro = { $number ->
    [one] { $number } entry. Each is chained to the one before, so that none can be changed or taken out unseen.
   *[other] { $number } entries. Each is chained to the one before, so that none can be changed or taken out unseen.
}
audit-number = Number
audit-at = When
audit-action = What was done
audit-who = Who
audit-about = About
audit-add-account = Gave somebody an account
audit-sign-in = Signed in
audit-refuse-sign-in = Refused a sign-in
audit-sign-out = Signed out
audit-refer = Referred a person
audit-record-closure = Recorded that a case closed
audit-record-consent = Recorded consent
audit-record-safe-contact = Recorded safe contact
audit-open-due-cases = Opened interviews that are due
audit-book-appointment = Booked a call
audit-cancel-appointment = Cancelled a call
audit-reveal-number = Looked at a number
audit-record-call = Recorded a call
audit-start-interview = Started an interview
audit-save-answers = Saved answers
audit-pause-interview = Paused an interview
audit-break-off = Ended an interview early
audit-finish-interview = Finished an interview
audit-close-month = Closed a month
audit-publish-edition = Published a month
audit-download-edition = Downloaded a month
audit-install-questionnaires = Installed questionnaires
audit-rehearse-questionnaire = Rehearsed a questionnaire
audit-approve-questionnaire = Approved a questionnaire
audit-view-today = Looked at the day
audit-view-people = Looked at people
audit-read-identity = Looked at who a person is
audit-view-referrals = Looked at referrals
audit-view-calls = Looked at calls
audit-view-interview = Looked at an interview
audit-view-editions = Looked at a draft month
audit-view-dashboard = Looked at the dashboard
audit-view-downloads = Looked at downloads
audit-view-accounts = Looked at accounts
audit-view-questionnaires = Looked at questions
audit-view-practice = Practised an interview
audit-view-paper = Printed an interview
audit-view-audit = Looked at the audit
