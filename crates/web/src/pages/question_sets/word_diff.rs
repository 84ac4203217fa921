//! Which words of a text are gone and which are new.

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) words: String,
    /// The other text does not have it.
    pub(super) only_here: bool,
}

/// Both texts in stretches. Together the stretches are the text, but for its spaces.
pub(super) fn word_diff(old: &str, new: &str) -> (Vec<Stretch>, Vec<Stretch>) {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.split_whitespace().collect(), new.split_whitespace().collect());
    let kept = common(&old, &new);
    let of = |words: &[&str], keeps: &dyn Fn(usize) -> bool| {
        let mut stretches: Vec<Stretch> = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let only_here = !keeps(place);
            match stretches.last_mut().filter(|last| last.only_here == only_here) {
                Some(last) => last.words.extend([" ", word]),
                None => stretches.push(Stretch { words: (*word).to_owned(), only_here }),
            }
        }
        stretches
    };
    let before = of(&old, &|place| kept.iter().any(|(from, _)| *from == place));
    let after = of(&new, &|place| kept.iter().any(|(_, to)| *to == place));
    (before, after)
}

/// The places of the longest run of words that both have in this order.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    // The longest run among the words of `old` so far and the first words of `new`.
    let mut runs: Vec<Vec<(usize, usize)>> = vec![Vec::new(); new.len() + 1];
    for (from, word) in old.iter().enumerate() {
        let mut next = vec![Vec::new()];
        for ((to, other), (without, with)) in new.iter().enumerate().zip(runs.iter().zip(runs.iter().skip(1)))
        {
            let best = if word == other {
                without.iter().copied().chain([(from, to)]).collect()
            } else {
                [Some(with), next.last()]
                    .into_iter()
                    .flatten()
                    .max_by_key(|run| run.len())
                    .cloned()
                    .unwrap_or_default()
            };
            next.push(best);
        }
        runs = next;
    }
    runs.pop().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Stretch, word_diff};

    fn marked(stretches: &[Stretch]) -> String {
        let said = |it: &Stretch| if it.only_here { format!("[{}]", it.words) } else { it.words.clone() };
        stretches.iter().map(said).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_both_say_is_not_marked() {
        let (old, new) = word_diff("The police listened to you.", "The officers listened to you then.");
        assert_eq!(marked(&old), "The [police] listened to [you.]");
        assert_eq!(marked(&new), "The [officers] listened to [you then.]");
        let (old, new) = word_diff("One two", "Three");
        assert_eq!((marked(&old).as_str(), marked(&new).as_str()), ("[One two]", "[Three]"));
        assert_eq!(word_diff("", "").0, []);
        let (old, new) = word_diff("the same", "the same");
        assert_eq!((marked(&old).as_str(), marked(&new).as_str()), ("the same", "the same"));
    }
}
