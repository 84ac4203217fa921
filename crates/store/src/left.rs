//! How many people of a force have left: asked before answers are counted, and again when the counts are kept.

use fieldwork::ForceCode;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::Fault;
use crate::rows::{erasures, withdrawals};

/// Withdrawals and erasures are never deleted, so the number only grows.
pub(crate) async fn left(database: &impl ConnectionTrait, force: &ForceCode) -> Result<u64, Fault> {
    let withdrew = withdrawals::Entity::find().filter(withdrawals::Column::ForceCode.eq(force.as_str()));
    let erased = erasures::Entity::find().filter(erasures::Column::ForceCode.eq(force.as_str()));
    Ok(withdrew.count(database).await? + erased.count(database).await?)
}
