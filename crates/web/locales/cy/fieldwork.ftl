# Atgyfeiriadau, diwrnod y cydlynydd, pobl, cydsyniad, cyswllt diogel, trefnu galwadau, galwadau a’u canlyniadau.
# Needs a translator: this Welsh has not yet been checked by a professional translator.

# --- atgyfeirio ---
refer-title = Atgyfeirio person
refer-lead = Dim ond rhywun sydd wedi cytuno i ni gysylltu ddylai gael ei atgyfeirio. Peidiwch ag ysgrifennu dim am y drosedd.
refer-matter = Yr adroddiad
refer-force = Heddlu
refer-team = Tîm
refer-team-none = Dim tîm
refer-force-reference = Cyfeirnod yr heddlu
refer-force-reference-hint = Eich rhif trosedd neu ymchwiliad eich hun. Mae’n cael ei gadw dan sêl.
refer-report-date = Dyddiad yr adroddiad i’r heddlu
refer-date-hint = Er enghraifft, 21 11 2026
refer-agreement = Eu cytundeb
refer-agreed = Maen nhw wedi cytuno i’r panel gysylltu â nhw
refer-agreed-on = Pryd y cytunon nhw
refer-asked-by = Pwy ofynnodd iddyn nhw
refer-wording = Pa eiriad a ddefnyddiwyd
refer-wording-hint = Mae’r fersiwn wedi’i argraffu ar y daflen
refer-language = Yr iaith maen nhw eisiau siarad ynddi
refer-person = Y person
refer-name = Enw
refer-preferred-name = Beth maen nhw’n hoffi cael eu galw
refer-preferred-name-hint = Gadewch yn wag os yw’r un peth â’u henw cyntaf
refer-number = Rhif ffôn sy’n ddiogel i’w ffonio
refer-safe = Pryd mae’n ddiogel ffonio
refer-safe-lead = Llenwch hyn os ydyn nhw wedi dweud wrthych. Mae’r cydlynydd yn ei wirio gyda nhw.
refer-submit = Atgyfeirio’r person hwn
refer-receipt-title = Atgyfeiriad wedi dod i law: { $reference }
refer-receipt-heading = Atgyfeiriad wedi dod i law
refer-receipt-reference = Eu cyfeirnod gyda’r panel yw
refer-receipt-body = Cadwch y cyfeirnod hwn wrth ymyl eich un chi. Defnyddiwch ef i ddweud wrth y panel pan fydd yr achos yn cau. Ni chewch wybod a ydyn nhw’n cymryd rhan.
refer-another = Atgyfeirio person arall

asked-by-investigating-officer = Y swyddog sy’n gyfrifol am yr achos
asked-by-specialist-officer = Swyddog â hyfforddiant arbennig
asked-by-liaison-officer = Swyddog cyswllt y panel
asked-by-independent-adviser = Cynghorydd annibynnol ar drais rhywiol (ISVA)
asked-by-witness-care = Uned gofal tystion
asked-by-coordinator = Cydlynydd y panel
asked-by-other = Rhywun arall

referrals-title = Fy atgyfeiriadau
referrals-lead = Cyfeirnodau y mae’r panel wedi’u cael gennych chi. Nid yw’r panel yn dweud pwy sy’n cymryd rhan.
referrals-none = Nid yw’r panel wedi cael atgyfeiriadau gennych chi eto.
referrals-reference = Cyfeirnod
referrals-received = Daeth i law

error-reference-invalid = Rhowch gyfeirnod y panel, fel VF-2041
error-no-such-person = Does neb â’r cyfeirnod hwn. Gwiriwch ef a cheisio eto
error-date-in-future = Rhaid i’r dyddiad fod heddiw neu’n gynharach
error-closed-before-report = Ni all yr achos fod wedi cau cyn iddo gael ei adrodd. Gwiriwch y dyddiad y caeodd

