//! Letters: who asks for them, which are to be sent, and what became of them.

use access::AccountRecord;
use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, Id};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use super::Tx;
use crate::rows::{accounts, mail_wishes, outbox};
use crate::{Fault, LetterEnd, LetterState, NewLetter, OutboxLetter};

impl Tx {
    /// Notes that the actor asks for letters of a kind, in these languages, or for none.
    pub async fn wish_for_letters(&self, kind: &str, languages: Option<&str>) -> Result<(), Fault> {
        let account = self.actor.account.uuid();
        mail_wishes::Entity::delete_by_id((account, kind.to_owned())).exec(&self.transaction).await?;
        let Some(languages) = languages else { return Ok(()) };
        self.insert(mail_wishes::ActiveModel {
            account_id: Set(account),
            kind: Set(kind.to_owned()),
            languages: Set(languages.to_owned()),
            asked_at: Set(self.now),
        })
        .await
    }

    /// The accounts that ask for letters of a kind. Whether they may have one is not asked here.
    pub async fn who_wishes(&self, kind: &str) -> Result<Vec<AccountRecord>, Fault> {
        let wishes = mail_wishes::Entity::find()
            .filter(mail_wishes::Column::Kind.eq(kind))
            .all(&self.transaction)
            .await?;
        let rows = accounts::Entity::find()
            .filter(accounts::Column::Id.is_in(wishes.iter().map(|wish| wish.account_id)))
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(AccountRecord::try_from).collect()
    }

    /// Puts a letter into the outbox, due at once. One that is there already, sent or not, stays as it is.
    pub async fn queue_letter(&self, letter: &NewLetter) -> Result<(), Fault> {
        let row = outbox::ActiveModel {
            id: Set(letter.id.uuid()),
            kind: Set(letter.kind.to_owned()),
            about: Set(letter.about.clone()),
            account_id: Set(letter.account.uuid()),
            force_code: Set(letter.force.as_ref().map(ForceCode::to_string)),
            content: Set(letter.content.clone()),
            queued_at: Set(self.now),
            due_at: Set(self.now),
            attempts: Set(0),
            state: Set(LetterState::Waiting.slug().to_owned()),
            ..Default::default()
        };
        let known = [outbox::Column::Kind, outbox::Column::About, outbox::Column::AccountId];
        outbox::Entity::insert(row)
            .on_conflict(OnConflict::columns(known).do_nothing().to_owned())
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }

    /// Notes how a letter ended. False where somebody else has it by now.
    pub async fn end_letter(
        &self,
        (letter, holder): (Id<OutboxLetter>, Uuid),
        end: &LetterEnd,
    ) -> Result<bool, Fault> {
        let (state, why) = match end {
            LetterEnd::Sent => (LetterState::Sent, None),
            LetterEnd::Dropped => (LetterState::Dropped, None),
            LetterEnd::GivenUp(why) => (LetterState::GivenUp, Some(why.as_str())),
        };
        let ended = outbox::Entity::update_many()
            .col_expr(outbox::Column::State, Expr::value(state.slug()))
            .col_expr(outbox::Column::Why, Expr::value(why))
            .col_expr(outbox::Column::EndedAt, Expr::value(self.now))
            .col_expr(outbox::Column::Holder, Expr::value(Option::<Uuid>::None))
            .col_expr(outbox::Column::HeldUntil, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(outbox::Column::Id.eq(letter.uuid()))
            .filter(outbox::Column::Holder.eq(holder))
            .exec(&self.transaction)
            .await?;
        Ok(ended.rows_affected > 0)
    }

    /// Drops every letter to an account that waits. One that is on its way at this moment leaves all the same.
    pub async fn drop_letters(&self, account: Id<Account>) -> Result<u64, Fault> {
        let dropped = outbox::Entity::update_many()
            .col_expr(outbox::Column::State, Expr::value(LetterState::Dropped.slug()))
            .col_expr(outbox::Column::EndedAt, Expr::value(self.now))
            .col_expr(outbox::Column::Holder, Expr::value(Option::<Uuid>::None))
            .col_expr(outbox::Column::HeldUntil, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(outbox::Column::AccountId.eq(account.uuid()))
            .filter(outbox::Column::State.eq(LetterState::Waiting.slug()))
            .exec(&self.transaction)
            .await?;
        Ok(dropped.rows_affected)
    }

    /// Lets a letter that was given up be tried again, at once. False if there is none.
    pub async fn revive_letter(&self, letter: Id<OutboxLetter>) -> Result<bool, Fault> {
        let revived = outbox::Entity::update_many()
            .col_expr(outbox::Column::State, Expr::value(LetterState::Waiting.slug()))
            .col_expr(outbox::Column::EndedAt, Expr::value(Option::<DateTime<Utc>>::None))
            .col_expr(outbox::Column::DueAt, Expr::value(self.now))
            .col_expr(outbox::Column::Attempts, Expr::value(0_i64))
            .filter(outbox::Column::Id.eq(letter.uuid()))
            .filter(outbox::Column::State.eq(LetterState::GivenUp.slug()))
            .exec(&self.transaction)
            .await?;
        Ok(revived.rows_affected > 0)
    }
}
