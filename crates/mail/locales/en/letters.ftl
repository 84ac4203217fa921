# Every letter
greeting = Hello
no-reply = Do not reply to this message. Nobody reads what is sent to this address.

# A month's figures
edition-subject = { $month } figures are ready
edition-news = The figures for { $month } from { $area } have been published.
edition-revised-subject = { $month } figures have been revised
edition-revised-news = The figures for { $month } from { $area } have been published again, with changes. They take the place of the earlier ones.
edition-sign-in = Sign in to read them:
edition-nothing-in-it = This message has no figures in it, and no file comes with it.
edition-stop = You asked for this message. To stop it, sign in, go to the dashboard and choose “Messages by email”.

month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

# A link to set a password
invited-subject = Your account is ready
invited-news = An account has been made for you. Choose a password to begin:
invited-holds = The link works once, for seven days. After that, ask for a new one on the sign-in page.
link-subject = Choose a new password
link-news = Somebody asked for a new password for your account. If that was you, choose one here:
link-holds = The link works once, for an hour. Until you use it, your password stays as it is.
link-not-you = If you did not expect this message, you need do nothing. Do not pass the link on to anybody.

# What has changed about an account
changed-subject = Your account has changed
changed-password = The password of your account was changed, and every other browser was signed out.
changed-factor-added = A second step for signing in was added to your account.
changed-factor-removed = A second step for signing in was taken away from your account.
changed-factor-reset = An administrator has taken away the second steps for signing in to your account. You were signed out everywhere, and programs and calendars that used your account have stopped. You may be asked to set one up when you next sign in.
changed-role = An administrator has changed what you can do with your account. You were signed out everywhere, and programs that used it have stopped.
changed-closed = An administrator has closed your account. You cannot sign in with it any more.
changed-reopened = An administrator has opened your account again. Another message brings a link to choose a password with.
changed-password-by-link = The password of your account was set by a link. You were signed out everywhere, and programs and calendars that used your account have stopped.
changed-recovery-made = Recovery codes were made for your account. Those made before do not work any more.
changed-recovery-used = A recovery code of your account was used. It works once, and one fewer is left.
changed-signed-out = An administrator has signed you out everywhere. Programs and calendars that used your account have stopped.
changed-token-ended = An administrator has ended a token by which a program used your account.
changed-help = You can see whom to ask at this address:
changed-look = Sign in to see how your account is protected:
changed-not-you = If you did not do this or ask for it, tell the person who looks after this service where you work at once.

# What waits at work
work-look = Sign in to see it:
account-waits-subject = Somebody is to be let in
account-waits-news = An administrator has asked that somebody is let in, or let back in, to work that shows who people are. Another administrator has to confirm it.
account-done-subject = Somebody was let in
account-done-news = Somebody was let in, or let back in, to work that shows who people are. If you did not expect this, ask your administrators.
act-now-subject = Act now: { $reference }
act-now-news = A call to { $reference } was put on hold or ended because it was not safe. Nobody calls again until you have decided.
concern-subject = New concern to read
concern-news = A concern has been raised. It waits for you to read it and say that you have it.
debrief-subject = A debrief was asked for
debrief-news = A colleague would like to talk after a hard call.
call-booked-subject = Your calls for { $day }
call-booked-news = A call on { $day } was given to you, or has another time now.
call-off-subject = Your calls for { $day }
call-off-news = A call on { $day } is not yours any more: it was called off, moved or given to somebody else.
calls-tomorrow-subject = Your calls for { $day }
calls-tomorrow-news = { $count ->
    [one] You have one call on { $day }.
   *[other] You have { $count } calls on { $day }.
}
today-subject = { $count ->
    [one] Today: 1 call
   *[other] Today: { $count } calls
}
today-news = { $count ->
    [one] There is one call today. The page also shows what waits to be done.
   *[other] There are { $count } calls today. The page also shows what waits to be done.
}
referrals-subject = { $count ->
    [one] 1 new referral
   *[other] { $count } new referrals
}
referrals-news = { $count ->
    [one] One person has been referred.
   *[other] { $count } people have been referred.
}
comments-subject = { $count ->
    [one] 1 comment to check
   *[other] { $count } comments to check
}
comments-news = { $count ->
    [one] One comment waits to be read.
   *[other] { $count } comments wait to be read.
}

weekday-name = { $count ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
job-given-up-subject = A job of the program needs you
job-given-up-news = A job that the program does by itself came to nothing again and again, and is not tried any more until you have looked.
disk-low-subject = The service needs more room
disk-low-news = The disk that everything is kept on is nearly full. Once it is full, nothing more can be saved. Ask whoever looks after the server to make room today.
backup-late-subject = A backup is missing
backup-late-news = No backup was made for more than a day. Ask whoever looks after the server to find out why.
