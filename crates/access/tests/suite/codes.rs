//! Codes of an app, against the examples of RFC 6238 (appendix B); and codes on paper.

use access::{CodeSecret, RecoveryCode};
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
fn a_secret_comes_from_chance_alone_goes_through_the_form_and_an_app_can_read_it() {
    assert_eq!(CodeSecret::from_random([7; 32]).bytes(), [7; 20]);
    for wrong in ["", "GEZD", "gezd gnbv gy3t qojq gezd gnbv gy3t qojq", "<script>"] {
        assert!(CodeSecret::from_letters(wrong).is_err(), "{wrong}");
    }
    let letters = published().in_letters();
    assert_eq!(letters, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assert_eq!(CodeSecret::from_letters(&letters).unwrap().bytes(), published().bytes());
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
    assert_eq!(shown.len(), 34, "{shown}");
    assert!(shown.split('-').all(|group| group.len() == 4));
    let typed = [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('O', "0")];
    for typed in typed {
        assert_eq!(RecoveryCode::parse(&typed).unwrap().hash(), code.hash(), "{typed}");
    }
    for wrong in ["", "AAAA-AAAA-AAAA", "AAAA-AAAA-AAAA-AAA!", "AAAA-AAAA-AAAA-AAAA-A"] {
        assert!(RecoveryCode::parse(wrong).is_err(), "{wrong}");
    }
    assert_ne!(code.hash(), RecoveryCode::from_random([0xA8; 32]).hash());
    // Those printed before codes grew longer.
    let before = RecoveryCode::parse("ABCD-EFGH-IJKL-2345").unwrap();
    assert_eq!(before.hash(), RecoveryCode::parse("abcdefghijkl2345").unwrap().hash());
    let between: String = shown.chars().take(24).collect();
    assert!(RecoveryCode::parse(&between).is_err());
}
