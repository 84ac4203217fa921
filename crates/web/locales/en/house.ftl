# The keys of the interview page.
keys-title = Keys on the interview page
keys-about = The buttons on the page do the same. Tab, Enter on a button and Esc in a box always work, whatever you choose here.
keys-question = Do you want the interview page to have its own keys?
keys-hint = Switch them off if they get in the way of a screen reader, voice control or your laptop’s own keys.
keys-on = Yes, keys on
keys-off = No, keys off
keys-save = Save
keys-table = What each key does
keys-key = Key
keys-does = What it does
keys-pause = F8
keys-distress = F2
keys-change = Switch the keys on or off
done-keys = Saved. It takes effect when you next open an interview.

# When nobody has used a page for long.
idle-title = You will be signed out in 2 minutes
idle-why = Nothing has happened here for a while. What is on this page should not stay on a screen that nobody is at.
idle-day = You have been signed in for 12 hours. Save what you are doing. Then sign in again to carry on.
idle-stay = Stay signed in
idle-close = Close
locked-title = Sign in to carry on
locked-why = You were signed out because nothing happened on the page for a while.
locked-kept = What you saved is kept. After you sign in, you go back to the page you were on.
locked-sign-in = Sign in
sign-in-again = You have been signed out because nothing happened for a while. Sign in to carry on.

# Hide screen. Nothing here may say what the page is.
hide-screen = Hide screen
hidden-title = Blank page
hidden-show = Show
cover-locked = Sign in again in a new tab. Then come back here. Nothing you typed is lost.
cover-sign-in = Sign in (opens in a new tab)
cover-other = Somebody else is signed in now. To carry on here, they have to sign out first.

# The server has trouble during a call.
house-server-trouble = We cannot save just now. Stay on this page and keep going, we will keep trying
audit-set-shortcuts = Switched the keys of the interview page on or off
