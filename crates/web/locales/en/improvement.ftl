# What is done about what people said: findings, actions, plans, responses, and the pages that everybody may read.

menu-changes = What we changed
changing-choose = Show
changing-choose-one = Choose one

actions-title = What we changed: { $area }
actions-heading = Actions
actions-lead = What is done about what people said: by whom, by when, and from which month the charts are marked.
actions-plan-one = Plan an action
actions-public = The public page
actions-none = No action is planned yet.
actions-caption = Actions in the order they were planned
action-what = What is to be done
action-what-en = What is to be done, in English
action-what-hint = In a sentence or two. Name nobody.
action-what-cy = What is to be done, in Welsh
action-what-cy-hint = The marks on the charts and the plan are read in both languages.
action-owner = Who answers for it
action-due = To be done by
action-due-hint = For example, 27 11 2026
action-state = How it stands
action-marked = Marked on the charts
action-not-marked = not marked
action-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
action-state-planned = Planned
action-state-underway = Under way
action-state-done = Done on { $date }
action-state-dropped = Will not be done
action-theme = Plan and theme
action-force = Force
action-moves = What it should move
action-moves-hint = The charts of these themes and questions are marked in the month from which things are different.
action-moves-theme = Theme: { $theme }
action-title = Action: { $what }
action-caption = Action
action-finding = The finding it answers
action-mark-stands = The charts are marked from { $month }: { $what }
action-change-heading = Say how it stands
action-take = What happened
action-take-begin = Work on it has begun
action-take-finish = It is done
action-take-due = It is to be done by another day
action-take-drop = It will not be done
action-on = Which day
action-on-hint = The day since which it is done, or the new day by which it is to be done
action-why = Why
action-why-hint = Needed for another day, and where it will not be done
action-change-submit = Save
action-history = What became of it
action-step-planned = Planned, to be done by { $date }
action-step-begin = Work on it began
action-step-due = To be done by { $date } instead: { $why }
action-step-finish = Done on { $date }
action-step-drop = Will not be done: { $why }
action-step-mark = Marked on the charts from { $month }: { $what }
action-step-unmark = The mark was taken away: { $why }

plan-action-title = Plan an action
plan-action-submit = Plan the action

mark-heading = Mark the charts
mark-lead = A numbered line on the charts of what the action should move, in pages, files and reports. The average and the limits are worked out anew from that month on.
mark-month = First month in which things were different
mark-month-hint = For example, 2026-10. Mark it when it has happened.
mark-what = What is different, in English
mark-what-hint = In a few words, as the charts say it: “New leaflet about the video interview”
mark-what-cy = What is different, in Welsh
mark-submit = Mark the charts
unmark-heading = Take the mark away
unmark-why = Why the mark was a mistake
unmark-submit = Take the mark away

effect-heading = What the figures say
effect-not-marked = Nothing can be said yet: the charts are not marked. Mark the month from which things were different.
effect-none-published = No published question is about it.
effect-caution = Before the change beside after it. A difference can have other reasons than this action.
effect-higher = { $before } of { $before-base } people in { $before-period }, { $after } of { $after-base } in { $after-period }: higher by { $points } percentage points (95% interval { $low } to { $high }).
effect-lower = { $before } of { $before-base } people in { $before-period }, { $after } of { $after-base } in { $after-period }: lower by { $points } percentage points (95% interval { $low } to { $high }).
effect-none = { $before } of { $before-base } people in { $before-period }, { $after } of { $after-base } in { $after-period }: no evidence of change. They differ by { $points } percentage points (95% interval { $low } to { $high }), which may be chance.
effect-wait = { $months ->
    [one] { $months } more published month from the change on is needed before anything can be said.
   *[other] { $months } more published months from the change on are needed before anything can be said.
}
effect-nothing-before = Too few months before the change are published, so nothing can be said.

