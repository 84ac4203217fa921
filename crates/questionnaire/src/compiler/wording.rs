//! Reads texts in two languages, and looks at how they are worded.

use std::ops::Range;

use super::phrasing::{self, Phrase};
use super::reader::{Reader, Value};
use crate::schema;
use crate::{Code, Digest, Language, Text, reading_age};

/// Whom a text is for, which decides what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// Asked: read aloud, and put so that the answer is the person's own.
    Asked,
    /// Read aloud to a person: in every language of the file, and easy to follow.
    Heard,
    /// Read on a page or said as a single choice: in every language of the file.
    Seen,
    /// For the interviewer only: English will do.
    Staff,
}

/// Easier than this is what the plain-English guidance for public services asks.
const HIGHEST_READING_AGE: f64 = 11.0;
/// The formula was made for passages; on a handful of words one long word decides.
const FEWEST_WORDS: usize = 8;

impl<'d> Reader<'_, 'd> {
    /// A text that must be there; empty where it is not, which has then been reported.
    pub(super) fn text(&mut self, key: &'static str, audience: Audience, languages: &[Language]) -> Text {
        let value = self.required(key);
        value.map(|value| self.as_text(key, value, (audience, languages))).unwrap_or_default()
    }

    /// A text that may be absent.
    pub(super) fn optional_text(
        &mut self,
        key: &'static str,
        audience: Audience,
        languages: &[Language],
    ) -> Option<Text> {
        let value = self.optional(key)?;
        Some(self.as_text(key, value, (audience, languages)))
    }

    /// The text a table `{ en = "..", cy = ".." }` is.
    pub(super) fn as_text(
        &mut self,
        key: &str,
        value: &'d Value<'d>,
        (audience, languages): (Audience, &[Language]),
    ) -> Text {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(
                key,
                value,
                "a text in two languages",
                &format!("{key} = {{ en = \"..\", cy = \"..\" }}"),
            );
            return Text::default();
        };
        let mut reader = self.inside(table, value.span());
        let english = reader.string("en");
        let welsh = reader.optional_string("cy");
        let made_from = reader.optional_string("cy_of");
        if let Some((en, span)) = &english {
            reader.look_at_english(en, span, audience);
            reader.look_at_welsh((en, span), welsh.is_some(), made_from);
            if welsh.is_none() && audience != Audience::Staff && languages.contains(&Language::Welsh) {
                let remedy = "Add `cy = \"..\"`, or English will be read to a Welsh speaker.";
                reader.report(Code::MissingWelsh, span, format!("`{key}` has no Welsh."), remedy);
            }
        }
        reader.finish(&schema::TEXT);
        let en = english.map(|(en, _)| en.to_owned()).unwrap_or_default();
        Text { en, cy: welsh.map(|(cy, _)| cy.to_owned()) }
    }

    fn look_at_english(&mut self, en: &str, span: &Range<usize>, audience: Audience) {
        if en.trim().is_empty() {
            self.report(Code::BadValue, span, "The text is empty.", "Write what is to be said.");
        }
        if !matches!(audience, Audience::Asked | Audience::Heard) {
            return;
        }
        let long_enough = en.split_whitespace().count() >= FEWEST_WORDS;
        let said = Text::english(en).say_blank(Language::English);
        if let Some(age) = reading_age(&said).filter(|age| long_enough && *age > HIGHEST_READING_AGE) {
            let message =
                format!("The reading age of this text is {age:.1}, above {HIGHEST_READING_AGE:.0}.");
            self.report(
                Code::ReadingAge,
                span,
                message,
                "Use shorter words, and a sentence for each thought.",
            );
        }
        if audience == Audience::Asked {
            self.look_at_phrasing(en, span);
        }
    }

    fn look_at_phrasing(&mut self, en: &str, span: &Range<usize>) {
        // As it stands between its quotes, a text without escapes is as long as its value.
        let plain = span.len() == en.len() + 2;
        for Phrase { code, at, message, remedy } in phrasing::doubts(en) {
            let inside = span.start + 1 + at.start..span.start + 1 + at.end;
            self.report(code, if plain { &inside } else { span }, message, remedy);
        }
    }

    fn look_at_welsh(
        &mut self,
        (en, span): (&str, &Range<usize>),
        has_welsh: bool,
        made_from: Option<(&str, Range<usize>)>,
    ) {
        let Some((made_from, at)) = made_from else { return };
        if !has_welsh {
            self.report(Code::MissingWelsh, span, "`cy_of` stands beside no Welsh.", "Add `cy = \"..\"`.");
            return;
        }
        let digest = Digest::of(en.as_bytes());
        let now = digest.as_str().get(..8).unwrap_or_default();
        if made_from != now {
            let message = "The English has changed since the Welsh was made from it.";
            let remedy = format!("Check the Welsh, then write `cy_of = \"{now}\"`.");
            self.report(Code::StaleWelsh, &at, message, remedy);
        }
    }

    /// Whether the Welsh of a file has been seen by a translator.
    pub(super) fn welsh_state(&mut self, languages: &[Language]) {
        const WORDS: [(&str, bool); 2] = [("needs-translator", true), ("approved", false)];
        let needs_translator = self.optional_word("welsh", &WORDS).unwrap_or(false);
        if needs_translator && languages.contains(&Language::Welsh) {
            let span = self.span_of("welsh");
            let message = "The Welsh of this file has not been checked by a translator.";
            self.report(
                Code::UncheckedWelsh,
                &span,
                message,
                "When it has been, write `welsh = \"approved\"`.",
            );
        }
    }
}
