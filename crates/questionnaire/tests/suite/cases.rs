//! Forms kept as data: each file in `tests/cases` is the smallest form that shows one feature, its expectation beside
//! it. `found` holds what the compiler finds, `routed` what an interviewer sees.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use questionnaire::{Code, Compilation, Diagnostic, Severity, Wave};
use serde::Deserialize;

use crate::form::Form;
use crate::respondent::Respondent;

/// One file of `tests/cases`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    about: String,
    #[serde(default)]
    questions: String,
    later: Option<String>,
    lists: Option<String>,
    scripts: Option<String>,
    topics: Option<String>,
    /// The interview that is answered: the six-week interview, if nothing else is said.
    wave: Option<Wave>,
    #[serde(default)]
    files: BTreeMap<String, String>,
    #[serde(default)]
    expect: Vec<Expected>,
    #[serde(default)]
    route: Vec<Step>,
}

/// A finding: its code, the text it stands on, and words of its message and remedy.
#[derive(Clone, Deserialize)]
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
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(default)]
    case: BTreeMap<String, String>,
    /// Answers of the interview before this one.
    #[serde(default)]
    prior: BTreeMap<String, String>,
    #[serde(default)]
    answer: toml::Table,
    /// What is kept of calculations and hidden values.
    #[serde(default)]
    kept: BTreeMap<String, String>,
    #[serde(default)]
    refused: BTreeMap<String, [String; 2]>,
    #[serde(default)]
    on: Vec<String>,
    #[serde(default)]
    off: Vec<String>,
    /// Names no question has.
    #[serde(default)]
    absent: Vec<String>,
    /// Everything asked, in order.
    order: Option<Vec<String>>,
    /// The groups a question stands in, with the time where there is one: `officer 2`.
    #[serde(default)]
    under: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    hears: Vec<String>,
    #[serde(default)]
    hears_no: Vec<String>,
    #[serde(default)]
    reckons: BTreeMap<String, String>,
    #[serde(default)]
    offers: BTreeMap<String, Vec<String>>,
    /// How the choices of a question are worded.
    #[serde(default)]
    says: BTreeMap<String, Vec<String>>,
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

/// What the compiler finds: by name, in order.
pub(crate) fn found() -> Vec<(String, Case)> {
    let mut cases = cases("found");
    cases.sort_by(|(one, _), (other, _)| one.cmp(other));
    cases
}

impl Case {
    /// Does it show this finding?
    pub(crate) fn shows(&self, code: Code) -> bool {
        self.expect.iter().any(|it| it.code == code.as_str())
    }

    /// Is nothing to be found in it?
    pub(crate) fn is_sound(&self) -> bool {
        self.expect.is_empty()
    }

    /// How little of an example it is of this code: other findings count most, then its length.
    pub(crate) fn rank(&self, code: Code) -> (usize, usize) {
        let others = self.expect.iter().filter(|it| it.code != code.as_str()).count();
        (others, self.own_files().iter().map(|(_, text)| text.len()).sum())
    }

    /// What it says itself, by path; what the form fills in is left out.
    pub(crate) fn own_files(&self) -> Vec<(&str, &str)> {
        let of_set = [self.later.as_deref().map(|text| ("question-sets/form/2.toml", text))];
        let of_interview = [self.scripts.as_deref(), self.topics.as_deref()];
        let lists = self.lists.as_deref().map(|text| ("choices.toml", text));
        let questions = Some(("question-sets/form/1.toml", self.questions.as_str()));
        let interview =
            of_interview.into_iter().map(|text| text.map(|text| ("interviews/six-week/1.toml", text)));
        let own = [lists, questions].into_iter().chain(of_set).chain(interview).flatten();
        let files = self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        own.chain(files).filter(|(_, text)| !text.trim().is_empty()).collect()
    }

    pub(crate) fn form(&self) -> Form {
        Form {
            questions: self.questions.clone(),
            later: self.later.clone(),
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
        let begin = Respondent::of(&case.form(), case.wave.unwrap_or(Wave::SixWeek));
        case.route.iter().fold(begin, take);
    }
}

fn take(mut respondent: Respondent, step: &Step) -> Respondent {
    respondent = respondent.knowing(&step.case).having_said(&step.prior);
    respondent = step.kept.iter().fold(respondent, |it, (name, text)| it.keeping(name, text));
    respondent = step.says.iter().fold(respondent, |it, (question, labels)| it.says(question, labels));
    for (question, raw) in &step.answer {
        respondent = respondent.answer(question, raw.as_str().unwrap());
    }
    for (question, [raw, code]) in &step.refused {
        respondent = respondent.refused(question, raw, code);
    }
    respondent = step.on.iter().fold(respondent, |it, question| it.on(question));
    respondent = step.off.iter().fold(respondent, |it, question| it.off(question));
    respondent = step.absent.iter().fold(respondent, |it, question| it.has_no(question));
    respondent = step.under.iter().fold(respondent, |it, (question, groups)| it.under(question, groups));
    if let Some(order) = &step.order {
        respondent = respondent.asked_in_order(order);
    }
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
