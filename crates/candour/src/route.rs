//! `candour route`: the questions these answers lead to, in order, each with why it is asked or passed over.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use questionnaire::{Answers, Explained, Facts, Item, Language, Questionnaire, Route, Severity};
use serde::Serialize;

use crate::check::Format;
use crate::given::{self, Given};
use crate::situation::Situation;
use crate::telling;

/// What is routed, and how it is printed.
#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    situation: Situation,
    /// A file with one JSON object: the names of questions, and what was entered
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Everything `--format json` prints.
#[derive(Serialize)]
struct Report<'a> {
    questionnaire: String,
    questions: &'a [Explained],
    outstanding: Vec<&'a str>,
    breaches: Vec<Unfulfilled<'a>>,
}

/// An answer that does not fulfil its constraint.
#[derive(Serialize)]
struct Unfulfilled<'a> {
    question: &'a str,
    severity: Severity,
    message: Option<&'a questionnaire::Text>,
}

/// Prints the route. Answers that cannot be taken are all named, and then there is no route: exit code 1.
pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let (questionnaire, facts) = options.situation.open()?;
    let Given { answers, refused } = given::read(&options.answers, |name| {
        questionnaire.questions().find(|question| question.name.as_str() == name)
    })?;
    if !refused.is_empty() {
        refused.iter().for_each(|refusal| eprintln!("{refusal}"));
        eprintln!(
            "candour: {} cannot be used: {} answers were not taken",
            options.answers.display(),
            refused.len()
        );
        return Ok(ExitCode::FAILURE);
    }
    print!("{}", printed(options, &questionnaire, (&answers, &facts))?);
    Ok(ExitCode::SUCCESS)
}

fn printed(
    options: &Options,
    questionnaire: &Questionnaire,
    (answers, facts): (&Answers, &Facts),
) -> anyhow::Result<String> {
    let route = questionnaire.route(answers, facts);
    let told = questionnaire.explain(answers, facts);
    Ok(match options.format {
        Format::Text => text(questionnaire, &route, &told, options.situation.language),
        Format::Json => serde_json::to_string_pretty(&report(questionnaire, &route, &told))? + "\n",
    })
}

fn report<'a>(questionnaire: &Questionnaire, route: &'a Route, questions: &'a [Explained]) -> Report<'a> {
    let breaches = route.breaches().iter().map(|breach| Unfulfilled {
        question: breach.question.as_str(),
        severity: breach.severity,
        message: breach.message.as_ref(),
    });
    Report {
        questionnaire: questionnaire.id.to_string(),
        questions,
        outstanding: route.outstanding().iter().map(questionnaire::QuestionName::as_str).collect(),
        breaches: breaches.collect(),
    }
}

fn text(questionnaire: &Questionnaire, route: &Route, told: &[Explained], language: Language) -> String {
    let mut page = format!("{}\n", questionnaire.title.say(language));
    let mut number = 0;
    for topic in &questionnaire.topics {
        let _ = writeln!(page, "\n{}", topic.title.say(language));
        for item in &topic.items {
            match item {
                Item::Script(script) if route.reads(&script.name) => {
                    let _ = writeln!(page, "   >  read {}", script.name);
                }
                Item::Script(script) => {
                    let _ = writeln!(page, "   -  do not read {}", script.name);
                }
                Item::Question(question) => {
                    let Some(told) = told.iter().find(|told| told.question == question.name) else {
                        continue;
                    };
                    number += usize::from(told.asked);
                    decision(&mut page, told, number, language);
                }
            }
        }
    }
    page + &remarks(route, language)
}

fn decision(page: &mut String, told: &Explained, number: usize, language: Language) {
    let mark = if told.asked { format!("{number:>4}") } else { "   -".to_owned() };
    let _ = writeln!(page, "{mark}  {}: {}", told.question, told.label.say(language));
    for line in telling::why(told, language) {
        let _ = writeln!(page, "        {line}");
    }
}

fn remarks(route: &Route, language: Language) -> String {
    let mut page = String::new();
    for question in route.outstanding() {
        let _ = writeln!(page, "\n{question} must be answered and is not.");
    }
    for breach in route.breaches() {
        let message =
            breach.message.as_ref().map_or("it does not fulfil its constraint.", |it| it.say(language));
        let _ = writeln!(page, "\n{}: {message}", breach.question);
    }
    page
}
