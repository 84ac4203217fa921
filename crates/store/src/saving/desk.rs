//! The desk where saves queue: the first to get the turn takes everybody's along.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::select;
use tokio::sync::{Mutex as Turn, oneshot};

use super::asked::Asked;
use super::group::write_group;
use super::latest::Journals;
use crate::{Fault, Rev, Writer};

/// The most saves in one transaction: other writers wait for no longer than those take.
const MOST: usize = 64;

/// What became of one save: its number, or nothing if nothing was kept.
pub(super) type Outcome = Result<Option<Rev>, Fault>;

/// The saves that wait.
#[derive(Default)]
pub(crate) struct Desk {
    queue: Mutex<VecDeque<Waiting>>,
    turn: Turn<()>,
    journals: Journals,
}

struct Waiting {
    asked: Arc<Asked>,
    tell: oneshot::Sender<Outcome>,
}

impl Writer {
    /// Waits until this save is written, by whoever comes to write it.
    pub(super) async fn in_turn(&self, asked: &Arc<Asked>) -> Outcome {
        let mut told = self.desk.queue(asked);
        loop {
            let answer = select! {
                biased;
                answer = &mut told => Some(answer),
                _turn = self.desk.turn.lock() => {
                    self.write_waiting().await;
                    None
                }
            };
            match answer {
                Some(Ok(outcome)) => return outcome,
                // Whoever wrote it was cut off half-way. Under its own number it can be written twice and counts once.
                Some(Err(_)) => told = self.desk.queue(asked),
                None => {}
            }
        }
    }

    /// Writes what waits now. If it cannot be written together, each is tried alone: one that the database turns down takes
    /// no other with it.
    async fn write_waiting(&self) {
        // The turn to write may be a while in coming; who queues meanwhile is taken along.
        let begun = self.begin().await;
        let group = self.desk.next();
        let asked: Vec<Arc<Asked>> = group.iter().map(|waiting| waiting.asked.clone()).collect();
        let transaction = match begun {
            Ok(transaction) => transaction,
            Err(fault) => return group.into_iter().for_each(|waiting| waiting.hear(Err(fault.clone()))),
        };
        match write_group(transaction, (self.vault(), &self.desk.journals), &asked).await {
            Ok(outcomes) => {
                group.into_iter().zip(outcomes).for_each(|(waiting, outcome)| waiting.hear(outcome))
            }
            Err(fault) if group.len() < 2 => {
                group.into_iter().for_each(|waiting| waiting.hear(Err(fault.clone())));
            }
            Err(_) => self.write_each(group).await,
        }
    }

    async fn write_each(&self, group: Vec<Waiting>) {
        for waiting in group {
            let outcome = self.write_one(&waiting.asked).await;
            waiting.hear(outcome);
        }
    }

    async fn write_one(&self, asked: &Arc<Asked>) -> Outcome {
        let transaction = self.begin().await?;
        let known = (self.vault(), &self.desk.journals);
        let mut outcomes = write_group(transaction, known, std::slice::from_ref(asked)).await?;
        outcomes.pop().unwrap_or(Ok(None))
    }
}

impl Desk {
    /// Forgets every journal that was read; those that go on are read again.
    pub(crate) fn forget(&self) {
        self.journals.forget();
    }

    /// Of how many interviews something is known.
    pub(crate) fn remembered(&self) -> usize {
        self.journals.remembered()
    }

    fn queue(&self, asked: &Arc<Asked>) -> oneshot::Receiver<Outcome> {
        let (tell, told) = oneshot::channel();
        self.waiting().push_back(Waiting { asked: asked.clone(), tell });
        told
    }

    /// The next to be written together, in order; of each interview one, since the second rests on the first.
    fn next(&self) -> Vec<Waiting> {
        let mut queue = self.waiting();
        let mut taken = BTreeSet::new();
        let (mut group, mut left) = (Vec::new(), VecDeque::new());
        // Nobody waits any more for one whose page has gone: the page sends it again if it can.
        for waiting in queue.drain(..).filter(|waiting| !waiting.tell.is_closed()) {
            let first = group.len() < MOST && taken.insert(waiting.asked.save.interview);
            if first { group.push(waiting) } else { left.push_back(waiting) }
        }
        *queue = left;
        group
    }

    fn waiting(&self) -> MutexGuard<'_, VecDeque<Waiting>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn hear(self, outcome: Outcome) {
        // A page that has gone hears nothing; what it saved stays saved.
        let _ = self.tell.send(outcome);
    }
}
