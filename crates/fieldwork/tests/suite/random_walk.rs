//! The laws of a case, on random lives: whatever is tried, in whatever order, at whatever time.

use chrono::{DateTime, Days, TimeDelta, Utc};
use fieldwork::*;
use proptest::prelude::*;

use crate::panel::*;

/// Something that somebody tries.
#[derive(Debug, Clone, Copy)]
enum Try {
    Wait(i64),
    Book {
        hours_ahead: i64,
        asked_by_person: bool,
    },
    /// Books for ten o'clock so many days ahead, waits for it and rings: the way things mostly go.
    Ring {
        days_ahead: u64,
        asked_by_person: bool,
    },
    Cancel,
    Dial,
    Record(usize),
    Start,
    Pause,
    Resume,
    Finish(bool),
    BreakOff(bool),
    Lapse,
    Open,
    WallGoesUp(usize),
}

/// A life: what is stored about one person, and what was seen to happen.
struct Life {
    panel: Panel,
    case: Case,
    appointment: Option<Appointment>,
    call: Option<Call>,
    dispositions: Dispositions,
    unasked_calls: u32,
    walled: bool,
}

impl Life {
    fn begin() -> Self {
        let panel = Panel::new();
        Self {
            case: panel.case(),
            panel,
            appointment: None,
            call: None,
            dispositions: dispositions(),
            unasked_calls: 0,
            walled: false,
        }
    }

    fn attempt(&mut self, what: Try) {
        let before = self.case.clone();
        match what {
            Try::Wait(minutes) => self.panel.now += TimeDelta::minutes(minutes),
            Try::Book { hours_ahead, asked_by_person } => {
                self.book(self.panel.now + TimeDelta::hours(hours_ahead), asked_by_person);
            }
            Try::Ring { days_ahead, asked_by_person } => self.ring(days_ahead, asked_by_person),
            Try::Cancel => self.cancel(),
            Try::Dial => self.dial(),
            Try::Record(which) => self.record(which),
            Try::Start => self.start(),
            Try::Pause => self.become_if(before.clone().pause()),
            Try::Resume => {
                let resumed = before.clone().resume(&self.panel.standing(), &self.panel.rules());
                self.opened_by(resumed);
            }
            Try::Finish(full) => {
                let completeness = if full { Completeness::Full } else { Completeness::Partial };
                let outcome = self.dispositions.finished(completeness).clone();
                self.become_if(before.clone().finish(&outcome, &self.panel.rules()));
            }
            Try::BreakOff(keep) => {
                let outcome = self.dispositions.broken_off(keep).clone();
                self.become_if(before.clone().break_off(&outcome, &self.panel.rules()));
            }
            Try::Lapse => {
                let (history, rules) = (&self.panel.history, self.panel.rules());
                self.become_if(before.clone().lapse(history, &self.dispositions, &rules));
            }
            Try::Open => {
                let earlier = [before.clone()];
                let (standing, rules) = (self.panel.standing(), self.panel.rules());
                let opened = Case::open(id(2), &standing, &earlier, &rules);
                assert!(opened.is_err(), "a second case opened beside {before:?}");
            }
            Try::WallGoesUp(which) => {
                let wall = *Wall::ALL.iter().cycle().nth(which).unwrap();
                self.panel = self.panel.behind(wall);
                self.walled = true;
            }
        }
        self.check_laws(&before);
    }

    fn check_laws(&self, before: &Case) {
        assert!(self.case.attempts <= self.panel.policy.attempts, "the budget is exceeded");
        assert_eq!(self.case.attempts, self.unasked_calls, "each unasked call is counted once");
        if before.is_closed() {
            assert_eq!(&self.case, before, "a closed case changed");
        }
        assert_eq!(self.case.window, before.window);
    }

    fn become_if(&mut self, result: Result<Case, CaseRefusal>) {
        if let Ok(case) = result {
            self.case = case;
        }
    }

    /// Takes the new case, which only happens in front of the wall.
    fn opened_by(&mut self, result: Result<Case, CaseRefusal>) {
        assert!(result.is_err() || !self.walled, "something began behind a wall");
        self.become_if(result);
    }

