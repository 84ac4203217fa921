//! The reading as the page says it.

use askama::Template;
use statistics::charts::CountOf;
use statistics::readings::Difference;
use statistics::response_bias::{
    Against, BiasFinding, Measure, Response, ResponseBias, SpanResponse, UnitResponse, unheard,
};
use statistics::{Change, DisclosurePolicy, Proportion};

use super::names::Names;
use crate::locale::Message;
use crate::pages::of_force::{ForceItems, OfForce};
use crate::spoken::percent;
use crate::{Form, Frame, spoken};

/// The page.
#[derive(Template)]
#[template(path = "response_bias/page.html")]
pub(super) struct Page {
    frame: Frame,
    form: Form,
    items: ForceItems,
    query: String,
    /// Who was heard, of everybody; none where nothing may be told yet.
    lead: Option<Message>,
    cannot: Option<Message>,
    findings: Vec<Message>,
    waiting: Option<Message>,
    spans: Vec<Span>,
}

/// Everybody referred in some quarters.
struct Span {
    period: String,
    tables: Vec<Table>,
}

struct Table {
    caption: String,
    rows: Vec<Row>,
}

/// A unit in numbers and in a sentence.
struct Row {
    name: String,
    referred: u32,
    agreed: String,
    interviewed: String,
    sentence: String,
}

/// What the page is made with.
pub(super) struct Around {
    pub(super) chosen: OfForce,
    pub(super) items: ForceItems,
    pub(super) names: Names,
    pub(super) policy: DisclosurePolicy,
}

/// The page of a reading.
pub(super) fn view(frame: Frame, bias: &ResponseBias, around: Around) -> Page {
    let whole = bias.whole();
    let finding = |finding: &BiasFinding| finding_said(&frame, &around.names, finding);
    let beside = bias.spans_beside_rest(&around.policy);
    let spans = bias.spans.iter().zip(beside);
    Page {
        form: around.chosen.form(),
        query: around.chosen.query(),
        lead: whole.map(|whole| lead(&frame, &whole)),
        cannot: whole.and_then(|whole| cannot(&frame, &whole)),
        findings: bias.findings(&around.policy).iter().map(finding).collect(),
        waiting: bias
            .waiting
            .map(|period| frame.t("bias-waiting").with("period", spoken::period(frame.language, period))),
        spans: spans.map(|(span, (_, against))| span_said(&frame, &around.names, span, against)).collect(),
        items: around.items,
        frame,
    }
}

fn lead(frame: &Frame, whole: &Response) -> Message {
    frame
        .t("bias-lead")
        .count("referred", whole.referred)
        .count("agreed", whole.agreed.count)
        .count("interviewed", whole.interviewed.count)
        .with("share", percent(whole.interviewed.share))
}

/// What the figures cannot say: whatever those would have said who were not heard. Half of those heard, as an example.
fn cannot(frame: &Frame, whole: &Response) -> Option<Message> {
    let interviewed = whole.interviewed.count;
    let heard = CountOf::new(interviewed / 2, interviewed)?;
    let everybody = unheard(heard, whole.referred)?;
    let said = frame
        .t("bias-cannot")
        .count("half", heard.count())
        .count("interviewed", interviewed)
        .count("silent", whole.referred.saturating_sub(interviewed))
        .with("low", percent(everybody.low))
        .with("high", percent(everybody.high));
    Some(said)
}

fn span_said(frame: &Frame, names: &Names, span: &SpanResponse, against: Option<Against>) -> Span {
    let period = spoken::period(frame.language, span.period);
    let everybody = row(frame, frame.t("bias-everybody").to_string(), &span.whole, against);
    let units = |kind: Option<&str>, units: &[UnitResponse]| -> Vec<Row> {
        let said =
            |unit: &UnitResponse| row(frame, names.units(kind, &unit.units), &unit.response, unit.against);
        units.iter().map(said).collect()
    };
    let table = |of: String, rows| {
        let caption = frame.t("bias-caption").with("of", of).with("period", &period).to_string();
        Table { caption, rows }
    };
    let whole = table(frame.t("bias-everybody").to_string(), vec![everybody]);
    let teams = table(frame.t("bias-teams").to_string(), units(None, &span.teams));
    let groups = span
        .groups
        .iter()
        .map(|kind| table(names.kind(&kind.kind).to_owned(), units(Some(&kind.kind), &kind.groups)));
    let tables = [whole, teams].into_iter().chain(groups).filter(|table| !table.rows.is_empty()).collect();
    Span { period, tables }
}

fn row(frame: &Frame, name: String, response: &Response, against: Option<Against>) -> Row {
    let sentence = match against {
        Some(against) => frame
            .t("bias-sentence")
            .with("agreed", reading(frame, &against.agreed))
            .with("interviewed", reading(frame, &against.interviewed)),
        None => frame.t("bias-alone"),
    };
    Row {
        name,
        referred: response.referred,
        agreed: share(frame, &response.agreed),
        interviewed: share(frame, &response.interviewed),
        sentence: sentence.to_string(),
    }
}

fn share(frame: &Frame, share: &Proportion) -> String {
    let said = frame.t("bias-share").with("share", percent(share.share));
    said.with("low", percent(share.interval.low)).with("high", percent(share.interval.high)).to_string()
}

/// The difference to the rest in words, with its interval.
fn reading(frame: &Frame, difference: &Difference) -> Message {
    let (low, high) = (difference.interval.low, difference.interval.high);
    let (key, low, high) = match difference.reading {
        Change::Higher => ("bias-more", low, high),
        Change::Lower => ("bias-less", -high, -low),
        Change::NoEvidence => ("bias-no-evidence", low, high),
    };
    frame
        .t(key)
        .with("points", spoken::points(difference.difference.abs()))
        .with("low", spoken::points(low))
        .with("high", spoken::points(high))
}

fn finding_said(frame: &Frame, names: &Names, finding: &BiasFinding) -> Message {
    let measure = match finding.measure {
        Measure::Agreed => "agreed",
        Measure::Interviewed => "interviewed",
    };
    let direction = if finding.difference.reading == Change::Higher { "more" } else { "less" };
    let period = spoken::period(frame.language, finding.period);
    let name = match finding.units.is_empty() {
        true => frame.t("bias-everybody").to_string(),
        false => names.units(finding.kind.as_deref(), &finding.units),
    };
    let said =
        frame.t(format!("bias-finding-{measure}-{direction}")).with("name", name).with("period", period);
    said.with("points", spoken::points(finding.difference.difference.abs()))
}
