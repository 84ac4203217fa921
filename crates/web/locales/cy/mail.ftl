# Negeseuon drwy e-bost, i chi eich hun
messages-link = Negeseuon drwy e-bost
messages-title = Negeseuon drwy e-bost
messages-about = Gallwch gael e-bost pan gaiff canlyniadau mis eu cyhoeddi, neu eu cyhoeddi eto gyda newidiadau. Ni chewch yr un oni bai eich bod yn gofyn amdano yma.
messages-inside = Beth sydd yn y neges
messages-inside-month = y mis, a’r heddlu y mae’r canlyniadau’n perthyn iddo
messages-inside-link = un ddolen, sy’n gofyn i chi fewngofnodi
messages-inside-never = dim ffigurau, geiriau neb, dim enwau a dim ffeiliau
messages-no-server = Nid yw’r panel hwn yn anfon e-bost. Gall y sawl sy’n rhedeg Candour osod gweinydd e-bost.
messages-since = Rydych wedi bod yn cael y negeseuon hyn ers { $date }.
messages-question = Ydych chi eisiau e-bost pan gaiff mis ei gyhoeddi?
messages-where = Mae’n mynd i { $address }, y cyfeiriad rydych yn mewngofnodi ag ef.
messages-no = Nac ydw
messages-en = Ydw, yn Saesneg
messages-cy = Ydw, yn Gymraeg
messages-both = Ydw, yn Gymraeg ac yn Saesneg
messages-save = Cadw
done-messages = Mae eich dewis wedi’i gadw.
error-mail-choose = Dewiswch a ydych chi eisiau e-bost, ac ym mha iaith
problem-no-post = Nid yw’r panel hwn yn anfon e-bost. Gofynnwch i’r sawl sy’n rhedeg Candour osod gweinydd e-bost.
problem-no-such-letter = Nid oes neges y rhoddwyd y gorau iddi. Ewch yn ôl i’r rhestr ac edrychwch eto.

# Negeseuon drwy e-bost, fel y mae’r gweinyddwr yn eu gweld
mail-link = Negeseuon drwy e-bost
mail-title = Negeseuon drwy e-bost
mail-about = Mae pobl a ofynnodd amdano yn cael e-bost pan gaiff mis ei gyhoeddi. Mae neges nad yw gweinydd e-bost yn ei derbyn yn cael ei rhoi ar brawf eto am ryw chwe diwrnod, ac yna’n cael ei gadael yma.
mail-no-server = Nid oes gweinydd e-bost wedi’i osod, felly nid oes neges yn cael ei hysgrifennu. Mae adran [mail] y ffurfweddiad yn dweud sut.
mail-count-waiting = Yn aros i gael eu hanfon
mail-count-sent = Wedi’u hanfon
mail-count-dropped = Heb eu hanfon: nid oedd y person i’w chael mwyach
mail-trouble = Negeseuon na ellid eu hanfon
mail-no-trouble = Cafodd pob neges ei hanfon, neu mae’n aros i gael ei rhoi ar brawf am y tro cyntaf.
mail-trouble-about = Rhowch gynnig arall arni ar ôl unioni’r hyn a rwystrodd y neges: cyfeiriad, neu’r gweinydd e-bost.
mail-receiver = At
mail-kind = Neges
mail-kind-edition-published = Cyhoeddwyd mis
mail-queued = Ysgrifennwyd
mail-attempts = Sawl cynnig o’r blaen
mail-why = Pam na adawodd
mail-state = Cyflwr
mail-state-waiting = Rhoddir cynnig arall arni
mail-state-sent = Wedi’i hanfon
mail-state-dropped = Heb ei hanfon
mail-state-given-up = Rhoddwyd y gorau iddi
mail-why-answered = Atebodd y gweinydd e-bost { $code }
mail-why-too-slow = Nid atebodd y gweinydd e-bost mewn pryd
mail-why-unreachable = Ni ellid cyrraedd y gweinydd e-bost
mail-why-not-encrypted = Ni ellid amgryptio’r llinell i’r gweinydd e-bost
mail-why-not-written = Ni ellid ysgrifennu’r neges
mail-why-no-address = Nid cyfeiriad e-bost yw’r cyfeiriad
mail-retry = Rhoi cynnig arall
done-message-retried = Rhoddir cynnig arall ar y neges nawr.

# Beth a wnaed, yn y cofnod o weithredoedd
audit-choose-mail = Dewisodd a yw am gael e-bost pan gaiff mis ei gyhoeddi
audit-send-mail = Anfonodd e-bost oedd yn aros, neu ei derfynu
audit-retry-mail = Rhoddodd gynnig arall ar e-bost
audit-view-mail = Edrychodd ar negeseuon drwy e-bost
