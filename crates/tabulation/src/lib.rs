//! A month's response records in, protected figures out.
//!
//! It must never let a raw count out: [`MonthCells`] is opaque, and what [`protect`] returns has been through
//! [`statistics::disclosure`]. It reads no words, no names and no clock, and the order of the records never
//! matters.
//!
//! Start reading at [`count`], which reduces a month's answers to counts that add, and at [`protect`], which
//! makes a force's edition of all its months. The polars steps are in `steps`, each a named function.

mod answers;
mod catalogue;
mod cells;
mod count;
mod encoding;
mod fault;
mod lines;
mod protect;
mod rehearsal;
mod report;
mod stage;
mod steps;
mod tally;

pub use cells::MonthCells;
pub use count::count;
pub use fault::TabulationFault;
pub use protect::protect;
pub use rehearsal::{Replayed, Versions, rehearse};
pub use report::{MonthReport, WaveReport};
