//! What a set that takes the place of another must say of it: each item of either once, and nothing that is not so.

use std::collections::BTreeSet;

use super::equivalence_file::EquivalenceDraft;
use super::equivalence_items::{Item, items, name_place, place, question, unknown};
use super::equivalence_pair;
use super::log::{Log, Place};
use super::set_file::{SetDraft, Sets};
use crate::questionnaire::Status;
use crate::{Code, ItemId, QuestionName, Relation};

/// Checks the equivalences of every set.
pub(super) fn check(sets: &Sets<'_>, log: &mut Log) {
    for set in sets.values() {
        match &set.header.supersedes {
            None => stands_alone(set, sets, log),
            // A set that is not there is reported where it is named.
            Some(old) => {
                if let Some(old) = sets.get(old) {
                    Between { old, new: set, log }.check();
                }
            }
        }
    }
}

/// Nothing can be said of a version that is not named, and a second version names the first.
fn stands_alone(set: &SetDraft<'_>, sets: &Sets<'_>, log: &mut Log) {
    let id = &set.header.id;
    let before = sets.keys().rfind(|known| known.name == id.name && known.version < id.version);
    let (at, message, remedy) = match (before, set.equivalences.first()) {
        (Some(before), _) => (
            place(set, "version"),
            format!("`{id}` does not say what becomes of `{before}`."),
            format!("Add `supersedes = \"{before}\"`, and an [[equivalence]] for each item of the two."),
        ),
        (None, Some(draft)) => (
            draft.relation_at.clone(),
            format!("`{id}` takes the place of no version, so it can be compared with none."),
            "Add `supersedes` to the head of the file, or take the equivalences out.".to_owned(),
        ),
        (None, None) => return,
    };
    log.report(Code::UnrelatedVersion, &at, message, remedy);
}

/// The two versions an equivalence speaks of.
struct Between<'c, 'd, 'l> {
    old: &'c SetDraft<'d>,
    new: &'c SetDraft<'d>,
    log: &'l mut Log,
}

impl<'c> Between<'c, '_, '_> {
    fn check(&mut self) {
        let (mut from, mut to) = (BTreeSet::new(), BTreeSet::new());
        let mut all_known = true;
        for draft in &self.new.equivalences {
            all_known &= draft.sides_known;
            if draft.sides_known {
                self.sides(draft);
            }
            let old = self.item((draft.from.as_ref(), self.old), &mut all_known, &mut from);
            let new = self.item((draft.to.as_ref(), self.new), &mut all_known, &mut to);
            self.approved(draft);
            equivalence_pair::check((draft, self.old), (old, new), self.log);
        }
        // A name that could not be read may be the one that seems to be missing.
        if all_known {
            self.forgotten(&from, &to);
        }
    }

    /// `new` has only `to`, `withdrawn` only `from`, any other relation both.
    fn sides(&mut self, draft: &EquivalenceDraft) {
        let Some(relation) = draft.relation else { return };
        let wanted = match relation {
            Relation::New => (false, true),
            Relation::Withdrawn => (true, false),
            _ => (true, true),
        };
        let given = (draft.from.is_some(), draft.to.is_some());
        if given == wanted {
            return;
        }
        let words = match wanted {
            (true, true) => "both `from` and `to`",
            (true, false) => "`from` and no `to`",
            _ => "`to` and no `from`",
        };
        let message = format!("An equivalence of relation `{}` has {words}.", relation.slug());
        let remedy = "Put the two sides right, or use another relation.";
        self.log.report(Code::OneSidedEquivalence, &draft.relation_at, message, remedy);
    }

    /// The question one side speaks of, which no other equivalence may.
    fn item(
        &mut self,
        (side, set): (Option<&'c (ItemId, Place)>, &'c SetDraft<'_>),
        all_known: &mut bool,
        seen: &mut BTreeSet<&'c QuestionName>,
    ) -> Option<Item<'c>> {
        let (item, at) = side?;
        let found = question(set, item);
        if found.is_none() {
            *all_known = false;
            unknown(self.log, (item, at), set);
        } else if !seen.insert(&item.question) {
            let message = format!("`{item}` is in two equivalences.");
            let remedy = "Take one of the two out: an item has one past and one future.";
            self.log.report(Code::RepeatedEquivalence, at, message, remedy);
        }
        found
    }

    /// A draft may wait for its approvers.
    fn approved(&mut self, draft: &EquivalenceDraft) {
        let (named, status) = (draft.approved_by.len(), self.new.header.status);
        if named < 2 && status != Status::Draft {
            let message = format!("This equivalence was agreed by {named} of the two people it needs.");
            let remedy = "Write `approved_by = [\"..\", \"..\"]` once two people have agreed to it.";
            self.log.report(Code::UnapprovedEquivalence, &draft.approved_at, message, remedy);
        }
    }

    fn forgotten(&mut self, from: &BTreeSet<&QuestionName>, to: &BTreeSet<&QuestionName>) {
        let (old, new) = (&self.old.header.id, &self.new.header.id);
        let left: Vec<&str> =
            items(self.old).filter(|name| !from.contains(name)).map(QuestionName::as_str).collect();
        if let Some(first) = left.first() {
            let message = format!("Nothing is said of what becomes of `{old}`: {}.", left.join(", "));
            let remedy = format!("Add an [[equivalence]] with `from = \"{old}/{first}\"`, and so for each.");
            self.log.report(Code::MissingEquivalence, &place(self.new, "supersedes"), message, remedy);
        }
        for name in items(self.new).filter(|name| !to.contains(name)) {
            let at = name_place(self.new, name);
            let message = format!("Nothing is said of where `{name}` comes from.");
            let remedy = format!(
                "Add an [[equivalence]] with `to = \"{new}/{name}\"`: `relation = \"new\"` where it was not asked before."
            );
            self.log.report(Code::MissingEquivalence, &at, message, remedy);
        }
    }
}
