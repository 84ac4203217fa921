//! Putting a risk on the register, and changing what it says.

use access::permission::{AddRegisterRisk, ReviseRegisterRisk};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use improvement::{
    Register, RegisterFamily, RegisterPolicy, RegisterRefusal, RegisterRisk, ScalePoint, Seat,
};
use operations::{Error, Problem, RiskRevision};

use super::risk::parts;
use super::said::by;
use super::{Around, find, form, links, read};
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, see_other, spoken};

/// How many of the latest meetings can have decided a change.
const MEETINGS: usize = 12;

/// Somebody else saved first.
pub(super) const OVERTAKEN: &str = "register-changed";

/// The form of a risk.
#[derive(Template)]
#[template(path = "register/write.html")]
pub(super) struct View {
    frame: Frame,
    form: Form,
    title: Message,
    action: String,
    back: String,
    /// The version the form stands beside; none for a new risk.
    seen: Option<u32>,
    /// What the risk says now, where somebody else changed it while the form was filled in.
    theirs: Option<Theirs>,
    review_hint: Message,
    families: Vec<Item>,
    owners: Vec<Item>,
    likelihood: Vec<Item>,
    impact: Vec<Item>,
    /// What each point of the two scales means.
    meanings: Vec<(String, Vec<(String, String)>)>,
    /// The forces to choose from, for a new risk.
    forces: Vec<Item>,
    /// The meetings that can have decided a change.
    meetings: Vec<Item>,
}

/// What somebody else saved in the meantime.
struct Theirs {
    by: Message,
    /// Each part under its name.
    parts: Vec<(Message, String)>,
}

impl Theirs {
    fn of(frame: &Frame, risk: &RegisterRisk) -> Self {
        let content = &risk.latest.content;
        let review = spoken::date(frame.language, content.review_by);
        let beside = [
            (frame.t("register-before"), content.before.to_string()),
            (frame.t("register-after"), content.after.to_string()),
            (frame.t("register-review"), review),
        ];
        let reason = risk.latest.reason.clone().map(|reason| (frame.t("register-reason"), reason));
        let name = std::iter::once((frame.t("register-name"), content.name.clone()));
        let parts = name.chain(parts(frame, content)).chain(beside).chain(reason);
        Self { by: by(frame, &risk.latest.hand), parts: parts.collect() }
    }
}

pub(super) async fn begin(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<AddRegisterRisk>()?;
    page(&new(who.frame(Section::Risks), Form::default(), &Around::of(&who)))
}

