//! The forms with which a coordinator holds contact with a person, and lets it go on.

use chrono::NaiveDate;

use crate::field_error::Faults;
use crate::policy::days_after;
use crate::{EventKind, FieldError, History, HoldReason, Id, InvestigationEvent, RawDate};

/// The longest hold. Who has to be left alone for longer asks for it again, or has a wall.
const LONGEST_DAYS: u32 = 366;

/// A hold as a form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawHold {
    /// A [`HoldReason`] of those offered.
    pub reason: String,
    /// The first day; empty means today.
    pub from: RawDate,
    /// The last day.
    pub until: RawDate,
    /// The day on which somebody looks at it again; empty means the last day.
    pub review_on: RawDate,
}

impl RawHold {
    /// Reads the form, saying everything that is wrong with it.
    pub fn check(&self, today: NaiveDate) -> Result<EventKind, Vec<FieldError>> {
        let mut faults = Faults::default();
        let reason = faults.keep("reason", reason(&self.reason));
        let from = faults.keep("from", day(&self.from, Some(today), "hold-from-invalid"));
        let until = faults.keep("until", self.last_day());
        let review = until.and_then(|until| {
            faults.keep("review_on", day(&self.review_on, Some(until), "hold-review-invalid"))
        });
        if let (Some(from), Some(until)) = (from, until) {
            if let Err(code) = in_order(from, until, today) {
                faults.add("until", code);
            } else if review.is_some_and(|review| !(from..=until).contains(&review)) {
                faults.add("review_on", "hold-review-outside");
            }
        }
        let hold = || {
            let (reason, from, until, review_on) = (reason?, from?, until?, review?);
            Some(EventKind::Hold { reason, from, until, review_on })
        };
        faults.or(hold())
    }

    fn last_day(&self) -> Result<NaiveDate, &'static str> {
        if self.until.is_empty() {
            return Err("hold-until-required");
        }
        self.until.date().ok_or("hold-until-invalid")
    }
}

/// The end of a hold before its time, as a form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawRelease {
    /// The event that holds.
    pub hold: String,
    /// "yes": somebody has made sure that the person is alive and well enough. Only a hold that stands until then asks.
    pub checked: String,
}

impl RawRelease {
    /// The release, from today on. A hold that is over, or was never placed, has none.
    pub fn check(&self, history: &History, today: NaiveDate) -> Result<EventKind, Vec<FieldError>> {
        let event = Id::<InvestigationEvent>::parse(self.hold.trim()).ok();
        let hold = event.and_then(|event| history.hold(event));
        let hold = hold.filter(|hold| hold.until.is_none_or(|until| until >= today));
        let Some(hold) = hold else {
            return Err(vec![FieldError { field: "hold", code: "release-hold-unknown" }]);
        };
        if !hold.expires() && self.checked.trim() != "yes" {
            return Err(vec![FieldError { field: "checked", code: "release-check-required" }]);
        }
        Ok(EventKind::Release { hold: hold.event, on: today })
    }
}

fn reason(slug: &str) -> Result<HoldReason, &'static str> {
    HoldReason::offered().find(|reason| reason.slug() == slug.trim()).ok_or("hold-reason-required")
}

fn day(raw: &RawDate, if_empty: Option<NaiveDate>, code: &'static str) -> Result<NaiveDate, &'static str> {
    let read = if raw.is_empty() { if_empty } else { raw.date() };
    read.ok_or(code)
}

fn in_order(from: NaiveDate, until: NaiveDate, today: NaiveDate) -> Result<(), &'static str> {
    if until < from {
        Err("hold-until-before-from")
    } else if until < today {
        Err("hold-until-past")
    } else if until > days_after(from, LONGEST_DAYS) {
        Err("hold-too-long")
    } else {
        Ok(())
    }
}
