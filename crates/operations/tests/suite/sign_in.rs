//! Proving who one is: second factors, links, passwords, sessions.

use std::path::Path;
use std::sync::Arc;

use access::permission::{
    AddAccount, AskForLink, ChangePassword, EndSession, GiveSecondFactor, MakeRecoveryCodes, ProveAgain,
    RefuseSignIn, RemoveSecondFactor, ResetSecondFactor, SendMail, SendSignInLink, SetUpCodes,
    SignOutAccount, ViewAccounts, ViewSecurity,
};
use access::{
    AccountRecord, CodeSecret, LinkSecret, Permission, RecoveryCode, SecondFactor, Session, SessionToken,
    SignInPolicy, Standing,
};
use chrono::TimeDelta;
use operations::{
    AnyProof, Browser, Carrier, Ending, LinkSent, NewAccount, OwnFactor, Posted, SecondProof, add_account,
    ask_for_link, change_password, end_session, follow_link, give_second_factor, keep_session,
    look_at_session, make_recovery_codes, offer_codes, prove_again, remove_second_factor,
    reset_second_factor, send_mail, send_sign_in_link, set_password, set_up_codes, sign_in, sign_out_account,
};
use questionnaire::Language;
use secrecy::SecretString;
use testing::{PASSWORD, Panel, permit, post};

use crate::{code, fields};

const FIREFOX: Browser<'_> = Browser { name: Some("Firefox, Linux"), session: None };

/// A panel on which everybody has to have a second factor.
async fn strict() -> Panel {
    let mut panel = Panel::new().await;
    panel.platform.sign_in = Arc::new(SignInPolicy::default());
    panel
}

async fn enter(panel: &Panel, who: &AccountRecord) -> SessionToken {
    sign_in(&panel.platform, who.email.as_str(), &PASSWORD.into(), FIREFOX).await.unwrap().0
}

async fn session(panel: &Panel, token: &SessionToken) -> Option<Session> {
    look_at_session(&panel.platform, token).await.unwrap()
}

async fn standing(panel: &Panel, token: &SessionToken) -> Standing {
    session(panel, token).await.unwrap().standing(&panel.platform.sign_in)
}

/// Sets up an app in this session; what the app has, and the token with which the session goes on.
async fn with_app(panel: &Panel, who: &AccountRecord, token: &SessionToken) -> (CodeSecret, SessionToken) {
    let secret = offer_codes(&panel.platform);
    let shown = secret.code_at(panel.platform.now());
    let next =
        set_up_codes(&panel.platform, &permit::<SetUpCodes>(who), token, (&secret, &shown)).await.unwrap();
    (secret, next)
}

async fn give(
    panel: &Panel,
    who: &AccountRecord,
    (token, typed): (&SessionToken, &str),
) -> Result<SessionToken, operations::Error> {
    let proof = SecondProof::typed(typed);
    give_second_factor(&panel.platform, &permit::<GiveSecondFactor>(who), token, &proof).await
}

#[tokio::test]
async fn whoever_has_to_have_a_second_factor_sets_one_up_and_is_asked_for_it_from_then_on() {
    let panel = strict().await;
    let ana = &panel.staff.analyst;
    let first = enter(&panel, ana).await;
    assert_eq!(standing(&panel, &first).await, Standing::MustSetUp);
    let offered = offer_codes(&panel.platform);
    let refused =
        set_up_codes(&panel.platform, &permit::<SetUpCodes>(ana), &first, (&offered, "12345")).await;
    assert_eq!(fields(refused), [("code", "code-refused")]);
    let (app, whole) = with_app(&panel, ana, &first).await;
    assert_eq!(standing(&panel, &whole).await, Standing::Whole);
    assert!(session(&panel, &first).await.is_none(), "the session goes on under another token");
    // The code that was just used to set it up is used up.
    let second = enter(&panel, ana).await;
    assert_eq!(standing(&panel, &second).await, Standing::SecondWanted);
    let shown = app.code_at(panel.platform.now());
    assert_eq!(code(give(&panel, ana, (&second, &shown)).await), "second-refused");
    panel.advance(TimeDelta::seconds(30));
    let shown = app.code_at(panel.platform.now());
    let whole = give(&panel, ana, (&second, &shown)).await.unwrap();
    assert_eq!(standing(&panel, &whole).await, Standing::Whole);
    assert_eq!(session(&panel, &whole).await.unwrap().second, Some(SecondFactor::Code));
    assert!(session(&panel, &second).await.is_none());
    // Nor can it be used again by somebody who looked over a shoulder.
    let third = enter(&panel, ana).await;
    assert_eq!(code(give(&panel, ana, (&third, &shown)).await), "second-refused");
    assert_eq!(standing(&panel, &third).await, Standing::SecondWanted);
    assert_eq!(panel.audited(RefuseSignIn::NAME).await, 2);
    assert_eq!(panel.audited(GiveSecondFactor::NAME).await, 1);
}

