//! What is logged, kept where a test can read it.

use std::sync::{Arc, Mutex};

use tracing::subscriber::{DefaultGuard, set_default};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// Lines of a log. Every clone writes into the same.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Everything that is logged in this process from now on, at every level.
    pub(crate) fn capture() -> Self {
        let log = Self::default();
        // But for what the tests themselves read pages with, which tells every letter of them.
        let filter = EnvFilter::new("trace,html5ever=off,selectors=off");
        // Nor with its times: among so many, the digits of one are somebody's number sooner or later.
        let lines = tracing_subscriber::fmt().with_env_filter(filter).without_time();
        lines.with_writer(log.clone()).with_ansi(false).init();
        tracing::info!("a line of the log");
        log
    }

    /// What our own pages warn of in this test, until the guard is gone.
    pub(crate) fn of_warnings() -> (Self, DefaultGuard) {
        let log = Self::default();
        let lines = tracing_subscriber::fmt().with_env_filter(EnvFilter::new("off,web=warn"));
        let lines = lines.with_writer(log.clone()).with_ansi(false).finish();
        (log, set_default(lines))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
