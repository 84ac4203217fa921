//! Both waves side by side: each question that is asked in both, as each wave tells it, and both together.

use std::borrow::Cow;

use statistics::{Figure, Series, WaveFigures, both_waves};

use super::address::Address;
use super::cards::{Card, card};
use super::reading::Reading;
use super::words::{directed, percent, say};
use crate::locale::{Message, t};
use crate::spoken;

/// One question in both waves.
pub(crate) struct Pair {
    /// Its short name.
    pub(crate) name: String,
    /// Each wave's name and card, in the order of the waves.
    pub(crate) sides: Vec<(Message, Card)>,
    /// Everybody in both waves, where both tell the same months.
    pub(crate) together: Message,
}

/// The questions that are asked in every wave, each wave as the lens shows it.
pub(crate) fn pairs(
    reading: Reading<'_>,
    address: &Address,
    waves: &[Cow<'_, WaveFigures>],
    theme: &str,
) -> Vec<Pair> {
    let waves: Vec<&WaveFigures> = waves.iter().map(Cow::as_ref).collect();
    let Some((first, others)) = waves.split_first() else { return Vec::new() };
    let both = both_waves(&waves);
    let asked = directed(first, theme).filter_map(|series| {
        let found = others.iter().map(|wave| wave.series.iter().find(|it| it.concept == series.concept));
        let others: Vec<&Series> = found.collect::<Option<_>>()?;
        Some(std::iter::once(series).chain(others).collect::<Vec<_>>())
    });
    let pair = |series: Vec<&Series>| {
        let named =
            waves.iter().map(|wave| (wave.wave.as_str(), super::words::stage(reading.language, &wave.wave)));
        let sides = named
            .zip(&series)
            .map(|((slug, name), series)| (name, card(reading, &address.wave(slug), series)));
        let concept = series.first().map(|series| series.concept.as_str()).unwrap_or_default();
        let together = both.iter().find(|it| it.concept() == concept);
        let figure = together.and_then(|it| it.cumulative().or_else(|| it.rolling_12().pop()));
        Pair {
            name: series.first().map(|it| say(reading.language, &it.short).to_owned()).unwrap_or_default(),
            sides: sides.collect(),
            together: said(reading, figure.as_ref()),
        }
    };
    asked.filter(|series| series.len() > 1).map(pair).collect()
}

fn said(reading: Reading<'_>, figure: Option<&Figure>) -> Message {
    let language = reading.language;
    let told = figure.and_then(|figure| Some((figure, figure.base.shown()?, figure.favourable.shown()?)));
    match told {
        Some((figure, base, _)) => t(language, "both-together")
            .with("percent", percent(&figure.favourable, |it| it.share))
            .with("low", percent(&figure.favourable, |it| it.interval.low))
            .with("high", percent(&figure.favourable, |it| it.interval.high))
            .count("interviews", base)
            .with("period", spoken::period(language, figure.period)),
        None => t(language, "both-not-together"),
    }
}
