//! Who an account lets act.

use access::permission::SignIn;
use access::{AccountRecord, Actor, Permit, Role, Scope};

use crate::staff::*;

#[test]
fn an_account_acts_as_itself() {
    let actor = account(Role::Interviewer).actor().unwrap();
    assert_eq!((actor.account, actor.role), (account_id(1), Role::Interviewer));
    assert_eq!(actor.scope, Scope::Caseload(account_id(1)));
}

#[test]
fn an_account_that_is_not_active_acts_for_nobody_and_signs_nobody_in() {
    let left = AccountRecord { active: false, ..account(Role::Administrator) };
    assert_eq!(left.actor(), None);
    assert!(Permit::<SignIn>::for_account(&left).is_none());
}

#[test]
fn nobody_signs_in_as_the_program() {
    let pretender = account(Role::System);
    assert_eq!(pretender.actor(), None);
    assert!(Permit::<SignIn>::for_account(&pretender).is_none());
}

#[test]
fn an_account_whose_scope_does_not_suit_its_role_acts_for_nobody() {
    let analyst = AccountRecord { scope: Scope::Panel, ..account(Role::Analyst) };
    assert_eq!(analyst.actor(), None);
}

#[test]
fn every_person_signs_in_as_themselves() {
    for role in Role::PEOPLE {
        let permit = Permit::<SignIn>::for_account(&account(role)).unwrap();
        assert_eq!((permit.account(), permit.actor().role), (account_id(1), role));
        assert_eq!(permit.scope(), &scope_for(role));
    }
}

#[test]
fn the_program_reaches_the_whole_panel() {
    let system = Actor::system();
    assert_eq!((system.role, system.scope), (Role::System, Scope::Panel));
}

#[test]
fn an_account_prints_neither_address_nor_hash() {
    let printed = format!("{:?}", account(Role::Coordinator));
    assert!(!printed.contains("panel.example") && !printed.contains("argon2"), "{printed}");
}
