//! Where a line of figures begins or ends because the question changed.

use statistics::{Series, WaveFigures};

use crate::pages::dashboard::Address;
use crate::{Frame, Message};

/// What happened, and the line on the other side of it.
pub(super) struct Break {
    pub(super) words: Message,
    pub(super) path: String,
    pub(super) link: Message,
}

/// The break a line begins with and the one it ends with, where there are any.
pub(super) fn breaks(
    frame: &Frame,
    address: &Address,
    (wave, series): (&WaveFigures, &Series),
) -> Vec<Break> {
    let of = |key: &str, concept: &str| Break {
        words: frame.t(key),
        path: address.question(concept),
        link: frame.t(format!("{key}-link")),
    };
    let begun = series.after.iter().map(|before| of("question-begun", before));
    let later = wave.series.iter().filter(|later| later.after.as_ref() == Some(&series.concept));
    begun.chain(later.map(|later| of("question-ended", &later.concept))).collect()
}
