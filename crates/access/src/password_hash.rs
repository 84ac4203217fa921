//! Passwords hashed with argon2id, and checked.

use std::fmt;

use argon2::password_hash::phc;
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use secrecy::{ExposeSecret, SecretString};

use crate::nobody::HASH_OF_NOBODY;
use crate::{Malformed, Password};

// About 90 ms on the smallest machine meant. Whoever calls this keeps at most two running at once.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A hashed password, as the text in which argon2 writes its parameters, salt and hash. It never prints itself.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

/// The password could not be hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the password could not be hashed")]
pub struct HashFault;

impl PasswordHash {
    /// Reads a hash as it is stored. Only argon2id is accepted, so that no weaker one can be put in its place.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let malformed = Malformed::not("an argon2id password hash");
        let read = phc::PasswordHash::new(text).map_err(|_| malformed)?;
        let ours = read.algorithm == ARGON2ID_IDENT && read.hash.is_some();
        if ours { Ok(Self(text.to_owned())) } else { Err(malformed) }
    }

    /// The hash of an account that nobody has set a password for yet: none fits it.
    pub fn unset() -> Self {
        Self(HASH_OF_NOBODY.to_owned())
    }

    /// Nobody has set a password yet.
    pub fn is_unset(&self) -> bool {
        self.0 == HASH_OF_NOBODY
    }

    /// The hash as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(hidden)")
    }
}

/// The memory a hash is worked out in, 19 MiB, to be used again and again. Fresh memory for each hash would add up: what a
/// thread gives back, the allocator keeps for the thread.
#[derive(Default)]
pub struct HashMemory(Vec<Block>);

impl HashMemory {
    fn of(&mut self, params: &Params) -> &mut [Block] {
        let wanted = params.block_count();
        if self.0.len() < wanted {
            self.0.resize(wanted, Block::new());
        }
        &mut self.0
    }
}

/// Hashes a chosen password with a salt that the caller has drawn at random.
pub fn hash_password(
    password: &Password,
    salt: [u8; 16],
    memory: &mut HashMemory,
) -> Result<PasswordHash, HashFault> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|_| HashFault)?;
    let output = worked_out(password.secret(), &salt, (&params, Params::DEFAULT_OUTPUT_LEN), memory);
    let hashed = phc::PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: phc::ParamsString::try_from(&params).map_err(|_| HashFault)?,
        salt: Some(phc::Salt::new(&salt).map_err(|_| HashFault)?),
        hash: Some(output.ok_or(HashFault)?),
    };
    Ok(PasswordHash(hashed.to_string()))
}

/// The password that was typed is the one that was hashed.
///
/// Where there is no account there is no hash: say so with `None`, and the answer is no, after as much work. The
/// comparison of the two hashes takes the same time wherever they differ.
pub fn verify(typed: &SecretString, hash: Option<&PasswordHash>, memory: &mut HashMemory) -> bool {
    let stored = hash.map_or(HASH_OF_NOBODY, PasswordHash::as_str);
    fits(typed, stored, memory).unwrap_or(false)
}

/// Nothing where what is stored is no hash that can be worked out again.
fn fits(typed: &SecretString, stored: &str, memory: &mut HashMemory) -> Option<bool> {
    let stored = phc::PasswordHash::new(stored).ok()?;
    let (salt, hash) = (stored.salt?, stored.hash?);
    let params = Params::try_from(&stored).ok()?;
    let output = worked_out(typed, &salt, (&params, hash.len()), memory)?;
    // In constant time.
    Some(output == hash)
}

fn worked_out(
    typed: &SecretString,
    salt: &[u8],
    (params, length): (&Params, usize),
    memory: &mut HashMemory,
) -> Option<phc::Output> {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let mut buffer = [0; phc::Output::MAX_LENGTH];
    let output = buffer.get_mut(..length)?;
    let typed = typed.expose_secret().as_bytes();
    argon2.hash_password_into_with_memory(typed, salt, output, memory.of(params)).ok()?;
    phc::Output::new(output).ok()
}
