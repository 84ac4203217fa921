//! `/metrics` on an address of its own, for machines inside: counts and times, never of people.

use std::net::TcpListener;

use access::Actor;
use access::permission::WatchWorkings;
use actix_web::dev::ServerHandle;
use actix_web::web::{Data, get};
use actix_web::{App, HttpResponse, HttpServer, rt};
use anyhow::Context;
use operations::Platform;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use store::Workings;
use web::{Site, Watch};

use crate::jobs::Jobs;

const TEXT: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

type Named = Family<[(&'static str, &'static str); 1], Gauge>;

/// What is read when somebody asks.
#[derive(Clone)]
struct Asked {
    platform: Platform,
    watch: Watch,
    jobs: Jobs,
}

/// Serves the numbers of a site until the handle stops it.
pub(crate) fn serve(site: &Site, jobs: &Jobs, listener: TcpListener) -> anyhow::Result<ServerHandle> {
    let asked = Asked { platform: site.platform.clone(), watch: site.watch.clone(), jobs: jobs.clone() };
    let app = move || App::new().app_data(Data::new(asked.clone())).route("/metrics", get().to(show));
    let server = HttpServer::new(app).workers(1).disable_signals().listen(listener)?.run();
    let handle = server.handle();
    rt::spawn(server);
    Ok(handle)
}

async fn show(asked: Data<Asked>) -> HttpResponse {
    match text(&asked).await {
        Ok(text) => HttpResponse::Ok().content_type(TEXT).body(text),
        Err(fault) => {
            tracing::error!(%fault, "the metrics could not be read");
            HttpResponse::ServiceUnavailable().finish()
        }
    }
}

async fn text(asked: &Asked) -> anyhow::Result<String> {
    let mut registry = Registry::default();
    asked.watch.register(&mut registry);
    connections(&mut registry, &asked.platform);
    times(&mut registry, &asked.jobs);
    let permit = Actor::system().permit::<WatchWorkings>().context("the program may watch itself")?;
    workings(&mut registry, &asked.platform.store.reader().workings(&permit).await?, &asked.platform);
    let mut text = String::new();
    encode(&mut text, &registry)?;
    Ok(text)
}

fn connections(registry: &mut Registry, platform: &Platform) {
    let (open, idle) = (Named::default(), Named::default());
    for (side, pool) in ["writing", "reading"].into_iter().zip(platform.store.pools()) {
        open.get_or_create(&[("side", side)]).set(pool.open.into());
        idle.get_or_create(&[("side", side)]).set(pool.idle.into());
    }
    let remembered = Gauge::<i64>::default();
    remembered.set(i64::try_from(platform.store.writer().remembered()).unwrap_or(i64::MAX));
    let words = "Interviews of which this node has answers in memory";
    registry.register("candour_remembered_interviews", words, remembered);
    registry.register("candour_connections", "Connections to the database that are open", open);
    registry.register("candour_idle_connections", "Connections of those that nobody uses", idle);
}

fn times(registry: &mut Registry, jobs: &Jobs) {
    let done = Named::default();
    for (job, at) in jobs.times() {
        done.get_or_create(&[("job", job)]).set(at.timestamp());
    }
    registry.register("candour_job_done_time_seconds", "When each job last went well on this node", done);
}

fn workings(registry: &mut Registry, workings: &Workings, platform: &Platform) {
    let letters = Named::default();
    letters.get_or_create(&[("state", "waiting")]).set(whole(workings.letters_waiting));
    letters.get_or_create(&[("state", "given_up")]).set(whole(workings.letters_given_up));
    registry.register("candour_letters", "Letters that wait, and letters that could not be sent", letters);
    let jobs = Named::default();
    jobs.get_or_create(&[("state", "tried_again")]).set(whole(workings.jobs_tried_again));
    jobs.get_or_create(&[("state", "given_up")]).set(whole(workings.jobs_given_up));
    registry.register(
        "candour_jobs",
        "Jobs that came to nothing and are tried again, or are not any more",
        jobs,
    );
    let age = Gauge::<i64>::default();
    // Without any backup the age is that of time itself, so that whoever is to be told is told.
    let made = workings.last_backup.as_ref().map_or(0, |kept| kept.at.timestamp());
    age.set(platform.now().timestamp().saturating_sub(made));
    registry.register("candour_backup_age_seconds", "Seconds since the last backup", age);
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
