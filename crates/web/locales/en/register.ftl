# The risk register, the card with the words people are asked with, and who agreed by how they were asked.

menu-risks = Risks

# --- the register ---
register-title = Risk register
register-lead = { $open ->
    [one] One risk is open
   *[other] { $open } risks are open
}, of { $all } that were ever on the register.
register-about = What could go wrong with the panel itself, what is done about it, and how it was reviewed. Nothing here is about a person: whether contact could harm somebody is assessed on that person’s own page.
register-overdue-lead = { $number ->
    [one] The review of one risk is overdue.
   *[other] The reviews of { $number } risks are overdue.
}
register-new = Put a risk on the register
register-new-title = Put a risk on the register
register-meetings = Review meetings
register-changes = Changes of the process
register-back = Back to the register
register-all = All
register-show = Show
register-show-open = Open risks
register-show-overdue = Overdue for review
register-show-closed = Closed risks
register-show-all = Open and closed
register-panel = The whole panel
register-of = About
register-matrix = Open risks by likelihood and impact, with their controls
register-matrix-note = Each place says how many risks have that score, and the band it belongs to. A score is likelihood times impact.
register-likelihood-by-impact = Likelihood, by impact
register-cell = { $number ->
    [one] 1 risk
   *[other] { $number } risks
}
register-cell-none = None
register-bands = What each band asks for
register-list = Risks
register-none = No risk matches. Choose others to show.
register-files = Download the register
register-files-note = The files have every risk you can see here, open and closed, with all its changes. Each download is recorded.
register-ods = OpenDocument (ODS)
register-xlsx = Excel (XLSX)
register-csv = Comma-separated values (CSV)

# --- a risk ---
register-risk = Risk { $number }
register-risk-title = Risk { $number }: { $name }
register-name = Name
register-family = Family
register-family-safeguarding = Safeguarding
register-family-safeguarding-hint = Somebody could come to harm
register-family-re-traumatisation = Re-traumatisation
register-family-re-traumatisation-hint = Taking part could bring the offence back
register-family-criminal-justice = Threats to criminal justice
register-family-criminal-justice-hint = A case at court could be put at risk
register-family-project = The project itself
register-family-project-hint = Money, staff, law, figures
register-cause = Cause
register-event = Event
register-consequence = Consequence
register-controls = Controls
register-owner = Owner
register-band = Band
register-before = Score before controls
register-after = Score after controls
register-review = Next review
register-review-on = Next review by { $day }
register-review-overdue = Overdue: it should have been reviewed by { $day }
register-state-closed = Closed
register-scores = Scores
register-when = When
register-score = Score
register-reckoned = { $likelihood }, { $impact }: { $sum }
register-likelihood = Likelihood
register-impact = Impact
register-history = What was changed, the latest first
register-by = by { $role }, { $when }
register-kind-opened = Put on the register
register-kind-revised = Changed
register-kind-reviewed = Looked at in a meeting
register-kind-closed = Closed
register-was = { $name } was: { $text }
register-meeting-of = Review meeting of { $day }
register-no-changes = No change of the process has been recorded.
register-from = From { $day }
register-until-then = How it was done until then
register-from-then = How it is done from then on
register-revise = Change this risk
register-close = Close this risk
register-record-change = Record a change of the process

register-seat-coordinator = Agency: coordinator
register-seat-safeguarding-lead = Agency: safeguarding lead
register-seat-interviewers = Agency: interviewers
register-seat-administrator = Agency: administrator
register-seat-publisher = Agency: publisher
register-seat-commissioner-lead = Commissioner’s office: lead for victims’ services
register-seat-commissioner-data = Commissioner’s office: data protection
register-seat-force-lead = Force: lead for rape and serious sexual offences
register-seat-force-liaison = Force: liaison officer
register-seat-force-analyst = Force: analyst
register-seat-advisers = Independent advisers’ service
register-seat-prosecution = Prosecution service

