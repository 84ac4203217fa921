//! What came of a practice interview: every question on the route, its answer, and why it was shown.

use std::fmt::Write as _;

use questionnaire::{Answers, Explained, Facts, Language, Questionnaire};

use crate::telling;

/// The page at the end.
pub(super) fn page(
    questionnaire: &Questionnaire,
    (answers, facts): (&Answers, &Facts),
    language: Language,
) -> String {
    let route = questionnaire.route(answers, facts);
    let (answered, asked) = route.progress(answers);
    let mut page =
        format!("\n{answered} of {asked} questions on the route are answered. Nothing was kept.\n\n");
    for told in questionnaire.explain(answers, facts).iter().filter(|told| told.asked) {
        let answer = questionnaire.question(&told.question).and_then(|question| {
            answers.get(&question.name).map(|answer| question.in_words(answer).say(language).to_owned())
        });
        let _ = writeln!(page, "{}: {}", told.question, answer.as_deref().unwrap_or("-"));
        reasons(&mut page, told, language);
    }
    if !route.outstanding().is_empty() {
        let names: Vec<&str> = route.outstanding().iter().map(questionnaire::QuestionName::as_str).collect();
        let _ = writeln!(page, "\nNot answered and needed: {}", names.join(", "));
    }
    page
}

fn reasons(page: &mut String, told: &Explained, language: Language) {
    if !told.reasons.is_empty() {
        for line in telling::why(told, language) {
            let _ = writeln!(page, "    {line}");
        }
    }
}
