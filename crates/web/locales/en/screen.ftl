# The interview screen: changing language, working without a connection, what was done for safety.

screen-language = Questions in
screen-own-name = English
screen-close = Back to the question
screen-offline = No connection. All answers saved
screen-offline-body = The next page cannot be opened yet. Keep going here.
screen-undecided = We cannot tell yet whether this is asked. It depends on an answer that is not saved yet: { $questions }. Ask it if it fits.
screen-conflict-here = On this page it says:
screen-pause-offline = There is no connection. You can do everything here without one: what you choose is told as soon as there is one.
screen-call-back-do = The call ends here. Book the call back as soon as you have a connection.
screen-end-now = End the call now
screen-ended = The call has ended. The server will be told: keep this page open until it closes by itself.
screen-concern-later = There is no connection. Write it on paper, and record the concern as soon as there is one. Ring the duty safeguarding lead now.
screen-not-printed = An interview is not printed. Print the blank questions from the practice page.

pause-leave = Leave it for today

needed-step-not-safe = A call ended because it was not safe to talk. Decide again
needed-step-risk-of-harm = Someone may come to harm: said in an interview. Look at it now

held-safety-step = What we did to keep you safe
safety-step-carried-on = Carried on after being upset
safety-step-skipped-topic = Skipped a topic
safety-step-left-for-today = Left it for that day
safety-step-not-safe = Ended the call because it was not safe to talk
safety-step-risk-of-harm = Told someone that a person may come to harm
audit-record-safety-step = Recorded a step taken for safety
