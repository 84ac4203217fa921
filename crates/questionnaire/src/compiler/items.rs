//! The items of a topic: `script:intro`, `respect@1`, `process@1/first_contact`.

use super::interview_file::ScriptDraft;
use super::log::{Log, Place};
use super::set_file::{SetDraft, Sets};
use crate::spelling::suggest;
use crate::{Code, Language, QuestionSet, SetId};

/// What an item names.
pub(super) enum ItemName<'t> {
    Script(&'t str),
    /// A whole set, or one question of it.
    Set(SetId, Option<&'t str>),
}

/// Reads an item.
pub(super) fn parse(item: &str) -> Option<ItemName<'_>> {
    if let Some(name) = item.strip_prefix("script:") {
        return Some(ItemName::Script(name));
    }
    let (set, question) = item.split_once('/').map_or((item, None), |(set, name)| (set, Some(name)));
    SetId::parse(set).ok().map(|id| ItemName::Set(id, question))
}

pub(super) fn unknown_script(log: &mut Log, (name, at): (&str, &Place), scripts: &[ScriptDraft]) {
    let known = scripts.iter().map(|draft| draft.script.name.as_str());
    let remedy = suggest(name, known, "Add a [[script]] of that name to this file.");
    log.report(Code::UnknownScript, at, format!("There is no script `{name}` in this interview."), remedy);
}

pub(super) fn unknown_set(log: &mut Log, (id, at): (&SetId, &Place), sets: &Sets<'_>) {
    let known: Vec<String> = sets.keys().map(SetId::to_string).collect();
    let known = known.iter().map(String::as_str);
    let remedy = suggest(&id.to_string(), known, "Add the set, or pin a version that is there.");
    log.report(Code::UnknownSet, at, format!("There is no question set `{id}`."), remedy);
}

pub(super) fn unknown_question(log: &mut Log, (name, at): (&str, &Place), set: &SetDraft<'_>) {
    let known = set.names();
    let remedy = suggest(name, known, "Use the name of a question of that set.");
    let message = format!("The set `{}` has no question `{name}`.", set.header.id);
    log.report(Code::UnknownQuestion, at, message, remedy);
}

/// A set must be written in every language of the interview.
pub(super) fn spoken(log: &mut Log, at: &Place, (set, languages): (&QuestionSet, &[Language])) {
    if languages.contains(&Language::Welsh) && !set.languages.contains(&Language::Welsh) {
        let message = format!("The interview is held in Welsh too, and the set `{}` is not.", set.id);
        log.report(
            Code::MissingWelsh,
            at,
            message,
            "Write the set in Welsh, or take `cy` out of the interview.",
        );
    }
}
