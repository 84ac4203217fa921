//! Who was let in to work that leads to people, who is to be, and a second administrator's word on it.

use access::Role;
use access::permission::{ConfirmAccountAct, RefuseAccountAct, ViewAccountActs};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Account, Id};
use questionnaire::Language;
use store::{AccountAct, ActKind, ActState, NamedAct};

use super::account::{done, made};
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, see_other, spoken, urls};

/// How far back the list goes.
const LISTED: TimeDelta = TimeDelta::days(90);
/// How long a line on somebody's first page leads here.
const NEWS: TimeDelta = TimeDelta::days(14);

/// The list.
#[derive(Template)]
#[template(path = "account_acts/page.html")]
struct View {
    frame: Frame,
    /// The page that leads here.
    back: &'static str,
    /// Whoever looks can have a word on them.
    decides: bool,
    rows: Vec<Row>,
}

/// One act.
struct Row {
    name: String,
    what: Message,
    asked: Message,
    state: Message,
    colour: &'static str,
    /// Where it is turned down, while it waits.
    refuse: Option<String>,
    /// Where it is confirmed, by somebody else than whoever asked.
    confirm: Option<String>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route(urls::ACCOUNT_ACTS, web::get().to(show))
        .route("/account-acts/{id}/confirm", web::post().to(confirm))
        .route("/account-acts/{id}/refuse", web::post().to(refuse));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    if who.account.role == Role::Administrator {
        // Confirming asks for a late proof: asked for now, nobody is stopped half-way.
        who.permit::<ConfirmAccountAct>()?;
    }
    let (permit, now) = (who.permit::<ViewAccountActs>()?, who.platform.now());
    let acts = who.reader().account_acts(&permit, now - LISTED).await?;
    let role = who.account.role;
    page(&view(who.frame(section(role)), &acts, (role, who.account.id), now))
}

async fn confirm(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ConfirmAccountAct>()?;
    let id = id(&path)?;
    match operations::confirm_account_act(&who.platform, &permit, id).await? {
        None => Ok(see_other(format!("{}?done=account-act-confirmed", urls::ACCOUNT_ACTS))),
        Some(secret) => made(&who, urls::ACCOUNT_ACTS.to_owned(), &secret),
    }
}

async fn refuse(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RefuseAccountAct>()?;
    operations::refuse_account_act(&who.platform, &permit, id(&path)?).await?;
    Ok(see_other(format!("{}?done=account-act-refused", urls::ACCOUNT_ACTS)))
}

fn id(path: &str) -> Result<Id<AccountAct>, PageError> {
    Id::parse(path).map_err(|_| PageError::NotFound)
}

/// The page of an account, where it is said that another administrator has to confirm what was asked for.
pub(super) fn waits(account: Id<Account>) -> HttpResponse {
    done(account, "account-act-waits")
}

/// How many of them whoever looks should know of: asked for lately.
pub(super) async fn news(who: &SignedIn) -> Result<usize, PageError> {
    let permit = who.permit::<ViewAccountActs>()?;
    Ok(who.reader().account_acts(&permit, who.platform.now() - NEWS).await?.len())
}

fn section(role: Role) -> Section {
    if role == Role::Administrator { Section::Accounts } else { Section::Today }
}

fn view(frame: Frame, acts: &[NamedAct], reader: (Role, Id<Account>), now: DateTime<Utc>) -> View {
    View {
        back: section(reader.0).path(),
        decides: reader.0 == Role::Administrator,
        rows: acts.iter().map(|act| row(&frame, act, reader, now)).collect(),
        frame,
    }
}

fn row(frame: &Frame, named: &NamedAct, (role, reader): (Role, Id<Account>), now: DateTime<Utc>) -> Row {
    let act = &named.act;
    let open = act.state == ActState::Waits && role == Role::Administrator;
    let second = act.waits(now) && act.asked_by != Some(reader) && act.account != reader;
    let path = |verb: &str| format!("{}/{}/{verb}", urls::ACCOUNT_ACTS, act.id);
    let (state, colour) = state(frame, named, now);
    Row {
        name: named.name.clone(),
        what: frame.t(format!("account-act-{}", act.what.slug())).with("role", frame.role(&act.role)),
        asked: by(frame, named.asked.as_deref(), act.asked_at),
        state,
        colour,
        refuse: open.then(|| path("refuse")),
        confirm: (open && second).then(|| path("confirm")),
    }
}

/// Somebody and a day; nobody is whoever runs the machine.
fn by(frame: &Frame, name: Option<&str>, at: DateTime<Utc>) -> Message {
    let key = if name.is_some() { "account-act-by" } else { "account-act-by-machine" };
    frame.t(key).with("name", name.unwrap_or_default()).with("date", spoken::date_of(frame.language, at))
}

fn state(frame: &Frame, named: &NamedAct, now: DateTime<Utc>) -> (Message, &'static str) {
    let act = &named.act;
    let (key, colour) = match act.state {
        ActState::Waits if act.waits(now) => ("account-act-waits", "yellow"),
        ActState::Waits => ("account-act-lapsed", "grey"),
        ActState::Refused => ("account-act-refused", "grey"),
        ActState::Done if act.asked_by.is_none() => ("account-act-done", "green"),
        ActState::Done if named.ended.is_none() => ("account-act-done-machine", "green"),
        ActState::Done => ("account-act-confirmed", "green"),
    };
    (frame.t(key).with("name", named.ended.as_deref().unwrap_or_default()), colour)
}

/// Nothing, and one of each state as an administrator and a coordinator see it.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::at;
    let account = |number: u128| Id::from_uuid(uuid::Uuid::from_u128(number));
    let act = |number: u128, what, state, asked_by: Option<u128>| NamedAct {
        act: AccountAct {
            id: Id::from_uuid(uuid::Uuid::from_u128(number)),
            account: account(9),
            what,
            role: Role::Coordinator,
            detail: None,
            asked_by: asked_by.map(account),
            asked_at: at(9, 0),
            state,
            ended_by: None,
            ended_at: None,
        },
        name: "Leah Rees".to_owned(),
        asked: asked_by.map(|_| "R. Osei".to_owned()),
        ended: (state != ActState::Waits && asked_by.is_some()).then(|| "Max Hall".to_owned()),
    };
    let acts = [
        act(1, ActKind::Add, ActState::Waits, Some(1)),
        act(2, ActKind::Link, ActState::Waits, Some(2)),
        act(3, ActKind::Reset, ActState::Done, Some(1)),
        act(4, ActKind::Change, ActState::Refused, Some(1)),
        act(5, ActKind::Reopen, ActState::Done, None),
    ];
    let shown = |role, acts: &[NamedAct]| {
        view(Frame::sample(language, role, section(role)), acts, (role, account(1)), at(11, 0))
    };
    vec![
        Sample::of("account_acts/none", &shown(Role::Administrator, &[])),
        Sample::of("account_acts/some", &shown(Role::Administrator, &acts)),
        Sample::of("account_acts/read", &shown(Role::Coordinator, &acts)),
    ]
}
