//! What a program's token opens: never more than its account may do, and never more than it is for.

use access::permission::{
    DownloadEdition, MakeApiToken, RecordAsk, RecordEvent, Refer, SignOut, ViewDownloads, ViewReceipts,
    ViewReferrals,
};
use access::{Delegate, NotDelegated, Permission, Role, TokenScope, TokenScopes};

use crate::staff::account;

fn program(role: Role, scopes: &[TokenScope]) -> Delegate {
    let scopes = TokenScopes::of(scopes.iter().copied()).unwrap();
    Delegate::new(account(role).actor().unwrap(), "1".to_owned(), scopes)
}

fn opens<P: Permission>(role: Role, scopes: &[TokenScope]) -> Option<NotDelegated> {
    program(role, scopes).permit::<P>().err()
}

#[test]
fn a_token_opens_what_it_is_for_and_nothing_else() {
    use TokenScope::{ReadEditions, SendEvents, SendReferrals};
    let officer = Role::LiaisonOfficer;
    assert_eq!(opens::<Refer>(officer, &[SendReferrals]), None);
    assert_eq!(opens::<RecordAsk>(officer, &[SendReferrals]), None);
    assert_eq!(opens::<RecordEvent>(officer, &[SendReferrals]), Some(NotDelegated::Scope));
    assert_eq!(opens::<RecordEvent>(officer, &[SendEvents]), None);
    assert_eq!(opens::<Refer>(officer, &[SendEvents]), Some(NotDelegated::Scope));
    assert_eq!(opens::<Refer>(officer, &[SendEvents, SendReferrals]), None);
    for sends in [SendReferrals, SendEvents] {
        assert_eq!(opens::<ViewReceipts>(officer, &[sends]), None);
    }
    assert_eq!(opens::<DownloadEdition>(Role::Analyst, &[ReadEditions]), None);
    assert_eq!(opens::<DownloadEdition>(officer, &[ReadEditions]), Some(NotDelegated::Role));
    assert_eq!(opens::<Refer>(Role::Analyst, &[SendReferrals]), Some(NotDelegated::Role));
    // What a person does at a page, no program does for them, whatever its token is for.
    assert_eq!(opens::<MakeApiToken>(officer, &TokenScope::ALL), Some(NotDelegated::Scope));
    assert_eq!(opens::<SignOut>(officer, &TokenScope::ALL), Some(NotDelegated::Scope));
    assert_eq!(opens::<ViewReferrals>(officer, &TokenScope::ALL), Some(NotDelegated::Scope));
    assert_eq!(opens::<ViewDownloads>(Role::Analyst, &TokenScope::ALL), Some(NotDelegated::Scope));
}

#[test]
fn a_role_is_offered_the_scopes_that_mean_something_for_it() {
    use TokenScope::{ReadEditions, SendEvents, SendReferrals};
    for (role, offered) in [
        (Role::LiaisonOfficer, vec![SendReferrals, SendEvents]),
        (Role::Coordinator, vec![SendReferrals, SendEvents]),
        (Role::Analyst, vec![ReadEditions]),
        (Role::Opcc, vec![ReadEditions]),
        (Role::Publisher, vec![ReadEditions]),
        (Role::Interviewer, vec![]),
        (Role::SafeguardingLead, vec![]),
        (Role::Administrator, vec![]),
    ] {
        assert_eq!(TokenScope::of(role), offered, "{role:?}");
        assert_eq!(MakeApiToken::ROLES.contains(&role), !offered.is_empty(), "{role:?} makes tokens");
    }
}

#[test]
fn scopes_are_read_as_they_are_written_and_there_is_always_one() {
    let both = TokenScopes::of([TokenScope::SendEvents, TokenScope::SendReferrals]).unwrap();
    assert_eq!(both.to_string(), "send-referrals send-events");
    assert_eq!(TokenScopes::parse(&both.to_string()), Ok(both));
    assert_eq!(TokenScopes::of([]), None);
    for wrong in ["", " ", "everything", "send-referrals,send-events", "send-referrals "] {
        assert!(TokenScopes::parse(wrong).is_err(), "{wrong:?}");
    }
}