#[tokio::test]
async fn two_who_show_one_code_at_once_do_not_both_get_in() {
    let panel = strict().await;
    let ana = &panel.staff.analyst;
    let (app, _) = with_app(&panel, ana, &enter(&panel, ana).await).await;
    panel.advance(TimeDelta::minutes(1));
    let shown = app.code_at(panel.platform.now());
    let (one, two) = (enter(&panel, ana).await, enter(&panel, ana).await);
    let (first, second) = tokio::join!(give(&panel, ana, (&one, &shown)), give(&panel, ana, (&two, &shown)));
    assert_eq!([first.is_ok(), second.is_ok()].iter().filter(|let_in| **let_in).count(), 1);
}

#[tokio::test]
async fn a_recovery_code_works_once_and_for_its_owner_alone() {
    let panel = strict().await;
    let (ana, omar) = (&panel.staff.analyst, &panel.staff.opcc);
    let making = permit::<MakeRecoveryCodes>(ana);
    assert_eq!(code(make_recovery_codes(&panel.platform, &making).await), "no-second-factor");
    with_app(&panel, ana, &enter(&panel, ana).await).await;
    with_app(&panel, omar, &enter(&panel, omar).await).await;
    let before = make_recovery_codes(&panel.platform, &making).await.unwrap();
    let codes = make_recovery_codes(&panel.platform, &making).await.unwrap();
    assert_eq!(codes.len(), RecoveryCode::COUNT);
    let token = enter(&panel, ana).await;
    let refused = give(&panel, ana, (&token, &before[0].reveal())).await;
    assert_eq!(code(refused), "second-refused", "new codes replace the old ones");
    let elsewhere = enter(&panel, omar).await;
    assert_eq!(code(give(&panel, omar, (&elsewhere, &codes[0].reveal())).await), "second-refused");
    let whole = give(&panel, ana, (&token, &codes[0].reveal().to_lowercase())).await.unwrap();
    assert_eq!(session(&panel, &whole).await.unwrap().second, Some(SecondFactor::Recovery));
    let again = enter(&panel, ana).await;
    assert_eq!(code(give(&panel, ana, (&again, &codes[0].reveal())).await), "second-refused");
    let security = panel
        .platform
        .store
        .reader()
        .security(&permit::<ViewSecurity>(ana), panel.platform.now())
        .await
        .unwrap();
    assert_eq!(security.recovery_left, 9);
}

#[tokio::test]
async fn the_last_second_factor_stays_where_one_is_compulsory() {
    let mut panel = strict().await;
    let ana = panel.staff.analyst.clone();
    with_app(&panel, &ana, &enter(&panel, &ana).await).await;
    make_recovery_codes(&panel.platform, &permit(&ana)).await.unwrap();
    let removing = permit::<RemoveSecondFactor>(&ana);
    let refused = remove_second_factor(&panel.platform, &removing, OwnFactor::Codes).await;
    assert_eq!(code(refused), "last-second-factor");
    panel.platform.sign_in = Arc::new(SignInPolicy { second_factor: Vec::new(), ..SignInPolicy::default() });
    remove_second_factor(&panel.platform, &removing, OwnFactor::Codes).await.unwrap();
    let again = remove_second_factor(&panel.platform, &removing, OwnFactor::Codes).await;
    assert_eq!(code(again), "no-such-factor");
    let security = panel
        .platform
        .store
        .reader()
        .security(&permit::<ViewSecurity>(&ana), panel.platform.now())
        .await
        .unwrap();
    assert_eq!((security.codes_since, security.recovery_left), (None, 0));
    assert_eq!(standing(&panel, &enter(&panel, &ana).await).await, Standing::Whole);
}

