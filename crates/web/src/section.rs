//! The sections of the menu, and which of them each role sees.

use access::Role;

/// One entry of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The coordinator's day.
    Today,
    /// Everybody who was referred.
    People,
    /// The bookings of a week.
    Bookings,
    /// Who interviews.
    Team,
    /// What comments are about.
    Coding,
    /// How the fieldwork goes.
    Reports,
    /// Who was referred, and the ways in.
    Referrals,
    /// The interviewer's calls.
    Calls,
    /// When the interviewer works.
    Hours,
    /// A conversation after a hard call.
    Debrief,
    /// What people said, on its way to readers.
    Words,
    /// What cannot wait for the figures.
    Concerns,
    /// What could go wrong with the panel itself.
    Risks,
    /// Who withdrew, and what is left to do.
    Withdrawals,
    /// Who asked for what is held.
    Requests,
    /// The published figures.
    Dashboard,
    /// What people say of the support they had, for the body that pays for it.
    Support,
    /// How the figures are made.
    Method,
    /// What is done about what people said.
    Changes,
    /// Files to take away.
    Downloads,
    /// Months that wait to be published.
    Editions,
    /// The records of a panel that was kept elsewhere before.
    History,
    /// Who may sign in.
    Accounts,
    /// What is asked.
    QuestionSets,
    /// An interview with a made-up person.
    Practice,
    /// What was done, and by whom.
    Audit,
}

impl Section {
    /// The sections of a role, in the order of its menu. The first is the role's home.
    pub fn of(role: Role) -> &'static [Self] {
        match role {
            Role::Interviewer => &[Self::Calls, Self::Hours, Self::Debrief, Self::Concerns, Self::Practice],
            Role::Coordinator => &[
                Self::Today,
                Self::People,
                Self::Bookings,
                Self::Team,
                Self::Referrals,
                Self::Words,
                Self::Concerns,
                Self::Withdrawals,
                Self::Requests,
                Self::Coding,
                Self::Reports,
                Self::Risks,
                Self::QuestionSets,
                Self::Practice,
            ],
            Role::SafeguardingLead => &[Self::Concerns],
            Role::LiaisonOfficer => &[Self::Referrals],
            Role::Analyst => &[Self::Dashboard, Self::Changes, Self::Downloads, Self::Risks, Self::Method],
            Role::Opcc => {
                &[Self::Dashboard, Self::Support, Self::Changes, Self::Downloads, Self::Risks, Self::Method]
            }
            Role::Publisher => &[
                Self::Editions,
                Self::History,
                Self::Dashboard,
                Self::Changes,
                Self::Downloads,
                Self::Risks,
                Self::Method,
            ],
            Role::Administrator => {
                &[Self::Accounts, Self::QuestionSets, Self::Risks, Self::Practice, Self::Audit]
            }
            Role::System => &[],
        }
    }

    /// Where the section begins.
    pub fn path(self) -> &'static str {
        match self {
            Self::Today => "/today",
            Self::People => "/people",
            Self::Bookings => "/bookings",
            Self::Team => "/team",
            Self::Coding => "/coding",
            Self::Reports => "/reports/fieldwork",
            Self::Referrals => "/referrals",
            Self::Calls => "/calls",
            Self::Hours => "/account/hours",
            Self::Debrief => "/debrief",
            Self::Words => "/words",
            Self::Concerns => "/concerns",
            Self::Risks => "/risks",
            Self::Withdrawals => "/withdrawals",
            Self::Requests => "/requests",
            Self::Dashboard => "/dashboard",
            Self::Support => "/dashboard/themes/support",
            Self::Method => "/dashboard/about",
            Self::Changes => "/actions",
            Self::Downloads => "/downloads",
            Self::Editions => "/editions",
            Self::History => "/history",
            Self::Accounts => "/admin/accounts",
            Self::QuestionSets => "/admin/question-sets",
            Self::Practice => "/practice",
            Self::Audit => "/admin/audit",
        }
    }

    /// The message that names the section.
    pub fn key(self) -> &'static str {
        match self {
            Self::Today => "menu-today",
            Self::People => "menu-people",
            Self::Bookings => "menu-bookings",
            Self::Team => "menu-team",
            Self::Coding => "menu-coding",
            Self::Reports => "menu-reports",
            Self::Referrals => "menu-referrals",
            Self::Calls => "menu-calls",
            Self::Hours => "menu-hours",
            Self::Debrief => "menu-debrief",
            Self::Words => "menu-words",
            Self::Concerns => "menu-concerns",
            Self::Risks => "menu-risks",
            Self::Withdrawals => "menu-withdrawals",
            Self::Requests => "menu-requests",
            Self::Dashboard => "menu-dashboard",
            Self::Support => "menu-support",
            Self::Method => "menu-method",
            Self::Changes => "menu-changes",
            Self::Downloads => "menu-downloads",
            Self::Editions => "menu-editions",
            Self::History => "menu-history",
            Self::Accounts => "menu-accounts",
            Self::QuestionSets => "menu-question-sets",
            Self::Practice => "menu-practice",
            Self::Audit => "menu-audit",
        }
    }
}

/// The message that names a role.
pub(crate) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Interviewer => "role-interviewer",
        Role::Coordinator => "role-coordinator",
        Role::LiaisonOfficer => "role-liaison-officer",
        Role::Analyst => "role-analyst",
        Role::Publisher => "role-publisher",
        Role::Opcc => "role-opcc",
        Role::Administrator => "role-administrator",
        Role::SafeguardingLead => "role-safeguarding-lead",
        Role::System => "role-system",
    }
}
