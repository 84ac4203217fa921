# The life of an edition: reviewed, published, signed, published anew.

editions-running = Being made
editions-step = Last step done
editions-moved = At
editions-step-begun = Begun
editions-step-counted = Answers counted
editions-step-protected = Figures made
editions-step-drafted = Draft kept
editions-state = State
editions-draft = Not reviewed yet
editions-reviewed = Reviewed
editions-superseded = Another version stands in its place
editions-version = Version
editions-reason = Why
editions-restated = Published anew
editions-restated-text = Why a month was published again. The version before can still be read.

restatement-counts = answers came late or were put right
restatement-wording = something was named wrongly
restatement-rules = the rules of what may be shown, or which questions belong together
restatement-program = the program made a mistake

edition-reviewed = This draft has been reviewed and can be published. Nobody but publishers can see it. Below are the figures as readers will see them.
edition-superseded = Published at { $moment }. A later version stands in its place. This one is kept as it was.
edition-reason = Published anew, or about to be, because: { $reason }.
edition-see-standing = See the version that stands
edition-review-title = Review { $month }
edition-review-text = Read the figures and what they change. Then somebody else publishes them. If the draft is made again before that, it is read again.
edition-review-button = I have reviewed it
edition-needs-another = You reviewed this draft. Somebody else publishes it.
edition-restate-title = Publish this month anew
edition-restate-text = This makes a draft of the next version. It is reviewed and published like any other, and readers see why. Figures that can tell of one person stay as they were.
edition-restate-reason = Why?
edition-restate-button = Make the draft
edition-versions = Versions
edition-version-first = Version { $version }, published on { $date }
edition-version = Version { $version }, published on { $date }, because: { $reason }
error-reason-required = Choose why the month is published anew
done-reviewed = The draft is reviewed.
done-restated = The draft of the next version is made. Review it next.

diff-title = What changes
diff-intro = Against what was published last. It says which figures come, go or move, and no figure.
diff-first = Nothing was published before.
diff-none = Nothing differs from what is published.
diff-policy = The smallest numbers that may be shown are others.
diff-period = New period: { $period }
diff-begins = “{ $question }” is followed for the first time
diff-ends = “{ $question }” is no longer followed
diff-reworded = “{ $question }” has other words
diff-since-start = since the start
diff-now-shown = { $number ->
    [one] “{ $question }”, { $period }: { $number } number now shown
   *[other] “{ $question }”, { $period }: { $number } numbers now shown
}
diff-no-longer-shown = { $number ->
    [one] “{ $question }”, { $period }: { $number } number no longer shown
   *[other] “{ $question }”, { $period }: { $number } numbers no longer shown
}
diff-revised = { $number ->
    [one] “{ $question }”, { $period }: { $number } number revised
   *[other] “{ $question }”, { $period }: { $number } numbers revised
}

proof-title = What proves this edition
proof-text = The manifest says what was published, from what and by whom. It is signed, so that anybody can check that nothing was changed since.
proof-json = The content (JSON)
proof-spoken-json = What people spoke of, as counted (JSON)
proof-manifest-json = The manifest (JSON)
proof-manifest-sig = The signature
proof-key = The public key to check it with (PEM)
proof-how = Check it with “openssl pkeyutl -verify -pubin -inkey KEY -rawin -in MANIFEST -sigfile SIGNATURE”, and compare the SHA-256 of the content with the manifest.
downloads-restated = Published anew because: { $reason }.

audit-review-edition = Reviewed a draft month
audit-restate-month = Made a month anew
audit-rebuild-edition = Made a published month again

problem-being-closed = This month is being closed just now. Wait a few minutes and look again.
problem-later-published = A later month is published already. Publish that one anew: it shows every period.
problem-draft-outdated = The draft is no longer what was read. Go back and read the new one. If there is none, it is being made.
problem-already-reviewed = This draft has been reviewed already. It can be published.
problem-not-reviewed = This draft has not been reviewed. Ask somebody to review it. Then it can be published.
problem-reviewer-publishes = You reviewed this month yourself. Somebody else publishes it.
problem-nothing-to-restate = The figures would be the same as those that are published. Nothing was changed.
problem-no-signing-key = There is no key to sign published figures with. Ask whoever looks after Candour to make one.
