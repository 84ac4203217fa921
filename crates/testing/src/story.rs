//! The story of a person on the panel, step by step. Each step does what staff do, through the operations; the longer
//! ones do the earlier ones first and leave the clock where they ended.

use std::sync::atomic::Ordering;

use chrono::{Days, NaiveDate, TimeDelta};
use fieldwork::{
    Account, Appointment, CallCheck, Case, Id, Interview, RawDate, RawEvent, RawReferral, RawSafeContact,
    Reference,
};
use operations::{
    AppointmentForm, ClosingConsents, Dialling, RawEntry, Save, Saved, assess_risk, book_appointment,
    check_before_call, finish_interview, open_due_cases, record_consent, record_event, record_safe_contact,
    refer, reveal_number, save_answers, start_interview,
};
use questionnaire::{Language, Question, Wave};
use store::{InterviewView, Person};

use crate::forms::{call_check, consent, risk, safe_contact};
use crate::staff::permit;
use crate::{EASTMERE, Panel};

/// Somebody with an appointment.
#[derive(Debug, Clone)]
pub struct Booked {
    /// Their reference.
    pub reference: Reference,
    /// Their case.
    pub case: Id<Case>,
    /// Their appointment.
    pub appointment: Appointment,
}

impl Panel {
    /// Somebody Eastmere has just referred, who reported forty days ago.
    pub async fn referred(&self) -> Reference {
        let form = self.referral();
        refer(&self.platform, &permit(&self.staff.liaison_officer), form).await.unwrap()
    }

    /// A referral form with nothing wrong with it, about somebody new.
    pub fn referral(&self) -> RawReferral {
        RawReferral {
            force: EASTMERE.to_owned(),
            team: String::new(),
            force_reference: format!("EM/{}", self.platform.environment.uuid().simple()),
            report_date: self.days_ago(40),
            agreed: "yes".to_owned(),
            agreed_on: self.days_ago(10),
            asked_by: "liaison-officer".to_owned(),
            asked_team: String::new(),
            asked_stage: String::new(),
            wording: "2026-1".to_owned(),
            language: "en".to_owned(),
            name: "Marged Invented".to_owned(),
            preferred_name: "Marged".to_owned(),
            number: self.drama_number(),
            safe_contact: RawSafeContact::default(),
        }
    }

    /// Somebody who agreed to take part and can be contacted safely, any day from nine to seven.
    pub async fn consented(&self) -> Reference {
        let reference = self.referred().await;
        let coordinator = &self.staff.coordinator;
        record_consent(&self.platform, &permit(coordinator), &reference, consent()).await.unwrap();
        record_safe_contact(&self.platform, &permit(coordinator), &reference, &safe_contact()).await.unwrap();
        reference
    }

    /// A go for this person, until the next review.
    pub async fn assess(&self, reference: &Reference) {
        assess_risk(&self.platform, &permit(&self.staff.coordinator), reference, &risk()).await.unwrap();
    }

    /// Somebody whose risk was assessed and whose case the night has opened.
    pub async fn opened(&self) -> (Reference, Id<Case>) {
        let reference = self.consented().await;
        self.assess(&reference).await;
        open_due_cases(&self.platform, &self.system(), self.today()).await.unwrap();
        let case = self.case_of(&reference).await;
        (reference, case.id)
    }

    /// The force tells the panel that the investigation closed on this day.
    pub async fn closes(&self, reference: &Reference, on: NaiveDate) {
        let officer = permit(&self.staff.liaison_officer);
        record_event(&self.platform, &officer, reference, happened("closure", on)).await.unwrap();
    }

    /// Somebody with an appointment with the interviewer, at the next free hour of a working day.
    pub async fn booked(&self) -> Booked {
        let (reference, case) = self.opened().await;
        let appointment = self.book(case).await;
        Booked { reference, case, appointment }
    }

    /// An appointment for this case, with the interviewer, at the next free hour of a working day.
    pub async fn book(&self, case: Id<Case>) -> Appointment {
        let interviewer = self.staff.interviewer.id;
        let form = self.appointment_with(interviewer);
        book_appointment(&self.platform, &permit(&self.staff.coordinator), case, form).await.unwrap()
    }

    /// An appointment with this interviewer at the next free hour of a working day, as a form asks for it.
    pub fn appointment_with(&self, interviewer: Id<Account>) -> AppointmentForm {
        let (asked_by_person, interviewer_agreed) = (false, false);
        AppointmentForm { interviewer, slot: self.next_slot(), asked_by_person, interviewer_agreed }
    }

