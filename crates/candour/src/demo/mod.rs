//! `candour demo`: eighteen invented months of two invented forces, made by driving the operations with a simulated
//! clock, then served.

mod approvals;
mod asks;
mod bookings;
mod calls;
mod cast;
mod changes;
mod clock;
mod dice;
mod interviews;
mod investigations;
mod letters;
mod months;
mod now;
mod outcomes;
mod paperwork;
mod people;
mod register;
mod replies;
mod risks;
mod story;
mod team;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Context;
use chrono::{Months, NaiveDate, NaiveDateTime};
use fieldwork::{from_london, london};
use operations::Environment;
use statistics::Month;
use store::Durability;

use self::clock::StoryClock;
use self::dice::Dice;
use self::story::{Story, Told};
use crate::command_line::DemoOptions;
use crate::machine::Machine;
use crate::settings::Settings;
use crate::{audit, log, new_key, serve, settings, wiring};

const DIRECTORY: &str = "data/demo";
/// The configuration of the demonstration, and the only one.
pub(crate) const CONFIG: &str = "config/demo.toml";

/// Makes the panel anew and serves it until the program is stopped.
pub(crate) async fn run(options: &DemoOptions) -> anyhow::Result<()> {
    let mut settings = settings::read(Some(Path::new(CONFIG)))?;
    if let Some(mail) = &mut settings.mail {
        mail.site = format!("http://{}", options.address);
    }
    let _traces = log::start(&settings.log, settings.traces.collector.as_deref())?;
    let listener = serve::listen(&options.address)?;
    let began = Instant::now();
    let sign_ins = make(&settings, options.months).await?;
    println!("Made in {} seconds.", began.elapsed().as_secs());
    if options.make_only {
        return Ok(());
    }
    let platform = wiring::platform(&settings, Durability::Full).await?;
    println!(
        "\nCandour is ready at http://{}\nPassword of every account: {}\nNobody needs a second step here ({CONFIG}); a real panel asks \
         everybody for one.\n",
        options.address,
        cast::PASSWORD
    );
    for cast::SignIn { role, place, email } in &sign_ins {
        println!("  {:<16} {email:<32} {place}", role.slug());
    }
    serve::serve(serve::site(platform, &settings, false), listener, &settings).await
}

/// Makes the panel in an empty directory. It is written without waiting for the disk, because it can be made again; it
/// is served with every guarantee.
async fn make(settings: &Settings, months: u32) -> anyhow::Result<Vec<cast::SignIn>> {
    let directory = Path::new(DIRECTORY);
    if directory.exists() {
        std::fs::remove_dir_all(directory).with_context(|| format!("{DIRECTORY} cannot be emptied"))?;
    }
    new_key::write(&settings.vault.key_file)?;
    new_key::write(&settings.publication.signing_key_file)?;
    new_key::write(&settings.backup.key_file)?;
    let now = london(Machine.now());
    let mut story = begin(settings, now, months).await?;
    // Arranging calls brings letters; nobody is to get those of long ago.
    let post = story.platform.post.take();
    println!("Making {months} months of invented fieldwork:");
    story.approve_live_versions().await?;
    story.record_team().await?;
    story.tell(now).await?;
    story.rehearse_next_versions().await?;
    story.make_room_for_a_visitor().await?;
    story.call_for_a_visitor(now).await?;
    story.leave_a_few_alone(now).await?;
    story.enter_outcomes().await?;
    story.platform.post = post;
    story.ask_for_letters().await?;
    story.say_what_changed().await?;
    let Story { platform, cast, .. } = story;
    // What was invented was done by people: the list of signed ends is begun after it.
    audit::checkpoint(&platform, &settings.audit, audit::Begin::Asked).await?;
    platform.store.close().await?;
    Ok(cast.sign_ins)
}

async fn begin(settings: &Settings, now: NaiveDateTime, months: u32) -> anyhow::Result<Story> {
    let began = first_day(now, months)?;
    let start = from_london(began.and_hms_opt(0, 0, 0).unwrap_or_default()).context("a day begins")?;
    let clock = Arc::new(StoryClock::starting(start));
    let platform = wiring::platform_in(settings, Durability::Rebuildable, clock.clone()).await?;
    let cast = cast::hire(&platform).await?;
    Ok(Story {
        forces: platform.forces.iter().cloned().collect(),
        platform,
        clock,
        cast,
        dice: Dice::seeded(20_260_401),
        people: Vec::new(),
        diary: BTreeMap::new(),
        began,
        told: Told::default(),
        newest: Month::of(now.date()).previous(),
    })
}

/// The first of the month that lies the given number of months back.
fn first_day(now: NaiveDateTime, months: u32) -> anyhow::Result<NaiveDate> {
    let back = now.date().checked_sub_months(Months::new(months)).context("so many months ago")?;
    Ok(Month::of(back).first_day())
}
