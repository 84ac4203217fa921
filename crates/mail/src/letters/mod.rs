//! The letters, a file each: what it is about, and how it is said.

mod at_work;
mod edition_published;
mod security_changed;
mod sign_in;

pub use at_work::AtWork;
pub use edition_published::EditionPublished;
pub use security_changed::SecurityChanged;
pub use sign_in::SignInLetter;
