//! Password hashes take their turn: at most two at once, away from the threads that save answers, and so many wait and no more.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use access::{HashMemory, Password, PasswordHash, hash_password, verify};
use secrecy::SecretString;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::{Error, Fault, Problem};

/// One hash takes about a tenth of a second of one core on purpose.
const AT_ONCE: usize = 2;

/// So many may be in the queue, those who have their turn among them: about three seconds. Whoever comes then is told to try again,
/// so that a flood of sign-ins fills neither the memory nor everybody's time.
pub const MOST_HASHES: usize = 60;

/// The queue for password hashes. A flood of sign-ins may fill it, and never delays a save.
#[derive(Clone)]
pub struct Hashing {
    room: Arc<Semaphore>,
    turns: Arc<Semaphore>,
    /// The memory of those that are over, for the next.
    memory: Arc<Mutex<Vec<HashMemory>>>,
    done: Arc<AtomicU64>,
}

impl Default for Hashing {
    fn default() -> Self {
        let (room, turns) = (Semaphore::new(MOST_HASHES), Semaphore::new(AT_ONCE));
        Self { room: Arc::new(room), turns: Arc::new(turns), memory: Arc::default(), done: Arc::default() }
    }
}

impl Hashing {
    /// How many hashes were worked out since the start: as many for an address that nobody has as for any other.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// The password is the one that was hashed. Without a hash the answer is no, after as much work.
    pub(crate) async fn matches(
        &self,
        typed: SecretString,
        hash: Option<PasswordHash>,
    ) -> Result<bool, Error> {
        self.take_turn(move |memory| verify(&typed, hash.as_ref(), memory)).await
    }

    /// The hash of a chosen password.
    pub(crate) async fn hash(&self, chosen: Password, salt: [u8; 16]) -> Result<PasswordHash, Error> {
        let hashed = self.take_turn(move |memory| hash_password(&chosen, salt, memory)).await?;
        Ok(hashed.map_err(Fault::Hashing)?)
    }

    async fn take_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut HashMemory) -> T + Send + 'static,
    ) -> Result<T, Error> {
        // Given back when the work is done, or when whoever waits has gone.
        let room = Arc::clone(&self.room).try_acquire_owned().map_err(|_| Problem::TooBusy)?;
        // The queue is never closed; were it, the work would go on without it rather than refuse everyone.
        let turn = Arc::clone(&self.turns).acquire_owned().await.ok();
        let (counted, kept) = (Arc::clone(&self.done), Arc::clone(&self.memory));
        let done = spawn_blocking(move || {
            let _held = (room, turn);
            counted.fetch_add(1, Ordering::Relaxed);
            let free = || kept.lock().unwrap_or_else(PoisonError::into_inner);
            let mut memory = free().pop().unwrap_or_default();
            let worked_out = work(&mut memory);
            free().push(memory);
            worked_out
        });
        Ok(done.await?)
    }
}
