//! Versions side by side, digests, the codebook and what is kept of a broken file.

use questionnaire::{Code, Polarity, QuestionnaireId, SetId, Theme, Wave, compile};

use crate::form::{Form, question};
use crate::respondent::today;

const FIRST: &str = "question-sets/form/1.toml";
const INTERVIEW: &str = "interviews/six-week/1.toml";

fn form() -> Form {
    Form::of(&(question("a", "select_one agreement", "") + &question("b", "select_one yes_no", "")))
}

fn file(form: &Form, path: &str) -> String {
    form.sources().into_iter().find(|source| source.path == path).unwrap().text
}

/// The form with a second version beside the first, changed by `change`.
fn with_second(change: impl Fn(String) -> String) -> Form {
    let mut form = form();
    let set = change(file(&form, FIRST).replace("version = 1", "version = 2"));
    let interview = file(&form, INTERVIEW).replace("version = 1", "version = 2").replace("form@1", "form@2");
    let interview = interview.replace("2025-01-01", "2026-11-01");
    form.files.insert("question-sets/form/2.toml".to_owned(), set);
    form.files.insert("interviews/six-week/2.toml".to_owned(), interview);
    form
}

#[test]
fn several_versions_live_side_by_side() {
    let compilation = with_second(|set| set).compile();
    assert!(!compilation.has_errors(), "{:#?}", compilation.diagnostics);
    let library = compilation.library;
    let ids: Vec<QuestionnaireId> = library.interviews().map(|interview| interview.id).collect();
    assert_eq!(ids.iter().map(ToString::to_string).collect::<Vec<_>>(), ["six-week@1", "six-week@2"]);
    assert_eq!(
        library.live(Wave::SixWeek, today()).unwrap().id.version,
        1,
        "the second is not in effect yet"
    );
    let later = today() + chrono::Days::new(60);
    assert_eq!(library.live(Wave::SixWeek, later).unwrap().id.version, 2);
    assert_eq!(library.live(Wave::CaseClosure, later), None);
    assert_eq!(library.sets().count(), 2);
    assert_eq!(library.set(&SetId::parse("form@2").unwrap()).unwrap().theme, Theme::Process);
}

#[test]
fn a_draft_or_retired_interview_is_not_live() {
    for status in ["draft", "approved", "retired"] {
        let mut form = form();
        form.files.insert(
            INTERVIEW.to_owned(),
            file(&form, INTERVIEW).replace("\"live\"", &format!("\"{status}\"")),
        );
        assert_eq!(form.compile().library.live(Wave::SixWeek, today()), None, "{status}");
    }
}

#[test]
fn the_digest_follows_what_is_asked_and_nothing_else() {
    let digest = |form: &Form| form.interview().digest;
    let same = digest(&form());
    let edited = |path: &str, from: &str, to: &str| {
        let mut form = form();
        let text = file(&form, path);
        assert!(text.contains(from));
        form.files.insert(path.to_owned(), text.replacen(from, to, 1));
        digest(&form)
    };
    assert_eq!(edited(FIRST, "schema = 1\n", "# a remark\nschema    = 1\n\n"), same);
    assert_eq!(edited(FIRST, "schema = 1\nname = \"form\"\n", "name = \"form\"\nschema = 1\n"), same);
    assert_eq!(edited(FIRST, "\"live\"", "\"retired\""), same);
    assert_eq!(edited(INTERVIEW, "\"live\"", "\"retired\""), same);
    assert_ne!(edited(FIRST, "a?", "A?"), same);
    assert_ne!(edited(INTERVIEW, "Thank you.", "Thanks."), same);
    assert_ne!(edited("choices.toml", "Agree\"", "I agree\""), same);
    assert_eq!(edited("choices.toml", "An adviser", "Adviser"), same, "a list the interview does not use");
    assert_eq!(same.as_str().len(), 64);
}

#[test]
fn the_codebook_lists_each_concept_once_over_all_versions() {
    let form = with_second(|set| set.replace("\"form.b\"", "\"form.c\"").replace("a?", "A, reworded?"));
    let codebook = form.compile().library.codebook(Wave::SixWeek);
    let concepts: Vec<&str> = codebook.entries.iter().map(|entry| entry.concept.as_str()).collect();
    assert_eq!(concepts, ["form.a", "form.c", "form.b"]);
    let a = &codebook.entries[0];
    assert_eq!((a.label.en.as_str(), a.asked_in.len(), a.routed), ("A, reworded?", 2, false));
    let polarities: Vec<Polarity> = a.options.iter().map(|option| option.polarity).collect();
    assert_eq!(polarities, [Polarity::Unfavourable, Polarity::Neutral, Polarity::Favourable]);
    assert_eq!(codebook.entry(&a.concept), Some(a));
}

#[test]
fn a_broken_file_takes_down_only_what_uses_it() {
    let broken = with_second(|set| set.replacen("required", "requird", 1) + "colour = 1\n");
    let compilation = broken.compile();
    assert!(compilation.has_errors());
    let versions: Vec<u32> = compilation.library.interviews().map(|interview| interview.id.version).collect();
    assert_eq!(versions, [1]);
}

#[test]
fn a_finding_reached_from_two_interviews_is_reported_once() {
    let mut form = with_second(|set| set);
    form.questions += &question("z", "select_one yes_no", "relevant = \"${zz} = 'yes'\"");
    let interview = file(&form, INTERVIEW).replace("version = 1", "version = 2");
    form.files.insert("interviews/six-week/2.toml".to_owned(), interview);
    let found = form.compile().diagnostics;
    assert_eq!(found.iter().filter(|it| it.code == Code::UnknownName).count(), 1, "{found:#?}");
}

#[test]
fn the_same_files_in_any_order_compile_to_the_same() {
    let mut sources = with_second(|set| set + "colour = 1\n").sources();
    let forwards = compile(&sources);
    sources.reverse();
    let backwards = compile(&sources);
    assert_eq!(forwards.library, backwards.library);
    assert_eq!(forwards.diagnostics, backwards.diagnostics);
}

#[test]
fn a_diagnostic_reads_as_one_line() {
    let form = Form::of(&question("a", "select_one yes_no", "commentry = true"));
    let found = form.compile().diagnostics;
    let line = "error[Q002] question-sets/form/1.toml:19:1: `commentry` is not a key here. Did you mean `commentary`?";
    assert_eq!(found[0].to_string(), line);
}
