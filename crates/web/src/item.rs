//! One choice of radios, checkboxes or a select, as the component templates take it.

use std::fmt::Display;

/// A choice that can be made.
#[derive(Debug, Clone)]
pub struct Item {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What helps to choose; empty for none.
    pub hint: String,
}

impl Item {
    /// A choice without a hint.
    pub fn new(value: impl Display, label: impl Display) -> Self {
        Self { value: value.to_string(), label: label.to_string(), hint: String::new() }
    }

    /// The same choice with a hint.
    pub fn hint(self, hint: impl Display) -> Self {
        Self { hint: hint.to_string(), ..self }
    }
}
