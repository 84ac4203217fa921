//! The forms by which contact with a person is ended, and by which it may begin again.

use std::fmt;

use crate::field_error::{Faults, short};
use crate::{FieldError, Wall};

/// The end of all contact as a form sends it. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawWall {
    /// `refused`, `unsafe`, `deceased` or `do-not-contact`. A withdrawal has a form of its own.
    pub wall: String,
    /// Why.
    pub reason: String,
}

/// The end of all contact, understood. It never prints its words in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct NewWall {
    /// The wall.
    pub wall: Wall,
    /// Why.
    pub reason: String,
}

impl NewWall {
    /// The walls a coordinator may put up with this form.
    pub const OFFERED: [Wall; 4] = [Wall::Unsafe, Wall::DoNotContact, Wall::Refused, Wall::Deceased];

    /// Reads the form, saying everything that is wrong with it.
    pub fn check(raw: &RawWall) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let offered = Wall::parse(raw.wall.trim()).ok().filter(|wall| Self::OFFERED.contains(wall));
        let wall = faults.keep("wall", offered.ok_or("wall-required"));
        let reason = faults.keep("reason", reason(&raw.reason));
        let new = || Some(Self { wall: wall?, reason: reason? });
        faults.or(new())
    }
}

/// A person's wish to be contacted again as a form sends it. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawLift {
    /// The person asked for it themselves: "yes".
    pub asked_by_person: String,
    /// What they said, and how it is known that it was them.
    pub reason: String,
}

/// A person's own wish to be contacted again. It never prints its words in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct NewLift {
    /// What they said, and how it is known that it was them.
    pub reason: String,
}

impl NewLift {
    /// Reads the form, saying everything that is wrong with it.
    pub fn check(raw: &RawLift) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        if raw.asked_by_person.trim() != "yes" {
            faults.add("asked_by_person", "lift-own-request-required");
        }
        let reason = faults.keep("reason", reason(&raw.reason));
        faults.or(reason.map(|reason| Self { reason }))
    }
}

fn reason(text: &str) -> Result<String, &'static str> {
    let text = short(text, "wall-reason-long")?;
    if text.is_empty() { Err("wall-reason-required") } else { Ok(text) }
}

impl fmt::Debug for RawWall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawWall(hidden)")
    }
}

impl fmt::Debug for NewWall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewWall({}, hidden)", self.wall.slug())
    }
}

impl fmt::Debug for RawLift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawLift(hidden)")
    }
}

impl fmt::Debug for NewLift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewLift(hidden)")
    }
}
