//! How investigations ended in the demonstration: invented counts, entered by each force's analyst as if they had been published.

use access::permission::EnterOutcomes;
use operations::{OutcomesForm, enter_outcomes};
use statistics::Month;

use super::dice::Dice;
use super::story::{Story, permit};

/// How many of a hundred closed investigations end with each of these outcomes at the start, and after a year.
const SHARES: [(u8, f64, f64); 3] = [(1, 6.0, 9.0), (14, 15.0, 14.0), (16, 34.0, 27.0)];

impl Story {
    /// Enters every month that is over, one file a force.
    pub(super) async fn enter_outcomes(&self) -> anyhow::Result<()> {
        let first = Month::of(self.began);
        for (seed, (force, analyst)) in (1..).zip(self.forces.iter().zip(&self.cast.analysts)) {
            let mut dice = Dice::seeded(seed);
            let months = std::iter::successors(Some(first), |month| Some(month.next()));
            let months = (0..).zip(months.take_while(|month| *month <= self.newest));
            let rows: String = months.map(|(age, month)| rows(month, f64::from(age), &mut dice)).collect();
            let form = OutcomesForm {
                source: "Invented for the demonstration".to_owned(),
                bytes: format!("month,outcome,count,closed\n{rows}").into_bytes(),
            };
            enter_outcomes(&self.platform, &permit::<EnterOutcomes>(analyst)?, &force.code, &form).await?;
        }
        Ok(())
    }
}

/// The rows of one month: each outcome beside the investigations that were closed.
fn rows(month: Month, age: f64, dice: &mut Dice) -> String {
    let closed = dice.between(70, 110);
    let mut row = |(outcome, first, later): (u8, f64, f64)| {
        let share = (first + (later - first) * (age / 12.0).min(1.0)) / 100.0;
        let count = (0..closed).filter(|_| dice.chance(share)).count();
        format!("{month},{outcome},{count},{closed}\n")
    };
    SHARES.map(&mut row).concat()
}
