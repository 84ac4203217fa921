//! Every investigation of a force at once: found by the force's own references, changed in memory, kept together.

use std::collections::BTreeMap;

use fieldwork::{ForceCode, History, InvestigationEvent, Participant};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::enrolment::insert_all;
use crate::rows::{investigation_events, participants};
use crate::vault::Vault;
use crate::{Fault, HandlesImports, Reader, Tx, matters, within};

/// The investigations of a force, found by the force's own references.
pub struct Investigations {
    vault: Vault,
    by_matter: BTreeMap<String, Investigation>,
}

/// One investigation, with what is to be added to it.
pub struct Investigation {
    /// The person.
    pub participant: Participant,
    /// What is known of it, with what is to be added.
    pub history: History,
    /// What is to be added.
    pub added: Vec<InvestigationEvent>,
}

impl Investigations {
    /// The investigation the force calls this.
    pub fn named(&mut self, force_reference: &str) -> Option<&mut Investigation> {
        self.by_matter.get_mut(&matters::hash(&self.vault, force_reference))
    }

    /// Those to which something is to be added.
    pub fn changed(self) -> impl Iterator<Item = Investigation> {
        self.by_matter.into_values().filter(|investigation| !investigation.added.is_empty())
    }
}

impl Investigation {
    /// Adds an event to what is known.
    pub fn add(&mut self, event: InvestigationEvent) {
        let known = self.history.entries().iter().map(|entry| entry.event);
        self.history = History::of(known.chain([event]));
        self.added.push(event);
    }
}

impl Reader {
    /// The investigations of a force, to be looked at.
    pub async fn investigations<P: HandlesImports>(
        &self,
        permit: &access::Permit<P>,
        force: &ForceCode,
    ) -> Result<Investigations, Fault> {
        let people = participants::Entity::find().filter(within::people(permit.scope()));
        let people = people.filter(participants::Column::ForceCode.eq(force.as_str()));
        read(self.connection(), self.vault(), people).await
    }
}

impl Tx {
    /// The investigations of a force, to be added to.
    pub async fn investigations(&self, force: &ForceCode) -> Result<Investigations, Fault> {
        if !self.reaches_force(force) {
            return Err(Fault::OutsideScope { table: "investigation_events" });
        }
        let people = participants::Entity::find().filter(participants::Column::ForceCode.eq(force.as_str()));
        read(self.connection(), self.vault(), people).await
    }

    /// Records what was added to an investigation found by [`Tx::investigations`].
    pub async fn add_events(&self, investigations: &[Investigation]) -> Result<(), Fault> {
        let rows = investigations.iter().flat_map(|investigation| {
            let row = |event| investigation_events::row(&investigation.participant, event);
            investigation.added.iter().map(row)
        });
        insert_all(self, rows.collect()).await
    }
}

async fn read(
    database: &impl ConnectionTrait,
    vault: &Vault,
    people: sea_orm::Select<participants::Entity>,
) -> Result<Investigations, Fault> {
    let ids: SelectStatement = people.clone().select_only().column(participants::Column::Id).into_query();
    let rows = investigation_events::Entity::find()
        .filter(investigation_events::Column::ParticipantId.in_subquery(ids))
        .all(database)
        .await?;
    let mut histories = investigation_events::histories(rows)?;
    let mut by_matter = BTreeMap::new();
    for row in people.all(database).await? {
        let matter = row.force_reference_hash.clone();
        let history = histories.remove(&row.id).unwrap_or_default();
        let participant = Participant::try_from(row)?;
        by_matter.insert(matter, Investigation { participant, history, added: Vec::new() });
    }
    Ok(Investigations { vault: vault.clone(), by_matter })
}
