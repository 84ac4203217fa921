//! What cannot be meant: each setting that reads and makes no sense, with its name and what to do. Nothing is started before.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};

use anyhow::{Context, bail};
use chrono::NaiveTime;
use tracing_subscriber::EnvFilter;

use crate::settings::Settings;
use crate::traces;

/// More working days than any month has.
const MOST_WORKING_DAYS: u32 = 23;

/// Longer than a month and the working days after it, in days.
const LEAST_HISTORY: u32 = 70;

/// More proxies than anybody puts one behind the other.
const MOST_PROXIES: u8 = 5;

/// The first sentence of what cannot be meant, if anything cannot.
pub(crate) fn refuse(settings: &Settings) -> anyhow::Result<()> {
    addresses(settings)?;
    times(settings)?;
    let day = settings.schedule.close_month_on_working_day;
    if !(1..=MOST_WORKING_DAYS).contains(&day) {
        bail!("[schedule] close_month_on_working_day is {day}; give a number from 1 to {MOST_WORKING_DAYS}");
    }
    jobs(settings)?;
    let proxies = settings.limits.proxies;
    if proxies > MOST_PROXIES {
        bail!(
            "[limits] proxies is {proxies}; give the number of proxies before the pages, {MOST_PROXIES} at most"
        );
    }
    if settings.sign_in.proof_holds_minutes == 0 {
        bail!("[sign_in] proof_holds_minutes is 0, so no proof would ever hold; give 10");
    }
    if let Some(site) = &settings.sign_in.site
        && access::RelyingParty::of_site(site).is_none()
    {
        bail!("[sign_in] site is `{site}`; give an address such as https://candour.panel.example");
    }
    collector(settings)?;
    store::Address::parse(&settings.database.url).context("[database] url cannot be used")?;
    log(&settings.log.level)
}

fn addresses(settings: &Settings) -> anyhow::Result<()> {
    let server = &settings.server;
    let found = address("[server] address", &server.address)?;
    if !server.https && !found.iter().all(|it| is_own(it.ip())) {
        bail!(
            "[server] address is {}, which other machines reach, and https is false: put a TLS proxy before it and set https = true, \
             or serve 127.0.0.1",
            server.address
        );
    }
    let Some(metrics) = &settings.metrics.address else { return Ok(()) };
    let numbers = address("[metrics] address", metrics)?;
    if numbers.iter().any(|it| it.port() != 0 && found.contains(it)) {
        bail!(
            "[metrics] address is the one the pages are served at; give another port, which nobody outside reaches"
        );
    }
    Ok(())
}

fn collector(settings: &Settings) -> anyhow::Result<()> {
    match &settings.traces.collector {
        Some(address) if !traces::is_address(address) => bail!(
            "[traces] collector is `{address}`; give the address of a collector of OpenTelemetry, such as \
             http://127.0.0.1:4318/v1/traces"
        ),
        _ => Ok(()),
    }
}

fn is_own(ip: IpAddr) -> bool {
    ip.is_loopback()
}

fn address(key: &str, text: &str) -> anyhow::Result<Vec<SocketAddr>> {
    let found = text.to_socket_addrs().map(Iterator::collect::<Vec<_>>).unwrap_or_default();
    if found.is_empty() {
        bail!("{key} is `{text}`; give a host of this machine and a port, such as 127.0.0.1:8080");
    }
    Ok(found)
}

/// Summer time skips or repeats the hour from one to two.
fn times(settings: &Settings) -> anyhow::Result<()> {
    let schedule = &settings.schedule;
    let all = [
        ("[schedule] nightly", schedule.nightly),
        ("[schedule] close_month_at", schedule.close_month_at),
        ("[backup] at", settings.backup.at),
    ];
    let hour = |time: NaiveTime| time.signed_duration_since(NaiveTime::MIN).num_hours();
    match all.into_iter().find(|(_, time)| hour(*time) == 1) {
        Some((key, time)) => {
            bail!(
                "{key} is {time}, which does not come on one day in spring and comes twice on one in autumn; choose 02:30 or later"
            )
        }
        None => Ok(()),
    }
}

/// A letter is held by its node for as long as a mail server may take over it, and a job for as long as its node is heard of.
fn jobs(settings: &Settings) -> anyhow::Result<()> {
    let schedule = &settings.schedule;
    let with_server = settings.mail.as_ref().is_some_and(|mail| mail.server.is_some());
    let least = if with_server { 120 } else { 5 };
    let silent = schedule.silent_seconds.get();
    if silent < least {
        bail!(
            "[schedule] silent_seconds is {silent}; give {least} or more, so that no node at work is thought to be lost"
        );
    }
    if schedule.keep_history_days < LEAST_HISTORY {
        bail!(
            "[schedule] keep_history_days is {}; give {LEAST_HISTORY} or more, so that no month that was closed is closed anew",
            schedule.keep_history_days
        );
    }
    Ok(())
}

fn log(level: &str) -> anyhow::Result<()> {
    match EnvFilter::try_new(level) {
        Ok(_) if !level.trim().is_empty() => Ok(()),
        _ => bail!("[log] level is `{level}`; give error, warn, info, debug or trace"),
    }
}
