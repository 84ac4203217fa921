//! Whether what an equivalence says of two items is so: the wording, the codes, the direction and the concept.

use std::collections::BTreeMap;

use super::equivalence_file::EquivalenceDraft;
use super::equivalence_items::Item;
use super::log::Log;
use super::set_file::SetDraft;
use crate::likeness::{first_difference, lists, pairs, same_answers};
use crate::spelling::suggest;
use crate::{Choice, ChoiceList, Code, Kind, Question, Relation};

/// Checks one equivalence. Nothing is said of a question whose type could not be read.
pub(super) fn check(
    (draft, old_set): (&EquivalenceDraft, &SetDraft<'_>),
    (old, new): (Option<Item<'_>>, Option<Item<'_>>),
    log: &mut Log,
) {
    let Some(relation) = draft.relation else { return };
    stray_codes(draft, relation, log);
    match (old, new) {
        (Some(old), Some(new)) if old.draft.kind_known && new.draft.kind_known => {
            let repeats = (old.repeats, new.repeats);
            let pair = Pair { draft, relation, old: &old.draft.question, new: &new.draft.question, repeats };
            pair.check(log);
        }
        (None, Some(new)) if relation == Relation::New => {
            old_concept(draft, (&new.draft.question, old_set), log);
        }
        _ => {}
    }
}

fn stray_codes(draft: &EquivalenceDraft, relation: Relation, log: &mut Log) {
    if !draft.codes.is_empty() && relation != Relation::Recoded {
        let message = format!("`codes` mean nothing for the relation `{}`.", relation.slug());
        log.report(Code::CodesNotCarried, &draft.codes_at, message, "Take them out, or use `recoded`.");
    }
}

/// Something new under the name of something old would seem to go on.
fn old_concept(draft: &EquivalenceDraft, (new, old_set): (&Question, &SetDraft<'_>), log: &mut Log) {
    let before = old_set.questions().map(|draft| &draft.question).find(|old| old.concept == new.concept);
    if let Some(before) = before {
        let message = format!(
            "The concept `{}` is not new: `{}/{}` measured it.",
            new.concept, before.set, before.name
        );
        let remedy =
            "Say how the two belong together, `break` if need be, or give the new one a concept of its own.";
        log.report(Code::ConceptNotKept, &draft.relation_at, message, remedy);
    }
}

/// Two items, both there.
struct Pair<'a> {
    draft: &'a EquivalenceDraft,
    relation: Relation,
    old: &'a Question,
    new: &'a Question,
    /// In how many repeats each stands.
    repeats: (usize, usize),
}

impl Pair<'_> {
    fn check(&self, log: &mut Log) {
        if !self.relation.joins() {
            return;
        }
        self.one_concept(log);
        self.as_often(log);
        let alike = match self.relation {
            Relation::Identical => self.identical(log),
            Relation::Equivalent => self.equivalent(log),
            _ => self.recoded(log),
        };
        if alike && let Some(lists) = lists(&self.old.kind, &self.new.kind) {
            self.direction(lists, log);
        }
    }

    fn one_concept(&self, log: &mut Log) {
        let (old, new) = (&self.old.concept, &self.new.concept);
        if old != new {
            let message = format!("The trend would go on, but the concept changes from `{old}` to `{new}`.");
            let remedy = "Keep the concept, or use `related` or `break`.";
            log.report(Code::ConceptNotKept, &self.draft.relation_at, message, remedy);
        }
    }

    /// What is asked once and what is asked again and again are not one line of figures.
    fn as_often(&self, log: &mut Log) {
        if self.repeats.0 != self.repeats.1 {
            let message = "One of these items is asked in a repeat, and the other is not.";
            let remedy = "Use `related` or `break`, or keep the repeat.";
            log.report(Code::ChangedItem, &self.draft.relation_at, message, remedy);
        }
    }

    fn identical(&self, log: &mut Log) -> bool {
        let Some(key) = first_difference(self.old, self.new) else { return true };
        let message = format!("These items are not identical: `{key}` differs.");
        let remedy = "Use `equivalent` where the meaning is the same, `recoded` where only the codes changed, or `break`.";
        log.report(Code::ChangedItem, &self.draft.relation_at, message, remedy);
        false
    }

    fn equivalent(&self, log: &mut Log) -> bool {
        let alike = same_answers(&self.old.kind, &self.new.kind);
        if !alike {
            let message = "These items are not equivalent: they are not answered alike.";
            let remedy =
                "Keep type, codes, scores and polarities; or use `recoded` for other codes, or `break`.";
            log.report(Code::ChangedItem, &self.draft.relation_at, message, remedy);
        }
        alike
    }

    fn recoded(&self, log: &mut Log) -> bool {
        let Some(lists) = lists(&self.old.kind, &self.new.kind) else {
            let message = "Only a choice from a list has codes, one in both versions or several in both.";
            let remedy = "Use `break`, or keep the type.";
            log.report(Code::ChangedItem, &self.draft.relation_at, message, remedy);
            return false;
        };
        let carried = self.carried(lists, log);
        self.known_codes(lists, log) && self.kept_apart(log) && carried
    }

    /// Every old code has become a new one.
    fn carried(&self, (old, new): (&ChoiceList, &ChoiceList), log: &mut Log) -> bool {
        let names = old.choices.iter().map(|choice| &choice.name);
        let lost: Vec<&str> =
            names.filter(|name| !self.draft.codes.contains_key(*name)).map(|name| name.as_str()).collect();
        if let Some(first) = lost.first() {
            let message = format!("Nothing is said of what becomes of these codes: {}.", lost.join(", "));
            let codes: Vec<&str> = new.choices.iter().map(|choice| choice.name.as_str()).collect();
            let remedy = format!(
                "Add `{first} = \"..\"` to `codes`, and so for each; the new codes are {}.",
                codes.join(", ")
            );
            log.report(Code::CodesNotCarried, &self.draft.codes_at, message, remedy);
        }
        lost.is_empty()
    }

    fn known_codes(&self, (old, new): (&ChoiceList, &ChoiceList), log: &mut Log) -> bool {
        let old_codes = self.draft.codes.keys().map(|code| (code, old));
        let new_codes = self.draft.codes.values().map(|code| (code, new));
        let mut unknown =
            old_codes.chain(new_codes).filter(|(code, list)| list.choice(code.as_str()).is_none());
        let Some((code, list)) = unknown.next() else { return true };
        let message = format!("`{code}` is not a code of the list `{}`.", list.name);
        let codes = list.choices.iter().map(|choice| choice.name.as_str());
        let remedy = suggest(code.as_str(), codes, "Use a code of the list.");
        log.report(Code::CodesNotCarried, &self.draft.codes_at, message, remedy);
        false
    }

    /// Where several may be chosen, somebody chose both of two codes: made one, they would be counted twice.
    fn kept_apart(&self, log: &mut Log) -> bool {
        let mut seen = BTreeMap::new();
        let several = matches!(self.new.kind, Kind::SelectMultiple(_));
        let codes = self.draft.codes.iter().filter(|_| several);
        let merged = codes.into_iter().find_map(|(old, new)| Some((seen.insert(new, old)?, old, new)));
        let Some((one, other, new)) = merged else { return true };
        let message = format!(
            "A person may have chosen both `{one}` and `{other}`, and would be counted twice as `{new}`."
        );
        let remedy = "Keep the codes apart, or use `break`.";
        log.report(Code::CodesNotCarried, &self.draft.codes_at, message, remedy);
        false
    }

    /// A favourable answer stays one, and what scored higher does not come to score lower.
    fn direction(&self, lists: (&ChoiceList, &ChoiceList), log: &mut Log) {
        let pairs = pairs(lists, &self.draft.codes);
        let turned = turned_side(&pairs).or_else(|| turned_order(&pairs));
        if let Some(message) = turned {
            let remedy = "Map each code to one that means as well of the service, or use `break`.";
            log.report(Code::TurnedScale, &self.draft.codes_at, message, remedy);
        }
    }
}

fn turned_side(pairs: &[(&Choice, &Choice)]) -> Option<String> {
    let (old, new) = pairs.iter().find(|(old, new)| old.polarity != new.polarity)?;
    let (was, is) = (old.polarity.slug(), new.polarity.slug());
    Some(format!("The polarity of `{}` was {was}, and that of `{}` is {is}.", old.name, new.name))
}

fn turned_order(pairs: &[(&Choice, &Choice)]) -> Option<String> {
    let rises = |low: &Choice, high: &Choice| low.score.zip(high.score).is_some_and(|(low, high)| low < high);
    let (low, high) = pairs.iter().find_map(|low| {
        let high = pairs.iter().find(|high| rises(low.0, high.0) && rises(high.1, low.1))?;
        Some((low, high))
    })?;
    Some(format!(
        "`{}` scored below `{}`, and now `{}` scores above `{}`.",
        low.0.name, high.0.name, low.1.name, high.1.name
    ))
}
