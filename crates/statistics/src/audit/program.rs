//! Linear programs: the furthest that a count can go in agreement with everything published.
//!
//! The solver is never believed. A way to fill the unknowns that it finds is held against every equation in whole numbers,
//! and only such ways count. Where its answer is not in whole numbers it is asked again for whole ones. Should it stop
//! short of the true optimum, a count looks more tightly bounded than it is: the audit then errs by refusing.

use std::panic::{AssertUnwindSafe, catch_unwind};

use good_lp::solvers::WithTimeLimit;
use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, microlp, variable};

use super::leak::AuditFault;
use super::piece::Piece;
use super::span::{Crossing, Sum};

/// Seconds before a program is given up, and the audit with it.
const PATIENCE: f64 = 120.0;

/// What is made as large or as small as it can be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal<'a> {
    /// A sum.
    Sum(&'a Sum),
    /// The cells where rows and columns cross, together.
    Crossings(&'a [Crossing]),
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// A way to fill the pieces in which the goal is as far up or down as it can be, one list for each piece.
pub(super) fn furthest(
    pieces: &[(usize, &Piece)],
    goal: Goal<'_>,
    way: Way,
) -> Result<Vec<Vec<i64>>, AuditFault> {
    for whole in [false, true] {
        let found = catch_unwind(AssertUnwindSafe(|| solve(pieces, goal, (way, whole))));
        let values = found.map_err(|_| AuditFault::Solver("it panicked".to_owned()))??;
        if let Some(points) = agreeing(pieces, &values) {
            return Ok(points);
        }
    }
    Err(AuditFault::Solver("its answer does not satisfy the equations".to_owned()))
}

/// The values as whole numbers, where they are whole and agree with everything.
fn agreeing(pieces: &[(usize, &Piece)], values: &[Vec<f64>]) -> Option<Vec<Vec<i64>>> {
    let points: Option<Vec<Vec<i64>>> =
        values.iter().map(|values| values.iter().map(|value| whole(*value)).collect()).collect();
    points.filter(|points| pieces.iter().zip(points).all(|((_, piece), point)| piece.agrees(point)))
}

#[expect(clippy::as_conversions, reason = "the only way from a float to an integer; the range is checked")]
fn whole(value: f64) -> Option<i64> {
    let rounded = value.round();
    ((value - rounded).abs() < 1e-6 && rounded.abs() < 1e9).then_some(rounded as i64)
}

fn float(value: i64) -> f64 {
    i32::try_from(value).map_or(f64::from(i32::MAX), f64::from)
}

/// The variables of each piece.
type Variables = Vec<Vec<Variable>>;

fn solve(
    pieces: &[(usize, &Piece)],
    goal: Goal<'_>,
    (way, whole): (Way, bool),
) -> Result<Vec<Vec<f64>>, AuditFault> {
    let mut problem = ProblemVariables::new();
    let mut variables: Variables = Vec::new();
    for (_, piece) in pieces {
        let of_piece = piece.most.iter().map(|most| {
            let variable = variable().min(0).max(float(*most));
            problem.add(if whole { variable.integer() } else { variable })
        });
        variables.push(of_piece.collect());
    }
    let (objective, limits) = objective(&mut problem, pieces, &variables, (goal, way));
    let model = match way {
        Way::Up => problem.maximise(objective),
        Way::Down => problem.minimise(objective),
    };
    let mut model = model.using(microlp).with_time_limit(PATIENCE);
    for constraint in limits {
        model.add_constraint(constraint);
    }
    for ((_, piece), variables) in pieces.iter().zip(&variables) {
        let truth = piece.points.first().map_or(&[][..], Vec::as_slice);
        for row in &piece.rows {
            let of = |(place, factor): &(usize, i64)| Some((*variables.get(*place)?, float(*factor)));
            let sum: Expression = row.iter().filter_map(of).map(|(variable, factor)| factor * variable).sum();
            let known: i64 = row.iter().filter_map(|(place, factor)| Some(truth.get(*place)? * factor)).sum();
            model.add_constraint(sum.eq(float(known)));
        }
    }
    let solution = model.solve().map_err(|error| AuditFault::Solver(error.to_string()))?;
    Ok(variables.iter().map(|of| of.iter().map(|variable| solution.value(*variable)).collect()).collect())
}

/// What is to be optimised. A cell where a row and a column cross is at most either, and at least what they hold together
/// more than all do.
fn objective(
    problem: &mut ProblemVariables,
    pieces: &[(usize, &Piece)],
    variables: &Variables,
    (goal, way): (Goal<'_>, Way),
) -> (Expression, Vec<good_lp::Constraint>) {
    let express = |sum: &Sum| -> Expression {
        let open = sum.open.iter().filter_map(|(piece, place)| {
            let number = pieces.iter().position(|(number, _)| number == piece)?;
            variables.get(number)?.get(*place).copied()
        });
        open.map(Expression::from).sum::<Expression>() + float(sum.known)
    };
    let crossings = match goal {
        Goal::Sum(sum) => return (express(sum), Vec::new()),
        Goal::Crossings(crossings) => crossings,
    };
    let mut objective = Expression::from(0);
    let mut limits = Vec::new();
    for crossing in crossings {
        let cell = problem.add(variable().min(0));
        objective += cell;
        let (row, column) = (express(&crossing.row), express(&crossing.column));
        if way == Way::Up {
            limits.push(Expression::from(cell).leq(row));
            limits.push(Expression::from(cell).leq(column));
        } else {
            limits.push(Expression::from(cell).geq(row + column - express(&crossing.all)));
        }
    }
    (objective, limits)
}
