//! The auditor, set on everything that was ever told of what people spoke of.

use super::figures::waves_of;
use super::runs::runs;
use super::{Spoken, SpokenFrame, SpokenMonth};
use crate::audit::{Audit, Truth, audit};
use crate::{DisclosurePolicy, Edition, Month, Period, WaveFigures, Wording};

/// Attacks what was told, oldest first, with what is to be told last. The months are those counted: the counts of a month that
/// something was told of are never others.
pub fn spoken_audit(
    told: &[(Month, Spoken)],
    frames: &[SpokenFrame],
    months: &[SpokenMonth],
    policy: &DisclosurePolicy,
) -> Audit {
    let editions: Vec<Edition> = told.iter().map(|(month, spoken)| edition(*month, spoken)).collect();
    let mut truth = Truth::new();
    for wave in waves_of(months) {
        let Some(first) = months.iter().map(|it| it.month).min() else { continue };
        for run in runs((wave, Period::single(first)), frames, months) {
            for tally in run.tallies() {
                truth.add(wave, 0, &tally);
            }
        }
    }
    audit(&editions, &truth, policy)
}

/// What is told as an auditor reads it: questions of a wave, and no number of interviews.
fn edition(month: Month, spoken: &Spoken) -> Edition {
    let wave = |wave: &super::SpokenWave| WaveFigures {
        wave: wave.wave.clone(),
        periods: Vec::new(),
        carried: None,
        series: wave.codes.clone(),
    };
    Edition {
        area_code: String::new(),
        area: Wording::same(""),
        month,
        waves: spoken.waves.iter().map(wave).collect(),
        questionnaires: Vec::new(),
        policy: spoken.policy,
        imported: Vec::new(),
    }
}
