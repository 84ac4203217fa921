//! Who withdrew and who was erased, by reference, and what is left to do about it.

use access::Role;
use access::permission::ViewWithdrawals;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{Erasure, Forces, Reference, Withdrawal};
use improvement::{Action, Finding, Response, ResponseState, WordsCitation};
use questionnaire::Language;
use store::{Rights, StaleMonth, TakenBack};

use super::dashboard::words::say;
use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/withdrawals", web::get().to(show));
}

#[derive(Template)]
#[template(path = "withdrawals/page.html")]
struct Page {
    frame: Frame,
    withdrawals: Vec<Line>,
    erasures: Vec<Line>,
    months: Vec<Message>,
    /// Published words that were taken back: copies outside are to be put right.
    words: Vec<(Message, Vec<Standing>)>,
}

/// What stands on words that were taken back: a finding, or what was planned or said in answer to it.
#[derive(Clone)]
pub(crate) struct Standing {
    /// What it is, for all but findings.
    pub(crate) kind: Option<&'static str>,
    pub(crate) text: String,
    /// The public page that it is on.
    pub(crate) link: Option<String>,
}

impl Standing {
    /// The name of its kind, before its text.
    fn name(&self, frame: &Frame) -> Option<Message> {
        self.kind.map(|kind| frame.t(format!("withdrawals-words-{kind}")))
    }
}

struct Line {
    reference: Reference,
    when: String,
    how: Message,
    left: Vec<Message>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let rights = who.reader().rights(&who.permit::<ViewWithdrawals>()?).await?;
    let words = who.reader().words_taken_back(&who.permit::<ViewWithdrawals>()?).await?;
    let findings = who.reader().findings_on_words(&who.permit::<ViewWithdrawals>()?).await?;
    let answers = who.reader().answers_on_words(&who.permit::<ViewWithdrawals>()?, &findings).await?;
    let (frame, forces) = (who.frame(Section::Withdrawals), &who.platform.forces);
    let standing = |it| with_findings(it, (&findings, &answers), (frame.language, forces));
    let words = words.into_iter().map(standing).collect::<Vec<_>>();
    page(&view(frame, (&rights, &words), forces))
}

fn view(frame: Frame, (rights, words): (&Rights, &[(TakenBack, Vec<Standing>)]), forces: &Forces) -> Page {
    Page {
        withdrawals: rights.withdrawals.iter().map(|it| withdrawal(&frame, it)).collect(),
        erasures: rights.erasures.iter().map(|it| erasure(&frame, it)).collect(),
        words: words
            .iter()
            .map(|(it, findings)| (taken_back(&frame, it, forces), findings.clone()))
            .collect(),
        months: rights.stale.iter().map(|it| month(&frame, it, forces)).collect(),
        frame,
    }
}

/// Words that were taken back, with the findings that stand on them, and what was planned and said in answer: those are to be
/// restated too.
fn with_findings(
    it: TakenBack,
    (findings, (actions, responses)): (&[Finding], &(Vec<Action>, Vec<Response>)),
    (language, forces): (Language, &Forces),
) -> (TakenBack, Vec<Standing>) {
    let words = WordsCitation { edition: it.month, version: it.version, place: it.place };
    let on_them = findings.iter().filter(|finding| finding.force == it.force && finding.cites_words(words));
    let public = forces.get(&it.force).map(|force| format!("/what-we-changed/{}", force.slug));
    let standing = on_them.flat_map(|finding| {
        let found = Standing { kind: None, text: finding.what.clone(), link: None };
        let planned = actions.iter().filter(|action| action.finding == Some(finding.id)).map(|action| {
            let text = say(language, &action.what).to_owned();
            Standing { kind: Some("action"), text, link: None }
        });
        let said = responses.iter().filter(|response| response.finding == finding.id).map(|response| {
            let out = matches!(response.state, ResponseState::Published { .. });
            let text = say(language, &response.said).to_owned();
            let kind = Some(if out { "response" } else { "draft" });
            Standing { kind, text, link: public.clone().filter(|_| out) }
        });
        std::iter::once(found).chain(planned).chain(said).collect::<Vec<_>>()
    });
    let standing = standing.collect();
    (it, standing)
}

fn withdrawal(frame: &Frame, it: &Withdrawal) -> Line {
    let left = [
        it.answers_deleted_at.is_none().then(|| frame.t("withdrawals-held")),
        it.published.then(|| frame.t("withdrawals-published")),
    ];
    let left: Vec<_> = left.into_iter().flatten().collect();
    Line {
        reference: it.reference.clone(),
        when: spoken::date_of(frame.language, it.recorded_at),
        how: frame.t(format!("channel-{}", it.channel.slug())),
        left: if left.is_empty() { vec![frame.t("withdrawals-nothing-left")] } else { left },
    }
}

fn erasure(frame: &Frame, it: &Erasure) -> Line {
    Line {
        reference: it.reference.clone(),
        when: spoken::date_of(frame.language, it.erased_at),
        how: frame.t(format!("erasure-reason-{}", it.reason.slug())),
        left: it.erased.iter().map(|part| frame.t(format!("erased-{}", part.slug()))).collect(),
    }
}

fn month(frame: &Frame, it: &StaleMonth, forces: &Forces) -> Message {
    let force = forces.get(&it.force).map(|force| force.name.say(frame.language)).unwrap_or_default();
    frame
        .t(format!("withdrawals-stale-{}", it.what.slug()))
        .with("month", spoken::month(frame.language, it.month))
        .with("force", force)
}

fn taken_back(frame: &Frame, it: &TakenBack, forces: &Forces) -> Message {
    let force = forces.get(&it.force).map(|force| force.name.say(frame.language)).unwrap_or_default();
    frame
        .t("withdrawals-words-line")
        .with("month", spoken::month(frame.language, it.month))
        .with("force", force)
        .with("version", it.version)
        .with("place", it.place)
        .with("theme", frame.t(format!("theme-{}", it.theme.slug())))
        .with("when", spoken::date_of(frame.language, it.at))
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{forces, rights, taken_back_words};
    let frame = || Frame::sample(language, Role::Coordinator, Section::Withdrawals);
    vec![
        Sample::of("withdrawals", &view(frame(), (&rights(), &taken_back_words()), &forces())),
        Sample::of("withdrawals/empty", &view(frame(), (&Rights::default(), &[]), &forces())),
    ]
}
