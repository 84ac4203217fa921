//! Whom a count is of: the whole force, a team, or those who said one thing of themselves.

use fieldwork::ResponseRecord;

/// A part of a force. The teams are everybody, each once, and so are the groups of one kind: whoever's is not known has a
/// unit of their own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Unit {
    /// The whole force.
    All,
    /// One team, by its name.
    Team(String),
    /// Those who said the same of themselves.
    Group {
        /// What was asked, by its concept.
        kind: String,
        /// What they said.
        group: String,
    },
}

/// What stands before the concept of a group.
const GROUP: &str = "group:";

impl Unit {
    /// Every unit that one interview counts in.
    pub(crate) fn of(record: &ResponseRecord) -> Vec<Self> {
        let team = record.team.as_deref().unwrap_or(ResponseRecord::NOT_KNOWN);
        let groups = record.groups.iter();
        let groups = groups.map(|(kind, group)| Self::Group { kind: one_line(kind), group: one_line(group) });
        [Self::All, Self::Team(one_line(team))].into_iter().chain(groups).collect()
    }

    /// Two words, neither with a tab or a line end: what sort of unit, and which.
    pub(crate) fn words(&self) -> (String, &str) {
        match self {
            Self::All => ("all".to_owned(), ""),
            Self::Team(team) => ("team".to_owned(), team),
            Self::Group { kind, group } => (format!("{GROUP}{kind}"), group),
        }
    }

    /// Reads what [`Unit::words`] wrote.
    pub(crate) fn parse(sort: &str, which: &str) -> Option<Self> {
        match sort {
            "all" => which.is_empty().then_some(Self::All),
            "team" => Some(Self::Team(which.to_owned())),
            group => {
                let kind = group.strip_prefix(GROUP)?.to_owned();
                Some(Self::Group { kind, group: which.to_owned() })
            }
        }
    }
}

/// A force writes its teams as it likes; a tab would end a stored field.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
