//! The matrix: how many open risks there are at each likelihood and impact.

use improvement::{RegisterMatrix, RegisterPolicy, RegisterRisk, Score};

use super::said::band;
use crate::Frame;

/// The matrix as a table.
pub(super) struct Matrix {
    /// The impacts, the least first.
    pub(super) heads: Vec<String>,
    /// The likelihoods, the highest first.
    pub(super) rows: Vec<MatrixRow>,
    /// What each band asks for.
    pub(super) bands: Vec<(String, String)>,
}

/// The risks of one likelihood.
pub(super) struct MatrixRow {
    pub(super) name: String,
    pub(super) cells: Vec<MatrixCell>,
}

/// The risks of one score.
pub(super) struct MatrixCell {
    /// The shape and the name of the band.
    pub(super) band: String,
    /// How many there are.
    pub(super) count: u32,
}

impl Matrix {
    pub(super) fn of(frame: &Frame, policy: &RegisterPolicy, risks: &[&RegisterRisk]) -> Self {
        let counts = RegisterMatrix::of(risks.iter().copied());
        let cell = |likelihood: u32, impact: u32| {
            let score = Score { likelihood, impact };
            MatrixCell { band: band(frame, policy, score), count: counts.count(score) }
        };
        let named =
            |point: &improvement::ScalePoint| format!("{} {}", point.score, point.label.say(frame.language));
        let row = |point: &improvement::ScalePoint| MatrixRow {
            name: named(point),
            cells: policy.impact().iter().map(|impact| cell(point.score, impact.score)).collect(),
        };
        Self {
            heads: policy.impact().iter().map(named).collect(),
            rows: policy.likelihood().iter().rev().map(row).collect(),
            bands: policy.bands().rev().map(|band| asks(frame, band)).collect(),
        }
    }
}

fn asks(frame: &Frame, band: &improvement::Band) -> (String, String) {
    let name = format!("{} {}", band.mark, band.label.say(frame.language));
    (name, band.asks.say(frame.language).to_owned())
}
