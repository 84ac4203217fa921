//! Code frames: the panel's own, what is found in a faulty one, how versions relate, and what is suggested.

use proptest::prelude::*;
use verbatim::frame::{
    CodeFrame, CodeName, FrameCompilation, FrameFindingCode as Code, FrameId, FrameSource, Relation, compile,
};

const OURS: &str = include_str!("../../../../config/code-frames/words/1.toml");

const FIRST: &str = r##"
name = "small"
version = 1
title = { en = "Small", cy = "Bach" }
status = "live"

[[theme]]
name = "respect"
label = { en = "Respect", cy = "Parch" }
colour = "#1d70b8"

[[code]]
name = "listened"
theme = "respect"
label = { en = "Listened to", cy = "Gwrandawiad" }
definition = { en = "Listening.", cy = "Gwrando." }
include = { en = "She let me finish.", cy = "Gadawodd i mi orffen." }
exclude = { en = "Kindness.", cy = "Caredigrwydd." }
terms = ["listen*", "let me speak"]
"##;

fn source(path: &str, text: &str) -> FrameSource {
    FrameSource { path: path.to_owned(), text: text.to_owned() }
}

fn compiled(files: &[(&str, &str)]) -> FrameCompilation {
    compile(&files.iter().map(|(path, text)| source(path, text)).collect::<Vec<_>>())
}

fn found(files: &[(&str, &str)]) -> Vec<(Code, usize)> {
    compiled(files).findings.iter().map(|finding| (finding.code, finding.line)).collect()
}

fn name(text: &str) -> CodeName {
    CodeName::parse(text).unwrap()
}

/// The second version: what it says of `listened`, and what else it has.
fn second(relation: &str, more: &str) -> String {
    let next = FIRST.replace("version = 1", "version = 2");
    let next = next.replace("terms = [\"listen*\", \"let me speak\"]", relation);
    format!("{next}\n{more}")
}

#[test]
fn the_panels_own_frame_has_nothing_wrong_with_it() {
    let compilation = compiled(&[("config/code-frames/words/1.toml", OURS)]);
    assert_eq!(compilation.findings, []);
    let frame = compilation.frames.in_use().unwrap();
    assert_eq!(frame.id.to_string(), "words@1");
    assert_eq!(frame.themes.len(), 8);
    assert!(frame.codes.len() >= 25);
    let themes: Vec<&str> = frame.themes.iter().map(|theme| theme.name.as_str()).collect();
    let published = ["respect", "sensitivity", "knowledge", "effectiveness", "safety", "process", "support"];
    assert_eq!(themes[..7], published);
    assert!(frame.codes.iter().all(|code| !code.terms.is_empty() && code.relation == Relation::New));
}

/// An invented example that a code's own author wrote for it ought not to be suggested every other code.
#[test]
fn what_the_frame_suggests_for_its_own_words_stays_readable() {
    let compilation = compiled(&[("words/1.toml", OURS)]);
    let frame = compilation.frames.in_use().unwrap();
    for code in &frame.codes {
        assert!(frame.suggest(&code.include.en).len() <= 4, "{} suggests too much", code.name);
    }
}

#[test]
fn everything_wrong_is_found_at_once_each_on_its_line() {
    let broken = FIRST
        .replace("colour = \"#1d70b8\"", "colour = \"blue\"")
        .replace("theme = \"respect\"", "theme = \"knowledge\"")
        .replace("cy = \"Gwrando.\"", "cy = \" \"")
        .replace("\"let me speak\"", "\"li*en\"");
    let wrong = found(&[("small/1.toml", &broken)]);
    let expected =
        [(Code::EmptyTheme, 8), (Code::Colour, 10), (Code::Theme, 14), (Code::Words, 16), (Code::Term, 19)];
    assert_eq!(wrong, expected);
}

#[test]
fn an_entry_of_the_wrong_shape_hides_no_other() {
    let more = "[[code]]\nname = \"Heard\"\ntheme = 4\n\n[[code]]\nname = \"x\"\nthem = \"respect\"\n";
    let wrong = found(&[("small/1.toml", &format!("{FIRST}\n{more}"))]);
    assert_eq!(wrong.iter().map(|it| it.0).collect::<Vec<_>>(), [Code::Shape, Code::Shape]);
    assert_eq!(found(&[("small/1.toml", "name = \"small\"\nversion = = 2\n")])[0], (Code::Syntax, 2));
}

#[test]
fn names_paths_and_doubles() {
    assert_eq!(found(&[("small/2.toml", FIRST)]), [(Code::Path, 1)]);
    assert_eq!(found(&[("other/1.toml", FIRST)]), [(Code::Path, 1)]);
    let loud = FIRST.replace("name = \"listened\"", "name = \"Listened\"");
    assert!(found(&[("small/1.toml", &loud)]).contains(&(Code::Name, 13)));
    let code = FIRST.split_once("[[code]]").unwrap().1;
    let twice = format!("{FIRST}\n[[code]]{code}");
    assert_eq!(found(&[("small/1.toml", &twice)]), [(Code::Twice, 22)]);
}

