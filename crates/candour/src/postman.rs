//! The postman: sends what waits in the outbox, for as long as the program runs.
//!
//! Several nodes may each have one: a letter is held by whoever sends it. A program that is stopped half-way loses none.

use std::time::Duration;

use access::Actor;
use access::permission::SendMail;
use anyhow::Context;
use operations::{Platform, Posted, send_mail};
use tokio::time::MissedTickBehavior;

/// How often the outbox is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// Runs for as long as the program does. What fails is logged and tried again at the next look.
pub(crate) async fn run(platform: Platform) {
    if platform.post.is_none() {
        return;
    }
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        if let Err(fault) = round(&platform).await {
            tracing::error!(%fault, "letters were not sent; they are tried again");
        }
    }
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