    /// The interviewer looks at everything again before a call, and goes.
    pub async fn check(&self, case: Id<Case>) -> CallCheck {
        let permit = permit(&self.staff.interviewer);
        check_before_call(&self.platform, &permit, case, &call_check()).await.unwrap()
    }

    /// Somebody being rung: the clock is at the appointment, everything was checked and the number has been shown.
    pub async fn rung(&self) -> (Booked, Dialling) {
        let booked = self.booked().await;
        self.environment.set(booked.appointment.slot.start);
        self.check(booked.case).await;
        let permit = permit(&self.staff.interviewer);
        let dialling = reveal_number(&self.platform, &permit, booked.case).await.unwrap();
        (booked, dialling)
    }

    /// Somebody being interviewed.
    pub async fn interviewing(&self) -> (Booked, Interview) {
        let (booked, _) = self.rung().await;
        let permit = permit(&self.staff.interviewer);
        let language = Language::English;
        let interview = start_interview(&self.platform, &permit, booked.case, language).await.unwrap();
        (booked, interview)
    }

    /// Somebody who was interviewed and gave these answers: pairs of a question's name and what was entered.
    pub async fn interviewed(&self, answers: &[(&str, &str)]) -> (Booked, Interview) {
        let (booked, interview) = self.interviewing().await;
        let saved = self.answer(&interview, answers).await;
        assert!(saved.refused.is_empty(), "refused: {:?}", saved.refused);
        self.advance(TimeDelta::minutes(45));
        let yes = Some(true);
        let closing = ClosingConsents { quotes: yes, told_what_changed: yes, second_interview: yes };
        let permit = permit(&self.staff.interviewer);
        let interview = finish_interview(&self.platform, &permit, interview.id, closing).await.unwrap();
        (booked, interview)
    }

    /// Saves these answers, as one page in one request.
    pub async fn answer(&self, interview: &Interview, answers: &[(&str, &str)]) -> Saved {
        let save = self.save(answers);
        save_answers(&self.platform, &permit(&self.staff.interviewer), interview.id, save).await.unwrap()
    }

    /// A save of these answers from a page of its own.
    pub fn save(&self, answers: &[(&str, &str)]) -> Save {
        let environment = &self.platform.environment;
        Save {
            save_id: environment.uuid(),
            page: environment.uuid().to_string(),
            rev: u64::MAX,
            language: None,
            answers: (1..).zip(answers).map(|(seq, (question, value))| entry(question, value, seq)).collect(),
        }
    }

    /// An answer to every question of a wave's questionnaire: the first on its list, or a few words.
    pub fn every_answer(&self, wave: Wave) -> Vec<(String, String)> {
        let questionnaire = self.platform.library.live(wave, self.today()).expect("a questionnaire in use");
        let answer = |question: &Question| match question.choices().and_then(|list| list.choices.first()) {
            Some(first) => first.name.to_string(),
            None => "Nothing more to say.".to_owned(),
        };
        let asked = questionnaire.questions().filter(|question| question.is_asked());
        asked.map(|question| (question.name.to_string(), answer(question))).collect()
    }

    /// A person, as the coordinator sees them.
    pub async fn person(&self, reference: &Reference) -> Person {
        let reader = self.platform.store.reader();
        let person = reader.person(&permit(&self.staff.coordinator), reference).await.unwrap();
        person.expect("a person")
    }

    /// The latest case of a person.
    pub async fn case_of(&self, reference: &Reference) -> Case {
        self.person(reference).await.cases.last().cloned().expect("a case")
    }

    /// An interview, as its page shows it when it is loaded.
    pub async fn interview(&self, interview: &Interview) -> InterviewView {
        let reader = self.platform.store.reader();
        let view = reader.interview(&permit(&self.staff.interviewer), interview.id).await.unwrap();
        view.expect("an interview")
    }

    /// A number from Ofcom's range for drama, another one for each person: the first is 07700 900123.
    fn drama_number(&self) -> String {
        let person = self.numbers.fetch_add(1, Ordering::Relaxed);
        format!("07700 900{:03}", (123 + person) % 1000)
    }

    fn days_ago(&self, days: u64) -> RawDate {
        let date: NaiveDate = self.today() - Days::new(days);
        RawDate::iso(&date.to_string())
    }
}

/// Something that happened in an investigation, as a form sends it.
pub fn happened(kind: &str, on: NaiveDate) -> RawEvent {
    RawEvent { kind: kind.to_owned(), on: RawDate::iso(&on.to_string()), ..RawEvent::default() }
}

/// One answer as a page sends it.
pub fn entry(question: &str, value: &str, seq: u64) -> RawEntry {
    RawEntry {
        question: question.to_owned(),
        value: Some(value.to_owned()),
        words: None,
        seq,
        language: Language::English,
    }
}
