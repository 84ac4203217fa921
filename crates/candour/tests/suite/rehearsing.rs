//! `candour rehearse`.

use crate::home::{Home, said};

const DEMO: [&str; 2] = ["--config", "config/demo.toml"];

fn rehearse(home: &Home, questionnaire: &str) -> std::process::Output {
    home.run(&[&DEMO[..], &["rehearse", questionnaire]].concat())
}

#[test]
fn the_next_version_is_replayed_over_the_stored_interviews_and_the_report_kept() {
    let home = Home::with_demo(3);
    let rehearsed = rehearse(&home, "six-week@2");
    let page = said(&rehearsed);
    assert!(rehearsed.status.success(), "{page}");
    assert!(page.contains("six-week@2 in place of six-week@1"), "{page}");
    assert!(page.contains("interviews replayed"), "{page}");
    assert!(page.contains("time_given (new): asked after: about"), "{page}");
    assert!(page.contains("added: respect.time_given"), "{page}");
    assert!(page.contains("2 administrators read and approve it"), "{page}");
    assert_eq!(report(&page), report(&said(&rehearse(&home, "six-week@2"))));
}

#[test]
fn without_interviews_only_the_files_are_compared() {
    let home = Home::with_key();
    let rehearsed = home.run(&["rehearse", "six-week@2"]);
    let page = said(&rehearsed);
    assert!(rehearsed.status.success(), "{page}");
    assert!(page.contains("Fewer than 5 interviews have been finished with six-week@1"), "{page}");
    assert!(page.contains("added: respect.time_given"), "{page}");
}

#[test]
fn a_version_that_replaces_none_or_is_not_there_is_refused() {
    let home = Home::with_key();
    for (version, expected) in
        [("six-week@1", "nothing to rehearse"), ("six-week@99", "There is no questionnaire six-week@99")]
    {
        let refused = home.run(&["rehearse", version]);
        assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
        assert!(said(&refused).contains(expected), "{}", said(&refused));
    }
    let misspelt = home.run(&["rehearse", "six-weeks"]);
    assert_eq!(misspelt.status.code(), Some(2));
    assert!(said(&misspelt).contains("such as `six-week@1`"), "{}", said(&misspelt));
}

fn report(page: &str) -> &str {
    page.split("Kept as report ").nth(1).and_then(|rest| rest.get(..64)).unwrap()
}