error-referral-force-unknown = Dewiswch heddlu
error-referral-team-unknown = Dewiswch un o dimau’r heddlu hwn
error-referral-force-reference-required = Rhowch gyfeirnod yr heddlu
error-referral-force-reference-long = Byrhewch gyfeirnod yr heddlu i 60 nod neu lai
error-referral-report-date-required = Rhowch ddyddiad yr adroddiad i’r heddlu
error-referral-report-date-invalid = Rhowch ddyddiad adroddiad go iawn, fel 21 11 2026
error-referral-report-date-future = Rhaid i ddyddiad yr adroddiad fod heddiw neu’n gynharach
error-referral-agreed-required = Dim ond rhywun sydd wedi cytuno i ni gysylltu ddylai gael ei atgyfeirio. Ticiwch y blwch os ydyn nhw wedi cytuno
error-referral-agreed-on-required = Rhowch y dyddiad y cytunon nhw
error-referral-agreed-on-invalid = Rhowch ddyddiad cytuno go iawn, fel 21 11 2026
error-referral-agreed-on-future = Rhaid i’r dyddiad y cytunon nhw fod heddiw neu’n gynharach
error-referral-agreed-on-before-report = Ni all y dyddiad y cytunon nhw fod cyn dyddiad yr adroddiad
error-referral-asked-by-required = Dewiswch bwy ofynnodd iddyn nhw
error-referral-wording-required = Dewiswch y geiriad a ddefnyddiwyd
error-referral-language-unknown = Dewiswch yr iaith maen nhw eisiau siarad ynddi
error-referral-name-required = Rhowch eu henw
error-referral-name-invalid = Rhowch enw heb doriadau llinell na nodau rheoli eraill
error-referral-preferred-name-invalid = Rhowch beth maen nhw’n hoffi cael eu galw heb doriadau llinell
error-referral-number-required = Rhowch rif ffôn
error-referral-number-invalid = Rhowch rif ffôn yn y DU, fel 07700 900123
error-already-referred = Mae’r cyfeirnod heddlu hwn eisoes wedi’i atgyfeirio. Os person arall ydyw, gwiriwch y cyfeirnod

# --- heddiw ---
today-title = Heddiw: { $date }
today-summary = { $calls ->
    [0] Dim galwadau heddiw.
    [one] 1 alwad.
    [two] 2 alwad.
    [few] { $calls } galwad.
    [many] { $calls } galwad.
   *[other] { $calls } galwad.
}
today-summary-done = Wedi’u gwneud: { $count }.
today-summary-now = Ar y gweill: { $count }.
today-next-call = Galwad nesaf am { $time }.
today-calls = Galwadau heddiw
today-minutes = { $minutes } munud
today-started = Dechreuodd { $time }.
today-rang = Ffoniwyd { $time }.
today-attempt = Cynnig { $number } o { $all }.
today-call-in = Galwad yn { $language }.
safe-at-any-time = Mae unrhyw adeg o’r dydd yn ddiogel
safe-only-between = Ffoniwch rhwng { $from } a { $until } yn unig
today-no-message = Dim neges llais, dim neges destun
today-phrase-on-record = Ymadrodd y cytunwyd arno wedi’i gofnodi
today-asked-woman = Wedi gofyn am fenyw i ffonio
today-asked-man = Wedi gofyn am ddyn i ffonio
today-book-again = Trefnu amser arall
today-done = Wedi’i wneud
today-now = Ar alwad nawr
today-booked = Wedi’i threfnu
today-paused = Saib
today-ended = Ar ben
today-missed = Heb gael gafael
today-cancelled = Wedi’i chanslo
today-waiting = Yn aros amdanoch chi
today-waiting-none = Does dim yn aros amdanoch chi.
today-person = Person
today-needed = Beth sydd ei angen
today-interview = Cyfweliad
today-do-by = Gwneud erbyn
today-status = Statws
today-all-people = Pawb
today-add-referral = Ychwanegu atgyfeiriad
today-coming-due = I ddod
today-due-six-week = 6 wythnos ers yr adroddiad
today-due-six-week-note = Heb ei drefnu eto
today-due-closure = Achos wedi’i gau gan yr heddlu
today-due-closure-note = Cyfweliad cau achos yn ddyledus
today-closing = Cyfnod yn cau o fewn 7 diwrnod
today-closing-note = Cyfle olaf i ffonio
today-interviewers = Cyfwelwyr heddiw
today-interviewers-none = Does gan yr un cyfwelydd alwad heddiw.
today-interviewer-calls = { $calls ->
    [one] 1 alwad
    [two] 2 alwad
    [few] { $calls } galwad
    [many] { $calls } galwad
   *[other] { $calls } galwad
}
today-interviewer-now = ar alwad nawr
today-interviewer-free-until = yn rhydd tan { $time }
today-interviewer-due = i ffonio ers { $time }
today-interviewer-done = wedi gorffen am heddiw
needed-consent = Cofnodi cydsyniad o’r atgyfeiriad
needed-safe-contact = Cofnodi cyswllt diogel
needed-plan-again = Gwirio cyswllt diogel eto: mae wedi dod i ben
needed-book = Trefnu galwad
needed-decide = Pob cynnig wedi’i wneud. Penderfynwch a ddylid cau
needed-call-back = Saib: gwiriwch fod galwad yn ôl wedi’i threfnu
status-new = Newydd
status-do-first = Gwneud gyntaf
status-decide = Penderfynu
status-waiting = Yn aros

