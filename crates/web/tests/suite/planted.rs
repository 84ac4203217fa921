//! What must not be found: the number, the name, the force's own reference and the code phrase of people on the panel are
//! looked for in every page of every role, in every answer to a program, in every header, in the numbers that machines read, in the rows
//! of a program's token and in every line of the log, before a number is shown and after.

use std::collections::BTreeSet;
use std::path::Path;

use access::AccountRecord;
use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;
use testing::Panel;
use web::Site;

use crate::addresses::patterns;
use crate::api::{request, token_for};
use crate::browser::Browser;
use crate::log::Log;
use crate::walk::{NOBODY, Planted, Seen, Text, Values, digits, walk};

/// What stands for the people of `testing::story`.
const PLANTED: [Planted; 4] = [
    // The numbers of all of them begin so, however they are written: only the digits are looked at.
    (NUMBERS, &[]),
    ("Invented", &[]),
    ("EM/", &[]),
    ("is the kettle on", &["/people/{reference}/contact", "/calls/{case}", "/interviews/{interview}"]),
];

const NUMBERS: &str = "7700900";

/// Somebody whom a program refers: all that is planted, in the way of a program.
const REFERRED: &str = r#"{"force_reference":"EM/4711/26","report_date":"2026-09-01","agreed":true,
    "agreed_on":"2026-09-02","asked_by":"specialist-officer","wording":"2026-1","language":"en",
    "name":"Gwilym Invented","number":"07700 900321"}"#;

#[actix_web::test]
async fn nothing_planted_is_found_on_any_page_or_in_the_log() {
    let log = Log::capture();
    let panel = Panel::new().await;
    let (earlier, interview) = panel.interviewing().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    panel.check(booked.case).await;
    let patterns = patterns(&panel).await;
    assert!(patterns.len() > 40, "{patterns:#?}");
    let values = Values::of(&panel, &[&earlier, &booked], interview.id.to_string());
    let site = Site::new(panel.platform.clone(), false);
    let programs = programs(&panel, &site).await;

    let before = everything((&panel, &site), (&patterns, &values), &programs).await;
    assert!(before.pages > 150, "{} pages were looked at", before.pages);
    assert_eq!(before.found, BTreeSet::new(), "before the number was shown");
    assert_eq!(unseen(&patterns, &before), Vec::<&String>::new(), "pages that nobody was shown");

    let mut interviewer = Browser::of(&panel, &panel.staff.interviewer).await;
    let call = format!("/calls/{}", booked.case);
    interviewer.get(&call).await;
    let shown = interviewer.post(&format!("{call}/number"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert_eq!(digits(&shown.body).matches(NUMBERS).count(), 1, "once, in this one reply");
    assert!(!shown.body.contains("Invented") && !shown.body.contains("EM/"));

    let after = everything((&panel, &site), (&patterns, &values), &programs).await;
    assert_eq!(after.found, BTreeSet::new(), "after the number was shown");
    for plain in ["Gwilym", "EM/4711", "900321"] {
        assert!(!panel.holds(plain), "{plain}, as a program sent it, is in the files of the database");
    }
    assert!(
        panel.holds("Crime system"),
        "the files were searched: they have the name of the program's token"
    );
    let (log, numbers) = (log.text(), numbers(&site));
    assert!(log.contains("a line of the log"), "the log was captured");
    assert!(numbers.contains("/people/{reference}"), "what was asked was counted: {numbers}");
    for (what, text) in [("the log", log), ("the numbers for machines", numbers)] {
        let text = Text::of(text);
        for (planted, _) in PLANTED {
            assert!(!text.holds(planted), "{planted} is in {what}: {}", text.around(planted));
        }
    }
}

/// Pages about these two people, or about nobody, that no role was shown: then looking at them proves nothing.
fn unseen<'a>(patterns: &'a [String], seen: &Seen) -> Vec<&'a String> {
    const PARTS: [&str; 4] = ["{reference}", "{case}", "{interview}", "{appointment}"];
    let ours = |pattern: &str| pattern.split('/').all(|part| !part.contains('{') || PARTS.contains(&part));
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages");
    let source = source(&pages);
    let shown = |pattern: &str| {
        source.contains(&format!("\"{pattern}\",web::get()"))
            || source.contains(&format!("\"{pattern}\").get("))
    };
    // Nothing is published here: a file of published figures is not there, and says so.
    let published = |pattern: &str| pattern == "/dashboard/teams.csv";
    let ours = patterns.iter().filter(|pattern| ours(pattern) && shown(pattern) && !published(pattern));
    ours.filter(|pattern| !seen.patterns.contains(*pattern)).collect()
}

/// The source below a folder without its spaces. It says what is shown where; what the application is asked for does not
/// tell a page from an address that forms are sent to.
#[expect(clippy::disallowed_methods, reason = "the test reads the source of the pages")]
fn source(folder: &Path) -> String {
    let mut source = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            source += &self::source(&path);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            source.extend(std::fs::read_to_string(path).unwrap().split_whitespace());
        }
    }
    source
}

/// Everything that every role, everybody without one and every program can reach.
async fn everything(
    (panel, site): (&Panel, &Site),
    (patterns, values): (&[String], &Values),
    programs: &[(&'static str, String)],
) -> Seen {
    let staff = &panel.staff;
    let mut seen = Seen::of(&PLANTED);
    let everybody: [&AccountRecord; 10] = [
        &staff.coordinator,
        &staff.safeguarding_lead,
        &staff.interviewer,
        &staff.other_interviewer,
        &staff.liaison_officer,
        &staff.other_liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
    ];
    for account in everybody {
        let mut browser = Browser::at(site.clone()).signed_in(account).await;
        walk(&mut browser, account.role.slug(), (patterns, values), &mut seen).await;
    }
    walk(&mut Browser::at(site.clone()), NOBODY, (patterns, values), &mut seen).await;
    for (who, token) in programs {
        ask((who, token), &mut Browser::at(site.clone()), (patterns, values), &mut seen).await;
    }
    seen.unpack();
    seen
}

/// Programs of the force, each with its token. The first of them has referred somebody.
async fn programs(panel: &Panel, site: &Site) -> [(&'static str, String); 2] {
    let staff = &panel.staff;
    let sends = token_for(panel, &staff.liaison_officer, &["send-referrals", "send-events"]).await;
    let reads = token_for(panel, &staff.analyst, &["read-editions"]).await;
    let referral = request("/api/v1/referrals", &sends, "planted").set_payload(REFERRED);
    let referred = Browser::at(site.clone()).send(referral).await;
    assert_eq!(referred.status, StatusCode::CREATED, "{}", referred.body);
    [("a program that sends", sends), ("a program that reads", reads)]
}

/// Every answer that a program is given.
async fn ask(
    (who, token): (&str, &str),
    browser: &mut Browser<'_>,
    (patterns, values): (&[String], &Values),
    seen: &mut Seen,
) {
    for pattern in patterns.iter().filter(|pattern| pattern.starts_with("/api/")) {
        for path in values.fill(pattern) {
            let with = ("authorization", format!("Bearer {token}"));
            let answer = browser.send(TestRequest::get().uri(&path).insert_header(with)).await;
            seen.look(who, (&path, pattern), &answer);
        }
    }
}

/// What `/metrics` says of the requests.
fn numbers(site: &Site) -> String {
    let (mut registry, mut numbers) = (Registry::default(), String::new());
    site.watch.register(&mut registry);
    encode(&mut numbers, &registry).unwrap();
    numbers
}
