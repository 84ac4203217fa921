# Beth a wneir am yr hyn a ddywedodd pobl: canfyddiadau, camau, cynlluniau, ymatebion, a’r tudalennau y gall pawb eu darllen.

menu-changes = Yr hyn a newidiwyd
changing-choose = Dangos
changing-choose-one = Dewiswch un

actions-title = Yr hyn a newidiwyd: { $area }
actions-heading = Camau
actions-lead = Beth a wneir am yr hyn a ddywedodd pobl: gan bwy, erbyn pryd, ac o ba fis y caiff y siartiau eu marcio.
actions-plan-one = Cynllunio cam
actions-public = Y dudalen gyhoeddus
actions-none = Nid oes cam wedi’i gynllunio eto.
actions-caption = Camau yn y drefn y cawsant eu cynllunio
action-what = Beth sydd i’w wneud
action-what-en = Beth sydd i’w wneud, yn Saesneg
action-what-hint = Mewn brawddeg neu ddwy. Peidiwch ag enwi neb.
action-what-cy = Beth sydd i’w wneud, yn Gymraeg
action-what-cy-hint = Caiff y marciau ar y siartiau a’r cynllun eu darllen yn y ddwy iaith.
action-owner = Pwy sy’n atebol amdano
action-due = I’w wneud erbyn
action-due-hint = Er enghraifft, 27 11 2026
action-state = Sut y mae’n sefyll
action-marked = Wedi’i farcio ar y siartiau
action-not-marked = heb ei farcio
action-late = { $days ->
    [one] { $days } diwrnod yn hwyr
    [two] { $days } ddiwrnod yn hwyr
   *[other] { $days } diwrnod yn hwyr
}
action-state-planned = Wedi’i gynllunio
action-state-underway = Ar waith
action-state-done = Wedi’i wneud ar { $date }
action-state-dropped = Ni fydd yn cael ei wneud
action-theme = Cynllun a thema
action-force = Heddlu
action-moves = Beth y dylai ei newid
action-moves-hint = Caiff siartiau’r themâu a’r cwestiynau hyn eu marcio yn y mis y mae pethau’n wahanol ohono.
action-moves-theme = Thema: { $theme }
action-title = Cam: { $what }
action-caption = Cam
action-finding = Y canfyddiad y mae’n ei ateb
action-mark-stands = Mae’r siartiau wedi’u marcio o fis { $month }: { $what }
action-change-heading = Dweud sut y mae’n sefyll
action-take = Beth ddigwyddodd
action-take-begin = Mae gwaith arno wedi dechrau
action-take-finish = Mae wedi’i wneud
action-take-due = Mae i’w wneud erbyn diwrnod arall
action-take-drop = Ni fydd yn cael ei wneud
action-on = Pa ddiwrnod
action-on-hint = Y diwrnod y cafodd ei wneud, neu’r diwrnod newydd y mae i’w wneud erbyn hynny
action-why = Pam
action-why-hint = Ei angen ar gyfer diwrnod arall, a lle na fydd yn cael ei wneud
action-change-submit = Cadw
action-history = Beth a ddaeth ohono
action-step-planned = Wedi’i gynllunio, i’w wneud erbyn { $date }
action-step-begin = Dechreuodd gwaith arno
action-step-due = I’w wneud erbyn { $date } yn lle hynny: { $why }
action-step-finish = Wedi’i wneud ar { $date }
action-step-drop = Ni fydd yn cael ei wneud: { $why }
action-step-mark = Wedi’i farcio ar y siartiau o fis { $month }: { $what }
action-step-unmark = Cafodd y marc ei dynnu: { $why }

plan-action-title = Cynllunio cam
plan-action-submit = Cynllunio’r cam

mark-heading = Marcio’r siartiau
mark-lead = Llinell â rhif ar siartiau’r hyn y dylai’r cam ei newid, mewn tudalennau, ffeiliau ac adroddiadau. Caiff y cyfartaledd a’r terfynau eu cyfrifo o’r newydd o’r mis hwnnw ymlaen.
mark-month = Y mis cyntaf pan oedd pethau’n wahanol
mark-month-hint = Er enghraifft, 2026-10. Marciwch ef pan fydd wedi digwydd.
mark-what = Beth sy’n wahanol, yn Saesneg
mark-what-hint = Mewn ychydig eiriau, fel y mae’r siartiau’n ei ddweud: “New leaflet about the video interview”
mark-what-cy = Beth sy’n wahanol, yn Gymraeg
mark-submit = Marcio’r siartiau
unmark-heading = Tynnu’r marc
unmark-why = Pam yr oedd y marc yn gamgymeriad
unmark-submit = Tynnu’r marc

