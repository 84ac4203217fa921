//! How people answered: the distribution of each question over the longest time that tells it.

use questionnaire::Language;
use statistics::{Figure, Series, WaveFigures};

use super::address::Address;
use super::words::{directed, marks, say};
use crate::charts::{LikertRow, Neither, likert};
use crate::locale::{Message, t};
use crate::spoken;

/// One distribution.
pub(crate) struct AnswerRow {
    /// What it is of: a question or a period.
    pub(crate) name: String,
    /// The question's page.
    pub(crate) path: String,
    /// The months and how many people, below the name.
    pub(crate) note: Message,
    /// The bars; none where everything is withheld.
    pub(crate) bars: Option<String>,
    /// The totals in words.
    pub(crate) totals: Vec<Message>,
}

/// The questions that have both favourable and unfavourable answers, in the order they are asked.
pub(crate) fn answers(
    language: Language,
    address: &Address,
    wave: &WaveFigures,
    theme: &str,
) -> Vec<AnswerRow> {
    let row = |series| answer_row(language, address, series, told(series));
    directed(wave, theme).map(row).collect()
}

/// The figure that tells most about how people answered: its options, or else the three bands.
pub(crate) fn told(series: &Series) -> &Figure {
    let answers = series.answers();
    if answers.options.iter().any(statistics::Cell::is_shown) {
        return answers;
    }
    let bands = |figure: &&Figure| figure.bands.iter().any(statistics::Cell::is_shown);
    let all = std::iter::once(&series.cumulative).chain(series.details.iter().rev());
    all.chain(series.periods.iter().rev()).find(bands).unwrap_or(answers)
}

/// The distribution of one figure, under the question's name.
pub(crate) fn answer_row(
    language: Language,
    address: &Address,
    series: &Series,
    figure: &Figure,
) -> AnswerRow {
    let row = LikertRow::of(series, figure);
    let people = figure.base.shown().copied();
    let months = format!("{}{}", spoken::period(language, figure.period), marks(figure));
    AnswerRow {
        name: say(language, &series.short).to_owned(),
        path: address.question(&series.concept),
        note: match people {
            Some(people) => t(language, "answers-note").count("people", people).with("period", months),
            None => t(language, "answers-note-withheld").with("period", months),
        },
        bars: row.as_ref().map(likert),
        totals: match &row {
            Some(row) => totals(language, row),
            None => vec![t(language, "answers-withheld")],
        },
    }
}

/// The distribution of each span that tells it, under the name of the span: the latest last.
pub(crate) fn by_period(language: Language, address: &Address, series: &Series) -> Vec<AnswerRow> {
    let row = |figure: &Figure| AnswerRow {
        name: spoken::period(language, figure.period),
        ..answer_row(language, address, series, figure)
    };
    series.details.iter().map(row).collect()
}

fn totals(language: Language, row: &LikertRow) -> Vec<Message> {
    let said = |key: &str, share: Option<f64>| {
        t(language, key).with("percent", share.map_or_else(|| "[c]".to_owned(), spoken::percent))
    };
    let neither = match row.neither {
        Neither::Absent => None,
        Neither::Withheld => Some(said("answers-neither", None)),
        Neither::Shown(share) => Some(said("answers-neither", Some(share))),
    };
    let sides = [
        said("answers-unfavourable", row.unfavourable_total()),
        said("answers-favourable", row.favourable_total()),
    ];
    sides.into_iter().chain(neither).collect()
}
