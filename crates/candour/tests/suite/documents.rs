//! The documents made from the code are the ones in the repository.

use std::fs;

use crate::home::{Home, root};

#[test]
fn the_generated_documents_are_up_to_date() {
    let home = Home::new();
    assert!(home.run(&["docs", "made"]).status.success());
    for name in ["permissions.md", "codebook.md"] {
        let made = fs::read_to_string(home.path("made").join(name)).unwrap();
        let kept = fs::read_to_string(root().join("docs/generated").join(name)).unwrap();
        assert!(made == kept, "docs/generated/{name} is out of date: run `cargo xtask docs`");
    }
}
