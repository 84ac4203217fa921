//! The release rule: what may be published, given counts that may not.
//!
//! The threat is a reader who knows that somebody took part, or when they reported, and who keeps every
//! edition. The thresholds are in [`DisclosurePolicy`](crate::DisclosurePolicy); below, `cell`, `base` and
//! `full` are its `minimum_cell`, `minimum_base` and `full_base`. For one force and one wave of interviews:
//!
//! 1. **Periods** ([`pool`]). Months are joined, in order, until they hold enough interviews; then the period
//!    closes and the next begins. Months left over are carried and join the next period. Periods never
//!    overlap, so no two published windows differ by a month. Interviews of a period are shown to the nearest
//!    five.
//! 2. **Base.** A question answered by fewer than `base` people in a period shows nothing for it. Nor does
//!    one whose complement is small: a route that leaves out one to `cell − 1` of the people interviewed.
//! 3. **Counts.** A count of one to `cell − 1` is withheld; so is zero where the base is below `full`.
//! 4. **Favourable** is two counts, those for and the rest: it is shown where both pass rule 3.
//! 5. **Next lowest.** Options sum to a known total: to the base, or, where the favourable share is shown, on
//!    each side of it. Within each such total, where any option is withheld, more go with it, lowest first,
//!    until at least two are withheld and together they hold at least `cell` people.
//! 6. **Score** is shown where no option is withheld.
//! 7. **Non-answers**, with those the route left out, are shown for a period together or not at all: all of
//!    them must pass rule 3. (Their sum with the base is nearly known, from the interviews to the nearest
//!    five.)
//! 8. **Nothing can be worked out.** What rules 1 to 7 leave known is a network of sums. A withheld count is
//!    exactly computable if it cannot rise or fall by one while every published number stays as it is (the
//!    `network` module). A period in which one of the counts rule 3 protects is computable shows nothing.
//! 9. **Since the start** (the `cumulative` module) moves only at a step where rule 8 holds for everything
//!    ever published about the question, together with the step. Otherwise the last step is carried forward
//!    with its own period.
//! 10. Options that may be chosen together do not sum, so rule 5 has no work there; each of their counts and
//!     its complement must pass rule 3.
//! 11. **Fewer options.** Where a new version of a question has fewer options, what was published under the old ones is
//!     regrouped as it was published (the `joined` module): an option shows the sum of shown counts, or nothing.
//!
//! The usual test calls a withheld cell computable where its edge is a bridge of the graph of unknown cells
//! (Gusfield 1988). That holds where every unknown cell is above zero. Zeros are withheld here too, and can
//! only rise, so the test walks a directed graph; and interviews known to the nearest five bound what they
//! contain. Both are in the `network` module.
//!
//! The rule protects against exact computation. Bounds narrower than a policy's width, a correction that
//! replaces a published month, and comparisons between questions are later work.

mod column;
mod counts;
mod cumulative;
mod figure;
mod history;
mod joined;
mod network;
mod periods;
mod picture;
mod primary;
mod rough;
mod sides;
mod unknowns;
mod wave;

pub use counts::{Counts, Question, Shape};
pub use joined::{Regrouping, joined};
pub use periods::{Pooled, pool};
pub use rough::{reading, rough};
pub use wave::{Tally, wave_figures};
