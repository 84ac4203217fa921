//! Assess whether contact could harm a person, and look at what was decided before.

mod form;
mod history;

use access::Role;
use access::permission::{AssessRisk, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{FieldError, Reference, RiskAssessment, RiskFamily, RiskLevel, RiskOutcome};
use operations::{Error, Problem};
use questionnaire::Language;
use store::{CheckRecord, Person, RiskRecord};

use self::history::{Decision, decisions};
use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/risk").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "risk/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    now: Vec<String>,
    families: Vec<Family>,
    levels: Vec<Item>,
    outcomes: Vec<Item>,
    review_hint: Message,
    history: Vec<Decision>,
    open: bool,
}

/// The boxes of one family.
pub(crate) struct Family {
    /// The field of the level, or of whether anything is new.
    pub(crate) field: &'static str,
    /// The field of the note.
    pub(crate) note: &'static str,
    /// What the family is called.
    pub(crate) label: Message,
    /// What it is about.
    pub(crate) hint: Message,
}

/// What the page is made with.
struct Around<'a> {
    person: &'a Person,
    risks: &'a [RiskRecord],
    checks: &'a [CheckRecord],
    valid_days: u32,
    today: NaiveDate,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<AssessRisk>()?;
    answer(&who, &reference, None).await
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<AssessRisk>()?;
    let known = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    match operations::assess_risk(&who.platform, &permit, &known, &form::raw(&form)).await {
        Ok(_) => Ok(see_other(format!("{}?done=risk", links::person(&known)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            answer(&who, &reference, Some(form.refused(errors))).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The page, with the form as it was refused where it was.
async fn answer(who: &SignedIn, reference: &str, form: Option<Form>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let person = known(who, &permit, reference).await?;
    let reader = who.reader();
    let around = Around {
        risks: &reader.risks(&permit, &person.participant.reference).await?,
        checks: &reader.call_checks(&permit, &person.participant.reference).await?,
        valid_days: who.platform.policy.risk_valid_days,
        today: who.platform.today(),
        person: &person,
    };
    let frame = who.frame(Section::People);
    match form {
        Some(form) => refused(&view(frame, form, &around)),
        None => page(&view(frame, form::beginning(person.risk.as_ref()), &around)),
    }
}

fn view(frame: Frame, form: Form, around: &Around<'_>) -> Page {
    let item = |key: &str, slug: &'static str| Item::new(slug, frame.t(format!("{key}-{slug}")));
    let Around { person, risks, checks, valid_days, today } = around;
    Page {
        reference: person.participant.reference.clone(),
        now: person.risk.as_ref().map(|risk| summary(&frame, risk, *today)).unwrap_or_default(),
        families: families(&frame),
        levels: RiskLevel::ALL.map(|level| item("risk-level", level.slug())).to_vec(),
        outcomes: RiskOutcome::ALL.map(|outcome| item("risk-outcome", outcome.slug())).to_vec(),
        review_hint: frame.t("risk-review-hint").with("days", valid_days),
        history: decisions(&frame, risks, checks),
        open: person.participant.wall.is_none(),
        frame,
        form,
    }
}

/// Every family with its boxes.
pub(crate) fn families(frame: &Frame) -> Vec<Family> {
    let family = |family: RiskFamily| {
        let (field, note) = family.boxes();
        let (label, hint) =
            (format!("risk-family-{}", family.slug()), format!("risk-hint-{}", family.slug()));
        Family { field, note, label: frame.t(label), hint: frame.t(hint) }
    };
    RiskFamily::ALL.map(family).into()
}

/// What stands, in a few lines: the decision, its conditions, and until when.
pub(crate) fn summary(frame: &Frame, risk: &RiskAssessment, today: NaiveDate) -> Vec<String> {
    let outcome = frame.t(format!("risk-outcome-{}", risk.outcome.slug())).to_string();
    let holds = if risk.current(today) { "risk-review-by" } else { "risk-review-over" };
    let review = frame.t(holds).with("date", spoken::date(frame.language, risk.review_on)).to_string();
    let conditions = (!risk.conditions.is_empty()).then(|| risk.conditions.clone());
    [Some(outcome), conditions, Some(review)].into_iter().flatten().collect()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{call_check, people, risk, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let risks = [RiskRecord { assessment: risk(), decided_by: "Leah Marsh".to_owned() }];
    let held = CheckRecord { check: call_check(RiskOutcome::Hold), checked_by: "Jo Marsh".to_owned() };
    let gone = CheckRecord { check: call_check(RiskOutcome::Go), ..held.clone() };
    let checks = [held, gone];
    let errors = vec![
        FieldError { field: "safeguarding", code: "risk-level-required" },
        FieldError { field: "outcome", code: "risk-high-needs-conditions" },
        FieldError { field: "review_on", code: "risk-review-far" },
    ];
    let mut samples = Vec::new();
    for (name, person) in people() {
        let (risks, checks): (&[RiskRecord], &[CheckRecord]) =
            if name == "new" { (&[], &[]) } else { (&risks, &checks) };
        let around = Around { person: &person, risks, checks, valid_days: 90, today: today() };
        let begun = form::beginning(person.risk.as_ref());
        samples.push(Sample::of(format!("risk/{name}"), &view(frame(), begun, &around)));
        if name == "new" {
            let refused = Form::default().refused(errors.clone());
            samples.push(Sample::of("risk/refused", &view(frame(), refused, &around)));
        }
    }
    samples
}