effect-heading = Beth mae’r ffigurau’n ei ddweud
effect-not-marked = Ni ellir dweud dim eto: nid yw’r siartiau wedi’u marcio. Marciwch y mis yr oedd pethau’n wahanol ohono.
effect-none-published = Nid oes cwestiwn cyhoeddedig amdano.
effect-caution = Cyn y newid wrth ochr ar ei ôl. Gall gwahaniaeth fod â rhesymau eraill na’r cam hwn.
effect-higher = { $before } o { $before-base } o bobl yn { $before-period }, { $after } o { $after-base } yn { $after-period }: yn uwch o { $points } pwynt canran (cyfwng 95% { $low } i { $high }).
effect-lower = { $before } o { $before-base } o bobl yn { $before-period }, { $after } o { $after-base } yn { $after-period }: yn is o { $points } pwynt canran (cyfwng 95% { $low } i { $high }).
effect-none = { $before } o { $before-base } o bobl yn { $before-period }, { $after } o { $after-base } yn { $after-period }: dim tystiolaeth o newid. Maent yn gwahaniaethu o { $points } pwynt canran (cyfwng 95% { $low } i { $high }), a all fod yn ganlyniad siawns.
effect-wait = { $months ->
    [one] Mae angen { $months } mis cyhoeddedig arall o’r newid ymlaen cyn y gellir dweud dim.
    [two] Mae angen { $months } fis cyhoeddedig arall o’r newid ymlaen cyn y gellir dweud dim.
   *[other] Mae angen { $months } mis cyhoeddedig arall o’r newid ymlaen cyn y gellir dweud dim.
}
effect-nothing-before = Mae rhy ychydig o fisoedd cyn y newid wedi’u cyhoeddi, felly ni ellir dweud dim.

all-findings-title = Canfyddiadau: { $area }
findings-heading = Canfyddiadau
findings-lead = Beth mae ffigurau cyhoeddedig yn ei ddweud sy’n gofyn am ateb.
findings-record = Cofnodi canfyddiad
all-findings-none = Nid oes canfyddiad wedi’i gofnodi eto.
findings-caption = Canfyddiadau, y diweddaraf yn gyntaf
finding-what = Beth a ganfuwyd
finding-what-hint = Mewn brawddeg neu ddwy. Peidiwch ag enwi neb.
finding-recorded = Cofnodwyd
record-finding-title = Cofnodi canfyddiad
record-finding-lead = Mae canfyddiad yn sefyll ar ffigurau { $month }, y mis cyhoeddedig diweddaraf, ac ar eiriau a ddywedir gydag ef. Ni ellir dyfynnu ffigur sydd wedi’i ddal yn ôl [c], na geiriau nas dywedwyd.
record-finding-nothing = Nid oes dim wedi’i gyhoeddi ar gyfer yr heddlu hwn eto, felly nid oes ffigur i sefyll arno.
record-finding-submit = Cofnodi’r canfyddiad
finding-figure = { $number ->
    [1] Y ffigur
    [2] Ail ffigur (dewisol)
   *[other] Ffigur arall (dewisol)
}
finding-question = Cwestiwn
finding-month = Un o fisoedd y ffigur
finding-month-hint = Er enghraifft, 2026-10. Mae misoedd a gyfunwyd yn cyfrif fel un ffigur.
finding-words = { $number ->
    [1] Yr hyn a ddywedodd rhywun (dewisol)
   *[other] Yr hyn a ddywedodd rhywun arall (dewisol)
}
finding-words-none = Dim geiriau
finding-words-hint = Geiriau a ddywedir gyda’r mis. Os cânt eu tynnu’n ôl, ânt o’r canfyddiad hefyd.
finding-words-said = Y geiriau y mae’n sefyll arnynt
finding-words-gone = Tynnwyd y geiriau hyn yn ôl. Edrychwch ar y canfyddiad eto: efallai nad yw’n dal mwyach.
finding-title = Canfyddiad
finding-figures = Y ffigurau y mae’n sefyll arnynt
finding-cited = { $question } ({ $wave }): rhoddodd { $percent } o { $base } o bobl ateb ffafriol ar gyfer { $period } (cyfwng 95% { $low } i { $high }).
finding-no-longer = { $question } ({ $wave }), { $period }: nid yw’r ffigur hwn wedi’i gyhoeddi mwyach.
finding-actions = Beth a wneir amdano
finding-no-actions = Nid oes cam wedi’i gynllunio eto.
finding-plan = Cynllunio cam ar ei gyfer
finding-responses = Beth a ddywedir amdano’n gyhoeddus
finding-no-responses = Ni ddywedir dim amdano’n gyhoeddus eto.
response-state-draft = Drafft { $date }
response-state-published = Cyhoeddwyd ar { $date }
response-state-retracted = Tynnwyd yn ôl ar { $date }
response-said = Beth a ddywedodd pobl
response-done = Beth a wnaed
response-own = Chi ysgrifennodd yr ymateb hwn. Mae rhywun arall yn ei gyhoeddi.
response-publish = Cyhoeddi ar y dudalen gyhoeddus
response-retract = Ei dynnu oddi ar y dudalen gyhoeddus
response-write = Ysgrifennu ymateb
response-write-lead = Caiff ei gadw fel drafft. Mae cyhoeddwr neu swyddfa’r comisiynydd yn ei gyhoeddi ar dudalen gyhoeddus yr heddlu; nid oes neb yn cyhoeddi’r hyn a ysgrifennodd ei hun.
response-said-en = Beth a ddywedodd pobl, yn Saesneg
response-said-hint = Mewn geiriau plaen, heb ffigurau: “You told us that you did not know what to expect.”
response-said-cy = Beth a ddywedodd pobl, yn Gymraeg
response-done-en = Beth a wnaed, yn Saesneg
response-done-hint = Beth sy’n wahanol nawr, mewn geiriau plaen, heb ffigurau
response-done-cy = Beth a wnaed, yn Gymraeg
response-keep = Cadw’r drafft