# --- writing a risk ---
register-revise-title = Change risk { $number }
register-nobody = Do not write about a person. No name, no reference, no phone number, no email address, nothing that somebody could be known by.
register-readers = The coordinator, the administrator and publishers read this, and so do the commissioner’s office and analysts of the force it is about. It goes into the governance pack.
register-choose = Choose
register-name-hint = In a few words, such as “Letters reach the wrong house”
register-cause-hint = What could bring it about
register-event-hint = What would happen
register-consequence-hint = What would follow, and for whom
register-before-title = If nothing were done
register-before-note = Choose how likely it is and how bad it would be without any controls.
register-likelihood-before = Likelihood before controls
register-impact-before = Impact before controls
register-scale = What the points of the scale mean: { $scale }
register-after-title = With what is done about it
register-controls-hint = What is done so that it does not happen, or does less harm
register-likelihood-after = Likelihood after controls
register-impact-after = Impact after controls
register-owner-hint = The role that answers for it
register-review-hint = Leave it empty for the latest day that its band allows
register-review-kept-hint = Leave it empty to keep the day it has. It comes sooner if the band of the new score asks for that.
register-theirs = What the risk says now
register-decided = The meeting that decided this
register-no-meeting = No meeting
register-reason = Why
register-reason-hint = It stays in the history of the risk
register-save = Save
register-close-title = Close risk { $number }
register-close-note = It stays readable with all its history. A closed risk cannot be opened again: put a new one on the register if it comes back.
register-close-reason = Why it is closed
register-close-submit = Close this risk

# --- meetings ---
register-meetings-lead = The register is reviewed with the police and crime commissioner’s office. Who took part is said by role and body, never by name.
register-meet = Record a review meeting
register-meet-save = Save the meeting
register-no-meetings = No review meeting has been recorded.
register-held = Held on
register-looked-count = Risks looked at
register-next = Next meeting
register-not-agreed = Not agreed
register-seats = Who took part
register-seats-hint = Choose every role that was there. Somebody from the commissioner’s office has to be among them.
register-looked = Risks looked at
register-looked-hint = The next review of each is moved: as many days after the meeting as its band allows.
register-nothing-open = No risk is open that you can review.
register-decisions = Decisions
register-decisions-hint = What was decided. A decision that changes a score or a control is made on the page of the risk afterwards; choose this meeting there.
register-next-hint = Leave it empty if none was agreed
register-meeting-title = Review meeting of { $day }
register-score-then = Score when it was looked at
register-score-decided = Score the meeting decided
register-as-it-was = As it was
register-revise-decided = Change it as decided
register-recorded = Recorded

# --- changes of the process ---
register-changes-lead = What was changed in the way the panel works, and the risk that caused it.
register-because = Because of { $risk }
register-caused-by = The risk that caused it
register-changed-on = From when
register-until-then-hint = In a sentence or two
register-from-then-hint = In a sentence or two
register-change-save = Save the change

done-risk-added = The risk is on the register.
done-risk-revised = The risk is changed.
done-risk-closed = The risk is closed.
done-meeting-recorded = The meeting is recorded.
done-change-recorded = The change is recorded.

problem-no-such-register-risk = There is no such risk. Go back to the register and choose it again.
problem-register-closed = This risk is closed. Nothing was changed. Put a new one on the register if it has come back.
problem-register-changed = Somebody else changed this risk while you were writing. Nothing of yours was saved. Look at what it says now, and make your change again if it is still needed.
problem-register-nothing-changed = Nothing was changed. Change something, or go back.

