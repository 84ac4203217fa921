//! Nothing personal is ever printed, whatever is printed.

use fieldwork::*;
use questionnaire::{Answer, Answers, Language, QuestionName, QuestionnaireId, Wave};

use crate::panel::*;

const SECRET: &str = "zanzibar";

fn quiet(printed: String) {
    assert!(!printed.contains(SECRET) && !printed.contains("900123"), "{printed}");
}

#[test]
fn names_and_numbers_are_not_printed() {
    let number = PhoneNumber::parse("07700 900123").unwrap();
    quiet(format!("{number:?}"));
    quiet(format!("{:?}", PersonName::parse(SECRET).unwrap()));
    let said = SECRET.to_owned();
    let identity =
        Identity { name: said.clone(), preferred_name: said.clone(), number, force_reference: said };
    quiet(format!("{identity:?}"));
}

#[test]
fn plans_and_forms_are_not_printed() {
    let said = || SECRET.to_owned();
    quiet(format!("{:?}", SafeContactPlan { phrase: said(), if_someone_else_answers: said(), ..plan() }));
    let raw = RawSafeContact { phrase: said(), ..RawSafeContact::default() };
    quiet(format!("{raw:?}"));
    quiet(format!("{:?}", RawReferral { name: said(), safe_contact: raw, ..RawReferral::default() }));
}

#[test]
fn what_is_said_about_risk_and_the_end_of_contact_is_not_printed() {
    let said = || SECRET.to_owned();
    let concern = RiskConcern { family: RiskFamily::Safeguarding, level: RiskLevel::High, note: said() };
    quiet(format!("{concern:?}"));
    quiet(format!("{:?}", RiskAssessment { concerns: vec![concern], conditions: said(), ..risk() }));
    let boxes = RawRiskConcern { level: said(), note: said() };
    quiet(format!("{boxes:?} {:?}", RawRisk { safeguarding: boxes.clone(), ..RawRisk::default() }));
    let news = RiskNews { family: RiskFamily::Safeguarding, note: said() };
    let check = CallCheck {
        id: id(41),
        case: id(1),
        appointment: id(20),
        interviewer: id(INTERVIEWER),
        checked_at: at("2026-09-21 09:40"),
        news: vec![news.clone()],
        outcome: RiskOutcome::Hold,
        reason: said(),
    };
    quiet(format!("{news:?} {check:?} {:?}", RawCallCheck { reason: said(), ..RawCallCheck::default() }));
    let wall = RawWall { wall: "unsafe".to_owned(), reason: said() };
    quiet(format!("{wall:?} {:?}", NewWall::check(&wall).unwrap()));
    let lift = RawLift { asked_by_person: "yes".to_owned(), reason: said() };
    quiet(format!("{lift:?} {:?}", NewLift::check(&lift).unwrap()));
}

#[test]
fn answers_are_not_printed() {
    let question = QuestionName::parse("listened").unwrap();
    let answer = Answer::Text(SECRET.to_owned());
    let entry = JournalEntry {
        question: question.clone(),
        answer: Some(answer.clone()),
        words: Some(SECRET.to_owned()),
        language: Language::English,
        seq: 1,
    };
    quiet(format!("{entry:?} {:?}", AnswerSheet::fold([entry.clone()])));
    let record = ResponseRecord {
        interview: id(30),
        force: participant().force,
        wave: Wave::SixWeek,
        questionnaire: QuestionnaireId::parse("six-week@1").unwrap(),
        finished_on: day("2026-09-21"),
        team: Some(SECRET.to_owned()),
        groups: [("equality.age".to_owned(), SECRET.to_owned())].into(),
        answers: Answers::from_iter([(question, answer)]),
    };
    quiet(format!("{record:?}"));
}

#[test]
fn a_fault_never_repeats_what_was_typed() {
    quiet(format!("{:?}", PhoneNumber::parse(SECRET).unwrap_err()));
    quiet(PersonName::parse(&SECRET.repeat(50)).unwrap_err().to_string());
}

#[test]
fn notes_and_corrections_are_not_printed() {
    let said = || SECRET.to_owned();
    let note =
        InterviewNote { interview: id(1), author: id(2), words: said(), changed_at: at("2026-09-21 10:00") };
    quiet(format!("{note:?}"));
    let raw = RawCorrection { question: said(), value: said(), words: said(), reason: said() };
    quiet(format!("{raw:?}"));
    let question = QuestionName::parse("listened").unwrap();
    let corrected_at = at("2026-09-21 10:00");
    let correction =
        Correction { id: id(3), interview: id(1), question, by: id(2), at: corrected_at, reason: said() };
    quiet(format!("{correction:?}"));
}
