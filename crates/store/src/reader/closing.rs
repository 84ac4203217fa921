//! What making an edition has to know before it writes: what earlier months came to, what stands already, what the last
//! published edition released, and what was true when each interview began.

use access::permission::{
    CloseMonth, PublishEdition, ReadProvisional, RebuildEdition, RestateMonth, ReviewEdition,
};
use access::{Permission, Permit};
use fieldwork::{ForceCode, Interview, Participant};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use statistics::Month;

use super::Reader;
use super::months::{CountsMonths, finished_in};
use crate::rows::{Spot, cases, editions, history_months, interviews, month_cells, month_runs, participants};
use crate::tx::editions::newest_published;
use crate::{Base, EditionHead, Fault, MonthBytes, MonthRun, SignedEdition};

/// Permissions that make the figures of a month.
pub trait MakesEditions: Permission {}

impl MakesEditions for CloseMonth {}
impl MakesEditions for PublishEdition {}
impl MakesEditions for RestateMonth {}
impl MakesEditions for RebuildEdition {}
// Whoever reviews an edition has it made again and attacked first.
impl MakesEditions for ReviewEdition {}
impl MakesEditions for ReadProvisional {}

impl Reader {
    /// A force's months of cells up to and including one, the earliest first.
    pub async fn closed_months<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        until: Month,
    ) -> Result<Vec<MonthBytes>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let rows = month_cells::Entity::find()
            .filter(month_cells::Column::ForceCode.eq(force.as_str()))
            .filter(month_cells::Column::Month.lte(until.to_string()))
            .order_by_asc(month_cells::Column::Month)
            .all(&self.connection)
            .await?;
        rows.into_iter().map(MonthBytes::try_from).collect()
    }

    /// The newest published edition of a force: the one that the next goes on from.
    pub async fn base<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Option<Base>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        newest_published(&self.connection, force).await?.map(editions::Model::base).transpose()
    }

    /// One published version of a month, with what it was made from and what was signed.
    pub async fn signed<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<SignedEdition>, Fault> {
        let row = self.version(permit, force, (month, version)).await?;
        row.filter(|row| row.published_at.is_some()).map(SignedEdition::try_from).transpose()
    }

    /// One published version as the edition that another goes on from.
    pub async fn base_of<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<Base>, Fault> {
        let row = self.version(permit, force, (month, version)).await?;
        row.filter(|row| row.published_at.is_some()).map(editions::Model::base).transpose()
    }

    async fn version<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        (month, version): (Month, u32),
    ) -> Result<Option<editions::Model>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        let key = (force.to_string(), month.to_string(), i64::from(version));
        Ok(editions::Entity::find_by_id(key).one(&self.connection).await?)
    }

    /// The draft and the published editions of a month, the latest version first.
    pub async fn editions_of<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Vec<EditionHead>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let found = editions::Entity::find()
            .filter(editions::Column::ForceCode.eq(force.as_str()))
            .filter(editions::Column::Month.eq(month.to_string()))
            .order_by_desc(editions::Column::Version);
        self.heads(found).await
    }

    /// How far the closing of a month has come, if it has begun.
    pub async fn month_run<P: MakesEditions>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Option<MonthRun>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        let key = (force.to_string(), month.to_string());
        let row = month_runs::Entity::find_by_id(key).one(&self.connection).await?;
        row.map(MonthRun::try_from).transpose()
    }

    /// Whether any interview counts in a month, of this panel or of one that was taken over.
    pub async fn anybody_interviewed_in<P: CountsMonths>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<bool, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(false);
        }
        let counted = interviews::Entity::find().filter(finished_in(force, month));
        if counted.one(&self.connection).await?.is_some() {
            return Ok(true);
        }
        let taken_over = history_months::Entity::find()
            .filter(history_months::Column::ForceCode.eq(force.as_str()))
            .filter(history_months::Column::Month.eq(month.to_string()));
        Ok(taken_over.one(&self.connection).await?.is_some())
    }

    /// The person of an interview that was found inside a scope.
    pub(super) async fn person_of(&self, interview: &Interview) -> Result<Participant, Fault> {
        let spot = Spot::new("interviews", interview.id);
        let case = cases::Entity::find_by_id(interview.case.uuid()).one(&self.connection).await?;
        let person = spot.some("case_id", case)?.participant_id;
        let row = participants::Entity::find_by_id(person).one(&self.connection).await?;
        spot.some("participant_id", row)?.try_into()
    }
}
