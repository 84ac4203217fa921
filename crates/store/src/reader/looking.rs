//! Whose sealed rows a request opened, so that nobody looks at a person without its being on record.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use access::permission::LookAtPerson;
use access::{Permission, Permit};
use chrono::{DateTime, Utc};
use fieldwork::{Id, Participant};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::Reader;
use crate::rows::{audit, participants};
use crate::vault::PersonKey;
use crate::{Fault, keys, within};

/// The people whose keys were used.
pub(super) type Seen = Arc<Mutex<BTreeSet<Id<Participant>>>>;

impl Reader {
    /// The same for one request: it remembers whose sealed rows are opened.
    pub fn remembering(self) -> Self {
        Self { looked_at: Some(Arc::default()), ..self }
    }

    /// Whose sealed rows were opened since it remembers.
    pub fn looked_at(&self) -> Vec<Id<Participant>> {
        let remembered =
            self.looked_at.as_deref().map(|seen| seen.lock().unwrap_or_else(PoisonError::into_inner));
        remembered.map(|seen| seen.iter().copied().collect()).unwrap_or_default()
    }

    /// Whether this account looked at the person since a moment, as the audit has it.
    pub async fn looked_since(
        &self,
        permit: &Permit<LookAtPerson>,
        person: &Participant,
        moment: DateTime<Utc>,
    ) -> Result<bool, Fault> {
        let looked = audit::Entity::find()
            .filter(audit::Column::Subject.eq(person.reference.as_str()))
            .filter(audit::Column::Action.eq(LookAtPerson::NAME))
            .filter(audit::Column::ActorId.eq(permit.account().uuid()))
            .filter(audit::Column::At.gt(moment));
        Ok(looked.count(&self.connection).await? > 0)
    }

    /// A person by the key of their row, within the scope.
    pub async fn person_looked_at(
        &self,
        permit: &Permit<LookAtPerson>,
        person: Id<Participant>,
    ) -> Result<Option<Participant>, Fault> {
        let row = participants::Entity::find_by_id(person.uuid()).filter(within::people(permit.scope()));
        row.one(&self.connection).await?.map(Participant::try_from).transpose()
    }

    /// The key to what is sealed about a person: the one way to it from here, which is remembered.
    pub(super) async fn key_of(&self, person: Id<Participant>) -> Result<Option<PersonKey>, Fault> {
        let key = keys::of(&self.connection, &self.vault, person).await?;
        if let (Some(seen), Some(_)) = (&self.looked_at, &key) {
            seen.lock().unwrap_or_else(PoisonError::into_inner).insert(person);
        }
        Ok(key)
    }
}
