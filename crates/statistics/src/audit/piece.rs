//! Unknowns that hang together: what is left of the system when everything determined is taken out of it.

use super::echelon::{Echelon, Terms};
use super::system::System;

/// Unknowns tied to each other and to no others, with every way found to fill them that agrees with what is published.
#[derive(Debug)]
pub(super) struct Piece {
    /// Independent equations.
    pub(super) rows: Vec<Terms>,
    /// The most each may be.
    pub(super) most: Vec<i64>,
    echelon: Echelon,
    /// Ways to fill them in whole numbers. The first is the truth.
    pub(super) points: Vec<Vec<i64>>,
}

/// The system, ready for questions.
#[derive(Debug)]
pub(super) struct Pieces {
    pub(super) truth: Vec<i64>,
    /// Where each unknown is: in a piece at a place, known, or in no equation at all.
    pub(super) seats: Vec<Seat>,
    pub(super) pieces: Vec<Piece>,
}

/// Where an unknown is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seat {
    /// A reader can compute it.
    Known,
    /// Nothing is known of it.
    Loose,
    /// In a piece, at a place.
    In(usize, usize),
}

/// How far beyond the truth an unknown is followed. No width that a policy asks for comes near.
const REACH: i64 = 1000;

/// Takes out what can be computed, and falls apart into pieces what remains.
pub(super) fn pieces(system: &System) -> Pieces {
    let mut seats = vec![Seat::Loose; system.truth.len()];
    for (unknown, _) in system.rows.iter().flatten() {
        if let Some(seat) = seats.get_mut(*unknown) {
            *seat = Seat::In(0, 0);
        }
    }
    let rows: Vec<Terms> = system.rows.iter().cloned().collect();
    let mut found = Pieces { truth: system.truth.clone(), seats, pieces: Vec::new() };
    for (unknowns, rows) in connected(&rows) {
        let open = solve(rows, &system.truth);
        for unknown in unknowns {
            if let Some(seat) = found.seats.get_mut(unknown) {
                *seat = Seat::Known;
            }
        }
        for (unknowns, rows) in connected(&open) {
            found.add(system, unknowns, rows);
        }
    }
    found
}

impl Pieces {
    fn add(&mut self, system: &System, unknowns: Vec<usize>, rows: Vec<Terms>) {
        let number = self.pieces.len();
        for (place, unknown) in unknowns.iter().enumerate() {
            if let Some(seat) = self.seats.get_mut(*unknown) {
                *seat = Seat::In(number, place);
            }
        }
        let local = |row: &Terms| -> Terms {
            row.iter()
                .filter_map(|(unknown, factor)| Some((unknowns.binary_search(unknown).ok()?, *factor)))
                .collect()
        };
        let rows: Vec<Terms> = rows.iter().map(local).collect();
        let mut echelon = Echelon::default();
        for row in &rows {
            echelon.add(row);
        }
        let truth: Vec<i64> =
            unknowns.iter().filter_map(|unknown| system.truth.get(*unknown).copied()).collect();
        let all: i64 = truth.iter().sum();
        let most = unknowns
            .iter()
            .map(|unknown| system.most.get(*unknown).copied().flatten().unwrap_or(all + REACH));
        let most = most.collect();
        self.pieces.push(Piece { rows, most, echelon, points: vec![truth] });
    }
}

/// What remains open of connected equations: independent ones without the unknowns that follow from them.
fn solve(rows: Vec<Terms>, truth: &[i64]) -> Vec<Terms> {
    let mut rows = rows;
    loop {
        rows.sort_by_key(Vec::len);
        let mut echelon = Echelon::default();
        rows.retain(|row| echelon.add(row));
        let mut known: Vec<usize> =
            places(&rows).filter(|unknown| echelon.determines([*unknown].into_iter())).collect();
        known.extend(rows.iter().filter(|row| is_nobody(row, truth)).flatten().map(|(unknown, _)| *unknown));
        if known.is_empty() {
            return rows;
        }
        known.sort_unstable();
        for row in &mut rows {
            row.retain(|(unknown, _)| known.binary_search(unknown).is_err());
        }
        rows.retain(|row| !row.is_empty());
    }
}

/// Whether counts are known to sum to none: then each of them is none.
fn is_nobody(row: &Terms, truth: &[i64]) -> bool {
    let sum: i64 = row.iter().filter_map(|(unknown, factor)| Some(truth.get(*unknown)? * factor)).sum();
    let one_sign = row.iter().all(|(_, factor)| *factor > 0) || row.iter().all(|(_, factor)| *factor < 0);
    sum == 0 && one_sign
}

fn places(rows: &[Terms]) -> impl Iterator<Item = usize> {
    let mut places: Vec<usize> = rows.iter().flatten().map(|(unknown, _)| *unknown).collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter()
}

/// Equations by what hangs together, each set with its unknowns in order.
fn connected(rows: &[Terms]) -> Vec<(Vec<usize>, Vec<Terms>)> {
    let places: Vec<usize> = places(rows).collect();
    let place = |unknown: usize| places.binary_search(&unknown).unwrap_or(0);
    let mut parents: Vec<usize> = (0..places.len()).collect();
    for row in rows {
        let mut members = row.iter().map(|(unknown, _)| place(*unknown));
        let Some(first) = members.next() else { continue };
        for member in members {
            join(&mut parents, first, member);
        }
    }
    let mut sets: std::collections::BTreeMap<usize, (Vec<usize>, Vec<Terms>)> =
        std::collections::BTreeMap::new();
    for (number, unknown) in places.iter().enumerate() {
        sets.entry(root(&mut parents, number)).or_default().0.push(*unknown);
    }
    for row in rows {
        if let Some((unknown, _)) = row.first() {
            sets.entry(root(&mut parents, place(*unknown))).or_default().1.push(row.clone());
        }
    }
    sets.into_values().collect()
}

fn join(parents: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(parents, one), root(parents, other));
    if let Some(parent) = parents.get_mut(one.max(other)) {
        *parent = one.min(other);
    }
}

fn root(parents: &mut [usize], mut place: usize) -> usize {
    while let Some(parent) = parents.get(place).copied().filter(|parent| *parent != place) {
        let above = parents.get(parent).copied().unwrap_or(parent);
        if let Some(slot) = parents.get_mut(place) {
            *slot = above;
        }
        place = parent;
    }
    place
}

impl Piece {
    /// Whether the equations determine a sum of some of its unknowns.
    pub(super) fn determines(&self, places: &[usize]) -> bool {
        self.echelon.determines(places.iter().copied())
    }

    /// Whether a way to fill the unknowns agrees with everything published.
    pub(super) fn agrees(&self, point: &[i64]) -> bool {
        let Some(truth) = self.points.first() else { return false };
        let sum = |row: &Terms, values: &[i64]| -> i64 {
            row.iter().filter_map(|(place, factor)| Some(values.get(*place)? * factor)).sum()
        };
        point.len() == self.most.len()
            && point.iter().zip(&self.most).all(|(value, most)| (0..=*most).contains(value))
            && self.rows.iter().all(|row| sum(row, point) == sum(row, truth))
    }
}
