//! A small panel: one person who agreed, an ordinary plan, the default policy. Each test changes what it is about.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use fieldwork::*;
use questionnaire::{Language, Text, Wave};
use uuid::Uuid;

/// The day "2026-09-21".
pub(crate) fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// The instant at which London's clocks show "2026-09-21 10:00".
pub(crate) fn at(local: &str) -> DateTime<Utc> {
    let local = chrono::NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    from_london(local).unwrap()
}

pub(crate) fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

pub(crate) fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

pub(crate) const INTERVIEWER: u128 = 70;

/// Everything a decision needs, for one person. They reported on 10 August 2026, so six weeks are due on Monday 21
/// September, from 14 September to 19 October.
#[derive(Clone)]
pub(crate) struct Panel {
    pub(crate) participant: Participant,
    pub(crate) consent: Option<Consent>,
    pub(crate) plan: Option<SafeContactPlan>,
    pub(crate) history: History,
    pub(crate) risk: Option<RiskAssessment>,
    pub(crate) attempts: u32,
    pub(crate) policy: PanelPolicy,
    pub(crate) calendar: Calendar,
    pub(crate) now: DateTime<Utc>,
}

impl Panel {
    pub(crate) fn new() -> Self {
        Self {
            participant: participant(),
            consent: Some(consent()),
            plan: Some(plan()),
            history: reported(day("2026-08-10"), None),
            risk: Some(risk()),
            attempts: 0,
            policy: PanelPolicy::default(),
            calendar: Calendar::new([day("2026-12-25")]),
            now: at("2026-09-14 09:00"),
        }
    }

    /// The same panel at another moment.
    pub(crate) fn on(&self, local: &str) -> Self {
        Self { now: at(local), ..self.clone() }
    }

    /// The same panel once the investigation closed on this day.
    pub(crate) fn closed(&self, on: &str) -> Self {
        Self { history: reported(day("2026-08-10"), Some(day(on))), ..self.clone() }
    }

    /// The same panel, with contact on hold from one day to another, both of them held.
    pub(crate) fn held(&self, from: &str, until: &str) -> Self {
        let (from, until) = (day(from), day(until));
        let kind = EventKind::Hold { reason: HoldReason::CourtDate, from, until, review_on: until };
        let known = self.history.entries().iter().map(|entry| entry.event);
        Self { history: History::of(known.chain([event(90, kind)])), ..self.clone() }
    }

    pub(crate) fn behind(&self, wall: Wall) -> Self {
        Self { participant: self.participant.clone().behind(wall), ..self.clone() }
    }

    pub(crate) fn standing(&self) -> Standing<'_> {
        Standing {
            participant: &self.participant,
            consent: self.consent.as_ref(),
            plan: self.plan.as_ref(),
            history: &self.history,
            risk: self.risk.as_ref(),
            attempts: self.attempts,
        }
    }

    pub(crate) fn rules(&self) -> Rules<'_> {
        Rules { policy: &self.policy, calendar: &self.calendar, now: self.now }
    }

    pub(crate) fn case(&self) -> Case {
        Case::open(id(1), &self.standing(), &[], &self.rules()).unwrap()
    }

    pub(crate) fn book(&self, case: Case, booking: Booking) -> Result<(Case, Appointment), CaseRefusal> {
        self.book_beside(case, booking, &[])
    }

    /// Books with an interviewer who has these appointments already.
    pub(crate) fn book_beside(
        &self,
        case: Case,
        booking: Booking,
        appointments: &[Appointment],
    ) -> Result<(Case, Appointment), CaseRefusal> {
        let profile = interviewer();
        let diary = Diary { profile: &profile, appointments, heavy: 0 };
        case.book(booking, &self.standing(), &diary, &self.rules())
    }

    pub(crate) fn dial(&self, case: Case, appointment: &Appointment) -> Result<Case, CaseRefusal> {
        case.dial(appointment, id(INTERVIEWER), &self.standing(), &self.rules())
    }

    pub(crate) fn start(&self, case: Case, call: &Call) -> Result<Case, CaseRefusal> {
        case.start(id(30), call, &self.standing(), &self.rules())
    }

    /// A case whose interview is going on, its appointment kept and its call open.
    pub(crate) fn interviewing(&self) -> (Case, Appointment, Call) {
        let (case, appointment) = self.book(self.case(), booking("2026-09-21 10:00")).unwrap();
        let then = self.on("2026-09-21 10:00");
        let case = then.dial(case, &appointment).unwrap();
        let call = call(&appointment, then.now);
        (then.start(case, &call).unwrap(), appointment.kept(), call)
    }
}

