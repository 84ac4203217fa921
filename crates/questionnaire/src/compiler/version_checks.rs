//! The versions of a set form a line: each takes the place of the one just before it.

use super::log::{Log, Place};
use super::set_file::{SetDraft, Sets};
use crate::spelling::suggest;
use crate::{Code, SetId};

/// Checks what every set says it takes the place of.
pub(super) fn check(sets: &Sets<'_>, log: &mut Log) {
    for set in sets.values() {
        if let Some(named) = &set.header.supersedes {
            line(set, named, sets, log);
        }
    }
}

fn line(set: &SetDraft<'_>, named: &SetId, sets: &Sets<'_>, log: &mut Log) {
    let id = &set.header.id;
    let before = sets.keys().rfind(|known| known.name == id.name && known.version < id.version);
    if before == Some(named) {
        return;
    }
    let message = if sets.contains_key(named) {
        format!("`{named}` is not the version before `{id}`.")
    } else {
        format!("There is no question set `{named}`.")
    };
    let remedy = before.map_or_else(
        || "Take it out: there is no version before this one.".to_owned(),
        |before| suggest(&named.to_string(), [before.to_string().as_str()], ""),
    );
    let span = set.table.get("supersedes").map_or(0..0, toml::Spanned::span);
    log.report(Code::BadSupersedes, &Place { file: set.file, span }, message, remedy);
}
