//! The journal and the sheet it adds up to.

use fieldwork::*;
use proptest::prelude::*;
use questionnaire::{Answer, Language, QuestionName};

fn question(name: &str) -> QuestionName {
    QuestionName::parse(name).unwrap()
}

fn entry(name: &str, seq: u64, said: Option<&str>) -> JournalEntry {
    JournalEntry {
        question: question(name),
        answer: said.map(|said| Answer::Text(said.to_owned())),
        words: said.map(|said| format!("because {said}")),
        language: Language::English,
        seq,
    }
}

#[test]
fn the_latest_save_of_a_question_wins() {
    let sheet = AnswerSheet::fold([entry("listened", 2, Some("yes")), entry("listened", 1, Some("no"))]);
    assert_eq!(sheet.answer(&question("listened")), Some(&Answer::Text("yes".to_owned())));
    assert_eq!(sheet.words(&question("listened")), Some("because yes"));
    assert_eq!(sheet.seq(&question("listened")), Some(2));
}

#[test]
fn of_two_saves_with_one_number_the_first_stays() {
    let sheet = AnswerSheet::fold([entry("listened", 1, Some("yes")), entry("listened", 1, Some("no"))]);
    assert_eq!(sheet.words(&question("listened")), Some("because yes"));
}

#[test]
fn an_empty_save_takes_the_answer_back() {
    let sheet = AnswerSheet::fold([entry("listened", 1, Some("yes")), entry("listened", 2, None)]);
    assert_eq!(sheet.answer(&question("listened")), None);
    assert_eq!(sheet.words(&question("listened")), None);
    assert!(sheet.answers().is_empty());
    assert_eq!(sheet.seq(&question("listened")), Some(2));
}

#[test]
fn coded_answers_come_without_words() {
    let words_only = JournalEntry { answer: None, ..entry("open", 1, Some("long story")) };
    let sheet = AnswerSheet::fold([entry("listened", 1, Some("yes")), words_only]);
    assert_eq!(sheet.answers().len(), 1);
    assert_eq!(sheet.entries().count(), 2);
    assert_eq!(sheet.words(&question("open")), Some("because long story"));
}

#[test]
fn an_entry_survives_being_stored() {
    let entry = entry("listened", 7, Some("yes"));
    let stored = serde_json::to_string(&entry).unwrap();
    assert_eq!(serde_json::from_str::<JournalEntry>(&stored).unwrap(), entry);
}

proptest! {
    #[test]
    fn any_order_and_repetition_gives_the_same_sheet(
        saves in proptest::collection::vec((0_usize..4, any::<bool>()), 0..20),
        order in any::<proptest::sample::Index>(),
        repeated in any::<proptest::sample::Index>(),
    ) {
        let names = ["a", "b", "c", "d"];
        let numbered = saves.iter().zip(1_u64..);
        let entries: Vec<_> = numbered
            .map(|((which, given), seq)| entry(names[*which], seq, given.then_some("yes")))
            .collect();
        let once = AnswerSheet::fold(entries.clone());
        let mut shuffled = entries.clone();
        if !entries.is_empty() {
            shuffled.rotate_left(order.index(entries.len()));
            shuffled.push(entries[repeated.index(entries.len())].clone());
            shuffled.reverse();
        }
        prop_assert_eq!(AnswerSheet::fold(shuffled), once);
    }
}
