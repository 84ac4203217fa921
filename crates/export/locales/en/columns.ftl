# What the columns of the tidy files mean.

column-area-code = The ONS code of the police force area
column-area = The police force
column-wave = Which interview: six-week or case-closure
column-coverage = Which months are joined: period, answers, quarter, rolling_3, rolling_12 or cumulative
column-unit-kind = Of whom: everybody, team, or the kind of an equality group
column-unit = The code of the team or group; several that are told together are joined with +
column-unit-label = The name of the team or group
column-unit-label-cy = The name of the team or group in Welsh
column-period-from = The first month, as 2026-10
column-period-to = The last month, as 2026-10
column-theme = The theme of the question
column-concept = What the question measures; it stays the same while the wording may change
column-question = The question as it is read out in English
column-question-cy = The question as it is read out in Welsh
column-measure = What the value is: base, favourable_share, mean_score, option_count, option_share, band_count, band_share, non_answer, interviews_at_least, coded_people (people whose words were coded), spoke_count and spoke_share (those of them who spoke of it, which the concept names), or marked_change, which has no value: its label says what was changed in that month
column-option = The code of the answer, band or reason
column-option-label = The answer in English
column-option-label-cy = The answer in Welsh
column-value = The value; shares are between 0 and 1. Empty where it is withheld or does not apply
column-lower = The lower end of the 95% interval
column-upper = The upper end of the 95% interval
column-base = How many people the value is of
column-marker = Why there is no value: [c] confidential, [x] not available, [z] not applicable, [u] low reliability
column-note = A note on the value: [r] revised; earlier_panel: counts interviews that were collected before Candour
