# Mewngofnodi’n ddiogel: ail gamau, dolenni, eich cyfrif eich hun, a’r hyn y gall gweinyddwr ei wneud dros eraill.

forgotten-link = Rwyf wedi anghofio fy nghyfrinair
forgotten-title = Cael dolen i ddewis cyfrinair newydd
forgotten-about = Rhowch y cyfeiriad e-bost rydych yn mewngofnodi ag ef. Os oes cyfrif ganddo, byddwn yn anfon dolen sy’n gweithio unwaith, am awr.
forgotten-button = Anfon dolen ataf
forgotten-asked = Os oes cyfrif gan y cyfeiriad hwn, mae neges gyda dolen ar ei ffordd. Gall gymryd ychydig funudau.
forgotten-asked-none = Os na ddaw dim, edrychwch ymhlith negeseuon diangen, gwiriwch y cyfeiriad, neu gofynnwch i’r person sy’n gofalu am y gwasanaeth hwn yn eich gweithle.
forgotten-no-server = Nid yw’r panel hwn yn anfon e-bost. Gofynnwch am ddolen gan y person sy’n gofalu am y gwasanaeth hwn yn eich gweithle.

second-title = Dangoswch mai chi sydd yno
second-code = Cod o’ch ap
second-code-hint = Y chwe digid mae’n eu dangos nawr. Os nad yw eich ffôn gennych, rhowch god adfer yn lle hynny.
second-recovery = Cod adfer
second-recovery-hint = Os na allwch ddefnyddio’ch cyfrin-allwedd. Mae pob cod yn gweithio unwaith.
second-button = Parhau
second-lost = Os ydych wedi colli popeth, gofynnwch i’r person sy’n gofalu am y gwasanaeth hwn ailosod eich ail gam.
second-leave = Gadael heb fewngofnodi

again-title = Dangoswch mai chi sydd yno
again-why = Ni ellir dad-wneud yr hyn rydych ar fin ei wneud, neu mae’n rhoi data allan neu’n gadael rhywun i mewn. Felly rydym yn gofyn unwaith eto. Wedyn byddwch yn mynd ymlaen o’r lle roeddech.
again-code = Neu god o’ch ap, yn lle’r cyfrinair
again-button = Parhau
again-leave = Gwneud rhywbeth arall

set-password-title = Dewis cyfrinair
set-password-for = Ar gyfer y cyfrif { $email }
set-password-button = Cadw’r cyfrinair
password-title = Newid eich cyfrinair
password-about = Caiff pob porwr arall ei allgofnodi. Bydd yr un hwn yn aros wedi’i fewngofnodi.
password-current = Y cyfrinair sydd gennych nawr
password-new = Cyfrinair newydd
password-button = Newid y cyfrinair

security-title = Eich cyfrif
security-must-title = Gosod ail gam
security-must-why = Mae angen mwy na chyfrinair ar gyfer eich gwaith. Ni all rhywun sy’n dysgu eich cyfrinair ddod i mewn heb yr ail gam.
security-must-choose = Dewiswch un. Mae’n cymryd tua dwy funud, a gallwch ychwanegu’r llall wedyn.
security-password = Dim ond chi sy’n ei wybod
security-change = Newid
security-replace = Disodli
security-none = Heb ei osod
security-set-up = Gosod
security-add = Ychwanegu

codes-name = Ap codau
codes-title = Gosod codau o ap
codes-what = Mae ap ar eich ffôn yn dangos chwe digid. Nid oes angen signal arno, ac mae’n gweithio ym mhob porwr.
codes-since = Ers { $date }
codes-step-app = Agorwch ap codau ar eich ffôn. Os nad oes gennych un, gosodwch un mae eich sefydliad yn ei ganiatáu.
codes-step-scan = Dewiswch ychwanegu cyfrif, a phwyntiwch y ffôn at y llun. Os na all, teipiwch y llythrennau o dan y llun.
codes-step-code = Rhowch y chwe digid mae’r ap yn eu dangos.
codes-picture = Llun sgwâr ar gyfer eich ap codau. Mae’r llythrennau oddi tano yn dweud yr un peth.
codes-letters = Y gyfrinach mewn llythrennau
codes-code = Y chwe digid mae’r ap yn eu dangos nawr
codes-button = Ei osod

