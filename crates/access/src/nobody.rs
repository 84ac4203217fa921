//! The password hash of nobody.

/// A hash that no password is known for, made with the same parameters as every other. Checking a password against it
/// takes as long as against a real one, so that a sign-in does not tell whether an account exists.
pub(crate) const HASH_OF_NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IHNpZ25zIGluIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
