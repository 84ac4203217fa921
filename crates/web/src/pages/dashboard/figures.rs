//! The figures of one wave, ready to be shown: the same for the dashboard and for a publisher's review.

use questionnaire::Language;
use statistics::charts::Runs;
use statistics::readings::changes_of_wave;
use statistics::{Edition, WaveFigures};

use super::address::Address;
use super::answers::{AnswerRow, answers};
use super::block::{Block, block};
use super::cards::{Group, groups};
use super::counts::{Count, counts};
use super::findings::{Finding, findings, leading};
use super::lens::Window;
use super::reading::Reading;
use super::tables::{MonthRow, months};
use super::words::{directed, is_directed, say};
use crate::locale::{Message, t};
use crate::spoken;
use crate::urls::Stage;

/// Everything the template `dashboard/figures.html` shows.
pub(crate) struct Figures {
    /// The box "What changed".
    pub(crate) findings: Vec<Finding>,
    /// The months that wait, in words.
    pub(crate) waiting: Option<Message>,
    /// The four numbers.
    pub(crate) counts: Vec<Count>,
    /// The cards.
    pub(crate) groups: Vec<Group>,
    /// What the cards are of.
    pub(crate) intro: Message,
    /// The large chart.
    pub(crate) block: Option<Block>,
    /// Which months were joined.
    pub(crate) months: Vec<MonthRow>,
    /// The distributions; none of a team, of whom options are not told.
    pub(crate) answers: Vec<AnswerRow>,
    /// Questions without a direction: their names and pages.
    pub(crate) others: Vec<(String, String)>,
    /// Whether anything has been published for the wave.
    pub(crate) empty: bool,
}

/// What is looked at, and how.
pub(crate) struct Sight<'a> {
    pub(crate) address: &'a Address,
    /// The wave as it is published.
    pub(crate) published: &'a WaveFigures,
    pub(crate) before: Option<&'a Edition>,
    /// The wave as the lens shows it.
    pub(crate) wave: &'a WaveFigures,
    pub(crate) reading: Reading<'a>,
    /// Whether it is one team's figures.
    pub(crate) of_team: bool,
    pub(crate) theme: &'a str,
}

impl Figures {
    /// The figures of a draft's wave, against nothing and with all its months.
    pub(crate) fn of(language: Language, stage: &Stage, wave: &WaveFigures, theme: &str) -> Self {
        let address = &Address::plain(stage.clone());
        let reading = Reading { language, window: Window::default(), months: None, changes: &[] };
        let sight = Sight { address, published: wave, before: None, wave, reading, of_team: false, theme };
        sight.figures()
    }
}

impl Sight<'_> {
    /// Everything that is shown of it.
    pub(crate) fn figures(&self) -> Figures {
        let Self { address, wave, theme, reading, .. } = *self;
        let language = reading.language;
        let found = changes_of_wave(self.published, self.before, reading.changes, &Runs::default());
        let told = if self.of_team { Vec::new() } else { findings(language, address, &found, theme) };
        let waiting = wave
            .carried
            .map(|period| t(language, "waiting-sentence").with("period", spoken::period(language, period)));
        Figures {
            findings: told,
            waiting,
            counts: if self.of_team { Vec::new() } else { counts(language, wave, &found) },
            groups: groups(reading, address, wave, theme),
            intro: t(language, format!("cards-intro-{}", reading.window.slug())),
            block: self.block(leading(&found, theme)),
            months: months(language, wave),
            answers: if self.of_team { Vec::new() } else { answers(language, address, wave, theme) },
            others: self.others(),
            empty: self.published.periods.is_empty(),
        }
    }

    /// The large chart of the question of which most is to be said, or else of the first that has one.
    fn block(&self, leading: Option<&str>) -> Option<Block> {
        let asked = |concept: &str| self.wave.series.iter().find(|series| series.concept == concept);
        let drawn = |series| {
            let read = self.reading.of_directed(series)?;
            Some(block(self.reading, self.address, series, &read))
        };
        let first = || directed(self.wave, self.theme).find_map(drawn);
        leading.and_then(asked).and_then(drawn).or_else(first)
    }

    fn others(&self) -> Vec<(String, String)> {
        let (language, theme) = (self.reading.language, self.theme);
        let asked = self.wave.series.iter().filter(|series| theme.is_empty() || series.theme == theme);
        let named = |series: &statistics::Series| {
            (say(language, &series.short).to_owned(), self.address.question(&series.concept))
        };
        asked.filter(|series| !is_directed(series)).map(named).collect()
    }
}
