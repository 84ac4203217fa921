//! One risk: what it says, its scores before and after controls, its history, and the changes it caused.

use access::permission::{CloseRegisterRisk, RecordProcessChange, ReviseRegisterRisk};
use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use improvement::{Register, RegisterRisk, RegisterVersion, RiskContent, Score};

use super::said::{band, by, reckoned, review};
use super::{Around, find, links, read};
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

/// The page.
#[derive(Template)]
#[template(path = "register/risk.html")]
pub(super) struct View {
    frame: Frame,
    number: u32,
    name: String,
    about: String,
    overdue: bool,
    review: Message,
    /// What is said of it, each under its name.
    parts: Vec<(Message, String)>,
    scores: Vec<ScoreRow>,
    asks: String,
    history: Vec<Entry>,
    changes: Vec<(String, String, String)>,
    links: Vec<(String, Message)>,
}

/// The score at one time.
struct ScoreRow {
    when: Message,
    reckoned: Message,
    band: String,
}

/// One change of it.
struct Entry {
    what: Message,
    by: Message,
    reason: Option<String>,
    /// The meeting it belongs to, where the reader may see it.
    meeting: Option<(String, Message)>,
    /// What was different before.
    was: Vec<Message>,
}

/// What the reader may do with a risk.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct May {
    pub(super) revise: bool,
    pub(super) close: bool,
    pub(super) record: bool,
}

pub(super) async fn show(who: SignedIn, number: Path<String>) -> Result<HttpResponse, PageError> {
    let register = read(&who).await?;
    let risk = find(&register, &number)?;
    let may = May {
        revise: risk.is_open() && who.permit::<ReviseRegisterRisk>().is_ok(),
        close: risk.is_open() && who.permit::<CloseRegisterRisk>().is_ok(),
        record: who.permit::<RecordProcessChange>().is_ok(),
    };
    page(&view(who.frame(Section::Risks), (&register, risk), &Around::of(&who), may))
}

pub(super) fn view(
    frame: Frame,
    (register, risk): (&Register, &RegisterRisk),
    around: &Around<'_>,
    may: May,
) -> View {
    let content = &risk.latest.content;
    let score = |key: &str, score: Score| ScoreRow {
        when: frame.t(key),
        reckoned: reckoned(&frame, around.policy, score),
        band: band(&frame, around.policy, score),
    };
    View {
        number: risk.number,
        name: content.name.clone(),
        about: around.about(&frame, risk.force.as_ref()),
        overdue: risk.is_overdue(around.today),
        review: review(&frame, risk, around.today),
        parts: parts(&frame, content),
        scores: vec![score("register-before", content.before), score("register-after", content.after)],
        asks: around.policy.band_of(content.after).asks.say(frame.language).to_owned(),
        history: history(&frame, register, risk),
        changes: changes(&frame, register, risk),
        links: may.links(&frame, risk.number),
        frame,
    }
}

impl May {
    fn links(self, frame: &Frame, number: u32) -> Vec<(String, Message)> {
        [
            (self.revise, links::revise(number), "register-revise"),
            (self.close, links::close(number), "register-close"),
            (self.record, links::change_because_of(number), "register-record-change"),
        ]
        .into_iter()
        .filter(|(may, ..)| *may)
        .map(|(_, path, key)| (path, frame.t(key)))
        .collect()
    }
}

pub(super) fn parts(frame: &Frame, content: &RiskContent) -> Vec<(Message, String)> {
    let owner = frame.t(format!("register-seat-{}", content.owner.slug())).to_string();
    let family = frame.t(format!("register-family-{}", content.family.slug())).to_string();
    vec![
        (frame.t("register-family"), family),
        (frame.t("register-cause"), content.cause.clone()),
        (frame.t("register-event"), content.event.clone()),
        (frame.t("register-consequence"), content.consequence.clone()),
        (frame.t("register-controls"), content.controls.clone()),
        (frame.t("register-owner"), owner),
    ]
}

/// Every change, the latest first, each with what it took the place of.
fn history(frame: &Frame, register: &Register, risk: &RegisterRisk) -> Vec<Entry> {
    let before = std::iter::once(None).chain(risk.versions().map(Some));
    let mut entries: Vec<Entry> = before
        .zip(risk.versions())
        .map(|(before, version)| entry(frame, register, before, version))
        .collect();
    entries.reverse();
    entries
}

fn entry(
    frame: &Frame,
    register: &Register,
    before: Option<&RegisterVersion>,
    version: &RegisterVersion,
) -> Entry {
    let meeting = register.meetings.iter().find(|meeting| Some(meeting.id) == version.meeting);
    let meeting = meeting.map(|meeting| {
        let day = spoken::date(frame.language, meeting.held.held_on);
        (links::meeting(meeting.id), frame.t("register-meeting-of").with("day", day))
    });
    Entry {
        what: frame.t(format!("register-kind-{}", version.kind.slug())),
        by: by(frame, &version.hand),
        reason: version.reason.clone(),
        was: before.map(|before| was(frame, &before.content, &version.content)).unwrap_or_default(),
        meeting,
    }
}

/// What was different before, each with its name.
fn was(frame: &Frame, before: &RiskContent, now: &RiskContent) -> Vec<Message> {
    let (old, new) = (parts(frame, before), parts(frame, now));
    let words = old.into_iter().zip(new).filter(|((_, old), (_, new))| old != new).map(|(old, _)| old);
    let name = (before.name != now.name).then(|| (frame.t("register-name"), before.name.clone()));
    let scores = [
        (frame.t("register-before"), before.before, now.before),
        (frame.t("register-after"), before.after, now.after),
    ];
    let scores =
        scores.into_iter().filter(|(_, old, new)| old != new).map(|(of, old, _)| (of, old.to_string()));
    let review = (before.review_by != now.review_by)
        .then(|| (frame.t("register-review"), spoken::date(frame.language, before.review_by)));
    let all = name.into_iter().chain(words).chain(scores).chain(review);
    all.map(|(name, text)| frame.t("register-was").with("name", name).with("text", text)).collect()
}

fn changes(frame: &Frame, register: &Register, risk: &RegisterRisk) -> Vec<(String, String, String)> {
    let own = register.changes.iter().filter(|change| change.risk == risk.id);
    own.map(|change| {
        let day = spoken::date(frame.language, change.made.changed_on);
        (day, change.made.until_then.clone(), change.made.from_then.clone())
    })
    .collect()
}
