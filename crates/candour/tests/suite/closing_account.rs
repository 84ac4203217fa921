//! `candour close-account`: somebody is shut out where nobody can sign in to do it.

use crate::home::{Home, said};

fn run(home: &Home, arguments: &[&str]) -> (bool, String) {
    let output = home.run(&[&["--config", "config/demo.toml"], arguments].concat());
    (output.status.success(), said(&output))
}

#[test]
fn an_account_is_closed_once_and_only_one_that_there_is() {
    let home = Home::with_demo(1);
    let email = ["--email", "one@agency.example"];
    let adding = ["add-account", "--name", "One", "--role", "coordinator", "--invite"];
    let (added, said) = run(&home, &[&adding[..], &email].concat());
    assert!(added, "{said}");
    let closing = [&["close-account"][..], &email].concat();
    let (closed, said) = run(&home, &closing);
    assert!(closed && said.contains("one@agency.example cannot sign in any more"), "{said}");
    let (again, said) = run(&home, &closing);
    assert!(!again && said.contains("no account that is in use"), "{said}");
    let (nobody, said) = run(&home, &["close-account", "--email", "nobody"]);
    assert!(!nobody && said.contains("`nobody` is not an email address"), "{said}");
}