    fn ring(&mut self, days_ahead: u64, asked_by_person: bool) {
        let then = (london_date(self.panel.now) + Days::new(days_ahead)).and_hms_opt(10, 0, 0).unwrap();
        let then = from_london(then).unwrap();
        self.book(then, asked_by_person);
        self.panel.now = then;
        self.dial();
    }

    fn book(&mut self, start: DateTime<Utc>, asked_by_person: bool) {
        let slot = Slot { start, minutes: 60 };
        let booking = Booking { slot, asked_by_person, ..booking("2026-09-21 10:00") };
        if let Ok((case, appointment)) = self.panel.book(self.case.clone(), booking) {
            assert!(!self.walled, "booked behind a wall");
            assert!(plan().allows(&slot) && case.window.contains(slot.date()), "booked out of bounds");
            self.case = case;
            self.appointment = Some(appointment);
        }
    }

    fn cancel(&mut self) {
        let Some(appointment) = self.appointment.clone() else { return };
        if let Ok((case, appointment)) = self.case.clone().cancel(appointment) {
            self.case = case;
            self.appointment = Some(appointment);
        }
    }

    fn dial(&mut self) {
        let Some(appointment) = self.appointment.clone() else { return };
        let booked = self.case.appointment().is_some();
        if let Ok(case) = self.panel.dial(self.case.clone(), &appointment) {
            assert!(!self.walled, "dialled behind a wall");
            self.unasked_calls += u32::from(booked && !appointment.asked_by_person);
            self.call = Some(call(&appointment, self.panel.now));
            self.case = case;
        }
    }

    fn record(&mut self, which: usize) {
        let (Some(call), Some(appointment)) = (self.call.clone(), self.appointment.clone()) else { return };
        let offered: Vec<_> = self.dispositions.offered().cloned().collect();
        let outcome = offered.iter().cycle().nth(which).unwrap();
        if let Ok(after) = self.case.clone().record_call(call, appointment, outcome, &self.panel.rules()) {
            self.case = after.case;
            self.call = Some(after.call);
            self.appointment = Some(after.appointment);
            if let Some(wall) = after.wall {
                self.panel = self.panel.behind(wall);
                self.walled = true;
            }
        }
    }

    fn start(&mut self) {
        let Some(call) = self.call.clone() else { return };
        let started = self.panel.start(self.case.clone(), &call);
        if started.is_ok() {
            self.appointment = self.appointment.take().map(Appointment::kept);
        }
        self.opened_by(started);
    }
}

fn tries() -> impl Strategy<Value = Try> {
    prop_oneof![
        1 => (0_i64..3_000).prop_map(Try::Wait),
        1 => Just(Try::Wait(60)),
        12 => (1_u64..4, any::<bool>())
            .prop_map(|(days_ahead, asked_by_person)| Try::Ring { days_ahead, asked_by_person }),
        4 => (0_i64..8, any::<bool>())
            .prop_map(|(hours_ahead, asked_by_person)| Try::Book { hours_ahead, asked_by_person }),
        1 => Just(Try::Cancel),
        2 => Just(Try::Dial),
        // Twice as often nobody answers: a life in which the person declines is soon over.
        8 => Just(Try::Record(0)),
        4 => (0_usize..4).prop_map(Try::Record),
        4 => Just(Try::Start),
        1 => Just(Try::Pause),
        1 => Just(Try::Resume),
        1 => any::<bool>().prop_map(Try::Finish),
        1 => any::<bool>().prop_map(Try::BreakOff),
        1 => Just(Try::Lapse),
        1 => Just(Try::Open),
        1 => (0_usize..5).prop_map(Try::WallGoesUp),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_024))]

    #[test]
    fn whatever_is_tried_the_laws_of_a_case_hold(tries in proptest::collection::vec(tries(), 1..60)) {
        let mut life = Life::begin();
        for what in tries {
            life.attempt(what);
        }
    }
}

/// The walk is no law at all if it never gets anywhere: this life goes all the way.
#[test]
fn the_walk_can_reach_an_interview() {
    let mut life = Life::begin();
    let to_the_end = [
        Try::Book { hours_ahead: 1, asked_by_person: false },
        Try::Wait(60),
        Try::Dial,
        Try::Start,
        Try::Finish(true),
    ];
    to_the_end.into_iter().for_each(|what| life.attempt(what));
    assert!(life.case.interviewed());
}
