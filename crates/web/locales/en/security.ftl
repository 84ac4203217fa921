# Signing in safely: second steps, links, one's own account, and what an administrator can do for others.

forgotten-link = I have forgotten my password
forgotten-title = Get a link to choose a new password
forgotten-about = Enter the email address you sign in with. If it has an account, we send a link that works once, for an hour.
forgotten-button = Send me a link
forgotten-asked = If this address has an account, a message with a link is on its way. It can take a few minutes.
forgotten-asked-none = If nothing comes, look among unwanted messages, check the address, or ask the person who looks after this service where you work.
forgotten-no-server = This panel sends no email. Ask the person who looks after this service where you work for a link.

second-title = Show that it is you
second-code = Code from your app
second-code-hint = The six digits it shows now. If you do not have your phone, enter a recovery code instead.
second-recovery = Recovery code
second-recovery-hint = If you cannot use your passkey. Each code works once.
second-button = Continue
second-lost = If you have lost everything, ask the person who looks after this service to reset your second step.
second-leave = Leave without signing in

again-title = Show that it is you
again-why = What you are about to do cannot be taken back, hands out data or lets somebody in. So we ask once more. Afterwards you go on where you were.
again-code = Or a code from your app, instead of the password
again-button = Continue
again-leave = Do something else

set-password-title = Choose a password
set-password-for = For the account { $email }
set-password-button = Save the password
password-title = Change your password
password-about = Every other browser is signed out. This one stays signed in.
password-current = Password you have now
password-new = New password
password-button = Change the password

security-title = Your account
security-must-title = Set up a second step
security-must-why = Your work needs more than a password. Whoever learns your password still cannot get in without the second step.
security-must-choose = Choose one. It takes about two minutes, and you can add the other later.
security-password = Only you know it
security-change = Change
security-replace = Replace
security-none = Not set up
security-set-up = Set up
security-add = Add

codes-name = Code app
codes-title = Set up codes from an app
codes-what = An app on your phone shows six digits. It needs no signal, and works in every browser.
codes-since = Since { $date }
codes-step-app = Open a code app on your phone. If you have none, install one that your organisation allows.
codes-step-scan = Choose to add an account, and point the phone at the picture. If it cannot, type the letters below it.
codes-step-code = Enter the six digits the app shows.
codes-picture = A square picture for your code app. The letters below it say the same.
codes-letters = The secret in letters
codes-code = Six digits the app shows now
codes-button = Set it up

passkeys-name = Passkeys
passkeys-count = { $count ->
    [0] None
    [one] One
   *[other] { $count }
}
passkey-title = Add a passkey
passkey-what = A security key, your phone or this computer vouches for you. It cannot be tricked by a false page.
passkey-about = Your browser asks you to touch a security key, or to unlock your phone or this computer. No fingerprint or picture of your face leaves it.
passkey-name = Name of the passkey
passkey-name-hint = So that you know it again, like “blue key” or “work laptop”
passkey-button = Make the passkey
passkey-use = Use a passkey
passkey-not-used = The passkey was not used. Try again, or use another way below.
passkey-not-made = The passkey was not made. Try again. If you have added this key before, it is already in use.
passkey-no-script = This browser cannot use passkeys here. Use a code instead.
passkey-never = never
passkey-line = { $name } (added { $made }; last used: { $used })

factors-title = Take a second step away
factor-remove = Take away
factors-both = Code app and passkey
factors-codes = Code app
factors-passkeys = Passkey
factors-none = None

recovery-name = Recovery codes
recovery-left = { $count ->
    [0] None left. Make new ones
    [one] One left. Make new ones soon
   *[other] { $count } left
}
recovery-title = Recovery codes
recovery-why = Ten codes on paper, for the day you do not have your phone or key. Each works once. New ones replace those you have.
recovery-make = Make recovery codes
recovery-made-title = Your recovery codes
recovery-once = They are shown only now. Print this page or write them down, and keep them away from your computer.
recovery-how = Enter one where a code is asked for. Each works once.

