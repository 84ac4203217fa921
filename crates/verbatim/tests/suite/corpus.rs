//! What the detector finds of what people marked by hand: recall and precision over invented comments in both languages.
//!
//! A label is `{kind|words}` in the text. Something is found when a finding touches every word of it; a finding is right when it
//! touches a label. The measured figures are in docs/how-to/read-comments.md.

use serde::Deserialize;
use verbatim::{Finding, Known, detect};

const FILES: [&str; 2] = [include_str!("../corpus/en.toml"), include_str!("../corpus/cy.toml")];

#[derive(Deserialize)]
struct Corpus {
    comments: Vec<String>,
}

/// A text without its labels, and where they stood.
fn labelled(source: &str) -> (String, Vec<(String, usize, usize)>) {
    let (mut text, mut labels, mut rest) = (String::new(), Vec::new(), source);
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (label, after) = after.split_once('}').unwrap();
        let (kind, words) = label.split_once('|').unwrap();
        let start = text.len();
        text.push_str(words);
        labels.push((kind.to_owned(), start, text.len()));
        rest = after;
    }
    text.push_str(rest);
    (text, labels)
}

#[derive(Default, Clone, Copy)]
struct Measured {
    labels: usize,
    found: usize,
    findings: usize,
    right: usize,
}

impl Measured {
    fn recall(self) -> usize {
        self.found * 1000 / self.labels.max(1)
    }

    fn precision(self) -> usize {
        self.right * 1000 / self.findings.max(1)
    }
}

/// Every letter and digit of a label lies in some finding.
fn is_found(text: &str, (start, end): (usize, usize), findings: &[Finding]) -> bool {
    let inside = |at: usize| findings.iter().any(|it| it.span.start <= at && at < it.span.end);
    text[start..end]
        .char_indices()
        .filter(|(_, sign)| sign.is_alphanumeric())
        .all(|(at, _)| inside(start + at))
}

fn measure(file: &str) -> Measured {
    let corpus: Corpus = toml::from_str(file).unwrap();
    let mut all = Measured::default();
    for source in &corpus.comments {
        let (text, labels) = labelled(source);
        let findings = detect(&text, &Known::default());
        for (kind, start, end) in &labels {
            all.labels += 1;
            if is_found(&text, (*start, *end), &findings) {
                all.found += 1;
            } else {
                println!("missed {kind}: {} | {text}", &text[*start..*end]);
            }
        }
        for it in &findings {
            all.findings += 1;
            if labels.iter().any(|(_, start, end)| it.span.start < *end && *start < it.span.end) {
                all.right += 1;
            } else {
                println!("wrong {:?}: {} | {text}", it.reason, &text[it.span.start..it.span.end]);
            }
        }
    }
    println!(
        "{} comments: recall {}‰ of {}, precision {}‰ of {}",
        corpus.comments.len(),
        all.recall(),
        all.labels,
        all.precision(),
        all.findings
    );
    all
}

#[test]
fn what_people_marked_is_found() {
    let floors = [(FLOOR_EN, FILES[0]), (FLOOR_CY, FILES[1])];
    for ((recall, precision), file) in floors {
        let measured = measure(file);
        assert!(measured.recall() >= recall, "recall {}‰, the floor is {recall}‰", measured.recall());
        assert!(measured.precision() >= precision, "precision {}‰, floor {precision}‰", measured.precision());
    }
}

/// Recall and precision, in thousandths.
const FLOOR_EN: (usize, usize) = (900, 800);
const FLOOR_CY: (usize, usize) = (850, 750);
