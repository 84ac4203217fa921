//! Microdata: what is in it and what never is, the same in every format, read back by other people's readers.

use std::path::Path;

use export::microdata::{Holds, codebook};
use export::{Microdata, MicrodataFormat, MicrodataRow, Variables};
use questionnaire::{
    Answer, Answers, Language, Library, NonAnswer, QuestionName, QuestionnaireId, Source, Wave,
};
use statistics::Month;

use crate::python;

const DATES: &str = r#"
[[question]]
name = "told_on"
concept = "respect.told_on"
type = "date"
label = { en = "When were you told?", cy = "Pryd y dywedwyd wrthych?" }
short_label = { en = "Told on", cy = "Dywedwyd ar" }
non_answer = ["dont_know"]
role = "process"
release = "internal"
"#;

/// The same question with other answers, asked by the second version of the interview.
const AGAIN: &str = r#"
[[question]]
name = "met"
concept = "respect.met"
type = "select_one who"
label = { en = "=Whom did you meet?", cy = "=Gyda phwy wnaethoch chi gwrdd?" }
short_label = { en = "Met", cy = "Cwrdd" }
role = "process"
release = "internal"
"#;

const EQUALITY: &str = r#"
[[question]]
name = "own_age"
concept = "equality.age"
type = "select_one yes_no"
label = { en = "Are you over 40?", cy = "Ydych chi dros 40?" }
short_label = { en = "Over 40", cy = "Dros 40" }
role = "process"
release = "internal"
"#;

fn library() -> Library {
    let choices = include_str!("../../../web/src/pages/fixtures/choices.toml");
    let respect = include_str!("../../../web/src/pages/fixtures/respect.toml");
    let six_week = include_str!("../../../web/src/pages/fixtures/six-week.toml");
    let head = respect.split("[[question]]").next().unwrap();
    let set = |name: &str, questions: &str| {
        let head = head.replace("name = \"respect\"", &format!("name = \"{name}\""));
        format!("{}{questions}", head.replace("theme = \"respect\"", &format!("theme = \"{}\"", theme(name))))
    };
    let first = six_week.replace("\"respect@1\"", "\"respect@1\", \"equality@1\"");
    let second = six_week.replace("version = 1", "version = 2").replace("respect@1", "again@1");
    let sources = [
        ("choices.toml", choices.to_owned()),
        ("question-sets/respect/1.toml", format!("{respect}{DATES}")),
        ("question-sets/again/1.toml", set("again", AGAIN)),
        ("question-sets/equality/1.toml", set("equality", EQUALITY)),
        ("interviews/six-week/1.toml", first),
        ("interviews/six-week/2.toml", second),
    ];
    let sources = sources.map(|(path, text)| Source { path: path.to_owned(), text });
    let made = questionnaire::compile(&sources);
    assert_eq!(made.library.interviews().count(), 2, "{:#?}", made.diagnostics);
    made.library
}

fn theme(set: &str) -> &str {
    if set == "equality" { "equality" } else { "respect" }
}

fn name(text: &str) -> QuestionName {
    QuestionName::parse(text).unwrap()
}

/// Answers as a form would send them, read by the questions themselves.
fn answers(library: &Library, version: u32, given: &[(&str, &str)]) -> Answers {
    let asked = library.interview(Wave::SixWeek, version).unwrap();
    let read = |(question, raw): &(&str, &str)| {
        let question = asked.question(&name(question)).unwrap();
        (question.name.clone(), question.accept(raw).unwrap().unwrap())
    };
    given.iter().map(read).collect()
}

fn row(person: u32, version: u32, answers: Answers) -> MicrodataRow {
    MicrodataRow {
        person: format!("{person:016x}"),
        force: "E23000099".to_owned(),
        month: Month::new(2026, 10).unwrap(),
        team: "=Tîm Dychmygol".to_owned(),
        questionnaire: QuestionnaireId { wave: Wave::SixWeek, version },
        complete: person != 2,
        answers,
    }
}

fn invented(library: &Library) -> Vec<MicrodataRow> {
    let mut first = answers(
        library,
        1,
        &[
            ("told", "ok"),
            ("met", "yes"),
            ("listened", "agree"),
            ("who_was_there", "officer other"),
            ("how_many", "3"),
            ("told_on", "2026-09-17"),
            ("one_thing", "PlantedWords"),
            ("own_age", "yes"),
        ],
    );
    first.set(name("officer_again_1"), Answer::Missing(NonAnswer::NotReached));
    let mut second = answers(library, 1, &[("met", "no"), ("who_was_there", "nobody")]);
    second.set(name("listened"), Answer::Missing(NonAnswer::OffRoute));
    second.set(name("how_many"), Answer::Missing(NonAnswer::DontKnow));
    second.set(name("told_on"), Answer::Missing(NonAnswer::DontKnow));
    second.set(name("who_was_there"), Answer::Missing(NonAnswer::PreferNotToSay));
    let third = answers(library, 2, &[("met", "adviser")]);
    vec![row(1, 1, first), row(2, 1, second), row(3, 2, third)]
}

fn written(library: &Library, format: MicrodataFormat, language: Language, equality: bool) -> Vec<u8> {
    let variables = Variables::of(library, Wave::SixWeek, equality);
    let mut file = Microdata::begin(Vec::new(), &variables, (format, language)).unwrap();
    for row in invented(library) {
        assert!(file.add(&row).unwrap());
    }
    file.finish().unwrap()
}

