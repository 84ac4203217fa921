//! Which parts are told together: those that fail and the cheapest others, so that what is told together passes.
//!
//! One integer program over all the parts of a family. For each part a variable says whether it is told together with the
//! others of its parent; the people in those parts are what a reader loses, and the program makes them as few as can be.

use good_lp::{Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, microlp, variable};

use super::closing::{Closing, Frame, Member};
use crate::DisclosurePolicy;

/// A person weighs this much; a part further down the list weighs a little less than one before it, so that ties fall the
/// same way everywhere.
const PERSON: u32 = 1000;

/// Which parts are told together. Those that fail are; of each parent either none or at least two, which pass together.
pub(crate) fn cheapest(closing: &Closing, failing: &[bool], policy: &DisclosurePolicy) -> Vec<bool> {
    if is_enough(closing, failing, policy) {
        return failing.to_vec();
    }
    let solved = solve(closing, failing, policy).filter(|merged| {
        let hides_all = merged.iter().zip(failing).all(|(merged, fails)| *merged || !fails);
        hides_all && is_enough(closing, merged, policy)
    });
    solved.unwrap_or_else(|| everything(closing, failing))
}

/// All the parts of every parent of which one fails: together they are the parent's part, which is told already.
fn everything(closing: &Closing, failing: &[bool]) -> Vec<bool> {
    let fails = |parent: usize| {
        closing.members.iter().zip(failing).any(|(member, fails)| *fails && member.parent == parent)
    };
    closing.members.iter().map(|member| fails(member.parent)).collect()
}

/// Whether of each parent no part, or at least two that pass together, are told together.
fn is_enough(closing: &Closing, merged: &[bool], policy: &DisclosurePolicy) -> bool {
    parents(closing).into_iter().all(|parent| {
        let of_parent = closing.members.iter().zip(merged).filter(|(member, _)| member.parent == parent);
        let together: Vec<&Member> =
            of_parent.filter(|(_, merged)| **merged).map(|(member, _)| member).collect();
        let mut sum = Vec::new();
        together.iter().for_each(|member| super::kept::add(&mut sum, &member.counts));
        together.is_empty() || (together.len() > 1 && closing.frame.passes(&sum, policy))
    })
}

fn parents(closing: &Closing) -> std::collections::BTreeSet<usize> {
    closing.members.iter().map(|member| member.parent).collect()
}

/// Solves the program; nothing where the solver finds no solution.
fn solve(closing: &Closing, failing: &[bool], policy: &DisclosurePolicy) -> Option<Vec<bool>> {
    let mut variables = ProblemVariables::new();
    let chosen: Vec<Variable> = failing
        .iter()
        .map(|fails| variables.add(variable().binary().min(f64::from(u8::from(*fails)))))
        .collect();
    let failing_parents = parents(closing).into_iter().filter(|parent| {
        closing.members.iter().zip(failing).any(|(member, fails)| *fails && member.parent == *parent)
    });
    let mut limits = Vec::new();
    for parent in failing_parents {
        let parts: Vec<(&Member, Variable)> = closing
            .members
            .iter()
            .zip(chosen.iter().copied())
            .filter(|(member, _)| member.parent == parent)
            .collect();
        limits.push((sum(&parts, |_| 1), 2));
        match closing.frame {
            Frame::Of(_) => limits.push((sum(&parts, Member::people), policy.minimum_cell)),
            Frame::Each => limits.extend(unit_limits(&mut variables, &parts, policy)),
        }
    }
    let cost: Expression = closing
        .members
        .iter()
        .zip(&chosen)
        .zip((0..PERSON).rev().chain(std::iter::repeat(0)))
        .map(|((member, chosen), late)| {
            f64::from(member.people().saturating_mul(PERSON).saturating_add(late)) * *chosen
        })
        .sum();
    let program =
        limits.into_iter().fold(variables.minimise(cost).using(microlp), |program, (sum, least)| {
            program.with(constraint!(sum >= f64::from(least)))
        });
    let solution = program.solve().ok()?;
    Some(chosen.iter().map(|variable| solution.value(*variable) > 0.5).collect())
}

/// Units told together have a base, and each part of their headline is enough people, or nobody out of a full base.
fn unit_limits(
    variables: &mut ProblemVariables,
    parts: &[(&Member, Variable)],
    policy: &DisclosurePolicy,
) -> Vec<(Expression, u32)> {
    let mut limits = vec![(sum(parts, Member::people), policy.minimum_base)];
    let places = parts.iter().map(|(member, _)| member.counts.len()).max().unwrap_or(0);
    for place in 0..places {
        let people = |member: &Member| member.counts.get(place).copied().unwrap_or(0);
        let all: u32 = parts.iter().map(|(member, _)| people(member)).sum();
        let nobody = variables.add(variable().binary());
        // Enough people unless nobody; then none at all, and a full base.
        limits.push((sum(parts, people) + f64::from(policy.minimum_cell) * nobody, policy.minimum_cell));
        limits.push((f64::from(all) - f64::from(all) * nobody - sum(parts, people), 0));
        limits.push((sum(parts, Member::people) - f64::from(policy.full_base) * nobody, 0));
    }
    limits
}

fn sum(parts: &[(&Member, Variable)], weight: impl Fn(&Member) -> u32) -> Expression {
    parts.iter().map(|(member, chosen)| f64::from(weight(member)) * *chosen).sum()
}
