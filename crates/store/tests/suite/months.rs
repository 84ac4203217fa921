//! A month's responses: finished in that month by London's calendar, coded answers as they stood at the end.

use access::permission::CloseMonth;
use chrono::TimeZone;
use fieldwork::{CaseState, Completeness, InterviewState};
use statistics::Month;
use uuid::Uuid;

use crate::cast::{Story, WORDS, entry, force, interviewer, system};
use crate::panel::Panel;
use crate::raw::Raw;

async fn finished(panel: &Panel, number: u32, in_force: u32, at: (i32, u32, u32, u32), state: &str) {
    let ines = interviewer(u128::from(number));
    let story = Story::tell(panel, number, force(in_force), &ines).await;
    let at = chrono::Utc.with_ymd_and_hms(at.0, at.1, at.2, at.3, 30, 0).unwrap();
    let mut answered = entry("listened", "disagree", 1);
    answered.words = Some(WORDS.to_owned());
    let entries = [answered, entry("listened", "agree", 2)];
    let mut interview = story.interview;
    interview.state = match state {
        "kept" => InterviewState::BrokenOff { at, keep: true },
        "deleted" => InterviewState::BrokenOff { at, keep: false },
        "going on" => InterviewState::InProgress,
        _ => InterviewState::Finished { at, completeness: Completeness::Full },
    };
    panel
        .write(async |tx| {
            tx.append_journal(interview.id, Uuid::from_u128(u128::from(number)), "page", &entries).await?;
            tx.save_case(&fieldwork::Case { state: CaseState::Open, ..story.case }).await?;
            tx.save_interview(&interview).await
        })
        .await;
}

#[tokio::test]
async fn a_month_is_londons_and_holds_what_was_finished_or_kept() {
    let panel = Panel::new().await;
    // In summer London is an hour ahead: 23:30 on 30 September is 1 October there.
    finished(&panel, 1, 1, (2026, 9, 30, 23), "finished").await;
    finished(&panel, 2, 1, (2026, 10, 31, 23), "finished").await;
    finished(&panel, 3, 1, (2026, 10, 12, 9), "kept").await;
    finished(&panel, 4, 1, (2026, 10, 12, 9), "deleted").await;
    finished(&panel, 5, 1, (2026, 10, 12, 9), "going on").await;
    finished(&panel, 6, 2, (2026, 10, 12, 9), "finished").await;
    finished(&panel, 7, 1, (2026, 11, 1, 0), "finished").await;
    let month = Month::parse("2026-10").unwrap();
    let records = panel.store.reader().responses(&system::<CloseMonth>(), &force(1), month).await.unwrap();
    let mut days: Vec<_> = records.iter().map(|it| it.record.finished_on.to_string()).collect();
    days.sort();
    assert_eq!(days, ["2026-10-01", "2026-10-12", "2026-10-31"]);
    for response in &records {
        let answers: Vec<_> =
            response.record.answers.iter().map(|(name, answer)| (name.to_string(), answer.raw())).collect();
        assert_eq!(answers, [("listened".to_owned(), "agree".to_owned())]);
    }
}

#[tokio::test]
async fn an_interview_without_a_word_counts_too() {
    let panel = Panel::new().await;
    let ines = interviewer(1);
    let story = Story::tell(&panel, 1, force(1), &ines).await;
    let at = chrono::Utc.with_ymd_and_hms(2026, 10, 12, 9, 0, 0).unwrap();
    let mut interview = story.interview;
    interview.state = InterviewState::Finished { at, completeness: Completeness::Partial };
    panel.write(async |tx| tx.save_interview(&interview).await).await;
    let month = Month::parse("2026-10").unwrap();
    let records = panel.store.reader().responses(&system::<CloseMonth>(), &force(1), month).await.unwrap();
    assert_eq!(records.len(), 1);
    assert!(records.iter().all(|it| it.record.answers.is_empty() && it.record.team == it.participant.team));
}

#[tokio::test]
async fn a_damaged_row_that_was_superseded_takes_nothing_from_the_rest() {
    let panel = Panel::new().await;
    finished(&panel, 1, 1, (2026, 10, 12, 9), "finished").await;
    let (raw, month) = (Raw::of(&panel).await, Month::parse("2026-10").unwrap());
    let read = async || {
        panel.store.reader().responses(&system::<CloseMonth>(), &force(1), month).await.map(|records| {
            let answers = records.iter().flat_map(|it| it.record.answers.iter());
            answers.map(|(name, answer)| (name.to_string(), answer.raw())).collect::<Vec<_>>()
        })
    };
    for damaged in ["{", "{\"colour\":\"blue\"}", "no JSON, \u{fffd}"] {
        raw.run(&format!("UPDATE journal SET answer = '{damaged}' WHERE seq = 1")).await.unwrap();
        assert_eq!(read().await.unwrap(), [("listened".to_owned(), "agree".to_owned())], "{damaged}");
    }
    raw.run("UPDATE journal SET answer = '{' WHERE seq = 2").await.unwrap();
    let fault = format!("{:?}", read().await.unwrap_err());
    assert!(fault.contains("answer"), "what counts and cannot be read is told of: {fault}");
}
