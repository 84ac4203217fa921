//! Permissions about the jobs that the clock brings.

use super::{Permission, Sealed};
use crate::Role;

/// Does a job that is due. What the job does has its own permission; giving it up is this one's act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunJob;

impl Sealed for RunJob {}

impl Permission for RunJob {
    const NAME: &'static str = "run_job";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Looks at the jobs: what ran, what waits, what was given up. They name forces and months, and nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewJobs;

impl Sealed for ViewJobs {}

impl Permission for ViewJobs {
    const NAME: &'static str = "view_jobs";
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Lets a job that was given up be tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryJob;

impl Sealed for RetryJob {}

impl Permission for RetryJob {
    const NAME: &'static str = "retry_job";
    const ROLES: &'static [Role] = &[Role::Administrator];
}
