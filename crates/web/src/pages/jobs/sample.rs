//! Samples of the page: no job yet, and one of each sort.

use access::Role;
use fieldwork::{ForceCode, Forces};
use operations::JobKind;
use questionnaire::Language;
use statistics::Month;
use store::{Job, JobBook, JobState};

use super::view;
use crate::pages::fixtures::{at, forces, id};
use crate::samples::Sample;
use crate::{Fit, Frame, Section};

/// No job yet, one of each sort, and those of one kind.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let forces = forces();
    let frame = || Frame::sample(language, Role::Administrator, Section::Accounts);
    let given = (&forces, at(12, 0));
    let (none, some) = (JobBook::default(), some(&forces));
    let closing = (Fit::Remark("backup-late"), Some(JobKind::CloseMonth));
    vec![
        Sample::of("jobs/none", &view(frame(), given, (Fit::Well, None), &none)),
        Sample::of("jobs/some", &view(frame(), given, (Fit::Remark("disk-low"), None), &some)),
        Sample::of("jobs/of_one_kind", &view(frame(), given, closing, &none)),
        Sample::of("jobs/full_disk", &view(frame(), given, (Fit::Unfit("disk"), None), &none)),
    ]
}

fn some(forces: &Forces) -> JobBook {
    let force = || forces.iter().next().map(|force| force.code.clone());
    let (month, waiting) = (Month::new(2026, 9), JobState::Waiting);
    let closing = |number, state| Job { force: force(), month, ..job(number, JobKind::CloseMonth, state) };
    let failing = |job: Job, why: &str| Job { why: Some(why.to_owned()), tries: 20, ..job };
    let over = |job: Job| Job { ended_at: Some(at(11, 31)), ..job };
    let given_up = over(failing(closing(1, JobState::GivenUp), "needs-restatement"));
    let running = Job { held_until: Some(at(12, 10)), ..job(2, JobKind::ApplyRetention, waiting) };
    let lost = Job { held_until: Some(at(11, 50)), ..job(3, JobKind::GatherComments, waiting) };
    let again = failing(closing(4, waiting), "fault");
    let first = Job { tries: 0, began_at: None, node: None, ..job(5, JobKind::OpenDueCases, waiting) };
    let of_a_later_version = Job { kind: "later".to_owned(), ..job(8, JobKind::SignAudit, JobState::Done) };
    let copy = failing(job(7, JobKind::MakeBackup, JobState::Failed), "no-such-code");
    let done = job(6, JobKind::OpenDueCases, JobState::Done);
    JobBook {
        given_up: vec![given_up],
        open: vec![running, lost, again, first],
        over: [done, copy, of_a_later_version].map(over).to_vec(),
        letters_waiting: 2,
        letters_given_up: 1,
    }
}

fn job(number: u128, kind: JobKind, state: JobState) -> Job {
    Job {
        id: id(number),
        kind: kind.slug().to_owned(),
        about: "2026-10-20".to_owned(),
        force: None::<ForceCode>,
        month: None,
        due_at: at(11, 30),
        tries: 1,
        state,
        held_until: None,
        node: Some("panel-1 (4312)".to_owned()),
        began_at: Some(at(11, 30)),
        ended_at: None,
        why: None,
    }
}
