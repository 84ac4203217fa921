//! The page of outcomes with three years of them and with none, and the form before and after a file was refused.

use std::collections::BTreeMap;

use access::Role;
use chrono::DateTime;
use fieldwork::{FieldError, Id};
use operations::OutcomeFault;
use questionnaire::Language;
use statistics::outcomes::OutcomeMonth;
use statistics::{Month, Period};
use store::EnteredOutcomes;
use uuid::Uuid;

use super::{enter, view};
use crate::pages::dashboard::samples::choice;
use crate::pages::fixtures::figures::{edition, force};
use crate::samples::Sample;
use crate::{Form, Frame, Section};

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    pages(language).into_iter().flatten().chain(forms(language).into_iter().flatten()).collect()
}

fn pages(language: Language) -> Option<[Sample; 2]> {
    let frame = || Frame::sample(language, Role::Analyst, Section::Dashboard);
    let (mut some, none) = (choice(edition())?, choice(edition())?);
    some.outcomes = outcomes()?;
    let entered_by = BTreeMap::from([(Id::from_uuid(Uuid::nil()), Role::Analyst)]);
    Some([
        Sample::of("outcomes/some", &view(frame(), &some, Some(entered_by))),
        Sample::of("outcomes/none", &view(frame(), &none, None)),
    ])
}

fn forms(language: Language) -> Option<[Sample; 2]> {
    let frame = || Frame::sample(language, Role::Analyst, Section::Dashboard);
    let force = force()?;
    let forces = std::slice::from_ref(&force);
    let unread = FieldError { field: "file", code: "outcomes-file-unread" };
    let fault = OutcomeFault { row: Some(3), code: "outcome" };
    let faults = vec![enter::said(&frame(), &fault)];
    let refused = Form::filled([("source", "An invented release")]).refused(vec![unread]);
    Some([
        Sample::of("outcomes/enter", &enter::view(frame(), Form::default(), (forces, &force), Vec::new())),
        Sample::of("outcomes/refused", &enter::view(frame(), refused, (forces, &force), faults)),
    ])
}

/// Three invented years up to the month of the invented edition.
pub(crate) fn outcomes() -> Option<Vec<EnteredOutcomes>> {
    let (force, to) = (force()?, edition()?.month);
    let count = |step: u32, base: u32| base + (step * 7) % 5;
    let month = |(step, month): (u32, Month)| EnteredOutcomes {
        id: Id::from_uuid(Uuid::nil()),
        force: force.code.clone(),
        month: OutcomeMonth {
            month,
            closed: 70 + (step * 11) % 17,
            counts: BTreeMap::from([(1, count(step, 5)), (14, count(step, 9)), (16, count(step, 18))]),
        },
        source: "Invented outcomes tables".to_owned(),
        entered_by: Id::from_uuid(Uuid::nil()),
        entered_at: DateTime::UNIX_EPOCH,
    };
    Some((0..).zip(Period::to_end(to, 36).months().collect::<Vec<Month>>()).map(month).collect())
}
