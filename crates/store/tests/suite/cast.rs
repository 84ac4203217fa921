//! Who and what the tests are about.

use access::{
    AccountRecord, Actor, EmailAddress, HashMemory, Password, PasswordHash, Permission, Permit, Role, Scope,
    hash_password,
};
use chrono::{NaiveTime, Weekday};
use fieldwork::{
    Account, Appointment, AppointmentState, AskedBy, Call, Case, CaseState, Consent, ConsentChannel,
    ForceCode, Id, Identity, IfDropped, Interview, InterviewState, JournalEntry, Means, Participant,
    PhoneNumber, Reference, SafeContactPlan, Slot, Window,
};
use questionnaire::{Answer, Digest, Language, QuestionName, QuestionnaireId, Wave};
use std::sync::OnceLock;
use uuid::Uuid;

use crate::panel::{Panel, day, now};

pub(crate) const NAME: &str = "Zebedee Quillfeather";
pub(crate) const PREFERRED: &str = "Zeb Quill";
pub(crate) const NUMBER: &str = "07700 900461";
pub(crate) const FORCE_REFERENCE: &str = "CRIME/48213/26";
pub(crate) const PHRASE: &str = "parakeet umbrella";
pub(crate) const IF_ELSE: &str = "say it is the tumbledryer survey";
pub(crate) const WORDS: &str = "nobody telephoned me for a fortnight";

pub(crate) fn force(number: u32) -> ForceCode {
    ForceCode::parse(&format!("E2399990{number}")).unwrap()
}

pub(crate) fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

pub(crate) fn system<P: Permission>() -> Permit<P> {
    Actor::system().permit().unwrap()
}

pub(crate) fn permit<P: Permission>(account: &AccountRecord) -> Permit<P> {
    account.actor().unwrap().permit().unwrap()
}

pub(crate) fn account(number: u128, role: Role, scope: Scope) -> AccountRecord {
    AccountRecord {
        id: id(number),
        email: EmailAddress::parse(&format!("staff{number}@panel.example")).unwrap(),
        name: format!("Staff {number}"),
        role,
        scope,
        language: Language::English,
        password: hashed(),
        active: true,
        shortcuts: true,
    }
}

fn hashed() -> PasswordHash {
    static HASHED: OnceLock<PasswordHash> = OnceLock::new();
    let password = || Password::parse(&"correct horse battery".into(), &[]).unwrap();
    HASHED.get_or_init(|| hash_password(&password(), [7; 16], &mut HashMemory::default()).unwrap()).clone()
}

pub(crate) fn interviewer(number: u128) -> AccountRecord {
    account(number, Role::Interviewer, Scope::Caseload(id(number)))
}

pub(crate) fn coordinator() -> AccountRecord {
    account(900, Role::Coordinator, Scope::Panel)
}

pub(crate) fn liaison_officer(force: ForceCode) -> AccountRecord {
    account(901, Role::LiaisonOfficer, Scope::Force(force))
}

pub(crate) fn participant(number: u32, force: ForceCode) -> Participant {
    Participant {
        id: id(u128::from(number)),
        reference: Reference::from_number(number),
        force,
        team: None,
        language: Language::Welsh,
        report_date: day("2026-08-20"),
        closed_on: None,
        referred_at: now(),
        agreed_on: day("2026-08-25"),
        asked_by: AskedBy::SpecialistOfficer,
        asked_team: None,
        asked_stage: None,
        wording: "2026-1".to_owned(),
        wall: None,
    }
}

pub(crate) fn identity(force_reference: &str) -> Identity {
    Identity {
        name: NAME.to_owned(),
        preferred_name: PREFERRED.to_owned(),
        number: PhoneNumber::parse(NUMBER).unwrap(),
        force_reference: force_reference.to_owned(),
    }
}

pub(crate) fn consent() -> Consent {
    Consent {
        wave: Wave::SixWeek,
        taking_part: true,
        second_interview: false,
        quotes: true,
        told_what_changed: false,
        wording: "2026-1".to_owned(),
        channel: ConsentChannel::Letter,
        recorded_by: Some(id(900)),
        recorded_at: now(),
    }
}

