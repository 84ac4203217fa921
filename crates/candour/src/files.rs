//! The data files of the panel, read from disk and turned into nouns.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use fieldwork::{Asking, Calendar, ConcernPolicy, ConsentTexts, Dispositions, Forces, PanelPolicy};
use improvement::{ActionPlans, RegisterPolicy};
use questionnaire::{Compilation, Library, Source};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use statistics::DisclosurePolicy;
use verbatim::frame::{FrameSource, Frames};

/// Every TOML file below a directory, in the order of their paths.
pub(crate) fn sources(directory: &Path) -> anyhow::Result<Vec<Source>> {
    let mut paths = Vec::new();
    collect(directory, &mut paths)?;
    paths.sort();
    if paths.is_empty() {
        bail!("{} holds no TOML file; name the directory that does", directory.display());
    }
    paths.iter().map(|path| Ok(Source { path: path.display().to_string(), text: text(path)? })).collect()
}

fn collect(directory: &Path, paths: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = std::fs::read_dir(directory).with_context(|| {
        format!("{} cannot be read; name the directory of the question sets", directory.display())
    })?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}

/// The questionnaires that can be asked.
pub(crate) fn library(directory: &Path) -> anyhow::Result<Library> {
    Ok(compiled(directory)?.library)
}

/// The compiled questionnaires, with what is to be remarked on. Fails when any has an error: an interview is never begun
/// with a faulty question set.
pub(crate) fn compiled(directory: &Path) -> anyhow::Result<Compilation> {
    let compilation = questionnaire::compile(&sources(directory)?);
    if compilation.has_errors() {
        bail!(
            "the question sets have errors; run `candour check {}` and put them right",
            directory.display()
        );
    }
    Ok(compilation)
}

/// The forces that take part.
pub(crate) fn forces(path: &Path) -> anyhow::Result<Forces> {
    parsed(path)
}

/// How people are asked, and why an ask comes to nothing.
pub(crate) fn asking(path: &Path) -> anyhow::Result<Asking> {
    parsed(path)
}

/// What can come of a call.
pub(crate) fn dispositions(path: &Path) -> anyhow::Result<Dispositions> {
    parsed(path)
}

/// What is read to people when they are asked.
pub(crate) fn consent_texts(path: &Path) -> anyhow::Result<ConsentTexts> {
    parsed(path)
}

/// When people are called and how often.
pub(crate) fn policy(path: &Path) -> anyhow::Result<PanelPolicy> {
    let policy: PanelPolicy = parsed(path)?;
    policy.checked().with_context(|| path.display().to_string())
}

/// What may be published.
pub(crate) fn disclosure(path: &Path) -> anyhow::Result<DisclosurePolicy> {
    let policy: DisclosurePolicy = parsed(path)?;
    policy.checked().with_context(|| path.display().to_string())
}

/// The plans that actions belong to, and the bodies that answer for them.
pub(crate) fn action_plans(path: &Path) -> anyhow::Result<ActionPlans> {
    parsed(path)
}

/// Who reads concerns, and how soon.
pub(crate) fn concerns(path: &Path) -> anyhow::Result<ConcernPolicy> {
    parsed(path)
}

/// The scales and bands of the risk register.
pub(crate) fn register(path: &Path) -> anyhow::Result<RegisterPolicy> {
    parsed(path)
}

/// What comments can be about. Fails with everything that is wrong in any frame: a comment is never coded with a faulty one.
pub(crate) fn frames(directory: &Path) -> anyhow::Result<Frames> {
    let source = |source: Source| FrameSource { path: source.path, text: source.text };
    let sources: Vec<FrameSource> = sources(directory)?.into_iter().map(source).collect();
    let compilation = verbatim::frame::compile(&sources);
    if let Some(first) = compilation.findings.first() {
        let all: Vec<String> = compilation.findings.iter().map(ToString::to_string).collect();
        bail!("{} cannot be coded with:\n{}", first.path, all.join("\n"));
    }
    Ok(compilation.frames)
}

/// Working days.
pub(crate) fn calendar(path: &Path) -> anyhow::Result<Calendar> {
    let holidays: BankHolidays = parsed(path)?;
    let days: anyhow::Result<Vec<NaiveDate>> =
        holidays.bank_holiday.iter().map(|holiday| day(&holiday.date)).collect();
    Ok(Calendar::new(days.with_context(|| path.display().to_string())?))
}

#[derive(Deserialize)]
struct BankHolidays {
    bank_holiday: Vec<BankHoliday>,
}

#[derive(Deserialize)]
struct BankHoliday {
    date: toml::value::Datetime,
}

fn day(written: &toml::value::Datetime) -> anyhow::Result<NaiveDate> {
    let parts = written.date;
    parts
        .and_then(|date| {
            NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        })
        .with_context(|| format!("`{written}` is not a day; write it as 2026-12-25"))
}

fn parsed<T: DeserializeOwned>(path: &Path) -> anyhow::Result<T> {
    toml::from_str(&text(path)?).with_context(|| format!("{} cannot be used", path.display()))
}

#[expect(clippy::disallowed_methods, reason = "this is where files enter the program")]
pub(crate) fn text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The text of a file that holds a secret. One that everybody on the machine may read holds none.
pub(crate) fn secret(path: &Path) -> anyhow::Result<String> {
    let mode = std::fs::metadata(path).with_context(|| format!("{} cannot be read", path.display()))?.mode();
    if mode & 0o007 != 0 {
        bail!("{0} can be read or written by everybody on this machine; run `chmod o= {0}`", path.display());
    }
    text(path)
}
