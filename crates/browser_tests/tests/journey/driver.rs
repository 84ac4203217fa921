//! The driver of the browser: a process that ends with the test, and its browser with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

const MISSING: &str = "chromedriver could not be started: install Chromium and its driver (on Debian the packages chromium and \
     chromium-driver), or run `cargo xtask test`, which does";
const READY: &str = "ChromeDriver was started successfully on port ";

pub(crate) struct Driver {
    process: Child,
    /// Kept open, so that the driver can go on saying things.
    _said: BufReader<ChildStdout>,
    port: u16,
}

impl Driver {
    /// Starts it on a free port, which it tells.
    pub(crate) fn start() -> Self {
        let mut process =
            Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn().expect(MISSING);
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let ready = said.by_ref().lines().map_while(Result::ok).find_map(|line| port(&line));
        Self { process, _said: said, port: ready.expect("chromedriver did not say on which port it listens") }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn port(line: &str) -> Option<u16> {
    line.strip_prefix(READY)?.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    /// Asks it to close its browser and end, also when the test has failed.
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let asked =
                stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            if asked.is_ok() {
                let _ = stream.read_to_end(&mut Vec::new());
                let _ = self.process.wait();
                return;
            }
        }
        let _ = self.process.kill();
    }
}
