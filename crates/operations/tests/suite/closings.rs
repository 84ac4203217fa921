//! Closing a month on several nodes, and after crashes.

use std::sync::Mutex;

use access::permission::CloseMonth;
use fieldwork::ForceCode;
use operations::{EditionState, MonthClosed, Platform, close_month, close_month_telling};
use statistics::Month;
use store::Step;
use testing::{EASTMERE, Panel};
use tokio::task::{LocalSet, spawn_local};

use crate::code;

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

async fn november() -> Panel {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.interviewed(&[("listened", "disagree")]).await;
    panel.set_clock("2026-11-06T09:00");
    panel
}

async fn close(panel: &Panel, platform: &Platform) -> Result<MonthClosed, operations::Error> {
    close_month(platform, &panel.system(), &eastmere(), october()).await
}

async fn step(panel: &Panel) -> Option<Step> {
    let permit = panel.system::<CloseMonth>();
    let run = panel.platform.store.reader().month_run(&permit, &eastmere(), october()).await.unwrap();
    run.map(|run| run.step)
}

/// Closes the month on a node that is gone the moment this step is kept.
async fn crash_after(panel: &Panel, last: Step) {
    let (platform, permit) = (panel.node().await, panel.system::<CloseMonth>());
    let closing = async move {
        let tell = |step| assert_ne!(step, last, "the power goes");
        close_month_telling(&platform, &permit, (&eastmere(), october()), &tell).await
    };
    let crashed = LocalSet::new().run_until(async { spawn_local(closing).await }).await;
    assert!(crashed.unwrap_err().is_panic());
}

#[tokio::test]
async fn every_step_is_kept_and_told_in_its_order() {
    let panel = november().await;
    let told = Mutex::new(Vec::new());
    let tell = |step| told.lock().unwrap().push(step);
    let month = (&eastmere(), october());
    close_month_telling(&panel.platform, &panel.system(), month, &tell).await.unwrap();
    assert_eq!(told.into_inner().unwrap(), Step::ALL);
    assert_eq!(step(&panel).await, Some(Step::Drafted));
}

#[tokio::test]
async fn after_a_crash_at_any_step_the_month_is_closed_to_the_same_edition() {
    let whole = november().await;
    let digest = close(&whole, &whole.platform).await.unwrap().digest;
    for last in Step::ALL {
        let panel = november().await;
        crash_after(&panel, last).await;
        assert_eq!(step(&panel).await, Some(last));
        assert_eq!(code(close(&panel, &panel.platform).await), "being-closed");
        panel.set_clock("2026-11-06T09:11");
        let closed = close(&panel, &panel.platform).await.unwrap();
        assert_eq!(closed.digest, digest, "{last:?}");
        let expected = if last == Step::Drafted { EditionState::Unchanged } else { EditionState::New };
        assert_eq!(closed.state, expected);
        assert_eq!(step(&panel).await, Some(Step::Drafted));
    }
}

#[tokio::test]
async fn two_nodes_that_close_the_same_month_make_one_draft() {
    let panel = november().await;
    let other = panel.node().await;
    let (first, second) = tokio::join!(close(&panel, &panel.platform), close(&panel, &other));
    let (closed, refused): (Vec<_>, Vec<_>) = [first, second].into_iter().partition(Result::is_ok);
    for refusal in refused {
        assert_eq!(code(refusal), "being-closed");
    }
    let states: Vec<_> = closed.into_iter().map(|closed| closed.unwrap().state).collect();
    assert!(states.contains(&EditionState::New) && states.len() <= 2, "{states:?}");
    let again = close(&panel, &other).await.unwrap();
    assert_eq!(again.state, EditionState::Unchanged);
    assert_eq!(panel.audited("close_month").await, 2, "counted once, drafted once");
}

#[tokio::test]
async fn a_clock_set_back_does_no_harm() {
    let panel = november().await;
    let closed = close(&panel, &panel.platform).await.unwrap();
    panel.set_clock("2026-11-02T03:00");
    let again = close(&panel, &panel.platform).await.unwrap();
    assert_eq!((again.state, again.digest), (EditionState::Unchanged, closed.digest));
    panel.set_clock("2026-10-30T09:00");
    assert_eq!(code(close(&panel, &panel.platform).await), "month-not-over");
    crash_after_setting(&panel, "2026-11-06T10:00").await;
    panel.set_clock("2026-11-01T10:00");
    assert_eq!(code(close(&panel, &panel.platform).await), "being-closed");
    panel.set_clock("2026-11-06T10:11");
    assert_eq!(close(&panel, &panel.platform).await.unwrap().state, EditionState::Unchanged);
}

async fn crash_after_setting(panel: &Panel, clock: &str) {
    panel.set_clock(clock);
    crash_after(panel, Step::Begun).await;
}

/// November 2026 begins on a Sunday, so its fifth working day is Friday the 6th.
#[tokio::test]
async fn a_month_is_due_on_its_force_s_day_and_from_then_on() {
    let panel = Panel::new().await;
    let (calendar, at) = (&panel.platform.calendar, chrono::NaiveTime::from_hms_opt(6, 0, 0).unwrap());
    let force = panel.platform.forces.iter().next().unwrap().clone();
    let due = |force: &fieldwork::Force, now: &str| {
        let now = chrono::NaiveDateTime::parse_from_str(now, "%Y-%m-%dT%H:%M").unwrap();
        operations::month_is_due(calendar, force, (5, at), now)
    };
    for (now, expected) in [
        ("2026-11-01T12:00", false),
        ("2026-11-05T23:59", false),
        ("2026-11-06T05:59", false),
        ("2026-11-06T06:00", true),
        ("2026-11-07T00:00", true),
        ("2026-11-30T03:00", true),
        ("2026-12-01T12:00", false),
    ] {
        assert_eq!(due(&force, now), expected, "{now}");
    }
    let sooner = fieldwork::Force { closes_on_working_day: Some(2), ..force };
    assert!(!due(&sooner, "2026-11-02T12:00"));
    assert!(due(&sooner, "2026-11-03T06:00"));
}
