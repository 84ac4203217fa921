//! Put together everything that is held about a person, for that person.

use access::{Permit, permission::MakeSubjectAccessBundle};
use fieldwork::{AnswerSheet, Interview, Participant, Reference};
use store::Tx;

use crate::subject_safety as safety;
use crate::subject_sections as sections;
use crate::subject_tellings::tellings;
use crate::{Error, HeldSection, Platform, Problem, SubjectRecord};

/// Reads everything there is about the person, opens every seal that is theirs, and writes down that it was done. What was
/// written about a concern is left out where the panel's policy says that somebody has to decide about it first.
pub async fn make_subject_access_bundle(
    platform: &Platform,
    permit: &Permit<MakeSubjectAccessBundle>,
    reference: &Reference,
) -> Result<SubjectRecord, Error> {
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            Ok(SubjectRecord {
                reference: person.reference.clone(),
                language: person.language,
                made_at: platform.now(),
                sections: held(tx, platform, permit, &person).await?,
            })
        })
        .await
}

async fn held(
    tx: &Tx,
    platform: &Platform,
    permit: &Permit<MakeSubjectAccessBundle>,
    person: &Participant,
) -> Result<Vec<HeldSection>, Error> {
    let identity = tx.identity(permit, person.id).await?;
    let plan = if identity.is_some() { tx.safe_contact(person.id).await? } else { None };
    let mut held = vec![
        sections::identity(identity.as_ref()),
        sections::person(person),
        sections::contact(plan.as_ref()),
        sections::consents(&tx.consents(person.id).await?),
        safety::risks(&tx.risks_of(person.id).await?, &tx.call_checks_of(person.id).await?),
        safety::events(&tx.events_of(person.id).await?),
        sections::cases(platform, person, &tx.cases_of(person.id).await?),
        calls(tx, platform, person).await?,
        tellings(person, &tx.tellings_with_words(person.id).await?),
        interviews(tx, platform, person).await?,
        sections::comments(&tx.comments_of(person.id).await?),
        concerns(tx, platform, person).await?,
        sections::codings(platform, person, &tx.codings_of(person.id).await?),
        sections::requests(&tx.material_requests_about(person.id).await?),
        sections::holds(&tx.legal_holds(person.id).await?),
        sections::withdrawal(tx.withdrawal(person.id).await?.as_ref()),
        sections::looked(&tx.audit_about(&person.reference).await?),
    ];
    held.retain(|section| !section.entries.is_empty());
    Ok(held)
}

async fn calls(tx: &Tx, platform: &Platform, person: &Participant) -> Result<HeldSection, Error> {
    let mut entries = Vec::new();
    for case in tx.cases_of(person.id).await? {
        let appointments = tx.appointments_of_case(case.id).await?;
        entries.extend(appointments.iter().map(sections::appointment));
        let calls = tx.calls_of(case.id).await?;
        entries.extend(calls.iter().map(|call| sections::call(platform, person, call)));
    }
    entries.extend(safety::recorded(platform, person, &tx.recorded_of(person.id).await?));
    Ok(HeldSection { code: "calls", entries })
}

async fn interviews(tx: &Tx, platform: &Platform, person: &Participant) -> Result<HeldSection, Error> {
    let mut entries = Vec::new();
    for interview in tx.interviews_with(person.id).await? {
        entries.push(sections::interview(&interview));
        let sheet = answers(tx, person, &interview).await?;
        entries.extend(sections::answers(platform, person, (&interview, &sheet)));
        entries.extend(tx.safety_steps(&interview).await?.iter().map(safety::step));
        if !tx.erased(person.id).await? {
            entries.extend(
                tx.corrections(interview.id)
                    .await?
                    .iter()
                    .map(|it| sections::correction(platform, person, (&interview, it))),
            );
        }
    }
    entries.extend(tx.interview_notes_of(person.id).await?.iter().map(sections::interview_note));
    Ok(HeldSection { code: "interviews", entries })
}

/// The answers as they stand; without words once the person's key has gone.
async fn answers(tx: &Tx, person: &Participant, interview: &Interview) -> Result<AnswerSheet, Error> {
    if tx.erased(person.id).await? {
        return Ok(AnswerSheet::default());
    }
    Ok(tx.sheet(interview.id).await?)
}

async fn concerns(tx: &Tx, platform: &Platform, person: &Participant) -> Result<HeldSection, Error> {
    let mut entries = Vec::new();
    for concern in tx.concerns_of(person.id).await? {
        entries.push(sections::concern(&concern));
        if platform.concerns.of(concern.kind).is_some_and(|rule| rule.in_subject_access) {
            entries.extend(tx.concern_entries(&concern).await?.into_iter().map(sections::concern_entry));
        }
    }
    Ok(HeldSection { code: "concerns", entries })
}
