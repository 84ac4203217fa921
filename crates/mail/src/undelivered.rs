//! Why a letter did not leave. What a server says may hold an address, so only its code is kept.

use std::fmt;

use lettre::transport::smtp::Error;

/// What becomes of a letter that did not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// The server was not reached, or did not let us in: other letters would not leave either.
    #[error("{0}")]
    Unreachable(Why),
    /// The server asks to try again later.
    #[error("{0}")]
    Later(Why),
    /// The server will not take this letter, now or later.
    #[error("{0}")]
    Never(Why),
}

/// Why a letter did not leave, as a code that the pages put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The server answered with this code.
    Answered(u16),
    /// The server did not answer in time.
    TooSlow,
    /// There was no line to the server.
    Unreachable,
    /// The line could not be encrypted.
    NotEncrypted,
    /// The letter could not be laid out.
    NotWritten,
    /// The address is none.
    NoAddress,
}

impl fmt::Display for Why {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered(code) => write!(formatter, "answered-{code}"),
            Self::TooSlow => formatter.write_str("too-slow"),
            Self::Unreachable => formatter.write_str("unreachable"),
            Self::NotEncrypted => formatter.write_str("not-encrypted"),
            Self::NotWritten => formatter.write_str("not-written"),
            Self::NoAddress => formatter.write_str("no-address"),
        }
    }
}

impl Undelivered {
    /// Reads what the server said. Only what is said of an address or of the letter itself is for good (RFC 5321, replies
    /// 550 to 559): any other refusal is of the conversation, and can be put right where the server is set up.
    pub(crate) fn of(fault: &Error) -> Self {
        match fault.status().map(u16::from) {
            Some(code @ 550..=559) => Self::Never(Why::Answered(code)),
            Some(code @ 450..=459) => Self::Later(Why::Answered(code)),
            Some(code) => Self::Unreachable(Why::Answered(code)),
            None if fault.is_tls() => Self::Unreachable(Why::NotEncrypted),
            None if fault.is_timeout() => Self::Unreachable(Why::TooSlow),
            None => Self::Unreachable(Why::Unreachable),
        }
    }
}
