//! The files of a run: for each month its interviews and its answers; once counted, where every series stood before the last.

#![expect(clippy::disallowed_methods, reason = "a developer's tool has files of its own")]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use tabulation::national::{AnswerColumns, AnswerFile, InterviewColumns, InterviewFile};

use super::invented::{QUESTIONS, answer, first_of, interview};
use super::size::Size;
use crate::machine;

/// Interviews in one part of a file: about a quarter of a million answers.
const PART: usize = 6_000;

/// Where a run keeps its files.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    directory: PathBuf,
}

impl Files {
    pub(crate) fn within(directory: &Path) -> Self {
        Self { directory: directory.to_owned() }
    }

    fn path(&self, month: u16, what: &str) -> PathBuf {
        self.directory.join(format!("{month:03}-{what}"))
    }

    /// Makes every month's files.
    pub(crate) fn generate(&self, size: Size) -> Result<()> {
        let months: Vec<u16> = (0..size.months()).collect();
        let share = months.len().div_ceil(machine::threads());
        let make = |months: &[u16]| months.iter().try_for_each(|month| self.month(size, *month));
        std::thread::scope(|scope| {
            let running: Vec<_> =
                months.chunks(share).map(|months| scope.spawn(move || make(months))).collect();
            running.into_iter().try_for_each(|thread| match thread.join() {
                Ok(made) => made,
                Err(panic) => std::panic::resume_unwind(panic),
            })
        })
    }

    fn month(&self, size: Size, month: u16) -> Result<()> {
        let numbers: Vec<u32> = (first_of(size, month)..first_of(size, month + 1)).collect();
        let people: Vec<_> = numbers.iter().map(|number| interview(size, *number)).collect();
        let interviews = InterviewColumns {
            interviews: numbers,
            forces: people.iter().map(|who| who.force).collect(),
            teams: people.iter().map(|who| who.team).collect(),
            stages: people.iter().map(|who| who.stage).collect(),
            months: people.iter().map(|_| month).collect(),
            completed: people.iter().map(|who| day(month, who.number)).collect(),
            statuses: people.iter().map(|who| who.status).collect(),
        };
        fs::write(self.path(month, "interviews.parquet"), InterviewFile::write(interviews)?)?;
        let parts = people.chunks(PART).map(|people| {
            let mut rows = AnswerColumns::default();
            for (who, question) in
                people.iter().flat_map(|who| (1..=QUESTIONS).map(move |number| (who, number)))
            {
                let (code, text) = answer(*who, question);
                rows.interviews.push(who.number);
                rows.questions.push(question);
                rows.codes.push(code);
                rows.texts.push(text);
            }
            rows
        });
        Ok(fs::write(self.path(month, "answers.parquet"), AnswerFile::write(parts)?)?)
    }

    /// A month's interviews and answers, as any program has to read them.
    pub(crate) fn read(&self, month: u16) -> Result<(InterviewColumns, AnswerFile)> {
        let interviews = InterviewFile::open(fs::read(self.path(month, "interviews.parquet"))?)?.read()?;
        Ok((interviews, AnswerFile::open(fs::read(self.path(month, "answers.parquet"))?)?))
    }

    /// Keeps where every series stood before the last month.
    pub(crate) fn keep(&self, running: &[u8]) -> Result<()> {
        Ok(fs::write(self.directory.join("running"), running)?)
    }

    /// Where every series stood before the last month.
    pub(crate) fn kept(&self) -> Result<Vec<u8>> {
        Ok(fs::read(self.directory.join("running"))?)
    }

    /// Where a program's rows go.
    pub(crate) fn rows(&self, program: &str) -> PathBuf {
        self.directory.join(format!("{program}.rows"))
    }
}

/// About the middle of months that begin with April 2026, in days from 1970.
fn day(month: u16, number: u32) -> i32 {
    let spread = i32::try_from(number % 28).unwrap_or_default();
    20_544 + i32::from(month) * 30 + spread
}
