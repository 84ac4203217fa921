# Tudalennau'r ffigurau cyhoeddedig, y rhai sy'n eu cyhoeddi a'r rhai sy'n gofalu am y system.

moment = { $time } ar { $date }

sign-in-title = Mewngofnodi
sign-in-email = Cyfeiriad e-bost
sign-in-password = Cyfrinair
sign-in-button = Mewngofnodi
sign-in-no-account = Os nad oes gennych gyfrif neu os na allwch fewngofnodi, gofynnwch i’r person sy’n gofalu am y gwasanaeth hwn lle rydych chi’n gweithio.
signed-out-title = Rydych wedi allgofnodi
signed-out-text = Nid oes dim a gadwoch wedi’i golli. Os ydych yn rhannu’r cyfrifiadur hwn, caewch y porwr.
signed-out-again = Mewngofnodi eto
error-sign-in-refused = Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir. Gwiriwch y ddau a rhowch gynnig arall arni.

stage-six-week = 6 wythnos ar ôl adrodd
stage-case-closure = Pan gaeodd yr achos
dashboard-title = Adborth dioddefwyr: { $month }
dashboard-title-area = Adborth dioddefwyr: { $area }
dashboard-caption-six-week = { $area }, cyfweliadau 6 wythnos ar ôl adrodd
dashboard-caption-case-closure = { $area }, cyfweliadau pan gaeodd yr achos
dashboard-stages = Pa gyfweliadau
dashboard-nothing-published = Nid oes dim wedi’i gyhoeddi eto. Bydd mis yn ymddangos yma pan fydd cyhoeddwr wedi’i adolygu.
dashboard-too-few = Bu rhy ychydig o gyfweliadau i ddangos dim eto. Maent yn ymuno â’r cyfnod nesaf sydd â digon.
filter-area = Heddlu
filter-month = Mis cyhoeddedig
filter-theme = Thema
filter-all-themes = Pob thema
filter-update = Diweddaru
filter-note = Mae cyfeiriad y dudalen hon yn cadw eich dewisiadau.


findings-title = Beth newidiodd
finding-lead = Rhoddodd { $percent } ateb ffafriol i “{ $question }”,
finding-up = i fyny o { $before } yn { $period }.
finding-down = i lawr o { $before } yn { $period }.
finding-see = Gweld y siart
finding-more-up = { $number ->
    [one] Mae { $number } cwestiwn arall yn uwch nag o’r blaen.
   *[other] Mae { $number } cwestiwn arall yn uwch nag o’r blaen.
}
finding-more-down = { $number ->
    [one] Mae { $number } cwestiwn arall yn is nag o’r blaen.
   *[other] Mae { $number } cwestiwn arall yn is nag o’r blaen.
}
finding-others-steady = { $number ->
    [one] Nid yw { $number } cwestiwn arall yn dangos tystiolaeth o newid.
   *[other] Nid yw’r { $number } cwestiwn arall y gellir eu cymharu yn dangos tystiolaeth o newid.
}
finding-all-steady = { $number ->
    [one] Nid yw’r cwestiwn y gellir ei gymharu yn dangos tystiolaeth o newid.
   *[other] Nid yw’r un o’r { $number } cwestiwn y gellir eu cymharu yn dangos tystiolaeth o newid.
}
finding-not-compared = { $number ->
    [one] Ni ellir cymharu { $number } cwestiwn: atebodd rhy ychydig o bobl ef yn un o’r ddau gyfnod diwethaf.
   *[other] Ni ellir cymharu { $number } cwestiwn: atebodd rhy ychydig o bobl hwy yn un o’r ddau gyfnod diwethaf.
}
waiting-sentence = Roedd gan { $period } rhy ychydig o gyfweliadau i’w dangos ar eu pen eu hunain. Maent yn ymuno â’r cyfnod nesaf sydd â digon.
reading-higher = Uwch nag o’r blaen
reading-lower = Is nag o’r blaen
reading-no-evidence = Dim tystiolaeth o newid
reading-none = Dim i’w gymharu ag ef

