//! Thresholds may be raised, never lowered.

use statistics::{DisclosurePolicy, Rule};

#[test]
fn a_raised_policy_is_accepted() {
    let raised = DisclosurePolicy { minimum_cell: 10, ..DisclosurePolicy::default() };
    assert_eq!(raised.checked(), Ok(raised));
}

#[test]
fn a_lowered_policy_is_refused_with_its_floor() {
    let lowered = DisclosurePolicy { minimum_cell: 4, ..DisclosurePolicy::default() };
    let refusal = lowered.checked().unwrap_err();
    assert_eq!((refusal.threshold, refusal.given, refusal.floor), ("minimum_cell", 4, 5));
}

#[test]
fn configuration_cannot_lower_it_either() {
    let lowered = r#"{"minimum_base":9,"minimum_cell":5,"full_base":20,"period_interviews":20}"#;
    assert!(serde_json::from_str::<DisclosurePolicy>(lowered).is_err());
}

#[test]
fn a_width_below_five_is_refused_and_older_configuration_has_five() {
    let narrow = DisclosurePolicy { width: 4, ..DisclosurePolicy::default() };
    assert_eq!(narrow.checked().unwrap_err().threshold, "width");
    let older = r#"{"minimum_base":10,"minimum_cell":5,"full_base":20,"period_interviews":20}"#;
    let read: DisclosurePolicy = serde_json::from_str(older).unwrap();
    assert_eq!(read, DisclosurePolicy::default());
}

#[test]
fn rounding_hides_more_than_five() {
    let rounding = DisclosurePolicy { rule: Rule::Round, ..DisclosurePolicy::default() };
    assert_eq!(rounding.floored().minimum_cell, 8);
}
