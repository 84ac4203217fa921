//! The figures of one wave, ready to be shown: the same for the dashboard and for a publisher's review.

use questionnaire::Language;
use statistics::WaveFigures;

use super::answers::{AnswerRow, answers};
use super::cards::{Group, groups};
use super::counts::{Count, counts};
use super::findings::{Finding, findings};
use super::tables::{MonthRow, QuestionTable, months, questions};
use super::words::{is_directed, say};
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
    /// Every question as a table.
    pub(crate) table: QuestionTable,
    /// Which months were joined.
    pub(crate) months: Vec<MonthRow>,
    /// The distributions.
    pub(crate) answers: Vec<AnswerRow>,
    /// Questions without a direction: their names and pages.
    pub(crate) others: Vec<(String, String)>,
    /// Whether anything has been published for the wave.
    pub(crate) empty: bool,
}

impl Figures {
    /// The figures of a wave, of one theme or of all.
    pub(crate) fn of(language: Language, stage: &Stage, wave: &WaveFigures, theme: &str) -> Self {
        let waiting = wave
            .carried
            .map(|period| t(language, "waiting-sentence").with("period", spoken::period(language, period)));
        Self {
            findings: findings(language, stage, wave),
            waiting,
            counts: counts(language, wave),
            groups: groups(language, stage, wave, theme),
            table: questions(language, wave, theme),
            months: months(language, wave),
            answers: answers(language, stage, wave, theme),
            others: others(language, stage, wave, theme),
            empty: wave.periods.is_empty(),
        }
    }
}

fn others(language: Language, stage: &Stage, wave: &WaveFigures, theme: &str) -> Vec<(String, String)> {
    let asked = wave.series.iter().filter(|series| theme.is_empty() || series.theme == theme);
    let without = asked.filter(|series| !is_directed(series));
    without.map(|series| (say(language, &series.short).to_owned(), stage.question(&series.concept))).collect()
}
