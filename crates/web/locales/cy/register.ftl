# Y gofrestr risg, y cerdyn gyda’r geiriau ar gyfer gofyn i bobl, a phwy gytunodd yn ôl sut y gofynnwyd iddyn nhw.
# Needs a translator: this Welsh has not yet been checked by a professional translator.

menu-risks = Risgiau

# --- y gofrestr ---
register-title = Cofrestr risg
register-lead = { $open ->
    [one] Mae un risg yn agored
   *[other] Mae { $open } risg yn agored
}, o { $all } a fu ar y gofrestr erioed.
register-about = Beth allai fynd o’i le gyda’r panel ei hun, beth sy’n cael ei wneud amdano, a sut y cafodd ei adolygu. Does dim byd yma am berson: caiff y cwestiwn a allai cyswllt niweidio rhywun ei asesu ar dudalen y person hwnnw.
register-overdue-lead = { $number ->
    [one] Mae adolygiad un risg yn hwyr.
   *[other] Mae adolygiadau { $number } risg yn hwyr.
}
register-new = Rhoi risg ar y gofrestr
register-new-title = Rhoi risg ar y gofrestr
register-meetings = Cyfarfodydd adolygu
register-changes = Newidiadau i’r broses
register-back = Yn ôl i’r gofrestr
register-all = Popeth
register-show = Dangos
register-show-open = Risgiau agored
register-show-overdue = Yn hwyr i’w hadolygu
register-show-closed = Risgiau wedi’u cau
register-show-all = Agored ac wedi’u cau
register-panel = Y panel cyfan
register-of = Ynghylch
register-matrix = Risgiau agored yn ôl tebygolrwydd ac effaith, gyda’u mesurau rheoli
register-matrix-note = Mae pob lle yn dweud faint o risgiau sydd â’r sgôr honno, a’r band y mae’n perthyn iddo. Sgôr yw tebygolrwydd wedi’i luosi ag effaith.
register-likelihood-by-impact = Tebygolrwydd, yn ôl effaith
register-cell = { $number ->
    [one] 1 risg
   *[other] { $number } risg
}
register-cell-none = Dim
register-bands = Beth mae pob band yn gofyn amdano
register-list = Risgiau
register-none = Does dim risg yn cyfateb. Dewiswch rai eraill i’w dangos.
register-files = Lawrlwytho’r gofrestr
register-files-note = Mae pob risg y gallwch ei gweld yma yn y ffeiliau, yn agored ac wedi’u cau, gyda phob newid. Cofnodir pob lawrlwythiad.
register-ods = OpenDocument (ODS)
register-xlsx = Excel (XLSX)
register-csv = Gwerthoedd wedi’u gwahanu gan atalnodau (CSV)

# --- risg ---
register-risk = Risg { $number }
register-risk-title = Risg { $number }: { $name }
register-name = Enw
register-family = Teulu
register-family-safeguarding = Diogelu
register-family-safeguarding-hint = Gallai rhywun gael niwed
register-family-re-traumatisation = Ail-drawmateiddio
register-family-re-traumatisation-hint = Gallai cymryd rhan ddod â’r drosedd yn ôl
register-family-criminal-justice = Bygythiadau i gyfiawnder troseddol
register-family-criminal-justice-hint = Gallai achos llys gael ei roi mewn perygl
register-family-project = Y prosiect ei hun
register-family-project-hint = Arian, staff, y gyfraith, ffigurau
register-cause = Achos
register-event = Digwyddiad
register-consequence = Canlyniad
register-controls = Mesurau rheoli
register-owner = Perchennog
register-band = Band
register-before = Sgôr cyn mesurau
register-after = Sgôr ar ôl mesurau
register-review = Adolygiad nesaf
register-review-on = Adolygiad nesaf erbyn { $day }
register-review-overdue = Yn hwyr: dylai fod wedi’i hadolygu erbyn { $day }
register-state-closed = Wedi’i chau
register-scores = Sgoriau
register-when = Pryd
register-score = Sgôr
register-reckoned = { $likelihood }, { $impact }: { $sum }
register-likelihood = Tebygolrwydd
register-impact = Effaith
register-history = Beth a newidiwyd, y diweddaraf yn gyntaf
register-by = gan { $role }, { $when }
register-kind-opened = Rhoddwyd ar y gofrestr
register-kind-revised = Newidiwyd
register-kind-reviewed = Edrychwyd arni mewn cyfarfod
register-kind-closed = Caewyd
register-was = { $name } cynt: { $text }
register-meeting-of = Cyfarfod adolygu { $day }
register-no-changes = Does dim newid i’r broses wedi’i gofnodi.
register-from = O { $day }
register-until-then = Sut y gwnaed hyn tan hynny
register-from-then = Sut y gwneir hyn o hynny ymlaen
register-revise = Newid y risg hon
register-close = Cau’r risg hon
register-record-change = Cofnodi newid i’r broses

