//! The funnel: one place for each referral, and sums that close.

use chrono::{Days, NaiveDate};
use fieldwork::*;
use proptest::prelude::*;
use questionnaire::Wave;

use crate::panel::*;

/// Somebody's track, with what a test changes.
#[derive(Clone)]
struct Somebody {
    panel: Panel,
    consents: Vec<Consent>,
    cleared: Vec<NaiveDate>,
    cases: Vec<Case>,
    calls: Vec<Call>,
    recorded: Vec<RecordedOutcome>,
}

impl Somebody {
    fn referred() -> Self {
        let panel = Panel::new();
        Self {
            panel,
            consents: Vec::new(),
            cleared: Vec::new(),
            cases: Vec::new(),
            calls: Vec::new(),
            recorded: Vec::new(),
        }
    }

    fn consented() -> Self {
        Self { consents: vec![consent()], ..Self::referred() }
    }

    fn cleared() -> Self {
        Self { cleared: vec![day("2026-08-20")], ..Self::consented() }
    }

    fn with_case(state: CaseState) -> Self {
        let it = Self::cleared();
        Self { cases: vec![Case { state, ..it.panel.case() }], ..it }
    }

    fn closed(code: &str) -> Self {
        Self::with_case(CaseState::Closed { disposition: named(code).code, on: day("2026-09-25") })
    }

    fn place(&self, wave: Wave) -> Passage {
        let track = Track {
            participant: &self.panel.participant,
            history: &self.panel.history,
            consents: &self.consents,
            cleared: &self.cleared,
            cases: &self.cases,
            calls: &self.calls,
            recorded: &self.recorded,
        };
        track.passage(wave, &dispositions(), &self.panel.rules())
    }

    #[track_caller]
    fn check(&self, step: Step, fate: Fate) {
        let place = self.place(Wave::SixWeek);
        assert_eq!((place.step, place.fate), (step, fate));
    }
}

fn waits(waiting: Waiting) -> Fate {
    Fate::Waiting(waiting)
}

#[test]
fn a_referral_waits_at_each_step_for_what_comes_next() {
    Somebody::referred().check(Step::Agreed, waits(Waiting::Consent));
    Somebody::consented().check(Step::Agreed, waits(Waiting::Clearance));
    Somebody::cleared().check(Step::Cleared, waits(Waiting::Due));
    Somebody::with_case(CaseState::Open).check(Step::Cleared, waits(Waiting::Booking));
    let mut held = Somebody::with_case(CaseState::Open);
    held.panel = held.panel.held("2026-09-10", "2026-09-20");
    held.check(Step::Cleared, waits(Waiting::Hold));
    let booked = CaseState::Booked { appointment: id(20) };
    Somebody::with_case(booked).check(Step::Cleared, waits(Waiting::Call));
}

#[test]
fn whoever_was_spoken_with_is_contacted() {
    let booked = Panel::new().book(Panel::new().case(), booking("2026-09-21 10:00")).unwrap().1;
    let mut somebody = Somebody::with_case(CaseState::Open);
    somebody.calls =
        vec![Call { outcome: Some(named("no_answer").code), ..call(&booked, at("2026-09-21 10:00")) }];
    somebody.check(Step::Cleared, waits(Waiting::Booking));
    somebody.calls =
        vec![Call { outcome: Some(named("not_safe_to_talk").code), ..somebody.calls[0].clone() }];
    somebody.check(Step::Contacted, waits(Waiting::Booking));
    let talking = Somebody {
        calls: vec![call(&booked, at("2026-09-21 10:00"))],
        ..Somebody::with_case(CaseState::Interviewing { interview: id(30) })
    };
    talking.check(Step::Contacted, waits(Waiting::Finish));
}

#[test]
fn an_end_has_its_reason() {
    let mut no = Somebody::consented();
    no.consents.push(Consent { taking_part: false, ..consent() });
    no.check(Step::Agreed, Fate::Lost(Loss::NotTakingPart));
    let walled = Somebody { panel: Panel::new().behind(Wall::Unsafe), ..Somebody::referred() };
    walled.check(Step::Agreed, Fate::Lost(Loss::NoContact(Wall::Unsafe)));
    let late = Somebody { panel: Panel::new().on("2026-12-01 09:00"), ..Somebody::consented() };
    late.check(Step::Agreed, Fate::Lost(Loss::WindowOver));
    let mut early = Somebody::cleared();
    early.panel = early.panel.closed("2026-08-20");
    early.check(Step::Cleared, Fate::Lost(Loss::ClosedEarly));
    let code = named("lapsed_non_contact").code;
    Somebody::closed("lapsed_non_contact").check(Step::Cleared, Fate::Lost(Loss::Outcome(code)));
}

#[test]
fn an_interview_is_full_or_partial_and_stays_one_when_its_answers_are_erased() {
    Somebody::closed("complete").check(Step::Interviewed, Fate::Interviewed(Completeness::Full));
    Somebody::closed("partial").check(Step::Interviewed, Fate::Interviewed(Completeness::Partial));
    let code = DispositionCode::parse("withdrawn_full").unwrap();
    let mut withdrawn = Somebody::closed("complete");
    withdrawn.cases[0].state = CaseState::Closed { disposition: code.clone(), on: day("2026-09-25") };
    withdrawn.check(Step::Interviewed, Fate::Lost(Loss::Outcome(code)));
}

#[test]
fn the_second_interview_is_a_funnel_of_its_own() {
    let mut heard = Somebody::closed("complete");
    assert_eq!(heard.place(Wave::CaseClosure).fate, waits(Waiting::Due));
    heard.consents.push(Consent { second_interview: false, ..consent() });
    assert_eq!(heard.place(Wave::CaseClosure).fate, Fate::Lost(Loss::NoSecondInterview));
}

