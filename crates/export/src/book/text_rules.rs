//! What is right and wrong in a line of words: notes and times.

/// The notes of a text, each as it is written: `[note 1]`.
pub(super) fn notes_in(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("[note ").filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        let end = rest.find(']')?;
        rest.get(..=end)
    })
}

/// Whether a text points at a note in another way than `[note 1]`: with a star, a dagger, a raised number, or other words.
pub(super) fn wrong_note(text: &str) -> bool {
    const SIGNS: [char; 9] = ['*', '†', '‡', '¹', '²', '³', '⁴', '⁵', '⁶'];
    let numbered = |note: &str| {
        let number = note.trim_start_matches("[note ").trim_end_matches(']');
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let lower = text.to_lowercase();
    let other = ["(note", "[notes", "footnote", "[note]"].iter().any(|way| lower.contains(way));
    other || text.contains(SIGNS) || !notes_in(text).all(numbered)
}

/// Whether every time in a text is written out: no `Q1`, no `2026-10`, no `01/10/26`.
pub(super) fn written_out(text: &str) -> bool {
    let shortened = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        is_quarter(word) || is_figures(word)
    };
    !text.split_whitespace().any(shortened)
}

fn is_quarter(word: &str) -> bool {
    matches!(word.as_bytes(), [b'Q' | b'q', b'1'..=b'4', rest @ ..] if rest.iter().all(|it| !it.is_ascii_alphabetic()))
}

/// Two or three numbers joined by the same sign: a day or a month in figures.
fn is_figures(word: &str) -> bool {
    ['/', '-', '.'].into_iter().any(|sign| {
        let parts: Vec<&str> = word.split(sign).collect();
        let number =
            |part: &&str| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|it| it.is_ascii_digit());
        let year = parts.iter().any(|part| part.len() == 4);
        parts.len() == 3 && parts.iter().all(number) || parts.len() == 2 && year && parts.iter().all(number)
    })
}
