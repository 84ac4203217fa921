//! The report as the page says it.

use askama::Template;
use fieldwork::{Agreement, Asking, Dispositions, FieldworkReport, Level, Loss, Rate, RateClass, Step};
use operations::WaveTimes;

use super::filters::Choices;
use crate::charts::{self, Size};
use crate::locale::Message;
use crate::{Form, Frame, spoken};

/// A share of fewer people than this is not said as a percentage.
const FEWEST: u32 = 5;

/// The page.
#[derive(Template)]
#[template(path = "fieldwork_report/page.html")]
pub(super) struct Page {
    frame: Frame,
    form: Form,
    choices: Choices,
    file: String,
    referrals: u32,
    lead: Message,
    pictures: Vec<String>,
    steps: Vec<StepRow>,
    places: Vec<Place>,
    outcomes: Vec<(&'static str, Message, u32)>,
    open: u32,
    /// How many cases were collected before, where there are any.
    earlier: Option<Message>,
    rates: Vec<RateRow>,
    eligible: String,
    askers: Vec<AgreementRow>,
    wordings: Vec<AgreementRow>,
    times: Vec<Taken>,
}

/// What the interviews of a wave usually take.
struct Taken {
    lead: Message,
    topics: Vec<(String, u32)>,
}

/// One step of the funnel.
struct StepRow {
    name: Message,
    reached: u32,
    waiting: u32,
    lost: u32,
    days: String,
}

/// Where some referrals are, and why: each referral is in exactly one of them.
struct Place {
    step: Message,
    what: String,
    count: u32,
    days: String,
}

struct RateRow {
    name: &'static str,
    formula: &'static str,
    value: String,
}

struct AgreementRow {
    name: String,
    of: Agreement,
    rate: String,
}

/// What the page is made with.
pub(super) struct Around<'a> {
    pub(super) dispositions: &'a Dispositions,
    /// Why asks come to nothing, by their codes.
    pub(super) asking: Option<&'a Asking>,
    pub(super) form: Form,
    pub(super) file: String,
    pub(super) choices: Choices,
    /// How long interviews take, over the whole panel.
    pub(super) times: Vec<WaveTimes>,
}

/// The page of a report.
pub(super) fn view(frame: Frame, report: &FieldworkReport, around: Around<'_>) -> Page {
    let levels = &report.funnel.levels;
    let counted = report.counts.total().saturating_sub(report.counts.not_eligible);
    let rate =
        |rate: Rate| RateRow { name: rate.name, formula: rate.formula, value: share(rate.value, counted) };
    let asker = |(asker, of): (&fieldwork::AskedBy, &Agreement)| {
        agreement(frame.t(format!("asked-by-{}", asker.slug())).to_string(), of)
    };
    Page {
        referrals: report.funnel.referrals(),
        lead: lead(&frame, levels),
        pictures: pictures(&frame, levels),
        steps: levels.iter().map(|level| step_row(&frame, level)).collect(),
        places: levels.iter().flat_map(|level| places(&frame, level, &around)).collect(),
        outcomes: outcomes(&frame, report),
        open: report.open,
        earlier: (report.earlier > 0).then(|| frame.t("fieldwork-earlier").count("cases", report.earlier)),
        rates: report.rates.every().into_iter().map(rate).collect(),
        eligible: share(report.rates.e(), counted),
        askers: report.by_asker.iter().map(asker).collect(),
        wordings: report.by_wording.iter().map(|(name, of)| wording(&frame, name, of)).collect(),
        times: around.times.iter().map(|times| taken(&frame, times)).collect(),
        form: around.form,
        file: around.file,
        choices: around.choices,
        frame,
    }
}

fn taken(frame: &Frame, times: &WaveTimes) -> Taken {
    let lead = frame
        .t("usual-times-lead")
        .with("wave", frame.t(format!("wave-{}", times.wave.slug())))
        .with("minutes", times.talked)
        .with("number", times.interviews)
        .with("expected", times.expected);
    let topic =
        |(title, minutes): &(questionnaire::Text, u32)| (title.say(frame.language).to_owned(), *minutes);
    Taken { lead, topics: times.topics.iter().map(topic).collect() }
}

