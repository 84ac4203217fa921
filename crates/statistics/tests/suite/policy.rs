//! Thresholds may be raised, never lowered.

use statistics::DisclosurePolicy;

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
