//! What comments can be about: a code frame, from its file to codes that a coder gives.
//!
//! A frame is a TOML file of its own for each version, `<name>/<version>.toml`. [`compile`] reads all of them and collects
//! everything that is wrong; only a frame without a finding is used. Each version says of each code how it relates to the
//! version before, as question sets do, so that a trend goes on where it may and breaks where it has to.

mod checks;
mod compiler;
mod file;
mod finding;
mod library;
mod lineage;
mod lines;
mod name;
mod suggest;
mod terms;

pub use compiler::{FrameCompilation, FrameSource, compile};
pub use finding::{FrameFinding, FrameFindingCode};
pub use library::{CodeFrame, FrameCode, FrameTheme, Frames, Relation};
pub use lineage::Root;
pub use name::{CodeName, FrameId, NotAName};
pub use suggest::{Cause, Suggestion};
pub use terms::Term;
