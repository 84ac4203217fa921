//! The actions of a force: what is done about what people said, by whom and by when.

use access::Role;
use access::permission::{PlanAction, ViewImprovement};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;

use super::changing::{Line, Ours};
use super::fixtures;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/actions", web::get().to(show));
}

#[derive(Template)]
#[template(path = "actions/page.html")]
pub(crate) struct View {
    pub(crate) frame: Frame,
    pub(crate) form: Form,
    pub(crate) areas: Vec<Item>,
    pub(crate) area: String,
    pub(crate) query: String,
    pub(crate) lines: Vec<Line>,
    /// The plans of the force: address and name.
    pub(crate) plans: Vec<(String, String)>,
    /// The force's public page.
    pub(crate) public: String,
    /// Whether this account may plan one.
    pub(crate) plans_actions: bool,
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewImprovement>()?;
    let ours = Ours::of(&who, &Form::of_query(&request))?;
    let actions = who.reader().actions(&permit, &ours.force.code).await?;
    let (frame, plans) = (who.frame(Section::Changes), &who.platform.plans);
    let lines = actions.iter().map(|action| Line::of(&frame, plans, action, who.platform.today()));
    let (query, language) = (ours.query(), frame.language);
    let of_force = plans.of(&ours.force.code);
    page(&View {
        lines: lines.collect(),
        plans: of_force
            .map(|plan| (format!("/plans/{}{query}", plan.code), plan.name.say(language).to_owned()))
            .collect(),
        form: Form::filled([("area", ours.force.slug.as_str())]),
        areas: ours.areas(&frame),
        area: ours.force.name.say(language).to_owned(),
        public: format!("/what-we-changed/{}", ours.force.slug),
        plans_actions: who.permit::<PlanAction>().is_ok(),
        query,
        frame,
    })
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = |lines: Vec<Line>, frame: Frame| View {
        form: Form::default(),
        areas: Vec::new(),
        area: "Eastmere Police".to_owned(),
        query: String::new(),
        plans: vec![("/plans/joint-national".to_owned(), "National joint action plan".to_owned())],
        public: "/what-we-changed/eastmere".to_owned(),
        plans_actions: true,
        lines,
        frame,
    };
    let frame = || Frame::sample(language, Role::Analyst, Section::Changes);
    let some = fixtures::changing::actions();
    let plans = fixtures::changing::plans();
    let lines = plans.iter().flat_map(|plans| {
        some.iter()
            .map(|action| Line::of(&frame(), plans, action, fixtures::changing::TODAY))
            .collect::<Vec<_>>()
    });
    vec![
        Sample::of("actions/some", &view(lines.collect(), frame())),
        Sample::of("actions/none", &view(Vec::new(), frame())),
    ]
}
