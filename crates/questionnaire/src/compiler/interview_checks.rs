//! What must be true of an interview as a whole.

use std::collections::BTreeSet;

use super::assembly::{Assembly, Step};
use super::cycles;
use super::expressions::Origin;
use super::interview_file::ScriptDraft;
use super::log::Log;
use super::question_file::QuestionDraft;
use crate::expression::{Checker, Surroundings, shown_by_absence};
use crate::{Code, Expression, ExpressionFault, Kind};

/// Checks expressions, scripts and length.
pub(super) fn check(assembly: &Assembly<'_, '_>, log: &mut Log) {
    let cyclic = cycles::report(assembly, log);
    let names = assembly.questions().map(|draft| draft.question.name.as_str());
    let mut surroundings = Surroundings::beginning(names);
    for step in assembly.steps() {
        match step {
            Step::Script(draft) => script(draft, &surroundings, log),
            Step::Question(draft) => {
                let in_cycle = cyclic.contains(&draft.question.name);
                question(draft, &surroundings, in_cycle, log);
                if draft.kind_known {
                    surroundings.pass(&draft.question);
                } else {
                    surroundings.pass_unknown(draft.question.name.as_str());
                }
            }
        }
    }
    unplaced_scripts(assembly, &surroundings, log);
}

fn question(draft: &QuestionDraft, surroundings: &Surroundings<'_>, in_cycle: bool, log: &mut Log) {
    let (question, origins) = (&draft.question, &draft.origins);
    let checker = || Checker::of(surroundings);
    if let Some((test, origin)) = question.relevant.as_ref().zip(origins.relevant.as_ref()) {
        report(log, origin, checker().condition(test));
        absence(log, origin, test);
    }
    if let Some((constraint, origin)) = question.constraint.as_ref().zip(origins.constraint.as_ref()) {
        report(log, origin, checker().about(question).condition(&constraint.test));
    }
    if let Some((test, origin)) = question.choice_filter.as_ref().zip(origins.choice_filter.as_ref()) {
        report(log, origin, checker().filtering(question).condition(test));
    }
    if let (Kind::Calculate(expression), Some(origin)) = (&question.kind, &origins.calculation) {
        let findings = checker().calculation(expression);
        let already_said = |finding: &ExpressionFault| in_cycle && finding.code == Code::ForwardReference;
        report(log, origin, findings.into_iter().filter(|finding| !already_said(finding)));
    }
}

fn script(draft: &ScriptDraft, surroundings: &Surroundings<'_>, log: &mut Log) {
    if let Some((test, origin)) = draft.script.relevant.as_ref().zip(draft.origin.as_ref()) {
        report(log, origin, Checker::of(surroundings).condition(test));
    }
}

fn report(log: &mut Log, origin: &Origin, findings: impl IntoIterator<Item = ExpressionFault>) {
    for ExpressionFault { code, span, message, remedy } in findings {
        log.report(code, &origin.place(&span), message, remedy);
    }
}

fn absence(log: &mut Log, origin: &Origin, test: &Expression) {
    if shown_by_absence(test) {
        let message = "This is true where nothing was answered, so it shows the question then too.";
        let remedy = "If that is not meant, add `is-answered(${..}) and`.";
        log.report(Code::ShownByAbsence, origin.whole(), message, remedy);
    }
}

/// Scripts one action away see every answer; any other script outside the topics is never read.
fn unplaced_scripts(assembly: &Assembly<'_, '_>, surroundings: &Surroundings<'_>, log: &mut Log) {
    let placed: BTreeSet<&str> = assembly
        .steps()
        .filter_map(|step| match step {
            Step::Script(draft) => Some(draft.script.name.as_str()),
            Step::Question(_) => None,
        })
        .collect();
    let unplaced = assembly.draft.scripts.iter().filter(|it| !placed.contains(it.script.name.as_str()));
    for draft in unplaced {
        script(draft, surroundings, log);
        if !draft.script.kind.always_at_hand() {
            let message = format!("The script `{}` is in no topic.", draft.script.name);
            let remedy =
                format!("Add `script:{}` to the items of a topic, or take it out.", draft.script.name);
            log.report(Code::UnusedScript, &draft.at, message, remedy);
        }
    }
}
