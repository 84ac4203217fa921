//! Taking a letter to send it, and putting it back for later. Neither is an act of anybody's, so neither needs a permit or
//! leaves an audit entry; what becomes of the letter does.

use chrono::{DateTime, Utc};
use fieldwork::Id;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::rows::{outbox, stored};
use crate::{Fault, LetterHold, LetterState, OutboxLetter, Writer};

impl Writer {
    /// Takes the letter that has waited longest and is due, for as long as the hold lasts. Two programs never have the same:
    /// PostgreSQL passes over rows that another is taking, and SQLite has one writer.
    pub async fn hold_letter(
        &self,
        now: DateTime<Utc>,
        hold: LetterHold,
    ) -> Result<Option<OutboxLetter>, Fault> {
        let now = stored(now);
        let next = Query::select()
            .column(outbox::Column::Id)
            .from(outbox::Entity)
            .cond_where(due(now))
            .order_by(outbox::Column::DueAt, sea_orm::Order::Asc)
            .limit(1)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .to_owned();
        let taken = outbox::Entity::update_many()
            .col_expr(outbox::Column::Holder, Expr::value(hold.holder))
            .col_expr(outbox::Column::HeldUntil, Expr::value(stored(hold.until)))
            .filter(Expr::col(outbox::Column::Id).eq(Expr::from(next)))
            // Said again of the row itself: whoever waited for it looks again.
            .filter(due(now))
            .exec_with_returning(self.connection())
            .await?;
        taken.into_iter().next().map(OutboxLetter::try_from).transpose()
    }

    /// Puts a letter back to be tried again at this time. Nothing happens where somebody else has it by now.
    pub async fn defer_letter(
        &self,
        (letter, holder): (Id<OutboxLetter>, Uuid),
        due_at: DateTime<Utc>,
        why: &str,
    ) -> Result<(), Fault> {
        outbox::Entity::update_many()
            .col_expr(outbox::Column::DueAt, Expr::value(stored(due_at)))
            .col_expr(outbox::Column::Attempts, Expr::col(outbox::Column::Attempts).add(1))
            .col_expr(outbox::Column::Why, Expr::value(why))
            .col_expr(outbox::Column::Holder, Expr::value(Option::<Uuid>::None))
            .col_expr(outbox::Column::HeldUntil, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(outbox::Column::Id.eq(letter.uuid()))
            .filter(outbox::Column::Holder.eq(holder))
            .exec(self.connection())
            .await?;
        Ok(())
    }
}

/// It waits, its time has come, and nobody is at it.
fn due(now: DateTime<Utc>) -> Condition {
    let free =
        Condition::any().add(outbox::Column::HeldUntil.is_null()).add(outbox::Column::HeldUntil.lte(now));
    Condition::all()
        .add(outbox::Column::State.eq(LetterState::Waiting.slug()))
        .add(outbox::Column::DueAt.lte(now))
        .add(free)
}
