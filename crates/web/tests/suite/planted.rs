//! What must not be found: the number, the name, the force's own reference and the code phrase of people on the panel are
//! looked for in every page of every role, in every header and in every line of the log, before a number is shown and
//! after.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use access::AccountRecord;
use actix_web::HttpRequest;
use actix_web::body::to_bytes;
use actix_web::http::StatusCode;
use actix_web::test::{TestRequest, call_service, init_service};
use testing::{Booked, EASTMERE, Panel};
use web::Site;

use crate::browser::{Answer, Browser};
use crate::log::Log;
use crate::unpacked::is_packed;

/// What is looked for, and the pages that show it because somebody works there with it.
pub(crate) type Planted = (&'static str, &'static [&'static str]);

/// What stands for the people of `testing::story`.
const PLANTED: [Planted; 4] = [
    // The numbers of all of them begin so, however they are written: only the digits are looked at.
    (NUMBERS, &[]),
    ("Invented", &[]),
    ("EM/", &[]),
    ("is the kettle on", &["/people/{reference}/contact", "/calls/{case}", "/interviews/{interview}"]),
];

const NUMBERS: &str = "7700900";

/// Pages of one pattern that are looked at for each role: filters and sorted lists are the same page again.
const ENOUGH: usize = 3;

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

    let mut before = everything(&panel, &patterns, &values).await;
    before.unpack();
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

    let mut after = everything(&panel, &patterns, &values).await;
    after.unpack();
    assert_eq!(after.found, BTreeSet::new(), "after the number was shown");
    let log = log.text();
    assert!(log.contains("a line of the log"), "the log was captured");
    for (planted, _) in PLANTED {
        assert!(!found(planted, &log), "{planted} is in the log");
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

/// What the walk through all pages came to.
#[derive(Default)]
pub(crate) struct Seen {
    /// What is looked for.
    pub(crate) planted: &'static [Planted],
    pub(crate) pages: usize,
    /// The patterns of addresses that somebody was shown something at, or led on from.
    pub(crate) patterns: BTreeSet<String>,
    /// What was found, where, and by whom.
    pub(crate) found: BTreeSet<String>,
    /// The packed files, each once, with who was handed it where, and which of what is looked for may be in it.
    pub(crate) packed: BTreeMap<Vec<u8>, Vec<(String, String)>>,
}

/// Every page that every role can reach: by its address, whether or not anything leads there, and by every link.
async fn everything(panel: &Panel, patterns: &[String], values: &Values) -> Seen {
    let staff = &panel.staff;
    let mut seen = Seen { planted: &PLANTED, ..Seen::default() };
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
        let mut browser = Browser::of(panel, account).await;
        walk(&mut browser, account.role.slug(), (patterns, values), &mut seen).await;
    }
    walk(&mut Browser::on(panel), "nobody", (patterns, values), &mut seen).await;
    seen
}

/// Every page that this browser reaches.
pub(crate) async fn walk(
    browser: &mut Browser<'_>,
    role: &str,
    given: (&[String], &Values),
    seen: &mut Seen,
) {
    let (patterns, values) = given;
    let mut waiting: VecDeque<String> = patterns.iter().flat_map(|pattern| values.fill(pattern)).collect();
    let mut visited = BTreeSet::new();
    let mut linked: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        if !visited.insert(path.clone()) {
            continue;
        }
        let answer = browser.get(&path).await;
        seen.pages += 1;
        assert!(!answer.status.is_server_error(), "{role} {path}: {}", answer.status);
        let pattern = pattern_of(&path, patterns);
        let led_on = answer.status.is_redirection() && role != "nobody";
        if answer.status.is_success() || led_on {
            seen.patterns.insert(pattern.clone());
        }
        if is_packed(&answer.bytes) {
            let place = (format!("{role} {path}"), pattern.clone());
            seen.packed.entry(answer.bytes.clone()).or_default().push(place);
        }
        seen.found
            .extend(planted_in(seen.planted, &answer, &pattern).map(|what| format!("{what}: {role} {path}")));
        for link in links(&answer) {
            // Files of one month that end differently are different files.
            let file = link.split('?').next().filter(|it| it.starts_with("/downloads/"));
            let ending = file.and_then(|it| it.split_once('.')).map_or("", |(_, ending)| ending);
            let times = linked.entry(format!("{} {ending}", pattern_of(&link, patterns))).or_default();
            *times += 1;
            if *times <= ENOUGH {
                waiting.push_back(link);
            }
        }
    }
}

fn planted_in(
    planted: &'static [Planted],
    answer: &Answer,
    pattern: &str,
) -> impl Iterator<Item = &'static str> {
    let headers = format!("{:?}", answer.headers);
    let all = format!("{headers}\n{}", answer.body);
    let forbidden = planted.iter().filter(|(_, allowed)| !allowed.contains(&pattern));
    let here: Vec<_> = forbidden.map(|(planted, _)| *planted).filter(|it| found(it, &all)).collect();
    here.into_iter()
}

