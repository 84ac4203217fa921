//! Where random bytes come from: outside, so that the store has no hidden input.

use std::fmt;
use std::sync::Arc;

/// A source of bytes nobody can guess, given when the store is opened.
#[derive(Clone)]
pub struct Chance(Arc<dyn Fn() -> [u8; 32] + Send + Sync>);

impl Chance {
    /// The source behind this function, which gives thirty-two fresh bytes at every call.
    pub fn new(source: impl Fn() -> [u8; 32] + Send + Sync + 'static) -> Self {
        Self(Arc::new(source))
    }

    pub(crate) fn bytes(&self) -> [u8; 32] {
        (self.0)()
    }

    pub(crate) fn nonce(&self) -> [u8; 12] {
        let mut nonce = [0; 12];
        nonce.iter_mut().zip(self.bytes()).for_each(|(to, from)| *to = from);
        nonce
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
    }
}
