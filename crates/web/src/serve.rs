//! Serving the pages on a listener.

use std::io;
use std::net::TcpListener;

use actix_web::HttpServer;

use crate::{Site, app};

/// Threads that answer requests. Pages wait for the database, not for the processor.
const WORKERS: usize = 4;

/// So many seconds requests under way are waited for when the program is asked to stop: longer than a save ever waits for its turn.
const LAST_ANSWERS: u64 = 20;

/// Serves the pages until the program is asked to stop; requests under way are then answered first, and no others are taken.
pub async fn serve(site: Site, listener: TcpListener) -> io::Result<()> {
    let server = HttpServer::new(move || app(site.clone())).workers(WORKERS).shutdown_timeout(LAST_ANSWERS);
    server.listen(listener)?.run().await
}
