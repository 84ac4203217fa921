//! The register as a workbook that keeps the 31 rules: the risks, their history, the meetings, the changes of the process.

use std::borrow::Cow;

use fieldwork::london_date;
use improvement::{RegisterRisk, RegisterVersion};

use super::RegisterFile;
use super::words::{band, line, numbered, role, seat_said, seats};
use crate::ExportFault;
use crate::book::{
    Book, BookFormat, Head, Holds, Line, Sheet, Table, Tells, Value, contents, finished, head,
};
use crate::words::Words;

/// The shorthand for what does not apply.
const NOT_APPLICABLE: &str = "[z]";

/// The workbook as a file that keeps every rule.
///
/// # Errors
/// When it breaks one, or cannot be written.
pub fn register_workbook(file: &RegisterFile<'_>, format: BookFormat) -> Result<Vec<u8>, ExportFault> {
    finished(&register_book(file), format)
}

/// The workbook before it is of a format.
pub fn register_book(file: &RegisterFile<'_>) -> Book<'static> {
    let words = Words(file.language);
    let area = file.area.clone().unwrap_or_else(|| words.say("register-panel"));
    let until = words.date(file.day);
    let about = |key: &str| words.with(key, &[("area", &area), ("day", &until)]);
    let tables: Vec<Sheet<'static>> = [
        ("register-sheet-risks", "register-title-risks", risks(file, words)),
        ("register-sheet-history", "register-title-history", history(file, words)),
        ("register-sheet-meetings", "register-title-meetings", meetings(file, words)),
        ("register-sheet-changes", "register-title-changes", changes(file, words)),
    ]
    .into_iter()
    .filter(|(_, _, (_, rows))| !rows.is_empty())
    .map(|(name, title, table)| sheet(words.say(name), about(title), table, words))
    .collect();
    let mut sheets = vec![cover(&about, words), contents(&tables, words), notes(file, words)];
    sheets.extend(tables);
    Book {
        name: "risk-register".to_owned(),
        title: about("register-book-title"),
        author: words.say("publisher"),
        language: file.language,
        made: file.day,
        area,
        until,
        formats: vec![BookFormat::Ods, BookFormat::Xlsx],
        sheets,
    }
}

/// Columns and rows.
type Cells = (Vec<Head>, Vec<Vec<Value<'static>>>);

fn sheet(name: String, title: String, (columns, rows): Cells, words: Words) -> Sheet<'static> {
    let above = vec![Line { words: words.say("one-table"), tells: None }];
    let table = Table { name: name.to_lowercase(), columns, rows };
    Sheet { name, title, above, table: Some(table) }
}

fn cover(about: &impl Fn(&str) -> String, words: Words) -> Sheet<'static> {
    let told = [
        (Tells::What, "register-cover-what"),
        (Tells::Area, "register-cover-area"),
        (Tells::Period, "register-cover-period"),
        (Tells::Source, "register-cover-source"),
        (Tells::Published, "register-cover-published"),
        (Tells::NextUpdate, "register-cover-next"),
        (Tells::Contact, "cover-contact"),
        (Tells::Method, "register-cover-method"),
        (Tells::Caveats, "register-cover-caveats"),
    ];
    let above = told.map(|(tells, key)| Line { words: about(key), tells: Some(tells) });
    Sheet {
        name: words.say("sheet-cover"),
        title: about("register-book-title"),
        above: above.to_vec(),
        table: None,
    }
}

/// The shorthand, the bands and the points of both scales.
fn notes(file: &RegisterFile<'_>, words: Words) -> Sheet<'static> {
    let language = file.language;
    let shorthand = (NOT_APPLICABLE.to_owned(), words.say("register-not-applicable"));
    let bands = file.policy.bands().map(|it| {
        let means = [("from", it.from.to_string()), ("days", it.review_days.to_string())];
        let [from, days] = means.each_ref().map(|(name, text)| (*name, text.as_str()));
        let asks = words.with("register-note-band", &[from, days, ("asks", it.asks.say(language))]);
        (band(it, words), asks)
    });
    let scales = [("likelihood", file.policy.likelihood()), ("impact", file.policy.impact())];
    let points = scales.into_iter().flat_map(|(scale, points)| {
        points.iter().map(move |point| {
            let (score, label) = (point.score.to_string(), point.label.say(language));
            let key = format!("register-note-{scale}");
            let name = words.with(&key, &[("score", &score), ("label", label)]);
            (name, point.meaning.say(language).to_owned())
        })
    });
    let rows = std::iter::once(shorthand).chain(bands).chain(points);
    let rows = rows.map(|(what, means)| vec![said(&what), said(&means)]).collect();
    let columns =
        vec![head(words, "notes-marker", Holds::Label, 34), head(words, "notes-meaning", Holds::Words, 90)];
    sheet(words.say("sheet-notes"), words.say("notes-title"), (columns, rows), words)
}

fn said(text: &str) -> Value<'static> {
    let text = line(text);
    if text.is_empty() { Value::Marker(NOT_APPLICABLE) } else { Value::Words(Cow::Owned(text)) }
}

fn columns(words: Words, heads: &[(&str, Holds, u16)]) -> Vec<Head> {
    heads.iter().map(|(key, holds, width)| head(words, key, *holds, *width)).collect()
}

