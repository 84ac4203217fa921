# Mewngofnodi gyda chyfrif eich sefydliad.

organisation-title = Neu mewngofnodwch gyda’ch sefydliad
organisation-about = Dim ond i bobl y mae eu cyfrif yma wedi’i osod ar ei gyfer. Byddwch yn mynd i dudalen fewngofnodi eich sefydliad ac yn dod yn ôl.
organisation-button = Mewngofnodi gyda { $name }
organisation-again = Gyda { $name } y mewngofnodir i’ch cyfrif. Mewngofnodwch yno unwaith eto, a byddwch yn dod yn ôl at yr hyn roeddech yn ei wneud.

organisation-lost-title = Ni weithiodd y mewngofnodi
organisation-try-again = Rhowch gynnig arall arni
organisation-other-way = Mewngofnodi mewn ffordd arall

organisation-row = Sefydliad
organisation-bound = { $name }
organisation-invited = { $name }, heb fewngofnodi eto
organisation-link-about = Yna gallant fewngofnodi gyda’u cyfrif yn eu sefydliad. Caiff y person cyntaf sy’n mewngofnodi yno â’r cyfeiriad e-bost hwn ei glymu wrth y cyfrif hwn; wedi hynny, neb arall yno.
organisation-link-button = Gadael iddynt fewngofnodi gyda { $name }
organisation-relink-about = Os gwnaed eu cyfrif yn y sefydliad o’r newydd, dechreuwch eto: caiff pwy bynnag sy’n mewngofnodi yno nesaf â’r cyfeiriad e-bost hwn ei glymu wrth y cyfrif hwn. Bryd hynny, ac os tynnwch y sefydliad i ffwrdd, caiff pob porwr ei allgofnodi.
organisation-relink-button = Dechrau eto gyda { $name }
organisation-unlink-button = Tynnu’r sefydliad i ffwrdd

session-by-organisation = Sefydliad

done-organisation-linked = Gallant fewngofnodi gyda’u sefydliad nawr.
done-organisation-unlinked = Ni allant fewngofnodi gyda sefydliad mwyach, ac mae pob porwr wedi’i allgofnodi.

problem-no-such-organisation = Nid oes neb yn mewngofnodi yma gyda’r sefydliad hwn. Ewch yn ôl i’r dudalen fewngofnodi a dewiswch ffordd arall.
problem-organisation-unfit = Nid oes gan y sefydliad hwn gyfeiriadau e-bost fel un y cyfrif hwn. Dewiswch un arall, neu gofynnwch i bwy bynnag sy’n rhedeg Candour newid y ffurfweddiad.
problem-organisation-unreachable = Ni ellir cyrraedd tudalen fewngofnodi { $name } ar hyn o bryd, neu nid yw’n ateb fel y dylai. Arhoswch funud a rhowch gynnig arall arni. Os bydd yn parhau, dywedwch wrth bwy bynnag sy’n rhedeg Candour.
problem-organisation-turned-away = Ni adawodd { $name } chi i mewn, neu daethoch yn ôl cyn gorffen yno. Rhowch gynnig arall arni. Os na allwch fewngofnodi yno, gofynnwch i ddesg gwasanaeth TG eich sefydliad.
problem-organisation-begun-elsewhere = Ni ddechreuwyd y mewngofnodi hwn yn y porwr hwn, cymerodd fwy na deng munud, neu fe’i defnyddiwyd eisoes. Dechreuwch eto.
problem-organisation-unconfirmed = Ni chadarnhaodd { $name } y mewngofnodi hwn. Efallai iddo gael ei ddefnyddio eisoes. Dechreuwch eto.
problem-organisation-not-believed = Ni ellid ymddiried yn yr hyn a ddaeth yn ôl o { $name }, felly nid ydych wedi mewngofnodi. Dechreuwch eto. Os bydd yn parhau, dywedwch wrth bwy bynnag sy’n rhedeg Candour.
problem-organisation-expired = Daeth ateb { $name } yn rhy hwyr. Dechreuwch eto. Os bydd yn parhau, mae cloc un o’r ddau gyfrifiadur yn anghywir: dywedwch wrth bwy bynnag sy’n rhedeg Candour.
problem-organisation-wrong-tenant = Rydych wedi mewngofnodi mewn sefydliad heblaw { $name }. Allgofnodwch yno, yna mewngofnodwch gyda’ch cyfrif { $name }.
problem-organisation-email-unproved = Nid yw { $name } yn dweud bod eich cyfeiriad e-bost wedi’i wirio, felly ni ellir ei baru â chyfrif yma. Gofynnwch i ddesg gwasanaeth TG eich sefydliad edrych ar gyfeiriad e-bost eich cyfrif.
problem-organisation-email-elsewhere = Nid yw cyfeiriad e-bost eich cyfrif yn { $name } yn un o’i gyfeiriadau ei hun. Mewngofnodwch gyda’ch cyfrif gwaith yno.
problem-organisation-not-invited = Nid oes cyfrif yma wedi’i osod i chi fewngofnodi iddo gyda { $name }. Gofynnwch i bwy bynnag sy’n gofalu am gyfrifon yma.
problem-organisation-other-subject = Mae cyfrif person arall yn { $name } eisoes wedi’i glymu wrth y cyfrif â’ch cyfeiriad e-bost chi yma. Os gwnaed eich un chi o’r newydd, gofynnwch i bwy bynnag sy’n gofalu am gyfrifon yma.
problem-organisation-not-in-use = Nid yw eich cyfrif yma mewn defnydd. Gofynnwch i bwy bynnag sy’n gofalu am gyfrifon yma.
problem-organisation-no-role = Nid yw { $name } yn rhoi i chi mwyach y rôl sydd gan eich cyfrif yma. Gofynnwch i bwy bynnag sy’n gofalu am fynediad yn { $name }, neu i bwy bynnag sy’n gofalu am gyfrifon yma.
problem-organisation-not-lately = Ni ofynnodd { $name } i chi fewngofnodi eto, felly nid yw hyn yn profi dim newydd. Rhowch gynnig arall arni, neu defnyddiwch ffordd arall.
problem-organisation-other-person = Mewngofnodoch yn { $name } fel rhywun heblaw’r un ydych yma. Mewngofnodwch yno gyda’ch cyfrif eich hun.

# Yr hyn a wnaed, yn y cofnod o weithredoedd
audit-link-organisation = Gadawyd i rywun fewngofnodi gyda sefydliad
audit-unlink-organisation = Tynnwyd sefydliad oddi ar gyfrif
audit-bind-organisation = Mewngofnodwyd gyda sefydliad am y tro cyntaf
audit-follow-organisation = Rhoddwyd rôl gan eu sefydliad