passkeys-name = Cyfrin-allweddi
passkeys-count = { $count ->
    [0] Dim
    [1] Un
   *[other] { $count }
}
passkey-title = Ychwanegu cyfrin-allwedd
passkey-what = Mae allwedd ddiogelwch, eich ffôn neu’r cyfrifiadur hwn yn tystio drosoch. Ni all tudalen ffug ei dwyllo.
passkey-about = Mae eich porwr yn gofyn i chi gyffwrdd ag allwedd ddiogelwch, neu ddatgloi eich ffôn neu’r cyfrifiadur hwn. Nid oes ôl bys na llun o’ch wyneb yn ei adael.
passkey-name = Enw’r gyfrin-allwedd
passkey-name-hint = Er mwyn i chi ei hadnabod eto, fel “allwedd las” neu “gliniadur gwaith”
passkey-button = Gwneud y gyfrin-allwedd
passkey-use = Defnyddio cyfrin-allwedd
passkey-not-used = Ni ddefnyddiwyd y gyfrin-allwedd. Rhowch gynnig arall arni, neu defnyddiwch ffordd arall isod.
passkey-not-made = Ni wnaed y gyfrin-allwedd. Rhowch gynnig arall arni. Os ydych wedi ychwanegu’r allwedd hon o’r blaen, mae eisoes ar waith.
passkey-no-script = Ni all y porwr hwn ddefnyddio cyfrin-allweddi yma. Defnyddiwch god yn lle hynny.
passkey-never = byth
passkey-line = { $name } (ychwanegwyd { $made }; defnyddiwyd ddiwethaf: { $used })

factors-title = Tynnu ail gam
factor-remove = Tynnu
factors-both = Ap codau a chyfrin-allwedd
factors-codes = Ap codau
factors-passkeys = Cyfrin-allwedd
factors-none = Dim

recovery-name = Codau adfer
recovery-left = { $count ->
    [0] Dim ar ôl. Gwnewch rai newydd
    [1] Un ar ôl. Gwnewch rai newydd yn fuan
   *[other] { $count } ar ôl
}
recovery-title = Codau adfer
recovery-why = Deg cod ar bapur, ar gyfer y diwrnod pan nad yw eich ffôn neu’ch allwedd gennych. Mae pob un yn gweithio unwaith. Mae rhai newydd yn disodli’r rhai sydd gennych.
recovery-make = Gwneud codau adfer
recovery-made-title = Eich codau adfer
recovery-once = Dim ond nawr maen nhw’n cael eu dangos. Argraffwch y dudalen hon neu ysgrifennwch nhw i lawr, a’u cadw draw o’ch cyfrifiadur.
recovery-how = Rhowch un lle gofynnir am god. Mae pob un yn gweithio unwaith.

sessions-title = Porwyr wedi’u mewngofnodi
session-browser = Porwr
session-began = Mewngofnodwyd
session-seen = Defnyddiwyd ddiwethaf
session-proof = Ail gam
session-end = Allgofnodi
session-this = Y porwr hwn
session-end-others = Allgofnodi pob porwr arall
session-unknown = Porwr anhysbys
session-by-password = Dim
session-by-code = Cod
session-by-passkey = Cyfrin-allwedd
session-by-recovery = Cod adfer

