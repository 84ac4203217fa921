//! The secrets of programs.

use access::{ApiToken, SessionToken};

fn token() -> ApiToken {
    ApiToken::from_random([0xab; 32])
}

#[test]
fn a_token_is_recognised_and_reads_back() {
    let shown = token().reveal().to_owned();
    assert_eq!(shown, format!("candour_{}", "ab".repeat(32)));
    assert_eq!(ApiToken::parse(&shown).unwrap().hash(), token().hash());
    let bare = "ab".repeat(32);
    let upper = shown.to_uppercase();
    let long = format!("{shown}ab");
    for wrong in ["", "candour_", bare.as_str(), upper.as_str(), long.as_str()] {
        assert!(ApiToken::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn its_hash_tells_nothing_and_is_no_session() {
    let hash = token().hash();
    assert!(!hash.as_str().contains("abab"));
    assert_ne!(hash, SessionToken::from_random([0xab; 32]).hash());
    assert!(!format!("{:?}", token()).contains("abab"));
}
