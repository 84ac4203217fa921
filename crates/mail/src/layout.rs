//! A letter laid out: plain text first, and the same words as HTML that asks for nothing from anywhere.

use askama::Template;
use questionnaire::Language;

use crate::letter::Said;
use crate::{Languages, Letter};

/// Between two languages.
const RULE: &str = "\n\n----------\n\n";

/// A letter as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Laid {
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Html<'a> {
    subject: &'a str,
    first: Language,
    parts: &'a [Part],
    site: &'a str,
}

struct Part {
    language: Language,
    said: Said,
}

/// Lays a letter out in the languages of its reader; `site` is put before the path it leads to.
pub(crate) fn lay_out(letter: &Letter, languages: Languages, site: &str) -> Result<Laid, askama::Error> {
    let part = |language: &Language| Part { language: *language, said: letter.said(*language) };
    let parts: Vec<Part> = languages.in_order().iter().map(part).collect();
    let subjects: Vec<&str> = parts.iter().map(|part| part.said.subject.as_str()).collect();
    let texts: Vec<String> = parts.iter().map(|part| text(&part.said, site)).collect();
    let subject = subjects.join(" / ");
    let first = parts.first().map_or(Language::English, |part| part.language);
    let html = Html { subject: &subject, first, parts: &parts, site }.render()?;
    Ok(Laid { text: texts.join(RULE) + "\n", html, subject })
}

fn text(said: &Said, site: &str) -> String {
    let address = format!("{site}{}", said.path);
    let paragraphs = said.before.iter().chain([&address]).chain(&said.after);
    paragraphs.map(String::as_str).collect::<Vec<_>>().join("\n\n")
}
