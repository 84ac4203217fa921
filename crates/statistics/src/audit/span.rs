//! How far a count can go: between which numbers every table that agrees with what is published has it.

use super::leak::AuditFault;
use super::piece::{Piece, Pieces, Seat};
use super::program::{Goal, Way, furthest};

/// A sum of unknowns: what is known of it, and its open unknowns by piece and place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) known: i64,
    pub(super) open: Vec<(usize, usize)>,
}

/// A cell of a table of which the margins are known, or unknowns themselves: a unit's row, a column, and everybody.
///
/// M. Fréchet (1940): the cell is at least row + column - all, and at most the smaller of row and column. In a table of two
/// ways every whole number between is possible.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Crossing {
    pub(super) row: Sum,
    pub(super) column: Sum,
    pub(super) all: Sum,
}

/// The least and the most that were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) least: i64,
    pub(super) most: i64,
}

/// Asks how far counts can go, and remembers every table it meets.
#[derive(Debug)]
pub(super) struct Search {
    pub(super) system: Pieces,
    /// Programs solved.
    pub(super) programs: usize,
}

impl Search {
    /// A sum of unknowns by their places in the system. None where one of them is in no equation: it can be anything.
    pub(super) fn sum(&self, unknowns: impl Iterator<Item = usize>) -> Option<Sum> {
        let mut sum = Sum::default();
        for unknown in unknowns {
            match self.system.seats.get(unknown)? {
                Seat::Loose => return None,
                Seat::Known => sum.known += self.system.truth.get(unknown)?,
                Seat::In(piece, place) => sum.open.push((*piece, *place)),
            }
        }
        sum.open.sort_unstable();
        Some(sum)
    }

    /// Whether equations alone give the sum.
    pub(super) fn determines(&self, sum: &Sum) -> bool {
        by_piece(&sum.open).all(|(piece, places)| {
            self.system.pieces.get(piece).is_some_and(|piece| piece.determines(&places))
        })
    }

    /// What the open part of a sum truly is.
    pub(super) fn true_part(&self, sum: &Sum) -> i64 {
        let value = |(piece, place): &(usize, usize)| {
            self.system.pieces.get(*piece)?.points.first()?.get(*place).copied()
        };
        sum.open.iter().filter_map(value).sum()
    }

    /// Between which numbers a sum is, looked for until `enough` says that it is far enough.
    pub(super) fn of_sum(&mut self, sum: &Sum, enough: impl Fn(Span) -> bool) -> Result<Span, AuditFault> {
        let mut span = self.seen(sum);
        for way in [Way::Up, Way::Down] {
            for (piece, places) in by_piece(&sum.open) {
                if enough(span) {
                    return Ok(span);
                }
                let of_piece = Sum { known: 0, open: places.iter().map(|place| (piece, *place)).collect() };
                self.explore(&[piece], Goal::Sum(&of_piece), way)?;
                span = self.seen(sum);
            }
        }
        Ok(span)
    }

    /// Between which numbers cells are together where rows and columns cross.
    pub(super) fn of_crossings(
        &mut self,
        crossings: &[Crossing],
        enough: impl Fn(Span) -> bool,
    ) -> Result<Span, AuditFault> {
        let mut span = self.met(crossings);
        let mut pieces: Vec<usize> = crossings.iter().flat_map(Crossing::pieces).collect();
        pieces.sort_unstable();
        pieces.dedup();
        for way in [Way::Up, Way::Down] {
            if enough(span) || pieces.is_empty() {
                return Ok(span);
            }
            let points = self.explore(&pieces, Goal::Crossings(crossings), way)?;
            let here = span_at(crossings, &|(piece, place)| {
                let number = pieces.iter().position(|known| *known == piece)?;
                points.get(number)?.get(place).copied()
            });
            span = span.or(here);
        }
        Ok(span)
    }

    fn explore(&mut self, numbers: &[usize], goal: Goal<'_>, way: Way) -> Result<Vec<Vec<i64>>, AuditFault> {
        let pieces: Vec<(usize, &Piece)> =
            numbers.iter().filter_map(|number| Some((*number, self.system.pieces.get(*number)?))).collect();
        let points = furthest(&pieces, goal, way)?;
        self.programs += 1;
        for (number, point) in numbers.iter().zip(&points) {
            let piece = self.system.pieces.get_mut(*number);
            if let Some(piece) = piece.filter(|piece| !piece.points.contains(point)) {
                piece.points.push(point.clone());
            }
        }
        Ok(points)
    }

    /// The span of a sum over all tables met: pieces can be filled each for itself.
    fn seen(&self, sum: &Sum) -> Span {
        let mut span = Span { least: sum.known, most: sum.known };
        for (piece, places) in by_piece(&sum.open) {
            let Some(piece) = self.system.pieces.get(piece) else { continue };
            let values = piece
                .points
                .iter()
                .map(|point| -> i64 { places.iter().filter_map(|place| point.get(*place)).sum() });
            let (least, most) =
                values.fold((i64::MAX, i64::MIN), |(least, most), value| (least.min(value), most.max(value)));
            span = Span { least: span.least + least, most: span.most + most };
        }
        span
    }

    /// The span of crossings over tables met: each piece in turn as it was met, the others as they are.
    fn met(&self, crossings: &[Crossing]) -> Span {
        let point = |piece: usize, number: usize| self.system.pieces.get(piece)?.points.get(number);
        let truth = |(piece, place): (usize, usize)| point(piece, 0)?.get(place).copied();
        let mut span = span_at(crossings, &truth);
        let mut pieces: Vec<usize> = crossings.iter().flat_map(Crossing::pieces).collect();
        pieces.sort_unstable();
        pieces.dedup();
        for piece in pieces {
            let points = self.system.pieces.get(piece).map_or(0, |piece| piece.points.len());
            for number in 1..points {
                let here = span_at(crossings, &|(of, place)| {
                    if of == piece { point(piece, number)?.get(place).copied() } else { truth((of, place)) }
                });
                span = span.or(here);
            }
        }
        span
    }
}

impl Crossing {
    fn pieces(&self) -> impl Iterator<Item = usize> {
        [&self.row, &self.column, &self.all].into_iter().flat_map(|sum| &sum.open).map(|(piece, _)| *piece)
    }
}

impl Span {
    pub(super) const fn width(self) -> i64 {
        self.most - self.least
    }

    fn or(self, other: Self) -> Self {
        Self { least: self.least.min(other.least), most: self.most.max(other.most) }
    }
}

/// The span of crossings in one table.
fn span_at(crossings: &[Crossing], value: &dyn Fn((usize, usize)) -> Option<i64>) -> Span {
    let sum = |sum: &Sum| sum.known + sum.open.iter().filter_map(|seat| value(*seat)).sum::<i64>();
    let each = crossings.iter().map(|crossing| {
        let (row, column, all) = (sum(&crossing.row), sum(&crossing.column), sum(&crossing.all));
        (0.max(row + column - all), row.min(column))
    });
    let (least, most) = each.fold((0, 0), |(least, most), (low, high)| (least + low, most + high));
    Span { least, most }
}

/// Open unknowns by piece. They come in order.
fn by_piece(open: &[(usize, usize)]) -> impl Iterator<Item = (usize, Vec<usize>)> {
    let each = open.chunk_by(|one, other| one.0 == other.0);
    each.filter_map(|of_piece| {
        Some((of_piece.first()?.0, of_piece.iter().map(|(_, place)| *place).collect()))
    })
}
