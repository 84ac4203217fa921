//! `candour serve`: the pages, the scheduler and the letters, until the program is asked to stop.

use std::net::TcpListener;
use std::time::Duration;

use actix_web::rt;
use anyhow::{Context, bail};
use operations::Platform;
use store::Durability;
use tokio::sync::watch;
use tokio::time::timeout;
use web::{Fit, Readiness, Site};

use crate::disk::Disk;
use crate::jobs::Jobs;
use crate::settings::Settings;
use crate::worker::Worker;
use crate::{metrics, postman, scheduler, waiting, wiring};

/// How long a letter may take to come to a place where the postman can stop.
const LAST_LETTER: Duration = Duration::from_secs(10);
/// How long a job may: a backup under way is finished. With what else there is to end, it is less than the `TimeoutStopSec` of
/// config/deploy/candour.service.
const LAST_JOB: Duration = Duration::from_secs(130);

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
    site.address.clone_from(&settings.sign_in.site);
    site.security_contact.clone_from(&server.security_contact);
    site
}

/// Serves the pages on a listener, with the scheduler and the postman beside them, until the program is asked to stop. Then what is
/// under way comes to its end, and the database is closed.
pub(crate) async fn serve(mut site: Site, listener: TcpListener, settings: &Settings) -> anyhow::Result<()> {
    let (jobs, platform) = (Jobs::default(), site.platform.clone());
    site.readiness = readiness(settings, &jobs)?;
    let numbers = match &settings.metrics.address {
        Some(address) => Some(metrics::serve(&site, &jobs, listen(address)?)?),
        None => None,
    };
    let (stop, stopping) = watch::channel(false);
    let worker = Worker::of(&platform, settings.schedule.keep_history_days);
    let work = scheduler::Work::of(worker.clone(), settings, jobs)?;
    let work = rt::spawn(scheduler::run(work, stopping.clone()));
    let letters = rt::spawn(postman::run(worker, settings.schedule.look_every(), stopping));
    let served = web::serve(site, listener).await;
    // Whoever listens hears it; whoever is gone needs not to.
    let _ = stop.send(true);
    ended(letters, LAST_LETTER).await;
    ended(work, LAST_JOB).await;
    if let Some(numbers) = numbers {
        numbers.stop(false).await;
    }
    platform.store.close().await?;
    served.context("the server stopped")
}

/// Waits until a job is between two steps. One that takes longer is dropped where it waits: what it had not committed is undone.
async fn ended(mut job: rt::task::JoinHandle<()>, longest: Duration) {
    if timeout(longest, &mut job).await.is_err() {
        job.abort();
    }
}

/// Whether this node is to be sent anybody: not when nothing more could be kept.
fn readiness(settings: &Settings, jobs: &Jobs) -> anyhow::Result<Readiness> {
    let (disk, jobs) = (Disk::of(settings)?, jobs.clone());
    Ok(Readiness::new(move || match () {
        () if disk.is_full() => Fit::Unfit("disk"),
        () if disk.is_low() => Fit::Remark("disk-low"),
        () if jobs.is_backup_late() => Fit::Remark("backup-late"),
        () => Fit::Well,
    }))
}
