//! One connection that is kept open: requests written by hand, so that the measuring costs next to nothing.

use std::io::{self, BufRead, BufReader, Error, Read, Write};
use std::net::{SocketAddr, TcpStream};

/// A connection to a server on this machine.
pub(crate) struct Connection(BufReader<TcpStream>);

/// What a server answered.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Connection {
    pub(crate) fn to(address: SocketAddr) -> Self {
        Self::try_to(address).unwrap()
    }

    /// The same to a server that may be gone.
    ///
    /// # Errors
    ///
    /// Where nobody takes the connection.
    pub(crate) fn try_to(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self(BufReader::new(stream)))
    }

    /// The same, opened anew: a server hangs up on whoever was silent for some seconds.
    pub(crate) fn again(&mut self) {
        *self = Self::to(self.0.get_ref().peer_addr().unwrap());
    }

    /// Sends a request and waits for the answer to it.
    pub(crate) fn exchange(&mut self, request: &str) -> Reply {
        self.try_exchange(request).unwrap()
    }

    /// The same with a server that may be gone.
    ///
    /// # Errors
    ///
    /// Where the connection breaks off before the whole answer has come.
    pub(crate) fn try_exchange(&mut self, request: &str) -> io::Result<Reply> {
        self.0.get_mut().write_all(request.as_bytes())?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.0.read_line(&mut head)? == 0 {
                return Err(Error::other(format!("the server hung up: {head}")));
            }
        }
        let mut body = vec![0; length(&head)];
        self.0.read_exact(&mut body)?;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap();
        Ok(Reply { status, head, body: String::from_utf8(body).unwrap() })
    }
}

impl Reply {
    /// What follows a marker in the body, up to the next quotation mark or comma.
    pub(crate) fn value(&self, marker: &str) -> &str {
        let (_, rest) =
            self.body.split_once(marker).unwrap_or_else(|| panic!("no {marker} in {}", self.body));
        rest.split(['"', ',']).next().unwrap_or_default()
    }

    /// The cookies it sets, as a request sends them back.
    pub(crate) fn cookies(&self) -> String {
        let set = self.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        let pairs: Vec<&str> = set.filter_map(|cookie| cookie.split(';').next()).collect();
        pairs.join("; ")
    }
}

fn length(head: &str) -> usize {
    let line = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ").map(str::to_owned));
    line.and_then(|length| length.trim().parse().ok()).unwrap_or_default()
}

/// A request with a body.
pub(crate) fn post(path: &str, headers: &[(&str, &str)], body: &str) -> String {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\n{headers}content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A request for a page.
pub(crate) fn get(path: &str, cookies: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookies}\r\n\r\n")
}
