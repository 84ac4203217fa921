//! The minutes of a review meeting, to be read and printed.

use access::permission::ReviseRegisterRisk;
use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use improvement::{Register, RegisterMeeting, RegisterRisk, VersionKind};

use super::said::{band, by};
use super::{Around, links, read};
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

/// The minutes.
#[derive(Template)]
#[template(path = "register/meeting.html")]
pub(super) struct View {
    frame: Frame,
    held: String,
    about: String,
    seats: Vec<Message>,
    looked: Vec<Looked>,
    decisions: String,
    next: Option<String>,
    recorded: Message,
    revises: bool,
}

/// A risk that was looked at.
struct Looked {
    path: String,
    /// Where its score is changed as this meeting decided; none once it is closed.
    revise: Option<String>,
    name: String,
    /// The score it had when it was looked at.
    before: String,
    /// The score the meeting decided, where it changed.
    after: String,
}

pub(super) async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let register = read(&who).await?;
    let meeting = register.meetings.iter().find(|meeting| meeting.id.to_string() == *id);
    let meeting = meeting.ok_or(PageError::NotFound)?;
    let revises = who.permit::<ReviseRegisterRisk>().is_ok();
    page(&view(who.frame(Section::Risks), (&register, meeting), &Around::of(&who), revises))
}

pub(super) fn view(
    frame: Frame,
    (register, meeting): (&Register, &RegisterMeeting),
    around: &Around<'_>,
    revises: bool,
) -> View {
    let held = &meeting.held;
    let seat = |seat: &improvement::Seat| frame.t(format!("register-seat-{}", seat.slug()));
    View {
        held: spoken::date(frame.language, held.held_on),
        about: around.about(&frame, meeting.force.as_ref()),
        seats: held.seats.iter().map(seat).collect(),
        looked: register.looked_at(meeting).map(|risk| looked(&frame, risk, meeting, around)).collect(),
        decisions: held.decisions.clone(),
        next: held.next_on.map(|day| spoken::date(frame.language, day)),
        recorded: by(&frame, &meeting.hand),
        revises,
        frame,
    }
}

fn looked(frame: &Frame, risk: &RegisterRisk, meeting: &RegisterMeeting, around: &Around<'_>) -> Looked {
    let score = |kind: VersionKind| {
        let of = risk.versions().rfind(|it| it.meeting == Some(meeting.id) && it.kind == kind)?;
        let score = of.content.after;
        Some(format!("{} ({})", score.product(), band(frame, around.policy, score)))
    };
    let name = frame.t("register-risk").with("number", risk.number);
    Looked {
        path: links::risk(risk.number),
        revise: risk.is_open().then(|| format!("{}?meeting={}", links::revise(risk.number), meeting.id)),
        name: format!("{name}: {}", risk.latest.content.name),
        before: score(VersionKind::Reviewed).unwrap_or_default(),
        after: score(VersionKind::Revised).unwrap_or_else(|| frame.t("register-as-it-was").to_string()),
    }
}
