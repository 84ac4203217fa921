//! Which entries of the audit are wanted, as the address says it.

use access::permission::ALL;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use fieldwork::{FieldError, Forces, from_london};
use store::AuditFilter;

use crate::urls::query_value;
use crate::{Form, PageError};

/// The longest text that is looked for.
const LONGEST: usize = 200;

/// What can be filled in.
const FIELDS: [&str; 10] = [
    "who",
    "action",
    "about",
    "force",
    "from-day",
    "from-month",
    "from-year",
    "until-day",
    "until-month",
    "until-year",
];

/// What is looked for, and which page of what is found.
pub(super) struct Wanted {
    pub(super) form: Form,
    pub(super) filter: AuditFilter,
    pub(super) page: u64,
}

impl Wanted {
    /// Reads a query. A choice that the page does not offer makes no sense; a day that is none is said on the page.
    pub(super) fn of(query: &str, forces: &Forces) -> Result<Self, PageError> {
        let form = Form::decode(query.as_bytes());
        let page = match form.value("page") {
            "" => 1,
            text => text.parse().ok().filter(|page| *page > 0).ok_or(PageError::BadAddress)?,
        };
        let (filter, errors) = filter(&form, forces)?;
        Ok(Self { form: form.refused(errors), filter, page })
    }

    /// The address of a page of the same entries.
    pub(super) fn address(&self, page: u64) -> String {
        format!("/admin/audit?{}page={page}", self.query())
    }

    /// The address of the same entries as a file.
    pub(super) fn file(&self) -> String {
        format!("/admin/audit.csv?{}", self.query())
    }

    /// What was filled in, encoded, each with an ampersand behind it.
    fn query(&self) -> String {
        let filled =
            FIELDS.iter().map(|name| (name, self.form.value(name))).filter(|(_, value)| !value.is_empty());
        filled.map(|(name, value)| format!("{name}={}&", query_value(value))).collect()
    }
}

fn filter(form: &Form, forces: &Forces) -> Result<(AuditFilter, Vec<FieldError>), PageError> {
    let mut errors = Vec::new();
    let mut day = |field: &'static str| match (form.date(field), form.began_date(field)) {
        (None, true) => {
            errors.push(FieldError { field, code: "audit-day-invalid" });
            None
        }
        (day, _) => day,
    };
    let (from, until) = (day("from"), day("until"));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        errors.push(FieldError { field: "until", code: "audit-until-before" });
    }
    let action = match form.value("action") {
        "" => None,
        action => Some(known(action).ok_or(PageError::BadAddress)?),
    };
    let force = match form.value("force") {
        "" => None,
        slug => Some(forces.by_slug(slug).ok_or(PageError::BadAddress)?.code.clone()),
    };
    let filter = AuditFilter {
        who: text(form, "who"),
        action,
        force,
        about: text(form, "about"),
        from: from.and_then(begins),
        until: until.and_then(|day| day.checked_add_days(Days::new(1))).and_then(begins),
    };
    Ok((filter, errors))
}

fn known(action: &str) -> Option<String> {
    ALL.iter().find(|(name, _)| *name == action).map(|(name, _)| (*name).to_owned())
}

fn text(form: &Form, field: &str) -> Option<String> {
    let text: String = form.value(field).trim().chars().take(LONGEST).collect();
    (!text.is_empty()).then_some(text)
}

/// The moment a day begins in London.
fn begins(day: NaiveDate) -> Option<DateTime<Utc>> {
    from_london(day.and_time(NaiveTime::MIN))
}
