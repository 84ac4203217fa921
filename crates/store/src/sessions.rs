//! Sessions that are asked for at the same time are looked up together: fifty interviewers who save at once cost one query
//! and not fifty. Each answer comes from a query that began after it was asked for.

use std::sync::{Mutex, MutexGuard, PoisonError};

use access::{Session, TokenHash};
use sea_orm::DatabaseConnection;
use tokio::select;
use tokio::sync::{Mutex as Turn, oneshot};

use crate::{Fault, lookup};

/// What became of one question: the session, or nothing if there is none.
type Answer = Result<Option<Session>, Fault>;

/// The questions that wait, and whose turn it is to ask for all.
#[derive(Default)]
pub(crate) struct Sessions {
    waiting: Mutex<Vec<(TokenHash, oneshot::Sender<Answer>)>>,
    turn: Turn<()>,
}

impl Sessions {
    /// The session with this secret.
    pub(crate) async fn find(&self, connection: &DatabaseConnection, token: &TokenHash) -> Answer {
        let mut told = self.queue(token);
        loop {
            let answer = select! {
                biased;
                answer = &mut told => Some(answer),
                _turn = self.turn.lock() => {
                    self.ask(connection).await;
                    None
                }
            };
            match answer {
                Some(Ok(answer)) => return answer,
                // Whoever asked was cut off half-way.
                Some(Err(_)) => told = self.queue(token),
                None => {}
            }
        }
    }

    async fn ask(&self, connection: &DatabaseConnection) {
        let asked = std::mem::take(&mut *self.waiting());
        let tokens: Vec<&TokenHash> = asked.iter().map(|(token, _)| token).collect();
        if tokens.is_empty() {
            return;
        }
        let found = lookup::sessions(connection, &tokens).await;
        for (token, tell) in asked {
            let answer = match &found {
                Ok(found) => found.get(token.as_str()).cloned().transpose(),
                Err(fault) => Err(fault.clone()),
            };
            // A browser that has gone hears nothing.
            let _ = tell.send(answer);
        }
    }

    fn queue(&self, token: &TokenHash) -> oneshot::Receiver<Answer> {
        let (tell, told) = oneshot::channel();
        self.waiting().push((token.clone(), tell));
        told
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<(TokenHash, oneshot::Sender<Answer>)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
