//! Erasing a person: what is left is a number, the ends of their cases, and the evidence that it was done.

use chrono::{DateTime, Utc};

use crate::field_error::Faults;
use crate::{Account, FieldError, Id, Malformed, Reference};

/// Why somebody is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErasureReason {
    /// They asked for it.
    AskedFor,
    /// They were referred by mistake.
    ReferredByMistake,
    /// They have been kept for as long as the panel keeps anybody. Their coded answers stay in the figures: nobody can be
    /// told by them any more.
    KeptLongEnough,
}

/// What is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Erased {
    /// The key that opens everything under seal, in every copy.
    Key,
    /// Name, number and the force's reference.
    Identity,
    /// The safe-contact plan.
    SafeContactPlan,
    /// What they said in their own words, and what staff wrote about them.
    Words,
    /// Their coded answers.
    Answers,
}

/// The evidence that somebody was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// What staff called the person.
    pub reference: Reference,
    /// Why.
    pub reason: ErasureReason,
    /// What went.
    pub erased: Vec<Erased>,
    /// Who did it.
    pub erased_by: Id<Account>,
    /// When.
    pub erased_at: DateTime<Utc>,
}

impl ErasureReason {
    /// Every reason, in the order a form offers them.
    pub const ALL: [Self; 3] = [Self::AskedFor, Self::ReferredByMistake, Self::KeptLongEnough];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::AskedFor => "asked-for",
            Self::ReferredByMistake => "referred-by-mistake",
            Self::KeptLongEnough => "kept-long-enough",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("a reason to erase"))
    }

    /// Reads the field of the form.
    pub fn check(slug: &str) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let reason = faults.keep("reason", Self::parse(slug).map_err(|_| "erasure-reason-required"));
        faults.or(reason)
    }

    /// What goes for this reason.
    pub fn erases(self) -> Vec<Erased> {
        let answers = (self != Self::KeptLongEnough).then_some(Erased::Answers);
        let always = [Erased::Key, Erased::Identity, Erased::SafeContactPlan, Erased::Words];
        always.into_iter().chain(answers).collect()
    }
}

impl Erased {
    /// Everything that can go.
    pub const ALL: [Self; 5] = [Self::Key, Self::Identity, Self::SafeContactPlan, Self::Words, Self::Answers];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Identity => "identity",
            Self::SafeContactPlan => "safe-contact-plan",
            Self::Words => "words",
            Self::Answers => "answers",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("something that is erased"))
    }
}
