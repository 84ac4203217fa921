//! What machines are told of a panel that is served: health, numbers and the log, none of which names anybody.

use std::fs::{self, File};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::home::Home;
use crate::surviving::{Server, free_address, serve_on};
use crate::visitor::{Visitor, value};

const ADMINISTRATOR: &str = "administrator@agency.example";

struct Watched {
    home: Home,
    address: String,
    numbers: String,
    _server: Server,
}

impl Watched {
    fn new() -> Self {
        let home = Home::with_demo(1);
        let (address, numbers) = (free_address(), free_address());
        let mut program = home.program(&["--config", "config/demo.toml", "serve"]);
        program.env("CANDOUR__METRICS__ADDRESS", &numbers);
        program.envs([("CANDOUR__LOG__FORMAT", "json"), ("CANDOUR__LOG__LEVEL", "info")]);
        program.stderr(File::create(home.path("log")).unwrap());
        let server = Server(serve_on(program, &address));
        Self { home, address, numbers, _server: server }
    }
}

#[test]
fn health_numbers_and_log_name_nobody() {
    let watched = Watched::new();
    let visitor = Visitor::of(&watched.address);
    visitor.post("/sign-in", &[]);
    let csrf = value(&visitor.get("/sign-in"), "name=\"csrf\" value=\"");
    visitor.post("/sign-in", &[("csrf", &csrf), ("email", "nobody@agency.example"), ("password", "wrong")]);
    visitor.sign_in("coordinator@agency.example");
    let reference = value(&visitor.get("/people?q=Zebedee"), "href=\"/people/");
    visitor.get(&format!("/people/{reference}?seen=secret-of-a-query"));
    visitor.get("/no/such/VF-4711");

    // Every workbook says that it is there.
    assert!(visitor.get("/help").contains("mailto:figures@panel.example"));

    assert_eq!(visitor.get("/health/live"), "{\"live\":true}");
    assert_eq!(visitor.get("/health/ready"), "{\"ready\":true}");
    assert!(!visitor.get("/metrics").contains("candour_requests"), "not where everybody comes");

    let numbers = Visitor::of(&watched.numbers).get("/metrics");
    for part in [
        "candour_requests_total{method=\"GET\",route=\"/people/{reference}\",status=\"2xx\"} 1",
        "candour_requests_total{method=\"GET\",route=\"none\",status=\"4xx\"}",
        "candour_request_seconds_bucket{le=\"0.5\",route=\"/sign-in\"}",
        "candour_saves_total 0",
        "candour_refused_sign_ins_total 1",
        "candour_connections{side=\"writing\"} 1",
        "candour_letters{state=\"waiting\"}",
        "candour_backup_age_seconds",
    ] {
        assert!(numbers.contains(part), "{part} in {numbers}");
    }
    names_nobody(&numbers, &reference);
    labels_are_of_ours(&numbers);

    let log = fs::read_to_string(watched.home.path("log")).unwrap();
    names_nobody(&log, &reference);
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let answered = lines.iter().map(|line| &line["fields"]).filter(|fields| fields["message"] == "answered");
    let of_person: Vec<&Value> = answered.filter(|fields| fields["route"] == "/people/{reference}").collect();
    assert_eq!(of_person.len(), 1, "{log}");
    assert_eq!((&of_person[0]["method"], &of_person[0]["status"]), (&Value::from("GET"), &Value::from(200)));
    assert!(of_person[0]["milliseconds"].is_f64());
    assert_eq!(of_person[0]["reference"].as_str().unwrap().len(), 8);
}

fn names_nobody(text: &str, reference: &str) {
    for secret in [reference, "VF-4711", "Zebedee", "secret-of-a-query", "@agency.example", "nobody@"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

/// Patterns, classes and our own words: no label has a digit but those of times and of status, nor a letter of a name.
fn labels_are_of_ours(numbers: &str) {
    let labels = numbers.lines().filter(|line| !line.starts_with('#')).flat_map(|line| {
        let inside = line.split_once('{').map_or("", |(_, rest)| rest.rsplit_once('}').unwrap().0);
        inside.split("\",").map(|label| label.trim_end_matches('"').to_owned()).collect::<Vec<_>>()
    });
    for label in labels.filter(|label| !label.is_empty()) {
        let (name, value) = label.split_once("=\"").unwrap();
        let known = match name {
            "method" => ["GET", "HEAD", "POST", "other"].contains(&value),
            "status" => value.len() == 3 && value.ends_with("xx"),
            "le" => value == "+Inf" || value.parse::<f64>().is_ok(),
            "side" | "job" | "state" => value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'),
            "route" => {
                value == "none"
                    || value.starts_with('/') && !value.contains(['?', '@', ' ']) && !has_digits(value)
            }
            _ => false,
        };
        assert!(known, "{label}");
    }
}

/// Digits of an identifier; the version of the interface for programs is ours.
fn has_digits(route: &str) -> bool {
    route.replace("/api/v1", "").bytes().any(|byte| byte.is_ascii_digit())
}

#[test]
fn a_disk_that_fills_is_told_to_administrators_in_time() {
    let home = Home::with_demo(1);
    let free = rustix::fs::statvfs(home.path("data")).unwrap();
    let free = free.f_bavail * free.f_frsize / (1024 * 1024);
    let address = free_address();
    let mut program = home.program(&["--config", "config/demo.toml", "serve"]);
    // Half of what is free is wanted: not all of it is gone, and soon it will be.
    program.env("CANDOUR__SERVER__LEAST_FREE_MEBIBYTES", (free / 2).to_string());
    program.env("CANDOUR__SCHEDULE__LOOK_SECONDS", "1");
    program.stderr(File::create(home.path("log")).unwrap());
    let _server = Server(serve_on(program, &address));
    let visitor = Visitor::of(&address);
    assert_eq!(visitor.look("/health/ready"), (200, "{\"ready\":true,\"why\":\"disk-low\"}".to_owned()));
    visitor.sign_in(ADMINISTRATOR);
    assert!(visitor.get("/admin/jobs").contains("nearly full"));
    let began = Instant::now();
    while letters(&home, "The service needs more room") == 0 {
        assert!(began.elapsed() < Duration::from_secs(60), "nobody was told");
        thread::sleep(Duration::from_millis(200));
    }
    // The program looks again and again; administrators are told once a day.
    thread::sleep(Duration::from_secs(3));
    assert_eq!(letters(&home, "The service needs more room"), 1);
}

/// How many letters with this subject left for the administrator who signed in.
fn letters(home: &Home, subject: &str) -> usize {
    let sent = fs::read_dir(home.path("data/demo/mail")).into_iter().flatten();
    let read = sent.filter_map(|file| fs::read_to_string(file.unwrap().path()).ok());
    let to = format!("To: {ADMINISTRATOR}\nSubject: {subject}");
    read.filter(|letter| letter.replace('\r', "").contains(&to)).count()
}
