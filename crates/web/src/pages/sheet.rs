//! What the pages that take a file of many rows have in common: what is wrong with it, and which column is which field.

use fieldwork::{FieldError, FileFault};

use crate::{Form, Frame, Item, Message};

/// The form again, with a file that could not be read.
pub(super) fn unread(form: Form) -> Form {
    form.refused(vec![FieldError { field: "file", code: "import-file-unread" }])
}

/// A fault of a file, with its row in front where it has one.
pub(super) fn fault_said(frame: &Frame, fault: &FileFault) -> Message {
    let said =
        frame.t(format!("import-fault-{}", fault.code())).count("row", fault.row().unwrap_or_default());
    match *fault {
        FileFault::Ragged { found, expected, .. } => said.count("found", found).count("expected", expected),
        FileFault::TooManyColumns { found } => said.count("found", found),
        FileFault::NameTwice { first, second } => said.count("first", first).count("second", second),
        _ => said,
    }
}

/// The columns to choose from, after "none".
pub(super) fn columns(frame: &Frame, names: &[String]) -> Vec<Item> {
    let named = names.iter().filter(|name| !name.is_empty()).map(|name| Item::new(name, name));
    std::iter::once(Item::new("", frame.t("import-column-none"))).chain(named).collect()
}

/// Which column was chosen for each field.
pub(super) fn chosen(form: &Form) -> Vec<(&str, &str)> {
    form.fields().filter_map(|(field, name)| Some((field.strip_prefix("column-")?, name))).collect()
}
