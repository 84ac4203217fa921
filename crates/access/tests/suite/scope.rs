//! How far each role sees.

use access::{Role, Scope};
use fieldwork::ForceCode;

use crate::staff::*;

/// The kinds of scope that suit a role, of: panel, a force, own caseload, another's caseload.
fn suits(role: Role) -> [bool; 4] {
    let scopes =
        [Scope::Panel, Scope::Force(force()), Scope::Caseload(account_id(1)), Scope::Caseload(account_id(2))];
    scopes.map(|scope| scope.fits(role, account_id(1)))
}

#[test]
fn each_role_has_its_kind_of_scope() {
    assert_eq!(suits(Role::Interviewer), [false, false, true, false]);
    for role in [Role::Coordinator, Role::Administrator, Role::System] {
        assert_eq!(suits(role), [true, false, false, false], "{role:?}");
    }
    for role in [Role::LiaisonOfficer, Role::Analyst, Role::Opcc] {
        assert_eq!(suits(role), [false, true, false, false], "{role:?}");
    }
    assert_eq!(suits(Role::Publisher), [true, true, false, false]);
}

#[test]
fn a_scope_reaches_its_own_force_and_no_other() {
    let other = ForceCode::parse("W15999901").unwrap();
    assert!(Scope::Panel.reaches(&other));
    assert!(Scope::Force(force()).reaches(&force()));
    assert!(!Scope::Force(force()).reaches(&other));
    assert!(!Scope::Caseload(account_id(1)).reaches(&force()));
    assert_eq!(Scope::Force(force()).force(), Some(&force()));
    assert_eq!(Scope::Caseload(account_id(1)).caseload(), Some(account_id(1)));
}

#[test]
fn every_role_reads_back() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.slug()), Ok(role));
    }
    assert!(Role::parse("superuser").is_err());
}