# --- pobl ---
people-title = Pobl
people-search = Cyfeirnod
people-search-hint = Fel VF-2041
people-status = Ble maen nhw arni
people-filter = Hidlo
people-find = Dod o hyd
people-none = Does neb yn cyfateb. Newidiwch yr hidlydd.
people-reference = Person
people-force = Heddlu
people-language = Iaith
people-next = Cam nesaf
people-referred = Atgyfeiriwyd
people-all = Pawb
people-found = { $count ->
    [0] Neb
    [one] 1 person
    [two] 2 berson
    [few] { $count } pherson
    [many] { $count } pherson
   *[other] { $count } o bobl
}
stage-consent = Cydsyniad i’w gofnodi
stage-safe-contact = Cyswllt diogel i’w gofnodi
stage-decide = Pob cynnig wedi’i wneud
stage-waiting = Yn aros i’r cyfweliad ddod yn ddyledus
stage-to-book = I’w drefnu
stage-booked = Wedi’i drefnu
stage-interviewing = Cyfweliad ar y gweill
stage-paused = Saib
stage-done = Dim byd arall i’w wneud
stage-no-contact = Dim cyswllt

# --- un person ---
person-show-identity = Dangos enw a rhif
person-show-identity-note = Mae pob edrychiad yn cael ei gofnodi.
person-identity-hidden = Mae’r enw a’r rhif wedi’u cuddio.
person-name = Enw
person-preferred-name = Yn hoffi cael eu galw
person-number = Rhif
person-force-reference = Cyfeirnod yr heddlu
person-hide = Eu cuddio eto
person-next = Cam nesaf
person-no-contact = Peidiwch â chysylltu â’r person hwn.
wall-refused = Dydyn nhw ddim eisiau cymryd rhan.
wall-withdrawn = Maen nhw wedi tynnu’n ôl.
wall-unsafe = Nid yw cysylltu’n ddiogel.
wall-deceased = Maen nhw wedi marw.
wall-do-not-contact = Maen nhw ar y rhestr peidio â chysylltu.
person-details = Manylion
person-force = Heddlu
person-team = Tîm
person-language = Iaith
person-reported = Adroddwyd
person-closed-on = Achos wedi cau
person-still-open = Heb gau
person-referred = Atgyfeiriwyd
person-asked-by = Gofynnwyd gan
person-consent = Cydsyniad
person-consent-none = Heb ei gofnodi eto
person-consent-no = Ddim eisiau cymryd rhan
person-contact = Cyswllt diogel
person-contact-none = Heb ei gofnodi eto
person-contact-until = Yn ddilys tan { $date }
person-contact-expired = Daeth i ben ar { $date }
person-change = Newid
person-interviews = Cyfweliadau
person-interview = Cyfweliad
person-window = Cyfnod
person-window-value = { $opens } i { $closes }
person-attempts = Cynigion
person-attempts-value = { $made } o { $all }
person-state = Cyflwr
person-no-cases = Does dim cyfweliad yn ddyledus eto.
person-move = Canslo’r trefniant hwn
person-timeline = Beth sydd wedi digwydd
event-reported = Adroddwyd i’r heddlu
event-referred = Atgyfeiriwyd i’r panel
event-closed = Caeodd yr heddlu’r achos
event-consent = Cofnodwyd cydsyniad
event-plan = Cadarnhawyd cyswllt diogel
event-appointment-booked = Galwad wedi’i threfnu
event-appointment-kept = Galwad wedi’i chynnal
event-appointment-missed = Galwad wedi’i threfnu, heb gael gafael
event-appointment-cancelled = Trefniant wedi’i ganslo
event-call = Galwad: { $outcome }
event-call-open = Gwnaed galwad, canlyniad heb ei gofnodi eto
event-case-closed = { $wave } wedi cau: { $outcome }
case-open = I’w drefnu
case-booked = Wedi’i drefnu ar gyfer { $when }
case-interviewing = Cyfweliad ar y gweill
case-paused = Saib

