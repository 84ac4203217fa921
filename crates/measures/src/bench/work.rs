//! What is timed, and the limits.

use std::time::Duration;

use anyhow::{Context, Result};
use chrono::NaiveDate;
use questionnaire::{Answer, Answers, Expression, Facts, Question, QuestionName, Questionnaire, compile};
use toml::de::DeTable;

use super::Figure;
use super::timing::median;
use crate::{files, generated};

/// The share of every compile that is not ours to make faster.
pub(super) fn parsing_alone() -> Result<Duration> {
    let sources = files::shipped()?;
    Ok(median(1, |_| {
        sources.iter().map(|source| DeTable::parse_recoverable(&source.text)).collect::<Vec<_>>()
    }))
}

/// From the text of every file to every interview.
pub(super) fn compiling() -> Result<Figure> {
    let sources = files::shipped()?;
    let took = median(1, |_| compile(&sources));
    let what = format!("compile all of questionnaires/, {} files", sources.len());
    Ok(Figure { what, took, limit: Duration::from_millis(20) })
}

/// What an interviewer waits for: one answer, and the route after it.
pub(super) fn answering() -> Result<Figure> {
    let (interview, facts) = (generated::interview()?, facts()?);
    let turns = turns(&interview);
    let mut routing = interview.begin(everything_answered(&interview), facts);
    let mut turns = turns.iter().cycle();
    let took = median(20, |_| turns.next().map(|(name, answer)| routing.answer(name, Some(answer.clone()))));
    let what = format!("one answer in an interview of {} questions", generated::QUESTIONS);
    Ok(Figure { what, took, limit: Duration::from_micros(50) })
}

/// The whole route from the beginning, as when an interview is opened.
pub(super) fn starting_afresh() -> Result<Figure> {
    let (interview, facts) = (generated::interview()?, facts()?);
    let answers = everything_answered(&interview);
    let took = median(1, |_| interview.route(&answers, &facts));
    let what = format!("the whole route of {} questions from the beginning", generated::QUESTIONS);
    Ok(Figure { what, took, limit: Duration::from_micros(500) })
}

/// A condition such as most are: a million a second.
pub(super) fn reckoning() -> Result<Figure> {
    const CONDITION: &str = "${a} = 'yes' and selected(${b}, 'isva')";
    let condition = Expression::parse(CONDITION)?;
    let code = |text: &str| questionnaire::ChoiceName::parse(text);
    let answers = Answers::from_iter([
        (QuestionName::parse("a")?, Answer::Choice(code("yes")?)),
        (QuestionName::parse("b")?, Answer::Choices(vec![code("friend")?, code("isva")?])),
    ]);
    let facts = facts()?;
    let took = median(1000, |_| condition.evaluate(&answers, &facts));
    Ok(Figure { what: format!("evaluate {CONDITION}"), took, limit: Duration::from_micros(1) })
}

fn facts() -> Result<Facts> {
    Ok(Facts::on(NaiveDate::from_ymd_opt(2026, 10, 5).context("the day of the interview")?))
}

fn everything_answered(interview: &Questionnaire) -> Answers {
    interview
        .questions()
        .filter_map(|question| Some((question.name.clone(), some_answer(question, 0)?)))
        .collect()
}

/// Every question answered in one way, then every question in another.
fn turns(interview: &Questionnaire) -> Vec<(QuestionName, Answer)> {
    let turn = |turn| {
        interview
            .questions()
            .filter_map(move |question| Some((question.name.clone(), some_answer(question, turn)?)))
    };
    turn(1).chain(turn(0)).collect()
}

/// One of the answers a question takes, another for each turn.
fn some_answer(question: &Question, turn: usize) -> Option<Answer> {
    const RAW: [&str; 6] = ["yes", "isva friend", "7", "no", "nobody", "0"];
    let mut taken = RAW.iter().filter_map(|raw| question.accept(raw).ok().flatten());
    taken.nth(turn % 2)
}
