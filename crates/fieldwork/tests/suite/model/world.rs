//! The panel of the model: several people, one interviewer's diary, one clock, and what each act does, put together as
//! the operations put it together.

use std::sync::OnceLock;

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use fieldwork::*;

use super::act::{Act, PEOPLE};
use super::someone::Someone;
use crate::panel::{INTERVIEWER, at, call, day, id, plan, risk};

pub(super) struct World {
    pub(super) now: DateTime<Utc>,
    pub(super) people: Vec<Someone>,
    pub(super) policy: PanelPolicy,
    pub(super) calendar: Calendar,
    pub(super) dispositions: Dispositions,
    pub(super) tally: Tally,
    last_id: u128,
}

/// How often something of each kind happened, so that the walk can be seen to get about.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) steps: u32,
    pub(super) reveals: u32,
    pub(super) interviews: u32,
    pub(super) refused_on_hold: u32,
    pub(super) refused_for_risk: u32,
    pub(super) refused_by_budget: u32,
    pub(super) refused_without_check: u32,
    pub(super) refused_by_diary: u32,
    pub(super) lapsed: u32,
    pub(super) recorded: u32,
    pub(super) second_waves: u32,
}

/// The panel's own outcomes, read once.
fn outcomes() -> Dispositions {
    static READ: OnceLock<Dispositions> = OnceLock::new();
    let read = || toml::from_str(include_str!("../../../../../config/dispositions.toml")).unwrap();
    READ.get_or_init(read).clone()
}

impl World {
    /// A panel whose people have just been referred. All but the last have agreed and can be contacted.
    pub(super) fn begun() -> Self {
        let people = (1..=u32::try_from(PEOPLE).unwrap()).map(Someone::referred).collect();
        // Few enough that the interviewer's week is soon full.
        let welfare = Welfare { calls_a_day: 1, calls_a_week: 1, ..Welfare::default() };
        let mut world = Self {
            now: at("2026-09-14 09:00"),
            people,
            policy: PanelPolicy { welfare, ..PanelPolicy::default() },
            calendar: Calendar::new([day("2026-12-25")]),
            dispositions: outcomes(),
            tally: Tally::default(),
            last_id: 10_000,
        };
        for who in 0..PEOPLE - 1 {
            world.consent(who, true, true);
            world.plan(who);
            world.assess(who, 5, 60);
            world.night(who);
        }
        world
    }

    pub(super) fn id<T>(&mut self) -> Id<T> {
        self.last_id += 1;
        id(self.last_id)
    }

