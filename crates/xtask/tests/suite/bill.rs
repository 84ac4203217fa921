//! The bill of materials keeps the rules of its format, and names what is in the program and nothing else.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

/// The list as the command prints it.
fn bill() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("sbom").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn read() -> Value {
    serde_json::from_str(&bill()).unwrap()
}

/// The rules of CycloneDX 1.6 for the parts of it that we write, and no other part.
fn rules() -> Value {
    serde_json::from_str(include_str!("../cyclonedx-1.6-as-we-write-it.schema.json")).unwrap()
}

fn components(bill: &Value) -> Vec<&Value> {
    bill["components"].as_array().unwrap().iter().collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn names(bill: &Value) -> BTreeSet<&str> {
    components(bill).into_iter().map(|component| text(&component["name"])).collect()
}

#[test]
fn the_list_keeps_the_rules_of_cyclonedx() {
    let validator = jsonschema::draft202012::new(&rules()).unwrap();
    let bill = read();
    let errors: Vec<String> =
        validator.iter_errors(&bill).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn the_rules_find_a_list_that_breaks_them() {
    let validator = jsonschema::draft202012::new(&rules()).unwrap();
    for (pointer, wrong) in [
        ("/specVersion", "1.4"),
        ("/components/0/type", "crate"),
        ("/components/0/purl", "serde 1"),
        ("/components/0/licenses/0/expression", ""),
        ("/dependencies/0/ref", "serde"),
    ] {
        let mut bill = read();
        *bill.pointer_mut(pointer).unwrap() = wrong.into();
        assert!(!validator.is_valid(&bill), "{pointer} may not be `{wrong}`");
    }
}

#[test]
fn every_reference_is_made_once_and_leads_somewhere() {
    let bill = read();
    let mut known = BTreeSet::from([text(&bill["metadata"]["component"]["bom-ref"])]);
    for component in components(&bill) {
        let reference = text(&component["bom-ref"]);
        assert!(known.insert(reference), "{reference} stands twice");
    }
    let mut told = BTreeSet::new();
    for dependency in bill["dependencies"].as_array().unwrap() {
        assert!(told.insert(text(&dependency["ref"])), "{} stands twice", dependency["ref"]);
        let mut needs = BTreeSet::new();
        for needed in dependency["dependsOn"].as_array().unwrap() {
            assert!(known.contains(text(needed)), "{needed} is not in the list");
            assert!(needs.insert(text(needed)), "{needed} is needed twice by {}", dependency["ref"]);
        }
    }
    assert_eq!(told, known, "every part says what it needs");
}

#[test]
fn everything_of_others_has_the_digest_that_cargo_checks() {
    let bill = read();
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock")).unwrap();
    let mut of_others = 0;
    for component in components(&bill) {
        for hash in component["hashes"].as_array().into_iter().flatten() {
            of_others += 1;
            let (name, version) = (text(&component["name"]), text(&component["version"]));
            let locked = format!("name = \"{name}\"\nversion = \"{version}\"\n");
            let entry = lock.split("[[package]]").find(|entry| entry.contains(&locked)).unwrap();
            assert!(entry.contains(text(&hash["content"])), "{name}");
        }
    }
    assert!(of_others > 200, "{of_others} crates of others are too few");
}

#[test]
fn what_is_in_the_program_is_in_the_list_and_what_only_tests_use_is_not() {
    let bill = read();
    let names = names(&bill);
    for inside in ["actix-web", "argon2", "aes-gcm-siv", "rustls", "sea-orm", "web", "store", "fieldwork"] {
        assert!(names.contains(inside), "{inside} is in the program");
    }
    for outside in ["proptest", "insta", "scraper", "fantoccini", "testing", "xtask", "browser_tests"] {
        assert!(!names.contains(outside), "{outside} is in no release");
    }
    assert_eq!(bill["metadata"]["component"]["name"], "candour");
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    assert_eq!(bill(), bill());
}
