//! The jobs that the clock brings, by name.

/// What a job does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    /// Cases that are due are opened, and those whose time is over lapse; once a day.
    OpenDueCases,
    /// What people said in their own words is gathered to be read; once a day.
    GatherComments,
    /// Whoever was kept for long enough is erased; once a day.
    ApplyRetention,
    /// A force's month is counted and its draft made; once a month for each force.
    CloseMonth,
    /// Letters about what waits are written; every half hour.
    RemindStaff,
    /// Jobs that were over long ago are forgotten; once a day.
    ForgetJobs,
    /// Months from which somebody withdrew are counted again. A node notes when it did.
    RecountMonths,
    /// The end of the audit is signed in the node's own list. A node notes when it did.
    SignAudit,
    /// A copy of the database is made. A node notes when it did.
    MakeBackup,
}

impl JobKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::OpenDueCases,
        Self::GatherComments,
        Self::ApplyRetention,
        Self::CloseMonth,
        Self::RemindStaff,
        Self::ForgetJobs,
        Self::RecountMonths,
        Self::SignAudit,
        Self::MakeBackup,
    ];

    /// Its name in rows, addresses and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::OpenDueCases => "open-due-cases",
            Self::GatherComments => "gather-comments",
            Self::ApplyRetention => "apply-retention",
            Self::CloseMonth => "close-month",
            Self::RemindStaff => "remind-staff",
            Self::ForgetJobs => "forget-jobs",
            Self::RecountMonths => "recount-months",
            Self::SignAudit => "sign-audit",
            Self::MakeBackup => "make-backup",
        }
    }

    /// The kind of a name; none of a version of the program that knew another.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == text)
    }
}
