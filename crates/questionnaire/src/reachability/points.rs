//! The few values that stand for all: each constant, and enough values between two of them, below and above.
//!
//! Conditions that only compare can tell two values apart only by a constant that lies between them, or by another
//! unknown value. So each gap between constants needs as many values as there are unknowns that might share it.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta};
use rust_decimal::Decimal;

use crate::expression::Literals;
use crate::{PartialDate, Precision};

/// A range of more steps than this is looked at by its constants only.
pub(super) const WHOLE: u32 = 101;

/// Whole numbers around the constants.
pub(super) fn whole(literals: &Literals, beside: u32) -> Vec<Decimal> {
    let mut points = Vec::new();
    for constant in &literals.numbers {
        let (below, above) = (constant.floor(), constant.ceil());
        points.extend([below, above]);
        for step in 1..=beside {
            points.extend(below.checked_sub(step.into()));
            points.extend(above.checked_add(step.into()));
        }
    }
    sorted(points)
}

/// Numbers at, between, below and above the constants.
pub(super) fn fractional(literals: &Literals, beside: u32) -> Vec<Decimal> {
    let constants: Vec<Decimal> = literals.numbers.iter().copied().chain(whole(literals, beside)).collect();
    let constants = sorted(constants);
    let mut points = constants.clone();
    for gap in constants.windows(2) {
        let [low, high] = gap else { continue };
        let part = high.checked_sub(*low).and_then(|width| width.checked_div(Decimal::from(beside + 1)));
        let inside = |step: u32| low.checked_add(part?.checked_mul(Decimal::from(step))?);
        points.extend((1..=beside).filter_map(inside));
    }
    sorted(points)
}

/// Steps of a range: all of them where they are few, those around the constants where not. True where it is all.
pub(super) fn steps(
    (start, end, step): (Decimal, Decimal, Decimal),
    literals: &Literals,
    beside: u32,
) -> (Vec<Decimal>, bool) {
    let count = end.checked_sub(start).and_then(|width| width.checked_div(step)).map(|count| count.floor());
    let Some(count) = count else { return (Vec::new(), false) };
    let at = |index: Decimal| index.checked_mul(step)?.checked_add(start);
    if count <= Decimal::from(WHOLE) {
        let steps = (0..=WHOLE).map_while(|index| at(Decimal::from(index)));
        return (steps.take_while(|point| *point <= end).collect(), true);
    }
    let mut points = Vec::new();
    for constant in literals.numbers.iter().copied().chain([start, end]) {
        let Some(index) = constant.checked_sub(start).and_then(|it| it.checked_div(step)) else { continue };
        for near in 0..=beside {
            let near = Decimal::from(near);
            let indices = [index.floor().checked_sub(near), index.ceil().checked_add(near)];
            let inside = indices.into_iter().flatten().filter(|it| *it >= Decimal::ZERO && *it <= count);
            points.extend(inside.filter_map(at));
        }
    }
    (sorted(points), false)
}

/// Days, months or years around the constants.
pub(super) fn days(constants: &[NaiveDate], precision: Precision, beside: u32) -> Vec<NaiveDate> {
    let mut points = Vec::new();
    for constant in constants {
        let here = PartialDate::of(*constant, precision).first_day();
        points.push(here);
        for step in 1..=beside + 1 {
            points.extend(moved(here, precision, step));
        }
    }
    points.retain(|day| (1900..2200).contains(&day.year()));
    sorted(points)
}

fn moved(day: NaiveDate, precision: Precision, step: u32) -> impl Iterator<Item = NaiveDate> {
    let months = match precision {
        Precision::Day => None,
        Precision::Month => Some(Months::new(step)),
        Precision::Year => Some(Months::new(step.saturating_mul(12))),
    };
    let days = Days::new(u64::from(step));
    let before = months.map_or_else(|| day.checked_sub_days(days), |it| day.checked_sub_months(it));
    let after = months.map_or_else(|| day.checked_add_days(days), |it| day.checked_add_months(it));
    before.into_iter().chain(after)
}

/// Minutes of the day around the constants, and midnight.
pub(super) fn times(literals: &Literals, beside: u32) -> Vec<NaiveTime> {
    let mut points = Vec::new();
    for constant in literals.times.iter().copied().chain([NaiveTime::default()]) {
        points.push(constant);
        for minutes in 1..=i64::from(beside) {
            let (before, passed) = constant.overflowing_sub_signed(TimeDelta::minutes(minutes));
            points.extend((passed == 0).then_some(before));
            let (after, passed) = constant.overflowing_add_signed(TimeDelta::minutes(minutes));
            points.extend((passed == 0).then_some(after));
        }
    }
    sorted(points)
}

fn sorted<T: Ord>(mut points: Vec<T>) -> Vec<T> {
    points.sort();
    points.dedup();
    points
}
