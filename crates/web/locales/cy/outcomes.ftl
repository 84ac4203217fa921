# Sut mae ymchwiliadau’n dod i ben, wrth ochr yr adborth; a nifer o heddluoedd yn ôl maint.

outcomes-title = Canlyniadau wrth ochr adborth: { $area }
outcomes-page-heading = Canlyniadau wrth ochr adborth
outcomes-lead = Sut daeth ymchwiliadau i ben bob mis, fel y’i cyhoeddwyd. Cyfrifon o ymchwiliadau yw’r rhain, nid o bobl ar y panel.
outcomes-beside-title = Canlyniadau wrth ochr adborth
outcomes-beside-lead = Sut daeth ymchwiliadau i ben dros yr un misoedd. Nid yw wrth ochr yn golygu oherwydd: nid yw’r rhan fwyaf o’r ymchwiliadau hyn yn rhai pobl a gyfwelwyd, ac efallai nad oes a wnelo newid yn y naill ddim â newid yn y llall.
outcomes-heading-charged = Cyfradd gyhuddo
outcomes-heading-without-support = Nid yw’r dioddefwr yn cefnogi gweithredu
outcomes-title-charged = Daeth { $percent } o’r ymchwiliadau a gaewyd ym mis { $month } i ben mewn cyhuddiad neu wŷs: { $reading }.
outcomes-title-without-support = Daeth { $percent } o’r ymchwiliadau a gaewyd ym mis { $month } i ben am nad oedd y dioddefwr yn cefnogi gweithredu: { $reading }.
outcomes-unread = dim i’w gymharu ag ef eto
outcomes-subtitle-charged = Canran yr ymchwiliadau a gaewyd gyda chanlyniad 1 ym mhob mis, gyda’i therfynau
outcomes-subtitle-without-support = Canran yr ymchwiliadau a gaewyd gyda chanlyniad 14 neu 16 ym mhob mis, gyda’i therfynau
outcomes-measure-charged = Cyhuddwyd neu gwysiwyd
outcomes-measure-without-support = Canlyniadau 14 ac 16
outcomes-closed = Ymchwiliadau a gaewyd
outcomes-how-to-read = Mae misoedd rhwng y llinellau toredig yn amrywio yn ôl yr arfer. Mae sgwariau glas yn well nag arfer a diemyntau oren yn waeth. n yw faint o ymchwiliadau a gaewyd. Mis nad oes neb wedi’i roi i mewn yw bwlch.
outcomes-note-changes = Y newidiadau wedi’u rhifo yw’r rhai a nodwyd ar siartiau’r adborth. Wrth ochr y maent: ni ddywedodd neb y byddent yn newid sut mae ymchwiliadau’n dod i ben, felly mae’r terfynau’n mynd ymlaen ar eu traws.
outcomes-sources = Ffynhonnell: { $sources }.
outcomes-see = Pob mis o ganlyniadau
outcomes-link = Canlyniadau wrth ochr adborth
outcomes-months = Pob mis
outcomes-caption = Ymchwiliadau a gaewyd yn ôl canlyniad, fel y’u rhoddwyd i mewn
outcomes-column = { $name } ({ $outcome })
outcomes-source = Ffynhonnell
outcomes-source-hint = Lle cyhoeddwyd y cyfrifon, er enghraifft enw a dyddiad y cyhoeddiad
outcomes-entered = Rhoddwyd i mewn ar
outcomes-entered-by = Rhoddwyd i mewn gan
outcomes-none = Ni roddwyd canlyniadau i mewn ar gyfer y misoedd hyn.
outcomes-enter-link = Rhoi canlyniadau i mewn
outcomes-enter-title = Rhoi canlyniadau i mewn: { $area }
outcomes-enter-heading = Rhoi canlyniadau i mewn
outcomes-enter-lead = Anfonwch gyfrifon cyhoeddedig yn unig, un rhes ar gyfer pob mis a chanlyniad. Cymerir ffeil yn gyfan neu ddim o gwbl.
outcomes-enter-columns = CSV yw’r ffeil ac mae ganddi’r colofnau hyn, mewn unrhyw drefn:
outcomes-enter-example = Enghraifft o ffeil
outcomes-enter-needed = Mae angen rhes ar bob mis ar gyfer canlyniad 1 (cyhuddwyd neu gwysiwyd), canlyniad 14 a chanlyniad 16. Caiff canlyniadau eraill fod yno hefyd. Lle na ddaeth dim i ben felly, 0 yw’r cyfrif.
outcomes-enter-closed = closed yw faint o ymchwiliadau a gaewyd yn y mis gydag unrhyw ganlyniad. Mae yr un fath ym mhob rhes o’r mis.
outcomes-enter-again = Disodlir mis a roddwyd i mewn o’r blaen. Cedwir yr hyn oedd yno cynt, gyda phwy a’i rhoddodd i mewn.
outcomes-file-hint = CSV. Ni ellir rhoi misoedd nad ydynt ar ben eto i mewn.
outcomes-enter-submit = Gwirio a rhoi i mewn
done-outcomes-entered = Mae’r canlyniadau wedi’u rhoi i mewn.
outcomes-fault-row = Rhes { $row }: { $fault }
outcomes-fault-columns = Rhaid i’r colofnau month, outcome, count a closed i gyd fod yno. Gwiriwch yr enwau yn y rhes gyntaf.
outcomes-fault-month = Rhaid ysgrifennu’r mis fel 2026-09.
outcomes-fault-month-not-over = Nid yw’r mis ar ben eto.
outcomes-fault-outcome = Rhaid i’r canlyniad fod yn rhif y Swyddfa Gartref o 1 i 22.
outcomes-fault-count = Rhaid i’r cyfrif fod yn rhif cyfan o 0 i 1,000,000, heb atalnodau.
outcomes-fault-closed = Rhaid i closed fod yn rhif cyfan o 1 i 1,000,000, heb atalnodau.
outcomes-fault-count-over-closed = Mae’r cyfrif yn fwy na nifer yr ymchwiliadau a gaewyd.
outcomes-fault-closed-differs = Nid yw closed yr un fath ag mewn rhes arall o’r mis hwn.
outcomes-fault-twice = Mae’r mis a’r canlyniad hwn mewn rhes arall hefyd.
outcomes-fault-outcome-missing = Nid oes gan fis res ar gyfer canlyniad 1, 14 neu 16. Lle na ddaeth dim i ben felly, rhowch y cyfrif 0.
outcomes-fault-sum-over-closed = Mae cyfrifon mis yn dod i fwy na’i ymchwiliadau a gaewyd.

