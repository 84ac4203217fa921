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
report-teams = Timau wrth ymyl y gweddill
report-groups = Grwpiau cydraddoldeb wrth ymyl y gweddill
report-restatements = Cyhoeddwyd o’r newydd
report-method = Sut i ddarllen hwn
report-wave = Cyfweliadau { $wave }
report-nothing = Nid oes dim i’w ddangos yma eto.

report-interviews = Cyfwelwyd o leiaf { $count } o bobl yn y cyfnod { $period }, y cyfnod diweddaraf a ddangosir.
report-closed = Dangosir am y tro cyntaf: { $periods }.
report-tally = O’r { $compared } o gwestiynau y gellir eu cymharu â’r cyfnod blaenorol, mae { $higher } yn uwch a { $lower } yn is. Pe na bai dim wedi newid, byddai tua { $chance } yn wahanol trwy siawns.
report-higher = { $question }: rhoddodd { $share } o { $base } o bobl ateb ffafriol ar gyfer { $period }, i fyny o { $before } ar gyfer { $earlier }.
report-lower = { $question }: rhoddodd { $share } o { $base } o bobl ateb ffafriol ar gyfer { $period }, i lawr o { $before } ar gyfer { $earlier }.
report-better = { $question }: mae { $share } ar gyfer { $period } yn well nag arfer.
report-worse = { $question }: mae { $share } ar gyfer { $period } yn waeth nag arfer.
report-out-of-the-ordinary = { $question }: mae { $share } ar gyfer { $period } yn anarferol.
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
   *[other] Gellir gwneud { $number } o gymariaethau â phawb arall dros ddeuddeg mis. Byddai tua un o bob ugain yn wahanol trwy siawns.
}
report-differs = Lle mae’r gyfran yn wahanol i un pawb arall
report-none-differs = Nid oes tystiolaeth o wahaniaeth yn yr un ohonynt.
report-unit = Cyfran (pobl)
report-rest = Pawb arall (pobl)
report-difference = Gwahaniaeth (cyfwng 95%)
report-points = { $difference } pwynt ({ $low } i { $high })

report-unusual-means = Gwell neu waeth nag arfer: mae’r ffigur y tu allan i derfynau’r siart reoli, neu mewn rhediad o ffigurau nad yw siawns yn unig yn ei wneud yn aml. Gelwir popeth arall yn ddim newid anarferol.
report-chance = Ni chaiff misoedd eu rhestru yn ôl gwerth, na thimau na grwpiau chwaith. Dim ond lle mae ei gyfwng 95% yn gadael sero allan y caiff gwahaniaeth ei enwi.
report-chart-says = { $question }. Atebion ffafriol dros amser: { $share } o { $base } o bobl ar gyfer { $period }. { $reading }. Pob cyfnod: { $points }.
report-chart-caption = { $question }: { $reading }
page-of = Tudalen { $page } o { $pages }
report-chart-change = { $number }: { $month }, { $what }

