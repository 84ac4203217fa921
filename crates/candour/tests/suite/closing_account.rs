//! `candour close-account`: somebody is shut out where nobody can sign in to do it.

use crate::home::{Home, said};
use crate::surviving::{free_address, serve};
use crate::visitor::{Visitor, value};

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

/// Where there is no second administrator, whoever runs the machine has the second word.
#[test]
fn what_one_administrator_asked_for_is_confirmed_on_the_machine() {
    let home = Home::with_demo(1);
    let address = free_address();
    let mut server = serve(&home, &address);
    let visitor = Visitor::of(&address);
    visitor.sign_in("administrator@agency.example");
    let csrf = value(&visitor.get("/admin/accounts"), "name=\"csrf\" value=\"");
    let typed =
        [("name", "One"), ("email", "one@agency.example"), ("role", "coordinator"), ("language", "en")];
    let page = visitor.post("/admin/accounts", &[&typed[..], &[("csrf", &csrf)]].concat());
    assert!(page.contains("Another administrator has to confirm this"), "{page}");
    let confirming = ["confirm-account", "--email", "one@agency.example"];
    let (confirmed, said) = run(&home, &confirming);
    assert!(confirmed && said.contains("confirmed (add)"), "{said}");
    assert!(visitor.get("/account-acts").contains("Confirmed on the machine itself"));
    let (again, said) = run(&home, &confirming);
    assert!(!again && said.contains("nothing waits to be confirmed"), "{said}");
    server.kill().unwrap();
    server.wait().unwrap();
}
