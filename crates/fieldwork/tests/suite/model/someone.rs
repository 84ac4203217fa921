//! One person of the model: what is stored about them, and beside it what was seen to happen, reckoned in another way.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use fieldwork::*;

use crate::panel::{consent, day, event, id, participant};

/// What is stored about one person.
#[derive(Clone)]
pub(super) struct Someone {
    pub(super) participant: Participant,
    pub(super) consents: Vec<Consent>,
    pub(super) plan: Option<SafeContactPlan>,
    pub(super) risks: Vec<RiskAssessment>,
    pub(super) checks: Vec<CallCheck>,
    pub(super) events: Vec<InvestigationEvent>,
    pub(super) cases: Vec<Case>,
    pub(super) appointments: Vec<Appointment>,
    pub(super) calls: Vec<Call>,
    pub(super) recorded: Vec<RecordedOutcome>,
    pub(super) cleared: Vec<NaiveDate>,
    pub(super) history: History,
    pub(super) seen: Seen,
}

/// What was seen to happen: the same facts the rules go by, kept by hand.
#[derive(Clone, Default)]
pub(super) struct Seen {
    pub(super) walled: bool,
    pub(super) takes_part: bool,
    /// The last day of the current go, if there is one.
    pub(super) go_until: Option<NaiveDate>,
    /// Each hold: its event, its first day and its last, if it has one.
    pub(super) holds: Vec<(Id<InvestigationEvent>, NaiveDate, Option<NaiveDate>)>,
    /// Calls nobody had asked for, by case.
    pub(super) unasked: BTreeMap<Id<Case>, u32>,
}

impl Seen {
    pub(super) fn held(&self, day: NaiveDate) -> bool {
        self.holds.iter().any(|(_, from, until)| *from <= day && until.is_none_or(|until| day <= until))
    }
}

impl Someone {
    /// Somebody who was referred, each of whom reported a week after the one before.
    pub(super) fn referred(number: u32) -> Self {
        let own = id(u128::from(number) + 1_000);
        let reference = Reference::from_number(2_000 + number);
        let report =
            event(number, EventKind::Report { on: day("2026-08-10") + Days::new(7 * u64::from(number - 1)) });
        let mut someone = Self {
            participant: Participant { id: own, reference, ..participant() },
            consents: Vec::new(),
            plan: None,
            risks: Vec::new(),
            checks: Vec::new(),
            events: Vec::new(),
            cases: Vec::new(),
            appointments: Vec::new(),
            calls: Vec::new(),
            recorded: Vec::new(),
            cleared: Vec::new(),
            history: History::default(),
            seen: Seen::default(),
        };
        someone.add_event(InvestigationEvent { id: id(u128::from(number) + 5_000), ..report });
        someone
    }

    pub(super) fn add_event(&mut self, event: InvestigationEvent) {
        self.events.push(event);
        self.history = History::of(self.events.iter().copied());
    }

    pub(super) fn agree(&mut self, taking_part: bool, second_interview: bool, rules: &Rules<'_>) {
        let consent = Consent { taking_part, second_interview, recorded_at: rules.now, ..consent() };
        self.consents.push(consent);
        self.seen.takes_part = taking_part;
    }

    /// How the risk stands: the last assessment, and what a check has found since.
    pub(super) fn risk(&self) -> Option<RiskAssessment> {
        let last = self.risks.last().cloned()?;
        Some(self.checks.iter().fold(last, |risk, check| risk.after(check)))
    }

    pub(super) fn standing<'a>(&'a self, risk: Option<&'a RiskAssessment>) -> Standing<'a> {
        Standing {
            participant: &self.participant,
            consent: self.consents.last(),
            plan: self.plan.as_ref(),
            history: &self.history,
            risk,
            attempts: self.cases.iter().map(|case| case.attempts).sum(),
        }
    }

    pub(super) fn track(&self) -> Track<'_> {
        Track {
            participant: &self.participant,
            history: &self.history,
            consents: &self.consents,
            cleared: &self.cleared,
            cases: &self.cases,
            calls: &self.calls,
            recorded: &self.recorded,
        }
    }

    pub(super) fn open_case(&self) -> Option<Case> {
        self.cases.iter().find(|case| !case.is_closed()).cloned()
    }

    /// The appointment that stands for a case, or else the last that was kept.
    pub(super) fn appointment(&self, case: &Case) -> Option<Appointment> {
        let of_case = self.appointments.iter().filter(|it| it.case == case.id);
        of_case.max_by_key(|it| (it.stands(), it.slot.start)).cloned()
    }

    pub(super) fn open_call(&self) -> Option<Call> {
        self.calls.iter().find(|call| call.is_open()).cloned()
    }

    pub(super) fn save_case(&mut self, case: Case) {
        self.cases.retain(|known| known.id != case.id);
        self.cases.push(case);
        self.cases.sort_by_key(|case| case.id);
    }

    pub(super) fn save_appointment(&mut self, appointment: Appointment) {
        self.appointments.retain(|known| known.id != appointment.id);
        self.appointments.push(appointment);
    }

    pub(super) fn save_call(&mut self, call: Call) {
        self.calls.retain(|known| known.id != call.id);
        self.calls.push(call);
        self.calls.sort_by_key(|call| call.id);
    }

    pub(super) fn call_off(&mut self) {
        for appointment in self.appointments.iter_mut().filter(|it| it.stands()) {
            appointment.state = AppointmentState::Cancelled;
        }
    }
}
