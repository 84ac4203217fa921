//! The figures of a wave's questions: by period, quarter, rolling window and since the start, and the answers.

use statistics::{Cell, Figure, Interval, Mean, Proportion, Series};

use super::{Of, number, said, text};
use crate::book::{Head, Holds, Sheet, Value};
use crate::marks::marks;

/// The headline, period by period.
pub(super) fn periods(of: Of<'_>) -> Sheet<'_> {
    whole(of, "periods", |series| &series.periods)
}

/// Calendar quarters.
pub(super) fn quarters(of: Of<'_>) -> Sheet<'_> {
    whole(of, "quarters", |series| &series.quarters)
}

/// Everything since the start.
pub(super) fn since_start(of: Of<'_>) -> Sheet<'_> {
    whole(of, "since-start", |series| std::slice::from_ref(&series.cumulative))
}

fn whole<'a>(of: Of<'a>, what: &str, figures: fn(&'a Series) -> &'a [Figure]) -> Sheet<'a> {
    let rows = of.wave.series.iter().flat_map(|series| {
        figures(series).iter().map(move |figure| {
            let mut row: Vec<Value<'a>> = of.question(series).into();
            row.push(of.period(figure.period, marks(figure)));
            row.extend(favourable(figure));
            row.extend(mean(&figure.score));
            row
        })
    });
    let rows = rows.collect();
    of.sheet(what, [questions(of), vec![months(of)], shares(of), scores(of)].concat(), rows)
}

/// Three and twelve months to the end of each period.
pub(super) fn rolling(of: Of<'_>) -> Sheet<'_> {
    let rows = of.wave.series.iter().flat_map(|series| {
        let windows = [("window-3", &series.rolling_3), ("window-12", &series.rolling_12)];
        windows.into_iter().flat_map(move |(window, figures)| {
            figures.iter().map(move |figure| {
                let mut row: Vec<Value<'_>> = of.question(series).into();
                row.push(text(of.words.say(window)));
                row.push(of.period(figure.period, marks(figure)));
                row.extend(favourable(figure));
                row
            })
        })
    });
    let rows = rows.collect();
    let window = of.head("head-window", Holds::Label, 20);
    of.sheet("rolling", [questions(of), vec![window, months(of)], shares(of)].concat(), rows)
}

/// How people answered, over each span that tells every option and since the start.
pub(super) fn answers(of: Of<'_>) -> Sheet<'_> {
    let rows = of.wave.series.iter().flat_map(|series| {
        let figures = series.details.iter().chain(std::iter::once(&series.cumulative));
        figures.flat_map(move |figure| {
            series.options.iter().zip(&figure.options).map(move |(label, cell)| {
                let mut row: Vec<Value<'_>> = of.question(series).into();
                row.push(of.period(figure.period, marks(figure)));
                row.push(said(of.words.of(&label.label)));
                row.push(number(cell, |share| Value::Count(share.count)));
                row.push(number(cell, |share| Value::Decimal(share.share * 100.0)));
                row
            })
        })
    });
    let rows = rows.collect();
    let columns = vec![
        months(of),
        of.head("head-answer", Holds::Label, 34),
        of.head("head-people", Holds::Count, 14),
        of.head("head-share", Holds::Decimal, 14),
    ];
    of.sheet("answers", [questions(of), columns].concat(), rows)
}

/// Base, share and the ends of its interval.
pub(super) fn favourable(figure: &Figure) -> [Value<'static>; 4] {
    let end = |end: fn(&Interval) -> f64| {
        number(&figure.favourable, |share: &Proportion| Value::Decimal(end(&share.interval) * 100.0))
    };
    [
        number(&figure.base, |base| Value::Count(*base)),
        number(&figure.favourable, |share| Value::Decimal(share.share * 100.0)),
        end(|interval| interval.low),
        end(|interval| interval.high),
    ]
}

fn mean(score: &Cell<Mean>) -> [Value<'static>; 3] {
    [
        number(score, |score| Value::Decimal(score.mean)),
        number(score, |score| Value::Decimal(score.interval.low)),
        number(score, |score| Value::Decimal(score.interval.high)),
    ]
}

pub(super) fn questions(of: Of<'_>) -> Vec<Head> {
    vec![of.head("head-theme", Holds::Label, 18), of.head("head-question", Holds::Label, 44)]
}

pub(super) fn months(of: Of<'_>) -> Head {
    Head {
        words: format!("{} [note 1]", of.words.say("head-period")),
        ..of.head("head-period", Holds::Period, 34)
    }
}

pub(super) fn shares(of: Of<'_>) -> Vec<Head> {
    let noted = of.head("head-favourable", Holds::Estimate, 18);
    vec![
        of.head("head-base", Holds::Count, 14),
        Head { words: format!("{} [note 2]", noted.words), ..noted },
        of.head("head-favourable-lower", Holds::Lower, 18),
        of.head("head-favourable-upper", Holds::Upper, 18),
    ]
}

fn scores(of: Of<'_>) -> Vec<Head> {
    let noted = of.head("head-score", Holds::Estimate, 18);
    vec![
        Head { words: format!("{} [note 2]", noted.words), ..noted },
        of.head("head-score-lower", Holds::Lower, 18),
        of.head("head-score-upper", Holds::Upper, 18),
    ]
}
