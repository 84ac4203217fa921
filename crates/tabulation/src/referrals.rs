//! Who was referred and how far each came, by the quarter in which they were asked: what a reading of response bias is made
//! of.

use std::collections::{BTreeMap, BTreeSet};

use fieldwork::{Ask, Id, Participant, Passage};
use polars::prelude::{LazyFrame, PolarsResult, col, lit};
use statistics::Month;
use statistics::response_bias::{QuarterReferrals, Referrals};

use crate::TabulationFault;
use crate::frames::{GROUP, KIND, PARTS, QUARTER, TEAM, WAITS, everybody, first, grouped, parts_by, quarter};

/// What is known of one force's fieldwork in one wave.
#[derive(Debug, Default)]
pub struct Fieldwork {
    /// Everybody who was referred.
    pub referrals: Vec<Referral>,
    /// How far each of them has come in the wave.
    pub passages: Vec<(Id<Participant>, Passage)>,
    /// The asks that came to nothing.
    pub asks: Vec<Ask>,
    /// What people said of themselves in an interview of an earlier wave: by what was asked, what they said.
    pub said: Vec<(Id<Participant>, BTreeMap<String, String>)>,
}

/// A person who was referred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Who.
    pub person: Id<Participant>,
    /// The month in which they were asked.
    pub asked_in: Month,
    /// Their team, where it is known.
    pub team: Option<String>,
}

/// The quarters that are settled, by their first month: from the first in which anybody was asked, all that are over before
/// `this_month` and before the first in which somebody still waits for something. A quarter in which nobody was asked is
/// among them. The order of the records does not matter.
///
/// # Errors
/// When the table engine refuses a step.
pub fn settled_quarters(
    fieldwork: &Fieldwork,
    this_month: Month,
) -> Result<BTreeMap<Month, QuarterReferrals>, TabulationFault> {
    let everybody = everybody(fieldwork)?;
    let Some(from) = only(first(everybody.clone()))? else { return Ok(BTreeMap::new()) };
    let waiting = only(first(everybody.clone().filter(col(WAITS))))?;
    let until = waiting.map_or(quarter(this_month), |waiting| waiting.min(quarter(this_month)));
    let settled = everybody.filter(col(QUARTER).lt(lit(until)));
    let mut quarters: BTreeMap<i32, QuarterReferrals> =
        (from..until).map(|quarter| (quarter, QuarterReferrals::default())).collect();
    for (quarter, [], referrals) in counted(settled.clone(), [])? {
        quarters.entry(quarter).or_default().all = referrals;
    }
    for (quarter, [team], referrals) in counted(settled.clone(), [TEAM])? {
        quarters.entry(quarter).or_default().teams.insert(team, referrals);
    }
    for kind in kinds(fieldwork) {
        for (quarter, [kind, group], referrals) in
            counted(grouped(settled.clone(), fieldwork, kind)?, [KIND, GROUP])?
        {
            quarters.entry(quarter).or_default().groups.insert((kind, group), referrals);
        }
    }
    Ok(quarters.into_iter().filter_map(|(quarter, counts)| Some((first_month(quarter)?, counts))).collect())
}

/// What people were asked of themselves.
fn kinds(fieldwork: &Fieldwork) -> BTreeSet<&String> {
    fieldwork.said.iter().flat_map(|(_, groups)| groups.keys()).collect()
}

fn first_month(quarter: i32) -> Option<Month> {
    let of_year = u32::try_from(quarter.rem_euclid(4)).ok()?;
    Month::new(quarter.div_euclid(4), of_year * 3 + 1)
}

/// The one number of a frame, if it has one.
fn only(frame: LazyFrame) -> PolarsResult<Option<i32>> {
    Ok(frame.collect()?.column(QUARTER)?.i32()?.get(0))
}

/// One row of counts: its quarter, whatever else it is by, and how many came how far.
type Counted<const N: usize> = (i32, [String; N], Referrals);

fn counted<const N: usize>(people: LazyFrame, others: [&str; N]) -> Result<Vec<Counted<N>>, TabulationFault> {
    let table = parts_by(people, &others).collect()?;
    let quarters = table.column(QUARTER)?.i32()?;
    let texts = others.iter().map(|name| table.column(name)?.str()).collect::<PolarsResult<Vec<_>>>()?;
    let parts = PARTS.iter().map(|(part, _)| table.column(part)?.u32()).collect::<PolarsResult<Vec<_>>>()?;
    let row = |row| {
        let texts = texts.iter().map(|text| text.get(row).map(str::to_owned)).collect::<Option<Vec<_>>>()?;
        let parts = parts.iter().map(|part| part.get(row)).collect::<Option<Vec<_>>>()?;
        let [without_agreement, not_interviewed, interviewed] = parts.try_into().ok()?;
        let referrals = Referrals { without_agreement, not_interviewed, interviewed };
        Some((quarters.get(row)?, texts.try_into().ok()?, referrals))
    };
    let unreadable = || TabulationFault::Unreadable("a row of the referrals".to_owned());
    (0..table.height()).map(|number| row(number).ok_or_else(unreadable)).collect()
}
