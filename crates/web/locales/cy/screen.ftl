# Sgrin y cyfweliad: newid iaith, gweithio heb gysylltiad, yr hyn a wnaed er diogelwch.
# Needs a translator: this Welsh has not yet been checked by a professional translator.

screen-language = Cwestiynau yn
screen-own-name = Cymraeg
screen-close = Yn ôl i’r cwestiwn
screen-offline = Dim cysylltiad. Pob ateb wedi’i gadw
screen-offline-body = Does dim modd agor y dudalen nesaf eto. Daliwch ati yma.
screen-undecided = Allwn ni ddim dweud eto a ddylid gofyn hwn. Mae’n dibynnu ar ateb sydd heb ei gadw eto: { $questions }. Gofynnwch os yw’n addas.
screen-conflict-here = Ar y dudalen hon mae’n dweud:
screen-pause-offline = Does dim cysylltiad. Gallwch wneud popeth yma hebddo: bydd y gweinydd yn cael gwybod beth ddewisoch chi cyn gynted ag y bydd cysylltiad.
screen-call-back-do = Mae’r alwad yn dod i ben yma. Trefnwch yr alwad nesaf cyn gynted ag y bydd gennych gysylltiad.
screen-end-now = Gorffen yr alwad nawr
screen-ended = Mae’r alwad wedi dod i ben. Bydd y gweinydd yn cael gwybod: cadwch y dudalen hon ar agor nes iddi gau ar ei phen ei hun.
screen-concern-later = Does dim cysylltiad. Ysgrifennwch y pryder ar bapur, a’i gofnodi cyn gynted ag y bydd cysylltiad. Ffoniwch yr arweinydd diogelu ar ddyletswydd nawr.
screen-not-printed = Nid yw cyfweliad yn cael ei argraffu. Argraffwch y cwestiynau gwag o’r dudalen ymarfer.

pause-leave = Ei gadael hi am heddiw

needed-step-not-safe = Daeth galwad i ben am nad oedd yn ddiogel siarad. Penderfynwch eto
needed-step-risk-of-harm = Gallai rhywun gael niwed: dywedwyd mewn cyfweliad. Edrychwch ar hyn nawr

held-safety-step = Beth wnaethon ni i’ch cadw’n ddiogel
safety-step-carried-on = Daliwyd ati ar ôl gofid
safety-step-skipped-topic = Hepgorwyd pwnc
safety-step-left-for-today = Gadawyd hi am y diwrnod hwnnw
safety-step-not-safe = Daeth yr alwad i ben am nad oedd yn ddiogel siarad
safety-step-risk-of-harm = Dywedwyd wrth rywun y gallai person gael niwed
audit-record-safety-step = Cofnodwyd cam a gymerwyd er diogelwch
