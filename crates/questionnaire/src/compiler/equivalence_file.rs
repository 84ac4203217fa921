//! `[[equivalence]]`: what a set says of one item of the version it takes the place of, and of one of its own.

use std::collections::BTreeMap;

use super::log::Place;
use super::reader::Reader;
use super::tables::NAME_RULE;
use crate::schema;
use crate::{ChoiceName, Code, Equivalence, ItemId, Relation};

/// An equivalence as it is written, with where its parts stand.
pub(super) struct EquivalenceDraft {
    pub(super) from: Option<(ItemId, Place)>,
    pub(super) to: Option<(ItemId, Place)>,
    /// None where the word is none of the seven, which has then been reported.
    pub(super) relation: Option<Relation>,
    pub(super) codes: BTreeMap<ChoiceName, ChoiceName>,
    pub(super) rationale: String,
    pub(super) approved_by: Vec<String>,
    pub(super) relation_at: Place,
    /// The table's header where there are no codes.
    pub(super) codes_at: Place,
    /// The table's header where nobody is named.
    pub(super) approved_at: Place,
    /// False where a side could not be read: then nothing is said of the whole.
    pub(super) sides_known: bool,
}

impl EquivalenceDraft {
    /// The equivalence, where everything it needs could be read.
    pub(super) fn into_equivalence(self) -> Option<Equivalence> {
        Some(Equivalence {
            relation: self.relation?,
            from: self.from.map(|(item, _)| item),
            to: self.to.map(|(item, _)| item),
            codes: self.codes,
            rationale: self.rationale,
            approved_by: self.approved_by,
        })
    }
}

/// Reads every equivalence of a set.
pub(super) fn read(reader: &mut Reader<'_, '_>) -> Vec<EquivalenceDraft> {
    let mut drafts = Vec::new();
    for (table, span) in reader.tables("equivalence") {
        let mut inner = reader.inside(table, span);
        drafts.push(equivalence(&mut inner));
        inner.finish(&schema::EQUIVALENCE);
    }
    drafts
}

fn equivalence(reader: &mut Reader<'_, '_>) -> EquivalenceDraft {
    let (from, to) = (item(reader, "from"), item(reader, "to"));
    let relation = reader.word("relation", &Relation::WORDS);
    EquivalenceDraft {
        sides_known: from.is_ok() && to.is_ok(),
        from: from.ok().flatten(),
        to: to.ok().flatten(),
        codes: codes(reader),
        rationale: rationale(reader, relation),
        approved_by: approved_by(reader),
        relation_at: reader.place_of("relation"),
        codes_at: reader.place_of("codes"),
        approved_at: reader.place_of("approved_by"),
        relation,
    }
}

/// One side, which may be absent. A side that does not read has been reported.
fn item(reader: &mut Reader<'_, '_>, key: &'static str) -> Result<Option<(ItemId, Place)>, ()> {
    let there = reader.has(key);
    let Some((text, span)) = reader.optional_string(key) else {
        return if there { Err(()) } else { Ok(None) };
    };
    let Some(item) = ItemId::parse(text) else {
        let message = format!("`{text}` is not an item of a set.");
        reader.report(
            Code::BadName,
            &span,
            message,
            "Write set, version and question: `respect@1/listened`.",
        );
        return Err(());
    };
    Ok(Some((item, reader.place(&span))))
}

/// `codes = { old = "new" }`.
fn codes(reader: &mut Reader<'_, '_>) -> BTreeMap<ChoiceName, ChoiceName> {
    let Some(value) = reader.optional("codes") else { return BTreeMap::new() };
    let Some(table) = reader.as_table("codes", value) else { return BTreeMap::new() };
    let mut codes = BTreeMap::new();
    let mut inner = reader.inside(table, value.span());
    for (old, old_at, value) in inner.entries() {
        let Some(new) = value.get_ref().as_str() else {
            inner.wrong_type(old, value, "a code", &format!("{old} = \"..\""));
            continue;
        };
        match (ChoiceName::parse(old), ChoiceName::parse(new)) {
            (Ok(old), Ok(new)) => drop(codes.insert(old, new)),
            (Err(fault), _) => inner.report(Code::BadName, &old_at, format!("{fault}."), NAME_RULE),
            (_, Err(fault)) => inner.report(Code::BadName, &value.span(), format!("{fault}."), NAME_RULE),
        }
    }
    codes
}

/// Why. Where nothing changed there is nothing to explain.
fn rationale(reader: &mut Reader<'_, '_>, relation: Option<Relation>) -> String {
    let written = if relation == Some(Relation::Identical) {
        reader.optional_string("rationale")
    } else {
        reader.string("rationale")
    };
    let Some((text, span)) = written else { return String::new() };
    if text.trim().is_empty() {
        let remedy = "Write why, for whoever reads the trend.";
        reader.report(Code::BadValue, &span, "The rationale is empty.", remedy);
    }
    text.to_owned()
}

/// Names as written, without spaces around them, each once.
fn approved_by(reader: &mut Reader<'_, '_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (name, span) in reader.strings("approved_by") {
        let name = name.trim();
        if name.is_empty() {
            reader.report(Code::BadValue, &span, "The name is empty.", "Write who agreed.");
        } else if names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            let message = format!("`{name}` is named twice.");
            reader.report(Code::BadValue, &span, message, "Two different people agree to an equivalence.");
        } else {
            names.push(name.to_owned());
        }
    }
    names
}
