# Sut mae pobl yn dod i mewn: gofyn, ffeiliau â llawer o resi, a rhaglenni sy’n siarad dros gyfrif.
# Needs a translator: this Welsh has not yet been checked by a professional translator.

# --- pwy ofynnwyd, a sut ---
refer-asked-team = Tîm y sawl a ofynnodd
refer-asked-stage = Pryd yn yr ymchwiliad
ask-stage-none = Ddim yn hysbys
ask-stage-first-contact = Ar y cyswllt cyntaf
ask-stage-statement = Pan roddwyd y datganiad neu’r cyfweliad fideo (cyflawni’r dystiolaeth orau, ABE)
ask-stage-investigation = Yn ystod yr ymchwiliad
ask-stage-arrest = Ar ôl arestio’r sawl a ddrwgdybir neu ei gyfweld
ask-stage-decision = Ar ôl y penderfyniad ynghylch cyhuddo
ask-stage-closure = Pan gaewyd yr achos, neu wedyn
error-ask-stage-unknown = Dewiswch pryd yn yr ymchwiliad
error-referral-wording-unknown = Nid yw’r panel yn adnabod y geiriad hwn. Dewiswch un o’r rhestr
error-referral-wording-later = Nid oedd y geiriad hwn yn cael ei ddefnyddio eto ar y diwrnod hwnnw. Gwiriwch y dyddiad a’r geiriad

referrals-all-title = Atgyfeiriadau
referrals-all-none = Does neb wedi cael ei atgyfeirio eto.
referrals-wording = Geiriad

# --- gofyn heb atgyfeiriad ---
ask-title = Cofnodi na ofynnwyd i rywun, neu eu bod wedi dweud na
ask-lead = Mae hyn yn cael ei gyfrif, er mwyn inni weld sut mae’r gofyn yn mynd. Peidiwch ag ysgrifennu pwy oedd y person: does dim blwch ar gyfer hynny.
ask-outcome = Beth ddigwyddodd
ask-outcome-not-offered = Ni ofynnwyd iddyn nhw
ask-outcome-declined = Gofynnwyd iddyn nhw a dywedon nhw na
ask-reason = Pam
ask-reason-choose = Dewiswch reswm
ask-date = Y dyddiad
ask-by = Pwy ofynnodd, neu benderfynodd beidio â gofyn
ask-wording-none = Ni ofynnwyd i neb
ask-submit = Ei gofnodi
done-ask-recorded = Diolch. Mae wedi’i gofnodi.
error-ask-date-required = Rhowch y dyddiad
error-ask-date-invalid = Rhowch ddyddiad go iawn, fel 21 11 2026
error-ask-date-future = Rhaid i’r dyddiad fod heddiw neu’n gynharach
error-ask-outcome-required = Dewiswch beth ddigwyddodd
error-ask-reason-required = Dewiswch reswm sy’n cyd-fynd â’r hyn ddigwyddodd

