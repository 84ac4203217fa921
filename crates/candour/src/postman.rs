//! The postman: writes the letters that the clock brings, and sends what waits in the outbox, for as long as the program runs.
//!
//! Several nodes may each have one: a letter is held by whoever sends it. A program that is stopped half-way loses none.

use std::time::Duration;

use access::Actor;
use access::permission::{RemindStaff, SendMail};
use anyhow::Context;
use operations::{Platform, Posted, remind_staff, send_mail};
use tokio::select;
use tokio::sync::watch::Receiver;
use tokio::time::MissedTickBehavior;

/// How often the outbox is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// Runs until the program is asked to stop; a letter that is being sent is sent first. What fails is logged and tried again at the next look.
pub(crate) async fn run(platform: Platform, mut stopping: Receiver<bool>) {
    if platform.post.is_none() {
        return;
    }
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut reminded = None;
    loop {
        select! {
            _ = looks.tick() => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        // The clocks of London and of the world strike the half hour together.
        let half_hour = platform.now().timestamp() / 1800;
        if reminded != Some(half_hour) {
            match remind(&platform).await {
                Ok(()) => reminded = Some(half_hour),
                Err(fault) => {
                    tracing::error!(%fault, "letters about what waits were not written; they are tried again");
                }
            }
        }
        if let Err(fault) = round(&platform).await {
            tracing::error!(%fault, "letters were not sent; they are tried again");
        }
    }
}

/// Writes what the half hour brings. Each letter is written once, however often this is asked and by how many programs.
async fn remind(platform: &Platform) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<RemindStaff>().context("the system may write letters")?;
    let written = remind_staff(platform, &permit).await?;
    if written > 0 {
        tracing::info!(written, "letters about what waits");
    }
    Ok(())
}

/// Sends one letter after another until none is due, or no server takes any.
async fn round(platform: &Platform) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<SendMail>().context("the system may send letters")?;
    loop {
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
}
