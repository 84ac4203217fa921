//! The JSON Schema that editors use, held against the compiler and against every file we have.

use std::collections::BTreeSet;
use std::path::Path;

use jsonschema::Validator;
use questionnaire::{Code, Schema, Severity, Source, compile};
use serde_json::{Value, json};

use crate::cases::found;
use crate::content::sources;
use crate::form::Form;

fn schema(file: &str) -> Value {
    let found = Schema::all().into_iter().find(|schema| schema.file == file).unwrap();
    serde_json::to_value(found).unwrap()
}

fn validator(path: &str) -> Option<Validator> {
    let file = if path.ends_with("choices.toml") {
        "choices.schema.json"
    } else if path.contains("question-sets/") {
        "question-set.schema.json"
    } else if path.contains("interviews/") {
        "interview.schema.json"
    } else {
        return None;
    };
    Some(jsonschema::draft202012::new(&schema(file)).unwrap())
}

/// As an editor sees the file: a day is a text.
fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(day) => json!(day.to_string()),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, as_json(value))).collect(),
        other => serde_json::to_value(other).unwrap(),
    }
}

fn faults(source: &Source) -> Vec<String> {
    let table: toml::Table = source.text.parse().unwrap();
    let file = as_json(toml::Value::Table(table));
    let Some(validator) = validator(&source.path) else { return Vec::new() };
    validator
        .iter_errors(&file)
        .map(|fault| format!("{}: {} at {}", source.path, fault, fault.instance_path()))
        .collect()
}

/// `cargo xtask docs` runs this with `WRITE_DOCS=1` to write the schemas again.
#[test]
fn the_schemas_in_the_documents_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/generated");
    for schema in Schema::all() {
        let (file, text) = (schema.file, serde_json::to_string_pretty(&schema).unwrap() + "\n");
        if std::env::var("WRITE_DOCS").is_ok() {
            std::fs::write(folder.join(file), &text).unwrap();
        }
        let kept = std::fs::read_to_string(folder.join(file)).unwrap_or_default();
        assert!(kept == text, "docs/generated/{file} is out of date: run `cargo xtask docs`");
    }
}

#[test]
fn the_schemas_are_json_schema_2020_12() {
    for schema in Schema::all() {
        let document = serde_json::to_value(&schema).unwrap();
        assert!(jsonschema::meta::is_valid(&document), "{}", schema.file);
        assert_eq!(document["$schema"], "https://json-schema.org/draft/2020-12/schema");
    }
}

#[test]
fn every_shipped_file_fits_its_schema() {
    let sources = sources();
    assert!(sources.len() > 8);
    let faults: Vec<String> = sources.iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_case_without_a_fault_fits_its_schema() {
    let sound: Vec<_> = found().into_iter().filter(|(_, case)| case.is_sound()).collect();
    assert!(sound.len() > 20, "{}", sound.len());
    for (name, case) in sound {
        let faults: Vec<String> = case.form().sources().iter().flat_map(faults).collect();
        assert!(faults.is_empty(), "{name}: {}", faults.join("\n"));
    }
}

#[test]
fn what_the_schema_refuses_the_compiler_refuses() {
    const WORDS: &[Code] = &[Code::UnknownKey, Code::MissingKey, Code::WrongType, Code::UnknownSchema];
    for (name, case) in found() {
        let form = case.form();
        let parses = |source: &Source| source.text.parse::<toml::Table>().is_ok();
        let refused = form.sources().iter().filter(|it| parses(it)).any(|source| !faults(source).is_empty());
        let errors: Vec<_> =
            form.compile().diagnostics.into_iter().filter(|it| it.severity == Severity::Error).collect();
        assert!(!refused || !errors.is_empty(), "{name}: only the schema refuses it");
        let by_key = errors.iter().any(|it| WORDS.contains(&it.code)) && form.sources().iter().all(parses);
        assert!(!by_key || refused, "{name}: only the compiler refuses it: {errors:#?}");
    }
}

/// Every key of the schema, in a table that has it.
fn keys(document: &Value) -> BTreeSet<(String, String)> {
    let tables = document["$defs"].as_object().unwrap();
    let keys = tables.iter().flat_map(|(table, schema)| {
        let keys = schema["properties"].as_object().unwrap().keys().cloned();
        keys.map(move |key| (table.clone(), key))
    });
    keys.collect()
}

fn used(file: &Value, table: &str, document: &Value, used_keys: &mut BTreeSet<(String, String)>) {
    for (key, value) in file.as_object().into_iter().flatten() {
        used_keys.insert((table.to_owned(), key.clone()));
        let schema = &document["$defs"][table]["properties"][key];
        for place in [schema, &schema["items"], &schema["additionalProperties"]] {
            let Some(next) = place["$ref"].as_str().and_then(|it| it.rsplit('/').next()) else { continue };
            match value {
                Value::Array(items) => items.iter().for_each(|item| used(item, next, document, used_keys)),
                Value::Object(map) if place == &schema["additionalProperties"] => {
                    map.values().for_each(|item| used(item, next, document, used_keys));
                }
                value => used(value, next, document, used_keys),
            }
        }
    }
}

/// The other way round, a key the reader asks for outside the schema is an unknown key to the compiler itself.
#[test]
fn files_with_every_key_of_the_schema_compile() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/every_key");
    let files = [
        "choices.toml",
        "question-sets/form/1.toml",
        "question-sets/form/2.toml",
        "interviews/six-week/1.toml",
    ];
    let sources = files.map(|path| {
        let text = std::fs::read_to_string(folder.join(path.replace('/', "."))).unwrap();
        Source { path: path.to_owned(), text }
    });
    let errors: Vec<_> =
        compile(&sources).diagnostics.into_iter().filter(|it| it.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    for schema in Schema::all() {
        let document = serde_json::to_value(&schema).unwrap();
        let root = document["title"].as_str().unwrap();
        let mut seen = BTreeSet::new();
        for source in sources.iter().filter(|source| validator_is(source, schema.file)) {
            assert!(faults(source).is_empty(), "{:?}", faults(source));
            used(&as_json(toml::Value::Table(source.text.parse().unwrap())), root, &document, &mut seen);
        }
        let unused: Vec<_> = keys(&document).difference(&seen).cloned().collect();
        assert!(unused.is_empty(), "{}: no file of tests/cases/every_key uses {unused:?}", schema.file);
    }
}

fn validator_is(source: &Source, file: &str) -> bool {
    let of = [("choices", "choices"), ("question-sets", "question-set"), ("interviews", "interview")];
    of.iter().any(|(folder, name)| source.path.starts_with(folder) && file.starts_with(&format!("{name}.")))
}

#[test]
fn a_form_with_a_misspelt_key_fits_no_schema() {
    let mut form = Form::of("");
    form.questions = crate::form::question("a", "select_one yes_no", "commentry = true");
    let faults: Vec<String> = form.sources().iter().flat_map(faults).collect();
    assert!(faults.len() == 1 && faults[0].contains("commentry"), "{faults:?}");
}
