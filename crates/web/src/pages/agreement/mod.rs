//! How far two coders agree, by version of the frame and quarter, and the comments that wait for somebody to decide.

mod samples;

use access::permission::ViewAgreement;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::Id;
use operations::{AgreementRead, CodingStanding, Platform};
use questionnaire::Language;
use statistics::agreement::{CodeAgreement, FrameAgreement, Pooled};
use statistics::{Interval, Period};
use store::CodedComment;
use verbatim::Comment;
use verbatim::frame::{CodeName, FrameId, Frames};

pub(crate) use self::samples::{invented_coded, invented_row, samples};
use super::coded::label;
use super::links;
use crate::locale::Message;
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