all-findings-title = Findings: { $area }
findings-heading = Findings
findings-lead = What published figures say that asks for an answer.
findings-record = Record a finding
all-findings-none = No finding is recorded yet.
findings-caption = Findings, the latest first
finding-what = What was found
finding-what-hint = In a sentence or two. Name nobody.
finding-recorded = Recorded
record-finding-title = Record a finding
record-finding-lead = A finding stands on figures of { $month }, the latest published month, and on words told with it. A figure that is withheld [c] cannot be cited, and neither can words that were not told.
record-finding-nothing = Nothing is published for this force yet, so there is no figure to stand on.
record-finding-submit = Record the finding
finding-figure = { $number ->
    [1] The figure
    [2] A second figure (optional)
   *[other] Another figure (optional)
}
finding-question = Question
finding-month = A month of the figure
finding-month-hint = For example, 2026-10. Months that were joined count as one figure.
finding-words = { $number ->
    [1] What somebody said (optional)
   *[other] What somebody else said (optional)
}
finding-words-none = No words
finding-words-hint = Words that are told with the month. If they are taken back, they go from the finding too.
finding-words-said = The words it stands on
finding-words-gone = These words were taken back. Look at the finding again: it may no longer hold.
finding-title = Finding
finding-figures = The figures it stands on
finding-cited = { $question } ({ $wave }): { $percent } of { $base } people gave a favourable answer in { $period } (95% interval { $low } to { $high }).
finding-no-longer = { $question } ({ $wave }), { $period }: this figure is no longer published.
finding-actions = What is done about it
finding-no-actions = No action is planned yet.
finding-plan = Plan an action for it
finding-responses = What is said of it in public
finding-no-responses = Nothing is said of it in public yet.
response-state-draft = Draft of { $date }
response-state-published = Published on { $date }
response-state-retracted = Taken back on { $date }
response-said = What people said
response-done = What was done
response-own = You wrote this response. Somebody else publishes it.
response-publish = Publish on the public page
response-retract = Take it off the public page
response-write = Write a response
response-write-lead = It is kept as a draft. A publisher or the commissioner’s office publishes it on the force’s public page; nobody publishes what they wrote themselves.
response-said-en = What people said, in English
response-said-hint = In plain words, without figures: “You told us that you did not know what to expect.”
response-said-cy = What people said, in Welsh
response-done-en = What was done, in English
response-done-hint = What is different now, in plain words, without figures
response-done-cy = What was done, in Welsh
response-keep = Keep the draft

plan-caption = Action plan
plan-own = The plan of { $area }.
plan-shared = One plan, shared by { $areas }. Each sees the whole of it; figures stay with each force.
plan-tally = { $open } open, { $done } done, { $late } late
plan-table = Actions: { $theme }

exit-this-page = Exit this page
exit-emergency = Emergency
exit-activated = Loading.
exit-timed-out = Exit this page expired.
exit-two-more = Shift, press 2 more times to exit.
exit-one-more = Shift, press 1 more time to exit.
what-changed-title = What we changed
what-changed-lead = What people told us, and what is different now because of it.
what-changed-none = There is nothing here yet. Look again in a few months.
what-changed-on = { $date }
what-changed-said = What you told us
what-changed-done = What is different now
stopping-title = How to stop
stopping-1-heading = You can stop at any time
stopping-1-text = You do not have to give a reason. Nothing about the support you get, or anything else, depends on it.
stopping-2-heading = How to tell us
stopping-2-text = Tell the person who calls you, or ring the number on the letter or card you were given. If somebody supports you, they can ring for you. There is no form here, so that nothing on this page can show whether you take part.
stopping-3-heading = What happens then
stopping-3-text = Nobody calls you again. You can ask that what you said is deleted. Figures that are already published stay as they are; nobody can be recognised in them.
stopping-4-heading = If you are in danger
stopping-4-text = Ring 999. If you cannot speak, press 55 when you are asked. “Exit this page” at the top leaves this page at once; pressing the Shift key three times does the same.
taking-part-privacy-title = What happens with what you say
taking-part-privacy-1-heading = Who sees it
taking-part-privacy-1-text = The people who call you, and the few who look after their work. They do not work for the police. The police never learn who takes part or who said what.
taking-part-privacy-2-heading = What is published
taking-part-privacy-2-text = Only figures about many people together. Where only a few people answered, nothing is shown.
taking-part-privacy-3-heading = What is kept
taking-part-privacy-3-text = Your name and number are kept locked away from your answers, and deleted when they are no longer needed.
taking-part-privacy-4-heading = What you can ask for
taking-part-privacy-4-text = You can ask what is held about you, have it put right, and have it deleted. Tell the person who calls you, or ring the number you were given.
taking-part-privacy-5-heading = This page
taking-part-privacy-5-text = This page asks for nothing, keeps nothing about you and needs no cookies. Your browser may remember that you were here: you can delete that in its history.

