//! Leases and the steps of a month: one node at a time, and nobody robs another by a clock that was set back.

use access::Role;
use access::Scope;
use access::permission::{CloseMonth, ViewEditions};
use chrono::{DateTime, TimeDelta, Utc};
use statistics::Month;
use store::Step;

use crate::cast::{account, force, permit, system};
use crate::panel::{Panel, now};

const LASTS: TimeDelta = TimeDelta::minutes(10);

async fn takes(panel: &Panel, holder: &str, at: DateTime<Utc>) -> bool {
    panel.store.writer().take_lease("close", holder, (at, LASTS)).await.unwrap()
}

#[tokio::test]
async fn one_node_has_a_lease_until_it_gives_it_back_or_its_time_is_over() {
    let panel = Panel::new().await;
    assert!(takes(&panel, "first", now()).await);
    assert!(!takes(&panel, "second", now()).await);
    assert!(takes(&panel, "first", now()).await, "whoever has it may go on");
    panel.store.writer().give_back_lease("close", "second").await.unwrap();
    assert!(!takes(&panel, "second", now()).await, "nobody gives back what another has");
    panel.store.writer().give_back_lease("close", "first").await.unwrap();
    assert!(takes(&panel, "second", now()).await);
    assert!(!takes(&panel, "first", now() + LASTS - TimeDelta::seconds(1)).await);
    assert!(takes(&panel, "first", now() + LASTS).await);
}

#[tokio::test]
async fn a_clock_set_back_neither_robs_nor_shortens() {
    let panel = Panel::new().await;
    assert!(takes(&panel, "first", now()).await);
    let earlier = now() - TimeDelta::days(30);
    assert!(!takes(&panel, "second", earlier).await);
    assert!(takes(&panel, "first", earlier).await);
    assert!(!takes(&panel, "second", now() + TimeDelta::minutes(9)).await, "its time only grows");
}

#[tokio::test]
async fn of_two_that_ask_at_once_one_has_it() {
    let panel = Panel::new().await;
    let ask = async |holder: &'static str| takes(&panel, holder, now()).await;
    let (first, second, third) = tokio::join!(ask("first"), ask("second"), ask("third"));
    assert_eq!([first, second, third].into_iter().filter(|taken| *taken).count(), 1);
}

#[tokio::test]
async fn the_steps_of_a_month_are_kept_and_read_by_publishers() {
    let panel = Panel::new().await;
    let month = Month::new(2026, 9).unwrap();
    let writer = panel.store.writer();
    writer.note_step((&force(1), month), (Step::Begun, None), now()).await.unwrap();
    let closing = system::<CloseMonth>();
    panel
        .act(&closing, async |tx| tx.note_step(&force(1), month, (Step::Counted, None)).await)
        .await
        .unwrap();
    let later = now() + TimeDelta::minutes(1);
    writer.note_step((&force(1), month), (Step::Protected, Some("ab")), later).await.unwrap();
    let run = panel.store.reader().month_run(&closing, &force(1), month).await.unwrap().unwrap();
    assert_eq!((run.step, run.digest.as_deref()), (Step::Protected, Some("ab")));
    assert_eq!((run.began_at, run.moved_at), (now(), later));
    let publisher = account(960, Role::Publisher, Scope::Force(force(2)));
    assert!(panel.store.reader().month_runs(&permit::<ViewEditions>(&publisher)).await.unwrap().is_empty());
    let publisher = account(960, Role::Publisher, Scope::Panel);
    let runs = panel.store.reader().month_runs(&permit::<ViewEditions>(&publisher)).await.unwrap();
    assert_eq!(runs, [run]);
}
