//! Calls.

use fieldwork::{Call, Case, Id};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Tx;
use crate::Fault;
use crate::rows::calls;

impl Tx {
    /// The call, if its case is within the scope.
    pub async fn call(&self, id: Id<Call>) -> Result<Option<Call>, Fault> {
        let Some(row) = calls::Entity::find_by_id(id.uuid()).one(&self.transaction).await? else {
            return Ok(None);
        };
        let call = Call::try_from(row)?;
        Ok(self.case(call.case).await?.map(|_| call))
    }

    /// The call of a case whose outcome has not been recorded.
    pub async fn open_call(&self, case: Id<Case>) -> Result<Option<Call>, Fault> {
        Ok(self.calls_of(case).await?.into_iter().find(Call::is_open))
    }

    /// The calls of a case, the earliest first.
    pub async fn calls_of(&self, case: Id<Case>) -> Result<Vec<Call>, Fault> {
        self.whose(case, "calls").await?;
        let rows = calls::Entity::find()
            .filter(calls::Column::CaseId.eq(case.uuid()))
            .order_by_asc(calls::Column::DialledAt)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(Call::try_from).collect()
    }

    /// Adds a call.
    pub async fn add_call(&self, call: &Call) -> Result<(), Fault> {
        let case = self.whose(call.case, "calls").await?;
        self.insert(calls::row(call, &case.force)).await
    }

    /// Keeps what came of a call.
    pub async fn save_call(&self, call: &Call) -> Result<(), Fault> {
        let case = self.whose(call.case, "calls").await?;
        self.update(calls::row(call, &case.force), "calls", call.id).await
    }
}
