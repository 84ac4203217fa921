# Cofnodion panel a gadwyd yn rhywle arall o’r blaen.

menu-history = Panel cynharach
imported-note = Casglwyd cyn Candour: mae ffigurau { $months } yn cyfrif cyfweliadau panel cynharach.
history-title = Cofnodion panel cynharach
history-lead = Anfonwch gyfweliadau neu hanes cysylltu panel a gadwyd yn rhywle arall, er mwyn i’r heddlu gadw ei duedd. Mae misoedd, timau a dewisiadau’n cael eu cyfrif; nid yw geiriau neb yn cael eu derbyn, ac nid oes dim yn dweud am bwy mae rhes.
history-first = Gwnewch hyn cyn i’r heddlu gyhoeddi am y tro cyntaf: ni ellir derbyn misoedd hyd at yr un diweddaraf a gyhoeddwyd, am fod ffigurau cyhoeddedig yn parhau ohonynt.
history-kind-responses = Cyfweliadau
history-kind-responses-hint = Un rhes i bob cyfweliad, gyda’i fis ac un golofn i bob cwestiwn.
history-kind-contacts = Hanes cysylltu
history-kind-contacts-hint = Un rhes i bob ymgais neu bob achos, gyda’i mis a’r hyn a ddaeth ohoni.
history-questionnaire = Holiadur
history-questionnaire-hint = Y fersiwn yr oedd geiriad y cwestiynau ynddo. Dewisir yr hynaf; lle torrwyd tuedd cwestiwn ers hynny, mae wedi’i thorri yma hefyd. O hanes cysylltu dim ond y cam sy’n cyfrif.
history-questionnaire-item = { $wave }, fersiwn { $version }
error-history-questionnaire-unknown = Dewiswch holiadur o’r rhestr
history-file-hint = Ffeil CSV, neu lyfr gwaith Excel (.xlsx) ag enwau colofnau yn rhes gyntaf ei ddalen gyntaf. 20 MB, 200 colofn a 50,000 rhes ar y mwyaf.
history-state-mapping = Colofnau i’w henwi
history-state-checked = Wedi’i gwirio
history-state-committed = Yn cyfrif
history-state-discarded = Wedi’i thaflu
import-fault-damaged = Ni ellir darllen y llyfr gwaith. Cadwch ef fel CSV ac anfonwch hwnnw.

history-columns-lead = Dewiswch golofn pob cwestiwn sydd yn y ffeil. Nid yw colofnau a adewch allan yn cael eu darllen. Byddwn yn cofio’ch dewisiadau ar gyfer ffeil nesaf yr heddlu.
history-words-seen = Mae’r colofnau hyn yn edrych fel geiriau pobl eu hunain ac nid ydynt yn cael eu derbyn: { $columns }.
history-words-chosen = Mae’r colofnau hyn yn dal geiriau, neu gynifer o werthoedd gwahanol fel na allant fod yn ddewisiadau. Nid yw geiriau’n cael eu derbyn. Dewiswch golofnau eraill, neu gadewch nhw allan:
history-field-month = Mis
history-field-month-hint = Mis neu ddiwrnod y cyfweliad neu’r ymgais, er enghraifft 2026-03, 03/2026, Mawrth 2026 neu 15/03/2026.
history-field-team = Tîm
history-field-team-hint = Y tîm oedd â’r ymchwiliad, fel mae’r heddlu yn ei alw.
history-field-case = Achos
history-field-case-hint = Yr hyn sy’n gwahaniaethu achosion, lle mae gan achos sawl rhes. Mae’n cael ei gymharu ac nid ei gadw. Hebddo mae pob rhes yn achos.
history-field-outcome = Yr hyn a ddaeth ohono
history-field-outcome-hint = Canlyniad yr ymgais neu’r achos, yn ôl ei god neu ei enw.
error-history-column-required = Dewiswch golofn: ni ellir cyfrif dim hebddi
error-history-column-twice = Mae un golofn wedi’i dewis ddwywaith. Rhowch ei cholofn ei hun i bob cwestiwn

