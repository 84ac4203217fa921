//! The simple rule of the tables: a small base is marked, and where that is the only one of its force, another with it.

use super::layout::{Layout, STAGES};
use super::store::{Sum, Sums};

/// Bases under this are marked.
pub(super) const LEAST: u32 = 10;

/// For one month, each force, stage and question: the team that is marked to cover another, or none.
pub(super) struct Seconds {
    questions: usize,
    teams: Vec<usize>,
}

/// What a force's teams come to so far.
#[derive(Clone, Copy, Default)]
struct Seen {
    marked: u32,
    /// The smallest base that is large enough, and whose it is.
    next: Option<(u32, usize)>,
}

impl Seconds {
    pub(super) fn of(layout: &Layout, month: &Sums) -> Self {
        let questions = layout.questions.len();
        let mut seen = vec![Seen::default(); (layout.forces + 1) * STAGES * questions];
        for (number, force) in (1..).zip(&layout.teams) {
            let width = STAGES * questions;
            let bases = month.sums.iter().skip((layout.forces + number) * width).take(width);
            for (seen, sum) in seen.iter_mut().skip(usize::from(*force) * width).zip(bases) {
                seen.add(number, *sum);
            }
        }
        let covering = |seen: Seen| seen.next.filter(|_| seen.marked == 1).map_or(0, |(_, team)| team);
        Self { questions, teams: seen.into_iter().map(covering).collect() }
    }

    /// Is the team the one that is marked to cover another?
    pub(super) fn is(&self, (team, force): (usize, usize), stage: usize, question: usize) -> bool {
        let place = (force * STAGES + stage) * self.questions + question;
        self.teams.get(place) == Some(&team)
    }
}

impl Seen {
    /// Teams come in the order of their numbers, so the first of equals stays.
    fn add(&mut self, team: usize, sum: Sum) {
        if sum.n >= LEAST {
            if self.next.is_none_or(|(base, _)| sum.n < base) {
                self.next = Some((sum.n, team));
            }
        } else if sum.n > 0 {
            self.marked += 1;
        }
    }
}
