//! Many people at once: sealed before the transaction begins, so that it is short, and then put in together.

use std::collections::BTreeSet;

use fieldwork::{Id, Identity, InvestigationEvent, Participant, Reference, SafeContactPlan, Wall};
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use crate::rows::{Spot, identities, investigation_events, participants, person_keys, safe_contact_plans};
use crate::vault::Vault;
use crate::{Fault, Tx, Writer, matters, numbers};

/// Rows in one statement: well under the values a statement of either database may have.
const TOGETHER: usize = 500;

/// Somebody who is to be added. The reference stands for nothing yet: they get the panel's next one.
pub struct NewPerson {
    /// The person.
    pub participant: Participant,
    /// Who they are.
    pub identity: Identity,
    /// What the referrer knew about contacting them safely.
    pub plan: Option<SafeContactPlan>,
}

/// Somebody who is ready to be added: everything about them is under seal.
pub struct SealedPerson {
    participant: Participant,
    matter: String,
    number_hash: String,
    key: person_keys::ActiveModel,
    identity: identities::ActiveModel,
    plan: Option<safe_contact_plans::ActiveModel>,
}

impl Writer {
    /// Makes each person's key and seals who they are. It writes nothing, and takes a while for many.
    pub fn seal_people(&self, people: Vec<NewPerson>) -> Result<Vec<SealedPerson>, Fault> {
        people.into_iter().map(|person| sealed(self.vault(), person)).collect()
    }
}

fn sealed(vault: &Vault, person: NewPerson) -> Result<SealedPerson, Fault> {
    let NewPerson { participant, identity, plan } = person;
    let id = participant.id;
    let (key, wrapped) = vault.new_person(id)?;
    let number_hash = numbers::hash(vault, &identity.number);
    let plan = plan.map(|plan| safe_contact_plans::row(id, &plan, &key)).transpose()?;
    Ok(SealedPerson {
        matter: matters::hash(vault, &identity.force_reference),
        key: person_keys::ActiveModel { participant_id: Set(id.uuid()), wrapped: Set(wrapped) },
        identity: identities::row(id, &identity, (&key, number_hash.clone()))?,
        number_hash,
        plan,
        participant,
    })
}

impl SealedPerson {
    /// Their key was wrapped before the transaction began, and the key of the vault may have been changed since.
    fn wrap_anew(&mut self, vault: &Vault) -> Result<(), Fault> {
        if let Some(wrapped) = self.key.wrapped.take() {
            self.key.wrapped = Set(vault.wrapped_anew(self.participant.id, &wrapped)?);
        }
        Ok(())
    }
}

impl Tx {
    /// Adds people under the panel's next references, and says how many. Whoever has been referred meanwhile is left out.
    /// Somebody whose number is on the do-not-contact list is behind the wall from the beginning, and counts as any other.
    pub async fn add_people(&self, people: Vec<SealedPerson>) -> Result<u32, Fault> {
        let fresh = self.fresh(people).await?;
        let first = self.next_number().await?;
        let mut rows = Rows { listed: numbers::listed(self.connection()).await?, ..Rows::default() };
        for (number, mut person) in (first..).zip(fresh) {
            person.wrap_anew(self.vault())?;
            rows.take(person, number);
        }
        rows.insert(self).await
    }

    async fn fresh(&self, people: Vec<SealedPerson>) -> Result<Vec<SealedPerson>, Fault> {
        let Some(force) = people.first().map(|person| person.participant.force.clone()) else {
            return Ok(Vec::new());
        };
        let within = |person: &SealedPerson| person.participant.force == force;
        if !self.reaches_force(&force) || !people.iter().all(within) {
            return Err(Fault::OutsideScope { table: "participants" });
        }
        let mut known = matters::known(self.connection(), &force).await?;
        Ok(people.into_iter().filter(|person| known.insert(person.matter.clone())).collect())
    }

    async fn next_number(&self) -> Result<u32, Fault> {
        let next = self.next_reference().await?;
        Spot::new("participants", &next).some("reference_number", next.number())
    }
}

/// What goes into each table.
#[derive(Default)]
struct Rows {
    /// The numbers nobody rings.
    listed: BTreeSet<String>,
    /// Who has one of them.
    walled: Vec<Id<Participant>>,
    people: Vec<participants::ActiveModel>,
    reports: Vec<investigation_events::ActiveModel>,
    keys: Vec<person_keys::ActiveModel>,
    identities: Vec<identities::ActiveModel>,
    plans: Vec<safe_contact_plans::ActiveModel>,
}

impl Rows {
    fn take(&mut self, person: SealedPerson, number: u32) {
        let participant = Participant { reference: Reference::from_number(number), ..person.participant };
        let mut row = participants::row(&participant);
        row.force_reference_hash = Set(person.matter);
        if self.listed.contains(&person.number_hash) {
            row.wall = Set(Some(Wall::DoNotContact.slug().to_owned()));
            self.walled.push(participant.id);
        }
        self.people.push(row);
        let report = InvestigationEvent::reported(&participant);
        self.reports.push(investigation_events::row(&participant, &report));
        self.keys.push(person.key);
        self.identities.push(person.identity);
        self.plans.extend(person.plan);
    }

    async fn insert(self, tx: &Tx) -> Result<u32, Fault> {
        let added = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
        insert_all(tx, self.people).await?;
        insert_all(tx, self.reports).await?;
        insert_all(tx, self.keys).await?;
        insert_all(tx, self.identities).await?;
        insert_all(tx, self.plans).await?;
        for person in self.walled {
            tx.add_wall_change(person, Some(Wall::DoNotContact), None).await?;
        }
        Ok(added)
    }
}

/// Inserts rows, many in one statement.
pub(crate) async fn insert_all<A: ActiveModelTrait>(tx: &Tx, rows: Vec<A>) -> Result<(), Fault> {
    let mut rows = rows.into_iter();
    loop {
        let some: Vec<A> = rows.by_ref().take(TOGETHER).collect();
        if some.is_empty() {
            return Ok(());
        }
        A::Entity::insert_many(some).exec_without_returning(tx.connection()).await?;
    }
}
