//! Plan an action: what is done, by whom, by when, and what it is meant to move.

use access::{Permit, permission::PlanAction};
use fieldwork::{ForceCode, Id};
use improvement::{Action, ActionForm, Finding};
use questionnaire::Theme;
use statistics::Edition;

use crate::{Error, Platform, Problem};

/// Plans the action. It is meant to move themes and questions that the force's newest published edition tells.
///
/// # Errors
/// When the force or the finding is not one this account sees, or with everything that is wrong with the form.
pub async fn plan_action(
    platform: &Platform,
    permit: &Permit<PlanAction>,
    (force, finding): (&ForceCode, Option<Id<Finding>>),
    form: &ActionForm,
) -> Result<Id<Action>, Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let reader = platform.store.reader();
    let heads = reader.published(permit, force).await?;
    let stored = match heads.first() {
        Some(newest) => reader.edition(permit, force, newest.month).await?,
        None => None,
    };
    let movable = movable(stored.as_ref().map(|stored| &stored.edition));
    let new = form.read(&platform.plans, force, &movable, platform.today())?;
    let action = Action {
        id: platform.id(),
        force: force.clone(),
        plan: new.plan,
        theme: new.theme,
        owner: new.owner,
        finding,
        what: new.what,
        moves: new.moves,
        first_due: new.due,
        planned_by: permit.account(),
        planned_at: platform.now(),
        steps: Vec::new(),
    };
    platform
        .write(permit, async |tx| {
            if let Some(finding) = finding {
                tx.finding(force, finding).await?.ok_or(Problem::NoSuchFinding)?;
            }
            tx.about(action.id);
            tx.add_action(&action).await?;
            Ok(action.id)
        })
        .await
}

/// What an action can be meant to move: every theme but equality, which is of the people and not of the service, and every
/// question the edition tells.
pub fn movable(edition: Option<&Edition>) -> Vec<String> {
    let themes = Theme::ALL.into_iter().filter(|theme| *theme != Theme::Equality);
    let mut names: Vec<String> = themes.map(|theme| theme.slug().to_owned()).collect();
    let series = edition.iter().flat_map(|edition| &edition.waves).flat_map(|wave| &wave.series);
    for series in series {
        let concept = series.concept.split('@').next().unwrap_or_default();
        if !names.iter().any(|name| name == concept) {
            names.push(concept.to_owned());
        }
    }
    names
}
