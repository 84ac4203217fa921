//! One action: how it stands, what became of it, the month marked on the charts, and what the figures say of it.

mod forms;

use access::Role;
use access::permission::{ChangeAction, MarkChange};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{FieldError, Force};
use improvement::{Action, ActionPlans, ActionState, ActionStep, Taken, effects};
use questionnaire::Language;
use statistics::Edition;
use statistics::charts::MarkedChange;

use super::changing::{self, named, newest};
use super::dashboard::effects::said;
use super::dashboard::words::{say, stage};
use super::fixtures;
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .service(web::resource("/actions/{action}").get(show).post(forms::change))
        .route("/actions/{action}/mark", web::post().to(forms::mark))
        .route("/actions/{action}/unmark", web::post().to(forms::unmark));
}

#[derive(Template)]
#[template(path = "action/page.html")]
struct View {
    frame: Frame,
    form: Form,
    path: String,
    what: String,
    /// The other language's words.
    what_other: String,
    facts: Vec<(Message, String)>,
    late: Option<Message>,
    moves: Vec<String>,
    /// The page of the finding it answers.
    finding: Option<String>,
    /// The mark: its month and its words.
    mark: Option<(String, String)>,
    /// What the figures say, question by question.
    effects: Vec<EffectLine>,
    history: Vec<(String, Message)>,
    steps: Vec<Item>,
    /// Whether it can be changed, and by this account; whether it can be marked.
    changes: bool,
    marks: bool,
}

/// What the figures say of one question.
struct EffectLine {
    short: String,
    wave: Message,
    said: Message,
}

/// What a page is made of.
struct Found<'a> {
    force: Force,
    action: Action,
    edition: Option<&'a Edition>,
    marked: Vec<MarkedChange>,
}

/// Around the page: the plans, the day, and what this account may do.
struct Around<'a> {
    plans: &'a ActionPlans,
    today: NaiveDate,
    changes: bool,
    marks: bool,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    page(&shown(&who, &id, Form::default()).await?)
}

async fn shown(who: &SignedIn, id: &str, form: Form) -> Result<View, PageError> {
    let (force, action) = changing::action(who, id).await?;
    let edition = newest(who, &force).await?;
    let permit = who.permit::<access::permission::ViewDashboard>()?;
    let marked = who.reader().marked_changes(&permit, &force.code).await?;
    let found = Found { force, action, edition: edition.as_deref(), marked };
    let around = Around {
        plans: &who.platform.plans,
        today: who.platform.today(),
        changes: who.permit::<ChangeAction>().is_ok(),
        marks: who.permit::<MarkChange>().is_ok(),
    };
    Ok(view(who.frame(Section::Changes), form, &found, &around))
}

fn view(frame: Frame, form: Form, found: &Found<'_>, around: &Around<'_>) -> View {
    let (action, language) = (&found.action, frame.language);
    let other = if language == Language::English { Language::Welsh } else { Language::English };
    let (mark, state) = (action.mark(), action.state());
    let open = matches!(state, ActionState::Planned | ActionState::Underway);
    let moves = action.moves.iter().map(|name| named(&frame, found.edition, name));
    View {
        path: format!("/actions/{}", action.id),
        what: say(language, &action.what).to_owned(),
        what_other: say(other, &action.what).to_owned(),
        facts: facts(&frame, found, around),
        late: changing::late(&frame, action, around.today),
        moves: moves.collect(),
        finding: action.finding.map(|finding| format!("/findings/{finding}")),
        effects: mark.iter().flat_map(|mark| measured(&frame, found, mark)).collect(),
        mark: mark.map(|mark| (spoken::month(language, mark.month), say(language, &mark.what).to_owned())),
        history: history(&frame, action),
        steps: steps(&frame, &state),
        changes: around.changes && open,
        marks: around.marks && !matches!(state, ActionState::Dropped { .. }),
        frame,
        form,
    }
}

