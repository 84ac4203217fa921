//! What a person has agreed to.

use chrono::{DateTime, Utc};
use questionnaire::Wave;
use serde::{Deserialize, Serialize};

use crate::{Account, Id, Malformed};

/// What a person has agreed to, each asked separately, and the wording they were asked with. It is asked for one interview
/// at a time; what was said last holds, and what was said before stays on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The interview they were asked about.
    pub wave: Wave,
    /// Taking part in an interview. Without it nobody is booked, dialled or interviewed.
    pub taking_part: bool,
    /// Being contacted again when their case closes.
    pub second_interview: bool,
    /// Their words being used, with everything that could identify them taken out.
    pub quotes: bool,
    /// Being told what changed because of the panel.
    pub told_what_changed: bool,
    /// Which version of the consent text was read to them.
    pub wording: String,
    /// How they said so.
    pub channel: ConsentChannel,
    /// Who wrote it down; nobody where it is older than the record of that.
    pub recorded_by: Option<Id<Account>>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Consent {
    /// What they said six weeks after the report may be joined to what they say when the case closes: they take part, and
    /// agreed to be heard twice.
    pub fn joins_interviews(&self) -> bool {
        self.taking_part && self.second_interview
    }

    /// It takes something back that was agreed to before, and adds nothing. That is open to everybody at any time.
    pub fn only_takes_back(&self, before: &Self) -> bool {
        let mut parts = self.parts().into_iter().zip(before.parts());
        self.parts() != before.parts() && parts.all(|(now, then)| then || !now)
    }

    /// Whether words said in an interview may be used, by everything the person ever said of it, the oldest first. What they said last
    /// has to allow it, and so has what they said last about that very interview: a yes when the case closes does not let out what was
    /// said six weeks after the report, where they had said no.
    pub fn may_quote(said: &[Self], wave: Wave) -> bool {
        let last = said.last().is_some_and(|last| last.quotes);
        let of_wave = said.iter().rev().find(|it| it.wave == wave);
        last && of_wave.is_none_or(|it| it.quotes)
    }

    /// The parts, in the order they are asked.
    pub fn parts(&self) -> [bool; 4] {
        [self.taking_part, self.second_interview, self.quotes, self.told_what_changed]
    }
}

/// How a person said what they agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentChannel {
    /// On the telephone, or in a video call.
    Phone,
    /// In a letter.
    Letter,
    /// In an email.
    Email,
    /// Face to face.
    InPerson,
    /// Through the force.
    ThroughForce,
}

impl ConsentChannel {
    /// Every channel, in the order a form offers them.
    pub const ALL: [Self; 5] = [Self::Phone, Self::Letter, Self::Email, Self::InPerson, Self::ThroughForce];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Letter => "letter",
            Self::Email => "email",
            Self::InPerson => "in-person",
            Self::ThroughForce => "through-force",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL
            .into_iter()
            .find(|channel| channel.slug() == slug)
            .ok_or(Malformed::not("a way of saying so"))
    }
}