# --- cydsyniad ---
consent-title = Cydsyniad { $reference }
consent-heading = Yr hyn maen nhw’n cytuno iddo
consent-lead = Gofynnwch bob un ar wahân. Gadewch flwch yn wag os ydyn nhw’n dweud na neu’n ansicr.
consent-taking-part = Cymryd rhan mewn cyfweliad
consent-second-interview = Cael galwad eto pan fydd eu hachos yn cau
consent-quotes = Defnyddio eu geiriau, gydag unrhyw beth a allai ddangos pwy ydyn nhw wedi’i dynnu allan
consent-told-what-changed = Cael gwybod beth a newidiodd oherwydd y panel
consent-wording = Fersiwn y testun cydsynio a ddarllenwyd iddyn nhw
consent-ticks = Maen nhw’n cytuno i
consent-submit = Cofnodi hyn
done-consent = Mae’r hyn maen nhw’n cytuno iddo wedi’i gofnodi.

# --- cyswllt diogel ---
contact-title = Cyswllt diogel ar gyfer { $reference }
contact-heading = Sut i gysylltu â nhw’n ddiogel
contact-lead = Ewch drwy hyn gyda nhw. Does neb yn eu ffonio mewn ffordd arall nac ar adeg arall.
contact-means = Sut maen nhw eisiau siarad
contact-means-phone = Dros y ffôn
contact-means-video = Ar alwad fideo
contact-days = Diwrnodau sy’n ddiogel
contact-from = Diogel o
contact-until = Diogel tan
contact-time-hint = Fel 09:30
contact-message = Gellir gadael neges llais neu neges destun niwtral
contact-message-hint = Gadewch hyn yn wag oni bai eu bod wedi gofyn amdano.
contact-else = Beth i’w ddweud os bydd rhywun arall yn ateb
contact-else-hint = Rhywbeth cyffredin nad yw’n sôn am y panel, yr heddlu na chyfweliad
contact-phrase = Ymadrodd y cytunwyd arno
contact-phrase-hint = Geiriau y byddan nhw’n eu dweud os na allan nhw siarad. Dan sêl, ac yn cael eu dangos ar gyfer yr alwad yn unig.
contact-drops = Os collir yr alwad
contact-drops-ring-back = Ffonio’n ôl unwaith
contact-drops-wait = Aros iddyn nhw gysylltu
contact-gender = Pwy hoffen nhw i’w ffonio
contact-gender-any = Dim dewis
contact-gender-woman = Menyw
contact-gender-man = Dyn
contact-submit = Cofnodi cyswllt diogel
done-contact = Mae cyswllt diogel wedi’i gofnodi.
error-contact-means-unknown = Dewiswch sut maen nhw eisiau siarad
error-contact-days-required = Dewiswch o leiaf un diwrnod sy’n ddiogel
error-contact-days-unknown = Dewiswch ddiwrnodau o’r rhestr
error-contact-from-invalid = Rhowch yr amser y mae’n ddiogel ohono, fel 09:30
error-contact-until-invalid = Rhowch yr amser y mae’n ddiogel tan hynny, fel 17:30
error-contact-hours-reversed = Rhaid i “Diogel tan” fod yn hwyrach na “Diogel o”
error-contact-if-call-drops-unknown = Dewiswch beth i’w wneud os collir yr alwad
error-contact-interviewer-gender-unknown = Dewiswch pwy hoffen nhw i’w ffonio
error-contact-phrase-long = Byrhewch yr ymadrodd y cytunwyd arno i un frawddeg fer
error-contact-someone-else-long = Byrhewch yr hyn i’w ddweud os bydd rhywun arall yn ateb i un neu ddwy frawddeg