history-checked-lead = Nid oes dim yn cyfrif eto.
history-left-out = Rhesi y dywedoch nad oes ganddynt ganlyniad
history-unknown = Gwerthoedd nad ydynt yn cael eu deall
history-unknown-lead = Dywedwch beth mae pob un yn ei olygu, neu nad yw’n ateb. Byddwn yn ei gofio ar gyfer ffeil nesaf yr heddlu.
history-value-choose = Dewiswch beth mae’n ei olygu
history-value-none = Nid yw’n ateb
history-value-rows = { $rows ->
    [one] Mewn 1 rhes
   *[other] Mewn { $rows } rhes
}
history-values-keep = Cadw hyn a gwirio eto
history-reason-dont-know = Ddim yn gwybod neu’n methu cofio
history-reason-prefer-not-to-say = Byddai’n well ganddynt beidio â dweud
history-reason-not-applicable = Ddim yn berthnasol
history-months = Yr hyn mae’r ffeil yn ei roi
history-month = Mis
history-interviews = Cyfweliadau
history-cases = Achosion
history-remark = Sylw
history-shared = Mae gan Candour gyfweliadau yn y mis hwn hefyd. Mae’r ddau’n cyfrif: gwnewch yn siŵr nad oes yr un yn y ddau.
history-findings-lead = Mae’r rhesi hyn yn cael eu gadael allan. Cywirwch nhw ac anfonwch y ffeil gyfan eto, neu ewch ymlaen hebddynt: dim ond o un ffeil y gellir derbyn mis.
history-commit = { $rows ->
    [one] Derbyn 1 rhes
   *[other] Derbyn { $rows } rhes
}
history-not-yet = Ni ellir derbyn y ffeil eto: nid yw rhywbeth yn cael ei ddeall, neu nid oes rhes yn barod.

history-fault-month-required = Llenwch y mis
history-fault-month-unread = Ni ellir darllen y mis. Ysgrifennwch ef fel 2026-03 neu 03/2026
history-fault-month-not-over = Nid yw’r mis hwn ar ben. Gadewch y rhes allan nes ei fod
history-fault-month-published = Gadewch y rhes allan: mae’r heddlu wedi cyhoeddi’r mis hwn neu un diweddarach, ac mae ffigurau cyhoeddedig yn aros fel y maent
history-fault-month-taken = Mae ffeil arall wedi rhoi’r mis hwn eisoes. Tynnwch honno’n ôl yn gyntaf
history-fault-team-long = Byrhewch enw’r tîm i 60 nod neu lai
history-fault-nothing-answered = Nid oes ateb i’r un cwestiwn yn y rhes hon. Llenwch un, neu gadewch y rhes allan
history-fault-answers-clash = Dewiswch ddewisiadau sy’n mynd gyda’i gilydd: nid yw’r rhain
history-fault-outcome-required = Llenwch yr hyn a ddaeth ohono

history-committed-title = Mae’r ffeil yn cyfrif
history-committed = Mae’r ffeil ei hun wedi’i dileu. Yr hyn a gedwir ohoni yw’r rhifau hyn a chyfrifon ei hatebion. Mae ffigurau a wneir ohonynt yn dweud eu bod wedi’u casglu cyn Candour.
history-discarded = Mae’r ffeil wedi’i dileu. Nid oes dim ohoni’n cyfrif.
history-force = Heddlu
history-sender = Anfonwyd gan
history-moved = Newidiwyd ddiwethaf
history-digest = Crynodeb digidol y ffeil (SHA-256)
history-rows = Rhesi a dderbyniwyd
history-undo-lead = Gallwch dynnu hyn yn ôl nes bod mis ohono wedi’i gyhoeddi.
history-undo = Ei dynnu’n ôl
history-stays = Mae mis ohono wedi’i gyhoeddi, felly mae’n aros.
fieldwork-earlier = { $cases ->
    [one] Casglwyd 1 o’r achosion hyn cyn Candour: mae’n hysbys sut y daeth i ben, a dim arall amdano.
   *[other] Casglwyd { $cases } o’r achosion hyn cyn Candour: mae’n hysbys sut y daethant i ben, a dim arall amdanynt.
}

problem-no-such-history = Does dim ffeil o’r fath. Ewch yn ôl i’r rhestr a’i dewis eto.
problem-history-not-open = Mae’r ffeil hon wedi’i derbyn, ei thaflu neu ei gwirio eto yn y cyfamser. Ni newidiwyd dim.
problem-history-not-ready = Nid yw popeth yn y ffeil hon yn cael ei ddeall, neu nid oes rhes yn barod. Gwiriwch hi eto cyn ei derbyn.
problem-history-known = Derbyniwyd yr union ffeil hon o’r blaen. Ni newidiwyd dim.
problem-history-outdated = Mae mis yn y ffeil hon wedi’i gyhoeddi neu ei dderbyn o ffeil arall ers ei gwirio. Gwiriwch hi eto.
problem-history-published = Mae’r hyn a roddodd y ffeil hon mewn rhifyn cyhoeddedig, sy’n aros fel y mae. Ni ellir ei dynnu’n ôl.

audit-upload-history = Anfonwyd ffeil panel cynharach
audit-check-history = Gwiriwyd ffeil panel cynharach
audit-commit-history = Cyfrifwyd ffeil panel cynharach
audit-discard-history = Taflwyd ffeil panel cynharach, neu ei thynnu’n ôl
audit-download-history-rows = Lawrlwythwyd rhesi panel cynharach i’w cywiro
audit-view-history = Edrychwyd ar ffeiliau panel cynharach
