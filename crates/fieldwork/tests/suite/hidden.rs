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
        answers: Answers::from_iter([(question, answer)]),
    };
    quiet(format!("{record:?}"));
}

#[test]
fn a_fault_never_repeats_what_was_typed() {
    quiet(format!("{:?}", PhoneNumber::parse(SECRET).unwrap_err()));
    quiet(PersonName::parse(&SECRET.repeat(50)).unwrap_err().to_string());
}
