# Coding: what comments are about, how far two coders agree, the code frame.

menu-coding = Coding
done-coded = Your codes are kept.
done-reconciled = What you decided is kept.

coding-title = Comments to code
coding-lead = Two people code each comment, each by themselves. You see neither what the other gave it, nor whether anybody has.
coding-waiting = Comments that wait for you
coding-nothing = No comment waits for you.
coding-comment = Comment
coding-number = Comment { $number }
coding-month = Month
coding-wave = Interview
coding-language = Said in
coding-said = What was said
coding-beside = Beside “{ $question }”, { $month }
coding-suggested = What the code frame suggests
coding-suggested-how = The rules of the frame found these words. They do not know what was meant: you decide, and none is chosen for you.
coding-suggests-nothing = No rule of the frame fits these words.
coding-because = { $code }, because of { $words }
coding-choose = What is this comment about?
coding-none = None of these codes fits
coding-no-code = Nothing
coding-final = What you hand in is kept as it is. If you slip, say so when the two of you compare.
coding-submit = Hand in
code-comment-title = Code a comment
error-coding-codes-required = Choose the codes that fit, or say that none fits
error-coding-none-and-some = Choose codes or say that none fits, not both
error-coding-code-unknown = Choose from the codes on this page

reconcile-title = Decide which codes stand
reconcile-lead = Two people gave this comment different codes. Until somebody decides, it counts nowhere. Talk to each other first if you can.
reconcile-both = Both gave
reconcile-first = Only the first gave
reconcile-second = Only the second gave
reconcile-choose = Which codes stand?
reconcile-submit = Keep these codes

agreement-title = How far coders agree
agreement-settled = { $settled ->
    [one] One comment has codes that count.
   *[other] { $settled } comments have codes that count.
}
agreement-parted = To decide
agreement-none-parted = There is nothing to decide.
agreement-parted-how = Two people gave these comments different codes.
agreement-all-time = all time
agreement-of = { $frame }, { $period }
agreement-alike = { $comments ->
    [one] { $alike } of 1 comment has the same codes from both.
   *[other] { $alike } of { $comments } comments have the same codes from both.
}
agreement-whole = All codes together: kappa { $kappa }, between { $low } and { $high } (95%).
agreement-whole-alone = All codes together: kappa { $kappa }. There are too few differences for an interval.
agreement-none-used = No code was used.
agreement-caption = Agreement by code: { $of }
agreement-code = Code
agreement-both = Given by both
agreement-one = Given by one
agreement-observed = Agreed on
agreement-kappa = Kappa
agreement-interval = 95% interval
agreement-between = { $low } to { $high }
agreement-not-known = not known
agreement-how = How to read it
agreement-how-kappa = Kappa is agreement beyond chance: 0 is what chance alone would give, 1 is everything. A code that is rarely given can have a low kappa although both agree on almost every comment. Intervals of few comments are wide.
agreement-how-whole = For all codes together, the agreement observed is averaged over the codes that anybody gave, and so is the agreement by chance. Its interval leaves out one comment after another.

code-frame-title = Code frame
code-frame-lead = { $title }, version { $version }. A code says what a comment is about, not whether it was good or bad.
code-frame-download = Download the codebook (QDC), for programs that analyse words
code-frame-include = For example: { $words }
code-frame-exclude = Not this: { $words }

problem-no-such-coding = There is no such comment to code. Go back to the list and choose another.
problem-coded-before = You have already coded this comment. What you handed in is kept as it is.
problem-coded-by-two = Two people have already coded this comment. Choose another.
problem-nothing-to-reconcile = Both coders gave this comment the same codes. There is nothing to decide.
problem-reconciled-before = Somebody has already decided which codes this comment has. Nothing was changed.
problem-no-code-frame = There is no code frame to code with. Ask your administrator.

held-section-codings = What your comments were said to be about
held-coded-at = Said at
held-codes = About

audit-view-coding = Looked at comments to code
audit-read-for-coding = Read a comment to code it
audit-code-comment = Coded a comment
audit-view-agreement = Looked at how far coders agree
audit-reconcile-coding = Decided which codes of a comment stand
audit-view-code-frame = Looked at the code frame
audit-download-codebook = Downloaded the codebook
