//! Plans as data: who shares which, and files that are refused.

use fieldwork::ForceCode;
use improvement::{ActionPlans, Body, Plan, PlanFault, PlanTheme};
use questionnaire::Text;

fn force(code: &str) -> ForceCode {
    ForceCode::parse(code).unwrap()
}

fn body(code: &str) -> Body {
    Body { code: code.to_owned(), name: Text::english(code) }
}

fn plan(code: &str, forces: &[&str], themes: &[&str]) -> Plan {
    let theme = |code: &&str| PlanTheme { code: (*code).to_owned(), name: Text::english(*code) };
    Plan {
        code: code.to_owned(),
        name: Text::english(code),
        forces: forces.iter().map(|code| force(code)).collect(),
        themes: themes.iter().map(theme).collect(),
    }
}

/// A plan of every force's own, and one that two others share.
pub(crate) fn plans() -> ActionPlans {
    let shared = plan("shared", &["E23000001", "E23000002"], &["skills"]);
    ActionPlans::new(vec![body("force")], vec![plan("own", &[], &["training"]), shared]).unwrap()
}

#[test]
fn forces_that_share_a_plan_see_each_other_and_nobody_else_does() {
    let (plans, one, other) = (plans(), force("E23000001"), force("E23000099"));
    let seen = |code: &str, by: &ForceCode| plans.plan(code).unwrap().seen_by(by);
    assert_eq!(seen("own", &one), [force("E23000001")]);
    assert_eq!(seen("shared", &one), [force("E23000001"), force("E23000002")]);
    assert_eq!(seen("shared", &other), []);
    let of = |force| plans.of(force).map(|plan| plan.code.as_str()).collect::<Vec<_>>();
    assert_eq!((of(&one), of(&other)), (vec!["own", "shared"], vec!["own"]));
}

#[test]
fn a_file_in_which_two_things_could_be_mistaken_is_refused() {
    let made = |bodies: Vec<Body>, plans: Vec<Plan>| ActionPlans::new(bodies, plans).unwrap_err();
    assert_eq!(made(Vec::new(), Vec::new()), PlanFault::NoBody);
    assert_eq!(made(vec![body("a"), body("a")], Vec::new()), PlanFault::Twice("a".to_owned()));
    assert_eq!(made(vec![body("A")], Vec::new()), PlanFault::BadCode("A".to_owned()));
    assert_eq!(made(vec![body("a")], vec![plan("p", &[], &[])]), PlanFault::NoTheme("p".to_owned()));
    let twice = plan("p", &[], &["t", "t"]);
    assert_eq!(made(vec![body("a")], vec![twice]), PlanFault::Twice("t".to_owned()));
}
