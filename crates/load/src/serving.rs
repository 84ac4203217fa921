//! A server on a thread of its own, until the measuring is over.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::thread;

use actix_web::rt::System;

/// Serves on a free port of this machine.
pub(crate) fn serving<F>(serve: impl FnOnce(TcpListener) -> F + Send + 'static) -> SocketAddr
where
    F: Future<Output = io::Result<()>>,
{
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || System::new().block_on(serve(listener)).unwrap());
    address
}
