# Geiriau’r adroddiad misol a’r pecynnau ar gyfer cyfarfodydd.

report-title-monthly = Adroddiad misol: { $area }, { $month }
report-title-tactical = Pecyn ar gyfer y cyfarfod tactegol: { $area }, { $month }
report-title-governance = Pecyn ar gyfer y bwrdd llywodraethu: { $area }, { $month }
report-title-partnership = Pecyn ar gyfer y bartneriaeth: { $area }, { $month }
report-selection-monthly = Mae gan yr adroddiad hwn yr un rhannau bob tro: crynodeb, y themâu, y cwestiynau a newidiodd, ffigur diweddaraf pob cwestiwn, yr hyn a gyhoeddwyd o’r newydd, a sut i’w ddarllen.
report-selection-tactical = Mae gan y pecyn hwn yr un rhannau bob tro: crynodeb, siart o bob cwestiwn, y timau sy’n wahanol i’r gweddill, a sut i’w ddarllen.
report-selection-governance = Mae gan y pecyn hwn yr un rhannau bob tro: crynodeb, y themâu, y cwestiynau a newidiodd, y grwpiau cydraddoldeb sy’n wahanol i’r gweddill, yr hyn a gyhoeddwyd o’r newydd, a sut i’w ddarllen.
report-selection-partnership = Mae gan y pecyn hwn yr un rhannau bob tro: crynodeb, y themâu, y cwestiynau am gymorth, ffigur diweddaraf pob cwestiwn, a sut i’w ddarllen.

report-summary = Crynodeb
report-themes = Themâu
report-unusual = Cwestiynau a newidiodd
report-every-chart = Pob cwestiwn dros amser
report-questions = Ffigur diweddaraf pob cwestiwn
report-support = Cymorth
report-teams = Timau wrth ochr y gweddill
report-groups = Grwpiau cydraddoldeb wrth ochr y gweddill
report-restatements = Cyhoeddwyd o’r newydd
report-method = Sut i ddarllen hwn
report-wave = Cyfweliadau { $wave }
report-nothing = Nid oes dim i’w ddangos yma eto.

report-interviews = Cyfwelwyd o leiaf { $count } o bobl yn { $period }, y cyfnod diweddaraf a ddangosir.
report-closed = Dangosir am y tro cyntaf: { $periods }.
report-tally = O’r { $compared } o gwestiynau y gellir eu cymharu â’r cyfnod blaenorol, mae { $higher } yn uwch a { $lower } yn is. Pe na bai dim wedi newid, byddai tua { $chance } yn wahanol ar hap.
report-higher = { $question }: rhoddodd { $share } o { $base } o bobl ateb ffafriol yn { $period }, i fyny o { $before } yn { $earlier }.
report-lower = { $question }: rhoddodd { $share } o { $base } o bobl ateb ffafriol yn { $period }, i lawr o { $before } yn { $earlier }.
report-better = { $question }: mae { $share } yn { $period } yn well nag arfer.
report-worse = { $question }: mae { $share } yn { $period } yn waeth nag arfer.
report-out-of-the-ordinary = { $question }: mae { $share } yn { $period } yn anarferol.
report-revised = { $question }: diwygiwyd ffigurau { $period }.
report-began = { $question }: mae’r cwestiwn hwn yn dechrau yma.
report-ended = { $question }: nid yw’r cwestiwn hwn yn cael ei gyhoeddi mwyach.
report-withheld = { $number ->
   *[other] Nid oes ffigur newydd i { $number } cwestiwn: atebodd rhy ychydig o bobl.
}

report-themes-caption = Atebion ffafriol fesul thema
report-questions-caption = Cyfnod diweddaraf pob cwestiwn a ddangosir
report-questions-count = Cwestiynau
report-answers = Atebion
report-reading = Darlleniad
reading-better = Gwell nag arfer
reading-worse = Gwaeth nag arfer
reading-unusual = Anarferol
reading-usual = Dim newid anarferol
reading-unread = Rhy ychydig o gyfnodau i ddweud
reading-none = Ni ddangosir y misoedd diweddaraf
report-compared = { $number ->
    [0] Ni ellir cymharu dim: atebodd rhy ychydig o bobl.
    [one] Gellir gwneud { $number } gymhariaeth â phawb arall dros ddeuddeg mis.
   *[other] Gellir gwneud { $number } o gymariaethau â phawb arall dros ddeuddeg mis. Byddai tua un o bob ugain yn wahanol ar hap.
}
report-differs = Lle mae’r gyfran yn wahanol i un pawb arall
report-none-differs = Nid oes tystiolaeth o wahaniaeth yn yr un ohonynt.
report-unit = Cyfran (pobl)
report-rest = Pawb arall (pobl)
report-difference = Gwahaniaeth (cyfwng 95%)
report-points = { $difference } pwynt ({ $low } i { $high })

report-unusual-means = Gwell neu waeth nag arfer: mae’r ffigur y tu allan i derfynau’r siart reoli, neu mewn rhediad o ffigurau na wna hap yn unig yn aml. Gelwir popeth arall yn ddim newid anarferol.
report-chance = Ni chaiff misoedd eu rhestru yn ôl gwerth, na thimau na grwpiau chwaith. Dim ond lle mae ei gyfwng 95% yn gadael sero allan y caiff gwahaniaeth ei enwi.
report-chart-says = { $question }. Atebion ffafriol dros amser: { $share } o { $base } o bobl yn { $period }. { $reading }. Pob cyfnod: { $points }.
report-chart-caption = { $question }: { $reading }
page-of = Tudalen { $page } o { $pages }
report-chart-change = { $number }: { $month }, { $what }
