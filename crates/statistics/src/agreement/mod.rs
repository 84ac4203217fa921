//! How far two people who code the same comments, without looking at each other's work, come to the same.
//!
//! Cohen's kappa is the agreement beyond what two coders would reach who use each code as often as these did, and pay no
//! heed to what was said: 0 is chance, 1 is everything. A comment may have several codes, so each code is a question of
//! its own, yes or no, with a kappa of its own; [`frame_agreement`] says how the whole is made from them.

mod cohen;
mod frame;

pub use cohen::{Agreement, Kappa, Ratings};
pub use frame::{CodeAgreement, FrameAgreement, Pooled, TwoCodings, frame_agreement};
