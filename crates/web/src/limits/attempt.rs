//! An attempt to show who one is. It counts as refused unless it is said that it was not: also when whoever tried does not
//! wait for the answer, and when it could not be looked at.

use operations::{Error, Problem};
use sha2::{Digest, Sha256};

use super::turns::Held;
use super::{Address, Limits};
use crate::PageError;

/// By what somebody who tries is counted: always as long, whatever was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct CountedBy {
    digest: [u8; 32],
    /// A browser that the account has signed in with before. What others at its address do does not concern it.
    known: bool,
}

impl CountedBy {
    /// A browser that the account has signed in with before, by its mark.
    pub(crate) fn browser(mark: &str) -> Self {
        Self { digest: Sha256::digest(["browser ", mark].concat()).into(), known: true }
    }

    /// An account, together with everybody whose browser is new to it. What is no address of anybody's is one account.
    pub(crate) fn account(email: Option<&str>) -> Self {
        let digest = Sha256::digest(["account ", email.unwrap_or_default()].concat()).into();
        Self { digest, known: false }
    }

    pub(super) fn is_known(self) -> bool {
        self.known
    }
}

/// Somebody's turn to try.
pub(crate) struct Attempt {
    pub(super) limits: Limits,
    pub(super) address: Option<Address>,
    pub(super) by: CountedBy,
    pub(super) refused: bool,
    /// Kept until it is counted.
    pub(super) _turns: (Option<Held>, Held),
}

impl Attempt {
    /// It was no guess: they are who they say, or it was about something else.
    pub(crate) fn passed(mut self) {
        self.refused = false;
    }

    /// It came to nothing, and not by what was typed. What was not even looked at, because too many waited, was no guess.
    pub(crate) fn fails(self, error: Error) -> PageError {
        if matches!(error, Error::Problem(Problem::TooBusy)) {
            self.passed();
        }
        error.into()
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        if self.refused {
            self.limits.count_refused(self.address, self.by);
        }
    }
}