account-factor = Ail gam
account-factor-yes = Wedi’i osod
account-password-set = Wedi’i osod
account-password-unset = Heb ei ddewis eto
account-invites = Caiff y person ei wahodd: bydd yn dewis cyfrinair drwy ddolen. Os nad yw’r panel hwn yn anfon e-bost, caiff y ddolen ei dangos unwaith, i chi neu i’r gweinyddwr sy’n ei chadarnhau.
account-link-title = Dolen i ddewis cyfrinair
account-link-about = Ar gyfer rhywun newydd, neu rywun sydd wedi anghofio. Mae’n mynd i’w gyfeiriad e-bost, yn gweithio unwaith ac yn disodli dolenni cynharach. Mae’r cyfrinair yn aros nes iddo ei defnyddio.
account-link-by-hand = Nid oes gweinydd e-bost wedi’i osod, felly caiff y ddolen ei dangos i chi, neu, ar gyfer gwaith sy’n dangos pwy yw pobl, i’r gweinyddwr sy’n ei chadarnhau. Gwnewch yn siŵr i bwy rydych yn ei rhoi: pwy bynnag sydd â hi sy’n dewis y cyfrinair.
account-link-button = Gwneud dolen
account-reset-title = Tynnu’r ail gamau
account-reset-about = Ar gyfer rhywun sydd wedi colli ffôn neu allwedd. Yn gyntaf, gwnewch yn siŵr mai’r person hwnnw sydd yno, er enghraifft drwy ffonio. Caiff ei allgofnodi a’i hysbysu drwy e-bost, a bydd yn gosod un newydd y tro nesaf y bydd yn mewngofnodi.
account-reset-button = Tynnu’r ail gamau
account-out-title = Allgofnodi ym mhobman
account-out-about = Ar gyfer gliniadur coll. Mae’r hyn a gadwyd yn aros. Daw tocynnau rhaglenni, cyfeiriadau calendr a phorwyr hysbys i ben hefyd, a chaiff wybod drwy e-bost.
account-out-button = Allgofnodi pob porwr
link-made-title = Y ddolen
link-made-once = Dim ond nawr mae’n cael ei dangos, ac mae’n gweithio unwaith.
link-made-how = Rhowch gyfeiriad eich gwefan o’i blaen, a’i rhoi i’r person wyneb yn wyneb neu dros y ffôn.

error-second-refused = Nid yw hynny’n gywir, neu cafodd ei ddefnyddio o’r blaen. Arhoswch am y cod nesaf, neu defnyddiwch ffordd arall
error-proof-refused = Nid yw hynny’n gywir. Rhowch eich cyfrinair, neu god mae eich ap yn ei ddangos nawr
error-code-refused = Nid dyna’r cod mae’r ap yn ei ddangos nawr. Gwiriwch fod amser y ffôn yn gywir, a rhowch yr un nesaf
error-passkey-name-required = Rhowch enw ar gyfer y gyfrin-allwedd, hyd at 60 nod
error-passkey-refused = Ni ellid ychwanegu’r gyfrin-allwedd. Gwnewch hi eto
error-passkey-known = Mae’r gyfrin-allwedd hon wedi’i hychwanegu o’r blaen. Defnyddiwch un arall
error-password-wrong = Nid dyna’r cyfrinair sydd gennych nawr. Rhowch ef eto

done-password-set = Mae eich cyfrinair wedi’i gadw. Mewngofnodwch ag ef.
done-password = Mae eich cyfrinair wedi’i newid, ac mae pob porwr arall wedi’i allgofnodi.
done-codes = Mae codau wedi’u gosod. Gwnewch godau adfer hefyd, os nad oes gennych rai.
done-passkey = Mae’r gyfrin-allwedd wedi’i hychwanegu. Gwnewch godau adfer hefyd, os nad oes gennych rai.
done-factor-removed = Mae’r ail gam wedi’i dynnu.
done-session-ended = Wedi allgofnodi.
done-account-invited = Mae’r cyfrif wedi’i ychwanegu. Os yw’r panel hwn yn anfon e-bost, mae dolen ar ei ffordd; fel arall, gwnewch un yma.
done-link-sent = Mae dolen ar ei ffordd drwy e-bost.
done-factor-reset = Mae’r ail gamau wedi’u tynnu, ac mae’r perchennog wedi cael gwybod.
done-signed-out-account = Mae pob porwr wedi’i allgofnodi.

problem-second-refused = Nid yw hynny’n gywir, neu cafodd ei ddefnyddio eisoes. Arhoswch am y cod nesaf, neu defnyddiwch ffordd arall.
problem-last-second-factor = Mae’n rhaid i chi gael ail gam i fewngofnodi ag ef. Gosodwch un arall cyn tynnu hwn.
problem-no-second-factor = Nid oes gennych ail gam eto. Gosodwch un yn gyntaf, yna gwnewch godau adfer.
problem-session-over = Newidiwyd eich cyfrif yn y cyfamser, ac ni wnaed dim yma. Mewngofnodwch eto ac edrychwch ar eich cyfrif.
problem-link-over = Nid yw’r ddolen hon yn gweithio mwyach. Mae’n gweithio unwaith ac nid am hir. Gofynnwch am un newydd ar y dudalen fewngofnodi.
problem-no-such-factor = Nid oes ail gam o’r fath. Ewch yn ôl i’ch cyfrif ac edrychwch eto.
problem-no-such-account = Nid oes cyfrif o’r fath. Ewch yn ôl i’r rhestr a’i ddewis eto.