#[test]
fn a_later_version_says_how_each_code_relates_to_the_one_before() {
    let codes = |relation: &str, more: &str| {
        let text = second(relation, more);
        let wrong = found(&[("small/1.toml", FIRST), ("small/2.toml", &text)]);
        wrong.into_iter().map(|it| it.0).collect::<Vec<_>>()
    };
    assert_eq!(codes("relation = \"same\"\nwas = \"listened\"", ""), []);
    assert_eq!(codes("relation = \"narrower\"\nwas = \"listened\"", ""), []);
    assert_eq!(codes("", ""), [Code::Lost, Code::Relation]);
    assert_eq!(codes("relation = \"same\"", ""), [Code::Lost, Code::Relation]);
    assert_eq!(codes("relation = \"new\"", ""), [Code::Lost]);
    assert_eq!(codes("relation = \"wider\"\nwas = \"heard\"", ""), [Code::Lost, Code::Was]);
    let other = second("relation = \"same\"\nwas = \"listened\"", "");
    let other = other.split_once("[[code]]").unwrap().1.replace("name = \"listened\"", "name = \"heard\"");
    let both = codes("relation = \"same\"\nwas = \"listened\"", &format!("[[code]]{other}"));
    assert_eq!(both, [Code::SameTwice]);
}

#[test]
fn a_second_frame_is_refused() {
    let other = FIRST.replace("name = \"small\"", "name = \"wide\"");
    assert_eq!(found(&[("small/1.toml", FIRST), ("wide/1.toml", &other)]), [(Code::Second, 1)]);
}

#[test]
fn a_version_without_the_one_before_it_and_a_first_one_that_points_back_are_found() {
    let text = second("relation = \"same\"\nwas = \"listened\"", "");
    assert_eq!(found(&[("small/2.toml", &text)]), [(Code::Gap, 1)]);
    let first = text.replace("version = 2", "version = 1");
    assert_eq!(found(&[("small/1.toml", &first)]), [(Code::Relation, 13)]);
    let retired = FIRST.replace("status = \"live\"", "status = \"live\"\nretired = [\"gone\"]");
    assert_eq!(found(&[("small/1.toml", &retired)]), [(Code::Retired, 6)]);
}

#[test]
fn a_trend_goes_on_through_the_same_and_begins_anew_with_anything_else() {
    let root = |relation: &str| {
        let text = second(&format!("relation = \"{relation}\"\nwas = \"listened\""), "");
        let text = text.replace("name = \"listened\"", "name = \"heard\"");
        let compilation = compiled(&[("small/1.toml", FIRST), ("small/2.toml", &text)]);
        assert_eq!(compilation.findings, []);
        let frame = compilation.frames.in_use().unwrap().clone();
        assert_eq!(frame.id, FrameId::parse("small@2").unwrap());
        compilation.frames.root(&frame, frame.code(&name("heard")).unwrap())
    };
    assert_eq!((root("same").frame.version, root("same").code), (1, name("listened")));
    assert_eq!((root("narrower").frame.version, root("narrower").code), (2, name("heard")));
}

fn small() -> CodeFrame {
    compiled(&[("small/1.toml", FIRST)]).frames.in_use().unwrap().clone()
}

#[test]
fn a_suggestion_names_the_words_that_caused_it() {
    let said = "They LISTENED.  Would he let  me speak?";
    let suggested = small().suggest(said);
    assert_eq!(suggested.len(), 1);
    let causes = &suggested[0].causes;
    assert_eq!(causes.iter().map(|it| it.words.as_str()).collect::<Vec<_>>(), ["LISTENED", "let  me speak"]);
    assert_eq!(causes.iter().map(|it| it.term.to_string()).collect::<Vec<_>>(), ["listen*", "let me speak"]);
    assert!(causes.iter().all(|it| said.get(it.span.clone()) == Some(it.words.as_str())));
}

#[test]
fn nothing_is_suggested_from_inside_a_mark_across_one_or_across_sentences() {
    let suggests = |text: &str| !small().suggest(text).is_empty();
    assert!(!suggests("[listened]") && !suggests("let [name] me speak") && !suggests("let me. Speak up"));
    assert!(!suggests("glisten") && !suggests("let me speaking") && !suggests(""));
    assert!(suggests("[name] let me speak"));
}

proptest! {
    /// Whatever is said: each cause stands where it says, outside marks, and the same text always suggests the same.
    #[test]
    fn suggestions_stand_in_the_text(said in "[a-z’ .!\\[\\]éŵ]{0,60}( listening| let me speak)?[a-z \\[\\]]{0,20}") {
        let suggested = small().suggest(&said);
        prop_assert_eq!(&suggested, &small().suggest(&said));
        for cause in suggested.iter().flat_map(|suggestion| &suggestion.causes) {
            prop_assert_eq!(said.get(cause.span.clone()), Some(cause.words.as_str()));
            prop_assert!(!cause.words.contains(['[', ']']));
        }
    }

    /// No file brings the compiler down.
    #[test]
    fn any_text_is_read_or_found_fault_with(text in "\\PC{0,200}") {
        compiled(&[("small/1.toml", &text)]);
        compiled(&[("small/1.toml", &format!("{FIRST}{text}"))]);
    }
}
