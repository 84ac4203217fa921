//! Password hashes take their turn: at most two at once, away from the threads that save answers.

use std::sync::Arc;

use access::{Password, PasswordHash, hash_password, verify};
use secrecy::SecretString;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::{Error, Fault};

/// One hash takes about a tenth of a second of one core on purpose.
const AT_ONCE: usize = 2;

/// The queue for password hashes. A flood of sign-ins may fill it, and never delays a save.
#[derive(Clone)]
pub struct Hashing {
    turns: Arc<Semaphore>,
}

impl Default for Hashing {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Hashing {
    /// The password is the one that was hashed. Without a hash the answer is no, after as much work.
    pub(crate) async fn matches(
        &self,
        typed: SecretString,
        hash: Option<PasswordHash>,
    ) -> Result<bool, Error> {
        self.take_turn(move || verify(&typed, hash.as_ref())).await
    }

    /// The hash of a chosen password.
    pub(crate) async fn hash(&self, chosen: Password, salt: [u8; 16]) -> Result<PasswordHash, Error> {
        let hashed = self.take_turn(move || hash_password(&chosen, salt)).await?;
        Ok(hashed.map_err(Fault::Hashing)?)
    }

    async fn take_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        // The queue is never closed; were it, the work would go on without it rather than refuse everyone.
        let turn = Arc::clone(&self.turns).acquire_owned().await.ok();
        let done = spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        Ok(done.await?)
    }
}
