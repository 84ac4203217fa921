//! Invented interviews: every value a pure function of the seed, the interview and the question.

use tabulation::national::{Catalogue, Kind, Question};

use super::size::{Size, TEAMS};

/// The seed of every run.
const SEED: u64 = 20_260_401;

/// Questions in every interview: 26 on a scale, 10 yes or no, 6 with several options, 3 for words.
pub(crate) const QUESTIONS: u8 = 45;

/// What is said where words are asked for.
const SAID: [&str; 6] = [
    "They rang when they said they would.",
    "Nobody told me what would happen next.",
    "The invented officer listened, and wrote it down.",
    "I had to tell it again to somebody new.",
    "It took long, but I was kept informed.",
    "An adviser came with me, which helped.",
];

/// One interview.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Invented {
    pub(crate) number: u32,
    pub(crate) force: u16,
    pub(crate) team: u16,
    pub(crate) stage: u8,
    pub(crate) status: u8,
}

/// What is asked of whom.
pub(crate) fn catalogue(size: Size) -> Catalogue {
    let questions = (1..=QUESTIONS).map(question).collect();
    let teams = (1..=size.forces()).flat_map(|force| (0..TEAMS).map(move |_| force)).collect();
    Catalogue { questions, teams }
}

fn question(number: u8) -> Question {
    match number {
        1..=26 => {
            let favourable = if reversed(number) { 0b0_0011 } else { 0b1_1000 };
            let scores = [1, 2, 3, 4, 5, 0, 0, 0];
            Question { kind: Kind::One, options: 5, favourable, base: 0b1_1111, scores }
        }
        27..=36 => {
            let scores = [1, 0, 0, 0, 0, 0, 0, 0];
            Question { kind: Kind::One, options: 3, favourable: 0b001, base: 0b011, scores }
        }
        37..=42 => {
            let options = ticks(number);
            Question { kind: Kind::Many, options, favourable: 1, base: u8::MAX, scores: [1; 8] }
        }
        _ => Question { kind: Kind::Words, options: 1, favourable: 0, base: 0, scores: [0; 8] },
    }
}

/// Every seventh scale runs from good to bad.
const fn reversed(number: u8) -> bool {
    number.is_multiple_of(7)
}

/// How many options a question with several has: five to eight.
const fn ticks(number: u8) -> u8 {
    5 + number % 4
}

/// The first interview of a month, and of the month after the last: mild growth, and a season.
pub(crate) fn first_of(size: Size, month: u16) -> u32 {
    let weight = |month: u16| {
        let month = f64::from(month);
        (1.0 + 0.25 * month / f64::from(size.months()))
            * (1.0 + 0.12 * (month * std::f64::consts::TAU / 12.0).sin())
    };
    let whole: f64 = (0..size.months()).map(weight).sum();
    let before: f64 = (0..month).map(weight).sum();
    rounded(before / whole * f64::from(size.interviews()))
}

#[expect(clippy::as_conversions, reason = "a share of a number of interviews is one")]
fn rounded(number: f64) -> u32 {
    number.round() as u32
}

/// One interview's place. The first force has about eight times as many as a middle one; a force's last team a sixth of
/// its first.
pub(crate) fn interview(size: Size, number: u32) -> Invented {
    let forces = f64::from(size.forces());
    let steep = 8_f64.ln() / ((forces + 1.0) / 2.0).ln();
    let force = chosen(share(number, 201), (1..=size.forces()).map(|force| f64::from(force).powf(-steep)));
    let team = chosen(share(number, 202), (0..TEAMS).map(|team| 1.0 - f64::from(team) / 7.0 * 5.0 / 6.0));
    Invented {
        number,
        force: force + 1,
        team: force * TEAMS + team + 1,
        stage: if share(number, 203) < 0.62 { 1 } else { 2 },
        status: match share(number, 204) {
            share if share < 0.90 => 1,
            share if share < 0.97 => 2,
            _ => 3,
        },
    }
}

/// Which of some weights a share of their sum falls on.
fn chosen(share: f64, weights: impl Iterator<Item = f64> + Clone) -> u16 {
    let mut left = share * weights.clone().sum::<f64>();
    let mut number = 0;
    for weight in weights {
        if left < weight {
            return number;
        }
        left -= weight;
        number += 1;
    }
    number.saturating_sub(1)
}

/// What somebody answered, and what they said.
pub(crate) fn answer(who: Invented, question: u8) -> (i16, Option<&'static str>) {
    let share = share(who.number, question);
    let rest = match share {
        share if share < 0.02 => return (-1, None),
        share if share < 0.05 => return (-2, None),
        share if share < 0.18 => return (-3, None),
        share => (share - 0.18) / 0.82,
    };
    // Forces and questions differ a little, so that charts have something to show.
    let lean = f64::from((who.force * 7 + u16::from(question) * 5) % 11) / 40.0 - 0.125;
    match question {
        1..=26 => (scale((rest + lean).clamp(0.0, 0.999), reversed(question)), None),
        27..=36 => (three(rest - lean), None),
        37..=42 => (set(hash(who.number, question.wrapping_add(100)), ticks(question)), None),
        _ => words(hash(who.number, question)),
    }
}

fn scale(share: f64, reversed: bool) -> i16 {
    let code = match share {
        share if share < 0.12 => 1,
        share if share < 0.27 => 2,
        share if share < 0.45 => 3,
        share if share < 0.76 => 4,
        _ => 5,
    };
    if reversed { 6 - code } else { code }
}

fn three(share: f64) -> i16 {
    match share {
        share if share < 0.55 => 1,
        share if share < 0.93 => 2,
        _ => 3,
    }
}

/// Each option ticked by about three in eight, independently.
fn set(bits: u64, options: u8) -> i16 {
    let ticked = |option: u8| bits >> (u32::from(option) * 3) & 0b111 < 3;
    (0..options).filter(|option| ticked(*option)).map(|option| 1_i16 << option).sum()
}

fn words(bits: u64) -> (i16, Option<&'static str>) {
    let place = usize::try_from(bits % 6).unwrap_or_default();
    (1, SAID.get(place).copied())
}

/// Between nothing and one.
fn share(interview: u32, of: u8) -> f64 {
    let high = u32::try_from(hash(interview, of) >> 32).unwrap_or_default();
    f64::from(high) / (f64::from(u32::MAX) + 1.0)
}

/// Scattered bits: two rounds of multiplying and folding.
fn hash(interview: u32, of: u8) -> u64 {
    let mut bits = SEED ^ (u64::from(interview) << 8 | u64::from(of));
    for odd in [0xBF58_476D_1CE4_E5B9_u64, 0x94D0_49BB_1331_11EB] {
        bits = (bits ^ bits >> 30).wrapping_mul(odd);
    }
    bits ^ bits >> 31
}
