//! Accounts that are closed, opened again and changed.

use access::permission::{
    ChangeAccount, CloseAccount, HandOver, MakeApiToken, MakeCalendarAddress, ReopenAccount, SendMail,
    SendSignInLink, ViewAccounts, ViewCalls,
};
use access::{AccountRecord, Permit, Role, Scope};
use chrono::TimeDelta;
use fieldwork::{ForceCode, Id};
use operations::{
    AccountChange, Browser, Carrier, Error, LinkSent, NewAccount, Posted, RawApiToken, add_account,
    calendar_feed, change_account, close_account, follow_link, hand_over, know_api_token, look_at_session,
    make_api_token, make_calendar_address, reopen_account, send_mail, send_sign_in_link, set_password,
    sign_in,
};
use questionnaire::Language;
use testing::{EASTMERE, GLANMOR, PASSWORD, Panel, permit, post};

use crate::{code, fields};

/// An account that nobody has.
const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

async fn close(panel: &Panel, who: &AccountRecord) -> Result<(), Error> {
    let permit = permit::<CloseAccount>(&panel.staff.administrator);
    close_account(&panel.platform, &permit, who.id).await
}

async fn change(panel: &Panel, who: &AccountRecord, form: AccountChange) -> Result<(), Error> {
    let permit = permit::<ChangeAccount>(&panel.staff.administrator);
    change_account(&panel.platform, &permit, who.id, form).await.map(drop)
}

fn as_it_is(who: &AccountRecord) -> AccountChange {
    let (name, force) = (who.name.clone(), who.scope.force().cloned());
    AccountChange { name, role: who.role, force, language: who.language }
}

async fn stored(panel: &Panel, who: &AccountRecord) -> AccountRecord {
    let reader = panel.platform.store.reader();
    let looking = permit::<ViewAccounts>(&panel.staff.administrator);
    reader.secured_account(&looking, who.id, panel.platform.now()).await.unwrap().unwrap().account
}

async fn enter(panel: &Panel, who: &AccountRecord) -> Result<access::SessionToken, Error> {
    let entered = sign_in(&panel.platform, who.email.as_str(), &PASSWORD.into(), Browser::default()).await;
    entered.map(|(token, _)| token)
}

async fn token(panel: &Panel, who: &AccountRecord) -> access::ApiToken {
    let form = RawApiToken {
        name: "A program".to_owned(),
        days: "30".to_owned(),
        scopes: vec!["send-referrals".to_owned()],
    };
    make_api_token(&panel.platform, &permit::<MakeApiToken>(who), &form).await.unwrap()
}

async fn another_administrator(panel: &Panel) {
    let form = NewAccount {
        email: "third@panel.example".to_owned(),
        name: "Third".to_owned(),
        role: Role::Administrator,
        force: None,
        language: Language::English,
        password: None,
    };
    add_account(&panel.platform, &panel.system(), form).await.unwrap();
}

#[tokio::test]
async fn with_a_closed_account_nobody_gets_in_by_any_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    let officer = &panel.staff.liaison_officer;
    let session = enter(&panel, officer).await.unwrap();
    let program = token(&panel, officer).await;
    let sending = permit::<SendSignInLink>(&panel.staff.administrator);
    let made = send_sign_in_link(&panel.platform, &sending, officer.id).await.unwrap();
    let LinkSent::ByHand(link) = made else { panic!("there is no mail server") };
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    close(&panel, &panel.staff.liaison_officer).await.unwrap();
    let officer = &panel.staff.liaison_officer;
    assert!(look_at_session(&panel.platform, &session).await.unwrap().is_none());
    assert_eq!(know_api_token(&panel.platform, &program).await.unwrap(), None);
    assert_eq!(code(follow_link(&panel.platform, &link).await), "link-over");
    assert_eq!(code(enter(&panel, officer).await), "sign-in-refused");
    let again = send_sign_in_link(&panel.platform, &sending, officer.id).await;
    assert_eq!(code(again), "no-such-account");
    assert_eq!(code(close(&panel, officer).await), "no-such-account", "it is closed");
    let kept = stored(&panel, officer).await;
    assert!(!kept.active && kept.password.is_unset());
    assert_eq!(kept.name, officer.name, "what they did stays under their name");
    assert_eq!(panel.audited("close_account").await, 1);
    let system = panel.system::<SendMail>();
    assert_eq!(send_mail(&panel.platform, &system).await.unwrap(), Posted::Sent, "they are told");
}

#[tokio::test]
async fn whoever_comes_back_chooses_a_new_password_and_old_ways_in_stay_shut() {
    let panel = Panel::new().await;
    let officer = &panel.staff.liaison_officer;
    let session = enter(&panel, officer).await.unwrap();
    let program = token(&panel, officer).await;
    let reopening = permit::<ReopenAccount>(&panel.staff.administrator);
    let early = reopen_account(&panel.platform, &reopening, officer.id).await;
    assert_eq!(code(early), "no-such-account", "it is in use");
    close(&panel, officer).await.unwrap();
    reopen_account(&panel.platform, &reopening, officer.id).await.unwrap();
    assert!(look_at_session(&panel.platform, &session).await.unwrap().is_none());
    assert_eq!(know_api_token(&panel.platform, &program).await.unwrap(), None);
    assert_eq!(code(enter(&panel, officer).await), "sign-in-refused", "the old password is forgotten");
    let sending = permit::<SendSignInLink>(&panel.staff.administrator);
    let made = send_sign_in_link(&panel.platform, &sending, officer.id).await.unwrap();
    let LinkSent::ByHand(link) = made else { panic!("there is no mail server") };
    let chosen = "three odd words".into();
    set_password(&panel.platform, &link, &chosen).await.unwrap();
    let (_, account) =
        sign_in(&panel.platform, officer.email.as_str(), &chosen, Browser::default()).await.unwrap();
    assert_eq!((account.role, account.scope), (officer.role, officer.scope.clone()));
}

