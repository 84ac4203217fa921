//! docs/generated/routes.md: who gets what at which address. The test that asks at all of them holds the page to what it finds; others
//! read from it who is shown what.

use std::collections::{BTreeMap, BTreeSet};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/generated/routes.md");

/// What everybody was given, by the pattern of the address and the method.
pub(crate) type Marks = BTreeMap<(String, String), Vec<&'static str>>;

/// The permissions that somebody was refused there.
type Permissions = BTreeMap<(String, String), BTreeSet<String>>;

/// The permission that each address asks for, by its pattern and its method: the log says what was refused to whom.
pub(crate) fn permissions(log: &str) -> Permissions {
    let mut permissions = Permissions::new();
    for line in log.lines() {
        let value = |key: &str| {
            let (_, rest) = line.split_once(&format!(" {key}="))?;
            Some(rest.trim_start_matches('"').split([' ', '"']).next()?.to_owned())
        };
        if let (Some(route), Some(method), Some(refused)) =
            (value("route"), value("method"), value("refused"))
        {
            permissions.entry((route, method)).or_default().insert(refused);
        }
    }
    permissions
}

/// The list of addresses as a page of the documentation.
pub(crate) fn page(who: &[&str], found: &Marks, permissions: &Permissions) -> String {
    let mut page = String::from(
        "# Who gets what at which address\n\n\
         Made by the test `every_thing_of_every_kind_is_there_for_those_who_may_know_of_it_alone`, which asks every address of the\n\
         pages as everybody, with a thing of Eastmere's, its first interviewer's and its analyst's in it, and with one that never was.\n\
         The permission is the one that somebody was refused there; where nobody is refused one, there is none.\n\
         The *other* interviewer holds other cases; the other officer and the other analyst are of another force. Who may do what is in\n\
         [permissions.md](permissions.md).\n\n\
         `yes`: it is there for them, and what was asked is done, or refused with a reason. `sign in`: they are led to the sign-in page.\n\
         `refused`: what was sent is no form of ours. Nothing: there is no such page for them, and they are told so in the same words as for\n\
         what never was.\n\n",
    );
    page += &format!(
        "| address | method | permission | {} |\n|---|---|---|{}\n",
        who.join(" | "),
        "---|".repeat(who.len())
    );
    for ((pattern, method), marks) in found {
        let answered = marks.iter().any(|mark| !["", "refused", "sign in"].contains(mark));
        if answered {
            let asked = permissions.get(&(pattern.clone(), method.clone()));
            let asked =
                asked.map(|asked| asked.iter().cloned().collect::<Vec<_>>().join(", ")).unwrap_or_default();
            let pattern = pattern.replace('|', "\\|");
            page += &format!("| `{pattern}` | {method} | {asked} | {} |\n", marks.join(" | "));
        }
    }
    page
}

/// `WRITE_DOCS=1 cargo nextest run -p web every_thing_of_every_kind` writes the page again.
#[expect(clippy::disallowed_methods, reason = "the test writes the page that it holds to")]
pub(crate) fn hold_to(page: &str) {
    if std::env::var("WRITE_DOCS").is_ok() {
        std::fs::write(PATH, page).unwrap();
    }
    assert!(kept() == page, "docs/generated/routes.md is out of date: run `cargo xtask docs`");
}

#[expect(clippy::disallowed_methods, reason = "the test reads the page that it holds to")]
fn kept() -> String {
    std::fs::read_to_string(PATH).unwrap_or_default()
}

/// The addresses at which somebody is shown something, each with who is.
pub(crate) fn shown() -> Vec<(String, Vec<String>)> {
    let page = kept();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let mut rows = rows.map(|row| row.split(" | ").collect::<Vec<_>>());
    let names = rows.next().unwrap();
    let shown = rows.filter(|row| row[1] == "GET").map(|row| {
        let yes =
            names.iter().zip(&row).filter(|(_, mark)| **mark == "yes").map(|(name, _)| name.to_string());
        (row[0].trim_matches('`').replace("\\|", "|"), yes.collect())
    });
    shown.collect()
}