fn csv(library: &Library, format: MicrodataFormat, language: Language) -> Vec<Vec<String>> {
    let bytes = written(library, format, language, false);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The cells of one column by name, row by row.
fn column(lines: &[Vec<String>], name: &str) -> Vec<String> {
    let place = lines[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no column {name}"));
    lines[1..].iter().map(|line| line[place].clone()).collect()
}

#[test]
fn answers_are_numbers_and_reasons_for_none_are_negative() {
    let lines = csv(&library(), MicrodataFormat::Codes, Language::English);
    assert_eq!(column(&lines, "met"), ["1", "2", ""]);
    assert_eq!(column(&lines, "listened"), ["4", "-3", ""]);
    assert_eq!(column(&lines, "how_many"), ["3", "-8", ""]);
    assert_eq!(column(&lines, "who_was_there_officer"), ["1", "-9", ""]);
    assert_eq!(column(&lines, "who_was_there_adviser"), ["0", "-9", ""]);
    assert_eq!(column(&lines, "officer_again_1"), ["-2", "", ""]);
    assert_eq!(column(&lines, "complete"), ["1", "0", "1"]);
    assert_eq!(column(&lines, "team"), ["'=Tîm Dychmygol", "'=Tîm Dychmygol", "'=Tîm Dychmygol"]);
}

#[test]
fn a_question_with_other_answers_has_a_column_of_its_own() {
    let lines = csv(&library(), MicrodataFormat::Codes, Language::English);
    assert_eq!(column(&lines, "met_2"), ["", "", "2"]);
    assert_eq!(column(&lines, "version"), ["1", "1", "2"]);
}

#[test]
fn a_date_is_a_month_and_words_are_nowhere() {
    let library = library();
    let lines = csv(&library, MicrodataFormat::Codes, Language::English);
    assert_eq!(column(&lines, "told_on"), ["2026-09", "-8", ""]);
    assert!(!lines[0].iter().any(|head| ["one_thing", "told", "own_age"].contains(&head.as_str())));
    for format in MicrodataFormat::ALL {
        let bytes = written(&library, format, Language::English, true);
        for planted in ["PlantedWords", "2026-09-17"] {
            assert!(
                !bytes.windows(planted.len()).any(|it| it == planted.as_bytes()),
                "{planted} in {format:?}"
            );
        }
    }
}

#[test]
fn equality_monitoring_is_there_only_where_it_is_asked_for() {
    let library = library();
    let has =
        |equality| Variables::of(&library, Wave::SixWeek, equality).iter().any(|it| it.name == "own_age");
    assert!(has(true) && !has(false));
}

#[test]
fn labels_are_said_in_the_language_asked_for() {
    let library = library();
    let english = csv(&library, MicrodataFormat::Labels, Language::English);
    assert_eq!(column(&english, "listened"), ["Agree", "Not asked", ""]);
    assert_eq!(column(&english, "who_was_there_other"), ["Yes", "Rather not say", ""]);
    let welsh = csv(&library, MicrodataFormat::Labels, Language::Welsh);
    assert_eq!(column(&welsh, "listened"), ["Cytuno", "Heb ei ofyn", ""]);
}

#[test]
fn a_version_that_the_columns_are_not_of_is_not_written_in_part() {
    let library = library();
    let variables = Variables::of(&library, Wave::SixWeek, false);
    let mut file =
        Microdata::begin(Vec::new(), &variables, (MicrodataFormat::Codes, Language::English)).unwrap();
    assert!(!file.add(&row(4, 3, Answers::default())).unwrap());
    assert_eq!(file.finish().unwrap().iter().filter(|byte| **byte == b'\n').count(), 1);
}

#[test]
fn the_codebook_has_every_column_and_number() {
    let variables = Variables::of(&library(), Wave::SixWeek, true);
    let bytes = codebook(&variables).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    for variable in variables.iter() {
        assert!(
            text.lines().any(|line| line.starts_with(&format!("{},", variable.name))),
            "{}",
            variable.name
        );
        if let Holds::One(codes) = &variable.holds {
            for code in codes {
                assert!(text.contains(&format!(",{},{},", code.number, code.name)), "{}", variable.name);
            }
        }
    }
    assert!(text.contains("'=Whom did you meet?"), "a question that begins like a formula is text");
}

#[test]
fn the_same_rows_give_the_same_bytes_whatever_the_day() {
    let library = library();
    for format in MicrodataFormat::ALL {
        let make = || written(&library, format, Language::Welsh, true);
        assert!(make() == make(), "{format:?}");
    }
}

#[test]
fn names_are_such_as_spss_takes_and_each_is_there_once() {
    let variables = Variables::of(&library(), Wave::SixWeek, true);
    let mut names: Vec<&str> = variables.iter().map(|variable| variable.name.as_str()).collect();
    let plain = |name: &&str| {
        name.len() <= 64
            && name.starts_with(|letter: char| letter.is_ascii_lowercase())
            && name
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
    };
    assert!(names.iter().all(plain), "{names:?}");
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}

/// pyreadstat (the reader of ReadStat) and openpyxl find the same numbers, labels and missing values as the CSV.
#[test]
fn other_readers_find_the_same_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let library = library();
    let put = |name: &str, bytes: Vec<u8>| {
        let path: &Path = folder.path();
        let path = path.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let of = |format, language| written(&library, format, language, true);
    let files = [
        put("codes.csv", of(MicrodataFormat::Codes, Language::English)),
        put("labels.csv", of(MicrodataFormat::Labels, Language::Welsh)),
        put("data.sav", of(MicrodataFormat::Sav, Language::Welsh)),
        put("data.xlsx", of(MicrodataFormat::Xlsx, Language::English)),
        put("codebook.csv", codebook(&Variables::of(&library, Wave::SixWeek, true)).unwrap()),
    ];
    python::run("check_microdata.py", &files);
}
