//! A second proof, looked at in the transaction that uses it up.

use std::fmt;

use access::{Assertion, RecoveryCode, RelyingParty, SecondFactor, SessionToken};
use data_encoding::BASE64URL_NOPAD;
use fieldwork::{Account, Id};
use store::Tx;

use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// What somebody gives to prove once more that it is them.
#[derive(Clone)]
pub enum SecondProof {
    /// Six digits from an app.
    Code(String),
    /// A recovery code from paper.
    Recovery(String),
    /// A passkey, used on this site.
    Passkey(Box<Assertion>, RelyingParty),
}

impl SecondProof {
    /// What was typed into the one field there is: six digits are a code, anything else comes from paper.
    pub fn typed(text: &str) -> Self {
        let letters: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let digits = letters.len() <= 8 && letters.bytes().all(|letter| letter.is_ascii_digit());
        if digits { Self::Code(letters) } else { Self::Recovery(letters) }
    }

    /// What kind it is.
    pub fn kind(&self) -> SecondFactor {
        match self {
            Self::Code(_) => SecondFactor::Code,
            Self::Recovery(_) => SecondFactor::Recovery,
            Self::Passkey(..) => SecondFactor::Passkey,
        }
    }
}

/// Its kind only: what was typed is a secret.
impl fmt::Debug for SecondProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecondProof({})", self.kind().slug())
    }
}

/// Whether it is this account's, given in this session; it is used up with the answer yes.
pub(crate) async fn fits(
    platform: &Platform,
    tx: &Tx,
    (account, session): (Id<Account>, &SessionToken),
    proof: &SecondProof,
) -> Result<bool, Error> {
    match proof {
        SecondProof::Code(typed) => {
            let Some(app) = tx.code_app(account).await? else { return Ok(false) };
            match app.secret.step_of(typed, platform.now(), app.used_step) {
                Some(step) => Ok(tx.use_code_step(account, step).await?),
                None => Ok(false),
            }
        }
        SecondProof::Recovery(typed) => match RecoveryCode::parse(typed) {
            Ok(code) => recovered(platform, tx, account, &code).await,
            Err(_) => Ok(false),
        },
        SecondProof::Passkey(assertion, site) => {
            let found = tx.passkey(&BASE64URL_NOPAD.encode(&assertion.credential)).await?;
            let Some(passkey) = found.filter(|passkey| passkey.account == account) else { return Ok(false) };
            match passkey.key.verify(assertion, (site, session), passkey.uses) {
                Ok(uses) => {
                    tx.use_passkey(passkey.id, uses).await?;
                    Ok(true)
                }
                Err(fault) => {
                    tracing::info!(%fault, passkey = %passkey.id, "a passkey was refused");
                    Ok(false)
                }
            }
        }
    }
}

/// Uses a recovery code up; the owner is told by email, for whoever found the paper tells them nothing.
async fn recovered(
    platform: &Platform,
    tx: &Tx,
    account: Id<Account>,
    code: &RecoveryCode,
) -> Result<bool, Error> {
    let used = tx.use_recovery_code(account, &code.hash()).await?;
    if used {
        security_changed::queue(platform, tx, account, security_changed::RECOVERY_USED).await?;
    }
    Ok(used)
}

/// Lets the session of somebody who sets up a second factor go on under another token. It is refused where the session was ended
/// meanwhile, and where it has given no second factor although there is one by now: another browser was faster.
pub(crate) async fn goes_on(
    tx: &Tx,
    account: Id<Account>,
    (token, next): (&SessionToken, &SessionToken),
    second: SecondFactor,
) -> Result<(), Error> {
    let given = tx.gave_second(&token.hash()).await?.ok_or(Problem::SessionOver)?;
    if !given && tx.factors(account).await?.any() {
        return Err(Problem::SessionOver.into());
    }
    match tx.prove_session((&token.hash(), &next.hash()), Some(second)).await? {
        true => Ok(()),
        false => Err(Problem::SessionOver.into()),
    }
}
