# Pob llythyr
greeting = Helo
no-reply = Peidiwch ag ateb y neges hon. Does neb yn darllen yr hyn sy’n cael ei anfon i’r cyfeiriad hwn.

# Ffigurau mis
edition-subject = Mae ffigurau mis { $month } yn barod
edition-news = Mae ffigurau mis { $month } gan { $area } wedi’u cyhoeddi.
edition-revised-subject = Mae ffigurau mis { $month } wedi’u diwygio
edition-revised-news = Mae ffigurau mis { $month } gan { $area } wedi’u cyhoeddi eto, gyda newidiadau. Maen nhw’n cymryd lle’r rhai blaenorol.
edition-sign-in = Mewngofnodwch i’w darllen:
edition-nothing-in-it = Nid oes ffigurau yn y neges hon, ac nid oes ffeil yn dod gyda hi.
edition-stop = Chi a ofynnodd am y neges hon. I’w stopio, mewngofnodwch, ewch i’r dangosfwrdd a dewiswch “Negeseuon drwy e-bost”.

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

# Dolen i osod cyfrinair
invited-subject = Mae eich cyfrif yn barod
invited-news = Mae cyfrif wedi’i greu i chi. Dewiswch gyfrinair i ddechrau:
invited-holds = Mae’r ddolen yn gweithio unwaith, am saith diwrnod. Ar ôl hynny, gofynnwch am un newydd ar y dudalen fewngofnodi.
link-subject = Dewiswch gyfrinair newydd
link-news = Gofynnodd rhywun am gyfrinair newydd ar gyfer eich cyfrif. Os mai chi oedd hynny, dewiswch un yma:
link-holds = Mae’r ddolen yn gweithio unwaith, am awr. Nes i chi ei defnyddio, mae eich cyfrinair yn aros fel y mae.
link-not-you = Os nad oeddech yn disgwyl y neges hon, nid oes angen i chi wneud dim. Peidiwch â rhoi’r ddolen i neb arall.

# Beth sydd wedi newid am gyfrif
changed-subject = Mae eich cyfrif wedi newid
changed-password = Cafodd cyfrinair eich cyfrif ei newid, a chafodd pob porwr arall ei allgofnodi.
changed-factor-added = Cafodd ail gam ar gyfer mewngofnodi ei ychwanegu at eich cyfrif.
changed-factor-removed = Cafodd ail gam ar gyfer mewngofnodi ei dynnu o’ch cyfrif.
changed-factor-reset = Mae gweinyddwr wedi tynnu’r ail gamau ar gyfer mewngofnodi i’ch cyfrif. Cawsoch eich allgofnodi ym mhobman, ac mae rhaglenni a chalendrau a oedd yn defnyddio’ch cyfrif wedi stopio. Efallai y gofynnir i chi osod un y tro nesaf y byddwch yn mewngofnodi.
changed-role = Mae gweinyddwr wedi newid yr hyn y gallwch ei wneud â’ch cyfrif. Cawsoch eich allgofnodi ym mhobman, ac mae rhaglenni a oedd yn ei ddefnyddio wedi stopio.
changed-closed = Mae gweinyddwr wedi cau eich cyfrif. Ni allwch fewngofnodi ag ef mwyach.
changed-reopened = Mae gweinyddwr wedi ailagor eich cyfrif. Daw neges arall â dolen i ddewis cyfrinair â hi.
changed-password-by-link = Cafodd cyfrinair eich cyfrif ei osod drwy ddolen. Cawsoch eich allgofnodi ym mhobman, ac mae rhaglenni a chalendrau a oedd yn defnyddio’ch cyfrif wedi stopio.
changed-recovery-made = Cafodd codau adfer eu gwneud ar gyfer eich cyfrif. Nid yw’r rhai a wnaed o’r blaen yn gweithio mwyach.
changed-recovery-used = Cafodd cod adfer eich cyfrif ei ddefnyddio. Mae’n gweithio unwaith, ac mae un yn llai ar ôl.
changed-signed-out = Mae gweinyddwr wedi eich allgofnodi ym mhobman. Mae rhaglenni a chalendrau a oedd yn defnyddio’ch cyfrif wedi stopio.
changed-token-ended = Mae gweinyddwr wedi dod â thocyn i ben yr oedd rhaglen yn defnyddio’ch cyfrif drwyddo.
changed-help = Mae gwybodaeth am bwy y gallwch ofyn iddynt yn y cyfeiriad hwn:
changed-look = Mewngofnodwch i weld sut mae eich cyfrif wedi’i ddiogelu:
changed-not-you = Os nad chi wnaeth hyn na gofyn amdano, dywedwch ar unwaith wrth y person sy’n gofalu am y gwasanaeth hwn yn eich gweithle.

