//! How hard words are to follow: the Flesch-Kincaid grade (Kincaid and others, 1975), as a reading age.

/// School grade 0 begins at this age, so a grade plus five is the age at which most children read at that grade.
const AGE_OF_GRADE_ZERO: f64 = 5.0;

/// The reading age of an English text: the age at which most people can follow it. None where there are no words.
#[must_use]
pub fn reading_age(text: &str) -> Option<f64> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| word.contains(char::is_alphanumeric)).collect();
    if words.is_empty() {
        return None;
    }
    let syllables = number(words.iter().map(|word| syllables(word)).sum());
    let sentences = number(sentences(text));
    let words = number(words.len());
    let grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    Some((grade + AGE_OF_GRADE_ZERO).max(AGE_OF_GRADE_ZERO))
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn sentences(text: &str) -> usize {
    let parts = text.split(['.', '?', '!', ':', ';', '\n']);
    parts.filter(|part| part.contains(char::is_alphanumeric)).count().max(1)
}

/// Groups of vowels, less the silent `e` at the end, and the silent `e` of `-ed`.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut groups = 0;
    let mut in_vowels = false;
    for letter in word.chars() {
        let vowel = "aeiouyâêîôûŵŷ".contains(letter);
        groups += usize::from(vowel && !in_vowels);
        in_vowels = vowel;
    }
    let silent = (word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee"))
        || (word.ends_with("ed")
            && !word.ends_with("ted")
            && !word.ends_with("ded")
            && !word.ends_with("eed"));
    (groups - usize::from(silent && groups > 1)).max(1)
}
