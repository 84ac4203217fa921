//! Leases: what only one node does at a time. Taking one is a single statement, so two nodes cannot both have it.
//!
//! A lease's time only ever grows. A node whose clock was set back waits longer than it had to, or keeps what it has; it
//! never takes from another what is still theirs by the other's clock as it stood when they took it.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Set};

use crate::rows::{leases, stored};
use crate::{Fault, Writer};

/// Held by nobody.
const FREE: &str = "";

impl Writer {
    /// Takes a lease, or keeps one that is held already, for a while from now. False where somebody else has it. It is not an
    /// act of anybody's, so it needs no permit and leaves no audit entry.
    pub async fn take_lease(
        &self,
        name: &str,
        holder: &str,
        (now, lasts): (DateTime<Utc>, TimeDelta),
    ) -> Result<bool, Fault> {
        let (now, until) = (stored(now), stored(now) + lasts);
        let row = leases::ActiveModel {
            name: Set(name.to_owned()),
            holder: Set(FREE.to_owned()),
            until: Set(DateTime::UNIX_EPOCH),
        };
        let known = OnConflict::column(leases::Column::Name).do_nothing().to_owned();
        leases::Entity::insert(row).on_conflict(known).exec_without_returning(self.connection()).await?;
        let free = Condition::any()
            .add(leases::Column::Holder.is_in([FREE, holder]))
            .add(leases::Column::Until.lte(now));
        let taken = leases::Entity::update_many()
            .col_expr(leases::Column::Holder, Expr::value(holder))
            .col_expr(leases::Column::Until, later(until))
            .filter(leases::Column::Name.eq(name))
            .filter(free)
            .exec(self.connection())
            .await?;
        Ok(taken.rows_affected == 1)
    }

    /// Gives a lease back, so that nobody has to wait for its end.
    pub async fn give_back_lease(&self, name: &str, holder: &str) -> Result<(), Fault> {
        leases::Entity::update_many()
            .col_expr(leases::Column::Holder, Expr::value(FREE))
            .filter(leases::Column::Name.eq(name))
            .filter(leases::Column::Holder.eq(holder))
            .exec(self.connection())
            .await?;
        Ok(())
    }
}

/// The later of this moment and the one that stands.
fn later(until: DateTime<Utc>) -> Expr {
    let stands = Expr::col(leases::Column::Until);
    CaseStatement::new().case(stands.clone().gt(until), stands).finally(Expr::value(until)).into()
}
