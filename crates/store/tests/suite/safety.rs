//! What keeps people safe, in the database: words under seal, decisions that stay, numbers found again without being opened,
//! and a list that holds when the people on it are gone.

use chrono::TimeDelta;
use fieldwork::{
    CallCheck, PhoneNumber, RiskAssessment, RiskConcern, RiskFamily, RiskLevel, RiskNews, RiskOutcome, Wall,
};

use crate::cast::{
    FORCE_REFERENCE, NUMBER, Story, coordinator, force, id, identity, interviewer, participant,
};
use crate::panel::{Panel, day, now};
use crate::raw::Raw;

const NOTE: &str = "a cousin reads the marmalade telephone";
const CONDITION: &str = "only while the turnips are fetched";
const REASON: &str = "the periwinkle gate was open";

fn risk(number: u128, story: &Story, minutes: i64) -> RiskAssessment {
    let note = |family| if family == RiskFamily::Safeguarding { NOTE.to_owned() } else { String::new() };
    RiskAssessment {
        id: id(number),
        participant: story.participant.id,
        concerns: RiskFamily::ALL
            .map(|family| RiskConcern { family, level: RiskLevel::High, note: note(family) })
            .to_vec(),
        outcome: RiskOutcome::GoWithConditions,
        conditions: CONDITION.to_owned(),
        decided_by: id(900),
        decided_at: now() + TimeDelta::minutes(minutes),
        review_on: day("2026-12-01"),
    }
}

fn check(number: u128, story: &Story, minutes: i64, outcome: RiskOutcome) -> CallCheck {
    CallCheck {
        id: id(number),
        case: story.case.id,
        appointment: story.appointment.id,
        interviewer: story.appointment.interviewer,
        checked_at: now() + TimeDelta::minutes(minutes),
        news: vec![RiskNews { family: RiskFamily::CriminalJustice, note: NOTE.to_owned() }],
        outcome,
        reason: CONDITION.to_owned(),
    }
}

/// A person whose risk was assessed, whose call was held, and whose wall went up and came down, for reasons.
async fn told(panel: &Panel) -> Story {
    let story = Story::tell(panel, 1, force(1), &interviewer(1)).await;
    let person = story.participant.id;
    panel
        .write(async |tx| {
            tx.add_account(&coordinator()).await?;
            tx.add_risk(&risk(51, &story, 0)).await?;
            tx.add_call_check(&check(61, &story, 10, RiskOutcome::Hold)).await?;
            tx.add_wall_change(person, Some(Wall::Unsafe), Some(REASON)).await?;
            tx.list_number_of(person, Wall::Unsafe).await
        })
        .await;
    story
}

#[tokio::test]
async fn the_words_of_safety_are_sealed_and_come_back() {
    let panel = Panel::new().await;
    let story = told(&panel).await;
    for plain in ["marmalade", "turnips", "periwinkle", "7700900461", "900461"] {
        assert!(!panel.database.holds(plain), "{plain} is in the files");
    }
    let (stands, checked) = panel
        .write(async |tx| {
            Ok((tx.risk(story.participant.id).await?, tx.call_check(&story.appointment).await?))
        })
        .await;
    assert_eq!(checked, Some(check(61, &story, 10, RiskOutcome::Hold)));
    let held = RiskAssessment { outcome: RiskOutcome::Hold, ..risk(51, &story, 0) };
    assert_eq!(stands, Some(held), "the check that came to a hold is newer");
}

#[tokio::test]
async fn a_newer_assessment_answers_a_hold_and_none_from_before_a_wall_came_down_stands() {
    let panel = Panel::new().await;
    let story = told(&panel).await;
    let person = story.participant.id;
    let newer = risk(52, &story, 20);
    panel.write(async |tx| tx.add_risk(&newer).await).await;
    assert_eq!(panel.write(async |tx| tx.risk(person).await).await, Some(newer));
    // The act of lifting happens at the panel's own moment, which is before the newer assessment: it stands.
    panel.write(async |tx| tx.add_wall_change(person, None, Some(REASON)).await).await;
    assert!(panel.write(async |tx| tx.risk(person).await).await.is_some());
    let raw = Raw::of(&panel).await;
    raw.run("DELETE FROM risk_assessments WHERE decided_at > (SELECT MAX(changed_at) FROM wall_changes)")
        .await
        .unwrap();
    assert_eq!(panel.write(async |tx| tx.risk(person).await).await, None);
}

