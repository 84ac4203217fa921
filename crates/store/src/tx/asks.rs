//! Asks that came to nothing.

use fieldwork::{Ask, Id};

use super::Tx;
use crate::Fault;
use crate::rows::asks;

impl Tx {
    /// Keeps an ask.
    pub async fn add_ask(&self, id: Id<Ask>, ask: &Ask) -> Result<(), Fault> {
        if !self.scope().reaches(&ask.force) {
            return Err(Fault::OutsideScope { table: "asks" });
        }
        self.touched().concern(&ask.force);
        self.insert(asks::row(id, ask, self.now())).await
    }
}