# Beth sy’n aros yn y gwaith
work-look = Mewngofnodwch i’w weld:
account-waits-subject = Mae rhywun i gael ei adael i mewn
account-waits-news = Mae gweinyddwr wedi gofyn am adael rhywun i mewn, neu’n ôl i mewn, i waith sy’n dangos pwy yw pobl. Mae’n rhaid i weinyddwr arall ei gadarnhau.
account-done-subject = Cafodd rhywun ei adael i mewn
account-done-news = Cafodd rhywun ei adael i mewn, neu’n ôl i mewn, i waith sy’n dangos pwy yw pobl. Os nad oeddech yn disgwyl hyn, gofynnwch i’ch gweinyddwyr.
act-now-subject = Gweithredwch nawr: { $reference }
act-now-news = Cafodd galwad i { $reference } ei dal yn ôl neu ei gorffen am nad oedd yn ddiogel. Does neb yn galw eto nes i chi benderfynu.
concern-subject = Pryder newydd i’w ddarllen
concern-news = Mae pryder wedi’i godi. Mae’n aros i chi ei ddarllen a dweud ei fod gennych.
debrief-subject = Mae rhywun wedi gofyn am sesiwn drafod
debrief-news = Hoffai cydweithiwr siarad ar ôl galwad anodd.
call-booked-subject = Eich galwadau ar gyfer { $day }
call-booked-news = Rhoddwyd galwad ar { $day } i chi, neu mae ganddi amser newydd.
call-off-subject = Eich galwadau ar gyfer { $day }
call-off-news = Nid eich galwad chi yw galwad ar { $day } bellach: cafodd ei chanslo, ei symud neu ei rhoi i rywun arall.
calls-tomorrow-subject = Eich galwadau ar gyfer { $day }
calls-tomorrow-news = { $count ->
    [one] Mae gennych un alwad ar { $day }.
    [two] Mae gennych ddwy alwad ar { $day }.
   *[other] Mae gennych { $count } galwad ar { $day }.
}
today-subject = { $count ->
    [one] Heddiw: 1 alwad
    [two] Heddiw: 2 alwad
   *[other] Heddiw: { $count } galwad
}
today-news = { $count ->
    [one] Mae un alwad heddiw. Mae’r dudalen hefyd yn dangos beth sy’n aros i’w wneud.
    [two] Mae dwy alwad heddiw. Mae’r dudalen hefyd yn dangos beth sy’n aros i’w wneud.
   *[other] Mae { $count } galwad heddiw. Mae’r dudalen hefyd yn dangos beth sy’n aros i’w wneud.
}
referrals-subject = { $count ->
    [one] 1 atgyfeiriad newydd
    [two] 2 atgyfeiriad newydd
   *[other] { $count } atgyfeiriad newydd
}
referrals-news = { $count ->
    [one] Mae un person wedi’i atgyfeirio.
    [two] Mae dau berson wedi’u hatgyfeirio.
   *[other] Mae { $count } o bobl wedi’u hatgyfeirio.
}
comments-subject = { $count ->
    [one] 1 sylw i’w wirio
    [two] 2 sylw i’w gwirio
   *[other] { $count } sylw i’w gwirio
}
comments-news = { $count ->
    [one] Mae un sylw’n aros i’w ddarllen.
    [two] Mae dau sylw’n aros i’w darllen.
   *[other] Mae { $count } sylw’n aros i’w darllen.
}

weekday-name = { $count ->
    [1] dydd Llun
    [2] dydd Mawrth
    [3] dydd Mercher
    [4] dydd Iau
    [5] dydd Gwener
    [6] dydd Sadwrn
   *[7] dydd Sul
}
job-given-up-subject = Mae angen i chi edrych ar un o dasgau’r rhaglen
job-given-up-news = Methodd tasg y mae’r rhaglen yn ei gwneud ohoni’i hun dro ar ôl tro, ac ni roddir cynnig arall arni nes i chi edrych.
disk-low-subject = Mae angen mwy o le ar y gwasanaeth
disk-low-news = Mae’r ddisg y cedwir popeth arni bron yn llawn. Unwaith y bydd yn llawn, ni ellir cadw dim arall. Gofynnwch i bwy bynnag sy’n gofalu am y gweinydd wneud lle heddiw.
backup-late-subject = Mae copi wrth gefn ar goll
backup-late-news = Ni wnaed copi wrth gefn ers mwy na diwrnod. Gofynnwch i bwy bynnag sy’n gofalu am y gweinydd ddarganfod pam.
