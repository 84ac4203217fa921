//! What was decided about the risk to a person, by coordinators and by interviewers before calls, in one list.

use chrono::{DateTime, Utc};
use fieldwork::RiskFamily;
use store::{CheckRecord, RiskRecord};

use crate::locale::Message;
use crate::{Frame, spoken};

/// One decision.
pub(super) struct Decision {
    /// When.
    pub(super) when: String,
    /// What was decided, and in which kind of look.
    pub(super) what: Message,
    /// What was found, family by family.
    pub(super) found: Vec<String>,
    /// The conditions, or the reason for a hold.
    pub(super) words: String,
    /// Who decided.
    pub(super) by: String,
    at: DateTime<Utc>,
}

/// Every decision, the latest first.
pub(super) fn decisions(frame: &Frame, risks: &[RiskRecord], checks: &[CheckRecord]) -> Vec<Decision> {
    let assessed = risks.iter().map(|record| assessment(frame, record));
    let checked = checks.iter().map(|record| check(frame, record));
    let mut decisions: Vec<Decision> = assessed.chain(checked).collect();
    decisions.sort_by_key(|decision| std::cmp::Reverse(decision.at));
    decisions
}

fn assessment(frame: &Frame, record: &RiskRecord) -> Decision {
    let risk = &record.assessment;
    let found = risk.concerns.iter().map(|concern| {
        let level = frame.t(format!("risk-level-{}", concern.level.slug()));
        joined(frame, concern.family, [level.to_string(), concern.note.clone()])
    });
    Decision {
        when: spoken::moment(frame.language, risk.decided_at),
        what: frame.t("risk-assessed").with("outcome", outcome(frame, risk.outcome.slug())),
        found: found.collect(),
        words: risk.conditions.clone(),
        by: record.decided_by.clone(),
        at: risk.decided_at,
    }
}

fn check(frame: &Frame, record: &CheckRecord) -> Decision {
    let check = &record.check;
    let news = check.news.iter().map(|news| joined(frame, news.family, [news.note.clone(), String::new()]));
    Decision {
        when: spoken::moment(frame.language, check.checked_at),
        what: frame.t("risk-checked").with("outcome", outcome(frame, check.outcome.slug())),
        found: news.collect(),
        words: check.reason.clone(),
        by: record.checked_by.clone(),
        at: check.checked_at,
    }
}

fn outcome(frame: &Frame, slug: &str) -> Message {
    frame.t(format!("risk-outcome-{slug}"))
}

fn joined(frame: &Frame, family: RiskFamily, said: [String; 2]) -> String {
    let name = frame.t(format!("risk-family-{}", family.slug())).to_string();
    let said = said.into_iter().filter(|part| !part.is_empty());
    std::iter::once(name).chain(said).collect::<Vec<_>>().join(" · ")
}
