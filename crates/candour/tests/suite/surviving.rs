//! An answer that the page called saved survives kill -9, and is there once.
//!
//! The suite kills the server a few times; `cargo xtask soak` does it 200 times, at moments nobody chose.

use std::collections::BTreeMap;
use std::env;
use std::net::TcpListener;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use uuid::Uuid;

use crate::home::Home;
use crate::visitor::{Visitor, value};

/// How much is done: saves that are acknowledged altogether, and how often the server is killed among them.
struct Extent {
    saves: usize,
    kills: usize,
}

impl Extent {
    fn of_this_run() -> Self {
        match env::var("NEXTEST_PROFILE").as_deref() {
            Ok("soak") => Self { saves: 10_000, kills: 200 },
            _ => Self { saves: 500, kills: 10 },
        }
    }
}

#[test]
fn every_acknowledged_answer_is_there_once_after_the_server_is_killed() {
    let extent = Extent::of_this_run();
    let mut chance = Chance::of_now();
    let home = Home::with_demo(3);
    let address = free_address();
    let mut server = serve(&home, &address);
    let mut typing = Typing::begin(&Visitor::of(&address));
    for kill in 1..=extent.kills {
        let visitor = Visitor::of(&address);
        typing.open(&visitor);
        let before = extent.saves * kill / extent.kills;
        typing.until_ended(&visitor, &mut server, (before, chance.moment()), end_at_once);
        server = serve(&home, &address);
        typing.again(&Visitor::of(&address));
    }
    let visitor = Visitor::of(&address);
    typing.open(&visitor);
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(typing.acknowledged >= extent.saves, "only {} saves", typing.acknowledged);
    println!("{} saves acknowledged, {} kills, none lost and none twice", typing.acknowledged, extent.kills);
}

#[test]
fn asked_to_stop_the_server_answers_what_is_under_way_and_ends_well() {
    let mut chance = Chance::of_now();
    let home = Home::with_demo(3);
    let address = free_address();
    let mut server = serve(&home, &address);
    let mut typing = Typing::begin(&Visitor::of(&address));
    for stop in 1..=5 {
        let visitor = Visitor::of(&address);
        typing.open(&visitor);
        let asked = Instant::now();
        let status = typing.until_ended(&visitor, &mut server, (stop * 20, chance.moment()), ask_to_stop);
        assert_eq!(status.code(), Some(0));
        assert!(asked.elapsed() < Duration::from_secs(30), "{:?}", asked.elapsed());
        server = serve(&home, &address);
        // Opening the page counts: what was not answered was not kept either.
        typing.open(&Visitor::of(&address));
        typing.unanswered = None;
    }
    server.kill().unwrap();
    server.wait().unwrap();
}

/// Ends the program where it stands.
fn end_at_once(program: &str) {
    signal("-9", program);
}

/// Asks the program to stop.
fn ask_to_stop(program: &str) {
    signal("-TERM", program);
}

/// Sends a signal to a program.
pub(crate) fn signal(signal: &str, program: &str) {
    assert!(Command::new("kill").args([signal, program]).status().unwrap().success());
}

/// Somebody who types into every box in turn, and remembers what the page was told is saved.
pub(crate) struct Typing {
    pub(crate) interview: String,
    /// The words last called saved, by question.
    saved: BTreeMap<String, String>,
    /// How many saves were answered.
    pub(crate) acknowledged: usize,
    /// The page's own numbers since it was loaded.
    page: Page,
    /// The save that was under way when the server went.
    unanswered: Option<Sent>,
}

/// What a load of the page knows.
#[derive(Default)]
struct Page {
    csrf: String,
    load: String,
    rev: u64,
    seq: u64,
    boxes: Vec<String>,
}

/// A save as it was sent: sent again it is the same.
struct Sent {
    question: String,
    words: String,
    body: String,
}

