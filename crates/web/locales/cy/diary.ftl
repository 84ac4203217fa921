# Amser cyfwelwyr: trefniadau’r wythnos, y tîm, oriau gwaith, symud a throsglwyddo, sesiynau trafod, calendrau.
# Needs a translator: this Welsh has not yet been checked by a professional translator.

menu-bookings = Trefniadau
menu-team = Tîm
menu-hours = Fy oriau
menu-debrief = Sesiwn drafod

# --- yr hyn y mae sawl tudalen yn ei ddweud am gyfwelydd ---
rota-week = { $calls } o { $all } galwad
rota-from-to = { $from } i { $to }
rota-languages = Yn cyfweld yn
rota-this-week = Yr wythnos hon

# --- trefnu a symud ---
book-interviewer-any = Pwy bynnag sy’n rhydd
book-offered = Amseroedd y gellir eu trefnu
book-days = Diwrnodau eraill
book-earlier = Diwrnodau cynharach
book-later = Diwrnodau diweddarach
book-typed = Amser arall
book-typed-choose = Y diwrnod a’r amser isod
book-agreed = Cytunodd y cyfwelydd i’r amser hwn
book-agreed-hint = Mae ei angen pan fydd y tu allan i’w oriau neu ar ddiwrnod pan fydd i ffwrdd.
move-title = Symud yr alwad gyda { $reference }
move-heading = Symud yr alwad hon
move-submit = Symud yr alwad
move-stands = Wedi’i threfnu nawr: { $when }, { $name }
person-move-booking = Symud y trefniant hwn
done-moved = Mae’r alwad wedi’i symud.
why-slot-taken = â galwad arall
why-interviewer-away = i ffwrdd
why-interviewer-out-of-hours = ddim yn gweithio bryd hynny
why-interviewer-language = ddim yn cyfweld yn eu hiaith
why-interviewer-gender = nid y fenyw neu’r dyn y gofynnon nhw amdano
why-day-full = â chynifer o alwadau’r diwrnod hwnnw ag y mae’n eu cymryd
why-week-full = â chynifer o alwadau’r wythnos honno ag y mae’n eu cymryd
why-debrief-first = angen sesiwn drafod yn gyntaf

problem-off-the-grid = Mae galwad yn dechrau am bum munud wedi, deng munud wedi ac yn y blaen. Dewiswch amser felly.
problem-interviewer-away = Mae’r cyfwelydd i ffwrdd y diwrnod hwnnw. Dewiswch ddiwrnod neu gyfwelydd arall, neu ticiwch ei fod wedi cytuno.
problem-interviewer-out-of-hours = Nid yw’r cyfwelydd yn gweithio bryd hynny. Dewiswch amser neu gyfwelydd arall, neu ticiwch ei fod wedi cytuno.
problem-interviewer-language = Nid yw’r cyfwelydd yn cyfweld yn iaith y person hwn. Dewiswch gyfwelydd arall.
problem-interviewer-gender = Gofynnodd y person hwn am fenyw neu ddyn i ffonio, ac nid dyma’r un y gofynnodd amdano. Dewiswch gyfwelydd arall.
problem-day-full = Mae gan y cyfwelydd gynifer o alwadau’r diwrnod hwnnw ag y mae’n eu cymryd. Dewiswch ddiwrnod neu gyfwelydd arall.
problem-week-full = Mae gan y cyfwelydd gynifer o alwadau’r wythnos honno ag y mae’n eu cymryd. Dewiswch wythnos neu gyfwelydd arall.
problem-debrief-first = Mae’r cyfwelydd wedi cael galwadau trwm yn olynol ac mae angen sesiwn drafod yn gyntaf. Cynhaliwch hi, neu dewiswch gyfwelydd arall.
problem-with-colleague = Mae { $name } ar alwad gyda’r person hwn. Ni newidiwyd dim. Arhoswch nes i’r canlyniad gael ei gofnodi.
problem-nothing-to-hand-over = Nid oes galwad wedi’i threfnu na chyfweliad sydd wedi cael saib gennych i’w drosglwyddo. Edrychwch ar eich galwadau eto.
problem-no-such-debrief = Nid oes sesiwn drafod o’r fath. Ewch yn ôl i’r rhestr a dewiswch eto.
problem-debrief-over = Cynhaliwyd y sesiwn drafod hon eisoes. Ni newidiwyd dim.
problem-no-such-calendar = Nid oes calendr yn y cyfeiriad hwn. Crëwch gyfeiriad newydd.

