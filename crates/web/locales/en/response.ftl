# Whom the figures speak for, and figures that are not published yet: for the agency.

# --- response bias ---
bias-title = Whom the figures speak for
bias-settled = A quarter is counted once nobody referred in it can still be interviewed.
bias-lead = { $referred ->
    [one] 1 person was referred. { $agreed } agreed to be contacted and { $interviewed } were interviewed: { $share } of all.
   *[other] { $referred } people were referred. { $agreed } agreed to be contacted and { $interviewed } were interviewed: { $share } of all.
}
bias-cannot = What the figures cannot say: { $silent } people were referred and not heard, and nobody knows what they would have said. If { $half } of the { $interviewed } people interviewed are content, then of everybody referred anything from { $low } to { $high } could be.
bias-download = Download these figures (CSV)
bias-findings = Heard more or less often than the rest
bias-no-findings = No quarter, team or group was heard more or less often than the rest by more than chance.
bias-by-chance = Of every 20 comparisons about 1 differs by chance where nothing is behind it.
bias-finding-agreed-more = { $name }, referred in { $period }: agreed more often than the rest, by { $points } percentage points.
bias-finding-agreed-less = { $name }, referred in { $period }: agreed less often than the rest, by { $points } percentage points.
bias-finding-interviewed-more = { $name }, referred in { $period }: interviewed more often than the rest, by { $points } percentage points. The figures speak more for them.
bias-finding-interviewed-less = { $name }, referred in { $period }: interviewed less often than the rest, by { $points } percentage points. The figures speak less for them.
bias-none = Nothing can be told yet. A quarter is told once nobody referred in it can still be interviewed, and enough of them agreed.
bias-waiting = { $period }: too few to tell alone. They join the next quarter that settles.
bias-span = Referred in { $period }
bias-caption = { $of }, referred in { $period }
bias-everybody = Everybody
bias-teams = By team
bias-not-known = Not known
bias-who = Who
bias-beside-rest = Beside everybody else
bias-share = { $share } ({ $low } to { $high })
bias-sentence = Agreed: { $agreed }. Interviewed: { $interviewed }.
bias-alone = Nobody else that they can be compared with.
bias-more = { $points } points more often than the rest (between { $low } and { $high }), which is more than chance
bias-less = { $points } points less often than the rest (between { $low } and { $high }), which is more than chance
bias-no-evidence = no evidence of a difference (between { $low } and { $high } points)
bias-told-once = What is told of a quarter is told once and stays as it is, so that nobody who looks again can work out who was interviewed. Teams and groups with few people are told together.

# --- provisional figures ---
provisional-title = Provisional figures
provisional-warning = Provisional: not to leave the agency. No police force or commissioner’s office may be told these figures before they are published.
provisional-daily = These figures are made once a day.
provisional-since = Made at { $made }. The published figures end with { $month }; what comes after it is here.
provisional-first = Made at { $made }. Nothing has been published yet.
provisional-none = There is nothing to show yet. Months with few interviews wait until enough people have been interviewed.
provisional-table = Figures that are not published
provisional-question = Question
provisional-months = Months
provisional-people = People who answered
provisional-favourable = Favourable
provisional-range = 95% interval
provisional-interval = { $low } to { $high }
provisional-key = [p] provisional · [c] withheld to protect people · [z] not applicable. A count that was shown here changes only by so many people that nobody can be found in the difference, so it may lag behind the interviews.

# --- where they are found ---
fieldwork-to-bias = Whom the figures speak for
fieldwork-to-provisional = Provisional figures

# --- what was done ---
audit-read-response-bias = Looked at whom the figures speak for
audit-download-response-bias = Downloaded whom the figures speak for
audit-read-provisional = Looked at provisional figures
