//! The letters by email as the administrator sees them: how many left, and which could not, each with a way to try again.

use access::Role;
use access::permission::{RetryMail, ViewMail};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::Id;
use questionnaire::Language;
use store::{LetterState, Outbox, OutboxLetter};

use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, see_other, spoken};

/// Where it is.
const PATH: &str = "/admin/messages";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route(PATH, web::get().to(show));
    config.route("/admin/messages/{id}/retry", web::post().to(retry));
}

#[derive(Template)]
#[template(path = "mail_log/page.html")]
struct View {
    frame: Frame,
    /// Whether a mail server is set up.
    with_post: bool,
    /// What became of how many.
    counts: Vec<(Message, u64)>,
    rows: Vec<Row>,
}

struct Row {
    receiver: String,
    kind: Message,
    queued: String,
    attempts: u32,
    why: Option<Message>,
    state: Message,
    /// Where it is tried again, when it was given up.
    retry: Option<String>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewMail>()?;
    let outbox = who.reader().outbox(&permit).await?;
    page(&view(who.frame(Section::Accounts), who.platform.post.is_some(), &outbox))
}

async fn retry(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RetryMail>()?;
    let letter = Id::parse(&path).map_err(|_| PageError::NotFound)?;
    operations::retry_mail(&who.platform, &permit, letter).await?;
    Ok(see_other(format!("{PATH}?done=message-retried")))
}

fn view(frame: Frame, with_post: bool, outbox: &Outbox) -> View {
    let counts = [("waiting", outbox.waiting), ("sent", outbox.sent), ("dropped", outbox.dropped)];
    View {
        with_post,
        counts: counts.map(|(state, count)| (frame.t(format!("mail-count-{state}")), count)).to_vec(),
        rows: outbox.troubled.iter().map(|(letter, name)| row(&frame, letter, name)).collect(),
        frame,
    }
}

fn row(frame: &Frame, letter: &OutboxLetter, receiver: &str) -> Row {
    let given_up = letter.state == LetterState::GivenUp;
    Row {
        receiver: receiver.to_owned(),
        kind: frame.t(format!("mail-kind-{}", letter.kind)),
        queued: spoken::date_of(frame.language, letter.queued_at),
        attempts: letter.attempts,
        why: letter.why.as_deref().map(|why| in_words(frame, why)),
        state: frame.t(format!("mail-state-{}", letter.state.slug())),
        retry: given_up.then(|| format!("{PATH}/{}/retry", letter.id)),
    }
}

/// Why a letter did not leave: a code, and of a server's answer its number.
fn in_words(frame: &Frame, why: &str) -> Message {
    match why.strip_prefix("answered-") {
        Some(code) => frame.t("mail-why-answered").with("code", code),
        None => frame.t(format!("mail-why-{why}")),
    }
}

/// No mail server, nothing in trouble, and two letters that are.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::at;
    let frame = || Frame::sample(language, Role::Administrator, Section::Accounts);
    let letter = |number: u128, state, why: &str| OutboxLetter {
        id: Id::from_uuid(uuid::Uuid::from_u128(number)),
        kind: operations::EDITION_PUBLISHED.to_owned(),
        account: Id::from_uuid(uuid::Uuid::from_u128(9)),
        content: String::new(),
        queued_at: at(9, 0),
        attempts: 3,
        state,
        ended_at: None,
        why: Some(why.to_owned()),
    };
    let troubled = vec![
        (letter(1, LetterState::GivenUp, "answered-550"), "Ana Analyst".to_owned()),
        (letter(2, LetterState::Waiting, "too-slow"), "Omar Opcc".to_owned()),
    ];
    let some = Outbox { waiting: 1, sent: 12, dropped: 2, troubled };
    vec![
        Sample::of("mail_log/no_server", &view(frame(), false, &Outbox::default())),
        Sample::of("mail_log/none", &view(frame(), true, &Outbox::default())),
        Sample::of("mail_log/some", &view(frame(), true, &some)),
    ]
}
