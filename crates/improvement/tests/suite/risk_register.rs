//! The risk register: scales and bands that can be read in one way only, and a history that nothing is taken from.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use fieldwork::{ForceCode, Id};
use improvement::{
    Band, Hand, Register, RegisterFamily, RegisterMatrix, RegisterPolicy, RegisterPolicyFault,
    RegisterRefusal, RegisterRisk, RegisterVersion, RiskContent, ScalePoint, Score, Seat, VersionKind,
};
use proptest::prelude::*;
use questionnaire::Text;

pub(crate) fn scale(points: u32) -> Vec<ScalePoint> {
    let point = |score| ScalePoint { score, label: Text::english("Point"), meaning: Text::english("Means") };
    (1..=points).map(point).collect()
}

pub(crate) fn band(code: &str, from: u32, mark: char, review_days: u32) -> Band {
    let (label, asks) = (Text::english(code), Text::english("Look"));
    Band { code: code.to_owned(), from, mark, label, asks, review_days }
}

fn bands() -> Vec<Band> {
    vec![band("low", 1, '○', 182), band("medium", 5, '△', 91), band("high", 16, '■', 7)]
}

pub(crate) fn policy() -> RegisterPolicy {
    RegisterPolicy::new(scale(5), scale(5), bands()).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id<T>(number: u32) -> Id<T> {
    Id::parse(&format!("00000000-0000-0000-0000-{number:012}")).unwrap()
}

fn moment(minutes: i64) -> DateTime<Utc> {
    day("2026-10-01").and_hms_opt(9, 0, 0).unwrap().and_utc() + TimeDelta::minutes(minutes)
}

fn hand(minutes: i64) -> Hand {
    Hand { account: id(0), role: "coordinator".to_owned(), at: moment(minutes) }
}

fn content(likelihood: u32, impact: u32) -> RiskContent {
    let words = || "Some words".to_owned();
    RiskContent {
        family: RegisterFamily::Project,
        name: words(),
        cause: words(),
        event: words(),
        consequence: words(),
        controls: words(),
        owner: Seat::Coordinator,
        before: Score { likelihood: 5, impact: 5 },
        after: Score { likelihood, impact },
        review_by: day("2026-11-01"),
    }
}

fn risk(number: u32, force: Option<&str>) -> RegisterRisk {
    RegisterRisk {
        id: id(number),
        number,
        force: force.map(|code| ForceCode::parse(code).unwrap()),
        latest: RegisterVersion::first(content(3, 4), "Seen".to_owned(), hand(0)),
        earlier: Vec::new(),
    }
}

fn with(mut risk: RegisterRisk, version: RegisterVersion) -> RegisterRisk {
    risk.earlier.push(std::mem::replace(&mut risk.latest, version));
    risk
}

#[test]
fn scales_and_bands_that_can_be_misread_are_refused() {
    use RegisterPolicyFault::{NoBand, Numbers, Order, Points, Review, Twice, Unreachable};
    let of = |bands| RegisterPolicy::new(scale(5), scale(5), bands).unwrap_err();
    assert_eq!(of(Vec::new()), NoBand);
    assert_eq!(of(vec![band("low", 2, '○', 9)]), Order("low".to_owned()));
    let falls = vec![band("low", 1, '○', 9), band("high", 1, '■', 9)];
    assert_eq!(of(falls), Order("high".to_owned()));
    let slower = vec![band("low", 1, '○', 9), band("high", 5, '■', 10)];
    assert_eq!(of(slower), Review("high".to_owned(), 10));
    assert_eq!(of(vec![band("low", 1, '○', 0)]), Review("low".to_owned(), 0));
    let like = vec![band("low", 1, '○', 9), band("high", 5, '○', 9)];
    assert_eq!(of(like), Twice("high".to_owned()));
    let far = vec![band("low", 1, '○', 9), band("high", 26, '■', 9)];
    assert_eq!(of(far), Unreachable("high".to_owned(), 25));
    assert_eq!(RegisterPolicy::new(scale(2), scale(5), bands()).unwrap_err(), Points("likelihood", 2));
    let mut gap = scale(5);
    gap[1].score = 7;
    assert_eq!(RegisterPolicy::new(scale(5), gap, bands()).unwrap_err(), Numbers("impact"));
}

#[test]
fn a_worse_score_is_never_in_a_lower_band_and_never_looked_at_later() {
    let (policy, today) = (policy(), day("2026-10-01"));
    let place = |score| policy.bands().position(|band| band == policy.band_of(score)).unwrap();
    for (likelihood, impact) in (1..=5).flat_map(|one| (1..=5).map(move |other| (one, other))) {
        let score = Score { likelihood, impact };
        for worse in [Score { likelihood: likelihood + 1, impact }, Score { likelihood, impact: impact + 1 }]
        {
            assert!(place(worse) >= place(score));
            assert!(policy.review_by(worse, today) <= policy.review_by(score, today));
        }
    }
    let codes = [1, 4, 5, 15, 16, 25]
        .map(|product| policy.band_of(Score { likelihood: product, impact: 1 }).code.clone());
    assert_eq!(codes, ["low", "low", "medium", "medium", "high", "high"]);
}

#[test]
fn whoever_saw_an_earlier_version_is_told_and_a_closed_risk_stays_closed() {
    let risk = risk(1, None);
    let said = |likelihood| (content(likelihood, 1), "Why".to_owned());
    let revised = risk.revised(1, said(2), None, hand(1)).unwrap();
    assert_eq!((revised.revision, revised.kind), (2, VersionKind::Revised));
    let changed = with(risk.clone(), revised);
    assert_eq!(changed.revised(1, said(4), None, hand(2)), Err(RegisterRefusal::Changed));
    assert_eq!(changed.closed(1, "Over".to_owned(), hand(2)), Err(RegisterRefusal::Changed));
    assert_eq!(changed.revised(2, said(2), None, hand(2)), Err(RegisterRefusal::Nothing));
    let closed = with(changed.clone(), changed.closed(2, "Over".to_owned(), hand(2)).unwrap());
    assert!(!closed.is_open() && !closed.is_overdue(day("2030-01-01")));
    assert_eq!(closed.revised(3, said(4), None, hand(3)), Err(RegisterRefusal::Closed));
    let meeting = id(0);
    assert_eq!(closed.reviewed(meeting, day("2027-01-01"), hand(3)), Err(RegisterRefusal::Closed));
    assert_eq!(closed.latest.content, changed.latest.content, "closing keeps what it said");
}

#[test]
fn a_review_moves_the_next_one_and_nothing_else() {
    let (risk, meeting) = (risk(1, None), id(7));
    let reviewed = risk.reviewed(meeting, day("2027-01-01"), hand(1)).unwrap();
    assert_eq!((reviewed.meeting, reviewed.reason.clone()), (Some(meeting), None));
    assert_eq!(reviewed.content, RiskContent { review_by: day("2027-01-01"), ..content(3, 4) });
}

#[test]
fn a_review_is_overdue_from_the_day_after() {
    let risk = risk(1, None);
    assert!(!risk.is_overdue(day("2026-11-01")) && risk.is_overdue(day("2026-11-02")));
}

#[test]
fn a_force_has_its_own_risks_and_those_of_the_whole_panel() {
    let risks = vec![risk(1, None), risk(2, Some("E23000001")), risk(3, Some("E23000002"))];
    let own = Register { risks, ..Register::default() }.of(&ForceCode::parse("E23000001").unwrap());
    assert_eq!(own.risks.iter().map(|risk| risk.number).collect::<Vec<_>>(), [1, 2]);
}

/// What may be done to a risk: change it to a score, look at it, close it, or change it from an old page.
#[derive(Debug, Clone)]
enum Act {
    Revise(u32, u32),
    Review,
    Close,
    Late,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => (1..=5_u32, 1..=5_u32).prop_map(|(one, other)| Act::Revise(one, other)),
        2 => Just(Act::Review),
        1 => Just(Act::Close),
        1 => Just(Act::Late),
    ]
}

