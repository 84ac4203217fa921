//! Two nodes on one server: what one has in memory never hides what the other has saved.

use access::permission::SaveAnswers;
use fieldwork::JournalEntry;
use questionnaire::{Answer, QuestionName};
use store::{Fault, Kept, PageSave, Rev, Store};
use test_database::Backend;
use uuid::Uuid;

use crate::cast::{Story, entry, force, interviewer, permit};
use crate::panel::{KEY, Panel, now, open};
use crate::raw::Raw;

/// Saves at a node, and says which number the save has and how the question stood before.
async fn save(node: &Store, story: &Story, number: u128, said: JournalEntry) -> (Rev, Option<String>) {
    let save =
        PageSave { interview: story.interview.id, save_id: Uuid::from_u128(number), page: "page".to_owned() };
    let question = QuestionName::parse("listened").unwrap();
    let decide = move |standing: &store::Standing| {
        let before = standing.sheet(|_| false)?.answer(&question).map(Answer::raw);
        let entries = if standing.seen.is_some() { Vec::new() } else { vec![said.clone()] };
        Ok::<_, Fault>((Kept { entries, language: None }, before))
    };
    let permit = permit::<SaveAnswers>(&interviewer(1));
    node.writer().save(&permit, now(), save, decide).await.unwrap().unwrap()
}

#[tokio::test]
async fn saves_at_two_nodes_in_turn_see_each_other_and_a_retry_at_the_other_counts_once() {
    let panel = Panel::on(Backend::Postgres).await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let other = open(&panel.database, KEY).await.unwrap();
    let mut before: Option<String> = None;
    for number in 1..=20_u64 {
        let (node, retried) = if number % 2 == 0 { (&panel.store, &other) } else { (&other, &panel.store) };
        let answer = if number % 3 == 0 { "agree" } else { "disagree" };
        let (rev, stood) = save(node, &story, number.into(), entry("listened", answer, number)).await;
        assert_eq!((rev, stood), (number, before.clone()), "save {number}");
        let (rev, _) = save(retried, &story, number.into(), entry("listened", answer, number)).await;
        assert_eq!(rev, number, "the retry at the other node is the same save");
        before = Some(answer.to_owned());
    }
    assert_eq!(Raw::of(&panel).await.count("journal").await, 20);
}
