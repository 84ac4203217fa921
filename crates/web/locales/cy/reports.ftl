# Sut mae’r gwaith maes yn mynd, a’r hyn y mae cydlynydd yn ei gofnodi â llaw.
menu-reports = Gwaith maes

# --- yr adroddiad ar y gwaith maes ---
fieldwork-title = Sut mae’r gwaith maes yn mynd
fieldwork-wave = Cyfweliad
fieldwork-from = Gofynnwyd o
fieldwork-until = Gofynnwyd hyd at
fieldwork-all = Pob un
fieldwork-update = Diweddaru
fieldwork-cohort = Dilynir pawb y gofynnwyd iddynt yn y misoedd hyn hyd at lle maent heddiw.
fieldwork-lead = { $referred ->
    [0] Nid atgyfeiriwyd neb.
    [one] 1 atgyfeiriad: cytunodd { $agreed } i ni gysylltu, cyfwelwyd { $interviewed }.
   *[other] { $referred } atgyfeiriad: cytunodd { $agreed } i ni gysylltu, cyfwelwyd { $interviewed }.
}
fieldwork-download = Lawrlwytho’r ffigurau hyn (CSV)
fieldwork-funnel = O’r atgyfeiriad i’r cyfweliad
fieldwork-step = Cam
fieldwork-reached = Wedi dod mor bell â hyn
fieldwork-waiting = Yn aros yma
fieldwork-lost = Heb fynd ymhellach
fieldwork-days = Dyddiau yma (canolrif)
fieldwork-places = Lle mae pob atgyfeiriad
fieldwork-places-note = Mae pob atgyfeiriad mewn un llinell yn union, felly swm y llinellau yw’r holl atgyfeiriadau.
fieldwork-furthest = Y cam pellaf
fieldwork-where = Lle mae, neu pam nad aeth ymhellach
fieldwork-people = Pobl
fieldwork-waited = Dyddiau’n aros (canolrif)
fieldwork-all-referrals = Pob atgyfeiriad
fieldwork-full = Wedi’u cyfweld yn llawn
fieldwork-partial = Wedi’u cyfweld yn rhannol
fieldwork-rates = Cyfraddau
fieldwork-rates-note = { $open ->
    [0] Mae’r cyfraddau’n cyfrif cyfweliadau sydd drosodd. Nid oes un ar agor o hyd.
    [one] Mae’r cyfraddau’n cyfrif cyfweliadau sydd drosodd. Mae 1 ar agor o hyd, ac nid yw mewn unrhyw gyfradd eto.
   *[other] Mae’r cyfraddau’n cyfrif cyfweliadau sydd drosodd. Mae { $open } ar agor o hyd, ac nid ydynt mewn unrhyw gyfradd eto.
}
fieldwork-shorthand = Ystyr [z] yw ddim yn berthnasol: nid oes neb i’w gyfrif. Ystyr [u] yw dibynadwyedd isel: mae llai na 5 o bobl, felly edrychwch ar y rhifau, nid ar ganran.
fieldwork-outcomes = Sut y daeth cyfweliadau i ben
fieldwork-class = Llythyren
fieldwork-ended = Sut y daeth i ben
fieldwork-rate = Cyfradd
fieldwork-formula = Fformiwla (AAPOR)
fieldwork-value = Gwerth
fieldwork-e = Cyfran y rhai anhysbys y tybir eu bod yn gymwys
fieldwork-agreement = Pwy gytunodd
fieldwork-by-asker = Pwy ofynnodd
fieldwork-by-wording = Y geiriad a ddefnyddiwyd
fieldwork-wording-unknown = Ddim yn hysbys
fieldwork-agreed-share = Cytunodd, o’r rhai y gofynnwyd iddynt
funnel-step-referred = Wedi’u hatgyfeirio
funnel-step-offered = Wedi gofyn iddynt
funnel-step-agreed = Wedi cytuno i ni gysylltu
funnel-step-cleared = Wedi cytuno, ac yn ddiogel i gysylltu
funnel-step-contacted = Wedi siarad â nhw
funnel-step-interviewed = Wedi’u cyfweld
funnel-waits-consent = Yn aros: cydsyniad i’w gofnodi
funnel-waits-clearance = Yn aros: penderfynu bod cysylltu’n ddiogel
funnel-waits-hold = Yn aros: saib mewn cyswllt
funnel-waits-due = Yn aros: nid yw’r cyfweliad yn ddyledus eto
funnel-waits-booking = Yn aros: galwad i’w threfnu
funnel-waits-call = Yn aros: galwad wedi’i threfnu
funnel-waits-finish = Yn aros: cyfweliad ar y gweill neu wedi cael saib
funnel-loss-not-offered = Ni ofynnwyd iddynt
funnel-loss-declined = Gofynnwyd, a dywedasant na
funnel-loss-not-taking-part = Heb gytuno i gymryd rhan
funnel-loss-no-second-interview = Ddim am gael y cyfweliad cau achos
funnel-loss-closed-early = Achos wedi’i gau cyn chwe wythnos
funnel-loss-window-over = Aeth yr amser heibio cyn i alwad gael ei threfnu
rate-class-i = Cyfweliad cyflawn
rate-class-p = Rhan o gyfweliad
rate-class-r = Wedi dweud na, neu wedi stopio
rate-class-nc = Heb gael gafael arnynt
rate-class-o = Wedi cael gafael, ond ddim yn gallu cymryd rhan
rate-class-uh = Ddim yn hysbys a yw’r rhif yn cyrraedd rhywun
rate-class-uo = Ddim yn hysbys, am reswm arall
rate-class-ne = Nid yw’r panel ar gyfer y person hwn

