//! What the pages of findings, actions and plans share: whose force they are of, and how an action is told in a line.

use access::permission::ViewImprovement;
use fieldwork::{Force, Id};
use improvement::{Action, ActionPlans, ActionState, Finding};
use statistics::{Edition, Period};
use std::sync::Arc;
use verbatim::ToldWords;

use super::dashboard::{choose, edition, forces};
use crate::{Form, Frame, Item, Message, PageError, SignedIn, spoken, urls};

/// The forces of an account, and the one a page is about.
pub(crate) struct Ours {
    pub(crate) forces: Vec<Force>,
    pub(crate) force: Force,
}

impl Ours {
    /// The force that the form or the query names, or the first.
    pub(crate) fn of(who: &SignedIn, form: &Form) -> Result<Self, PageError> {
        let forces = forces(who);
        let force = choose(&forces, Some(form.value("area")).filter(|slug| !slug.is_empty()))?;
        Ok(Self { forces, force })
    }

    /// The forces to choose from, where there are several.
    pub(crate) fn areas(&self, frame: &Frame) -> Vec<Item> {
        let item = |force: &Force| Item::new(&force.slug, force.name.say(frame.language));
        if self.forces.len() > 1 { self.forces.iter().map(item).collect() } else { Vec::new() }
    }

    /// The end of an address that keeps the force.
    pub(crate) fn query(&self) -> String {
        if self.forces.len() > 1 {
            format!("?area={}", urls::query_value(&self.force.slug))
        } else {
            String::new()
        }
    }
}

/// The newest published edition of a force.
pub(crate) async fn newest(who: &SignedIn, force: &Force) -> Result<Option<Arc<Edition>>, PageError> {
    let permit = who.permit::<access::permission::ViewDashboard>()?;
    let published = who.reader().published(&permit, &force.code).await?;
    edition(who, published.first()).await
}

/// The action with this identifier, with the force it is of.
pub(crate) async fn action(who: &SignedIn, id: &str) -> Result<(Force, Action), PageError> {
    let permit = who.permit::<ViewImprovement>()?;
    let id: Id<Action> = Id::parse(id).map_err(|_| PageError::NotFound)?;
    for force in forces(who) {
        let actions = who.reader().actions(&permit, &force.code).await?;
        if let Some(action) = actions.into_iter().find(|action| action.id == id) {
            return Ok((force, action));
        }
    }
    Err(PageError::NotFound)
}

/// The finding with this identifier, with the force it is of.
pub(crate) async fn finding(who: &SignedIn, id: &str) -> Result<(Force, Finding), PageError> {
    let permit = who.permit::<ViewImprovement>()?;
    let id: Id<Finding> = Id::parse(id).map_err(|_| PageError::NotFound)?;
    for force in forces(who) {
        let findings = who.reader().findings(&permit, &force.code).await?;
        if let Some(finding) = findings.into_iter().find(|finding| finding.id == id) {
            return Ok((force, finding));
        }
    }
    Err(PageError::NotFound)
}

/// An action in a line of a table.
pub(crate) struct Line {
    pub(crate) path: String,
    pub(crate) what: String,
    pub(crate) owner: String,
    pub(crate) due: String,
    /// How late it is, where it is.
    pub(crate) late: Option<Message>,
    pub(crate) state: Message,
    /// The month marked on the charts.
    pub(crate) marked: String,
}

impl Line {
    pub(crate) fn of(frame: &Frame, plans: &ActionPlans, action: &Action, today: chrono::NaiveDate) -> Self {
        let language = frame.language;
        Self {
            path: format!("/actions/{}", action.id),
            what: super::dashboard::words::say(language, &action.what).to_owned(),
            owner: owner(frame, plans, &action.owner),
            due: spoken::date(language, action.due()),
            late: late(frame, action, today),
            state: state(frame, action),
            marked: action.mark().map_or_else(
                || frame.t("action-not-marked").to_string(),
                |mark| spoken::month(language, mark.month),
            ),
        }
    }
}

/// The name of the body that answers for an action; its code where the file no longer lists it.
pub(crate) fn owner(frame: &Frame, plans: &ActionPlans, code: &str) -> String {
    plans.body(code).map_or_else(|| code.to_owned(), |body| body.name.say(frame.language).to_owned())
}

/// "12 days late".
pub(crate) fn late(frame: &Frame, action: &Action, today: chrono::NaiveDate) -> Option<Message> {
    action.days_late(today).map(|days| frame.t("action-late").count("days", days))
}

/// How an action stands.
pub(crate) fn state(frame: &Frame, action: &Action) -> Message {
    let state = action.state();
    let said = frame.t(format!("action-state-{}", state.slug()));
    match state {
        ActionState::Done { on } => said.with("date", spoken::date(frame.language, on)),
        _ => said,
    }
}

/// The names of themes and questions: what an action is meant to move, or what a finding cites.
pub(crate) fn named(frame: &Frame, edition: Option<&Edition>, name: &str) -> String {
    if let Some(theme) = questionnaire::Theme::parse(name) {
        return frame
            .t("action-moves-theme")
            .with("theme", frame.t(format!("theme-{}", theme.slug())))
            .to_string();
    }
    let series = edition.iter().flat_map(|edition| &edition.waves).flat_map(|wave| &wave.series);
    let mut found = series.filter(|series| series.concept.split('@').next() == Some(name));
    found.next().map_or_else(
        || name.to_owned(),
        |series| super::dashboard::words::say(frame.language, &series.short).to_owned(),
    )
}

/// Words of people as the pages of findings show them.
pub(crate) struct Told {
    pub(crate) text: String,
    pub(crate) language: &'static str,
    pub(crate) is_quote: bool,
    /// Their theme and quarter.
    pub(crate) about: String,
}

impl Told {
    pub(crate) fn of(frame: &Frame, words: &ToldWords) -> Self {
        let (text, is_quote) = match &words.told {
            verbatim::Told::Quote(text) => (text, true),
            verbatim::Told::Paraphrase(text) => (text, false),
        };
        let quarter = Period { from: words.quarter.from, to: words.quarter.to() };
        let theme = frame.t(format!("theme-{}", words.theme.slug()));
        Self {
            text: text.clone(),
            language: words.language.unwrap_or(frame.language).code(),
            is_quote,
            about: format!("{theme}, {}", spoken::period(frame.language, quarter)),
        }
    }
}
