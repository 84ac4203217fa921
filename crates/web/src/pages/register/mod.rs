//! The panel's risk register: what could go wrong with the panel, as a matrix and a list. Each risk, the meetings that review
//! it and the changes of the process have pages of their own. Nothing here is about a person: that is the page `risk`.

mod changes;
mod close;
mod filters;
mod form;
mod links;
mod matrix;
mod meeting;
mod meetings;
mod risk;
mod said;
mod samples;
mod write;

use access::permission::{AddRegisterRisk, DownloadRegister, ViewRegister};
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::NaiveDate;
use improvement::{Register, RegisterPolicy, RegisterRisk};
use operations::RegisterFormat;

use self::filters::{Choices, Filters};
use self::matrix::Matrix;
use self::said::{band, review};
use crate::{Form, Frame, Message, PageError, Section, SignedIn, attached, page};

pub(crate) use samples::samples;

/// The matrix and the list.
#[derive(Template)]
#[template(path = "register/page.html")]
struct View {
    frame: Frame,
    form: Form,
    choices: Choices,
    lead: Message,
    overdue: Option<Message>,
    matrix: Matrix,
    rows: Vec<Row>,
    /// Whether this account may put a risk on the register.
    writes: bool,
}

/// One risk in the list.
struct Row {
    path: String,
    name: String,
    family: Message,
    about: String,
    owner: Message,
    band: String,
    before: u32,
    after: u32,
    review: Message,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/risks", web::get().to(show))
        .route("/risks/register.{ending}", web::get().to(download))
        .service(web::resource("/risks/new").get(write::begin).post(write::add))
        .route("/risks/meetings", web::get().to(meetings::list))
        .service(web::resource("/risks/meetings/new").get(meetings::begin).post(meetings::record))
        .route("/risks/meetings/{id}", web::get().to(meeting::show))
        .route("/risks/changes", web::get().to(changes::list))
        .service(web::resource("/risks/changes/new").get(changes::begin).post(changes::record))
        .route("/risks/{number}", web::get().to(risk::show))
        .service(web::resource("/risks/{number}/revise").get(write::change).post(write::revise))
        .service(web::resource("/risks/{number}/close").get(close::show).post(close::submit));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let register = read(&who).await?;
    let around = Around::of(&who);
    let filters = Filters::of(&request, &around)?;
    let writes = who.permit::<AddRegisterRisk>().is_ok();
    page(&view(who.frame(Section::Risks), &register, &around, &filters, writes))
}

async fn download(who: SignedIn, ending: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadRegister>()?;
    let format = RegisterFormat::parse(&ending).ok_or(PageError::NotFound)?;
    Ok(attached(operations::download_register(&who.platform, &permit, format, who.language()).await?))
}

/// The register as this account may read it.
async fn read(who: &SignedIn) -> Result<Register, PageError> {
    Ok(who.reader().register(&who.permit::<ViewRegister>()?).await?)
}

/// A risk of it by its number.
fn find<'r>(register: &'r Register, number: &str) -> Result<&'r RegisterRisk, PageError> {
    number.parse().ok().and_then(|number| register.risk(number)).ok_or(PageError::NotFound)
}

/// What the pages know beside the register.
struct Around<'a> {
    policy: &'a RegisterPolicy,
    /// The forces this account sees, by code and name; one where it is of a force.
    forces: Vec<(String, String)>,
    /// Whether the account sees the whole panel.
    whole: bool,
    today: NaiveDate,
}

impl<'a> Around<'a> {
    fn of(who: &'a SignedIn) -> Self {
        let scope = &who.actor.scope;
        let reached = who.platform.forces.iter().filter(|force| scope.reaches(&force.code));
        let named = reached.map(|it| (it.code.to_string(), it.name.say(who.language()).to_owned()));
        Self {
            policy: &who.platform.register,
            forces: named.collect(),
            whole: *scope == access::Scope::Panel,
            today: who.platform.today(),
        }
    }

    /// The name of a force, or that it is the whole panel's.
    fn about(&self, frame: &Frame, force: Option<&fieldwork::ForceCode>) -> String {
        let Some(force) = force else { return frame.t("register-panel").to_string() };
        let known = self.forces.iter().find(|(code, _)| code == force.as_str());
        known.map_or_else(|| force.to_string(), |(_, name)| name.clone())
    }
}

fn view(frame: Frame, register: &Register, around: &Around<'_>, filters: &Filters, writes: bool) -> View {
    let chosen: Vec<&RegisterRisk> =
        register.risks.iter().filter(|risk| filters.take(risk, around)).collect();
    let overdue = register.overdue(around.today).count();
    View {
        lead: frame
            .t("register-lead")
            .count("open", register.open().count())
            .count("all", register.risks.len()),
        overdue: (overdue > 0).then(|| frame.t("register-overdue-lead").count("number", overdue)),
        matrix: Matrix::of(&frame, around.policy, &chosen),
        rows: chosen.iter().map(|risk| row(&frame, risk, around)).collect(),
        choices: Choices::of(&frame, around),
        form: filters.form(),
        writes,
        frame,
    }
}

fn row(frame: &Frame, risk: &RegisterRisk, around: &Around<'_>) -> Row {
    let content = &risk.latest.content;
    Row {
        path: links::risk(risk.number),
        name: format!("{}: {}", frame.t("register-risk").with("number", risk.number), content.name),
        family: frame.t(format!("register-family-{}", content.family.slug())),
        about: around.about(frame, risk.force.as_ref()),
        owner: frame.t(format!("register-seat-{}", content.owner.slug())),
        band: band(frame, around.policy, content.after),
        before: content.before.product(),
        after: content.after.product(),
        review: review(frame, risk, around.today),
    }
}
