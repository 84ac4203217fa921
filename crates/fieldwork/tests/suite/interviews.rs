//! From the first question to the last.

use fieldwork::*;
use questionnaire::{Language, QuestionnaireId};

use crate::panel::*;

#[test]
fn an_interview_starts_in_the_open_call_of_its_appointment() {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let then = panel.on("2026-09-21 10:00");
    let case = then.dial(case, &appointment).unwrap();
    let open = call(&appointment, then.now);
    let refused = |call: Call| then.start(case.clone(), &call).unwrap_err().code();
    assert_eq!(refused(Call { outcome: Some(named("no_answer").code), ..open.clone() }), "not-dialled");
    assert_eq!(refused(Call { case: id(2), ..open.clone() }), "not-dialled");
    assert_eq!(refused(Call { appointment: id(21), ..open.clone() }), "not-dialled");
    assert_eq!(refused(call(&appointment, at("2026-09-18 10:00"))), "not-dialled");
    let started = then.start(case.clone(), &open).unwrap();
    assert_eq!(started.state, CaseState::Interviewing { interview: id(30) });
    for wall in Wall::ALL {
        let walled = then.behind(wall).start(case.clone(), &open).unwrap_err();
        assert_eq!(walled, CaseRefusal::BehindWall(wall));
    }
    let unconsenting = Panel { consent: None, ..then };
    assert_eq!(unconsenting.start(case, &open).unwrap_err(), CaseRefusal::NoConsent);
}

#[test]
fn a_break_ends_unless_a_wall_has_gone_up() {
    let panel = Panel::new();
    let (case, ..) = panel.interviewing();
    let paused = case.pause().unwrap();
    assert_eq!(paused.clone().pause().unwrap_err().code(), "wrong-state");
    let walled = panel.behind(Wall::Withdrawn);
    let refused = paused.clone().resume(&walled.standing(), &walled.rules()).unwrap_err();
    assert_eq!(refused, CaseRefusal::BehindWall(Wall::Withdrawn));
    let resumed = paused.resume(&panel.standing(), &panel.rules()).unwrap();
    assert_eq!(resumed.state, CaseState::Interviewing { interview: id(30) });
}

#[test]
fn finishing_closes_the_case_as_an_interview() {
    let panel = Panel::new().on("2026-09-21 10:50");
    let (case, ..) = Panel::new().interviewing();
    let dispositions = dispositions();
    for (completeness, code) in [(Completeness::Full, "complete"), (Completeness::Partial, "partial")] {
        let closed = case.clone().finish(dispositions.finished(completeness), &panel.rules()).unwrap();
        let on = day("2026-09-21");
        assert_eq!(closed.state, CaseState::Closed { disposition: named(code).code, on });
        assert!(closed.interviewed());
    }
    let wrong = case.clone().finish(&named("declined"), &panel.rules()).unwrap_err();
    assert_eq!(wrong, CaseRefusal::DoesNotEnd);
    let paused = case.pause().unwrap();
    let early = paused.finish(dispositions.finished(Completeness::Full), &panel.rules());
    assert_eq!(early.unwrap_err().code(), "wrong-state");
}

#[test]
fn stopping_keeps_the_answers_only_if_the_person_says_so() {
    let panel = Panel::new();
    let (case, ..) = panel.interviewing();
    let dispositions = dispositions();
    let kept = case.clone().break_off(dispositions.broken_off(true), &panel.rules()).unwrap();
    assert!(kept.interviewed());
    let gone = case.clone().pause().unwrap().break_off(dispositions.broken_off(false), &panel.rules());
    assert!(!gone.unwrap().interviewed());
    let before = panel.case().break_off(dispositions.broken_off(true), &panel.rules());
    assert_eq!(before.unwrap_err().code(), "wrong-state");
}

fn interview() -> Interview {
    Interview {
        id: id(30),
        case: id(1),
        questionnaire: QuestionnaireId::parse("six-week@1").unwrap(),
        digest: serde_json::from_str("\"00\"").unwrap(),
        language: Language::Welsh,
        mode: ContactMode::Phone,
        interviewer: id(INTERVIEWER),
        started_at: at("2026-09-21 10:02"),
        state: InterviewState::InProgress,
    }
}

#[test]
fn an_interview_goes_from_progress_to_its_end_and_no_further() {
    let end = at("2026-09-21 10:50");
    let paused = interview().pause().unwrap();
    assert!(paused.takes_answers());
    assert_eq!(paused.clone().finish(end, Completeness::Full).unwrap_err().code(), "wrong-state");
    let finished = paused.clone().resume().unwrap().finish(end, Completeness::Full).unwrap();
    let broken = paused.break_off(end, false).unwrap();
    for over in [finished, broken] {
        assert!(!over.takes_answers());
        assert!(over.clone().pause().is_err() && over.clone().resume().is_err());
        assert!(over.clone().finish(end, Completeness::Full).is_err());
        assert!(over.break_off(end, true).is_err());
    }
}

#[test]
fn a_state_survives_being_stored() {
    let ended = interview().finish(at("2026-09-21 10:50"), Completeness::Partial).unwrap();
    let stored = serde_json::to_string(&ended).unwrap();
    assert_eq!(serde_json::from_str::<Interview>(&stored).unwrap(), ended);
    let (case, ..) = Panel::new().interviewing();
    let stored = serde_json::to_string(&case).unwrap();
    assert_eq!(serde_json::from_str::<Case>(&stored).unwrap(), case);
}

#[test]
fn completeness_counts_what_was_asked() {
    assert_eq!(Completeness::of(41, 41), Completeness::Full);
    assert_eq!(Completeness::of(40, 41), Completeness::Partial);
}