count-interviews = Cyfweliadau yn y cyfnod diweddaraf
count-total = Cyfweliadau ers y dechrau
count-changed = Cwestiynau a newidiodd
count-waiting = Misoedd yn aros
count-at-least = o leiaf { $number }
count-withheld = [c]
count-number = { $number }
count-in-period = { $period }
count-since = ers { $month }
count-of-questions = o { $number }
count-waiting-period = { $period }
count-waiting-none = dangosir pob mis

cards-title = Pob cwestiwn dros amser
cards-intro = Canran a roddodd ateb ffafriol. Mae pob siart yn rhedeg o 0% i 100%. Caiff misoedd ag ychydig o gyfweliadau eu cyfuno.
legend-average = Ers y dechrau
legend-withheld = Heb ei ddangos: rhy ychydig o bobl
card-base = { $people ->
    [one] ffafriol, { $people } person
   *[other] ffafriol, { $people } o bobl
}
card-withheld = heb ei ddangos: rhy ychydig o bobl
card-average = Ers y dechrau: { $percent }
others-title = Cwestiynau heb ateb ffafriol
others-intro = Nid oes canran ar gyfer y rhain. Mae eu hatebion ar eu tudalennau eu hunain.
table-show = Dangos pob cwestiwn fel tabl
table-caption = Canran a roddodd ateb ffafriol, gyda nifer y bobl a atebodd
table-question = Cwestiwn
table-joined = wedi’i gyfrif gyda’r nesaf
table-cumulative = Ers y dechrau
months-show = Dangos pa fisoedd sydd wedi’u cyfuno
months-caption = Pob mis a’r cyfnod sy’n ei ddangos
months-month = Mis
months-interviews = Cyfweliadau, o leiaf
months-shown = Ble y’i dangosir
month-alone = Ar ei ben ei hun
month-joined = Wedi’i gyfuno yn { $period }
month-waits = Yn aros am y cyfnod nesaf
answers-title = Sut atebodd pobl
answers-intro = Pob ateb dros yr amser hiraf sy’n eu dangos, fel canrannau. Nid yw “ddim y naill na’r llall” yn perthyn i’r un ochr ac mae’n sefyll ar wahân ar y dde.
answers-unfavourable = { $percent } anffafriol
answers-favourable = { $percent } ffafriol
answers-neither = { $percent } ddim y naill na’r llall
answers-withheld = [c] Heb ei ddangos: rhy ychydig o bobl
key-strongly-unfavourable = Mwyaf anffafriol
key-unfavourable = Anffafriol
key-favourable = Ffafriol
key-strongly-favourable = Mwyaf ffafriol
key-neither = Ddim y naill na’r llall, ar y dde