#[tokio::test]
async fn enough_administrators_are_left_and_nobody_closes_their_own_account() {
    let panel = Panel::new().await;
    let (ada, other) = (&panel.staff.administrator, &panel.staff.other_administrator);
    assert_eq!(code(close(&panel, ada).await), "own-account");
    assert_eq!(code(close(&panel, other).await), "last-administrators");
    let by_program: Permit<CloseAccount> = panel.system();
    let refused = close_account(&panel.platform, &by_program, other.id).await;
    assert_eq!(code(refused), "last-administrators");
    let lesser = AccountChange { role: Role::Coordinator, ..as_it_is(other) };
    assert_eq!(code(change(&panel, other, lesser).await), "last-administrators");
    assert!(stored(&panel, other).await.active);
    another_administrator(&panel).await;
    close(&panel, other).await.unwrap();
    assert!(!stored(&panel, other).await.active);
}

#[tokio::test]
async fn an_interviewers_calls_are_handed_over_first() {
    let panel = Panel::new().await;
    let (ines, olwen) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    let calendar = permit::<MakeCalendarAddress>(ines);
    let calendar = make_calendar_address(&panel.platform, &calendar).await.unwrap();
    let booked = panel.booked().await;
    let case = panel.case_of(&booked.reference).await.reference.to_string();
    let refused = close(&panel, ines).await;
    assert!(matches!(&refused, Err(error) if error.to_string().contains(&case)), "{refused:?}");
    assert_eq!(code(refused), "calls-to-hand-over");
    let moved = AccountChange { role: Role::Coordinator, ..as_it_is(ines) };
    assert_eq!(code(change(&panel, ines, moved).await), "calls-to-hand-over");
    let giving = permit::<HandOver>(&panel.staff.coordinator);
    hand_over(&panel.platform, &giving, booked.case, olwen.id).await.unwrap();
    close(&panel, ines).await.unwrap();
    let feed = calendar_feed(&panel.platform, &calendar, |_, reference| reference.to_string()).await;
    assert_eq!(code(feed), "no-such-calendar");
}

#[tokio::test]
async fn another_role_or_force_ends_what_was_begun_with_the_one_before() {
    let panel = Panel::new().await;
    let officer = &panel.staff.liaison_officer;
    let session = enter(&panel, officer).await.unwrap();
    let program = token(&panel, officer).await;
    let named =
        AccountChange { name: " Another Name ".to_owned(), language: Language::Welsh, ..as_it_is(officer) };
    change(&panel, officer, named).await.unwrap();
    assert!(look_at_session(&panel.platform, &session).await.unwrap().is_some(), "a name ends nothing");
    let changed = stored(&panel, officer).await;
    assert_eq!((changed.name.as_str(), changed.language), ("Another Name", Language::Welsh));
    let glanmor = ForceCode::parse(GLANMOR).unwrap();
    let moved = AccountChange { force: Some(glanmor.clone()), ..as_it_is(officer) };
    change(&panel, officer, moved).await.unwrap();
    assert!(look_at_session(&panel.platform, &session).await.unwrap().is_none());
    assert_eq!(know_api_token(&panel.platform, &program).await.unwrap(), None);
    assert_eq!(stored(&panel, officer).await.scope, Scope::Force(glanmor));
    enter(&panel, officer).await.unwrap();
    assert_eq!(panel.audited("change_account").await, 2);
}

#[tokio::test]
async fn a_change_says_what_is_wrong_with_it() {
    let panel = Panel::new().await;
    let officer = &panel.staff.liaison_officer;
    for name in ["N".repeat(101), "Two\nlines".to_owned(), "A bell \u{7} rings".to_owned()] {
        let form = AccountChange { name, force: None, ..as_it_is(officer) };
        let refused = change(&panel, officer, form).await;
        assert_eq!(fields(refused), [("name", "account-name-unfit"), ("force", "account-force-unfit")]);
    }
    let long = AccountChange { name: "ŵ".repeat(100), ..as_it_is(officer) };
    change(&panel, officer, long).await.unwrap();
    let ada = &panel.staff.administrator;
    let own = AccountChange {
        role: Role::Analyst,
        force: Some(ForceCode::parse(EASTMERE).unwrap()),
        ..as_it_is(ada)
    };
    assert_eq!(code(change(&panel, ada, own).await), "own-account");
    let nobody = permit::<ChangeAccount>(ada);
    let missing = change_account(&panel.platform, &nobody, Id::parse(NOBODY).unwrap(), as_it_is(ada)).await;
    assert_eq!(code(missing), "no-such-account");
}

#[tokio::test]
async fn once_a_call_is_over_its_interviewer_opens_nothing_about_the_person() {
    let panel = Panel::new().await;
    let answers = panel.every_answer(questionnaire::Wave::SixWeek);
    let answers: Vec<_> = answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (booked, _) = panel.interviewed(&answers).await;
    let looking = permit::<ViewCalls>(&panel.staff.interviewer);
    let reader = panel.platform.store.reader();
    let seen = reader.call(&looking, booked.case, panel.platform.now()).await.unwrap().unwrap();
    assert!(seen.plan.is_some() && !seen.preferred_name.is_empty(), "what they said can still be put right");
    panel.advance(TimeDelta::hours(25));
    let now = panel.platform.now();
    let after = reader.call(&looking, booked.case, now).await.unwrap().unwrap();
    assert!(after.is_over(now));
    assert!(after.plan.is_none() && after.preferred_name.is_empty());
    assert!(after.risk.is_none() && after.check.is_none());
}
