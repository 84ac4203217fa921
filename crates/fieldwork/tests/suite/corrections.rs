//! Who may put an answer right, and until when; what an interviewer may note.

use chrono::TimeDelta;
use fieldwork::*;
use questionnaire::{Language, QuestionnaireId};

use crate::panel::*;

fn interview(state: InterviewState) -> Interview {
    Interview {
        id: id(30),
        case: id(1),
        questionnaire: QuestionnaireId::parse("six-week@1").unwrap(),
        digest: serde_json::from_str("\"00\"").unwrap(),
        language: Language::Welsh,
        mode: ContactMode::Video,
        interviewer: id(INTERVIEWER),
        started_at: at("2026-09-21 10:02"),
        state,
    }
}

#[test]
fn the_interviewer_has_a_day_and_a_coordinator_as_long_as_it_takes() {
    let ended = at("2026-09-21 10:50");
    let finished = InterviewState::Finished { at: ended, completeness: Completeness::Partial };
    for state in [finished, InterviewState::BrokenOff { at: ended, keep: true }] {
        let over = interview(state);
        let may = |by, hours| over.may_be_corrected(by, ended + TimeDelta::hours(hours));
        assert_eq!(may(Corrector::Interviewer, 24), Ok(()));
        assert_eq!(may(Corrector::Interviewer, 25), Err(CorrectionRefusal::TooLate));
        assert_eq!(may(Corrector::Coordinator, 25), Ok(()));
        assert_eq!(may(Corrector::Coordinator, 9_000), Ok(()));
    }
}

#[test]
fn what_goes_on_or_was_deleted_is_not_put_right() {
    let ended = at("2026-09-21 10:50");
    for (state, refusal) in [
        (InterviewState::InProgress, CorrectionRefusal::GoingOn),
        (InterviewState::Paused, CorrectionRefusal::GoingOn),
        (InterviewState::BrokenOff { at: ended, keep: false }, CorrectionRefusal::NoRecord),
    ] {
        let interview = interview(state);
        for by in [Corrector::Interviewer, Corrector::Coordinator] {
            assert_eq!(interview.may_be_corrected(by, ended), Err(refusal), "{}", refusal.code());
        }
    }
}

#[test]
fn a_finished_interview_takes_the_completeness_its_answers_have() {
    let ended = at("2026-09-21 10:50");
    let finished = interview(InterviewState::Finished { at: ended, completeness: Completeness::Partial });
    let full = InterviewState::Finished { at: ended, completeness: Completeness::Full };
    assert_eq!(finished.corrected(Completeness::Full).state, full);
    let stopped = interview(InterviewState::BrokenOff { at: ended, keep: true });
    assert_eq!(stopped.clone().corrected(Completeness::Full), stopped);
}

#[test]
fn a_case_follows_the_completeness_of_its_interview_and_of_nothing_else() {
    let dispositions = dispositions();
    let closed = |disposition: &Disposition| {
        let state = CaseState::Closed { disposition: disposition.code.clone(), on: day("2026-09-21") };
        Case { state, ..Panel::new().case() }
    };
    let partial = closed(dispositions.finished(Completeness::Partial));
    let full = closed(dispositions.finished(Completeness::Full));
    assert_eq!(partial.clone().corrected(Completeness::Full, &dispositions), full);
    assert_eq!(full.corrected(Completeness::Partial, &dispositions), partial);
    let deleted = closed(dispositions.broken_off(false));
    assert_eq!(deleted.clone().corrected(Completeness::Full, &dispositions), deleted);
}

#[test]
fn a_coordinator_says_why() {
    let said = |reason: &str| RawCorrection { reason: reason.to_owned(), ..RawCorrection::default() };
    let code = |checked: Result<String, Vec<FieldError>>| checked.unwrap_err()[0].code;
    assert_eq!(said("  ").reason(Corrector::Interviewer), Ok(String::new()));
    assert_eq!(code(said("  ").reason(Corrector::Coordinator)), "correction-reason-required");
    assert_eq!(said(" They rang. ").reason(Corrector::Coordinator), Ok("They rang.".to_owned()));
    assert_eq!(code(said(&"x".repeat(501)).reason(Corrector::Interviewer)), "correction-reason-long");
}

#[test]
fn a_note_is_tidied_limited_and_taken_away_by_emptying_it() {
    assert_eq!(InterviewNote::check(" Rang back.\n"), Ok(Some("Rang back.".to_owned())));
    assert_eq!(InterviewNote::check(" \n "), Ok(None));
    assert_eq!(InterviewNote::check(&"ŵ".repeat(4_000)).map(|note| note.is_some()), Ok(true));
    assert_eq!(InterviewNote::check(&"ŵ".repeat(4_001)).unwrap_err()[0].code, "interview-note-long");
}

#[test]
fn a_mode_is_read_as_it_is_written_and_follows_the_plan() {
    for mode in ContactMode::ALL {
        assert_eq!(ContactMode::parse(mode.slug()), Ok(mode));
    }
    assert!(ContactMode::parse("letter").is_err());
    assert_eq!(ContactMode::from(Means::Video), ContactMode::Video);
    assert_eq!(ContactMode::from(Means::Phone), ContactMode::default());
}
