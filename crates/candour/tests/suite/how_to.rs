//! What the guides in docs/how-to tell their reader to do is done here, word by word: files are written as the page has
//! them, commands run as they stand, and what the page promises is looked for.
//!
//! A block of a page that names a file (```` ```toml own.toml ````) is written at the end of that file; one of commands
//! (```` ```sh ````) is run; any other is only there to be read.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use crate::home::{Home, root, said};
use crate::surviving::{free_address, serve_on};
use crate::visitor::Visitor;

/// A page of docs/how-to that was followed from its beginning to its end.
struct Followed {
    home: Home,
    said: String,
}

/// One block of a page: what it is written in, the file it names, and what stands in it.
struct Block<'p> {
    written_in: &'p str,
    file: Option<&'p str>,
    text: &'p str,
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join("docs/how-to").join(name)).unwrap()
}

fn blocks(page: &str) -> impl Iterator<Item = Block<'_>> {
    page.split("\n```").skip(1).step_by(2).map(|block| {
        let (head, text) = block.split_once('\n').unwrap();
        let (written_in, file) = head.split_once(' ').map_or((head, None), |(kind, file)| (kind, Some(file)));
        Block { written_in, file, text }
    })
}

impl Followed {
    /// Follows the page in a directory with copies of the data files; every command has to succeed.
    fn follow(name: &str) -> Self {
        let home = Home::with_copies();
        let mut told = String::new();
        let page = page(name);
        for block in blocks(&page) {
            if let Some(file) = block.file {
                append(&home.path(file), block.text);
            } else if block.written_in == "sh" {
                told += &run(&home, block.text);
            }
        }
        Self { home, said: told }
    }

    #[track_caller]
    fn says(&self, expected: &[&str]) {
        for expected in expected {
            assert!(self.said.contains(expected), "{expected} in:\n{}", self.said);
        }
    }
}

fn append(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let mut file = OpenOptions::new().create(true).append(true).open(file).unwrap();
    writeln!(file, "{text}").unwrap();
}

/// Runs commands as somebody types them who has the program installed.
fn run(home: &Home, commands: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_candour")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    let output =
        shell.args(["-ec", commands]).env("PATH", path).current_dir(home.path(".")).output().unwrap();
    let said = said(&output);
    assert!(output.status.success(), "{commands}\n{said}");
    said
}

#[test]
fn a_question_is_added() {
    let followed = Followed::follow("add-a-question.md");
    followed.says(&[
        "six-week@2: 43 questions",
        "0 errors",
        "2 go on, 0 break, 1 begin",
        "plain_words: How much",
    ]);
}

#[test]
fn an_indicator_is_added_and_stands_in_the_codebook() {
    let followed = Followed::follow("add-an-indicator.md");
    followed.says(&["0 errors", "| rang_back | process.rang_back |"]);
    let written = run(&followed.home, "candour export-set ringing_back@1 --as ddi --to set.xml; cat set.xml");
    assert!(written.contains("Within a week") && written.contains("O fewn wythnos"), "{written}");
}

#[test]
fn a_force_is_added_and_somebody_there_is_invited() {
    let followed = Followed::follow("add-a-force.md");
    followed.says(&["analyst@westerly.example chooses a password"]);
    let another = "add-account --email b@westerly.example --name B --role analyst --force E23999951 --invite";
    let output = followed.home.run(&another.split(' ').collect::<Vec<_>>());
    assert!(!output.status.success(), "the delivered list has the force: {}", said(&output));
}

#[test]
fn an_outcome_is_added() {
    let followed = Followed::follow("add-an-outcome-code.md");
    followed.says(&["ok    data files"]);
    let list = followed.home.path("own-dispositions.toml");
    let outcomes: fieldwork::Dispositions = toml::from_str(&fs::read_to_string(&list).unwrap()).unwrap();
    let added = outcomes.iter().find(|outcome| outcome.code.as_str() == "switchboard").unwrap();
    assert!(added.offered && added.retry_after_days == Some(2), "{added:?}");
    append(&list, "[[disposition]]\ncode = \"half\"");
    let output = followed.home.run(&["--config", "own.toml", "doctor"]);
    assert!(said(&output).contains("own-dispositions.toml cannot be used"), "{}", said(&output));
}

