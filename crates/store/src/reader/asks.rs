//! Asks that came to nothing.

use access::{Permission, Permit, permission};
use fieldwork::Ask;
use sea_orm::{EntityTrait, QueryFilter, QueryOrder};

use super::Reader;
use crate::rows::asks;
use crate::{Fault, within};

/// Permissions of those who count asks.
pub trait CountsAsks: Permission {}

impl CountsAsks for permission::ViewPeople {}
impl CountsAsks for permission::ViewFieldwork {}
impl CountsAsks for permission::DownloadFieldwork {}
impl CountsAsks for permission::DownloadAsking {}
impl CountsAsks for permission::ViewReferrals {}
impl CountsAsks for permission::ReadResponseBias {}
impl CountsAsks for permission::DownloadResponseBias {}

impl Reader {
    /// The asks within the scope that came to nothing, the earliest first.
    pub async fn asks<P: CountsAsks>(&self, permit: &Permit<P>) -> Result<Vec<Ask>, Fault> {
        let rows = asks::Entity::find()
            .filter(within::asks(permit.scope()))
            .order_by_asc(asks::Column::AskedOn)
            .order_by_asc(asks::Column::Id)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(Ask::try_from).collect()
    }
}
