//! Files that are meant to do harm, sent as browsers send them: each is refused with words, at once and in little memory, and the pages go
//! on.

#![expect(clippy::disallowed_methods, reason = "a child process is started to measure its memory")]

use std::process::Command;
use std::time::{Duration, Instant};

use actix_web::http::{Method, StatusCode};
use actix_web::test::TestRequest;
use testing::{EASTMERE, Panel};

use crate::browser::{Answer, Browser};

/// How long refusing may take, and how much memory beside what the file itself takes.
const TIME: Duration = Duration::from_secs(1);
const KIBIBYTES: u64 = 64 * 1024;

const TABLE: &str = "Interview month,Team,Listened to what you had to say\n2026-09,Coast,agree\n";

/// Sends the parts of a form as they are, with a boundary of this make and without a token.
async fn send_bare(browser: &mut Browser<'_>, kind: &str, body: Vec<u8>) -> Answer {
    let request = TestRequest::default().method(Method::POST).uri("/history");
    browser.send(request.insert_header(("content-type", kind.to_owned())).set_payload(body)).await
}

/// The same with the token, as a script sends it: what is looked at here is the file, not where the token stands.
async fn send(browser: &mut Browser<'_>, to: &str, kind: &str, body: Vec<u8>) -> Answer {
    let request =
        TestRequest::default().method(Method::POST).uri(to).insert_header(("content-type", kind.to_owned()));
    let token = access::csrf_token(&access::SessionToken::parse(&browser.cookies["candour"]).unwrap());
    browser.send(request.insert_header(("x-csrf-token", token)).set_payload(body)).await
}

const KIND: &str = "multipart/form-data; boundary=mark";

