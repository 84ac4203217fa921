# After the questions: notes, review, the end, the record and what is put right.

contact-mode-phone = By phone
contact-mode-video = By video call
call-mode = How are you talking?
call-mode-hint = It is kept with the interview.
interview-mode = How
interview-mode-video = Ask them to check that nobody else can see or hear them. Keep your own room private. This window fits beside the call.

note-title = Your own notes
note-page-title = Your own notes, { $reference }
note-label = Notes about the call
note-hint = Only you can read this here. It is not an answer. If the person asks for everything held about them, they are given it.
note-keep = Keep the notes
note-failed = Not saved yet. We will keep trying
done-note-kept = Your notes are kept.
error-interview-note-long = Shorten the notes to 4,000 characters or fewer

times-lead = This call: { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Most take { $from } to { $until }.
times-more = How the time was spent
times-note = This is here to help you plan the next call. Nobody is compared with anybody.
times-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
times-pauses = { $number ->
    [0] No breaks
    [one] { $number } break
   *[other] { $number } breaks
}
times-edits = { $number ->
    [0] No answer was gone back to
    [one] { $number } answer was gone back to
   *[other] { $number } answers were gone back to
}

review-open = { $number ->
    [one] { $number } question has no answer and counts as not asked. That is fine: nobody has to answer everything.
   *[other] { $number } questions have no answer and count as not asked. That is fine: nobody has to answer everything.
}
review-off-route = Answered, but no longer asked: it will not be counted.

complete-yes = Yes
complete-no = No
complete-not-asked = Not asked

record-link = Read the answers
record-title = Answers { $reference }
record-heading = What was said
record-lead = { $wave }, ended { $when }.
record-until = If something is wrong, you can put it right until { $when }. What was there before is kept.
record-too-late = This interview ended more than 24 hours ago. If something is wrong, ask a coordinator to put it right.
record-coordinator = If something is wrong, you can put it right. Say why. What was there before is kept.
record-published = The figures for this month are published and stay as they are, whatever is put right here.
record-correct = Put right
record-history = What was put right
record-history-none = Nothing has been put right.
record-was = It was
record-is = It became
record-changed = When and by whom
record-reason = Why

correct-title = Put right question { $number }, { $reference }
correct-heading = Put question { $number } right
correct-lead = Enter what the person said. What was there before is kept beside it.
correct-back = Back to the answers
correct-code = If there is no answer
correct-no-code = None of these
correct-reason = Why is it put right?
correct-reason-hint = Leave out names and places.
correct-reason-optional = You can leave this empty. Leave out names and places.
correct-submit = Put it right
done-corrected = The answer is put right.
error-correction-not-an-answer = This is not an answer to this question. Enter it in the way shown
error-correction-nothing-changed = This is what stands there already. Change the answer or the words, or go back
error-correction-words-long = Shorten the words: keep to the main points
error-correction-reason-required = Say why the answer is put right
error-correction-reason-long = Shorten the reason to 500 characters or fewer
problem-interview-going-on = This interview is still going on. Change the answer in the interview.
problem-no-interview-record = There is no record of this interview: what was said has been deleted.
problem-correction-too-late = This interview ended more than 24 hours ago. Ask a coordinator to put the answer right.

usual-times = How long interviews take
usual-times-note = Half of the interviews of the last 12 months took at most this long. It is counted over the whole panel, never by interviewer or force.
usual-times-none = Fewer than 10 interviews were timed, so there is nothing to show yet.
usual-times-lead = { $wave }: { $minutes } minutes, over { $number } interviews. The questionnaire expects { $expected }.
usual-times-topic = Topic
usual-times-minutes = Minutes

held-mode = How you talked
held-corrected-at = Answer put right at
held-interviewer-note = What the interviewer noted

audit-keep-note = Noted something for themselves on a call
audit-read-interview-record = Read what was said in an interview
audit-correct-answer = Put an answer right after an interview
