//! What is known of an investigation: the same, in whatever order its events arrive and however often.

use chrono::{Days, NaiveDate};
use fieldwork::*;
use proptest::prelude::*;
use proptest::sample::Index;
use questionnaire::Wave;

use crate::panel::{event, *};

fn on(number: u32, kind: fn(NaiveDate) -> EventKind, date: &str) -> InvestigationEvent {
    event(number, kind(day(date)))
}

fn report(on: NaiveDate) -> EventKind {
    EventKind::Report { on }
}

fn closure(on: NaiveDate) -> EventKind {
    EventKind::Closure { on }
}

fn outcome_of(code: u8, on: &str) -> EventKind {
    EventKind::Outcome { code: HomeOfficeOutcome::try_from(code).unwrap(), on: day(on) }
}

fn corrected(number: u32, of: u128, to: Option<&str>) -> InvestigationEvent {
    event(number, EventKind::Correction { of: id(of), to: to.map(day) })
}

#[test]
fn what_was_recorded_last_holds() {
    let events = [
        on(1, report, "2026-08-10"),
        on(2, closure, "2026-11-01"),
        on(3, closure, "2026-10-20"),
        event(4, outcome_of(1, "2026-10-20")),
        event(5, outcome_of(15, "2026-09-30")),
    ];
    let history = History::of(events);
    assert_eq!(history.report_date(), Some(day("2026-08-10")));
    assert_eq!(history.closed_on(), Some(day("2026-10-20")));
    // The outcome that was given last, not the one that was told last.
    assert_eq!(history.outcome().unwrap().number(), 1);
}

#[test]
fn a_correction_moves_an_event_or_takes_it_back() {
    let known = [on(1, report, "2026-08-10"), on(2, closure, "2026-11-01")];
    let closed = |more: &[InvestigationEvent]| History::of(known.iter().chain(more).copied()).closed_on();
    assert_eq!(closed(&[corrected(3, 2, Some("2026-11-05"))]), Some(day("2026-11-05")));
    assert_eq!(closed(&[corrected(3, 2, None)]), None);
    let twice = [corrected(4, 2, Some("2026-10-30")), corrected(3, 2, None)];
    assert_eq!(closed(&twice), Some(day("2026-10-30")), "the last correction holds");
    assert_eq!(closed(&[corrected(3, 77, None)]), Some(day("2026-11-01")), "of an event nobody knows");
    let moved = History::of(known.iter().copied().chain([corrected(3, 1, Some("2026-08-01"))]));
    let six_weeks = window(Wave::SixWeek, &moved, &PanelPolicy::default()).unwrap();
    assert_eq!(six_weeks.due, day("2026-09-12"));
}

#[test]
fn a_closure_before_the_report_is_passed_over() {
    let events = [on(1, report, "2026-08-10"), on(2, closure, "2026-10-01"), on(3, closure, "2026-01-10")];
    assert_eq!(History::of(events).closed_on(), Some(day("2026-10-01")));
    let early = [on(1, report, "2026-08-10"), on(3, closure, "2026-01-10")];
    assert_eq!(History::of(early).closed_on(), None);
    let mended = early.into_iter().chain([corrected(4, 1, Some("2026-01-05"))]);
    assert_eq!(History::of(mended).closed_on(), Some(day("2026-01-10")));
}

#[test]
fn not_yet_assigned_is_no_outcome() {
    let outcomes: Vec<_> = HomeOfficeOutcome::all().collect();
    assert_eq!(outcomes.len(), 23);
    let counted = outcomes.iter().filter(|outcome| outcome.is_assigned()).count();
    assert_eq!(counted, 22);
    let holding: Vec<_> = outcomes.iter().filter(|outcome| outcome.holds()).map(|it| it.number()).collect();
    assert_eq!(holding, [13]);
    for wrong in ["", "23", "-1", "1.0", "013", "one"] {
        assert!(HomeOfficeOutcome::parse(wrong).is_err(), "{wrong}");
    }
    assert_eq!(HomeOfficeOutcome::parse(" 07 ").unwrap().number(), 7);
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..300).prop_map(|days| day("2026-01-01") + Days::new(days))
}

/// An event of any kind, about events that may or may not be there.
fn kinds() -> impl Strategy<Value = EventKind> {
    let other = 0_u128..14;
    prop_oneof![
        days().prop_map(report),
        days().prop_map(closure),
        days().prop_map(|on| EventKind::Arrest { on }),
        (0_u8..=22, days()).prop_map(|(code, on)| EventKind::Outcome {
            code: HomeOfficeOutcome::try_from(code).unwrap(),
            on
        }),
        days().prop_map(|on| EventKind::Outcome { code: HomeOfficeOutcome::try_from(13).unwrap(), on }),
        (days(), 0_u64..40).prop_map(|(from, long)| {
            let until = from + Days::new(long);
            EventKind::Hold { reason: HoldReason::Safety, from, until, review_on: until }
        }),
        (other.clone(), days()).prop_map(|(hold, on)| EventKind::Release { hold: id(hold), on }),
        (other, proptest::option::of(days())).prop_map(|(of, to)| EventKind::Correction { of: id(of), to }),
    ]
}

fn events() -> impl Strategy<Value = Vec<InvestigationEvent>> {
    // Several share the minute in which they were recorded.
    let event = |(number, (minute, kind)): (u128, (u32, EventKind))| InvestigationEvent {
        id: id(number),
        ..event(minute, kind)
    };
    proptest::collection::vec((0_u32..5, kinds()), 0..14)
        .prop_map(move |made| (0..).zip(made).map(event).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_048))]

    #[test]
    fn any_order_and_any_repetition_give_the_same_history(
        events in events(),
        again in proptest::collection::vec(any::<Index>(), 0..8),
        order in any::<u64>(),
    ) {
        let known = History::of(events.iter().copied());
        let repeated = again.iter().filter(|_| !events.is_empty()).map(|index| *index.get(&events));
        let mut shuffled: Vec<_> = events.iter().copied().chain(repeated).collect();
        let mut draw = order;
        for last in (1..shuffled.len()).rev() {
            draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(last, usize::try_from(draw >> 33).unwrap() % (last + 1));
        }
        let other = History::of(shuffled);
        prop_assert_eq!(&other, &known);
        for wave in Wave::ALL {
            let policy = PanelPolicy::default();
            prop_assert_eq!(window(wave, &other, &policy), window(wave, &known, &policy));
        }
    }

    #[test]
    fn a_closure_never_comes_before_the_report(events in events()) {
        let history = History::of(events);
        if let (Some(reported), Some(closed)) = (history.report_date(), history.closed_on()) {
            prop_assert!(reported <= closed);
        }
    }
}