plan-caption = Cynllun gweithredu
plan-own = Cynllun { $area }.
plan-shared = Un cynllun, wedi’i rannu gan { $areas }. Mae pob un yn gweld y cyfan ohono; mae’r ffigurau’n aros gyda phob heddlu.
plan-tally = { $open } ar agor, { $done } wedi’u gwneud, { $late } yn hwyr
plan-table = Camau: { $theme }

exit-this-page = Gadael y dudalen hon
exit-emergency = Argyfwng
exit-activated = Yn llwytho.
exit-timed-out = Daeth “Gadael y dudalen hon” i ben.
exit-two-more = Shift, pwyswch 2 waith eto i adael.
exit-one-more = Shift, pwyswch 1 waith eto i adael.
what-changed-title = Yr hyn a newidiwyd gennym
what-changed-lead = Beth ddywedodd pobl wrthym, a beth sy’n wahanol nawr oherwydd hynny.
what-changed-none = Nid oes dim yma eto. Edrychwch eto ymhen ychydig fisoedd.
what-changed-on = { $date }
what-changed-said = Beth ddywedoch wrthym
what-changed-done = Beth sy’n wahanol nawr
stopping-title = Sut i roi’r gorau iddi
stopping-1-heading = Gallwch roi’r gorau iddi unrhyw bryd
stopping-1-text = Nid oes rhaid i chi roi rheswm. Nid oes dim am y cymorth a gewch, na dim arall, yn dibynnu ar hynny.
stopping-2-heading = Sut i ddweud wrthym
stopping-2-text = Dywedwch wrth y person sy’n eich ffonio, neu ffoniwch y rhif ar y llythyr neu’r cerdyn a gawsoch. Os oes rhywun yn eich cefnogi, gall ffonio ar eich rhan. Nid oes ffurflen yma, fel na all dim ar y dudalen hon ddangos a ydych yn cymryd rhan.
stopping-3-heading = Beth sy’n digwydd wedyn
stopping-3-text = Ni fydd neb yn eich ffonio eto. Gallwch ofyn i’r hyn a ddywedoch gael ei ddileu. Mae ffigurau sydd eisoes wedi’u cyhoeddi yn aros fel y maent; ni ellir adnabod neb ynddynt.
stopping-4-heading = Os ydych mewn perygl
stopping-4-text = Ffoniwch 999. Os na allwch siarad, pwyswch 55 pan ofynnir i chi. Mae “Gadael y dudalen hon” ar y brig yn gadael y dudalen hon ar unwaith; mae pwyso’r fysell Shift dair gwaith yn gwneud yr un peth.
taking-part-privacy-title = Beth sy’n digwydd i’r hyn a ddywedwch
taking-part-privacy-1-heading = Pwy sy’n ei weld
taking-part-privacy-1-text = Y bobl sy’n eich ffonio, a’r ychydig sy’n gofalu am eu gwaith. Nid ydynt yn gweithio i’r heddlu. Nid yw’r heddlu byth yn cael gwybod pwy sy’n cymryd rhan na phwy ddywedodd beth.
taking-part-privacy-2-heading = Beth a gyhoeddir
taking-part-privacy-2-text = Dim ond ffigurau am lawer o bobl gyda’i gilydd. Lle mai dim ond ychydig o bobl a atebodd, ni ddangosir dim.
taking-part-privacy-3-heading = Beth a gedwir
taking-part-privacy-3-text = Cedwir eich enw a’ch rhif dan glo ar wahân i’ch atebion, a’u dileu pan nad oes eu hangen mwyach.
taking-part-privacy-4-heading = Beth y gallwch ofyn amdano
taking-part-privacy-4-text = Gallwch ofyn beth a gedwir amdanoch, ei gael wedi’i gywiro, a’i gael wedi’i ddileu. Dywedwch wrth y person sy’n eich ffonio, neu ffoniwch y rhif a gawsoch.
taking-part-privacy-5-heading = Y dudalen hon
taking-part-privacy-5-text = Nid yw’r dudalen hon yn gofyn am ddim, yn cadw dim amdanoch nac angen cwcis. Gall eich porwr gofio i chi fod yma: gallwch ddileu hynny yn ei hanes.

