//! Provisional figures as the page says them: each number with its mark.

use askama::Template;
use operations::Provisional;
use statistics::{Figure, Interval, Month, Series, WaveFigures};

use crate::locale::Message;
use crate::pages::dashboard::words;
use crate::pages::of_force::{ForceItems, OfForce};
use crate::{Form, Frame, spoken};

/// The mark of every number on the page.
const MARK: &str = "[p]";

/// The page.
#[derive(Template)]
#[template(path = "provisional/page.html")]
pub(super) struct Page {
    frame: Frame,
    form: Form,
    items: ForceItems,
    /// What they go on from, and when they were made; none where there are none.
    lead: Option<Message>,
    waiting: Option<Message>,
    rows: Vec<Row>,
}

/// One question over one span of months.
struct Row {
    question: String,
    period: String,
    people: String,
    favourable: String,
    interval: String,
}

/// The page of one wave.
pub(super) fn view(
    frame: Frame,
    chosen: &OfForce,
    items: ForceItems,
    provisional: Option<&Provisional>,
) -> Page {
    let wave =
        provisional.and_then(|it| it.edition.waves.iter().find(|wave| wave.wave == chosen.wave.slug()));
    let published = provisional.and_then(|it| it.published);
    Page {
        form: chosen.form(),
        items,
        lead: provisional.map(|it| lead(&frame, it)),
        waiting: wave
            .and_then(|wave| wave.carried)
            .map(|period| frame.t("waiting-sentence").with("period", spoken::period(frame.language, period))),
        rows: wave.map(|wave| rows(&frame, wave, published)).unwrap_or_default(),
        frame,
    }
}

fn lead(frame: &Frame, provisional: &Provisional) -> Message {
    let made = spoken::moment(frame.language, provisional.made_at);
    match provisional.published {
        Some(month) => frame
            .t("provisional-since")
            .with("made", made)
            .with("month", spoken::month(frame.language, month)),
        None => frame.t("provisional-first").with("made", made),
    }
}

/// What no edition has: the spans that end after the newest published month.
fn rows(frame: &Frame, wave: &WaveFigures, published: Option<Month>) -> Vec<Row> {
    let of = |series: &Series| {
        let new = series.periods.iter().filter(|it| published.is_none_or(|month| month < it.period.to));
        let shown = new.filter(|figure| figure.base.is_shown());
        shown.map(|figure| row(frame, series, figure)).collect::<Vec<_>>()
    };
    wave.series.iter().flat_map(of).collect()
}

fn row(frame: &Frame, series: &Series, figure: &Figure) -> Row {
    let share = words::percent(&figure.favourable, |it| it.share);
    let interval = figure.favourable.shown().map(|it| interval(frame, it.interval));
    Row {
        question: words::say(frame.language, &series.short).to_owned(),
        period: spoken::period(frame.language, figure.period),
        people: marked(&words::count(&figure.base)),
        favourable: marked(&share),
        interval: marked(&interval.unwrap_or(share)),
    }
}

fn interval(frame: &Frame, Interval { low, high }: Interval) -> String {
    let ends = frame.t("provisional-interval").with("low", spoken::percent(low));
    ends.with("high", spoken::percent(high)).to_string()
}

fn marked(number: &str) -> String {
    format!("{number} {MARK}")
}
