//! A small invented force: people with a team and an age, what they said, and the blocks that come of them.

use std::collections::BTreeMap;

use proptest::prelude::*;
use statistics::disclosure::{
    Counted, Counts, KindLabel, Labels, Ledger, MonthCounts, Question, Shape, Tally, extend, wave_figures,
};
use statistics::{DisclosurePolicy, Month, Polarity, WaveFigures, Wording};

use crate::invented::{months, question};

/// Where a person is, and which option they chose.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Person {
    pub(crate) team: &'static str,
    pub(crate) age: &'static str,
    /// None where they gave no answer.
    pub(crate) said: Option<usize>,
}

/// People by month, all asked the same question on three points.
#[derive(Debug, Clone)]
pub(crate) struct Force {
    pub(crate) months: Vec<Vec<Person>>,
    pub(crate) policy: DisclosurePolicy,
}

pub(crate) const TEAMS: [&str; 4] = ["Coast", "Hill", "North", "South"];
const AGES: [&str; 3] = ["older", "younger", "not_known"];

/// So many people alike.
pub(crate) fn alike(people: usize, team: &'static str, said: usize) -> Vec<Person> {
    vec![Person { team, age: "older", said: Some(said) }; people]
}

/// The question: unfavourable, neutral, favourable.
pub(crate) fn asked() -> Question {
    question(Shape::One, &[Polarity::Unfavourable, Polarity::Neutral, Polarity::Favourable])
}

impl Force {
    pub(crate) fn of(months: Vec<Vec<Person>>) -> Self {
        Self { months, policy: DisclosurePolicy::default() }
    }

    pub(crate) fn interviews(&self) -> Vec<(Month, u32)> {
        months().zip(self.months.iter().map(|people| u32::try_from(people.len()).unwrap())).collect()
    }

    pub(crate) fn tally(&self) -> Tally {
        let months = months().zip(self.months.iter().map(|people| counts(people))).collect();
        Tally { question: asked(), routed: false, months }
    }

    /// What is published when so many months are over, after what the ledger says was published before.
    pub(crate) fn after(&self, ledger: Ledger, until: usize) -> (WaveFigures, Ledger) {
        self.all_after(ledger, until, &[self.tally()])
    }

    pub(crate) fn all_after(&self, ledger: Ledger, until: usize, tallies: &[Tally]) -> (WaveFigures, Ledger) {
        let interviews = self.interviews();
        let until = months().nth(until - 1).unwrap();
        let counted = Counted { wave: "six-week", until, interviews: &interviews, tallies };
        let ledger = extend(ledger, &counted, &self.policy);
        let questions: Vec<Question> = tallies.iter().map(|tally| tally.question.clone()).collect();
        (wave_figures(&ledger, "six-week", &questions, &labels(), &self.policy), ledger)
    }

    /// What is published when all months are over.
    pub(crate) fn published(&self) -> WaveFigures {
        self.after(Ledger::default(), self.months.len()).0
    }
}

pub(crate) fn labels() -> Labels {
    let named = |codes: &[&str]| codes.iter().map(|code| ((*code).to_owned(), Wording::same(code))).collect();
    let title = Wording::same("Age");
    let kinds = vec![KindLabel { kind: "equality.age".to_owned(), title, groups: named(&AGES[..2]) }];
    Labels { teams: named(&TEAMS), kinds }
}

pub(crate) fn counts(people: &[Person]) -> MonthCounts {
    let by = |of: fn(&Person) -> &'static str| {
        let mut units: BTreeMap<String, Vec<Person>> = BTreeMap::new();
        for person in people {
            units.entry(of(person).to_owned()).or_default().push(person.clone());
        }
        units
    };
    let groups = by(|person| person.age).into_iter();
    MonthCounts {
        all: count(people),
        teams: by(|person| person.team).into_iter().map(|(team, people)| (team, count(&people))).collect(),
        groups: groups.map(|(age, people)| (("equality.age".to_owned(), age), count(&people))).collect(),
    }
}

fn count(people: &[Person]) -> Counts {
    let mut counts = Counts { options: vec![0; 3], non_answers: vec![0; 2], ..Counts::default() };
    for person in people {
        counts.offered += 1;
        match person.said {
            Some(option) => {
                counts.base += 1;
                counts.options[option] += 1;
            }
            None => counts.non_answers[0] += 1,
        }
    }
    counts
}

fn person() -> impl Strategy<Value = Person> {
    let said = prop_oneof![4 => Just(Some(2)), 2 => Just(Some(0)), 1 => Just(Some(1)), 1 => Just(None)];
    let team =
        prop_oneof![5 => Just(TEAMS[0]), 4 => Just(TEAMS[1]), 2 => Just(TEAMS[2]), 1 => Just(TEAMS[3])];
    let age = prop_oneof![5 => Just(AGES[0]), 3 => Just(AGES[1]), 1 => Just(AGES[2])];
    (said, team, age).prop_map(|(said, team, age)| Person { team, age, said })
}

prop_compose! {
    /// One to fifteen months of up to fifty people.
    pub(crate) fn force()(months in prop::collection::vec(prop::collection::vec(person(), 0..50), 1..16)) -> Force {
        Force::of(months)
    }
}
