//! Every message exists in both languages, takes the same values in both, and is defined where it is used.

#![expect(clippy::disallowed_methods, reason = "the catalogues and the templates are what is tested")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The messages of a language: each key with the values it takes.
fn catalogue(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(&root().join("locales").join(language), &["ftl"]) {
        let mut key = String::new();
        for line in fs::read_to_string(file).unwrap().lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                key = name.to_owned();
                assert!(
                    messages.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{key} is defined twice in {language}"
                );
            }
            let values = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next());
            messages.entry(key.clone()).or_default().extend(values.map(str::to_owned));
        }
    }
    messages.remove("");
    messages
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(directory: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            found.push(path);
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages() {
    let (english, welsh) = (catalogue("en"), catalogue("cy"));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&english, &welsh), Vec::<String>::new(), "missing in Welsh");
    assert_eq!(only(&welsh, &english), Vec::<String>::new(), "missing in English");
}

#[test]
fn a_message_takes_the_same_values_in_both_languages() {
    let (english, welsh) = (catalogue("en"), catalogue("cy"));
    let differ = english.iter().filter(|(key, values)| welsh.get(*key).is_some_and(|other| other != *values));
    assert_eq!(differ.map(|(key, _)| key).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_message_that_is_used_is_defined() {
    let english = catalogue("en");
    let mut missing = BTreeSet::new();
    for file in files(&root().join("src"), &["rs", "html"]) {
        let source = fs::read_to_string(&file).unwrap();
        let code: Vec<_> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for key in used(&code.join("\n")) {
            if !english.contains_key(&key) {
                missing.insert(format!("{key} in {}", file.strip_prefix(root()).unwrap().display()));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

/// The keys given as they are: `t("key")` and `t(language, "key")`. Keys that are put together are found by the samples.
fn used(source: &str) -> Vec<String> {
    let starts = ["t(\"", "t(language, \"", "t(self.language, \""];
    let of = |start: &str| {
        let after: Vec<_> = source.split(start).skip(1).collect();
        let before: Vec<_> = source.split(start).collect();
        let is_call =
            |index: usize| !before[index].ends_with(|last: char| last.is_alphanumeric() || last == '_');
        let key = |(index, rest): (usize, &&str)| {
            let (key, then) = rest.split_once('"')?;
            let whole = then.starts_with(')') || then.starts_with(" %}");
            (is_call(index) && whole).then(|| key.to_owned())
        };
        after.iter().enumerate().filter_map(key).collect::<Vec<_>>()
    };
    starts.into_iter().flat_map(of).collect()
}
