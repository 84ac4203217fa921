//! The pages of a panel, served on a port of their own until the test ends.

use std::net::TcpListener;
use std::thread;

use testing::Panel;

/// Serves the panel; gives the address of its first page.
pub(crate) fn serve(panel: &Panel) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let platform = panel.platform.clone();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(web::serve(platform, listener, false)).unwrap();
    });
    address
}
