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

/// True of the second version whatever its tests change.
const SAID: &str = r#"
[[equivalence]]
from = "form@1/a"
to = "form@2/a"
relation = "equivalent"
rationale = "The same meaning."
approved_by = ["One person", "Another person"]

[[equivalence]]
from = "form@1/b"
to = "form@2/b"
relation = "break"
rationale = "Another meaning."
approved_by = ["One person", "Another person"]
"#;

/// The form with a second version beside the first, changed by `change`.
fn with_second(change: impl Fn(String) -> String) -> Form {
    let mut form = form();
    let set = file(&form, FIRST).replace("version = 1", "version = 2\nsupersedes = \"form@1\"");
    let set = change(set + SAID);
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
fn agreeing_to_an_equivalence_changes_no_digest_and_its_words_do() {
    let digest = |from: &str, to: &str| {
        let compilation = with_second(|set| set.replace(from, to)).compile();
        compilation.library.interview(Wave::SixWeek, 2).unwrap().digest.clone()
    };
    let same = digest("", "");
    assert_eq!(digest("Another person", "A third person"), same);
    assert_ne!(digest("Another meaning.", "Another sense."), same);
    assert_ne!(digest("relation = \"break\"", "relation = \"related\""), same);
}

#[test]
fn the_codebook_lists_each_series_once_over_all_versions() {
    let form = with_second(|set| set.replace("a?", "A, reworded?"));
    let codebook = form.compile().library.codebook(Wave::SixWeek);
    let series: Vec<String> = codebook.entries.iter().map(|entry| entry.series.to_string()).collect();
    assert_eq!(series, ["form.a", "form.b@2", "form.b"]);
    let a = &codebook.entries[0];
    assert_eq!((a.label.en.as_str(), a.asked_in.len(), a.routed), ("A, reworded?", 2, false));
    let polarities: Vec<Polarity> = a.options.iter().map(|option| option.polarity).collect();
    assert_eq!(polarities, [Polarity::Unfavourable, Polarity::Neutral, Polarity::Favourable]);
    assert_eq!(codebook.entry(&a.series), Some(a));
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

#[test]
fn the_topics_take_as_long_as_the_interview() {
    let library = form().compile().library;
    let interview = library.interview(Wave::SixWeek, 1).unwrap();
    let topics: Vec<u32> = interview.topics.iter().map(questionnaire::Topic::estimated_seconds).collect();
    assert!(topics.iter().all(|seconds| *seconds > 0), "{topics:?}");
    let (whole, parts) = (interview.estimated_minutes() * 60, topics.iter().sum::<u32>());
    // Each topic is rounded up to a second, the whole to a minute.
    assert!(parts + 60 > whole && parts < whole + u32::try_from(topics.len()).unwrap(), "{parts} of {whole}");
}
