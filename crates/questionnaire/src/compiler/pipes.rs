//! Answers that texts read out, `${name}`: where they stand, and that each can be read out there.

use super::log::{Log, Place};
use super::reader::Reader;
use crate::Code;
use crate::expression::{Surroundings, Unsayable};
use crate::piping::pipes;
use crate::spelling::suggest;

/// The keys of a question whose words are said or read while it is asked.
pub(super) const SAID: [&str; 4] = ["label", "hint", "guidance_hint", "probe"];

/// The other keys of a question that hold words.
pub(super) const NOT_SAID: [&str; 3] = ["short_label", "required_message", "constraint_message"];

/// One answer that a text reads out.
#[derive(Clone, Debug)]
pub(super) struct PipeDraft {
    name: String,
    at: Place,
}

impl Reader<'_, '_> {
    /// The answers that the texts of these keys read out.
    pub(super) fn pipes(&self, keys: &[&str]) -> Vec<PipeDraft> {
        let tables = self.entries().filter(|(key, ..)| keys.contains(key));
        let texts = tables.filter_map(|(_, _, value)| value.get_ref().as_table());
        let spoken = texts.flat_map(|table| ["en", "cy"].into_iter().filter_map(|key| table.get(key)));
        let mut found = Vec::new();
        for value in spoken {
            let Some(text) = value.get_ref().as_str() else { continue };
            let span = value.span();
            // As it stands between its quotes, a text without escapes is as long as its value.
            let plain = span.len() == text.len() + 2;
            for pipe in pipes(text) {
                let inside = span.start + 1 + pipe.at.start..span.start + 1 + pipe.at.end;
                let at = self.place(if plain { &inside } else { &span });
                found.push(PipeDraft { name: pipe.name.to_owned(), at });
            }
        }
        found
    }

    /// Reports answers in words that are never said to the person.
    pub(super) fn no_pipes(&mut self, keys: &[&str]) {
        for pipe in self.pipes(keys) {
            let message =
                format!("No answer can be read out here, so `${{{}}}` would stay as it is.", pipe.name);
            let remedy = "Say it without the answer. Labels, hints, notes, probes and scripts can hold one.";
            self.log.report(Code::MisplacedPipe, &pipe.at, message, remedy);
        }
    }
}

/// Reports the answers that cannot be read out at this place of an interview.
pub(super) fn check(pipes: &[PipeDraft], surroundings: &Surroundings<'_>, log: &mut Log) {
    for PipeDraft { name, at } in pipes {
        let Err(why) = surroundings.sayable(name) else { continue };
        let (code, message, remedy) = words(name, why, surroundings);
        log.report(code, at, message, remedy);
    }
}

fn words(name: &str, why: Unsayable, surroundings: &Surroundings<'_>) -> (Code, String, String) {
    match why {
        Unsayable::Unknown => {
            let otherwise = "Use the name of an earlier question or calculation of the same interview.";
            let remedy = suggest(name, surroundings.names(), otherwise);
            (
                Code::UnknownPipe,
                format!("No question is called `{name}`, so there is nothing to read out."),
                remedy,
            )
        }
        Unsayable::Later => (
            Code::EarlyPipe,
            format!("`{name}` is not answered yet when this is read out."),
            "Ask it earlier, or say it without the answer.".to_owned(),
        ),
        Unsayable::OneOfMany => (
            Code::OneOfMany,
            format!("`{name}` is asked again and again, so it has no single answer to read out here."),
            "Read it out within its repeat, or read out a calculation.".to_owned(),
        ),
        Unsayable::NotForReading => (
            Code::UnsayablePipe,
            format!(
                "`{name}` is not an answer that may be read out: it could name somebody, or says nothing."
            ),
            "Use a choice, a number, a date, a time, or a calculation from those.".to_owned(),
        ),
    }
}
