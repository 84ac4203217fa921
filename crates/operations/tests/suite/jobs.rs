//! The jobs that the clock brings: each is one job, done by one node at a time, tried again later, and left to somebody in the end.

use std::collections::BTreeMap;
use std::sync::Mutex;

use access::Permission;
use access::permission::{RetryJob, RunJob, ViewJobs};
use chrono::TimeDelta;
use fieldwork::RawDate;
use operations::{Carrier, JobCame, JobKind, Platform, note_job, queue_job, retry_job, run_job, withdraw};
use store::{Job, JobBook, JobHold, JobState};
use testing::{Panel, permit, post};
use uuid::Uuid;

use crate::code;

/// How often a job is begun before it is given up.
const TRIES: u32 = 20;

async fn queue(panel: &Panel, about: &str) {
    queue_job(&panel.platform, JobKind::GatherComments, about.to_owned(), None).await.unwrap();
}

/// Does the next job on a node, with what comes of it.
async fn run(panel: &Panel, platform: &Platform, came: Result<(), &str>) -> Option<JobCame> {
    let work = async |_, _: &Job| came.map_err(str::to_owned);
    run_job(platform, &panel.system(), ("a node", &JobKind::ALL), work).await.unwrap()
}

async fn book(panel: &Panel) -> JobBook {
    let permit = permit::<ViewJobs>(&panel.staff.administrator);
    panel.platform.store.reader().jobs(&permit, None).await.unwrap()
}

/// Lets a job come to nothing until it is given up.
async fn given_up(panel: &Panel, why: &str) -> Job {
    for _ in 1..TRIES {
        assert_eq!(run(panel, &panel.platform, Err(why)).await, Some(JobCame::Later));
        panel.advance(TimeDelta::hours(5));
    }
    assert_eq!(run(panel, &panel.platform, Err(why)).await, Some(JobCame::GivenUp));
    book(panel).await.given_up.remove(0)
}

#[tokio::test]
async fn what_every_node_finds_due_is_one_job_and_stays_in_the_history() {
    let panel = Panel::new().await;
    for _ in 0..3 {
        queue(&panel, "2026-10-20").await;
    }
    assert_eq!(run(&panel, &panel.platform, Ok(())).await, Some(JobCame::Done));
    assert_eq!(run(&panel, &panel.platform, Ok(())).await, None);
    queue(&panel, "2026-10-20").await;
    assert_eq!(run(&panel, &panel.platform, Ok(())).await, None, "done once, however often it is noted");
    let over = book(&panel).await.over;
    let [job] = over.as_slice() else { panic!("{over:?}") };
    assert_eq!((job.state, job.tries, job.node.as_deref()), (JobState::Done, 1, Some("a node")));
    assert!(job.began_at.is_some() && job.ended_at.is_some() && job.why.is_none());
}

#[tokio::test]
async fn two_nodes_that_do_jobs_at_the_same_time_do_each_once() {
    let panel = Panel::new().await;
    let other = panel.node().await;
    for number in 0..40 {
        queue(&panel, &format!("job {number}")).await;
    }
    let done = Mutex::new(BTreeMap::<String, u32>::new());
    let permit = panel.system::<RunJob>();
    let all = async |platform: &Platform, node: &str| {
        loop {
            let work = async |_, job: &Job| -> Result<(), String> {
                *done.lock().unwrap().entry(job.about.clone()).or_default() += 1;
                tokio::task::yield_now().await;
                Ok(())
            };
            if run_job(platform, &permit, (node, &JobKind::ALL), work).await.unwrap().is_none() {
                break;
            }
        }
    };
    tokio::join!(all(&panel.platform, "one"), all(&other, "two"));
    let done = done.into_inner().unwrap();
    assert_eq!(done.len(), 40);
    assert!(done.values().all(|times| *times == 1), "{done:?}");
    assert!(book(&panel).await.over.iter().all(|job| job.tries == 1));
}