# --- galwad sydd gan gydweithiwr, a throsglwyddo ---
call-with-colleague = Mae { $name } ar alwad gyda’r person hwn. Gadewch yr alwad i’ch cydweithiwr, ac edrychwch eto pan fydd y canlyniad wedi’i gofnodi.
hand-over-title = Trosglwyddo’r alwad gyda { $reference }
hand-over-heading = Trosglwyddo i gydweithiwr
hand-over-lead = Mae’r alwad yn cadw ei hamser, ac mae cyfweliad sydd wedi cael saib yn cadw ei atebion. Gofynnwch i’ch cydweithiwr yn gyntaf.
hand-over-nobody = Does neb arall yn cymryd galwadau heddiw. Gofynnwch i’r cydlynydd.
hand-over-to = Pwy sy’n ei chymryd
hand-over-submit = Trosglwyddo
done-handed-over = Mae’r alwad wedi’i throsglwyddo.
error-colleague-required = Dewiswch pwy sy’n cymryd yr alwad
error-colleague-cannot = Ni all y cydweithiwr hwn gymryd yr alwad. Dewiswch un arall, neu gofynnwch i’r cydlynydd

# --- yr wythnos ---
bookings-heading = Trefniadau, wythnos { $date }
bookings-weeks = Wythnosau eraill
bookings-earlier = Yr wythnos cynt
bookings-this-week = Yr wythnos hon
bookings-later = Yr wythnos wedyn
bookings-nobody = Does dim cyfwelwyr eto.
bookings-interviewer = Cyfwelydd
bookings-today = Heddiw
bookings-away = I ffwrdd
bookings-outside = Y tu allan i’w oriau: gwiriwch gyda’r cyfwelydd

# --- y tîm ---
team-title = Tîm
team-lead = Pwy sy’n cyfweld, a pha mor llawn yw’r wythnos. Mae’r terfynau yno i ofalu am bobl.
team-none = Does dim cyfwelwyr eto.
team-name = Cyfwelydd
team-away = I ffwrdd
team-debrief = Sesiwn drafod
team-debrief-first = Ei hangen cyn yr alwad nesaf
team-debrief-asked = Gofynnwyd amdani
profile-heading = Ieithoedd a therfynau
profile-languages = Yn cyfweld yn
profile-other-languages = Ieithoedd eraill y mae’n eu siarad
profile-other-languages-hint = Gyda choma rhyngddynt, pob un wrth ei henw ei hun
profile-gender = I bobl sy’n gofyn am fenyw neu ddyn
profile-gender-hint = Os na chaiff ei ddweud, ni chaiff ei gynnig i bobl sy’n gofyn.
profile-gender-unsaid = Heb ei ddweud
profile-calls-a-day = Y mwyaf o alwadau mewn diwrnod
profile-calls-a-week = Y mwyaf o alwadau mewn wythnos
profile-heavy-in-a-row = Galwadau trwm yn olynol cyn sesiwn drafod
profile-heavy-in-a-row-hint = Ar ôl cynifer â hynny, ni threfnir galwad arall nes cynnal sesiwn drafod.
profile-submit = Cadw ieithoedd a therfynau
done-profile = Mae’r ieithoedd a’r terfynau wedi’u cadw.
error-profile-language-required = Dewiswch o leiaf un iaith
error-profile-language-unknown = Dewiswch ieithoedd o’r rhestr
error-profile-others-invalid = Rhowch enw byr i bob iaith, ac 20 ohonynt ar y mwyaf
error-profile-limit-invalid = Rhowch nifer cyfan o alwadau rhwng 1 a 60

# --- oriau gwaith ---
hours-title = Fy oriau
hours-heading = Oriau gwaith
hours-lead = Mae galwadau’n cael eu trefnu o fewn yr oriau hyn. Mae’r hyn sydd wedi’i drefnu eisoes yn aros nes i gydlynydd ei symud.
hours-week = Wythnos waith
hours-week-hint = Amseroedd fel 09:30. Gadewch ddau flwch diwrnod rhydd yn wag.
hours-from = { $day } o
hours-until = { $day } tan
hours-away = I ffwrdd
hours-away-hint = Dad-diciwch yr hyn nad yw’n berthnasol mwyach.
hours-away-from = Y diwrnod cyntaf i ffwrdd
hours-away-from-hint = Gadewch yn wag os nad oes dim i’w ychwanegu. Er enghraifft, 21 12 2026
hours-away-until = Y diwrnod olaf i ffwrdd
hours-away-until-hint = Gadewch yn wag am un diwrnod.
hours-submit = Cadw’r oriau
done-hours = Mae’r oriau wedi’u cadw.
error-hours-invalid = Rhowch ddau amser y diwrnod, fel 09:30
error-hours-reversed = Mae’r diwrnod gwaith yn gorffen cyn iddo ddechrau. Newidiwch un o’r amseroedd
error-away-invalid = Rhowch ddiwrnodau go iawn, fel 21 12 2026
error-away-reversed = Mae’r diwrnod olaf i ffwrdd cyn y cyntaf. Newidiwch un ohonynt
error-away-many = Mae mwy nag 20 o absenoldebau. Dad-diciwch y rhai nad ydynt yn berthnasol mwyach

