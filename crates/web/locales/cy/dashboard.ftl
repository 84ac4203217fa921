# Y dangosfwrdd, ei gwestiynau, ei themâu, ei dimau a’i heddluoedd.

stage-both = Y ddau ochr yn ochr
dashboard-caption-both = { $area }, y ddau gyfweliad
dashboard-team = Ffigurau { $team } yn unig. Lle mae tîm yn rhy fach i’w ddangos ar ei ben ei hun, fe’i dangosir gydag un arall.
dashboard-whole-force = Dangos yr heddlu cyfan
dashboard-theme-page = Mwy am y thema: { $theme }

filter-from = O
filter-from-start = Y dechrau
filter-to = Hyd at
filter-to-end = Y diwedd
filter-window = Cyfnod pob ffigur
filter-team = Tîm
filter-all-teams = Yr heddlu cyfan
window-months = Misoedd, wedi’u cyfuno lle mae ychydig
window-quarters = Chwarteri
window-rolling-3 = 3 mis hyd at ddiwedd pob un
window-rolling-12 = 12 mis hyd at ddiwedd pob un
window-since-start = Ers y dechrau
team-not-known = Anhysbys

findings-title = Beth newidiodd
finding-lead = Rhoddodd { $percent } ateb ffafriol i “{ $question }” ar gyfer { $period }.
finding-up = Mae hynny’n uwch na { $before } ar gyfer { $period }.
finding-down = Mae hynny’n is na { $before } ar gyfer { $period }.
finding-like-before = O’i gymharu â { $before } ar gyfer { $period } nid oes tystiolaeth o newid.
finding-outside-above = Mae uwchben y terfyn uchaf o { $limit }, lle prin y mae siawns yn unig yn arwain.
finding-outside-below = Mae islaw’r terfyn isaf o { $limit }, lle prin y mae siawns yn unig yn arwain.
finding-shift-above = Mae wedi aros uwchben y cyfartaledd o { $average } yn hirach nag y byddai siawns yn ei achosi.
finding-shift-below = Mae wedi aros islaw’r cyfartaledd o { $average } yn hirach nag y byddai siawns yn ei achosi.
finding-near-above = Mae wedi bod yn agos at y terfyn uchaf o { $limit } yn amlach nag y byddai siawns yn ei achosi.
finding-near-below = Mae wedi bod yn agos at y terfyn isaf o { $limit } yn amlach nag y byddai siawns yn ei achosi.
finding-trend-above = Mae wedi codi o gyfnod i gyfnod.
finding-trend-below = Mae wedi gostwng o gyfnod i gyfnod.
finding-trial = Terfynau prawf yw’r terfynau: ychydig o gyfnodau sydd hyd yma.
finding-see = Gweld y siart
finding-more-up = { $number ->
    [one] Mae { $number } cwestiwn arall yn well nag o’r blaen.
   *[other] Mae { $number } cwestiwn arall yn well nag o’r blaen.
}
finding-more-down = { $number ->
    [one] Mae { $number } cwestiwn arall yn waeth nag o’r blaen.
   *[other] Mae { $number } cwestiwn arall yn waeth nag o’r blaen.
}
finding-others-steady = { $number ->
    [one] Nid aeth { $number } cwestiwn arall i fyny nac i lawr yn fwy nag arfer.
   *[other] Nid aeth y { $number } cwestiwn arall i fyny nac i lawr yn fwy nag arfer.
}
finding-all-steady = { $number ->
    [one] Nid aeth y cwestiwn y gellir ei gymharu i fyny nac i lawr yn fwy nag arfer.
   *[other] Nid aeth yr un o’r { $number } cwestiwn y gellir eu cymharu i fyny nac i lawr yn fwy nag arfer.
}
finding-first = { $number ->
    [one] Dangosir { $number } cwestiwn am y tro cyntaf.
   *[other] Dangosir { $number } cwestiwn am y tro cyntaf.
}
finding-withheld = { $number ->
    [one] Nid oes ffigur newydd i { $number } cwestiwn: mae ei fisoedd diweddaraf yn aros nes bod digon o bobl wedi ateb.
   *[other] Nid oes ffigur newydd i { $number } cwestiwn: mae eu misoedd diweddaraf yn aros nes bod digon o bobl wedi ateb.
}
finding-began = Mae “{ $question }” yn newydd.
finding-began-anew = Mae “{ $question }” yn dechrau o’r newydd [b]: newidiodd y cwestiwn.
finding-ended = Ni ofynnir “{ $question }” mwyach.
finding-revised = Mae gan “{ $question }” ffigur gwahanol i’r un blaenorol ar gyfer { $period } [r].
finding-tally = { $compared ->
    [one] Cymharwyd { $compared } cwestiwn â’r cyfnod blaenorol, a symudodd { $moved }. Byddai tua { $chance } yn symud trwy siawns yn unig.
   *[other] Cymharwyd { $compared } cwestiwn â’r cyfnod blaenorol, a symudodd { $moved }. Byddai tua { $chance } yn symud trwy siawns yn unig.
}

