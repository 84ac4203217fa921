//! Installing questionnaires: a version, once installed, is never another.

use std::sync::Arc;

use operations::{Error, Installed, Platform, Problem, install_questionnaires};
use questionnaire::{Source, compile};
use testing::{Panel, sources};

/// The panel's platform with a question of the six-week interview reworded.
fn reworded(panel: &Panel) -> Platform {
    let reword = |source: Source| Source {
        text: source.text.replace("en = \"Six-week interview\"", "en = \"Six weeks on\""),
        ..source
    };
    let compilation = compile(&sources().into_iter().map(reword).collect::<Vec<_>>());
    assert!(!compilation.has_errors());
    Platform { library: Arc::new(compilation.library), ..panel.platform.clone() }
}

#[tokio::test]
async fn installing_again_changes_nothing() {
    let panel = Panel::new().await;
    let Installed { added, unchanged, waiting } =
        install_questionnaires(&panel.platform, &panel.system()).await.unwrap();
    assert_eq!((added, waiting), (vec![], vec![]));
    assert_eq!(
        unchanged.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["six-week@1", "case-closure@1"]
    );
}

#[tokio::test]
async fn a_text_changed_under_an_installed_version_is_refused_with_the_remedy() {
    let panel = Panel::new().await;
    let refused = install_questionnaires(&reworded(&panel), &panel.system()).await;
    let Err(Error::Problem(problem)) = refused else { panic!("a changed questionnaire was installed") };
    assert!(matches!(problem, Problem::QuestionnaireChanged(_)));
    assert_eq!(
        problem.to_string(),
        "six-week@1 changed after being installed, and interviews may have used it. Put the old text back, and make \
         the change in a copy with the next version number."
    );
}
