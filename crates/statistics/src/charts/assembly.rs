//! From observations to a chart: segments, lines, signals.

use super::count_of::kept;
use super::epochs::Epochs;
use super::lines::{Lines, Model, Seen};
use super::signals::{Spot, signals};
use super::{Chart, Direction, Mark, MarkedChange, Meaning, Note, Plotted, Point, Runs, Segment, Signal};
use crate::{Marker, Period};

/// How a chart is cut and read.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Which way is better.
    pub direction: Direction,
    /// The changes, in any order. Each begins a segment.
    pub changes: &'a [MarkedChange],
    /// The lengths the rules hang on.
    pub runs: &'a Runs,
}

/// One place before it is drawn.
type Place = (Period, Result<Seen, Marker>);

/// Points in a row, of one epoch, without a gap.
struct Stretch {
    epoch: usize,
    /// The first one's place among all.
    start: usize,
    seen: Vec<Seen>,
}

/// A segment with its lines.
struct Fitted {
    epoch: usize,
    model: Option<Model>,
    segment: Segment,
}

impl Frame<'_> {
    /// The chart of places in order. The model gives the lines of a segment from its stretches.
    pub(crate) fn assemble(&self, places: &[Place], model: impl Fn(&[Vec<Seen>]) -> Option<Model>) -> Chart {
        let epochs = Epochs::new(self.changes);
        let stretches = stretches(places, &epochs);
        let fitted = self.fit(places, &stretches, &epochs, model);
        let mut points: Vec<Point> = places.iter().map(unread).collect();
        for stretch in &stretches {
            self.read(stretch, &fitted, &mut points);
        }
        let across = points.iter().filter(|point| point.plotted().is_some_and(|it| it.segment.is_none()));
        let across = across.map(|point| Note::Across { period: point.period });
        let notes = fitted.iter().enumerate().flat_map(|(place, it)| self.notes(place, it)).chain(across);
        Chart {
            direction: self.direction,
            notes: notes.collect(),
            segments: fitted.into_iter().map(|it| it.segment).collect(),
            points,
        }
    }

    fn fit(
        &self,
        places: &[Place],
        stretches: &[Stretch],
        epochs: &Epochs<'_>,
        model: impl Fn(&[Vec<Seen>]) -> Option<Model>,
    ) -> Vec<Fitted> {
        let together = stretches.chunk_by(|one, next| one.epoch == next.epoch);
        let fitted = together.filter_map(|stretches| {
            let epoch = stretches.first()?.epoch;
            let seen: Vec<Vec<Seen>> = stretches.iter().map(|stretch| stretch.seen.clone()).collect();
            let points = seen.iter().map(Vec::len).sum();
            // A point that makes most of the limits it is held against says nothing.
            let model = if points >= self.runs.bounded().fewest { model(&seen) } else { None };
            let segment = Segment {
                period: from_to(places, stretches)?,
                changes: epochs.opened_by(epoch).iter().map(|change| (*change).clone()).collect(),
                points,
                centre: model.map(|model| kept(model.centre())),
                trial: points < self.runs.bounded().settled,
            };
            Some(Fitted { epoch, model, segment })
        });
        fitted.collect()
    }

    fn read(&self, stretch: &Stretch, fitted: &[Fitted], points: &mut [Point]) {
        let Some(segment) = fitted.iter().position(|it| it.epoch == stretch.epoch) else { return };
        let model = fitted.get(segment).and_then(|it| it.model);
        let lines = |seen: &Seen| Some((seen.value, model?.at(seen)));
        let spots: Vec<Spot> =
            stretch.seen.iter().filter_map(lines).map(|(value, lines)| Spot { value, lines }).collect();
        let found = signals(&spots, self.runs);
        let read = spots.iter().map(|spot| Some(spot.lines)).zip(found);
        let read = read.chain(std::iter::repeat((None, Vec::new())));
        for (point, (lines, signals)) in
            points.iter_mut().skip(stretch.start).zip(read).take(stretch.seen.len())
        {
            if let Mark::Plotted(plotted) = &mut point.mark {
                plotted.segment = Some(segment);
                self.explain(plotted, lines, signals);
            }
        }
    }

    fn explain(&self, plotted: &mut Plotted, lines: Option<Lines>, signals: Vec<Signal>) {
        plotted.limits = lines.map(|lines| lines.limits());
        plotted.meaning = lines.map_or(Meaning::Unread, |_| self.direction.meaning(&signals));
        plotted.signals = signals;
    }

    fn notes(&self, segment: usize, fitted: &Fitted) -> impl Iterator<Item = Note> + use<> {
        let Segment { points, trial, .. } = fitted.segment;
        let settled = self.runs.bounded().settled;
        let limits = match fitted.model {
            None => Some(Note::NoLimits { segment, points }),
            Some(_) => trial.then_some(Note::TrialLimits { segment, points, settled }),
        };
        let screened = match fitted.model {
            Some(Model::Value { screened: ranges @ 1.., .. }) => Some(Note::Screened { segment, ranges }),
            _ => None,
        };
        limits.into_iter().chain(screened)
    }
}

impl Stretch {
    fn last(&self) -> usize {
        self.start + self.seen.len().saturating_sub(1)
    }
}

fn stretches(places: &[Place], epochs: &Epochs<'_>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (start, (period, seen)) in places.iter().enumerate() {
        let (Ok(seen), Some(epoch)) = (seen, epochs.of(*period)) else { continue };
        match stretches.last_mut() {
            Some(open) if open.epoch == epoch && open.last() + 1 == start => open.seen.push(*seen),
            _ => stretches.push(Stretch { epoch, start, seen: vec![*seen] }),
        }
    }
    stretches
}

/// From the first month of the first stretch to the last of the last.
fn from_to(places: &[Place], stretches: &[Stretch]) -> Option<Period> {
    let month = |place: usize| places.get(place).map(|(period, _)| *period);
    Some(Period { from: month(stretches.first()?.start)?.from, to: month(stretches.last()?.last())?.to })
}

/// A place as it is drawn before anything is known of its segment.
fn unread((period, seen): &Place) -> Point {
    let mark = match seen {
        Err(marker) => Mark::Gap(*marker),
        Ok(seen) => Mark::Plotted(Plotted {
            value: kept(seen.value),
            base: seen.people.map(super::CountOf::base),
            segment: None,
            limits: None,
            signals: Vec::new(),
            meaning: Meaning::Unread,
        }),
    };
    Point { period: *period, mark, revised: false }
}
