//! Serving the pages on a listener.

use std::io;
use std::net::TcpListener;

use actix_web::HttpServer;

use crate::{Site, app};

/// Threads that answer requests. Pages wait for the database, not for the processor.
const WORKERS: usize = 4;

/// Serves the pages until the program is asked to stop; requests under way are then answered first.
pub async fn serve(site: Site, listener: TcpListener) -> io::Result<()> {
    HttpServer::new(move || app(site.clone())).workers(WORKERS).listen(listener)?.run().await
}
