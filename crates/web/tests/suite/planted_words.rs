//! Somebody says a name, a place, a number and an address. The comment goes through the queue to readers outside the agency, and
//! nothing of these reaches a page, a file, a message or an answer to a program. A comment in which a reader left a place finds
//! its way out in this test, so that it can fail.

use std::path::Path;

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use fieldwork::ForceCode;
use operations::{Carrier, Marking, Posted, close_month, send_mail};
use serde_json::Value;
use statistics::Month;
use testing::{Booked, EASTMERE, Panel, post};

use crate::addresses::patterns;
use crate::api::token_for;
use crate::browser::Browser;
use crate::unpacked::{is_packed, words_of};
use crate::walk::{NOBODY, Planted, Seen, Text, Values, walk};

/// All of it is invented; the number is one that is kept for drama.
const SAID: &str = "PC Bryn Fictional listened to me at home. Then she came to Quillwort Road and wrote that down. She had ZZ99 9ZZ \
    on a letter, rang 07700 900987 back, and wrote to sam.unreal@nowhere.example about it.";
/// What readers are meant to read.
const MEANT: &str = "listened to me at home";

const PLANTED: [Planted; 5] =
    [("Fictional", &[]), (PLACE, &[]), ("ZZ99", &[]), ("7700900987", &[]), ("sam.unreal", &[])];
const PLACE: &str = "Quillwort";

/// The ends of the names of packed files.
const PACKED: [&str; 5] = [".xlsx", ".ods", ".pdf", ".odt", ".parquet"];

/// People who said something, and an edition of the quarter that tells of it.
struct Published {
    panel: Panel,
    booked: Booked,
    interview: String,
    /// The page on which the agency reads the comment.
    comment: String,
    letters: tempfile::TempDir,
}

/// Twenty-one people of one quarter. Whoever reads the comment takes everything out that was found but for these words.
async fn published(left_in: &[&str]) -> Published {
    let letters = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(letters.path())));
    panel.set_clock("2026-12-07T10:00");
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    analyst.get("/account/messages").await;
    analyst.post("/account/messages", &[("letters", "both")]).await;
    drop(analyst);
    panel.quoted(4).await;
    let (booked, interview) = panel.said(&[("listened", SAID)]).await;
    for _ in 0..20 {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    let id = panel.waiting_comment(&interview, "listened").await;
    let file = panel.comment(id).await;
    let spans = file.findings.iter().map(|finding| finding.span);
    let taken = spans.filter(|span| {
        let words = file.comment.original.get(span.start..span.end).unwrap_or_default();
        !left_in.iter().any(|left| words.contains(left))
    });
    let spans = taken.map(|span| format!("{}-{}-{}", span.start, span.end, span.mark.slug())).collect();
    let marking = Marking::Chosen { spans, further: String::new(), mark: String::new() };
    panel.let_out(id, &marking).await;
    panel.set_clock("2027-01-06T10:00");
    let (force, december) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 12).unwrap());
    close_month(&panel.platform, &panel.system(), &force, december).await.unwrap();
    panel.publish(&force, december).await.unwrap();
    let (interview, comment) = (interview.id.to_string(), format!("/words/{id}"));
    Published { panel, booked, interview, comment, letters }
}

/// Every page that readers outside the agency, the force's officers and visitors reach, files among them.
async fn pages(published: &Published) -> Seen {
    let Published { panel, booked, interview, .. } = published;
    let patterns = patterns(panel).await;
    let values = Values::of(panel, &[booked], interview.clone());
    let mut seen = Seen::of(&PLANTED);
    let staff = &panel.staff;
    let outside =
        [&staff.analyst, &staff.other_analyst, &staff.opcc, &staff.liaison_officer, &staff.publisher];
    for account in outside {
        let mut browser = Browser::of(panel, account).await;
        walk(&mut browser, account.role.slug(), (&patterns, &values), &mut seen).await;
    }
    walk(&mut Browser::on(panel), NOBODY, (&patterns, &values), &mut seen).await;
    seen
}

/// Every answer that a program of the force's analyst is given of the edition.
async fn answers_to_programs(panel: &Panel) -> Vec<Vec<u8>> {
    let token = token_for(panel, &panel.staff.analyst, &["read-editions"]).await;
    let get = async |path: &str| {
        let with = ("authorization", format!("Bearer {token}"));
        Browser::on(panel).send(TestRequest::get().uri(path).insert_header(with)).await
    };
    let list = get("/api/v1/editions/eastmere").await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.body);
    let told: Value = serde_json::from_str(&list.body).unwrap();
    let mut answers = vec![list.bytes];
    for file in told["editions"][0]["files"].as_array().unwrap() {
        answers.push(get(file["address"].as_str().unwrap()).await.bytes);
    }
    assert!(answers.len() > 3, "{} answers", answers.len());
    answers
}

