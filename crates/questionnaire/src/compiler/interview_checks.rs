//! What must be true of an interview as a whole.

use std::collections::BTreeSet;

use super::assembly::{Assembly, Step};
use super::cycles;
use super::expression_checks::ExpressionChecks;
use super::interview_file::ScriptDraft;
use super::log::Log;
use crate::Code;
use crate::expression::Earlier;

/// Checks expressions, scripts and length.
pub(super) fn check(assembly: &Assembly<'_, '_>, earlier: &Earlier, log: &mut Log) {
    let cyclic = cycles::report(assembly, log);
    let mut checks = ExpressionChecks::beginning(assembly, earlier, (cyclic, &mut *log));
    assembly.written.iter().for_each(|item| checks.item(item));
    let unplaced = unplaced_scripts(assembly);
    unplaced.iter().for_each(|draft| checks.script(draft));
    unread_scripts(&unplaced, log);
}

/// Scripts one action away see every answer; any other script outside the topics is never read.
fn unplaced_scripts<'a>(assembly: &'a Assembly<'_, '_>) -> Vec<&'a ScriptDraft> {
    let placed: BTreeSet<&str> = assembly
        .steps()
        .filter_map(|step| match step {
            Step::Script(draft) => Some(draft.script.name.as_str()),
            Step::Question(_) => None,
        })
        .collect();
    assembly.draft.scripts.iter().filter(|it| !placed.contains(it.script.name.as_str())).collect()
}

fn unread_scripts(unplaced: &[&ScriptDraft], log: &mut Log) {
    for draft in unplaced.iter().filter(|draft| !draft.script.kind.always_at_hand()) {
        let message = format!("The script `{}` is in no topic.", draft.script.name);
        let remedy = format!("Add `script:{}` to the items of a topic, or take it out.", draft.script.name);
        log.report(Code::UnusedScript, &draft.at, message, remedy);
    }
}
