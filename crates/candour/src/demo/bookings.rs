//! The coordinator books calls for the cases that are open.

use access::permission::{BookAppointment, ViewPeople};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use fieldwork::{Case, CaseState, Id, Slot};
use operations::{AppointmentForm, Error, book_appointment};
use questionnaire::Wave;

use super::paperwork::hour;
use super::story::{Story, Visit, permit};

/// Whether the interviewer agreed to an hour of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Agreed {
    Yes,
    No,
}

impl Story {
    /// Looks at the people whose turn it is, and books the ones with an open case.
    pub(super) async fn book_calls(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        for at in 0..self.people.len() {
            let turn = self.people.get_mut(at).is_some_and(|person| {
                let before = person.look_on.len();
                person.look_on.retain(|look| *look > day);
                !person.over && person.contact.is_some() && person.look_on.len() < before
            });
            if turn {
                self.book_person(at, day).await?;
            }
        }
        Ok(())
    }

    async fn book_person(&mut self, at: usize, day: NaiveDate) -> anyhow::Result<()> {
        let Some((case, wave)) = self.open_case(at).await? else { return Ok(()) };
        self.confirm_plan(at, day).await?;
        if !self.cleared(at, day).await? {
            return Ok(());
        }
        for ahead in 0..8 {
            for hours in [10, 14, 11, 16, 9, 13, 15, 12, 17] {
                let visit = Visit { person: at, case, wave, interviewer: self.interviewer_for(at) };
                // Two interviewers may call at the same hour: each has their own minute in the diary.
                let minute = TimeDelta::minutes(i64::try_from(visit.interviewer)? * 5);
                let start = (day + Days::new(ahead)).and_time(hour(hours)) + minute;
                if self.book(visit, start).await? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// The person's open case, where there is one.
    pub(super) async fn open_case(&self, at: usize) -> anyhow::Result<Option<(Id<Case>, Wave)>> {
        let Some(person) = self.people.get(at) else { return Ok(None) };
        let permit = permit::<ViewPeople>(&self.cast.coordinator)?;
        let seen = self.platform.store.reader().person(&permit, &person.reference).await?;
        let open = seen.and_then(|seen| seen.cases.into_iter().find(|case| case.state == CaseState::Open));
        Ok(open.map(|case| (case.id, case.wave)))
    }

    /// Goes through the plan with the person again where it has run out or will before the call.
    async fn confirm_plan(&mut self, at: usize, day: NaiveDate) -> anyhow::Result<()> {
        let contact = self.people.get(at).and_then(|person| person.contact.as_ref());
        let lapsing = contact.filter(|contact| !contact.plan.current(day + Days::new(8)));
        let Some(form) = lapsing.map(|contact| contact.form.clone()) else { return Ok(()) };
        self.agree_contact(at, form).await
    }

    fn interviewer_for(&mut self, at: usize) -> usize {
        let welsh =
            self.people.get(at).is_some_and(|person| person.language == questionnaire::Language::Welsh);
        // Catrin speaks Welsh.
        if welsh { 1 } else { self.dice.pick(&[0, 2]).copied().unwrap_or_default() }
    }

    /// Books a call where the verb allows it; false where it refuses.
    pub(super) async fn book(&mut self, visit: Visit, start: NaiveDateTime) -> anyhow::Result<bool> {
        self.book_at(visit, start, Agreed::No).await
    }

    /// The same at an hour at which the interviewer does not work but agreed to.
    pub(super) async fn book_agreed(&mut self, visit: Visit, start: NaiveDateTime) -> anyhow::Result<bool> {
        self.book_at(visit, start, Agreed::Yes).await
    }

    async fn book_at(&mut self, visit: Visit, start: NaiveDateTime, agreed: Agreed) -> anyhow::Result<bool> {
        let free = !self.diary.contains_key(&start);
        let contact = self.people.get(visit.person).and_then(|person| person.contact.as_ref());
        let Some(slot) = Slot::at_london(start, self.platform.policy.slot_minutes) else { return Ok(false) };
        if !free || !contact.is_some_and(|contact| contact.plan.allows(&slot)) {
            return Ok(false);
        }
        let Some(interviewer) = self.cast.interviewers.get(visit.interviewer) else { return Ok(false) };
        let permit = permit::<BookAppointment>(&self.cast.coordinator)?;
        let form = AppointmentForm {
            interviewer: interviewer.account,
            slot,
            asked_by_person: false,
            interviewer_agreed: agreed == Agreed::Yes,
        };
        match book_appointment(&self.platform, &permit, visit.case, form).await {
            Ok(_) => {
                self.diary.insert(start, visit);
                Ok(true)
            }
            Err(Error::Problem(_)) => Ok(false),
            Err(fault) => Err(fault.into()),
        }
    }
}
