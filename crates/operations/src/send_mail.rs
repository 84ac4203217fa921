//! Send the letter that has waited longest.

use std::time::SystemTime;

use access::{Permit, permission::SendMail};
use mail::{Envelope, Post, Undelivered, Why};
use store::{LetterEnd, LetterHold, OutboxLetter};
use uuid::Uuid;

use crate::backoff::wait;
use crate::letters::written;
use crate::{Error, Fault, Platform};

/// So many attempts are made, which takes between five and seven days: a server that is down over a long weekend loses nothing.
const MOST_ATTEMPTS: u32 = 40;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    /// Nothing is due, or there is nothing to send with.
    Nothing,
    /// A letter was taken over by the server.
    Sent,
    /// A letter's receiver was not to have it any more.
    Dropped,
    /// The server wants this letter later; others may leave.
    Later,
    /// No server took anything; others would not leave either.
    Unreachable,
    /// A letter cannot be sent, and is left for the administrator.
    GivenUp,
}

/// Takes the letter that is due and has waited longest, looks whether its receiver is still to have it, and sends it.
///
/// A letter is held while it is sent, so several programs send each letter once. Its end is kept in a transaction of its own
/// after the server took it. A program that is ended between the two leaves the letter held: once the hold is over it is sent
/// again, under the same Message-ID, by which mail servers and programs tell that they have it.
pub async fn send_mail(platform: &Platform, permit: &Permit<SendMail>) -> Result<Posted, Error> {
    let Some(post) = &platform.post else { return Ok(Posted::Nothing) };
    let (holder, now) = (platform.environment.uuid(), platform.now());
    // Far longer than a server is waited for, so that nobody else takes it meanwhile.
    let hold = LetterHold { holder, until: now + platform.patience };
    let Some(queued) = platform.store.writer().hold_letter(now, hold).await? else {
        return Ok(Posted::Nothing);
    };
    let held = (&queued, holder);
    match attempt(platform, permit, post, &queued).await? {
        None => ended(platform, permit, held, LetterEnd::Dropped, Posted::Dropped).await,
        Some(Ok(())) => ended(platform, permit, held, LetterEnd::Sent, Posted::Sent).await,
        Some(Err(undelivered)) => not_sent(platform, permit, held, undelivered).await,
    }
}

/// Puts it back for later, or gives it up: at once where the server will never have it, otherwise after the last attempt.
async fn not_sent(
    platform: &Platform,
    permit: &Permit<SendMail>,
    held: (&OutboxLetter, Uuid),
    undelivered: Undelivered,
) -> Result<Posted, Error> {
    let (why, posted) = match undelivered {
        Undelivered::Unreachable(why) => (why.to_string(), Posted::Unreachable),
        Undelivered::Later(why) => (why.to_string(), Posted::Later),
        Undelivered::Never(why) => (why.to_string(), Posted::GivenUp),
    };
    let (queued, holder) = held;
    if posted == Posted::GivenUp || queued.attempts + 1 >= MOST_ATTEMPTS {
        return ended(platform, permit, held, LetterEnd::GivenUp(why), Posted::GivenUp).await;
    }
    let again = platform.now() + wait(queued.attempts, platform.environment.random());
    platform.store.writer().defer_letter((queued.id, holder), again, &why).await?;
    Ok(posted)
}

/// Tries to send it. Nothing where it is not to be sent any more.
async fn attempt(
    platform: &Platform,
    permit: &Permit<SendMail>,
    post: &Post,
    queued: &OutboxLetter,
) -> Result<Option<Result<(), Undelivered>>, Error> {
    let written = match written(platform, permit, queued).await {
        // It will not read any better the next time.
        Err(Fault::Letter(_)) => return Ok(Some(Err(Undelivered::Never(Why::NotWritten)))),
        written => written?,
    };
    let Some(written) = written else { return Ok(None) };
    let envelope = Envelope {
        id: queued.id.to_string(),
        at: SystemTime::from(queued.queued_at),
        to: written.to,
        languages: written.languages,
    };
    Ok(Some(post.send(&envelope, &written.letter).await))
}

async fn ended(
    platform: &Platform,
    permit: &Permit<SendMail>,
    (letter, holder): (&OutboxLetter, Uuid),
    end: LetterEnd,
    posted: Posted,
) -> Result<Posted, Error> {
    platform
        .write(permit, async |tx| {
            tx.about(letter.id);
            tx.end_letter((letter.id, holder), &end).await?;
            Ok(posted)
        })
        .await
}
