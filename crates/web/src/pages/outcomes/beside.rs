//! The two charts of outcomes over the months of the feedback, as the dashboard and the page of outcomes show them.

use questionnaire::Language;
use statistics::charts::{MarkedChange, Meaning};
use statistics::outcomes::{OutcomeMonth, Rate, rate_chart};
use statistics::{Month, Period};

use crate::charts::{Line, Size, Unit, control};
use crate::locale::t;
use crate::pages::dashboard::block::{Drawn, names, notes, points};
use crate::pages::dashboard::{Address, Block, Choice, words};
use crate::{Frame, Message, spoken};

/// What stands beside the feedback.
pub(crate) struct Beside {
    /// The charts, each with its table and files.
    pub(crate) blocks: Vec<(&'static str, Block)>,
    /// The page of outcomes.
    pub(crate) path: String,
    /// Where the counts were published.
    pub(crate) sources: Message,
}

impl Beside {
    /// Nothing where no month of the feedback has outcomes.
    pub(crate) fn of(frame: &Frame, choice: &Choice, address: &Address) -> Option<Self> {
        let block = |rate: Rate| Some((rate.slug(), outcome_block(frame.language, choice, address, rate)?));
        let blocks: Vec<_> = Rate::ALL.into_iter().filter_map(block).collect();
        let mut sources: Vec<&str> = choice.outcomes.iter().map(|it| it.source.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        (!blocks.is_empty()).then(|| Self {
            blocks,
            path: address.outcomes(""),
            sources: frame.t("outcomes-sources").with("sources", sources.join("; ")),
        })
    }
}

/// The months of the feedback that is looked at: those asked for, or else all of the edition. Nothing where none is published.
pub(super) fn months(choice: &Choice) -> Option<Period> {
    let edition = choice.edition.as_deref()?;
    let first: Option<Month> =
        edition.waves.iter().flat_map(|wave| &wave.periods).map(|closed| closed.period.from).min();
    let whole = first.map(|from| Period { from, to: edition.month });
    choice.query.lens.months(edition).or(whole)
}

/// A rate as a large chart. Its limits come from every month there is, whichever of them are drawn.
pub(super) fn outcome_block(
    language: Language,
    choice: &Choice,
    address: &Address,
    rate: Rate,
) -> Option<Block> {
    let entered: Vec<OutcomeMonth> = choice.outcomes.iter().map(|it| it.month.clone()).collect();
    let (chart, months) = (rate_chart(&entered, rate), months(choice));
    let line = Line::of_chart(language, &chart, Unit::Share, months)?.marked(&choice.changes);
    let changes = drawn(language, &line, &choice.changes);
    let beside = (!changes.is_empty()).then(|| t(language, "outcomes-note-changes"));
    let slug = rate.slug();
    let title = title(language, &line, slug)?;
    let draw = |size| control(&line, size, &names(language), &title.to_string());
    let file =
        |part: &str, ending: &str| (address.outcomes(part), t(language, format!("chart-download-{ending}")));
    Some(Block {
        drawings: vec![draw(Size::Wide), draw(Size::Narrow)],
        subtitle: t(language, format!("outcomes-subtitle-{slug}")),
        notes: notes(language, &chart).chain(beside).collect(),
        changes,
        rows: points(language, &chart, months, spoken::percent),
        measure: t(language, format!("outcomes-measure-{slug}")),
        base: Some(t(language, "outcomes-closed")),
        how: t(language, "outcomes-how-to-read"),
        files: vec![file("/table.csv", "csv"), file(&format!("/{slug}.svg"), "svg")],
        path: address.outcomes(""),
        title,
    })
}

/// The changes that the chart shows, with their numbers: every one marked for the feedback within its months. No action says that
/// it was to move how investigations end, so that they stand beside the line and its limits go on across them.
fn drawn(language: Language, line: &Line, changes: &[MarkedChange]) -> Vec<Drawn> {
    let mut within: Vec<&MarkedChange> = changes.iter().filter(|change| line.holds(change.month)).collect();
    within.sort_by_key(|change| change.month);
    let said = |(number, change): (usize, &MarkedChange)| Drawn {
        number,
        month: spoken::month(language, change.month),
        what: words::say(language, &change.what).to_owned(),
        effect: None,
    };
    (1..).zip(within).map(said).collect()
}

/// The finding: the latest month's share, and whether it is unusual.
fn title(language: Language, line: &Line, slug: &str) -> Option<Message> {
    let (spot, dot) = line.dots().last()?;
    let title = t(language, format!("outcomes-title-{slug}"))
        .with("percent", spoken::percent(dot.value))
        .with("month", &spot.short);
    Some(match dot.meaning {
        Meaning::Unread => title.with("reading", t(language, "outcomes-unread")),
        meaning => title.with("reading", words::reading(language, meaning).to_string().to_lowercase()),
    })
}
