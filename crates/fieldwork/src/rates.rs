//! Response, cooperation, refusal and contact rates, by the published definitions.

use crate::RateClass;

/// How many interviews ended in each rate class.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClassCounts {
    /// Complete interviews.
    pub complete: u32,
    /// Partial interviews.
    pub partial: u32,
    /// Refusals and break-offs.
    pub refusal: u32,
    /// Non-contacts.
    pub non_contact: u32,
    /// Others that are eligible.
    pub other: u32,
    /// Unknown whether there is anyone at this number.
    pub unknown_household: u32,
    /// Unknown, other.
    pub unknown_other: u32,
    /// Not eligible.
    pub not_eligible: u32,
}

impl ClassCounts {
    /// The same counts with one more of this class.
    pub fn and(self, class: RateClass) -> Self {
        self.and_so_many(class, 1)
    }

    /// The same counts with some more of this class.
    #[must_use]
    pub fn and_so_many(mut self, class: RateClass, more: u32) -> Self {
        let count = match class {
            RateClass::I => &mut self.complete,
            RateClass::P => &mut self.partial,
            RateClass::R => &mut self.refusal,
            RateClass::Nc => &mut self.non_contact,
            RateClass::O => &mut self.other,
            RateClass::Uh => &mut self.unknown_household,
            RateClass::Uo => &mut self.unknown_other,
            RateClass::Ne => &mut self.not_eligible,
        };
        *count = count.saturating_add(more);
        self
    }

    /// How many there are of a class.
    pub const fn of(&self, class: RateClass) -> u32 {
        match class {
            RateClass::I => self.complete,
            RateClass::P => self.partial,
            RateClass::R => self.refusal,
            RateClass::Nc => self.non_contact,
            RateClass::O => self.other,
            RateClass::Uh => self.unknown_household,
            RateClass::Uo => self.unknown_other,
            RateClass::Ne => self.not_eligible,
        }
    }

    /// How many there are in all.
    pub fn total(&self) -> u32 {
        RateClass::ALL.iter().fold(0, |sum, class| sum.saturating_add(self.of(*class)))
    }

    /// The share of those of unknown eligibility that is taken to be eligible, where nothing better is known: as many as
    /// among those whose eligibility is known.
    pub fn eligible_share(&self) -> Option<f64> {
        let known = self.eligible();
        share(known, known + f64::from(self.not_eligible))
    }

    /// D: those known to be eligible.
    fn eligible(&self) -> f64 {
        let Self { complete, partial, refusal, non_contact, other, .. } = *self;
        [complete, partial, refusal, non_contact, other].into_iter().map(f64::from).sum()
    }

    /// U: those of whom it is not known.
    fn unknown(&self) -> f64 {
        f64::from(self.unknown_household) + f64::from(self.unknown_other)
    }
}

impl FromIterator<RateClass> for ClassCounts {
    fn from_iter<T: IntoIterator<Item = RateClass>>(classes: T) -> Self {
        classes.into_iter().fold(Self::default(), Self::and)
    }
}

/// One rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// Its name in the trade: "RR3".
    pub name: &'static str,
    /// How it is reckoned: "I / (D + eU)".
    pub formula: &'static str,
    /// Between 0 and 1. A rate whose denominator is nought is undefined, and is never shown as 0.
    pub value: Option<f64>,
}

/// The sixteen rates of AAPOR's *Standard Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys*.
///
/// With I complete and P partial interviews, R refusals and break-offs, NC non-contacts, O others, and UH and UO of unknown
/// eligibility: D = I + P + R + NC + O, U = UH + UO, and e the share of U taken to be eligible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates {
    counts: ClassCounts,
    e: Option<f64>,
}

impl Rates {
    /// The rates of these counts, with e as [`ClassCounts::eligible_share`] has it.
    pub fn of(counts: ClassCounts) -> Self {
        Self { counts, e: counts.eligible_share() }
    }

    /// The rates of these counts, with a share of the unknown that is known from elsewhere.
    pub fn with_eligible_share(counts: ClassCounts, e: f64) -> Self {
        Self { counts, e: Some(e.clamp(0.0, 1.0)) }
    }

    /// The share of those of unknown eligibility taken to be eligible.
    pub fn e(&self) -> Option<f64> {
        self.e
    }

    /// Response rates, from the strictest: RR1 to RR6. Even ones count partial interviews.
    pub fn response(&self) -> [Rate; 6] {
        let full = f64::from(self.counts.complete);
        let any = full + f64::from(self.counts.partial);
        [
            rate("RR1", "I / (D + U)", full, self.all()),
            rate("RR2", "(I + P) / (D + U)", any, self.all()),
            rate("RR3", "I / (D + eU)", full, self.likely()),
            rate("RR4", "(I + P) / (D + eU)", any, self.likely()),
            rate("RR5", "I / D", full, self.known()),
            rate("RR6", "(I + P) / D", any, self.known()),
        ]
    }

    /// Cooperation rates: among those reached, COOP1 to COOP4. The last two leave out those who were not able to.
    pub fn cooperation(&self) -> [Rate; 4] {
        let full = f64::from(self.counts.complete);
        let any = full + f64::from(self.counts.partial);
        let able = any + f64::from(self.counts.refusal);
        let reached = able + f64::from(self.counts.other);
        [
            rate("COOP1", "I / (I + P + R + O)", full, Some(reached)),
            rate("COOP2", "(I + P) / (I + P + R + O)", any, Some(reached)),
            rate("COOP3", "I / (I + P + R)", full, Some(able)),
            rate("COOP4", "(I + P) / (I + P + R)", any, Some(able)),
        ]
    }

    /// Refusal rates, REF1 to REF3.
    pub fn refusal(&self) -> [Rate; 3] {
        let declined = f64::from(self.counts.refusal);
        [
            rate("REF1", "R / (D + U)", declined, self.all()),
            rate("REF2", "R / (D + eU)", declined, self.likely()),
            rate("REF3", "R / D", declined, self.known()),
        ]
    }

    /// Contact rates, CON1 to CON3.
    pub fn contact(&self) -> [Rate; 3] {
        let reached = self.counts.eligible() - f64::from(self.counts.non_contact);
        [
            rate("CON1", "(I + P + R + O) / (D + U)", reached, self.all()),
            rate("CON2", "(I + P + R + O) / (D + eU)", reached, self.likely()),
            rate("CON3", "(I + P + R + O) / D", reached, self.known()),
        ]
    }

    /// All sixteen, in the order above.
    pub fn every(&self) -> Vec<Rate> {
        [&self.response()[..], &self.cooperation(), &self.refusal(), &self.contact()].concat()
    }

    fn all(&self) -> Option<f64> {
        Some(self.counts.eligible() + self.counts.unknown())
    }

    /// Where nobody's eligibility is unknown, e matters to nothing.
    fn likely(&self) -> Option<f64> {
        let unknown = self.counts.unknown();
        let counted = if unknown > 0.0 { self.e? * unknown } else { 0.0 };
        Some(self.counts.eligible() + counted)
    }

    fn known(&self) -> Option<f64> {
        Some(self.counts.eligible())
    }
}

fn rate(name: &'static str, formula: &'static str, part: f64, whole: Option<f64>) -> Rate {
    Rate { name, formula, value: whole.and_then(|whole| share(part, whole)) }
}

fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}