reading-better = Gwell nag arfer
reading-worse = Gwaeth nag arfer
reading-unusual = Anarferol
reading-usual = Dim newid anarferol
reading-unread = Dim i’w gymharu ag ef eto
reading-gap = Heb ei ddangos

count-changed = Cwestiynau a symudodd
count-nothing-compared = ni ellid cymharu’r un

cards-title = Pob cwestiwn dros amser
cards-intro-months = Canran a roddodd ateb ffafriol. Mae pob siart yn rhedeg o 0% i 100%. Caiff misoedd ag ychydig o atebion eu cyfuno, a’r ffigur yw ffigur y cyfnod diweddaraf y gellir ei ddangos.
cards-intro-quarters = Canran a roddodd ateb ffafriol ym mhob chwarter calendr. Mae pob siart yn rhedeg o 0% i 100%.
cards-intro-rolling-3 = Canran a roddodd ateb ffafriol yn y tri mis hyd at ddiwedd pob cyfnod. Mae ffigurau cyfagos yn cyfrif rhai pobl ddwywaith, felly ni chânt eu galw’n arferol nac yn anarferol.
cards-intro-rolling-12 = Canran a roddodd ateb ffafriol yn y deuddeg mis hyd at ddiwedd pob cyfnod. Mae ffigurau cyfagos yn cyfrif rhai pobl ddwywaith, felly ni chânt eu galw’n arferol nac yn anarferol.
cards-intro-since-start = Canran a roddodd ateb ffafriol ers y dechrau.
legend-average = Cyfartaledd
legend-withheld = Heb ei ddangos: rhy ychydig o bobl
card-base = { $people ->
    [one] ffafriol, { $people } person, { $period }
   *[other] ffafriol, { $people } o bobl, { $period }
}
card-withheld = rhy ychydig o bobl i ddangos ffigur
card-centre = Cyfartaledd { $percent }
card-average = Ers y dechrau { $percent }
card-waits = { $marker } { $period }

both-title = Y ddau gyfweliad ochr yn ochr
both-intro = Y cwestiynau a ofynnir chwe wythnos ar ôl adrodd ac eto pan gaeodd yr achos. Cafodd rhai pobl eu cyfweld ddwywaith, felly nid yw’r ddau ffigur yn annibynnol ac ni phrofir y gwahaniaeth.
both-none = Ni ofynnir yr un cwestiwn yn y ddau gyfweliad.
both-together = Y ddau gyda’i gilydd: { $percent } (o { $low } i { $high }) ar gyfer { $period }, o { $interviews ->
    [one] { $interviews } cyfweliad.
   *[other] { $interviews } cyfweliad.
}
both-not-together = Y ddau gyda’i gilydd: heb ei ddangos, am nad yw’r ddau’n dangos yr un misoedd.

