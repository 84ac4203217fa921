# How people come in: asks, files of many rows, and programs that speak for an account.

# --- who was asked, and how ---
refer-asked-team = Team of whoever asked
refer-asked-stage = When in the investigation
ask-stage-none = Not known
ask-stage-first-contact = At first contact
ask-stage-statement = When the statement or video interview (achieving best evidence, ABE) was given
ask-stage-investigation = During the investigation
ask-stage-arrest = After an arrest or an interview of the suspect
ask-stage-decision = After the decision whether to charge
ask-stage-closure = When the case was closed, or later
error-ask-stage-unknown = Choose when in the investigation
error-referral-wording-unknown = This wording is not one the panel knows. Choose one from the list
error-referral-wording-later = This wording was not yet in use on that day. Check the date and the wording

referrals-all-title = Referrals
referrals-all-none = Nobody has been referred yet.
referrals-wording = Wording

# --- an ask that came to nothing ---
ask-title = Record that someone was not asked, or said no
ask-lead = This is counted, so that we can see how asking goes. Do not write who it was: there is no box for it.
ask-outcome = What happened
ask-outcome-not-offered = They were not asked
ask-outcome-declined = They were asked and said no
ask-reason = Why
ask-reason-choose = Choose a reason
ask-date = The date
ask-by = Who asked, or decided not to ask
ask-wording-none = Nobody was asked
ask-submit = Record it
done-ask-recorded = Thank you. It is recorded.
error-ask-date-required = Enter the date
error-ask-date-invalid = Enter a real date, like 21 11 2026
error-ask-date-future = The date must be today or earlier
error-ask-outcome-required = Choose what happened
error-ask-reason-required = Choose a reason that fits what happened

# --- files of many rows ---
import-title = Send a file
import-lead = Send referrals or events of investigations as a CSV file. Nothing is taken in until you have seen what is in it. The file is kept sealed, and deleted when you are done.
import-kind = What is in it
import-kind-referrals = Referrals
import-kind-events = Events of investigations
import-file = The file
import-file-hint = A CSV file with column names in its first row. At most 20 MB, 200 columns and 50,000 rows.
import-send = Send the file
import-sent-title = Files sent
import-sent = Sent
import-count = Rows
import-state = State
import-state-mapping = Columns to be named
import-state-checking = Being checked
import-state-checked = Checked
import-state-committing = Being taken in
import-state-committed = Taken in
import-state-discarded = Thrown away
import-faults = What is wrong with the file:
import-fault-empty = The file is empty. Choose another file.
import-fault-no-rows = The file has column names and no rows below them. Add the rows and send it again.
import-fault-too-large = The file is larger than 20 MB. Send it in parts.
import-fault-workbook = The file is a workbook. Save it as CSV and send that.
import-fault-not-text = Row { $row }: there is something here that is not text. Save the file as CSV (UTF-8) and send it again.
import-fault-quotes = Row { $row }: a quotation mark is missing or in the wrong place. Put it right and send the file again.
import-fault-ragged = Row { $row }: there are { $found } cells where { $expected } are expected. Put the row right and send the file again.
import-fault-too-many-rows = The file has more than 50,000 rows. Send it in parts.
import-fault-too-many-columns = The file has { $found } columns. Take out those that are not needed: 200 are the most.
import-fault-name-twice = Columns { $first } and { $second } have the same name. Give each its own.
import-columns-title = Which column is which?
import-columns-lead = Check each. We remember it for your next file.
import-column-none = Not in the file
import-column-optional = Not needed
import-rows = { $rows ->
    [one] There is 1 row in the file.
   *[other] There are { $rows } rows in the file.
}
import-field-force-reference = Force reference
import-field-name = Name
import-field-preferred-name = What they like to be called
import-field-number = Phone number
import-field-language = Language they want to talk in
import-field-report-date = Date they reported
import-field-agreed = Agreed to be contacted (yes)
import-field-agreed-on = Date they agreed
import-field-asked-by = Who asked them
import-field-asked-team = Team of whoever asked
import-field-asked-stage = When in the investigation they were asked
import-field-wording = Wording they were asked with
import-field-team = Team
import-field-safe-days = Days it is safe to ring
import-field-safe-from = Safe from
import-field-safe-until = Safe until
import-field-kind = What happened
import-field-on = When it happened
import-field-outcome = Outcome number
import-field-corrects = What it corrects
import-field-never-happened = It never happened (yes)
import-field-force = Force
import-check = Check the rows
import-discard = Throw the file away
import-interrupted = Work on this file was interrupted. Nothing was taken in. Check the rows again, or throw the file away.
import-working-title = Working on your file
import-checking = The rows are being checked. Nothing is taken in yet.
import-committing = The rows are being taken in: all of them, or none.
import-progress = { $done } of { $rows } rows looked at.
import-working-note = This page shows by itself how far it is. You can leave it and come back.
import-checked-title = Check before you go on
import-checked-lead = Nothing has been taken in yet.
import-count-ready = Rows that are ready
import-count-faulty = Rows to put right
import-count-known = Rows the panel has already
import-findings = What to put right
import-findings-lead = These rows are left out. Download them before you go on: the file is deleted when the other rows are taken in. Put them right and send them again.
import-download = Download the rows with their reasons (CSV)
import-row = Row
import-reason = What to do
import-findings-more = { $more ->
    [one] And 1 more, in the file to download.
   *[other] And { $more } more, in the file to download.
}
import-commit = { $rows ->
    [one] Take in 1 row
   *[other] Take in { $rows } rows
}
import-nothing = There is no row to take in.
import-columns-again = Change which column is which
import-over-title = File done
import-committed-title = The rows are taken in
import-committed = { $rows ->
    [one] 1 row was taken in.
   *[other] { $rows } rows were taken in.
}
import-file-gone = The file has been deleted.
import-discarded-title = The file was thrown away
import-discarded = Nothing was taken in, and the file has been deleted.
import-to-referrals = Go to referrals
error-import-file-required = Choose a file
error-import-file-unread = The file cannot be read. See below what is wrong with it
error-import-kind-unknown = Choose what is in the file
error-import-column-required = Choose the column
error-import-cell-formula = This cell begins like a formula. Write plain text
error-import-row-twice = This force reference stands in the file a second time. If it is another person, check the reference
error-import-row-known = Leave this row out: the panel has this force reference already
error-import-row-unknown = The panel does not know this force reference. Check it, or refer the person first
problem-bad-file = The file cannot be read. Nothing was saved. Put right what is named and send it again.
problem-no-such-import = There is no such file. Go back to the list and choose it again.
problem-import-not-open = This file is being worked on, or it is done with. Nothing was changed.
problem-nothing-to-import = There is no row to take in. Put the rows right and send the file again.

