//! A walk through every page that somebody reaches, by its address and by every link, on which words are looked for.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use testing::{Booked, EASTMERE, Panel};

use crate::addresses::{every, pattern_of, words};
use crate::browser::{Answer, Browser};
use crate::unpacked::is_packed;

/// What is looked for, and the pages that show it because somebody works there with it.
pub(crate) type Planted = (&'static str, &'static [&'static str]);

/// Pages of one pattern that are looked at for each role: filters and sorted lists are the same page again.
const ENOUGH: usize = 3;

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
    /// The patterns of the addresses met: the links of the menu stand on every page.
    known: BTreeMap<String, String>,
}

impl Seen {
    /// Nothing yet.
    pub(crate) fn of(planted: &'static [Planted]) -> Self {
        Self { planted, ..Self::default() }
    }

    /// Looks at an answer, whoever was given it.
    pub(crate) fn look(&mut self, who: &str, (path, pattern): (&str, &str), answer: &Answer) {
        self.pages += 1;
        assert!(!answer.status.is_server_error(), "{who} {path}: {}", answer.status);
        if answer.status.is_success() || answer.status.is_redirection() && who != NOBODY {
            self.patterns.insert(pattern.to_owned());
        }
        if is_packed(&answer.bytes) {
            let place = (format!("{who} {path}"), pattern.to_owned());
            self.packed.entry(answer.bytes.clone()).or_default().push(place);
        }
        let all = Text::of(format!("{:?}\n{}", answer.headers, answer.body));
        let forbidden = self.planted.iter().filter(|(_, allowed)| !allowed.contains(&pattern));
        let here = forbidden.map(|(planted, _)| planted).filter(|planted| all.holds(planted));
        self.found.extend(here.map(|planted| format!("{planted}: {who} {path}")));
    }

    fn pattern_of(&mut self, path: &str, patterns: &[String]) -> String {
        let path = path.split('?').next().unwrap_or(path);
        self.known.entry(path.to_owned()).or_insert_with(|| pattern_of(path, patterns)).clone()
    }
}

/// Who walks without an account.
pub(crate) const NOBODY: &str = "nobody";

/// Every page that this browser reaches.
pub(crate) async fn walk(
    browser: &mut Browser<'_>,
    who: &str,
    (patterns, values): (&[String], &Values),
    seen: &mut Seen,
) {
    let mut waiting: VecDeque<String> = patterns.iter().flat_map(|pattern| values.fill(pattern)).collect();
    let mut visited = BTreeSet::new();
    let mut linked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        if !visited.insert(path.clone()) {
            continue;
        }
        let answer = browser.get(&path).await;
        let pattern = seen.pattern_of(&path, patterns);
        seen.look(who, (&path, &pattern), &answer);
        for link in links(&answer) {
            // Files of one month that end differently are different files.
            let file = link.split('?').next().filter(|it| it.starts_with("/downloads/"));
            let ending = file.and_then(|it| it.split_once('.')).map_or("", |(_, ending)| ending);
            let alike = linked.entry(format!("{} {ending}", seen.pattern_of(&link, patterns))).or_default();
            if alike.len() < ENOUGH && alike.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
}

fn links(answer: &Answer) -> Vec<String> {
    let links = answer.body.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    let ours = links.filter(|link| link.starts_with('/') && !link.starts_with("/language/"));
    ours.map(|link| link.replace("&amp;", "&")).collect()
}

/// A text in which words and numbers are looked for.
pub(crate) struct Text {
    all: String,
    digits: String,
}

impl Text {
    pub(crate) fn of(all: impl Into<String>) -> Self {
        let all = all.into();
        Self { digits: digits(&all), all }
    }

    /// What stands around a number's digits, or around a word.
    pub(crate) fn around(&self, planted: &str) -> String {
        let text = if self.digits.contains(planted) { &self.digits } else { &self.all };
        let line = text.lines().find(|line| line.contains(planted));
        line.unwrap_or_default().to_owned()
    }

    /// It is there; a number also where it is written with spaces.
    pub(crate) fn holds(&self, planted: &str) -> bool {
        let number = planted.bytes().all(|byte| byte.is_ascii_digit());
        if number { self.digits.contains(planted) } else { self.all.contains(planted) }
    }
}

/// The digits, with what people write between those of one number left out: spaces, those that do not break among them, dashes,
/// brackets and full stops.
pub(crate) fn digits(text: &str) -> String {
    let between = |byte: &u8| matches!(byte, b' ' | b'-' | b'(' | b')' | b'.' | b'\xc2' | b'\xa0');
    let kept: Vec<u8> = text.bytes().filter(|byte| !between(byte)).collect();
    String::from_utf8_lossy(&kept).into_owned()
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
    pub(crate) fn fill(&self, pattern: &str) -> Vec<String> {
        every(pattern, |name, rule| match self.known.get(name) {
            Some(values) => values.clone(),
            None if rule.contains('|') => words(rule),
            None => ["reference", "case", "interview"].iter().map(|it| self.known[it][0].clone()).collect(),
        })
    }
}
