//! Published totals over several series: a theme's questions, both waves.

use super::leak::AuditFault;
use super::reading::{Reading, sum};
use super::region::{Claim, Region, Units};
use super::table::Table;
use super::truth::{OFF_ROUTE, TEAM, Truth};
use crate::{Period, Polarity};

/// A published number that sums over several series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The series by wave and concept.
    pub questions: Vec<(String, String)>,
    /// Whose answers.
    pub who: Who,
    /// The months.
    pub period: Period,
    /// Which answers.
    pub answers: Answers,
    /// The number.
    pub count: u32,
}

/// Whose answers a total counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Everybody's.
    Everybody,
    /// Those of some teams.
    Teams(Vec<String>),
    /// Those of some groups of a kind.
    Groups(String, Vec<String>),
}

/// Which answers a total counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// All.
    Base,
    /// The favourable ones.
    Favourable,
    /// One option.
    Option(String),
}

/// What each total says, question by question.
pub(super) fn claims(
    totals: &[Total],
    truth: &Truth,
    reading: &mut Reading,
) -> Result<Vec<Vec<Claim>>, AuditFault> {
    totals.iter().map(|total| claims_of(total, truth, reading)).collect()
}

fn claims_of(total: &Total, truth: &Truth, reading: &mut Reading) -> Result<Vec<Claim>, AuditFault> {
    let mut claims = Vec::new();
    let mut count = 0;
    for (wave, question) in &total.questions {
        let not_counted = || AuditFault::NotCounted { wave: wave.clone(), question: question.clone() };
        let recorded = truth.questions.get(&(wave.clone(), question.clone())).ok_or_else(not_counted)?;
        let found = reading.tables.iter().enumerate().find_map(|(place, table)| {
            let of_question = table.wave == *wave && table.question == *question;
            let parts =
                parts(table, &total.answers, |code| recorded.codes(code).map(str::to_owned).collect());
            (of_question && !parts.is_empty()).then_some((place, table, parts))
        });
        let (place, table, parts) = found.ok_or_else(not_counted)?;
        let units = units(table, &total.who).ok_or_else(not_counted)?;
        let moments = reading.moments.get_mut(place).ok_or_else(not_counted)?;
        let edition = usize::MAX;
        let chosen = moments.choose(table, (edition, total.period), &units, |_| true);
        let (times, counts) = chosen.ok_or_else(not_counted)?;
        count += sum(&counts, &parts);
        let weights = vec![1; parts.len()];
        let region = Region { table: place, units, times, parts };
        claims.push(Claim { region, weights, give: 0, off: 0 });
    }
    if count == i64::from(total.count) {
        return Ok(claims);
    }
    let (wave, question) = total.questions.first().cloned().unwrap_or_default();
    let period = format!("{} to {}", total.period.from, total.period.to);
    Err(AuditFault::Disagrees { wave, question, period })
}

fn parts(table: &Table, answers: &Answers, codes: impl Fn(&str) -> Vec<String>) -> Vec<usize> {
    match answers {
        Answers::Base => table.base(),
        Answers::Favourable => table.places(|part| part.answered && part.polarity == Polarity::Favourable),
        Answers::Option(code) if code == OFF_ROUTE => table.places(|part| part.code == OFF_ROUTE),
        Answers::Option(code) => {
            let codes = codes(code);
            table.places(|part| part.answered && codes.contains(&part.code))
        }
    }
}

fn units(table: &Table, who: &Who) -> Option<Units> {
    let (name, units) = match who {
        Who::Everybody => return Some(None),
        Who::Teams(teams) => (TEAM, teams),
        Who::Groups(kind, groups) => (kind.as_str(), groups),
    };
    table.units(name, units).map(Some)
}
