//! What is of use for a time only: how much of it is over, and its removal.

use access::{Permit, permission};
use chrono::{DateTime, Utc};
use fieldwork::{ImportState, Passing};
use sea_orm::sea_query::{Expr, IntoCondition};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
};

use crate::rows::{
    api_replies, api_tokens, debriefs, history_files, imports, outbox, sessions, sign_in_links,
};
use crate::{Fault, Reader, Tx};

impl Reader {
    /// How much of a kind was over before this moment. It says nothing of whose.
    pub async fn passing_before(
        &self,
        _permit: &Permit<permission::ReadRetention>,
        (kind, moment): (Passing, DateTime<Utc>),
    ) -> Result<u64, Fault> {
        passed(self.connection(), (kind, moment), Then::Count).await
    }

    /// The same, for the step that removes it.
    pub async fn passed_before(
        &self,
        _permit: &Permit<permission::ApplyRetention>,
        (kind, moment): (Passing, DateTime<Utc>),
    ) -> Result<u64, Fault> {
        passed(self.connection(), (kind, moment), Then::Count).await
    }
}

impl Tx {
    /// Removes what of a kind was over before this moment, and says how much. A file that was sent in is emptied: that it
    /// was sent, by whom and when stays.
    pub async fn remove_passed(&self, kind: Passing, moment: DateTime<Utc>) -> Result<u64, Fault> {
        match kind {
            Passing::Uploads => self.empty_uploads(moment).await,
            _ => passed(self.connection(), (kind, moment), Then::Remove).await,
        }
    }

    async fn empty_uploads(&self, moment: DateTime<Utc>) -> Result<u64, Fault> {
        let discarded = ImportState::Discarded.slug();
        let nothing = || Expr::value(Option::<Vec<u8>>::None);
        let files = imports::Entity::update_many()
            .col_expr(imports::Column::State, Expr::value(discarded))
            .col_expr(imports::Column::File, nothing())
            .col_expr(imports::Column::Findings, nothing())
            .col_expr(imports::Column::MovedAt, Expr::value(self.now()))
            .filter(upload_left(moment))
            .exec(self.connection())
            .await?;
        let earlier = history_files::Entity::update_many()
            .col_expr(history_files::Column::State, Expr::value(discarded))
            .col_expr(history_files::Column::File, nothing())
            .col_expr(history_files::Column::Outcome, nothing())
            .col_expr(history_files::Column::MovedAt, Expr::value(self.now()))
            .filter(earlier_left(moment))
            .exec(self.connection())
            .await?;
        Ok(files.rows_affected + earlier.rows_affected)
    }
}

/// What is done with what is found.
#[derive(Clone, Copy)]
enum Then {
    Count,
    Remove,
}

/// How much of a kind was over before a moment, counted or removed.
async fn passed(
    database: &impl ConnectionTrait,
    (kind, moment): (Passing, DateTime<Utc>),
    then: Then,
) -> Result<u64, Fault> {
    match kind {
        Passing::Sessions => {
            rows::<sessions::Entity, _>(database, sessions::Column::LastSeenAt.lt(moment), then).await
        }
        Passing::Links => {
            rows::<sign_in_links::Entity, _>(database, sign_in_links::Column::ExpiresAt.lt(moment), then)
                .await
        }
        Passing::Replies => {
            rows::<api_replies::Entity, _>(database, api_replies::Column::RepliedAt.lt(moment), then).await
        }
        Passing::Letters => {
            rows::<outbox::Entity, _>(database, outbox::Column::EndedAt.lt(moment), then).await
        }
        Passing::Tokens => rows::<api_tokens::Entity, _>(database, token_over(moment), then).await,
        Passing::Debriefs => {
            rows::<debriefs::Entity, _>(database, debriefs::Column::HeldAt.lt(moment), then).await
        }
        Passing::Uploads => {
            let files = rows::<imports::Entity, _>(database, upload_left(moment), then).await?;
            Ok(files + rows::<history_files::Entity, _>(database, earlier_left(moment), then).await?)
        }
    }
}

async fn rows<E, M>(
    database: &impl ConnectionTrait,
    over: impl IntoCondition,
    then: Then,
) -> Result<u64, Fault>
where
    E: EntityTrait<Model = M>,
    M: FromQueryResult + Send + Sync,
{
    Ok(match then {
        Then::Count => E::find().filter(over).count(database).await?,
        Then::Remove => E::delete_many().filter(over).exec(database).await?.rows_affected,
    })
}

fn token_over(moment: DateTime<Utc>) -> Condition {
    Condition::any()
        .add(api_tokens::Column::ExpiresAt.lt(moment))
        .add(api_tokens::Column::RevokedAt.lt(moment))
}

/// A file that is not over: it waits for somebody, or what was done with it was cut off. While the program works on one it
/// notes that it does, so that it is moved later than any moment that comes here (`keep_days.uploads` is at least 1).
fn upload_left(moment: DateTime<Utc>) -> Condition {
    let over = [ImportState::Committed.slug(), ImportState::Discarded.slug()];
    Condition::all().add(imports::Column::State.is_not_in(over)).add(imports::Column::MovedAt.lt(moment))
}

fn earlier_left(moment: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(history_files::Column::State.is_in([ImportState::Mapping.slug(), ImportState::Checked.slug()]))
        .add(history_files::Column::MovedAt.lt(moment))
}
