//! What a person agreed to each time they were asked, as lines of a table.

use store::ConsentRecord;

use super::form::PARTS;
use crate::locale::Message;
use crate::{Frame, spoken};

/// One time they were asked.
pub(super) struct Line {
    /// When.
    pub(super) when: String,
    /// About which interview.
    pub(super) wave: Message,
    /// What they agreed to.
    pub(super) agreed: String,
    /// How they said so.
    pub(super) channel: Message,
    /// With which wording.
    pub(super) wording: String,
    /// Who wrote it down.
    pub(super) by: String,
}

/// Every time, the latest first.
pub(super) fn lines(frame: &Frame, history: &[ConsentRecord]) -> Vec<Line> {
    history.iter().map(|record| line(frame, record)).collect()
}

fn line(frame: &Frame, record: &ConsentRecord) -> Line {
    let consent = &record.consent;
    let given = PARTS.into_iter().zip(consent.parts()).filter(|(_, given)| *given);
    let parts: Vec<String> = given.map(|(part, _)| frame.t(format!("consent-{part}")).to_string()).collect();
    let nothing = || frame.t("consent-nothing").to_string();
    Line {
        when: spoken::moment(frame.language, consent.recorded_at),
        wave: frame.t(format!("wave-{}", consent.wave.slug())),
        agreed: if parts.is_empty() { nothing() } else { parts.join("; ") },
        channel: frame.t(format!("consent-channel-{}", consent.channel.slug())),
        wording: consent.wording.clone(),
        by: match record.recorded_by.as_str() {
            "" => frame.t("safety-unknown").to_string(),
            name => name.to_owned(),
        },
    }
}
