//! The tables that are not of a question: interviews, the questions themselves, and what was published anew.

use statistics::{Period, Series};
use verbatim::{Told, ToldWords};

use super::{Of, number, said, text};
use crate::Release;
use crate::book::front::{head, one_table};
use crate::book::{Head, Holds, Sheet, Table, Value};
use crate::safe_text::line;
use crate::words::Words;

/// How many people were interviewed at least, period by period.
pub(super) fn interviews(of: Of<'_>) -> Sheet<'_> {
    let edition = &of.release.edition;
    let rows = crate::interviews::interviews(of.wave).map(|(period, held)| {
        vec![
            said(&edition.area_code),
            said(of.words.of(&edition.area)),
            of.period(period, ""),
            number(&held, |count| Value::Count(*count)),
        ]
    });
    let rows = rows.collect();
    let noted = of.head("head-interviews", Holds::Count, 24);
    let columns = vec![
        of.head("head-area-code", Holds::AreaCode, 18),
        of.head("head-area", Holds::Area, 34),
        super::figures::months(of),
        Head { words: format!("{} [note 3]", noted.words), ..noted },
    ];
    of.sheet("interviews", columns, rows)
}

/// Every question as it is read out, in both languages.
pub(super) fn questions(release: &Release, words: Words) -> Sheet<'_> {
    let rows = release.edition.waves.iter().flat_map(|wave| {
        wave.series.iter().map(move |series| {
            let begun = series.after.as_ref().map(|_| " [b]").unwrap_or_default();
            vec![
                text(words.wave(&wave.wave)),
                text(words.theme(&series.theme)),
                said(&series.concept),
                text(format!("{}{begun}", words.of(&series.short))),
                said(&series.question.en),
                said(&series.question.cy),
            ]
        })
    });
    let columns = vec![
        head(words, "head-wave", Holds::Label, 26),
        head(words, "head-theme", Holds::Label, 18),
        head(words, "head-concept", Holds::Label, 30),
        head(words, "head-question", Holds::Label, 44),
        head(words, "head-wording", Holds::Words, 60),
        head(words, "head-wording-cy", Holds::Words, 60),
    ];
    sheet(release, words, "questions", columns, rows.collect())
}

/// What people said, in the order in which it was published, which says nothing.
pub(super) fn words(release: &Release, words: Words) -> Sheet<'_> {
    let rows = release.words.iter().map(|told| {
        let (whose, told_text) = match &told.told {
            Told::Quote(text) => ("quote", text),
            Told::Paraphrase(text) => ("paraphrase", text),
        };
        vec![
            text(words.wave(told.wave.slug())),
            text(words.theme(told.theme.slug())),
            said(question(release, told).map(|series| words.of(&series.short)).unwrap_or_default()),
            text(words.period(Period { from: told.quarter.from, to: told.quarter.to() })),
            told.language.map_or_else(|| said(""), |it| text(words.say(&format!("words-in-{}", it.code())))),
            text(words.say(&format!("words-{whose}"))),
            text(line(told_text)),
        ]
    });
    let columns = vec![
        head(words, "head-wave", Holds::Label, 26),
        head(words, "head-theme", Holds::Label, 18),
        head(words, "head-question", Holds::Label, 44),
        head(words, "head-quarter", Holds::Period, 30),
        head(words, "head-language", Holds::Label, 14),
        head(words, "head-whose", Holds::Label, 24),
        head(words, "head-words", Holds::Words, 80),
    ];
    sheet(release, words, "words", columns, rows.collect())
}

/// The question of some words, where the edition has figures of it.
fn question<'a>(release: &'a Release, told: &ToldWords) -> Option<&'a Series> {
    let wave = release.edition.waves.iter().find(|wave| wave.wave == told.wave.slug())?;
    wave.series.iter().find(|series| series.concept == told.concept.to_string())
}

/// What the force says it changed, beside each question it was meant to move: the numbers on the charts.
pub(super) fn changes(release: &Release, words: Words) -> Sheet<'_> {
    let series = release.edition.waves.iter().flat_map(|wave| wave.series.iter().map(move |it| (wave, it)));
    let rows = series.flat_map(|(wave, series)| {
        let drawn = crate::changes::drawn(series, &release.changes);
        (1..).zip(drawn).map(move |(number, change)| {
            vec![
                text(words.wave(&wave.wave)),
                said(words.of(&series.short)),
                text(words.month(change.month)),
                Value::Count(number),
                said(&change.what.en),
                said(&change.what.cy),
            ]
        })
    });
    let columns = vec![
        head(words, "head-wave", Holds::Label, 26),
        head(words, "head-question", Holds::Label, 44),
        head(words, "head-month", Holds::Period, 22),
        head(words, "head-change-number", Holds::Count, 18),
        head(words, "head-change", Holds::Words, 60),
        head(words, "head-change-cy", Holds::Words, 60),
    ];
    sheet(release, words, "changes", columns, rows.collect())
}

/// The log of restatements: month, version, day and reason, and never a number of people.
pub(super) fn restatements(release: &Release, words: Words) -> Sheet<'_> {
    let rows = release.log.iter().map(|entry| {
        vec![
            text(words.month(entry.month)),
            Value::Count(entry.version),
            text(words.date(entry.published)),
            text(words.say(&format!("restatement-{}", entry.reason.slug()))),
        ]
    });
    let columns = vec![
        head(words, "head-month", Holds::Period, 22),
        head(words, "head-version", Holds::Count, 12),
        head(words, "head-published", Holds::Period, 24),
        head(words, "head-reason", Holds::Words, 50),
    ];
    sheet(release, words, "restatements", columns, rows.collect())
}

pub(super) fn sheet<'a>(
    release: &'a Release,
    words: Words,
    what: &str,
    columns: Vec<Head>,
    rows: Vec<Vec<Value<'a>>>,
) -> Sheet<'a> {
    let edition = &release.edition;
    let name = words.say(&format!("sheet-{what}"));
    let title = words.with(
        "table-title-both",
        &[
            ("what", &words.say(&format!("title-{what}"))),
            ("area", words.of(&edition.area)),
            ("month", &words.month(edition.month)),
        ],
    );
    let table = Table { name: name.to_lowercase(), columns, rows };
    Sheet { name, title, above: one_table(words), table: Some(table) }
}
