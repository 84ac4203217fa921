//! What people said in their own words, from the interview to a quote: what in it could identify somebody, what a reader
//! makes of that, who may let it out, and which themes it speaks of.
//!
//! What it must never do: let words out that a person has not read; read a clock, a file or the network; or print what
//! somebody said.
//!
//! Start reading at [`Comment`], then [`detect`] (what could identify somebody) and [`Redaction`] (what a reader made of it).

mod comment;
mod comment_refusal;
mod comment_state;
mod detect;
mod lists;
mod mark;
mod redaction;
mod told_words;
mod word;

pub use comment::{Comment, CommentKey, CommentPart, Quarter, Told};
pub use comment_refusal::CommentRefusal;
pub use comment_state::{CommentLife, CommentState, HoldReason, Reading};
pub use detect::{Finding, Known, Reason, certain, detect, needs_second_reader};
pub use mark::Mark;
pub use redaction::{Redaction, RedactionFault, Span, mark_spans, readable, spans_of_words};
pub use told_words::{ToldAmong, ToldWords};

pub mod coding;
pub mod frame;
