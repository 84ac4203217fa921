//! The question sets this project ships compile, and take as long as they say.

use std::path::Path;

use questionnaire::{Compilation, Facts, ScriptKind, Severity, Source, Wave, compile};

use crate::respondent::today;

pub(crate) fn shipped() -> Compilation {
    compile(&sources())
}

/// The files this project ships.
pub(crate) fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questionnaires");
    let mut sources = Vec::new();
    gather(&root, &root, &mut sources);
    sources
}

fn gather(root: &Path, folder: &Path, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, sources);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            let text = std::fs::read_to_string(&path).unwrap();
            sources
                .push(Source { path: path.strip_prefix(root).unwrap().to_string_lossy().into_owned(), text });
        }
    }
}

#[test]
fn the_shipped_question_sets_have_no_errors() {
    let errors: Vec<_> =
        shipped().diagnostics.into_iter().filter(|it| it.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn both_interviews_are_live_and_last_as_long_as_they_did() {
    let library = shipped().library;
    let six_week = library.live(Wave::SixWeek, today()).unwrap();
    let closure = library.live(Wave::CaseClosure, today()).unwrap();
    assert!((39..=43).contains(&six_week.question_count()), "{}", six_week.question_count());
    assert!((36..=40).contains(&closure.question_count()), "{}", closure.question_count());
    assert!((45..=50).contains(&six_week.estimated_minutes()), "{}", six_week.estimated_minutes());
    assert!((38..=50).contains(&closure.estimated_minutes()), "{}", closure.estimated_minutes());
}

#[test]
fn a_person_who_has_said_nothing_hears_the_compulsory_scripts() {
    let library = shipped().library;
    for interview in library.interviews() {
        let route = interview.route(&questionnaire::Answers::default(), &Facts::on(today()));
        for kind in ScriptKind::COMPULSORY {
            let mut scripts = interview.scripts.iter().filter(|script| script.kind == kind);
            assert!(scripts.any(|script| route.reads(&script.name)), "{} {kind:?}", interview.id);
        }
        let (answered, asked) = route.progress(&questionnaire::Answers::default());
        assert!(answered == 0 && asked > 20, "{} asks {asked}", interview.id);
    }
}