impl Typing {
    pub(crate) fn begin(visitor: &Visitor) -> Self {
        let interview = begin_interview(visitor);
        Self { interview, saved: BTreeMap::new(), acknowledged: 0, page: Page::default(), unanswered: None }
    }

    /// Loads the page afresh: everything that was called saved is on it, and as many saves as were answered are counted.
    pub(crate) fn open(&mut self, visitor: &Visitor) {
        visitor.sign_in("interviewer@agency.example");
        let page = visitor.get(&self.interview);
        for (question, words) in &self.saved {
            let shown = box_of(&page, question);
            assert_eq!(&shown, words, "{question} was called saved");
        }
        let rev = number(&page, "data-rev=\"");
        assert_eq!(rev, u64::try_from(self.acknowledged).unwrap(), "each save counts once");
        self.page = Page {
            csrf: value(&page, "name=\"csrf\" value=\""),
            load: value(&page, "data-page=\""),
            rev,
            seq: number(&page, "data-seq=\""),
            boxes: boxes(&page),
        };
        assert!(self.page.boxes.len() > 10, "{:?}", self.page.boxes);
    }

    /// One save after another until so many are acknowledged; then the program's end comes beside those that follow, so that it
    /// falls into one of them or between two.
    pub(crate) fn until_ended(
        &mut self,
        visitor: &Visitor,
        server: &mut Child,
        (acknowledged, after): (usize, Duration),
        end: impl FnOnce(&str) + Send,
    ) -> ExitStatus {
        let (program, mut end) = (server.id().to_string(), Some(end));
        thread::scope(|scope| {
            loop {
                if self.acknowledged >= acknowledged
                    && let Some(end) = end.take()
                {
                    scope.spawn(|| {
                        thread::sleep(after);
                        end(&program);
                    });
                }
                let sent = self.next();
                if !self.send(visitor, sent) {
                    break;
                }
            }
            assert!(end.is_none(), "the server went by itself");
        });
        server.wait().unwrap()
    }

    /// One save after another until one is not answered with yes, or so many were.
    pub(crate) fn until_refused(&mut self, visitor: &Visitor, most: usize) -> bool {
        (0..most).any(|_| {
            let sent = self.next();
            !self.send(visitor, sent)
        })
    }

    /// What is said of the save that was not answered when it is sent once more: the status, and when to try again.
    pub(crate) fn refused(&self, visitor: &Visitor) -> (u16, String) {
        let sent = self.unanswered.as_ref().unwrap();
        visitor.try_save(&format!("{}/answers", self.interview), &self.page.csrf, &sent.body)
    }

    /// The page is still there after the restart and sends again what was not answered, under its own number.
    pub(crate) fn again(&mut self, visitor: &Visitor) {
        visitor.sign_in("interviewer@agency.example");
        self.page.csrf = value(&visitor.get(&self.interview), "name=\"csrf\" value=\"");
        let sent = self.unanswered.take().unwrap();
        let twice =
            Sent { question: sent.question.clone(), words: sent.words.clone(), body: sent.body.clone() };
        assert!(self.send(visitor, sent), "a save sent again after the restart is answered");
        let counted = self.acknowledged;
        assert!(self.send(visitor, twice), "and once more");
        // It is the same save, however often it was answered.
        self.acknowledged = counted;
    }

    /// One more save, which has to be answered.
    pub(crate) fn save_once(&mut self, visitor: &Visitor) {
        let sent = self.next();
        assert!(self.send(visitor, sent), "a save is not answered");
    }

    fn next(&mut self) -> Sent {
        let Page { load, rev, seq, boxes, .. } = &mut self.page;
        let question = boxes[self.acknowledged % boxes.len()].clone();
        *seq += 1;
        let words = format!("save {} of load {load}", self.acknowledged + 1);
        let body = format!(
            r#"{{"save_id":"{}","rev":{rev},"page":"{load}","language":"en","answers":{{"{question}":{{"words":"{words}","seq":{seq}}}}}}}"#,
            Uuid::new_v4(),
        );
        Sent { question, words, body }
    }

