//! Withdraw: how the person let us know, then exactly what goes, and only then is it done.

use access::Role;
use access::permission::{ViewPeople, ViewWithdrawals, Withdraw};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Interview, NewWithdrawal, RawDate, RawWithdrawal, Reference, WithdrawalChannel};
use operations::{Error, Problem};
use questionnaire::Language;
use store::{Person, Rights};

use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/withdraw").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "withdraw/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    channels: Vec<Item>,
}

/// The page in between: what goes, what stays, and the one button.
#[derive(Template)]
#[template(path = "withdraw/sure.html")]
struct Sure {
    frame: Frame,
    form: Form,
    reference: Reference,
    goes: Vec<Message>,
    stays: Vec<Message>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<Withdraw>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let reference = person.participant.reference;
    let rights = who.reader().rights_of(&who.permit::<ViewWithdrawals>()?, &reference).await?;
    if !rights.withdrawals.is_empty() {
        return Err(Problem::AlreadyWithdrawn.into());
    }
    page(&view(who.frame(Section::People), Form::default(), reference))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<Withdraw>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let reference = person.participant.reference.clone();
    let raw = read(&form);
    if form.value("sure") != "yes" {
        return match NewWithdrawal::check(&raw, who.platform.today()) {
            Ok(_) => {
                let rights = who.reader().rights_of(&who.permit::<ViewWithdrawals>()?, &reference).await?;
                page(&sure(who.frame(Section::People), form, &person, &rights))
            }
            Err(errors) => refused(&view(who.frame(Section::People), form.refused(errors), reference)),
        };
    }
    match operations::withdraw(&who.platform, &permit, &reference, &raw).await {
        Ok(_) => Ok(see_other(format!("{}?done=withdrawn", links::person(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(Section::People), form.refused(errors), reference))
        }
        Err(error) => Err(error.into()),
    }
}

fn read(form: &Form) -> RawWithdrawal {
    RawWithdrawal { channel: form.value("channel").to_owned(), asked_on: date(form, "asked_on") }
}

/// A date as it was typed.
pub(super) fn date(form: &Form, field: &str) -> RawDate {
    let part = |part: &str| form.part(field, part).to_owned();
    RawDate { year: part("year"), month: part("month"), day: part("day") }
}

fn view(frame: Frame, form: Form, reference: Reference) -> Page {
    let channel = |channel: WithdrawalChannel| {
        Item::new(channel.slug(), frame.t(format!("channel-{}", channel.slug())))
    };
    Page { channels: WithdrawalChannel::ALL.map(channel).to_vec(), frame, form, reference }
}

fn sure(frame: Frame, form: Form, person: &Person, rights: &Rights) -> Sure {
    let interviews = person.interviews.iter().filter(|it| it.counts().is_some() || it.takes_answers());
    let booked = person.appointments.iter().any(fieldwork::Appointment::stands);
    let held = !rights.holds.is_empty();
    let given = interviews.count();
    let goes = [
        Some(frame.t("withdraw-goes-contact")),
        booked.then(|| frame.t("withdraw-goes-booking")),
        (given > 0 && !held).then(|| frame.t("withdraw-goes-answers").count("count", given)),
        (given > 0).then(|| frame.t("withdraw-goes-figures")),
    ];
    let finished = person.interviews.iter().any(|interview: &Interview| interview.counts().is_some());
    let stays = [
        (given > 0 && held).then(|| frame.t("withdraw-stays-held")),
        Some(frame.t("withdraw-stays-rates")),
        finished.then(|| frame.t("withdraw-stays-published")),
        Some(frame.t("withdraw-stays-identity")),
        Some(frame.t("withdraw-stays-concerns")),
    ];
    Sure {
        reference: person.participant.reference.clone(),
        goes: goes.into_iter().flatten().collect(),
        stays: stays.into_iter().flatten().collect(),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{people, reference, rights};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let wrong = vec![
        FieldError { field: "channel", code: "withdrawal-channel-required" },
        FieldError { field: "asked_on", code: "withdrawal-asked-on-invalid" },
    ];
    let form = || Form::filled([("channel", "phone"), ("asked_on-year", "2026")]);
    let pages = [
        Sample::of("withdraw", &view(frame(), Form::default(), reference())),
        Sample::of("withdraw/refused", &view(frame(), form().refused(wrong), reference())),
    ];
    let asked = people().into_iter().map(|(name, person)| {
        let rights = if name == "booked" { rights() } else { Rights::default() };
        Sample::of(format!("withdraw/sure-{name}"), &sure(frame(), form(), &person, &rights))
    });
    pages.into_iter().chain(asked).collect()
}