fn lead(frame: &Frame, levels: &[Level]) -> Message {
    let reached =
        |step: Step| levels.iter().find(|level| level.step == step).map_or(0, |level| level.reached);
    frame
        .t("fieldwork-lead")
        .count("referred", reached(Step::Referred))
        .count("agreed", reached(Step::Agreed))
        .count("interviewed", reached(Step::Interviewed))
}

fn pictures(frame: &Frame, levels: &[Level]) -> Vec<String> {
    let bars: Vec<(String, u32)> =
        levels.iter().map(|level| (step_name(frame, level.step).to_string(), level.reached)).collect();
    let said: Vec<String> = bars.iter().map(|(name, count)| format!("{name}: {count}")).collect();
    let label = format!("{}. {}", frame.t("fieldwork-funnel"), said.join(", "));
    [Size::Wide, Size::Narrow].into_iter().map(|size| charts::funnel(&bars, size, &label)).collect()
}

fn step_row(frame: &Frame, level: &Level) -> StepRow {
    StepRow {
        name: step_name(frame, level.step),
        reached: level.reached,
        waiting: level.waiting_in_all(),
        lost: level.lost_in_all(),
        days: days(level.median_days),
    }
}

fn step_name(frame: &Frame, step: Step) -> Message {
    frame.t(format!("funnel-step-{}", step.slug()))
}

fn places(frame: &Frame, level: &Level, around: &Around<'_>) -> Vec<Place> {
    let place = |what: String, count, days| Place { step: step_name(frame, level.step), what, count, days };
    let waiting = level.waiting.iter().map(|(what, count)| {
        let what = frame.t(format!("funnel-waits-{}", what.slug())).to_string();
        place(what, *count, days(level.median_waiting))
    });
    let lost =
        level.lost.iter().map(|(why, count)| place(why_lost(frame, why, around), *count, String::new()));
    let ends = [("fieldwork-full", level.full), ("fieldwork-partial", level.partial)];
    let ends = ends.into_iter().filter(|(_, count)| *count > 0);
    let arrived = ends.map(|(key, count)| place(frame.t(key).to_string(), count, String::new()));
    waiting.chain(lost).chain(arrived).collect()
}

fn why_lost(frame: &Frame, why: &Loss, around: &Around<'_>) -> String {
    match why {
        Loss::Outcome(code) => match around.dispositions.get(code) {
            Some(outcome) => outcome.label.say(frame.language).to_owned(),
            None => code.to_string(),
        },
        Loss::NoContact(wall) => frame.t(format!("wall-{}", wall.slug())).to_string(),
        Loss::NotOffered(reason) | Loss::Declined(reason) if !reason.is_empty() => {
            let known = around.asking.and_then(|asking| asking.reason(reason));
            let reason = known.map_or(reason.as_str(), |known| known.label.say(frame.language));
            format!("{}: {reason}", frame.t(format!("funnel-loss-{}", why.slug())))
        }
        _ => frame.t(format!("funnel-loss-{}", why.slug())).to_string(),
    }
}

fn outcomes(frame: &Frame, report: &FieldworkReport) -> Vec<(&'static str, Message, u32)> {
    let class = |class: RateClass| {
        let letters = class.letters();
        (letters, frame.t(format!("rate-class-{}", letters.to_ascii_lowercase())), report.counts.of(class))
    };
    RateClass::ALL.into_iter().map(class).collect()
}

fn wording(frame: &Frame, name: &str, of: &Agreement) -> AgreementRow {
    match name {
        "" => agreement(frame.t("fieldwork-wording-unknown").to_string(), of),
        _ => agreement(name.to_owned(), of),
    }
}

fn agreement(name: String, of: &Agreement) -> AgreementRow {
    AgreementRow { name, rate: share(of.rate(), of.offered), of: *of }
}

/// A share as it may be said: undefined, of too few to be a percentage, or a percentage.
fn share(value: Option<f64>, people: u32) -> String {
    match value {
        None => "[z]".to_owned(),
        Some(_) if people < FEWEST => "[u]".to_owned(),
        Some(value) => spoken::percent(value),
    }
}

fn days(median: Option<f64>) -> String {
    median.map_or_else(|| "[z]".to_owned(), |days| format!("{days}"))
}
