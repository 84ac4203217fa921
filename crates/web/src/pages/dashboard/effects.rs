//! What the figures say of a change, in a sentence with its uncertainty, or what they wait for.

use improvement::Effect;
use questionnaire::Language;
use statistics::Change;
use statistics::readings::BeforeAfter;

use crate::locale::{Message, t};
use crate::spoken;

/// The sentence.
pub(crate) fn said(language: Language, effect: &Effect) -> Message {
    match effect {
        Effect::Read(read) => told(language, read),
        Effect::WaitFor(months) => t(language, "effect-wait").count("months", months),
        Effect::NothingBefore => t(language, "effect-nothing-before"),
    }
}

fn told(language: Language, read: &BeforeAfter) -> Message {
    let key = match read.difference.reading {
        Change::Higher => "effect-higher",
        Change::Lower => "effect-lower",
        _ => "effect-none",
    };
    let (before, after) = (&read.before.reported, &read.after.reported);
    t(language, key)
        .with("before", spoken::percent(before.favourable.share))
        .with("before-base", before.base)
        .with("before-period", spoken::period(language, before.period))
        .with("after", spoken::percent(after.favourable.share))
        .with("after-base", after.base)
        .with("after-period", spoken::period(language, after.period))
        .with("points", spoken::points(read.difference.difference.abs()))
        .with("low", spoken::points(read.difference.interval.low))
        .with("high", spoken::points(read.difference.interval.high))
}
