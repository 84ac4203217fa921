//! How many were interviewed: who knows it from one question knows it for every question of the wave.

use std::collections::BTreeSet;

use super::reading::Reading;
use super::region::{Claim, Region};
use crate::Month;

/// Where a figure shows the base and every reason for no answer, they sum to everybody interviewed. Everybody is then known
/// of the wave's other questions over the same months too.
pub(super) fn learn(reading: &mut Reading) {
    let known: BTreeSet<(usize, &Region)> = reading
        .claims
        .iter()
        .filter(|claim| claim.give == 0)
        .map(|claim| (claim.region.table, &claim.region))
        .filter(|(place, region)| shows_all(reading, *place, region))
        .collect();
    let mut found = Vec::new();
    for (place, region) in known {
        let (Some(table), Some(moments)) = (reading.tables.get(place), reading.moments.get(place)) else {
            continue;
        };
        let months: BTreeSet<Month> = moments.months(table, &region.times).collect();
        found.push((table.wave.clone(), months));
    }
    for (wave, months) in found {
        let of_wave =
            |(_, table): &(usize, &super::table::Table)| table.wave == wave && table.option.is_none();
        for (place, table) in reading.tables.iter().enumerate().filter(of_wave) {
            let Some(moments) = reading.moments.get_mut(place) else { continue };
            let Some(times) = moments.as_published(table, |month| months.contains(&month)) else { continue };
            let parts: Vec<usize> = (0..table.parts.len()).collect();
            let weights = vec![1; parts.len()];
            let region = Region { table: place, units: None, times, parts };
            reading.claims.insert(Claim { region, weights, give: 0, off: 0 });
        }
    }
}

/// Whether this is everybody's first reason, and the other reasons and the base are shown of the same months.
fn shows_all(reading: &Reading, place: usize, region: &Region) -> bool {
    let Some(table) = reading.tables.get(place) else { return false };
    let silent = table.places(|part| !part.answered);
    let is_shown = |parts: Vec<usize>| {
        let weights = vec![1; parts.len()];
        let region = Region { parts, ..region.clone() };
        reading.claims.contains(&Claim { region, weights, give: 0, off: 0 })
    };
    let is_first = silent.first().is_some_and(|first| region.parts == [*first]);
    region.units.is_none()
        && is_first
        && silent.iter().all(|reason| is_shown(vec![*reason]))
        && is_shown(table.base())
}