done-action-planned = Mae’r cam wedi’i gynllunio.
done-action-changed = Mae’r cam wedi’i newid.
done-change-marked = Mae’r siartiau wedi’u marcio.
done-change-unmarked = Mae’r marc wedi’i dynnu.
done-finding-recorded = Mae’r canfyddiad wedi’i gofnodi.
done-response-written = Mae’r drafft wedi’i gadw.
done-response-published = Mae’r ymateb wedi’i gyhoeddi.
done-response-retracted = Mae’r ymateb wedi’i dynnu oddi ar y dudalen gyhoeddus.

error-action-theme-unknown = Dewiswch gynllun a thema
error-action-owner-unknown = Dewiswch pwy sy’n atebol amdano
error-action-moves-required = Dewiswch o leiaf un thema neu gwestiwn
error-action-moves-unknown = Dewiswch o’r themâu a’r cwestiynau yn y rhestr
error-action-due-invalid = Rhowch ddiwrnod go iawn y mae i’w wneud erbyn hynny
error-action-due-past = Rhaid i’r diwrnod y mae i’w wneud erbyn hynny fod heddiw neu’n hwyrach
error-action-step-unknown = Dewiswch beth ddigwyddodd
error-action-on-invalid = Rhowch ddiwrnod go iawn
error-action-on-future = Rhaid i’r diwrnod fod heddiw neu’n gynharach
error-action-month-invalid = Rhowch fis, fel 2026-10
error-action-month-future = Rhowch fis sydd wedi dechrau: marciwch newid pan fydd wedi digwydd
error-improvement-words-required = Ysgrifennwch frawddeg neu ddwy yma
error-improvement-words-long = Defnyddiwch lai o eiriau
error-improvement-welsh-required = Rhowch y geiriau yn Gymraeg
error-improvement-welsh-long = Defnyddiwch lai o eiriau yn Gymraeg
error-improvement-figures = Gadewch ganrannau allan: nid yw ffigur sydd wedi’i deipio yn cael ei wirio a gall ddyddio
error-finding-figure-required = Dewiswch o leiaf un cwestiwn, neu eiriau a ddywedodd rhywun
error-finding-month-invalid = Rhowch fis, fel 2026-10
error-finding-month-unpublished = Rhowch fis sydd wedi’i gyhoeddi ar gyfer y cwestiwn hwn
error-finding-figure-unknown = Dewiswch gwestiwn o’r rhestr
error-finding-figure-withheld = Dewiswch ffigur arall neu gyfnod hirach: mae hwn wedi’i ddal yn ôl [c], oherwydd bod rhy ychydig o bobl wedi ateb i’w ddangos
error-finding-words-unknown = Dewiswch eiriau o’r rhestr: dim ond geiriau a ddywedir gyda’r mis cyhoeddedig diweddaraf y gellir eu dyfynnu
error-finding-words-taken-back = Dewiswch eiriau eraill: tynnwyd y rhain yn ôl ac ni chânt eu dweud mwyach

