//! Take in the rows of a file that was checked: all that are ready, or none.

use access::{Permit, permission::CommitImport};
use fieldwork::{Id, Import, ImportCounts, ImportState, NewReferral, Reference};
use store::{NewPerson, SealedPerson, Tx};
use tokio::task::spawn_blocking;

use crate::importing::{self, Ready};
use crate::{Error, Platform, Problem, importing_events};

/// An import that was begun. It does nothing until it is run.
#[must_use = "the rows are taken in when it is run"]
pub struct CommitWork {
    platform: Platform,
    permit: Permit<CommitImport>,
    import: Import,
}

/// What is ready to be put in, in one short transaction.
enum Prepared {
    People(Vec<SealedPerson>),
    Events(Vec<importing_events::ReadyEvent>),
}

/// Begins to take in the rows that are ready. What comes back does it.
pub async fn commit_import(
    platform: &Platform,
    permit: &Permit<CommitImport>,
    import: Id<Import>,
) -> Result<CommitWork, Error> {
    let import = platform
        .write(permit, async |tx| {
            let import = importing::opened(platform, tx, import).await?;
            if !import.can_be_committed() {
                return Err(Problem::NothingToImport.into());
            }
            let import = import.moved(ImportState::Committing, platform.now());
            tx.save_import(&import).await?;
            Ok(import)
        })
        .await?;
    Ok(CommitWork { platform: platform.clone(), permit: permit.clone(), import })
}

impl CommitWork {
    /// Goes through the rows once more, and puts in all that are ready in one transaction, which also deletes the file. If
    /// it cannot be finished, nothing was put in.
    pub async fn run(self) -> Result<(), Error> {
        let done = self.commit().await;
        if done.is_err() {
            self.put_back().await?;
        }
        done
    }

    async fn commit(&self) -> Result<(), Error> {
        let looked = importing::look(&self.platform, &self.permit, &self.import).await?;
        let counts = looked.counts(self.import.counts.rows);
        let prepared = match looked.ready {
            Ready::Referrals(referrals) => Prepared::People(sealed(&self.platform, referrals).await?),
            Ready::Events(events) => Prepared::Events(events),
        };
        self.platform
            .write(&self.permit, async |tx| {
                let import = importing::still(tx, &self.import).await?;
                let imported = put_in(&self.platform, tx, &import, prepared).await?;
                let counts = ImportCounts { imported, ..counts };
                let import = import.moved(ImportState::Committed, self.platform.now());
                Ok(tx.save_import(&Import { counts, ..import }).await?)
            })
            .await
    }

    async fn put_back(&self) -> Result<(), Error> {
        self.platform
            .write(&self.permit, async |tx| {
                let import = importing::still(tx, &self.import).await?;
                Ok(tx.save_import(&import.moved(ImportState::Checked, self.platform.now())).await?)
            })
            .await
    }
}

async fn put_in(platform: &Platform, tx: &Tx, import: &Import, prepared: Prepared) -> Result<u32, Error> {
    match prepared {
        Prepared::People(people) => Ok(tx.add_people(people).await?),
        Prepared::Events(events) => importing_events::put_in(platform, tx, import, events).await,
    }
}

/// Everything about the people under seal, made on a thread of its own, so that saves go on meanwhile.
async fn sealed(platform: &Platform, referrals: Vec<NewReferral>) -> Result<Vec<SealedPerson>, Error> {
    let platform = platform.clone();
    let sealing = move || {
        let people = referrals.into_iter().map(|referral| person(&platform, referral)).collect();
        platform.store.writer().seal_people(people)
    };
    Ok(spawn_blocking(sealing).await??)
}

/// The person a referral becomes. Their reference is given when they are put in.
fn person(platform: &Platform, mut referral: NewReferral) -> NewPerson {
    let today = platform.today();
    let plan = referral.safe_contact.take().map(|plan| plan.confirmed(today, &platform.policy).lapsed(today));
    let (participant, identity) = referral.enrol(platform.id(), Reference::from_number(0), platform.now());
    NewPerson { participant, identity, plan }
}
