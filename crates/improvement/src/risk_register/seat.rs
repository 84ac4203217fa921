//! Who answers for a risk, and who sits at a review meeting: a role in a body, and never a name.

/// A role in one of the bodies that run the panel together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// The agency's coordinator.
    Coordinator,
    /// The agency's safeguarding lead.
    SafeguardingLead,
    /// Whoever speaks for the agency's interviewers.
    Interviewers,
    /// The agency's administrator.
    Administrator,
    /// Whoever publishes the figures.
    Publisher,
    /// The commissioner's office: whoever leads on services for victims.
    CommissionerLead,
    /// The commissioner's office: whoever answers for data protection.
    CommissionerData,
    /// The force: whoever leads on rape and serious sexual offences.
    ForceLead,
    /// The force: the liaison officer.
    ForceLiaison,
    /// The force: the analyst.
    ForceAnalyst,
    /// The service of independent advisers.
    Advisers,
    /// The prosecution service.
    Prosecution,
}

/// The body a seat belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatBody {
    /// The independent agency.
    Agency,
    /// The office of the police and crime commissioner.
    Commissioner,
    /// The police force.
    Force,
    /// A partner.
    Partner,
}

impl Seat {
    /// All, body by body.
    pub const ALL: [Self; 12] = [
        Self::Coordinator,
        Self::SafeguardingLead,
        Self::Interviewers,
        Self::Administrator,
        Self::Publisher,
        Self::CommissionerLead,
        Self::CommissionerData,
        Self::ForceLead,
        Self::ForceLiaison,
        Self::ForceAnalyst,
        Self::Advisers,
        Self::Prosecution,
    ];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::SafeguardingLead => "safeguarding-lead",
            Self::Interviewers => "interviewers",
            Self::Administrator => "administrator",
            Self::Publisher => "publisher",
            Self::CommissionerLead => "commissioner-lead",
            Self::CommissionerData => "commissioner-data",
            Self::ForceLead => "force-lead",
            Self::ForceLiaison => "force-liaison",
            Self::ForceAnalyst => "force-analyst",
            Self::Advisers => "advisers",
            Self::Prosecution => "prosecution",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|seat| seat.slug() == slug)
    }

    /// The body it belongs to.
    pub const fn body(self) -> SeatBody {
        match self {
            Self::Coordinator
            | Self::SafeguardingLead
            | Self::Interviewers
            | Self::Administrator
            | Self::Publisher => SeatBody::Agency,
            Self::CommissionerLead | Self::CommissionerData => SeatBody::Commissioner,
            Self::ForceLead | Self::ForceLiaison | Self::ForceAnalyst => SeatBody::Force,
            Self::Advisers | Self::Prosecution => SeatBody::Partner,
        }
    }
}
