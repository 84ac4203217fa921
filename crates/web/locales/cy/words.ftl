# Geiriau y mae pob tudalen yn eu defnyddio: dyddiadau, amserau, y ffrâm o amgylch tudalen.

month-name = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
}
month-name-after-to = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Fawrth
    [4] Ebrill
    [5] Fai
    [6] Fehefin
    [7] Orffennaf
    [8] Awst
    [9] Fedi
    [10] Hydref
    [11] Dachwedd
   *[12] Ragfyr
}
month-short = { $month ->
    [1] Ion
    [2] Chwef
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gorff
    [8] Awst
    [9] Medi
    [10] Hyd
    [11] Tach
   *[12] Rhag
}
weekday-name = { $day ->
    [1] Dydd Llun
    [2] Dydd Mawrth
    [3] Dydd Mercher
    [4] Dydd Iau
    [5] Dydd Gwener
    [6] Dydd Sadwrn
   *[7] Dydd Sul
}
midday = hanner dydd
midnight = hanner nos
period-joined = { $from } i { $to }

service-name = Panel adborth dioddefwyr
page-title = { $title } – Panel adborth dioddefwyr
page-title-error = Gwall: { $title } – Panel adborth dioddefwyr
skip-to-content = Neidio i’r prif gynnwys
menu = Dewislen
language-choice = Iaith
language-other-name = English
language-own-name = Cymraeg
sign-out = Allgofnodi
back = Yn ôl
signed-in-as = { $role }: { $name }
footer-links = Dolenni cymorth
important = Pwysig
success = Llwyddiant
warning = Rhybudd
error-summary-title = Mae problem
error-prefix = Gwall:
yes = Ydw
no = Nac ydw
day = Diwrnod
month = Mis
year = Blwyddyn
previous-page = Blaenorol
next-page = Nesaf
pagination = Tudalennau
show-password = Dangos
hide-password = Cuddio

role-interviewer = Cyfwelydd
role-coordinator = Cydlynydd
role-liaison-officer = Swyddog cyswllt
role-analyst = Dadansoddwr
role-publisher = Cyhoeddwr
role-opcc = SCHTh
role-administrator = Gweinyddwr
role-system = System
organisation-panel = Panel annibynnol

menu-today = Heddiw
menu-people = Pobl
menu-referrals = Atgyfeiriadau
menu-calls = Fy ngalwadau
menu-dashboard = Dangosfwrdd
menu-method = Dull
menu-downloads = Lawrlwythiadau
menu-editions = Misoedd i’w cyhoeddi
menu-accounts = Cyfrifon
menu-question-sets = Cwestiynau
menu-practice = Ymarfer
menu-audit = Archwilio
footer-help = Help
footer-privacy = Preifatrwydd
footer-accessibility = Datganiad hygyrchedd
footer-look-after = Gofalu amdanoch eich hun

error-required = Llenwch y maes hwn
error-not-a-date = Rhowch ddyddiad go iawn, fel 21 11 2026
