//! The figures of one wave, ready to be shown: the same for the dashboard and for a publisher's review.

use questionnaire::Language;
use statistics::charts::{MarkedChange, Runs};
use statistics::readings::changes_of_wave;
use statistics::{DisclosurePolicy, Edition, Period, WaveFigures, Wording};

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
    pub(crate) language: Language,
    pub(crate) address: &'a Address,
    /// The edition as it is published.
    pub(crate) edition: &'a Edition,
    pub(crate) before: Option<&'a Edition>,
    /// The wave as the lens shows it.
    pub(crate) wave: &'a WaveFigures,
    pub(crate) window: Window,
    /// The months asked for, where any are.
    pub(crate) months: Option<Period>,
    /// Whether it is one team's figures.
    pub(crate) of_team: bool,
    pub(crate) theme: &'a str,
    pub(crate) changes: &'a [MarkedChange],
}

impl Figures {
    /// The figures of a draft's wave, against nothing and with all its months.
    pub(crate) fn of(language: Language, stage: &Stage, wave: &WaveFigures, theme: &str) -> Self {
        let edition = alone(wave);
        let address = &Address::plain(stage.clone());
        let (window, edition) = (Window::default(), &edition);
        let sight = Sight {
            language,
            address,
            edition,
            before: None,
            wave,
            window,
            months: None,
            of_team: false,
            theme,
            changes: &[],
        };
        sight.figures()
    }
}

impl<'a> Sight<'a> {
    /// Everything that is shown of it.
    pub(crate) fn figures(&self) -> Figures {
        let Self { language, address, wave, theme, .. } = *self;
        let published = self.edition.waves.iter().find(|published| published.wave == wave.wave);
        let found = published
            .map(|wave| changes_of_wave(wave, self.before, self.changes, &Runs::default()))
            .unwrap_or_default();
        let told = if self.of_team { Vec::new() } else { findings(language, address, &found, theme) };
        let waiting = wave
            .carried
            .map(|period| t(language, "waiting-sentence").with("period", spoken::period(language, period)));
        Figures {
            findings: told,
            waiting,
            counts: if self.of_team { Vec::new() } else { counts(language, wave, &found) },
            groups: groups(self.reading(), address, wave, theme),
            intro: t(language, format!("cards-intro-{}", self.window.slug())),
            block: self.block(leading(&found, theme)),
            months: months(language, wave),
            answers: if self.of_team { Vec::new() } else { answers(language, address, wave, theme) },
            others: self.others(),
            empty: self.edition.waves.iter().all(|it| it.wave != wave.wave || it.periods.is_empty()),
        }
    }

    /// How charts are read here.
    pub(crate) fn reading(&self) -> Reading<'a> {
        let Self { language, window, months, changes, .. } = *self;
        Reading { language, window, months, changes }
    }

    /// The large chart of the question of which most is to be said, or else of the first that has one.
    fn block(&self, leading: Option<&str>) -> Option<Block> {
        let asked = |concept: &str| self.wave.series.iter().find(|series| series.concept == concept);
        let drawn = |series| block(self.reading(), self.address, series);
        let first = || directed(self.wave, self.theme).find_map(drawn);
        leading.and_then(asked).and_then(drawn).or_else(first)
    }

    fn others(&self) -> Vec<(String, String)> {
        let theme = self.theme;
        let asked = self.wave.series.iter().filter(|series| theme.is_empty() || series.theme == theme);
        let named = |series: &statistics::Series| {
            (say(self.language, &series.short).to_owned(), self.address.question(&series.concept))
        };
        asked.filter(|series| !is_directed(series)).map(named).collect()
    }
}

/// An edition of one wave and nothing else.
fn alone(wave: &WaveFigures) -> Edition {
    let last = wave.carried.or(wave.periods.last().map(|closed| closed.period));
    Edition {
        area_code: String::new(),
        area: Wording::same(""),
        month: last.map_or_else(|| statistics::Month::of(chrono::NaiveDate::MIN), |period| period.to),
        waves: vec![wave.clone()],
        questionnaires: Vec::new(),
        policy: DisclosurePolicy::default(),
        imported: Vec::new(),
    }
}
