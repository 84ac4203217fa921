//! The addresses of the figures: what is looked at, and the filters that are not as they always are.

use std::fmt::Write;

use crate::urls::{Stage, query_value};

/// What an address of the dashboard carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// Force, month and wave.
    pub(crate) stage: Stage,
    /// The other filters by name, those that are set.
    pub(crate) filters: Vec<(&'static str, String)>,
}

impl Address {
    /// Without filters.
    pub(crate) fn plain(stage: Stage) -> Self {
        Self { stage, filters: Vec::new() }
    }

    /// The same with another wave, or with both.
    pub(crate) fn wave(&self, slug: &str) -> Self {
        Self { stage: Stage { wave: slug.to_owned(), ..self.stage.clone() }, ..self.clone() }
    }

    /// The same with a filter set, or with none where the value is empty.
    pub(crate) fn with(&self, name: &'static str, value: &str) -> Self {
        let mut filters: Vec<_> = self.filters.iter().filter(|(known, _)| *known != name).cloned().collect();
        if !value.is_empty() {
            filters.push((name, value.to_owned()));
        }
        Self { filters, ..self.clone() }
    }

    /// The dashboard.
    pub(crate) fn dashboard(&self) -> String {
        self.at("/dashboard")
    }

    /// Every question as one table.
    pub(crate) fn questions(&self) -> String {
        self.with("theme", "").at("/dashboard/questions")
    }

    /// Every question as a file.
    pub(crate) fn questions_file(&self) -> String {
        self.at("/dashboard/questions.csv")
    }

    /// One question.
    pub(crate) fn question(&self, concept: &str) -> String {
        self.with("theme", "").at(&format!("/dashboard/questions/{}", query_value(concept)))
    }

    /// The chart of one question as a file: `svg` or `csv`.
    pub(crate) fn chart(&self, concept: &str, ending: &str) -> String {
        self.with("theme", "").at(&format!("/dashboard/questions/{}/chart.{ending}", query_value(concept)))
    }

    /// One theme.
    pub(crate) fn theme(&self, slug: &str) -> String {
        self.with("theme", "").at(&format!("/dashboard/themes/{}", query_value(slug)))
    }

    /// The teams beside the rest.
    pub(crate) fn teams(&self) -> String {
        self.with("window", "").with("team", "").at("/dashboard/teams")
    }

    /// A file of the teams beside the rest over a window.
    pub(crate) fn team_files(&self, part: &str, over: &str) -> String {
        let plain = self.with("window", "").with("team", "").with("over", over);
        plain.at(&format!("/dashboard/teams{part}"))
    }

    /// A file of one theme over time: `svg` or `csv`.
    pub(crate) fn theme_chart(&self, slug: &str, ending: &str) -> String {
        self.with("theme", "").at(&format!("/dashboard/themes/{}/chart.{ending}", query_value(slug)))
    }

    /// How investigations ended, over the months asked for.
    pub(crate) fn outcomes(&self, part: &str) -> String {
        let plain = ["theme", "team", "window"].iter().fold(self.clone(), |it, name| it.with(name, ""));
        plain.at(&format!("/dashboard/outcomes{part}"))
    }

    fn at(&self, path: &str) -> String {
        let mut address = format!("{path}?{}", self.stage.query());
        for (name, value) in &self.filters {
            let _ = write!(address, "&{name}={}", query_value(value));
        }
        address
    }
}
