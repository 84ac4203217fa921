//! Published units beside the rest: teams or groups within a force, forces within a country.

use super::{Compared, Comparison, Part, compare_with_rest};
use crate::charts::CountOf;
use crate::{DisclosurePolicy, Edition, Figure, Marker, Period, Series, UnitFigures};

/// Which of a unit's figures is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// The newest period that is shown.
    Newest,
    /// The twelve months to the end of the last.
    TwelveMonths,
    /// Everything since the start.
    SinceStart,
}

/// Each unit of a series beside everybody else in the series over the same months, in the order of the units.
pub fn units_beside_rest(
    series: &Series,
    units: &[UnitFigures],
    window: Window,
    policy: &DisclosurePolicy,
) -> Vec<Comparison> {
    let compared = units.iter().map(|unit| {
        let figure = match window {
            Window::Newest => unit.periods.iter().rev().find(|figure| figure.favourable.is_shown()),
            Window::TwelveMonths => unit.rolling_12.as_ref(),
            Window::SinceStart => Some(&unit.cumulative),
        };
        let people = figure.map_or(Err(Marker::NotAvailable), CountOf::favourable_or_marker);
        let part = Part { units: unit.units.clone(), name: unit.name.clone(), people };
        let whole = figure.and_then(|figure| Some((figure.period, over(series, figure.period)?)));
        match whole {
            Some((period, whole)) => compare_with_rest(period, whole, &[part], policy),
            None => vec![without_rest(part)],
        }
    });
    compared.flatten().collect()
}

/// The same question in each force beside all other forces together, in the order of the editions. Forces publish at their
/// own pace, so each side is told with its own months.
pub fn forces_beside_rest(
    editions: &[&Edition],
    wave: &str,
    concept: &str,
    window: Window,
    policy: &DisclosurePolicy,
) -> Vec<Comparison> {
    let told: Vec<_> = editions.iter().map(|edition| told(edition, wave, concept, window)).collect();
    let compared = editions.iter().zip(&told).enumerate().map(|(place, (edition, unit))| {
        let others = told.iter().enumerate().filter(|(other, _)| *other != place);
        let rest = together(others.filter_map(|(_, told)| told.ok()));
        let sides = unit.and_then(|unit| {
            rest.and_then(|rest| Compared::sides(unit, rest, policy)).ok_or(Marker::Confidential)
        });
        Comparison {
            units: vec![edition.area_code.clone()],
            name: Some(edition.area.clone()),
            compared: sides.unwrap_or_else(Compared::Withheld),
        }
    });
    compared.collect()
}

/// One force's answers, with their months.
fn told(edition: &Edition, wave: &str, concept: &str, window: Window) -> Result<(Period, CountOf), Marker> {
    let wave = edition.waves.iter().find(|it| it.wave == wave);
    let series = wave.and_then(|wave| wave.series.iter().find(|series| series.concept == concept));
    let figure = series.and_then(|series| match window {
        Window::Newest => series.periods.iter().rev().find(|figure| figure.favourable.is_shown()),
        Window::TwelveMonths => series.rolling_12.last(),
        Window::SinceStart => Some(&series.cumulative),
    });
    let figure = figure.ok_or(Marker::NotAvailable)?;
    Ok((figure.period, CountOf::favourable_or_marker(figure)?))
}

/// Several forces' answers together, from the first month of any to the last.
fn together(told: impl Iterator<Item = (Period, CountOf)>) -> Option<(Period, CountOf)> {
    let (periods, people): (Vec<Period>, Vec<CountOf>) = told.unzip();
    let from = periods.iter().map(|period| period.from).min()?;
    let to = periods.iter().map(|period| period.to).max()?;
    Some((Period { from, to }, CountOf::sum(people)?))
}

/// Everybody over a period that is made of whole published periods, months without the question left out. Nothing where
/// one of them is withheld, or the period is cut otherwise.
fn over(series: &Series, period: Period) -> Option<CountOf> {
    let figures: Vec<&Figure> = series.periods.iter().filter(|it| it.period.meets(period)).collect();
    let (first, last) = (figures.first()?.period.from, figures.last()?.period.to);
    if first != period.from || period.to != last {
        return None;
    }
    let mut total: Option<CountOf> = None;
    for figure in figures {
        match CountOf::favourable_or_marker(figure) {
            Ok(people) => total = Some(total.map_or(Some(people), |total| total.and(people))?),
            Err(Marker::NotAvailable) => {}
            Err(_) => return None,
        }
    }
    total
}

fn without_rest(part: Part) -> Comparison {
    let marker = part.people.err().unwrap_or(Marker::Confidential);
    Comparison { units: part.units, name: part.name, compared: Compared::Withheld(marker) }
}