# --- ffeiliau â llawer o resi ---
import-title = Anfon ffeil
import-lead = Anfonwch atgyfeiriadau neu ddigwyddiadau ymchwiliadau fel ffeil CSV. Does dim yn cael ei dderbyn nes ichi weld beth sydd ynddi. Mae’r ffeil yn cael ei chadw dan sêl, a’i dileu pan fyddwch wedi gorffen.
import-kind = Beth sydd ynddi
import-kind-referrals = Atgyfeiriadau
import-kind-events = Digwyddiadau ymchwiliadau
import-file = Y ffeil
import-file-hint = Ffeil CSV ag enwau’r colofnau yn y rhes gyntaf. Dim mwy nag 20 MB, 200 o golofnau a 50,000 o resi.
import-send = Anfon y ffeil
import-sent-title = Ffeiliau a anfonwyd
import-sent = Anfonwyd
import-count = Rhesi
import-state = Cyflwr
import-state-mapping = Colofnau i’w henwi
import-state-checking = Yn cael ei gwirio
import-state-checked = Wedi’i gwirio
import-state-committing = Yn cael ei derbyn
import-state-committed = Wedi’i derbyn
import-state-discarded = Wedi’i thaflu
import-faults = Beth sydd o’i le ar y ffeil:
import-fault-empty = Mae’r ffeil yn wag. Dewiswch ffeil arall.
import-fault-no-rows = Mae gan y ffeil enwau colofnau a dim rhesi oddi tanyn nhw. Ychwanegwch y rhesi a’i hanfon eto.
import-fault-too-large = Mae’r ffeil yn fwy nag 20 MB. Anfonwch hi mewn rhannau.
import-fault-workbook = Llyfr gwaith yw’r ffeil. Cadwch hi fel CSV ac anfonwch honno.
import-fault-not-text = Rhes { $row }: mae rhywbeth yma nad yw’n destun. Cadwch y ffeil fel CSV (UTF-8) a’i hanfon eto.
import-fault-quotes = Rhes { $row }: mae dyfynnod ar goll neu yn y lle anghywir. Cywirwch ef ac anfonwch y ffeil eto.
import-fault-ragged = Rhes { $row }: mae { $found } cell lle disgwylir { $expected }. Cywirwch y rhes ac anfonwch y ffeil eto.
import-fault-too-many-rows = Mae gan y ffeil fwy na 50,000 o resi. Anfonwch hi mewn rhannau.
import-fault-too-many-columns = Mae gan y ffeil { $found } o golofnau. Tynnwch y rhai nad oes eu hangen: 200 yw’r mwyaf.
import-fault-name-twice = Mae gan golofnau { $first } a { $second } yr un enw. Rhowch ei enw ei hun i bob un.
import-columns-title = Pa golofn yw p’un?
import-columns-lead = Gwiriwch bob un. Byddwn yn ei gofio ar gyfer eich ffeil nesaf.
import-column-none = Ddim yn y ffeil
import-column-optional = Does dim rhaid ei chael
import-rows = { $rows ->
    [one] Mae 1 rhes yn y ffeil.
   *[other] Mae { $rows } o resi yn y ffeil.
}
import-field-force-reference = Cyfeirnod yr heddlu
import-field-name = Enw
import-field-preferred-name = Beth maen nhw’n hoffi cael eu galw
import-field-number = Rhif ffôn
import-field-language = Yr iaith maen nhw eisiau siarad ynddi
import-field-report-date = Dyddiad yr adroddiad
import-field-agreed = Wedi cytuno i rywun gysylltu â nhw (ie)
import-field-agreed-on = Y dyddiad y cytunon nhw
import-field-asked-by = Pwy ofynnodd iddyn nhw
import-field-asked-team = Tîm y sawl a ofynnodd
import-field-asked-stage = Pryd yn yr ymchwiliad y gofynnwyd iddyn nhw
import-field-wording = Y geiriad a ddefnyddiwyd
import-field-team = Tîm
import-field-safe-days = Diwrnodau diogel i ffonio
import-field-safe-from = Diogel o
import-field-safe-until = Diogel tan
import-field-kind = Beth ddigwyddodd
import-field-on = Pryd y digwyddodd
import-field-outcome = Rhif y canlyniad
import-field-corrects = Beth mae’n ei gywiro
import-field-never-happened = Ni ddigwyddodd (ie)
import-field-force = Heddlu
import-check = Gwirio’r rhesi
import-discard = Taflu’r ffeil
import-interrupted = Torrwyd ar draws y gwaith ar y ffeil hon. Ni dderbyniwyd dim. Gwiriwch y rhesi eto, neu daflu’r ffeil.
import-working-title = Yn gweithio ar eich ffeil
import-checking = Mae’r rhesi’n cael eu gwirio. Does dim yn cael ei dderbyn eto.
import-committing = Mae’r rhesi’n cael eu derbyn: pob un, neu ddim un.
import-progress = Edrychwyd ar { $done } o { $rows } o resi.
import-working-note = Mae’r dudalen hon yn dangos ohoni’i hun pa mor bell mae hi. Gallwch ei gadael a dod yn ôl.
import-checked-title = Gwiriwch cyn mynd ymlaen
import-checked-lead = Does dim wedi’i dderbyn eto.
import-count-ready = Rhesi sy’n barod
import-count-faulty = Rhesi i’w cywiro
import-count-known = Rhesi sydd gan y panel eisoes
import-findings = Beth i’w gywiro
import-findings-lead = Mae’r rhesi hyn yn cael eu gadael allan. Lawrlwythwch nhw cyn mynd ymlaen: mae’r ffeil yn cael ei dileu pan dderbynnir y rhesi eraill. Cywirwch nhw a’u hanfon eto.
import-download = Lawrlwytho’r rhesi gyda’u rhesymau (CSV)
import-row = Rhes
import-reason = Beth i’w wneud
import-findings-more = { $more ->
    [one] Ac 1 arall, yn y ffeil i’w lawrlwytho.
   *[other] A { $more } arall, yn y ffeil i’w lawrlwytho.
}
import-commit = { $rows ->
    [one] Derbyn 1 rhes
   *[other] Derbyn { $rows } o resi
}
import-nothing = Does dim rhes i’w derbyn.
import-columns-again = Newid pa golofn yw p’un
import-over-title = Ffeil wedi’i gorffen
import-committed-title = Mae’r rhesi wedi’u derbyn
import-committed = { $rows ->
    [one] Derbyniwyd 1 rhes.
   *[other] Derbyniwyd { $rows } o resi.
}
import-file-gone = Mae’r ffeil wedi’i dileu.
import-discarded-title = Taflwyd y ffeil
import-discarded = Ni dderbyniwyd dim, ac mae’r ffeil wedi’i dileu.
import-to-referrals = Mynd i’r atgyfeiriadau
error-import-file-required = Dewiswch ffeil
error-import-file-unread = Ni ellir darllen y ffeil. Gweler isod beth sydd o’i le arni
error-import-kind-unknown = Dewiswch beth sydd yn y ffeil
error-import-column-required = Dewiswch y golofn
error-import-cell-formula = Mae’r gell hon yn dechrau fel fformiwla. Ysgrifennwch destun plaen
error-import-row-twice = Mae cyfeirnod yr heddlu hwn yn y ffeil am yr eildro. Os person arall ydyw, gwiriwch y cyfeirnod
error-import-row-known = Gadewch y rhes hon allan: mae gan y panel y cyfeirnod heddlu hwn eisoes
error-import-row-unknown = Nid yw’r panel yn adnabod y cyfeirnod heddlu hwn. Gwiriwch ef, neu atgyfeiriwch y person yn gyntaf
problem-bad-file = Ni ellir darllen y ffeil. Ni chadwyd dim. Cywirwch yr hyn a enwir a’i hanfon eto.
problem-no-such-import = Does dim ffeil o’r fath. Ewch yn ôl i’r rhestr a’i dewis eto.
problem-import-not-open = Mae gwaith ar y gweill ar y ffeil hon, neu mae wedi’i gorffen. Ni newidiwyd dim.
problem-nothing-to-import = Does dim rhes i’w derbyn. Cywirwch y rhesi ac anfon y ffeil eto.

