# Interviewers' time: bookings by the week, the team, working hours, moving and handing over, debriefs, calendars.

menu-bookings = Bookings
menu-team = Team
menu-hours = My hours
menu-debrief = Debrief

# --- what several pages say of an interviewer ---
rota-week = { $calls } of { $all } calls
rota-from-to = { $from } to { $to }
rota-languages = Interviews in
rota-this-week = This week

# --- booking and moving ---
book-interviewer-any = Whoever is free
book-offered = Times that can be booked
book-days = Other days
book-earlier = Earlier days
book-later = Later days
book-typed = Another time
book-typed-choose = The day and time below
book-agreed = The interviewer agreed to this time
book-agreed-hint = Needed when it is outside their hours or on a day they are away.
move-title = Move the call with { $reference }
move-heading = Move this call
move-submit = Move the call
move-stands = Booked now: { $when }, { $name }
person-move-booking = Move this booking
done-moved = The call is moved.
why-slot-taken = has another call
why-interviewer-away = away
why-interviewer-out-of-hours = does not work then
why-interviewer-language = does not interview in their language
why-interviewer-gender = not the woman or man they asked for
why-day-full = has as many calls that day as they take
why-week-full = has as many calls that week as they take
why-debrief-first = needs a debrief first

problem-off-the-grid = A call begins at five past, ten past and so on. Choose such a time.
problem-interviewer-away = The interviewer is away that day. Choose another day or interviewer, or tick that they agreed.
problem-interviewer-out-of-hours = The interviewer does not work at that time. Choose another time or interviewer, or tick that they agreed.
problem-interviewer-language = The interviewer does not interview in this person’s language. Choose another interviewer.
problem-interviewer-gender = This person asked for a woman or a man to call, and this is not whom they asked for. Choose another interviewer.
problem-day-full = The interviewer has as many calls that day as they take. Choose another day or interviewer.
problem-week-full = The interviewer has as many calls that week as they take. Choose another week or interviewer.
problem-debrief-first = The interviewer has had heavy calls in a row and needs a debrief first. Hold it, or choose another interviewer.
problem-with-colleague = { $name } is on a call with this person. Nothing was changed. Wait until they have recorded what came of it.
problem-nothing-to-hand-over = There is no booked call and no paused interview of yours to hand over. Look at your calls again.
problem-no-such-debrief = There is no such debrief. Go back to the list and choose it again.
problem-debrief-over = This debrief was held already. Nothing was changed.
problem-no-such-calendar = There is no calendar at this address. Make a new address.

# --- a call a colleague has, and handing over ---
call-with-colleague = { $name } is on a call with this person. Leave it to them, and look again once they have recorded what came of it.
hand-over-title = Hand over the call with { $reference }
hand-over-heading = Hand over to a colleague
hand-over-lead = The call keeps its time, and a paused interview keeps its answers. Ask your colleague first.
hand-over-nobody = Nobody else takes calls today. Ask the coordinator.
hand-over-to = Who takes it
hand-over-submit = Hand over
done-handed-over = The call is handed over.
error-colleague-required = Choose who takes the call
error-colleague-cannot = This colleague cannot take the call. Choose another, or ask the coordinator

# --- the week ---
bookings-heading = Bookings, week of { $date }
bookings-weeks = Other weeks
bookings-earlier = Week before
bookings-this-week = This week
bookings-later = Week after
bookings-nobody = There are no interviewers yet.
bookings-interviewer = Interviewer
bookings-today = Today
bookings-away = Away
bookings-outside = Outside their hours: check with them

# --- the team ---
team-title = Team
team-lead = Who interviews, and how full their week is. The limits are there to look after people.
team-none = There are no interviewers yet.
team-name = Interviewer
team-away = Away
team-debrief = Debrief
team-debrief-first = Needed before the next call
team-debrief-asked = Asked for
profile-heading = Languages and limits
profile-languages = Interviews in
profile-other-languages = Other languages they speak
profile-other-languages-hint = Parted by commas, each by its own name
profile-gender = For people who ask for a woman or a man
profile-gender-hint = Left unsaid, they are not offered to people who ask.
profile-gender-unsaid = Not said
profile-calls-a-day = Most calls in a day
profile-calls-a-week = Most calls in a week
profile-heavy-in-a-row = Heavy calls in a row before a debrief
profile-heavy-in-a-row-hint = After so many, no further call is booked until a debrief was held.
profile-submit = Save languages and limits
done-profile = Languages and limits are saved.
error-profile-language-required = Choose at least one language
error-profile-language-unknown = Choose languages from the list
error-profile-others-invalid = Give each language a short name, and at most 20 of them
error-profile-limit-invalid = Enter a whole number of calls from 1 to 60

