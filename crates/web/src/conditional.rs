//! Answers that a program need not take twice: each says which bytes it is of, and a request may say which it has.

use std::time::SystemTime;

use actix_web::http::header::{ETAG, HeaderMap, HttpDate, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED};
use actix_web::{HttpResponse, HttpResponseBuilder};
use chrono::{DateTime, SubsecRound, Utc};

/// Which bytes an answer is of, and since when they are what they are.
#[derive(Debug, Clone)]
pub(crate) struct Stamp {
    /// The SHA-256 of the bytes, in hexadecimal.
    pub(crate) digest: String,
    /// When they were published, where that is known.
    pub(crate) since: Option<DateTime<Utc>>,
}

impl Stamp {
    /// Whether the request says that it has these bytes already. A digest says more than a date, and is asked alone where
    /// both are given.
    pub(crate) fn is_known(&self, headers: &HeaderMap) -> bool {
        if headers.contains_key(IF_NONE_MATCH) {
            let lines = headers.get_all(IF_NONE_MATCH).filter_map(|line| line.to_str().ok());
            return lines.flat_map(|line| line.split(',')).any(|tag| self.is_tagged(tag.trim()));
        }
        let date =
            headers.get(IF_MODIFIED_SINCE).and_then(|date| date.to_str().ok()?.parse::<HttpDate>().ok());
        match (date, self.since) {
            (Some(date), Some(since)) => SystemTime::from(since.trunc_subsecs(0)) <= SystemTime::from(date),
            _ => false,
        }
    }

    fn is_tagged(&self, tag: &str) -> bool {
        let opaque = tag.strip_prefix("W/").unwrap_or(tag);
        tag == "*" || opaque.strip_prefix('"').and_then(|tag| tag.strip_suffix('"')) == Some(&self.digest)
    }

    /// Puts the stamp on an answer. The tag is weak because the answer may go out compressed: the same figures, other bytes.
    pub(crate) fn put_on<'a>(&self, answer: &'a mut HttpResponseBuilder) -> &'a mut HttpResponseBuilder {
        answer.insert_header((ETAG, format!("W/\"{}\"", self.digest)));
        if let Some(since) = self.since {
            answer.insert_header((LAST_MODIFIED, HttpDate::from(SystemTime::from(since))));
        }
        answer
    }

    /// The answer to a request that has these bytes.
    pub(crate) fn unchanged(&self) -> HttpResponse {
        self.put_on(&mut HttpResponse::NotModified()).finish()
    }
}
