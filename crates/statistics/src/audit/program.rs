//! Linear programs: the furthest that a count can go in agreement with everything published.
//!
//! The solver is never believed. A way to fill the unknowns that it finds is held against every equation in whole numbers,
//! and only such ways count. Where its answer is not in whole numbers one that is not is bounded to either side, and it is
//! asked again. Should that stop short of the true optimum, a count looks more tightly bounded than it is: the audit then
//! errs by refusing. What is too much is counted in programs, never in seconds, so that every machine comes to the same.

use std::panic::{AssertUnwindSafe, catch_unwind};

use good_lp::{
    Expression, ProblemVariables, ResolutionError, Solution, SolverModel, Variable, microlp, variable,
};

use super::leak::AuditFault;
use super::piece::Piece;
use super::span::{Crossing, Sum};

/// How many programs are solved for one count in whole numbers before it is given up, and the audit with it.
const PATIENCE: usize = 200;

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

/// Unknowns kept within bounds, by the number of their piece in the program and their place: from, to.
type Bounds = Vec<((usize, usize), (i64, i64))>;

/// A way to fill the pieces in which the goal is as far up or down as it can be, one list for each piece.
pub(super) fn furthest(
    pieces: &[(usize, &Piece)],
    goal: Goal<'_>,
    way: Way,
) -> Result<Vec<Vec<i64>>, AuditFault> {
    let mut waiting: Vec<Bounds> = vec![Bounds::new()];
    for _ in 0..PATIENCE {
        let Some(bounds) = waiting.pop() else { break };
        let found = catch_unwind(AssertUnwindSafe(|| solve(pieces, goal, (way, &bounds))));
        let found = found.map_err(|_| AuditFault::Solver("it panicked".to_owned()))??;
        let Some(values) = found else { continue };
        match (agreeing(pieces, &values), broken(&values)) {
            (Some(points), _) => return Ok(points),
            (None, Some(broken)) => waiting.extend(sides(&bounds, broken)),
            (None, None) => {}
        }
    }
    Err(AuditFault::Solver("its answer does not satisfy the equations in whole numbers".to_owned()))
}

/// The first value that is not whole, and where it is.
fn broken(values: &[Vec<f64>]) -> Option<((usize, usize), f64)> {
    let places = values
        .iter()
        .enumerate()
        .flat_map(|(piece, of)| of.iter().enumerate().map(move |(place, value)| ((piece, place), *value)));
    places.into_iter().find(|(_, value)| whole(*value).is_none())
}

/// The bounds with one unknown at most the whole number below its value, or at least the one above; the nearer is tried
/// first, so it comes last.
fn sides(bounds: &Bounds, (place, value): ((usize, usize), f64)) -> Vec<Bounds> {
    let Some(below) = whole(value.floor()) else { return Vec::new() };
    let with = |limits| [bounds.as_slice(), &[(place, limits)]].concat();
    let (down, up) = (with((0, below)), with((below + 1, i64::MAX)));
    if value - value.floor() < 0.5 { vec![up, down] } else { vec![down, up] }
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

/// The values of each piece. None where nothing lies within the bounds.
fn solve(
    pieces: &[(usize, &Piece)],
    goal: Goal<'_>,
    (way, bounds): (Way, &Bounds),
) -> Result<Option<Vec<Vec<f64>>>, AuditFault> {
    if bounds.iter().any(|(place, _)| is_empty(within(bounds, *place, i64::MAX))) {
        return Ok(None);
    }
    let mut problem = ProblemVariables::new();
    let mut variables: Variables = Vec::new();
    for (number, (_, piece)) in pieces.iter().enumerate() {
        let of_piece = piece.most.iter().enumerate().map(|(place, most)| {
            let (least, most) = within(bounds, (number, place), *most);
            problem.add(variable().min(float(least)).max(float(most)))
        });
        variables.push(of_piece.collect());
    }
    let (objective, limits) = objective(&mut problem, pieces, &variables, (goal, way));
    let model = match way {
        Way::Up => problem.maximise(objective),
        Way::Down => problem.minimise(objective),
    };
    let mut model = model.using(microlp);
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
    let solution = match model.solve() {
        Ok(solution) => solution,
        Err(ResolutionError::Infeasible) => return Ok(None),
        Err(error) => return Err(AuditFault::Solver(error.to_string())),
    };
    let values = variables.iter().map(|of| of.iter().map(|variable| solution.value(*variable)).collect());
    Ok(Some(values.collect()))
}

const fn is_empty((least, most): (i64, i64)) -> bool {
    least > most
}

/// The narrowest that an unknown is kept within; its own bounds are from nobody to the most it may be.
fn within(bounds: &Bounds, place: (usize, usize), most: i64) -> (i64, i64) {
    let own = bounds.iter().filter(|(of, _)| *of == place).map(|(_, limits)| *limits);
    own.fold((0, most), |(least, most), (from, to)| (least.max(from), most.min(to)))
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
