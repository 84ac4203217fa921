//! Sessions, their tokens, and the tokens of their forms.

use access::{
    Factors, Role, SecondFactor, Session, SessionToken, SignInPolicy, Standing, csrf_matches, csrf_token,
};
use chrono::{DateTime, TimeDelta, Utc};

use crate::staff::*;

fn token() -> SessionToken {
    SessionToken::from_random([0xab; 32])
}

#[test]
fn a_token_reads_back_from_its_cookie() {
    let cookie = token().reveal().to_owned();
    assert_eq!(cookie, "ab".repeat(32));
    assert_eq!(SessionToken::parse(&cookie).unwrap().hash(), token().hash());
    let upper = "AB".repeat(32);
    let long = "ab".repeat(33);
    for wrong in ["", "ab", upper.as_str(), long.as_str(), "zz"] {
        assert!(SessionToken::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_database_and_the_form_know_neither_the_token_nor_each_other() {
    let (hash, form) = (token().hash().to_string(), csrf_token(&token()));
    assert_ne!(hash, form);
    for public in [&hash, &form] {
        assert_eq!(public.len(), 64);
        assert_ne!(public, token().reveal());
    }
}

#[test]
fn a_form_belongs_to_one_session() {
    let form = csrf_token(&token());
    assert!(csrf_matches(&token(), &form));
    let other = SessionToken::from_random([0xac; 32]);
    assert!(!csrf_matches(&other, &form));
    assert!(!csrf_matches(&token(), ""));
    assert!(!csrf_matches(&token(), &form[..63]));
}

#[test]
fn a_token_prints_nothing() {
    assert!(!format!("{:?} {:?}", token(), token().hash()).contains("abab"));
}

fn minutes(after: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(after)
}

fn session(last_seen: i64, interviewing: bool) -> Session {
    Session {
        account: account(Role::Interviewer),
        opened_at: minutes(0),
        last_seen_at: minutes(last_seen),
        interviewing,
        proved_at: minutes(0),
        second: None,
        factors: Factors::default(),
    }
}

#[test]
fn a_session_ends_when_it_is_idle() {
    assert!(!session(100, false).expired(minutes(114)));
    assert!(session(100, false).expired(minutes(115)));
    assert!(!session(100, true).expired(minutes(159)));
    assert!(session(100, true).expired(minutes(160)));
}

#[test]
fn a_session_ends_after_twelve_hours_however_busy() {
    assert!(!session(719, true).expired(minutes(719)));
    assert!(session(719, true).expired(minutes(720)));
}

#[test]
fn what_is_left_is_the_shorter_of_idle_time_and_the_day() {
    let left =
        |last_seen, interviewing, now| session(last_seen, interviewing).left(minutes(now)).num_minutes();
    assert_eq!((left(100, false, 100), left(100, false, 112), left(100, true, 112)), (15, 3, 48));
    // Ten minutes before the twelve hours are over nothing makes it last longer than those.
    assert_eq!(left(710, true, 710), 10);
    assert!(session(710, true).can_stay(minutes(717)) && !session(718, true).can_stay(minutes(718)));
}

#[test]
fn a_second_factor_is_wanted_from_whoever_has_one_and_has_to_be_set_up_where_it_is_compulsory() {
    let nobody = SignInPolicy { second_factor: Vec::new(), ..SignInPolicy::default() };
    let everybody = SignInPolicy::default();
    let plain = session(0, false);
    let equipped = Session { factors: Factors { codes: false, passkeys: true }, ..plain.clone() };
    let proved = Session { second: Some(SecondFactor::Passkey), ..equipped.clone() };
    // Their organisation asked for a second proof, and is trusted for it.
    let vouched = Session { second: Some(SecondFactor::Organisation), ..plain.clone() };
    let vouched_and_equipped = Session { second: Some(SecondFactor::Organisation), ..equipped.clone() };
    // Somebody's factors were all taken away since.
    let bereft = Session { factors: Factors::default(), ..proved.clone() };
    for (session, policy, standing) in [
        (&plain, &nobody, Standing::Whole),
        (&plain, &everybody, Standing::MustSetUp),
        (&equipped, &nobody, Standing::SecondWanted),
        (&equipped, &everybody, Standing::SecondWanted),
        (&proved, &everybody, Standing::Whole),
        (&vouched, &everybody, Standing::Whole),
        (&vouched_and_equipped, &everybody, Standing::Whole),
        (&bereft, &everybody, Standing::MustSetUp),
        (&bereft, &nobody, Standing::Whole),
    ] {
        assert_eq!(session.standing(policy), standing);
    }
}
