//! The dictionary of a data file of SPSS: its columns, what they mean, their labels and missing values.

use std::collections::BTreeMap;

use questionnaire::Language;

use super::codebook::asked;
use super::comma::{answers, reasons};
use super::fixed::{FIXED, WIDTHS};
use super::variables::{Holds, Variables};
use crate::words::Words;

/// The lowest and the highest number of a reason for no answer.
const REASONS: [f64; 2] = [-9.0, -1.0];
/// The longest label of a column, and of a number.
const LABELS: [usize; 2] = [255, 120];
/// The width of a month.
const MONTH: usize = 7;

/// One column as the dictionary has it.
pub(super) struct Column {
    name: String,
    label: String,
    /// The width of a text; nothing for a number.
    pub(super) width: Option<usize>,
    /// The numbers that have words.
    values: BTreeMap<i16, String>,
    /// Whether reasons for no answer may stand in it.
    has_reasons: bool,
    /// 1 for names, 3 for amounts.
    measure: i32,
}

impl Column {
    /// Every column of a file.
    pub(super) fn all(variables: &Variables, language: Language) -> Vec<Self> {
        let words = Words(language);
        let fixed = FIXED.into_iter().zip(WIDTHS).map(|(name, width)| Self {
            name: name.to_owned(),
            label: words.say(&format!("microdata-column-{name}")),
            width,
            values: BTreeMap::new(),
            has_reasons: false,
            measure: 1,
        });
        let asked = variables.iter().map(|variable| Self {
            name: variable.name.clone(),
            label: asked(variable, language),
            width: matches!(variable.holds, Holds::Month).then_some(MONTH),
            values: match variable.holds {
                Holds::Month => BTreeMap::new(),
                _ => reasons(words).chain(answers(variable, language)).collect(),
            },
            has_reasons: !matches!(variable.holds, Holds::Month),
            measure: if matches!(variable.holds, Holds::Number) { 3 } else { 1 },
        });
        fixed.chain(asked).collect()
    }

    /// How it is written: a text, a whole number, or one with two decimals.
    fn format(&self) -> i32 {
        match self.width {
            Some(width) => (1 << 16) + (whole(width) << 8),
            None if self.measure == 3 => (5 << 16) + (12 << 8) + 2,
            None => (5 << 16) + (8 << 8),
        }
    }
}

/// How many pieces of eight bytes a column takes.
pub(super) fn segments(width: Option<usize>) -> usize {
    width.map_or(1, |width| width.div_ceil(8).max(1))
}

/// The beginning of a text that takes no more bytes than this.
pub(super) fn cut(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

/// Everything before the rows.
pub(super) fn dictionary(columns: &[Column]) -> Vec<u8> {
    let mut out = head(columns);
    for (column, short) in columns.iter().zip(short_names()) {
        variable(&mut out, column, &short);
    }
    let mut place = 1;
    for column in columns {
        value_labels(&mut out, column, place);
        place += whole(segments(column.width));
    }
    extension(&mut out, 3, 4, &numbers(&[20, 0, 0, -1, 1, 1, 2, 65001]));
    let limits = [f64::MIN, f64::MAX, f64::from_bits(f64::MIN.to_bits() - 1)];
    extension(&mut out, 4, 8, &limits.map(f64::to_le_bytes).concat());
    let shown: Vec<i32> = columns.iter().flat_map(|column| [column.measure, 12, alignment(column)]).collect();
    extension(&mut out, 11, 4, &numbers(&shown));
    let names: Vec<String> =
        columns.iter().zip(short_names()).map(|(column, short)| format!("{short}={}", column.name)).collect();
    extension(&mut out, 13, 1, names.join("\t").as_bytes());
    extension(&mut out, 20, 1, b"UTF-8");
    out.extend(numbers(&[999, 0]));
    out
}

fn head(columns: &[Column]) -> Vec<u8> {
    let pieces: usize = columns.iter().map(|column| segments(column.width)).sum();
    let mut out = b"$FL2".to_vec();
    out.extend(padded("@(#) SPSS DATA FILE Candour", 60));
    // The layout, the pieces of a row, no compression, no weights, any number of rows.
    out.extend(numbers(&[2, whole(pieces), 0, 0, -1]));
    out.extend(100.0f64.to_le_bytes());
    // The same rows give the same bytes, so it says nothing of when it was made.
    out.extend(padded("01 Jan 70", 9));
    out.extend(padded("00:00:00", 8));
    out.extend(padded("", 64));
    out.extend([0; 3]);
    out
}

fn variable(out: &mut Vec<u8>, column: &Column, short: &str) {
    let missing = if column.has_reasons { -2 } else { 0 };
    let (width, format) = (whole(column.width.unwrap_or_default()), column.format());
    out.extend(numbers(&[2, width, 1, missing, format, format]));
    out.extend(padded(short, 8));
    let label = cut(&column.label, LABELS[0]);
    out.extend(numbers(&[whole(label.len())]));
    out.extend(padded(label, label.len().next_multiple_of(4)));
    if column.has_reasons {
        out.extend(REASONS.map(f64::to_le_bytes).concat());
    }
    for _ in 1..segments(column.width) {
        out.extend(numbers(&[2, -1, 0, 0, 0, 0]));
        out.extend(padded("", 8));
    }
}

fn value_labels(out: &mut Vec<u8>, column: &Column, place: i32) {
    if column.values.is_empty() {
        return;
    }
    out.extend(numbers(&[3, whole(column.values.len())]));
    for (number, words) in &column.values {
        out.extend(f64::from(*number).to_le_bytes());
        let words = cut(words, LABELS[1]);
        out.extend(u8::try_from(words.len()).unwrap_or_default().to_le_bytes());
        out.extend(padded(words, (words.len() + 1).next_multiple_of(8) - 1));
    }
    out.extend(numbers(&[4, 1, place]));
}

fn extension(out: &mut Vec<u8>, kind: i32, size: usize, content: &[u8]) {
    out.extend(numbers(&[7, kind, whole(size), whole(content.len() / size)]));
    out.extend(content);
}

const fn alignment(column: &Column) -> i32 {
    if column.width.is_some() { 0 } else { 1 }
}

/// Names of eight letters, which the format began with: V1, V2, ...
fn short_names() -> impl Iterator<Item = String> {
    (1u32..).map(|number| format!("V{number}"))
}

fn padded(text: &str, bytes: usize) -> Vec<u8> {
    let mut padded = text.as_bytes().to_vec();
    padded.resize(bytes, b' ');
    padded
}

fn numbers(numbers: &[i32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn whole(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
