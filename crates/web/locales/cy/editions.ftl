# Oes argraffiad: ei adolygu, ei gyhoeddi, ei lofnodi, ei gyhoeddi o’r newydd.

editions-running = Yn cael eu gwneud
editions-step = Y cam olaf a wnaed
editions-moved = Am
editions-step-begun = Dechreuwyd
editions-step-counted = Cyfrifwyd yr atebion
editions-step-protected = Gwnaed y ffigurau
editions-step-drafted = Cadwyd y drafft
editions-state = Cyflwr
editions-draft = Heb ei adolygu eto
editions-reviewed = Adolygwyd
editions-superseded = Mae fersiwn arall yn sefyll yn ei le
editions-version = Fersiwn
editions-reason = Pam
editions-restated = Cyhoeddwyd o’r newydd
editions-restated-text = Pam y cyhoeddwyd mis eto. Gellir darllen y fersiwn blaenorol o hyd.

restatement-counts = daeth atebion yn hwyr neu cawsant eu cywiro
restatement-wording = enwyd rhywbeth yn anghywir
restatement-rules = y rheolau ynghylch yr hyn y gellir ei ddangos, neu pa gwestiynau sy’n perthyn i’w gilydd
restatement-program = gwnaeth y rhaglen gamgymeriad

edition-reviewed = Mae’r drafft hwn wedi’i adolygu a gellir ei gyhoeddi. Dim ond cyhoeddwyr all ei weld. Isod mae’r ffigurau fel y bydd darllenwyr yn eu gweld.
edition-superseded = Cyhoeddwyd am { $moment }. Mae fersiwn diweddarach yn sefyll yn ei le. Cedwir hwn fel yr oedd.
edition-reason = Cyhoeddwyd o’r newydd, neu ar fin hynny, oherwydd: { $reason }.
edition-see-standing = Gweld y fersiwn sy’n sefyll
edition-review-title = Adolygu { $month }
edition-review-text = Darllenwch y ffigurau a’r hyn y maent yn ei newid. Yna bydd rhywun arall yn eu cyhoeddi. Os gwneir y drafft eto cyn hynny, caiff ei ddarllen eto.
edition-review-button = Rwyf wedi’i adolygu
edition-needs-another = Chi a adolygodd y drafft hwn. Bydd rhywun arall yn ei gyhoeddi.
edition-restate-title = Cyhoeddi’r mis hwn o’r newydd
edition-restate-text = Mae hyn yn gwneud drafft o’r fersiwn nesaf. Caiff ei adolygu a’i gyhoeddi fel unrhyw un arall, a bydd darllenwyr yn gweld pam. Mae ffigurau a allai ddweud am un person yn aros fel yr oeddent.
edition-restate-reason = Pam?
edition-restate-button = Gwneud y drafft
edition-versions = Fersiynau
edition-version-first = Fersiwn { $version }, cyhoeddwyd ar { $date }
edition-version = Fersiwn { $version }, cyhoeddwyd ar { $date }, oherwydd: { $reason }
error-reason-required = Dewiswch pam y caiff y mis ei gyhoeddi o’r newydd
done-reviewed = Mae’r drafft wedi’i adolygu.
done-restated = Mae drafft y fersiwn nesaf wedi’i wneud. Adolygwch ef nesaf.

diff-title = Beth sy’n newid
diff-intro = O’i gymharu â’r hyn a gyhoeddwyd ddiwethaf. Mae’n dweud pa ffigurau sy’n dod, yn mynd neu’n symud, ac nid yw’n rhoi’r un ffigur.
diff-first = Ni chyhoeddwyd dim o’r blaen.
diff-none = Nid oes dim yn wahanol i’r hyn a gyhoeddwyd.
diff-policy = Mae’r rhifau lleiaf y gellir eu dangos yn wahanol.
diff-period = Cyfnod newydd: { $period }
diff-begins = Dilynir “{ $question }” am y tro cyntaf
diff-ends = Ni ddilynir “{ $question }” mwyach
diff-reworded = Mae geiriau eraill gan “{ $question }”
diff-since-start = ers y dechrau
diff-now-shown = “{ $question }”, { $period }: { $number } rhif a ddangosir bellach
diff-no-longer-shown = “{ $question }”, { $period }: { $number } rhif na ddangosir mwyach
diff-revised = “{ $question }”, { $period }: { $number } rhif a ddiwygiwyd

proof-title = Beth sy’n profi’r rhifyn hwn
proof-text = Mae’r maniffest yn dweud beth a gyhoeddwyd, o beth a chan bwy. Fe’i llofnodwyd, fel y gall unrhyw un wirio na newidiwyd dim ers hynny.
proof-json = Y cynnwys (JSON)
proof-spoken-json = Yr hyn y soniodd pobl amdano, fel y’i cyfrifwyd (JSON)
proof-manifest-json = Y maniffest (JSON)
proof-manifest-sig = Y llofnod
proof-key = Yr allwedd gyhoeddus i’w wirio â hi (PEM)
proof-how = Gwiriwch ef â “openssl pkeyutl -verify -pubin -inkey KEY -rawin -in MANIFEST -sigfile SIGNATURE”, a chymharwch SHA-256 y cynnwys â’r maniffest.
downloads-restated = Cyhoeddwyd o’r newydd oherwydd: { $reason }.

audit-review-edition = Adolygwyd mis drafft
audit-restate-month = Gwnaed mis o’r newydd
audit-rebuild-edition = Gwnaed mis cyhoeddedig eto

problem-being-closed = Mae’r mis hwn yn cael ei gau ar hyn o bryd. Arhoswch ychydig funudau ac edrychwch eto.
problem-later-published = Mae mis diweddarach eisoes wedi’i gyhoeddi. Cyhoeddwch hwnnw o’r newydd: mae’n dangos pob cyfnod.
problem-draft-outdated = Nid y drafft yw’r hyn a ddarllenwyd mwyach. Ewch yn ôl a darllenwch yr un newydd. Os nad oes un, mae’n cael ei wneud.
problem-already-reviewed = Mae’r drafft hwn eisoes wedi’i adolygu. Gellir ei gyhoeddi.
problem-not-reviewed = Nid yw’r drafft hwn wedi’i adolygu. Gofynnwch i rywun ei adolygu. Yna gellir ei gyhoeddi.
problem-reviewer-publishes = Chi a adolygodd y mis hwn. Bydd rhywun arall yn ei gyhoeddi.
problem-nothing-to-restate = Byddai’r ffigurau yr un fath â’r rhai a gyhoeddwyd. Ni newidiwyd dim.
problem-no-signing-key = Nid oes allwedd i lofnodi ffigurau cyhoeddedig. Gofynnwch i bwy bynnag sy’n gofalu am Candour wneud un.
