//! The interview: every topic in one form, saved as it is given with the page's script, topic by topic without it.

pub(crate) mod answers;
pub(crate) mod asked;
pub(crate) mod beside;
pub(crate) mod both;
pub(crate) mod needs;
pub(crate) mod opened;
pub(crate) mod sayings;
pub(crate) mod sent;
pub(crate) mod steps;
pub(crate) mod topics;
pub(crate) mod view;
pub(crate) mod words;

use std::collections::BTreeMap;

use access::Role;
use access::permission::SaveAnswers;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use operations::{RawEntry, Save, Saved};
use questionnaire::Language;
use uuid::Uuid;

use self::opened::{Opened, open};
use self::sent::{Change, changes};
use self::topics::RefusedWords;
use self::view::{Showing, view};
use super::links;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other, urls};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/interviews/{interview}").get(show).post(submit));
    config.service(web::resource("/interviews/{interview}/answers").get(answers::token).post(answers::save));
    config.route("/interviews/{interview}/steps", web::post().to(steps::record));
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    if !opened.is_going_on() {
        return Ok(see_other(links::call(opened.view.case.id)));
    }
    page(&with_note(&who, &opened, showing(&who)).await?)
}

/// The page with what its interviewer noted for themselves.
async fn with_note(who: &SignedIn, opened: &Opened<'_>, showing: Showing) -> Result<view::Page, PageError> {
    let mut page = view(who.frame(Section::Calls), opened, &who.platform.policy, showing);
    page.beside.note = Some(super::note::of(who, opened, "review").await?);
    Ok(page)
}

/// Without the script: saves what differs, then goes where the button says.
async fn submit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SaveAnswers>()?;
    let opened = open(&who, &id).await?;
    let changes = changes(opened.questionnaire, &opened.view.sheet, &form);
    let interview = opened.view.interview.id;
    let save = save(&opened, &form, &changes)?;
    if changes.is_empty() && save.language.is_none() {
        return Ok(see_other(next(&opened, form.value("next"))));
    }
    let saved = operations::save_answers(&who.platform, &permit, interview, save).await?;
    if saved.refused.is_empty() && saved.conflicts.is_empty() {
        return Ok(see_other(next(&opened, form.value("next"))));
    }
    let showing = Showing {
        refused: refused_words(&saved, &changes),
        changed_elsewhere: !saved.conflicts.is_empty(),
        ..showing(&who)
    };
    let after = open(&who, &id).await?;
    refused(&with_note(&who, &after, showing).await?)
}

fn showing(who: &SignedIn) -> Showing {
    Showing {
        now: who.platform.now(),
        keys: who.account.shortcuts,
        page: who.platform.environment.uuid(),
        save_id: who.platform.environment.uuid(),
        refused: BTreeMap::new(),
        changed_elsewhere: false,
    }
}

/// Where a button of the page leads once everything is saved.
fn next(opened: &Opened<'_>, asked: &str) -> String {
    let interview = opened.view.interview.id;
    match asked {
        "pause" | "distress" => links::pause(interview),
        "concern" => links::raise_concern_in(interview),
        "review" => links::review(interview),
        "hide" => urls::hidden(&links::interview(interview)),
        topic if opened.questionnaire.topics.iter().any(|known| topics::topic_id(&known.name) == topic) => {
            format!("{}#{topic}", links::interview(interview))
        }
        _ => links::interview(interview),
    }
}

fn save(opened: &Opened<'_>, form: &Form, changes: &[Change]) -> Result<Save, PageError> {
    let uuid = |field: &str| Uuid::parse_str(form.value(field)).map_err(|_| PageError::BadAddress);
    let entry = |change: &Change| RawEntry {
        question: change.question.clone(),
        value: Some(change.value.clone()),
        words: change.words.clone(),
        seq: 1,
        language: opened.view.interview.language,
    };
    Ok(Save {
        save_id: uuid("save_id")?,
        page: uuid("page")?.to_string(),
        rev: form.value("rev").parse().map_err(|_| PageError::BadAddress)?,
        // What this form holds was said before the change.
        language: form.value("next").strip_prefix("language-").and_then(Language::parse),
        answers: changes.iter().map(entry).collect(),
    })
}

fn refused_words(saved: &Saved, changes: &[Change]) -> BTreeMap<String, RefusedWords> {
    let words = |refused: &operations::RefusedAnswer| {
        let change = changes.iter().find(|change| change.question == refused.question)?;
        let code = refused.refusal.code();
        let sent = RefusedWords { value: change.value.clone(), words: change.words.clone(), code };
        Some((change.question.clone(), sent))
    };
    saved.refused.iter().filter_map(words).collect()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{at, opened, policy};
    let showing = |(refused, keys): (BTreeMap<String, RefusedWords>, bool)| Showing {
        now: at(14, 20),
        keys,
        page: Uuid::from_u128(8),
        save_id: Uuid::from_u128(9),
        changed_elsewhere: !refused.is_empty(),
        refused,
    };
    let sent = RefusedWords { value: "seven".to_owned(), words: None, code: "not-a-number" };
    let sample = |name: &str, shown| {
        let frame = Frame::sample(language, Role::Interviewer, Section::Calls);
        opened(|opened| Sample::of(name, &view(frame, opened, &policy(), showing(shown))))
    };
    let refused = BTreeMap::from([("how_many".to_owned(), sent)]);
    [
        sample("interview/going-on", (BTreeMap::new(), true)),
        sample("interview/refused", (refused, true)),
        sample("interview/keys-off", (BTreeMap::new(), false)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
