//! Requests that no browser makes, from a fixed seed, and clients that never finish: no error of the server's, no panic, no
//! memory that stays taken, and whoever asks as they should is answered meanwhile.

use std::env;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::enduring::resident;
use crate::home::Home;
use crate::surviving::free_address;
use crate::visitor::Visitor;

/// How many requests: all of them in the long run only.
fn requests() -> usize {
    match env::var("NEXTEST_PROFILE").as_deref() {
        Ok("soak") => 10_000,
        _ => 1_500,
    }
}

#[test]
fn malformed_requests_and_slow_clients_do_no_harm() {
    let home = Home::with_demo(1);
    let address = free_address();
    let mut server = serve(&home, &address);
    let mut dice = Dice(20_261_122);
    let before = {
        (0..50).for_each(|_| drop(send(&address, &request(&mut dice))));
        resident(&server)
    };
    let mut answered = 0;
    for number in 0..requests() {
        let request = request(&mut dice);
        let reply = send(&address, &request);
        let shown = String::from_utf8_lossy(&request[..request.len().min(300)]).into_owned();
        assert!(!reply.starts_with("HTTP/1.1 5"), "{number}: {shown}\n{reply}");
        answered += usize::from(reply.starts_with("HTTP/1.1 "));
    }
    assert!(answered * 2 > requests(), "{answered} were answered");
    assert!(server.try_wait().unwrap().is_none(), "the server went");
    slow_clients(&address);
    let grown = resident(&server).saturating_sub(before);
    assert!(grown < 50 * 1024, "{grown} KiB more than before");
    server.kill().unwrap();
    server.wait().unwrap();
    let log =
        fs::read_to_string(home.path("stderr")).unwrap() + &fs::read_to_string(home.path("stdout")).unwrap();
    assert!(!log.contains("panicked"), "{log}");
}

/// Two hundred clients send half a form and wait. Others are answered meanwhile, and the two hundred are cut off.
fn slow_clients(address: &str) {
    let half = format!("POST /sign-in HTTP/1.1\r\nHost: {address}\r\nContent-Length: 500\r\n\r\ncsrf=");
    let mut waiting: Vec<TcpStream> = (0..200).map(|_| TcpStream::connect(address).unwrap()).collect();
    for client in &mut waiting {
        client.write_all(half.as_bytes()).unwrap();
    }
    let began = Instant::now();
    let page = Visitor::of(address).get("/sign-in");
    assert!(
        page.contains("name=\"csrf\"") && began.elapsed() < Duration::from_secs(2),
        "{:?}",
        began.elapsed()
    );
    for client in &mut waiting {
        client.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut first = [0; 12];
        let read = client.read(&mut first).unwrap();
        assert!(
            read == 0 || first.starts_with(b"HTTP/1.1 4") || first.starts_with(b"HTTP/1.1 3"),
            "{first:?}"
        );
    }
}

/// One request with something wrong, or several things.
fn request(dice: &mut Dice) -> Vec<u8> {
    const METHODS: [&str; 9] =
        ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "G\u{fc}T"];
    const PATHS: [&str; 14] = [
        "/",
        "/sign-in",
        "/sign-in?return=%0d%0aSet-Cookie:%20a=b",
        "/language/cy?return=//evil.example",
        "/people/VF-1001%00",
        "/people/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/assets/../../../../etc/passwd",
        "/calls/not-a-uuid/number",
        "/api/v1/referrals",
        "/api/v1/editions?page=%ff%fe",
        "/admin/audit?page=99999999999999999999",
        "/dashboard?month=2026-99&stage=%F0%9F%92%A9",
        "http://evil.example/",
        "*",
    ];
    let (method, path) = (dice.of(&METHODS), dice.of(&PATHS));
    let mut request = format!("{method} {path} HTTP/1.1\r\nHost: panel.example\r\n").into_bytes();
    for _ in 0..dice.below(6) {
        request.extend(header(dice));
    }
    body(dice, &mut request);
    match dice.below(6) {
        0 => request.truncate(dice.below(request.len().max(1))),
        1 => {
            let (at, byte) = (dice.below(request.len()), dice.byte());
            request[at] = byte;
        }
        2 => (0..40).for_each(|_| request.push(dice.byte())),
        _ => {}
    }
    request
}

fn header(dice: &mut Dice) -> Vec<u8> {
    const HEADERS: [&str; 14] = [
        "Cookie: candour=; candour=%00; __Host-candour=x",
        "Cookie: candour-visit=AAAA",
        "Content-Type: multipart/form-data",
        "Content-Type: multipart/form-data; boundary=",
        "Content-Type: application/json",
        "Content-Type: application/x-www-form-urlencoded; charset=utf-16",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked, identity",
        "Expect: 100-continue",
        "Authorization: Bearer \u{1}\u{2}",
        "Authorization: Basic !!!",
        "Accept-Encoding: br;q=9, gzip;q=x, *",
        "X-Forwarded-For: 1.2.3.4, unknown, ::::",
        "If-None-Match: \"",
    ];
    match dice.below(10) {
        0 => format!("X-Long: {}\r\n", "x".repeat(dice.below(60_000))).into_bytes(),
        1 => [b"X-Bytes: ".as_slice(), &[dice.byte(), dice.byte()], b"\r\n"].concat(),
        _ => format!("{}\r\n", dice.of(&HEADERS)).into_bytes(),
    }
}

fn body(dice: &mut Dice, request: &mut Vec<u8>) {
    let noise: Vec<u8> = (0..dice.below(400)).map(|_| dice.byte()).collect();
    match dice.below(6) {
        0 => request.extend(b"Content-Length: -1\r\n\r\n"),
        1 => request.extend(b"Content-Length: 99999999999999999999\r\n\r\n"),
        2 => {
            request.extend(b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n");
            request.extend(noise);
        }
        3 => {
            request.extend(b"Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\nzz\r\n");
            request.extend(noise);
        }
        4 => {
            request.extend(format!("Content-Length: {}\r\n\r\n", noise.len()).bytes());
            request.extend(noise);
        }
        _ => request.extend(b"\r\n"),
    }
}

/// Sends these bytes and nothing more, and gives what came back.
fn send(address: &str, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    // A server that has heard enough may hang up before the end.
    if stream.write_all(request).is_ok() {
        let _ = stream.shutdown(std::net::Shutdown::Write);
    }
    let mut reply = Vec::new();
    let _ = stream.read_to_end(&mut reply);
    String::from_utf8_lossy(&reply[..reply.len().min(200)]).into_owned()
}

/// Starts the server with a short time for bodies, and keeps what it says.
fn serve(home: &Home, address: &str) -> Child {
    let mut program = home.program(&["--config", "config/demo.toml", "serve"]);
    program
        .env("CANDOUR__SERVER__ADDRESS", address)
        .env("CANDOUR__SERVER__BODY_SECONDS", "2")
        .env("CANDOUR__LIMITS__FAILED_TOKENS", "1000000")
        .env("CANDOUR__LIMITS__FAILED_SIGN_INS", "1000000")
        .stdout(Stdio::from(File::create(home.path("stdout")).unwrap()))
        .stderr(Stdio::from(File::create(home.path("stderr")).unwrap()));
    let server = program.spawn().unwrap();
    let began = Instant::now();
    while TcpStream::connect(address).is_err()
        || !fs::read_to_string(home.path("stdout")).unwrap().contains(address)
    {
        assert!(began.elapsed() < Duration::from_secs(60), "the server did not start");
        std::thread::sleep(Duration::from_millis(50));
    }
    server
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[3]
    }
}
