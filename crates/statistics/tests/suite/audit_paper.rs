//! Invented panels of one or two questions, and editions about them written by hand: what is shown is up to the test.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use statistics::audit::Truth;
use statistics::disclosure::{Counts, MonthCounts, Question, Shape, Tally};
use statistics::{DisclosurePolicy, Edition, Month, Period, Polarity};

use crate::invented::{months, question};

/// People by month, team and option.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    pub(crate) questions: Vec<Question>,
    /// By question, month, team and option.
    pub(crate) people: Vec<Vec<Vec<Vec<u32>>>>,
}

/// A figure to be published.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) question: usize,
    /// The first month and the month after the last.
    pub(crate) months: (usize, usize),
    /// Some teams. None for everybody.
    pub(crate) teams: Option<Vec<usize>>,
    pub(crate) base: bool,
    pub(crate) favourable: bool,
    pub(crate) options: Vec<bool>,
}

pub(crate) const DIRECTED: [Polarity; 3] = [Polarity::Favourable, Polarity::Neutral, Polarity::Unfavourable];

impl Panel {
    /// One question with three options and one nameless team.
    pub(crate) fn of_months(options: &[[u32; 3]]) -> Self {
        Self::of_teams(&options.iter().map(|options| vec![*options]).collect::<Vec<_>>())
    }

    /// The same, by month and team.
    pub(crate) fn of_teams(months: &[Vec<[u32; 3]>]) -> Self {
        let people =
            months.iter().map(|teams| teams.iter().map(|options| options.to_vec()).collect()).collect();
        Self::of_rows(people, &DIRECTED)
    }

    /// One question with options that point these ways, by month and team.
    pub(crate) fn of_rows(people: Vec<Vec<Vec<u32>>>, options: &[Polarity]) -> Self {
        Self { questions: vec![question(Shape::One, options)], people: vec![people] }
    }

    /// Another question of the same panel.
    pub(crate) fn and(mut self, other: Self) -> Self {
        let mut question = other.questions[0].clone();
        question.concept = format!("{}{}", question.concept, self.questions.len());
        self.questions.push(question);
        self.people.extend(other.people);
        self
    }

    pub(crate) fn concept(&self, question: usize) -> String {
        self.questions[question].concept.clone()
    }

    fn counts(&self, question: usize, options: &[u32]) -> Counts {
        let base = options.iter().sum();
        let non_answers = vec![0; self.questions[question].non_answers.len()];
        Counts { offered: base, off_route: 0, base, options: options.to_vec(), non_answers }
    }

    /// The true counts, and from an edition on those of another panel.
    pub(crate) fn truth(&self, later: Option<(usize, &Self)>) -> Truth {
        let mut truth = Truth::new();
        for (since, panel) in [(0, self)].into_iter().chain(later) {
            for number in 0..panel.questions.len() {
                truth.add("six-week", since, &panel.tally(number));
            }
        }
        truth
    }

    pub(crate) fn tally(&self, number: usize) -> Tally {
        let month = |teams: &Vec<Vec<u32>>| MonthCounts {
            all: self.counts(number, &sum(teams.iter())),
            teams: teams
                .iter()
                .enumerate()
                .map(|(team, options)| (name(team), self.counts(number, options)))
                .collect(),
            groups: BTreeMap::new(),
        };
        let months = months().zip(self.people[number].iter().map(month)).collect();
        Tally { question: self.questions[number].clone(), routed: false, months }
    }

    /// The true counts of a figure, by option.
    pub(crate) fn of(&self, told: &Told) -> Vec<u32> {
        let months = &self.people[told.question][told.months.0..told.months.1];
        let of_team = |teams: &Vec<Vec<u32>>| -> Vec<Vec<u32>> {
            let chosen = |team: &usize| told.teams.as_ref().is_none_or(|chosen| chosen.contains(team));
            (0..teams.len()).filter(chosen).map(|team| teams[team].clone()).collect()
        };
        let rows: Vec<Vec<u32>> = months.iter().flat_map(of_team).collect();
        sum(rows.iter())
    }

