//! Where the page's script saves answers, and where it asks for a fresh token after signing in again.

use std::collections::BTreeMap;

use access::permission::{SaveAnswers, ViewInterview};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Json, Path};
use fieldwork::{Id, Interview, london};
use operations::{Conflict, RawEntry, RefusedAnswer, Save, Saved};
use questionnaire::{Answer, Breach, Item, Language, Questionnaire, Route};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::opened::{Opened, with_nobody_else};
use super::words;
use crate::{Frame, PageError, SignedIn, spoken};

/// A save as the script sends it: the questions that changed since the last.
#[derive(Deserialize)]
pub(super) struct Body {
    save_id: Uuid,
    page: String,
    rev: u64,
    language: Language,
    answers: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    value: Option<String>,
    words: Option<String>,
    seq: u64,
    /// The language it was asked in, where that is not the page's any more.
    language: Option<Language>,
}

/// What the script is told.
#[derive(Serialize)]
struct Reply {
    rev: u64,
    seq: u64,
    saved_at: String,
    route: Vec<String>,
    reads: Vec<String>,
    said: BTreeMap<String, String>,
    refused: BTreeMap<String, String>,
    conflicts: BTreeMap<String, Current>,
    elsewhere: BTreeMap<String, Current>,
}

/// What another tab had saved.
#[derive(Serialize)]
struct Current {
    value: String,
    words: String,
}

#[derive(Serialize)]
struct Token {
    token: String,
}

/// The token of the session as it is now.
pub(super) async fn token(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<ViewInterview>()?;
    Ok(HttpResponse::Ok().json(Token { token: access::csrf_token(&who.token) }))
}

/// Saves what is an answer, and says of each of the others why it is not: 200 when all were saved, 409 when another tab
/// had changed one of them, 422 when one was refused.
pub(super) async fn save(
    who: SignedIn,
    id: Path<String>,
    body: Json<Body>,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SaveAnswers>()?;
    let interview = Id::<Interview>::parse(&id).map_err(|_| PageError::NotFound)?;
    let saved =
        operations::save_answers(&who.platform, &permit, interview, save_of(body.into_inner())).await?;
    let status = match (saved.conflicts.is_empty(), saved.refused.is_empty()) {
        (false, _) => StatusCode::CONFLICT,
        (true, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, true) => StatusCode::OK,
    };
    if saved.interview.interviewer != who.account.id {
        with_nobody_else(&who, &saved.interview).await?;
    }
    let questionnaire = who.platform.questionnaire(saved.interview.questionnaire)?;
    let time = spoken::time(who.language(), london(who.platform.now()).time());
    Ok(HttpResponse::build(status).json(reply(&who.bare_frame(), questionnaire, saved, time)))
}

fn save_of(body: Body) -> Save {
    let now = body.language;
    let entry = |(question, entry): (String, Entry)| {
        let Entry { value, words, seq, language } = entry;
        RawEntry { question, value, words, seq, language: language.unwrap_or(now) }
    };
    let answers = body.answers.into_iter().map(entry).collect();
    Save { save_id: body.save_id, page: body.page, rev: body.rev, language: Some(now), answers }
}

fn reply(frame: &Frame, questionnaire: &Questionnaire, saved: Saved, saved_at: String) -> Reply {
    let refused = |refused: RefusedAnswer| {
        let reason = frame.t(format!("refusal-{}", refused.refusal.code())).to_string();
        (refused.question, reason)
    };
    let current = |conflict: Conflict| {
        let value = conflict.answer.as_ref().map(Answer::raw).unwrap_or_default();
        (conflict.question.to_string(), Current { value, words: conflict.words.unwrap_or_default() })
    };
    let language = saved.interview.language;
    let said = |breach: &Breach| (breach.question.to_string(), remark(frame, breach, language));
    let breaches = saved.route.breaches().iter().map(said);
    Reply {
        rev: saved.rev,
        seq: saved.seq,
        saved_at,
        route: saved.route.questions().iter().map(ToString::to_string).collect(),
        reads: reads(questionnaire, &saved.route),
        said: words::said_again(questionnaire, &saved.sheet, (&saved.route, language)),
        refused: breaches.chain(saved.refused.into_iter().map(refused)).collect(),
        conflicts: saved.conflicts.into_iter().map(current).collect(),
        elsewhere: saved.elsewhere.into_iter().map(current).collect(),
    }
}

/// What is said of an answer that does not fit: the author's words, or else the panel's.
pub(crate) fn remark(frame: &Frame, breach: &Breach, language: Language) -> String {
    let own = breach.message.as_ref().map(|message| message.say(language).to_owned());
    own.unwrap_or_else(|| frame.t("refusal-constraint").to_string())
}

/// Where the numbering of saves stands; a page goes on counting above it.
pub(super) fn highest(opened: &Opened<'_>) -> u64 {
    opened.view.sheet.entries().map(|entry| entry.seq).max().unwrap_or_default()
}

/// The scripts and notes that are read, given the answers as they stand.
pub(crate) fn reads(questionnaire: &Questionnaire, route: &Route) -> Vec<String> {
    let read = |item: &Item| match item {
        Item::Script(script) if route.reads(&script.name) => Some(script.name.clone()),
        Item::Question(question) if !question.is_asked() && route.asks(&question.name) => {
            Some(question.name.to_string())
        }
        Item::Script(_) | Item::Question(_) => None,
    };
    questionnaire.items().filter_map(read).collect()
}
