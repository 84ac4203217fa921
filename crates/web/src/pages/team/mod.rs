//! The team: who interviews, in what, how full the week is, who needs a debrief. Looking after people, never a table of
//! who is best.

mod member;

use access::Role;
use access::permission::ViewTeam;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use questionnaire::Language;

use super::links;
use super::rota::{Member, members};
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/team", web::get().to(show));
    member::routes(config);
}

#[derive(Template)]
#[template(path = "team/page.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    link: String,
    languages: String,
    week: Message,
    away: Vec<String>,
    debrief: Option<(Message, &'static str)>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewTeam>()?;
    let today = who.platform.today();
    let diaries = who.reader().diaries(&permit, today..=today).await?;
    let members = members(&who.platform.policy, &who.platform.dispositions, &diaries);
    page(&view(who.frame(Section::Team), &members, today))
}

fn view(frame: Frame, members: &[Member<'_>], today: NaiveDate) -> Page {
    let row = |member: &Member<'_>| Row {
        name: member.name().to_owned(),
        link: links::member(member.id()),
        languages: member.languages(&frame),
        week: member.week(&frame, today),
        away: member.absences(&frame, today),
        debrief: debrief(&frame, member),
    };
    Page { rows: members.iter().map(row).collect(), frame }
}

/// A debrief that was asked for, or that has to come before another call.
fn debrief(frame: &Frame, member: &Member<'_>) -> Option<(Message, &'static str)> {
    if member.needs_debrief() {
        Some((frame.t("team-debrief-first"), "orange"))
    } else if member.seen.waits_for_debrief {
        Some((frame.t("team-debrief-asked"), "blue"))
    } else {
        None
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{diaries, dispositions, policy, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::Team);
    let (policy, diaries) = (policy(), diaries());
    let Some(dispositions) = dispositions() else { return Vec::new() };
    let members = members(&policy, &dispositions, &diaries);
    let mut samples = vec![
        Sample::of("team/none", &view(frame(), &[], today())),
        Sample::of("team/some", &view(frame(), &members, today())),
    ];
    samples
        .extend(members.first().map(|first| member::samples(&frame(), first, today())).unwrap_or_default());
    samples
}