fn facts(frame: &Frame, found: &Found<'_>, around: &Around<'_>) -> Vec<(Message, String)> {
    let (action, language) = (&found.action, frame.language);
    let plan = around.plans.plan(&action.plan);
    let theme = plan.and_then(|plan| plan.theme(&action.theme));
    let named = plan.map_or(action.plan.as_str(), |plan| plan.name.say(language));
    let theme = theme.map_or(action.theme.as_str(), |theme| theme.name.say(language));
    vec![
        (frame.t("action-force"), found.force.name.say(language).to_owned()),
        (frame.t("action-theme"), format!("{named}: {theme}")),
        (frame.t("action-owner"), changing::owner(frame, around.plans, &action.owner)),
        (frame.t("action-due"), spoken::date(language, action.due())),
        (frame.t("action-state"), changing::state(frame, action).to_string()),
    ]
}

fn measured(frame: &Frame, found: &Found<'_>, mark: &MarkedChange) -> Vec<EffectLine> {
    let line = |read: improvement::EffectOn| EffectLine {
        short: say(frame.language, &read.short).to_owned(),
        wave: stage(frame.language, &read.wave),
        said: said(frame.language, &read.effect),
    };
    let told = found.edition.map(|edition| effects(edition, mark, &found.marked)).unwrap_or_default();
    told.into_iter().map(line).collect()
}

/// What became of it, the latest first.
fn history(frame: &Frame, action: &Action) -> Vec<(String, Message)> {
    let language = frame.language;
    let planned = || frame.t("action-step-planned").with("date", spoken::date(language, action.first_due));
    let told =
        action.steps.iter().rev().map(|taken| (spoken::moment(language, taken.at), step(frame, taken)));
    told.chain(std::iter::once((spoken::moment(language, action.planned_at), planned()))).collect()
}

fn step(frame: &Frame, taken: &Taken) -> Message {
    let language = frame.language;
    match &taken.step {
        ActionStep::Begin => frame.t("action-step-begin"),
        ActionStep::Due { on, why } => {
            frame.t("action-step-due").with("date", spoken::date(language, *on)).with("why", why)
        }
        ActionStep::Finish { on } => frame.t("action-step-finish").with("date", spoken::date(language, *on)),
        ActionStep::Drop { why } => frame.t("action-step-drop").with("why", why),
        ActionStep::Mark { month, what } => frame
            .t("action-step-mark")
            .with("month", spoken::month(language, *month))
            .with("what", say(language, what)),
        ActionStep::Unmark { why } => frame.t("action-step-unmark").with("why", why),
    }
}

/// The steps that make sense where the action stands.
fn steps(frame: &Frame, state: &ActionState) -> Vec<Item> {
    let slugs: &[&str] = match state {
        ActionState::Planned => &["begin", "finish", "due", "drop"],
        _ => &["finish", "due", "drop"],
    };
    slugs.iter().map(|slug| Item::new(slug, frame.t(format!("action-take-{slug}")))).collect()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let (Some(plans), Some(force)) = (fixtures::changing::plans(), super::fixtures::figures::force()) else {
        return Vec::new();
    };
    let edition = super::fixtures::figures::edition();
    let frame = || Frame::sample(language, Role::Analyst, Section::Changes);
    let around = Around { plans: &plans, today: fixtures::changing::TODAY, changes: true, marks: true };
    let sample = |(name, action): (&str, Action), form: Form| {
        let marked = action.mark().into_iter().collect();
        let found = Found { force: force.clone(), action, edition: edition.as_ref(), marked };
        Sample::of(format!("action/{name}"), &view(frame(), form, &found, &around))
    };
    let refused = Form::default().refused(vec![
        FieldError { field: "step", code: "action-step-unknown" },
        FieldError { field: "month", code: "action-month-future" },
    ]);
    let actions = fixtures::changing::actions();
    let again = actions.first().cloned().map(|action| sample(("refused", action), refused));
    let names = ["late", "done", "dropped"].into_iter().zip(actions);
    names.map(|named| sample(named, Form::default())).chain(again).collect()
}