fn risks(file: &RegisterFile<'_>, words: Words) -> Cells {
    let heads = columns(
        words,
        &[
            ("register-head-risk", Holds::Label, 12),
            ("register-head-code", Holds::AreaCode, 14),
            ("register-head-area", Holds::Area, 26),
            ("register-head-state", Holds::Words, 14),
            ("register-head-family", Holds::Words, 24),
            ("register-head-name", Holds::Words, 40),
            ("register-head-cause", Holds::Words, 50),
            ("register-head-event", Holds::Words, 50),
            ("register-head-consequence", Holds::Words, 50),
            ("register-head-controls", Holds::Words, 60),
            ("register-head-owner", Holds::Words, 34),
            ("register-head-likelihood-before", Holds::Count, 18),
            ("register-head-impact-before", Holds::Count, 18),
            ("register-head-before", Holds::Count, 18),
            ("register-head-likelihood-after", Holds::Count, 18),
            ("register-head-impact-after", Holds::Count, 18),
            ("register-head-after", Holds::Count, 18),
            ("register-head-band", Holds::Words, 18),
            ("register-head-review", Holds::Words, 34),
        ],
    );
    (heads, file.register.risks.iter().map(|risk| risk_row(file, risk, words)).collect())
}

fn risk_row(file: &RegisterFile<'_>, risk: &RegisterRisk, words: Words) -> Vec<Value<'static>> {
    let content = &risk.latest.content;
    let (before, after) = (content.before, content.after);
    let state = if risk.is_open() { "register-open" } else { "register-closed" };
    let day = words.date(content.review_by);
    let review = if !risk.is_open() {
        String::new()
    } else if risk.is_overdue(file.day) {
        words.with("register-overdue", &[("day", &day)])
    } else {
        day
    };
    vec![
        said(&numbered(risk, words)),
        said(risk.force.as_ref().map(fieldwork::ForceCode::as_str).unwrap_or_default()),
        said(&file.named(risk.force.as_ref(), &words.say("register-panel"))),
        said(&words.say(state)),
        said(&words.say(&format!("register-family-{}", content.family.slug()))),
        said(&content.name),
        said(&content.cause),
        said(&content.event),
        said(&content.consequence),
        said(&content.controls),
        said(&seat_said(content.owner, words)),
        Value::Count(before.likelihood),
        Value::Count(before.impact),
        Value::Count(before.product()),
        Value::Count(after.likelihood),
        Value::Count(after.impact),
        Value::Count(after.product()),
        said(&band(file.policy.band_of(after), words)),
        said(&review),
    ]
}

fn history(file: &RegisterFile<'_>, words: Words) -> Cells {
    let heads = columns(
        words,
        &[
            ("register-head-risk", Holds::Label, 12),
            ("register-head-version", Holds::Count, 12),
            ("register-head-day", Holds::Words, 22),
            ("register-head-change", Holds::Words, 22),
            ("register-head-role", Holds::Words, 24),
            ("register-head-before", Holds::Count, 18),
            ("register-head-after", Holds::Count, 18),
            ("register-head-reason", Holds::Words, 60),
        ],
    );
    let rows = file.register.risks.iter().flat_map(|risk| {
        let row = move |version: &RegisterVersion| version_row(risk, version, words);
        risk.versions().map(row).collect::<Vec<_>>()
    });
    (heads, rows.collect())
}

fn version_row(risk: &RegisterRisk, version: &RegisterVersion, words: Words) -> Vec<Value<'static>> {
    vec![
        said(&numbered(risk, words)),
        Value::Count(version.revision),
        said(&words.date(london_date(version.hand.at))),
        said(&words.say(&format!("register-kind-{}", version.kind.slug()))),
        said(&role(&version.hand, words)),
        Value::Count(version.content.before.product()),
        Value::Count(version.content.after.product()),
        said(version.reason.as_deref().unwrap_or_default()),
    ]
}

fn meetings(file: &RegisterFile<'_>, words: Words) -> Cells {
    let heads = columns(
        words,
        &[
            ("register-head-held", Holds::Label, 22),
            ("register-head-about", Holds::Words, 30),
            ("register-head-seats", Holds::Words, 60),
            ("register-head-risks", Holds::Words, 40),
            ("register-head-decisions", Holds::Words, 80),
            ("register-head-next", Holds::Words, 22),
        ],
    );
    let rows = file.register.meetings.iter().map(|meeting| {
        let looked: Vec<String> =
            file.register.looked_at(meeting).map(|risk| numbered(risk, words)).collect();
        vec![
            said(&words.date(meeting.held.held_on)),
            said(&file.named(meeting.force.as_ref(), &words.say("register-panel"))),
            said(&seats(&meeting.held.seats, words)),
            said(&looked.join("; ")),
            said(&meeting.held.decisions),
            said(&meeting.held.next_on.map(|day| words.date(day)).unwrap_or_default()),
        ]
    });
    (heads, rows.collect())
}

fn changes(file: &RegisterFile<'_>, words: Words) -> Cells {
    let heads = columns(
        words,
        &[
            ("register-head-from", Holds::Label, 22),
            ("register-head-risk", Holds::Words, 12),
            ("register-head-until-then", Holds::Words, 60),
            ("register-head-from-then", Holds::Words, 60),
            ("register-head-role", Holds::Words, 24),
        ],
    );
    let rows = file.register.changes.iter().map(|change| {
        let number = words.with("register-risk", &[("number", &change.number.to_string())]);
        vec![
            said(&words.date(change.made.changed_on)),
            said(&number),
            said(&change.made.until_then),
            said(&change.made.from_then),
            said(&role(&change.hand, words)),
        ]
    });
    (heads, rows.collect())
}
