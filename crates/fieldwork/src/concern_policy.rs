//! Who reads which kind of concern, and how soon somebody has to take it on: the panel's own rules.

use chrono::{DateTime, TimeDelta, Utc};
use questionnaire::Text;
use serde::Deserialize;

use crate::ConcernKind;

/// The panel's rules for concerns: one for each kind.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "ConcernRows")]
pub struct ConcernPolicy(Vec<ConcernRule>);

/// The rule for one kind of concern.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcernRule {
    /// The kind.
    pub kind: ConcernKind,
    /// Who reads it and acts on it. A police role cannot be named here: there is no word for one.
    pub recipients: Vec<Recipient>,
    /// The hours within which one of them is to have taken it on.
    pub acknowledge_within_hours: u32,
    /// Whether what was written about it is part of what a person is given when they ask for everything held on them. That
    /// there is a concern always is.
    pub in_subject_access: bool,
    /// What the person who raises it is told to do.
    pub guidance: Text,
}

/// Who can be given concerns to act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// The agency's safeguarding lead.
    SafeguardingLead,
    /// A coordinator.
    Coordinator,
}

/// The configuration file: `[[concern]]`, once per kind.
#[derive(Deserialize)]
struct ConcernRows {
    #[serde(default, rename = "concern")]
    rows: Vec<ConcernRule>,
}

/// Why a file of rules for concerns cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConcernFault {
    /// A kind has no rule, or two.
    #[error("the kind of concern {0:?} needs one rule, no more and no less")]
    NotOnce(&'static str),
    /// Nobody would read it.
    #[error("nobody reads concerns of the kind {0:?}; name a recipient")]
    NoRecipient(&'static str),
    /// It would be overdue as soon as it is raised.
    #[error("concerns of the kind {0:?} have to allow at least an hour")]
    NoTime(&'static str),
}

impl ConcernPolicy {
    /// The rules, once every kind has one that somebody acts on.
    pub fn new(rows: Vec<ConcernRule>) -> Result<Self, ConcernFault> {
        for kind in ConcernKind::ALL {
            if rows.iter().filter(|rule| rule.kind == kind).count() != 1 {
                return Err(ConcernFault::NotOnce(kind.slug()));
            }
        }
        for rule in &rows {
            if rule.recipients.is_empty() {
                return Err(ConcernFault::NoRecipient(rule.kind.slug()));
            }
            if rule.acknowledge_within_hours == 0 {
                return Err(ConcernFault::NoTime(rule.kind.slug()));
            }
        }
        Ok(Self(rows))
    }

    /// The rule for a kind.
    pub fn of(&self, kind: ConcernKind) -> Option<&ConcernRule> {
        self.0.iter().find(|rule| rule.kind == kind)
    }

    /// This recipient reads concerns of this kind. Where there is no rule, nobody does.
    pub fn receives(&self, kind: ConcernKind, recipient: Recipient) -> bool {
        self.of(kind).is_some_and(|rule| rule.recipients.contains(&recipient))
    }

    /// By when a concern of this kind that is raised now is to have been taken on.
    pub fn act_by(&self, kind: ConcernKind, now: DateTime<Utc>) -> DateTime<Utc> {
        let hours = self.of(kind).map_or(1, |rule| rule.acknowledge_within_hours);
        now.checked_add_signed(TimeDelta::hours(hours.into())).unwrap_or(now)
    }
}

impl TryFrom<ConcernRows> for ConcernPolicy {
    type Error = ConcernFault;

    fn try_from(rows: ConcernRows) -> Result<Self, ConcernFault> {
        Self::new(rows.rows)
    }
}
