//! The review meetings, and recording one.

use access::permission::RecordRegisterMeeting;
use actix_web::HttpResponse;
use askama::Template;
use improvement::{Register, RegisterMeeting, RegisterRisk, Seat};
use operations::{Error, Problem};

use super::said::band;
use super::{Around, form, links, read};
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, see_other, spoken};

/// The list.
#[derive(Template)]
#[template(path = "register/meetings.html")]
pub(super) struct View {
    frame: Frame,
    rows: Vec<Row>,
    records: bool,
}

/// One meeting in the list.
struct Row {
    path: String,
    held: String,
    about: String,
    looked: usize,
    next: String,
}

/// The form of a meeting.
#[derive(Template)]
#[template(path = "register/meet.html")]
pub(super) struct FormView {
    frame: Frame,
    form: Form,
    seats: Vec<Item>,
    risks: Vec<Item>,
    /// The forces to choose from; none where the account is of one.
    forces: Vec<Item>,
}

pub(super) async fn list(who: SignedIn) -> Result<HttpResponse, PageError> {
    let register = read(&who).await?;
    let records = who.permit::<RecordRegisterMeeting>().is_ok();
    page(&view(who.frame(Section::Risks), &register, &Around::of(&who), records))
}

pub(super) async fn begin(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<RecordRegisterMeeting>()?;
    let register = read(&who).await?;
    page(&form_view(who.frame(Section::Risks), Form::default(), &register, &Around::of(&who)))
}

pub(super) async fn record(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordRegisterMeeting>()?;
    let raw = form::meeting(&form);
    match operations::record_register_meeting(&who.platform, &permit, form.value("force"), &raw).await {
        Ok(id) => Ok(see_other(format!("{}?done=meeting-recorded", links::meeting(id)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let (register, around) = (read(&who).await?, Around::of(&who));
            refused(&form_view(who.frame(Section::Risks), form.refused(errors), &register, &around))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) fn view(frame: Frame, register: &Register, around: &Around<'_>, records: bool) -> View {
    let row = |meeting: &RegisterMeeting| Row {
        path: links::meeting(meeting.id),
        held: spoken::date(frame.language, meeting.held.held_on),
        about: around.about(&frame, meeting.force.as_ref()),
        looked: register.looked_at(meeting).count(),
        next: match meeting.held.next_on {
            Some(day) => spoken::date(frame.language, day),
            None => frame.t("register-not-agreed").to_string(),
        },
    };
    View { rows: register.meetings.iter().map(row).collect(), records, frame }
}

pub(super) fn form_view(frame: Frame, form: Form, register: &Register, around: &Around<'_>) -> FormView {
    let seat = |it: Seat| Item::new(it.slug(), frame.t(format!("register-seat-{}", it.slug())));
    let risk = |risk: &RegisterRisk| {
        let content = &risk.latest.content;
        let name: Message = frame.t("register-risk").with("number", risk.number);
        Item::new(risk.number, format!("{name}: {}", content.name)).hint(band(
            &frame,
            around.policy,
            content.after,
        ))
    };
    // Who is of a force reviews its own risks; the whole panel's are reviewed by whoever sees the whole panel.
    let reviewed = register.open().filter(|risk| around.whole || risk.force.is_some());
    let panel = std::iter::once(Item::new("", frame.t("register-panel")));
    let forces = panel.chain(around.forces.iter().map(|(code, name)| Item::new(code, name)));
    FormView {
        seats: Seat::ALL.map(seat).to_vec(),
        risks: reviewed.map(risk).collect(),
        forces: if around.whole { forces.collect() } else { Vec::new() },
        form,
        frame,
    }
}
