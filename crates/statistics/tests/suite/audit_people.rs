//! Invented people who were interviewed, and what is counted of them.

use std::collections::BTreeMap;

use statistics::disclosure::{Counts, MonthCounts, Question, Shape, Tally};
use statistics::{Month, Polarity};

use crate::invented::{months, question};

/// Somebody interviewed.
#[derive(Debug, Clone)]
struct Person {
    month: usize,
    team: String,
    /// Each with its kind.
    groups: Vec<(String, String)>,
    /// By question.
    answers: Vec<Answer>,
    /// The edition from which on this person is in no count.
    leaves: usize,
    /// The first edition that counts this person: an answer that comes late.
    comes: usize,
}

#[derive(Debug, Clone)]
enum Answer {
    /// These options.
    Chosen(Vec<usize>),
    Reason(usize),
    OffRoute,
}

/// How large a panel is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) months: usize,
    pub(crate) teams: usize,
    pub(crate) kinds: usize,
    pub(crate) groups: usize,
    pub(crate) questions: usize,
    /// The most interviews in a month.
    pub(crate) interviews: u64,
    /// One in so many leaves later or comes late. None where that never happens.
    pub(crate) change: Option<u64>,
}

/// A panel of one wave.
#[derive(Debug, Clone)]
struct Wave {
    questions: Vec<Question>,
    people: Vec<Person>,
}

/// Chance that is the same on every machine (Marsaglia's xorshift).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn seeded(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for _ in 0..8 {
            dice.below(2);
        }
        dice
    }

    pub(crate) fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    fn place(&mut self, places: usize) -> usize {
        // Two throws, the lower one: volumes are skewed.
        let mut throw = || usize::try_from(self.below(u64::try_from(places).unwrap())).unwrap();
        throw().min(throw())
    }

    fn is_one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }
}

const DIRECTIONS: [&[Polarity]; 4] = [
    &[
        Polarity::Favourable,
        Polarity::Favourable,
        Polarity::Neutral,
        Polarity::Unfavourable,
        Polarity::Unfavourable,
    ],
    &[Polarity::Favourable, Polarity::Unfavourable],
    &[Polarity::None, Polarity::None, Polarity::None],
    &[Polarity::Unfavourable, Polarity::Neutral, Polarity::Favourable],
];

impl Wave {
    fn invented(size: Size, dice: &mut Dice) -> Self {
        let questions: Vec<Question> = (0..size.questions).map(invented_question).collect();
        let mut people = Vec::new();
        for month in 0..size.months {
            for _ in 0..dice.below(size.interviews + 1) {
                people.push(Person::invented(size, month, &questions, dice));
            }
        }
        Self { questions, people }
    }

    /// Interviews by month up to an edition, as they are counted for it.
    fn interviews(&self, edition: usize) -> Vec<(Month, u32)> {
        let of = |month: usize| {
            let counted = self.counted(edition).filter(|person| person.month == month).count();
            u32::try_from(counted).unwrap()
        };
        months().take(edition + 1).enumerate().map(|(place, month)| (month, of(place))).collect()
    }

    fn counted(&self, edition: usize) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| {
            person.month <= edition && person.comes <= edition && edition < person.leaves
        })
    }

    /// Every question's counts up to an edition, as they are counted for it.
    fn tallies(&self, edition: usize) -> Vec<Tally> {
        let months: Vec<Month> = months().take(edition + 1).collect();
        let mut tallies: Vec<Tally> = self
            .questions
            .iter()
            .map(|question| Tally {
                question: question.clone(),
                routed: true,
                months: months.iter().map(|month| (*month, MonthCounts::default())).collect(),
            })
            .collect();
        for person in self.counted(edition) {
            for (tally, answer) in tallies.iter_mut().zip(&person.answers) {
                let counts = tally.months.get_mut(&months[person.month]).unwrap();
                let empty = empty(&tally.question);
                let one = answer.counted(&tally.question);
                counts.all += &one;
                *counts.teams.entry(person.team.clone()).or_insert_with(|| empty.clone()) += &one;
                for key in &person.groups {
                    *counts.groups.entry(key.clone()).or_insert_with(|| empty.clone()) += &one;
                }
            }
        }
        for tally in &mut tallies {
            let empty = empty(&tally.question);
            tally.months.values_mut().for_each(|counts| counts.all += &empty);
        }
        tallies
    }
}

fn invented_question(number: usize) -> Question {
    let shape = if number % 7 == 6 { Shape::Many } else { Shape::One };
    let options = if shape == Shape::Many { DIRECTIONS[2] } else { DIRECTIONS[number % 4] };
    let mut question = question(shape, options);
    question.concept = format!("invented.{number}");
    question.scores = (0..options.len()).map(|place| u8::try_from(place * 25).ok()).collect();
    question
}

fn empty(question: &Question) -> Counts {
    Counts {
        options: vec![0; question.options.len()],
        non_answers: vec![0; question.non_answers.len()],
        ..Counts::default()
    }
}

impl Person {
    fn invented(size: Size, month: usize, questions: &[Question], dice: &mut Dice) -> Self {
        let changes = size.change.is_some_and(|many| dice.is_one_in(many));
        let later = month + 1 + usize::try_from(dice.below(6)).unwrap();
        let late = changes && dice.is_one_in(3);
        let mut group = |kind| (format!("kind-{kind}"), format!("group-{}", dice.place(size.groups)));
        Self {
            month,
            groups: (0..size.kinds).map(&mut group).collect(),
            team: format!("team-{}", dice.place(size.teams)),
            answers: questions.iter().map(|question| Answer::invented(question, dice)).collect(),
            leaves: if changes && !late { later } else { usize::MAX },
            comes: if late { later } else { 0 },
        }
    }
}

impl Answer {
    fn invented(question: &Question, dice: &mut Dice) -> Self {
        if dice.is_one_in(12) {
            return Self::OffRoute;
        }
        if dice.is_one_in(15) {
            return Self::Reason(dice.place(question.non_answers.len()));
        }
        if question.shape == Shape::One {
            return Self::Chosen(vec![dice.place(question.options.len())]);
        }
        let mut chosen: Vec<usize> = (0..question.options.len()).filter(|_| dice.is_one_in(3)).collect();
        if chosen.is_empty() {
            chosen.push(0);
        }
        Self::Chosen(chosen)
    }

    fn counted(&self, question: &Question) -> Counts {
        let mut counts = Counts { offered: 1, ..empty(question) };
        match self {
            Self::Chosen(options) => {
                counts.base = 1;
                options.iter().for_each(|option| counts.options[*option] = 1);
            }
            Self::Reason(reason) => counts.non_answers[*reason] = 1,
            Self::OffRoute => counts.off_route = 1,
        }
        counts
    }
}

/// What is counted of a wave for one edition.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) interviews: Vec<(Month, u32)>,
    pub(crate) tallies: Vec<Tally>,
}

/// A force's waves by name, each with its counts edition by edition.
pub(crate) type Force = BTreeMap<&'static str, Vec<Asked>>;

pub(crate) fn force(size: Size, seed: u64, waves: usize) -> Force {
    let mut dice = Dice::seeded(seed);
    let mut asked = || {
        let wave = Wave::invented(size, &mut dice);
        let asked = |edition| Asked { interviews: wave.interviews(edition), tallies: wave.tallies(edition) };
        (0..size.months).map(asked).collect()
    };
    ["six-week", "six-month"].into_iter().take(waves).map(|wave| (wave, asked())).collect()
}
