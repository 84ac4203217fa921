//! The parts that reports are put together from.

use statistics::readings::{Window, units_beside_rest};
use statistics::{Change, Series, UnitFigures, WaveFigures};

use super::{Block, Grid, charts, findings, tables, thematic};
use crate::Release;
use crate::words::Words;

/// A part of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// How many interviews, and what is new, in sentences.
    Summary,
    /// The themes as a table.
    Themes,
    /// The charts of the questions whose latest figure is unusual or has changed.
    Unusual,
    /// The charts of every question.
    EveryChart,
    /// The latest figure of every question as a table.
    Questions,
    /// The questions about support, which the commissioner's office answers for, as a table.
    Support,
    /// Teams that differ from the rest.
    Teams,
    /// Equality groups that differ from the rest.
    Groups,
    /// What was published anew.
    Restatements,
    /// How to read it.
    Method,
    /// How many people spoke of what, as tables.
    Spoken,
    /// What people said.
    Quotes,
    /// What was done.
    Done,
    /// How to read the counts of what people spoke of.
    SpokenMethod,
}

impl Part {
    pub(super) fn blocks(self, release: &Release, words: Words) -> Vec<Block> {
        let each = |of: &dyn Fn(&WaveFigures) -> Vec<Block>| by_wave(release, words, of);
        let said = match self {
            Self::Summary => each(&|wave| findings::summary(release, wave, words)),
            Self::Themes => each(&|wave| tables::themes(wave, words)),
            Self::Unusual => each(&|wave| charts::unusual(release, wave, words)),
            Self::EveryChart => each(&|wave| charts::every(release, wave, words)),
            Self::Questions => each(&|wave| tables::questions(release, wave, words, |_| true)),
            Self::Support => {
                each(&|wave| tables::questions(release, wave, words, |series| series.theme == "support"))
            }
            Self::Teams => {
                each(&|wave| beside_rest(release, wave, words, |series| series.teams.iter().collect()))
            }
            Self::Groups => each(&|wave| {
                beside_rest(release, wave, words, |series| {
                    series.groups.iter().flat_map(|it| &it.groups).collect()
                })
            }),
            Self::Restatements => tables::restatements(release, words),
            Self::Method => method(release, words),
            Self::Spoken => thematic::spoken(release, words),
            Self::Quotes => thematic::quotes(release, words),
            Self::Done => thematic::done(release, words),
            Self::SpokenMethod => thematic::method(release, words),
        };
        let heading = Block::Heading { level: 2, words: words.say(&format!("report-{}", self.slug())) };
        std::iter::once(heading).chain(said).collect()
    }

    const fn slug(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Themes => "themes",
            Self::Unusual => "unusual",
            Self::EveryChart => "every-chart",
            Self::Questions => "questions",
            Self::Support => "support",
            Self::Teams => "teams",
            Self::Groups => "groups",
            Self::Restatements => "restatements",
            Self::Method | Self::SpokenMethod => "method",
            Self::Spoken => "spoken",
            Self::Quotes => "quotes",
            Self::Done => "done",
        }
    }
}

/// The same for each wave, under a heading of its own.
fn by_wave(release: &Release, words: Words, of: &dyn Fn(&WaveFigures) -> Vec<Block>) -> Vec<Block> {
    let waves = release.edition.waves.iter().flat_map(|wave| {
        let said = of(wave);
        let name = words.with("report-wave", &[("wave", &words.wave(&wave.wave))]);
        let nothing = || vec![Block::Paragraph(words.say("report-nothing"))];
        let said = if said.is_empty() { nothing() } else { said };
        std::iter::once(Block::Heading { level: 3, words: name }).chain(said)
    });
    waves.collect()
}

/// The parts of the people whose share differs from everybody else's over twelve months, with the interval of the difference.
/// In the order of the questions and the units, never by value.
fn beside_rest(
    release: &Release,
    wave: &WaveFigures,
    words: Words,
    units: fn(&Series) -> Vec<&UnitFigures>,
) -> Vec<Block> {
    let policy = &release.edition.policy;
    let (mut compared, mut rows) = (0, Vec::new());
    for series in &wave.series {
        let of_series: Vec<UnitFigures> = units(series).into_iter().cloned().collect();
        let read = units_beside_rest(series, &of_series, Window::TwelveMonths, policy);
        let shown = read.iter().filter_map(|comparison| tables::difference(series, comparison, words));
        for (change, row) in shown {
            compared += 1;
            rows.extend((change != Change::NoEvidence).then_some(row));
        }
    }
    let mut blocks = vec![Block::Paragraph(words.count("report-compared", compared))];
    if !rows.is_empty() {
        let header =
            ["head-question", "head-unit", "head-period", "report-unit", "report-rest", "report-difference"];
        blocks.push(Block::Table(Grid {
            caption: words.say("report-differs"),
            header: header.map(|key| words.say(key)).to_vec(),
            words: 3,
            rows,
        }));
    } else if compared > 0 {
        blocks.push(Block::Paragraph(words.say("report-none-differs")));
    }
    blocks
}

fn method(release: &Release, words: Words) -> Vec<Block> {
    let policy = &release.edition.policy;
    let numbers = [("base", policy.minimum_base.to_string()), ("cell", policy.minimum_cell.to_string())];
    let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
    let said = ["cover-caveats", "cover-method", "report-unusual-means", "report-chance", "marker-c"];
    vec![Block::List(said.map(|key| words.with(key, &numbers)).to_vec())]
}
