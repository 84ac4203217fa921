//! When an interview was talked: a span opens when it begins or goes on, and closes whichever way it stops.

use fieldwork::{Interview, InterviewState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::Tx;
use crate::rows::interview_spans;
use crate::{Fault, InterviewTimes, times};

impl Tx {
    /// When an interview was talked and its answers were kept.
    pub async fn interview_times(&self, interview: &Interview) -> Result<InterviewTimes, Fault> {
        self.whose(interview.case, "interview_spans").await?;
        times::of(&self.transaction, interview, self.now).await
    }

    /// Opens or closes a span where the state asks for it. It stands behind every way to keep an interview, so that no
    /// verb can forget it.
    pub(super) async fn keep_span(&self, interview: &Interview) -> Result<(), Fault> {
        let theirs = interview_spans::Entity::find()
            .filter(interview_spans::Column::InterviewId.eq(interview.id.uuid()));
        let last = theirs.order_by_desc(interview_spans::Column::Number).one(&self.transaction).await?;
        let talking = interview.state == InterviewState::InProgress;
        match last {
            Some(open) if open.ended_at.is_none() && !talking => {
                let ended_at = Set(Some(self.now.max(open.began_at)));
                let row = interview_spans::ActiveModel { ended_at, ..open.into() };
                self.update(row, "interview_spans", interview.id).await
            }
            Some(open) if open.ended_at.is_none() => Ok(()),
            last if talking => {
                let number = last.map_or(0, |last| last.number).saturating_add(1);
                self.insert(interview_spans::ActiveModel {
                    interview_id: Set(interview.id.uuid()),
                    number: Set(number),
                    began_at: Set(self.now),
                    ended_at: Set(None),
                })
                .await
            }
            _ => Ok(()),
        }
    }
}
