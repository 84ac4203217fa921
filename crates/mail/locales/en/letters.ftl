# Every letter
greeting = Hello
no-reply = Please do not reply. Nobody reads what is sent to this address.

# A month's figures
edition-subject = { $month } results are ready
edition-news = The results for { $month } from { $area } have been published.
edition-revised-subject = { $month } results have been revised
edition-revised-news = The results for { $month } from { $area } have been published again, with changes. They take the place of the earlier ones.
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
