//! Versions of one set side by side, each with an interview of its own: what the tests of series and comparisons share.

use questionnaire::{Library, QuestionName, QuestionnaireId, Source, Wave, compile};

use crate::form::Form;

/// One version of the set `form`: its questions, and what it says of the version before.
#[derive(Clone, Debug, Default)]
pub(crate) struct Version {
    pub(crate) questions: String,
    pub(crate) said: String,
}

impl Version {
    pub(crate) fn of(questions: &[String], said: &[String]) -> Self {
        Self { questions: questions.concat(), said: said.concat() }
    }
}

/// What version `to` says of an item: its name in the version before and in its own, and more keys.
pub(crate) fn equivalence(to: u32, (from, name): (&str, &str), relation: &str, more: &str) -> String {
    let from = if from.is_empty() { String::new() } else { format!("from = \"form@{}/{from}\"\n", to - 1) };
    let name = if name.is_empty() { String::new() } else { format!("to = \"form@{to}/{name}\"\n") };
    format!(
        "[[equivalence]]\n{from}{name}relation = \"{relation}\"\nrationale = \"Reason {to}.\"\n\
         approved_by = [\"A\", \"B\"]\n{more}\n"
    )
}

/// The files of these versions, numbered from 1.
pub(crate) fn sources(versions: &[Version], lists: &str) -> Vec<Source> {
    let first = Form { lists: (!lists.is_empty()).then(|| lists.to_owned()), ..Form::default() };
    let mut files = first.sources();
    let text = |end: &str| files.iter().find(|file| file.path.ends_with(end)).unwrap().text.clone();
    let (set, interview) = (text("form/1.toml"), text("six-week/1.toml"));
    files.retain(|file| file.path == "choices.toml");
    for (number, version) in (1..).zip(versions) {
        let supersedes =
            if number > 1 { format!("\nsupersedes = \"form@{}\"", number - 1) } else { String::new() };
        let set = set.replace("version = 1", &format!("version = {number}{supersedes}"));
        let interview = interview.replace("version = 1", &format!("version = {number}"));
        files.push(Source {
            path: format!("question-sets/form/{number}.toml"),
            text: set + &version.questions + &version.said,
        });
        files.push(Source {
            path: format!("interviews/six-week/{number}.toml"),
            text: interview.replace("form@1", &format!("form@{number}")),
        });
    }
    files
}

/// What they compile to, which must be without errors.
pub(crate) fn library(sources: &[Source]) -> Library {
    let compilation = compile(sources);
    assert!(!compilation.has_errors(), "{:#?}", compilation.diagnostics);
    compilation.library
}

pub(crate) const fn six_week(version: u32) -> QuestionnaireId {
    QuestionnaireId { wave: Wave::SixWeek, version }
}

/// The name of the series a question of a version stands in.
pub(crate) fn key(library: &Library, version: u32, question: &str) -> Option<String> {
    let series = library.series(Wave::SixWeek);
    let question = QuestionName::parse(question).unwrap();
    series.of(six_week(version), &question).map(|series| series.key.to_string())
}