done-action-planned = The action is planned.
done-action-changed = The action has been changed.
done-change-marked = The charts are marked.
done-change-unmarked = The mark has been taken away.
done-finding-recorded = The finding is recorded.
done-response-written = The draft is kept.
done-response-published = The response is published.
done-response-retracted = The response has been taken off the public page.

error-action-theme-unknown = Choose a plan and a theme
error-action-owner-unknown = Choose who answers for it
error-action-moves-required = Choose at least one theme or question
error-action-moves-unknown = Choose from the themes and questions in the list
error-action-due-invalid = Enter a real day by which it is to be done
error-action-due-past = The day by which it is to be done must be today or later
error-action-step-unknown = Choose what happened
error-action-on-invalid = Enter a real day
error-action-on-future = The day must be today or earlier
error-action-month-invalid = Enter a month, such as 2026-10
error-action-month-future = Enter a month that has begun: mark a change when it has happened
error-improvement-words-required = Write a sentence or two here
error-improvement-words-long = Use fewer words
error-improvement-welsh-required = Enter the words in Welsh
error-improvement-welsh-long = Use fewer words in Welsh
error-improvement-figures = Leave percentages out: a figure that is typed is not checked and can go out of date
error-finding-figure-required = Choose at least one question, or words that somebody said
error-finding-month-invalid = Enter a month, like 2026-10
error-finding-month-unpublished = Enter a month that is published for this question
error-finding-figure-unknown = Choose a question from the list
error-finding-figure-withheld = Choose another figure or a longer period: this one is withheld [c], because too few people answered to show it
error-finding-words-unknown = Choose words from the list: only words that are told with the latest published month can be cited
error-finding-words-taken-back = Choose other words: these were taken back and are no longer told

problem-nothing-published = Nothing is published for this force yet, so there is no figure to stand on. Wait for the first month.
problem-no-such-finding = There is no such finding. Go back to the list and choose it again.
problem-no-such-action = There is no such action. Go back to the list and choose it again.
problem-no-such-response = There is no such response. Go back to the finding and choose it again.
problem-action-closed = This action is closed. Nothing was changed. Plan another one if there is more to do.
problem-action-begun = Work on this action has already begun. Nothing was changed.
problem-action-nothing-changed = This action will not be done, so there is no change to mark.
problem-action-no-mark = There is no mark on the charts to take away.
problem-response-writer-publishes = You wrote this response yourself. Somebody else publishes it.
problem-response-not-a-draft = This response is no draft any more. Nothing was changed.
problem-response-not-published = This response is not published. There is nothing to take back.

audit-record-finding = Recorded a finding
audit-plan-action = Planned an action
audit-change-action = Said how an action stands
audit-mark-change = Marked a change on the charts
audit-write-response = Wrote a response
audit-publish-response = Published a response
audit-retract-response = Took a response back
audit-view-improvement = Looked at findings and actions

telling-title = To be told at the next call
telling-lead = These people asked to hear what changed, and something was published since they were last asked. Their safe-contact plan holds. The panel keeps no email address of theirs, so nothing is sent: tell them when they are next rung, inside their safe hours, and only once you know it is them.
telling-none = Nobody waits to be told anything.
telling-caption = People who asked to hear what changed
telling-person = Person
telling-what = What changed
telling-until = The plan holds until

telling-heading = To tell them: what changed
telling-call-lead = They asked to hear what changed because of what people said. Tell them towards the end of the call, in these words or your own. If they would rather not hear it, that is all right.
telling-said = What people said
telling-done = What changed
telling-told = I told them
telling-not-wanted = They do not want to hear
telling-first = They asked to hear what changed. Tell them before you end the interview
done-telling-told = It is recorded that they were told.
done-telling-not-wanted = It is recorded that they do not want to hear. They are told nothing more until they are asked again.
problem-nothing-to-tell = What there is to tell this person has changed. Nothing was recorded. Look at the call again.
audit-record-telling = Recorded that somebody was told what changed, or did not want to hear
held-tellings = What you were told of what changed
held-telling-at = Told at
held-telling-what = What changed
held-heard-told = You were told
held-heard-not-wanted = You did not want to hear it
held-telling-heard = What came of it
