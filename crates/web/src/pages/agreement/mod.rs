//! How far two coders agree, by version of the frame and quarter, and the comments that wait for somebody to decide.

use access::Role;
use access::permission::ViewAgreement;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{ForceCode, Id};
use operations::{AgreementRead, CodingStanding, Platform};
use questionnaire::{Language, QuestionName, QuestionnaireId, Theme, Wave};
use statistics::agreement::{CodeAgreement, FrameAgreement, Pooled};
use statistics::{Interval, Month, Period};
use store::{CodedComment, CommentRow};
use verbatim::coding::{Coded, Coding};
use verbatim::frame::{CodeName, FrameId, Frames};
use verbatim::{Comment, CommentState, Quarter, Reading};

use super::coded::{invented, label};
use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::spoken::percent;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/coding/agreement", web::get().to(show));
}

#[derive(Template)]
#[template(path = "agreement/page.html")]
struct Page {
    frame: Frame,
    settled: usize,
    parted: Vec<Undecided>,
    tables: Vec<Table>,
}

/// A comment that waits for somebody to decide.
struct Undecided {
    number: usize,
    id: Id<Comment>,
    month: String,
    coders: String,
}

/// The agreement of one frame in one period.
struct Table {
    heading: String,
    alike: Message,
    whole: Message,
    rows: Vec<Row>,
}

/// A code in numbers.
struct Row {
    label: String,
    both: u32,
    one: u32,
    observed: String,
    kappa: String,
    interval: String,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewAgreement>()?;
    let standing = operations::read_agreement(&who.platform, &permit).await?;
    page(&view(who.frame(Section::Coding), &standing, labels(&who.platform)))
}

/// What a code of a frame is called.
type Labels<'a> = Box<dyn Fn(Language, &FrameId, &str) -> String + 'a>;

fn labels(platform: &Platform) -> Labels<'_> {
    let frames: &Frames = &platform.frames;
    Box::new(move |language, frame, name| {
        let known = frames.get(frame).zip(CodeName::parse(name).ok());
        known.map_or_else(|| name.to_owned(), |(frame, name)| label(language, frame, &name))
    })
}

fn view(frame: Frame, standing: &CodingStanding, labels: Labels<'_>) -> Page {
    let undecided = |(number, it): (usize, &CodedComment)| Undecided {
        number,
        id: it.comment.id,
        month: spoken::month(frame.language, it.comment.month),
        coders: it.names.join(", "),
    };
    Page {
        settled: standing.settled,
        parted: (1..).zip(&standing.parted).map(undecided).collect(),
        tables: standing.agreements.iter().map(|read| table(&frame, read, &labels)).collect(),
        frame,
    }
}

fn table(frame: &Frame, read: &AgreementRead, labels: &Labels<'_>) -> Table {
    let FrameAgreement { comments, alike, codes, whole } = &read.agreement;
    let period = match read.quarter {
        Some(quarter) => spoken::period(frame.language, Period { from: quarter.from, to: quarter.to() }),
        None => frame.t("agreement-all-time").to_string(),
    };
    let heading = frame.t("agreement-of").with("frame", &read.frame).with("period", period);
    let used = codes.iter().filter(|code| code.both > 0 || code.one > 0);
    let name = |code: &CodeAgreement| labels(frame.language, &read.frame, &code.code);
    Table {
        heading: heading.to_string(),
        alike: frame.t("agreement-alike").count("alike", alike).count("comments", comments),
        whole: pooled(frame, whole.as_ref()),
        rows: used.map(|code| row(frame, name(code), code)).collect(),
    }
}

fn pooled(frame: &Frame, whole: Option<&Pooled>) -> Message {
    let Some(whole) = whole else { return frame.t("agreement-none-used") };
    match whole.interval {
        Some(Interval { low, high }) => frame
            .t("agreement-whole")
            .with("kappa", number(whole.kappa))
            .with("low", number(low))
            .with("high", number(high)),
        None => frame.t("agreement-whole-alone").with("kappa", number(whole.kappa)),
    }
}

