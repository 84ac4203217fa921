//! What the page's script asks: where do all these answers lead? It is told, and nothing is kept.

use std::collections::BTreeMap;

use access::permission::ViewPractice;
use actix_web::HttpResponse;
use actix_web::web::{Json, Path};
use serde::Deserialize;
use serde_json::json;

use super::find;
use super::sitting::Sitting;
use crate::pages::interview::answers::{reads, remark};
use crate::pages::interview::sent::Change;
use crate::pages::interview::words;
use crate::{Frame, PageError, SignedIn};

/// Every answer on the page, in the form in which a real interview sends those that changed.
#[derive(Deserialize)]
pub(super) struct Body {
    answers: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    value: Option<String>,
    words: Option<String>,
}

/// The token of the session as it is now.
pub(super) async fn token(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<ViewPractice>()?;
    Ok(HttpResponse::Ok().json(json!({ "token": access::csrf_token(&who.token) })))
}

/// The route, and what is said of answers that do not fit.
pub(super) async fn lead(
    who: SignedIn,
    path: Path<(String, String)>,
    body: Json<Body>,
) -> Result<HttpResponse, PageError> {
    who.permit::<ViewPractice>()?;
    let (interview, language) = find(&who.platform.library, &path)?;
    let change =
        |(question, Entry { value, words })| Change { question, value: value.unwrap_or_default(), words };
    let answers: Vec<_> = body.into_inner().answers.into_iter().map(change).collect();
    let sitting = Sitting::of(interview, language, who.platform.today(), &answers);
    Ok(HttpResponse::Ok().json(json!({
        "rev": 0,
        "seq": 0,
        "saved_at": "",
        "route": sitting.route.questions(),
        "reads": reads(interview, &sitting.route),
        "said": words::said_again(interview, &sitting.sheet, (&sitting.route, language)),
        "refused": refused(&who.bare_frame(), &sitting),
        "conflicts": {},
    })))
}

fn refused(frame: &Frame, sitting: &Sitting<'_>) -> BTreeMap<String, String> {
    let breaches = sitting.route.breaches().iter();
    let remarks =
        breaches.map(|breach| (breach.question.to_string(), remark(frame, breach, sitting.language)));
    let refused = sitting.refused.iter();
    let reasons = refused
        .map(|(question, words)| (question.clone(), frame.t(format!("refusal-{}", words.code)).to_string()));
    remarks.chain(reasons).collect()
}
