//! The release rule: what may be published, given counts that may not.
//!
//! The threat is a reader who knows that somebody took part, or when they reported, and who keeps every edition of every
//! force. So **everything ever published is a sum of blocks**: a block is a set of months, a part of the answers and some of
//! the people, whose count is published once and never changes. Blocks are kept in a [`Ledger`]; the thresholds are in
//! [`DisclosurePolicy`](crate::DisclosurePolicy), and below `cell`, `base` and `full` are its `minimum_cell`,
//! `minimum_base` and `full_base`. For one force and one wave of interviews:
//!
//! 1. **Periods** ([`pool`]). Months are joined, in order, until they hold enough interviews.
//! 2. **Headline.** For each question whole periods are joined into spans. The parts of a span are *favourable* and *the
//!    rest*; of a question without a direction there is one, the base. A span closes when its base is at least `base` and
//!    each part passes: it is at least `cell` people, or nobody out of at least `full`. If the route may leave the question
//!    out, those it left out pass too. Until then the months wait: they are joined with later ones before anything is withheld.
//! 3. **Refinements.** A family refines the parts of its parent over a union of the parent's spans: bands within the rest,
//!    options within the bands, teams or the groups of one kind within the headline, reasons within those who gave no
//!    answer. It closes when every part passes (of a unit: its base and its headline).
//! 4. **Merging.** After waiting it closes with the parts that fail and the cheapest others told together, within each part
//!    of the parent, so that they are two or more and pass together (the `merging` module). Units are told together from
//!    three months on if they hold at most a fifth of the respondents; anything else, from twelve months on.
//! 5. **A refinement is never finer than its parent** showed over any of its spans: options do not close over bands of two
//!    shapes.
//! 6. **Options that may be chosen together** do not sum: each is a family of its own, chosen or not.
//! 7. **Longer windows** (quarters, rolling, since the start) are the longest union of whole blocks inside them, and tell
//!    nothing that the blocks did not.
//! 8. **Fewer options.** Where a new version of a question has fewer options, what was published under the old ones is
//!    regrouped as it was published (the `joined` module): an option shows the sum of shown counts, or nothing.
//! 9. **Nothing later changes a block.** A span keeps the counts its refinements will be made from, so an answer that comes
//!    or goes afterwards is in no difference between two figures. [`restate`] replaces a block only where every
//!    difference passes by itself.
//!
//! **Why nothing can be worked out.** Every margin a reader knows is nobody out of many, or at least `cell` people, and so
//! is its complement within its parent: that is what closing means. Given the totals of its parent, a family is a
//! two-way table, spans by parts, of which a reader knows the margins and nothing else; for a count in the row with margin
//! r and the column with margin c out of n, Fréchet's bounds are max(0, r + c − n) and min(r, c), and their distance is the
//! least of r, c, n − r and n − c. Where that is zero the count is nobody, or is a published margin itself; everywhere else
//! it is at least `cell`. Members of a merged part lie between nobody and the part. Families of one parent are told
//! independently of one another, so that the whole is a decomposable model, whose bounds are those of its margins
//! (Dobra and Fienberg 2000); see docs/adr/0021.
//!
//! What a reader may know besides, that a family has *not* closed yet, narrows nothing to fewer than `cell` people but is not
//! counted in the proof; the `audit` module attacks what is published, without sharing code with the rule.

mod closing;
mod counts;
mod extend;
mod figure;
mod joined;
mod kept;
mod labels;
mod ledger;
mod line;
mod members;
mod merging;
mod periods;
mod primary;
mod reasons;
mod refine;
mod restate;
mod rough;
mod tally;
mod telling;
mod tiling;
mod units;
mod windows;

pub use counts::{Counts, Question, Shape};
pub use extend::{Counted, extend};
pub(crate) use figure::{nearest, proportion, share};
pub use joined::{Regrouping, joined};
pub use labels::{KindLabel, Labels};
pub use ledger::{Ledger, LedgerFault};
pub use periods::{Pooled, pool};
pub use restate::restate;
pub use rough::{reading, rough};
pub use tally::{MonthCounts, Tally};
pub use telling::{from_nothing, wave_figures};