# --- trefnu galwad ---
book-title = Trefnu galwad gyda { $reference }
book-heading = Trefnu galwad
book-wave = { $wave }, rhwng { $opens } a { $closes }
book-safe = Diogel: { $days }, { $from } tan { $until }
book-safe-all-day = Diogel: { $days }, ar unrhyw adeg o’r dydd
book-interviewer = Cyfwelydd
book-day = Diwrnod
book-time = Amser dechrau
book-time-hint = Fel 14:00. Mae galwad yn cymryd { $minutes } munud.
book-asked = Nhw ofynnodd am yr amser hwn
book-asked-hint = Nid yw galwad y gofynnon nhw amdani yn cyfrif fel cynnig.
book-submit = Trefnu’r alwad
done-booked = Mae’r alwad wedi’i threfnu.
done-cancelled = Mae’r trefniant wedi’i ganslo.
cancel-title = Canslo trefniant { $reference }
cancel-heading = Canslo’r trefniant hwn?
cancel-body = Ni fydd yr alwad ar { $when } yn cael ei gwneud. Dydyn ni ddim yn dweud wrthyn nhw.
cancel-submit = Canslo’r trefniant
cancel-back = Ei gadw
error-book-interviewer-required = Dewiswch gyfwelydd
error-book-day-invalid = Rhowch ddiwrnod go iawn ar gyfer yr alwad, fel 21 11 2026
error-book-time-invalid = Rhowch amser dechrau, fel 14:00

# --- galwadau ---
calls-title = Fy ngalwadau
calls-today = Heddiw
calls-coming = Y 7 diwrnod nesaf
calls-none-today = Does gennych chi ddim galwadau heddiw.
calls-none-coming = Does gennych chi ddim galwadau eraill yn y 7 diwrnod nesaf.
calls-paused = Yn parhau â chyfweliad a gafodd saib.

call-title = Galwad { $reference }
call-heading = Cyn i chi ffonio { $name }
call-time = Pryd
call-closed = Mae’r cyfweliad hwn ar ben. Does neb i’w ffonio.
call-when = Galwad
call-interview = Cyfweliad
call-language = Iaith
call-safety = Cadw’n ddiogel
call-phrase = Os na allan nhw siarad byddan nhw’n dweud
call-no-phrase = Ni chytunwyd ar ymadrodd. Os ydyn nhw’n swnio’n wahanol, gorffennwch yr alwad mewn ffordd gyffredin.
call-drops = Os collir yr alwad
call-no-message = Peidiwch â gadael neges llais nac anfon neges destun.
call-message = Gellir gadael neges niwtral. Peidiwch â sôn am y panel, yr heddlu na chyfweliad.
call-else-title = Os bydd rhywun arall yn ateb
call-else-default = Mae’n ddrwg gen i, rhaid bod gen i’r rhif anghywir. Hwyl fawr.
call-ready = Byddwch yn barod
call-ready-room = Ystafell lle na all neb eich clywed
call-ready-support = Y rhifau cymorth isod
call-ready-time = { $minutes } munud, ac amser i chi’ch hun wedyn
call-show-number = Dangos y rhif
call-show-number-note = Gallwch weld y rhif ar ôl gwneud y gwiriadau. Mae pob edrychiad yn cael ei gofnodi. Wedyn, cofnodwch beth ddaeth o’r alwad.
call-number = Rhif
call-check = Pan fyddan nhw’n ateb
call-check-title = Cyn i chi ddechrau
call-safe-now = Maen nhw’n dweud ei bod yn ddiogel ac yn breifat i siarad nawr
call-agree-now = Maen nhw’n dal i gytuno i gymryd rhan
call-interview-language = Iaith yr alwad hon
call-start = Dechrau’r cyfweliad
call-resume = Parhau â’r cyfweliad
call-resumed-note = Cafodd saib. Mae’n parhau o’r man lle stopiodd, gyda gwiriad newydd ei bod yn ddiogel a’u bod yn dal i gytuno.
call-someone-else = Atebodd rhywun arall
call-not-safe = Ddim yn ddiogel i siarad
call-other-outcome = Daeth rhywbeth arall ohoni
call-back-to-interview = Yn ôl i’r cyfweliad
call-support = Cymorth i’w gynnig
error-safe-now-required = Dechreuwch dim ond pan fyddan nhw’n dweud ei bod yn ddiogel ac yn breifat i siarad
error-agree-now-required = Dechreuwch dim ond pan fyddan nhw’n dal i gytuno
error-call-language-required = Dewiswch iaith yr alwad hon