#[test]
fn the_days_at_a_step_run_until_the_next_or_the_end() {
    let place = Somebody::closed("complete").place(Wave::SixWeek);
    // Reported 10 August, agreed 11 August, cleared 20 August, interviewed 25 September.
    assert_eq!(place.days_at(Step::Referred), Some(1));
    assert_eq!(place.days_at(Step::Agreed), Some(9));
    assert_eq!(place.days_at(Step::Cleared), Some(36));
    let waiting = Somebody::cleared().place(Wave::SixWeek);
    assert_eq!(waiting.days_at(Step::Cleared), None);
    assert_eq!(waiting.days_waiting(day("2026-08-30")), Some(10));
    assert_eq!(place.days_waiting(day("2026-08-30")), None);
}

#[test]
fn asking_has_its_own_ends_and_its_rate() {
    let not_offered =
        Passage::ended(Step::Referred, Loss::NotOffered("unsafe".to_owned()), day("2026-09-01"));
    let declined = Passage::ended(Step::Offered, Loss::Declined(String::new()), day("2026-09-01"));
    let agreed = Somebody::referred().place(Wave::SixWeek);
    let all = [("a", &not_offered), ("a", &declined), ("b", &agreed), ("a", &agreed)];
    let by = Agreement::by(all);
    assert_eq!(by["a"], Agreement { referred: 3, offered: 2, agreed: 1 });
    assert_eq!((by["a"].rate(), by["b"].rate()), (Some(0.5), Some(1.0)));
    assert_eq!(Agreement::by([("x", &not_offered)])["x"].rate(), None);
}

#[test]
fn an_ask_that_came_to_nothing_ends_where_it_did() {
    let ask = |outcome, wording: Option<&str>| Ask {
        force: participant().force,
        team: None,
        asked_by: AskedBy::InvestigatingOfficer,
        wording: wording.map(str::to_owned),
        stage: None,
        asked_on: day("2026-09-01"),
        outcome,
        reason: "too-early".to_owned(),
    };
    let not_offered = ask(AskOutcome::NotOffered, None).counted();
    assert_eq!(not_offered.passage.step, Step::Referred);
    assert_eq!(not_offered.wording, "");
    let declined = ask(AskOutcome::Declined, Some("2026-1")).counted();
    assert_eq!(declined.passage.fate, Fate::Lost(Loss::Declined("too-early".to_owned())));
    let report = FieldworkReport::of(Wave::SixWeek, &[not_offered, declined], day("2026-10-01"));
    assert_eq!((report.funnel.referrals(), report.counts.total(), report.open), (2, 0, 0));
    assert_eq!(report.by_wording["2026-1"].rate(), Some(0.0));
    assert_eq!(report.by_asker[&AskedBy::InvestigatingOfficer].offered, 1);
}

fn passages() -> impl Strategy<Value = Passage> {
    let states = prop_oneof![
        Just(CaseState::Open),
        Just(CaseState::Booked { appointment: id(20) }),
        Just(CaseState::Paused { interview: id(30) }),
        prop_oneof![Just("complete"), Just("partial"), Just("declined"), Just("lapsed_non_contact")]
            .prop_map(|code| CaseState::Closed { disposition: named(code).code, on: day("2026-09-25") }),
    ];
    let person = (0_u8..4, proptest::option::of(states), any::<bool>(), 0_u64..200, 0_usize..6).prop_map(
        |(known, state, closed, later, wall)| {
            let mut it = Somebody::cleared();
            let case = it.panel.case();
            it.cases = state.map(|state| Case { state, ..case }).into_iter().collect();
            it.consents.truncate(usize::from(known > 0));
            it.cleared.truncate(usize::from(known > 1));
            it.panel.now += chrono::TimeDelta::days(i64::try_from(later).unwrap());
            if closed {
                it.panel.history = reported(day("2026-08-10"), Some(day("2026-08-30") + Days::new(later)));
            }
            it.panel.participant.wall = Wall::ALL.get(wall).copied();
            it.place(if known % 2 == 0 { Wave::SixWeek } else { Wave::CaseClosure })
        },
    );
    prop_oneof![
        5 => person,
        1 => Just(Passage::ended(Step::Referred, Loss::NotOffered("x".to_owned()), day("2026-09-01"))),
        1 => Just(Passage::ended(Step::Offered, Loss::Declined("y".to_owned()), day("2026-09-01"))),
    ]
}

proptest! {
    /// Conservation: at every step those who came are those lost, waiting, arrived and gone on; all of them are referred.
    #[test]
    fn the_funnel_is_conserved(passages in proptest::collection::vec(passages(), 0..60)) {
        let funnel = Funnel::of(&passages, day("2026-10-01"));
        prop_assert_eq!(usize::try_from(funnel.referrals()).unwrap(), passages.len());
        let ended: u32 = funnel.levels.iter().map(|it| it.lost_in_all() + it.waiting_in_all() + it.full + it.partial).sum();
        prop_assert_eq!(ended, funnel.referrals(), "each referral is in exactly one state");
        for (number, level) in funnel.levels.iter().enumerate() {
            let on = funnel.levels.get(number + 1).map_or(0, |next| next.reached);
            let stay = level.lost_in_all() + level.waiting_in_all() + level.full + level.partial;
            prop_assert_eq!(level.reached, on + stay, "{:?}", level.step);
            prop_assert!(level.step == Step::Interviewed || level.full + level.partial == 0);
        }
    }
}
