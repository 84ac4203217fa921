//! Record what a person agrees to, each part by itself, and look at what they said before.

mod form;
mod history;

use access::Role;
use access::permission::{RecordConsent, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{ConsentChannel, ConsentTexts, FieldError, Reference};
use operations::{Error, Problem};
use questionnaire::{Language, Wave};
use store::{ConsentRecord, Person};

use self::history::{Line, lines};
use super::links;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/consent").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "consent/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    spoken: &'static str,
    texts: Vec<String>,
    parts: Vec<Item>,
    wordings: Vec<Item>,
    channels: Vec<Item>,
    waves: Vec<Item>,
    history: Vec<Line>,
    walled: bool,
}

/// What the page is made with.
struct Around<'a> {
    person: &'a Person,
    history: &'a [ConsentRecord],
    texts: &'a ConsentTexts,
    today: NaiveDate,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<RecordConsent>()?;
    let (person, history) = read(&who, &reference).await?;
    let around = around(&who, &person, &history);
    page(&view(who.frame(Section::People), first(&around), &around))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordConsent>()?;
    let (person, history) = read(&who, &reference).await?;
    let reference = &person.participant.reference;
    let recorded = match form::read(&form) {
        Ok(consent) => operations::record_consent(&who.platform, &permit, reference, consent).await,
        Err(errors) => Err(Problem::Form(errors).into()),
    };
    match recorded {
        Ok(()) => Ok(see_other(format!("{}?done=consent", links::person(reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let around = around(&who, &person, &history);
            refused(&view(who.frame(Section::People), form.refused(errors), &around))
        }
        Err(error) => Err(error.into()),
    }
}

async fn read(who: &SignedIn, reference: &str) -> Result<(Person, Vec<ConsentRecord>), PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let person = known(who, &permit, reference).await?;
    let history = who.reader().consents(&permit, &person.participant.reference).await?;
    Ok((person, history))
}

fn around<'a>(who: &'a SignedIn, person: &'a Person, history: &'a [ConsentRecord]) -> Around<'a> {
    Around { person, history, texts: &who.platform.consent_texts, today: who.platform.today() }
}

/// The form as it begins: for the interview they are asked about next.
fn first(around: &Around<'_>) -> Form {
    let six_week_is_over = around.person.cases.iter().any(fieldwork::Case::is_closed);
    let wave = if six_week_is_over { Wave::CaseClosure } else { Wave::SixWeek };
    let wording = around.texts.in_use(around.today).map(|text| text.version.as_str()).unwrap_or_default();
    form::beginning(around.person.consent.as_ref(), wave, wording)
}

fn view(frame: Frame, form: Form, around: &Around<'_>) -> Page {
    let Around { person, history, texts, today } = around;
    let spoken = person.participant.language;
    let read_out = texts.in_use(*today).map(|text| text.parts().map(|part| part.say(spoken).to_owned()));
    let item = |key: &str, slug: &'static str| Item::new(slug, frame.t(format!("{key}-{slug}")));
    // The newest first: it is the one that is read today.
    let mut wordings: Vec<Item> =
        texts.read_by(*today).map(|text| Item::new(&text.version, &text.version)).collect();
    wordings.reverse();
    Page {
        reference: person.participant.reference.clone(),
        spoken: spoken.code(),
        texts: read_out.map(Vec::from).unwrap_or_default(),
        parts: form::PARTS.map(|part| Item::new(part, frame.t(format!("consent-{part}")))).to_vec(),
        wordings,
        channels: ConsentChannel::ALL.map(|channel| item("consent-channel", channel.slug())).to_vec(),
        waves: Wave::ALL.map(|wave| item("wave", wave.slug())).to_vec(),
        history: lines(&frame, history),
        walled: person.participant.wall.is_some(),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{consent, consent_texts, people, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let (people, texts) = (people(), consent_texts());
    let record = ConsentRecord { consent: consent(), recorded_by: "Leah Marsh".to_owned() };
    let history = [record.clone(), ConsentRecord { recorded_by: String::new(), ..record }];
    let errors = vec![
        FieldError { field: "wording", code: "consent-wording-unknown" },
        FieldError { field: "channel", code: "consent-channel-required" },
    ];
    let sample = |(name, person): &(&str, Person)| {
        let around = Around { person, history: &history, texts: &texts, today: today() };
        Sample::of(format!("consent/{name}"), &view(frame(), first(&around), &around))
    };
    let refused = people.first().map(|(_, person)| {
        let around = Around { person, history: &[], texts: &texts, today: today() };
        Sample::of("consent/refused", &view(frame(), Form::default().refused(errors), &around))
    });
    people.iter().map(sample).chain(refused).collect()
}
