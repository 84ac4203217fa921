//! Cases whose time has passed.

use fieldwork::*;

use crate::panel::*;

fn lapsed(panel: &Panel, case: Case) -> Result<Case, CaseRefusal> {
    case.lapse(&panel.history, &dispositions(), &panel.rules())
}

fn code(case: &Case) -> &str {
    match &case.state {
        CaseState::Closed { disposition, .. } => disposition.as_str(),
        _ => panic!("the case is not closed"),
    }
}

#[test]
fn a_case_lapses_the_day_after_its_window() {
    let panel = Panel::new();
    let last_day = panel.on("2026-10-19 23:59");
    assert_eq!(lapsed(&last_day, panel.case()).unwrap_err(), CaseRefusal::NotLapsed);
    let next = panel.on("2026-10-20 00:00");
    assert_eq!(panel.case().lapse_reason(&panel.history, &next.rules()), Some(LapseReason::WindowOver));
    assert_eq!(code(&lapsed(&next, panel.case()).unwrap()), "lapsed_not_attempted");
}

#[test]
fn a_case_that_was_rung_lapses_as_not_reached() {
    let panel = Panel::new();
    let rung = Case { attempts: 1, ..panel.case() };
    assert_eq!(code(&lapsed(&panel.on("2026-10-20 00:00"), rung).unwrap()), "lapsed_non_contact");
}

#[test]
fn an_early_closure_overtakes_six_weeks_but_not_an_appointment() {
    let panel = Panel::new();
    let case = panel.case();
    let (booked, _) = panel.book(case.clone(), booking("2026-09-21 10:00")).unwrap();
    let panel = panel.closed("2026-09-16");
    let reason = |case: &Case| case.lapse_reason(&panel.history, &panel.rules());
    assert_eq!(reason(&case), Some(LapseReason::ClosedEarly));
    assert_eq!(reason(&booked), None);
    assert_eq!(code(&lapsed(&panel, case.clone()).unwrap()), "closed_early");
    let rung = Case { attempts: 1, ..case.clone() };
    assert_eq!(code(&lapsed(&panel, rung).unwrap()), "lapsed_non_contact");
    let both = PanelPolicy { closed_early: ClosedEarly::Both, ..PanelPolicy::default() };
    let panel = Panel { policy: both, ..panel };
    assert_eq!(case.lapse_reason(&panel.history, &panel.rules()), None);
}

#[test]
fn a_begun_interview_does_not_lapse() {
    let panel = Panel::new();
    let (case, ..) = panel.interviewing();
    let late = panel.on("2026-12-01 09:00");
    for begun in [case.clone(), case.pause().unwrap()] {
        assert_eq!(lapsed(&late, begun).unwrap_err(), CaseRefusal::NotLapsed);
    }
}

#[test]
fn a_closed_case_keeps_what_closed_it() {
    let panel = Panel::new();
    let closed = panel.case().close_behind(Wall::Refused, &named("declined"), &panel.rules()).unwrap();
    let again = closed.clone().close_behind(Wall::Deceased, &named("deceased"), &panel.rules());
    assert_eq!(again.unwrap_err(), CaseRefusal::CaseClosed);
    assert_eq!(lapsed(&panel.on("2026-10-20 00:00"), closed).unwrap_err(), CaseRefusal::CaseClosed);
}
