# Microddata: un rhes ar gyfer pob cyfweliad.

microdata-title = Microddata: un rhes ar gyfer pob cyfweliad
microdata-sheet-data = Data
microdata-sheet-codebook = Llyfr codau
microdata-yes = Ie
microdata-no = Na
microdata-not_applicable = Ddim yn berthnasol
microdata-not_reached = Heb ei gyrraedd
microdata-off_route = Heb ei ofyn
microdata-dont_know = Ddim yn gwybod
microdata-prefer_not_to_say = Gwell peidio â dweud
microdata-column-person = Ffugenw: yr un fath i un person ym mhob ffeil o un gyfres, ac yn unman arall
microdata-column-force = Cod ONS ardal yr heddlu
microdata-column-month = Y mis y daeth y cyfweliad i ben, fel 2026-10
microdata-column-team = Y tîm sydd â’r achos, lle mae’r heddlu wedi dweud
microdata-column-version = Y fersiwn o’r cyfweliad a ofynnwyd
microdata-column-complete = 1 lle gorffennwyd y cyfweliad, 0 lle stopiodd y person ef a gadael i’r hyn a ddywedwyd gael ei gadw
