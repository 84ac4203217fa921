//! One's own account: the password, the second factors, the recovery codes, and the browsers that are signed in.

mod acts;
mod samples;

use access::permission::ViewSecurity;
use access::{SecondFactor, Standing};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use store::{PasskeyRow, Security, SessionRow};

use crate::signed_in::SettingUp;
use crate::{Frame, Message, PageError, SignedIn, page, spoken, urls};

pub(crate) use samples::samples;

/// The overview.
#[derive(Template)]
#[template(path = "security/page.html")]
struct View {
    frame: Frame,
    /// A second factor has to be set up before anything else.
    must: bool,
    email: String,
    /// The organisation one signs in with.
    organisation: Option<String>,
    codes_since: Option<String>,
    passkeys: Vec<Passkey>,
    /// Recovery codes left, where there is a second factor.
    recovery: Option<u64>,
    sessions: Vec<Browser>,
    /// There are others than this one.
    others: bool,
}

/// One passkey.
struct Passkey {
    id: String,
    name: String,
    made: String,
    used: String,
}

/// One browser that is signed in.
struct Browser {
    id: String,
    name: String,
    began: String,
    seen: String,
    proof: Message,
    this: bool,
}

/// Recovery codes, this once.
#[derive(Template)]
#[template(path = "security/recovery.html")]
struct Recovery {
    frame: Frame,
    codes: Vec<String>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route(urls::SECURITY, web::get().to(show))
        .route(urls::REMOVE_FACTOR, web::post().to(acts::remove))
        .route(urls::RECOVERY, web::post().to(acts::recovery))
        .route(urls::END_SESSION, web::post().to(acts::end));
}

async fn show(SettingUp(who): SettingUp) -> Result<HttpResponse, PageError> {
    let (permit, now) = (who.permit::<ViewSecurity>()?, who.platform.now());
    let security = who.reader().security(&permit, now).await?;
    page(&view(&who, security))
}

fn view(who: &SignedIn, security: Security) -> View {
    let frame = who.bare_frame();
    let own = who.token.hash();
    let link = security.organisation.as_ref();
    let organisation = link.and_then(|link| who.platform.organisations.of_issuer(&link.issuer));
    let factors = security.codes_since.is_some() || !security.passkeys.is_empty();
    View {
        must: who.standing() == Standing::MustSetUp,
        email: who.account.email.as_str().to_owned(),
        organisation: organisation.map(|it| it.name.say(frame.language).to_owned()),
        codes_since: security.codes_since.map(|since| spoken::date_of(frame.language, since)),
        passkeys: security.passkeys.iter().map(|it| passkey(&frame, it)).collect(),
        recovery: factors.then_some(security.recovery_left),
        others: security.sessions.len() > 1,
        sessions: security.sessions.iter().map(|it| browser(&frame, it, own.as_str())).collect(),
        frame,
    }
}

fn passkey(frame: &Frame, row: &PasskeyRow) -> Passkey {
    let date = |moment| spoken::date_of(frame.language, moment);
    Passkey {
        id: row.id.to_string(),
        name: row.name.clone(),
        made: date(row.made_at),
        used: row.used_at.map_or_else(|| frame.t("passkey-never").to_string(), date),
    }
}

/// What the session was proved with last of all.
fn proof(row: &SessionRow) -> &'static str {
    let first = if row.by_organisation { SecondFactor::Organisation.slug() } else { "password" };
    row.second.map_or(first, SecondFactor::slug)
}

fn browser(frame: &Frame, row: &SessionRow, own: &str) -> Browser {
    let moment = |at| {
        let local = fieldwork::london(at);
        format!(
            "{}, {}",
            spoken::date(frame.language, local.date()),
            spoken::time(frame.language, local.time())
        )
    };
    Browser {
        id: row.token_hash.clone(),
        name: row.browser.clone().unwrap_or_else(|| frame.t("session-unknown").to_string()),
        began: moment(row.opened_at),
        seen: moment(row.last_seen_at),
        proof: frame.t(format!("session-by-{}", proof(row))),
        this: row.token_hash == own,
    }
}