# --- sesiynau trafod ---
debrief-title = Gofyn am sesiwn drafod
debrief-about = Am yr alwad gyda { $reference }
debrief-waits = Rydych wedi gofyn eisoes, ac mae’r cydlynydd yn gwybod. Gallwch ofyn eto os digwyddodd rhywbeth arall.
debrief-lead = Mae siarad am alwad anodd yn rhan o’r gwaith. Does dim angen rheswm arnoch.
debrief-wanted = Pryd hoffech chi ei chael?
debrief-wanted-today = Heddiw
debrief-wanted-this-week = Yr wythnos hon
debrief-wanted-any-time = Unrhyw bryd sy’n gyfleus
debrief-words = Unrhyw beth yr hoffech ei ddweud ymlaen llaw
debrief-words-hint = Gallwch adael hyn yn wag. Peidiwch â chynnwys enwau, lleoedd nac unrhyw beth a allai ddangos pwy yw rhywun. Dim ond y cydlynydd sy’n ei ddarllen.
debrief-submit = Gofyn am sesiwn drafod
done-debrief-asked = Mae’r cydlynydd yn gwybod yr hoffech gael sesiwn drafod.
error-debrief-wanted-required = Dewiswch pryd hoffech chi gael y sesiwn drafod
error-debrief-words-long = Byrhewch yr hyn yr hoffech ei ddweud ymlaen llaw i ychydig frawddegau
calls-debrief = Roedd honno’n alwad anodd. Gallwch siarad amdani.
calls-debrief-first = Rydych wedi cael galwadau anodd yn olynol. Ni threfnir galwad arall nes i chi gael sesiwn drafod.
debriefs-title = Sesiynau trafod
debriefs-lead = Cyfwelwyr a ofynnodd am gael siarad am alwad. Dywedwch pryd y cynhaliwyd y sesiwn.
debriefs-waiting = Yn aros
debriefs-none = Does neb yn aros am sesiwn drafod.
debriefs-asked = Gofynnwyd
debriefs-wanted = Dymunir
debriefs-words = Dywedwyd ymlaen llaw
debriefs-close = Fe’i cynhaliwyd
debriefs-held = Wedi’u cynnal
done-debrief-held = Mae’r sesiwn drafod wedi’i chofnodi fel un a gynhaliwyd.

# --- calendrau ---
calendar-title = Fy nghalendr
calendar-lead = Gallwch weld eich galwadau yn eich rhaglen galendr eich hun. Mae’n gofyn mewn cyfeiriad preifat nad oes gan neb ond chi.
calendar-holds = Mae gan gofnod amser a chyfeirnod. Nid oes ganddo enw, rhif, lle na dim am yr alwad.
calendar-address = Eich cyfeiriad preifat
calendar-once = Copïwch ef i’ch rhaglen galendr nawr. Ni chaiff ei ddangos eto.
calendar-warning = Gall pwy bynnag sydd â’r cyfeiriad weld pryd mae gennych alwadau. Rhowch ef ar eich dyfeisiau eich hun yn unig, a dewch ag ef i ben yma os collir un.
calendar-since = Mae gennych gyfeiriad ers { $date }. Mae un newydd yn cymryd ei le.
calendar-make = Creu cyfeiriad
calendar-make-again = Creu cyfeiriad newydd
calendar-revoke = Dod â’r cyfeiriad i ben
calendar-theirs = Mae gan y cyfwelydd gyfeiriad calendr ers { $date }. Dewch ag ef i ben os collwyd dyfais.
calendar-theirs-none = Nid oes gan y cyfwelydd gyfeiriad calendr.
calendar-entry = Apwyntiad { $reference }
done-calendar-revoked = Mae’r cyfeiriad wedi dod i ben. Nid yw’n arwain i unman nawr.

audit-move-appointment = Symudwyd galwad
audit-hand-over = Trosglwyddwyd galwad
audit-record-profile = Cofnodwyd ieithoedd a therfynau
audit-record-availability = Cofnodwyd oriau gwaith
audit-request-debrief = Gofynnwyd am sesiwn drafod
audit-close-debrief = Cynhaliwyd sesiwn drafod
audit-make-calendar-address = Crëwyd cyfeiriad calendr
audit-revoke-calendar-address = Daethpwyd â chyfeiriad calendr i ben
audit-view-bookings = Edrychwyd ar drefniadau
audit-view-team = Edrychwyd ar y tîm
audit-view-debriefs = Edrychwyd ar sesiynau trafod
audit-view-diary = Edrychwyd ar eu horiau eu hunain
