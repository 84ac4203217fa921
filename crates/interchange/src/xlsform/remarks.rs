//! What a program that reads the workbook will do otherwise than this one. Nothing of it is lost: it is in own columns.

use super::stand_ins::StandIns;
use crate::form::{Entry, Form};

/// One kind of difference.
struct Difference {
    applies: fn(&Entry) -> bool,
    says: &'static str,
}

const DIFFERENCES: [Difference; 4] = [
    Difference {
        applies: |entry| entry.text("severity") == Some("warning"),
        says: "a constraint that only warns is left out, because there it would refuse the answer",
    },
    Difference {
        applies: |entry| entry.is_true("required") && !entry.is_select() && !entry.non_answers().is_empty(),
        says: "not required there, because only questions with choices can offer \"don't know\" or \"rather not say\"",
    },
    Difference {
        applies: |entry| entry.kind() == "repeat",
        says: "asked again at most as often as its `most` allows",
    },
    Difference {
        applies: |entry| entry.keys.contains_key("probe"),
        says: "its probe is in an own column, which they do not show",
    },
];

/// Every difference, each with the questions it concerns.
pub(super) fn of(form: &Form) -> Vec<String> {
    let mut remarks: Vec<String> = DIFFERENCES.iter().filter_map(|it| it.in_form(form)).collect();
    let outside = StandIns::of(form);
    let rows: Vec<&str> = outside.rows().map(|(_, row)| row).collect();
    if !rows.is_empty() {
        let says = "hidden rows that stand in for what is outside this form; fill them in, or conditions on them stay false";
        remarks.push(format!("{}: {says}", rows.join(", ")));
    }
    remarks
}

impl Difference {
    fn in_form(&self, form: &Form) -> Option<String> {
        let names: Vec<&str> = form
            .walk()
            .filter(|entry| (self.applies)(entry))
            .filter_map(|it| it.keys.get("name")?.as_text())
            .collect();
        if names.is_empty() { None } else { Some(format!("{}: {}", names.join(", "), self.says)) }
    }
}
