//! The letters that operations cause, a file each: who is to have one, what its words are made from, and whether it is still
//! right when it leaves.
//!
//! A kind has three parts: `queue` puts rows into the outbox inside the transaction that is its cause; `written` turns a row
//! into a [`Letter`] when it leaves, or says that it is not to be sent any more; its words are in `mail`.

pub(crate) mod at_work;
pub(crate) mod edition_published;
pub(crate) mod security_changed;
pub(crate) mod sign_in_link;

use access::{Permit, permission::SendMail};
use mail::{Languages, Letter};
use questionnaire::Language;
use store::{OutboxLetter, Receiver};

use crate::{Fault, Platform};

pub use edition_published::KIND as EDITION_PUBLISHED;

/// A letter that is right as things stand now.
pub(crate) struct Written {
    pub(crate) to: String,
    pub(crate) languages: Languages,
    pub(crate) letter: Letter,
}

/// The letter of a row of the outbox, or nothing where its receiver is not to have it any more.
pub(crate) async fn written(
    platform: &Platform,
    permit: &Permit<SendMail>,
    queued: &OutboxLetter,
) -> Result<Option<Written>, Fault> {
    let receiver = platform.store.reader().receiver(permit, queued.account, &queued.kind).await?;
    let Some(receiver) = receiver else { return Ok(None) };
    let letter = match queued.kind.as_str() {
        edition_published::KIND => {
            edition_published::written(platform, permit, &receiver, &queued.content).await?
        }
        // Nobody asks for these: they are about the account itself, or come with the work.
        sign_in_link::KIND => {
            let letter = sign_in_link::written(platform, permit, &receiver, &queued.content).await?;
            return Ok(letter.map(|letter| to_owner(&receiver, letter)));
        }
        security_changed::KIND => {
            let letter = security_changed::written(&queued.content);
            return Ok(letter.map(|letter| to_owner(&receiver, letter)));
        }
        at_work::KIND => {
            let letter = at_work::written(&receiver, &queued.content)?;
            return Ok(letter.map(|letter| to_owner(&receiver, letter)));
        }
        // Of a later version of the program, which was taken back since.
        _ => None,
    };
    Ok(letter.and_then(|letter| addressed(&receiver, letter)))
}

/// A letter about an account, in the language of its pages.
fn to_owner(receiver: &Receiver, letter: Letter) -> Written {
    let languages = match receiver.account.language {
        Language::English => Languages::English,
        Language::Welsh => Languages::Welsh,
    };
    Written { to: receiver.account.email.as_str().to_owned(), languages, letter }
}

/// The letter with its address; nothing for somebody who does not ask for it any more.
fn addressed(receiver: &Receiver, letter: Letter) -> Option<Written> {
    let languages = receiver.languages.as_deref().and_then(Languages::parse)?;
    Some(Written { to: receiver.account.email.as_str().to_owned(), languages, letter })
}