#[expect(clippy::disallowed_methods, reason = "the test reads the letters that were left in a folder")]
fn letters(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.is_file())
        .map(|path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned())
        .collect()
}

fn planted(text: &str) -> Vec<&'static str> {
    let text = Text::of(text);
    PLANTED.into_iter().map(|(planted, _)| planted).filter(|planted| text.holds(planted)).collect()
}

#[actix_web::test]
async fn nothing_planted_in_a_comment_leaves_the_agency() {
    let published = published(&[]).await;
    let panel = &published.panel;
    let mut coordinator = Browser::of(panel, &panel.staff.coordinator).await;
    let inside = coordinator.get(&published.comment).await;
    assert_eq!(planted(&inside.body).len(), PLANTED.len(), "whoever reads the comment sees all of it");

    let mut seen = pages(&published).await;
    let opened = seen.unpack();
    for ending in PACKED {
        assert!(opened.iter().any(|place| place.contains(ending)), "no {ending} was opened: {opened:?}");
    }
    assert!(seen.pages > 100, "{} pages were looked at", seen.pages);
    assert_eq!(seen.found, std::collections::BTreeSet::new());
    let mut analyst = Browser::of(panel, &panel.staff.analyst).await;
    let told = analyst.get("/dashboard/words").await.text("main");
    assert!(told.contains(MEANT), "the comment reaches its readers: {told}");

    let answers = answers_to_programs(panel).await;
    let packed: Vec<&[u8]> = answers.iter().map(Vec::as_slice).filter(|it| is_packed(it)).collect();
    assert!(!packed.is_empty(), "no program was handed a packed file");
    let read = answers.iter().map(|answer| String::from_utf8_lossy(answer).into_owned());
    for answer in read.chain(words_of(&packed)) {
        assert_eq!(planted(&answer), Vec::<&str>::new());
    }
    assert_eq!(send_mail(&panel.platform, &panel.system()).await.unwrap(), Posted::Sent);
    let letters = letters(published.letters.path());
    assert!(!letters.is_empty(), "nobody was written to");
    for letter in letters {
        assert_eq!(planted(&letter), Vec::<&str>::new());
    }
}

#[actix_web::test]
async fn a_place_that_a_reader_left_in_is_found_by_the_same_walk() {
    let published = published(&[PLACE]).await;
    let mut seen = pages(&published).await;
    let opened = seen.unpack();
    // In the files too, packed as they are. Rows of figures have no words of anybody, so they are held to a word they do have.
    for ending in ["/downloads/2026-12.xlsx", "/downloads/2026-12.ods", ".pdf", ".odt"] {
        let there = |place: &&String| place.contains(ending);
        assert!(seen.found.iter().any(|it| there(&it)), "{ending}: {:?} of {opened:?}", seen.found);
    }
    let leaks: Vec<&String> = seen.found.iter().filter(|it| it.contains("/dashboard/words")).collect();
    assert!(!leaks.is_empty(), "the walk does not find what is there: {:?}", seen.found);
    assert!(seen.found.iter().all(|it| it.starts_with(PLACE)), "{:?}", seen.found);
}

#[actix_web::test]
async fn a_word_that_is_packed_is_found_in_every_kind_of_file() {
    let published = published(&[]).await;
    let mut analyst = Browser::of(&published.panel, &published.panel.staff.analyst).await;
    let mut files = Vec::new();
    for ending in ["xlsx", "ods", "parquet", "monthly.pdf", "thematic.odt"] {
        let file = analyst.get(&format!("/downloads/2026-12.{ending}")).await;
        assert_eq!(file.status, StatusCode::OK, "{ending}");
        assert!(is_packed(&file.bytes), "{ending} is not packed");
        files.push((ending, file.bytes));
    }
    let bytes: Vec<&[u8]> = files.iter().map(|(_, bytes)| bytes.as_slice()).collect();
    for ((ending, bytes), words) in files.iter().zip(words_of(&bytes)) {
        let there = |text: &str| text.to_lowercase().contains("listened");
        assert!(there(&words), "{ending} is not read: {words:.400}");
        // Parquet keeps short texts nearly as they are; in the others nobody finds a word without unpacking.
        let plain = there(&String::from_utf8_lossy(bytes));
        assert!(!plain || *ending == "parquet", "{ending}: reading it proves nothing");
    }
}
