//! Signatures, held against what the standards print.

use operations::{PublicKey, SigningKey};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// RFC 8032, section 7.1, test 1: the empty message.
#[test]
fn rfc_8032_test_1() {
    let key =
        SigningKey::parse("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60\n").unwrap();
    // The standard's d75a9801…f707511a.
    assert!(key.public().to_pem().contains("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
    assert_eq!(
        hex(&key.sign(b"")),
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b\
         d25bf5f0595bbe24655141438e7a100b"
    );
}

/// RFC 8410, section 10: the private key of the second example has the public key of the first.
#[test]
fn rfc_8410_public_key() {
    let key = SigningKey::parse("d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842").unwrap();
    let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
               -----END PUBLIC KEY-----\n";
    assert_eq!(key.public().to_pem(), pem);
    assert_eq!(PublicKey::from_pem(pem), Ok(key.public()));
}

#[test]
fn a_signature_holds_for_its_bytes_and_its_key_only() {
    let (key, other) = (SigningKey::new([1; 32]), SigningKey::new([2; 32]));
    let signature = key.sign(b"figures");
    assert!(key.public().verifies(b"figures", &signature));
    assert!(!key.public().verifies(b"figurez", &signature));
    assert!(!other.public().verifies(b"figures", &signature));
    assert!(!key.public().verifies(b"figures", b"short"));
}

#[test]
fn what_is_not_a_key_is_refused_and_no_key_prints_itself() {
    for text in ["", "ab", &"g".repeat(64), &"0".repeat(63), &"0".repeat(65)] {
        assert!(SigningKey::parse(text).is_err(), "{text}");
        assert!(PublicKey::from_pem(text).is_err(), "{text}");
    }
    let key = SigningKey::new([7; 32]);
    assert!(!format!("{key:?}").contains('7'));
}