    /// Whether the server answered that it is saved.
    fn send(&mut self, visitor: &Visitor, sent: Sent) -> bool {
        let address = format!("{}/answers", self.interview);
        let Some(reply) = visitor.save(&address, &self.page.csrf, &sent.body) else {
            self.unanswered = Some(sent);
            return false;
        };
        self.page.rev = number(&reply, "\"rev\":");
        self.acknowledged += 1;
        self.saved.insert(sent.question, sent.words);
        true
    }
}

/// Moments from the clock's own nanoseconds, printed so that a run can be told from another.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of_now() -> Self {
        let nanos = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos();
        println!("seed {nanos}");
        Self(u64::from(nanos) | 1)
    }

    /// Somewhere within the next forty thousandths of a second: several saves long.
    pub(crate) fn moment(&mut self) -> Duration {
        Duration::from_micros(self.below(40_000))
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// The words in the box of a question.
fn box_of(page: &str, question: &str) -> String {
    let (_, rest) = page.split_once(&format!("name=\"w.{question}\"")).unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split('<').next().unwrap().trim().to_owned()
}

fn number(text: &str, marker: &str) -> u64 {
    let (_, rest) = text.split_once(marker).unwrap_or_else(|| panic!("no {marker} in {text}"));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// The questions that have a box for words.
fn boxes(page: &str) -> Vec<String> {
    let named = page.split("name=\"w.").skip(1);
    named.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}
/// Signs in, shows the number of the call that can be made now, and starts the interview; gives its address.
fn begin_interview(visitor: &Visitor) -> String {
    visitor.sign_in("interviewer@agency.example");
    let calls = visitor.get("/calls");
    let paths: Vec<String> =
        calls.split("href=\"/calls/").skip(1).map(|rest| rest[..36].to_owned()).collect();
    for case in paths {
        let path = format!("/calls/{case}");
        let csrf = value(&visitor.get(&path), "name=\"csrf\" value=\"");
        let check = [
            ("csrf", csrf.as_str()),
            ("plan_read", "yes"),
            ("safeguarding", "no"),
            ("retraumatisation", "no"),
            ("criminal_justice", "no"),
            ("outcome", "go"),
        ];
        visitor.post(&format!("{path}/check"), &check);
        visitor.post(&format!("{path}/number"), &[("csrf", &csrf)]);
        let ticks =
            [("csrf", csrf.as_str()), ("safe_now", "yes"), ("agree_now", "yes"), ("call_language", "en")];
        let page = visitor.post(&format!("{path}/start"), &ticks);
        if page.contains("data-answers=\"") {
            let answers = value(&page, "data-answers=\"");
            return answers.trim_end_matches("/answers").to_owned();
        }
    }
    panic!("no call can be made now on {calls}");
}

pub(crate) fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// A program that ends with the test, whatever the test comes to.
pub(crate) struct Server(pub(crate) Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may be over already, where the test ended it.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the server and waits until it answers.
pub(crate) fn serve(home: &Home, address: &str) -> Child {
    serve_on(home.program(&["--config", "config/demo.toml", "serve"]), address)
}

/// Starts a program that serves, and waits until it answers.
pub(crate) fn serve_on(mut program: Command, address: &str) -> Child {
    program
        .env("CANDOUR__SERVER__ADDRESS", address)
        // Made-up requests come faster than any program’s.
        .env("CANDOUR__LIMITS__TOKEN_REQUESTS", "1000000")
        .env("CANDOUR__LIMITS__FAILED_TOKENS", "1000000")
        .stdout(Stdio::piped());
    let mut server = program.spawn().unwrap();
    let mut line = String::new();
    let said = server.stdout.take().unwrap();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(said), &mut line).unwrap();
    assert!(line.contains(address), "{line}");
    server
}