# --- yr hyn a ddaeth o gysylltu ---
attempts-title = Galwadau a chyswllt
attempts-title-of = Galwadau a chyswllt â { $reference }
attempts-none = Nid oes neb wedi bod mewn cysylltiad eto.
attempts-record = Cofnodi rhywbeth a ddaeth i mewn
attempts-close = Cau’r cyfweliad hwn
attempts-when = Pryd
attempts-how = Sut
attempts-outcome = Beth ddaeth ohono
attempts-call = Galwad gan { $name }
contact-way-rang-us = Ffonio ni wnaethon nhw
contact-way-letter = Llythyr ganddynt
contact-way-email = E-bost ganddynt
contact-way-text-message = Neges destun ganddynt
contact-way-in-person = Wyneb yn wyneb
contact-way-passed-on = Wedi’i drosglwyddo gan rywun y maent yn ymddiried ynddo
contact-way-decision = Penderfyniad cydlynydd
recorded-title = Cofnodi cyswllt â { $reference }
recorded-heading = Beth ddaeth i mewn?
recorded-lead = Mae hyn ar gyfer cyswllt a ddechreuwyd ganddyn nhw. Nid yw’n cyfrif fel galwad gennym ni. Y cyfwelydd sy’n cofnodi’r galwadau a wnawn ni.
recorded-way = Sut y clywsoch chi?
recorded-outcome = Beth ddaeth ohono?
recorded-note = Pam, mewn ychydig eiriau
recorded-note-hint = Byth am y drosedd. Mae ei angen ar gyfer rhai o’r dewisiadau.
recorded-ends-all = Yn dod â phob cyswllt i ben. Ni fydd neb yn eu ffonio eto.
recorded-submit = Cofnodi
done-recorded = Mae’r hyn a ddaeth i mewn wedi’i gofnodi.
error-recorded-way-required = Dewiswch sut y clywsoch
error-recorded-outcome-required = Dewiswch beth ddaeth ohono
error-recorded-note-required = Dywedwch pam mewn ychydig eiriau
error-recorded-note-long = Dywedwch pam mewn 500 nod neu lai
close-case-title = Cau cyfweliad { $reference }
close-case-heading = Cau’r cyfweliad hwn?
close-case-lead = Caiff galwad sydd wedi’i threfnu ei chanslo. Nid oes neb yn dweud wrthynt. Cedwir yr hyn a ddywedwyd mewn cyfweliad sydd wedi dechrau, oni bai eu bod yn dweud na.
close-case-why = Pam mae’n cael ei gau?
close-case-submit = Cau’r cyfweliad
close-case-back = Ei gadw ar agor
done-case-closed = Mae’r cyfweliad wedi’i gau.
event-risk = Risg wedi’i hasesu
event-recorded = { $way }: { $outcome }

# --- pobl ---
people-due = Yn ddyledus
people-due-soon = Yn ddyledus yn y 7 diwrnod nesaf
people-due-passed = Mae’r diwrnod wedi mynd heibio
people-due-closing = Y cyfnod yn cau ymhen 7 diwrnod
people-all-forces = Pob heddlu
people-interview = Cyfweliad, tan
people-until = { $wave }, tan { $date }
people-sort = Trefn
people-sort-referred = Y diweddaraf i’w atgyfeirio yn gyntaf
people-sort-reference = Yn ôl cyfeirnod
people-sort-status = Yn ôl y cam nesaf
people-sort-closes = Y cyfnod sy’n cau gyntaf
people-sort-by = (trefnu yn ôl hyn)
people-sorted = (wedi’i drefnu yn ôl hyn)
people-selected = Wedi’u dewis
people-remove = Tynnu
people-clear = Clirio’r cyfan

# --- un person ---
person-places = Gwneud rhywbeth arall
person-to-attempts = Galwadau a chyswllt
person-to-book = Trefnu galwad
person-to-record = Cofnodi rhywbeth a ddaeth i mewn
person-to-close = Cau’r cyfweliad hwn

# --- heddiw ---
today-week = Galwadau’r wythnos hon
today-week-calls = { $calls ->
    [one] galwad
   *[other] galwad
}
today-next-week = Wythnos nesaf: { $calls ->
    [one] 1 alwad
   *[other] { $calls } galwad
}
today-interviewer-free = yn rhydd
needed-outcome = Canlyniad yr alwad ar goll. Gofynnwch i { $name }
today-interviewer-away = i ffwrdd heddiw
needed-concern = Pryder i edrych arno
needed-alert = Daliodd { $name } alwad yn ôl cyn ffonio. Penderfynwch eto
today-team-care = Gofalu am y tîm
today-debriefs = { $count ->
    [one] Gofynnwyd am 1 sesiwn drafod.
   *[other] Gofynnwyd am { $count } sesiwn drafod.
}
today-see-debriefs = Gweld y sesiynau trafod
weekday-short = { $day ->
    [1] Llun
    [2] Maw
    [3] Mer
    [4] Iau
    [5] Gwe
    [6] Sad
   *[other] Sul
}

# --- yr hyn a wnaed ---
audit-view-fieldwork = Edrychwyd ar yr adroddiad ar y gwaith maes
audit-download-fieldwork = Lawrlwythwyd yr adroddiad ar y gwaith maes
audit-record-outcome = Cofnodwyd yr hyn a ddaeth i mewn
audit-close-case = Caewyd cyfweliad â llaw
