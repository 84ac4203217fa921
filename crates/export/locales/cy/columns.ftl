# Beth mae colofnau’r ffeiliau taclus yn ei olygu.

column-area-code = Cod SYG ardal yr heddlu
column-area = Yr heddlu
column-wave = Pa gyfweliad: six-week (chwe wythnos) neu case-closure (cau’r achos)
column-coverage = Pa fisoedd sydd wedi’u cyfuno: period, answers, quarter, rolling_3, rolling_12 neu cumulative
column-unit-kind = O bwy: everybody (pawb), team (tîm), neu’r math o grŵp cydraddoldeb
column-unit = Cod y tîm neu’r grŵp; caiff sawl un a ddywedir gyda’i gilydd eu huno â +
column-unit-label = Enw’r tîm neu’r grŵp yn Saesneg
column-unit-label-cy = Enw’r tîm neu’r grŵp
column-period-from = Y mis cyntaf, fel 2026-10
column-period-to = Y mis olaf, fel 2026-10
column-theme = Thema’r cwestiwn
column-concept = Beth mae’r cwestiwn yn ei fesur; mae’n aros yr un fath tra gall y geiriad newid
column-question = Y cwestiwn fel y’i darllenir yn Saesneg
column-question-cy = Y cwestiwn fel y’i darllenir yn Gymraeg
column-measure = Beth yw’r gwerth: base, favourable_share, mean_score, option_count, option_share, band_count, band_share, non_answer, interviews_at_least, coded_people (pobl y codwyd eu geiriau), spoke_count a spoke_share (y rhai ohonynt a soniodd amdano, a enwir gan y cysyniad), neu marked_change, sydd heb werth: mae ei label yn dweud beth a newidiwyd yn y mis hwnnw
column-option = Cod yr ateb, y band neu’r rheswm
column-option-label = Yr ateb yn Saesneg
column-option-label-cy = Yr ateb yn Gymraeg
column-value = Y gwerth; mae cyfrannau rhwng 0 ac 1. Gwag lle mae’n cael ei ddal yn ôl neu nad yw’n berthnasol
column-lower = Pen isaf y cyfwng 95%
column-upper = Pen uchaf y cyfwng 95%
column-base = O faint o bobl y mae’r gwerth
column-marker = Pam nad oes gwerth: [c] cyfrinachol, [x] ddim ar gael, [z] ddim yn berthnasol, [u] dibynadwyedd isel
column-note = Nodyn ar y gwerth: [r] diwygiwyd; earlier_panel: yn cyfrif cyfweliadau a gasglwyd cyn Candour
