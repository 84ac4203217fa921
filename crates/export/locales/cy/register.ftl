# Y gofrestr risg: y llyfr gwaith a’r pecyn llywodraethu.
# Needs a translator: this Welsh has not yet been checked by a professional translator.

register-panel = Y panel cyfan
register-risk = Risg { $number }
register-overdue = { $day } (yn hwyr)
register-open = Agored
register-closed = Wedi’i chau
register-not-applicable = Ddim yn berthnasol, neu ni ysgrifennwyd dim

register-family-safeguarding = Diogelu
register-family-re-traumatisation = Ail-drawmateiddio
register-family-criminal-justice = Bygythiadau i gyfiawnder troseddol
register-family-project = Y prosiect ei hun

register-kind-opened = Rhoddwyd ar y gofrestr
register-kind-revised = Newidiwyd
register-kind-reviewed = Edrychwyd arni mewn cyfarfod
register-kind-closed = Caewyd

register-role-coordinator = Cydlynydd
register-role-administrator = Gweinyddwr
register-role-opcc = Swyddfa’r comisiynydd

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

register-book-title = Cofrestr risg y panel adborth dioddefwyr: { $area }, fel yr oedd ar { $day }
register-sheet-risks = Risgiau
register-sheet-history = Hanes
register-sheet-meetings = Cyfarfodydd_adolygu
register-sheet-changes = Newidiadau_i_r_broses
register-title-risks = Risgiau, agored ac wedi’u cau: { $area }, fel yr oedden nhw ar { $day }
register-title-history = Pob newid i bob risg: { $area }, hyd at { $day }
register-title-meetings = Cyfarfodydd adolygu gyda swyddfa’r comisiynydd: { $area }, hyd at { $day }
register-title-changes = Newidiadau i’r broses a achoswyd gan risg: { $area }, hyd at { $day }

register-cover-what = Beth yw hwn: beth allai fynd o’i le gyda’r panel adborth dioddefwyr ei hun, beth sy’n cael ei wneud amdano, a sut y cafodd ei adolygu. Does dim byd ynddo am berson.
register-cover-area = Ardal: { $area }
register-cover-period = Cyfnod: popeth a ysgrifennwyd hyd at { $day }
register-cover-source = Ffynhonnell: cofrestr risg y panel, a gedwir gan yr asiantaeth sy’n ei redeg
register-cover-published = Cyhoeddwyd: cymerwyd ar { $day } gan rywun sy’n cael darllen y gofrestr
register-cover-next = Diweddariad nesaf: mae’r gofrestr yn newid pryd bynnag y mae risg yn newid. Cymerwch hi eto i weld beth sy’n wir yn nes ymlaen.
register-cover-method = Dull: sgôr yw tebygolrwydd wedi’i luosi ag effaith. Mae’r daflen Nodiadau yn dweud beth mae pob pwynt a phob band yn ei olygu.
register-cover-caveats = Sail a rhybuddion: barn y rhai sy’n rhedeg y panel yw’r sgoriau, nid mesuriadau.
register-note-band = O sgôr o { $from }, edrychir arno eto o fewn { $days } diwrnod. { $asks }
register-note-likelihood = Tebygolrwydd { $score }: { $label }
register-note-impact = Effaith { $score }: { $label }

register-head-risk = Risg
register-head-code = Cod ardal
register-head-area = Ardal
register-head-about = Ynghylch
register-head-state = Cyflwr
register-head-family = Teulu
register-head-name = Enw
register-head-cause = Achos
register-head-event = Digwyddiad
register-head-consequence = Canlyniad
register-head-controls = Mesurau rheoli
register-head-owner = Perchennog
register-head-likelihood-before = Tebygolrwydd cyn mesurau
register-head-impact-before = Effaith cyn mesurau
register-head-before = Sgôr cyn mesurau
register-head-likelihood-after = Tebygolrwydd ar ôl mesurau
register-head-impact-after = Effaith ar ôl mesurau
register-head-after = Sgôr ar ôl mesurau
register-head-band = Band
register-head-review = Adolygu erbyn
register-head-version = Fersiwn
register-head-day = Newidiwyd ar
register-head-change = Newid
register-head-role = Newidiwyd gan
register-head-reason = Rheswm
register-head-held = Cynhaliwyd ar
register-head-seats = Pwy gymerodd ran
register-head-risks = Risgiau yr edrychwyd arnyn nhw
register-head-decisions = Penderfyniadau
register-head-next = Cyfarfod nesaf
register-head-from = Newidiwyd o
register-head-until-then = Tan hynny
register-head-from-then = O hynny ymlaen

report-register = Y gofrestr risg
report-register-lead = Fel yr oedd y gofrestr ar ddiwedd { $month }: risgiau agored { $open }, ac o’r rheini’n hwyr i’w hadolygu { $overdue }.
report-register-open = Risgiau agored, gyda’r sgôr cyn ac ar ôl mesurau rheoli
report-register-meetings = Cyfarfodydd adolygu’r mis
report-register-changed = Risgiau a newidiwyd yn y mis
report-register-changes = Newidiadau i’r broses yn y mis
report-register-none = Dim.
report-register-meeting = { $day }. Cymerodd ran: { $who }. Penderfynwyd: { $decisions }
report-register-opened = { $risk } ({ $name }), rhoddwyd ar y gofrestr ar { $day } gan { $role } gyda sgôr o { $score }. Rheswm: { $reason }
report-register-revised = { $risk } ({ $name }), newidiwyd ar { $day } gan { $role }: sgôr { $was } cynt, { $score } nawr. Rheswm: { $reason }
report-register-closed = { $risk } ({ $name }), caewyd ar { $day } gan { $role }. Rheswm: { $reason }
report-register-process = O { $day }, oherwydd risg { $number }: { $now }
