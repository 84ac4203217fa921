# Codio: am beth mae sylwadau, i ba raddau mae dau godiwr yn cytuno, y fframwaith codau.

menu-coding = Codio
done-coded = Mae eich codau wedi’u cadw.
done-reconciled = Mae’r hyn a benderfynoch wedi’i gadw.

coding-title = Sylwadau i’w codio
coding-lead = Mae dau berson yn codio pob sylw, pob un ar ei ben ei hun. Ni welwch beth a roddodd y llall iddo, na chwaith a oes unrhyw un wedi’i godio.
coding-waiting = Sylwadau sy’n aros amdanoch chi
coding-nothing = Nid oes sylw yn aros amdanoch chi.
coding-comment = Sylw
coding-number = Sylw { $number }
coding-month = Mis
coding-wave = Cyfweliad
coding-language = Dywedwyd yn
coding-said = Yr hyn a ddywedwyd
coding-beside = Wrth ymyl “{ $question }”, { $month }
coding-suggested = Yr hyn mae’r fframwaith codau yn ei awgrymu
coding-suggested-how = Daeth rheolau’r fframwaith o hyd i’r geiriau hyn. Nid ydynt yn gwybod beth a olygwyd: chi sy’n penderfynu, ac nid oes dim wedi’i ddewis drosoch.
coding-suggests-nothing = Nid oes rheol yn y fframwaith sy’n cyd-fynd â’r geiriau hyn.
coding-because = { $code }, oherwydd { $words }
coding-choose = Am beth mae’r sylw hwn?
coding-none = Nid oes un o’r codau hyn yn addas
coding-no-code = Dim
coding-final = Cedwir yr hyn a gyflwynwch fel y mae. Os gwnewch lithriad, dywedwch hynny pan fydd y ddau ohonoch yn cymharu.
coding-submit = Cyflwyno
code-comment-title = Codio sylw
error-coding-codes-required = Dewiswch y codau sy’n addas, neu dywedwch nad oes un yn addas
error-coding-none-and-some = Dewiswch godau neu dywedwch nad oes un yn addas, nid y ddau
error-coding-code-unknown = Dewiswch o’r codau ar y dudalen hon

reconcile-title = Penderfynu pa godau sy’n sefyll
reconcile-lead = Rhoddodd dau berson godau gwahanol i’r sylw hwn. Nes i rywun benderfynu, nid yw’n cyfrif yn unman. Siaradwch â’ch gilydd yn gyntaf os gallwch.
reconcile-both = Rhoddodd y ddau
reconcile-first = Dim ond y cyntaf a roddodd
reconcile-second = Dim ond yr ail a roddodd
reconcile-choose = Pa godau sy’n sefyll?
reconcile-submit = Cadw’r codau hyn

agreement-title = I ba raddau mae codwyr yn cytuno
agreement-settled = { $settled ->
    [one] Mae gan un sylw godau sy’n cyfrif.
   *[other] Mae gan { $settled } o sylwadau godau sy’n cyfrif.
}
agreement-parted = I’w penderfynu
agreement-none-parted = Nid oes dim i’w benderfynu.
agreement-parted-how = Rhoddodd dau berson godau gwahanol i’r sylwadau hyn.
agreement-all-time = yr holl amser
agreement-of = { $frame }, { $period }
agreement-alike = { $comments ->
    [one] Mae gan { $alike } o 1 sylw yr un codau gan y ddau.
   *[other] Mae gan { $alike } o { $comments } sylw yr un codau gan y ddau.
}
agreement-whole = Yr holl godau gyda’i gilydd: kappa { $kappa }, rhwng { $low } a { $high } (95%).
agreement-whole-alone = Yr holl godau gyda’i gilydd: kappa { $kappa }. Mae rhy ychydig o wahaniaethau ar gyfer cyfwng.
agreement-none-used = Ni ddefnyddiwyd unrhyw god.
agreement-caption = Cytundeb fesul cod: { $of }
agreement-code = Cod
agreement-both = Gan y ddau
agreement-one = Gan un
agreement-observed = Cytunwyd ar
agreement-kappa = Kappa
agreement-interval = Cyfwng 95%
agreement-between = { $low } i { $high }
agreement-not-known = anhysbys
agreement-how = Sut i’w ddarllen
agreement-how-kappa = Cytundeb y tu hwnt i siawns yw kappa: 0 yw’r hyn y byddai siawns yn unig yn ei roi, 1 yw popeth. Gall cod a roddir yn anaml fod â kappa isel er bod y ddau yn cytuno ar bron pob sylw. Mae cyfyngau ychydig o sylwadau yn llydan.
agreement-how-whole = Ar gyfer yr holl godau gyda’i gilydd, cymerir cyfartaledd y cytundeb a welwyd dros y codau a roddodd unrhyw un, a’r un fath gyda’r cytundeb trwy siawns. Mae ei gyfwng yn gadael allan un sylw ar ôl y llall.

code-frame-title = Fframwaith codau
code-frame-lead = { $title }, fersiwn { $version }. Mae cod yn dweud am beth mae sylw, nid a oedd yn dda neu’n ddrwg.
code-frame-download = Lawrlwytho’r llyfr codau (QDC), ar gyfer rhaglenni sy’n dadansoddi geiriau
code-frame-include = Er enghraifft: { $words }
code-frame-exclude = Nid hyn: { $words }

problem-no-such-coding = Nid oes sylw o’r fath i’w godio. Ewch yn ôl i’r rhestr a dewiswch un arall.
problem-coded-before = Rydych eisoes wedi codio’r sylw hwn. Cedwir yr hyn a gyflwynoch fel y mae.
problem-coded-by-two = Mae dau berson eisoes wedi codio’r sylw hwn. Dewiswch un arall.
problem-nothing-to-reconcile = Rhoddodd y ddau godiwr yr un codau i’r sylw hwn. Nid oes dim i’w benderfynu.
problem-reconciled-before = Mae rhywun eisoes wedi penderfynu pa godau sydd gan y sylw hwn. Ni newidiwyd dim.
problem-no-code-frame = Nid oes fframwaith codau i godio ag ef. Gofynnwch i’ch gweinyddwr.

held-section-codings = Am beth y dywedwyd bod eich sylwadau
held-coded-at = Dywedwyd ar
held-codes = Am

audit-view-coding = Edrychwyd ar sylwadau i’w codio
audit-read-for-coding = Darllenwyd sylw i’w godio
audit-code-comment = Codiwyd sylw
audit-view-agreement = Edrychwyd ar ba raddau mae codwyr yn cytuno
audit-reconcile-coding = Penderfynwyd pa godau o sylw sy’n sefyll
audit-view-code-frame = Edrychwyd ar y fframwaith codau
audit-download-codebook = Lawrlwythwyd y llyfr codau
