//! Passkeys: an authenticator made here, and everything that must not get past.

use access::{Assertion, PasskeyKey, Registration, RelyingParty, SessionToken};
use data_encoding::BASE64URL_NOPAD as BASE64;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};
use sha2::{Digest, Sha256};

const P256: &str = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
const ED: &str = "302a300506032b6570032100";

/// A key on somebody's ring.
struct Authenticator {
    pair: EcdsaKeyPair,
    credential: Vec<u8>,
}

/// What is said of one touch; a test changes one thing at a time.
#[derive(Clone)]
struct Touch {
    kind: &'static str,
    origin: &'static str,
    host: &'static str,
    session: SessionToken,
    flags: u8,
    uses: u32,
}

fn session() -> SessionToken {
    SessionToken::from_random([3; 32])
}

fn site() -> RelyingParty {
    RelyingParty::at(true, "panel.example")
}

fn touch(kind: &'static str) -> Touch {
    Touch {
        kind,
        origin: "https://panel.example",
        host: "panel.example",
        session: session(),
        flags: if kind == "webauthn.create" { 0x41 } else { 0x01 },
        uses: 0,
    }
}

impl Touch {
    fn client_data(&self) -> Vec<u8> {
        let challenge = self.session.passkey_challenge();
        format!(r#"{{"type":"{}","challenge":"{challenge}","origin":"{}"}}"#, self.kind, self.origin)
            .into_bytes()
    }

    fn authenticator_data(&self) -> Vec<u8> {
        [Sha256::digest(self.host).as_slice(), &[self.flags], &self.uses.to_be_bytes()].concat()
    }
}

impl Authenticator {
    fn new() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap();
        Self { pair, credential: b"a credential".to_vec() }
    }

    fn spki(&self) -> Vec<u8> {
        [data_encoding::HEXLOWER.decode(P256.as_bytes()).unwrap().as_slice(), self.pair.public_key().as_ref()]
            .concat()
    }

    fn key(&self) -> PasskeyKey {
        PasskeyKey::parse(&self.spki()).unwrap()
    }

    fn register(&self, touch: &Touch, named: &[u8]) -> Registration {
        let length = u16::try_from(named.len()).unwrap().to_be_bytes();
        let data = [touch.authenticator_data().as_slice(), &[0; 16], &length, named].concat();
        let texts = [&self.credential, &touch.client_data(), &data, &self.spki()].map(|it| BASE64.encode(it));
        Registration::parse([&texts[0], &texts[1], &texts[2], &texts[3]]).unwrap()
    }

    fn sign(&self, touch: &Touch) -> Assertion {
        let (data, client) = (touch.authenticator_data(), touch.client_data());
        let signed = [data.as_slice(), Sha256::digest(&client).as_slice()].concat();
        let signature = self.pair.sign(&SystemRandom::new(), &signed).unwrap();
        let texts =
            [&self.credential, &client, &data, &signature.as_ref().to_vec()].map(|it| BASE64.encode(it));
        Assertion::parse([&texts[0], &texts[1], &texts[2], &texts[3]]).unwrap()
    }
}

#[test]
fn a_passkey_is_made_and_used() {
    let key = Authenticator::new();
    let made = key.register(&touch("webauthn.create"), b"a credential");
    assert_eq!(made.verify(&site(), &session()), Ok(0));
    assert_eq!(made.key, key.key());
    let used = key.sign(&Touch { uses: 7, ..touch("webauthn.get") });
    assert_eq!(key.key().verify(&used, (&site(), &session()), 6), Ok(7));
    // Most phones and computers do not count.
    assert_eq!(key.key().verify(&key.sign(&touch("webauthn.get")), (&site(), &session()), 0), Ok(0));
}

#[test]
fn nothing_else_gets_past() {
    let (key, other) = (Authenticator::new(), Authenticator::new());
    let get = touch("webauthn.get");
    let refused = |touch: Touch, used| {
        let said = key.key().verify(&key.sign(&touch), (&site(), &session()), used);
        said.unwrap_err().to_string()
    };
    let elsewhere = SessionToken::from_random([4; 32]);
    for (touch, used, why) in [
        (Touch { kind: "webauthn.create", ..get.clone() }, 0, "something else"),
        (Touch { session: elsewhere, ..get.clone() }, 0, "another session"),
        (Touch { origin: "https://evil.example", ..get.clone() }, 0, "another site"),
        (Touch { origin: "http://panel.example", ..get.clone() }, 0, "another site"),
        (Touch { host: "evil.example", ..get.clone() }, 0, "for another site"),
        (Touch { flags: 0x04, ..get.clone() }, 0, "nobody touched"),
        (Touch { uses: 7, ..get.clone() }, 7, "copied"),
        (get.clone(), 7, "copied"),
    ] {
        let said = refused(touch, used);
        assert!(said.contains(why), "{said}");
    }
    let said = other.key().verify(&key.sign(&get), (&site(), &session()), 0).unwrap_err();
    assert!(said.to_string().contains("signature"), "{said}");
}

#[test]
fn a_new_passkey_has_to_be_the_one_it_says() {
    let key = Authenticator::new();
    let create = touch("webauthn.create");
    let wrong = [
        key.register(&create, b"another credential"),
        key.register(&create, b""),
        key.register(&Touch { flags: 0x01, ..create.clone() }, b"a credential"),
        key.register(&Touch { kind: "webauthn.get", ..create.clone() }, b"a credential"),
        key.register(&Touch { origin: "https://evil.example", ..create }, b"a credential"),
    ];
    for registration in wrong {
        assert!(registration.verify(&site(), &session()).is_err(), "{registration:?}");
    }
    assert!(Registration::parse(["not base64!", "", "", ""]).is_err());
    assert!(PasskeyKey::parse(b"not a key").is_err());
    assert!(PasskeyKey::parse(&key.spki()[..80]).is_err());
}

#[test]
fn keys_of_ed25519_are_taken_too() {
    let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
    let pair = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).unwrap();
    let prefix = data_encoding::HEXLOWER.decode(ED.as_bytes()).unwrap();
    let key = PasskeyKey::parse(&[prefix.as_slice(), pair.public_key().as_ref()].concat()).unwrap();
    let touch = touch("webauthn.get");
    let (data, client) = (touch.authenticator_data(), touch.client_data());
    let signature = pair.sign(&[data.as_slice(), Sha256::digest(&client).as_slice()].concat());
    let texts = [b"id".as_slice(), &client, &data, signature.as_ref()].map(|it| BASE64.encode(it));
    let used = Assertion::parse([&texts[0], &texts[1], &texts[2], &texts[3]]).unwrap();
    assert_eq!(key.verify(&used, (&site(), &session()), 0), Ok(0));
}

#[test]
fn a_site_is_its_host_without_the_port() {
    let site = RelyingParty::at(false, "localhost:8080");
    assert_eq!((site.origin.as_str(), site.host.as_str()), ("http://localhost:8080", "localhost"));
    assert_eq!(RelyingParty::at(true, "panel.example").host, "panel.example");
}
