//! The coordinator assesses the risk to people, before the first call and whenever a review falls due.

use access::permission::AssessRisk;
use chrono::{Days, NaiveDate};
use fieldwork::{RawDate, RawRisk, RawRiskConcern};
use operations::assess_risk;

use super::story::{Story, permit};

impl Story {
    /// Assesses the risk to the person: mostly a go, now and then with conditions or a hold.
    pub(super) async fn assess(&mut self, at: usize, day: NaiveDate) -> anyhow::Result<()> {
        let drawn = self.dice.share();
        let Some(person) = self.people.get_mut(at) else { return Ok(()) };
        let form = match drawn {
            ..0.03 => {
                risk("high", "hold", "(Invented) Wait until their support worker has spoken with them.")
            }
            ..0.14 => {
                risk("some", "go-with-conditions", "(Invented) Ring in the morning only, and keep it short.")
            }
            _ => risk("none", "go", ""),
        };
        let permit = permit::<AssessRisk>(&self.cast.coordinator)?;
        assess_risk(&self.platform, &permit, &person.reference, &form).await?;
        let until = day + Days::new(u64::from(self.platform.policy.risk_valid_days));
        person.cleared_until = (form.outcome != "hold").then_some(until);
        Ok(())
    }

    /// Assesses the risk again where its review falls due before the call; false where it comes to a hold.
    pub(super) async fn cleared(&mut self, at: usize, day: NaiveDate) -> anyhow::Result<bool> {
        let until = |story: &Self| story.people.get(at).and_then(|person| person.cleared_until);
        let enough = day + Days::new(8);
        if until(self).is_none_or(|last| last < enough) {
            self.assess(at, day).await?;
        }
        Ok(until(self).is_some_and(|last| last >= enough))
    }
}

/// An assessment that finds this much about their safety, and nothing else.
fn risk(level: &str, outcome: &str, conditions: &str) -> RawRisk {
    let none = || RawRiskConcern { level: "none".to_owned(), note: String::new() };
    let note = if level == "none" { "" } else { "(Invented) Somebody at home reads their messages." };
    RawRisk {
        safeguarding: RawRiskConcern { level: level.to_owned(), note: note.to_owned() },
        retraumatisation: none(),
        criminal_justice: none(),
        outcome: outcome.to_owned(),
        conditions: conditions.to_owned(),
        review_on: RawDate::default(),
    }
}