question-asked = Y cwestiwn:
question-finding-title = Yn y cyfnod diweddaraf
question-higher = Rhoddodd { $percent } ateb ffafriol yn { $period }, yn uwch na’r cyfnod blaenorol. Mae’r ffigur cywir yn debygol o fod rhwng { $low } a { $high }.
question-lower = Rhoddodd { $percent } ateb ffafriol yn { $period }, yn is na’r cyfnod blaenorol. Mae’r ffigur cywir yn debygol o fod rhwng { $low } a { $high }.
question-no-evidence = Rhoddodd { $percent } ateb ffafriol yn { $period }. Nid oes tystiolaeth o newid ers y cyfnod blaenorol. Mae’r ffigur cywir yn debygol o fod rhwng { $low } a { $high }.
question-latest = Rhoddodd { $percent } ateb ffafriol yn { $period }. Mae’r ffigur cywir yn debygol o fod rhwng { $low } a { $high }.
question-withheld = [c] Atebodd rhy ychydig o bobl y cwestiwn hwn i ddangos ffigur.
question-undirected = Nid oes ateb ffafriol i’r cwestiwn hwn. Mae ei atebion yn y tabl isod.
question-begun = Newidiodd y cwestiwn. Mae’r llinell hon yn dechrau gyda’r un newydd, ac ni ellir ei chymharu â’r ffigurau cyn hynny.
question-begun-link = Y ffigurau cyn y newid
question-ended = Newidiodd y cwestiwn. Mae’r llinell hon yn gorffen gyda’r hen un, ac ni ellir ei chymharu â’r ffigurau ar ôl hynny.
question-ended-link = Y ffigurau ers y newid
question-since = Pob ateb, { $period }.
question-chart-title = Dros amser
question-chart-subtitle = Canran a roddodd ateb ffafriol ym mhob cyfnod, gyda’r ystod y mae’r ffigur cywir yn debygol o fod ynddi
question-how-to-read = Sut i ddarllen y siart hon
question-how-to-read-text = Un cyfnod yw pob marc; mae bar gwelw’n dangos faint o fisoedd y mae’n eu cyfuno. Y llinell unionsyth yw’r cyfwng 95%: gydag ychydig o bobl mae’n hir. Y llinell doredig yw pawb ers y dechrau. Mae sgwâr glas yn uwch na’r cyfnod blaenorol o fwy na siawns, a diemwnt oren yn is.
question-how-to-read-withheld = n yw faint o bobl a atebodd. Mae [c] a streipiau’n golygu bod rhy ychydig o bobl wedi ateb i ddangos ffigur.
question-table-title = Ffigurau’r siart
question-method = Sut y gwneir y ffigurau hyn
table-period = Cyfnod
table-base = Pobl (n)
table-favourable = Ffafriol
table-low = O (95%)
table-high = I (95%)
table-score = Sgôr, 0 i 100
period-waits = { $period }, yn aros
answers-question-title = Sut atebodd pobl
options-caption = Atebion dros yr amser hiraf sy’n eu dangos
options-answer = Ateb
options-people = Pobl
options-share = Canran
chart-average = Ers y dechrau { $percent }
non-answer-not_applicable = Ddim yn berthnasol
non-answer-not_reached = Heb ei gyrraedd
non-answer-off_route = Heb ei ofyn
non-answer-dont_know = Ddim yn gwybod
non-answer-prefer_not_to_say = Gwell gennyf beidio â dweud

download-csv = Lawrlwytho { $month } (CSV)
download-xlsx = Lawrlwytho { $month } (Excel)
download-svg = Lawrlwytho’r siart (SVG)
downloads-title = Lawrlwythiadau
downloads-intro = Pob ffigur o fis cyhoeddedig fel ffeil, ar gyfer eich siartiau a’ch adroddiadau eich hun. Cofnodir pob lawrlwythiad.
downloads-month = Adborth dioddefwyr, { $month }
downloads-published = Cyhoeddwyd ar { $date }, fersiwn { $version }
downloads-inside-title = Beth sydd yn y ffeiliau
downloads-inside-text = Un rhes ar gyfer pob ffigur: ardal, cyfweliadau, cyfnod, thema, cwestiwn, beth a fesurir, y gwerth, ei gyfwng 95% a faint o bobl a atebodd.
downloads-withheld-text = Lle atebodd rhy ychydig o bobl, mae’r gwerth yn wag ac mae’r golofn “marker” yn dweud [c]. Torrir y ffeiliau o’r un ffigurau â’r dangosfwrdd.

