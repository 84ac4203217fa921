# Pob llythyr
greeting = Helo
no-reply = Peidiwch ag ateb. Does neb yn darllen yr hyn sy’n cael ei anfon i’r cyfeiriad hwn.

# Ffigurau mis
edition-subject = Mae canlyniadau mis { $month } yn barod
edition-news = Mae canlyniadau mis { $month } gan { $area } wedi’u cyhoeddi.
edition-revised-subject = Mae canlyniadau mis { $month } wedi’u diwygio
edition-revised-news = Mae canlyniadau mis { $month } gan { $area } wedi’u cyhoeddi eto, gyda newidiadau. Maen nhw’n cymryd lle’r rhai blaenorol.
edition-sign-in = Mewngofnodwch i’w darllen:
edition-nothing-in-it = Nid oes ffigurau yn y neges hon, ac nid oes ffeil yn dod gyda hi.
edition-stop = Chi a ofynnodd am y neges hon. I’w stopio, mewngofnodwch, ewch i’r dangosfwrdd a dewiswch “Negeseuon drwy e-bost”.

month-name = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
}
