//! Who is not kept any more: how many of each force, under which rule, who goes when, and what keeps whom. References only.

use std::collections::BTreeMap;

use access::Role;
use access::permission::ReadRetention;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::{Days, NaiveDate};
use fieldwork::{Forces, PanelPolicy};
use operations::{Kept, KeptBecause};
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

/// How far the page looks ahead.
const AHEAD: Days = Days::new(30);

/// Where it is.
const PATH: &str = "/admin/retention";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route(PATH, web::get().to(show));
}

#[derive(Template)]
#[template(path = "retention/page.html")]
struct View {
    frame: Frame,
    until: String,
    forces: Vec<ForceRow>,
    people: Vec<Row>,
}

/// What becomes of a force's people.
struct ForceRow {
    name: String,
    months: u32,
    goes: usize,
    stays: usize,
}

/// Somebody whose time is over.
struct Row {
    reference: String,
    force: String,
    over: String,
    until: String,
    what: Message,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReadRetention>()?;
    let today = who.platform.today();
    let day = today.checked_add_days(AHEAD).unwrap_or(today);
    let kept = operations::read_retention(&who.platform, &permit, day).await?;
    let rules = (&*who.platform.forces, &who.platform.policy);
    page(&view(who.frame(Section::Audit), rules, (&kept, day)))
}

fn view(frame: Frame, (forces, policy): (&Forces, &PanelPolicy), (kept, day): (&[Kept], NaiveDate)) -> View {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for it in kept {
        let (goes, stays) = counts.entry(it.force.as_str()).or_default();
        *if it.because.is_none() { goes } else { stays } += 1;
    }
    let force = |force: &fieldwork::Force| {
        let (goes, stays) = counts.get(force.code.as_str()).copied().unwrap_or_default();
        let name = force.name.say(frame.language).to_owned();
        ForceRow { name, months: policy.of(&force.code).keep_months, goes, stays }
    };
    View {
        until: spoken::date(frame.language, day),
        forces: forces.iter().map(force).collect(),
        people: kept.iter().map(|it| row(&frame, forces, it)).collect(),
        frame,
    }
}

fn row(frame: &Frame, forces: &Forces, kept: &Kept) -> Row {
    let force = forces.get(&kept.force).map(|force| force.name.say(frame.language).to_owned());
    let what = match kept.because {
        None => frame.t("retention-goes"),
        Some(because) => frame.t(format!("retention-{}", because.slug())),
    };
    Row {
        reference: kept.reference.to_string(),
        force: force.unwrap_or_else(|| kept.force.to_string()),
        over: spoken::date(frame.language, kept.over),
        until: spoken::date(frame.language, kept.until),
        what,
    }
}

/// Somebody who goes, somebody who stays for each reason, and nobody.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let (forces, policy) = (super::fixtures::forces(), super::fixtures::policy());
    let today = super::fixtures::today();
    let kept = |(number, because): (u32, Option<KeptBecause>)| {
        let force = forces.iter().next()?.code.clone();
        let reference = fieldwork::Reference::from_number(number);
        Some(Kept { reference, force, over: today, until: today, because })
    };
    let people = [(1001, None), (1002, Some(KeptBecause::LegalHold)), (1003, Some(KeptBecause::Concern))];
    let kept: Vec<Kept> = people.into_iter().filter_map(kept).collect();
    let sample = |name: &str, kept: &[Kept]| {
        let frame = Frame::sample(language, Role::Administrator, Section::Audit);
        Sample::of(name, &view(frame, (&forces, &policy), (kept, today)))
    };
    vec![sample("retention/some", &kept), sample("retention/nobody", &[])]
}
