//! How far a figure could be from that of everybody, whatever those would have said who were not heard.

use crate::Interval;
use crate::charts::{CountOf, kept};

/// The least and the most the favourable share of all who were referred can be, given what those said who were heard: had
/// everybody else said no, or yes (Horowitz and Manski, Censoring of outcomes and regressors due to survey nonresponse,
/// Journal of Econometrics 84, 1998). No chance is in it, and no assumption. Nothing where fewer were referred than heard.
pub fn unheard(heard: CountOf, referred: u32) -> Option<Interval> {
    let silent = referred.checked_sub(heard.base())?;
    let share = |count| Some(kept(CountOf::new(count, referred)?.share()));
    Some(Interval { low: share(heard.count())?, high: share(heard.count().checked_add(silent)?)? })
}