#[tokio::test]
async fn proving_again_takes_a_password_or_a_code_and_starts_the_time_anew() {
    let panel = strict().await;
    let ana = &panel.staff.analyst;
    let (app, token) = with_app(&panel, ana, &enter(&panel, ana).await).await;
    panel.advance(TimeDelta::minutes(12));
    let limit = panel.platform.sign_in.proof_holds;
    let fresh = async |token: &SessionToken| {
        session(&panel, token).await.unwrap().proved_within(limit, panel.platform.now())
    };
    assert!(!fresh(&token).await);
    let proving = permit::<ProveAgain>(ana);
    let wrong = AnyProof::Password("not the password".into());
    let refused = prove_again(&panel.platform, &proving, (&token, ana), &wrong).await;
    assert_eq!(code(refused), "second-refused");
    assert!(!fresh(&token).await);
    let right = AnyProof::Password(PASSWORD.into());
    let token = prove_again(&panel.platform, &proving, (&token, ana), &right).await.unwrap();
    assert!(fresh(&token).await);
    assert_eq!(standing(&panel, &token).await, Standing::Whole, "what was given before still counts");
    assert!(keep_session(&panel.platform, &token).await.unwrap().is_some());
    panel.advance(TimeDelta::minutes(12));
    let shown = AnyProof::Second(SecondProof::typed(&app.code_at(panel.platform.now())));
    let token = prove_again(&panel.platform, &proving, (&token, ana), &shown).await.unwrap();
    assert!(fresh(&token).await);
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let panel = Panel::new().await;
    let ana = &panel.staff.analyst;
    let (here, there) = (enter(&panel, ana).await, enter(&panel, ana).await);
    let changing = permit::<ChangePassword>(ana);
    let new: SecretString = "another long sentence".into();
    let change = async |old: &str, new: &SecretString| {
        change_password(&panel.platform, &changing, (&here, ana), (&old.into(), new)).await
    };
    assert_eq!(fields(change("wrong", &new).await), [("current", "password-wrong")]);
    assert_eq!(fields(change(PASSWORD, &"short".into()).await), [("password", "password-too-short")]);
    assert!(session(&panel, &there).await.is_some());
    let goes_on = change(PASSWORD, &new).await.unwrap();
    assert!(session(&panel, &goes_on).await.is_some());
    assert!(session(&panel, &here).await.is_none() && session(&panel, &there).await.is_none());
    let old = sign_in(&panel.platform, ana.email.as_str(), &PASSWORD.into(), Browser::default()).await;
    assert_eq!(code(old), "sign-in-refused");
    sign_in(&panel.platform, ana.email.as_str(), &new, Browser::default()).await.unwrap();
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_and_by_the_administrator() {
    let panel = Panel::new().await;
    let (ana, omar) = (&panel.staff.analyst, &panel.staff.opcc);
    let (one, two, three) = (enter(&panel, ana).await, enter(&panel, ana).await, enter(&panel, ana).await);
    let others = enter(&panel, omar).await;
    let reader = panel.platform.store.reader();
    let listed = reader.security(&permit::<ViewSecurity>(ana), panel.platform.now()).await.unwrap().sessions;
    assert_eq!(listed.len(), 3);
    assert!(listed.iter().all(|row| row.browser.as_deref() == Some("Firefox, Linux")));
    let ending = permit::<EndSession>(ana);
    end_session(&panel.platform, &ending, Ending::One(two.hash().as_str())).await.unwrap();
    assert!(session(&panel, &two).await.is_none());
    end_session(&panel.platform, &ending, Ending::One(others.hash().as_str())).await.unwrap();
    assert!(session(&panel, &others).await.is_some(), "somebody else's stays");
    end_session(&panel.platform, &ending, Ending::Others(&one)).await.unwrap();
    assert!(session(&panel, &one).await.is_some() && session(&panel, &three).await.is_none());
    let administrator = permit::<SignOutAccount>(&panel.staff.administrator);
    sign_out_account(&panel.platform, &administrator, ana.id).await.unwrap();
    assert!(session(&panel, &one).await.is_none() && session(&panel, &others).await.is_some());
}

#[tokio::test]
async fn an_administrator_resets_second_factors_and_the_owner_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = strict().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    let ana = &panel.staff.analyst;
    let (_, token) = with_app(&panel, ana, &enter(&panel, ana).await).await;
    let looking = permit::<ViewAccounts>(&panel.staff.administrator);
    let reader = panel.platform.store.reader();
    assert_eq!(reader.accounts_with_factor(&looking).await.unwrap(), [ana.id]);
    let resetting = permit::<ResetSecondFactor>(&panel.staff.administrator);
    reset_second_factor(&panel.platform, &resetting, ana.id).await.unwrap();
    assert!(session(&panel, &token).await.is_none());
    assert_eq!(reader.accounts_with_factor(&looking).await.unwrap(), []);
    assert_eq!(standing(&panel, &enter(&panel, ana).await).await, Standing::MustSetUp);
    assert_eq!((send(&panel).await, send(&panel).await), (Posted::Sent, Posted::Sent));
    let told = letters(folder.path());
    assert!(told.iter().all(|letter| letter.contains(ana.email.as_str())));
    assert!(told.iter().any(|letter| letter.contains("An administrator has taken away")), "{told:?}");
    assert_eq!(panel.audited(ResetSecondFactor::NAME).await, 1);
}

