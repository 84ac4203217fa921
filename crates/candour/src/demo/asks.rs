//! The asks that came to nothing: most people a force could ask are never asked, or say no.

use access::permission::RecordAsk;
use chrono::{Datelike, NaiveDate};
use fieldwork::{AskOutcome, AskStage, AskedBy, RawAsk, RawDate};
use operations::record_ask;

use super::dice::Dice;
use super::paperwork::{REPORTS_A_YEAR, WORKING_DAYS};
use super::story::{Story, permit};

/// The shares of people who could be asked and are not, and who are asked and say no.
const SHARES: [(AskOutcome, f64); 2] = [(AskOutcome::NotOffered, 0.4), (AskOutcome::Declined, 0.35)];

impl Story {
    /// Records the asks of a working day that led to no referral. The dice are the day's own, so that what else happens is
    /// the same with and without them.
    pub(super) async fn record_asks(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        let mut dice = Dice::seeded(u64::from(day.num_days_from_ce().unsigned_abs()));
        for (force, reports) in REPORTS_A_YEAR.into_iter().enumerate() {
            for (outcome, share) in SHARES {
                for _ in 0..dice.poisson(reports * share / WORKING_DAYS) {
                    let Some(raw) = self.raw_ask(day, force, (outcome, &mut dice)) else { continue };
                    let Some(officer) = self.cast.liaison.get(force) else { continue };
                    record_ask(&self.platform, &permit::<RecordAsk>(officer)?, &raw).await?;
                }
            }
        }
        Ok(())
    }

    fn raw_ask(
        &self,
        day: NaiveDate,
        force: usize,
        (outcome, dice): (AskOutcome, &mut Dice),
    ) -> Option<RawAsk> {
        let force = self.forces.get(force)?;
        let reasons: Vec<_> = self.platform.asking.reasons(outcome).collect();
        Some(RawAsk {
            force: force.code.to_string(),
            team: dice.pick(&force.teams).cloned().unwrap_or_default(),
            asked_by: dice.pick(&AskedBy::ALL)?.slug().to_owned(),
            wording: self.wording_on(day),
            stage: dice.pick(&AskStage::ALL)?.slug().to_owned(),
            asked_on: RawDate::iso(&day.to_string()),
            outcome: outcome.slug().to_owned(),
            reason: dice.pick(&reasons)?.code.clone(),
        })
    }

    /// The wording that officers use on this day.
    pub(super) fn wording_on(&self, day: NaiveDate) -> String {
        let mut wordings = self.platform.asking.wordings_by(day);
        wordings.next().map(|wording| wording.version.clone()).unwrap_or_default()
    }
}
