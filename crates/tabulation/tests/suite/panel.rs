//! A small panel: two versions of an interview and the people who answered it.

use chrono::NaiveDate;
use fieldwork::{Country, Force, ForceCode, Id, ResponseRecord};
use questionnaire::{Library, QuestionName, QuestionnaireId, Source, Text, Wave, compile};
use statistics::Month;
use uuid::Uuid;

const CHOICES: &str = r#"schema = 1
list = [
  { name = "yes_no", choices = [
    { name = "yes", label = { en = "Yes", cy = "Ydw" } },
    { name = "no", label = { en = "No" } },
  ] },
  { name = "agreement", choices = [
    { name = "disagree", label = { en = "Disagree" }, score = 0, polarity = "unfavourable" },
    { name = "neither", label = { en = "Neither" }, score = 50, polarity = "neutral" },
    { name = "agree", label = { en = "Agree", cy = "Cytuno" }, score = 100, polarity = "favourable" },
  ] },
  { name = "people", choices = [
    { name = "adviser", label = { en = "An adviser" } },
    { name = "friend", label = { en = "A friend" } },
  ] },
]
"#;

const SCRIPTS: &str = r#"script = [
  { name = "safe_to_talk", kind = "safe_to_talk", text = { en = "Can you talk?" } },
  { name = "consent", kind = "consent", text = { en = "Is that all right?" } },
  { name = "stop", kind = "stop", text = { en = "We can stop." } },
  { name = "close", kind = "close", text = { en = "Thank you." } },
]
"#;

/// One question's table.
fn question(name: &str, kind: &str, release: &str, more: &str) -> String {
    format!(
        "[[question]]\nname = \"{name}\"\nconcept = \"panel.{name}\"\ntype = \"{kind}\"\nlabel = {{ en = \"{name}?\" }}\n\
         short_label = {{ en = \"{name}\" }}\nrole = \"process\"\nrelease = \"{release}\"\n{more}\n"
    )
}

fn set(version: u32, questions: &[String]) -> Source {
    let head = format!(
        "schema = 1\nname = \"panel\"\nversion = {version}\ntitle = {{ en = \"Panel\" }}\n\
         definition = {{ en = \"A panel\" }}\ntheme = \"respect\"\nlanguages = [\"en\"]\nstatus = \"live\"\n\
         effective_from = 2025-01-01\npurpose = \"A test.\"\n"
    );
    Source { path: format!("question-sets/panel/{version}.toml"), text: head + &questions.concat() }
}

fn interview(version: u32) -> Source {
    let text = format!(
        "schema = 1\nwave = \"six-week\"\nversion = {version}\ntitle = {{ en = \"Interview\" }}\n\
         languages = [\"en\"]\nstatus = \"live\"\neffective_from = 2025-01-01\nexpected_minutes = 60\n{SCRIPTS}\
         topic = [{{ name = \"main\", title = {{ en = \"Main\" }}, \
         items = [\"script:consent\", \"panel@{version}\", \"script:close\"] }}]\n"
    );
    Source { path: format!("interviews/six-week/{version}.toml"), text }
}

/// Version 1 asks five questions, of which one is internal and one is words; version 2 puts a new one first.
pub(crate) fn library() -> Library {
    let first = [
        question("arrest", "select_one yes_no", "published", "non_answer = [\"dont_know\"]"),
        question("told", "select_one agreement", "published", "relevant = \"${arrest} = 'yes'\""),
        question("helped_by", "select_multiple people", "published", ""),
        question("for_staff", "select_one yes_no", "internal", ""),
        question("words", "text", "internal", ""),
    ];
    let mut second = vec![question("listened", "select_one agreement", "published", "")];
    second.extend(first.iter().cloned());
    let choices = Source { path: "choices.toml".to_owned(), text: CHOICES.to_owned() };
    let compilation = compile(&[choices, set(1, &first), set(2, &second), interview(1), interview(2)]);
    assert!(!compilation.has_errors(), "{:#?}", compilation.diagnostics);
    compilation.library
}

pub(crate) fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

pub(crate) fn force() -> Force {
    Force {
        code: ForceCode::parse("W15000003").unwrap(),
        slug: "south-wales".to_owned(),
        name: Text { en: "South Wales".to_owned(), cy: Some("De Cymru".to_owned()) },
        country: Country::Wales,
        policing_body: "a commissioner".to_owned(),
        teams: vec![],
    }
}

/// One finished interview of a month with a version and raw answers.
pub(crate) fn record(number: u128, month: &str, version: u32, answers: &[(&str, &str)]) -> ResponseRecord {
    let library = library_once();
    let questionnaire = library.interview(Wave::SixWeek, version).unwrap();
    let answers = answers.iter().map(|(name, raw)| {
        let name = QuestionName::parse(name).unwrap();
        let answer = questionnaire.question(&name).unwrap().accept(raw).unwrap().unwrap();
        (name, answer)
    });
    ResponseRecord {
        interview: Id::from_uuid(Uuid::from_u128(number)),
        force: force().code,
        wave: Wave::SixWeek,
        questionnaire: QuestionnaireId { wave: Wave::SixWeek, version },
        finished_on: NaiveDate::parse_from_str(&format!("{month}-17"), "%Y-%m-%d").unwrap(),
        answers: answers.collect(),
    }
}

/// The library, compiled once for all the records of a test.
fn library_once() -> &'static Library {
    static LIBRARY: std::sync::LazyLock<Library> = std::sync::LazyLock::new(library);
    &LIBRARY
}

/// As many of the same interview.
pub(crate) fn many(
    people: u128,
    from: u128,
    month: &str,
    version: u32,
    answers: &[(&str, &str)],
) -> Vec<ResponseRecord> {
    (from..from + people).map(|number| record(number, month, version, answers)).collect()
}
