//! Scripts: what the interviewer says that is not a question.

use crate::{Expression, Text};

/// A block of words to read out.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// Its name, as in `script:intro`.
    pub name: String,
    /// What it is for.
    pub kind: ScriptKind,
    /// What is read out.
    pub text: Text,
    /// When it is read; always, where there is none.
    pub relevant: Option<Expression>,
}

/// What a script is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScriptKind {
    /// Who is calling and why.
    Intro,
    /// Is it safe and private to talk? Compulsory.
    SafeToTalk,
    /// Agreement to take part. Compulsory.
    Consent,
    /// From one subject to the next.
    Transition,
    /// When the person is distressed.
    Distress,
    /// How the person can stop. Compulsory.
    Stop,
    /// Where help can be found.
    Signpost,
    /// The end of the call. Compulsory.
    Close,
}

impl ScriptKind {
    /// Every kind with its word in question files.
    pub(crate) const WORDS: [(&'static str, Self); 8] = [
        ("intro", Self::Intro),
        ("safe_to_talk", Self::SafeToTalk),
        ("consent", Self::Consent),
        ("transition", Self::Transition),
        ("distress", Self::Distress),
        ("stop", Self::Stop),
        ("signpost", Self::Signpost),
        ("close", Self::Close),
    ];

    /// The kinds without which no interview compiles.
    pub const COMPULSORY: [Self; 4] = [Self::SafeToTalk, Self::Consent, Self::Stop, Self::Close];

    /// The word in question files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// Is it one action away on every screen, so that it needs no place in a topic?
    #[must_use]
    pub const fn always_at_hand(self) -> bool {
        matches!(self, Self::SafeToTalk | Self::Distress | Self::Stop | Self::Signpost)
    }
}