problem-nothing-published = Nid oes dim wedi’i gyhoeddi ar gyfer yr heddlu hwn eto, felly nid oes ffigur i sefyll arno. Arhoswch am y mis cyntaf.
problem-no-such-finding = Nid oes canfyddiad o’r fath. Ewch yn ôl i’r rhestr a’i ddewis eto.
problem-no-such-action = Nid oes cam o’r fath. Ewch yn ôl i’r rhestr a’i ddewis eto.
problem-no-such-response = Nid oes ymateb o’r fath. Ewch yn ôl i’r canfyddiad a’i ddewis eto.
problem-action-closed = Mae’r cam hwn wedi’i gau. Ni newidiwyd dim. Cynlluniwch un arall os oes mwy i’w wneud.
problem-action-begun = Mae gwaith ar y cam hwn eisoes wedi dechrau. Ni newidiwyd dim.
problem-action-nothing-changed = Ni fydd y cam hwn yn cael ei wneud, felly nid oes newid i’w farcio.
problem-action-no-mark = Nid oes marc ar y siartiau i’w dynnu.
problem-response-writer-publishes = Chi eich hun ysgrifennodd yr ymateb hwn. Mae rhywun arall yn ei gyhoeddi.
problem-response-not-a-draft = Nid drafft yw’r ymateb hwn mwyach. Ni newidiwyd dim.
problem-response-not-published = Nid yw’r ymateb hwn wedi’i gyhoeddi. Nid oes dim i’w dynnu’n ôl.

audit-record-finding = Cofnodwyd canfyddiad
audit-plan-action = Cynlluniwyd cam
audit-change-action = Dywedwyd sut y mae cam yn sefyll
audit-mark-change = Marciwyd newid ar y siartiau
audit-write-response = Ysgrifennwyd ymateb
audit-publish-response = Cyhoeddwyd ymateb
audit-retract-response = Tynnwyd ymateb yn ôl
audit-view-improvement = Edrychwyd ar ganfyddiadau a chamau

telling-title = I’w hysbysu yn yr alwad nesaf
telling-lead = Gofynnodd y bobl hyn am gael clywed beth a newidiodd, ac mae rhywbeth wedi’i gyhoeddi ers i ni ofyn iddynt ddiwethaf. Mae eu cynllun cyswllt diogel yn dal. Nid yw’r panel yn cadw cyfeiriad e-bost iddynt, felly nid anfonir dim: dywedwch wrthynt pan gânt eu ffonio nesaf, o fewn eu horiau diogel, a dim ond pan fyddwch yn gwybod mai nhw sydd yno.
telling-none = Nid oes neb yn aros i glywed dim.
telling-caption = Pobl a ofynnodd am gael clywed beth a newidiodd
telling-person = Person
telling-what = Beth a newidiodd
telling-until = Mae’r cynllun yn dal tan

telling-heading = I’w ddweud wrthynt: beth a newidiodd
telling-call-lead = Gofynasant am gael clywed beth a newidiodd oherwydd yr hyn a ddywedodd pobl. Dywedwch wrthynt tua diwedd yr alwad, yn y geiriau hyn neu yn eich geiriau eich hun. Os byddai’n well ganddynt beidio â’i glywed, mae hynny’n iawn.
telling-said = Beth a ddywedodd pobl
telling-done = Beth a newidiodd
telling-told = Dywedais wrthynt
telling-not-wanted = Nid ydynt eisiau clywed
telling-first = Gofynasant am gael clywed beth a newidiodd. Dywedwch wrthynt cyn i chi ddod â’r cyfweliad i ben
done-telling-told = Mae wedi’i gofnodi eu bod wedi cael gwybod.
done-telling-not-wanted = Mae wedi’i gofnodi nad ydynt eisiau clywed. Ni ddywedir dim mwy wrthynt nes gofynnir iddynt eto.
problem-nothing-to-tell = Mae’r hyn sydd i’w ddweud wrth y person hwn wedi newid. Ni chofnodwyd dim. Edrychwch ar yr alwad eto.
audit-record-telling = Cofnodwyd bod rhywun wedi cael gwybod beth a newidiodd, neu nad oedd eisiau clywed
held-tellings = Beth a ddywedwyd wrthych am yr hyn a newidiodd
held-telling-at = Dywedwyd am
held-telling-what = Beth a newidiodd
held-heard-told = Cawsoch wybod
held-heard-not-wanted = Nid oeddech eisiau ei glywed
held-telling-heard = Beth ddaeth ohono
