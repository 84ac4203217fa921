//! `candour compare`.

use crate::home::{Home, said};

#[test]
fn two_versions_of_a_set_are_compared_item_by_item_in_both_languages() {
    let compared = Home::new().run(&["compare", "respect@1", "respect@2"]);
    let said = said(&compared);
    assert!(compared.status.success(), "{said}");
    for line in [
        "2 questions, then 3; about 3 minutes, then 4",
        "trends: 2 go on, 0 break, 1 begin, 0 end",
        "  respect@1/listened -> respect@2/listened: equivalent, the trend goes on",
        "  why: Fewer words to follow by ear. The meaning, the choices and their order are the same.",
        "  en + How much do you agree or disagree: the officers listened to you?",
        "  cy + I ba raddau rydych chi’n cytuno neu’n anghytuno: gwrandawodd y swyddogion arnoch chi?",
        "  respect@2/time_given: new, a trend begins",
        "Asked as before (1): considerate",
    ] {
        assert!(said.lines().any(|printed| printed == line), "{line}\n{said}");
    }
}

#[test]
fn two_versions_of_an_interview_are_compared_through_their_sets() {
    let compared = Home::new().run(&["compare", "six-week@1", "six-week@2"]);
    let said = said(&compared);
    assert!(compared.status.success(), "{said}");
    assert!(said.contains("41 questions, then 42"), "{said}");
    assert!(said.contains("asks respect@1, then respect@2"), "{said}");
    assert!(said.contains("trends: 41 go on, 0 break, 1 begin, 0 end"), "{said}");
    assert!(said.contains("Asked as before (40): "), "{said}");
}

#[test]
fn versions_that_cannot_be_compared_are_refused_in_one_sentence() {
    for (from, to, why) in [
        ("respect@1", "respect@9", "there is no `respect@9`"),
        ("respect@2", "respect@1", "the older first"),
        ("respect@1", "six-week@2", "the older first"),
    ] {
        let refused = Home::new().run(&["compare", from, to]);
        assert_eq!(refused.status.code(), Some(1), "{from} {to}");
        assert!(said(&refused).contains(why), "{}", said(&refused));
    }
}