/// A third language is work on the program: everything the page names is there, and the compiler says that there are two.
#[test]
fn the_places_that_know_a_language_are_all_there() {
    let followed = Followed::follow("add-a-language.md");
    followed.says(&["0 errors"]);
    everything_named_exists("add-a-language.md");
    for crate_ in ["web", "export", "mail"] {
        let [english, welsh] =
            ["en", "cy"].map(|language| files_in(&format!("crates/{crate_}/locales/{language}")));
        assert_eq!(english, welsh, "{crate_}: both languages have the same files");
    }
    let set = followed.home.path("one/question-sets/start/1.toml");
    let text = fs::read_to_string(&set).unwrap();
    fs::write(&set, text.replace("[\"en\"]", "[\"en\", \"pl\"]")).unwrap();
    let refused = said(&followed.home.run(&["check", "one"]));
    assert!(
        refused.contains("`pl` is not a value of `languages`") && refused.contains("en, cy"),
        "{refused}"
    );
}

/// The places of the verb that the page follows: each is there and spells it so, and no other page or operation does.
#[test]
fn a_verb_stands_where_the_page_says() {
    everything_named_exists("add-a-verb.md");
    let page = page("add-a-verb.md");
    let rows = page.lines().filter(|line| line.starts_with("| ") && line.ends_with("` |"));
    let mut places = 0;
    for row in rows {
        let named: Vec<&str> = quoted(row).collect();
        let (spelling, files) = named.split_last().unwrap();
        for file in files {
            let text = fs::read_to_string(root().join(file)).unwrap();
            assert!(text.contains(spelling), "{file} has no {spelling}");
            places += 1;
        }
    }
    assert_eq!(places, 9);
    let operations = files_in("crates/operations/src");
    let in_operations = |file: &&String| {
        fs::read_to_string(root().join("crates/operations/src").join(file))
            .is_ok_and(|text| text.contains("keep_note"))
    };
    let found: Vec<&String> = operations.iter().filter(in_operations).collect();
    assert_eq!(found, ["keep_note.rs", "lib.rs"]);
}

/// Another crime in one language: it compiles, leads people, and its figures are in the published files.
#[test]
fn a_question_set_for_another_crime_is_asked_and_tabulated() {
    let followed = Followed::follow("write-a-question-set.md");
    followed.says(&["six-week@1: 3 questions", "0 errors", "passed over because", "months published"]);
    let address = free_address();
    let mut program = followed.home.program(&["--config", "config/demo.toml", "serve"]);
    program.env("CANDOUR__FILES__QUESTIONNAIRES", "burglary");
    let mut server = serve_on(program, &address);
    let analyst = Visitor::of(&address);
    analyst.sign_in("analyst@eastmere.example");
    let months = analyst.get("/downloads");
    let (_, newest) = months.split_once("/downloads/20").unwrap_or_else(|| panic!("no month in {months}"));
    let rows = analyst.get(&format!("/downloads/20{}.csv?area=eastmere", &newest[..5]));
    server.kill().unwrap();
    server.wait().unwrap();
    for told in ["process.told_next", "process.soon_enough", "they told you what would happen next"] {
        assert!(rows.contains(told), "{told} in:\n{rows}");
    }
    assert!(!rows.contains("respect."), "questions of the delivered sets are in the file");
}

/// What a guide says to type is a verb of the program, also on the pages that are not followed here.
#[test]
fn every_command_that_a_guide_names_is_there() {
    let home = Home::new();
    let mut verbs = BTreeSet::new();
    for folder in ["docs/guides", "docs/how-to"] {
        for file in files_in(folder) {
            let page = fs::read_to_string(root().join(folder).join(file)).unwrap();
            verbs.extend(page.lines().flat_map(verbs_in));
        }
    }
    assert!(verbs.len() > 20, "{verbs:?}");
    for verb in verbs {
        let helped = home.run(&["help", &verb]);
        assert!(helped.status.success(), "a guide names `candour {verb}`: {}", said(&helped));
    }
}

/// The verbs of the commands in a line: the line itself, or what stands between backticks.
fn verbs_in(line: &str) -> Vec<String> {
    let commands = std::iter::once(line).chain(quoted(line));
    commands.filter_map(|command| verb(command.trim())).collect()
}

fn verb(command: &str) -> Option<String> {
    let mut words = command.strip_prefix("sudo ").unwrap_or(command).split_whitespace();
    words.next().filter(|program| ["candour", "candour-admin"].contains(program))?;
    let verb = match words.next()? {
        "--config" => words.nth(1)?,
        word => word,
    };
    // `candour help VERB` is how a page speaks of any of them.
    (verb != "VERB").then(|| verb.to_owned())
}

fn files_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Every file and folder of the checkout that a page names between backticks.
fn everything_named_exists(name: &str) {
    let page = page(name);
    let prose: String = page.split("\n```").step_by(2).collect();
    let paths = quoted(&prose).filter(|named| named.contains('/') && !named.contains([' ', '(', '{']));
    let mut count = 0;
    for path in paths {
        assert!(root().join(path).exists(), "{name} names {path}, which is not there");
        count += 1;
    }
    assert!(count > 8, "{name} names few places: {count}");
}

fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