mail-kind-sign-in-link = Dolen i ddewis cyfrinair
mail-kind-security-changed = Mae cyfrif wedi newid

# Yr hyn a wnaed, yn y cofnod o weithredoedd
audit-give-second-factor = Rhoddwyd ail gam wrth fewngofnodi
audit-prove-again = Profwyd eto pwy ydynt
audit-view-security = Edrychwyd sut mae eu cyfrif wedi’i ddiogelu
audit-set-up-codes = Gosodwyd codau o ap
audit-add-passkey = Ychwanegwyd cyfrin-allwedd
audit-remove-second-factor = Tynnwyd ail gam
audit-make-recovery-codes = Gwnaed codau adfer
audit-change-password = Newidiwyd eu cyfrinair
audit-end-session = Allgofnodwyd porwyr eraill
audit-ask-for-link = Gofynnwyd am ddolen i ddewis cyfrinair
audit-send-sign-in-link = Gwnaed dolen i ddewis cyfrinair
audit-set-password = Dewiswyd cyfrinair drwy ddolen
audit-reset-second-factor = Tynnwyd ail gamau rhywun
audit-sign-out-account = Allgofnodwyd rhywun ym mhobman

# Cyfrif sy’n newid, yn cael ei gau neu’n cael ei ailagor
account-change-title = Newid y cyfrif
account-change-about = Gyda rôl neu heddlu arall caiff y person ei allgofnodi ym mhobman a chael gwybod drwy e-bost; daw ei docynnau a’i gyfeiriadau calendr i ben. I newid cyfeiriad e-bost, caewch y cyfrif hwn ac ychwanegwch un arall.
account-change-button = Cadw’r cyfrif
account-close-title = Cau’r cyfrif
account-close-about = Ar gyfer rhywun sydd wedi gadael. Caiff ei allgofnodi ym mhobman a chael gwybod drwy e-bost, ac ni all fewngofnodi mwyach. Daw ei docynnau, ei ddolenni a’i gyfeiriadau calendr i ben. Mae’r hyn a wnaeth yn aros yn y cofnod dan ei enw. Gallwch ei ailagor.
account-close-button = Cau’r cyfrif
account-reopen-title = Ailagor y cyfrif
account-reopen-about = Bydd y person yn dod yn ôl gyda’r rôl oedd ganddo, ac yn dewis cyfrinair newydd drwy ddolen.
account-reopen-button = Ailagor y cyfrif
error-account-name-unfit = Rhowch enw o hyd at 100 nod, ar un llinell
done-account-changed = Mae’r cyfrif wedi’i newid.
done-account-closed = Mae’r cyfrif wedi’i gau.
done-account-reopened = Mae’r cyfrif ar agor eto. Os yw’r panel hwn yn anfon e-bost, mae dolen ar ei ffordd; fel arall, gwnewch un yma.
problem-own-account = Eich cyfrif chi yw hwn. Gofynnwch i weinyddwr arall ei wneud.
problem-last-administrators = Mae’n rhaid i ddau weinyddwr arall aros, gan fod dau berson yn cymeradwyo holiadur. Rhowch y gwaith hwnnw i rywun arall yn gyntaf.
problem-calls-to-hand-over = Mae pobl yn aros am alwad gan y cyfwelydd hwn: { $name }. Gofynnwch i gydlynydd drosglwyddo’r galwadau yn gyntaf.
audit-close-account = Caewyd cyfrif rhywun
audit-reopen-account = Ailagorwyd cyfrif rhywun
audit-change-account = Newidiwyd enw, rôl, heddlu neu iaith rhywun

