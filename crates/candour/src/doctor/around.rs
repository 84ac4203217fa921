//! What is around the panel: its data files, the mail server, the clock, the disk, and London's time.

use anyhow::Context;
use chrono::{NaiveDate, TimeDelta};
use fieldwork::{from_london, london};
use operations::Environment as _;
use store::Store;

use super::Finding;
use crate::disk::{Disk, Room};
use crate::machine::Machine;
use crate::settings::Settings;
use crate::{files, post};

const HOLIDAYS: &str = "bank holidays";
/// How far ahead bank holidays are to be known.
const AHEAD: TimeDelta = TimeDelta::days(180);
/// Clocks of two machines are never quite the same.
const SKEW: TimeDelta = TimeDelta::seconds(2);
/// So far apart the order of what happened cannot be told from its times.
const FAR_SKEW: TimeDelta = TimeDelta::seconds(60);

/// Every data file of the panel.
pub(super) fn files(settings: &Settings) -> Finding {
    Finding::of("data files", all_files(settings).map(|()| Finding::ok("data files", "all of them read")))
}

fn all_files(settings: &Settings) -> anyhow::Result<()> {
    let paths = &settings.files;
    files::compiled(&paths.questionnaires)?;
    files::forces(&paths.forces)?;
    files::asking(&paths.ask_wordings)?;
    files::policy(&paths.panel)?;
    files::dispositions(&paths.dispositions)?;
    files::consent_texts(&paths.consent)?;
    files::concerns(&paths.concerns)?;
    files::register(&paths.risk_register)?;
    files::action_plans(&paths.action_plans)?;
    files::frames(&paths.code_frames)?;
    files::calendar(&paths.bank_holidays)?;
    files::disclosure(&paths.disclosure)?;
    Ok(())
}

/// Whether the bank holidays of the next months are known: interviews at closure are booked that far ahead.
pub(super) fn holidays(settings: &Settings) -> Finding {
    Finding::of(HOLIDAYS, known_holidays(settings))
}

fn known_holidays(settings: &Settings) -> anyhow::Result<Finding> {
    let known = files::calendar(&settings.files.bank_holidays)?.known_until();
    let until = known.context("the file of bank holidays is empty")?;
    let ahead = until - london(Machine.now()).date();
    Ok(if ahead < AHEAD {
        let said =
            format!("none is known after {until}; add those of the next years, from gov.uk/bank-holidays");
        Finding::warn(HOLIDAYS, said)
    } else {
        Finding::ok(HOLIDAYS, format!("known until {until}"))
    })
}

/// The mail server, which is greeted and sent nothing.
pub(super) async fn mail(settings: &Settings) -> Finding {
    const WHAT: &str = "mail";
    let Some(mail) = &settings.mail else {
        return Finding::warn(WHAT, "there is no [mail], so no letter is ever written");
    };
    if let Some(directory) = &mail.directory {
        return Finding::warn(WHAT, format!("letters go into {} and to nobody", directory.display()));
    }
    let post = match post::of(mail) {
        Ok(post) => post,
        Err(fault) => return Finding::fail(WHAT, format!("{fault:#}")),
    };
    match post.greet().await {
        Ok(()) => Finding::ok(WHAT, "the server greets, and takes this sender"),
        Err(why) => {
            Finding::fail(WHAT, format!("the server takes no letters ({why}); they wait until it does"))
        }
    }
}

/// This machine's clock beside the database server's, and beside the last thing that was done.
pub(super) async fn clock(store: &Store) -> Finding {
    Finding::of("clock", clocks(store).await)
}

async fn clocks(store: &Store) -> anyhow::Result<Finding> {
    const WHAT: &str = "clock";
    let (theirs, last) = (store.reader().server_time().await?, store.reader().last_act().await?);
    let now = Machine.now();
    let apart = theirs.map_or(TimeDelta::zero(), |theirs| (now - theirs).abs());
    let ahead = last.map_or(TimeDelta::zero(), |last| last - now);
    let worst = apart.max(ahead);
    let said = if apart >= ahead {
        format!("{} seconds from the database server's", apart.num_seconds())
    } else {
        format!("{} seconds before the last entry of the audit", ahead.num_seconds())
    };
    Ok(match worst {
        worst if worst > FAR_SKEW => Finding::fail(WHAT, format!("{said}; set it, and keep it by NTP")),
        worst if worst > SKEW => Finding::warn(WHAT, format!("{said}; keep it by NTP")),
        _ => Finding::ok(WHAT, "it agrees with the database and with what was done last"),
    })
}

/// The room where everything is kept.
pub(super) fn disk(settings: &Settings) -> Finding {
    Finding::of("disk", room(settings))
}

fn room(settings: &Settings) -> anyhow::Result<Finding> {
    const WHAT: &str = "disk";
    let rooms = Disk::of(settings)?.rooms()?;
    if let Some(Room { directory, free, least }) = rooms.iter().find(|room| room.is_full()) {
        let said =
            format!("{free} MiB are free at {}, and {least} are wanted; make room", directory.display());
        return Ok(Finding::fail(WHAT, said));
    }
    let of = |room: &Room| format!("{} MiB free at {}", room.free, room.directory.display());
    let said = rooms.iter().map(of).collect::<Vec<_>>().join(", ");
    let low = rooms.iter().any(Room::is_low);
    Ok(if low { Finding::warn(WHAT, format!("{said}; make room soon")) } else { Finding::ok(WHAT, said) })
}

/// London's time is in the program, not on the machine: whether it is the one that holds.
pub(super) fn time_zone() -> Finding {
    const WHAT: &str = "time zone";
    let noon = |month| NaiveDate::from_ymd_opt(2026, month, 15).and_then(|day| day.and_hms_opt(12, 0, 0));
    let hour = |month| noon(month).and_then(from_london).map(|at| at.format("%H").to_string());
    if (hour(1).as_deref(), hour(7).as_deref()) == (Some("12"), Some("11")) {
        Finding::ok(WHAT, "London keeps summer time by the rules this version knows")
    } else {
        Finding::fail(WHAT, "the rules of London's time are not as they should be; install the program anew")
    }
}