# --- rhaglenni sy’n siarad dros gyfrif ---
tokens-title = Rhaglenni sy’n gweithredu drosoch chi
tokens-lead = Mae rhaglen â thocyn yn gwneud yr hyn y mae’r tocyn ar ei gyfer, yn eich enw chi, a dim byd arall. Does dim yn dweud wrthi pwy gymerodd ran na beth ddigwyddodd i neb.
tokens-none = Does dim rhaglen yn gweithredu drosoch chi.
token-name = Enw’r rhaglen
token-name-hint = Er mwyn ichi ei hadnabod eto. Peidiwch ag ysgrifennu dim am berson.
token-made = Gwnaed
token-expires = Daw i ben
token-used = Defnyddiwyd ddiwethaf
token-never-used = Byth
token-state = Cyflwr
token-holds = Yn cael ei ddefnyddio
token-expired = Wedi dod i ben
token-revoked = Wedi’i derfynu
token-make = Gwneud tocyn
token-end = Ei derfynu nawr
token-days = Am ba hyd mae’n dal
token-days-value = { $days ->
    [one] 1 diwrnod
   *[other] { $days } diwrnod
}
token-made-title = Eich tocyn
token-once = Copïwch ef nawr. Unwaith yn unig mae’n cael ei ddangos.
token-secret = Y tocyn:
token-how = Mae’r rhaglen yn ei anfon gyda phob cais: ar ôl y gair “Bearer” yn y pennyn “Authorization”, neu fel y cyfrinair wrth ochr unrhyw enw. Peidiwch byth â’i roi mewn cyfeiriad. Cadwch ef fel cyfrinair.
done-token-revoked = Mae’r tocyn wedi’i derfynu. Nid yw rhaglenni sy’n ei ddefnyddio yn cael mynediad mwyach.
error-token-name-required = Rhowch enw i’r rhaglen, o 60 nod neu lai
error-token-days-unknown = Dewiswch am ba hyd mae’n dal
problem-key-used = Defnyddiwyd yr allwedd hon yn y pennyn “Idempotency-Key” ar gyfer cais arall. Anfonwch allwedd newydd gyda chais newydd.
problem-no-such-token = Does dim tocyn o’r fath. Ewch yn ôl i’r rhestr a’i ddewis eto.
api-token-required = Anfonwch docyn sy’n cael ei ddefnyddio, yn y pennyn “Authorization: Bearer …”, neu fel y cyfrinair wrth ochr unrhyw enw.
api-key-required = Anfonwch y pennyn “Idempotency-Key” ag allwedd o’ch eiddo’ch hun ar gyfer pob cais, o 200 nod neu lai.
api-json-required = Anfonwch JSON, gyda’r pennyn “Content-Type: application/json”.
api-json-unreadable = Nid y JSON a ddisgwylir yma yw’r corff. Gwiriwch enwau a mathau ei feysydd.
api-too-large = Mae’r corff yn rhy fawr. Ni chadwyd dim. Anfonwch lai ar unwaith.
api-not-found = Does dim byd yn y cyfeiriad hwn ar gyfer y cyfrif hwn.

audit-record-ask = Cofnodwyd cais na ddaeth dim ohono
audit-upload-import = Anfonwyd ffeil i mewn
audit-check-import = Gwiriwyd ffeil
audit-commit-import = Derbyniwyd ffeil
audit-discard-import = Taflwyd ffeil
audit-download-faulty-rows = Lawrlwythwyd y rhesi â chamgymeriadau
audit-view-imports = Edrychwyd ar ffeiliau a anfonwyd i mewn
audit-make-api-token = Crëwyd tocyn i raglen
audit-revoke-api-token = Daethpwyd â thocyn rhaglen i ben
audit-view-api-tokens = Edrychwyd ar docynnau