register-seat-coordinator = Asiantaeth: cydlynydd
register-seat-safeguarding-lead = Asiantaeth: arweinydd diogelu
register-seat-interviewers = Asiantaeth: cyfwelwyr
register-seat-administrator = Asiantaeth: gweinyddwr
register-seat-publisher = Asiantaeth: cyhoeddwr
register-seat-commissioner-lead = Swyddfa’r comisiynydd: arweinydd gwasanaethau dioddefwyr
register-seat-commissioner-data = Swyddfa’r comisiynydd: diogelu data
register-seat-force-lead = Heddlu: arweinydd treisio a throseddau rhywiol difrifol
register-seat-force-liaison = Heddlu: swyddog cyswllt
register-seat-force-analyst = Heddlu: dadansoddwr
register-seat-advisers = Gwasanaeth y cynghorwyr annibynnol
register-seat-prosecution = Gwasanaeth erlyn

# --- ysgrifennu risg ---
register-revise-title = Newid risg { $number }
register-nobody = Peidiwch ag ysgrifennu am berson. Dim enw, dim cyfeirnod, dim rhif ffôn, dim cyfeiriad e-bost, dim byd y gellid adnabod rhywun wrtho.
register-readers = Mae’r cydlynydd, y gweinyddwr a chyhoeddwyr yn darllen hyn, ac felly hefyd swyddfa’r comisiynydd a dadansoddwyr yr heddlu y mae’n ymwneud ag ef. Mae’n mynd i’r pecyn llywodraethu.
register-choose = Dewiswch
register-name-hint = Mewn ychydig eiriau, fel “Mae llythyrau’n cyrraedd y tŷ anghywir”
register-cause-hint = Beth allai ei achosi
register-event-hint = Beth fyddai’n digwydd
register-consequence-hint = Beth fyddai’n dilyn, ac i bwy
register-before-title = Pe na bai dim yn cael ei wneud
register-before-note = Dewiswch pa mor debygol ydyw a pha mor ddrwg fyddai heb unrhyw fesurau rheoli.
register-likelihood-before = Tebygolrwydd cyn mesurau
register-impact-before = Effaith cyn mesurau
register-scale = Beth mae pwyntiau’r raddfa’n ei olygu: { $scale }
register-after-title = Gyda’r hyn sy’n cael ei wneud
register-controls-hint = Beth sy’n cael ei wneud fel nad yw’n digwydd, neu’n gwneud llai o niwed
register-likelihood-after = Tebygolrwydd ar ôl mesurau
register-impact-after = Effaith ar ôl mesurau
register-owner-hint = Y rôl sy’n atebol amdani
register-review-hint = Gadewch yn wag am y diwrnod olaf y mae’r band yn ei ganiatáu
register-review-kept-hint = Gadewch yn wag i gadw’r diwrnod sydd ganddi. Daw’n gynt os yw band y sgôr newydd yn gofyn am hynny.
register-theirs = Beth mae’r risg yn ei ddweud nawr
register-decided = Y cyfarfod a benderfynodd hyn
register-no-meeting = Dim cyfarfod
register-reason = Pam
register-reason-hint = Mae’n aros yn hanes y risg
register-save = Cadw
register-close-title = Cau risg { $number }
register-close-note = Mae’n aros yn ddarllenadwy gyda’i holl hanes. Ni ellir agor risg sydd wedi’i chau eto: rhowch un newydd ar y gofrestr os daw’n ôl.
register-close-reason = Pam mae’n cael ei chau
register-close-submit = Cau’r risg hon

# --- cyfarfodydd ---
register-meetings-lead = Caiff y gofrestr ei hadolygu gyda swyddfa’r comisiynydd heddlu a throseddu. Dywedir pwy gymerodd ran yn ôl rôl a chorff, byth yn ôl enw.
register-meet = Cofnodi cyfarfod adolygu
register-meet-save = Cadw’r cyfarfod
register-no-meetings = Does dim cyfarfod adolygu wedi’i gofnodi.
register-held = Cynhaliwyd ar
register-looked-count = Risgiau yr edrychwyd arnyn nhw
register-next = Cyfarfod nesaf
register-not-agreed = Heb ei gytuno
register-seats = Pwy gymerodd ran
register-seats-hint = Dewiswch bob rôl a oedd yno. Rhaid bod rhywun o swyddfa’r comisiynydd yn eu plith.
register-looked = Risgiau yr edrychwyd arnyn nhw
register-looked-hint = Caiff adolygiad nesaf pob un ei symud: cynifer o ddyddiau ar ôl y cyfarfod ag y mae’r band yn ei ganiatáu.
register-nothing-open = Does dim risg agored y gallwch ei hadolygu.
register-decisions = Penderfyniadau
register-decisions-hint = Beth a benderfynwyd. Caiff penderfyniad sy’n newid sgôr neu fesur rheoli ei wneud wedyn ar dudalen y risg; dewiswch y cyfarfod hwn yno.
register-next-hint = Gadewch yn wag os na chytunwyd ar un
register-meeting-title = Cyfarfod adolygu { $day }
register-score-then = Sgôr pan edrychwyd arni
register-score-decided = Sgôr y penderfynodd y cyfarfod arni
register-as-it-was = Fel yr oedd
register-revise-decided = Ei newid fel y penderfynwyd
register-recorded = Cofnodwyd