/// An event, recorded so many minutes after the person was referred.
pub(crate) fn event(number: u32, kind: EventKind) -> InvestigationEvent {
    let recorded_at = at("2026-08-12 11:00") + TimeDelta::minutes(i64::from(number));
    InvestigationEvent { id: id(u128::from(number)), recorded_at, kind }
}

/// What is known of an investigation with these days.
pub(crate) fn reported(on: NaiveDate, closed: Option<NaiveDate>) -> History {
    let report = event(1, EventKind::Report { on });
    History::of([report].into_iter().chain(closed.map(|on| event(2, EventKind::Closure { on }))))
}

pub(crate) fn participant() -> Participant {
    Participant {
        id: id(9),
        reference: Reference::from_number(2041),
        force: ForceCode::parse("E23999901").unwrap(),
        team: None,
        language: Language::English,
        report_date: day("2026-08-10"),
        closed_on: None,
        referred_at: at("2026-08-12 11:00"),
        agreed_on: day("2026-08-11"),
        asked_by: AskedBy::SpecialistOfficer,
        asked_team: None,
        asked_stage: None,
        wording: "leaflet-2".to_owned(),
        wall: None,
    }
}

pub(crate) fn consent() -> Consent {
    Consent {
        wave: Wave::SixWeek,
        taking_part: true,
        second_interview: true,
        quotes: false,
        told_what_changed: false,
        wording: "consent-3".to_owned(),
        channel: ConsentChannel::Phone,
        recorded_by: Some(id(60)),
        recorded_at: at("2026-08-14 10:00"),
    }
}

/// Monday to Friday, nine to half past five.
pub(crate) fn plan() -> SafeContactPlan {
    SafeContactPlan {
        means: Means::Phone,
        safe_days: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
        safe_from: time("09:00"),
        safe_until: time("17:30"),
        video_link: String::new(),
        language: String::new(),
        interpreter: false,
        may_leave_message: false,
        message_text: String::new(),
        if_someone_else_answers: "Say it is about the library.".to_owned(),
        phrase: "blue umbrella".to_owned(),
        if_call_drops: IfDropped::RingBack,
        interviewer_gender: None,
        adjustments: String::new(),
        confirmed_on: day("2026-08-14"),
        expires_on: day("2027-02-10"),
    }
}

/// A go, to be looked at again at the beginning of December.
pub(crate) fn risk() -> RiskAssessment {
    let concern = |family| RiskConcern { family, level: RiskLevel::None, note: String::new() };
    RiskAssessment {
        id: id(50),
        participant: id(9),
        concerns: RiskFamily::ALL.map(concern).to_vec(),
        outcome: RiskOutcome::Go,
        conditions: String::new(),
        decided_by: id(60),
        decided_at: at("2026-08-14 11:00"),
        review_on: day("2026-12-01"),
    }
}

/// A go that holds over every year of the calendar tests.
pub(crate) fn always_go() -> RiskAssessment {
    RiskAssessment { decided_at: at("2018-12-01 09:00"), review_on: day("2030-01-01"), ..risk() }
}

/// An hour with the interviewer, at this time in London.
pub(crate) fn booking(local: &str) -> Booking {
    let slot = Slot { start: at(local), minutes: 60 };
    Booking {
        appointment: id(20),
        interviewer: id(INTERVIEWER),
        slot,
        asked_by_person: false,
        interviewer_agreed: false,
    }
}

