//! Forms kept as data: each file in `tests/cases` is the smallest form that shows one feature, its expectation beside
//! it. `found` holds what the compiler finds, `routed` what an interviewer sees.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use questionnaire::{Code, Compilation, Diagnostic, Severity};
use serde::Deserialize;

use crate::form::Form;
use crate::respondent::Respondent;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    about: String,
    #[serde(default)]
    questions: String,
    lists: Option<String>,
    scripts: Option<String>,
    topics: Option<String>,
    #[serde(default)]
    files: BTreeMap<String, String>,
    #[serde(default)]
    expect: Vec<Expected>,
    #[serde(default)]
    route: Vec<Step>,
}

/// A finding: its code, the text it stands on, and words of its message and remedy.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    code: String,
    at: String,
    #[serde(default)]
    says: String,
    #[serde(default)]
    remedy: String,
    line: Option<usize>,
    column: Option<usize>,
}

/// What is answered next, and what is so then. Answers stay from one step to the next.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(default)]
    case: BTreeMap<String, String>,
    #[serde(default)]
    answer: toml::Table,
    #[serde(default)]
    refused: BTreeMap<String, [String; 2]>,
    #[serde(default)]
    on: Vec<String>,
    #[serde(default)]
    off: Vec<String>,
    #[serde(default)]
    hears: Vec<String>,
    #[serde(default)]
    hears_no: Vec<String>,
    #[serde(default)]
    reckons: BTreeMap<String, String>,
    #[serde(default)]
    offers: BTreeMap<String, Vec<String>>,
    done: Option<(usize, usize)>,
    owes: Option<Vec<String>>,
    breaks: Option<BTreeMap<String, String>>,
}

fn cases(folder: &str) -> Vec<(String, Case)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "cases", folder].iter().collect();
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let case = toml::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            (name, case)
        })
        .collect()
}

impl Case {
    fn form(&self) -> Form {
        Form {
            questions: self.questions.clone(),
            lists: self.lists.clone(),
            scripts: self.scripts.clone(),
            topics: self.topics.clone(),
            files: self.files.clone(),
        }
    }
}

#[test]
fn the_compiler_finds_exactly_what_each_case_expects() {
    let surprises: Vec<String> =
        cases("found").iter().flat_map(|(name, case)| surprises(name, case)).collect();
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
}

fn surprises(name: &str, case: &Case) -> Vec<String> {
    let form = case.form();
    let Compilation { diagnostics, .. } = form.compile();
    let text = |path: &str| form.sources().into_iter().find(|it| it.path == path).unwrap().text;
    let place = |it: &Diagnostic| text(&it.path).get(it.span.clone()).unwrap().to_owned();
    let found: Vec<_> = diagnostics.iter().map(|it| (it.code.as_str().to_owned(), place(it))).collect();
    let expected: Vec<_> = case.expect.iter().map(|it| (it.code.clone(), it.at.clone())).collect();
    if found != expected {
        return vec![format!("{name}: {}\n expected {expected:?}\n found {diagnostics:#?}", case.about)];
    }
    let pairs = case.expect.iter().zip(&diagnostics);
    pairs
        .filter(|(expected, found)| !expected.fits(found))
        .map(|(_, found)| format!("{name}: {found}"))
        .collect()
}

impl Expected {
    fn fits(&self, found: &Diagnostic) -> bool {
        found.message.contains(&self.says)
            && found.remedy.contains(&self.remedy)
            && self.line.is_none_or(|line| line == found.line)
            && self.column.is_none_or(|column| column == found.column)
    }
}

#[test]
fn every_code_of_the_catalogue_has_a_case() {
    let cases = cases("found");
    let shown: BTreeSet<&str> =
        cases.iter().flat_map(|(_, case)| &case.expect).map(|it| it.code.as_str()).collect();
    let missing: Vec<Code> = Code::all().filter(|code| !shown.contains(code.as_str())).collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

#[test]
fn the_route_is_what_each_case_expects() {
    let cases = cases("routed");
    assert!(cases.len() >= 12, "the cases are gone");
    for (name, case) in cases {
        println!("{name}: {}", case.about);
        let begin = Respondent::begin(&case.form());
        case.route.iter().fold(begin, take);
    }
}

fn take(mut respondent: Respondent, step: &Step) -> Respondent {
    respondent = respondent.knowing(&step.case);
    for (question, raw) in &step.answer {
        respondent = respondent.answer(question, raw.as_str().unwrap());
    }
    for (question, [raw, code]) in &step.refused {
        respondent = respondent.refused(question, raw, code);
    }
    respondent = step.on.iter().fold(respondent, |it, question| it.on(question));
    respondent = step.off.iter().fold(respondent, |it, question| it.off(question));
    respondent = step.hears.iter().fold(respondent, |it, script| it.hears(script));
    respondent = step.hears_no.iter().fold(respondent, |it, script| it.hears_no(script));
    respondent = step.reckons.iter().fold(respondent, |it, (name, text)| it.reckons(name, text));
    for (question, codes) in &step.offers {
        respondent = respondent.can_choose(question, &codes.iter().map(String::as_str).collect::<Vec<_>>());
    }
    if let Some((answered, asked)) = step.done {
        respondent = respondent.has_done(answered, asked);
    }
    if let Some(owes) = &step.owes {
        respondent = respondent.still_owes(&owes.iter().map(String::as_str).collect::<Vec<_>>());
    }
    if let Some(breaks) = &step.breaks {
        let severity = |word: &String| if word == "error" { Severity::Error } else { Severity::Warning };
        let breaks: Vec<_> = breaks.iter().map(|(name, word)| (name.as_str(), severity(word))).collect();
        respondent = respondent.breaks(&breaks);
    }
    respondent
}
