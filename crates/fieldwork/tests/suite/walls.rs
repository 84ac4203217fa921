//! How contact is ended, and the only way it begins again.

use fieldwork::*;

use crate::panel::*;

fn raised(wall: &str, reason: &str) -> Result<NewWall, Vec<FieldError>> {
    NewWall::check(&RawWall { wall: wall.to_owned(), reason: reason.to_owned() })
}

fn lifted(asked: &str, reason: &str) -> Result<NewLift, Vec<FieldError>> {
    NewLift::check(&RawLift { asked_by_person: asked.to_owned(), reason: reason.to_owned() })
}

fn codes<T: std::fmt::Debug>(result: Result<T, Vec<FieldError>>) -> Vec<&'static str> {
    let faults = result.unwrap_err();
    assert!(faults.iter().all(|fault| FIELD_CODES.contains(&fault.code)), "{faults:?}");
    faults.iter().map(|fault| fault.code).collect()
}

#[test]
fn contact_is_ended_for_a_reason() {
    let wall = raised("unsafe", " Somebody answers their telephone. ").unwrap();
    assert_eq!((wall.wall, wall.reason.as_str()), (Wall::Unsafe, "Somebody answers their telephone."));
    assert_eq!(codes(raised("", "")), ["wall-required", "wall-reason-required"]);
    assert_eq!(codes(raised("unsafe", &"x".repeat(501))), ["wall-reason-long"]);
}

#[test]
fn a_withdrawal_has_a_form_of_its_own() {
    assert_eq!(codes(raised("withdrawn", "They rang.")), ["wall-required"]);
}

#[test]
fn contact_begins_again_at_the_persons_own_wish_only() {
    assert_eq!(
        lifted("yes", "They rang and gave the phrase.").unwrap().reason,
        "They rang and gave the phrase."
    );
    assert_eq!(codes(lifted("", "Their officer thinks so.")), ["lift-own-request-required"]);
    assert_eq!(codes(lifted("yes", " ")), ["wall-reason-required"]);
    for wall in Wall::ALL {
        assert_eq!(participant().behind(wall).back_by_own_request().wall, None);
    }
}

#[test]
fn the_attempts_of_both_waves_together_have_an_end() {
    let panel = Panel { attempts: 6, ..Panel::new() };
    let spent = CaseRefusal::AllWavesSpent { attempts: 6 };
    assert_eq!(panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap_err(), spent);
    let (case, appointment) = panel.book(panel.case(), asked_for("2026-09-21 10:00")).unwrap();
    assert_eq!(panel.on("2026-09-21 10:00").dial(case, &appointment).unwrap().attempts, 0);
    let before = Panel { attempts: 5, ..panel.clone() };
    let (case, appointment) = before.book(before.case(), booking("2026-09-21 10:00")).unwrap();
    let meanwhile = panel.on("2026-09-21 10:00");
    assert_eq!(meanwhile.dial(case.clone(), &appointment).unwrap_err(), spent);
    assert_eq!(before.on("2026-09-21 10:00").dial(case, &appointment).unwrap().attempts, 1);
}
