//! The operations, driven as staff drive them, on a database of each test's own.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a step of a test that fails is a failed test"
)]

mod accounts;
mod ahead;
mod answers;
mod approvals;
mod asking;
mod audit;
mod audits;
mod backups;
mod calendars;
mod calls;
mod canaries;
mod closed_accounts;
mod closings;
mod coding;
mod comments;
mod concerns;
mod corrections;
mod diary;
mod earlier_panel;
mod editions;
mod erasures;
mod events;
mod holds;
mod improvement;
mod intake;
mod interviews;
mod jobs;
mod keeping;
mod mail;
mod microdata;
mod mid_call;
mod months;
mod nights;
mod notes;
mod outcomes;
mod priors;
mod provisional;
mod questionnaires;
mod races;
mod recovering;
mod referrals;
mod refusals;
mod register;
mod rehearsals;
mod reminders;
mod reports;
mod response;
mod rotating;
mod safety;
mod sign_in;
mod signatures;
mod spoken;
mod tabs;
mod tellings;
mod thread;
mod walls;
mod withdrawals;

use operations::{Error, Problem};

/// The code of the problem a step ended in.
fn code<T>(outcome: Result<T, Error>) -> &'static str {
    match outcome {
        Err(Error::Problem(problem)) => problem.code(),
        Err(Error::Fault(fault)) => panic!("a fault, not a problem: {fault}"),
        Ok(_) => panic!("nothing was refused"),
    }
}

/// The fields of a form that were refused, each with its code.
fn fields<T>(outcome: Result<T, Error>) -> Vec<(&'static str, &'static str)> {
    match outcome {
        Err(Error::Problem(Problem::Form(fields))) => fields.iter().map(|it| (it.field, it.code)).collect(),
        Err(other) => panic!("not a refused form: {other}"),
        Ok(_) => panic!("nothing was refused"),
    }
}