error-register-required = Write something here
error-name-register-required = Give the risk a name
error-reason-register-required = Say why you make this change
error-register-long = Use 120 characters or fewer for a name, and 2,000 or fewer for everything else
error-register-names-email = Take out the email address: nothing here is about a person
error-register-names-phone = Take out what looks like a phone number: nothing here is about a person
error-register-names-reference = Take out what looks like a reference or a crime number: nothing here is about a person
error-register-family-required = Choose a family
error-register-owner-required = Choose who answers for it
error-register-score-required = Choose a point of the scale
error-register-after-higher = With controls the score is not higher than without. Choose again
error-register-review-invalid = Give a day that there is, such as 21 11 2026, or leave it empty
error-register-review-past = The next review must be today or later
error-register-review-late = That is later than the band allows. Choose an earlier day, or leave it empty
error-register-nothing-changed = Nothing was changed. Change something, or go back
error-register-changed = Somebody else changed this risk while you were writing. Nothing of yours was saved. What it says now stands above the form; send this again if it is still right
error-register-force-unknown = Choose a force of this panel
error-register-meeting-unknown = Choose a meeting from the list
error-meeting-held-invalid = Give the day it was held, such as 21 11 2026
error-meeting-held-future = The day the meeting was held must be today or earlier
error-meeting-next-invalid = Give a day that there is, such as 21 11 2026, or leave it empty
error-meeting-next-early = The next meeting must be after this one
error-meeting-seats-required = Choose who took part
error-meeting-no-commissioner = Somebody from the commissioner’s office has to have taken part
error-meeting-risks-required = Choose the risks that were looked at
error-meeting-risk-unknown = Choose open risks of what the meeting was about
error-change-risk-unknown = Choose the risk that caused it
error-change-date-invalid = Give the day from which it holds, such as 21 11 2026
error-change-date-future = The day from which the change holds must be today or earlier

# --- the card ---
card-title = The words to ask with
card-page-title = The words to ask with: version { $version }
card-how = Print this card on A5 paper. The words are in both languages: read out the one the person wants.
card-earlier = This is an earlier version. Do not ask anybody with it any more.
card-to-current = The version to use now
card-heading = Would you take part?
card-version = Version { $version }, from { $day }
card-rule-words = Read it out word for word.
card-rule-no = A no is enough. Nobody has to give a reason.
card-rule-safe = Ask only when it is safe and they are alone.
card-rule-note = Write down the version when you refer them, or when they say no.
card-others = Other versions that were in use
card-other = Version { $version }, from { $day }

# --- who agreed ---
asking-title = Who agreed, by how they were asked
asking-lead = { $asked ->
    [0] Nobody was asked.
    [one] One person was asked; { $agreed } agreed.
   *[other] { $asked } people were asked; { $agreed } agreed.
}
asking-download = Download this report (CSV)
asking-one = Compare wording
asking-other = with wording
asking-compared = Two wordings side by side
asking-choose-two = Choose two different wordings to compare.
asking-few = Fewer than { $fewest } people were asked with one of the wordings { $one } and { $other }. That is too few to compare them.
asking-higher = More agreed with wording { $one } than with { $other }: { $points } percentage points. The 95% interval of the difference runs from { $low } to { $high }.
asking-lower = Fewer agreed with wording { $one } than with { $other }: { $points } percentage points. The 95% interval of the difference runs from { $low } to { $high }.
asking-no-evidence = No evidence of a difference between wording { $one } and { $other }: { $points } percentage points, with a 95% interval from { $low } to { $high }, which takes in no difference at all.
asking-not-random = Wordings follow each other in time, and nobody was given one by chance. Something else may have changed as well.
asking-by-stage = By when in the investigation
asking-interval = 95% interval
asking-nobody = Nobody was asked.

# --- what was done, in the audit ---
audit-add-register-risk = Put a risk on the register
audit-revise-register-risk = Changed a risk of the register
audit-close-register-risk = Closed a risk of the register
audit-record-register-meeting = Recorded a review meeting of the register
audit-record-process-change = Recorded a change of the process
audit-download-register = Downloaded the risk register
audit-download-asking = Downloaded who agreed, by how they were asked
audit-view-register = Read the risk register
audit-view-asking-card = Read the card with the words to ask with
