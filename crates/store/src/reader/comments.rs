//! Which comments there are, without a word of them; and what was told of them with published editions.

use access::Permit;
use access::permission::{ViewWithdrawals, ViewWords};
use fieldwork::ForceCode;
use improvement::{Action, Citation, Finding, Response};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use statistics::Month;
use verbatim::{CommentLife, ToldWords};

use super::{Reader, ReadsEditions};
use crate::rows::{actions, comments, findings, responses, told_words};
use crate::{CommentRow, Fault, PlacedWords, TakenBack, improvements, within};

impl Reader {
    /// The comments at a stage, those of the earliest month first.
    pub async fn comments(
        &self,
        permit: &Permit<ViewWords>,
        life: CommentLife,
    ) -> Result<Vec<CommentRow>, Fault> {
        let rows = at_stage(permit, life)
            .order_by_asc(comments::Column::Month)
            .order_by_asc(comments::Column::Id)
            .all(&self.connection)
            .await?;
        rows.iter().map(comments::Model::listed).collect()
    }

    /// So many of them after so many others, and how many there are.
    pub async fn comments_page(
        &self,
        permit: &Permit<ViewWords>,
        life: CommentLife,
        (after, at_most): (u32, u32),
    ) -> Result<(Vec<CommentRow>, u64), Fault> {
        let found = at_stage(permit, life);
        let all = found.clone().count(&self.connection).await?;
        let rows = found
            .order_by_asc(comments::Column::Month)
            .order_by_asc(comments::Column::Id)
            .offset(u64::from(after))
            .limit(u64::from(at_most))
            .all(&self.connection)
            .await?;
        Ok((rows.iter().map(comments::Model::listed).collect::<Result<_, _>>()?, all))
    }

    /// What is told with an edition of a force, in the order it was put when it was published. What was taken back is not in it.
    pub async fn told_words<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        edition: (Month, u32),
    ) -> Result<Vec<ToldWords>, Fault> {
        let placed = self.placed_words(permit, force, edition).await?;
        Ok(placed.into_iter().filter_map(|placed| placed.words).collect())
    }

    /// The same by place, with the places of what was taken back.
    pub async fn placed_words<P: ReadsEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        edition: (Month, u32),
    ) -> Result<Vec<PlacedWords>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let rows = told_words::Entity::find()
            .filter(told_words::Column::ForceCode.eq(force.as_str()))
            .filter(told_words::Column::Month.eq(edition.0.to_string()))
            .filter(told_words::Column::Version.eq(i64::from(edition.1)))
            .order_by_asc(told_words::Column::Place)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(told_words::Model::placed).collect()
    }

    /// The findings that stand on words: where those were taken back, what was found is to be looked at again.
    pub async fn findings_on_words(&self, permit: &Permit<ViewWithdrawals>) -> Result<Vec<Finding>, Fault> {
        let rows = findings::Entity::find()
            .filter(within::of_force(permit.scope(), findings::Column::ForceCode))
            .order_by_asc(findings::Column::RecordedAt)
            .order_by_asc(findings::Column::Id)
            .all(&self.connection)
            .await?;
        let found = rows.into_iter().map(Finding::try_from).collect::<Result<Vec<_>, _>>()?;
        let on_words = |it: &Finding| it.cites.iter().any(|cited| matches!(cited, Citation::Words(_)));
        Ok(found.into_iter().filter(on_words).collect())
    }

    /// What was planned and said in answer to findings that stand on words: somebody wrote those with the words in mind.
    pub async fn answers_on_words(
        &self,
        permit: &Permit<ViewWithdrawals>,
        on_words: &[Finding],
    ) -> Result<(Vec<Action>, Vec<Response>), Fault> {
        let ids: Vec<_> = on_words.iter().map(|finding| finding.id.uuid()).collect();
        let planned = actions::Entity::find()
            .filter(within::of_force(permit.scope(), actions::Column::ForceCode))
            .filter(actions::Column::FindingId.is_in(ids.clone()));
        let said = responses::Entity::find()
            .filter(within::of_force(permit.scope(), responses::Column::ForceCode))
            .filter(responses::Column::FindingId.is_in(ids))
            .filter(responses::Column::State.ne("retracted"))
            .order_by_asc(responses::Column::WrittenAt)
            .order_by_asc(responses::Column::Id)
            .all(&self.connection)
            .await?;
        let said = said.into_iter().map(Response::try_from).collect::<Result<_, _>>()?;
        Ok((improvements::actions(&self.connection, planned).await?, said))
    }

    /// Published words that were taken back, the latest first: copies outside that have to be put right.
    pub async fn words_taken_back(&self, permit: &Permit<ViewWithdrawals>) -> Result<Vec<TakenBack>, Fault> {
        let rows = told_words::Entity::find()
            .filter(within::of_force(permit.scope(), told_words::Column::ForceCode))
            .filter(told_words::Column::TakenBackAt.is_not_null())
            .order_by_desc(told_words::Column::TakenBackAt)
            .order_by_asc(told_words::Column::Place)
            .all(&self.connection)
            .await?;
        rows.into_iter().filter_map(|row| row.taken_back().transpose()).collect()
    }
}

/// The comments at a stage that lie within the scope.
fn at_stage(permit: &Permit<ViewWords>, life: CommentLife) -> Select<comments::Entity> {
    comments::Entity::find()
        .filter(within::of_force(permit.scope(), comments::Column::ForceCode))
        .filter(comments::Column::State.eq(life.slug()))
}
