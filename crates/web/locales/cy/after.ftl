# Ar ôl y cwestiynau: nodiadau, adolygu, y diwedd, y cofnod a’r hyn a gywirir.

contact-mode-phone = Dros y ffôn
contact-mode-video = Ar alwad fideo
call-mode = Sut rydych chi’n siarad?
call-mode-hint = Cedwir hyn gyda’r cyfweliad.
interview-mode = Sut
interview-mode-video = Gofynnwch iddyn nhw wirio nad oes neb arall yn gallu eu gweld na’u clywed. Cadwch eich ystafell eich hun yn breifat. Mae’r ffenestr hon yn ffitio wrth ochr yr alwad.

note-title = Eich nodiadau eich hun
note-page-title = Eich nodiadau eich hun, { $reference }
note-label = Nodiadau am yr alwad
note-hint = Chi yn unig all ddarllen hyn yma. Nid ateb yw e. Os bydd y person yn gofyn am bopeth a gedwir amdanyn nhw, byddan nhw’n ei gael.
note-keep = Cadw’r nodiadau
note-failed = Heb ei gadw eto. Byddwn yn dal i geisio
done-note-kept = Mae eich nodiadau wedi’u cadw.
error-interview-note-long = Byrhewch y nodiadau i 4,000 nod neu lai

times-lead = Yr alwad hon: { $minutes } munud. Mae’r rhan fwyaf yn cymryd { $from } i { $until }.
times-more = Sut y treuliwyd yr amser
times-note = Mae hyn yma i’ch helpu i gynllunio’r alwad nesaf. Nid yw neb yn cael ei gymharu â neb.
times-minutes = { $minutes } munud
times-pauses = { $number ->
    [0] Dim egwyl
   *[other] Egwyliau: { $number }
}
times-edits = { $number ->
    [0] Nid aethpwyd yn ôl at yr un ateb
   *[other] Atebion yr aethpwyd yn ôl atyn nhw: { $number }
}

review-open = { $number ->
    [one] Nid oes ateb i { $number } cwestiwn, felly mae’n cyfrif fel un na chafodd ei ofyn. Mae hynny’n iawn: does dim rhaid i neb ateb popeth.
   *[other] Cwestiynau heb ateb, sy’n cyfrif fel rhai na chawson nhw eu gofyn: { $number }. Mae hynny’n iawn: does dim rhaid i neb ateb popeth.
}
review-off-route = Wedi’i ateb, ond heb ei ofyn mwyach: ni fydd yn cael ei gyfrif.

complete-yes = Ydyn
complete-no = Nac ydyn
complete-not-asked = Heb ei ofyn

record-link = Darllen yr atebion
record-title = Atebion { $reference }
record-heading = Beth a ddywedwyd
record-lead = { $wave }, daeth i ben { $when }.
record-until = Os oes rhywbeth yn anghywir, gallwch ei gywiro tan { $when }. Cedwir yr hyn oedd yno o’r blaen.
record-too-late = Daeth y cyfweliad hwn i ben fwy na 24 awr yn ôl. Os oes rhywbeth yn anghywir, gofynnwch i gydlynydd ei gywiro.
record-coordinator = Os oes rhywbeth yn anghywir, gallwch ei gywiro. Dywedwch pam. Cedwir yr hyn oedd yno o’r blaen.
record-published = Mae ffigurau’r mis hwn wedi’u cyhoeddi ac yn aros fel y maen nhw, beth bynnag a gywirir yma.
record-correct = Cywiro
record-history = Beth a gywirwyd
record-history-none = Ni chywirwyd dim.
record-was = Roedd yn
record-is = Daeth yn
record-changed = Pryd a gan bwy
record-reason = Pam

correct-title = Cywiro cwestiwn { $number }, { $reference }
correct-heading = Cywiro cwestiwn { $number }
correct-lead = Rhowch yr hyn a ddywedodd y person. Cedwir yr hyn oedd yno o’r blaen wrth ei ochr.
correct-back = Yn ôl at yr atebion
correct-code = Os nad oes ateb
correct-no-code = Dim un o’r rhain
correct-reason = Pam mae’n cael ei gywiro?
correct-reason-hint = Gadewch enwau a lleoedd allan.
correct-reason-optional = Gallwch adael hwn yn wag. Gadewch enwau a lleoedd allan.
correct-submit = Ei gywiro
done-corrected = Mae’r ateb wedi’i gywiro.
error-correction-not-an-answer = Nid yw hwn yn ateb i’r cwestiwn hwn. Rhowch ef yn y ffordd a ddangosir
error-correction-nothing-changed = Dyma sydd yno’n barod. Newidiwch yr ateb neu’r geiriau, neu ewch yn ôl
error-correction-words-long = Byrhewch y geiriau: cadwch at y prif bwyntiau
error-correction-reason-required = Dywedwch pam mae’r ateb yn cael ei gywiro
error-correction-reason-long = Byrhewch y rheswm i 500 nod neu lai
problem-interview-going-on = Mae’r cyfweliad hwn yn dal i fynd ymlaen. Newidiwch yr ateb yn y cyfweliad.
problem-no-interview-record = Does dim cofnod o’r cyfweliad hwn: mae’r hyn a ddywedwyd wedi’i ddileu.
problem-correction-too-late = Daeth y cyfweliad hwn i ben fwy na 24 awr yn ôl. Gofynnwch i gydlynydd gywiro’r ateb.

usual-times = Pa mor hir mae cyfweliadau’n cymryd
usual-times-note = Cymerodd hanner cyfweliadau’r 12 mis diwethaf hyn ar y mwyaf. Fe’i cyfrifir dros y panel cyfan, byth fesul cyfwelydd na heddlu.
usual-times-none = Amserwyd llai na 10 cyfweliad, felly nid oes dim i’w ddangos eto.
usual-times-lead = { $wave }: { $minutes } munud, dros { $number } cyfweliad. Mae’r holiadur yn disgwyl { $expected }.
usual-times-topic = Pwnc
usual-times-minutes = Munudau

held-mode = Sut y buoch chi’n siarad
held-corrected-at = Ateb wedi’i gywiro am
held-interviewer-note = Beth a nododd y cyfwelydd

audit-keep-note = Nodwyd rhywbeth iddyn nhw eu hunain ar alwad
audit-read-interview-record = Darllenwyd yr hyn a ddywedwyd mewn cyfweliad
audit-correct-answer = Cywirwyd ateb ar ôl cyfweliad
