# Signing in with the account of one’s organisation.

organisation-title = Or sign in with your organisation
organisation-about = Only for people whose account here has been set up for it. You go to your organisation’s own sign-in page and come back.
organisation-button = Sign in with { $name }
organisation-again = Your account is signed in with { $name }. Sign in there once more, and you come back to what you were doing.

organisation-lost-title = Signing in did not work
organisation-try-again = Try again
organisation-other-way = Sign in another way

organisation-row = Organisation
organisation-bound = { $name }
organisation-invited = { $name }, not signed in yet
organisation-link-about = They can then sign in with their account at their organisation. The first person who signs in there with this email address is tied to this account; after that, nobody else there is.
organisation-link-button = Let them sign in with { $name }
organisation-relink-about = If their account at the organisation was made anew, start afresh: whoever signs in there next with this email address is tied to this account. Then, and if you take the organisation away, every browser is signed out.
organisation-relink-button = Start afresh with { $name }
organisation-unlink-button = Take the organisation away

session-by-organisation = Organisation

done-organisation-linked = They can sign in with their organisation now.
done-organisation-unlinked = They can no longer sign in with an organisation, and every browser is signed out.

problem-no-such-organisation = Nobody signs in here with this organisation. Go back to the sign-in page and choose another way.
problem-organisation-unfit = This organisation has no email addresses like the one of this account. Choose another, or ask whoever runs Candour to change the configuration.
problem-organisation-unreachable = { $name }’s sign-in page cannot be reached just now, or does not answer as it should. Wait a minute and try again. If it goes on, tell whoever runs Candour.
problem-organisation-turned-away = { $name } did not let you in, or you came back before you were done there. Try again. If you cannot sign in there, ask your organisation’s IT service desk.
problem-organisation-begun-elsewhere = This sign-in was not begun in this browser, took longer than ten minutes, or has been used already. Begin again.
problem-organisation-unconfirmed = { $name } did not confirm this sign-in. It may have been used already. Begin again.
problem-organisation-not-believed = What came back from { $name } could not be trusted, so you are not signed in. Begin again. If it goes on, tell whoever runs Candour.
problem-organisation-expired = { $name }’s answer came too late. Begin again. If it goes on, the clock of one of the two computers is wrong: tell whoever runs Candour.
problem-organisation-wrong-tenant = You are signed in at an organisation other than { $name }. Sign out there, then sign in with your { $name } account.
problem-organisation-email-unproved = { $name } does not say that your email address is checked, so it cannot be matched with an account here. Ask your organisation’s IT service desk to look at the email address of your account.
problem-organisation-email-elsewhere = The email address of your account at { $name } is not one of its own addresses. Sign in with your work account there.
problem-organisation-not-invited = No account here has been set up for you to sign in to with { $name }. Ask whoever looks after accounts here.
problem-organisation-other-subject = Another person’s account at { $name } is already tied to the account with your email address here. If yours was made anew, ask whoever looks after accounts here.
problem-organisation-not-in-use = Your account here is not in use. Ask whoever looks after accounts here.
problem-organisation-no-role = { $name } no longer gives you the role that your account has here. Ask whoever looks after access at { $name }, or whoever looks after accounts here.
problem-organisation-not-lately = { $name } did not ask you to sign in again, so this proves nothing new. Try again, or use another way.
problem-organisation-other-person = You signed in at { $name } as somebody else than you are here. Sign in there with your own account.

# What was done, in the record of acts
audit-link-organisation = Let somebody sign in with an organisation
audit-unlink-organisation = Took an organisation away from an account
audit-bind-organisation = Signed in with an organisation for the first time
audit-follow-organisation = Was given a role by their organisation
