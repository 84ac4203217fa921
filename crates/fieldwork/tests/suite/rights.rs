//! Concerns, withdrawing, erasing, requests: what their values allow and what their forms refuse.

use fieldwork::*;
use proptest::prelude::*;
use questionnaire::{Language, Text, Wave};
use serde_json::json;

use crate::panel::*;

fn rule(kind: &str, recipients: &[&str], hours: u32) -> serde_json::Value {
    json!({
        "kind": kind, "recipients": recipients, "acknowledge_within_hours": hours,
        "in_subject_access": true, "guidance": Text::english("Write what happened."),
    })
}

fn policy(rows: &[serde_json::Value]) -> Result<ConcernPolicy, String> {
    serde_json::from_value(json!({ "concern": rows })).map_err(|fault| fault.to_string())
}

fn rules() -> Vec<serde_json::Value> {
    let mut rules = vec![rule("safeguarding", &["safeguarding-lead"], 2)];
    rules.extend(
        ["distress", "evidential-disclosure", "complaint"].map(|kind| rule(kind, &["coordinator"], 24)),
    );
    rules
}

fn concern() -> Concern {
    Concern {
        id: id(60),
        participant: id(1),
        reference: Reference::from_number(2041),
        case: None,
        kind: ConcernKind::Safeguarding,
        raised_by: id(INTERVIEWER),
        raised_at: at("2026-09-21 10:00"),
        act_by: at("2026-09-21 12:00"),
        state: ConcernState::Raised,
    }
}

#[test]
fn every_kind_of_concern_has_one_rule_and_somebody_who_reads_it() {
    let policy = policy(&rules()).unwrap();
    assert!(policy.receives(ConcernKind::Safeguarding, Recipient::SafeguardingLead));
    assert!(!policy.receives(ConcernKind::Safeguarding, Recipient::Coordinator));
    assert_eq!(policy.act_by(ConcernKind::Safeguarding, at("2026-09-21 10:00")), at("2026-09-21 12:00"));
    let without = |rows: &[serde_json::Value]| self::policy(rows).unwrap_err();
    assert!(without(&rules()[1..]).contains("needs one rule"));
    let twice: Vec<_> = rules().into_iter().chain(rules()).collect();
    assert!(without(&twice).contains("needs one rule"));
    let nobody = [rule("safeguarding", &[], 2)].into_iter().chain(rules().into_iter().skip(1));
    assert!(without(&nobody.collect::<Vec<_>>()).contains("nobody reads"));
    let at_once = [rule("safeguarding", &["coordinator"], 0)].into_iter().chain(rules().into_iter().skip(1));
    assert!(without(&at_once.collect::<Vec<_>>()).contains("at least an hour"));
}

#[test]
fn no_rule_can_name_somebody_at_a_force() {
    for police in ["liaison-officer", "analyst", "opcc", "publisher", "administrator"] {
        let rows: Vec<_> =
            [rule("safeguarding", &[police], 2)].into_iter().chain(rules().into_iter().skip(1)).collect();
        assert!(policy(&rows).is_err(), "{police}");
    }
}

#[test]
fn a_concern_is_taken_on_once_then_closed_once() {
    let (by, at) = (id(90), at("2026-09-21 11:00"));
    let outcome = ConcernOutcome::PassedOn;
    assert_eq!(concern().close(by, at, outcome).unwrap_err(), ConcernRefusal::NotAcknowledged);
    let taken = concern().acknowledge(by, at).unwrap();
    assert_eq!(taken.clone().acknowledge(by, at).unwrap_err(), ConcernRefusal::AcknowledgedBefore);
    let closed = taken.close(by, at, outcome).unwrap();
    assert!(closed.is_closed());
    assert_eq!(closed.clone().acknowledge(by, at).unwrap_err(), ConcernRefusal::Closed);
    assert_eq!(closed.takes_more().unwrap_err(), ConcernRefusal::Closed);
    assert_eq!(closed.close(by, at, outcome).unwrap_err(), ConcernRefusal::Closed);
}