outcome-title = Beth ddaeth o’r alwad i { $reference }
outcome-heading = Beth ddaeth o’r alwad?
outcome-choose = Dewiswch un
outcome-message-left = Gadawyd neges
outcome-note-short = Dewiswch yr un sy’n gweddu orau. Ni ofynnir am ddim am y drosedd.
outcome-submit = Ei gofnodi
done-outcome = Mae’r hyn a ddaeth o’r alwad wedi’i gofnodi.
done-someone-else = Cofnodwyd: atebodd rhywun arall. Peidiwch â ffonio eto heddiw.
done-not-safe = Cofnodwyd: ddim yn ddiogel i siarad. Mae’r cydlynydd yn ei weld nawr. Peidiwch â ffonio eto heddiw.
done-call-back = Mae’r cyfweliad wedi cael saib. Y cydlynydd sy’n trefnu’r alwad nesaf.
done-stopped = Mae’r cyfweliad ar ben. Mae’r hyn a ddywedon nhw wedi’i gadw.
done-deleted = Mae’r cyfweliad ar ben. Mae’r hyn a ddywedon nhw wedi’i ddileu.
done-finished = Mae’r cyfweliad wedi’i orffen. Cymerwch funud cyn yr alwad nesaf.
done-referred = Mae’r atgyfeiriad wedi dod i law.
error-outcome-required = Dewiswch beth ddaeth o’r alwad

# --- yr hyn y mae’r rheolau’n ei wrthod ---
problem-behind-wall = Ni ddylai fod cyswllt â’r person hwn. Peidiwch â’u ffonio.
problem-plan-expired = Nid yw’r cynllun cyswllt diogel yn ddilys ar y diwrnod hwnnw. Cadarnhewch ef gyda’r person yn gyntaf.
problem-outside-safe-days = Nid yw’r diwrnod hwnnw’n un y dywedon nhw ei fod yn ddiogel. Dewiswch ddiwrnod arall.
problem-outside-safe-hours = Nid yw’r amser hwnnw o fewn yr oriau y dywedon nhw eu bod yn ddiogel. Dewiswch amser arall.
problem-not-working-day = Nid yw’r diwrnod hwnnw’n ddiwrnod gwaith. Dewiswch un arall, oni bai eu bod wedi gofyn amdano.
problem-outside-window = Mae’r diwrnod hwnnw y tu allan i gyfnod y cyfweliad. Dewiswch ddiwrnod o’i fewn.
problem-in-the-past = Mae’r amser hwnnw wedi mynd heibio. Dewiswch un diweddarach.
problem-bad-length = Mae pob galwad yr un hyd. Dewiswch ei hamser dechrau yn unig.
problem-slot-taken = Mae gan y cyfwelydd alwad arall bryd hynny. Dewiswch amser neu gyfwelydd arall.
problem-budget-spent = Mae pob cynnig wedi’i ddefnyddio. Dim ond galwad maen nhw eu hunain yn gofyn amdani y gellir ei threfnu.
problem-too-soon = Mae’n rhy fuan ar ôl yr alwad ddiwethaf. Dewiswch ddiwrnod diweddarach.
problem-not-due = Does dim cyfweliad yn ddyledus i’r person hwn heddiw. Edrychwch ar y dyddiadau ar eu tudalen.
problem-case-closed = Mae’r cyfweliad hwn wedi cau. Ni newidiwyd dim.
problem-wrong-state = Mae galwad wedi’i threfnu eisoes, neu mae’r cyfweliad ar y gweill. Ni newidiwyd dim. Edrychwch ar y person hwn eto.
problem-not-on-time = Dangosir y rhif o hanner awr cyn yr alwad nes iddi ddod i ben yn unig. Dewch yn ôl bryd hynny.
problem-not-this-appointment = Nid yw hon yn alwad i chi sydd wedi’i threfnu ar gyfer y person hwn. Ewch yn ôl i’ch galwadau a dewiswch eto.
problem-wait-for-them = Gofynnon nhw i neb ffonio’n ôl os collir yr alwad. Arhoswch iddyn nhw gysylltu.
problem-not-dialled = Does dim galwad ar agor. Dangoswch y rhif a ffonio yn gyntaf.
problem-not-lapsed = Nid yw’r cyfweliad hwn yn cau ar ei ben ei hun cyn i’w gyfnod ddod i ben. Arhoswch tan hynny, neu dewiswch reswm arall.
problem-does-not-end = Nid yw’r canlyniad hwn yn dod â’r cyfweliad i ben. Dewiswch un sydd.