#[tokio::test]
async fn the_job_of_a_lost_node_is_taken_over_and_what_the_lost_one_says_later_counts_for_nothing() {
    let panel = Panel::new().await;
    let other = panel.node().await;
    queue(&panel, "2026-10-20").await;
    let (now, writer) = (panel.platform.now(), panel.platform.store.writer());
    let hold =
        JobHold { holder: Uuid::from_u128(1), node: "lost".to_owned(), until: now + panel.platform.patience };
    let kinds = JobKind::ALL.map(JobKind::slug);
    let lost = writer.hold_job(now, &hold, &kinds).await.unwrap().unwrap();
    assert_eq!(run(&panel, &other, Ok(())).await, None, "somebody is at it");
    panel.advance(TimeDelta::minutes(9));
    assert!(writer.keep_job((lost.id, hold.holder), now + TimeDelta::minutes(19)).await.unwrap());
    panel.advance(TimeDelta::minutes(2));
    assert_eq!(run(&panel, &other, Ok(())).await, None, "whoever is heard of keeps it");
    panel.advance(TimeDelta::minutes(9));
    assert_eq!(run(&panel, &other, Err("fault")).await, Some(JobCame::Later));
    assert!(!writer.keep_job((lost.id, hold.holder), now).await.unwrap());
    writer.end_job((lost.id, hold.holder), now).await.unwrap();
    let open = book(&panel).await.open;
    assert_eq!((open[0].tries, open[0].node.as_deref()), (2, Some("a node")));
}

#[tokio::test]
async fn a_job_that_comes_to_nothing_is_tried_again_later_and_later() {
    let panel = Panel::new().await;
    queue(&panel, "2026-10-20").await;
    let mut waits = Vec::new();
    for _ in 0..4 {
        assert_eq!(run(&panel, &panel.platform, Err("fault")).await, Some(JobCame::Later));
        assert_eq!(run(&panel, &panel.platform, Ok(())).await, None);
        let job = book(&panel).await.open.remove(0);
        assert_eq!(job.why.as_deref(), Some("fault"));
        let wait = job.due_at - panel.platform.now();
        waits.push(wait.num_seconds());
        panel.advance(wait);
    }
    for (wait, least) in waits.iter().zip([60, 120, 240, 480]) {
        assert!((least..=least + least / 4).contains(wait), "{waits:?}");
    }
    assert_eq!(run(&panel, &panel.platform, Ok(())).await, Some(JobCame::Done));
    let job = book(&panel).await.over.remove(0);
    assert_eq!((job.tries, job.why), (5, None));
}

#[tokio::test]
async fn a_job_that_is_given_up_is_told_to_administrators_who_have_it_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    queue(&panel, "2026-10-20").await;
    let job = given_up(&panel, "needs-restatement").await;
    assert_eq!(job.why.as_deref(), Some("needs-restatement"));
    assert_eq!(book(&panel).await.letters_waiting, 2, "one to each administrator");
    let acts = panel.audit().await;
    let act = acts.iter().find(|act| act.action == RunJob::NAME).unwrap();
    assert_eq!(act.subject.as_deref(), Some("gather-comments 2026-10-20"));
    panel.advance(TimeDelta::days(30));
    assert_eq!(run(&panel, &panel.platform, Ok(())).await, None, "not by itself");
    let administrator = permit::<RetryJob>(&panel.staff.administrator);
    retry_job(&panel.platform, &administrator, job.id).await.unwrap();
    assert_eq!(code(retry_job(&panel.platform, &administrator, job.id).await), "no-such-job");
    assert_eq!(panel.audited(RetryJob::NAME).await, 1);
    assert_eq!(run(&panel, &panel.platform, Ok(())).await, Some(JobCame::Done));
}

