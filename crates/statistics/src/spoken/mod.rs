//! What people spoke of: how many of those whose words were coded spoke of each thing, told under the release rule of every
//! other figure.
//!
//! Each code is put to the rule as a question that everybody whose words were coded has answered: they spoke of it, or they
//! did not. So a code waits, is joined with later months and is told like any answer, by the same lines of the same
//! program, and the same auditor attacks it. Months are joined first until those whose words were not coded may be known too: where
//! figures tell how many were interviewed, they follow. Totals of themes are not told: a theme is the union of its codes, and a theme less
//! one of its codes is a count that nobody tested (docs/adr/0034).

mod attack;
mod figures;
mod runs;

pub use attack::spoken_audit;
pub use figures::{is_told, spoken, told_months, wave_spans};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{DisclosurePolicy, EditionFault, Series, Wording};

/// A version of a code frame, as far as counting needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenFrame {
    /// Which version: `words@1`.
    pub id: String,
    /// Its themes, in the order they are told.
    pub themes: Vec<SpokenTheme>,
    /// Its codes, theme by theme.
    pub codes: Vec<SpokenCode>,
}

/// A theme as readers meet it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenTheme {
    /// Its name.
    pub name: String,
    /// What it is called.
    pub label: Wording,
}

/// A code as readers meet it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenCode {
    /// What coders give.
    pub name: String,
    /// What it is the same as: the code it goes on from, where it began. The identity of its series.
    pub root: String,
    /// Its theme.
    pub theme: String,
    /// What it is called.
    pub label: Wording,
    /// What it means.
    pub definition: Wording,
}

/// One month of a wave, every comment of which is settled: people, and not comments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenMonth {
    /// The slug of the wave.
    pub wave: String,
    /// The month.
    pub month: crate::Month,
    /// The version of the frame that the month was coded with. Where two were used there is none, and the month has no counts: what
    /// was coded before it is not joined with what was coded after it.
    pub frame: Option<String>,
    /// People interviewed, whether or not their words were coded, as figures count them.
    pub interviewed: u32,
    /// People whose words were coded, those who spoke of nothing in the frame among them.
    pub people: u32,
    /// Of them, those who spoke of each code. A code that is missing was spoken of by nobody.
    pub codes: BTreeMap<String, u32>,
}

/// Everything that is told of what people spoke of. Told with an edition, it never changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spoken {
    /// The newest version of the frame that anything was counted with.
    pub frame: String,
    /// Its themes, in order.
    pub themes: Vec<SpokenTheme>,
    /// By wave, in the order of the waves.
    pub waves: Vec<SpokenWave>,
    /// The thresholds it was told under.
    pub policy: DisclosurePolicy,
}

/// What is told of one wave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpokenWave {
    /// The slug of the wave.
    pub wave: String,
    /// The codes, theme by theme in the order of the frame. Those who spoke of it are its favourable share, which says nothing
    /// of whether that is good; everybody whose words were coded is its base.
    pub codes: Vec<Series>,
}

impl Spoken {
    /// The canonical bytes: the same always gives the same.
    ///
    /// # Errors
    /// When JSON cannot hold a number, which none that passed the rule is.
    pub fn to_json(&self) -> Result<Vec<u8>, EditionFault> {
        Ok(serde_json::to_vec(self)?)
    }

    /// Reads it back.
    ///
    /// # Errors
    /// When the bytes are something else.
    pub fn from_json(bytes: &[u8]) -> Result<Self, EditionFault> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// Whether any count of it may be seen.
    pub fn tells(&self) -> bool {
        let series = self.waves.iter().flat_map(|wave| &wave.codes);
        series.flat_map(|series| &series.periods).any(|figure| figure.favourable.is_shown())
    }
}
