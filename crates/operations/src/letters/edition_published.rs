//! The letter that a month was published: to those who asked for it and may read the figures, without any of them.

use access::permission::{SendMail, ViewDashboard};
use access::{AccountRecord, Permit};
use fieldwork::ForceCode;
use mail::{EditionPublished, Letter};
use questionnaire::Language;
use serde::{Deserialize, Serialize};
use statistics::{Month, Wording};
use store::{EditionHead, NewLetter, Receiver, Tx};

use crate::{Error, Fault, Platform};

/// Its name in the outbox and in wishes.
pub const KIND: &str = "edition-published";

/// What is kept until it leaves.
#[derive(Debug, Serialize, Deserialize)]
struct Content {
    force: ForceCode,
    month: Month,
    version: u32,
}

/// Puts a letter into the outbox for everybody who asked and may read this edition, in the transaction that publishes it.
pub(crate) async fn queue(platform: &Platform, tx: &Tx, published: &EditionHead) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    let EditionHead { force, month, version, .. } = published;
    let content = Content { force: force.clone(), month: *month, version: *version };
    let content = serde_json::to_string(&content).map_err(Fault::Letter)?;
    for account in tx.who_wishes(KIND).await?.iter().filter(|account| may_read(account, force)) {
        tx.queue_letter(&NewLetter {
            id: platform.id(),
            kind: KIND,
            about: format!("{force} {month} {version}"),
            account: account.id,
            force: Some(force.clone()),
            content: content.clone(),
        })
        .await?;
    }
    Ok(())
}

/// The letter, if its receiver may still read the figures and they still stand.
pub(crate) async fn written(
    platform: &Platform,
    permit: &Permit<SendMail>,
    receiver: &Receiver,
    content: &str,
) -> Result<Option<Letter>, Fault> {
    let Content { force, month, version } = serde_json::from_str(content).map_err(Fault::Letter)?;
    let stands = platform.store.reader().version_that_stands(permit, &force, month).await?;
    let area = platform.forces.get(&force).filter(|_| may_read(&receiver.account, &force));
    Ok(area.filter(|_| stands == Some(version)).map(|area| {
        Letter::EditionPublished(EditionPublished {
            area: Wording {
                en: area.name.say(Language::English).to_owned(),
                cy: area.name.say(Language::Welsh).to_owned(),
            },
            month,
            revised: version > 1,
            path: format!("/dashboard?month={month}&area={}", area.slug),
        })
    }))
}

/// The account is in use, reads figures, and those of this force.
fn may_read(account: &AccountRecord, force: &ForceCode) -> bool {
    account.actor().is_some_and(|actor| actor.may::<ViewDashboard>() && actor.scope.reaches(force))
}