#[tokio::test]
async fn a_job_that_ends_its_node_every_time_is_given_up_too() {
    let panel = Panel::new().await;
    queue(&panel, "2026-10-20").await;
    let kinds = JobKind::ALL.map(JobKind::slug);
    for number in 1..=TRIES {
        let now = panel.platform.now();
        let hold = JobHold {
            holder: Uuid::from_u128(number.into()),
            node: "lost".to_owned(),
            until: now + panel.platform.patience,
        };
        panel.platform.store.writer().hold_job(now, &hold, &kinds).await.unwrap().unwrap();
        panel.advance(TimeDelta::minutes(11));
    }
    let work = async |_, _: &Job| -> Result<(), String> { panic!("it is not begun once more") };
    let came = run_job(&panel.platform, &panel.system(), ("a node", &JobKind::ALL), work).await.unwrap();
    assert_eq!(came, Some(JobCame::GivenUp));
    assert_eq!(book(&panel).await.given_up[0].why.as_deref(), Some("cut-off"));
}

#[tokio::test]
async fn what_a_node_did_by_itself_is_noted_and_old_history_is_forgotten() {
    let panel = Panel::new().await;
    let began = panel.platform.now();
    panel.advance(TimeDelta::seconds(3));
    note_job(&panel.platform, JobKind::SignAudit, ("one", began), Ok(())).await.unwrap();
    note_job(&panel.platform, JobKind::SignAudit, ("two", began), Err("fault")).await.unwrap();
    let over = book(&panel).await.over;
    let mut states: Vec<_> = over.iter().map(|job| (job.state.slug(), job.why.clone())).collect();
    states.sort_unstable();
    assert_eq!(states, [("done", None), ("failed", Some("fault".to_owned()))]);
    queue(&panel, "2026-10-20").await;
    panel.advance(TimeDelta::days(91));
    let before = panel.platform.now() - TimeDelta::days(90);
    assert_eq!(panel.platform.store.writer().forget_jobs(before).await.unwrap(), 2);
    let left = book(&panel).await;
    assert_eq!((left.over.len(), left.open.len()), (0, 1), "what waits is never forgotten");
}

#[tokio::test]
async fn a_kind_that_this_version_does_not_know_is_left_to_one_that_does() {
    let panel = Panel::new().await;
    queue(&panel, "2026-10-20").await;
    let (now, writer) = (panel.platform.now(), panel.platform.store.writer());
    let hold = JobHold { holder: Uuid::from_u128(1), node: "older".to_owned(), until: now };
    assert_eq!(writer.hold_job(now, &hold, &["close-month"]).await.unwrap(), None);
    assert_eq!(run(&panel, &panel.platform, Ok(())).await, Some(JobCame::Done));
}

#[tokio::test]
async fn what_goes_on_one_node_is_forgotten_on_every_node() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let other = panel.node().await;
    let interviewer = permit(&panel.staff.interviewer);
    let save = panel.save(&[("listened", "agree")]);
    operations::save_answers(&other, &interviewer, interview.id, save).await.unwrap();
    let memory = other.store.writer();
    let seen = memory.forget_since(None).await.unwrap();
    let save = panel.save(&[("listened", "disagree")]);
    operations::save_answers(&other, &interviewer, interview.id, save).await.unwrap();
    let seen = memory.forget_since(Some(seen)).await.unwrap();
    assert_eq!(memory.remembered(), 1, "an answer is no reason to forget");
    let asked = fieldwork::RawWithdrawal {
        channel: "phone".to_owned(),
        asked_on: RawDate::iso(&panel.today().to_string()),
    };
    let coordinator = permit(&panel.staff.coordinator);
    withdraw(&panel.platform, &coordinator, &booked.reference, &asked).await.unwrap();
    assert_eq!(memory.remembered(), 1, "it has not looked yet");
    let last = memory.forget_since(Some(seen)).await.unwrap();
    assert_eq!(memory.remembered(), 0);
    assert_eq!(memory.forget_since(Some(last)).await.unwrap(), last);
}
