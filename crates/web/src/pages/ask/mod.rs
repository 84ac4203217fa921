//! Record an ask that came to nothing: it was not offered, or the person said no. There is no box for who it was.

use access::permission::RecordAsk;
use access::{Role, Scope};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{AskOutcome, Asking, FieldError, RawAsk};
use operations::{Error, Problem};
use questionnaire::Language;

use super::asking::{self, Around};
use super::refer::form::date;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/referrals/asks/new").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "ask/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    forces: Vec<Item>,
    teams: Vec<Item>,
    outcomes: Vec<Item>,
    reasons: Vec<Item>,
    asked_by: Vec<Item>,
    stages: Vec<Item>,
    wordings: Vec<Item>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<RecordAsk>()?;
    page(&of(&who, Form::default()))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordAsk>()?;
    match operations::record_ask(&who.platform, &permit, &raw(&form, &Around::of(&who))).await {
        Ok(()) => Ok(see_other("/referrals?done=ask-recorded")),
        Err(Error::Problem(Problem::Form(errors))) => refused(&of(&who, form.refused(errors))),
        Err(error) => Err(error.into()),
    }
}

fn raw(form: &Form, around: &Around<'_>) -> RawAsk {
    let text = |field: &str| form.value(field).to_owned();
    RawAsk {
        force: around.force(form.value("force")),
        team: text("team"),
        asked_by: text("asked_by"),
        wording: text("wording"),
        stage: text("stage"),
        asked_on: date(form, "asked_on"),
        outcome: text("outcome"),
        reason: text("reason"),
    }
}

fn of(who: &SignedIn, form: Form) -> Page {
    let frame = who.frame(Section::Referrals);
    let reasons = reasons(&frame, &who.platform.asking);
    let wordings = asking::wordings(&who.platform, frame.language);
    view(frame, form, &Around::of(who), (reasons, wordings))
}

fn view(
    frame: Frame,
    form: Form,
    around: &Around<'_>,
    (reasons, mut wordings): (Vec<Item>, Vec<Item>),
) -> Page {
    wordings.push(Item::new("", frame.t("ask-wording-none")));
    let outcome = |it: AskOutcome| Item::new(it.slug(), frame.t(format!("ask-outcome-{}", it.slug())));
    Page {
        forces: around.forces(frame.language),
        teams: around.teams(&frame),
        outcomes: AskOutcome::ALL.map(outcome).to_vec(),
        reasons,
        asked_by: asking::asked_by(&frame),
        stages: asking::stages(&frame),
        wordings,
        frame,
        form,
    }
}

/// The reasons of both outcomes, each said with the outcome it explains.
fn reasons(frame: &Frame, asking: &Asking) -> Vec<Item> {
    let mut items = vec![Item::new("", frame.t("ask-reason-choose"))];
    for outcome in AskOutcome::ALL {
        let named = frame.t(format!("ask-outcome-{}", outcome.slug()));
        let item = |reason: &fieldwork::AskReason| {
            Item::new(&reason.code, format!("{named}: {}", reason.label.say(frame.language)))
        };
        items.extend(asking.reasons(outcome).map(item));
    }
    items
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let forces = crate::pages::fixtures::forces();
    let own = forces.iter().next().map_or(Scope::Panel, |force| Scope::Force(force.code.clone()));
    let officer = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let coordinator = || Frame::sample(language, Role::Coordinator, Section::Referrals);
    let errors = ["ask-outcome-required", "ask-reason-required"].into_iter().zip(["outcome", "reason"]);
    let errors = errors.map(|(code, field)| FieldError { field, code }).collect();
    let lists = || (vec![Item::new("", t_choose(language))], asking::sample_wordings(language));
    let (own, whole) =
        (Around { scope: &own, forces: &forces }, Around { scope: &Scope::Panel, forces: &forces });
    vec![
        Sample::of("ask/empty", &view(officer(), Form::default(), &own, lists())),
        Sample::of("ask/refused", &view(coordinator(), Form::default().refused(errors), &whole, lists())),
    ]
}

fn t_choose(language: Language) -> String {
    crate::t(language, "ask-reason-choose").to_string()
}
