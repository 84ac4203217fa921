//! The panel's own table of outcomes against the trade's: every row that fieldwork knows is there, and its codes, its
//! class and what follows from it agree.

use std::collections::BTreeSet;

use fieldwork::*;

/// AAPOR's final and temporary codes for a survey by telephone of named persons.
const AAPOR: [&str; 26] = [
    "1.1", "1.2", "2.11", "2.111", "2.112", "2.12", "2.20", "2.21", "2.22", "2.31", "2.32", "2.33", "2.35",
    "2.36", "3.11", "3.12", "3.13", "3.14", "3.15", "3.16", "4.10", "4.31", "4.32", "4.41", "4.70", "4.81",
];

/// The codes used in the United Kingdom that are not a family.
const UK: [&str; 14] =
    ["110", "210", "310", "330", "430", "431", "432", "440", "450", "510", "520", "530", "540", "790"];

fn table() -> Dispositions {
    toml::from_str(include_str!("../../../../config/dispositions.toml")).unwrap()
}

#[test]
fn every_outcome_the_trade_knows_is_in_the_table() {
    let table = table();
    let aapor: BTreeSet<_> = table.iter().map(|row| row.aapor.as_str()).collect();
    assert_eq!(aapor, AAPOR.into_iter().collect());
    let uk: BTreeSet<_> = table.iter().map(|row| row.uk.as_str()).collect();
    for code in UK.into_iter().chain(["561", "562", "612", "690"]) {
        assert!(uk.contains(code), "{code}");
    }
}

/// AAPOR's first digits decide the class: 1 interview, 2.1 refusal, 2.2 non-contact, 2.3 other, 3 unknown, 4 not eligible.
#[test]
fn a_code_and_its_class_agree() {
    for row in table().iter() {
        let expected: &[RateClass] = match row.aapor.as_str() {
            "1.1" => &[RateClass::I],
            "1.2" => &[RateClass::P],
            code if code.starts_with("2.1") => &[RateClass::R],
            code if code.starts_with("2.2") => &[RateClass::Nc],
            code if code.starts_with("2.3") => &[RateClass::O],
            code if code.starts_with('3') => &[RateClass::Uh, RateClass::Uo],
            _ => &[RateClass::Ne],
        };
        assert!(expected.contains(&row.rate_class), "{} {:?}", row.code, row.rate_class);
        let unknown = matches!(row.rate_class, RateClass::Uh | RateClass::Uo);
        assert!(!row.uk.starts_with('6') || unknown, "{} is 6xx and not unknown", row.code);
        // Somebody who has died was eligible to AAPOR and is not in the UK's list.
        let ineligible = row.rate_class == RateClass::Ne || row.code.as_str() == "deceased";
        assert_eq!(row.uk.starts_with('7'), ineligible, "{}", row.code);
    }
}

/// "Must not be called again" is never a matter of a missing line.
#[test]
fn what_ends_all_contact_is_a_wall_for_good() {
    let table = table();
    let walls: BTreeSet<_> = table.iter().filter_map(|row| row.wall).collect();
    assert_eq!(walls, Wall::ALL.into_iter().collect());
    for row in table.iter().filter(|row| row.wall.is_some()) {
        assert!(row.ends == Ends::AllWaves && row.retry_after_days.is_none(), "{}", row.code);
    }
}

/// Withdrawing has a path of its own, which erases; an interview's end is an event, not a choice.
#[test]
fn a_coordinator_closes_with_what_no_event_sets() {
    let table = table();
    let closing: BTreeSet<_> = table.closing().map(|row| row.code.as_str()).collect();
    let expected = [
        "declined",
        "unable",
        "deceased",
        "unsafe",
        "do_not_contact",
        "lapsed_non_contact",
        "out_of_scope",
        "not_eligible",
        "duplicate",
    ];
    assert_eq!(closing, expected.into_iter().collect());
    let incoming: BTreeSet<_> = table.incoming().map(|row| row.code.as_str()).collect();
    for code in ["declined", "asked_to_move", "not_safe_to_talk", "declined_by_other", "deceased"] {
        assert!(incoming.contains(code), "{code}");
    }
    assert!(!incoming.contains("no_answer") && !incoming.contains("complete"));
}

#[test]
fn an_outcome_chosen_by_hand_ends_the_case() {
    let text = include_str!("../../../../config/dispositions.toml");
    let wrong = text.replacen(
        "offered = true\nends = \"attempt\"",
        "offered = true\nby_hand = true\nends = \"attempt\"",
        1,
    );
    let fault = toml::from_str::<Dispositions>(&wrong).unwrap_err().to_string();
    assert!(fault.contains("must end the case"), "{fault}");
}
