//! `cargo xtask tidy` holds the tree as it is.

use std::process::Command;

#[test]
fn every_invariant_of_the_tree_holds() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("tidy").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
