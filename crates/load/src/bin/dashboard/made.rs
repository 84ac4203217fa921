//! The made editions: every number follows from the place of its question, month, team and answer, and from nothing else. They
//! are cut by the release rule and stored as published ones are.

use std::collections::BTreeMap;

use access::Permission;
use access::permission::{CloseMonth, PublishEdition, ReviewEdition};
use fieldwork::ForceCode;
use statistics::disclosure::{Counts, MonthCounts, Question, Shape, Tally, from_nothing};
use statistics::{DisclosurePolicy, Edition, Month, OptionLabel, Polarity, Wording};
use store::{Draft, Release, Tx};
use testing::{EASTMERE, Panel, permit};

pub(crate) const QUESTIONS: u32 = 60;
pub(crate) const MONTHS: usize = 36;
pub(crate) const TEAMS: u32 = 8;

const WAVES: [&str; 2] = ["six-week", "case-closure"];

const THEMES: [&str; 7] =
    ["respect", "sensitivity", "knowledge", "effectiveness", "safety", "process", "support"];

const ANSWERS: [Polarity; 5] = [
    Polarity::Favourable,
    Polarity::Favourable,
    Polarity::Neutral,
    Polarity::Unfavourable,
    Polarity::Unfavourable,
];

/// Stores the edition of the last month and the one before it, as published: a dashboard reads both.
pub(crate) async fn publish(panel: &Panel) {
    let months: Vec<Month> =
        std::iter::successors(Month::new(2023, 10), |month| Some(month.next())).take(MONTHS).collect();
    for last in [MONTHS - 1, MONTHS] {
        store(panel, &edition(months.get(..last).unwrap())).await;
    }
}

async fn store(panel: &Panel, edition: &Edition) {
    let force = ForceCode::parse(EASTMERE).unwrap();
    let digest = edition.digest().unwrap();
    let draft = Draft { edition, base: None, reason: None };
    written::<CloseMonth>(panel, panel.system(), async |tx| tx.save_draft(&force, draft).await).await;
    let reviewer = permit::<ReviewEdition>(&panel.staff.other_publisher);
    written(panel, reviewer, async |tx| tx.review(&force, edition.month, &digest).await).await;
    let publisher = permit::<PublishEdition>(&panel.staff.publisher);
    let nothing = Release { base: None, ledger: b"{}", manifest: b"{}", signature: &[0; 64], salt: &[0; 32] };
    written(panel, publisher, async |tx| tx.publish(&force, edition.month, nothing).await).await;
}

async fn written<P: Permission>(
    panel: &Panel,
    permit: access::Permit<P>,
    work: impl AsyncFnOnce(&Tx) -> Result<(), store::Fault>,
) {
    panel.platform.store.writer().write(&permit, panel.platform.now(), work).await.unwrap();
}

fn edition(months: &[Month]) -> Edition {
    let policy = DisclosurePolicy::default();
    let tallies: Vec<Tally> = (0..QUESTIONS).map(|place| tally(place, months)).collect();
    let interviews: Vec<(Month, u32)> =
        tallies.first().unwrap().months.iter().map(|(month, it)| (*month, it.all.base)).collect();
    let wave = |name: &str| from_nothing(name, &interviews, &tallies, &policy);
    Edition {
        area_code: EASTMERE.to_owned(),
        area: Wording { en: "Eastmere Police".to_owned(), cy: "Heddlu Eastmere".to_owned() },
        month: *months.last().unwrap(),
        waves: WAVES.map(wave).to_vec(),
        questionnaires: vec![("six-week@1".to_owned(), "0".repeat(64))],
        policy,
        imported: Vec::new(),
    }
}

fn tally(place: u32, months: &[Month]) -> Tally {
    let months = (0..).zip(months).map(|(at, month)| (*month, counts(place, at)));
    Tally { question: question(place), routed: false, months: months.collect() }
}

fn counts(place: u32, month: u32) -> MonthCounts {
    let of_team = |team: u32| {
        let count = |answer: u32| 6 + (place * 7 + month * 5 + team * 3 + answer * 11) % 9;
        let options: Vec<u32> = (0..).zip(ANSWERS).map(|(answer, _)| count(answer)).collect();
        let base = options.iter().sum();
        (format!("team-{team}"), Counts { offered: base, off_route: 0, base, options, non_answers: vec![0] })
    };
    let teams: BTreeMap<String, Counts> = (0..TEAMS).map(of_team).collect();
    let mut all = Counts::default();
    teams.values().for_each(|counts| all += counts);
    MonthCounts { all, teams, groups: BTreeMap::new() }
}

fn question(place: u32) -> Question {
    let label = |(answer, polarity): (usize, Polarity)| OptionLabel {
        code: format!("answer_{answer}"),
        label: Wording::same(&format!("Answer {answer}")),
        polarity,
    };
    let theme = usize::try_from(place).ok().and_then(|place| THEMES.iter().cycle().nth(place)).unwrap();
    Question {
        concept: format!("invented.question_{place}"),
        theme: (*theme).to_owned(),
        question: Wording::same(&format!(
            "Invented question number {place}, as long as questions tend to be?"
        )),
        short: Wording::same(&format!("Invented question {place}")),
        shape: Shape::One,
        options: ANSWERS.into_iter().enumerate().map(label).collect(),
        scores: [100, 75, 50, 25, 0].map(Some).to_vec(),
        non_answers: vec!["dont_know".to_owned()],
    }
}
