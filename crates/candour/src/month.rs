//! `candour close-month`: the draft editions of a month that is over, one a force.

use access::Actor;
use access::permission::CloseMonth;
use anyhow::{Context, bail};
use operations::{EditionState, Error, MonthClosed, Problem, close_month};
use statistics::{Month, Period};
use store::Durability;
use tabulation::WaveReport;

use crate::settings::Settings;
use crate::wiring;

/// Closes the month for every force that has interviews, and prints what each edition holds.
pub(crate) async fn close(settings: &Settings, month: Month) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    let permit = Actor::system().permit::<CloseMonth>().context("the system may close a month")?;
    let mut interviewed = 0;
    for force in platform.forces.iter() {
        match close_month(&platform, &permit, &force.code, month).await {
            Ok(closed) => {
                interviewed += 1;
                println!("{}: {}", force.name.en, sentence(&closed));
            }
            Err(Error::Problem(Problem::NobodyInterviewed(_))) => {}
            Err(refusal) => return Err(refusal).context(force.name.en.clone()),
        }
    }
    if interviewed == 0 {
        bail!("{}", Problem::NobodyInterviewed(month));
    }
    Ok(())
}

fn sentence(closed: &MonthClosed) -> String {
    let state = match closed.state {
        EditionState::New => "draft edition made",
        EditionState::Unchanged => "nothing changed",
        EditionState::Replaced => "draft edition made again",
    };
    let waves: String = closed.report.waves.iter().map(wave).collect();
    format!("{state}, digest {}{waves}", closed.digest)
}

/// A wave on a line of its own: what was joined, what is withheld, what waits.
fn wave(report: &WaveReport) -> String {
    let latest = report.latest.map_or_else(
        || "no period is complete yet".to_owned(),
        |(period, interviews)| {
            let cells = report.cells_shown + report.cells_withheld;
            let joined = spelled(period);
            format!(
                "{joined}, about {interviews} interviews, {} of {cells} counts withheld",
                report.cells_withheld
            )
        },
    );
    let waits =
        report.carried.map_or_else(String::new, |period| format!("; {} waits for more", spelled(period)));
    format!("\n  {}: {latest}{waits}", report.wave)
}

fn spelled(period: Period) -> String {
    if period.from == period.to { period.to.to_string() } else { format!("{} to {}", period.from, period.to) }
}
