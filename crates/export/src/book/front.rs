//! The sheets before the tables: what this is, what is in it, and how to read it.

use std::borrow::Cow;

use statistics::{Edition, Marker};

use super::{Head, Holds, Line, Sheet, Table, Tells, Value};
use crate::Release;
use crate::marks::earlier_panel;
use crate::words::Words;

/// What, where, when, from what, by whom, how, and what to be careful with: one line each.
pub(super) fn cover(release: &Release, words: Words) -> Sheet<'static> {
    let mut above = of_what(release, words);
    above.extend(of_release(release, words));
    let earlier = release.edition.waves.iter();
    let earlier = earlier.filter_map(|wave| earlier_panel(&release.edition, wave, words));
    above.extend(earlier.map(|words| Line { words, tells: None }));
    above.push(Line { words: words.say("cover-notes"), tells: None });
    let title = crate::title(release, words.0);
    Sheet { name: words.say("sheet-cover"), title, above, table: None }
}

/// What it is, of whom, when, and from what.
fn of_what(release: &Release, words: Words) -> Vec<Line> {
    let edition = &release.edition;
    let questionnaires: Vec<&str> = edition.questionnaires.iter().map(|(name, _)| name.as_str()).collect();
    let (area, month) = (words.of(&edition.area), words.month(edition.month));
    vec![
        told(Tells::What, words.say("cover-what")),
        told(Tells::Area, words.with("cover-area", &[("area", area), ("code", &edition.area_code)])),
        told(Tells::Period, words.with("cover-period", &[("month", &month)])),
        told(Tells::Source, words.with("cover-source", &[("questionnaires", &questionnaires.join(", "))])),
    ]
}

/// When it was published, what comes next, whom to ask, how it was made, and what to be careful with.
fn of_release(release: &Release, words: Words) -> Vec<Line> {
    let (policy, next) = (&release.edition.policy, release.edition.month.next());
    let numbers = [("base", policy.minimum_base.to_string()), ("cell", policy.minimum_cell.to_string())];
    let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
    let after = words.date(next.last_day());
    vec![
        told(Tells::Published, published(release, words)),
        told(
            Tells::NextUpdate,
            words.with("cover-next", &[("month", &words.month(next)), ("after", &after)]),
        ),
        told(Tells::Contact, words.say("cover-contact")),
        told(Tells::Method, words.with("cover-method", &numbers)),
        told(Tells::Caveats, words.say("cover-caveats")),
    ]
}

/// When, in which version, by whom.
pub(crate) fn published(release: &Release, words: Words) -> String {
    let (date, version) = (words.date(release.published), release.version.to_string());
    let publisher = words.say("publisher");
    words.with("cover-published", &[("date", &date), ("version", &version), ("publisher", &publisher)])
}

fn told(tells: Tells, words: String) -> Line {
    Line { words, tells: Some(tells) }
}

/// One row a sheet that follows, each a link to it.
pub(crate) fn contents(tables: &[Sheet<'_>], words: Words) -> Sheet<'static> {
    let notes = (words.say("sheet-notes"), words.say("notes-about"));
    let listed = std::iter::once(notes).chain(tables.iter().map(|it| (it.name.clone(), it.title.clone())));
    let rows = listed.map(|(name, title)| vec![Value::Link(name), Value::Words(Cow::Owned(title))]).collect();
    let columns = vec![
        head(words, "contents-worksheet", Holds::Link, 34),
        head(words, "contents-about", Holds::Words, 90),
    ];
    let name = words.say("sheet-contents");
    let table = Table { name: name.to_lowercase(), columns, rows };
    Sheet { name, title: words.say("contents-title"), above: one_table(words), table: Some(table) }
}

/// The notes by number, and the shorthand.
pub(super) fn notes(edition: &Edition, words: Words) -> Sheet<'static> {
    let policy = &edition.policy;
    let numbers = [("base", policy.minimum_base.to_string()), ("cell", policy.minimum_cell.to_string())];
    let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
    let notes = (1..).zip(["note-joined", "note-interval", "note-interviews", "note-together"]);
    let notes = notes.map(|(number, key)| (format!("[note {number}]"), words.say(key)));
    let shorthand = [
        Marker::Break,
        Marker::Confidential,
        Marker::Revised,
        Marker::LowReliability,
        Marker::NotAvailable,
        Marker::NotApplicable,
    ];
    let shorthand = shorthand.into_iter().map(|marker| {
        let code = marker.shorthand().trim_matches(['[', ']']);
        (marker.shorthand().to_owned(), words.with(&format!("marker-{code}"), &numbers))
    });
    let row = |(what, meaning)| vec![Value::Words(Cow::Owned(what)), Value::Words(Cow::Owned(meaning))];
    let columns =
        vec![head(words, "notes-marker", Holds::Label, 22), head(words, "notes-meaning", Holds::Words, 90)];
    let name = words.say("sheet-notes");
    let table = Table { name: name.to_lowercase(), columns, rows: notes.chain(shorthand).map(row).collect() };
    Sheet { name, title: words.say("notes-title"), above: one_table(words), table: Some(table) }
}

/// What stands in A2 of every sheet with a table.
pub(super) fn one_table(words: Words) -> Vec<Line> {
    vec![Line { words: words.say("one-table"), tells: None }]
}

/// The head of a column. Words are wrapped; numbers are too short for it, their heads are not.
pub(crate) fn head(words: Words, key: &str, holds: Holds, width: u16) -> Head {
    Head { words: words.say(key), holds, width, wraps: true }
}
