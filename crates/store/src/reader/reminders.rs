//! How much waits for whom, for the letters that say so: numbers, and no row of anybody's.

use std::ops::Range;

use access::permission::RemindStaff;
use access::{AccountRecord, Permit, Scope};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use verbatim::CommentLife;

use super::Reader;
use super::calls::bounds;
use crate::rows::{accounts, appointments, comments, participants};
use crate::{Fault, within};

impl Reader {
    /// Everybody whose account is in use, by name.
    pub async fn staff(&self, _: &Permit<RemindStaff>) -> Result<Vec<AccountRecord>, Fault> {
        let rows = accounts::Entity::find()
            .filter(accounts::Column::Active.eq(true))
            .order_by_asc(accounts::Column::Name)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(AccountRecord::try_from).collect()
    }

    /// How many calls of a day in London stand, within what somebody may see.
    pub async fn calls_on(
        &self,
        _: &Permit<RemindStaff>,
        scope: &Scope,
        day: NaiveDate,
    ) -> Result<u64, Fault> {
        let (from, until) = bounds(&(day..=day));
        let booked = appointments::Entity::find()
            .filter(within::appointments(scope))
            .filter(appointments::Column::State.eq("booked"))
            .filter(appointments::Column::StartsAt.gte(from))
            .filter(appointments::Column::StartsAt.lt(until));
        Ok(booked.count(&self.connection).await?)
    }

    /// How many people were referred in a time, within what somebody may see.
    pub async fn referred_in(
        &self,
        _: &Permit<RemindStaff>,
        scope: &Scope,
        time: Range<DateTime<Utc>>,
    ) -> Result<u64, Fault> {
        let referred = participants::Entity::find()
            .filter(within::people(scope))
            .filter(participants::Column::ReferredAt.gte(time.start))
            .filter(participants::Column::ReferredAt.lt(time.end));
        Ok(referred.count(&self.connection).await?)
    }

    /// How many comments wait for a first or a second reader, within what somebody may see.
    pub async fn comments_that_wait(&self, _: &Permit<RemindStaff>, scope: &Scope) -> Result<u64, Fault> {
        let waiting = [CommentLife::Waiting, CommentLife::ReadOnce].map(CommentLife::slug);
        let found = comments::Entity::find()
            .filter(within::of_force(scope, comments::Column::ForceCode))
            .filter(comments::Column::State.is_in(waiting));
        Ok(found.count(&self.connection).await?)
    }
}