    /// What decisions are made by, apart from the rest, so that the people can be changed meanwhile.
    pub(super) fn rules_of<'a>(
        now: DateTime<Utc>,
        policy: &'a PanelPolicy,
        calendar: &'a Calendar,
    ) -> Rules<'a> {
        Rules { policy, calendar, now }
    }

    pub(super) fn rules(&self) -> Rules<'_> {
        Self::rules_of(self.now, &self.policy, &self.calendar)
    }

    /// Changes one person, with the rules at hand.
    pub(super) fn with<T>(&mut self, who: usize, change: impl FnOnce(&mut Someone, &Rules<'_>) -> T) -> T {
        let rules = Self::rules_of(self.now, &self.policy, &self.calendar);
        change(&mut self.people[who], &rules)
    }

    pub(super) fn attempt(&mut self, who: usize, act: Act) {
        self.tally.steps += 1;
        match act {
            Act::Wait(minutes) => self.now += TimeDelta::minutes(minutes),
            Act::ToMorning(days) => self.wait_until_nine(days),
            Act::Consent { taking_part, second } => self.consent(who, taking_part, second),
            Act::Plan => self.plan(who),
            Act::Assess(outcome, days) => self.assess(who, outcome, days),
            Act::Closure(ago) => self.closure(who, ago),
            Act::Reopen => self.reopen(who),
            Act::Outcome13 => self.outcome_13(who),
            Act::Hold { ahead, lasts } => self.hold(who, ahead, lasts),
            Act::Release => self.release(who),
            Act::Night => (0..self.people.len()).for_each(|who| self.night(who)),
            Act::Wall(which) => self.raise(who, Wall::ALL[which % Wall::ALL.len()]),
            Act::Lift => self.lift(who),
            calling => self.attempt_call(who, calling),
        }
    }

    fn wait_until_nine(&mut self, days: u64) {
        let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
        let morning = (london_date(self.now) + Days::new(days)).and_time(nine);
        self.now = self.now.max(from_london(morning).unwrap());
    }

    fn consent(&mut self, who: usize, taking_part: bool, second: bool) {
        if self.people[who].participant.wall.is_some() {
            return;
        }
        self.with(who, |someone, rules| someone.agree(taking_part, second, rules));
        if !taking_part {
            self.raise(who, Wall::Refused);
        }
    }

    fn plan(&mut self, who: usize) {
        self.with(who, |someone, rules| {
            let today = rules.today();
            let plan = SafeContactPlan { confirmed_on: today, expires_on: today + Days::new(60), ..plan() };
            someone.plan = Some(plan);
        });
    }

    fn assess(&mut self, who: usize, outcome: usize, days: u64) {
        let made = self.id();
        self.with(who, |someone, rules| {
            if someone.participant.wall.is_some() {
                return;
            }
            let outcome = match outcome {
                0 => RiskOutcome::Hold,
                1 => RiskOutcome::GoWithConditions,
                _ => RiskOutcome::Go,
            };
            let review_on = rules.today() + Days::new(days);
            let participant = someone.participant.id;
            let decided_at = rules.now;
            someone.risks.push(RiskAssessment {
                id: made,
                participant,
                outcome,
                decided_at,
                review_on,
                ..risk()
            });
            someone.checks.retain(|check| check.outcome.goes());
            someone.seen.go_until = outcome.goes().then_some(review_on);
            someone.cleared.extend(outcome.goes().then_some(rules.today()));
        });
    }

    /// Records an event, and re-times what is open, as the operation does.
    fn happens(&mut self, who: usize, kind: EventKind) -> Id<InvestigationEvent> {
        let event = InvestigationEvent { recorded_at: self.now, id: self.id(), kind };
        self.with(who, |someone, rules| {
            someone.add_event(event);
            let retimed = someone.cases.iter().map(|case| case.clone().retimed(&someone.history, rules));
            someone.cases = retimed.collect();
        });
        event.id
    }

    fn closure(&mut self, who: usize, ago: u64) {
        let on = london_date(self.now) - Days::new(ago);
        self.happens(who, EventKind::Closure { on });
    }

    fn reopen(&mut self, who: usize) {
        if let Some(closure) = self.people[who].history.standing("closure") {
            self.happens(who, EventKind::Correction { of: closure.event.id, to: None });
        }
    }

    fn outcome_13(&mut self, who: usize) {
        let on = london_date(self.now);
        let code = HomeOfficeOutcome::all().find(|code| code.holds()).unwrap();
        let event = self.happens(who, EventKind::Outcome { code, on });
        self.people[who].seen.holds.push((event, on, None));
    }

    fn hold(&mut self, who: usize, ahead: u64, lasts: u64) {
        let from = london_date(self.now) + Days::new(ahead);
        let until = from + Days::new(lasts);
        let kind = EventKind::Hold { reason: HoldReason::CourtDate, from, until, review_on: until };
        let event = self.happens(who, kind);
        self.people[who].seen.holds.push((event, from, Some(until)));
    }

    /// The hold that stands is released from today on.
    fn release(&mut self, who: usize) {
        let today = london_date(self.now);
        let Some(hold) = self.people[who].history.hold_on(today) else { return };
        self.happens(who, EventKind::Release { hold: hold.event, on: today });
        for (event, _, until) in &mut self.people[who].seen.holds {
            if *event == hold.event {
                *until = Some(until.map_or(today - Days::new(1), |last| last.min(today - Days::new(1))));
            }
        }
    }

    /// The nightly step for one person: it re-times, lapses, then opens.
    fn night(&mut self, who: usize) {
        let new = self.id();
        let dispositions = self.dispositions.clone();
        let (mut lapsed, mut second) = (0, 0);
        self.with(who, |someone, rules| {
            for case in someone.cases.clone() {
                let case = case.retimed(&someone.history, rules);
                let to_come = someone
                    .appointments
                    .iter()
                    .any(|it| it.stands() && it.case == case.id && it.slot.date() >= rules.today());
                let over = case.lapse_reason(&someone.history, rules).is_some() && !to_come;
                if over && someone.open_call().is_none() {
                    someone.call_off();
                    someone.save_case(case.lapse(&someone.history, &dispositions, rules).unwrap());
                    lapsed += 1;
                } else {
                    someone.save_case(case);
                }
            }
            let risk = someone.risk();
            if let Ok(case) = Case::open(new, &someone.standing(risk.as_ref()), &someone.cases, rules) {
                second += u32::from(!someone.cases.is_empty());
                someone.save_case(case);
            }
        });
        self.tally.lapsed += lapsed;
        self.tally.second_waves += second;
    }

    /// A wall goes up: what is open closes behind it.
    pub(super) fn raise(&mut self, who: usize, wall: Wall) {
        let outcome = self.dispositions.iter().find(|outcome| outcome.wall == Some(wall)).unwrap().clone();
        self.with(who, |someone, rules| {
            someone.participant = someone.participant.clone().behind(wall);
            someone.seen.walled = true;
            someone.call_off();
            for case in someone.cases.clone().into_iter().filter(|case| !case.is_closed()) {
                someone.save_case(case.close_behind(wall, &outcome, rules).unwrap());
            }
        });
    }

    /// The person asks to be contacted again: nothing from before counts as a go or as a plan any more.
    fn lift(&mut self, who: usize) {
        self.with(who, |someone, rules| {
            if someone.participant.wall.is_none() {
                return;
            }
            someone.participant = someone.participant.clone().back_by_own_request();
            someone.seen.walled = false;
            someone.seen.go_until = None;
            someone.risks.clear();
            someone.plan = someone.plan.take().map(|plan| plan.lapsed(rules.today()));
        });
    }

    /// Begins a call that was allowed.
    pub(super) fn open_call(&mut self, who: usize, appointment: &Appointment) {
        let opened = Call { id: self.id(), ..call(appointment, self.now) };
        self.people[who].save_call(opened);
    }

    pub(super) fn interviewer() -> Id<Account> {
        id(INTERVIEWER)
    }
}
