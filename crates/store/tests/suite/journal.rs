//! The journal: each save once, words under seal, deleting for good.

use questionnaire::{Answer, QuestionName};
use uuid::Uuid;

use access::permission::ViewInterview;

use crate::cast::{Story, WORDS, entry, force, interviewer, permit};
use crate::panel::Panel;
use crate::raw::Raw;

fn question(name: &str) -> QuestionName {
    QuestionName::parse(name).unwrap()
}

#[tokio::test]
async fn a_save_sent_twice_is_written_once() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let entries = [entry("listened", "agree", 1), entry("believed", "disagree", 2)];
    for _ in 0..3 {
        let rev = panel
            .write(async |tx| {
                tx.append_journal(story.interview.id, Uuid::from_u128(1), "page", &entries).await
            })
            .await;
        assert_eq!(rev, 1);
    }
    let more = [entry("listened", "disagree", 3)];
    let rev = panel
        .write(async |tx| tx.append_journal(story.interview.id, Uuid::from_u128(2), "page", &more).await)
        .await;
    assert_eq!(rev, 2);
    assert_eq!(Raw::of(&panel).await.count("journal").await, 3);
    let sheet = panel.write(async |tx| tx.sheet(story.interview.id).await).await;
    assert_eq!(sheet.answer(&question("listened")).map(Answer::raw), Some("disagree".to_owned()));
    assert_eq!(sheet.answer(&question("believed")).map(Answer::raw), Some("disagree".to_owned()));
}

#[tokio::test]
async fn words_and_text_come_back_as_they_were_said() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    let story = Story::tell(&panel, 1, force(1), &ines).await;
    let mut said = entry("listened", "agree", 1);
    said.words = Some(WORDS.to_owned());
    let mut text = entry("one_thing", "agree", 2);
    text.answer = Some(Answer::Text("ring when you say you will".to_owned()));
    let entries = [said, text];
    panel
        .write(async |tx| tx.append_journal(story.interview.id, Uuid::from_u128(1), "page", &entries).await)
        .await;
    let view = panel.store.reader().interview(&permit::<ViewInterview>(&ines), story.interview.id).await;
    let view = view.unwrap().unwrap();
    assert_eq!(view.sheet.words(&question("listened")), Some(WORDS));
    assert_eq!(view.sheet.answer(&question("one_thing")), entries[1].answer.as_ref());
    assert_eq!((view.rev, view.preferred_name.as_str()), (1, crate::cast::PREFERRED));
    assert_eq!(view.plan, crate::cast::plan());
    assert_eq!(view.slot, Some(story.appointment.slot));
}

#[tokio::test]
async fn a_deleted_journal_stays_deleted() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let entries = [entry("listened", "agree", 1)];
    panel
        .write(async |tx| {
            tx.append_journal(story.interview.id, Uuid::from_u128(1), "page", &entries).await?;
            tx.delete_journal(story.interview.id).await
        })
        .await;
    let sheet = panel.write(async |tx| tx.sheet(story.interview.id).await).await;
    assert_eq!(sheet.entries().count(), 0);
    assert_eq!(Raw::of(&panel).await.count("journal").await, 0);
    // The page may send the save again after that: it stays deleted.
    panel
        .write(async |tx| tx.append_journal(story.interview.id, Uuid::from_u128(1), "page", &entries).await)
        .await;
    assert_eq!(Raw::of(&panel).await.count("journal").await, 0);
}
