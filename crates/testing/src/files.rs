//! The repository's own question sets and configuration, so that a test asks what a panel would be asked.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use fieldwork::Calendar;
use questionnaire::{Compilation, Library, Source};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use verbatim::frame::{FrameSource, Frames};

/// The compiled questionnaires. Panics with the diagnostics if they have errors: no test can go on without them.
pub fn library() -> Library {
    compiled().library
}

/// The same, with what is to be remarked on.
pub(crate) fn compiled() -> Compilation {
    let compilation = questionnaire::compile(&sources());
    assert!(!compilation.has_errors(), "questionnaires/ does not compile: {:#?}", compilation.diagnostics);
    compilation
}

/// Every question file of the repository, in the order of their paths.
pub fn sources() -> Vec<Source> {
    let root = repository();
    let mut paths = Vec::new();
    collect(&root.join("questionnaires"), &mut paths);
    paths.sort();
    let relative = |path: &Path| path.strip_prefix(&root).unwrap_or(path).display().to_string();
    paths.iter().map(|path| Source { path: relative(path), text: text(path) }).collect()
}

/// A file of `config/`.
pub(crate) fn configured<T: DeserializeOwned>(name: &str) -> T {
    let path = repository().join("config").join(name);
    toml::from_str(&text(&path)).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The code frames, from `config/code-frames`. Panics with what is wrong with them.
pub(crate) fn frames() -> Frames {
    let root = repository();
    let mut paths = Vec::new();
    collect(&root.join("config/code-frames"), &mut paths);
    paths.sort();
    let source = |path: &PathBuf| FrameSource { path: path.display().to_string(), text: text(path) };
    let compilation = verbatim::frame::compile(&paths.iter().map(source).collect::<Vec<_>>());
    assert!(compilation.findings.is_empty(), "the code frames do not compile: {:#?}", compilation.findings);
    compilation.frames
}

/// Working days, from `config/bank-holidays.toml`.
pub(crate) fn calendar() -> Calendar {
    let file: BankHolidays = configured("bank-holidays.toml");
    Calendar::new(file.bank_holiday.iter().filter_map(|holiday| day(&holiday.date)))
}

#[derive(Deserialize)]
struct BankHolidays {
    bank_holiday: Vec<BankHoliday>,
}

#[derive(Deserialize)]
struct BankHoliday {
    date: toml::value::Datetime,
}

fn day(date: &toml::value::Datetime) -> Option<NaiveDate> {
    let date = date.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

fn collect(directory: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).expect("the repository has questionnaires/") {
        let path = entry.expect("a directory entry can be read").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[expect(clippy::disallowed_methods, reason = "the test harness reads the repository's own files")]
fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}
