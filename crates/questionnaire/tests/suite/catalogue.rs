//! The catalogue of findings: each with a form that shows it, how it reads, and its page under docs/diagnostics.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use questionnaire::{Code, Diagnostic};

use crate::cases::{Case, found};

/// The smallest form that shows each code, and nothing else where there is such a form.
fn examples() -> BTreeMap<&'static str, (String, Case)> {
    let mut examples: BTreeMap<&'static str, (String, Case)> = BTreeMap::new();
    for (name, case) in found() {
        for code in Code::all().filter(|code| case.shows(*code)) {
            let better = |(_, kept): &(String, Case)| case.rank(code) < kept.rank(code);
            if examples.get(code.as_str()).is_none_or(better) {
                examples.insert(code.as_str(), (name.clone(), case.clone()));
            }
        }
    }
    examples
}

/// How the findings of one code read in the form that shows them.
fn rendering(case: &Case, code: Code) -> String {
    let found = case.form().compile().diagnostics;
    found.iter().filter(|it| it.code == code).map(Diagnostic::render).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_finding_reads_as_it_did() {
    let examples = examples();
    for code in Code::all() {
        let (_, case) = &examples[code.as_str()];
        insta::assert_snapshot!(code.as_str(), rendering(case, code));
    }
}

#[test]
fn each_code_says_why_it_matters_and_what_to_do() {
    for code in Code::all() {
        assert!(code.why().len() > 40, "{code}: diagnostic/explanation.rs says too little of why it matters");
        assert!(code.cure().ends_with(['.', '?', '”']), "{code}: {}", code.cure());
        assert!(!code.title().is_empty());
    }
}

#[test]
fn a_caret_stands_under_the_fault() {
    for (name, case) in found() {
        for it in case.form().compile().diagnostics {
            let rendered = it.render();
            let lines: Vec<&str> = rendered.lines().collect();
            let [.., shown, carets, _] = lines[..] else { panic!("{name}: {rendered}") };
            let under: String = shown
                .chars()
                .zip(carets.chars())
                .filter(|(_, caret)| *caret == '^')
                .map(|(c, _)| c)
                .collect();
            let text = it.excerpt.chars().skip(it.column - 1).collect::<String>().replace('\t', " ");
            assert!(text.starts_with(&under), "{name}: {under} is not {text}\n{rendered}");
            assert!(shown.chars().count() < 120, "{name}: {rendered}");
        }
    }
}

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/diagnostics")
}

/// Every page by its file name.
fn pages() -> BTreeMap<String, String> {
    let examples = examples();
    let mut pages = BTreeMap::from([("README.md".to_owned(), index())]);
    for code in Code::all() {
        let (_, case) = &examples[code.as_str()];
        pages.insert(format!("{code}.md"), page(code, case));
    }
    pages
}

fn index() -> String {
    let mut page = String::from(
        "# What the compiler finds\n\nMade by `cargo xtask docs` from the catalogue in `questionnaire::Code` and the forms in \
         `crates/questionnaire/tests/cases/found`.\n\n`candour check` reports everything it finds, each with its place, a code and \
         what to do. Codes are never used again for another meaning. `Q0..` must be put right; `Q1..` ought to be looked at.\n\n\
         | code | what it finds |\n|---|---|\n",
    );
    for code in Code::all() {
        let _ = writeln!(page, "| [{code}]({code}.md) | {} |", code.title());
    }
    page
}

fn page(code: Code, case: &Case) -> String {
    let title = code.title();
    let (severity, why, cure) = (code.severity(), code.why(), code.cure());
    let mut page =
        format!("# {code}: {title}\n\n*{severity}*\n\n{why}\n\n**What to do.** {cure}\n\n## Example\n\n");
    for (path, text) in case.own_files() {
        let _ = write!(page, "`{path}`\n\n```toml\n{}\n```\n\n", text.trim());
    }
    let _ = write!(page, "`candour check` says:\n\n```text\n{}```\n", rendering(case, code));
    page
}

/// `cargo xtask docs` runs this with `WRITE_DOCS=1` to write the pages again.
#[test]
fn the_pages_of_the_catalogue_are_up_to_date() {
    let pages = pages();
    if std::env::var("WRITE_DOCS").is_ok() {
        let _ = std::fs::remove_dir_all(docs());
        std::fs::create_dir_all(docs()).unwrap();
        pages.iter().for_each(|(name, text)| std::fs::write(docs().join(name), text).unwrap());
    }
    let kept: Vec<String> = std::fs::read_dir(docs())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !pages.contains_key(name))
        .collect();
    assert!(kept.is_empty(), "docs/diagnostics has pages of no code: {kept:?}; run `cargo xtask docs`");
    for (name, text) in pages {
        let kept = std::fs::read_to_string(docs().join(&name)).unwrap_or_default();
        assert!(kept == text, "docs/diagnostics/{name} is out of date: run `cargo xtask docs`");
    }
}
