//! What the interview weighs on a slow line: the shipped six-week interview, as a browser is sent it.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use actix_web::test::TestRequest;
use scraper::{Html, Selector};
use testing::Panel;

use crate::browser::{Answer, Browser};

const KB: usize = 1024;
/// What browsers say they accept.
const ACCEPTED: &str = "gzip, deflate, br, zstd";
/// Everything of a first view but its page names these.
const PARTS: [(&str, &str); 3] =
    [("link[rel=stylesheet], link[rel=icon]", "href"), ("script[src]", "src"), ("img[src]", "src")];

async fn sent(browser: &mut Browser<'_>, path: &str) -> Answer {
    let answer =
        browser.send(TestRequest::get().uri(path).insert_header(("accept-encoding", ACCEPTED))).await;
    assert!(answer.status.is_success(), "{path}: {}", answer.status);
    answer
}

/// The addresses that a browser asks for with the page. A picture that is part of the page asks for nothing.
fn parts(page: &Html) -> BTreeSet<String> {
    let named = PARTS.iter().flat_map(|(selector, attribute)| {
        let selector = Selector::parse(selector).unwrap();
        let found: Vec<_> = page.select(&selector).filter_map(|it| it.value().attr(attribute)).collect();
        found
    });
    named.filter(|address| !address.starts_with("data:")).map(str::to_owned).collect()
}

#[actix_web::test]
async fn a_first_view_of_the_interview_keeps_to_its_budget() {
    let panel = Panel::new().await;
    let (_, interview) = panel.interviewing().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let path = format!("/interviews/{}", interview.id);
    let page = sent(&mut browser, &path).await;
    let encoding = page.header("content-encoding").to_owned();
    let plain = browser.get(&path).await;
    let html = Html::parse_document(&plain.body);
    let elements = html.select(&Selector::parse("*").unwrap()).count();
    let (mut weight, mut requests) = (page.weight, 1);
    for part in parts(&html) {
        let answer = sent(&mut browser, &part).await;
        assert!(!answer.header("content-encoding").is_empty(), "{part} is not compressed");
        (weight, requests) = (weight + answer.weight, requests + 1);
    }
    println!(
        "the page: {} bytes as {encoding}, {} plain, {elements} elements; a first view: {weight} bytes in {requests} requests",
        page.weight, plain.weight,
    );
    assert!(["br", "gzip", "zstd"].contains(&encoding.as_str()), "the page is sent as {encoding:?}");
    assert!(page.weight <= 40 * KB, "{} bytes", page.weight);
    assert!(elements <= 3_000, "{elements} elements");
    assert!(requests > 2 && requests <= 10, "{requests} requests");
    assert!(weight <= 90 * KB, "{weight} bytes");
}

#[actix_web::test]
async fn a_style_sheet_asks_for_nothing_more() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    let style = browser.get(web::assets::STYLE).await.body;
    let asked =
        style.split("url(").skip(1).filter(|rest| !rest.trim_start_matches(['"', '\'']).starts_with("data:"));
    assert_eq!(asked.count(), 0);
}

/// How many bytes the strongest gzip makes of it, as the build does.
pub(crate) fn by_gzip(text: &str) -> usize {
    let mut gzip = Command::new("gzip")
        .args(["-9", "--stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = gzip.stdin.take().unwrap();
    // What it writes is shorter than what a pipe holds, so it never waits for us.
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    gzip.wait_with_output().unwrap().stdout.len()
}

/// The library comes first in the one file, then our own modules, each a function of its own.
#[actix_web::test]
async fn our_own_script_is_small() {
    let panel = Panel::new().await;
    let mut browser = Browser::on(&panel);
    let script = browser.get(web::assets::SCRIPT).await.body;
    let (_, own) = script.split_once("const module0 = ").unwrap();
    let (plain, weight) = (own.len(), by_gzip(own));
    println!("our own script: {weight} bytes by gzip, {plain} plain");
    assert!(weight * 2 < plain, "it was not compressed: {weight} of {plain}");
    assert!(weight <= 20 * KB, "{weight} bytes");
}
