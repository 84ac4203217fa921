//! Letters to the people who work with the panel, from their words to a mail server.
//!
//! It must never put a figure, an answer, a participant or a file into a letter, never follow who opens one, and never
//! decide who gets one: that is for `operations`, when the letter leaves.
//!
//! Start reading at [`Letter`], then at a letter of its own such as [`EditionPublished`], then at [`Post`].

mod carrier;
mod envelope;
mod languages;
mod layout;
mod letter;
mod letters;
mod post;
mod server;
mod undelivered;
mod words;

pub use carrier::Carrier;
pub use envelope::Envelope;
pub use languages::Languages;
pub use letter::{Letter, Said};
pub use letters::{AtWork, EditionPublished, SecurityChanged, SignInLetter};
pub use post::{Post, PostFault};
pub use server::{Login, Security, Server};
pub use undelivered::{Undelivered, Why};