# --- newidiadau i’r broses ---
register-changes-lead = Beth a newidiwyd yn y ffordd y mae’r panel yn gweithio, a’r risg a’i hachosodd.
register-because = Oherwydd { $risk }
register-caused-by = Y risg a’i hachosodd
register-changed-on = O ba bryd
register-until-then-hint = Mewn brawddeg neu ddwy
register-from-then-hint = Mewn brawddeg neu ddwy
register-change-save = Cadw’r newid

done-risk-added = Mae’r risg ar y gofrestr.
done-risk-revised = Mae’r risg wedi’i newid.
done-risk-closed = Mae’r risg wedi’i chau.
done-meeting-recorded = Mae’r cyfarfod wedi’i gofnodi.
done-change-recorded = Mae’r newid wedi’i gofnodi.

problem-no-such-register-risk = Does dim risg o’r fath. Ewch yn ôl i’r gofrestr a’i dewis eto.
problem-register-closed = Mae’r risg hon wedi’i chau. Ni newidiwyd dim. Rhowch un newydd ar y gofrestr os yw wedi dod yn ôl.
problem-register-changed = Newidiodd rhywun arall y risg hon tra oeddech yn ysgrifennu. Ni chadwyd dim o’ch gwaith chi. Edrychwch ar yr hyn y mae’n ei ddweud nawr, a gwnewch eich newid eto os oes ei angen o hyd.
problem-register-nothing-changed = Ni newidiwyd dim. Newidiwch rywbeth, neu ewch yn ôl.

error-register-required = Ysgrifennwch rywbeth yma
error-name-register-required = Rhowch enw i’r risg
error-reason-register-required = Dywedwch pam rydych yn gwneud y newid hwn
error-register-long = Defnyddiwch 120 nod neu lai ar gyfer enw, a 2,000 neu lai ar gyfer popeth arall
error-register-names-email = Tynnwch y cyfeiriad e-bost allan: does dim byd yma am berson
error-register-names-phone = Tynnwch yr hyn sy’n edrych fel rhif ffôn allan: does dim byd yma am berson
error-register-names-reference = Tynnwch yr hyn sy’n edrych fel cyfeirnod neu rif trosedd allan: does dim byd yma am berson
error-register-family-required = Dewiswch deulu
error-register-owner-required = Dewiswch pwy sy’n atebol amdani
error-register-score-required = Dewiswch bwynt ar y raddfa
error-register-after-higher = Gyda mesurau rheoli nid yw’r sgôr yn uwch na hebddyn nhw. Dewiswch eto
error-register-review-invalid = Rhowch ddiwrnod sy’n bod, fel 21 11 2026, neu gadewch yn wag
error-register-review-past = Rhaid i’r adolygiad nesaf fod heddiw neu’n hwyrach
error-register-review-late = Mae hynny’n hwyrach nag y mae’r band yn ei ganiatáu. Dewiswch ddiwrnod cynharach, neu gadewch yn wag
error-register-nothing-changed = Ni newidiwyd dim. Newidiwch rywbeth, neu ewch yn ôl
error-register-changed = Newidiodd rhywun arall y risg hon tra oeddech yn ysgrifennu. Ni chadwyd dim o’ch gwaith chi. Mae’r hyn y mae’n ei ddweud nawr uwchben y ffurflen; anfonwch hyn eto os yw’n iawn o hyd
error-register-force-unknown = Dewiswch un o heddluoedd y panel hwn
error-register-meeting-unknown = Dewiswch gyfarfod o’r rhestr
error-meeting-held-invalid = Rhowch y diwrnod y’i cynhaliwyd, fel 21 11 2026
error-meeting-held-future = Rhaid i’r diwrnod y cynhaliwyd y cyfarfod fod heddiw neu’n gynharach
error-meeting-next-invalid = Rhowch ddiwrnod sy’n bod, fel 21 11 2026, neu gadewch yn wag
error-meeting-next-early = Rhaid i’r cyfarfod nesaf fod ar ôl hwn
error-meeting-seats-required = Dewiswch pwy gymerodd ran
error-meeting-no-commissioner = Rhaid bod rhywun o swyddfa’r comisiynydd wedi cymryd rhan
error-meeting-risks-required = Dewiswch y risgiau yr edrychwyd arnyn nhw
error-meeting-risk-unknown = Dewiswch risgiau agored sy’n ymwneud â phwnc y cyfarfod
error-change-risk-unknown = Dewiswch y risg a’i hachosodd
error-change-date-invalid = Rhowch y diwrnod y mae’n dechrau, fel 21 11 2026
error-change-date-future = Rhaid i’r diwrnod y mae’r newid yn dechrau fod heddiw neu’n gynharach