# Yr adroddiad ar themâu.
report-title-thematic = Adroddiad ar themâu: { $area }, { $month }
report-selection-thematic = Mae’r un rhannau i’r adroddiad hwn bob tro: faint o bobl a soniodd am beth, beth a ddywedwyd, beth a wnaed, a sut i’w ddarllen. Cyhoeddwyd popeth sydd ynddo o’r blaen.
report-spoken = Yr hyn y soniodd pobl amdano
report-quotes = Yr hyn a ddywedodd pobl
report-done = Beth a wnaed
report-spoken-lead = Mae’r adroddiad hwn ar gyfer { $period }. Mae dau berson yn darllen pob sylw ac yn dweud am beth y mae, pob un ar ei ben ei hun. Pobl a gyfrifir, nid sylwadau.
report-spoken-nothing = Ni ellir dweud dim yma eto: mae sylwadau’n dal i gael eu darllen, neu soniodd rhy ychydig o bobl am yr un peth.
report-spoken-caption = Pobl a soniodd am bob peth, yn y cyfnod diweddaraf a ddangosir
report-code = Am beth y soniwyd
report-spoke = Pobl
report-coded = Allan o
report-spoke-share = Cyfran
report-spoke-lower = Cyfran, isaf
report-spoke-upper = Cyfran, uchaf
report-trend = Yn erbyn y cyfnod cynt
report-trend-first = Dim i’w gymharu eto
report-trend-more = Mwy nag o’r blaen ({ $before } ar gyfer { $period })
report-trend-fewer = Llai nag o’r blaen ({ $before } ar gyfer { $period })
report-trend-none = Dim tystiolaeth o newid ({ $before } ar gyfer { $period })
report-quotes-none = Ni ddywedir geiriau ar gyfer y misoedd hyn.
report-quote = “{ $words }” ({ $period })
report-paraphrase = { $words } (yng ngeiriau darllenydd, { $period })
report-said-in-english = [Saesneg]
report-said-in-welsh = [Cymraeg]
report-changes-marked = Newidiadau a nodir ar y siartiau
report-replies = Beth a gyhoeddwyd mewn ymateb
report-done-none = Dim eto.
report-change-done = { $month }: { $what }
report-reply = { $date }. Dywedodd pobl: { $said } Beth a wnaed: { $done }
report-effect-higher = { $question } ({ $wave }): { $before } cyn y newid ac { $after } ar ei ôl, yn uwch o { $difference } pwynt ({ $low } i { $high }). Nid yw hynny’n dweud mai’r newid yw’r rheswm.
report-effect-lower = { $question } ({ $wave }): { $before } cyn y newid ac { $after } ar ei ôl, yn is o { $difference } pwynt ({ $low } i { $high }). Nid yw hynny’n dweud mai’r newid yw’r rheswm.
report-effect-none = { $question } ({ $wave }): { $before } cyn y newid ac { $after } ar ei ôl, dim tystiolaeth o newid ({ $difference } pwynt, { $low } i { $high }).
report-effect-wait = { $question } ({ $wave }): rhy ychydig o fisoedd ers y newid i ddweud.
report-effect-nothing-before = { $question } ({ $wave }): rhy ychydig o fisoedd cyn y newid i ddweud.
report-spoken-means-counted = Cyfran yw o’r bobl y darllenwyd eu sylwadau ac y dywedir amdanynt, nid o bawb a gyfwelwyd. Gall rhywun na soniodd am beth fod wedi’i brofi serch hynny.
report-spoken-means-joined = Caiff misoedd eu cyfuno nes y darllenwyd geiriau o leiaf { $base } o bobl ac na ddywedodd o leiaf { $cell } ddim y dywedir amdano, ac y soniodd o leiaf { $cell } ohonynt, neu neb, am beth ac na soniodd o leiaf { $cell }. Mae’r hyn na ellir ei ddweud eto yn sefyll fel [c]. Nid yw cyfrif a ddywedwyd yn newid.
report-spoken-means-themes = Ni chyfrifir neb ar gyfer thema gyfan: gall un person sôn am sawl peth, felly nid yw rhifau thema yn gwneud cyfanswm o bobl.
report-spoken-means-chance = Dim ond lle mae cyfwng 95% y gwahaniaeth yn hepgor sero y dywedir “mwy” a “llai”. O gymharu llawer o bethau, byddai tua un o bob ugain yn wahanol trwy siawns.
report-spoken-means-quotes = Dangosir geiriau fel y’u dywedwyd dim ond lle cytunodd y person i hynny a lle’r oedd dau berson wedi’u gwirio. Tynnir allan yr hyn a allai ddangos pwy yw rhywun, a’i farcio, fel [name]. Nid yw’r geiriau mewn unrhyw drefn. Dangosir geiriau newydd pan fydd gan o leiaf { $cell } o bobl mewn chwarter rai, a rhai Cymraeg pan fydd gan o leiaf { $cell } rai Cymraeg.
report-spoken-means-why = Mae’r hyn y mae pobl yn sôn amdano yn dweud beth sy’n bwysig iddynt, nid a aeth yn dda neu’n wael.
