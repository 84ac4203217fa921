//! The words an exported form shows that no question file holds, in both languages.

/// A non-answer code as a choice.
const NON_ANSWERS: [(&str, &str, &str); 3] = [
    ("dont_know", "Don’t know", "Ddim yn gwybod"),
    ("prefer_not_to_say", "Rather not say", "Gwell peidio â dweud"),
    ("not_applicable", "Not relevant", "Ddim yn berthnasol"),
];

/// The box for the person's own words.
pub(super) const OWN_WORDS: (&str, &str) = ("What they said", "Beth ddywedon nhw?");

/// What a non-answer code is called, in English and in Welsh.
pub(super) fn non_answer(code: &str) -> (&str, &str) {
    let found = NON_ANSWERS.iter().find(|(known, ..)| *known == code);
    found.map_or((code, code), |(_, english, welsh)| (english, welsh))
}