method-title = Sut y gwneir y ffigurau hyn
method-favourable-heading = Canran ffafriol
method-favourable-text = O’r bobl a ddewisodd un o atebion cwestiwn, faint a ddewisodd un ffafriol. Mae’r set gwestiynau’n dweud pa atebion sy’n ffafriol. Caiff “Ddim yn gwybod”, “Gwell gennyf beidio â dweud” a “Ddim yn berthnasol” eu cyfrif ar wahân ac nid ydynt yn rhan o’r ganran.
method-interval-text = Cyfwng Wilson yw’r cyfwng 95%. Mae’n dweud pa mor bell y gall ffigur gan gyn lleied o bobl fod oddi wrth yr hyn y byddai pawb yn ei ddweud.
method-change-heading = Beth sy’n cyfrif fel newid
method-change-text = Cymharir y ddau gyfnod diwethaf yn ôl cyfwng Newcombe ar gyfer y gwahaniaeth rhwng dwy ganran. Dim ond pan nad yw’n cynnwys sero y mae’r tudalennau’n dweud “uwch” neu “is”; fel arall maent yn dweud nad oes tystiolaeth o newid. Ni chaiff heddluoedd a thimau byth eu rhestru yn ôl trefn.
method-periods-heading = Cyfnodau
method-periods-text = Cyfunir misoedd nes bod gan gyfnod o leiaf { $interviews } cyfweliad. Mae pob mis mewn un cyfnod yn unig, fel na ellir cyfrifo mis o ddau. Mae misoedd nad ydynt yn ddigon eto’n aros ac yn ymuno â’r cyfnod nesaf.
method-withheld-heading = Beth na ddangosir
method-withheld-base = Cwestiwn a atebwyd gan lai na { $people } o bobl mewn cyfnod.
method-withheld-cell = Nifer o bobl islaw { $people }.
method-withheld-all = “Neb” a “phawb” lle atebodd llai na { $people } o bobl.
method-withheld-next = Lle rhoddodd rhy ychydig o bobl ateb, cyfunir ei fisoedd â rhai diweddarach. Ar ôl blwyddyn fe’i cedwir yn ôl gydag ateb arall, fel na ellir cyfrifo’r naill na’r llall.
method-withheld-since = Mae ffigurau am gyfnodau hirach yn symiau o ffigurau a ddangoswyd o’r blaen. Ni ellir tynnu un o’r llall i ganfod person.
method-police = Ni all neb mewn heddlu nac mewn corff plismona weld pwy gymerodd ran, pwy wrthododd, na beth ddywedodd un person.
method-markers-heading = Llaw-fer
marker-b = toriad yn y gyfres
marker-c = heb ei ddangos, i amddiffyn y bobl a atebodd
marker-e = amcangyfrif
marker-low = isel, ond nid sero
marker-p = dros dro
marker-r = diwygiedig
marker-u = rhy ychydig i olygu dim
marker-x = ddim ar gael
marker-z = ddim yn berthnasol

editions-title = Misoedd i’w cyhoeddi
editions-drafts = Yn aros amdanoch chi
editions-no-drafts = Nid oes mis yn aros. Bydd mis yn ymddangos yma pan gaiff ei gau.
editions-published = Cyhoeddwyd
editions-month = Mis
editions-made = Gwnaed
editions-published-at = Cyhoeddwyd
editions-review = Adolygu { $month }
edition-title = { $month }, { $area }
edition-heading = Adolygu: { $month }
edition-published = Cyhoeddwyd am { $moment }. Ni chaiff mis a gyhoeddwyd ei newid byth.
edition-draft = Drafft yw hwn. Dim ond cyhoeddwyr all ei weld. Isod mae’r ffigurau fel y bydd darllenwyr yn eu gweld.
edition-publish-title = Cyhoeddi { $month }
edition-publish-text = Pan fyddwch yn cyhoeddi, gall dadansoddwyr a’r corff plismona weld y ffigurau hyn ar unwaith, yn eich enw chi. Ni ellir ei ddadwneud.
edition-confirm = Rwyf wedi darllen y ffigurau a gellir eu cyhoeddi
edition-publish-button = Cyhoeddi
edition-digest = Crynodeb o’r argraffiad hwn:
error-confirmed-required = Ticiwch y blwch i ddweud y gellir cyhoeddi’r ffigurau
done-published = Mae’r mis wedi’i gyhoeddi

accounts-title = Cyfrifon
accounts-add = Rhoi cyfrif i rywun
accounts-add-button = Ychwanegu’r cyfrif
account-name = Enw
account-role = Beth maen nhw’n ei wneud
account-sees = Ffigurau neu bobl pwy
account-state = Cyflwr
account-active = Mewn defnydd
account-inactive = Ddim mewn defnydd
account-force = Heddlu
account-force-hint = Ar gyfer swyddogion cyswllt, dadansoddwyr a chyrff plismona. Gall cyhoeddwr gael un neu ddim.
account-no-force = Dim: yn gweithio i’r panel
account-language = Iaith eu tudalennau
account-password = Cyfrinair cyntaf
account-password-hint = O leiaf 12 nod. Mae tri gair nad ydynt yn perthyn i’w gilydd yn hawdd eu cofio.
error-account-exists = Mae cyfrif eisoes â’r cyfeiriad e-bost hwn
error-account-email-invalid = Rhowch gyfeiriad e-bost, fel enw@example.org
error-account-name-required = Rhowch enw’r person
error-account-role-required = Dewiswch beth mae’r person yn ei wneud
error-account-force-unfit = Dewiswch heddlu ar gyfer y rôl hon, neu ddim lle mae’r rôl yn gweithio i’r panel
error-password-too-short = Defnyddiwch gyfrinair o 12 nod o leiaf
error-password-too-long = Defnyddiwch gyfrinair byrrach
error-password-one-character = Defnyddiwch gyfrinair o fwy nag un nod drosodd a throsodd
done-account-added = Mae’r cyfrif wedi’i ychwanegu