#[test]
fn the_clock_of_a_concern_stops_when_somebody_takes_it_on() {
    let late = at("2026-09-21 12:01");
    assert!(!concern().is_overdue(at("2026-09-21 12:00")));
    assert!(concern().is_overdue(late));
    assert!(!concern().acknowledge(id(90), late).unwrap().is_overdue(late));
}

#[test]
fn a_form_without_words_is_refused_and_words_do_not_print() {
    let raw = |kind: &str, words: &str| RawConcern { kind: kind.into(), words: words.into(), case: None };
    let codes = |raw| NewConcern::check(raw).unwrap_err().iter().map(|it| it.code).collect::<Vec<_>>();
    assert_eq!(codes(raw("", " ")), ["concern-kind-required", "concern-words-required"]);
    assert_eq!(codes(raw("distress", &"x".repeat(6001))), ["concern-words-long"]);
    let new = NewConcern::check(raw("distress", " upset at question 4 ")).unwrap();
    assert_eq!(new.words, "upset at question 4");
    assert!(!format!("{new:?} {:?}", raw("distress", "upset")).contains("upset"));
    assert_eq!(concern_end("no-such", "").unwrap_err().len(), 2);
    assert!(concern_note("\n").is_err());
}

#[test]
fn a_withdrawal_says_how_and_when() {
    let raw =
        |channel: &str, day: &str| RawWithdrawal { channel: channel.into(), asked_on: RawDate::iso(day) };
    let today = day("2026-09-21");
    let codes =
        |raw| NewWithdrawal::check(&raw, today).unwrap_err().iter().map(|it| it.code).collect::<Vec<_>>();
    assert_eq!(codes(raw("", "")), ["withdrawal-channel-required", "withdrawal-asked-on-invalid"]);
    assert_eq!(codes(raw("letter", "2026-09-22")), ["withdrawal-asked-on-future"]);
    for channel in WithdrawalChannel::ALL {
        assert_eq!(NewWithdrawal::check(&raw(channel.slug(), "2026-09-21"), today).unwrap().channel, channel);
    }
}

fn case_in(state: CaseState) -> Case {
    let panel = Panel::new();
    let case = Case::open(id(10), &panel.standing(), &[], &panel.rules()).unwrap();
    Case { state, ..case }
}

fn withdrawn(state: CaseState) -> CaseState {
    let panel = Panel::new();
    case_in(state).withdraw(&dispositions(), &panel.rules()).unwrap().state
}

fn closed(code: &str, on: &str) -> CaseState {
    CaseState::Closed { disposition: DispositionCode::parse(code).unwrap(), on: day(on) }
}

#[test]
fn an_interview_stays_in_the_rates_under_the_code_of_a_deletion() {
    assert_eq!(withdrawn(closed("complete", "2026-09-14")), closed("withdrawn_full", "2026-09-14"));
    assert_eq!(withdrawn(closed("partial", "2026-09-14")), closed("withdrawn_partial", "2026-09-14"));
    assert_eq!(
        withdrawn(CaseState::Interviewing { interview: id(5) }),
        closed("withdrawn_partial", "2026-09-14")
    );
    assert_eq!(withdrawn(CaseState::Paused { interview: id(5) }), closed("withdrawn_partial", "2026-09-14"));
    assert_eq!(withdrawn(CaseState::Open), closed("withdrawn", "2026-09-14"));
    let lapsed = closed("lapsed_non_contact", "2026-09-14");
    assert_eq!(withdrawn(lapsed.clone()), lapsed);
}

fn any_state() -> impl Strategy<Value = CaseState> {
    prop_oneof![
        Just(CaseState::Open),
        Just(CaseState::Booked { appointment: id(4) }),
        Just(CaseState::Interviewing { interview: id(5) }),
        Just(CaseState::Paused { interview: id(5) }),
        Just(closed("complete", "2026-09-14")),
        Just(closed("partial", "2026-09-14")),
        Just(closed("declined", "2026-09-14")),
        Just(closed("lapsed_not_attempted", "2026-09-14")),
    ]
}