/// An interviewer who works at any hour of any day and takes many calls: tests of other rules do not meet theirs.
pub(crate) fn interviewer() -> InterviewerProfile {
    let midnight = time("00:00");
    InterviewerProfile {
        calls_a_day: 24,
        calls_a_week: 168,
        hours: WEEK.map(|day| WorkingHours { day, from: midnight, until: time("23:59") }).to_vec(),
        ..InterviewerProfile::usual(id(INTERVIEWER), Language::English, &PanelPolicy::default())
    }
}

pub(crate) fn asked_for(local: &str) -> Booking {
    Booking { asked_by_person: true, ..booking(local) }
}

pub(crate) fn call(appointment: &Appointment, dialled_at: DateTime<Utc>) -> Call {
    Call {
        id: id(40),
        case: appointment.case,
        appointment: appointment.id,
        interviewer: appointment.interviewer,
        dialled_at,
        outcome: None,
        message_left: false,
    }
}

pub(crate) fn outcome(code: &str, ends: Ends) -> Disposition {
    Disposition {
        code: DispositionCode::parse(code).unwrap(),
        aapor: "3.13".to_owned(),
        uk: "310".to_owned(),
        label: Text::english(code),
        contacted: false,
        retry_after_days: Some(1),
        needs_note: false,
        rate_class: RateClass::Uh,
        offered: true,
        ends,
        wall: None,
        alert: false,
        by_hand: false,
    }
}

/// The outcomes the tests use.
pub(crate) fn outcomes() -> Vec<Disposition> {
    let closing =
        ["complete", "partial", "broken_off", "lapsed_not_attempted", "lapsed_non_contact", "closed_early"];
    let set = closing.map(|code| Disposition { offered: false, ..outcome(code, Ends::Case) });
    let walled = |code, wall| Disposition { wall: Some(wall), ..outcome(code, Ends::AllWaves) };
    let offered = [
        outcome("no_answer", Ends::Attempt),
        Disposition { contacted: true, retry_after_days: None, ..outcome("not_safe_to_talk", Ends::Attempt) },
        Disposition { contacted: true, ..walled("declined", Wall::Refused) },
        walled("deceased", Wall::Deceased),
    ];
    let withdrawn = ["withdrawn", "withdrawn_full", "withdrawn_partial"]
        .map(|code| Disposition { offered: false, ..walled(code, Wall::Withdrawn) });
    set.into_iter().chain(offered).chain(withdrawn).collect()
}

pub(crate) fn dispositions() -> Dispositions {
    Dispositions::new(outcomes()).unwrap()
}

pub(crate) fn named(code: &str) -> Disposition {
    dispositions().get(&DispositionCode::parse(code).unwrap()).unwrap().clone()
}

pub(crate) fn asking() -> Asking {
    let wording = |version: &str, from: &str| AskWording {
        version: version.to_owned(),
        from: day(from),
        text: Text::english("Would you take part?"),
    };
    let reason =
        |code: &str, outcome| AskReason { code: code.to_owned(), outcome, label: Text::english("Because") };
    let wordings = vec![wording("leaflet-2", "2026-01-01"), wording("leaflet-1", "2025-01-01")];
    let reasons = vec![reason("not-safe", AskOutcome::NotOffered), reason("too-soon", AskOutcome::Declined)];
    Asking::new(wordings, reasons).unwrap()
}

pub(crate) fn forces() -> Forces {
    let force = Force {
        code: ForceCode::parse("E23999901").unwrap(),
        slug: "eastmere".to_owned(),
        name: Text::english("Eastmere Police"),
        country: Country::England,
        policing_body: "Eastmere Police and Crime Commissioner".to_owned(),
        teams: vec!["North division".to_owned()],
        closes_on_working_day: None,
    };
    Forces::new(vec![force]).unwrap()
}