    fn figure(&self, told: &Told) -> Value {
        let options = self.of(told);
        let base: u32 = options.iter().sum();
        let polarity = &self.questions[told.question].options;
        let favourable =
            polarity.iter().zip(&options).filter(|(option, _)| option.polarity == Polarity::Favourable);
        let favourable: u32 = favourable.map(|(_, count)| count).sum();
        let share = |count: u32| json!({ "count": count, "share": 0.5 });
        let proportion =
            json!({ "count": favourable, "share": 0.5, "interval": { "low": 0.0, "high": 1.0 } });
        let cells = options.iter().zip(&told.options).map(|(count, shown)| cell(*shown, share(*count)));
        json!({
            "period": period(told),
            "base": cell(told.base, json!(base)),
            "favourable": cell(told.favourable, proportion),
            "score": { "withheld": "c" },
            "options": cells.collect::<Vec<_>>(),
            "non_answers": [],
        })
    }

    /// An edition that says these figures and nothing else.
    pub(crate) fn edition(&self, told: &[Told]) -> Edition {
        let series: Vec<Value> = (0..self.questions.len()).map(|number| self.series(number, told)).collect();
        let wording = json!({ "en": "Invented", "cy": "Wedi ei ddyfeisio" });
        let edition = json!({
            "area_code": "E23000000", "area": wording, "month": "2026-12",
            "waves": [{ "wave": "six-week", "periods": [], "carried": null, "series": series }],
            "questionnaires": [], "policy": DisclosurePolicy::default(),
        });
        serde_json::from_value(edition).unwrap()
    }

    fn series(&self, number: usize, told: &[Told]) -> Value {
        let question = &self.questions[number];
        let of = |teams: &Option<Vec<usize>>| -> Vec<Value> {
            let mine = told.iter().filter(|told| told.question == number && told.teams == *teams);
            mine.map(|told| self.figure(told)).collect()
        };
        let mut sets: Vec<&Vec<usize>> = told.iter().filter_map(|told| told.teams.as_ref()).collect();
        sets.sort();
        sets.dedup();
        let nothing = Told { question: number, ..Told::nothing((0, 1), question.options.len()) };
        let teams: Vec<Value> = sets
            .iter()
            .map(|teams| {
                let units: Vec<String> = teams.iter().copied().map(name).collect();
                let cumulative = self.figure(&Told { teams: Some((*teams).clone()), ..nothing.clone() });
                let periods = of(&Some((*teams).clone()));
                json!({ "units": units, "name": null, "periods": periods, "rolling_12": null, "cumulative": cumulative })
            })
            .collect();
        json!({
            "concept": question.concept, "theme": question.theme, "question": question.question,
            "short": question.short, "options": question.options, "periods": of(&None),
            "cumulative": self.figure(&nothing), "teams": teams, "change": null,
        })
    }
}

impl Told {
    /// Everything about some months and everybody, from the first to before the second.
    pub(crate) fn all(months: (usize, usize)) -> Self {
        Self { base: true, favourable: true, options: vec![true; 3], ..Self::nothing(months, 3) }
    }

    /// The base and the favourable share.
    pub(crate) fn headline(months: (usize, usize)) -> Self {
        Self { base: true, favourable: true, ..Self::nothing(months, 3) }
    }

    pub(crate) fn nothing(months: (usize, usize), options: usize) -> Self {
        Self {
            question: 0,
            months,
            teams: None,
            base: false,
            favourable: false,
            options: vec![false; options],
        }
    }

    pub(crate) fn of_teams(self, teams: &[usize]) -> Self {
        Self { teams: Some(teams.to_vec()), ..self }
    }

    pub(crate) fn of_question(self, question: usize) -> Self {
        Self { question, ..self }
    }

    pub(crate) fn without(mut self, option: usize) -> Self {
        self.options[option] = false;
        self
    }
}

pub(crate) fn name(team: usize) -> String {
    format!("team-{team}")
}

pub(crate) fn month(number: usize) -> Month {
    months().nth(number).unwrap()
}

fn period(told: &Told) -> Period {
    Period { from: month(told.months.0), to: month(told.months.1 - 1) }
}

fn cell(shown: bool, value: Value) -> Value {
    if shown { json!({ "shown": value }) } else { json!({ "withheld": "c" }) }
}

fn sum<'a>(rows: impl Iterator<Item = &'a Vec<u32>>) -> Vec<u32> {
    let mut total = Vec::new();
    for row in rows {
        total.resize(row.len(), 0);
        for (sum, count) in total.iter_mut().zip(row) {
            *sum += count;
        }
    }
    total
}
