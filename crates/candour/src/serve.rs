//! `candour serve`: the pages, the scheduler and the letters, until the program is asked to stop.

use std::net::TcpListener;
use std::time::Duration;

use actix_web::rt;
use anyhow::{Context, bail};
use operations::Platform;
use store::Durability;
use web::Site;

use crate::settings::Settings;
use crate::{postman, scheduler, waiting, wiring};

/// Serves the configured panel.
pub(crate) async fn run(settings: &Settings) -> anyhow::Result<()> {
    contact(settings.server.security_contact.as_deref())?;
    let listener = listen(&settings.server.address)?;
    let platform = wiring::platform(settings, Durability::Full).await?;
    for line in waiting::lines(&platform).await? {
        println!("{line}");
    }
    println!("Candour is served at http://{}", settings.server.address);
    serve(site(platform, settings, settings.server.https), listener, settings).await
}

/// Takes the address first, so that a port in use is said before anything is opened.
pub(crate) fn listen(address: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .with_context(|| format!("{address} cannot be served: stop what uses it, or choose another address"))
}

/// Refuses what no reader of security.txt could use.
fn contact(address: Option<&str>) -> anyhow::Result<()> {
    match address {
        Some(address)
            if !["mailto:", "https:", "tel:"].iter().any(|begins| address.starts_with(begins))
                || address.contains(char::is_whitespace) =>
        {
            bail!("security_contact is `{address}`; give an address that begins mailto:, https: or tel:")
        }
        _ => Ok(()),
    }
}

/// The pages of a platform, as they are configured.
pub(crate) fn site(platform: Platform, settings: &Settings, https: bool) -> Site {
    let server = &settings.server;
    let mut site = Site::new(platform, https).allowing(settings.limits.allowance(https));
    site.body_time = Duration::from_secs(server.body_seconds.get().into());
    site.security_contact.clone_from(&server.security_contact);
    site
}

/// Serves the pages on a listener, with the scheduler and the postman beside them.
pub(crate) async fn serve(site: Site, listener: TcpListener, settings: &Settings) -> anyhow::Result<()> {
    let jobs =
        rt::spawn(scheduler::run(site.platform.clone(), settings.schedule.clone(), settings.audit.clone()));
    let letters = rt::spawn(postman::run(site.platform.clone()));
    let served = web::serve(site, listener).await;
    jobs.abort();
    letters.abort();
    served.context("the server stopped")
}
