//! Mark what could identify somebody in a comment.

use access::{Permit, permission::RedactComment};
use fieldwork::Id;
use verbatim::{
    Comment, Mark, Reading, Redaction, RedactionFault, Span, mark_spans, readable, spans_of_words,
};

use crate::comment_file::was_seen;
use crate::{Error, Platform, Problem, field};

/// How a reader marks a comment.
#[derive(Clone)]
pub enum Marking {
    /// What to take out of what was said.
    Chosen {
        /// The findings that were chosen: where they begin and end, and their mark, as `4-9-name`.
        spans: Vec<String>,
        /// Further words to take out, one to a line.
        further: String,
        /// The mark that stands for those.
        mark: String,
    },
    /// The marked text as the reader edited it, and a paraphrase.
    Edited {
        /// The text: words can be taken out and marks put in.
        marked: String,
        /// The same in the reader's words, or nothing.
        paraphrase: String,
    },
}

impl Marking {
    /// The field at which the page says what is wrong with all of it.
    const fn place(&self) -> &'static str {
        match self {
            Self::Chosen { .. } => "further",
            Self::Edited { .. } => "marked",
        }
    }
}

/// Keeps what a reader made of a comment, under the person's seal. Words are only ever taken out. What was marked or said
/// otherwise since the reader saw it is not undone: they are told, and keep what they typed. Codes that were given to another text
/// go: coders read what is left after marking, and this is not what they read.
pub async fn redact_comment(
    platform: &Platform,
    permit: &Permit<RedactComment>,
    comment: Id<Comment>,
    (seen, marking): (&str, &Marking),
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let comment = tx.comment(comment).await?.ok_or(Problem::NoSuchComment)?;
            tx.about(&comment.reference);
            comment.state.takes_marks()?;
            was_seen(&comment, seen).map_err(|_| field(marking.place(), "comment-changed"))?;
            let redaction = match marking {
                Marking::Chosen { spans, further, mark } => {
                    chosen(&comment, spans, (further.as_str(), mark.as_str()))?
                }
                Marking::Edited { marked, paraphrase } => edited(&comment, marked, paraphrase)?,
            };
            let was = comment.redaction.as_ref().map(|before| before.marked.as_str());
            if was != Some(redaction.marked.as_str()) {
                tx.delete_codings(&comment).await?;
            }
            let by = Reading { by: permit.account(), at: tx.now() };
            Ok(tx.save_comment(&comment.redact(redaction, by)?).await?)
        })
        .await
}

fn chosen(comment: &Comment, spans: &[String], (further, mark): (&str, &str)) -> Result<Redaction, Error> {
    let unknown = || field("span", "words-span-unknown");
    let mut taken = spans.iter().map(|it| span(it).ok_or_else(unknown)).collect::<Result<Vec<_>, _>>()?;
    let mark = if mark.is_empty() { Some(Mark::Detail) } else { Mark::parse(mark) };
    let mark = mark.ok_or_else(|| field("mark", "words-mark-unknown"))?;
    for words in further.lines().map(str::trim).filter(|words| !words.is_empty()) {
        let found = spans_of_words(&comment.original, words, mark);
        if found.is_empty() {
            return Err(field("further", "words-further-not-there"));
        }
        taken.extend(found);
    }
    let paraphrase = comment.redaction.as_ref().and_then(|before| before.paraphrase.clone());
    let marked = readable(&mark_spans(&comment.original, &taken));
    // What somebody took out by hand comes back only by hand.
    let before = comment.redaction.as_ref().filter(|before| before.says_something());
    if before.is_some_and(|before| Redaction::check(&before.marked, &marked, "").is_err()) {
        return Err(field("further", "words-brings-back"));
    }
    Ok(Redaction { marked, paraphrase })
}

fn span(text: &str) -> Option<Span> {
    let mut parts = text.splitn(3, '-');
    let mut number = || parts.next()?.parse::<usize>().ok();
    let (start, end) = (number()?, number()?);
    Some(Span { start, end, mark: Mark::parse(parts.next()?)? })
}

fn edited(comment: &Comment, marked: &str, paraphrase: &str) -> Result<Redaction, Error> {
    Redaction::check(&comment.original, marked, paraphrase).map_err(|fault| match fault {
        RedactionFault::AddsWords => field("marked", "words-adds-words"),
        RedactionFault::LongParaphrase => field("paraphrase", "words-paraphrase-long"),
    })
}
