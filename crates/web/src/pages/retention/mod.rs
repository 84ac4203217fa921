//! Who is not kept any more: how many of each force, under which rule, who goes when, and what keeps whom. References only.

use std::collections::BTreeMap;

use access::Role;
use access::permission::ReadRetention;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::{Days, NaiveDate};
use fieldwork::{Ended, ForceCode, Forces, PanelPolicy, Passing};
use operations::{Kept, KeptBecause, LongOpen, Retention};
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
    long_open: Vec<OpenRow>,
    things: Vec<Thing>,
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

/// Somebody whom an open case keeps.
struct OpenRow {
    reference: String,
    force: String,
    referred: String,
}

/// A kind of thing that is of use for a time only.
struct Thing {
    kind: Message,
    days: u32,
    tonight: u64,
    soon: u64,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReadRetention>()?;
    let today = who.platform.today();
    let day = today.checked_add_days(AHEAD).unwrap_or(today);
    let going = operations::read_retention(&who.platform, &permit, day).await?;
    let rules = (&*who.platform.forces, &who.platform.policy);
    page(&view(who.frame(Section::Audit), rules, (&going, day)))
}

fn view(
    frame: Frame,
    (forces, policy): (&Forces, &PanelPolicy),
    (going, day): (&Retention, NaiveDate),
) -> View {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for it in &going.people {
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
        people: going.people.iter().map(|it| row(&frame, (forces, policy), it)).collect(),
        long_open: going.long_open.iter().map(|it| open_row(&frame, forces, it)).collect(),
        things: going.passing.iter().map(|it| thing(&frame, policy, it)).collect(),
        frame,
    }
}

fn thing(frame: &Frame, policy: &PanelPolicy, &(kind, tonight, soon): &(Passing, u64, u64)) -> Thing {
    let named = frame.t(format!("retention-kind-{}", kind.slug()));
    Thing { kind: named, days: policy.keep_days.of(kind), tonight, soon }
}

fn open_row(frame: &Frame, forces: &Forces, open: &LongOpen) -> OpenRow {
    OpenRow {
        reference: open.reference.to_string(),
        force: name(frame, forces, &open.force),
        referred: spoken::date(frame.language, open.referred_on),
    }
}

fn name(frame: &Frame, forces: &Forces, code: &ForceCode) -> String {
    forces.get(code).map_or_else(|| code.to_string(), |force| force.name.say(frame.language).to_owned())
}

fn row(frame: &Frame, (forces, policy): (&Forces, &PanelPolicy), kept: &Kept) -> Row {
    let what = match kept.because {
        Some(because) => frame.t(format!("retention-{}", because.slug())),
        None if kept.ended == Ended::Silence => {
            frame.t("retention-silence").with("months", policy.of(&kept.force).keep_at_most_months)
        }
        None => frame.t("retention-goes"),
    };
    Row {
        reference: kept.reference.to_string(),
        force: name(frame, forces, &kept.force),
        over: spoken::date(frame.language, kept.over),
        until: spoken::date(frame.language, kept.until),
        what,
    }
}

/// Somebody who goes for each reason, somebody who stays for each, and nobody.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let (forces, policy) = (super::fixtures::forces(), super::fixtures::policy());
    let today = super::fixtures::today();
    let kept = |(number, because, ended): (u32, Option<KeptBecause>, Ended)| {
        let force = forces.iter().next()?.code.clone();
        let reference = fieldwork::Reference::from_number(number);
        Some(Kept { reference, force, over: today, ended, until: today, because })
    };
    let people = [
        (1001, None, Ended::Everything),
        (1002, Some(KeptBecause::LegalHold), Ended::Everything),
        (1003, Some(KeptBecause::Concern), Ended::Everything),
        (1004, None, Ended::Silence),
    ];
    let things = |each: u64| Passing::ALL.into_iter().map(|kind| (kind, each, each * 3)).collect();
    let open = |force: &fieldwork::Force| LongOpen {
        reference: fieldwork::Reference::from_number(1005),
        force: force.code.clone(),
        referred_on: today,
    };
    let some = Retention {
        people: people.into_iter().filter_map(kept).collect(),
        long_open: forces.iter().take(1).map(open).collect(),
        passing: things(14),
    };
    let nothing = Retention { people: Vec::new(), long_open: Vec::new(), passing: things(0) };
    let sample = |name: &str, going: &Retention| {
        let frame = Frame::sample(language, Role::Administrator, Section::Audit);
        Sample::of(name, &view(frame, (&forces, &policy), (going, today)))
    };
    vec![sample("retention/some", &some), sample("retention/nobody", &nothing)]
}
