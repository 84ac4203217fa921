//! Traces as a collector gets them: which parts there are, what belongs to what, and that they name nobody.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::thread;

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message;

use crate::home::Home;
use crate::surviving::{free_address, serve_on, signal};
use crate::visitor::{Visitor, value};

/// A collector that takes everything and keeps it.
struct Collector {
    address: String,
    taken: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Collector {
    fn begin() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let taken: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
        let kept = taken.clone();
        thread::spawn(move || {
            for connection in listener.incoming() {
                let body = take(connection.unwrap());
                kept.lock().unwrap().push(body);
            }
        });
        Self { address, taken }
    }

    /// Everything that came, as far as it is text: names and words stand in it as they are.
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.taken.lock().unwrap().concat()).into_owned()
    }

    /// Every part of a trace that came.
    fn parts(&self) -> Vec<Span> {
        let taken = self.taken.lock().unwrap();
        let bodies = taken.iter().map(|body| ExportTraceServiceRequest::decode(body.as_slice()).unwrap());
        let scopes = bodies.flat_map(|body| body.resource_spans).flat_map(|resource| resource.scope_spans);
        scopes.flat_map(|scope| scope.spans).collect()
    }
}

/// The body of one request, which is answered.
fn take(connection: TcpStream) -> Vec<u8> {
    let mut reader = BufReader::new(connection);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let line = line.trim().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(said) = line.strip_prefix("content-length:") {
            length = said.trim().parse().unwrap();
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let reply = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    reader.into_inner().write_all(reply.as_bytes()).unwrap();
    body
}

/// A panel that is served and hands its traces to this address.
struct Served {
    home: Home,
    address: String,
    server: Child,
}

impl Served {
    fn handing_to(collector: &str) -> Self {
        let home = Home::with_demo(1);
        let address = free_address();
        let mut program = home.program(&["--config", "config/demo.toml", "serve"]);
        program.env("CANDOUR__TRACES__COLLECTOR", format!("http://{collector}/v1/traces"));
        program.envs([("CANDOUR__LOG__LEVEL", "info"), ("OTEL_BSP_SCHEDULE_DELAY", "200")]);
        program.stderr(File::create(home.path("log")).unwrap());
        let server = serve_on(program, &address);
        Self { home, address, server }
    }

    /// Asks it to stop, which hands over what is left, and gives its log.
    fn stopped(mut self) -> String {
        signal("-TERM", &self.server.id().to_string());
        assert!(self.server.wait().unwrap().success());
        fs::read_to_string(self.home.path("log")).unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It is over already where the test got to its end.
        let _ = self.server.kill();
        self.server.wait().unwrap();
    }
}

/// What is said of a part under this name.
fn said(part: &Span, name: &str) -> Option<Value> {
    part.attributes.iter().find(|it| it.key == name)?.value.clone()?.value
}

fn text(part: &Span, name: &str) -> String {
    match said(part, name) {
        Some(Value::StringValue(text)) => text,
        other => panic!("{name} is {other:?}"),
    }
}

#[test]
fn a_collector_gets_requests_with_their_writes_and_nobodys_name() {
    let collector = Collector::begin();
    let served = Served::handing_to(&collector.address);
    let visitor = Visitor::of(&served.address);
    visitor.sign_in("coordinator@agency.example");
    let reference = value(&visitor.get("/people?q=Zebedee"), "href=\"/people/");
    visitor.get(&format!("/people/{reference}?seen=secret-of-a-query"));
    let log = served.stopped();

    let parts = collector.parts();
    let page = parts.iter().find(|part| part.name == "GET /people/{reference}").expect("the page is there");
    assert_eq!(text(page, "http.route"), "/people/{reference}");
    assert_eq!(said(page, "http.response.status_code"), Some(Value::IntValue(200)));
    assert!(log.contains(&text(page, "reference")), "the log has the same reference");
    let below = |part: &&Span| part.parent_span_id == page.span_id && part.trace_id == page.trace_id;
    let looked = parts.iter().filter(below).find(|part| part.name == "write").expect("a look is on record");
    assert_eq!(text(looked, "permission"), "look_at_person");
    assert!(collector.text().contains("service.name"));
    for secret in [reference.as_str(), "Zebedee", "secret-of-a-query", "@agency.example", "SELECT"] {
        assert!(!collector.text().contains(secret), "{secret}");
    }
    assert!(!log.contains("http.route"), "the log says it in its own words, once");
}

#[test]
fn a_collector_that_is_away_costs_nothing_but_the_traces() {
    let served = Served::handing_to(&free_address());
    let visitor = Visitor::of(&served.address);
    for _ in 0..3 {
        visitor.get("/sign-in");
    }
    let log = served.stopped();
    assert_eq!(log.matches("the collector of traces takes none").count(), 1, "{log}");
}
