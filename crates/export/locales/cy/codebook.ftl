# Yr hyn sydd mewn llyfr codau wrth ymyl geiriau’r fframwaith.

codebook-include = Er enghraifft: { $words }
codebook-exclude = Nid hyn: { $words }