sessions-title = Signed-in browsers
session-browser = Browser
session-began = Signed in
session-seen = Last used
session-proof = Second step
session-end = Sign out
session-this = This browser
session-end-others = Sign out every other browser
session-unknown = Unknown browser
session-by-password = None
session-by-code = Code
session-by-passkey = Passkey
session-by-recovery = Recovery code

account-factor = Second step
account-factor-yes = Set up
account-password-set = Set
account-password-unset = Not chosen yet
account-invites = The person is invited: they choose a password by a link. If this panel sends no email, the link is shown once, to you or to the administrator who confirms it.
account-link-title = A link to choose a password
account-link-about = For somebody new, or somebody who has forgotten theirs. It goes to their email address, works once and replaces earlier links. Their password stays until they use it.
account-link-by-hand = No mail server is set up, so the link is shown to you, or, for work that shows who people are, to the administrator who confirms it. Make sure whom you give it to: whoever has it chooses the password.
account-link-button = Make a link
account-reset-title = Take away the second steps
account-reset-about = For somebody who has lost their phone or key. First make sure that it is them, for example by calling them. They are signed out, told by email, and set up a new one when they next sign in.
account-reset-button = Take away the second steps
account-out-title = Sign out everywhere
account-out-about = For a lost laptop. What was saved is kept. Tokens of programs, calendar addresses and known browsers end too, and they are told by email.
account-out-button = Sign out every browser
link-made-title = The link
link-made-once = It is shown only now, and works once.
link-made-how = Put the address of your site before it, and pass it on in person or by phone.

error-second-refused = That is not right, or it was used before. Wait for the next code, or use another way
error-proof-refused = That is not right. Enter your password, or a code your app shows now
error-code-refused = That is not the code the app shows now. Check that the phone’s time is right, and enter the next one
error-passkey-name-required = Enter a name for the passkey, up to 60 characters
error-passkey-refused = The passkey could not be added. Make it again
error-passkey-known = This passkey has been added before. Use another one
error-password-wrong = That is not the password you have now. Enter it again

done-password-set = Your password is saved. Sign in with it.
done-password = Your password is changed, and every other browser is signed out.
done-codes = Codes are set up. Make recovery codes too, if you have none.
done-passkey = The passkey is added. Make recovery codes too, if you have none.
done-factor-removed = The second step is taken away.
done-session-ended = Signed out.
done-account-invited = The account is added. If this panel sends email, a link is on its way; otherwise make one here.
done-link-sent = A link is on its way by email.
done-factor-reset = The second steps are taken away, and the owner is told.
done-signed-out-account = Every browser is signed out.

problem-second-refused = That is not right, or it has been used already. Wait for the next code, or use another way.
problem-last-second-factor = You have to have a second step to sign in with. Set up another one before you take this one away.
problem-no-second-factor = You have no second step yet. Set one up first, then make recovery codes.
problem-session-over = Your account was changed meanwhile, and nothing was done here. Sign in again and look at your account.
problem-link-over = This link does not work any more. It works once and not for long. Ask for a new one on the sign-in page.
problem-no-such-factor = There is no such second step. Go back to your account and look again.
problem-no-such-account = There is no such account. Go back to the list and choose it again.

mail-kind-sign-in-link = A link to choose a password
mail-kind-security-changed = An account has changed

# What was done, in the record of acts
audit-give-second-factor = Gave a second step when signing in
audit-prove-again = Proved again who they are
audit-view-security = Looked at how their account is protected
audit-set-up-codes = Set up codes from an app
audit-add-passkey = Added a passkey
audit-remove-second-factor = Took a second step away
audit-make-recovery-codes = Made recovery codes
audit-change-password = Changed their password
audit-end-session = Signed out other browsers
audit-ask-for-link = Asked for a link to choose a password
audit-send-sign-in-link = Made a link to choose a password
audit-set-password = Chose a password by a link
audit-reset-second-factor = Took away somebody’s second steps
audit-sign-out-account = Signed somebody out everywhere

