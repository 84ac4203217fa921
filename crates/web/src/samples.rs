//! Samples of every page, in a language: what the tests render and what a reader of the code can look at.

use std::fmt::Display;

use askama::Template;
use questionnaire::Language;

use crate::pages;

/// One page in one state.
#[derive(Debug)]
pub struct Sample {
    /// The page and the state, like `people/empty`.
    pub name: String,
    /// The page.
    pub html: String,
}

impl Sample {
    /// Renders a page. A template that fails shows as a sample that says so, which the tests refuse.
    pub fn of(name: impl Display, template: &impl Template) -> Self {
        let html = template.render().unwrap_or_else(|error| format!("[missing page: {error}]"));
        Self { name: name.to_string(), html }
    }
}

/// Every sample of every page.
pub fn samples(language: Language) -> Vec<Sample> {
    pages::all::samples(language)
}
