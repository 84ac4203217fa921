//! Things that no published number tells apart are one unknown.

use std::collections::BTreeMap;

/// Groups of places that exactly the same sets hold, in the order of their first members. Places in no set are left out.
pub(super) fn partition<'a>(places: usize, sets: impl Iterator<Item = &'a [usize]>) -> Vec<Vec<usize>> {
    let mut signatures: Vec<Vec<usize>> = vec![Vec::new(); places];
    for (number, set) in sets.enumerate() {
        for place in set {
            if let Some(signature) = signatures.get_mut(*place) {
                signature.push(number);
            }
        }
    }
    let mut groups: BTreeMap<&Vec<usize>, Vec<usize>> = BTreeMap::new();
    for (place, signature) in signatures.iter().enumerate().filter(|(_, signature)| !signature.is_empty()) {
        groups.entry(signature).or_default().push(place);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
    groups.sort();
    groups
}

/// The groups that lie in a set. None where the set cuts through one or holds a place that is in no group.
pub(super) fn within(groups: &[Vec<usize>], set: &[usize]) -> Option<Vec<usize>> {
    let inside = |group: &[usize]| group.iter().filter(|place| set.contains(place)).count();
    let whole =
        groups.iter().enumerate().filter(|(_, group)| !group.is_empty() && inside(group) == group.len());
    let chosen: Vec<usize> = whole.map(|(place, _)| place).collect();
    let held: usize = chosen.iter().filter_map(|place| groups.get(*place)).map(Vec::len).sum();
    (held == set.len()).then_some(chosen)
}
