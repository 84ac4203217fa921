//! Response bias, said plainly: who agreed and who was interviewed, of all who were referred.
//!
//! Figures speak for those who were heard. Where one team's people, or those referred in one quarter, are heard less often
//! than the rest, the figures speak for them less. This module says where that is so, and [`unheard`] how far the figures
//! could be from those of everybody.
//!
//! **What is secret.** A force knows whom it referred and who agreed. It never knows who was interviewed, and must not
//! learn it from these counts. So the parts that are told are three: those who did not agree, those who agreed and were
//! not interviewed, and those who were; each is shown only where it is no small number, and "nobody" and "everybody" only
//! out of many.
//!
//! **Told once.** A quarter counts only once it is settled: when nobody referred in it can still be interviewed. Settled
//! quarters are joined, in order, until all three parts may be told; then that span is told once, with its teams and
//! groups, and never again. What was published stays as it was whatever is corrected later, so no two releases differ by a
//! person. Within a span, units that cannot be told alone are told together.

mod against;
mod bias;
mod merging;
mod referrals;
mod unheard;

pub use against::{Against, BiasFinding, Measure};
pub use bias::{GroupResponse, ResponseBias, SpanResponse, UnitResponse, response_bias};
pub use referrals::{QuarterReferrals, Referrals, Response};
pub use unheard::unheard;
