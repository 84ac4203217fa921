//! The secret of a code app, and the six digits it shows every half minute (RFC 6238).

use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretBox};
use sha1::Sha1;
use subtle::ConstantTimeEq;

use crate::Malformed;

/// How long a code is shown, in seconds.
const STEP: i64 = 30;

/// What a code app and the panel share: 20 bytes, as RFC 4226 recommends. It never prints itself.
#[derive(Debug)]
pub struct CodeSecret(SecretBox<[u8; 20]>);

impl CodeSecret {
    /// The secret made of bytes that the caller has drawn at random. It is made from nothing else: whoever has seen a cookie
    /// knows nothing of it.
    pub fn from_random(drawn: [u8; 32]) -> Self {
        let mut bytes = [0; 20];
        bytes.iter_mut().zip(drawn).for_each(|(to, from)| *to = from);
        Self(SecretBox::new(Box::new(bytes)))
    }

    /// Reads a secret as [`in_letters`](Self::in_letters) writes it, for the form that carries it until it is confirmed.
    pub fn from_letters(letters: &str) -> Result<Self, Malformed> {
        let letters: String = letters.chars().filter(|letter| *letter != ' ').collect();
        let bytes = BASE32_NOPAD.decode(letters.as_bytes());
        Self::from_bytes(&bytes.map_err(|_| Malformed::not("the secret of a code app"))?)
    }

    /// Reads a secret as the vault gives it back.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let bytes = <[u8; 20]>::try_from(bytes).map_err(|_| Malformed::not("the secret of a code app"))?;
        Ok(Self(SecretBox::new(Box::new(bytes))))
    }

    /// The secret itself, for the vault.
    pub fn bytes(&self) -> &[u8] {
        self.0.expose_secret()
    }

    /// The secret as somebody types it into an app, in groups of four letters and digits.
    pub fn in_letters(&self) -> String {
        let letters = BASE32_NOPAD.encode(self.bytes());
        let groups: Vec<String> =
            letters.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        groups.join(" ")
    }

    /// What the picture says that an app reads. `account` must not need escaping beyond what is done here.
    pub fn address(&self, account: &str) -> String {
        let account = account.replace('%', "%25").replace('?', "%3F").replace('#', "%23").replace('&', "%26");
        let secret = BASE32_NOPAD.encode(self.bytes());
        format!("otpauth://totp/Candour:{account}?secret={secret}&issuer=Candour")
    }

    /// The step whose code was typed: this one or one on either side, for clocks that differ. A step up to `used` is
    /// past: a code that was looked at over a shoulder is worth nothing once it has been used.
    pub fn step_of(&self, typed: &str, now: DateTime<Utc>, used: Option<i64>) -> Option<i64> {
        let typed: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
        let current = now.timestamp().div_euclid(STEP);
        [current - 1, current, current + 1]
            .into_iter()
            .filter(|step| used.is_none_or(|used| *step > used))
            .find(|step| self.code(*step).as_bytes().ct_eq(typed.as_bytes()).into())
    }

    /// The six digits of a moment, as an app shows them then.
    pub fn code_at(&self, moment: DateTime<Utc>) -> String {
        self.code(moment.timestamp().div_euclid(STEP))
    }

    fn code(&self, step: i64) -> String {
        // A hash of 64-byte blocks fills a shorter key up with noughts: done here, no length can be refused.
        let mut block = [0; 64];
        block.iter_mut().zip(self.bytes()).for_each(|(to, from)| *to = *from);
        let mut mac = Hmac::<Sha1>::new(&block.into());
        mac.update(&step.to_be_bytes());
        let hash: [u8; 20] = mac.finalize().into_bytes().into();
        let [.., last] = hash;
        let window = hash.iter().skip(usize::from(last & 0x0f)).take(4);
        let number = window.fold(0_u32, |number, byte| (number << 8) | u32::from(*byte)) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }
}