proptest! {
    #[test]
    fn withdrawing_always_ends_a_case_and_twice_is_as_once(state in any_state()) {
        let panel = Panel::new();
        let once = case_in(state).withdraw(&dispositions(), &panel.rules()).unwrap();
        prop_assert!(once.is_closed() && !once.interviewed());
        prop_assert_eq!(once.clone().withdraw(&dispositions(), &panel.rules()).unwrap(), once);
    }

    #[test]
    fn an_interview_of_somebody_who_withdrew_counts_nowhere(minutes in 0_i64..600) {
        let started = at("2026-09-21 10:00");
        let ended = started + chrono::TimeDelta::minutes(minutes);
        for state in [
            InterviewState::InProgress,
            InterviewState::Paused,
            InterviewState::Finished { at: ended, completeness: Completeness::Full },
            InterviewState::BrokenOff { at: ended, keep: true },
        ] {
            let withdrawn = interview(state).withdraw(ended);
            prop_assert_eq!(withdrawn.counts(), None);
            prop_assert!(!withdrawn.takes_answers());
            prop_assert_eq!(withdrawn.state, InterviewState::BrokenOff { at: ended, keep: false });
        }
    }
}

fn interview(state: InterviewState) -> Interview {
    Interview {
        id: id(5),
        case: id(10),
        questionnaire: questionnaire::QuestionnaireId { wave: Wave::SixWeek, version: 1 },
        digest: serde_json::from_value(json!("0".repeat(64))).unwrap(),
        language: Language::English,
        mode: ContactMode::Phone,
        interviewer: id(INTERVIEWER),
        started_at: at("2026-09-21 10:00"),
        state,
    }
}

#[test]
fn what_goes_depends_on_why_somebody_is_erased() {
    let all = ErasureReason::AskedFor.erases();
    assert_eq!(all.len(), Erased::ALL.len());
    assert!(!ErasureReason::KeptLongEnough.erases().contains(&Erased::Answers));
    for reason in ErasureReason::ALL {
        assert!(reason.erases().contains(&Erased::Key));
        assert_eq!(ErasureReason::check(reason.slug()).unwrap(), reason);
    }
    assert_eq!(ErasureReason::check("boredom").unwrap_err()[0].code, "erasure-reason-required");
}

#[test]
fn a_request_for_material_needs_a_who_a_law_a_day_and_a_what() {
    let today = day("2026-09-21");
    let refused = NewMaterialRequest::check(&RawMaterialRequest::default(), today).unwrap_err();
    let fields: Vec<_> = refused.iter().map(|it| it.field).collect();
    assert_eq!(fields, ["requester", "basis", "received_on", "who", "wanted"]);
    let raw = RawMaterialRequest {
        requester: "court".into(),
        basis: "court-order".into(),
        received_on: RawDate::iso("2026-09-20"),
        who: "Invented Crown Court".into(),
        wanted: "Dates of calls".into(),
    };
    assert!(!format!("{raw:?}").contains("Invented"));
    assert_eq!(NewMaterialRequest::check(&raw, today).unwrap().requester, Requester::Court);
}

#[test]
fn an_answer_says_whether_the_person_was_told() {
    let (received, today) = (day("2026-09-20"), day("2026-09-25"));
    let raw = RawMaterialAnswer {
        decision: "not-released".into(),
        told: "no".into(),
        notice_on: RawDate::default(),
        answered_on: RawDate::iso("2026-09-22"),
        words: "Telling them was not safe; nothing relevant is held.".into(),
    };
    let check = |raw: &RawMaterialAnswer| NewMaterialAnswer::check(raw, received, today);
    let codes =
        |raw: &RawMaterialAnswer| check(raw).unwrap_err().iter().map(|it| it.code).collect::<Vec<_>>();
    assert_eq!(check(&raw).unwrap().notice_on, None);
    let silent = RawMaterialAnswer { told: String::new(), ..raw.clone() };
    assert_eq!(codes(&silent), ["request-told-required"]);
    let undated = RawMaterialAnswer { told: "yes".into(), ..raw.clone() };
    assert_eq!(codes(&undated), ["request-date-invalid"]);
    let early = RawMaterialAnswer { answered_on: RawDate::iso("2026-09-19"), ..raw };
    assert_eq!(codes(&early), ["request-answered-before-received"]);
}
