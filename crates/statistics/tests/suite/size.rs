//! A force as large as any: 8 teams, three kinds of group, 45 questions on five points, 24 months, two waves.

use statistics::disclosure::{
    Counted, Counts, KindLabel, Labels, Ledger, MonthCounts, Question, Shape, Tally, extend, wave_figures,
};
use statistics::{DisclosurePolicy, Edition, Month, Polarity, Wording};

use crate::invented::{months, question};

const SCALE: [Polarity; 5] = [
    Polarity::Unfavourable,
    Polarity::Unfavourable,
    Polarity::Neutral,
    Polarity::Favourable,
    Polarity::Favourable,
];
const INTERVIEWS: u32 = 60;
const KINDS: [(&str, u64); 3] = [("equality.age", 7), ("equality.sex", 3), ("equality.ethnic_group", 6)];

/// The same numbers every time: Knuth's multiplier of a linear congruence (The Art of Computer Programming, 3.3.4).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// Small numbers more often than large ones.
    fn skewed(&mut self, limit: u64) -> u64 {
        self.below(limit).min(self.below(limit))
    }
}

fn blank() -> Counts {
    Counts { options: vec![0; 5], non_answers: vec![0; 2], ..Counts::default() }
}

fn add(counts: &mut Counts, said: Option<usize>) {
    counts.offered += 1;
    match said {
        Some(option) => {
            counts.base += 1;
            counts.options[option] += 1;
        }
        None => counts.non_answers[0] += 1,
    }
}

fn month(chance: &mut Chance) -> MonthCounts {
    let mut month = MonthCounts::from(blank());
    for _ in 0..INTERVIEWS {
        let said = (chance.below(20) > 0).then(|| 4 - usize::try_from(chance.skewed(5)).unwrap());
        add(&mut month.all, said);
        let team = format!("team {}", chance.skewed(8));
        add(month.teams.entry(team).or_insert_with(blank), said);
        for (kind, groups) in KINDS {
            let group = (kind.to_owned(), format!("group {}", chance.skewed(groups)));
            add(month.groups.entry(group).or_insert_with(blank), said);
        }
    }
    month
}

fn tallies() -> Vec<Tally> {
    let mut chance = Chance(6);
    let tally = |number: usize| {
        let asked = question(Shape::One, &SCALE);
        let question = Question { concept: format!("respect.question_{number}"), ..asked };
        let months = months().take(24).map(|at| (at, month(&mut chance))).collect();
        Tally { question, routed: false, months }
    };
    (0..45).map(tally).collect()
}

fn labels() -> Labels {
    let kind = |(kind, _): (&str, u64)| KindLabel {
        kind: kind.to_owned(),
        title: Wording::same(kind),
        groups: Vec::new(),
    };
    Labels { teams: Vec::new(), kinds: KINDS.map(kind).to_vec() }
}

#[test]
fn a_large_force_is_told_from_nothing_in_seconds() {
    let policy = DisclosurePolicy::default();
    let interviews: Vec<(Month, u32)> = months().take(24).map(|month| (month, INTERVIEWS)).collect();
    let tallies = tallies();
    let questions: Vec<Question> = tallies.iter().map(|tally| tally.question.clone()).collect();
    let until = interviews[23].0;
    let mut ledger = Ledger::default();
    let waves = ["six-week", "case-closure"].map(|wave| {
        let counted = Counted { wave, until, interviews: &interviews, tallies: &tallies };
        ledger = extend(std::mem::take(&mut ledger), &counted, &policy);
        wave_figures(&ledger, wave, &questions, &labels(), &policy)
    });
    let edition = Edition {
        area_code: "E23000099".to_owned(),
        area: Wording::same("Eastmere"),
        month: until,
        waves: waves.to_vec(),
        questionnaires: Vec::new(),
        policy,
        imported: Vec::new(),
    };
    let figures = edition.released().count();
    let shown = edition.released().filter(|released| released.figure.base.is_shown()).count();
    let (bytes, kept) = (edition.to_json().unwrap().len(), ledger.encode().unwrap().len());
    println!("{figures} figures, {shown} shown; edition {bytes} bytes, ledger {kept} bytes");
    assert!(shown * 10 > figures * 9);
    for series in waves.iter().flat_map(|wave| &wave.series) {
        let since =
            |units: &[statistics::UnitFigures]| units.iter().any(|unit| unit.cumulative.base.is_shown());
        assert!(since(&series.teams), "{}", series.concept);
        assert_eq!(series.groups.len(), 3);
    }
}
