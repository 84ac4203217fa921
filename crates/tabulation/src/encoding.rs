//! Month cells as bytes, and back. The same counts always give the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{QuestionnaireId, Wave};
use statistics::Month;

use crate::cells::{Key, Measure};
use crate::unit::Unit;
use crate::{MonthCells, TabulationFault};

/// The first word of the bytes. A change of shape is another word, never another meaning.
const FORMAT: &str = "month-cells/2";

/// The first word of bytes of which some were taken over from an earlier panel: the head line says of which waves.
const TAKEN_OVER: &str = "month-cells/3";

/// The first word of bytes that counted whole forces only. They still read.
const WHOLE_FORCES: &str = "month-cells/1";

impl MonthCells {
    /// A head line, then one line for each count, tab-separated, in order.
    pub fn encode(&self) -> Vec<u8> {
        let lines = self.counts.iter().map(|(key, people)| {
            let Key { unit, questionnaire, concept, measure, code } = key;
            let (sort, which) = unit.words();
            format!("{sort}\t{which}\t{questionnaire}\t{concept}\t{}\t{code}\t{people}\n", measure.name())
        });
        let waves: Vec<&str> = self.imported.iter().map(|wave| wave.slug()).collect();
        let head = match waves.as_slice() {
            [] => format!("{FORMAT}\t{}\n", self.month),
            waves => format!("{TAKEN_OVER}\t{}\t{}\n", self.month, waves.join(" ")),
        };
        std::iter::once(head).chain(lines).collect::<String>().into_bytes()
    }

    /// Reads what [`MonthCells::encode`] wrote, now or before units were counted.
    pub fn decode(bytes: &[u8]) -> Result<Self, TabulationFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| unreadable("not UTF-8"))?;
        let mut lines = text.lines();
        let (format, month) =
            lines.next().and_then(|line| line.split_once('\t')).ok_or_else(|| unreadable("no head line"))?;
        let (month, waves) = month.split_once('\t').unwrap_or((month, ""));
        let month = Month::parse(month).map_err(|_| unreadable("no month"))?;
        let wave = |slug: &str| Wave::parse(slug).ok_or_else(|| unreadable("no wave"));
        let imported = waves.split_whitespace().map(wave).collect::<Result<BTreeSet<_>, _>>()?;
        if (format == TAKEN_OVER) == imported.is_empty() {
            return Err(unreadable("no waves that were taken over"));
        }
        let count = match format {
            FORMAT | TAKEN_OVER => of_a_unit,
            WHOLE_FORCES => of_the_force,
            other => return Err(unreadable(other)),
        };
        let counts = lines.map(|line| count(line).ok_or_else(|| unreadable(line)));
        Ok(Self { month, counts: counts.collect::<Result<BTreeMap<_, _>, _>>()?, imported })
    }
}

fn of_a_unit(line: &str) -> Option<(Key, u32)> {
    let (sort, rest) = line.split_once('\t')?;
    let (which, rest) = rest.split_once('\t')?;
    of(Unit::parse(sort, which)?, rest)
}

fn of_the_force(line: &str) -> Option<(Key, u32)> {
    of(Unit::All, line)
}

fn of(unit: Unit, rest: &str) -> Option<(Key, u32)> {
    let mut fields = rest.split('\t');
    let mut field = || fields.next();
    let key = Key {
        unit,
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
