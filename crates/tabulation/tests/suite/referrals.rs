//! Response bias counted by the table engine, held against counting person by person.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fieldwork::{Ask, AskOutcome, AskedBy, Fate, ForceCode, Id, Loss, Participant, Passage, Step, Waiting};
use proptest::prelude::*;
use statistics::Month;
use statistics::response_bias::{QuarterReferrals, Referrals};
use tabulation::{Fieldwork, Referral, settled_quarters};
use uuid::Uuid;

/// The month everything is looked at from: the fourth quarter has begun and is not over.
fn this_month() -> Month {
    Month::new(2026, 11).unwrap()
}

fn person(number: u128) -> Id<Participant> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn came(step: Step) -> Passage {
    Passage::ended(step, Loss::WindowOver, NaiveDate::from_ymd_opt(2026, 11, 1).unwrap())
}

fn waiting(step: Step) -> Passage {
    let mut passage = came(step);
    passage.fate = Fate::Waiting(Waiting::Booking);
    passage
}

/// Somebody referred in a month of 2026, of a team, who came so far.
type Somebody = (u32, Option<&'static str>, Passage);

fn fieldwork(people: &[Somebody]) -> Fieldwork {
    let mut known = Fieldwork::default();
    for (number, (month, team, passage)) in (1..).zip(people) {
        let (asked_in, team) = (Month::new(2026, *month).unwrap(), team.map(str::to_owned));
        known.referrals.push(Referral { person: person(number), asked_in, team });
        known.passages.push((person(number), passage.clone()));
    }
    known
}

fn ask(month: u32, outcome: AskOutcome) -> Ask {
    Ask {
        force: ForceCode::parse("E23000099").unwrap(),
        team: None,
        asked_by: AskedBy::InvestigatingOfficer,
        wording: None,
        stage: None,
        asked_on: NaiveDate::from_ymd_opt(2026, month, 9).unwrap(),
        outcome,
        reason: String::new(),
    }
}

fn quarters(known: &Fieldwork) -> BTreeMap<Month, QuarterReferrals> {
    settled_quarters(known, this_month()).unwrap()
}

fn parts(referrals: Referrals) -> [u32; 3] {
    [referrals.without_agreement, referrals.not_interviewed, referrals.interviewed]
}

fn from(month: u32) -> Month {
    Month::new(2026, month).unwrap()
}

#[test]
fn everybody_is_counted_once_by_quarter_and_team() {
    let mut known = fieldwork(&[
        (1, Some("East"), came(Step::Interviewed)),
        (2, Some("East"), came(Step::Agreed)),
        (3, None, came(Step::Contacted)),
        (4, Some("West"), came(Step::Interviewed)),
    ]);
    known.asks = vec![ask(3, AskOutcome::NotOffered), ask(5, AskOutcome::Declined)];
    let quarters = quarters(&known);
    assert_eq!(quarters.keys().copied().collect::<Vec<_>>(), [from(1), from(4), from(7)]);
    assert_eq!(parts(quarters[&from(1)].all), [1, 2, 1]);
    assert_eq!(parts(quarters[&from(1)].teams["East"]), [0, 1, 1]);
    assert_eq!(parts(quarters[&from(1)].teams["not_known"]), [1, 1, 0]);
    assert_eq!(parts(quarters[&from(4)].all), [1, 0, 1]);
    assert_eq!(quarters[&from(7)], QuarterReferrals::default());
}

#[test]
fn a_quarter_in_which_somebody_waits_ends_what_is_settled() {
    let mut people = vec![(1, None, came(Step::Agreed)), (8, None, came(Step::Agreed))];
    assert_eq!(quarters(&fieldwork(&people)).len(), 3);
    people.push((4, None, waiting(Step::Agreed)));
    let settled = quarters(&fieldwork(&people));
    assert_eq!(settled.into_keys().collect::<Vec<_>>(), [from(1)]);
    assert!(quarters(&fieldwork(&[(10, None, came(Step::Agreed))])).is_empty());
    assert!(quarters(&Fieldwork::default()).is_empty());
}

#[test]
fn groups_are_everybody_and_whoever_said_nothing_is_a_group_too() {
    let mut known = fieldwork(&[
        (1, None, came(Step::Interviewed)),
        (1, None, came(Step::Agreed)),
        (2, None, came(Step::Agreed)),
    ]);
    known.asks = vec![ask(2, AskOutcome::Declined)];
    let said = |group: &str| BTreeMap::from([("equality.age".to_owned(), group.to_owned())]);
    known.said = vec![(person(1), said("18_24")), (person(2), said("18_24"))];
    let quarters = quarters(&known);
    let group = |name: &str| quarters[&from(1)].groups[&("equality.age".to_owned(), name.to_owned())];
    assert_eq!(parts(group("18_24")), [0, 1, 1]);
    assert_eq!(parts(group("not_known")), [1, 1, 0]);
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let step = prop::sample::select(vec![Step::Referred, Step::Agreed, Step::Contacted, Step::Interviewed]);
    let team = prop::sample::select(vec![None, Some("East"), Some("West"), Some("North")]);
    (1_u32..=12, team, step, prop::bool::weighted(0.05))
        .prop_map(|(month, team, step, waits)| (month, team, if waits { waiting(step) } else { came(step) }))
}

proptest! {
    #[test]
    fn the_engine_counts_as_one_does_person_by_person(people in prop::collection::vec(somebody(), 0..60)) {
        let counted = quarters(&fieldwork(&people));
        let mut turned = fieldwork(&people);
        turned.referrals.reverse();
        prop_assert_eq!(&quarters(&turned), &counted);
        let mut expected: BTreeMap<u32, BTreeMap<String, [u32; 3]>> = BTreeMap::new();
        let ends = people.iter().filter(|it| matches!(it.2.fate, Fate::Waiting(_)));
        let end = ends.map(|it| (it.0 - 1) / 3).chain([3]).min().unwrap();
        for (month, team, passage) in people.iter().filter(|it| (it.0 - 1) / 3 < end) {
            let place = usize::from(passage.reached(Step::Agreed)) + usize::from(passage.reached(Step::Interviewed));
            let teams = expected.entry((month - 1) / 3 * 3 + 1).or_default();
            teams.entry(team.unwrap_or("not_known").to_owned()).or_default()[place] += 1;
        }
        for (month, counts) in &counted {
            let teams: BTreeMap<String, [u32; 3]> =
                counts.teams.iter().map(|(team, it)| (team.clone(), parts(*it))).collect();
            prop_assert_eq!(teams, expected.remove(&month.month()).unwrap_or_default());
            prop_assert_eq!(counts.teams.values().copied().sum::<Referrals>(), counts.all);
        }
        prop_assert!(expected.is_empty());
    }
}
