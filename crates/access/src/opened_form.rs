//! The mark of a form that was opened while a late proof held: which page, and when.
//!
//! Filling in a form may take longer than a proof holds. The mark says that the form stood on a page in time, so that the extra
//! minutes are for that form and for nothing that is only sent.

use chrono::{DateTime, Utc};
use subtle::ConstantTimeEq;

use crate::SessionToken;

/// The mark of the forms on the page at this path, opened now in this session.
pub fn opened_mark(session: &SessionToken, path: &str, now: DateTime<Utc>) -> String {
    let seconds = now.timestamp();
    format!("{seconds}.{}.{path}", made(session, seconds, path))
}

/// When the page was opened that the mark is of, and its path; nothing where the mark is not this session's own.
pub fn opened_page<'a>(session: &SessionToken, mark: &'a str) -> Option<(DateTime<Utc>, &'a str)> {
    let (seconds, rest) = mark.split_once('.')?;
    let (digits, path) = rest.split_once('.')?;
    let seconds: i64 = seconds.parse().ok()?;
    let own: bool = made(session, seconds, path).as_bytes().ct_eq(digits.as_bytes()).into();
    Some((DateTime::from_timestamp(seconds, 0)?, path)).filter(|_| own)
}

fn made(session: &SessionToken, seconds: i64, path: &str) -> String {
    session.derive(&format!("candour form opened {seconds} {path}"))
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, Utc};

    use super::{DateTime, SessionToken, opened_mark, opened_page};

    #[test]
    fn a_mark_holds_for_its_session_its_page_and_its_moment() {
        let own = SessionToken::from_random([1; 32]);
        let now = DateTime::<Utc>::from_timestamp(1_790_000_000, 0).unwrap();
        let mark = opened_mark(&own, "/admin/accounts", now);
        assert_eq!(opened_page(&own, &mark), Some((now, "/admin/accounts")));
        assert_eq!(opened_page(&SessionToken::from_random([2; 32]), &mark), None);
        let later = opened_mark(&own, "/admin/accounts", now + TimeDelta::seconds(1));
        let digits = later.split('.').nth(1).unwrap();
        for forged in [
            String::new(),
            ".".to_owned(),
            "x.y.z".to_owned(),
            mark.replace("1790000000", "1790000001"),
            mark.replace("/admin/accounts", "/admin"),
            format!("1790000000.{digits}./admin/accounts"),
            format!("{}.{digits}./", i64::MAX),
        ] {
            assert_eq!(opened_page(&own, &forged), None, "{forged}");
        }
    }
}
