//! Every message of the files exists in both languages and takes the same values in both.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

fn catalogue(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    for file in fs::read_dir(folder).unwrap() {
        let mut key = String::new();
        for line in fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                key = name.to_owned();
                assert!(messages.insert(key.clone(), BTreeSet::new()).is_none(), "{key} is defined twice");
            }
            let values = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}']).next());
            messages.entry(key.clone()).or_default().extend(values.map(str::to_owned));
        }
    }
    messages
}

#[test]
fn both_languages_say_everything_with_the_same_values() {
    let (english, welsh) = (catalogue("en"), catalogue("cy"));
    assert!(english.len() > 100);
    assert_eq!(english, welsh);
}
