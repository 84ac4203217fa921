//! How a force's investigations end, as it was published, over the months of the feedback: beside it, and not because of it.

mod beside;
mod enter;
mod samples;

use std::collections::BTreeMap;

use access::Role;
use access::permission::{DownloadOutcomes, EnterOutcomes, ViewOutcomes};
use actix_web::web::{self, Path, PayloadConfig, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{Account, Id};
use operations::OutcomePart;
use statistics::outcomes::Rate;

use self::beside::outcome_block;
use super::dashboard::{Address, Choice, Query};
use crate::site::UPLOAD_LIMIT;
use crate::{Frame, Message, PageError, Section, SignedIn, attached, page, spoken};

pub(crate) use beside::Beside;
pub(crate) use samples::samples;

/// The page: the two charts with their tables, and where each month comes from.
#[derive(Template)]
#[template(path = "outcomes/page.html")]
struct View {
    frame: Frame,
    address: Address,
    area: String,
    beside: Option<Beside>,
    rows: Vec<Row>,
    /// Whether this account may enter outcomes. Who did so before is shown to nobody else.
    enters: bool,
    linked: bool,
}

/// A month as it was entered.
struct Row {
    month: String,
    closed: u32,
    counts: [String; 3],
    source: String,
    entered: String,
    /// What whoever entered it does here.
    by: Option<Message>,
}

/// The roles of those who entered outcomes, by account.
type EnteredBy = BTreeMap<Id<Account>, Role>;

/// The outcomes that have a column of their own.
const TOLD: [u8; 3] = [1, 14, 16];

pub(crate) fn routes(config: &mut ServiceConfig) {
    let enter = web::resource("/dashboard/outcomes/enter").app_data(PayloadConfig::new(UPLOAD_LIMIT));
    config
        .service(enter.get(enter::show).post(enter::submit))
        .route("/dashboard/outcomes", web::get().to(show))
        .route("/dashboard/outcomes/table.csv", web::get().to(table))
        .route("/dashboard/outcomes/{rate}.svg", web::get().to(chart));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let choice = found(&who, &request).await?;
    let entered_by = match who.permit::<EnterOutcomes>() {
        Ok(permit) => Some(who.reader().who_entered_outcomes(&permit, &choice.force.code).await?),
        Err(_) => None,
    };
    page(&view(who.frame(Section::Dashboard), &choice, entered_by))
}

/// What the address asks for, with the outcomes of its force.
async fn found(who: &SignedIn, request: &HttpRequest) -> Result<Choice, PageError> {
    let permit = who.permit::<ViewOutcomes>()?;
    let mut choice = Choice::find(who, Query::of(request)?).await?;
    choice.outcomes = who.reader().outcomes(&permit, &choice.force.code).await?;
    Ok(choice)
}

async fn table(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadOutcomes>()?;
    let choice = found(&who, &request).await?;
    let part = OutcomePart::Table(beside::months(&choice));
    Ok(attached(operations::download_outcomes(&who.platform, &permit, &choice.force.code, part).await?))
}

async fn chart(who: SignedIn, request: HttpRequest, rate: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadOutcomes>()?;
    let rate = Rate::parse(&rate).ok_or(PageError::NotFound)?;
    let choice = found(&who, &request).await?;
    let drawn = outcome_block(who.language(), &choice, &choice.address(), rate);
    let drawing = drawn.and_then(|block| block.drawings.into_iter().next()).ok_or(PageError::NotFound)?;
    let part = OutcomePart::Chart(rate, drawing);
    Ok(attached(operations::download_outcomes(&who.platform, &permit, &choice.force.code, part).await?))
}

fn view(frame: Frame, choice: &Choice, entered_by: Option<EnteredBy>) -> View {
    let (language, address) = (frame.language, choice.address());
    let within = |it: &&store::EnteredOutcomes| {
        beside::months(choice).is_none_or(|months| months.contains(it.month.month))
    };
    let count = |it: &store::EnteredOutcomes, outcome: u8| {
        it.month.counts.get(&outcome).map_or_else(|| "[x]".to_owned(), u32::to_string)
    };
    let by = |it: &store::EnteredOutcomes| {
        let role = entered_by.as_ref().and_then(|roles| roles.get(&it.entered_by));
        role.map(|role| frame.t(format!("role-{}", role.slug())))
    };
    let row = |it: &store::EnteredOutcomes| Row {
        by: by(it),
        month: spoken::month(language, it.month.month),
        closed: it.month.closed,
        counts: TOLD.map(|outcome| count(it, outcome)),
        source: it.source.clone(),
        entered: spoken::date_of(language, it.entered_at),
    };
    View {
        area: choice.force.name.say(language).to_owned(),
        beside: Beside::of(&frame, choice, &address),
        rows: choice.outcomes.iter().filter(within).map(row).collect(),
        linked: true,
        enters: entered_by.is_some(),
        address,
        frame,
    }
}

impl View {
    /// The heads of the columns of outcomes.
    fn told(&self) -> Vec<Message> {
        TOLD.into_iter()
            .map(|outcome| {
                let name = self.frame.t(format!("ho-outcome-{outcome}"));
                self.frame.t("outcomes-column").count("outcome", outcome).with("name", name)
            })
            .collect()
    }
}
