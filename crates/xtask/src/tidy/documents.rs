//! What the documents on security point at: every file and every test that docs/security names is there.
//!
//! A path stands between backticks and begins with a folder of the checkout: `crates/web/src/csrf.rs`. A test is named by
//! its crate, its file and itself: `web/doors::a_form_from_anywhere_else_is_refused`.

use anyhow::Result;

use crate::workspace::{self, SourceFile};

const FOLDER: &str = "docs/security";
/// The folders and files that a path may begin with.
const ROOTS: &[&str] = &[
    ".cargo/",
    "config/",
    "crates/",
    "docs/",
    "migrations/",
    "questionnaires/",
    "Cargo.toml",
    "Cargo.lock",
    "deny.toml",
    "clippy.toml",
    "rust-toolchain.toml",
];

/// Every path and every test in docs/security that is not there.
pub(super) fn breaches() -> Result<Vec<String>> {
    let tests = workspace::rust_files("crates")?;
    let mut breaches = Vec::new();
    for document in workspace::files_in(FOLDER, "md")? {
        let text = workspace::text(&document)?;
        for (number, line) in text.lines().enumerate() {
            let gone = quoted(line).filter(|name| !stands(name, &tests));
            breaches.extend(gone.map(|name| format!("{document}:{}: there is no `{name}`", number + 1)));
        }
    }
    Ok(breaches)
}

/// What stands between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// It is no path and no test, or it is there.
fn stands(name: &str, tests: &[SourceFile]) -> bool {
    if let Some((place, test)) = name.split_once("::").filter(|(place, _)| place.contains('/')) {
        return tests.iter().any(|file| is_at(file, place) && has_test(&file.text, test));
    }
    let is_path = ROOTS.iter().any(|root| name.starts_with(root)) && !name.contains(['*', ' ', '{']);
    !is_path || workspace::exists(name)
}

/// `web/doors` is a file doors.rs, or a folder doors, somewhere below crates/web.
fn is_at(file: &SourceFile, place: &str) -> bool {
    let Some((crate_, module)) = place.split_once('/') else { return false };
    file.path.starts_with(&format!("crates/{crate_}/")) && file.path.ends_with(&format!("/{module}.rs"))
}

/// A function of this name, under an attribute that makes it a test.
fn has_test(text: &str, name: &str) -> bool {
    let head = format!("fn {name}(");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.iter().enumerate().any(|(at, line)| {
        let before = lines.iter().take(at).rev().take(4);
        line.contains(&head) && before.into_iter().any(|line| line.starts_with("#[") && line.contains("test"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stands_and_what_is_not_is_found() {
        let tests = workspace::rust_files("crates/web/tests").unwrap();
        for there in [
            "crates/web/src/csrf.rs",
            "deny.toml",
            "no path at all",
            "web/doors::cookies_are_for_this_site_and_no_script",
        ] {
            assert!(stands(there, &tests), "{there}");
        }
        for gone in [
            "crates/web/src/csrf2.rs",
            "docs/security/none.md",
            "web/doors::cookies_are_for",
            "web/floors::any",
        ] {
            assert!(!stands(gone, &tests), "{gone}");
        }
    }

    #[test]
    fn a_function_that_is_no_test_shows_nothing() {
        let text = "fn helper() {}\n\n#[actix_web::test]\nasync fn shown() {}\n";
        assert!(has_test(text, "shown"));
        assert!(!has_test(text, "helper"));
        assert!(!has_test("fn shown() {}", "shown"));
    }

    #[test]
    fn only_what_stands_between_backticks_is_looked_for() {
        assert_eq!(quoted("see `a/b::c` and `d`, not e").collect::<Vec<_>>(), ["a/b::c", "d"]);
    }
}
