//! The small charts: one card for each question, grouped by theme.

use questionnaire::Language;
use statistics::{Series, WaveFigures};

use super::findings::latest_change;
use super::words::{directed, percent, reading, say};
use crate::charts::{self, Timeline};
use crate::locale::{Message, t};
use crate::urls::Stage;

/// The questions of one theme.
pub(crate) struct Group {
    /// The theme's slug, which is also the heading's identifier.
    pub(crate) theme: String,
    /// The theme's name.
    pub(crate) name: Message,
    /// Its questions.
    pub(crate) cards: Vec<Card>,
}

/// One question.
pub(crate) struct Card {
    /// Its short name.
    pub(crate) name: String,
    /// Its page.
    pub(crate) path: String,
    /// The latest share, or the marker.
    pub(crate) value: String,
    /// How many answered, or why nothing is shown.
    pub(crate) base: Message,
    /// The chart, as decoration.
    pub(crate) chart: String,
    /// The ends of the axis.
    pub(crate) from: String,
    /// The ends of the axis.
    pub(crate) to: String,
    /// The sign of the reading.
    pub(crate) flag: Option<String>,
    /// The reading in words.
    pub(crate) reading: Message,
    /// Whether the reading says that something changed.
    pub(crate) changed: bool,
    /// The share since the start.
    pub(crate) average: Message,
}

/// The cards of a wave, of one theme or of all.
pub(crate) fn groups(language: Language, stage: &Stage, wave: &WaveFigures, theme: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for series in directed(wave, theme) {
        let Some(card) = card(language, stage, wave, series) else { continue };
        match groups.iter_mut().find(|group| group.theme == series.theme) {
            Some(group) => group.cards.push(card),
            None => groups.push(Group {
                theme: series.theme.clone(),
                name: t(language, format!("theme-{}", series.theme)),
                cards: vec![card],
            }),
        }
    }
    groups
}

fn card(language: Language, stage: &Stage, wave: &WaveFigures, series: &Series) -> Option<Card> {
    let timeline = Timeline::of(language, wave, series)?;
    let change = latest_change(series);
    let latest = series.periods.last();
    let base = latest.and_then(|figure| figure.favourable.shown().and(figure.base.shown()));
    Some(Card {
        name: say(language, &series.short).to_owned(),
        path: stage.question(&series.concept),
        value: latest
            .map_or_else(|| "[c]".to_owned(), |figure| percent(&figure.favourable, |share| share.share)),
        base: match base {
            Some(people) => t(language, "card-base").count("people", people),
            None => t(language, "card-withheld"),
        },
        chart: charts::sparkline(&timeline, change),
        from: timeline.stretches.first().map(|stretch| stretch.short.clone()).unwrap_or_default(),
        to: timeline.stretches.last().map(|stretch| stretch.short.clone()).unwrap_or_default(),
        flag: change.map(charts::flag),
        reading: reading(language, change),
        changed: matches!(change, Some(statistics::Change::Higher | statistics::Change::Lower)),
        average: t(language, "card-average")
            .with("percent", percent(&series.cumulative.favourable, |share| share.share)),
    })
}
