//! Accounts, signing in and sessions.

use access::permission::{AddAccount, PublishEdition, RefuseSignIn, SaveAnswers, SignIn};
use access::{Permission, Role};
use chrono::TimeDelta;
use operations::{Browser, NewAccount, add_account, keep_session, sign_in, sign_out};
use questionnaire::Language;
use testing::{PASSWORD, Panel, permit};

use crate::{code, fields};

fn somebody() -> NewAccount {
    NewAccount {
        email: "Nia.New@panel.example".to_owned(),
        name: "Nia New".to_owned(),
        role: Role::Coordinator,
        force: None,
        language: Language::Welsh,
        password: Some("a long enough sentence".into()),
    }
}

#[tokio::test]
async fn who_is_given_an_account_can_sign_in() {
    let panel = Panel::new().await;
    add_account(&panel.platform, &panel.system(), somebody()).await.unwrap();
    let password = "a long enough sentence".into();
    let (token, account) =
        sign_in(&panel.platform, " nia.new@PANEL.example ", &password, Browser::default()).await.unwrap();
    assert_eq!((account.name.as_str(), account.role), ("Nia New", Role::Coordinator));
    let session = keep_session(&panel.platform, &token).await.unwrap().unwrap();
    assert_eq!(session.account.id, account.id);
}

#[tokio::test]
async fn an_account_form_says_everything_that_is_wrong_with_it() {
    let panel = Panel::new().await;
    let form = NewAccount {
        email: "nobody".to_owned(),
        name: " ".to_owned(),
        role: Role::Analyst,
        password: Some("short".into()),
        ..somebody()
    };
    let before = panel.audited(AddAccount::NAME).await;
    let refused = add_account(&panel.platform, &panel.system(), form).await;
    let expected = [
        ("email", "account-email-invalid"),
        ("password", "password-too-short"),
        ("name", "account-name-required"),
        ("force", "account-force-unfit"),
    ];
    assert_eq!(fields(refused), expected);
    assert_eq!(panel.audited(AddAccount::NAME).await, before);
}

#[tokio::test]
async fn an_address_has_one_account() {
    let panel = Panel::new().await;
    let administrator = permit(&panel.staff.administrator);
    let form = NewAccount { email: panel.staff.analyst.email.to_string(), password: None, ..somebody() };
    assert_eq!(code(add_account(&panel.platform, &administrator, form).await), "account-exists");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike_and_written_down() {
    let panel = Panel::new().await;
    let known = panel.staff.analyst.email.as_str();
    for (email, password) in
        [(known, "not the password"), ("who@panel.example", PASSWORD), ("nonsense", PASSWORD)]
    {
        let refused = sign_in(&panel.platform, email, &password.into(), Browser::default()).await;
        assert_eq!(code(refused), "sign-in-refused");
    }
    assert_eq!(panel.audited(RefuseSignIn::NAME).await, 3);
    assert_eq!(panel.audited(SignIn::NAME).await, 0);
}

#[tokio::test]
async fn a_session_ends_when_it_is_idle_old_or_signed_out() {
    let panel = Panel::new().await;
    let enter = async || {
        sign_in(&panel.platform, panel.staff.analyst.email.as_str(), &PASSWORD.into(), Browser::default())
            .await
    };
    let held = async |token| keep_session(&panel.platform, token).await.unwrap().is_some();
    let (idle, _) = enter().await.unwrap();
    panel.advance(TimeDelta::minutes(14));
    assert!(held(&idle).await);
    panel.advance(TimeDelta::minutes(14));
    assert!(held(&idle).await);
    panel.advance(TimeDelta::minutes(16));
    assert!(!held(&idle).await);
    let (left, _) = enter().await.unwrap();
    sign_out(&panel.platform, &permit(&panel.staff.analyst), &left).await.unwrap();
    assert!(!held(&left).await);
}

#[tokio::test]
async fn a_role_has_the_permits_of_its_work_and_no_other() {
    let panel = Panel::new().await;
    let actor = |account: &access::AccountRecord| account.actor().unwrap();
    assert!(actor(&panel.staff.interviewer).permit::<SaveAnswers>().is_some());
    assert!(actor(&panel.staff.analyst).permit::<SaveAnswers>().is_none());
    assert!(actor(&panel.staff.liaison_officer).permit::<PublishEdition>().is_none());
    assert!(actor(&panel.staff.administrator).permit::<SaveAnswers>().is_none());
    assert!(actor(&panel.staff.publisher).permit::<AddAccount>().is_none());
}
