//! The invented force: every number follows from the place of its question, month, team and answer, and from nothing else.

use std::collections::BTreeMap;

use export::Release;
use statistics::disclosure::{Counts, MonthCounts, Question, Shape, Tally, from_nothing};
use statistics::{DisclosurePolicy, Edition, Month, OptionLabel, Polarity, Wording};

/// How many questions, months and teams it has.
const QUESTIONS: u32 = 45;
pub(super) const MONTHS: usize = 36;
pub(super) const TEAMS: u32 = 8;

const ANSWERS: [Polarity; 5] = [
    Polarity::Favourable,
    Polarity::Favourable,
    Polarity::Neutral,
    Polarity::Unfavourable,
    Polarity::Unfavourable,
];

/// Three years of the force, cut by the release rule.
pub(super) fn release() -> Option<Release> {
    let months: Vec<Month> =
        std::iter::successors(Month::new(2024, 1), |month| Some(month.next())).take(MONTHS).collect();
    let tallies: Vec<Tally> = (0..QUESTIONS).map(|place| tally(place, &months)).collect();
    let first = tallies.first()?;
    let interviews: Vec<(Month, u32)> =
        first.months.iter().map(|(month, it)| (*month, it.all.base)).collect();
    let edition = Edition {
        area_code: "E23000099".to_owned(),
        area: Wording { en: "Invented Police".to_owned(), cy: "Heddlu Dychmygol".to_owned() },
        month: *months.last()?,
        waves: vec![from_nothing("six-week", &interviews, &tallies, &DisclosurePolicy::default())],
        questionnaires: vec![("six-week@1".to_owned(), "0".repeat(64))],
        policy: DisclosurePolicy::default(),
        imported: Vec::new(),
    };
    let published = edition.month.next().first_day();
    Some(Release::first(edition, published))
}

fn tally(place: u32, months: &[Month]) -> Tally {
    let months = (0u32..).zip(months).map(|(at, month)| (*month, counts(place, at)));
    Tally { question: question(place), routed: false, months: months.collect() }
}

fn counts(place: u32, month: u32) -> MonthCounts {
    let of_team = |team: u32| {
        let count = |answer: u32| 6 + (place * 7 + month * 5 + team * 3 + answer * 11) % 9;
        let options: Vec<u32> = (0u32..).zip(ANSWERS).map(|(answer, _)| count(answer)).collect();
        let base = options.iter().sum();
        (format!("team-{team}"), Counts { offered: base, off_route: 0, base, options, non_answers: vec![0] })
    };
    let teams: BTreeMap<String, Counts> = (0..TEAMS).map(of_team).collect();
    let mut all = Counts::default();
    teams.values().for_each(|counts| all += counts);
    MonthCounts { all, teams, groups: BTreeMap::new() }
}

fn question(place: u32) -> Question {
    let themes = ["respect", "sensitivity", "knowledge", "effectiveness", "safety", "process"];
    let themes = themes.into_iter().cycle();
    let label = |(answer, polarity): (usize, Polarity)| OptionLabel {
        code: format!("answer_{answer}"),
        label: Wording::same(&format!("Answer {answer}")),
        polarity,
    };
    let theme = usize::try_from(place).ok().and_then(|place| themes.clone().nth(place)).unwrap_or("process");
    Question {
        concept: format!("invented.question_{place}"),
        theme: theme.to_owned(),
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