chart-large-title = Siart y mis
chart-title-better = Rhoddodd { $percent } ateb ffafriol i “{ $question }”: gwell nag arfer. Y cyfartaledd yw { $average }.
chart-title-worse = Rhoddodd { $percent } ateb ffafriol i “{ $question }”: gwaeth nag arfer. Y cyfartaledd yw { $average }.
chart-title-usual = Rhoddodd { $percent } ateb ffafriol i “{ $question }”: dim newid anarferol. Y cyfartaledd yw { $average }.
chart-title-plain = Rhoddodd { $percent } ateb ffafriol i “{ $question }” yn y cyfnod hyd at { $month }.
chart-subtitle-months = Canran a roddodd ateb ffafriol ym mhob cyfnod, gyda’i therfynau
chart-subtitle-quarters = Canran a roddodd ateb ffafriol ym mhob chwarter, gyda’i therfynau
chart-subtitle-rolling-3 = Canran a roddodd ateb ffafriol mewn tri mis, gyda’i chyfwng 95%
chart-subtitle-rolling-12 = Canran a roddodd ateb ffafriol mewn deuddeg mis, gyda’i chyfwng 95%
chart-subtitle-since-start = Canran a roddodd ateb ffafriol ers y dechrau, gyda’i chyfwng 95%
chart-upper = Uchaf
chart-average-name = Cyfartaledd
chart-lower = Isaf
chart-changes = Beth newidiodd a phryd
chart-how-to-read = Mae cyfnodau rhwng y llinellau toredig yn codi a gostwng yn ôl yr arfer. Mae sgwariau glas yn well nag arfer a diemyntau oren yn waeth. n yw faint o bobl a atebodd. Mae streipiau a [c] yn golygu bod rhy ychydig o bobl wedi ateb i ddangos ffigur; nid oes llinell yn eu croesi.
chart-note-trial = { $points ->
    [one] Terfynau prawf: maent yn seiliedig ar { $points } cyfnod, ac yn sefydlogi ar { $settled }.
   *[other] Terfynau prawf: maent yn seiliedig ar { $points } cyfnod, ac yn sefydlogi ar { $settled }.
}
chart-note-no-limits = { $points ->
    [one] Dim terfynau eto: mae { $points } cyfnod, rhy ychydig i ddweud beth sy’n arferol.
   *[other] Dim terfynau eto: mae { $points } cyfnod, rhy ychydig i ddweud beth sy’n arferol.
}
chart-note-screened = { $ranges ->
    [one] Gadawyd { $ranges } naid allan o’r terfynau, am y byddai wedi’u lledu ar gyfer pob pwynt.
   *[other] Gadawyd { $ranges } naid allan o’r terfynau, am y byddent wedi’u lledu ar gyfer pob pwynt.
}
chart-note-across = Digwyddodd newid yng nghanol { $period }: fe’i lluniwyd, ac nid yw’n cyfrif ar y naill ochr na’r llall.
chart-note-break = [b] Mae’r llinell yn dechrau gyda thoriad: newidiodd y cwestiwn, ac ni ellir cymharu’r hyn a ddaeth o’r blaen.
chart-note-overlap = Mae’r ffenestri hyn yn gorgyffwrdd: mae pob un yn ailadrodd pobl yr un flaenorol, felly ni chaiff dim ei alw’n arferol nac yn anarferol. Cyfyngau 95% yw’r llinellau unionsyth.
chart-note-revised = Mae [r] wrth werth yn golygu iddo gael ei ddiwygio ers ei gyhoeddi gyntaf.
chart-table-show = Dangos y siart hon fel tabl
chart-download-csv = Lawrlwytho’r ffigurau (CSV)
chart-download-svg = Lawrlwytho’r siart (SVG)
chart-see-question = Holl ffigurau’r cwestiwn hwn
table-reading = Darlleniad
table-title = Pob cwestiwn fel tabl: { $area }
table-heading = Pob cwestiwn: { $month }
table-show = Dangos pob cwestiwn fel tabl
table-caption-months = Canran a roddodd ateb ffafriol ym mhob cyfnod, gyda nifer y bobl a atebodd
table-caption-quarters = Canran a roddodd ateb ffafriol ym mhob chwarter, gyda nifer y bobl a atebodd
table-caption-rolling-3 = Canran a roddodd ateb ffafriol mewn tri mis, gyda nifer y bobl a atebodd
table-caption-rolling-12 = Canran a roddodd ateb ffafriol mewn deuddeg mis, gyda nifer y bobl a atebodd
table-caption-since-start = Canran a roddodd ateb ffafriol ers y dechrau, gyda nifer y bobl a atebodd
table-shorthand = [c] heb ei ddangos, i amddiffyn y bobl a atebodd. [x] heb ei ddweud dros y misoedd hyn. [r] wedi’i ddiwygio ers ei gyhoeddi gyntaf.
download-questions = Lawrlwytho pob cwestiwn (CSV)

answers-title = Sut atebodd pobl
answers-intro = Fel canrannau, dros yr amser hiraf sy’n dangos yr atebion. Nid yw “ddim y naill na’r llall” yn perthyn i’r un ochr ac mae’n sefyll ar wahân ar y dde.
answers-note = { $people ->
    [one] { $period }, { $people } person
   *[other] { $period }, { $people } o bobl
}
answers-note-withheld = { $period }
answers-by-period = Atebion fesul cyfnod
answers-by-period-intro = Dros y cyfnodau y gellir dangos pob ateb ynddynt. Maent yn hirach na rhai’r siart lle mae atebion yn brin.

