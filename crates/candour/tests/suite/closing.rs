//! `candour close-month`.

use crate::home::{Home, said};

#[test]
fn closing_a_month_twice_gives_the_same_digest_and_changes_nothing() {
    let home = Home::with_demo(3);
    let month = last_month();
    let first = said(&home.run(&["--config", "config/demo.toml", "close-month", &month]));
    let second = said(&home.run(&["--config", "config/demo.toml", "close-month", &month]));
    assert!(!digests(&first).is_empty(), "{first}");
    assert_eq!(digests(&first), digests(&second));
    assert!(second.contains("nothing changed"), "{second}");
    assert!(!second.contains("draft edition made"), "{second}");
}

#[test]
fn a_month_that_is_not_over_is_refused() {
    let closed = Home::with_key().run(&["close-month", "2999-01"]);
    assert_eq!(closed.status.code(), Some(1));
    assert!(said(&closed).contains("January 2999 ends on 31 January"), "{}", said(&closed));
}

#[test]
fn a_month_without_interviews_says_so() {
    let closed = Home::with_key().run(&["close-month", "2026-01"]);
    assert_eq!(closed.status.code(), Some(1));
    assert!(said(&closed).contains("Nobody was interviewed in January 2026"), "{}", said(&closed));
}

#[test]
fn text_that_is_not_a_month_is_refused() {
    let closed = Home::new().run(&["close-month", "October"]);
    assert!(said(&closed).contains("write it as 2026-10"), "{}", said(&closed));
}

fn digests(said: &str) -> Vec<&str> {
    said.split("digest ").skip(1).filter_map(|rest| rest.get(..64)).collect()
}

fn last_month() -> String {
    let today = chrono::Utc::now().date_naive();
    statistics::Month::of(today).previous().to_string()
}
