//! A coordinator's day.

use access::{Permit, permission::ViewToday};
use chrono::NaiveDate;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

use super::Reader;
use crate::rows::{cases, participants};
use crate::{Fault, Today};

impl Reader {
    /// The calls of the day, and the people something may be waiting for.
    pub async fn today(&self, permit: &Permit<ViewToday>, day: NaiveDate) -> Result<Today, Fault> {
        Ok(Today {
            calls: self.call_rows(permit.scope(), &(day..=day)).await?,
            people: self.rows(permit.scope(), waiting()).await?,
        })
    }
}

/// No wall stands, and a case is open or none has been opened.
fn waiting() -> Condition {
    let open = Condition::any()
        .add(
            participants::Column::Id
                .in_subquery(having_case(Condition::all().add(cases::Column::State.ne("closed")))),
        )
        .add(participants::Column::Id.not_in_subquery(having_case(Condition::all())));
    Condition::all().add(participants::Column::Wall.is_null()).add(open)
}

fn having_case(condition: Condition) -> SelectStatement {
    Query::select().column(cases::Column::ParticipantId).from(cases::Entity).cond_where(condition).take()
}