# --- y cerdyn ---
card-title = Y geiriau ar gyfer gofyn
card-page-title = Y geiriau ar gyfer gofyn: fersiwn { $version }
card-how = Argraffwch y cerdyn hwn ar bapur A5. Mae’r geiriau yn y ddwy iaith: darllenwch yr un y mae’r person ei heisiau.
card-earlier = Fersiwn cynharach yw hwn. Peidiwch â gofyn i neb ag ef mwyach.
card-to-current = Y fersiwn i’w ddefnyddio nawr
card-heading = Fyddech chi’n cymryd rhan?
card-version = Fersiwn { $version }, o { $day }
card-rule-words = Darllenwch ef air am air.
card-rule-no = Mae na yn ddigon. Does dim rhaid i neb roi rheswm.
card-rule-safe = Gofynnwch dim ond pan fydd hi’n ddiogel a phan fyddan nhw ar eu pen eu hunain.
card-rule-note = Ysgrifennwch y fersiwn pan fyddwch yn eu hatgyfeirio, neu pan ddywedan nhw na.
card-others = Fersiynau eraill a fu mewn defnydd
card-other = Fersiwn { $version }, o { $day }

# --- pwy gytunodd ---
asking-title = Pwy gytunodd, yn ôl sut y gofynnwyd iddyn nhw
asking-lead = { $asked ->
    [0] Ni ofynnwyd i neb.
    [one] Gofynnwyd i un person; cytunodd { $agreed }.
   *[other] Gofynnwyd i { $asked } o bobl; cytunodd { $agreed }.
}
asking-download = Lawrlwytho’r adroddiad hwn (CSV)
asking-one = Cymharu geiriad
asking-other = â geiriad
asking-compared = Dau eiriad ochr yn ochr
asking-choose-two = Dewiswch ddau eiriad gwahanol i’w cymharu.
asking-few = Gofynnwyd i lai na { $fewest } o bobl ag un o’r geiriadau { $one } a { $other }. Mae hynny’n rhy ychydig i’w cymharu.
asking-higher = Cytunodd mwy gyda geiriad { $one } na gyda { $other }: { $points } pwynt canran. Mae cyfwng 95% y gwahaniaeth yn rhedeg o { $low } i { $high }.
asking-lower = Cytunodd llai gyda geiriad { $one } na gyda { $other }: { $points } pwynt canran. Mae cyfwng 95% y gwahaniaeth yn rhedeg o { $low } i { $high }.
asking-no-evidence = Dim tystiolaeth o wahaniaeth rhwng geiriad { $one } a { $other }: { $points } pwynt canran, gyda chyfwng 95% o { $low } i { $high }, sy’n cynnwys dim gwahaniaeth o gwbl.
asking-not-random = Mae geiriadau’n dilyn ei gilydd mewn amser, ac ni roddwyd un i neb ar hap. Efallai fod rhywbeth arall wedi newid hefyd.
asking-by-stage = Yn ôl pryd yn yr ymchwiliad
asking-interval = Cyfwng 95%
asking-nobody = Ni ofynnwyd i neb.

# --- beth a wnaed, yn yr archwiliad ---
audit-add-register-risk = Rhoddwyd risg ar y gofrestr
audit-revise-register-risk = Newidiwyd risg ar y gofrestr
audit-close-register-risk = Caewyd risg ar y gofrestr
audit-record-register-meeting = Cofnodwyd cyfarfod adolygu’r gofrestr
audit-record-process-change = Cofnodwyd newid i’r broses
audit-download-register = Lawrlwythwyd y gofrestr risg
audit-download-asking = Lawrlwythwyd pwy gytunodd, yn ôl sut y gofynnwyd iddyn nhw
audit-view-register = Darllenwyd y gofrestr risg
audit-view-asking-card = Darllenwyd y cerdyn gyda’r geiriau ar gyfer gofyn