question-better = Rhoddodd { $percent } ateb ffafriol ar gyfer { $period }, sy’n well nag arfer. Mae’r ffigur cywir yn debygol o fod rhwng { $low } a { $high }.
question-worse = Rhoddodd { $percent } ateb ffafriol ar gyfer { $period }, sy’n waeth nag arfer. Mae’r ffigur cywir yn debygol o fod rhwng { $low } a { $high }.
question-usual = Rhoddodd { $percent } ateb ffafriol ar gyfer { $period }. Nid oes newid anarferol. Mae’r ffigur cywir yn debygol o fod rhwng { $low } a { $high }.
question-team-untold = Ni ddangosir y cwestiwn hwn ar gyfer { $team } eto: atebodd rhy ychydig o bobl.
question-other-stage = Yr un cwestiwn: { $stage }
score-heading = Y sgôr gymedrig dros amser
score-title = Sgôr gymedrig { $score } o 100: { $reading }.
score-subtitle = Sgôr gymedrig o 0 i 100 dros y cyfnodau y gellir dangos pob ateb ynddynt, gyda therfynau o’r ystodau rhwng cymdogion (XmR)

units-teams = Timau wrth ymyl y gweddill
units-groups = { $kind } wrth ymyl y gweddill
units-intro = Caiff pob un ei gymharu â phawb arall, ers y dechrau. Mae’r llinell yn y canol yn golygu dim gwahaniaeth; cyfyngau 95% yw’r barrau, mewn pwyntiau canran. Trefn yr heddlu ei hun yw’r drefn ac nid yw’n dweud dim am y ffigurau.
units-label = Gwahaniaeth oddi wrth bawb arall, ar gyfer “{ $question }”. Mae’r rhifau yn y tabl isod.
units-caption = Pob un wrth ymyl pawb arall
units-unit = O bwy
units-rest = Pawb arall
units-gap = Gwahaniaeth mewn pwyntiau (95%)
units-difference = { $difference } ({ $low } i { $high })
units-higher = Uwch na’r gweddill
units-lower = Is na’r gweddill
units-no-evidence = Dim tystiolaeth o wahaniaeth
units-withheld = Heb ei ddangos: rhy ychydig o bobl ar un o’r ochrau
units-together = { $units } gyda’i gilydd

menu-support = Cymorth
theme-heading = Thema: { $theme }
theme-about-respect = A wrandawyd ar bobl, ac a ystyriwyd eu hanghenion.
theme-about-sensitivity = A ddeallwyd eu teimladau ac a ymatebwyd iddynt yn briodol.
theme-about-knowledge = A esboniwyd prosesau ac a atebwyd cwestiynau.
theme-about-effectiveness = A gafodd pobl gymorth i ddeall beth oedd yn digwydd, mewn pryd ac mewn ffordd addas.
theme-about-safety = A ddiwallwyd eu hanghenion o ran diogelwch.
theme-about-process = Beth a wnaed a phryd: cyswllt cyntaf, cyfweliad fideo, canolfan atgyfeirio ymosodiadau rhywiol, ffôn, penderfyniadau.
theme-about-support = Y cynghorydd annibynnol ar drais rhywiol (ISVA) a chymorth arall a gafodd pobl.
theme-about-equality = Yr hyn y dewisodd pobl ei ddweud amdanynt eu hunain. Fe’i gofynnir yn olaf, ac nid oes rhaid i neb ateb.
theme-together = Ei holl gwestiynau gyda’i gilydd
theme-finding = Roedd { $percent } o’r atebion yn ffafriol ar gyfer { $period } (o { $low } i { $high }): { $answers } ateb i { $questions ->
    [one] { $questions } cwestiwn.
   *[other] { $questions } cwestiwn.
}
theme-nothing = [c] Atebodd rhy ychydig o bobl y cwestiynau hyn i’w dangos gyda’i gilydd.
theme-how-to-read = Cyfran yr atebion ffafriol i’r holl gwestiynau gyda’i gilydd yw pob marc. Mae’n cyfrif atebion, ac mae pob person yn rhoi sawl un, felly ni chaiff dim ei alw’n arferol nac yn anarferol yma, a chyfyngau 95% yw’r llinellau unionsyth, mor llydan â phetai pawb wedi ateb eu holl gwestiynau yr un fath.
theme-caption = Atebion ffafriol i holl gwestiynau’r thema gyda’i gilydd
theme-answers = Atebion
theme-questions = Ei chwestiynau
theme-download = Lawrlwytho ffigurau’r thema hon (CSV)