/// Does these one after the other, a minute apart.
fn after(acts: &[Act]) -> RegisterRisk {
    (1..).zip(acts).fold(risk(1, None), |risk, (minute, act)| {
        let seen = risk.latest.revision;
        let version = match act {
            Act::Revise(one, other) => {
                risk.revised(seen, (content(*one, *other), "Why".to_owned()), None, hand(minute))
            }
            Act::Review => risk.reviewed(id(0), day("2026-12-01"), hand(minute)),
            Act::Close => risk.closed(seen, "Over".to_owned(), hand(minute)),
            Act::Late => risk.closed(seen + 1, "Over".to_owned(), hand(minute)),
        };
        match version {
            Ok(version) => with(risk, version),
            Err(_) => risk,
        }
    })
}

proptest! {
    #[test]
    fn a_history_has_no_gap_and_says_the_same_for_ever(
        acts in prop::collection::vec(act(), 0..12), minute in -1..14_i64
    ) {
        let risk = after(&acts);
        for (version, number) in risk.versions().zip(1..) {
            prop_assert_eq!(version.revision, number);
            prop_assert_eq!(version.kind == VersionKind::Opened, number == 1);
        }
        let closed = risk.versions().filter(|it| it.kind == VersionKind::Closed).count();
        prop_assert_eq!(closed, usize::from(!risk.is_open()));
        // What is done later changes nothing of how it stood.
        let shorter = after(&acts[..acts.len().min(usize::try_from(minute.max(1) - 1).unwrap())]);
        prop_assert_eq!(risk.before(moment(minute)), shorter.before(moment(minute)));
        prop_assert_eq!(risk.before(moment(99)), Some(risk));
    }

    #[test]
    fn the_matrix_has_every_open_risk_once(acts in prop::collection::vec(prop::collection::vec(act(), 0..6), 0..9)) {
        let risks: Vec<RegisterRisk> = acts.iter().map(|acts| after(acts)).collect();
        let matrix = RegisterMatrix::of(&risks);
        let open = risks.iter().filter(|risk| risk.is_open()).count();
        prop_assert_eq!(matrix.total(), u32::try_from(open).unwrap());
        let places = (1..=5).flat_map(|one| (1..=5).map(move |other| (one, other)));
        let sum: u32 = places.map(|(likelihood, impact)| matrix.count(Score { likelihood, impact })).sum();
        prop_assert_eq!(sum, matrix.total());
    }
}
