# Words that every page uses: dates, times, the frame around a page.

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
month-name-after-to = { $month ->
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
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
weekday-name = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
midday = midday
midnight = midnight
period-joined = { $from } to { $to }

service-name = Victim feedback panel
page-title = { $title } – Victim feedback panel
page-title-error = Error: { $title } – Victim feedback panel
skip-to-content = Skip to main content
menu = Menu
language-choice = Language
language-other-name = Cymraeg
language-own-name = English
sign-out = Sign out
back = Back
signed-in-as = { $role }: { $name }
footer-links = Support links
important = Important
success = Success
warning = Warning
error-summary-title = There is a problem
error-prefix = Error:
yes = Yes
no = No
day = Day
month = Month
year = Year
previous-page = Previous
next-page = Next
pagination = Pages
show-password = Show
hide-password = Hide

role-interviewer = Interviewer
role-coordinator = Coordinator
role-liaison-officer = Liaison officer
role-analyst = Analyst
role-publisher = Publisher
role-opcc = OPCC
role-administrator = Administrator
role-system = System
organisation-panel = Independent panel

menu-today = Today
menu-people = People
menu-referrals = Referrals
menu-calls = My calls
menu-dashboard = Dashboard
menu-method = Method
menu-downloads = Downloads
menu-editions = Months to publish
menu-accounts = Accounts
menu-question-sets = Questions
menu-practice = Practice
menu-audit = Audit
footer-help = Help
footer-privacy = Privacy
footer-accessibility = Accessibility statement
footer-look-after = Looking after yourself

error-required = Fill in this field
error-not-a-date = Enter a real date, like 21 11 2026