/// A form with a file of this name.
fn form(name: &[u8], file: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in [("kind", "responses"), ("force", EASTMERE), ("questionnaire", "six-week@1")] {
        body.extend(
            format!("--mark\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    body.extend(b"--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
    body.extend(name);
    body.extend(b"\"\r\nContent-Type: text/csv\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--mark--\r\n");
    body
}

#[actix_web::test]
async fn what_a_file_is_called_leads_nowhere() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let long = "x".repeat(3_000);
    for name in [
        "../../../tmp/candour-was-sent",
        "/tmp/candour-was-sent",
        "a\0b.csv",
        "C:\\x.csv",
        "<script>.csv",
        "\u{202e}vsc.exe",
        &long,
    ] {
        let sent = send(&mut browser, "/history", KIND, form(name.as_bytes(), TABLE.as_bytes())).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{name:?}: {}", sent.text("main"));
        let page = browser.get(sent.header("location")).await;
        assert!(
            page.status == StatusCode::OK
                && !page.body.contains("was-sent")
                && !page.body.contains("<script>.csv")
        );
    }
    assert!(!std::path::Path::new("/tmp/candour-was-sent").exists());
    let endless =
        send(&mut browser, "/history", KIND, form("x".repeat(100_000).as_bytes(), TABLE.as_bytes())).await;
    assert_eq!(endless.status, StatusCode::UNPROCESSABLE_ENTITY, "a head that is longer than any browser's");
}

#[actix_web::test]
async fn what_is_no_table_is_refused_whatever_it_is_called() {
    let panel = Panel::new().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    let pdf_and_zip = [b"%PDF-1.7\n1 0 obj\n".as_slice(), b"PK\x03\x04", &[0_u8; 64]].concat();
    let files: [(&str, &[u8]); 13] = [
        ("a page", b"<!doctype html>\n<script>alert(1)</script>\n"),
        ("a page with a mark before it", b"\xef\xbb\xbf  <html>\n<p>x\n"),
        ("a drawing", b"<svg onload=alert(1)>\nx\n"),
        ("a PDF", b"%PDF-1.7\n1 0 obj\n"),
        ("a PDF that is a zip too", &pdf_and_zip),
        ("a letter", b"{\\rtf1\\ansi\nx\n"),
        ("an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
        ("a program", b"\x7fELF\x02\x01\x01\0"),
        ("half a workbook", b"PK\x03\x04\x14\0\0\0"),
        ("an empty archive", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
        ("half a row", b"a,b\n\"1"),
        ("a byte that is none", b"a,b\n1,\x00\n"),
        ("nothing", b""),
    ];
    for (what, file) in files {
        let begun = Instant::now();
        let body = String::from_utf8(form(b"x.csv", b"FILE")).unwrap().replace("responses", "referrals");
        let (before, after) = body.split_once("FILE").unwrap();
        let referrals = [before.as_bytes(), file, after.as_bytes()].concat();
        for (answer, at) in [
            (send(&mut coordinator, "/history", KIND, form(b"x.csv", file)).await, "history"),
            (send(&mut officer, "/referrals/import", KIND, referrals).await, "import"),
        ] {
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{what} at {at}: {}",
                answer.text("main")
            );
            assert!(
                !answer.text(".govuk-error-summary").is_empty(),
                "{what} at {at} is refused without a word"
            );
        }
        assert!(begun.elapsed() < TIME, "{what} took {:?}", begun.elapsed());
    }
    assert_eq!(panel.audited("upload_history").await + panel.audited("upload_import").await, 0);
}

/// A form that no browser puts together: how its type is written, and what is in it.
fn malformed(name: &str) -> (String, Vec<u8>) {
    let most = 20 << 20;
    let part = b"--mark\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n";
    match name {
        "no boundary" => ("multipart/form-data".to_owned(), vec![b'-'; most]),
        "an empty boundary" => ("multipart/form-data; boundary=".to_owned(), vec![b'-'; most]),
        "an empty boundary in marks" => ("multipart/form-data; boundary=\"\"".to_owned(), vec![b'-'; most]),
        "a long boundary" => {
            (format!("multipart/form-data; boundary={}", "x".repeat(4_000)), vec![b'x'; most])
        }
        "parts without end" => (KIND.to_owned(), part.repeat(most / part.len())),
        "marks without end" => (KIND.to_owned(), b"--mark\r\n".repeat(most / 8)),
        "commas without end" => (KIND.to_owned(), form(b"x.csv", &vec![b','; most])),
        "rows without end" => (KIND.to_owned(), form(b"x.csv", &b"a\n".repeat(most / 2))),
        "a quotation without end" => {
            (KIND.to_owned(), form(b"x.csv", &[b"a,b\n\"".as_slice(), vec![b'x'; most].as_slice()].concat()))
        }
        _ => unreachable!("{name}"),
    }
}

const MALFORMED: [&str; 9] = [
    "no boundary",
    "an empty boundary",
    "an empty boundary in marks",
    "a long boundary",
    "parts without end",
    "marks without end",
    "commas without end",
    "rows without end",
    "a quotation without end",
];

const WHICH: &str = "CANDOUR_TEST_UPLOAD";

/// Each in a program of its own, whose memory is its own.
#[test]
fn no_malformed_form_takes_long_or_much_memory() {
    let own = std::env::current_exe().unwrap();
    for name in MALFORMED {
        let mut child = Command::new(&own);
        child.args(["--exact", "uploads::one_malformed_form_is_sent", "--nocapture"]).env(WHICH, name);
        let said = child.output().unwrap();
        let said =
            String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
        assert!(said.contains("refused in "), "{name}: {said}");
    }
}

/// What the child does. Without a name in its environment there is nothing to do.
#[actix_web::test]
async fn one_malformed_form_is_sent() {
    let Ok(name) = std::env::var(WHICH) else { return };
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let (kind, body) = malformed(&name);
    let body = body[..body.len().min(20 << 20)].to_vec();
    let (before, begun) = (peak(), Instant::now());
    let by_browser = ["boundary", "parts", "marks"].iter().any(|what| name.contains(what));
    let answer = match by_browser {
        true => send_bare(&mut browser, &kind, body).await,
        false => send(&mut browser, "/history", &kind, body).await,
    };
    let (took, grown) = (begun.elapsed(), peak() - before);
    let expected = if by_browser { "This form could not be read" } else { "There is a problem" };
    assert!(
        answer.status.is_client_error() && answer.body.contains(expected),
        "{}: {}",
        answer.status,
        answer.text("main")
    );
    assert!(took < TIME, "it took {took:?}");
    assert!(grown < KIBIBYTES, "it took {grown} KiB");
    assert_eq!(browser.get("/history").await.status, StatusCode::OK, "the pages go on");
    println!("refused in {took:?} and {grown} KiB");
}

/// The most memory this program has had, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
