//! An answer that the page called saved survives kill -9.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::thread;

use uuid::Uuid;

use crate::home::Home;
use crate::visitor::{Visitor, value};

/// How often the server is killed.
const KILLS: usize = 3;
/// Saves that are acknowledged before each kill.
const BEFORE_A_KILL: usize = 25;

#[test]
fn every_acknowledged_answer_is_there_after_the_server_is_killed() {
    let home = Home::with_demo(3);
    let address = free_address();
    let mut server = serve(&home, &address);
    let interview = begin_interview(&Visitor::of(&address));
    let mut acknowledged = Vec::new();
    for round in 0..KILLS {
        let visitor = Visitor::of(&address);
        visitor.sign_in("interviewer@agency.example");
        let page = visitor.get(&interview);
        for words in &acknowledged {
            assert!(page.contains(words), "{words} was called saved and is gone");
        }
        acknowledged = type_until_killed(&visitor, &interview, &page, &mut server, round);
        server = serve(&home, &address);
    }
    let visitor = Visitor::of(&address);
    visitor.sign_in("interviewer@agency.example");
    let page = visitor.get(&interview);
    server.kill().unwrap();
    server.wait().unwrap();
    for words in &acknowledged {
        assert!(page.contains(words), "{words} was called saved and is gone");
    }
}

/// Types into many boxes, one save after another, until the server is killed in the middle; gives the words that were
/// called saved.
fn type_until_killed(
    visitor: &Visitor,
    interview: &str,
    page: &str,
    server: &mut Child,
    round: usize,
) -> Vec<String> {
    let csrf = value(page, "name=\"csrf\" value=\"");
    let (save, rev) = (value(page, "data-answers=\""), value(page, "data-rev=\""));
    let (load, seq) = (value(page, "data-page=\""), value(page, "data-seq=\"").parse::<usize>().unwrap());
    let boxes: Vec<String> = boxes(page);
    assert!(boxes.len() > 10 && save.starts_with(interview), "{boxes:?}");
    let program = server.id().to_string();
    let mut acknowledged: Vec<(usize, String)> = Vec::new();
    thread::scope(|scope| {
        for typed in 0.. {
            if typed == BEFORE_A_KILL {
                // The kill runs beside the next save, so that it falls into one.
                scope.spawn(|| Command::new("kill").args(["-9", &program]).status().unwrap());
            }
            let place = typed % boxes.len();
            let words = format!("round {round} typed {typed}");
            let body = format!(
                r#"{{"save_id":"{}","rev":{rev},"page":"{load}","language":"en","answers":{{"{}":{{"words":"{words}","seq":{}}}}}}}"#,
                Uuid::new_v4(),
                boxes[place],
                seq + typed + 1
            );
            if !visitor.save(&save, &csrf, &body) {
                break;
            }
            acknowledged.retain(|(before, _)| *before != place);
            acknowledged.push((place, words));
        }
    });
    server.wait().unwrap();
    assert!(acknowledged.len() >= BEFORE_A_KILL.min(boxes.len()), "only {} saved", acknowledged.len());
    // A save that was not acknowledged may have been kept too: its box is left out.
    let unsure = acknowledged.last().map(|(place, _)| (place + 1) % boxes.len());
    acknowledged.into_iter().filter(|(place, _)| Some(*place) != unsure).map(|(_, words)| words).collect()
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

fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

/// Starts the server and waits until it answers.
fn serve(home: &Home, address: &str) -> Child {
    let mut program = home.program(&["--config", "config/demo.toml", "serve"]);
    program.env("CANDOUR__SERVER__ADDRESS", address).stdout(Stdio::piped());
    let mut server = program.spawn().unwrap();
    let mut line = String::new();
    let said = server.stdout.take().unwrap();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(said), &mut line).unwrap();
    assert!(line.contains(address), "{line}");
    server
}
