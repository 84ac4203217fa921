//! From an item back through the versions before it, by what the equivalences say.

use std::collections::BTreeMap;

use crate::{ChoiceName, Equivalence, ItemId, Library, Relation};

/// Every equivalence of a library, by the items it speaks of.
#[derive(Clone, Debug)]
pub struct Lineage<'l> {
    by_new: BTreeMap<&'l ItemId, &'l Equivalence>,
    by_old: BTreeMap<&'l ItemId, &'l Equivalence>,
}

/// The way from an older item to a newer one.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Where it begins.
    pub from: ItemId,
    /// The loosest relation on it; none where both are one item.
    pub relation: Option<Relation>,
    /// What each old code has become, where a step recoded. Codes that are not here are themselves.
    pub codes: BTreeMap<ChoiceName, ChoiceName>,
    /// Why, of every step, the last step first.
    pub rationale: Option<String>,
}

impl<'l> Lineage<'l> {
    /// The equivalences of every set.
    #[must_use]
    pub fn of(library: &'l Library) -> Self {
        let all = || library.sets().flat_map(|set| &set.equivalences);
        Self {
            by_new: all().filter_map(|said| Some((said.to.as_ref()?, said))).collect(),
            by_old: all().filter_map(|said| Some((said.from.as_ref()?, said))).collect(),
        }
    }

    /// What is said of an item by the version that brought it.
    pub(crate) fn said_of_new(&self, item: &ItemId) -> Option<&'l Equivalence> {
        self.by_new.get(item).copied()
    }

    /// What is said of an item by the version that took its place.
    pub(crate) fn said_of_old(&self, item: &ItemId) -> Option<&'l Equivalence> {
        self.by_old.get(item).copied()
    }

    /// The ways to an item from itself, from the item it came from, and so on back.
    pub fn ways_back(&self, item: &ItemId) -> impl Iterator<Item = Way> {
        let here = Way { from: item.clone(), relation: None, codes: BTreeMap::new(), rationale: None };
        std::iter::successors(Some(here), |way| self.before(way))
    }

    /// The way one step longer. A set takes the place of an older version of itself, so this comes to an end.
    fn before(&self, way: &Way) -> Option<Way> {
        let said = self.said_of_new(&way.from)?;
        let from = said.from.clone().filter(|from| from.set.version < way.from.set.version)?;
        let relation = way.relation.map_or(said.relation, |later| later.max(said.relation));
        let why = [way.rationale.clone().unwrap_or_default(), said.rationale.clone()];
        let why = why.into_iter().filter(|why| !why.is_empty()).collect::<Vec<_>>().join(" ");
        Some(Way {
            from,
            relation: Some(relation),
            codes: composed(&said.codes, &way.codes),
            rationale: Some(why).filter(|why| !why.is_empty()),
        })
    }
}

/// First one map, then the other; a code neither speaks of is itself.
fn composed(
    first: &BTreeMap<ChoiceName, ChoiceName>,
    then: &BTreeMap<ChoiceName, ChoiceName>,
) -> BTreeMap<ChoiceName, ChoiceName> {
    if first.is_empty() {
        return then.clone();
    }
    first.iter().map(|(old, middle)| (old.clone(), then.get(middle).unwrap_or(middle).clone())).collect()
}
