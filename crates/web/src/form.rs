//! A form as it was sent: the person's own words, kept so that a refused form can show them again.

use std::fmt;

use actix_web::dev::Payload;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use chrono::NaiveDate;
use fieldwork::FieldError;
use futures_util::future::LocalBoxFuture;

use crate::PageError;

/// The fields of a form and what was wrong with them.
#[derive(Clone, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    errors: Vec<FieldError>,
}

impl Form {
    /// A form filled in beforehand.
    pub fn filled<'a>(values: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { values, errors: Vec::new() }
    }

    /// The same words, refused for these reasons.
    pub fn refused(self, errors: Vec<FieldError>) -> Self {
        Self { errors, ..self }
    }

    /// Whether something was wrong with it.
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }

    /// What was wrong, in the order of the fields.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The code of what was wrong with a field.
    pub fn error(&self, field: &str) -> Option<&'static str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.code)
    }

    /// What was typed into a field, or nothing.
    pub fn value(&self, field: &str) -> &str {
        self.values
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, value)| value.as_str())
            .unwrap_or_default()
    }

    /// Everything ticked under a name.
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Whether a radio or a checkbox was chosen.
    pub fn chose(&self, field: &str, value: &str) -> bool {
        self.all(field).any(|chosen| chosen == value)
    }

    /// What was typed into the day, the month or the year of a date.
    pub fn part(&self, field: &str, part: &str) -> &str {
        self.value(&format!("{field}-{part}"))
    }

    /// A date typed as day, month and year into `<field>-day`, `<field>-month` and `<field>-year`.
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        let part = |name: &str| self.part(field, name).trim().parse::<u32>().ok();
        let year = i32::try_from(part("year")?).ok().filter(|year| (1900..=2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, part("month")?, part("day")?)
    }

    /// Whether any part of a date was typed.
    pub fn began_date(&self, field: &str) -> bool {
        ["day", "month", "year"].iter().any(|part| !self.part(field, part).trim().is_empty())
    }

    /// All fields in the order they were sent.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The query of an address.
    pub(crate) fn of_query(request: &HttpRequest) -> Self {
        Self::decode(request.query_string().as_bytes())
    }

    pub(crate) fn decode(body: &[u8]) -> Self {
        let values =
            actix_web::web::Query::<Vec<(String, String)>>::from_query(&String::from_utf8_lossy(body));
        let values = values.map(|query| query.into_inner()).unwrap_or_default();
        // Nobody types it, and PostgreSQL does not keep it.
        let clean = |(name, value): (String, String)| (name, value.replace('\0', ""));
        Self { values: values.into_iter().map(clean).collect(), errors: Vec::new() }
    }
}

/// Names only: what was typed may be a password or a person.
impl fmt::Debug for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.values.iter().map(|(name, _)| name);
        formatter.debug_list().entries(names).finish()
    }
}

impl FromRequest for Form {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = Bytes::from_request(request, payload);
        Box::pin(async move { body.await.map(|body| Self::decode(&body)).map_err(|_| PageError::TooLarge) })
    }
}
