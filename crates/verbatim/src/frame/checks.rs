//! What has to hold in a frame, and between a frame and the version before it.

use std::collections::BTreeSet;

use super::compiler::{Log, Read};
use super::{CodeName, FrameFindingCode as Code, Relation};

/// The rules of one file.
pub(super) fn of_frame(read: &Read<'_>, log: &mut Log) {
    path(read, log);
    let themes = read.frame.themes.iter().map(|theme| &theme.name).zip(read.theme_places.iter().copied());
    twice(read, themes, log);
    let codes = read.frame.codes.iter().map(|code| &code.name);
    twice(read, codes.zip(read.code_places.iter().map(|place| place.name)), log);
    let known: BTreeSet<&CodeName> = read.frame.themes.iter().map(|theme| &theme.name).collect();
    for (code, place) in read.frame.codes.iter().zip(&read.code_places) {
        if !known.contains(&code.theme) {
            let message = format!("There is no theme `{}`.", code.theme);
            log.report(Code::Theme, (read.source, place.theme), message);
        }
    }
    for (theme, place) in read.frame.themes.iter().zip(&read.theme_places) {
        if read.frame.codes_of(&theme.name).next().is_none() {
            let message = format!("Nothing belongs to the theme `{}`.", theme.name);
            log.report(Code::EmptyTheme, (read.source, *place), message);
        }
    }
}

fn path(read: &Read<'_>, log: &mut Log) {
    let id = &read.frame.id;
    let path = read.source.path.replace('\\', "/");
    if !format!("/{path}").ends_with(&format!("/{}/{}.toml", id.name, id.version)) {
        log.report(Code::Path, (read.source, 0), format!("The file says that it is `{id}`."));
    }
}

fn twice<'a>(read: &Read<'_>, names: impl Iterator<Item = (&'a CodeName, usize)>, log: &mut Log) {
    let mut seen = BTreeSet::new();
    for (name, place) in names {
        if !seen.insert(name) {
            log.report(Code::Twice, (read.source, place), format!("`{name}` is there before."));
        }
    }
}

/// There is one frame: whoever codes reads a comment once, and which version is the newer one is told by numbers alone.
pub(super) fn of_one_frame(all: &[Read<'_>], log: &mut Log) {
    let Some(kept) = all.iter().map(|read| &read.frame.id.name).min() else { return };
    for other in all.iter().filter(|read| read.frame.id.name != *kept) {
        let message = format!("`{}` is a second frame beside `{kept}`.", other.frame.id.name);
        log.report(Code::Second, (other.source, 0), message);
    }
}

/// The rules between a version and the one before it.
pub(super) fn of_lineage(read: &Read<'_>, all: &[Read<'_>], log: &mut Log) {
    let id = &read.frame.id;
    let numbered =
        |version: u32| all.iter().find(|it| it.frame.id.name == id.name && it.frame.id.version == version);
    if id.version <= 1 {
        return first(read, log);
    }
    let Some(before) = numbered(id.version.saturating_sub(1)) else {
        let message = format!("There is no version {}.", id.version.saturating_sub(1));
        return log.report(Code::Gap, (read.source, 0), message);
    };
    relations(read, before, log);
    losses(read, before, log);
    retirements(read, before, log);
}

fn first(read: &Read<'_>, log: &mut Log) {
    for (code, place) in read.frame.codes.iter().zip(&read.code_places) {
        if code.relation != Relation::New {
            let message = "Nothing stands before the first version.".to_owned();
            log.report(Code::Relation, (read.source, place.name), message);
        }
    }
    for place in &read.retired_places {
        let message = "The first version has nothing to retire.".to_owned();
        log.report(Code::Retired, (read.source, *place), message);
    }
}

fn relations(read: &Read<'_>, before: &Read<'_>, log: &mut Log) {
    let mut same = BTreeSet::new();
    for (code, place) in read.frame.codes.iter().zip(&read.code_places) {
        let at = (read.source, place.name);
        if !place.states_relation {
            let message = format!("`{}` does not say how it relates to the version before.", code.name);
            log.report(Code::Relation, at, message);
        }
        let Some(was) = code.relation.was() else { continue };
        if before.frame.code(was).is_none() {
            log.report(Code::Was, at, format!("The version before has no `{was}`."));
        }
        if matches!(code.relation, Relation::Same(_)) && !same.insert(was) {
            log.report(Code::SameTwice, at, format!("`{was}` goes on twice."));
        }
    }
}

fn losses(read: &Read<'_>, before: &Read<'_>, log: &mut Log) {
    for code in &before.frame.codes {
        let goes_on = followed(read, &code.name) || read.frame.retired.contains(&code.name);
        if !goes_on {
            let message = format!("`{}` of the version before is gone without a word.", code.name);
            log.report(Code::Lost, (read.source, 0), message);
        }
    }
}

fn retirements(read: &Read<'_>, before: &Read<'_>, log: &mut Log) {
    for (name, place) in read.frame.retired.iter().zip(&read.retired_places) {
        if before.frame.code(name).is_none() || followed(read, name) {
            let message = format!("`{name}` was not there, or goes on.");
            log.report(Code::Retired, (read.source, *place), message);
        }
    }
}

fn followed(read: &Read<'_>, name: &CodeName) -> bool {
    read.frame.codes.iter().any(|code| code.relation.was() == Some(name))
}
