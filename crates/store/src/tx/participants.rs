//! People on the panel, and who they are.

use access::{Permission, Permit, permission};
use fieldwork::{ForceCode, Id, Identity, InvestigationEvent, Participant, Reference, Wall};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set};

use super::Tx;
use crate::rows::{Spot, identities, investigation_events, participants};
use crate::{Fault, keys, matters, numbers, within};

/// Permissions that open the vault. Naming them here is what makes every other verb unable to.
pub trait OpensVault: Permission {}

impl OpensVault for permission::ReadIdentity {}
impl OpensVault for permission::RevealNumber {}
impl OpensVault for permission::MakeSubjectAccessBundle {}
impl OpensVault for permission::ReadComment {}
impl OpensVault for permission::RedactComment {}
impl OpensVault for permission::ReleaseComment {}

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

    pub(super) fn found(&self, row: Option<participants::Model>) -> Result<Option<Participant>, Fault> {
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
    pub(super) fn matter(&self, force_reference: &str) -> String {
        matters::hash(&self.vault, force_reference)
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

    /// Adds a person with their report, makes their key, and seals who they are with it.
    /// Adds a person, makes their key, and seals who they are with it. Somebody whose number is on the do-not-contact list
    /// is behind the wall from the beginning: it is seen to here, so that no way onto the panel can forget it, and the
    /// act looks the same to whoever referred them.
    pub async fn add_participant(&self, participant: &Participant, identity: &Identity) -> Result<(), Fault> {
        if !self.scope().reaches(&participant.force) {
            return Err(Fault::OutsideScope { table: "participants" });
        }
        self.touched().add_person(participant.id, &participant.force);
        let number_hash = numbers::hash(&self.vault, &identity.number);
        let mut row = participants::row(participant);
        row.force_reference_hash = Set(self.matter(&identity.force_reference));
        let listed =
            participant.wall.is_none() && numbers::is_listed(&self.transaction, &number_hash).await?;
        if listed {
            row.wall = Set(Some(Wall::DoNotContact.slug().to_owned()));
        }
        self.insert(row).await?;
        let report = InvestigationEvent::reported(participant);
        self.insert(investigation_events::row(participant, &report)).await?;
        let key = keys::make(&self.transaction, &self.vault, participant.id).await?;
        self.insert(identities::row(participant.id, identity, (&key, number_hash))?).await?;
        if listed {
            self.add_wall_change(participant.id, Some(Wall::DoNotContact), None).await
        } else {
            Ok(())
        }
    }

    /// The person's key is gone: who they are can no longer be read, and nothing new be sealed.
    pub async fn is_erased(&self, participant: Id<Participant>) -> Result<bool, Fault> {
        self.reaches(participant, "person_keys").await?;
        Ok(keys::of(&self.transaction, &self.vault, participant).await?.is_none())
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
