//! People on the panel, and who they are.

use access::{Permission, Permit, permission};
use fieldwork::{ForceCode, Id, Identity, Participant, Reference};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set};

use super::Tx;
use crate::rows::{Spot, identities, participants};
use crate::{Fault, keys, within};

/// Permissions that open the vault. Naming them here is what makes every other verb unable to.
pub trait OpensVault: Permission {}

impl OpensVault for permission::ReadIdentity {}
impl OpensVault for permission::RevealNumber {}

impl Tx {
    /// The person with this identifier.
    pub async fn participant(&self, id: Id<Participant>) -> Result<Option<Participant>, Fault> {
        let row = participants::Entity::find_by_id(id.uuid())
            .filter(within::people(self.scope()))
            .one(&self.transaction)
            .await?;
        self.found(row)
    }

    /// The person staff call this.
    pub async fn participant_by_reference(
        &self,
        reference: &Reference,
    ) -> Result<Option<Participant>, Fault> {
        let row = participants::Entity::find()
            .filter(within::people(self.scope()))
            .filter(participants::Column::Reference.eq(reference.as_str()))
            .one(&self.transaction)
            .await?;
        self.found(row)
    }

    fn found(&self, row: Option<participants::Model>) -> Result<Option<Participant>, Fault> {
        let person = row.map(Participant::try_from).transpose()?;
        person.iter().for_each(|person| self.touched().add_person(person.id, &person.force));
        Ok(person)
    }

    /// Whether the force has referred this matter before. It is found again by a keyed hash: the force's own reference
    /// stays under seal.
    pub async fn force_reference_known(
        &self,
        force: &ForceCode,
        force_reference: &str,
    ) -> Result<bool, Fault> {
        let known = participants::Entity::find()
            .filter(participants::Column::ForceCode.eq(force.as_str()))
            .filter(participants::Column::ForceReferenceHash.eq(self.matter(force_reference)))
            .count(&self.transaction)
            .await?;
        Ok(known > 0)
    }

    // Written with other spaces or in small letters it is the same matter.
    fn matter(&self, force_reference: &str) -> String {
        let same: String = force_reference.split_whitespace().flat_map(str::chars).collect();
        self.vault.keyed_hash("force_reference", &same.to_uppercase())
    }

    /// The reference the next person gets. Within a transaction it stays the same until a person is added.
    pub async fn next_reference(&self) -> Result<Reference, Fault> {
        let last: Option<Option<i64>> = participants::Entity::find()
            .select_only()
            .column_as(participants::Column::ReferenceNumber.max(), "last")
            .into_tuple()
            .one(&self.transaction)
            .await?;
        let last = last.flatten().unwrap_or(FIRST_REFERENCE - 1);
        let next = Spot::new("participants", last).count("reference_number", last.saturating_add(1))?;
        Ok(Reference::from_number(next))
    }

    /// Adds a person, makes their key, and seals who they are with it.
    pub async fn add_participant(&self, participant: &Participant, identity: &Identity) -> Result<(), Fault> {
        if !self.scope().reaches(&participant.force) {
            return Err(Fault::OutsideScope { table: "participants" });
        }
        self.touched().add_person(participant.id, &participant.force);
        let mut row = participants::row(participant);
        row.force_reference_hash = Set(self.matter(&identity.force_reference));
        self.insert(row).await?;
        let key = keys::make(&self.transaction, &self.vault, participant.id).await?;
        self.insert(identities::row(participant.id, identity, &key)?).await
    }

    /// Keeps what changed about a person.
    pub async fn save_participant(&self, participant: &Participant) -> Result<(), Fault> {
        self.reaches(participant.id, "participants").await?;
        self.update(participants::row(participant), "participants", participant.id).await
    }

    /// Who a person is. Only a permit that opens the vault can ask, and the transaction it is asked in is audited.
    pub async fn identity<P: OpensVault>(
        &self,
        _permit: &Permit<P>,
        participant: Id<Participant>,
    ) -> Result<Option<Identity>, Fault> {
        self.reaches(participant, "identities").await?;
        let Some(key) = keys::of(&self.transaction, &self.vault, participant).await? else { return Ok(None) };
        let row = identities::Entity::find_by_id(participant.uuid()).one(&self.transaction).await?;
        row.map(|row| row.open(&key)).transpose()
    }
}

/// Four digits from the first person on.
const FIRST_REFERENCE: i64 = 1001;
