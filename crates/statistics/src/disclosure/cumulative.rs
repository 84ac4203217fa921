//! Rule 9: when the figures since the start may move.

use super::history::History;
use super::picture::Picture;

/// Publishes the step at the last period if there is one from which nothing hidden can be worked out.
///
/// It begins with everything the totals allow. While that leaks, it withholds one option more, lowest first;
/// then the reasons for no answer are added if they can be. What remains when every option is withheld is the
/// headline, which moves where it is a sum of published headlines.
pub(crate) fn step(history: &mut History<'_>) {
    let Some(last) = history.entries.last() else { return };
    if last.counts.offered == 0 {
        return;
    }
    let total = last.total.clone();
    let allowed = Picture::of(history.question, &total, &history.policy);
    if !allowed.base {
        return;
    }
    let mut picture = Picture { non_answers: false, ..allowed.clone() };
    while history.leaks_with(&picture) {
        if !withhold_lowest(&mut picture, &total.options) {
            return;
        }
    }
    let with_reasons = Picture { non_answers: allowed.non_answers, ..picture.clone() };
    if !history.leaks_with(&with_reasons) {
        picture = with_reasons;
    }
    if let Some(last) = history.entries.last_mut() {
        last.step = Some(picture);
    }
}

/// Withholds the shown option with the fewest people. False where none is left.
fn withhold_lowest(picture: &mut Picture, counts: &[u32]) -> bool {
    let shown = picture.options.iter_mut().zip(counts).rev().filter(|(shown, _)| **shown);
    match shown.min_by_key(|(_, count)| **count) {
        Some((shown, _)) => {
            *shown = false;
            true
        }
        None => false,
    }
}
