//! `candour close-month`: the draft editions of a month that is over, one a force.

use access::Actor;
use access::permission::CloseMonth;
use anyhow::{Context, bail};
use operations::{EditionState, Error, MonthClosed, Problem, close_month_telling};
use statistics::{Edition, Month, Period};
use store::{Durability, Step};
use tabulation::{MonthReport, WaveReport};

use crate::settings::Settings;
use crate::{editions, wiring};

/// Closes the month for every force that has interviews, or for one, and prints each step and what each edition holds.
pub(crate) async fn close(settings: &Settings, month: Month, only: Option<&str>) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    let permit = Actor::system().permit::<CloseMonth>().context("the system may close a month")?;
    let only = only.map(|name| editions::force(&platform, name)).transpose()?;
    let mut interviewed = 0;
    for force in platform.forces.iter().filter(|force| only.is_none_or(|only| only.code == force.code)) {
        let tell = |step: Step| println!("{}: {}", force.name.en, progress(step));
        match close_month_telling(&platform, &permit, (&force.code, month), &tell).await {
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

fn progress(step: Step) -> &'static str {
    match step {
        Step::Begun => "begun",
        Step::Counted => "answers counted",
        Step::Protected => "figures made",
        Step::Drafted => "draft kept",
    }
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

/// What can be said of an edition: a line for each wave.
pub(crate) fn lines(edition: &Edition) -> String {
    MonthReport::of(edition).waves.iter().map(wave).collect()
}

/// A wave on a line of its own: how many interviews at least, what is withheld, what was joined, what waits.
fn wave(report: &WaveReport) -> String {
    let latest = report.latest.map_or_else(
        || "no period is complete yet".to_owned(),
        |(period, answered)| {
            let people =
                answered.map_or_else(String::new, |people| format!("at least {people} interviews; "));
            let joined = if period.from == period.to { "for" } else { "joined" };
            format!(
                "{people}{} of {} cells withheld; {joined} {}",
                report.cells_withheld,
                report.cells_shown + report.cells_withheld,
                spelled(period)
            )
        },
    );
    let waits =
        report.carried.map_or_else(String::new, |period| format!("; {} waits for more", spelled(period)));
    format!("\n  {}: {latest}{waits}", report.wave)
}

/// A period in words: "March 2026", "March to April 2026", "December 2025 to January 2026".
pub(crate) fn spelled(period: Period) -> String {
    let Period { from, to } = period;
    if from == to {
        spelled_month(to)
    } else if from.year() == to.year() {
        format!("{} to {}", from.first_day().format("%B"), spelled_month(to))
    } else {
        format!("{} to {}", spelled_month(from), spelled_month(to))
    }
}

/// A month in words: "March 2026".
pub(crate) fn spelled_month(month: Month) -> String {
    month.first_day().format("%B %Y").to_string()
}
