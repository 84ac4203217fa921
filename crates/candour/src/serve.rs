//! `candour serve`: the pages and the scheduler, until the program is asked to stop.

use std::net::TcpListener;

use actix_web::rt;
use anyhow::Context;
use operations::Platform;
use store::Durability;

use crate::settings::{Schedule, Settings};
use crate::{scheduler, waiting, wiring};

/// Serves the configured panel.
pub(crate) async fn run(settings: &Settings) -> anyhow::Result<()> {
    let listener = listen(&settings.server.address)?;
    let platform = wiring::platform(settings, Durability::Full).await?;
    for line in waiting::lines(&platform).await? {
        println!("{line}");
    }
    println!("Candour is served at http://{}", settings.server.address);
    serve(platform, listener, settings.server.https, &settings.schedule).await
}

/// Takes the address first, so that a port in use is said before anything is opened.
pub(crate) fn listen(address: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .with_context(|| format!("{address} cannot be served: stop what uses it, or choose another address"))
}

/// Serves a platform on a listener, with the scheduler beside it.
pub(crate) async fn serve(
    platform: Platform,
    listener: TcpListener,
    https: bool,
    schedule: &Schedule,
) -> anyhow::Result<()> {
    let jobs = rt::spawn(scheduler::run(platform.clone(), schedule.clone()));
    let served = web::serve(platform, listener, https).await;
    jobs.abort();
    served.context("the server stopped")
}