# --- working hours ---
hours-title = My hours
hours-heading = Working hours
hours-lead = Calls are booked inside these hours. What is booked already stays booked until a coordinator moves it.
hours-week = Working week
hours-week-hint = Times like 09:30. Leave both boxes of a day off empty.
hours-from = { $day } from
hours-until = { $day } until
hours-away = Away
hours-away-hint = Untick what no longer holds.
hours-away-from = First day away
hours-away-from-hint = Leave empty if there is nothing to add. For example, 21 12 2026
hours-away-until = Last day away
hours-away-until-hint = Leave empty for one day.
hours-submit = Save hours
done-hours = The hours are saved.
error-hours-invalid = Enter both times of the day, like 09:30
error-hours-reversed = The day’s work ends before it begins. Change one of the times
error-away-invalid = Enter real days, like 21 12 2026
error-away-reversed = The last day away is before the first. Change one of them
error-away-many = There are more than 20 absences. Untick those that no longer hold

# --- debriefs ---
debrief-title = Ask for a debrief
debrief-about = About the call with { $reference }
debrief-waits = You have asked already, and the coordinator knows. You can ask again if something else happened.
debrief-lead = Talking about a hard call is part of the work. You do not need a reason.
debrief-wanted = When would you like it?
debrief-wanted-today = Today
debrief-wanted-this-week = This week
debrief-wanted-any-time = Any time that suits
debrief-words = Anything you want to say beforehand
debrief-words-hint = You can leave this empty. Leave out names, places and anything that could identify someone. Only the coordinator reads it.
debrief-submit = Ask for a debrief
done-debrief-asked = The coordinator knows that you would like a debrief.
error-debrief-wanted-required = Choose when you would like the debrief
error-debrief-words-long = Shorten what you want to say beforehand to a few sentences
calls-debrief = That was a hard call. You can talk about it.
calls-debrief-first = You have had hard calls in a row. No further call is booked until you have had a debrief.
debriefs-title = Debriefs
debriefs-lead = Interviewers who asked to talk about a call. Say when it was held.
debriefs-waiting = Waiting
debriefs-none = Nobody is waiting for a debrief.
debriefs-asked = Asked
debriefs-wanted = Wanted
debriefs-words = Said beforehand
debriefs-close = It was held
debriefs-held = Held
done-debrief-held = The debrief is recorded as held.

# --- calendars ---
calendar-title = My calendar
calendar-lead = You can see your calls in your own calendar program. It asks at a private address that only you have.
calendar-holds = An entry has a time and a reference. It has no name, no number, no place and nothing about the call.
calendar-address = Your private address
calendar-once = Copy it into your calendar program now. It is not shown again.
calendar-warning = Whoever has the address can see when you have calls. Put it on your own devices only, and end it here if one is lost.
calendar-since = You have had an address since { $date }. A new one takes its place.
calendar-make = Make an address
calendar-make-again = Make a new address
calendar-revoke = End the address
calendar-theirs = They have had a calendar address since { $date }. End it if a device of theirs was lost.
calendar-theirs-none = They have no calendar address.
calendar-entry = Appointment { $reference }
done-calendar-revoked = The address is ended. It leads nowhere now.

audit-move-appointment = Moved a call
audit-hand-over = Handed a call over
audit-record-profile = Recorded languages and limits
audit-record-availability = Recorded working hours
audit-request-debrief = Asked for a debrief
audit-close-debrief = Held a debrief
audit-make-calendar-address = Made a calendar address
audit-revoke-calendar-address = Ended a calendar address
audit-view-bookings = Looked at bookings
audit-view-team = Looked at the team
audit-view-debriefs = Looked at debriefs
audit-view-diary = Looked at their own hours
