//! `candour drill`: a backup put back into a database of its own, opened, and held against everything that can be proved of it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use access::Actor;
use access::permission::RebuildEdition;
use anyhow::{Context, bail};
use data_encoding::HEXLOWER;
use operations::{Platform, rebuild_edition};
use statistics::Month;
use store::{Address, Durability, Verdict, make_beside, remove_beside, verify_against};

use super::sealed_file::{self, Label};
use super::{directory, key, restoring};
use crate::settings::Settings;
use crate::{audit, machine, wiring};

/// What was looked at, what was found, and whether that is as it should be.
struct Line(&'static str, String, bool);

/// Takes the named backup, or the newest, through a restore, and prints what can be proved of it.
pub(crate) async fn run(settings: &Settings, file: Option<&Path>, into: Option<&str>) -> anyhow::Result<()> {
    let began = Instant::now();
    let file = chosen(settings, file)?;
    let place = Place::make(settings, into).await?;
    let drilled = drill(settings, &file, &place).await;
    let removed = place.remove().await;
    let mut lines = drilled?;
    removed?;
    let seconds = began.elapsed().as_secs_f64();
    lines.push(Line("time", format!("{seconds:.1} seconds from file to proof"), true));
    print!("{}", table(&lines));
    if lines.iter().any(|line| !line.2) {
        bail!("{} would not give the panel back as it was", file.display());
    }
    Ok(())
}

fn chosen(settings: &Settings, file: Option<&Path>) -> anyhow::Result<PathBuf> {
    match (file, &settings.backup.directory) {
        (Some(file), _) => Ok(file.to_owned()),
        (None, Some(directory)) => directory::newest(directory),
        (None, None) => bail!("name a backup, or give `directory` in [backup]"),
    }
}

async fn drill(settings: &Settings, file: &Path, place: &Place) -> anyhow::Result<Vec<Line>> {
    let (label, copy) = sealed_file::open(file, &key::read(&settings.backup)?)?;
    restoring::may_be_put(&label, &place.address)?;
    restoring::put(settings, &place.address, &label, copy).await?;
    let mut lines = vec![
        Line("backup", format!("{}, by version {}", file.display(), label.program), true),
        Line("made", label.made_at.format("%-d %B %Y at %H:%M UTC").to_string(), true),
        Line("seal", "every piece opens, to the end".to_owned(), true),
        Line("counts", counts(&label), true),
        Line("schema", schema(&label), true),
    ];
    let drilled = Settings { mail: None, ..settings.clone() };
    let platform = wiring::platform_at(&drilled, &place.address, Durability::Rebuildable).await?;
    lines.push(Line("vault", "the vault key opens it".to_owned(), true));
    lines.push(chain(settings, &platform, &label).await?);
    lines.push(editions(&platform).await?);
    platform.store.close().await?;
    Ok(lines)
}

fn counts(label: &Label) -> String {
    let (rows, tables) = (label.inventory.rows(), label.inventory.tables.len());
    format!("{rows} rows of {tables} tables, every digest the same")
}

fn schema(label: &Label) -> String {
    let step = label.inventory.step();
    match label.inventory.missing_steps().len() {
        0 => format!("{step}, the one this version has"),
        older => {
            format!("{step}, an older one; {older} steps were then taken in the copy to bring it up to date")
        }
    }
}

/// The chain of the audit as far as the backup goes, and every signed end that was noted until then.
async fn chain(settings: &Settings, platform: &Platform, label: &Label) -> anyhow::Result<Line> {
    let mut noted = audit::noted(settings)?;
    noted.retain(|end| end.entries <= label.inventory.audit_entries);
    let signed = noted.len();
    noted.push(store::Verified {
        entries: label.inventory.audit_entries,
        head: label.inventory.audit_head.clone(),
    });
    let verdict = verify_against(&platform.store.reader(), &noted).await?;
    let sound = matches!(verdict, Verdict::Sound(_));
    let said = match verdict {
        Verdict::Sound(_) => {
            format!("{} entries follow, {signed} signed ends fit", label.inventory.audit_entries)
        }
        unsound => audit::said(&unsound),
    };
    Ok(Line("audit", said, sound))
}

/// The newest published month of every force, made once more.
async fn editions(platform: &Platform) -> anyhow::Result<Line> {
    let permit =
        Actor::system().permit::<RebuildEdition>().context("the program may make an edition again")?;
    let (mut same, mut others) = (0_usize, Vec::new());
    for force in platform.forces.iter() {
        let published = platform.store.reader().published(&permit, &force.code).await?;
        let Some(month) = published.first().map(|head| head.month) else { continue };
        let rebuilt = rebuild_edition(platform, &permit, &force.code, month, None).await?;
        if rebuilt.is_same() { same += 1 } else { others.push(named(&force.name.en, month)) }
    }
    let said = match others.len() {
        0 => format!("the newest of {same} forces made again, to the same digest"),
        _ => format!("not the same when made again: {}", others.join(", ")),
    };
    Ok(Line("editions", said, others.is_empty()))
}

fn named(force: &str, month: Month) -> String {
    format!("{force} {month}")
}

fn table(lines: &[Line]) -> String {
    let mut page = String::new();
    for Line(what, found, good) in lines {
        // Writing to a String cannot fail.
        let _ = writeln!(page, "{what:<10} {:<5} {found}", if *good { "ok" } else { "FAIL" });
    }
    page
}

/// A database for the drill alone, which is gone afterwards.
struct Place {
    address: Address,
    /// The database that was made beside the panel's own.
    made: Option<(Address, String)>,
    /// The directory that the file is in.
    _directory: Option<tempfile::TempDir>,
}

impl Place {
    async fn make(settings: &Settings, into: Option<&str>) -> anyhow::Result<Self> {
        let own = Address::parse(&settings.database.url)?;
        match (into, own.path()) {
            (Some(url), _) => Self::named(url).await,
            (None, Some(path)) => Self::file(path),
            (None, None) => Self::beside(own).await,
        }
    }

    /// In the database's own directory, which has room for it and is as well guarded.
    fn file(database: &Path) -> anyhow::Result<Self> {
        let within = database.parent().filter(|it| it.is_dir()).unwrap_or(Path::new("."));
        let directory = tempfile::Builder::new().prefix("candour-drill-").tempdir_in(within)?;
        let path = directory.path().join("candour.db");
        Ok(Self { address: Address::file(path), made: None, _directory: Some(directory) })
    }

    async fn beside(own: Address) -> anyhow::Result<Self> {
        let chance: String = HEXLOWER.encode(&machine::random()).chars().take(12).collect();
        let name = format!("candour_drill_{chance}");
        let address = make_beside(&own, &name).await.context(
            "no database could be made for the drill; let the account make databases, or name an empty one with --into",
        )?;
        let address = address.context("the database is on a server")?;
        Ok(Self { address, made: Some((own, name)), _directory: None })
    }

    async fn named(url: &str) -> anyhow::Result<Self> {
        let address = Address::parse(url)?;
        restoring::is_empty(&address).await?;
        Ok(Self { address, made: None, _directory: None })
    }

    async fn remove(self) -> anyhow::Result<()> {
        match self.made {
            Some((own, name)) => Ok(remove_beside(&own, &name).await?),
            None => Ok(()),
        }
    }
}
