//! From the raw fields of the forms about requests for material to what they say.

use std::fmt;

use chrono::NaiveDate;

use crate::field_error::Faults;
use crate::{Asked, Decision, FieldError, LegalBasis, RawDate, Requester, free_text};

const LONG: &str = "request-words-long";

/// A request as the form sends it.
#[derive(Clone, Default)]
pub struct RawMaterialRequest {
    /// The requester's slug.
    pub requester: String,
    /// The legal basis's slug.
    pub basis: String,
    /// The day it was received.
    pub received_on: RawDate,
    /// Who asks.
    pub who: String,
    /// What they ask for.
    pub wanted: String,
}

/// A request with nothing wrong with it.
#[derive(Clone)]
pub struct NewMaterialRequest {
    /// What kind of body asks.
    pub requester: Requester,
    /// The law they ask by.
    pub basis: LegalBasis,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Who asks, and for what.
    pub asked: Asked,
}

/// The answer to a request, as the form sends it.
#[derive(Clone, Default)]
pub struct RawMaterialAnswer {
    /// The decision's slug.
    pub decision: String,
    /// `yes` or `no`: the person was told of the request.
    pub told: String,
    /// The day they were told.
    pub notice_on: RawDate,
    /// The day the answer went out.
    pub answered_on: RawDate,
    /// What was released and why, and why the person was not told where they were not.
    pub words: String,
}

/// An answer with nothing wrong with it.
#[derive(Clone)]
pub struct NewMaterialAnswer {
    /// What was decided.
    pub decision: Decision,
    /// The day the person was told, if they were.
    pub notice_on: Option<NaiveDate>,
    /// The day the answer went out.
    pub answered_on: NaiveDate,
    /// What was released and why.
    pub words: String,
}

impl NewMaterialRequest {
    /// Reads the form, or says everything that is wrong with it.
    pub fn check(raw: &RawMaterialRequest, today: NaiveDate) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let requester = Requester::parse(&raw.requester).map_err(|_| "request-requester-required");
        let requester = faults.keep("requester", requester);
        let basis = faults.keep("basis", LegalBasis::parse(&raw.basis).map_err(|_| "request-basis-required"));
        let received_on = faults.keep("received_on", past(&raw.received_on, today));
        let who = faults.keep("who", free_text::required(&raw.who, "request-who-required", LONG));
        let wanted = free_text::required(&raw.wanted, "request-wanted-required", LONG);
        let wanted = faults.keep("wanted", wanted);
        let read = (|| {
            let asked = Asked { who: who?, wanted: wanted? };
            Some(Self { requester: requester?, basis: basis?, received_on: received_on?, asked })
        })();
        faults.or(read)
    }
}

impl NewMaterialAnswer {
    /// Reads the form, or says everything that is wrong with it.
    pub fn check(
        raw: &RawMaterialAnswer,
        received_on: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let decision = Decision::parse(&raw.decision).map_err(|_| "request-decision-required");
        let decision = faults.keep("decision", decision);
        let notice_on = match raw.told.as_str() {
            "yes" => past(&raw.notice_on, today).map(Some),
            "no" => Ok(None),
            _ => Err("request-told-required"),
        };
        let field = if raw.told == "yes" { "notice_on" } else { "told" };
        let notice_on = faults.keep(field, notice_on);
        let answered_on = past(&raw.answered_on, today).and_then(|day| {
            if day < received_on { Err("request-answered-before-received") } else { Ok(day) }
        });
        let answered_on = faults.keep("answered_on", answered_on);
        let words = faults.keep("words", free_text::required(&raw.words, "request-words-required", LONG));
        let read = (|| {
            Some(Self {
                decision: decision?,
                notice_on: notice_on?,
                answered_on: answered_on?,
                words: words?,
            })
        })();
        faults.or(read)
    }
}

fn past(date: &RawDate, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    match date.date() {
        None => Err("request-date-invalid"),
        Some(day) if day > today => Err("request-date-future"),
        Some(day) => Ok(day),
    }
}

impl fmt::Debug for RawMaterialRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawMaterialRequest(hidden)")
    }
}

impl fmt::Debug for NewMaterialRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewMaterialRequest(hidden)")
    }
}

impl fmt::Debug for RawMaterialAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawMaterialAnswer(hidden)")
    }
}

impl fmt::Debug for NewMaterialAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewMaterialAnswer(hidden)")
    }
}
