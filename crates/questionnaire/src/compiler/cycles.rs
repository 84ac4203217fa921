//! Calculations that need each other, or themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::assembly::Assembly;
use super::log::Log;
use crate::{Code, Kind, QuestionName};

type Needs<'a> = BTreeMap<&'a QuestionName, Vec<&'a QuestionName>>;

/// Reports every cycle once, by name, and gives the calculations in one.
pub(super) fn report(assembly: &Assembly<'_, '_>, log: &mut Log) -> BTreeSet<QuestionName> {
    let mut needs = Needs::new();
    for draft in assembly.written_questions() {
        if let Kind::Calculate(expression) = &draft.question.kind {
            needs.insert(&draft.question.name, expression.reads().collect());
        }
    }
    let mut in_cycle = BTreeSet::new();
    for draft in assembly.written_questions() {
        let Some(origin) = &draft.origins.calculation else { continue };
        if in_cycle.contains(&draft.question.name) {
            continue;
        }
        if let Some(cycle) = cycle_from(&draft.question.name, &needs) {
            let names: Vec<&str> = cycle.iter().map(|name| name.as_str()).collect();
            let message = format!("These calculations need each other: {}.", names.join(" → "));
            log.report(Code::Cycle, origin.whole(), message, "Let one of them do without the others.");
            in_cycle.extend(cycle.into_iter().cloned());
        }
    }
    in_cycle
}

/// The way from a calculation back to itself, if there is one.
fn cycle_from<'a>(start: &'a QuestionName, needs: &Needs<'a>) -> Option<Vec<&'a QuestionName>> {
    let mut came_from: BTreeMap<&QuestionName, &QuestionName> = BTreeMap::new();
    let mut to_visit = vec![start];
    while let Some(name) = to_visit.pop() {
        for needed in needs.get(name).into_iter().flatten().filter(|needed| needs.contains_key(*needed)) {
            if *needed == start {
                return Some(way_back(start, name, &came_from));
            }
            if !came_from.contains_key(*needed) {
                came_from.insert(needed, name);
                to_visit.push(needed);
            }
        }
    }
    None
}

fn way_back<'a>(
    start: &'a QuestionName,
    last: &'a QuestionName,
    came_from: &BTreeMap<&'a QuestionName, &'a QuestionName>,
) -> Vec<&'a QuestionName> {
    let mut way = vec![start];
    let mut at = Some(last);
    while let Some(name) = at.filter(|name| *name != start) {
        way.push(name);
        at = came_from.get(name).copied();
    }
    way.push(start);
    way.reverse();
    way
}
