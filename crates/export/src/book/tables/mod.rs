//! The tables of a release: for each wave the interviews, the figures over every window, the answers and the parts of the
//! people; then the questions and what was published anew.

mod figures;
mod lists;
mod spoken;
mod units;

use std::borrow::Cow;

use statistics::{Cell, Period, Series, WaveFigures};

use super::front::{head, one_table};
use super::{Head, Holds, Line, Sheet, Table, Value};
use crate::Release;
use crate::words::Words;

/// What the tables of a wave are made of.
#[derive(Clone, Copy)]
struct Of<'a> {
    release: &'a Release,
    wave: &'a WaveFigures,
    words: Words,
}

/// Every table that has rows.
pub(super) fn tables(release: &Release, words: Words) -> Vec<Sheet<'_>> {
    let of_waves = release.edition.waves.iter().flat_map(|wave| {
        let of = Of { release, wave, words };
        [
            lists::interviews(of),
            figures::periods(of),
            figures::quarters(of),
            figures::rolling(of),
            figures::since_start(of),
            figures::answers(of),
            units::teams(of),
            units::groups(of),
        ]
    });
    let both = [
        lists::questions(release, words),
        spoken::spoken(release, words),
        lists::words(release, words),
        lists::changes(release, words),
        lists::restatements(release, words),
    ];
    of_waves.chain(both).filter(|sheet| sheet.table.as_ref().is_some_and(|it| !it.rows.is_empty())).collect()
}

impl<'a> Of<'a> {
    /// A table of this wave.
    fn sheet(self, what: &str, columns: Vec<Head>, rows: Vec<Vec<Value<'a>>>) -> Sheet<'a> {
        let words = self.words;
        let wave = words.say(&format!("sheet-{}", self.wave.wave));
        let name = format!("{wave}_{}", words.say(&format!("sheet-{what}")));
        let edition = &self.release.edition;
        let title = words.with(
            "table-title",
            &[
                ("what", &words.say(&format!("title-{what}"))),
                ("area", words.of(&edition.area)),
                ("wave", &words.wave(&self.wave.wave)),
                ("month", &words.month(edition.month)),
            ],
        );
        let mut above = one_table(words);
        above.extend(self.waiting());
        let table = Table { name: name.to_lowercase(), columns, rows };
        Sheet { name, title, above, table: Some(table) }
    }

    /// Which months are in no figure yet.
    fn waiting(self) -> Option<Line> {
        let period = self.words.period(self.wave.carried?);
        Some(Line { words: self.words.with("carried", &[("period", &period)]), tells: None })
    }

    /// The words of a period with the shorthand of its figure.
    fn period(self, period: Period, mark: &str) -> Value<'a> {
        let period = self.words.period(period);
        text(match mark {
            "" => period,
            mark => format!("{period} {mark}"),
        })
    }

    /// The theme and the short name of a question.
    fn question(self, series: &'a Series) -> [Value<'a>; 2] {
        [text(self.words.theme(&series.theme)), said(self.words.of(&series.short))]
    }

    fn head(self, key: &str, holds: Holds, width: u16) -> Head {
        head(self.words, key, holds, width)
    }
}

/// Words; where there are none, that there are none.
fn said(words: &str) -> Value<'_> {
    if words.trim().is_empty() { Value::Marker("[z]") } else { Value::Words(Cow::Borrowed(words)) }
}

fn text(words: String) -> Value<'static> {
    Value::Words(Cow::Owned(words))
}

/// A number, or the shorthand in its place.
fn number<T>(cell: &Cell<T>, shown: impl Fn(&T) -> Value<'static>) -> Value<'static> {
    let marker = || Value::Marker(cell.marker().map_or("[x]", statistics::Marker::shorthand));
    cell.shown().map_or_else(marker, shown)
}
