//! What is known of one person, from which follows how far they have come in a wave.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use questionnaire::Wave;

use super::{Fate, Loss, Passage, Step, Waiting};
use crate::{
    Call, Case, CaseState, Completeness, Consent, DispositionCode, Dispositions, History, Participant,
    RecordedOutcome, Rules, london_date, window,
};

/// What is known of one person, each list with the earliest first.
#[derive(Debug, Clone, Copy)]
pub struct Track<'a> {
    /// The person.
    pub participant: &'a Participant,
    /// What is known of their investigation.
    pub history: &'a History,
    /// What they agreed to, each time it was asked.
    pub consents: &'a [Consent],
    /// The days on which it was decided that contact is safe.
    pub cleared: &'a [NaiveDate],
    /// Their cases.
    pub cases: &'a [Case],
    /// The calls made to them.
    pub calls: &'a [Call],
    /// What a coordinator recorded.
    pub recorded: &'a [RecordedOutcome],
}

impl Track<'_> {
    /// How far they have come in a wave.
    pub fn passage(&self, wave: Wave, dispositions: &Dispositions, rules: &Rules<'_>) -> Passage {
        let case = self.cases.iter().find(|case| case.wave == wave);
        let entered = self.entered(case, dispositions);
        let (fate, ended_on) = match case {
            Some(case) => fate_of(case),
            None => (self.without_case(wave, rules), None),
        };
        Passage::new(entered, self.held(fate, rules), ended_on)
    }

    /// While contact is on hold, whatever else they wait for waits too.
    fn held(&self, fate: Fate, rules: &Rules<'_>) -> Fate {
        match fate {
            Fate::Waiting(waiting) if waiting != Waiting::Finish => {
                let held = self.history.hold_on(rules.today()).is_some();
                Fate::Waiting(if held { Waiting::Hold } else { waiting })
            }
            fate => fate,
        }
    }

    /// When they came to each step. A later step that is known brings the earlier ones with it.
    fn entered(&self, case: Option<&Case>, dispositions: &Dispositions) -> BTreeMap<Step, NaiveDate> {
        let who = self.participant;
        let mut entered = BTreeMap::from([
            (Step::Referred, self.history.report_date().unwrap_or(who.report_date)),
            (Step::Offered, who.agreed_on),
            (Step::Agreed, who.agreed_on),
        ]);
        let contacted = case.and_then(|case| self.spoken_with(case, dispositions));
        entered.extend(self.cleared_on().map(|day| (Step::Cleared, day)));
        entered.extend(contacted.map(|day| (Step::Contacted, day)));
        entered.extend(case.and_then(interviewed_on).map(|day| (Step::Interviewed, day)));
        entered
    }

    /// The first day on which they had agreed to take part and contact had been found safe.
    fn cleared_on(&self) -> Option<NaiveDate> {
        let agreed = self.consents.iter().find(|consent| consent.taking_part)?;
        let agreed = london_date(agreed.recorded_at);
        self.cleared.first().map(|cleared| agreed.max(*cleared))
    }

    /// The first day on which they were spoken with about this case.
    fn spoken_with(&self, case: &Case, dispositions: &Dispositions) -> Option<NaiveDate> {
        let contacted = |code: &DispositionCode| dispositions.get(code).is_some_and(|known| known.contacted);
        let called = self.calls.iter().filter(|call| call.case == case.id);
        let talked = called.filter(|call| match &call.outcome {
            Some(code) => contacted(code),
            None => case.interview().is_some(),
        });
        let wrote = self.recorded.iter().filter(|it| it.case == case.id && contacted(&it.outcome));
        let wrote = wrote.filter(|it| it.way.is_contact()).map(|it| london_date(it.recorded_at));
        talked.map(|call| london_date(call.dialled_at)).chain(wrote).chain(interviewed_on(case)).min()
    }

    /// What has become of somebody who has no case in this wave.
    fn without_case(&self, wave: Wave, rules: &Rules<'_>) -> Fate {
        match self.ended_without_case(wave, rules) {
            Some(loss) => Fate::Lost(loss),
            None if self.consents.is_empty() => Fate::Waiting(Waiting::Consent),
            None if self.cleared_on().is_none() => Fate::Waiting(Waiting::Clearance),
            None => Fate::Waiting(Waiting::Due),
        }
    }

    fn ended_without_case(&self, wave: Wave, rules: &Rules<'_>) -> Option<Loss> {
        let who = self.participant;
        if let Some(wall) = who.wall {
            return Some(Loss::NoContact(wall));
        }
        if self.consents.last().is_some_and(|consent| !consent.taking_part) {
            return Some(Loss::NotTakingPart);
        }
        let window = window(wave, self.history, rules.policy);
        if wave == Wave::SixWeek && window.is_none() {
            return Some(Loss::ClosedEarly);
        }
        let overtaken = self.cases.iter().any(|case| case.wave > wave);
        if overtaken || window.is_some_and(|window| rules.today() > window.closes) {
            return Some(Loss::WindowOver);
        }
        let heard = self.cases.iter().any(Case::interviewed);
        let again = self.consents.last().is_some_and(|consent| consent.second_interview);
        (heard && !again).then_some(Loss::NoSecondInterview)
    }
}

/// What has become of a case, and when it ended.
fn fate_of(case: &Case) -> (Fate, Option<NaiveDate>) {
    match &case.state {
        CaseState::Open => (Fate::Waiting(Waiting::Booking), None),
        CaseState::Booked { .. } => (Fate::Waiting(Waiting::Call), None),
        CaseState::Interviewing { .. } | CaseState::Paused { .. } => (Fate::Waiting(Waiting::Finish), None),
        CaseState::Closed { disposition, on } => (closed_with(disposition), Some(*on)),
    }
}

fn closed_with(disposition: &DispositionCode) -> Fate {
    match disposition.as_str() {
        "complete" => Fate::Interviewed(Completeness::Full),
        "partial" => Fate::Interviewed(Completeness::Partial),
        _ => Fate::Lost(Loss::Outcome(disposition.clone())),
    }
}

/// The day an interview was held, also where its answers have been erased since.
fn interviewed_on(case: &Case) -> Option<NaiveDate> {
    match &case.state {
        CaseState::Closed { disposition, on } if disposition.was_interview() => Some(*on),
        _ => None,
    }
}