pub(crate) fn plan() -> SafeContactPlan {
    SafeContactPlan {
        means: Means::Phone,
        safe_days: vec![Weekday::Mon, Weekday::Thu],
        safe_from: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        safe_until: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        video_link: String::new(),
        language: String::new(),
        interpreter: false,
        may_leave_message: false,
        message_text: String::new(),
        if_someone_else_answers: IF_ELSE.to_owned(),
        phrase: PHRASE.to_owned(),
        if_call_drops: IfDropped::Wait,
        interviewer_gender: None,
        adjustments: String::new(),
        confirmed_on: day("2026-09-28"),
        expires_on: day("2026-12-28"),
    }
}

pub(crate) fn case(number: u128, participant: &Participant) -> Case {
    Case {
        id: id(number),
        participant: participant.id,
        reference: participant.reference.clone(),
        force: participant.force.clone(),
        wave: Wave::SixWeek,
        window: Window { due: day("2026-10-01"), opens: day("2026-09-24"), closes: day("2026-10-29") },
        attempts: 0,
        not_before: None,
        state: CaseState::Open,
    }
}

pub(crate) fn appointment(number: u128, case: &Case, interviewer: Id<Account>) -> Appointment {
    Appointment {
        id: id(number),
        case: case.id,
        interviewer,
        slot: Slot {
            start: now() + chrono::TimeDelta::minutes(i64::try_from(number / 1000).unwrap()),
            minutes: 60,
        },
        asked_by_person: true,
        state: AppointmentState::Booked,
    }
}

pub(crate) fn call(number: u128, appointment: &Appointment) -> Call {
    Call {
        id: id(number),
        case: appointment.case,
        appointment: appointment.id,
        interviewer: appointment.interviewer,
        dialled_at: now(),
        outcome: None,
        message_left: false,
    }
}

pub(crate) fn questionnaire() -> QuestionnaireId {
    QuestionnaireId::parse("six-week@1").unwrap()
}

pub(crate) fn digest(digit: char) -> Digest {
    serde_json::from_value(digit.to_string().repeat(64).into()).unwrap()
}

pub(crate) fn interview(number: u128, case: &Case, interviewer: Id<Account>) -> Interview {
    Interview {
        id: id(number),
        case: case.id,
        questionnaire: questionnaire(),
        digest: digest('a'),
        language: Language::English,
        mode: fieldwork::ContactMode::Phone,
        interviewer,
        started_at: now(),
        state: InterviewState::InProgress,
    }
}

pub(crate) fn entry(question: &str, answer: &str, seq: u64) -> JournalEntry {
    let json = serde_json::json!({ "kind": "choice", "value": answer });
    JournalEntry {
        question: QuestionName::parse(question).unwrap(),
        answer: Some(serde_json::from_value::<Answer>(json).unwrap()),
        words: None,
        language: Language::English,
        seq,
    }
}

/// A person of the force with consent and plan, booked with the interviewer, who has rung and is interviewing them.
pub(crate) struct Story {
    pub(crate) participant: Participant,
    pub(crate) case: Case,
    pub(crate) appointment: Appointment,
    pub(crate) interview: Interview,
}

impl Story {
    /// `number` tells this story's people and things from another's: 1 to 99.
    pub(crate) async fn tell(
        panel: &Panel,
        number: u32,
        force: ForceCode,
        interviewer: &AccountRecord,
    ) -> Self {
        let base = u128::from(number) * 1000;
        let participant = participant(1000 + number, force);
        let mut case = case(base + 1, &participant);
        let appointment = appointment(base + 2, &case, interviewer.id);
        let interview = interview(base + 3, &case, interviewer.id);
        let call = call(base + 4, &appointment);
        case.state = CaseState::Interviewing { interview: interview.id };
        panel
            .write(async |tx| {
                if tx.account(interviewer.id).await?.is_none() {
                    tx.add_account(interviewer).await?;
                }
                if tx.installed_digest(questionnaire()).await?.is_none() {
                    tx.add_installed(questionnaire(), &digest('a')).await?;
                }
                tx.add_participant(&participant, &identity(&format!("{FORCE_REFERENCE}/{number}"))).await?;
                tx.save_consent(participant.id, &consent()).await?;
                tx.save_safe_contact(participant.id, &plan()).await?;
                tx.add_case(&case).await?;
                tx.add_appointment(&appointment).await?;
                tx.add_call(&call).await?;
                tx.add_interview(&interview).await
            })
            .await;
        Self { participant, case, appointment, interview }
    }
}
