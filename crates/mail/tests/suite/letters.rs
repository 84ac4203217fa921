//! Every letter there is, in every choice of languages, as a receiver's own reader of mail has it.

use std::time::{Duration, SystemTime};

use chrono::NaiveDate;
use mail::{AtWork, EditionPublished, Envelope, Languages, Letter, SecurityChanged, SignInLetter};
use questionnaire::Language;
use statistics::{Month, Wording};
use testing::Receiver;

/// What no letter says, in either language: what the panel is about, and any figure.
const FORBIDDEN: [&str; 18] = [
    "%",
    "rape",
    "sexual",
    "assault",
    "offence",
    "victim",
    "survivor",
    "crime",
    "suspect",
    "interview",
    "trais",
    "treisio",
    "rhywiol",
    "trosedd",
    "dioddef",
    "goroes",
    "cyfweliad",
    "candour_",
];

/// Every letter in each of its states. Another kind of letter is another line.
pub(crate) fn every_letter() -> Vec<Letter> {
    let editions = [false, true].map(published);
    let links = [false, true].map(sign_in);
    let changes = SecurityChanged::ALL.map(Letter::SecurityChanged);
    editions.into_iter().chain(links).chain(changes).chain(at_work()).collect()
}

/// What a letter at work may name: a reference, a day, how many.
fn at_work() -> impl Iterator<Item = Letter> {
    let day = NaiveDate::from_ymd_opt(2026, 2, 20).unwrap();
    let counted = [1, 2, 5].into_iter().flat_map(move |count| {
        [
            AtWork::CallsTomorrow { day, count },
            AtWork::Today { count },
            AtWork::Referrals { count },
            AtWork::Comments { count },
        ]
    });
    let named = [
        AtWork::ActNow { reference: "VF-2041".to_owned() },
        AtWork::Concern,
        AtWork::Debrief,
        AtWork::JobGivenUp,
        AtWork::DiskLow,
        AtWork::BackupLate,
        AtWork::CallBooked { day },
        AtWork::CallOff { day },
        AtWork::AccountWaits,
        AtWork::AccountDone,
    ];
    named.into_iter().chain(counted).map(Letter::AtWork)
}

pub(crate) fn published(revised: bool) -> Letter {
    Letter::EditionPublished(EditionPublished {
        area: Wording { en: "Glanmor <Police>".to_owned(), cy: "Heddlu Glanmor".to_owned() },
        month: Month::new(2026, 2).unwrap(),
        revised,
        path: "/dashboard?month=2026-02&area=glanmor".to_owned(),
    })
}

fn sign_in(invitation: bool) -> Letter {
    Letter::SignIn(SignInLetter { invitation, path: "/sign-in/link/secret".to_owned() })
}

pub(crate) fn envelope(languages: Languages) -> Envelope {
    Envelope {
        id: "01990000-0000-7000-8000-000000000001".to_owned(),
        at: SystemTime::UNIX_EPOCH + Duration::from_secs(1_772_000_000),
        to: "ana.analyst@panel.example".to_owned(),
        languages,
    }
}

#[tokio::test]
async fn no_letter_says_what_it_must_not() {
    let mut receiver = Receiver::that(&["take"]);
    let post = receiver.post();
    for letter in every_letter() {
        for languages in Languages::ALL {
            post.send(&envelope(languages), &letter).await.unwrap();
            let got = receiver.letter();
            let (text, html) = (got["text"].as_str().unwrap(), got["html"].as_str().unwrap());
            let subject = got["headers"]["Subject"].as_str().unwrap();
            for words in [subject, text, html] {
                let small = words.to_lowercase();
                for word in FORBIDDEN {
                    assert!(!small.contains(word), "{word:?} in {words}");
                }
                assert!(!words.contains("[missing"), "{words}");
            }
            assert!(!subject.to_lowercase().contains("police") && !subject.to_lowercase().contains("heddlu"));
            // No number but the year and the month of the address, and of letters at work what they may name.
            let figures: Vec<&str> = text
                .split(|letter: char| !letter.is_ascii_digit())
                .filter(|digits| {
                    !digits.is_empty() && !["2026", "02", "2041", "20", "1", "2", "5"].contains(digits)
                })
                .collect();
            assert_eq!(figures, Vec::<&str>::new(), "{text}");
        }
    }
}

