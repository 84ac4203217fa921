//! From the booking to the end of the call, in the model: each step as its operation takes it.

use chrono::{Days, NaiveTime};
use fieldwork::*;
use questionnaire::Language;

use super::act::Act;
use super::world::World;

impl World {
    pub(super) fn attempt_call(&mut self, who: usize, act: Act) {
        match act {
            Act::Book { ahead, hour, asked_by_person } => self.book(who, ahead, hour, asked_by_person),
            Act::Cancel => self.cancel(who),
            Act::Check(outcome) => self.check(who, outcome),
            Act::Dial => self.dial(who),
            Act::Ring { ahead, asked_by_person, checked } => self.ring(who, ahead, asked_by_person, checked),
            Act::Record(which) => self.record(who, which),
            Act::Start => self.start(who),
            Act::Pause => self.become_if(who, |case, _, _| case.pause()),
            Act::Resume => self.resume(who),
            Act::Finish(full) => self.finish(who, full),
            Act::BreakOff(keep) => self.break_off(who, keep),
            Act::Incoming(which) => self.incoming(who, which),
            Act::CloseByHand(which) => self.close_by_hand(who, which),
            other => panic!("{other:?} is no matter of a call"),
        }
    }

    fn book(&mut self, who: usize, ahead: u64, hour: u32, asked_by_person: bool) {
        let Some(case) = self.people[who].open_case() else { return };
        let start =
            (london_date(self.now) + Days::new(ahead)).and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap());
        let slot = Slot { start: from_london(start).unwrap(), minutes: self.policy.slot_minutes };
        let booking = Booking {
            appointment: self.id(),
            interviewer: Self::interviewer(),
            slot,
            asked_by_person,
            interviewer_agreed: false,
        };
        let diary: Vec<Appointment> = self.people.iter().flat_map(|it| it.appointments.clone()).collect();
        if self.people[who].appointments.iter().any(|it| it.stands() && it.case == case.id) {
            return;
        }
        let booked = self.with(who, |someone, rules| {
            let risk = someone.risk();
            let profile = InterviewerProfile::usual(World::interviewer(), Language::English, rules.policy);
            let diary = Diary { profile: &profile, appointments: &diary, heavy: 0 };
            case.book(booking, &someone.standing(risk.as_ref()), &diary, rules)
        });
        match booked {
            Ok((case, appointment)) => {
                let seen = &self.people[who].seen;
                assert!(!seen.walled && seen.takes_part, "booked with somebody who is not to be contacted");
                assert!(!seen.held(slot.date()), "booked on a day on which contact is held");
                assert!(seen.go_until.is_some_and(|last| slot.date() <= last), "booked without a go");
                self.people[who].save_case(case);
                self.people[who].save_appointment(appointment);
            }
            Err(refusal) => self.note(refusal),
        }
    }

    fn note(&mut self, refusal: CaseRefusal) {
        let tally = &mut self.tally;
        match refusal {
            CaseRefusal::OnHold { .. } => tally.refused_on_hold += 1,
            CaseRefusal::NoRiskAssessment | CaseRefusal::RiskReviewDue { .. } | CaseRefusal::RiskHold => {
                tally.refused_for_risk += 1;
            }
            CaseRefusal::BudgetSpent { .. }
            | CaseRefusal::AllWavesSpent { .. }
            | CaseRefusal::TooSoon { .. } => {
                tally.refused_by_budget += 1;
            }
            refusal if refusal.is_of_interviewer() => tally.refused_by_diary += 1,
            _ => {}
        }
    }

    fn cancel(&mut self, who: usize) {
        let Some(case) = self.people[who].open_case() else { return };
        let Some(appointment) = self.people[who].appointment(&case) else { return };
        if let Ok((case, appointment)) = case.cancel(appointment) {
            self.people[who].save_case(case);
            self.people[who].save_appointment(appointment);
        }
    }

    /// The interviewer looks at everything again: mostly a go, sometimes with conditions, sometimes a hold.
    fn check(&mut self, who: usize, outcome: usize) {
        let Some(case) = self.people[who].open_case() else { return };
        let Some(appointment) = self.people[who].appointment(&case) else { return };
        let outcome = match outcome {
            0 => RiskOutcome::Hold,
            1 => RiskOutcome::GoWithConditions,
            _ => RiskOutcome::Go,
        };
        let made = self.id();
        self.with(who, |someone, rules| {
            let risk = someone.risk();
            let standing = someone.standing(risk.as_ref());
            if case.checkable(&appointment, World::interviewer(), &standing, rules).is_err() {
                return;
            }
            someone.checks.push(CallCheck {
                id: made,
                case: case.id,
                appointment: appointment.id,
                interviewer: appointment.interviewer,
                checked_at: rules.now,
                news: Vec::new(),
                outcome,
                reason: String::new(),
            });
            if !outcome.goes() {
                someone.seen.go_until = None;
            }
        });
    }

    /// Shows the number, if everything that decides it allows it, in the order of the operation.
    fn dial(&mut self, who: usize) {
        let open = self.people[who].open_call();
        let Some(case) = self.people[who].open_case() else { return };
        let Some(appointment) = self.people[who].appointment(&case) else { return };
        let unasked = case.appointment().is_some() && !appointment.asked_by_person && open.is_none();
        let shown = self.with(who, |someone, rules| {
            let risk = someone.risk();
            let standing = someone.standing(risk.as_ref());
            match &open {
                Some(call) if london_date(call.dialled_at) != rules.today() => Err(CaseRefusal::NotDialled),
                Some(_) => standing.contact(rules).map(|_| case),
                None => case.dial(&appointment, World::interviewer(), &standing, rules),
            }
        });
        let check = self.people[who].checks.iter().rev().find(|check| check.appointment == appointment.id);
        let today = london_date(self.now);
        let cleared = check.is_some_and(|check| check.clears(&appointment, Self::interviewer(), today));
        match shown {
            Ok(case) if cleared => self.revealed(who, (case, &appointment), (unasked, open.is_none())),
            Ok(_) => self.tally.refused_without_check += 1,
            Err(refusal) => self.note(refusal),
        }
    }

    /// The number is shown: the laws that must hold at this moment, by what was seen and not by the rules themselves.
    fn revealed(
        &mut self,
        who: usize,
        (case, appointment): (Case, &Appointment),
        (unasked, new): (bool, bool),
    ) {
        let today = london_date(self.now);
        let seen = &mut self.people[who].seen;
        assert!(!seen.walled, "a number was shown behind a wall");
        assert!(seen.takes_part, "a number was shown without agreement");
        assert!(!seen.held(today), "a number was shown while contact was held");
        assert!(seen.go_until.is_some_and(|last| today <= last), "a number was shown without a current go");
        if unasked {
            *seen.unasked.entry(case.id).or_default() += 1;
        }
        self.tally.reveals += 1;
        self.people[who].save_case(case);
        if new {
            self.open_call(who, appointment);
        }
    }

    fn ring(&mut self, who: usize, ahead: u64, asked_by_person: bool, checked: bool) {
        self.book(who, ahead, 10, asked_by_person);
        let standing = self.people[who].appointments.iter().find(|it| it.stands()).cloned();
        let Some(appointment) = standing.filter(|it| it.slot.start >= self.now) else { return };
        self.now = appointment.slot.start;
        if checked {
            self.check(who, 5);
        }
        self.dial(who);
    }

    fn record(&mut self, who: usize, which: usize) {
        let (Some(case), Some(call)) = (self.people[who].open_case(), self.people[who].open_call()) else {
            return;
        };
        let offered: Vec<_> = self.dispositions.offered().cloned().collect();
        let outcome = &offered[which % offered.len()];
        let of_call = self.people[who].appointments.iter().find(|it| it.id == call.appointment).cloned();
        let Some(appointment) = of_call else { return };
        let after = self.with(who, |_, rules| case.record_call(call, appointment, outcome, rules));
        let Ok(after) = after else { return };
        self.with(who, |someone, rules| {
            someone.save_call(after.call.clone());
            someone.save_appointment(after.appointment.clone());
            someone.save_case(after.case.clone());
            if after.plan_lapses {
                someone.plan = someone.plan.take().map(|plan| plan.lapsed(rules.today()));
            }
        });
        self.tally.recorded += 1;
        self.settle(who, after.wall, &after.case);
    }

    /// What a closed case leaves: nothing arranged, and the wall if one went up.
    fn settle(&mut self, who: usize, wall: Option<Wall>, case: &Case) {
        if case.is_closed() {
            self.people[who].call_off();
        }
        if let Some(wall) = wall {
            self.raise(who, wall);
        }
    }

    fn become_if(
        &mut self,
        who: usize,
        step: impl FnOnce(Case, &mut super::someone::Someone, &Rules<'_>) -> Result<Case, CaseRefusal>,
    ) {
        let Some(case) = self.people[who].open_case() else { return };
        let next = self.with(who, |someone, rules| step(case, someone, rules));
        if let Ok(case) = next {
            self.people[who].save_case(case);
        }
    }

    fn start(&mut self, who: usize) {
        let interview = self.id();
        let Some(call) = self.people[who].open_call() else { return };
        self.become_if(who, |case, someone, rules| {
            let risk = someone.risk();
            let started = case.start(interview, &call, &someone.standing(risk.as_ref()), rules)?;
            assert!(!someone.seen.walled, "an interview began behind a wall");
            let kept = someone.appointments.iter().find(|it| it.id == call.appointment).cloned();
            kept.into_iter().for_each(|it| someone.save_appointment(it.kept()));
            Ok(started)
        });
    }

    fn resume(&mut self, who: usize) {
        let Some(_) = self.people[who].open_call() else { return };
        self.become_if(who, |case, someone, rules| {
            let risk = someone.risk();
            let resumed = case.resume(&someone.standing(risk.as_ref()), rules)?;
            assert!(!someone.seen.walled, "an interview went on behind a wall");
            Ok(resumed)
        });
    }

    fn finish(&mut self, who: usize, full: bool) {
        let completeness = if full { Completeness::Full } else { Completeness::Partial };
        let outcome = self.dispositions.finished(completeness).clone();
        self.end(who, &outcome, Case::finish);
    }

    fn break_off(&mut self, who: usize, keep: bool) {
        let outcome = self.dispositions.broken_off(keep).clone();
        self.end(who, &outcome, Case::break_off);
    }

    fn end(
        &mut self,
        who: usize,
        outcome: &Disposition,
        end: fn(Case, &Disposition, &Rules<'_>) -> Result<Case, CaseRefusal>,
    ) {
        let Some(case) = self.people[who].open_case() else { return };
        let Ok(case) = self.with(who, |_, rules| end(case, outcome, rules)) else { return };
        self.tally.interviews += u32::from(case.interviewed());
        if let Some(call) = self.people[who].open_call() {
            self.people[who].save_call(Call { outcome: Some(outcome.code.clone()), ..call });
        }
        self.people[who].save_case(case.clone());
        self.settle(who, None, &case);
    }

    fn incoming(&mut self, who: usize, which: usize) {
        let choices: Vec<_> = self.dispositions.incoming().cloned().collect();
        let outcome = &choices[which % choices.len()];
        self.by_hand(who, outcome, ContactWay::RangUs, Case::record_outcome);
    }

    fn close_by_hand(&mut self, who: usize, which: usize) {
        let choices: Vec<_> = self.dispositions.closing().cloned().collect();
        let outcome = &choices[which % choices.len()];
        self.by_hand(who, outcome, ContactWay::Decision, Case::close_by_hand);
    }

    fn by_hand(
        &mut self,
        who: usize,
        outcome: &Disposition,
        way: ContactWay,
        step: fn(Case, &Disposition, &Rules<'_>) -> Result<AfterOutcome, CaseRefusal>,
    ) {
        let Some(case) = self.people[who].open_case() else { return };
        if self.people[who].open_call().is_some() {
            return;
        }
        let made = self.id();
        let Ok(after) = self.with(who, |_, rules| step(case, outcome, rules)) else { return };
        self.with(who, |someone, rules| {
            someone.recorded.push(RecordedOutcome {
                id: made,
                case: after.case.id,
                way,
                outcome: outcome.code.clone(),
                note: None,
                recorded_by: World::interviewer(),
                recorded_at: rules.now,
            });
            someone.save_case(after.case.clone());
            if after.plan_lapses {
                someone.plan = someone.plan.take().map(|plan| plan.lapsed(rules.today()));
            }
        });
        self.settle(who, after.wall, &after.case);
    }
}