# Gadael rhywun i mewn, sy’n cymryd dau weinyddwr lle mae’r gwaith yn arwain at bobl
account-two = Mae dau yn gadael cyfwelwyr, cydlynwyr, arweinwyr diogelu a gweinyddwyr i mewn: mae’n rhaid i weinyddwr arall ei gadarnhau.
account-acts-title = Pwy a adawyd i mewn
account-acts-about = Mae gadael rhywun i mewn, neu’n ôl i mewn, i waith sy’n dangos pwy yw pobl yn cymryd dau weinyddwr. Mae cydlynwyr a gweinyddwyr yn ei weld yma, ac yn cael gwybod drwy e-bost lle mae’r panel hwn yn ei anfon. Mae’r rhestr yn mynd yn ôl 90 diwrnod; mae’r archwiliad yn mynd yn ôl i’r dechrau.
account-acts-alone = Cyn cadarnhau, edrychwch a yw’r person yn bod ac a oes arno angen hyn: gofynnwch iddo ef neu i’w reolwr, nid yn unig i’r sawl a ofynnodd i chi. Ni allwch gadarnhau’r hyn y gofynnoch amdano eich hun. Lle nad oes gweinyddwr arall, bydd pwy bynnag sy’n rhedeg Candour yn ei gadarnhau â “candour confirm-account”. Bydd yr hyn nad oes neb yn ei gadarnhau o fewn saith diwrnod yn dod i ben.
account-acts-none = Ni adawyd neb i mewn yn y 90 diwrnod diwethaf.
account-acts-news = { $count ->
    [one] Gadawyd un person i mewn yn ddiweddar, neu mae i gael ei adael i mewn. Gwelwch pwy
   *[other] Yn ddiweddar gadawyd rhywun i mewn, neu mae i gael ei adael i mewn, { $count } gwaith. Gwelwch pwy
}
account-acts-what = Beth
account-acts-asked = Gofynnwyd amdano
account-acts-decide = Penderfynu
account-acts-confirm = Cadarnhau
account-acts-refuse = Gwrthod
account-act-add = Cyfrif newydd fel { $role }
account-act-reopen = Ailagor cyfrif, fel { $role }
account-act-change = Gwaith arall, fel { $role }
account-act-link = Dolen â llaw, fel { $role }
account-act-reset = Tynnu’r ail gamau, fel { $role }
account-act-by = { $name }, { $date }
account-act-by-machine = Ar y peiriant ei hun, { $date }
account-act-waits = Yn aros am weinyddwr arall
account-act-lapsed = Wedi dod i ben
account-act-refused = Gwrthodwyd gan { $name }
account-act-confirmed = Cadarnhawyd gan { $name }
account-act-done = Gwnaed
account-act-done-machine = Cadarnhawyd ar y peiriant ei hun
done-account-act-waits = Mae’n rhaid i weinyddwr arall gadarnhau hyn. Bydd yn cael gwybod drwy e-bost lle mae’r panel hwn yn ei anfon, ac mae i’w weld o dan “Pwy a adawyd i mewn”.
done-account-act-confirmed = Cadarnhawyd a gwnaed.
done-account-act-refused = Gwrthodwyd. Mae popeth yn aros fel yr oedd.
error-account-password-own = Gadewch y cyfrinair allan: perchennog y cyfrif sy’n ei ddewis drwy ddolen
problem-no-such-account-act = Nid yw hyn yn aros am neb bellach. Ewch yn ôl i’r rhestr ac edrych eto.
problem-another-confirms = Gweinyddwr arall sy’n cadarnhau hyn: nid y sawl a ofynnodd na pherchennog y cyfrif.
audit-confirm-account-act = Cadarnhawyd bod rhywun yn cael ei adael i mewn
audit-refuse-account-act = Gwrthodwyd gadael rhywun i mewn
audit-view-account-acts = Edrychwyd ar bwy a adawyd i mewn

# Rhaglenni sy’n siarad dros rywun
programs-title = Rhaglenni sy’n cael eu defnyddio
programs-about = Tocynnau y mae rhaglen yn gweithredu drwyddynt dros gyfrif rhywun. Mae dod ag un i ben yn stopio’r rhaglen ar unwaith; mae’r perchennog yn cael gwybod drwy e-bost, a gall wneud un arall.
programs-none = Nid oes rhaglen yn gweithredu dros neb.
programs-owner = Yn gweithredu dros
audit-view-programs = Edrychwyd ar raglenni sy’n cael eu defnyddio
audit-end-api-token = Daethpwyd â thocyn rhaglen rhywun i ben
audit-begin-signed-ends = Dechreuwyd rhestr diweddau llofnodedig yr archwiliad
