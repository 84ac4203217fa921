//! What is new in an edition, against the one published before it.

use super::{Difference, Finding, News, Reported, Subject};
use crate::charts::{MarkedChange, Meaning, Runs, chart};
use crate::{Change, Edition, Figure, Period, Polarity, Series, WaveFigures};

/// One comparison in twenty differs where nothing has changed: the intervals are at 95%.
const BY_CHANCE: f64 = 0.05;

/// Everything that is new in an edition: for each wave in order, first the wave itself, then its questions in order.
/// Questions are read at their newest shown period, and only where the edition before did not have it. Without an
/// edition before, everything is new.
pub fn changes_of(
    edition: &Edition,
    before: Option<&Edition>,
    changes: &[MarkedChange],
    rules: &Runs,
) -> Vec<Finding> {
    edition.waves.iter().flat_map(|wave| changes_of_wave(wave, before, changes, rules)).collect()
}

/// What is new in one wave of an edition.
pub fn changes_of_wave(
    wave: &WaveFigures,
    before: Option<&Edition>,
    changes: &[MarkedChange],
    rules: &Runs,
) -> Vec<Finding> {
    let earlier = before.and_then(|before| before.waves.iter().find(|earlier| earlier.wave == wave.wave));
    let questions = of_questions(wave, earlier, changes, rules);
    let mut found = of_wave(wave, earlier);
    found.extend(tally(&questions).map(|news| Finding { wave: wave.wave.clone(), about: None, news }));
    found.extend(questions);
    found
}

fn of_questions(
    wave: &WaveFigures,
    earlier: Option<&WaveFigures>,
    changes: &[MarkedChange],
    rules: &Runs,
) -> Vec<Finding> {
    let named = |it: &Series| earlier?.series.iter().find(|series| series.concept == it.concept);
    let found = wave.series.iter().flat_map(|series| {
        let news = question(series, named(series), earlier.is_some(), changes, rules);
        news.into_iter().map(|news| about(wave, series, news)).collect::<Vec<_>>()
    });
    found.chain(ended(wave, earlier)).collect()
}

fn about(wave: &WaveFigures, series: &Series, news: News) -> Finding {
    let Series { concept, theme, short, .. } = series;
    let subject = Subject { concept: concept.clone(), theme: theme.clone(), short: short.clone() };
    Finding { wave: wave.wave.clone(), about: Some(subject), news }
}

fn of_wave(wave: &WaveFigures, earlier: Option<&WaveFigures>) -> Vec<Finding> {
    let known =
        |period: &Period| earlier.is_some_and(|it| it.periods.iter().any(|old| old.period == *period));
    let periods: Vec<Period> =
        wave.periods.iter().map(|it| it.period).filter(|period| !known(period)).collect();
    let closed = (!periods.is_empty()).then_some(News::Closed { periods });
    let waiting = wave.carried.map(|months| News::Waiting { months });
    let news = closed.into_iter().chain(waiting);
    news.map(|news| Finding { wave: wave.wave.clone(), about: None, news }).collect()
}

fn ended<'a>(wave: &'a WaveFigures, earlier: Option<&'a WaveFigures>) -> impl Iterator<Item = Finding> + 'a {
    let gone = |series: &&Series| !wave.series.iter().any(|it| it.concept == series.concept);
    let old = earlier.into_iter().flat_map(|earlier| &earlier.series);
    old.filter(gone).map(|series| about(wave, series, News::Ended)).collect::<Vec<_>>().into_iter()
}

fn question(
    series: &Series,
    earlier: Option<&Series>,
    had_edition: bool,
    changes: &[MarkedChange],
    rules: &Runs,
) -> Vec<News> {
    let began = (had_edition && earlier.is_none()).then(|| News::Began { after: series.after.clone() });
    let revised = earlier.into_iter().flat_map(|earlier| revised(series, earlier));
    let mut news: Vec<News> = began.into_iter().chain(revised).collect();
    let directed = series.options.iter().any(|option| option.polarity == Polarity::Favourable);
    if directed {
        news.extend(newest(series, earlier, changes, rules));
    }
    news
}

/// The newest period that is shown, where it is new; otherwise the one that waits or is withheld.
fn newest(series: &Series, earlier: Option<&Series>, changes: &[MarkedChange], rules: &Runs) -> Vec<News> {
    let shown = series.periods.iter().rev().filter(|figure| !has(earlier, figure.period));
    match shown.filter_map(Reported::of).next() {
        Some(now) => {
            std::iter::once(against_last(series, now)).chain(unusual(series, now, changes, rules)).collect()
        }
        None => series.periods.last().and_then(withheld).into_iter().collect(),
    }
}

fn withheld(figure: &Figure) -> Option<News> {
    let marker = figure.favourable.marker().or(figure.base.marker())?;
    Some(News::Withheld { period: figure.period, marker })
}

fn has(series: Option<&Series>, period: Period) -> bool {
    series.is_some_and(|series| series.periods.iter().any(|figure| figure.period == period))
}

fn against_last(series: &Series, now: Reported) -> News {
    let earlier = series.periods.iter().filter(|figure| figure.period.to < now.period.from);
    let compared = earlier.rev().find_map(Reported::of).and_then(|before| {
        let difference = Difference::between(now.people()?, before.people()?)?;
        Some(News::Compared { now, before, difference })
    });
    compared.unwrap_or(News::First { now })
}

fn unusual(series: &Series, now: Reported, changes: &[MarkedChange], rules: &Runs) -> Option<News> {
    let chart = chart(series, changes, rules);
    let plotted = chart.points.iter().find(|point| point.period == now.period)?.plotted()?;
    if matches!(plotted.meaning, Meaning::Usual | Meaning::Unread) {
        return None;
    }
    Some(News::Unusual {
        now,
        limits: plotted.limits?,
        signals: plotted.signals.clone(),
        meaning: plotted.meaning,
        trial: chart.segments.get(plotted.segment?)?.trial,
    })
}

/// Periods of both whose base or favourable answers differ.
fn revised<'a>(series: &'a Series, earlier: &'a Series) -> impl Iterator<Item = News> + 'a {
    let differs = |old: &Figure, new: &Figure| old.base != new.base || old.favourable != new.favourable;
    let changed = series
        .periods
        .iter()
        .filter(move |new| earlier.periods.iter().any(|old| old.period == new.period && differs(old, new)));
    changed.map(|figure| News::Revised { period: figure.period })
}

fn tally(findings: &[Finding]) -> Option<News> {
    let readings = findings.iter().filter_map(|finding| match &finding.news {
        News::Compared { difference, .. } => Some(difference.reading),
        _ => None,
    });
    let readings: Vec<Change> = readings.collect();
    let of = |wanted: Change| readings.iter().filter(|reading| **reading == wanted).count();
    let compared = readings.len();
    let by_chance = f64::from(u32::try_from(compared).ok()?) * BY_CHANCE;
    let (higher, lower) = (of(Change::Higher), of(Change::Lower));
    (compared > 0).then_some(News::Tally {
        compared,
        higher,
        lower,
        by_chance: crate::charts::kept(by_chance),
    })
}
