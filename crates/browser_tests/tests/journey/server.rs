//! The pages of a panel, served on a port of their own until the test ends, or until the test stops it.

use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use testing::Panel;
use web::{Site, app};

const PATIENCE: Duration = Duration::from_secs(10);

/// Serves the panel; gives the address of its first page.
pub(crate) fn serve(panel: &Panel) -> String {
    Server::start(panel).address()
}

/// What answers the browser's requests.
pub(crate) struct Server {
    at: SocketAddr,
    handle: ServerHandle,
}

impl Server {
    /// Serves the panel on a free port.
    pub(crate) fn start(panel: &Panel) -> Self {
        Self::listen(panel, TcpListener::bind("127.0.0.1:0").unwrap())
    }

    /// Serves the panel where another server was before.
    pub(crate) fn start_at(at: SocketAddr, panel: &Panel) -> Self {
        let started = Instant::now();
        loop {
            match TcpListener::bind(at) {
                Ok(listener) => return Self::listen(panel, listener),
                Err(fault) => assert!(started.elapsed() < PATIENCE, "{at} is still taken: {fault}"),
            }
        }
    }

    /// Stops at once: what is being answered is never answered.
    pub(crate) async fn stop(&self) -> SocketAddr {
        self.handle.stop(false).await;
        self.at
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.at)
    }

    fn listen(panel: &Panel, listener: TcpListener) -> Self {
        let at = listener.local_addr().unwrap();
        let site = Site::new(panel.platform.clone(), false);
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let pages = HttpServer::new(move || app(site.clone())).workers(2).disable_signals();
                let server = pages.listen(listener).unwrap().run();
                tell.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        Self { at, handle: told.recv().unwrap() }
    }
}
