# Messages by email, for oneself
messages-link = Messages by email
messages-title = Messages by email
messages-about = You can get an email when a month’s results are published, or published again with changes. You get none unless you ask for it here.
messages-inside = What is in the message
messages-inside-month = the month, and the force whose results they are
messages-inside-link = one link, which asks you to sign in
messages-inside-never = no figures, nobody’s words, no names and no files
messages-no-server = This panel sends no email. The person who runs Candour can set up a mail server.
messages-since = You have been getting these messages since { $date }.
messages-question = Do you want an email when a month is published?
messages-where = It goes to { $address }, the address you sign in with.
messages-no = No
messages-en = Yes, in English
messages-cy = Yes, in Welsh
messages-both = Yes, in Welsh and English
messages-save = Save
done-messages = Your choice is saved.
error-mail-choose = Choose whether you want an email, and in which language
problem-no-post = This panel sends no email. Ask the person who runs Candour to set up a mail server.
problem-no-such-letter = There is no message that was given up. Go back to the list and look again.

# Messages by email, as the administrator sees them
mail-link = Messages by email
mail-title = Messages by email
mail-about = People who asked for it get an email when a month is published. A message that a mail server does not take is tried again for about six days, then left here.
mail-no-server = No mail server is set up, so no message is written. The section [mail] of the configuration says how.
mail-count-waiting = Waiting to be sent
mail-count-sent = Sent
mail-count-dropped = Not sent: the person was not to have it any more
mail-trouble = Messages that could not be sent
mail-no-trouble = Every message was sent, or waits to be tried for the first time.
mail-trouble-about = Try again after what stopped the message was put right: an address, or the mail server.
mail-receiver = To
mail-kind = Message
mail-kind-edition-published = A month was published
mail-queued = Written
mail-attempts = Tried before
mail-why = Why it did not leave
mail-state = State
mail-state-waiting = Is tried again
mail-state-sent = Sent
mail-state-dropped = Not sent
mail-state-given-up = Given up
mail-why-answered = The mail server answered { $code }
mail-why-too-slow = The mail server did not answer in time
mail-why-unreachable = The mail server could not be reached
mail-why-not-encrypted = The line to the mail server could not be encrypted
mail-why-not-written = The message could not be written
mail-why-no-address = The address is not an email address
mail-retry = Try again
done-message-retried = The message is tried again now.

# What was done, in the record of acts
audit-choose-mail = Chose whether to get an email when a month is published
audit-send-mail = Sent an email that waited, or ended it
audit-retry-mail = Had an email tried again
audit-view-mail = Looked at messages by email
