//! One finding: the figures and words it stands on, what is done about it, and what is said of it in public.

mod cited;
mod forms;

use std::sync::Arc;

use access::Role;
use access::permission::{PlanAction, PublishResponse, RetractResponse, ViewImprovement, WriteResponse};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Account, FieldError, Force, Id};
use improvement::{Action, FigureCitation, Finding, Response, ResponseState};
use questionnaire::Language;
use statistics::Edition;
use verbatim::ToldWords;

use super::changing::{self, Told};
use super::dashboard::words::say;
use super::fixtures;
use crate::samples::Sample;
use crate::{Form, Frame, Message, PageError, Section, SignedIn, page, spoken, urls};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/findings/{finding}", web::get().to(show))
        .route("/findings/{finding}/response", web::post().to(forms::write))
        .route("/findings/{finding}/responses/{response}/publish", web::post().to(forms::publish))
        .route("/findings/{finding}/responses/{response}/retract", web::post().to(forms::retract));
}

#[derive(Template)]
#[template(path = "finding/page.html")]
struct View {
    frame: Frame,
    form: Form,
    path: String,
    back: String,
    area: String,
    what: String,
    figures: Vec<Message>,
    words: Vec<Words>,
    /// Address and words of the actions that answer it.
    actions: Vec<(String, String)>,
    /// Where an action is planned for it.
    plan: Option<String>,
    responses: Vec<Line>,
    writes: bool,
}

/// Words that the finding stands on; nothing in place of what was taken back.
struct Words {
    told: Option<Told>,
}

/// A response as the page shows it.
struct Line {
    id: String,
    state: Message,
    said: [String; 2],
    done: [String; 2],
    /// Whether this account may publish it, or take it back.
    publishes: bool,
    retracts: bool,
    /// Why it cannot be published by this account, where it wrote it.
    own: bool,
}

/// What a page is made of: the finding, each figure with the edition it is of, the actions and the responses.
struct Found {
    force: Force,
    finding: Finding,
    cited: Vec<(FigureCitation, Option<Arc<Edition>>)>,
    words: Vec<Option<ToldWords>>,
    actions: Vec<Action>,
    responses: Vec<Response>,
    query: String,
}

/// What this account may do.
struct May {
    account: Id<Account>,
    plan: bool,
    write: bool,
    publish: bool,
    retract: bool,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    page(&shown(&who, &id, Form::default()).await?)
}

async fn shown(who: &SignedIn, id: &str, form: Form) -> Result<View, PageError> {
    let permit = who.permit::<ViewImprovement>()?;
    let (force, finding) = changing::finding(who, id).await?;
    let actions = who.reader().actions(&permit, &force.code).await?;
    let answers = actions.into_iter().filter(|action| action.finding == Some(finding.id)).collect();
    let responses = who.reader().responses_of(&permit, &force.code, finding.id).await?;
    let may = May {
        account: who.account.id,
        plan: who.permit::<PlanAction>().is_ok(),
        write: who.permit::<WriteResponse>().is_ok(),
        publish: who.permit::<PublishResponse>().is_ok(),
        retract: who.permit::<RetractResponse>().is_ok(),
    };
    let figures = cited::figures(who, &force, &finding).await?;
    let words = cited::words(who, &force, &finding).await?;
    let query = if super::dashboard::forces(who).len() > 1 {
        format!("?area={}", urls::query_value(&force.slug))
    } else {
        String::new()
    };
    let found = Found { cited: figures, words, actions: answers, responses, query, force, finding };
    Ok(view(who.frame(Section::Changes), form, &found, &may))
}

fn view(frame: Frame, form: Form, found: &Found, may: &May) -> View {
    let (language, finding) = (frame.language, &found.finding);
    let figure = |(citation, edition): &(FigureCitation, Option<Arc<Edition>>)| {
        cited::figure(&frame, citation, edition.as_deref())
    };
    let named = |action: &Action| (format!("/actions/{}", action.id), say(language, &action.what).to_owned());
    let responses = found.responses.iter().map(|response| line(&frame, response, may)).collect();
    let sign = if found.query.is_empty() { "?" } else { "&" };
    View {
        path: format!("/findings/{}", finding.id),
        back: format!("/findings{}", found.query),
        area: found.force.name.say(language).to_owned(),
        what: finding.what.clone(),
        figures: found.cited.iter().map(figure).collect(),
        words: found
            .words
            .iter()
            .map(|told| Words { told: told.as_ref().map(|it| Told::of(&frame, it)) })
            .collect(),
        actions: found.actions.iter().map(named).collect(),
        plan: may.plan.then(|| format!("/actions/new{}{sign}finding={}", found.query, finding.id)),
        responses,
        writes: may.write,
        frame,
        form,
    }
}

fn line(frame: &Frame, response: &Response, may: &May) -> Line {
    let (slug, at) = match response.state {
        ResponseState::Draft => ("draft", response.written_at),
        ResponseState::Published { at, .. } => ("published", at),
        ResponseState::Retracted { at, .. } => ("retracted", at),
    };
    let draft = response.state == ResponseState::Draft;
    let own = response.written_by == may.account;
    let both = |words: &statistics::Wording| [words.en.clone(), words.cy.clone()];
    Line {
        id: response.id.to_string(),
        state: frame.t(format!("response-state-{slug}")).with("date", spoken::date_of(frame.language, at)),
        said: both(&response.said),
        done: both(&response.done),
        publishes: draft && may.publish && !own,
        retracts: matches!(response.state, ResponseState::Published { .. }) && may.retract,
        own: draft && may.publish && own,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let (Some(force), Some(finding)) = (super::fixtures::figures::force(), fixtures::changing::finding())
    else {
        return Vec::new();
    };
    let edition = super::fixtures::figures::edition().map(Arc::new);
    let cited = |edition: Option<Arc<Edition>>| {
        finding.cites.iter().filter_map(cited::figure_of).map(|it| (it.clone(), edition.clone())).collect()
    };
    let sample = |(name, role): (&str, Role), form: Form, found: &Found, may: &May| {
        Sample::of(
            format!("finding/{name}"),
            &view(Frame::sample(language, role, Section::Changes), form, found, may),
        )
    };
    let found = |edition, responses| Found {
        force: force.clone(),
        finding: finding.clone(),
        cited: cited(edition),
        words: vec![fixtures::words::told().into_iter().next(), None],
        actions: fixtures::changing::actions(),
        responses,
        query: String::new(),
    };
    let account = Id::from_uuid(uuid::Uuid::from_u128(77));
    let analyst = May { account, plan: true, write: true, publish: false, retract: false };
    let publisher = May { account, plan: false, write: false, publish: true, retract: true };
    let errors = vec![
        FieldError { field: "said-cy", code: "improvement-welsh-required" },
        FieldError { field: "done", code: "improvement-figures" },
    ];
    let some = found(edition, fixtures::changing::responses());
    vec![
        sample(("analyst", Role::Analyst), Form::default(), &some, &analyst),
        sample(("publisher", Role::Publisher), Form::default(), &some, &publisher),
        sample(("refused", Role::Analyst), Form::default().refused(errors), &some, &analyst),
        sample(("bare", Role::Analyst), Form::default(), &found(None, Vec::new()), &analyst),
    ]
}
