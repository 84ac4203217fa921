//! A month's response records in, protected figures out.
//!
//! It must never let a raw count out: [`MonthCells`] is opaque, and what [`protect`] returns has been through
//! [`statistics::disclosure`]. It reads no words, no names and no clock, and the order of the records never
//! matters.
//!
//! Start reading at [`count`], which reduces a month's answers to counts that add, and at [`protect`], which makes a force's
//! edition of all its months and of what was published before.

mod catalogue;
mod cells;
mod count;
mod encoding;
mod fault;
mod frames;
mod imported;
mod labels;
mod lines;
pub mod national;
mod protect;
mod referrals;
mod rehearsal;
mod report;
mod slots;
mod stage;
mod stage_names;
mod tally;
mod truth;
mod unit;

pub use cells::MonthCells;
pub use count::{Counting, count};
pub use fault::TabulationFault;
pub use protect::{Panel, protect, restate};
pub use referrals::{Fieldwork, Referral, settled_quarters};
pub use rehearsal::{Replayed, Versions, rehearse};
pub use report::{MonthReport, WaveReport};
pub use truth::{Since, audit_editions};
