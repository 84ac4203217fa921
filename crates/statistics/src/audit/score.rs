//! What a mean score gives away: with its interval it determines two weighted sums of the options.

use super::table::Table;
use super::truth::Recorded;
use crate::Figure;

/// The parts with their weights in the sums that a shown score determines: how many people it is of, the sum of their
/// scores, and the sum of the squares, which the interval's width gives.
pub(super) fn claims(table: &Table, recorded: &Recorded, figure: &Figure) -> Vec<(Vec<usize>, Vec<i64>)> {
    if !figure.score.is_shown() || table.option.is_some() || recorded.options.is_empty() {
        return Vec::new();
    }
    let scored = table.places(|part| part.answered && part.score.is_some());
    let score = |place: &usize| table.parts.get(*place).and_then(|part| part.score).map_or(0, i64::from);
    let powers = [|_: i64| 1, |score: i64| score, |score: i64| score * score];
    powers.map(|power| (scored.clone(), scored.iter().map(|place| power(score(place))).collect())).to_vec()
}
