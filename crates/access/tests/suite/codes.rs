//! Codes of an app, against the examples of RFC 6238 (appendix B); and codes on paper.

use access::{CodeSecret, RecoveryCode, SessionToken};
use chrono::{DateTime, TimeDelta, Utc};

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

fn published() -> CodeSecret {
    CodeSecret::from_bytes(b"12345678901234567890").unwrap()
}

#[test]
fn the_codes_are_those_of_rfc_6238() {
    for (seconds, last_six) in [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ] {
        assert_eq!(published().code_at(at(seconds)), last_six);
    }
}

#[test]
fn a_code_holds_for_a_step_on_either_side_and_once() {
    let secret = published();
    let code = secret.code_at(at(3_000));
    for seconds in [2_970, 3_000, 3_029, 3_059] {
        assert_eq!(secret.step_of(&code, at(seconds), None), Some(100), "{seconds}");
    }
    for seconds in [2_969, 3_060] {
        assert_eq!(secret.step_of(&code, at(seconds), None), None, "{seconds}");
    }
    assert_eq!(secret.step_of(&code, at(3_000), Some(100)), None, "used");
    assert_eq!(secret.step_of(&code, at(3_000), Some(99)), Some(100));
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    assert_eq!(secret.step_of(&spaced, at(3_000), None), Some(100));
    for wrong in ["", "000000", &code[..5]] {
        assert_eq!(secret.step_of(wrong, at(3_000), None), None, "{wrong}");
    }
}

#[test]
fn each_session_is_offered_a_secret_of_its_own_and_an_app_can_read_it() {
    let offered = |byte| CodeSecret::offered_in(&SessionToken::from_random([byte; 32]));
    assert_eq!(offered(1).bytes(), offered(1).bytes());
    assert_ne!(offered(1).bytes(), offered(2).bytes());
    let letters = published().in_letters();
    assert_eq!(letters, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    let address = published().address("a&b@panel.example");
    assert_eq!(
        address,
        "otpauth://totp/Candour:a%26b@panel.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Candour"
    );
    assert!(!format!("{:?}", published()).contains("12345"));
}

#[test]
fn a_recovery_code_reads_back_however_it_is_typed() {
    let code = RecoveryCode::from_random([0xA7; 32]);
    let shown = code.reveal();
    assert_eq!(shown.len(), 19, "{shown}");
    let typed = [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('O', "0")];
    for typed in typed {
        assert_eq!(RecoveryCode::parse(&typed).unwrap().hash(), code.hash(), "{typed}");
    }
    for wrong in ["", "AAAA-AAAA-AAAA", "AAAA-AAAA-AAAA-AAA!", "AAAA-AAAA-AAAA-AAAA-A"] {
        assert!(RecoveryCode::parse(wrong).is_err(), "{wrong}");
    }
    assert_ne!(code.hash(), RecoveryCode::from_random([0xA8; 32]).hash());
}
