# Dros bwy mae’r ffigurau’n siarad, a ffigurau nad ydynt wedi’u cyhoeddi eto: i’r asiantaeth.

# --- response bias ---
bias-title = Dros bwy mae’r ffigurau’n siarad
bias-settled = Cyfrifir chwarter pan na all neb a atgyfeiriwyd ynddo gael ei gyfweld mwyach.
bias-lead = { $referred ->
    [one] Atgyfeiriwyd 1 person. Cytunodd { $agreed } i ni gysylltu â nhw a chafodd { $interviewed } eu cyfweld: { $share } o bawb.
   *[other] Atgyfeiriwyd { $referred } o bobl. Cytunodd { $agreed } i ni gysylltu â nhw a chafodd { $interviewed } eu cyfweld: { $share } o bawb.
}
bias-cannot = Yr hyn na all y ffigurau ei ddweud: atgyfeiriwyd { $silent } o bobl na chlywyd ganddynt, ac ni ŵyr neb beth fyddent wedi’i ddweud. Os yw { $half } o’r { $interviewed } o bobl a gyfwelwyd yn fodlon, yna o bawb a atgyfeiriwyd gallai unrhyw beth o { $low } i { $high } fod.
bias-download = Lawrlwytho’r ffigurau hyn (CSV)
bias-findings = Clywyd ganddynt yn amlach neu’n llai aml na’r gweddill
bias-no-findings = Ni chlywyd gan unrhyw chwarter, tîm na grŵp yn amlach nac yn llai aml na’r gweddill y tu hwnt i siawns.
bias-by-chance = O bob 20 cymhariaeth mae tuag 1 yn wahanol drwy siawns lle nad oes dim y tu ôl iddi.
bias-finding-agreed-more = { $name }, a atgyfeiriwyd yn y cyfnod { $period }: cytuno’n amlach na’r gweddill, o { $points } pwynt canran.
bias-finding-agreed-less = { $name }, a atgyfeiriwyd yn y cyfnod { $period }: cytuno’n llai aml na’r gweddill, o { $points } pwynt canran.
bias-finding-interviewed-more = { $name }, a atgyfeiriwyd yn y cyfnod { $period }: eu cyfweld yn amlach na’r gweddill, o { $points } pwynt canran. Mae’r ffigurau’n siarad mwy drostynt.
bias-finding-interviewed-less = { $name }, a atgyfeiriwyd yn y cyfnod { $period }: eu cyfweld yn llai aml na’r gweddill, o { $points } pwynt canran. Mae’r ffigurau’n siarad llai drostynt.
bias-none = Ni ellir dweud dim eto. Dywedir am chwarter pan na all neb a atgyfeiriwyd ynddo gael ei gyfweld mwyach, a phan gytunodd digon ohonynt.
bias-waiting = { $period }: rhy ychydig i sôn amdanynt ar eu pen eu hunain. Maent yn ymuno â’r chwarter nesaf a ddaw i ben.
bias-span = Atgyfeiriwyd yn y cyfnod { $period }
bias-caption = { $of }, atgyfeiriwyd yn y cyfnod { $period }
bias-everybody = Pawb
bias-teams = Fesul tîm
bias-not-known = Ddim yn hysbys
bias-who = Pwy
bias-beside-rest = Wrth ymyl pawb arall
bias-share = { $share } ({ $low } i { $high })
bias-sentence = Cytuno: { $agreed }. Cyfweld: { $interviewed }.
bias-alone = Neb arall y gellir eu cymharu â nhw.
bias-more = { $points } pwynt yn amlach na’r gweddill (rhwng { $low } a { $high }), sy’n fwy na siawns
bias-less = { $points } pwynt yn llai aml na’r gweddill (rhwng { $low } a { $high }), sy’n fwy na siawns
bias-no-evidence = dim tystiolaeth o wahaniaeth (rhwng { $low } a { $high } pwynt)
bias-told-once = Dywedir am chwarter unwaith ac mae’n aros fel y mae, fel na all neb sy’n edrych eto weithio allan pwy a gafodd ei gyfweld. Dywedir am dimau a grwpiau ag ychydig o bobl gyda’i gilydd.

# --- provisional figures ---
provisional-title = Ffigurau dros dro
provisional-warning = Dros dro: nid ydynt i adael yr asiantaeth. Ni chaniateir dweud y ffigurau hyn wrth unrhyw heddlu na swyddfa comisiynydd cyn eu cyhoeddi.
provisional-daily = Gwneir y ffigurau hyn unwaith y dydd.
provisional-since = Gwnaed am { $made }. Mae’r ffigurau cyhoeddedig yn gorffen gyda { $month }; mae’r hyn a ddaw wedyn yma.
provisional-first = Gwnaed am { $made }. Nid oes dim wedi’i gyhoeddi eto.
provisional-none = Nid oes dim i’w ddangos eto. Mae misoedd ag ychydig o gyfweliadau’n aros nes bod digon o bobl wedi’u cyfweld.
provisional-table = Ffigurau nad ydynt wedi’u cyhoeddi
provisional-question = Cwestiwn
provisional-months = Misoedd
provisional-people = Pobl a atebodd
provisional-favourable = Ffafriol
provisional-range = Cyfwng 95%
provisional-interval = { $low } i { $high }
provisional-key = [p] dros dro · [c] wedi’i ddal yn ôl i ddiogelu pobl · [z] ddim yn berthnasol. Dim ond o gynifer o bobl na ellir dod o hyd i neb yn y gwahaniaeth y mae cyfrif a ddangoswyd yma’n newid, felly gall fod y tu ôl i’r cyfweliadau.

# --- where they are found ---
fieldwork-to-bias = Dros bwy mae’r ffigurau’n siarad
fieldwork-to-provisional = Ffigurau dros dro

# --- what was done ---
audit-read-response-bias = Edrychwyd dros bwy mae’r ffigurau’n siarad
audit-download-response-bias = Lawrlwythwyd dros bwy mae’r ffigurau’n siarad
audit-read-provisional = Edrychwyd ar ffigurau dros dro
