//! Words that may say who somebody is, so that the interviewer looks at them again before the interview is finished.
//!
//! It finds names after a title or a rank, other capital letters inside a sentence, numbers of three digits or more and
//! those written in groups, postcodes, email addresses, collar numbers and words of streets, in English and Welsh. It is a
//! nudge for a person who reads, not a check: what is released is read and redacted by someone else.

use std::ops::Range;

use super::hint_words::{AFTER_A_NUMBER, PLAIN, STREETS, TITLES, TITLES_BEFORE_LARGE};

/// A stretch of somebody's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// The words, with the space that follows them.
    pub(crate) text: String,
    /// It may say who somebody is.
    pub(crate) look_again: bool,
}

/// One word where it stands.
struct Word<'a> {
    /// The word with what clings to it.
    raw: &'a str,
    /// The word without what clings to it.
    bare: &'a str,
    /// It begins a sentence.
    begins: bool,
}

impl Word<'_> {
    fn large(&self) -> bool {
        self.bare.chars().next().is_some_and(char::is_uppercase)
    }

    fn digits(&self) -> usize {
        self.bare.chars().filter(char::is_ascii_digit).count()
    }

    fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.bare.trim_end_matches('.').to_lowercase().as_str())
    }

    fn is_number(&self) -> bool {
        self.digits() > 0
            && self.bare.chars().all(|letter| letter.is_ascii_digit() || "-+().".contains(letter))
    }

    fn ends_sentence(&self) -> bool {
        self.raw.trim_end().ends_with(['.', '?', '!', ':'])
    }
}

/// The words in stretches, those to be looked at again apart. Put together again they are what was said, to the letter.
pub(crate) fn parts(said: &str) -> Vec<Part> {
    let words = words(said);
    let marked = marked(&words);
    let mut parts: Vec<Part> = Vec::new();
    for (word, look_again) in words.iter().zip(marked) {
        match parts.last_mut() {
            Some(last) if last.look_again == look_again => last.text.push_str(word.raw),
            _ => parts.push(Part { text: word.raw.to_owned(), look_again }),
        }
    }
    parts
}

fn words(said: &str) -> Vec<Word<'_>> {
    let mut begins = true;
    let mut words: Vec<Word<'_>> = Vec::new();
    for raw in said.split_inclusive(char::is_whitespace) {
        let bare = raw.trim_matches(|letter: char| !letter.is_alphanumeric());
        let word = Word { raw, bare, begins };
        // A title with its point ends no sentence: "Dr. Vale".
        let abbreviated = word.is_one_of(&TITLES) && bare.chars().count() <= 5;
        begins = (word.ends_sentence() && !abbreviated) || (begins && bare.is_empty());
        words.push(word);
    }
    words
}