#[tokio::test]
async fn what_was_decided_is_never_changed_and_the_list_only_grows() {
    let panel = Panel::new().await;
    told(&panel).await;
    let raw = Raw::of(&panel).await;
    let way_round = raw.way_round("do_not_contact");
    for change in [
        "UPDATE risk_assessments SET outcome = 'go'",
        "UPDATE call_checks SET outcome = 'go'",
        "UPDATE wall_changes SET wall = 'refused'",
        "DELETE FROM do_not_contact",
        "UPDATE do_not_contact SET number_hash = 'x'",
        "UPDATE do_not_contact SET number = number + 1",
        "UPDATE do_not_contact SET wall = 'deceased'",
        "UPDATE do_not_contact SET added_by = (SELECT id FROM participants LIMIT 1)",
        &way_round,
    ] {
        let refusal = raw.refused(change).await;
        assert!(refusal.contains("never"), "{refusal}");
    }
    let lift = "UPDATE do_not_contact SET lifted_at = added_at, lifted_by = added_by";
    raw.run(lift).await.unwrap();
    assert!(raw.refused(lift).await.contains("never"), "an entry is lifted once");
}

/// Everything about the person is gone, and their number is still on the list.
#[tokio::test]
async fn the_list_holds_after_a_person_is_erased() {
    let panel = Panel::new().await;
    let story = told(&panel).await;
    let raw = Raw::of(&panel).await;
    for table in ["person_keys", "identities", "safe_contact_plans", "consents"] {
        raw.run(&format!("DELETE FROM {table}")).await.unwrap();
    }
    let number = PhoneNumber::parse(NUMBER).unwrap();
    let next = participant(1002, force(2));
    let entered = panel
        .write(async |tx| {
            assert!(tx.is_listed(&number).await?);
            assert!(tx.is_erased(story.participant.id).await?);
            tx.add_participant(&next, &identity(FORCE_REFERENCE)).await?;
            tx.participant(next.id).await
        })
        .await;
    assert_eq!(entered.unwrap().wall, Some(Wall::DoNotContact));
}

/// A database from before the list gets the hashes of its numbers, and the numbers of people behind a wall are listed.
#[tokio::test]
async fn an_older_database_is_filled_in_when_it_is_opened() {
    let panel = Panel::new().await;
    let first = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let raw = Raw::of(&panel).await;
    raw.run("UPDATE identities SET number_hash = NULL, referral_number_hash = NULL").await.unwrap();
    raw.run("UPDATE participants SET wall = 'refused'").await.unwrap();
    raw.close().await;
    let panel = panel.reopen().await;
    let number = PhoneNumber::parse("+44 7700 900461").unwrap();
    let listed = async || panel.write(async |tx| tx.is_listed(&number).await).await;
    assert!(listed().await);
    assert!(panel.write(async |tx| tx.is_person_listed(first.participant.id).await).await);
    let panel = panel.reopen().await;
    assert_eq!(Raw::of(&panel).await.count("do_not_contact").await, 1, "opened again, nothing is added");
}

#[tokio::test]
async fn another_number_is_sealed_and_found_by_its_own_hash() {
    let panel = Panel::new().await;
    let story = Story::tell(&panel, 1, force(1), &interviewer(1)).await;
    let person = story.participant.id;
    let other = PhoneNumber::parse("01632 960321").unwrap();
    let reached = panel
        .write(async |tx| {
            tx.save_number(person, &other).await?;
            let was = PhoneNumber::parse(NUMBER).unwrap();
            Ok((tx.reachable_by(&other).await?, tx.reachable_by(&was).await?))
        })
        .await;
    assert_eq!(reached, (vec![person], vec![]));
}
