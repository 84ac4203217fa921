//! Letters: one's own wishes, who gets one as things stand, and what the administrator sees.

use access::permission::{ChooseMail, SendMail, ViewMail};
use access::{AccountRecord, Permit};
use fieldwork::{Account, ForceCode, Id};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use statistics::Month;

use super::Reader;
use crate::rows::{accounts, editions, mail_wishes, outbox};
use crate::{Fault, LetterState, Life, MailWish, Outbox, OutboxLetter, Receiver};

/// How many letters in trouble are shown.
const MOST: u64 = 100;

impl Reader {
    /// One's own wish for letters of a kind.
    pub async fn mail_wish(
        &self,
        permit: &Permit<ChooseMail>,
        kind: &str,
    ) -> Result<Option<MailWish>, Fault> {
        let key = (permit.account().uuid(), kind.to_owned());
        let wish = mail_wishes::Entity::find_by_id(key).one(&self.connection).await?;
        Ok(wish.map(MailWish::from))
    }

    /// Who gets a letter of a kind, as things stand now.
    pub async fn receiver(
        &self,
        _: &Permit<SendMail>,
        account: Id<Account>,
        kind: &str,
    ) -> Result<Option<Receiver>, Fault> {
        let Some(row) = accounts::Entity::find_by_id(account.uuid()).one(&self.connection).await? else {
            return Ok(None);
        };
        let key = (account.uuid(), kind.to_owned());
        let wish = mail_wishes::Entity::find_by_id(key).one(&self.connection).await?;
        let account = AccountRecord::try_from(row)?;
        Ok(Some(Receiver { account, languages: wish.map(|wish| wish.languages) }))
    }

    /// Which version of a month's figures stands.
    pub async fn version_that_stands(
        &self,
        _: &Permit<SendMail>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Option<u32>, Fault> {
        let found = editions::Entity::find()
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .filter(editions::Column::State.eq(Life::Published.slug()));
        Ok(self.heads(found).await?.first().map(|head| head.version))
    }

    /// How many letters there are, and which are in trouble.
    pub async fn outbox(&self, _: &Permit<ViewMail>) -> Result<Outbox, Fault> {
        Ok(Outbox {
            waiting: self.letters(LetterState::Waiting.slug()).await?,
            sent: self.letters(LetterState::Sent.slug()).await?,
            dropped: self.letters(LetterState::Dropped.slug()).await?,
            troubled: self.troubled().await?,
        })
    }

    async fn troubled(&self) -> Result<Vec<(OutboxLetter, String)>, Fault> {
        let tried = Condition::all()
            .add(outbox::Column::State.eq(LetterState::Waiting.slug()))
            .add(outbox::Column::Attempts.gt(0));
        let given_up = outbox::Column::State.eq(LetterState::GivenUp.slug());
        let rows = outbox::Entity::find()
            .filter(Condition::any().add(tried).add(given_up))
            .order_by_desc(outbox::Column::QueuedAt)
            .limit(MOST)
            .all(&self.connection)
            .await?;
        let receivers = accounts::Entity::find()
            .filter(accounts::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
            .all(&self.connection)
            .await?;
        let named = |row: outbox::Model| {
            let receiver = receivers.iter().find(|account| account.id == row.account_id);
            let name = receiver.map(|account| account.name.clone()).unwrap_or_default();
            OutboxLetter::try_from(row).map(|letter| (letter, name))
        };
        rows.into_iter().map(named).collect()
    }
}
