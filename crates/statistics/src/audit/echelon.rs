//! Which sums follow from others: rows reduced by Gaussian elimination.

use std::collections::{BTreeMap, HashMap};

use super::field::Residue;

/// A sum of unknowns, each with its factor.
pub(super) type Terms = Vec<(usize, i64)>;

/// Rows none of which follows from the others, each solved for its first unknown.
#[derive(Debug, Default)]
pub(super) struct Echelon {
    rows: HashMap<usize, Vec<(usize, Residue)>>,
}

impl Echelon {
    /// Adds a row. False where it follows from those that are there.
    pub(super) fn add(&mut self, terms: &Terms) -> bool {
        let rest = self.reduce(terms.iter().map(|(place, factor)| (*place, Residue::of(*factor))));
        let Some((first, leading)) = rest.first().copied() else { return false };
        let scale = leading.inverse();
        let row = rest.into_iter().skip(1).map(|(place, factor)| (place, factor.times(scale)));
        self.rows.insert(first, row.collect());
        true
    }

    /// Whether the rows determine the sum.
    pub(super) fn determines(&self, places: impl Iterator<Item = usize>) -> bool {
        self.reduce(places.map(|place| (place, Residue::ONE))).is_empty()
    }

    /// What is left of a sum when everything the rows tell is taken away.
    fn reduce(&self, terms: impl Iterator<Item = (usize, Residue)>) -> Vec<(usize, Residue)> {
        let mut open: BTreeMap<usize, Residue> = BTreeMap::new();
        for (place, factor) in terms {
            add(&mut open, place, factor);
        }
        let mut rest = Vec::new();
        while let Some((place, factor)) = open.pop_first() {
            if factor.is_zero() {
                continue;
            }
            match self.rows.get(&place) {
                None => rest.push((place, factor)),
                Some(row) => {
                    for (other, share) in row {
                        let old = open.entry(*other).or_insert(Residue::of(0));
                        *old = old.less(factor, *share);
                    }
                }
            }
        }
        rest
    }
}

fn add(open: &mut BTreeMap<usize, Residue>, place: usize, factor: Residue) {
    let old = open.entry(place).or_insert(Residue::of(0));
    *old = old.plus(factor);
}
