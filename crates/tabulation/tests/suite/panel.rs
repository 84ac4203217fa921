//! A small panel: two versions of an interview and the people who answered it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fieldwork::{Country, Force, ForceCode, Id, ResponseRecord};
use questionnaire::{Facts, Library, QuestionName, QuestionnaireId, Source, Text, Wave, compile};
use statistics::disclosure::Ledger;
use statistics::{DisclosurePolicy, Edition, Month};
use tabulation::{MonthCells, Panel, TabulationFault};
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
  { name = "finer", choices = [
    { name = "never", label = { en = "Never" }, score = 0, polarity = "unfavourable" },
    { name = "rarely", label = { en = "Rarely" }, score = 25, polarity = "unfavourable" },
    { name = "sometimes", label = { en = "Sometimes" }, score = 50, polarity = "neutral" },
    { name = "often", label = { en = "Often" }, score = 100, polarity = "favourable" },
  ] },
  { name = "coarser", choices = [
    { name = "never", label = { en = "Never or rarely" }, score = 0, polarity = "unfavourable" },
    { name = "sometimes", label = { en = "Sometimes" }, score = 50, polarity = "neutral" },
    { name = "often", label = { en = "Often" }, score = 100, polarity = "favourable" },
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
pub(crate) fn question(name: &str, kind: &str, release: &str, more: &str) -> String {
    format!(
        "[[question]]\nname = \"{name}\"\nconcept = \"panel.{name}\"\ntype = \"{kind}\"\nlabel = {{ en = \"{name}?\" }}\n\
         short_label = {{ en = \"{name}\" }}\nrole = \"process\"\nrelease = \"{release}\"\n{more}\n"
    )
}

/// What a version says of an item of the one before, by its name in each; none where it has none.
pub(crate) fn equivalence(version: u32, (from, to): (&str, &str), relation: &str, more: &str) -> String {
    let side = |key: &str, version: u32, name: &str| match name {
        "" => String::new(),
        name => format!("{key} = \"panel@{version}/{name}\"\n"),
    };
    format!(
        "[[equivalence]]\n{}{}relation = \"{relation}\"\nrationale = \"A test.\"\napproved_by = [\"A\", \"B\"]\n{more}\n",
        side("from", version - 1, from),
        side("to", version, to),
    )
}

/// A version of the set: its questions, and what it says of the version before.
pub(crate) fn set(version: u32, questions: &[String], said: &[String]) -> Source {
    let supersedes = match version {
        1 => String::new(),
        later => format!("supersedes = \"panel@{}\"\n", later - 1),
    };
    let head = format!(
        "schema = 1\nname = \"panel\"\nversion = {version}\n{supersedes}title = {{ en = \"Panel\" }}\n\
         definition = {{ en = \"A panel\" }}\ntheme = \"respect\"\nlanguages = [\"en\"]\nstatus = \"live\"\n\
         effective_from = 2025-01-01\npurpose = \"A test.\"\n"
    );
    Source {
        path: format!("question-sets/panel/{version}.toml"),
        text: head + &questions.concat() + &said.concat(),
    }
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
    let kept = ["arrest", "told", "helped_by", "for_staff", "words"];
    let mut said = kept.map(|name| equivalence(2, (name, name), "identical", "")).to_vec();
    said.push(equivalence(2, ("", "listened"), "new", ""));
    library_of(vec![set(1, &first, &[]), set(2, &second, &said)])
}

/// Versions of the set, each with an interview.
pub(crate) fn library_of(sets: Vec<Source>) -> Library {
    let interviews: Vec<Source> = (1..).zip(&sets).map(|(version, _)| interview(version)).collect();
    let choices = Source { path: "choices.toml".to_owned(), text: CHOICES.to_owned() };
    let sources: Vec<Source> = [choices].into_iter().chain(sets).chain(interviews).collect();
    let compilation = compile(&sources);
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
        closes_on_working_day: None,
    }
}

/// The edition of a force of which some has been published.
pub(crate) fn protect_after(
    library: &Library,
    until: &str,
    months: &[MonthCells],
    ledger: Ledger,
) -> Result<(Edition, Ledger), TabulationFault> {
    let (area, policy) = (&force(), &DisclosurePolicy::default());
    tabulation::protect(Panel { area, library, policy }, month(until), months, ledger)
}

/// The first edition of a force.
pub(crate) fn protect(
    library: &Library,
    until: &str,
    months: &[MonthCells],
) -> Result<Edition, TabulationFault> {
    protect_after(library, until, months, Ledger::default()).map(|(edition, _)| edition)
}

/// One finished interview of a month with a version and raw answers.
pub(crate) fn record(number: u128, month: &str, version: u32, answers: &[(&str, &str)]) -> ResponseRecord {
    record_in(library_once(), number, (month, version), answers)
}

/// One finished interview, asked with a version of another library.
pub(crate) fn record_in(
    library: &Library,
    number: u128,
    (month, version): (&str, u32),
    answers: &[(&str, &str)],
) -> ResponseRecord {
    let questionnaire = library.interview(Wave::SixWeek, version).unwrap();
    let answers = answers.iter().map(|(name, raw)| {
        let name = QuestionName::parse(name).unwrap();
        let answer = questionnaire.question(&name).unwrap().accept(raw).unwrap().unwrap();
        (name, answer)
    });
    let finished_on = NaiveDate::parse_from_str(&format!("{month}-17"), "%Y-%m-%d").unwrap();
    ResponseRecord {
        interview: Id::from_uuid(Uuid::from_u128(number)),
        force: force().code,
        wave: Wave::SixWeek,
        questionnaire: QuestionnaireId { wave: Wave::SixWeek, version },
        finished_on,
        team: None,
        groups: BTreeMap::new(),
        answers: questionnaire.counted(&answers.collect(), &Facts::on(finished_on)),
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
