//! What the files of an earlier panel brought: counts of months, and what came of cases.

use access::Permit;
use fieldwork::{EarlierOutcome, ForceCode, HistoryFile, HistoryKind, Id};
use questionnaire::Wave;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use statistics::Month;

use super::fieldwork::ReadsFieldwork;
use super::months::{CountsMonths, finished_in};
use super::{HandlesHistory, Reader};
use crate::rows::{Spot, history_months, history_outcomes, interviews};
use crate::tx::editions::newest_published;
use crate::{Cohort, Fault, HistoryStanding, within};

impl Reader {
    /// What limits which months of a force can be taken in.
    pub async fn history_standing<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        of: (HistoryKind, Wave),
    ) -> Result<HistoryStanding, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(HistoryStanding::default());
        }
        standing(&self.connection, force, of).await
    }

    /// The counts that files of an earlier panel brought for a month, but for those of one file.
    pub async fn history_cells<P: CountsMonths>(
        &self,
        permit: &Permit<P>,
        (force, month): (&ForceCode, Month),
        but_for: Option<Id<HistoryFile>>,
    ) -> Result<Vec<Vec<u8>>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let rows = history_months::Entity::find()
            .filter(history_months::Column::ForceCode.eq(force.as_str()))
            .filter(history_months::Column::Month.eq(month.to_string()))
            .order_by_asc(history_months::Column::Wave)
            .all(&self.connection)
            .await?;
        let others = rows.into_iter().filter(|row| but_for.is_none_or(|id| row.file_id != id.uuid()));
        Ok(others.map(|row| row.cells).collect())
    }

    /// The months among these in which interviews of this panel count too.
    pub async fn shared_months<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        months: impl IntoIterator<Item = Month>,
    ) -> Result<Vec<Month>, Fault> {
        let mut shared = Vec::new();
        for month in months.into_iter().filter(|_| permit.scope().reaches(force)) {
            let held = interviews::Entity::find().filter(finished_in(force, month));
            if held.one(&self.connection).await?.is_some() {
                shared.push(month);
            }
        }
        Ok(shared)
    }

    /// What came of the cases of an earlier panel in a wave, of the cohort.
    pub async fn earlier_outcomes<P: ReadsFieldwork>(
        &self,
        permit: &Permit<P>,
        wave: Wave,
        cohort: &Cohort,
    ) -> Result<Vec<EarlierOutcome>, Fault> {
        let rows = history_outcomes::Entity::find()
            .filter(within::of_force(permit.scope(), history_outcomes::Column::ForceCode))
            .filter(history_outcomes::Column::Wave.eq(wave.slug()))
            .order_by_asc(history_outcomes::Column::Month)
            .all(&self.connection)
            .await?;
        let told = rows.into_iter().map(history_outcomes::Model::told).collect::<Result<Vec<_>, _>>()?;
        let of_cohort = told
            .into_iter()
            .filter(|(force, outcome)| cohort.takes_in(force, outcome.team.as_deref(), outcome.month));
        Ok(of_cohort.map(|(_, outcome)| outcome).collect())
    }
}

/// What limits which months of a force can be taken in.
pub(crate) async fn standing(
    database: &impl ConnectionTrait,
    force: &ForceCode,
    (kind, wave): (HistoryKind, Wave),
) -> Result<HistoryStanding, Fault> {
    let newest = newest_published(database, force).await?;
    let spot = Spot::new("history_months", force);
    let months: Vec<String> = match kind {
        HistoryKind::Responses => {
            history_months::Entity::find()
                .select_only()
                .column(history_months::Column::Month)
                .filter(history_months::Column::ForceCode.eq(force.as_str()))
                .filter(history_months::Column::Wave.eq(wave.slug()))
                .into_tuple()
                .all(database)
                .await?
        }
        HistoryKind::Contacts => {
            history_outcomes::Entity::find()
                .select_only()
                .column(history_outcomes::Column::Month)
                .filter(history_outcomes::Column::ForceCode.eq(force.as_str()))
                .filter(history_outcomes::Column::Wave.eq(wave.slug()))
                .distinct()
                .into_tuple()
                .all(database)
                .await?
        }
    };
    let month = |text: &String| spot.read("month", Month::parse(text));
    Ok(HistoryStanding {
        published: newest.map(|row| month(&row.month)).transpose()?,
        taken: months.iter().map(month).collect::<Result<_, _>>()?,
    })
}