async fn send(panel: &Panel) -> Posted {
    send_mail(&panel.platform, &panel.system::<SendMail>()).await.unwrap()
}

/// What stands in the letters of a directory, as it reads.
#[expect(clippy::disallowed_methods, reason = "the letters are files here")]
fn letters(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|file| std::fs::read_to_string(file).unwrap().replace("=\r\n", "").replace("=\n", "")).collect()
}

/// The secret of the link in a letter.
fn link_in(letter: &str) -> LinkSecret {
    let rest = letter.split("/sign-in/link/").nth(1).unwrap();
    LinkSecret::parse(&rest[..64]).unwrap()
}

fn somebody() -> NewAccount {
    NewAccount {
        email: "nia.new@panel.example".to_owned(),
        name: "Nia New".to_owned(),
        role: access::Role::Publisher,
        force: None,
        language: Language::Welsh,
        password: None,
    }
}

#[tokio::test]
async fn somebody_new_is_invited_by_a_letter_and_chooses_a_password_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    let adding = permit::<AddAccount>(&panel.staff.administrator);
    add_account(&panel.platform, &adding, somebody()).await.unwrap();
    let nobody_yet = sign_in(&panel.platform, "nia.new@panel.example", &"".into(), Browser::default()).await;
    assert_eq!(code(nobody_yet), "sign-in-refused");
    assert_eq!(send(&panel).await, Posted::Sent);
    let letter = letters(folder.path()).remove(0);
    assert!(letter.contains("Content-Language: cy"), "{letter}");
    let secret = link_in(&letter);
    let short = set_password(&panel.platform, &secret, &"short".into()).await;
    assert_eq!(fields(short), [("password", "password-too-short")]);
    let chosen = "three odd words".into();
    set_password(&panel.platform, &secret, &chosen).await.unwrap();
    let again = set_password(&panel.platform, &secret, &"quite another one".into()).await;
    assert_eq!(code(again), "link-over");
    sign_in(&panel.platform, "nia.new@panel.example", &chosen, Browser::default()).await.unwrap();
}

#[tokio::test]
async fn a_link_ends_with_time_and_with_the_next_one() {
    let panel = Panel::new().await;
    let ana = &panel.staff.analyst;
    let sending = permit::<SendSignInLink>(&panel.staff.administrator);
    let link = async || match send_sign_in_link(&panel.platform, &sending, ana.id).await.unwrap() {
        LinkSent::ByHand(secret) => secret,
        LinkSent::ByMail | LinkSent::Waits => panic!("there is no mail server"),
    };
    let (first, second) = (link().await, link().await);
    assert_eq!(code(follow_link(&panel.platform, &first).await), "link-over");
    panel.advance(TimeDelta::minutes(59));
    assert_eq!(follow_link(&panel.platform, &second).await.unwrap().1.id, ana.id);
    panel.advance(TimeDelta::minutes(2));
    assert_eq!(code(follow_link(&panel.platform, &second).await), "link-over");
    let made_up = LinkSecret::parse(&"0".repeat(64)).unwrap();
    assert_eq!(code(follow_link(&panel.platform, &made_up).await), "link-over");
    // Until a link is used the password stays as it is.
    enter(&panel, ana).await;
}

