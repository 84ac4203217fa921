//! What the figures say of an action: before its change and after, once there are months enough on both sides.

use statistics::charts::MarkedChange;
use statistics::readings::{BeforeAfter, NoReading, before_after};
use statistics::{Edition, Polarity, Series, Wording};

/// How many months each side needs before anything is said. A quarter is the shortest time that small forces publish in.
pub const ENOUGH: usize = 3;
/// How many months are looked at on either side.
const LOOKED_AT: usize = 12;

/// What can be said of one question.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// The time before beside the time after.
    Read(Box<BeforeAfter>),
    /// So many more published months from the change on are needed.
    WaitFor(usize),
    /// Too few months before the change are published, and none will be added.
    NothingBefore,
}

/// What can be said of one question in one wave.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectOn {
    /// The slug of the wave.
    pub wave: String,
    /// The question.
    pub concept: String,
    /// Its short name.
    pub short: Wording,
    /// What can be said.
    pub effect: Effect,
}

/// What an edition says of a change, for every question the change was meant to move, in the order of the edition. It says
/// whether the figures differ and never that the change is why.
pub fn effects(edition: &Edition, change: &MarkedChange, others: &[MarkedChange]) -> Vec<EffectOn> {
    let series = edition.waves.iter().flat_map(|wave| wave.series.iter().map(move |series| (wave, series)));
    let told = series.filter_map(|(wave, series)| {
        let effect = effect_on(series, change, others)?;
        let (concept, short) = (series.concept.clone(), series.short.clone());
        Some(EffectOn { wave: wave.wave.clone(), concept, short, effect })
    });
    told.collect()
}

/// What a series says of a change. Nothing where the change was not meant to move it, or its answers have no direction.
pub fn effect_on(series: &Series, change: &MarkedChange, others: &[MarkedChange]) -> Option<Effect> {
    let directed = series.options.iter().any(|option| option.polarity == Polarity::Favourable);
    match before_after(series, change, others, LOOKED_AT) {
        Err(NoReading::NotAbout) => None,
        _ if !directed => None,
        Err(NoReading::NothingBefore) => Some(Effect::NothingBefore),
        Err(NoReading::NothingAfter) => Some(Effect::WaitFor(ENOUGH)),
        Ok(read) if read.before.months < ENOUGH => Some(Effect::NothingBefore),
        Ok(read) if read.after.months < ENOUGH => Some(Effect::WaitFor(ENOUGH - read.after.months)),
        Ok(read) => Some(Effect::Read(Box::new(read))),
    }
}