pub(super) async fn add(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<AddRegisterRisk>()?;
    let raw = form::risk(&form);
    match operations::add_register_risk(&who.platform, &permit, form.value("force"), &raw).await {
        Ok(number) => Ok(see_other(format!("{}?done=risk-added", links::risk(number)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&new(who.frame(Section::Risks), form.refused(errors), &Around::of(&who)))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn change(
    who: SignedIn,
    request: HttpRequest,
    number: Path<String>,
) -> Result<HttpResponse, PageError> {
    who.permit::<ReviseRegisterRisk>()?;
    let register = read(&who).await?;
    let risk = find(&register, &number)?;
    let query = Form::of_query(&request);
    let mut form = form::filled(risk);
    if !query.value("meeting").is_empty() {
        let fields = form.fields().map(|(name, value)| (name.to_owned(), value.to_owned()));
        let with: Vec<(String, String)> =
            fields.chain([("meeting".to_owned(), query.value("meeting").to_owned())]).collect();
        form = Form::filled(with.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    }
    page(&changed(who.frame(Section::Risks), form, (&register, risk), &Around::of(&who)))
}

pub(super) async fn revise(
    who: SignedIn,
    number: Path<String>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReviseRegisterRisk>()?;
    let found = find(&read(&who).await?, &number)?.number;
    let revision = RiskRevision {
        seen: form.value("seen").parse().unwrap_or_default(),
        meeting: form.value("meeting").to_owned(),
        risk: form::risk(&form),
    };
    let errors = match operations::revise_register_risk(&who.platform, &permit, found, &revision).await {
        Ok(()) => return Ok(see_other(format!("{}?done=risk-revised", links::risk(found)))),
        Err(Error::Problem(Problem::Form(errors))) => errors,
        // The words are kept. Sent again, the form stands beside the version that is shown now.
        Err(Error::Problem(Problem::Register(RegisterRefusal::Changed))) => {
            vec![FieldError { field: "reason", code: OVERTAKEN }]
        }
        Err(error) => return Err(error.into()),
    };
    let register = read(&who).await?;
    let risk = find(&register, &number)?;
    let (frame, around) = (who.frame(Section::Risks), Around::of(&who));
    let shown = if errors.iter().any(|error| error.code == OVERTAKEN) { overtaken } else { changed };
    refused(&shown(frame, form.refused(errors), (&register, risk), &around))
}

/// The form of a new risk.
pub(super) fn new(frame: Frame, form: Form, around: &Around<'_>) -> View {
    let panel = std::iter::once(Item::new("", frame.t("register-panel")));
    let forces = panel.chain(around.forces.iter().map(|(code, name)| Item::new(code, name))).collect();
    let title = frame.t("register-new-title");
    let blank = view(frame, form, around.policy, (title, "/risks/new".to_owned()));
    View { back: "/risks".to_owned(), forces, ..blank }
}

/// The form of a risk that is on the register.
pub(super) fn changed(
    frame: Frame,
    form: Form,
    (register, risk): (&Register, &RegisterRisk),
    around: &Around<'_>,
) -> View {
    let none = std::iter::once(Item::new("", frame.t("register-no-meeting")));
    let held = register.meetings.iter().take(MEETINGS);
    let meetings = held.map(|it| Item::new(it.id, spoken::date(frame.language, it.held.held_on)));
    let meetings = none.chain(meetings).collect();
    let title = frame.t("register-revise-title").with("number", risk.number);
    let blank = view(frame, form, around.policy, (title, links::revise(risk.number)));
    View {
        back: links::risk(risk.number),
        seen: Some(risk.latest.revision),
        review_hint: blank.frame.t("register-review-kept-hint"),
        meetings,
        ..blank
    }
}

/// The same form when somebody else saved first, with what the risk says since.
pub(super) fn overtaken(
    frame: Frame,
    form: Form,
    (register, risk): (&Register, &RegisterRisk),
    around: &Around<'_>,
) -> View {
    let theirs = Theirs::of(&frame, risk);
    View { theirs: Some(theirs), ..changed(frame, form, (register, risk), around) }
}

fn view(frame: Frame, form: Form, policy: &RegisterPolicy, (title, action): (Message, String)) -> View {
    let family = |it: RegisterFamily| {
        let key = format!("register-family-{}", it.slug());
        Item::new(it.slug(), frame.t(&key)).hint(frame.t(format!("{key}-hint")))
    };
    let seat = |it: Seat| Item::new(it.slug(), frame.t(format!("register-seat-{}", it.slug())));
    let choose = || std::iter::once(Item::new("", frame.t("register-choose")));
    let scale = |points: &[ScalePoint]| {
        let point =
            |it: &ScalePoint| Item::new(it.score, format!("{} {}", it.score, it.label.say(frame.language)));
        choose().chain(points.iter().map(point)).collect()
    };
    View {
        title,
        action,
        back: String::new(),
        seen: None,
        theirs: None,
        review_hint: frame.t("register-review-hint"),
        families: RegisterFamily::ALL.map(family).to_vec(),
        owners: choose().chain(Seat::ALL.map(seat)).collect(),
        likelihood: scale(policy.likelihood()),
        impact: scale(policy.impact()),
        meanings: vec![
            (frame.t("register-likelihood").to_string(), meanings(&frame, policy.likelihood())),
            (frame.t("register-impact").to_string(), meanings(&frame, policy.impact())),
        ],
        forces: Vec::new(),
        meetings: Vec::new(),
        form,
        frame,
    }
}

fn meanings(frame: &Frame, points: &[ScalePoint]) -> Vec<(String, String)> {
    let said = |point: &ScalePoint| {
        let name = format!("{} {}", point.score, point.label.say(frame.language));
        (name, point.meaning.say(frame.language).to_owned())
    };
    points.iter().map(said).collect()
}
