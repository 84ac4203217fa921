//! Who asked to hear what changed and is to be told at the next call. It is worked out each time it is looked at.

use std::collections::BTreeMap;

use access::Role;
use access::permission::ViewPeople;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{Id, Participant, Reference};
use improvement::{Response, Telling, is_to_hear, was_heard};
use questionnaire::Language;
use store::{PeopleFilter, PersonRow};

use super::dashboard::words::say;
use super::{fixtures, links};
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/to-be-told", web::get().to(show));
}

#[derive(Template)]
#[template(path = "to_be_told/page.html")]
struct View {
    frame: Frame,
    lines: Vec<Line>,
}

/// A person with what they are to be told, in their own language.
struct Line {
    reference: Reference,
    what: Vec<String>,
    language: Language,
    until: String,
}

/// What people were told before.
type Told = BTreeMap<Id<Participant>, Vec<Telling>>;

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let people = who.reader().people(&permit, &PeopleFilter::default()).await?;
    let mut published = Vec::new();
    for force in who.platform.forces.iter() {
        published.extend(who.reader().what_changed(&force.code).await?);
    }
    let told = who.reader().tellings(&permit).await?;
    page(&view(who.frame(Section::People), (&people, &told), &published, who.platform.today()))
}

fn view(
    frame: Frame,
    (people, told): (&[PersonRow], &Told),
    published: &[Response],
    today: NaiveDate,
) -> View {
    let line = |row: &PersonRow| {
        if !may_be_rung(row, today) {
            return None;
        }
        let before = told.get(&row.participant.id).map(Vec::as_slice).unwrap_or_default();
        let hears = |response: &&Response| {
            let left = !was_heard(before, row.consent.as_ref(), response);
            left && is_to_hear(
                &row.participant,
                row.consent.as_ref(),
                row.plan_expires_on,
                (*response, today),
            )
        };
        let language = row.participant.language;
        let told = published.iter().filter(hears).map(|response| say(language, &response.done).to_owned());
        let what: Vec<String> = told.collect();
        let until = row.plan_expires_on.map(|last| spoken::date(frame.language, last))?;
        let reference = row.participant.reference.clone();
        (!what.is_empty()).then_some(Line { reference, what, language, until })
    };
    View { lines: people.iter().filter_map(line).collect(), frame }
}

/// The rest of what lets a person be contacted today, beside the plan and the wall: they take part, the risk to them was assessed and
/// lets it, and no hold stands.
fn may_be_rung(row: &PersonRow, today: NaiveDate) -> bool {
    let takes_part = row.consent.as_ref().is_some_and(|consent| consent.taking_part);
    let clear = row.risk.is_some_and(|risk| risk.goes(today));
    takes_part && clear && row.history.hold_on(today).is_none()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let line = |reference: &str| {
        Some(Line {
            reference: Reference::parse(reference).ok()?,
            what: fixtures::changing::responses().iter().map(|it| it.done.en.clone()).take(1).collect(),
            language: Language::English,
            until: spoken::date(language, fixtures::changing::TODAY),
        })
    };
    let sample = |name: &str, lines: Vec<Line>| {
        let frame = Frame::sample(language, Role::Coordinator, Section::People);
        Sample::of(format!("to-be-told/{name}"), &View { frame, lines })
    };
    let some = ["VF-2041", "VF-2042"].into_iter().filter_map(line).collect();
    vec![sample("some", some), sample("none", Vec::new())]
}
