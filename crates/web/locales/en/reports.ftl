# How the fieldwork goes, and what a coordinator records by hand.
menu-reports = Fieldwork

# --- the report on fieldwork ---
fieldwork-title = How the fieldwork is going
fieldwork-wave = Interview
fieldwork-from = Asked from
fieldwork-until = Asked until
fieldwork-all = All
fieldwork-update = Update
fieldwork-cohort = Everybody who was asked in these months is followed to where they are today.
fieldwork-lead = { $referred ->
    [0] Nobody was referred.
    [one] 1 referral: { $agreed } agreed to be contacted, { $interviewed } interviewed.
   *[other] { $referred } referrals: { $agreed } agreed to be contacted, { $interviewed } interviewed.
}
fieldwork-download = Download these figures (CSV)
fieldwork-funnel = From referral to interview
fieldwork-step = Step
fieldwork-reached = Came this far
fieldwork-waiting = Waiting here
fieldwork-lost = Went no further
fieldwork-days = Days here (median)
fieldwork-places = Where each referral is
fieldwork-places-note = Each referral is in exactly one line, so the lines add up to all referrals.
fieldwork-furthest = Furthest step
fieldwork-where = Where it is, or why it went no further
fieldwork-people = People
fieldwork-waited = Days waited (median)
fieldwork-all-referrals = All referrals
fieldwork-full = Interviewed in full
fieldwork-partial = Interviewed in part
fieldwork-rates = Rates
fieldwork-rates-note = { $open ->
    [0] The rates count interviews that are over. None is still open.
    [one] The rates count interviews that are over. 1 is still open and in no rate yet.
   *[other] The rates count interviews that are over. { $open } are still open and in no rate yet.
}
fieldwork-shorthand = [z] means not applicable: there is nobody to count. [u] means low reliability: there are fewer than 5 people, so look at the numbers, not at a percentage.
fieldwork-outcomes = How interviews ended
fieldwork-class = Letter
fieldwork-ended = How it ended
fieldwork-rate = Rate
fieldwork-formula = Formula (AAPOR)
fieldwork-value = Value
fieldwork-e = Share of the not known taken to be eligible
fieldwork-agreement = Who agreed
fieldwork-by-asker = Who asked
fieldwork-by-wording = Wording they were asked with
fieldwork-wording-unknown = Not known
fieldwork-agreed-share = Agreed, of those asked
funnel-step-referred = Referred
funnel-step-offered = Asked
funnel-step-agreed = Agreed to be contacted
funnel-step-cleared = Agreed and safe to contact
funnel-step-contacted = Spoken with
funnel-step-interviewed = Interviewed
funnel-waits-consent = Waiting: consent to record
funnel-waits-clearance = Waiting: contact to be found safe
funnel-waits-hold = Waiting: contact on hold
funnel-waits-due = Waiting: interview not due yet
funnel-waits-booking = Waiting: call to book
funnel-waits-call = Waiting: call booked
funnel-waits-finish = Waiting: interview going on or paused
funnel-loss-not-offered = Not asked
funnel-loss-declined = Asked, and said no
funnel-loss-not-taking-part = Did not agree to take part
funnel-loss-no-second-interview = Does not want the case-closure interview
funnel-loss-closed-early = Case closed before six weeks
funnel-loss-window-over = The time for it passed before a call was arranged
rate-class-i = Complete interview
rate-class-p = Part of an interview
rate-class-r = Declined, or stopped
rate-class-nc = Not reached
rate-class-o = Reached, and not able to take part
rate-class-uh = Not known whether the number reaches anyone
rate-class-uo = Not known, for another reason
rate-class-ne = Not someone the panel is for

# --- what came of getting in touch ---
attempts-title = Calls and contact
attempts-title-of = Calls and contact with { $reference }
attempts-none = Nobody has been in touch yet.
attempts-record = Record something that came in
attempts-close = Close this interview
attempts-when = When
attempts-how = How
attempts-outcome = What came of it
attempts-call = Call by { $name }
contact-way-rang-us = They rang us
contact-way-letter = A letter from them
contact-way-email = An email from them
contact-way-text-message = A text message from them
contact-way-in-person = Face to face
contact-way-passed-on = Passed on by someone they trust
contact-way-decision = Decided by a coordinator
recorded-title = Record contact with { $reference }
recorded-heading = What came in?
recorded-lead = This is for contact they began. It does not count as a call of ours. Calls we make are recorded by the interviewer.
recorded-way = How did you hear?
recorded-outcome = What came of it?
recorded-note = Why, in a few words
recorded-note-hint = Never about the offence. Needed for some of the choices.
recorded-ends-all = Ends all contact. Nobody calls them again.
recorded-submit = Record it
done-recorded = What came in is recorded.
error-recorded-way-required = Choose how you heard
error-recorded-outcome-required = Choose what came of it
error-recorded-note-required = Say why in a few words
error-recorded-note-long = Say why in 500 characters or fewer
close-case-title = Close the interview of { $reference }
close-case-heading = Close this interview?
close-case-lead = A booked call is cancelled. Nobody tells them. What they said in an interview that has begun is kept, unless they decline.
close-case-why = Why is it closed?
close-case-submit = Close the interview
close-case-back = Keep it open
done-case-closed = The interview is closed.
event-risk = Risk assessed
event-recorded = { $way }: { $outcome }

# --- people ---
people-due = Due
people-due-soon = Due in the next 7 days
people-due-passed = Due day has passed
people-due-closing = Window closes in 7 days
people-all-forces = All forces
people-interview = Interview, until
people-until = { $wave }, until { $date }
people-sort = Order
people-sort-referred = Latest referred first
people-sort-reference = By reference
people-sort-status = By next step
people-sort-closes = Window that closes first
people-sort-by = (sort by this)
people-sorted = (sorted by this)
people-selected = Selected
people-remove = Remove
people-clear = Clear all

# --- one person ---
person-places = Do something else
person-to-attempts = Calls and contact
person-to-book = Book a call
person-to-record = Record something that came in
person-to-close = Close this interview

# --- today ---
today-week = Calls this week
today-week-calls = { $calls ->
    [one] call
   *[other] calls
}
today-next-week = Next week: { $calls ->
    [one] 1 call
   *[other] { $calls } calls
}
today-interviewer-free = free
needed-outcome = Outcome of the call missing. Ask { $name }
today-interviewer-away = away today
needed-concern = A concern to look at
needed-alert = { $name } put a call on hold before ringing. Decide again
today-team-care = Looking after the team
today-debriefs = { $count ->
    [one] 1 debrief asked for.
   *[other] { $count } debriefs asked for.
}
today-see-debriefs = See debriefs
weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[other] Sun
}

# --- what was done ---
audit-view-fieldwork = Looked at the report on fieldwork
audit-download-fieldwork = Downloaded the report on fieldwork
audit-record-outcome = Recorded what came in
audit-close-case = Closed an interview by hand
