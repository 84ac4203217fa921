# The risk register: the workbook and the governance pack.

register-panel = The whole panel
register-risk = Risk { $number }
register-overdue = { $day } (overdue)
register-open = Open
register-closed = Closed
register-not-applicable = Not applicable, or nothing was written

register-family-safeguarding = Safeguarding
register-family-re-traumatisation = Re-traumatisation
register-family-criminal-justice = Threats to criminal justice
register-family-project = The project itself

register-kind-opened = Put on the register
register-kind-revised = Changed
register-kind-reviewed = Looked at in a meeting
register-kind-closed = Closed

register-role-coordinator = Coordinator
register-role-administrator = Administrator
register-role-opcc = Commissioner’s office

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

register-book-title = Risk register of the victim feedback panel: { $area }, as it stood on { $day }
register-sheet-risks = Risks
register-sheet-history = History
register-sheet-meetings = Review_meetings
register-sheet-changes = Process_changes
register-title-risks = Risks, open and closed: { $area }, as they stood on { $day }
register-title-history = Every change of every risk: { $area }, up to { $day }
register-title-meetings = Review meetings with the commissioner’s office: { $area }, up to { $day }
register-title-changes = Changes of the process that a risk caused: { $area }, up to { $day }

register-cover-what = What this is: what could go wrong with the victim feedback panel itself, what is done about it, and how it was reviewed. Nothing in it is about a person.
register-cover-area = Area: { $area }
register-cover-period = Period: everything written up to { $day }
register-cover-source = Source: the risk register of the panel, kept by the agency that runs it
register-cover-published = Published: taken on { $day } by somebody who may read the register
register-cover-next = Next update: the register changes whenever a risk does. Take it again for what holds later.
register-cover-method = Method: a score is likelihood times impact. The worksheet Notes says what each point and each band means.
register-cover-caveats = Base and caveats: scores are judgements of those who run the panel, and no measurements.
register-note-band = From a score of { $from }, looked at again within { $days } days. { $asks }
register-note-likelihood = Likelihood { $score }: { $label }
register-note-impact = Impact { $score }: { $label }

register-head-risk = Risk
register-head-code = Area code
register-head-area = Area
register-head-about = About
register-head-state = State
register-head-family = Family
register-head-name = Name
register-head-cause = Cause
register-head-event = Event
register-head-consequence = Consequence
register-head-controls = Controls
register-head-owner = Owner
register-head-likelihood-before = Likelihood before controls
register-head-impact-before = Impact before controls
register-head-before = Score before controls
register-head-likelihood-after = Likelihood after controls
register-head-impact-after = Impact after controls
register-head-after = Score after controls
register-head-band = Band
register-head-review = Review by
register-head-version = Version
register-head-day = Changed on
register-head-change = Change
register-head-role = Changed by
register-head-reason = Reason
register-head-held = Held on
register-head-seats = Who took part
register-head-risks = Risks looked at
register-head-decisions = Decisions
register-head-next = Next meeting
register-head-from = Changed from
register-head-until-then = Until then
register-head-from-then = From then on

report-register = The risk register
report-register-lead = As the register stood at the end of { $month }: open risks { $open }, of which overdue for review { $overdue }.
report-register-open = Open risks, with the score before and after controls
report-register-meetings = Review meetings of the month
report-register-changed = Risks changed in the month
report-register-changes = Changes of the process in the month
report-register-none = None.
report-register-meeting = { $day }. Took part: { $who }. Decided: { $decisions }
report-register-opened = { $risk } ({ $name }), put on the register on { $day } by { $role } with a score of { $score }. Reason: { $reason }
report-register-revised = { $risk } ({ $name }), changed on { $day } by { $role }: score { $was } before, { $score } now. Reason: { $reason }
report-register-closed = { $risk } ({ $name }), closed on { $day } by { $role }. Reason: { $reason }
report-register-process = From { $day }, because of risk { $number }: { $now }
