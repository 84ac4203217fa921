//! Welsh words change their first letter after other words: Bangor, ym Mangor, i Fangor. What a word may have been before.

use unicode_normalization::UnicodeNormalization;

use crate::word::is_silent;

/// What stands at the beginning of a mutated word, and what stood there before: soft, nasal and aspirate.
const MUTATIONS: [(&str, &str); 22] = [
    ("mh", "p"),
    ("nh", "t"),
    ("ngh", "c"),
    ("ng", "g"),
    ("ph", "p"),
    ("th", "t"),
    ("ch", "c"),
    ("dd", "d"),
    ("b", "p"),
    ("d", "t"),
    ("g", "c"),
    ("f", "b"),
    ("f", "m"),
    ("l", "ll"),
    ("r", "rh"),
    ("m", "b"),
    ("n", "d"),
    ("h", ""),
    ("", "g"),
    ("l", "gl"),
    ("r", "gr"),
    ("w", "gw"),
];

/// The word itself and every word it may be a mutation of, in small letters and without what follows an apostrophe.
pub(super) fn forms(word: &str) -> Vec<String> {
    let word: String = word.to_lowercase().nfc().filter(|sign| !is_silent(*sign)).collect();
    let word = word.replace('’', "'");
    let plain = word.split('\'').next().unwrap_or_default().to_owned();
    let before = MUTATIONS.iter().filter_map(|(now, before)| {
        let rest = plain.strip_prefix(now)?;
        // Two letters left of a word are no word: nearly anything would be a mutation of something.
        (rest.chars().count() >= 2).then(|| format!("{before}{rest}"))
    });
    let before: Vec<String> = before.collect();
    [word, plain].into_iter().chain(before).collect()
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn a_mutated_word_is_found_as_it_was() {
        for (mutated, before) in [
            ("Mangor", "bangor"),
            ("Fangor", "bangor"),
            ("Nghaerdydd", "caerdydd"),
            ("Gaerdydd", "caerdydd"),
            ("chwaer", "chwaer"),
            ("nhad", "tad"),
            ("ngŵr", "gŵr"),
            ("fab", "mab"),
            ("ferch", "merch"),
            ("Lanelli", "llanelli"),
            ("wraig", "gwraig"),
            ("Sarah's", "sarah"),
        ] {
            assert!(forms(mutated).iter().any(|form| form == before), "{mutated}: {:?}", forms(mutated));
        }
    }
}