# An account that changes, is closed or is opened again
account-change-title = Change the account
account-change-about = With another role or force they are signed out everywhere and told by email; their tokens and calendar addresses end. To change an email address, close this account and add another.
account-change-button = Save the account
account-close-title = Close the account
account-close-about = For somebody who has left. They are signed out everywhere and told by email, and cannot sign in any more. Their tokens, links and calendar addresses end. What they did stays on record under their name. You can open it again.
account-close-button = Close the account
account-reopen-title = Open the account again
account-reopen-about = They come back with the role they had, and choose a new password by a link.
account-reopen-button = Open the account
error-account-name-unfit = Enter a name of up to 100 characters, on one line
done-account-changed = The account is changed.
done-account-closed = The account is closed.
done-account-reopened = The account is open again. If this panel sends email, a link is on its way; otherwise make one here.
problem-own-account = This is your own account. Ask another administrator to do it.
problem-last-administrators = Two other administrators have to be left, since two people approve a questionnaire. Give somebody else that work first.
problem-calls-to-hand-over = People are waiting for a call from this interviewer: { $name }. Ask a coordinator to hand their calls over first.
audit-close-account = Closed somebody’s account
audit-reopen-account = Opened somebody’s account again
audit-change-account = Changed somebody’s name, role, force or language

# Letting somebody in, which takes two administrators where the work leads to people
account-two = Interviewers, coordinators, safeguarding leads and administrators are let in by two: another administrator has to confirm it.
account-acts-title = Who was let in
account-acts-about = Letting somebody in, or back in, to work that shows who people are takes two administrators. Coordinators and administrators see it here, and are told by email where this panel sends it. The list goes back 90 days; the audit goes back to the beginning.
account-acts-alone = Check that the person exists and needs this before you confirm it: ask them or their manager, not only whoever asked you. You cannot confirm what you asked for yourself. Where there is no other administrator, whoever runs Candour confirms it with “candour confirm-account”. What nobody confirms within seven days runs out.
account-acts-none = Nobody was let in in the last 90 days.
account-acts-news = { $count ->
    [one] One person was let in lately, or is to be let in. See who
   *[other] Lately somebody was let in, or is to be let in, { $count } times. See who
}
account-acts-what = What
account-acts-asked = Asked for
account-acts-decide = Decide
account-acts-confirm = Confirm
account-acts-refuse = Turn down
account-act-add = A new account as { $role }
account-act-reopen = An account opened again, as { $role }
account-act-change = Other work, as { $role }
account-act-link = A link by hand, as { $role }
account-act-reset = Second steps taken away, as { $role }
account-act-by = { $name }, { $date }
account-act-by-machine = On the machine itself, { $date }
account-act-waits = Waits for another administrator
account-act-lapsed = Ran out
account-act-refused = Turned down by { $name }
account-act-confirmed = Confirmed by { $name }
account-act-done = Done
account-act-done-machine = Confirmed on the machine itself
done-account-act-waits = Another administrator has to confirm this. They are told by email where this panel sends it, and find it under “Who was let in”.
done-account-act-confirmed = Confirmed and done.
done-account-act-refused = Turned down. Everything stays as it was.
error-account-password-own = Leave the password out: the owner of the account chooses it by a link
problem-no-such-account-act = This does not wait for anybody any more. Go back to the list and look again.
problem-another-confirms = Another administrator confirms this: neither the one who asked nor the one whose account it is.
audit-confirm-account-act = Confirmed that somebody is let in
audit-refuse-account-act = Turned down that somebody is let in
audit-view-account-acts = Looked at who was let in

# Programs that speak for somebody
programs-title = Programs in use
programs-about = Tokens by which a program acts for somebody’s account. Ending one stops the program at once; the owner is told by email, and can make another.
programs-none = No program acts for anybody.
programs-owner = Acts for
audit-view-programs = Looked at programs in use
audit-end-api-token = Ended a token of somebody’s program
audit-begin-signed-ends = Began the list of signed ends of the audit