# --- programs that speak for an account ---
tokens-title = Programs that act for you
tokens-lead = A program with a token does what the token is for, as you, and nothing else. Nothing tells it who took part or what became of anybody.
tokens-none = No program acts for you.
token-name = Name of the program
token-name-hint = So that you know it again. Do not write anything about a person.
token-made = Made
token-expires = Ends
token-used = Last used
token-never-used = Never
token-state = State
token-holds = In use
token-expired = Ran out
token-revoked = Ended
token-make = Make a token
token-end = End it now
token-days = How long it holds
token-days-value = { $days ->
    [one] 1 day
   *[other] { $days } days
}
token-made-title = Your token
token-once = Copy it now. It is shown this once.
token-secret = The token:
token-how = The program sends it with every request: after the word “Bearer” in the header “Authorization”, or as the password beside any name. Never put it into an address. Keep it as you keep a password.
done-token-revoked = The token has ended. Programs that use it are no longer let in.
error-token-name-required = Enter a name for the program, of 60 characters or fewer
error-token-days-unknown = Choose how long it holds
problem-key-used = This idempotency key was used for another request. Send a new key with a new request.
problem-no-such-token = There is no such token. Go back to the list and choose it again.
api-token-required = Send a token that is in use, in the header “Authorization: Bearer …”, or as the password beside any name.
api-key-required = Send the header “Idempotency-Key” with a key of your own for each request, of 200 characters or fewer.
api-json-required = Send JSON, with the header “Content-Type: application/json”.
api-json-unreadable = The body is not the JSON that is expected here. Check the names and the kinds of its fields.
api-too-large = The body is too large. Nothing was saved. Send less at once.
api-not-found = There is nothing at this address for this account.

audit-record-ask = Recorded an ask that came to nothing
audit-upload-import = Sent in a file
audit-check-import = Checked a file
audit-commit-import = Took in a file
audit-discard-import = Threw a file away
audit-download-faulty-rows = Downloaded the rows with mistakes
audit-view-imports = Looked at files sent in
audit-make-api-token = Made a token for a program
audit-revoke-api-token = Ended a token of a program
audit-view-api-tokens = Looked at tokens