teams-link = Timau wrth ymyl y gweddill
teams-title = Timau wrth ymyl y gweddill: { $area }
teams-heading = Timau wrth ymyl y gweddill
teams-intro = Caiff pob tîm ei gymharu â phawb arall yn yr heddlu, cwestiwn wrth gwestiwn. Mae’r llinell yn y canol yn golygu dim gwahaniaeth; cyfyngau 95% yw’r barrau. O lawer o gymariaethau mae tua un o bob ugain yn wahanol trwy siawns yn unig. Ni chaiff timau byth eu rhestru yn ôl trefn: trefn yr heddlu ei hun yw hon.
teams-none = Ni ddangosir yr un cwestiwn o’r thema hon fesul tîm eto.
over-since-start = Ers y dechrau
over-twelve-months = Y deuddeg mis diwethaf
over-newest = Y cyfnod diweddaraf

forces-link = Sawl heddlu gyda’i gilydd
forces-title = Sawl heddlu gyda’i gilydd
forces-intro = Symiau o’r hyn y mae pob heddlu wedi’i gyhoeddi. Gadewir heddlu sy’n dal ffigur yn ôl allan ohono, ac mae pob rhes yn dweud faint o heddluoedd sydd ynddi.
forces-chosen = Heddluoedd
forces-all = Pob heddlu
forces-england = Heddluoedd yn Lloegr
forces-wales = Heddluoedd yng Nghymru
forces-editions = Beth sydd ynddo
forces-edition = { $force }, mis cyhoeddedig { $month }
forces-none = Nid oes yr un heddlu wedi cyhoeddi dim eto.
forces-nothing = Ni ddangosir yr un cwestiwn o’r thema hon dros y misoedd hyn.
forces-caption = Atebion ffafriol ar gyfer { $period }
forces-number = Heddluoedd
forces-beside = Pob heddlu wrth ymyl y lleill
forces-beside-intro = Caiff pob heddlu ei gymharu â’r lleill i gyd gyda’i gilydd. Mae heddluoedd yn cyhoeddi yn eu hamser eu hunain, felly adroddir pob ochr gyda’i misoedd ei hun. Maent yn nhrefn y rhestr ac ni chânt byth eu rhestru yn ôl gwerth.
forces-question = Cwestiwn

method-unusual-heading = Beth mae “gwell nag arfer” a “gwaeth nag arfer” yn ei olygu
method-unusual-text = Mae gan bob cwestiwn siart reoli. Ei gyfartaledd yw pawb yn y siart, ac mae ei therfynau’n dweud pa mor bell y mae siawns yn unig yn arwain gyda chynifer o bobl (siart p, tri gwall safonol). Gelwir cyfnod yn anarferol pan fo un o’r rheolau hyn, a bennwyd ymlaen llaw, yn wir:
method-unusual-outside = mae y tu allan i derfyn;
method-unusual-shift = mae’n un o { $points } cyfnod yn olynol ar un ochr i’r cyfartaledd;
method-unusual-near = mae’n un o { $near } o { $points } cyfnod yn olynol y tu hwnt i ddwy ran o dair o’r ffordd at yr un terfyn;
method-unusual-trend = mae’n un o { $points } cyfnod yn olynol sydd i gyd yn codi, neu i gyd yn gostwng.
method-unusual-trial = Gyda llai na { $fewest } cyfnod nid oes terfynau, a gyda llai na { $settled } fe’u gelwir yn derfynau prawf. Mae gan y sgôr ei siart ei hun (XmR), y daw ei therfynau o’r ystodau rhwng cymdogion.
method-unusual-changes = Lle nodwyd newid yn y gwasanaeth, mae’r cyfartaledd yn dechrau o’r newydd, ac mae’r siart yn dweud hynny. Bylchau yw misoedd na ddangosir: nid oes cyfartaledd, rhediad na llinell yn eu croesi.
method-response-heading = Pwy atebodd
method-response-text = Ffigurau’r bobl a gytunodd i gymryd rhan, a gyrhaeddwyd ac a atebodd yw’r rhain. Gallant fod yn wahanol i bawb a adroddodd drosedd. Yr asiantaeth yn unig sy’n gwylio faint a atgyfeiriwyd, a gytunodd ac a gafodd eu cyfweld, am y gallai heddlu ganfod o hynny pwy gymerodd ran. Mae pob ffigur yma’n dweud ar faint o bobl y mae’n sefyll.
method-withheld-rounded = Dangosir ffigurau bach yr heddlu hwn i’r pum person agosaf, fel bod yr hyn a ddangosir tua’n gywir a byth yn union.
method-wording-heading = Sut y gofynnwyd y cwestiynau
method-wording-text = Y geiriau a ddarllenwyd, yn y fersiwn diweddaraf. Lle newidiodd ailwordio’r ystyr, mae llinell newydd o ffigurau’n dechrau, wedi’i nodi â [b].
