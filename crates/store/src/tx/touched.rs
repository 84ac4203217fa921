//! What a transaction has touched: found inside the scope once, it is not asked for again.
//!
//! It also keeps a promise. Whoever lay within the scope when they were first touched does so until the transaction
//! ends, so that an interviewer who calls off their only appointment can still close the case.

use std::collections::BTreeMap;

use fieldwork::{Case, ForceCode, Id, Interview, Participant};

use crate::vault::PersonKey;

/// What has been touched, and what the audit entry will say.
#[derive(Default)]
pub(super) struct Touched {
    pub(super) subject: Option<String>,
    pub(super) force: Option<ForceCode>,
    people: BTreeMap<Id<Participant>, ForceCode>,
    cases: BTreeMap<Id<Case>, Whose>,
    interviews: BTreeMap<Id<Interview>, Id<Case>>,
    keys: BTreeMap<Id<Participant>, PersonKey>,
}

/// Whose a case is.
#[derive(Clone)]
pub(super) struct Whose {
    pub(super) participant: Id<Participant>,
    pub(super) force: ForceCode,
}

impl Touched {
    /// The act concerns this force; the first one touched holds.
    pub(super) fn concern(&mut self, force: &ForceCode) {
        self.force.get_or_insert_with(|| force.clone());
    }

    pub(super) fn add_person(&mut self, id: Id<Participant>, force: &ForceCode) {
        self.concern(force);
        self.people.insert(id, force.clone());
    }

    pub(super) fn person(&self, id: Id<Participant>) -> bool {
        self.people.contains_key(&id)
    }

    pub(super) fn force_of(&self, id: Id<Participant>) -> Option<ForceCode> {
        self.people.get(&id).cloned()
    }

    pub(super) fn add_case(&mut self, case: &Case) {
        self.add_person(case.participant, &case.force);
        self.cases.insert(case.id, Whose { participant: case.participant, force: case.force.clone() });
    }

    pub(super) fn case(&self, id: Id<Case>) -> Option<Whose> {
        self.cases.get(&id).cloned()
    }

    pub(super) fn add_interview(&mut self, interview: &Interview) {
        self.interviews.insert(interview.id, interview.case);
    }

    pub(super) fn interview(&self, id: Id<Interview>) -> Option<Id<Case>> {
        self.interviews.get(&id).copied()
    }

    pub(super) fn add_key(&mut self, person: Id<Participant>, key: PersonKey) {
        self.keys.insert(person, key);
    }

    /// A key that is destroyed is used no more, in this transaction either.
    pub(super) fn forget_key(&mut self, person: Id<Participant>) {
        self.keys.remove(&person);
    }

    pub(super) fn key(&self, person: Id<Participant>) -> Option<PersonKey> {
        self.keys.get(&person).cloned()
    }
}
