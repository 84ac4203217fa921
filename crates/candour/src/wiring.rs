//! Wiring: from settings to a platform that works.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;

use access::Actor;
use access::permission::InstallQuestionnaires;
use anyhow::Context;
use operations::{Environment, Hashing, Platform, Publication, SigningKey, install_questionnaires};
use store::{Address, Chance, Durability, Store};

use crate::machine::Machine;
use crate::settings::{self, Settings};
use crate::{files, machine, organisations, post, vault_keys};

/// The platform on the machine's own clock.
pub(crate) async fn platform(settings: &Settings, durability: Durability) -> anyhow::Result<Platform> {
    platform_in(settings, durability, Arc::new(Machine)).await
}

/// The same on another database than the configured one.
pub(crate) async fn platform_at(
    settings: &Settings,
    address: &Address,
    durability: Durability,
) -> anyhow::Result<Platform> {
    made(settings, open(settings, address, durability).await?, Arc::new(Machine)).await
}

/// The platform in a given environment: data files read, database opened and brought up to date, questionnaires
/// installed.
pub(crate) async fn platform_in(
    settings: &Settings,
    durability: Durability,
    environment: Arc<dyn Environment>,
) -> anyhow::Result<Platform> {
    let address = Address::parse(&settings.database.url)?;
    made(settings, open(settings, &address, durability).await?, environment).await
}

async fn made(
    settings: &Settings,
    store: Store,
    environment: Arc<dyn Environment>,
) -> anyhow::Result<Platform> {
    let compilation = files::compiled(&settings.files.questionnaires)?;
    let platform = Platform {
        library: Arc::new(compilation.library),
        findings: compilation.diagnostics.into(),
        forces: Arc::new(files::forces(&settings.files.forces)?),
        asking: Arc::new(files::asking(&settings.files.ask_wordings)?),
        policy: files::policy(&settings.files.panel)?,
        dispositions: Arc::new(files::dispositions(&settings.files.dispositions)?),
        consent_texts: Arc::new(files::consent_texts(&settings.files.consent)?),
        concerns: Arc::new(files::concerns(&settings.files.concerns)?),
        register: Arc::new(files::register(&settings.files.risk_register)?),
        plans: Arc::new(files::action_plans(&settings.files.action_plans)?),
        frames: Arc::new(files::frames(&settings.files.code_frames)?),
        calendar: Arc::new(files::calendar(&settings.files.bank_holidays)?),
        disclosure: files::disclosure(&settings.files.disclosure)?,
        publication: publication(&settings.publication)?,
        store,
        sign_in: Arc::new(settings.sign_in.policy()),
        organisations: organisations::of(&settings.sign_in)?,
        post: settings.mail.as_ref().map(post::of).transpose()?,
        patience: settings.schedule.patience(),
        environment,
        hashing: Hashing::default(),
    };
    let permit =
        Actor::system().permit::<InstallQuestionnaires>().context("the system may install questionnaires")?;
    install_questionnaires(&platform, &permit).await?;
    Ok(platform)
}

/// The store alone.
pub(crate) async fn open(
    settings: &Settings,
    address: &Address,
    durability: Durability,
) -> anyhow::Result<Store> {
    if let Some(directory) = address.path().and_then(Path::parent) {
        std::fs::create_dir_all(directory)
            .with_context(|| format!("{} cannot be made", directory.display()))?;
    }
    let keys = vault_keys::keyring(&settings.vault)?;
    if let Some(path) = address.path().filter(|path| !path.exists()) {
        let mut made = OpenOptions::new();
        // An empty file is an empty database; what SQLite puts beside it is as well guarded.
        made.write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .with_context(|| path.display().to_string())?;
    }
    Ok(Store::open(address, keys, Chance::new(machine::random), durability).await?)
}

/// How editions are published. A key that is not there is said when somebody publishes; one that does not read is said now.
fn publication(settings: &settings::Publication) -> anyhow::Result<Publication> {
    let path = &settings.signing_key_file;
    let key = if path.exists() { Some(signing_key(path)?) } else { None };
    Ok(Publication { two_people: settings.two_people, signing_key: key })
}

/// Reads the key that manifests are signed with.
pub(crate) fn signing_key(path: &Path) -> anyhow::Result<SigningKey> {
    SigningKey::parse(&files::secret(path)?)
        .with_context(|| format!("{} is not a signing key", path.display()))
}