question-sets-title = Cwestiynau
question-sets-intro = Beth a ofynnir, ym mhob fersiwn. Mae cyfweliad yn cadw’r fersiynau y’i gofynnwyd â hwy.
question-sets-interviews = Cyfweliadau
question-sets-sets = Setiau cwestiynau
question-sets-name = Enw
question-sets-version = Fersiwn
question-sets-questions = Cwestiynau
question-sets-minutes = Munudau
question-sets-from = Mewn defnydd o
question-sets-about = Am beth mae
question-sets-draft = Yn cael ei ysgrifennu
question-sets-approved = Cytunwyd
question-sets-live = Mewn defnydd
question-sets-retired = Ddim yn cael ei ddefnyddio mwyach
question-sets-summary = { $questions } cwestiwn, tua { $minutes } munud.
question-sets-no-welsh = Dim Cymraeg eto
question-sets-read-out = Darllen yn uchel
question-sets-routed = gofynnir i rai pobl
question-sets-commentary = gyda blwch ar gyfer eu geiriau eu hunain
question-sets-answer = Ateb

audit-title = Archwilio
audit-intro = { $number ->
    [one] { $number } cofnod. Mae pob un wedi’i gadwyno i’r un o’i flaen, fel na ellir newid na thynnu’r un heb i neb weld.
   *[other] { $number } cofnod. Mae pob un wedi’i gadwyno i’r un o’i flaen, fel na ellir newid na thynnu’r un heb i neb weld.
}
audit-number = Rhif
audit-at = Pryd
audit-action = Beth a wnaed
audit-who = Pwy
audit-about = Ynghylch
audit-add-account = Rhoi cyfrif i rywun
audit-sign-in = Mewngofnodi
audit-refuse-sign-in = Gwrthod mewngofnodi
audit-sign-out = Allgofnodi
audit-refer = Atgyfeirio person
audit-record-closure = Cofnodi bod achos wedi cau
audit-record-consent = Cofnodi cydsyniad
audit-record-safe-contact = Cofnodi cyswllt diogel
audit-open-due-cases = Agor cyfweliadau sy’n ddyledus
audit-book-appointment = Trefnu galwad
audit-cancel-appointment = Canslo galwad
audit-reveal-number = Edrych ar rif
audit-record-call = Cofnodi galwad
audit-start-interview = Dechrau cyfweliad
audit-save-answers = Cadw atebion
audit-pause-interview = Oedi cyfweliad
audit-break-off = Gorffen cyfweliad yn gynnar
audit-finish-interview = Gorffen cyfweliad
audit-close-month = Cau mis
audit-publish-edition = Cyhoeddi mis
audit-download-edition = Lawrlwytho mis
audit-install-questionnaires = Gosod holiaduron
audit-rehearse-questionnaire = Ymarfer holiadur
audit-approve-questionnaire = Cymeradwyo holiadur
audit-view-today = Edrych ar y diwrnod
audit-view-people = Edrych ar bobl
audit-read-identity = Edrych ar bwy yw person
audit-view-referrals = Edrych ar atgyfeiriadau
audit-view-calls = Edrych ar alwadau
audit-view-interview = Edrych ar gyfweliad
audit-view-editions = Edrych ar fis drafft
audit-view-dashboard = Edrych ar y dangosfwrdd
audit-view-downloads = Edrych ar lawrlwythiadau
audit-view-accounts = Edrych ar gyfrifon
audit-view-questionnaires = Edrych ar gwestiynau
audit-view-practice = Ymarfer cyfweliad
audit-view-paper = Argraffu cyfweliad
audit-view-audit = Edrych ar yr archwiliad