#[tokio::test]
async fn a_letter_is_text_first_and_asks_for_nothing() {
    let mut receiver = Receiver::that(&["take"]);
    receiver.post().send(&envelope(Languages::Welsh), &published(false)).await.unwrap();
    let got = receiver.letter();
    let parts: Vec<&str> = got["structure"].as_array().unwrap().iter().filter_map(|it| it.as_str()).collect();
    assert_eq!(parts, ["multipart/alternative", "text/plain", "text/html"]);
    assert_eq!(got["dispositions"], serde_json::json!([null, null]));
    let html = got["html"].as_str().unwrap();
    for tag in ["<img", "<script", "<link", "<style", "<iframe", " src=", "url("] {
        assert!(!html.contains(tag), "{tag} in {html}");
    }
    assert_eq!(html.matches("href=").count(), 1);
    let text = got["text"].as_str().unwrap();
    assert_eq!(text.matches("https://").count(), 1, "{text}");
    assert!(text.contains("https://candour.panel.example/dashboard?month=2026-02&area=glanmor"), "{text}");
    let headers = &got["headers"];
    assert_eq!(headers["Auto-Submitted"], "auto-generated");
    assert_eq!(headers["Content-Language"], "cy");
    assert_eq!(headers["To"], "ana.analyst@panel.example");
    assert_eq!(headers["Message-ID"], "<01990000-0000-7000-8000-000000000001@panel.example>");
    assert_eq!(headers["Subject"], "Mae ffigurau mis Chwefror 2026 yn barod");
}

#[tokio::test]
async fn both_languages_stand_in_one_letter_with_welsh_first() {
    let mut receiver = Receiver::that(&["take"]);
    receiver.post().send(&envelope(Languages::Both), &published(true)).await.unwrap();
    let got = receiver.letter();
    let subject = "Mae ffigurau mis Chwefror 2026 wedi’u diwygio / February 2026 figures have been revised";
    assert_eq!(got["headers"]["Subject"], subject);
    for words in [got["text"].as_str().unwrap(), got["html"].as_str().unwrap()] {
        let (welsh, english) = (words.find("Helo").unwrap(), words.find("Hello").unwrap());
        assert!(welsh < english, "{words}");
    }
    let html = got["html"].as_str().unwrap();
    assert!(html.contains(r#"<html lang="cy">"#) && html.contains(r#"<div lang="en">"#), "{html}");
    assert!(html.contains("Glanmor &#60;Police&#62;") || html.contains("Glanmor &lt;Police&gt;"), "{html}");
}

#[test]
fn both_languages_say_as_much() {
    for letter in every_letter() {
        let (english, welsh) = (letter.said(Language::English), letter.said(Language::Welsh));
        assert_eq!((english.before.len(), english.after.len()), (welsh.before.len(), welsh.after.len()));
        let same = english.before.iter().chain(&english.after).zip(welsh.before.iter().chain(&welsh.after));
        same.for_each(|(one, other)| assert_ne!(one, other));
    }
}

#[test]
fn a_letter_at_work_says_how_many_and_when_in_both_languages() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    let subject = |news: AtWork, language| Letter::AtWork(news).said(language).subject;
    let (english, welsh) = (Language::English, Language::Welsh);
    assert_eq!(subject(AtWork::ActNow { reference: "VF-2041".to_owned() }, english), "Act now: VF-2041");
    assert_eq!(subject(AtWork::Referrals { count: 3 }, english), "3 new referrals");
    assert_eq!(subject(AtWork::Referrals { count: 1 }, english), "1 new referral");
    assert_eq!(
        subject(AtWork::CallsTomorrow { day, count: 4 }, english),
        "Your calls for Friday 20 November"
    );
    assert_eq!(subject(AtWork::CallBooked { day }, welsh), "Eich galwadau ar gyfer dydd Gwener 20 Tachwedd");
    assert_eq!(subject(AtWork::Comments { count: 14 }, welsh), "14 sylw i’w gwirio");
}
