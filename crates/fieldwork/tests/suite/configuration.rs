//! The configuration files' shapes, and what is wrong with a wrong one.

use fieldwork::*;
use questionnaire::Text;
use serde_json::json;

use crate::panel::*;

#[test]
fn outcomes_are_read_in_the_shape_of_their_file() {
    let row = json!({
        "code": "do_not_contact", "aapor": "2.11", "uk": "430", "label": { "en": "On the list", "cy": "Ar y rhestr" },
        "contacted": false, "needs_note": false, "rate_class": "R", "offered": false, "ends": "all_waves",
        "wall": "do_not_contact"
    });
    let read: Disposition = serde_json::from_value(row).unwrap();
    assert_eq!((read.ends, read.wall, read.alert), (Ends::AllWaves, Some(Wall::DoNotContact), false));
    assert_eq!((read.rate_class, read.retry_after_days), (RateClass::R, None));
    let file = json!({ "disposition": outcomes() });
    assert_eq!(serde_json::from_value::<Dispositions>(file).unwrap(), dispositions());
}

#[test]
fn only_what_can_follow_a_call_is_offered() {
    let dispositions = dispositions();
    let offered: Vec<_> = dispositions.offered().map(|row| row.code.as_str()).collect();
    assert_eq!(offered, ["no_answer", "not_safe_to_talk", "declined", "deceased"]);
    assert_eq!(dispositions.iter().count(), 13);
}

#[test]
fn a_table_of_outcomes_has_to_make_sense() {
    let with = |row: Disposition| Dispositions::new(outcomes().into_iter().chain([row]).collect());
    let twice = with(outcome("no_answer", Ends::Attempt)).unwrap_err();
    assert_eq!(twice, DispositionFault::Twice(named("no_answer").code));
    let no_wall = with(outcome("gone", Ends::AllWaves)).unwrap_err();
    assert!(matches!(no_wall, DispositionFault::NoWall(_)));
    let half = with(Disposition { wall: Some(Wall::Unsafe), ..outcome("half", Ends::Case) }).unwrap_err();
    assert!(matches!(half, DispositionFault::WallWithoutEnd(_)));
    let without = |code: &str| outcomes().into_iter().filter(|row| row.code.as_str() != code).collect();
    let set_by_events =
        ["complete", "partial", "broken_off", "lapsed_not_attempted", "lapsed_non_contact", "closed_early"];
    for needed in set_by_events.into_iter().chain(["withdrawn", "withdrawn_full", "withdrawn_partial"]) {
        let fault = Dispositions::new(without(needed)).unwrap_err();
        assert_eq!(fault, DispositionFault::Missing(needed));
    }
}

fn force(code: &str, slug: &str) -> Force {
    Force {
        code: ForceCode::parse(code).unwrap(),
        slug: slug.to_owned(),
        name: Text::english(slug),
        country: Country::Wales,
        policing_body: "Glanmor Police and Crime Commissioner".to_owned(),
        teams: Vec::new(),
        closes_on_working_day: None,
    }
}

#[test]
fn forces_are_read_in_the_shape_of_their_file() {
    let file = json!({ "force": [{
        "code": "W15999901", "slug": "glanmor", "name": { "en": "Glanmor Police", "cy": "Heddlu Glanmor" },
        "country": "wales", "policing_body": "Glanmor Police and Crime Commissioner", "teams": ["RASSO unit"]
    }] });
    let forces: Forces = serde_json::from_value(file).unwrap();
    let glanmor = forces.by_slug("glanmor").unwrap();
    assert_eq!(glanmor.country, Country::Wales);
    assert_eq!(forces.get(&glanmor.code), Some(glanmor));
    assert_eq!(forces.by_slug("eastmere"), None);
    assert_eq!(forces.iter().count(), 1);
}

#[test]
fn no_two_forces_can_be_mistaken_for_each_other() {
    let both = |a, b| Forces::new(vec![a, b]).unwrap_err();
    let code_twice = both(force("W15999901", "glanmor"), force("W15999901", "other"));
    assert!(matches!(code_twice, ForceFault::CodeTwice(_)));
    let slug_twice = both(force("W15999901", "glanmor"), force("W15999902", "glanmor"));
    assert_eq!(slug_twice, ForceFault::SlugTwice("glanmor".to_owned()));
    for bad in ["", "Glan Mor", "glan/mor"] {
        assert!(matches!(Forces::new(vec![force("W15999901", bad)]), Err(ForceFault::BadSlug(_))));
    }
}

#[test]
fn the_policy_is_read_with_its_support_lines_and_defaults() {
    let file = json!({
        "six_week_due_days": 40, "working_from": "08:30",
        "support": [{ "name": { "en": "Support Line" }, "number": "0808 500 2222", "hours": { "en": "Any time" } }],
        "duty": { "safeguarding_number": "01632 960100" }
    });
    let policy: PanelPolicy = serde_json::from_value(file).unwrap();
    assert_eq!((policy.six_week_due_days, policy.attempts), (40, 3));
    assert_eq!(policy.working_from, time("08:30"));
    assert_eq!(policy.support.len(), 1);
    assert_eq!(policy.duty.safeguarding_number, "01632 960100");
    assert!(policy.checked().is_ok());
}

#[test]
fn a_policy_has_to_make_sense() {
    let policy = PanelPolicy::default;
    for (email, fault) in
        [("", None), ("figures@panel.example", None), ("ring us", Some(PolicyFault::NoAddress))]
    {
        let contact = Contact { figures_email: email.to_owned() };
        assert_eq!(PanelPolicy { contact, ..policy() }.checked().err(), fault, "{email}");
    }
    assert_eq!(PanelPolicy { attempts: 0, ..policy() }.checked(), Err(PolicyFault::Nought("attempts")));
    let endless = PanelPolicy { window_after_days: u32::MAX, ..policy() }.checked().unwrap_err();
    assert!(matches!(endless, PolicyFault::TooLarge("window_after_days", _)));
    let no_day = PanelPolicy { working_until: time("09:30"), ..policy() }.checked();
    assert_eq!(no_day, Err(PolicyFault::NoRoom));
}

#[test]
fn a_force_may_have_agreed_otherwise() {
    let file = json!({ "attempts": 2, "force": { "E23999901": {
        "six_week_due_days": 56, "closed_early": "both", "working_from": "10:00"
    } } });
    let policy = serde_json::from_value::<PanelPolicy>(file).unwrap().checked().unwrap();
    let own = policy.of(&participant().force);
    assert_eq!((own.six_week_due_days, own.closed_early, own.attempts), (56, ClosedEarly::Both, 2));
    assert_eq!((own.window_after_days, own.working_from), (28, time("10:00")));
    let other = policy.of(&ForceCode::parse("W15999901").unwrap());
    assert_eq!((other.six_week_due_days, other.closed_early), (42, ClosedEarly::ClosureOnly));
    assert_eq!(policy.every().count(), 2);
}

#[test]
fn a_force_s_rules_have_to_make_sense_too() {
    let with = |rules: serde_json::Value| {
        serde_json::from_value::<PanelPolicy>(json!({ "force": { "E23999901": rules } }))
    };
    let no_room = with(json!({ "working_until": "09:30" })).unwrap().checked();
    assert_eq!(no_room, Err(PolicyFault::NoRoom));
    assert!(with(json!({ "attempts": 9 })).is_err(), "limits of contact are the panel's");
    assert!(with(json!({ "six_week_dew_days": 9 })).is_err());
}
