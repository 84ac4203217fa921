//! Lists that come in pages: how many, and after which.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;

use super::refusal::Refusal;
use crate::{Form, urls};

/// How many come without being asked for more or fewer.
const USUAL: u64 = 20;

/// The most that come at once.
const MOST: u64 = 100;

/// What of a list is asked for.
pub(super) struct Page {
    /// At most so many.
    pub(super) limit: u64,
    /// Those that follow this one, or the first.
    pub(super) after: Option<String>,
}

impl Page {
    /// Reads the query of a request. What it does not know it passes over.
    pub(super) fn of(request: &HttpRequest) -> Result<Self, Refusal> {
        let after = parameter(request, "after")?;
        let limit = match parameter(request, "limit")? {
            None => USUAL,
            Some(text) => text.parse().ok().filter(|limit| (1..=MOST).contains(limit)).ok_or(unclear())?,
        };
        Ok(Self { limit, after })
    }

    /// Takes what this page holds of those that were found, one more than it holds at most. The address of the next page
    /// follows if there was one more.
    pub(super) fn cut<T>(
        &self,
        path: &str,
        mut found: Vec<T>,
        key: impl Fn(&T) -> String,
    ) -> (Vec<T>, Option<String>) {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        if found.len() <= limit {
            return (found, None);
        }
        found.truncate(limit);
        let last = found.last().map(key).unwrap_or_default();
        let next = format!("{path}?limit={}&after={}", self.limit, urls::query_value(&last));
        (found, Some(next))
    }
}

/// A parameter of the query, where it is given: once, not empty, and in letters that a database takes.
pub(super) fn parameter(request: &HttpRequest, name: &str) -> Result<Option<String>, Refusal> {
    let query = Form::of_query(request);
    match query.all(name).collect::<Vec<_>>().as_slice() {
        [] => Ok(None),
        [value] if !value.is_empty() && !value.contains(char::is_control) => Ok(Some((*value).to_owned())),
        _ => Err(unclear()),
    }
}

/// The query makes no sense.
pub(super) fn unclear() -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, "query-unclear")
}
