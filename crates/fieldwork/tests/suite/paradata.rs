//! What the saving of answers tells of a call, and the laws it keeps.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::paradata::{FEWEST_INTERVIEWS, TopicQuestions, of, usual};
use fieldwork::*;
use proptest::prelude::*;
use questionnaire::QuestionName;

use crate::panel::*;

fn question(name: &str) -> QuestionName {
    QuestionName::parse(name).unwrap()
}

fn minute(minutes: i64) -> DateTime<Utc> {
    at("2026-09-21 10:00") + TimeDelta::minutes(minutes)
}

fn saved(minutes: i64, name: &str) -> SavedAt {
    SavedAt { at: minute(minutes), question: question(name) }
}

fn span(from: i64, until: i64) -> Span {
    Span { from: minute(from), until: minute(until) }
}

fn topics() -> Vec<TopicQuestions> {
    let topic = |name: &str, questions: [&str; 2]| {
        (name.to_owned(), questions.into_iter().map(question).collect::<BTreeSet<_>>())
    };
    vec![topic("respect", ["listened", "considerate"]), topic("safety", ["safe", "afraid"])]
}

fn minutes(paradata: &Paradata) -> Vec<u32> {
    paradata.topics.iter().map(|topic| topic.minutes).collect()
}

#[test]
fn the_time_before_an_answer_belongs_to_its_topic() {
    let saves = [saved(3, "listened"), saved(7, "considerate"), saved(9, "safe")];
    let paradata = of(&[span(0, 12)], &saves, &topics());
    assert_eq!((paradata.talked, minutes(&paradata)), (12, vec![7, 2]));
    assert_eq!((paradata.edits, paradata.pauses), (0, 0));
}

#[test]
fn a_long_silence_and_a_break_belong_to_no_topic() {
    let saves = [saved(2, "listened"), saved(13, "considerate"), saved(62, "safe")];
    let paradata = of(&[span(0, 20), span(60, 70)], &saves, &topics());
    assert_eq!((paradata.talked, minutes(&paradata), paradata.pauses), (30, vec![2, 2], 1));
}

#[test]
fn going_back_is_an_edit_and_typing_on_is_not() {
    let saves = [saved(1, "listened"), saved(2, "listened"), saved(3, "safe"), saved(4, "listened")];
    assert_eq!(of(&[span(0, 5)], &saves, &topics()).edits, 1);
}

#[test]
fn what_is_put_right_after_the_end_takes_no_time() {
    let during = [saved(1, "listened")];
    let after = [saved(1, "listened"), saved(600, "safe")];
    assert_eq!(of(&[span(0, 5)], &during, &topics()), of(&[span(0, 5)], &after, &topics()));
}

#[test]
fn few_interviews_are_not_spoken_of() {
    let one = of(&[span(0, 41)], &[saved(4, "listened")], &topics());
    let few = vec![one.clone(); FEWEST_INTERVIEWS - 1];
    assert_eq!(usual(&few), None);
    let enough = vec![one; FEWEST_INTERVIEWS];
    let usual = usual(&enough).unwrap();
    assert_eq!((usual.interviews, usual.talked), (FEWEST_INTERVIEWS, 41));
    assert_eq!(usual.topics, [TopicTime { topic: "respect".to_owned(), minutes: 4 }]);
}

fn a_save() -> impl Strategy<Value = SavedAt> {
    let name = prop::sample::select(vec!["listened", "considerate", "safe", "afraid", "unknown"]);
    (-10_i64..200, name).prop_map(|(minutes, name)| saved(minutes, name))
}

fn a_span() -> impl Strategy<Value = Span> {
    (0_i64..150, -5_i64..60).prop_map(|(from, long)| span(from, from + long))
}

proptest! {
    #[test]
    fn topics_never_take_longer_than_the_talking(
        spans in prop::collection::vec(a_span(), 0..5),
        saves in prop::collection::vec(a_save(), 0..40),
    ) {
        let paradata = of(&spans, &saves, &topics());
        prop_assert!(minutes(&paradata).iter().sum::<u32>() <= paradata.talked);
        prop_assert!(paradata.talked <= 210, "no minute counts twice");
    }

    #[test]
    fn the_order_of_saves_and_spans_does_not_matter(
        (saves, shuffled) in prop::collection::vec(a_save(), 0..30)
            .prop_flat_map(|saves| (Just(saves.clone()), Just(saves).prop_shuffle())),
        (spans, turned) in prop::collection::vec(a_span(), 0..4)
            .prop_flat_map(|spans| (Just(spans.clone()), Just(spans).prop_shuffle())),
    ) {
        prop_assert_eq!(of(&spans, &saves, &topics()), of(&turned, &shuffled, &topics()));
    }

    #[test]
    fn one_interview_moves_the_usual_by_no_more_than_its_neighbours(
        mut numbers in prop::collection::vec(0_i64..90, FEWEST_INTERVIEWS..30),
    ) {
        let interviews: Vec<_> = numbers.iter().map(|long| of(&[span(0, *long)], &[], &topics())).collect();
        numbers.sort_unstable();
        let middle = u32::try_from(numbers[(numbers.len() - 1) / 2]).unwrap();
        prop_assert_eq!(usual(&interviews).unwrap().talked, middle);
    }
}
