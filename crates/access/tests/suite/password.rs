//! Passwords, hashed and checked.

use access::{HashMemory, Password, PasswordFault, PasswordHash, hash_password, verify};

use crate::staff::*;

fn fault(text: &str) -> PasswordFault {
    Password::parse(&typed(text), &[]).unwrap_err()
}

#[test]
fn a_password_is_long_and_anything_else_goes() {
    assert!(Password::parse(&typed("twelve chars"), &[]).is_ok());
    assert!(Password::parse(&typed("llanfairpwll ŵŷ 🐑"), &[]).is_ok());
    assert_eq!(fault("eleven char"), PasswordFault::TooShort);
    assert_eq!(fault("ŵŷŵŷŵŷŵŷŵŷŵ"), PasswordFault::TooShort, "characters are counted, not bytes");
    assert_eq!(fault(&"ab".repeat(129)), PasswordFault::TooLong);
    assert_eq!(fault("aaaaaaaaaaaaaaaa"), PasswordFault::OneCharacter);
}

#[test]
fn what_is_tried_first_is_refused_and_words_that_do_not_belong_together_are_not() {
    let guessable = [
        "password12345",
        "passwordpassword",
        "Qwertyuiop12",
        "123456789012",
        "candour123456",
        "iloveyou1234",
        "P@ssw0rd2026!",
    ];
    for common in guessable {
        assert_eq!(fault(common), PasswordFault::Guessable, "{common}");
    }
    for good in ["three odd words", "correct horse battery", "llyfr glas dan y gath", "a good long password"]
    {
        assert!(Password::parse(&typed(good), &[]).is_ok(), "{good}");
    }
    let about = ["ines.interviewer@agency.example", "Ines Interviewer"];
    let own = Password::parse(&typed("ines.interviewer"), &about).unwrap_err();
    assert_eq!(own, PasswordFault::Guessable, "one's own name");
    // A very long one costs no more to look at than a long one.
    let mixed: String =
        (0..256_u32).map(|at| char::from_u32(97 + (at * at + at / 7) % 26).unwrap()).collect();
    assert!(Password::parse(&typed(&mixed), &[]).is_ok());
}

fn fits(password: &str, hash: Option<&PasswordHash>) -> bool {
    verify(&typed(password), hash, &mut HashMemory::default())
}

#[test]
fn memory_that_was_used_before_changes_nothing() {
    let mut memory = HashMemory::default();
    for _ in 0..2 {
        assert!(verify(&typed(PASSWORD), Some(&hash()), &mut memory));
        assert!(!verify(&typed("another password"), Some(&hash()), &mut memory));
    }
    let password = Password::parse(&typed(PASSWORD), &[]).unwrap();
    assert_eq!(hash_password(&password, [7; 16], &mut memory).unwrap(), hash());
}

#[test]
fn the_right_password_opens_and_a_wrong_one_does_not() {
    assert!(fits(PASSWORD, Some(&hash())));
    for wrong in ["", "four words make on", "four words make one ", "Four words make one"] {
        assert!(!fits(wrong, Some(&hash())), "{wrong}");
    }
}

#[test]
fn no_password_opens_the_account_of_nobody() {
    assert!(!fits(PASSWORD, None));
    assert!(!fits("", None));
}

#[test]
fn the_hash_says_argon2id_with_the_parameters_meant_and_the_salt_given() {
    let stored = hash();
    assert!(stored.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$BwcHBwcHBwcHBwcHBwcHBw$"));
    assert_eq!(PasswordHash::parse(stored.as_str()).unwrap(), stored);
}

#[test]
fn the_salt_changes_the_hash() {
    let password = Password::parse(&typed(PASSWORD), &[]).unwrap();
    let other = hash_password(&password, [8; 16], &mut HashMemory::default()).unwrap();
    assert_ne!(other, hash());
    assert!(fits(PASSWORD, Some(&other)));
}

#[test]
fn no_weaker_hash_is_read() {
    for wrong in [
        "",
        "plain text",
        "$argon2i$v=19$m=19456,t=2,p=1$BwcHBwcHBwcHBwcHBwcHBw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ] {
        assert!(PasswordHash::parse(wrong).is_err(), "{wrong}");
    }
    let unhashed = "$argon2id$v=19$m=19456,t=2,p=1$BwcHBwcHBwcHBwcHBwcHBw";
    assert!(PasswordHash::parse(unhashed).is_err());
}

/// Ringing at a door that is not there takes as long as at one that is: sign-in does not tell who has an account.
#[test]
fn an_unknown_account_costs_as_much_work_as_a_known_one() {
    let stored = hash();
    let timed = |hash: Option<&PasswordHash>| {
        let begun = std::time::Instant::now();
        fits("a wrong password", hash);
        begun.elapsed()
    };
    let (mut known, mut unknown) = (timed(Some(&stored)), timed(None));
    // The quickest of each, in turn: what else the machine does makes some of them slow and none of them quick.
    for _ in 0..50 {
        if unknown * 2 > known && known * 2 > unknown {
            return;
        }
        (known, unknown) = (known.min(timed(Some(&stored))), unknown.min(timed(None)));
    }
    panic!("{known:?} against {unknown:?}");
}

#[test]
fn a_password_prints_nothing() {
    let password = Password::parse(&typed(PASSWORD), &[]).unwrap();
    assert!(!format!("{password:?}").contains(PASSWORD));
    assert!(!format!("{:?}", hash()).contains("argon2id"));
}
