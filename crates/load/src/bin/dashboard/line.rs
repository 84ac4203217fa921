//! One connection that is kept open, and the server at its other end. Requests are written by hand, so that asking costs next to
//! nothing, and pages stay compressed, as they are on the line.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use actix_web::rt::System;
use testing::Panel;

/// Serves the panel on a free port of this machine, on a thread of its own, until the measuring is over.
pub(crate) fn serving(panel: Arc<Panel>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        // On the server's own thread: a connection to the database lives no longer than the runtime that made it.
        System::new()
            .block_on(async { web::serve(web::Site::new(panel.node().await, false), listener).await })
            .unwrap();
    });
    address
}

/// A connection to the server.
pub(crate) struct Line(BufReader<TcpStream>);

impl Line {
    pub(crate) fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    /// Asks for a page as a browser does, and reads all of it: how many bytes it had on the line.
    pub(crate) fn get(&mut self, path: &str, cookie: &str) -> usize {
        let request = format!(
            "GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\naccept-encoding: gzip, deflate, br, zstd\r\n\r\n"
        );
        self.0.get_mut().write_all(request.as_bytes()).unwrap();
        let head = self.head();
        assert!(head.starts_with("http/1.1 200"), "{path}: {head}");
        assert!(head.contains("content-encoding: "), "{path} is not compressed: {head}");
        match head.lines().find_map(|line| line.strip_prefix("content-length: ")) {
            Some(length) => self.bytes(length.trim().parse().unwrap()),
            None => self.chunks(),
        }
    }

    fn head(&mut self) -> String {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            let read = self.0.read_line(&mut head).unwrap();
            assert!(read > 0, "the server hung up: {head}");
        }
        head.to_ascii_lowercase()
    }

    fn chunks(&mut self) -> usize {
        let mut all = 0;
        loop {
            let mut size = String::new();
            self.0.read_line(&mut size).unwrap();
            let size = usize::from_str_radix(size.trim(), 16).unwrap();
            all += self.bytes(size);
            self.bytes(2);
            if size == 0 {
                return all;
            }
        }
    }

    fn bytes(&mut self, count: usize) -> usize {
        let mut bytes = vec![0; count];
        self.0.read_exact(&mut bytes).unwrap();
        count
    }
}
