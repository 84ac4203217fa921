//! Which of the two databases a test runs on.

/// The profile of `.config/nextest.toml` that runs the suites on PostgreSQL.
const PROFILE: &str = "postgresql";

/// One of the two databases that Candour keeps its data in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Backend {
    /// Both, for a test that looks at each whatever the run is for.
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];

    /// The one this run of the suites is for: PostgreSQL under the test runner's profile of that name, otherwise SQLite.
    #[expect(
        clippy::disallowed_methods,
        reason = "the test runner says in the environment which profile it runs"
    )]
    pub fn of_this_run() -> Self {
        match std::env::var("NEXTEST_PROFILE") {
            Ok(profile) if profile == PROFILE => Self::Postgres,
            _ => Self::Sqlite,
        }
    }
}
