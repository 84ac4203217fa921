# The keys of the interview page.
keys-title = Bysellau ar dudalen y cyfweliad
keys-about = Mae’r botymau ar y dudalen yn gwneud yr un peth. Mae Tab, Enter ar fotwm ac Esc mewn blwch bob amser yn gweithio, beth bynnag ddewiswch chi yma.
keys-question = Ydych chi am i dudalen y cyfweliad gael ei bysellau ei hun?
keys-hint = Trowch nhw i ffwrdd os ydyn nhw’n amharu ar ddarllenydd sgrin, rheoli â’r llais neu fysellau eich gliniadur.
keys-on = Ydw, bysellau ymlaen
keys-off = Nac ydw, bysellau i ffwrdd
keys-save = Cadw
keys-table = Beth mae pob bysell yn ei wneud
keys-key = Bysell
keys-does = Beth mae’n ei wneud
keys-pause = F8
keys-distress = F2
keys-change = Troi’r bysellau ymlaen neu i ffwrdd
done-keys = Wedi’i gadw. Daw i rym pan fyddwch chi’n agor cyfweliad nesaf.

# When nobody has used a page for long.
idle-title = Byddwch chi’n cael eich allgofnodi ymhen 2 funud
idle-why = Does dim wedi digwydd yma ers tro. Ni ddylai’r hyn sydd ar y dudalen hon aros ar sgrin heb neb wrthi.
idle-day = Rydych chi wedi bod wedi mewngofnodi ers 12 awr. Cadwch yr hyn rydych chi’n ei wneud. Yna mewngofnodwch eto i fynd ymlaen.
idle-stay = Aros wedi mewngofnodi
idle-close = Cau
locked-title = Mewngofnodwch i fynd ymlaen
locked-why = Cawsoch chi eich allgofnodi am nad oedd dim wedi digwydd ar y dudalen ers tro.
locked-kept = Mae’r hyn a gadwoch chi yn ddiogel. Ar ôl mewngofnodi, byddwch chi’n mynd yn ôl i’r dudalen roeddech chi arni.
locked-sign-in = Mewngofnodi
sign-in-again = Rydych chi wedi cael eich allgofnodi am nad oedd dim wedi digwydd ers tro. Mewngofnodwch i fynd ymlaen.

# Hide screen. Nothing here may say what the page is.
hide-screen = Cuddio’r sgrin
hidden-title = Tudalen wag
hidden-show = Dangos
cover-locked = Mewngofnodwch eto mewn tab newydd. Yna dewch yn ôl yma. Does dim o’r hyn a deipioch chi wedi’i golli.
cover-sign-in = Mewngofnodi (yn agor mewn tab newydd)
cover-other = Mae rhywun arall wedi mewngofnodi nawr. I fynd ymlaen yma, rhaid iddyn nhw allgofnodi yn gyntaf.

# The server has trouble during a call.
house-server-trouble = Ni allwn ni gadw ar hyn o bryd. Arhoswch ar y dudalen hon a daliwch ati, byddwn ni’n dal i geisio
audit-set-shortcuts = Trowyd bysellau tudalen y cyfweliad ymlaen neu i ffwrdd