error-outcomes-source-required = Rhowch lle cyhoeddwyd y cyfrifon
error-outcomes-source-long = Ysgrifennwch 200 nod neu lai
error-outcomes-file-required = Dewiswch ffeil
error-outcomes-file-unread = Ni ellir cymryd y ffeil. Cywirwch yr hyn a enwir a’i hanfon eto

problem-bad-outcomes = Ni ellir cymryd y ffeil. Ni chadwyd dim. Cywirwch yr hyn a enwir a’i hanfon eto.

audit-enter-outcomes = Rhoddwyd canlyniadau ymchwiliadau i mewn
audit-download-outcomes = Lawrlwythwyd canlyniadau ymchwiliadau

# --- several forces by size ---
forces-funnel-heading = Yn ôl nifer y bobl
forces-funnel-how = Yn yr ail siart saif pob heddlu wrth ei gyfran a faint o bobl a atebodd. Y llinell yw cyfran yr holl heddluoedd gyda’i gilydd. Rhwng y llinellau toredig mae 95 o bob 100 heddlu sy’n wahanol trwy siawns yn unig, rhwng y llinellau allanol 998 o bob 1,000: mae sgwâr glas uwch eu pennau, diemwnt oren oddi tanynt.
forces-funnel-label = Atebion ffafriol i “{ $question }” yn ôl heddlu a nifer y bobl, gyda therfynau 95% a 99.8%
forces-funnel-people = Pobl a atebodd
forces-funnel-download = Lawrlwytho’r siart yn ôl nifer y bobl (SVG)
audit-view-outcomes = Edrychwyd ar ganlyniadau ymchwiliadau
