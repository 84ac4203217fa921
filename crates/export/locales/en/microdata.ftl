# Microdata: one row an interview.

microdata-title = Microdata: one row an interview
microdata-sheet-data = Data
microdata-sheet-codebook = Codebook
microdata-yes = Yes
microdata-no = No
microdata-not_applicable = Not relevant
microdata-not_reached = Not reached
microdata-off_route = Not asked
microdata-dont_know = Don’t know
microdata-prefer_not_to_say = Rather not say
microdata-column-person = A pseudonym: the same for one person in all files of one series, and nowhere else
microdata-column-force = The ONS code of the police force area
microdata-column-month = The month in which the interview ended, as 2026-10
microdata-column-team = The team that has the case, where the force has told it
microdata-column-version = The version of the interview that was asked
microdata-column-complete = 1 where the interview was finished, 0 where the person stopped it and let what they had said be kept
