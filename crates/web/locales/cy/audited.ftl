# Yr hyn y daeth yr archwilydd iddo cyn cyhoeddi mis, ac adroddiad plaen mis.

report-title = Yn fyr
report-latest = { $interviews }; { $withheld } o { $cells } rhif wedi’u dal yn ôl; { $months }
report-interviews = o leiaf { $number } cyfweliad
report-too-few = rhy ychydig o gyfweliadau i ddweud faint
report-month = { $period }
report-joined = cyfunwyd { $period }
report-nothing = nid oes cyfnod cyflawn eto
report-waits = { $report }; mae { $period } yn aros am ragor o gyfweliadau

edition-attacked = Gwiriwyd: ymosodwyd ar { $number } cyfrif fel y gallai darllenydd, ac ni ellid cyfrifo’r un.
edition-stopped-title = Ni chyhoeddir y mis hwn
edition-stopped-found = Gyda’r hyn a gyhoeddwyd o’r blaen, gallai darllenydd gyfrifo rhif y mae’n rhaid ei gadw’n gudd: { $stage }, “{ $question }”, { $period }.
edition-stopped-unfinished = Ni ellid gwirio’r ffigurau yn erbyn yr hyn a gyhoeddwyd o’r blaen: nid cyfrifon mis cyhoeddedig yw’r rhai y’i gwnaed ohonynt, neu ni ddaeth y gwiriad i ben. Gofynnwch i bwy bynnag sy’n gofalu am Candour redeg “candour rebuild” ar gyfer y misoedd cyhoeddedig. Dywedwch wrthynt: { $why }.
edition-stopped-next = Ni newidiwyd dim. Anfonwch y frawddeg hon at bwy bynnag sy’n gofalu am Candour. Ar y llinell orchymyn gwelant pa gwestiwn a misoedd sydd dan sylw, a beth i’w wneud.

diff-detail = { $period }, ateb fesul ateb
diff-quarter = { $period }, o chwarter
diff-three-months = { $period }, o dri mis
diff-twelve-months = { $period }, o ddeuddeg mis
diff-teams = { $period }, fesul tîm
diff-groups = { $period }, fesul grŵp

problem-audit-found = Gyda’r hyn a gyhoeddwyd o’r blaen, gallai darllenydd gyfrifo rhif y mae’n rhaid ei gadw’n gudd. Ni newidiwyd dim. Gofynnwch i bwy bynnag sy’n gofalu am Candour godi’r rhifau lleiaf y gellir eu dangos, yna caewch y mis eto.
problem-audit-unfinished = Ni ellid gwirio’r ffigurau yn erbyn yr hyn a gyhoeddwyd o’r blaen. Ni newidiwyd dim. Gofynnwch i bwy bynnag sy’n gofalu am Candour wneud y misoedd cyhoeddedig eto a’u cymharu.
