//! The nearest spelling to a word that is not known.

/// The known word an author most likely meant, when one is near enough.
pub(crate) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let allowed = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A remedy for an unknown word: the nearest spelling, or the known words when they are few, or `otherwise`.
pub(crate) fn suggest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>, otherwise: &str) -> String {
    const FEW: usize = 12;
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(near) = nearest(word, known.iter().copied()) {
        return format!("Did you mean `{near}`?");
    }
    if known.is_empty() || known.len() > FEW {
        return otherwise.to_owned();
    }
    format!("Use one of: {}.", known.join(", "))
}

/// How many letters must be added, removed, changed or swapped with their neighbour to turn one word into the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut previous = None;
    for (row, letter) in from.chars().enumerate() {
        let mut this = vec![row + 1];
        for (column, other) in to.iter().enumerate() {
            let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let changed = cell(&last, column) + usize::from(letter != *other);
            let mut best = changed.min(cell(&last, column + 1) + 1).min(cell(&this, column) + 1);
            let swapped = column > 0 && previous == Some(*other) && to.get(column - 1) == Some(&letter);
            if swapped {
                best = best.min(cell(&before_last, column - 1) + 1);
            }
            this.push(best);
        }
        before_last = std::mem::replace(&mut last, this);
        previous = Some(letter);
    }
    last.last().copied().unwrap_or(0)
}
