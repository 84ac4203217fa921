//! How people answered: the distribution of each question over the longest time that tells it.

use questionnaire::Language;
use statistics::{Figure, Series, WaveFigures};

use super::words::{directed, say};
use crate::charts::{LikertRow, Neither, Size, likert};
use crate::locale::{Message, t};
use crate::spoken;
use crate::urls::Stage;

/// One question's distribution.
pub(crate) struct AnswerRow {
    /// Its short name.
    pub(crate) name: String,
    /// Its page.
    pub(crate) path: String,
    /// The bars, wide and narrow; none where everything is withheld.
    pub(crate) bars: Vec<String>,
    /// The totals in words.
    pub(crate) totals: Vec<Message>,
}

/// The questions that have both favourable and unfavourable answers, those most favourable first.
pub(crate) fn answers(language: Language, stage: &Stage, wave: &WaveFigures, theme: &str) -> Vec<AnswerRow> {
    let mut rows: Vec<_> =
        directed(wave, theme).map(|series| (favourable(&series.cumulative), series)).collect();
    rows.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    rows.into_iter().map(|(_, series)| answer_row(language, stage, series, series.answers())).collect()
}

/// The distribution of one figure.
pub(crate) fn answer_row(language: Language, stage: &Stage, series: &Series, figure: &Figure) -> AnswerRow {
    let row = LikertRow::of(series, figure);
    AnswerRow {
        name: say(language, &series.short).to_owned(),
        path: stage.question(&series.concept),
        bars: row.iter().flat_map(|row| [likert(row, Size::Wide), likert(row, Size::Narrow)]).collect(),
        totals: match &row {
            Some(row) => totals(language, row),
            None => vec![t(language, "answers-withheld")],
        },
    }
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

/// What is withheld sorts last.
fn favourable(figure: &Figure) -> f64 {
    figure.favourable.shown().map_or(-1.0, |favourable| favourable.share)
}