fn row(frame: &Frame, label: String, code: &CodeAgreement) -> Row {
    let kappa = code.agreement.and_then(|agreement| agreement.kappa);
    let none = || frame.t("agreement-not-known").to_string();
    let between = |it: Interval| {
        frame.t("agreement-between").with("low", number(it.low)).with("high", number(it.high)).to_string()
    };
    Row {
        label,
        both: code.both,
        one: code.one,
        observed: code.agreement.map_or_else(none, |agreement| percent(agreement.observed)),
        kappa: kappa.map_or_else(none, |kappa| number(kappa.value)),
        interval: kappa.and_then(|kappa| kappa.interval).map_or_else(none, between),
    }
}

/// A coefficient with two places, and a true minus.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    if text == "-0.00" { "0.00".to_owned() } else { text.replace('-', "−") }
}

/// An invented comment as a list has it.
pub(super) fn invented_row() -> Option<CommentRow> {
    use super::fixtures::{at, id, reference};
    Some(CommentRow {
        id: id(90),
        force: ForceCode::parse("E23000099").ok()?,
        reference: reference(),
        questionnaire: QuestionnaireId { wave: Wave::SixWeek, version: 1 },
        question: QuestionName::parse("listened").ok()?,
        theme: Theme::Respect,
        month: Month::new(2026, 9)?,
        language: Language::English,
        state: CommentState::Released { first: None, by: Reading { by: id(8), at: at(15, 5) } },
    })
}

/// The same, coded by two who part.
pub(super) fn invented_coded() -> Option<CodedComment> {
    use super::fixtures::{at, id};
    let coding = |coder, codes: &[&str]| {
        let codes: Option<_> = codes.iter().map(|code| CodeName::parse(code).ok()).collect();
        Some(Coding { coder: id(coder), frame: FrameId::parse("words@1")?, codes: codes?, at: at(15, 5) })
    };
    Some(CodedComment {
        comment: invented_row()?,
        coded: Coded {
            first: coding(8, &["listened", "delay"])?,
            second: coding(9, &["listened", "reached"])?,
            reconciliation: None,
        },
        names: ["Jo Marsh".to_owned(), "R. Osei".to_owned()],
        decided_by: None,
    })
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |name: &str, standing: Option<CodingStanding>| {
        let frame = Frame::sample(language, Role::Coordinator, Section::Coding);
        let used = invented()?.frame;
        let said: Labels<'_> = Box::new(move |language, _, name| {
            CodeName::parse(name).map_or_else(|_| name.to_owned(), |name| label(language, &used, &name))
        });
        Some(Sample::of(name, &view(frame, &standing?, said)))
    };
    let none = CodingStanding { agreements: Vec::new(), parted: Vec::new(), settled: 0 };
    let samples = [sample("agreement/none", Some(none)), sample("agreement/some", invented_standing())];
    samples.into_iter().flatten().collect()
}

fn invented_standing() -> Option<CodingStanding> {
    use statistics::agreement::{TwoCodings, frame_agreement};
    let two = |first: &[&str], second: &[&str]| {
        let set = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        TwoCodings { first: set(first), second: set(second) }
    };
    let coded = [
        two(&["listened"], &["listened"]),
        two(&["listened", "delay"], &["listened", "reached"]),
        two(&["delay"], &["delay"]),
        two(&[], &[]),
        two(&["kind"], &[]),
    ];
    let codes = ["listened", "delay", "reached", "kind", "believed"].map(str::to_owned);
    let of = |quarter| {
        let agreement = frame_agreement(&codes, &coded);
        Some(AgreementRead { frame: FrameId::parse("words@1")?, quarter, agreement })
    };
    let quarter = Quarter::of(Month::new(2026, 9)?);
    let agreements = [of(None), of(Some(quarter))].into_iter().flatten().collect();
    Some(CodingStanding { agreements, parted: vec![invented_coded()?], settled: 4 })
}
