# Pob llythyr
greeting = Helo
no-reply = Peidiwch ag ateb. Does neb yn darllen yr hyn sy’n cael ei anfon i’r cyfeiriad hwn.

# Ffigurau mis
edition-subject = Mae canlyniadau mis { $month } yn barod
edition-news = Mae canlyniadau mis { $month } gan { $area } wedi’u cyhoeddi.
edition-revised-subject = Mae canlyniadau mis { $month } wedi’u diwygio
edition-revised-news = Mae canlyniadau mis { $month } gan { $area } wedi’u cyhoeddi eto, gyda newidiadau. Maen nhw’n cymryd lle’r rhai blaenorol.
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
changed-factor-reset = Mae gweinyddwr wedi tynnu’r ail gamau ar gyfer mewngofnodi i’ch cyfrif. Efallai y gofynnir i chi osod un y tro nesaf y byddwch yn mewngofnodi.
changed-look = Mewngofnodwch i weld sut mae eich cyfrif wedi’i ddiogelu:
changed-not-you = Os nad chi wnaeth hyn na gofyn amdano, dywedwch ar unwaith wrth y person sy’n gofalu am y gwasanaeth hwn yn eich gweithle.
