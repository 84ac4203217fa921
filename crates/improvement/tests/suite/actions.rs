//! The life of an action, and its forms.

use improvement::{
    Action, ActionForm, ActionPlans, ActionRefusal, ActionState, ActionStep, FIELD_CODES, MarkForm, StepForm,
};
use proptest::prelude::*;
use statistics::Month;

use crate::invented::{action, day, taken, words};
use crate::plans::plans;

fn after(steps: &[ActionStep]) -> Result<Action, ActionRefusal> {
    steps.iter().try_fold(action(), |action, step| action.taking(taken(step.clone())))
}

fn mark(month: u32) -> ActionStep {
    ActionStep::Mark { month: Month::new(2026, month).unwrap(), what: words() }
}

fn step() -> impl Strategy<Value = ActionStep> {
    prop_oneof![
        Just(ActionStep::Begin),
        (1_u32..28).prop_map(|on| ActionStep::Due { on: day(on), why: "later".to_owned() }),
        (1_u32..28).prop_map(|on| ActionStep::Finish { on: day(on) }),
        Just(ActionStep::Drop { why: "no".to_owned() }),
        (1_u32..12).prop_map(mark),
        Just(ActionStep::Unmark { why: "no".to_owned() }),
    ]
}

#[test]
fn a_late_action_says_by_how_many_days_and_a_closed_one_never() {
    let late = |steps: &[ActionStep], on| after(steps).unwrap().days_late(day(on));
    assert_eq!(late(&[], 10), None);
    assert_eq!(late(&[], 22), Some(12));
    assert_eq!(late(&[ActionStep::Due { on: day(20), why: "print".to_owned() }], 22), Some(2));
    assert_eq!(late(&[ActionStep::Finish { on: day(21) }], 22), None);
    assert_eq!(late(&[ActionStep::Drop { why: "no".to_owned() }], 22), None);
}

#[test]
fn the_mark_is_the_last_one_and_goes_when_it_is_taken_away() {
    let marked = |steps: &[ActionStep]| after(steps).unwrap().mark().map(|mark| mark.month);
    assert_eq!(marked(&[]), None);
    assert_eq!(marked(&[mark(3), mark(5)]), Month::new(2026, 5));
    let unmark = ActionStep::Unmark { why: "wrong month".to_owned() };
    assert_eq!(marked(&[mark(3), unmark.clone()]), None);
    assert_eq!(after(&[unmark]).unwrap_err(), ActionRefusal::NoMark);
    assert_eq!(marked(&[ActionStep::Finish { on: day(1) }, mark(3)]), Month::new(2026, 3));
    let dropped = [ActionStep::Drop { why: "no".to_owned() }, mark(3)];
    assert_eq!(after(&dropped).unwrap_err(), ActionRefusal::NothingChanged);
}

#[test]
fn a_form_says_everything_that_is_wrong_with_it() {
    let plans: ActionPlans = plans();
    let force = action().force;
    let movable = ["respect".to_owned()];
    let read = |form: &ActionForm| form.read(&plans, &force, &movable, day(5));
    let empty = read(&ActionForm::default()).unwrap_err();
    let fields: Vec<_> = empty.iter().map(|error| error.field).collect();
    assert_eq!(fields, ["theme", "owner", "what", "what-cy", "moves", "due"]);
    assert!(empty.iter().all(|error| FIELD_CODES.contains(&error.code)), "{empty:?}");
    let form = ActionForm {
        theme: "own/training".to_owned(),
        owner: "force".to_owned(),
        what: " A leaflet ".to_owned(),
        what_cy: "Taflen".to_owned(),
        moves: vec!["respect".to_owned()],
        due: Some(day(5)),
    };
    let new = read(&form).unwrap();
    assert_eq!((new.plan.as_str(), new.what), ("own", words()));
    let another = ActionForm { theme: "shared/skills".to_owned(), ..form.clone() };
    assert_eq!(read(&another).unwrap_err()[0].code, "action-theme-unknown");
    let late = ActionForm { due: Some(day(4)), moves: vec!["x".to_owned()], ..form };
    let codes: Vec<_> = read(&late).unwrap_err().iter().map(|error| error.code).collect();
    assert_eq!(codes, ["action-moves-unknown", "action-due-past"]);
}

#[test]
fn what_has_not_happened_is_neither_marked_nor_finished() {
    let mark = |month: &str| MarkForm {
        month: month.to_owned(),
        what: "A leaflet".to_owned(),
        what_cy: "Taflen".to_owned(),
    };
    assert_eq!(mark("2026-12").read(day(30)).unwrap_err()[0].code, "action-month-future");
    assert_eq!(mark("November").read(day(30)).unwrap_err()[0].code, "action-month-invalid");
    assert!(mark("2026-11").read(day(1)).is_ok());
    let english = MarkForm { what_cy: " ".to_owned(), ..mark("2026-11") };
    assert_eq!(english.read(day(1)).unwrap_err()[0].code, "improvement-welsh-required");
    let finish = StepForm { step: "finish".to_owned(), on: Some(day(3)), why: String::new() };
    assert_eq!(finish.read(day(2)).unwrap_err()[0].code, "action-on-future");
    assert_eq!(finish.read(day(3)), Ok(ActionStep::Finish { on: day(3) }));
    assert_eq!(StepForm::default().read(day(1)).unwrap_err()[0].code, "action-step-unknown");
}

proptest! {
    /// Once closed, an action stays closed, whatever else is tried; and one that will not be done gains no mark.
    #[test]
    fn a_closed_action_stays_closed(steps in prop::collection::vec(step(), 0..12)) {
        let mut now = action();
        for step in steps {
            let (before, marked) = (now.state(), now.mark());
            let closed = matches!(before, ActionState::Done { .. } | ActionState::Dropped { .. });
            if let Ok(next) = now.clone().taking(taken(step)) {
                prop_assert_eq!(next.steps.len(), now.steps.len() + 1);
                if closed {
                    prop_assert_eq!(next.state(), before.clone());
                }
                if matches!(before, ActionState::Dropped { .. }) {
                    prop_assert!(next.mark().is_none() || next.mark() == marked);
                }
                now = next;
            }
        }
    }
}
