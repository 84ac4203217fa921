//! The one pass over a month's answers.

use super::answers::AnswerPart;
use super::catalogue::Kind;
use super::counts::range;
use super::interviews::InterviewColumns;
use super::layout::{Layout, Run};
use crate::TabulationFault;

/// Withdrawn: consent has gone, and so has every answer.
const WITHDRAWN: u8 = 3;

/// No interview's place.
const NOWHERE: usize = usize::MAX;

/// Where in a month's array each interview counts.
pub(super) struct Places {
    first: u32,
    starts: Vec<usize>,
}

impl Places {
    /// The numbers of a month's interviews lie close together, so that a list finds them.
    pub(super) fn of(layout: &Layout, interviews: &InterviewColumns) -> Result<Self, TabulationFault> {
        let first = interviews.interviews.iter().copied().min().unwrap_or_default();
        let last = interviews.interviews.iter().copied().max().unwrap_or_default();
        let span = usize::try_from(last - first).unwrap_or(usize::MAX);
        if span > interviews.interviews.len().saturating_mul(16) {
            return Err(unreadable("the numbers of a month's interviews lie far apart"));
        }
        let mut starts = vec![NOWHERE; span + 1];
        let teams = interviews.teams.iter().zip(&interviews.stages).zip(&interviews.statuses);
        for (number, ((team, stage), status)) in interviews.interviews.iter().zip(teams) {
            let known = layout.team(*team).filter(|_| (1..=2).contains(stage));
            let team = known.ok_or_else(|| unreadable("an interview of no known team or wave"))?;
            let start = starts.get_mut(usize::try_from(number - first).unwrap_or(usize::MAX));
            if let Some(start) = start.filter(|_| *status != WITHDRAWN) {
                *start = range(layout, team, usize::from(*stage)).start;
            }
        }
        Ok(Self { first, starts })
    }

    /// Where the row of an interview begins; beyond every array for one that does not count.
    fn start(&self, interview: u32) -> usize {
        let number = usize::try_from(interview.wrapping_sub(self.first)).unwrap_or(usize::MAX);
        self.starts.get(number).copied().unwrap_or(NOWHERE)
    }
}

/// Adds one part. An interview's answers stand together, so its row is looked up once.
pub(super) fn count(
    layout: &Layout,
    places: &Places,
    part: &AnswerPart,
    counts: &mut [u32],
) -> Result<(), TabulationFault> {
    let (mut questions, mut codes) = (part.questions(), part.codes());
    for run in part.interviews().chunk_by(PartialEq::eq) {
        let (Some((asked, later)), Some((given, rest))) =
            (questions.split_at_checked(run.len()), codes.split_at_checked(run.len()))
        else {
            return Err(unreadable("columns of several lengths"));
        };
        (questions, codes) = (later, rest);
        let start = run.first().map_or(NOWHERE, |interview| places.start(*interview));
        let row = counts.get_mut(start..start.saturating_add(layout.stride));
        if let Some(row) = row {
            interview(&layout.questions, row, asked.iter().zip(given))
                .ok_or_else(|| unreadable("an answer that is no code of its question"))?;
        }
    }
    Ok(())
}

/// Nothing where an answer is no code of its question.
fn interview<'a>(
    questions: &[Run],
    row: &mut [u32],
    answers: impl Iterator<Item = (&'a u8, &'a i16)>,
) -> Option<()> {
    for (question, code) in answers {
        let run = questions.get(usize::from(*question).wrapping_sub(1))?;
        match u8::try_from(*code) {
            Ok(ticked) if run.question.kind == Kind::Many => run.tick(row, ticked)?,
            _ => *row.get_mut(run.place(*code))? += 1,
        }
    }
    Some(())
}

impl Run {
    /// Counts a set of options and the person who ticked them.
    fn tick(&self, row: &mut [u32], mut ticked: u8) -> Option<()> {
        let counts = row.get_mut(self.at..self.base() + 1)?;
        *counts.last_mut()? += 1;
        while ticked != 0 {
            let option = usize::try_from(ticked.trailing_zeros()).ok()?;
            *counts.get_mut(option).filter(|_| option < self.options)? += 1;
            ticked &= ticked - 1;
        }
        Some(())
    }
}

fn unreadable(what: &str) -> TabulationFault {
    TabulationFault::Unreadable(what.to_owned())
}
