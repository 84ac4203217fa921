//! The card with the words people are asked with: printed on one small sheet, in both languages, with its version and date.
//! Earlier versions stay readable, since people were asked with them.

use access::Role;
use access::permission::ViewAskingCard;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{AskWording, Asking};
use questionnaire::{Language, Text};

use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

/// The card.
#[derive(Template)]
#[template(path = "asking_card/page.html")]
struct View {
    frame: Frame,
    version: String,
    /// The words in each language, the reader's first, with its code and the lines around them.
    sides: Vec<Side>,
    /// Whether it is the wording to be used now.
    current: bool,
    others: Vec<(String, String, String)>,
}

/// One language of the card.
struct Side {
    code: &'static str,
    heading: String,
    words: String,
    /// The version, and the day from which it holds.
    version: String,
    rules: Vec<String>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/asking/card", web::get().to(current))
        .route("/asking/card/{version}", web::get().to(version));
}

async fn current(who: SignedIn) -> Result<HttpResponse, PageError> {
    shown(&who, None)
}

async fn version(who: SignedIn, version: Path<String>) -> Result<HttpResponse, PageError> {
    shown(&who, Some(&version))
}

fn shown(who: &SignedIn, version: Option<&str>) -> Result<HttpResponse, PageError> {
    who.permit::<ViewAskingCard>()?;
    let frame = who.frame(Section::Referrals);
    let view = view(frame, &who.platform.asking, who.platform.today(), version);
    page(&view.ok_or(PageError::NotFound)?)
}

/// The card of a version; of the latest that is in use, where none is named.
fn view(frame: Frame, asking: &Asking, today: NaiveDate, version: Option<&str>) -> Option<View> {
    let in_use: Vec<&AskWording> = asking.wordings_by(today).collect();
    let latest = *in_use.first()?;
    let card = match version {
        Some(version) => in_use.iter().copied().find(|wording| wording.version == version)?,
        None => latest,
    };
    let (first, second) = match frame.language {
        Language::English => (Language::English, Language::Welsh),
        Language::Welsh => (Language::Welsh, Language::English),
    };
    let other = |wording: &&AskWording| {
        let from = spoken::date(frame.language, wording.from);
        (format!("/asking/card/{}", wording.version), wording.version.clone(), from)
    };
    Some(View {
        version: card.version.clone(),
        sides: vec![side(first, card), side(second, card)],
        current: card.version == latest.version,
        others: in_use.iter().filter(|wording| wording.version != card.version).map(other).collect(),
        frame,
    })
}

fn side(language: Language, card: &AskWording) -> Side {
    let t = |key: &str| crate::t(language, key);
    Side {
        code: language.code(),
        heading: t("card-heading").to_string(),
        words: card.text.say(language).to_owned(),
        version: t("card-version")
            .with("version", &card.version)
            .with("day", spoken::date(language, card.from))
            .to_string(),
        rules: ["card-rule-words", "card-rule-no", "card-rule-safe", "card-rule-note"]
            .map(|key| t(key).to_string())
            .to_vec(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let wording = |version: &str, year| {
        Some(AskWording {
            version: version.to_owned(),
            from: NaiveDate::from_ymd_opt(year, 1, 1)?,
            text: Text {
                en: "Would you be willing to be contacted?".to_owned(),
                cy: Some("Fyddech chi’n fodlon i rywun gysylltu â chi?".to_owned()),
            },
        })
    };
    let Some(asking) = asking([wording("2025-1", 2025), wording("2026-1", 2026)]) else { return Vec::new() };
    let sample = |name: &str, version| {
        let frame = Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
        Some(Sample::of(name, &view(frame, &asking, super::fixtures::today(), version)?))
    };
    [sample("asking-card/now", None), sample("asking-card/earlier", Some("2025-1"))]
        .into_iter()
        .flatten()
        .collect()
}

fn asking(wordings: [Option<AskWording>; 2]) -> Option<Asking> {
    let reason = |outcome: fieldwork::AskOutcome| fieldwork::AskReason {
        code: outcome.slug().to_owned(),
        outcome,
        label: Text::english("Another reason"),
    };
    let reasons = fieldwork::AskOutcome::ALL.map(reason).to_vec();
    Asking::new(wordings.into_iter().flatten().collect(), reasons).ok()
}