/// It is there; a number also where it is written with spaces.
pub(crate) fn found(planted: &str, text: &str) -> bool {
    let number = planted.bytes().all(|byte| byte.is_ascii_digit());
    if number { digits(text).contains(planted) } else { text.contains(planted) }
}

/// The digits, with what people write between those of one number left out.
fn digits(text: &str) -> String {
    let between = |character: char| [' ', '-', '(', ')', '.', '\u{a0}'].contains(&character);
    text.chars().filter(|character| !between(*character)).collect()
}

fn links(answer: &Answer) -> Vec<String> {
    let links = answer.body.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    let ours = links.filter(|link| link.starts_with('/') && !link.starts_with("/language/"));
    ours.map(|link| link.replace("&amp;", "&")).collect()
}

/// The addresses that the application answers at, as it was put together: none is written down here.
pub(crate) async fn patterns(panel: &Panel) -> Vec<String> {
    let site = Site::new(panel.platform.clone(), false);
    let map = async |request: HttpRequest| format!("{:?}", request.resource_map());
    let app = web::app(site).route("/the-map-of-all-pages", actix_web::web::get().to(map));
    let service = init_service(app).await;
    let request = TestRequest::get().uri("/the-map-of-all-pages").to_request();
    let body = to_bytes(call_service(&service, request).await.into_body()).await.ok().unwrap();
    let map = String::from_utf8(body.to_vec()).unwrap();
    let mut patterns: Vec<String> = map
        .split("patterns: Single(\"")
        .skip(1)
        .filter_map(|rest| rest.split_once("\")"))
        .map(|(pattern, _)| pattern.to_owned())
        .filter(|pattern| !pattern.is_empty() && !pattern.contains("the-map"))
        .collect();
    assert!(!map.contains("patterns: List("), "a page with several addresses: read them here too");
    patterns.sort();
    patterns.dedup();
    patterns
}

/// The pattern an address belongs to.
fn pattern_of(path: &str, patterns: &[String]) -> String {
    let path = path.split('?').next().unwrap_or(path);
    let fits = |pattern: &&String| {
        let (asked, given): (Vec<_>, Vec<_>) = (path.split('/').collect(), pattern.split('/').collect());
        asked.len() == given.len()
            && asked.iter().zip(&given).all(|(asked, given)| given.contains('{') || asked == given)
    };
    let fitting = patterns.iter().filter(fits).min_by_key(|pattern| pattern.matches('{').count());
    fitting.cloned().unwrap_or_else(|| path.to_owned())
}

/// What stands for the parts of an address.
pub(crate) struct Values {
    known: BTreeMap<&'static str, Vec<String>>,
}

impl Values {
    pub(crate) fn of(panel: &Panel, people: &[&Booked], interview: String) -> Self {
        let of = |value: fn(&Booked) -> String| people.iter().map(|booked| value(booked)).collect::<Vec<_>>();
        let known = BTreeMap::from([
            ("reference", of(|booked| booked.reference.to_string())),
            ("case", of(|booked| booked.case.to_string())),
            ("appointment", of(|booked| booked.appointment.id.to_string())),
            ("interview", vec![interview, "six-week".to_owned(), "six-week@1".to_owned()]),
            ("account", vec![panel.staff.interviewer.id.to_string()]),
            ("id", vec!["six-week@1".to_owned(), "respect@1".to_owned()]),
            ("language", vec!["en".to_owned()]),
            ("force", vec![EASTMERE.to_owned(), "eastmere".to_owned()]),
            ("month", vec!["2026-09".to_owned()]),
            ("concept", vec!["respect.listened".to_owned(), "listened".to_owned()]),
            ("file", vec![web::assets::STYLE.trim_start_matches("/assets/").to_owned()]),
        ]);
        Self { known }
    }

    /// The addresses of a pattern. For a part that is not known here, the people, their cases and
    /// their interviews are tried.
    fn fill(&self, pattern: &str) -> Vec<String> {
        let mut addresses = vec![pattern.to_owned()];
        while addresses.iter().any(|address| address.contains('{')) {
            addresses = addresses.iter().flat_map(|address| self.filled_once(address)).collect();
        }
        addresses
    }

    fn filled_once(&self, address: &str) -> Vec<String> {
        let Some((before, rest)) = address.split_once('{') else { return vec![address.to_owned()] };
        let (part, after) = rest.split_once('}').unwrap();
        let (name, rule) = part.split_once(':').unwrap_or((part, ""));
        let words: Vec<String> = match self.known.get(name) {
            Some(values) => values.clone(),
            None if rule.contains('|') => rule.split('|').map(str::to_owned).collect(),
            None => ["reference", "case", "interview"].iter().map(|it| self.known[it][0].clone()).collect(),
        };
        words.iter().map(|word| format!("{before}{word}{after}")).collect()
    }
}
