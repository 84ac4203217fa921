//! `candour rotate-key`: a new key in the place of the old while the panel is served, from a file, the environment or a
//! credential.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::home::{Home, said};
use crate::surviving::{free_address, serve};
use crate::visitor::Visitor;

const DEMO: [&str; 2] = ["--config", "config/demo.toml"];
const KEY: &str = "data/demo/vault.key";

fn run(home: &Home, arguments: &[&str]) -> (bool, String) {
    let output = home.run(&[&DEMO[..], arguments].concat());
    (output.status.success(), said(&output))
}

#[test]
fn a_served_panel_goes_on_under_a_new_key() {
    let home = Home::with_demo(1);
    let old = fs::read_to_string(home.path(KEY)).unwrap();
    let address = free_address();
    let mut server = serve(&home, &address);
    let visitor = Visitor::of(&address);
    visitor.sign_in("coordinator@agency.example");
    let person = first_person(&visitor);

    let (done, refused) = run(&home, &["rotate-key", "--finish"]);
    assert!(!done && refused.contains("there is one vault key"), "{refused}");
    // A run that was cut off left its file behind, and a group was let in to read the key.
    fs::write(home.path("data/demo/vault.key.new"), "half a k").unwrap();
    fs::set_permissions(home.path(KEY), fs::Permissions::from_mode(0o640)).unwrap();
    let (done, rotated) = run(&home, &["rotate-key"]);
    assert!(done && rotated.contains("are sealed with the new key"), "{rotated}");
    assert!(opens(&visitor, &person), "while both keys are there");
    let (done, finished) = run(&home, &["rotate-key", "--finish"]);
    assert!(done && finished.contains("Retired: "), "{finished}");
    assert!(opens(&visitor, &person), "with the new key alone");
    server.kill().unwrap();
    server.wait().unwrap();

    let new = fs::read_to_string(home.path(KEY)).unwrap();
    assert_eq!((new.lines().count(), new.contains(old.trim())), (1, false));
    let aside = home.path("data/demo/vault.key.retired-1");
    assert_eq!(fs::read_to_string(&aside).unwrap(), old);
    for file in [&aside, &home.path(KEY)] {
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o640);
    }
    fs::copy(&aside, home.path(KEY)).unwrap();
    let (done, refused) = run(&home, &["audit", "checkpoint"]);
    assert!(!done && refused.contains("the vault key was retired"), "{refused}");
}

#[test]
fn the_key_comes_from_the_environment_or_a_credential() {
    let home = Home::with_demo(1);
    let key = fs::read_to_string(home.path(KEY)).unwrap();
    fs::remove_file(home.path(KEY)).unwrap();
    let signs = [&DEMO[..], &["audit", "checkpoint"]].concat();
    let output = home.run(&signs);
    assert!(said(&output).contains("there is no vault key at data/demo/vault.key"), "{}", said(&output));

    let output = home.program(&signs).env("CANDOUR__VAULT__KEY", key.trim()).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert!(!said(&output).contains(key.trim()));

    let credentials = home.path("credentials");
    fs::create_dir(&credentials).unwrap();
    fs::write(credentials.join("panel-key"), &key).unwrap();
    let named = |home: &Home| {
        let mut program = home.program(&signs);
        program.env("CANDOUR__VAULT__CREDENTIAL", "panel-key");
        program
    };
    let output = named(&home).env("CREDENTIALS_DIRECTORY", &credentials).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let output = named(&home).env_remove("CREDENTIALS_DIRECTORY").output().unwrap();
    assert!(said(&output).contains("systemd hands over no credentials"), "{}", said(&output));

    // One key that is not in a file: the new one has to come from where the old one does.
    let rotate = [&DEMO[..], &["rotate-key"]].concat();
    let output = home.program(&rotate).env("CANDOUR__VAULT__KEY", key.trim()).output().unwrap();
    assert!(said(&output).contains("it is not in a file"), "{}", said(&output));
    let both = format!("{} {}", "5c".repeat(32), key.trim());
    let output = home.program(&rotate).env("CANDOUR__VAULT__KEY", &both).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let finish = [&rotate[..], &["--finish"]].concat();
    let output = home.program(&finish).env("CANDOUR__VAULT__KEY", &both).output().unwrap();
    assert!(said(&output).contains("Take the old key out"), "{}", said(&output));
}

/// The address of somebody's safe-contact plan, which is under seal of their own key.
fn first_person(visitor: &Visitor) -> String {
    let people = visitor.get("/people");
    let reference: String =
        people.split("href=\"/people/").nth(1).unwrap().chars().take_while(|it| *it != '"').collect();
    format!("/people/{reference}")
}

fn opens(visitor: &Visitor, person: &str) -> bool {
    let page = visitor.get(person);
    page.contains("<h1") && !page.contains("Quote this reference")
}
