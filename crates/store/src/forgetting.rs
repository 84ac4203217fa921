//! What a node has in memory of somebody whose words went, also where another node made them go.

use access::Permission;
use access::permission::{ApplyRetention, EraseAgain, ErasePerson, LiftLegalHold, RotateKey, Withdraw};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::rows::audit;
use crate::{Fault, Writer};

/// The acts by which somebody's words go. The audit has each in the transaction that did it.
const BY_WHICH_WORDS_GO: [&str; 6] = [
    Withdraw::NAME,
    ErasePerson::NAME,
    ApplyRetention::NAME,
    EraseAgain::NAME,
    LiftLegalHold::NAME,
    RotateKey::NAME,
];

impl Writer {
    /// Forgets what this node has read of interviews if words went since an entry of the audit, on whichever node, and says which
    /// entry is the last by now. Nothing is read of what was said, so it needs no permit.
    pub async fn forget_since(&self, seen: Option<i64>) -> Result<i64, Fault> {
        let last = audit::Entity::find().order_by_desc(audit::Column::Number).one(self.connection()).await?;
        let last = last.map_or(0, |entry| entry.number);
        if seen == Some(last) {
            return Ok(last);
        }
        let went = match seen {
            // It has just begun, and what it knows it read a moment ago.
            None => 1,
            Some(seen) => {
                let since = audit::Entity::find().filter(audit::Column::Number.gt(seen));
                let went = since.filter(audit::Column::Action.is_in(BY_WHICH_WORDS_GO));
                went.count(self.connection()).await?
            }
        };
        if went > 0 {
            self.desk.forget();
        }
        Ok(last)
    }

    /// Of how many interviews this node has something in memory.
    #[must_use]
    pub fn remembered(&self) -> usize {
        self.desk.remembered()
    }
}
