//! How the pages of the register speak of scores, reviews and hands.

use chrono::NaiveDate;
use improvement::{Hand, RegisterPolicy, RegisterRisk, ScalePoint, Score};

use crate::{Frame, Message, spoken};

/// "△ Medium": a shape and a word, so that nobody needs to see colour.
pub(super) fn band(frame: &Frame, policy: &RegisterPolicy, score: Score) -> String {
    let band = policy.band_of(score);
    format!("{} {}", band.mark, band.label.say(frame.language))
}

/// When a risk is looked at again, or that it is closed.
pub(super) fn review(frame: &Frame, risk: &RegisterRisk, today: NaiveDate) -> Message {
    let day = spoken::date(frame.language, risk.latest.content.review_by);
    if !risk.is_open() {
        frame.t("register-state-closed")
    } else if risk.is_overdue(today) {
        frame.t("register-review-overdue").with("day", day)
    } else {
        frame.t("register-review-on").with("day", day)
    }
}

/// "4 × 3 = 12".
pub(super) fn reckoned(frame: &Frame, policy: &RegisterPolicy, score: Score) -> Message {
    let label = |points: &[ScalePoint], score: u32| {
        let known = points.iter().find(|point| point.score == score);
        known.map_or_else(|| score.to_string(), |point| point.label.say(frame.language).to_owned())
    };
    frame
        .t("register-reckoned")
        .with("likelihood", label(policy.likelihood(), score.likelihood))
        .with("impact", label(policy.impact(), score.impact))
        .with("sum", score)
}

/// Who did something, by role, and when.
pub(super) fn by(frame: &Frame, hand: &Hand) -> Message {
    let role = access::Role::parse(&hand.role).map(|role| frame.role(&role).to_string());
    frame
        .t("register-by")
        .with("role", role.unwrap_or_else(|_| hand.role.clone()))
        .with("when", spoken::date_of(frame.language, hand.at))
}
