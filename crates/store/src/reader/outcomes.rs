//! A force's published outcomes.

use access::permission::{DownloadOutcomes, EnterOutcomes, ViewOutcomes};
use access::{Permission, Permit};
use fieldwork::ForceCode;

use super::Reader;
use crate::{EnteredOutcomes, Fault, outcomes};

/// Permissions of those who read a force's outcomes.
pub trait ReadsOutcomes: Permission {}

impl ReadsOutcomes for ViewOutcomes {}
impl ReadsOutcomes for EnterOutcomes {}
impl ReadsOutcomes for DownloadOutcomes {}

impl Reader {
    /// The months that stand, the earliest first.
    pub async fn outcomes<P: ReadsOutcomes>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
    ) -> Result<Vec<EnteredOutcomes>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        outcomes::of(&self.connection, force).await
    }
}
