//! The documents made from the code are the ones in the repository.

use std::fs;

use crate::home::{Home, root, said};

#[test]
fn the_generated_documents_are_up_to_date() {
    let home = Home::new();
    assert!(home.run(&["docs", "made"]).status.success());
    for name in ["permissions.md", "codebook.md", "configuration.md"] {
        let made = fs::read_to_string(home.path("made").join(name)).unwrap();
        let kept = fs::read_to_string(root().join("docs/generated").join(name)).unwrap();
        assert!(made == kept, "docs/generated/{name} is out of date: run `cargo xtask docs`");
    }
}

/// Every key that any section knows, as the program itself lists them when it is given one it does not know.
#[test]
fn the_reference_has_every_key_that_can_be_set() {
    let home = Home::new();
    let page = fs::read_to_string(root().join("docs/generated/configuration.md")).unwrap();
    let mail = "sender = \"a@b.example\"\nsite = \"https://a.example\"\n";
    let sections = page.lines().filter_map(|line| line.strip_prefix("## [")?.strip_suffix(']'));
    let sections: Vec<&str> = sections.collect();
    assert!(sections.len() > 12, "{sections:?}");
    for section in sections {
        let own = if section == "mail" { mail } else { "" };
        fs::write(home.path("own.toml"), format!("[{section}]\n{own}no_such_key = 1\n")).unwrap();
        let told = said(&home.run(&["--config", "own.toml", "signing-key"]));
        let (_, keys) = told.split_once("expected ").unwrap_or_else(|| panic!("{section}: {told}"));
        let keys = keys.split(" for key").next().unwrap();
        let keys: Vec<&str> = keys.split('`').skip(1).step_by(2).collect();
        assert!(!keys.is_empty(), "{told}");
        for key in keys {
            let (_, told) = page.split_once(&format!("## [{section}]\n")).unwrap();
            let told = told.split("\n## ").next().unwrap();
            assert!(
                told.contains(&format!("| `{key}` |")),
                "[{section}] {key} is not in config/default.toml"
            );
        }
    }
}
