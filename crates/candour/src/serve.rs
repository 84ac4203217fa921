//! `candour serve`: the pages, the scheduler and the letters, until the program is asked to stop.

use std::net::TcpListener;

use actix_web::rt;
use anyhow::Context;
use operations::Platform;
use store::Durability;
use web::Site;

use crate::settings::{Schedule, Settings};
use crate::{postman, scheduler, waiting, wiring};

/// Serves the configured panel.
pub(crate) async fn run(settings: &Settings) -> anyhow::Result<()> {
    let listener = listen(&settings.server.address)?;
    let platform = wiring::platform(settings, Durability::Full).await?;
    for line in waiting::lines(&platform).await? {
        println!("{line}");
    }
    println!("Candour is served at http://{}", settings.server.address);
    serve(site(platform, settings, settings.server.https), listener, &settings.schedule).await
}

/// Takes the address first, so that a port in use is said before anything is opened.
pub(crate) fn listen(address: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .with_context(|| format!("{address} cannot be served: stop what uses it, or choose another address"))
}

/// The pages of a platform, as they are configured.
pub(crate) fn site(platform: Platform, settings: &Settings, https: bool) -> Site {
    Site::new(platform, https).allowing(settings.limits.allowance(https))
}

/// Serves the pages on a listener, with the scheduler and the postman beside them.
pub(crate) async fn serve(site: Site, listener: TcpListener, schedule: &Schedule) -> anyhow::Result<()> {
    let jobs = rt::spawn(scheduler::run(site.platform.clone(), schedule.clone()));
    let letters = rt::spawn(postman::run(site.platform.clone()));
    let served = web::serve(site, listener).await;
    jobs.abort();
    letters.abort();
    served.context("the server stopped")
}
