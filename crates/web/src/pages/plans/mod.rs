//! A plan of actions by theme, with who answers for each and by when. Forces that share it see the whole of it.

use access::Role;
use access::permission::ViewImprovement;
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{Force, Forces};
use improvement::{Action, ActionPlans, ActionState, Plan};
use questionnaire::Language;

use super::changing::{Line, Ours};
use super::fixtures;
use crate::samples::Sample;
use crate::{Form, Frame, Message, PageError, Section, SignedIn, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/plans/{plan}", web::get().to(show));
}

#[derive(Template)]
#[template(path = "plans/page.html")]
struct View {
    frame: Frame,
    back: String,
    name: String,
    shared: Message,
    themes: Vec<ThemeOf>,
}

/// A theme with its actions.
struct ThemeOf {
    code: String,
    name: String,
    /// How many are open, done and late.
    tally: Message,
    /// Each with the force it is of.
    lines: Vec<(Line, String)>,
}

/// What a page is made of.
struct Found<'a> {
    plan: &'a Plan,
    plans: &'a ActionPlans,
    force: &'a Force,
    forces: &'a Forces,
    actions: Vec<Action>,
    today: chrono::NaiveDate,
}

async fn show(who: SignedIn, request: HttpRequest, code: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewImprovement>()?;
    let ours = Ours::of(&who, &Form::of_query(&request))?;
    let plans = &who.platform.plans;
    let plan = plans.plan(&code).filter(|plan| plan.includes(&ours.force.code)).ok_or(PageError::NotFound)?;
    let actions = who.reader().plan_actions(&permit, &ours.force.code, plan).await?;
    let (forces, today) = (&*who.platform.forces, who.platform.today());
    let found = Found { plan, plans, force: &ours.force, forces, actions, today };
    page(&view(who.frame(Section::Changes), ours.query(), &found))
}

fn view(frame: Frame, query: String, found: &Found<'_>) -> View {
    let language = frame.language;
    let shared = match found.plan.forces.is_empty() {
        true => frame.t("plan-own").with("area", found.force.name.say(language)),
        false => frame.t("plan-shared").with("areas", areas(language, found)),
    };
    View {
        back: format!("/actions{query}"),
        name: found.plan.name.say(language).to_owned(),
        themes: found.plan.themes.iter().map(|theme| theme_of(&frame, found, theme)).collect(),
        shared,
        frame,
    }
}

/// The forces that share the plan, by name where the panel knows them.
fn areas(language: Language, found: &Found<'_>) -> String {
    let named =
        |code| found.forces.get(code).map_or_else(|| code.to_string(), |it| it.name.say(language).to_owned());
    found.plan.forces.iter().map(named).collect::<Vec<_>>().join(", ")
}

fn theme_of(frame: &Frame, found: &Found<'_>, theme: &improvement::PlanTheme) -> ThemeOf {
    let language = frame.language;
    let own: Vec<&Action> = found.actions.iter().filter(|action| action.theme == theme.code).collect();
    let count =
        |wanted: fn(&ActionState) -> bool| own.iter().filter(|action| wanted(&action.state())).count();
    let late = own.iter().filter(|action| action.days_late(found.today).is_some()).count();
    let line = |action: &&Action| {
        let of = found.forces.get(&action.force);
        let of = of.map_or_else(|| action.force.to_string(), |force| force.name.say(language).to_owned());
        let line = Line::of(frame, found.plans, action, found.today);
        // The page of another force's action shows that force's figures.
        let path = if action.force == found.force.code { line.path } else { String::new() };
        (Line { path, ..line }, of)
    };
    ThemeOf {
        code: theme.code.clone(),
        name: theme.name.say(language).to_owned(),
        tally: frame
            .t("plan-tally")
            .count("open", count(|state| matches!(state, ActionState::Planned | ActionState::Underway)))
            .count("done", count(|state| matches!(state, ActionState::Done { .. })))
            .count("late", late),
        lines: own.iter().map(line).collect(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let (Some(plans), Some(force)) = (fixtures::changing::plans(), super::fixtures::figures::force()) else {
        return Vec::new();
    };
    let forces = Forces::new(vec![force.clone()]).unwrap_or_default();
    let sample = |name: &str, actions: Vec<Action>| {
        let plan = plans.plan("joint-national")?;
        let today = fixtures::changing::TODAY;
        let found = Found { plan, plans: &plans, force: &force, forces: &forces, actions, today };
        let frame = Frame::sample(language, Role::Analyst, Section::Changes);
        Some(Sample::of(format!("plans/{name}"), &view(frame, String::new(), &found)))
    };
    let some = sample("some", fixtures::changing::actions());
    some.into_iter().chain(sample("none", Vec::new())).collect()
}
