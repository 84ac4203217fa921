//! Where each count stands in a month's array.

use super::catalogue::{Catalogue, Kind, Question};

/// Both waves, the first and the second.
pub(super) const STAGES: usize = 3;

/// Reasons for there being no answer: codes -1, -2 and -3.
pub(super) const REASONS: usize = 3;

/// The smallest code, and how many there are: three reasons, none of these, and 255 sets of eight options.
const LOWEST: i16 = -3;

/// The place of a code that no question has.
const NOWHERE: u16 = u16::MAX;

/// A month's array has a row for each unit and stage, and in it a run of counts for each question: its options, the
/// reasons and, where several may be ticked, its base.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The country, then the forces, then the teams.
    pub(super) units: usize,
    pub(super) forces: usize,
    /// How long a row is.
    pub(super) stride: usize,
    pub(super) questions: Vec<Run>,
    /// The force of each team, numbered from 1.
    pub(super) teams: Vec<u16>,
}

/// The counts of one question within a row.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) question: Question,
    /// Where it begins in the row.
    pub(super) at: usize,
    pub(super) options: usize,
    /// Where the code -3, -2, up to the last option counts, from the beginning of the row.
    places: [u16; REASONS + 1 + Question::OPTIONS],
}

impl Layout {
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut stride = 0;
        let run = |question: &Question| {
            let run = Run::of(*question, stride);
            stride += run.len();
            run
        };
        let questions = catalogue.questions.iter().map(run).collect();
        let forces = usize::from(catalogue.forces());
        let units = 1 + forces + catalogue.teams.len();
        Self { units, forces, stride, questions, teams: catalogue.teams.clone() }
    }

    /// The row of a unit and stage.
    pub(super) const fn row(unit: usize, stage: usize) -> usize {
        unit * STAGES + stage
    }

    /// The unit of a team, from 1, if there is such a team.
    pub(super) fn team(&self, team: u16) -> Option<usize> {
        let number = usize::from(team);
        (1..=self.teams.len()).contains(&number).then_some(self.forces + number)
    }

    /// Level and number of a unit: 0 the country, 1 a force, 2 a team.
    pub(super) const fn named(&self, unit: usize) -> (usize, usize) {
        match unit {
            0 => (0, 0),
            unit if unit <= self.forces => (1, unit),
            unit => (2, unit - self.forces),
        }
    }

    /// How many counts a month has.
    pub(super) const fn len(&self) -> usize {
        self.units * STAGES * self.stride
    }
}

impl Run {
    fn of(question: Question, at: usize) -> Self {
        let options = usize::from(question.options).min(Question::OPTIONS);
        let mut run = Self { question, at, options, places: [NOWHERE; 12] };
        let reasons =
            (0..REASONS).map(|reason| (LOWEST + small(reason), at + options + REASONS - 1 - reason));
        let one = (0..options).map(|option| (1 + small(option), at + option));
        for (code, place) in reasons.chain(one) {
            if let Some(known) = run.places.get_mut(usize::from(code.abs_diff(LOWEST))) {
                *known = u16::try_from(place).unwrap_or(NOWHERE);
            }
        }
        run
    }

    /// Options and reasons, and the base where several options may be ticked.
    fn len(&self) -> usize {
        self.options + REASONS + usize::from(self.question.kind == Kind::Many)
    }

    /// Where in the row a code counts that stands for one thing. Out of every row where the question has no such code.
    pub(super) fn place(&self, code: i16) -> usize {
        let index = usize::from(code.wrapping_sub(LOWEST).cast_unsigned());
        usize::from(self.places.get(index).copied().unwrap_or(NOWHERE))
    }

    /// Where in the row the people stand who ticked any number of several options.
    pub(super) const fn base(&self) -> usize {
        self.at + self.options + REASONS
    }

    /// The counts of this question in a row.
    pub(super) fn of_row<'a>(&self, row: &'a [u32]) -> &'a [u32] {
        row.get(self.at..self.at + self.len()).unwrap_or_default()
    }
}

fn small(number: usize) -> i16 {
    i16::try_from(number).unwrap_or_default()
}
