//! The postman: writes the letters that the clock brings, and sends what waits in the outbox, for as long as the program runs.
//!
//! Several nodes may each have one: a letter is held by whoever sends it. A program that is stopped half-way loses none.

use std::time::Duration;

use access::permission::SendMail;
use operations::{JobKind, Platform, Posted, send_mail};
use tokio::select;
use tokio::sync::watch::Receiver;
use tokio::time::MissedTickBehavior;

use crate::due::Noted;
use crate::worker::{Worker, system};

/// Runs until the program is asked to stop; a letter that is being sent is sent first. What fails is logged and tried again at the next look.
pub(crate) async fn run(worker: Worker, look_every: Duration, mut stopping: Receiver<bool>) {
    let platform = &worker.platform;
    if platform.post.is_none() {
        return;
    }
    let mut looks = tokio::time::interval(look_every);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut noted = Noted::default();
    loop {
        select! {
            _ = looks.tick() => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        if let Err(fault) = noted.reminders(platform, platform.today()).await {
            tracing::error!(%fault, "letters about what waits were not noted; they are tried again");
        }
        worker.run_due(&[JobKind::RemindStaff], &stopping).await;
        if let Err(fault) = round(platform, &stopping).await {
            tracing::error!(%fault, "letters were not sent; they are tried again");
        }
    }
}

/// Sends one letter after another until none is due, no server takes any, or the program is asked to stop.
async fn round(platform: &Platform, stopping: &Receiver<bool>) -> anyhow::Result<()> {
    let permit = system::<SendMail>()?;
    while !*stopping.borrow() {
        match send_mail(platform, &permit).await? {
            Posted::Nothing => return Ok(()),
            Posted::Unreachable => {
                tracing::warn!("no mail server takes letters; they are tried again");
                return Ok(());
            }
            Posted::GivenUp => tracing::error!("a letter cannot be sent; see the page of letters"),
            Posted::Sent | Posted::Dropped | Posted::Later => {}
        }
    }
    Ok(())
}
