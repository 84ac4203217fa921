//! What must be so whatever the engine was given.

use chrono::NaiveDate;
use questionnaire::{Answer, Answers, Compilation, Diagnostic, Facts, Question, Questionnaire, Source};

/// Every finding points into its file, and every interview that was made can be routed and explained.
pub(super) fn hold(compilation: &Compilation, sources: &[Source]) -> Result<(), String> {
    for found in &compilation.diagnostics {
        points_into_its_file(found, sources)?;
    }
    for interview in compilation.library.interviews() {
        for turn in 0..3 {
            is_explained_as_routed(interview, &some_answers(interview, turn))?;
        }
        let _ = interview.estimated_minutes();
    }
    for interview in compilation.library.interviews() {
        let _ = compilation.library.codebook(interview.id.wave);
    }
    Ok(())
}

fn points_into_its_file(found: &Diagnostic, sources: &[Source]) -> Result<(), String> {
    let mut texts = sources.iter().filter(|source| source.path == found.path);
    let inside = texts.any(|source| source.text.get(found.span.clone()).is_some());
    if inside && found.line > 0 && found.column > 0 && !found.message.is_empty() && !found.remedy.is_empty() {
        Ok(())
    } else {
        Err(format!("a finding points nowhere: {found:?}"))
    }
}

fn is_explained_as_routed(interview: &Questionnaire, answers: &Answers) -> Result<(), String> {
    let facts = facts();
    let route = interview.route(answers, &facts);
    for told in interview.explain(answers, &facts) {
        if told.asked != route.asks(&told.question) {
            return Err(format!("`{}` is not explained as it is routed", told.question));
        }
    }
    let mut routing = interview.begin(Answers::default(), facts.clone());
    for (name, answer) in answers.iter() {
        routing.answer(name, Some(answer.clone()));
    }
    if *routing.route() != route {
        return Err("the route that followed each answer is another".to_owned());
    }
    if interview.route(&route.in_force(answers), &facts).questions() == route.questions() {
        Ok(())
    } else {
        Err("answers off the route change it".to_owned())
    }
}

/// The day of the interview, and a case of which one thing is known.
pub(super) fn facts() -> Facts {
    let mut facts = Facts::on(NaiveDate::from_ymd_opt(2026, 10, 5).unwrap_or_default());
    facts.case.insert("outcome".to_owned(), "charged".to_owned());
    facts
}

fn some_answers(interview: &Questionnaire, turn: usize) -> Answers {
    let pairs = interview.questions().filter_map(|question| Some((question, some_answer(question, turn)?)));
    pairs.map(|(question, answer)| (question.name.clone(), answer)).collect()
}

/// Nothing at the first turn; then one answer it takes, and another.
fn some_answer(question: &Question, turn: usize) -> Option<Answer> {
    const RAW: [&str; 8] = ["7", "2026-03", "2026-03-04", "14:30", "ok", "dont_know", "0", "words"];
    let codes = question.choices().into_iter().flat_map(|list| &list.choices);
    let mut taken = codes
        .map(|choice| choice.name.as_str())
        .chain(RAW)
        .filter_map(|raw| question.accept(raw).ok().flatten());
    taken.nth(turn.checked_sub(1)?)
}