#[tokio::test]
async fn whoever_asks_for_a_link_learns_nothing_and_fills_nobody_s_mailbox() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    let ana = panel.staff.analyst.clone();
    for address in [ana.email.as_str(), "who@panel.example", "nonsense", ana.email.as_str()] {
        ask_for_link(&panel.platform, address).await.unwrap();
    }
    assert_eq!(panel.audited(AskForLink::NAME).await, 4);
    assert_eq!((send(&panel).await, send(&panel).await), (Posted::Sent, Posted::Nothing));
    panel.advance(TimeDelta::minutes(5));
    ask_for_link(&panel.platform, ana.email.as_str()).await.unwrap();
    assert_eq!(send(&panel).await, Posted::Sent);
    let told = letters(folder.path());
    let (one, two) = (link_in(&told[0]), link_in(&told[1]));
    assert_eq!(one.reveal(), two.reveal(), "whoever asks in her name ends no link of hers");
    // Half an hour later there is too little left of it: a new one takes its place.
    panel.advance(TimeDelta::minutes(30));
    ask_for_link(&panel.platform, ana.email.as_str()).await.unwrap();
    assert_eq!(send(&panel).await, Posted::Sent);
    assert_eq!(code(follow_link(&panel.platform, &one).await), "link-over");
    let told = letters(folder.path());
    let good = told.iter().map(|letter| link_in(letter)).find(|link| link.reveal() != one.reveal()).unwrap();
    let session_before = enter(&panel, &ana).await;
    set_password(&panel.platform, &good, &"three odd words".into()).await.unwrap();
    assert!(session(&panel, &session_before).await.is_none(), "whoever was signed in is signed out");
}

#[tokio::test]
async fn a_letter_that_waits_holds_no_secret_and_one_too_late_is_not_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    ask_for_link(&panel.platform, panel.staff.analyst.email.as_str()).await.unwrap();
    let now = panel.platform.now();
    let hold = store::LetterHold { holder: uuid::Uuid::from_u128(1), until: now + TimeDelta::seconds(1) };
    let waiting = panel.platform.store.writer().hold_letter(now, hold).await.unwrap().unwrap();
    panel.advance(TimeDelta::minutes(61));
    assert_eq!(send(&panel).await, Posted::Dropped);
    ask_for_link(&panel.platform, panel.staff.analyst.email.as_str()).await.unwrap();
    assert_eq!(send(&panel).await, Posted::Sent);
    let sent = link_in(&letters(folder.path())[0]);
    assert!(!waiting.content.contains(sent.reveal()) && waiting.content.len() == 36, "{}", waiting.content);
}

#[tokio::test]
async fn what_was_begun_before_the_owner_ended_it_is_not_done() {
    let panel = Panel::new().await;
    let ana = &panel.staff.analyst;
    let here = enter(&panel, ana).await;
    let administrator = permit::<SignOutAccount>(&panel.staff.administrator);
    sign_out_account(&panel.platform, &administrator, ana.id).await.unwrap();
    let changing = permit::<ChangePassword>(ana);
    let words = (&PASSWORD.into(), &"another long sentence".into());
    let changed = change_password(&panel.platform, &changing, (&here, ana), words).await;
    assert_eq!(code(changed), "session-over");
    enter(&panel, ana).await;
    let app = offer_codes(&panel.platform);
    let shown = app.code_at(panel.platform.now());
    let setting = permit::<SetUpCodes>(ana);
    let set_up = set_up_codes(&panel.platform, &setting, &here, (&app, &shown)).await;
    assert_eq!(code(set_up), "session-over");
}

#[tokio::test]
async fn of_two_browsers_that_set_up_an_app_the_first_has_it() {
    let panel = strict().await;
    let ana = &panel.staff.analyst;
    let (one, two) = (enter(&panel, ana).await, enter(&panel, ana).await);
    let (first, _) = with_app(&panel, ana, &one).await;
    let other = offer_codes(&panel.platform);
    assert_ne!(first.bytes(), other.bytes());
    let shown = other.code_at(panel.platform.now());
    let late = set_up_codes(&panel.platform, &permit::<SetUpCodes>(ana), &two, (&other, &shown)).await;
    assert_eq!(code(late), "session-over");
    panel.advance(TimeDelta::seconds(60));
    let shown = first.code_at(panel.platform.now());
    give(&panel, ana, (&two, &shown)).await.unwrap();
}
