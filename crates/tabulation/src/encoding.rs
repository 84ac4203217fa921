//! Month cells as bytes, and back. The same counts always give the same bytes.

use std::collections::BTreeMap;

use questionnaire::QuestionnaireId;
use statistics::Month;

use crate::cells::{Key, Measure};
use crate::{MonthCells, TabulationFault};

/// The first word of the bytes. A change of shape is another word, never another meaning.
const FORMAT: &str = "month-cells/1";

impl MonthCells {
    /// A head line, then one line for each count, tab-separated, in order.
    pub fn encode(&self) -> Vec<u8> {
        let lines = self.counts.iter().map(|(key, people)| {
            let Key { questionnaire, concept, measure, code } = key;
            format!("{questionnaire}\t{concept}\t{}\t{code}\t{people}\n", measure.name())
        });
        let head = format!("{FORMAT}\t{}\n", self.month);
        std::iter::once(head).chain(lines).collect::<String>().into_bytes()
    }

    /// Reads what [`MonthCells::encode`] wrote.
    pub fn decode(bytes: &[u8]) -> Result<Self, TabulationFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| unreadable("not UTF-8"))?;
        let mut lines = text.lines();
        let head =
            lines.next().and_then(|line| line.strip_prefix(FORMAT)).and_then(|line| line.strip_prefix('\t'));
        let month =
            head.and_then(|month| Month::parse(month).ok()).ok_or_else(|| unreadable("no head line"))?;
        let counts = lines.map(|line| count(line).ok_or_else(|| unreadable(line)));
        Ok(Self { month, counts: counts.collect::<Result<BTreeMap<_, _>, _>>()? })
    }
}

fn count(line: &str) -> Option<(Key, u32)> {
    let mut fields = line.split('\t');
    let mut field = || fields.next();
    let key = Key {
        questionnaire: QuestionnaireId::parse(field()?).ok()?,
        concept: field()?.to_owned(),
        measure: Measure::parse(field()?)?,
        code: field()?.to_owned(),
    };
    let people = field()?.parse().ok()?;
    fields.next().is_none().then_some((key, people))
}

fn unreadable(what: &str) -> TabulationFault {
    TabulationFault::Unreadable(what.to_owned())
}
