//! Words that may say who somebody is, so that the interviewer looks at them again before the interview is finished.
//!
//! It finds numbers of three digits or more, capital letters inside a sentence and words of streets. It is a nudge for a
//! person who reads, not a check: what is released is read and redacted by someone else.

/// A stretch of somebody's words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The words, with the space that follows them.
    pub(super) text: String,
    /// It may say who somebody is.
    pub(super) look_again: bool,
}

/// What is written large in the middle of a sentence and names nobody.
const PLAIN: [&str; 12] =
    ["I", "I’m", "I'm", "I’d", "I'd", "I’ve", "I've", "I’ll", "I'll", "ABE", "ISVA", "SARC"];

const STREETS: [&str; 14] = [
    "street", "road", "avenue", "lane", "close", "drive", "court", "crescent", "stryd", "ffordd", "heol",
    "lôn", "rhodfa", "clos",
];

/// The words in stretches, those to be looked at again apart.
pub(super) fn parts(words: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut begins_sentence = true;
    for text in words.split_inclusive(char::is_whitespace) {
        let word = text.trim_matches(|letter: char| !letter.is_alphanumeric());
        let look_again = names_somebody(word, begins_sentence);
        begins_sentence = text.trim_end().ends_with(['.', '?', '!']) || (begins_sentence && word.is_empty());
        match parts.last_mut() {
            Some(last) if last.look_again == look_again => last.text.push_str(text),
            _ => parts.push(Part { text: text.to_owned(), look_again }),
        }
    }
    parts
}

fn names_somebody(word: &str, begins_sentence: bool) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    digits >= 3
        || (capital && !begins_sentence && !PLAIN.contains(&word))
        || (capital && STREETS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
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
    fn ordinary_sentences_are_not_marked() {
        assert_eq!(marked("I waited. They rang after 2 weeks and I’d lost hope."), Vec::<String>::new());
        assert_eq!(marked(""), Vec::<String>::new());
    }

    #[test]
    fn nothing_is_lost() {
        let words = "First  line\nsecond Line, 12345!";
        assert_eq!(parts(words).into_iter().map(|part| part.text).collect::<String>(), words);
    }
}
