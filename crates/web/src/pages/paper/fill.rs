//! How an answer is written down: a tick, digits in boxes, or words on lines.

use questionnaire::{Kind, Precision};

use crate::{Frame, Message};

/// What there is to fill in, with the instruction above it.
pub(super) struct Fill {
    pub(super) instruction: Message,
    /// Boxes for digits: what they are, and how many.
    pub(super) digits: Vec<(Message, std::ops::Range<u8>)>,
    /// Lines for words.
    pub(super) lines: std::ops::Range<u8>,
}

/// As many lines as an answer in somebody's own words takes.
const OPEN: u8 = 6;

impl Fill {
    pub(super) fn of(paper: &Frame, kind: &Kind) -> Self {
        let part = |name: &'static str, digits: u8| (paper.t(name), 0..digits);
        let (instruction, digits, lines) = match kind {
            Kind::SelectOne(_) | Kind::Acknowledge => ("paper-tick-one", Vec::new(), 0),
            Kind::SelectMultiple(_) => ("paper-tick-all", Vec::new(), 0),
            Kind::Integer | Kind::Decimal | Kind::Range { .. } => {
                ("paper-number", vec![part("paper-digits", 6)], 0)
            }
            Kind::Date(precision) => ("paper-date", date(paper, *precision), 0),
            Kind::Time => ("paper-time", vec![part("paper-hours", 2), part("paper-minutes", 2)], 0),
            Kind::Text | Kind::Note | Kind::Calculate(_) | Kind::Hidden => {
                ("interview-their-words", Vec::new(), OPEN)
            }
        };
        let instruction = match kind {
            Kind::Range { start, end, .. } => paper.t("paper-range").with("from", start).with("to", end),
            _ => paper.t(instruction),
        };
        Self { instruction, digits, lines: 0..lines }
    }
}

fn date(paper: &Frame, precision: Precision) -> Vec<(Message, std::ops::Range<u8>)> {
    let part = |name: &'static str, digits: u8| (paper.t(name), 0..digits);
    let (day, month, year) = (part("day", 2), part("month", 2), part("year", 4));
    match precision {
        Precision::Day => vec![day, month, year],
        Precision::Month => vec![month, year],
        Precision::Year => vec![year],
    }
}
