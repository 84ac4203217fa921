//! Who the nightly step looks at: those in a window without a case, and those whose case is over.

use fieldwork::{
    Case, CaseState, EventKind, ForceRules, HoldReason, Id, InvestigationEvent, PanelPolicy, Participant,
    Wall,
};
use questionnaire::Wave;

use crate::cast::{case, force, id, identity, participant};
use crate::panel::{Panel, day};

fn policy() -> PanelPolicy {
    PanelPolicy::default()
}

async fn due(panel: &Panel, today: &str) -> Vec<u128> {
    let ids = panel.write(async |tx| tx.participants_due(day(today), &policy()).await).await;
    ids.iter().map(|id: &Id<Participant>| id.uuid().as_u128()).collect()
}

async fn refer(panel: &Panel, person: &Participant) {
    let matter = identity(&format!("matter {}", person.reference));
    panel.write(async |tx| tx.add_participant(person, &matter).await).await;
}

#[tokio::test]
async fn a_person_is_looked_at_while_the_six_week_window_is_open() {
    let panel = Panel::new().await;
    // Reported on 20 August: due 42 days later on 1 October, open from 7 days before to 28 days after.
    refer(&panel, &participant(1001, force(1))).await;
    let looked_at =
        [("2026-09-23", false), ("2026-09-24", true), ("2026-10-29", true), ("2026-10-30", false)];
    for (today, expected) in looked_at {
        assert_eq!(!due(&panel, today).await.is_empty(), expected, "{today}");
    }
}

#[tokio::test]
async fn a_closed_investigation_is_looked_at_for_its_own_window() {
    let panel = Panel::new().await;
    let closed = Participant { closed_on: Some(day("2026-12-01")), ..participant(1001, force(1)) };
    refer(&panel, &closed).await;
    // Due 14 days after, open from 7 days before to 28 days after.
    let looked_at =
        [("2026-12-07", false), ("2026-12-08", true), ("2027-01-12", true), ("2027-01-13", false)];
    for (today, expected) in looked_at {
        assert_eq!(!due(&panel, today).await.is_empty(), expected, "{today}");
    }
}

#[tokio::test]
async fn a_person_with_a_case_or_behind_a_wall_is_left_alone() {
    let panel = Panel::new().await;
    let person = participant(1001, force(1));
    refer(&panel, &person).await;
    refer(&panel, &participant(1002, force(1)).behind(Wall::Refused)).await;
    panel.write(async |tx| tx.add_case(&case(1, &person)).await).await;
    assert!(due(&panel, "2026-10-01").await.is_empty());
}

#[tokio::test]
async fn an_unbegun_case_that_is_over_or_overtaken_is_looked_at_again() {
    let panel = Panel::new().await;
    let (over, overtaken) = (participant(1001, force(1)), participant(1002, force(1)));
    for (number, person) in [(1, &over), (2, &overtaken)] {
        refer(&panel, person).await;
        panel.write(async |tx| tx.add_case(&case(number, person)).await).await;
    }
    assert!(due(&panel, "2026-10-10").await.is_empty());
    let closed = Participant { closed_on: Some(day("2026-09-20")), ..overtaken };
    panel.write(async |tx| tx.save_participant(&closed).await).await;
    assert_eq!(due(&panel, "2026-10-10").await, [1002]);
    assert_eq!(due(&panel, "2026-10-30").await, [1001, 1002]);
    let done = CaseState::Closed {
        disposition: "not_attempted".to_owned().try_into().unwrap(),
        on: day("2026-10-29"),
    };
    let ended = Case { state: done, ..case(1, &over) };
    panel.write(async |tx| tx.save_case(&ended).await).await;
    assert_eq!(due(&panel, "2026-10-30").await, [1002]);
    assert_eq!(ended.wave, Wave::SixWeek);
}

#[tokio::test]
async fn a_person_whose_investigation_was_held_is_looked_at_whenever_it_is() {
    let panel = Panel::new().await;
    let person = participant(1001, force(1));
    refer(&panel, &person).await;
    assert!(due(&panel, "2026-12-01").await.is_empty());
    let (from, until) = (day("2026-09-24"), day("2026-11-30"));
    let hold = EventKind::Hold { reason: HoldReason::Safety, from, until, review_on: until };
    let event = InvestigationEvent { recorded_at: person.referred_at, id: id(77), kind: hold };
    panel.write(async |tx| tx.add_event(&person, &event).await).await;
    assert_eq!(due(&panel, "2026-12-01").await, [1001]);
}

#[tokio::test]
async fn the_force_that_waits_longest_is_looked_at_too() {
    let panel = Panel::new().await;
    refer(&panel, &participant(1001, force(1))).await;
    let rules = ForceRules { six_week_due_days: Some(84), ..ForceRules::default() };
    let policy = PanelPolicy { force: [(force(1), rules)].into(), ..policy() }.checked().unwrap();
    for (today, expected) in [("2026-09-24", 1), ("2026-12-10", 1), ("2026-12-11", 0)] {
        let found = panel.write(async |tx| tx.participants_due(day(today), &policy).await).await;
        assert_eq!(found.len(), expected, "{today}");
    }
}
