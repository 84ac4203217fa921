//! Saves that wait for the disk together: whoever has the turn writes all that wait, in one transaction
//! (docs/adr/0019-saves-share-a-commit.md).
//!
//! Each save is found within its own scope, decided by itself and leaves its own entry in the audit. None is
//! acknowledged before the commit that holds it.

mod asked;
mod desk;
mod found;
mod group;
mod latest;
mod standing;

use std::sync::{Arc, Mutex, PoisonError};

use access::Permit;
use access::permission::SaveAnswers;
use chrono::{DateTime, Utc};
use fieldwork::{Id, Interview, JournalEntry};
use questionnaire::Language;
use tracing::Instrument;
use uuid::Uuid;

use crate::rows::stored;
use crate::{Fault, Rev, Writer};

pub use standing::Standing;

pub(crate) use desk::Desk;

use asked::Asked;

/// A save that a page sent.
pub struct PageSave {
    /// The interview.
    pub interview: Id<Interview>,
    /// This save, and no other.
    pub save_id: Uuid,
    /// The load of the page that sent it.
    pub page: String,
}

/// What of a save is kept.
#[derive(Default)]
pub struct Kept {
    /// What is added to the journal.
    pub entries: Vec<JournalEntry>,
    /// The language the interview is asked in from now on, where that has changed.
    pub language: Option<Language>,
}

/// How a save is decided: what is kept, and what is said about it.
type Decision<T, E> = Result<(Kept, T), E>;

impl Writer {
    /// Keeps what `decide` lets be kept of a save, given how the interview stands, and returns when it is on disk; nothing,
    /// if the permit's scope holds no such interview. A save seen before changes nothing and has the number it had.
    ///
    /// `decide` may be asked more than once: a transaction that is cut off is made again.
    pub async fn save<T: Send + 'static, E: From<Fault> + Send + 'static>(
        &self,
        permit: &Permit<SaveAnswers>,
        now: DateTime<Utc>,
        save: PageSave,
        decide: impl Fn(&Standing) -> Decision<T, E> + Send + Sync + 'static,
    ) -> Result<Option<(Rev, T)>, E> {
        let said: Arc<Mutex<Option<Result<T, E>>>> = Arc::default();
        let slot = said.clone();
        let decide = move |standing: &Standing| {
            let (kept, said) = match decide(standing) {
                Ok((kept, value)) => (Some(kept), Ok(value)),
                Err(refusal) => (None, Err(refusal)),
            };
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(said);
            kept
        };
        let asked = Asked { actor: permit.actor().clone(), now: stored(now), save, decide: Box::new(decide) };
        // A save waits for others and shares their commit.
        let span = tracing::info_span!(target: "traced", "save");
        let rev = self.in_turn(&Arc::new(asked)).instrument(span).await?;
        let said = said.lock().unwrap_or_else(PoisonError::into_inner).take();
        said.transpose().map(|value| value.map(|value| (rev.unwrap_or_default(), value)))
    }
}
