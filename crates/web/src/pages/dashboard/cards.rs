//! The small charts: one card for each question, grouped by theme.

use statistics::charts::Meaning;
use statistics::{Figure, Series, WaveFigures};

use super::address::Address;
use super::reading::{Read, Reading};
use super::words::{self, directed, marks, percent, say};
use crate::charts;
use crate::locale::{Message, t};
use crate::spoken;

/// The questions of one theme.
pub(crate) struct Group {
    /// The theme's slug, which is also the heading's identifier.
    pub(crate) theme: String,
    /// The theme's name.
    pub(crate) name: Message,
    /// The theme's page.
    pub(crate) path: String,
    /// Its questions.
    pub(crate) cards: Vec<Card>,
}

/// One question.
pub(crate) struct Card {
    /// Its short name.
    pub(crate) name: String,
    /// Its page.
    pub(crate) path: String,
    /// The share in the latest period that is told, or the marker.
    pub(crate) value: String,
    /// How many answered in which months, or why nothing is shown.
    pub(crate) base: Message,
    /// The chart, as decoration; none where there is nothing to draw.
    pub(crate) chart: Option<String>,
    /// The first end of the axis, as one word: the style sheet spreads the two.
    pub(crate) from: String,
    /// The ends of the axis.
    pub(crate) to: String,
    /// The sign of the reading.
    pub(crate) flag: String,
    /// The reading in words.
    pub(crate) reading: Message,
    /// Whether the reading says that something is unusual.
    pub(crate) changed: bool,
    /// What it is held against.
    pub(crate) average: Message,
    /// The months after the latest period that is told, where some wait.
    pub(crate) waits: Option<Message>,
}

/// The cards of a wave, of one theme or of all.
pub(crate) fn groups(reading: Reading<'_>, address: &Address, wave: &WaveFigures, theme: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for series in directed(wave, theme) {
        let card = card(reading, address, series);
        match groups.iter_mut().find(|group| group.theme == series.theme) {
            Some(group) => group.cards.push(card),
            None => groups.push(Group {
                theme: series.theme.clone(),
                name: t(reading.language, format!("theme-{}", series.theme)),
                path: address.theme(&series.theme),
                cards: vec![card],
            }),
        }
    }
    groups
}

/// The card of one question.
pub(crate) fn card(reading: Reading<'_>, address: &Address, series: &Series) -> Card {
    let language = reading.language;
    let read = reading.of(series);
    let within = |figure: &&Figure| reading.months.is_none_or(|months| months.holds(figure.period));
    let asked: Vec<&Figure> = series.periods.iter().filter(within).collect();
    let latest = asked.iter().rev().find(|figure| figure.favourable.is_shown()).copied();
    let meaning = read.as_ref().and_then(Read::meaning).unwrap_or(Meaning::Unread);
    let axis = |spot: Option<&charts::Spot>| {
        spot.map(|spot| spot.short.replace(' ', "\u{2007}")).unwrap_or_default()
    };
    let spots = read.as_ref().map(|read| read.line.spots.as_slice()).unwrap_or_default();
    Card {
        name: say(language, &series.short).to_owned(),
        path: address.question(&series.concept),
        value: match latest {
            Some(figure) => format!("{}{}", percent(&figure.favourable, |it| it.share), marks(figure)),
            None => words::marker(asked.last().and_then(|figure| figure.favourable.marker())),
        },
        base: base(reading, latest),
        chart: read.as_ref().map(|read| charts::sparkline(&read.line, average(read, series))),
        from: axis(spots.first()),
        to: axis(spots.last()),
        flag: charts::flag(meaning),
        reading: words::reading(language, meaning),
        changed: matches!(meaning, Meaning::Better | Meaning::Worse | Meaning::Unusual),
        average: held_against(reading, read.as_ref(), series),
        waits: waits(reading, &asked, latest),
    }
}

fn base(reading: Reading<'_>, latest: Option<&Figure>) -> Message {
    let told = latest.and_then(|figure| Some((figure, figure.base.shown()?)));
    match told {
        Some((figure, people)) => t(reading.language, "card-base")
            .count("people", people)
            .with("period", spoken::period(reading.language, figure.period)),
        None => t(reading.language, "card-withheld"),
    }
}

/// The dashed line: what the latest value is held against, or everybody since the start.
fn average(read: &Read, series: &Series) -> Option<f64> {
    read.centre().or_else(|| series.cumulative.favourable.shown().map(|favourable| favourable.share))
}

fn held_against(reading: Reading<'_>, read: Option<&Read>, series: &Series) -> Message {
    match read.and_then(Read::centre) {
        Some(centre) => t(reading.language, "card-centre").with("percent", spoken::percent(centre)),
        None => t(reading.language, "card-average")
            .with("percent", percent(&series.cumulative.favourable, |share| share.share)),
    }
}

/// What comes after the latest figure that is told.
fn waits(reading: Reading<'_>, asked: &[&Figure], latest: Option<&Figure>) -> Option<Message> {
    let (last, latest) = (asked.last()?, latest?);
    let marker = last.favourable.marker()?;
    let period = statistics::Period { from: latest.period.to.next(), to: last.period.to };
    let words = t(reading.language, "card-waits").with("marker", marker.shorthand());
    Some(words.with("period", spoken::period(reading.language, period)))
}
