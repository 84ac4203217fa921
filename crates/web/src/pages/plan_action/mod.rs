//! Planning an action.

use access::Role;
use access::permission::PlanAction;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{FieldError, Force, Id};
use improvement::{ActionForm, ActionPlans};
use operations::{Error, Problem};
use questionnaire::Language;
use statistics::Edition;

use super::changing::{Ours, named, newest};
use super::fixtures;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/actions/new").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "plan_action/page.html")]
struct View {
    frame: Frame,
    form: Form,
    area: String,
    back: String,
    themes: Vec<Item>,
    owners: Vec<Item>,
    moves: Vec<Item>,
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    who.permit::<PlanAction>()?;
    let form = Form::of_query(&request);
    let ours = Ours::of(&who, &form)?;
    let edition = newest(&who, &ours.force).await?;
    let finding = form.value("finding").to_owned();
    let filled = Form::filled([("area", ours.force.slug.as_str()), ("finding", finding.as_str())]);
    let frame = who.frame(Section::Changes);
    page(&view(frame, filled, (&ours.force, ours.query()), (&who.platform.plans, edition.as_deref())))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<PlanAction>()?;
    let ours = Ours::of(&who, &form)?;
    let finding = match form.value("finding") {
        "" => None,
        id => Some(Id::parse(id).map_err(|_| PageError::BadAddress)?),
    };
    match operations::plan_action(&who.platform, &permit, (&ours.force.code, finding), &read(&form)).await {
        Ok(id) => Ok(see_other(format!("/actions/{id}?done=action-planned"))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let edition = newest(&who, &ours.force).await?;
            let (plans, edition) = (&who.platform.plans, edition.as_deref());
            let frame = who.frame(Section::Changes);
            refused(&view(frame, form.refused(errors), (&ours.force, ours.query()), (plans, edition)))
        }
        Err(error) => Err(error.into()),
    }
}

fn read(form: &Form) -> ActionForm {
    ActionForm {
        theme: form.value("theme").to_owned(),
        owner: form.value("owner").to_owned(),
        what: form.value("what").to_owned(),
        what_cy: form.value("what-cy").to_owned(),
        moves: form.all("moves").map(str::to_owned).collect(),
        due: form.date("due"),
    }
}

fn view(
    frame: Frame,
    form: Form,
    (force, query): (&Force, String),
    (plans, edition): (&ActionPlans, Option<&Edition>),
) -> View {
    let language = frame.language;
    let themes = plans.of(&force.code).flat_map(|plan| {
        plan.themes.iter().map(move |theme| {
            let label = format!("{}: {}", plan.name.say(language), theme.name.say(language));
            Item::new(format!("{}/{}", plan.code, theme.code), label)
        })
    });
    let moves = operations::movable(edition);
    View {
        area: force.name.say(language).to_owned(),
        themes: std::iter::once(Item::new("", frame.t("changing-choose-one"))).chain(themes).collect(),
        owners: plans.bodies().map(|body| Item::new(&body.code, body.name.say(language))).collect(),
        moves: moves.iter().map(|name| Item::new(name, named(&frame, edition, name))).collect(),
        back: format!("/actions{query}"),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Analyst, Section::Changes);
    let (Some(plans), Some(force)) = (fixtures::changing::plans(), super::fixtures::figures::force()) else {
        return Vec::new();
    };
    let edition = super::fixtures::figures::edition();
    let around = || (&plans, edition.as_ref());
    let errors = vec![
        FieldError { field: "theme", code: "action-theme-unknown" },
        FieldError { field: "what-cy", code: "improvement-welsh-required" },
        FieldError { field: "moves", code: "action-moves-required" },
        FieldError { field: "due", code: "action-due-past" },
    ];
    let typed = Form::filled([("what", "A leaflet about the video interview")]);
    vec![
        Sample::of("plan-action", &view(frame(), Form::default(), (&force, String::new()), around())),
        Sample::of(
            "plan-action/refused",
            &view(frame(), typed.refused(errors), (&force, String::new()), around()),
        ),
    ]
}