fn marked(words: &[Word<'_>]) -> Vec<bool> {
    let mut marked: Vec<bool> = words.iter().map(alone).collect();
    for at in 0..words.len() {
        for found in [titled(words, at), grouped(words, at), postcode(words, at), place(words, at)] {
            let found = found.unwrap_or_default();
            marked.iter_mut().skip(found.start).take(found.len()).for_each(|mark| *mark = true);
        }
    }
    marked
}

/// A word that is enough by itself: a long number, an email address, a collar number, a name inside a sentence.
fn alone(word: &Word<'_>) -> bool {
    let letters = word.bare.chars().any(char::is_alphabetic);
    let address = word.raw.contains('@') && letters;
    // A collar number begins with letters; "21st" and "10am" do not.
    let collar = word.bare.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && word.digits() >= 2
        && word.bare.chars().all(|letter| letter.is_ascii_alphanumeric());
    let plain = PLAIN.contains(&word.bare.trim_end_matches("’s").trim_end_matches("'s"));
    word.digits() >= 3 || address || collar || (word.large() && !word.begins && !plain)
}

/// A title or a rank and what follows it, up to two names: "Dr Vale", "PC Sam Hill".
fn titled(words: &[Word<'_>], at: usize) -> Option<Range<usize>> {
    let title = words.get(at)?;
    let following = words.iter().skip(at + 1);
    let names = following.take_while(|word| word.large() && !word.begins).take(2).count();
    let lead = title.is_one_of(&TITLES) && (names > 0 || named_small(title, words.get(at + 1)));
    let welsh = title.is_one_of(&TITLES_BEFORE_LARGE) && names > 0;
    let counted = if names == 0 { 1 } else { names };
    (lead || welsh).then_some(at..at + 1 + counted)
}

/// A rank written large and a name or number written small: "PC hill", "PC 12".
fn named_small(title: &Word<'_>, next: Option<&Word<'_>>) -> bool {
    let rank = title.bare.len() <= 4 && title.bare.chars().all(char::is_uppercase);
    rank && next.is_some_and(|word| word.bare.chars().count() > 3 || word.is_number())
}

/// Digits in groups that together make a telephone number or a date: "07700 900 123", "12 05 1990".
fn grouped(words: &[Word<'_>], at: usize) -> Option<Range<usize>> {
    let group: Vec<&Word<'_>> = words.iter().skip(at).take_while(|word| word.is_number()).collect();
    let digits: usize = group.iter().map(|word| word.digits()).sum();
    (group.len() > 1 && digits >= 6).then_some(at..at + group.len())
}

/// "AB1 2CD", written large or small.
fn postcode(words: &[Word<'_>], at: usize) -> Option<Range<usize>> {
    let shape = |word: &Word<'_>| -> String {
        let kind = |letter: char| if letter.is_ascii_digit() { '9' } else { 'A' };
        word.bare.chars().map(kind).collect()
    };
    let (outward, inward) = (words.get(at)?, words.get(at + 1)?);
    let ascii = outward.bare.is_ascii() && inward.bare.is_ascii();
    let outward = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(&shape(outward).as_str());
    (ascii && outward && shape(inward) == "9AA").then_some(at..at + 2)
}

/// A place with its name before or after it, or with a number before it: "Station Road", "Heol y Felin", "at 4 mill lane".
fn place(words: &[Word<'_>], at: usize) -> Option<Range<usize>> {
    let place = words.get(at)?;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let named = before.is_some_and(|word| word.large());
    if place.is_one_of(&STREETS) && (place.large() || named) {
        let from = if named { at.saturating_sub(1) } else { at };
        let name = words.iter().skip(at + 1).take_while(|word| word.large() && !word.begins).take(2).count();
        return Some(from..at + 1 + name);
    }
    let numbered = [1, 2, 3].into_iter().find(|back| {
        at.checked_sub(*back).and_then(|from| words.get(from)).is_some_and(|word| word.is_number())
    });
    let from = numbered.filter(|_| place.is_one_of(&AFTER_A_NUMBER)).map(|back| at.saturating_sub(back));
    from.map(|from| from..at + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::parts;

    fn marked(words: &str) -> Vec<String> {
        parts(words)
            .into_iter()
            .filter(|part| part.look_again)
            .map(|part| part.text.trim().to_owned())
            .collect()
    }

    #[test]
    fn names_numbers_and_streets_are_marked() {
        assert_eq!(marked("She said Sam Hill was kind."), ["Sam Hill"]);
        assert_eq!(marked("They rang 07700900123 twice."), ["07700900123"]);
        assert_eq!(marked("It was on Station Road. He left."), ["Station Road."]);
    }

    #[test]
    fn names_after_a_title_or_a_rank_are_marked() {
        assert_eq!(marked("Dr. Vale was kind."), ["Dr. Vale"]);
        assert_eq!(marked("PC Sam Hill came back."), ["PC Sam Hill"]);
        assert_eq!(marked("and PC hill came"), ["PC hill"]);
        assert_eq!(marked("Mrs Prydderch."), ["Mrs Prydderch."]);
        assert_eq!(marked("Daeth y Rhingyll Llwyd. Roedd hi’n garedig."), ["y Rhingyll Llwyd."]);
        assert_eq!(marked("the officer was kind"), Vec::<String>::new());
    }

    #[test]
    fn what_reaches_somebody_is_marked() {
        assert_eq!(marked("my number is 07700 900 123 now"), ["07700 900 123"]);
        assert_eq!(marked("write to sam@panel.example please"), ["sam@panel.example"]);
        assert_eq!(marked("we live at ZZ99 9ZZ still"), ["ZZ99 9ZZ"]);
        assert_eq!(marked("it was 4 mill lane then"), ["4 mill lane"]);
        assert_eq!(marked("mae hi ar Heol Felin nawr"), ["Heol Felin"]);
        assert_eq!(marked("the badge said em12"), ["em12"]);
    }

    #[test]
    fn ordinary_sentences_are_not_marked() {
        assert_eq!(marked("I waited. They rang after 2 weeks and I’d lost hope."), Vec::<String>::new());
        assert_eq!(marked("It took 10 days. The ISVA rang, and the CPS wrote."), Vec::<String>::new());
        assert_eq!(marked("on the way home the road was closed"), Vec::<String>::new());
        assert_eq!(marked(""), Vec::<String>::new());
    }

    #[test]
    fn nothing_is_lost() {
        let words = "First  line\nsecond Line, 12345!";
        assert_eq!(parts(words).into_iter().map(|part| part.text).collect::<String>(), words);
    }

    fn spoken() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            "[A-Za-zŵŷ’'.,@0-9-]{0,9}",
            Just("PC".to_owned()),
            Just("Heol".to_owned()),
            Just("ZZ99".to_owned()),
            Just("9ZZ".to_owned()),
            Just("07700".to_owned()),
            any::<String>(),
        ];
        let space = prop_oneof![Just(" "), Just("\n"), Just("\u{a0}"), Just("  ")];
        prop::collection::vec((word, space), 0..14)
            .prop_map(|words| words.into_iter().map(|(word, space)| format!("{word}{space}")).collect())
    }

    proptest! {
        #[test]
        fn nothing_is_lost_whatever_is_said(said in spoken()) {
            let parts = parts(&said);
            let again: String = parts.iter().map(|part| part.text.as_str()).collect();
            prop_assert_eq!(again, said);
            prop_assert!(parts.iter().all(|part| !part.text.is_empty()));
            prop_assert!(parts.windows(2).all(|two| two[0].look_again != two[1].look_again));
        }

        #[test]
        fn a_number_that_reaches_somebody_is_always_marked(
            before in "[a-z ]{0,20}", after in "[a-z ]{0,20}", end in 0_u32..1000,
        ) {
            let said = format!("{before} 07700 900{end:03} {after}");
            let marked: String =
                parts(&said).into_iter().filter(|part| part.look_again).map(|part| part.text).collect();
            prop_assert!(marked.contains("07700 900"), "{}", marked);
        }
    }
}
