//! The server is stopped hard while somebody types, and started again.

use super::{Interviewing, said};
use crate::server::Server;

const BEFORE: &str = "They listened, and the same officer ";
const MEANWHILE: &str = "rang back every week.";

#[tokio::test]
async fn the_server_is_stopped_and_started_again() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    for said in ["net::ERR_CONNECTION_REFUSED", "net::ERR_EMPTY_RESPONSE", "net::ERR_CONNECTION_RESET"] {
        browser.expect(said);
    }
    browser.go_to_topic("first_contact").await;
    browser.answer("first_contact", "phone").await;
    browser.says("saved").await;
    browser.type_words("first_taken_seriously", BEFORE).await;
    let place = it.server.stop().await;
    browser.type_words("first_taken_seriously", MEANWHILE).await;
    browser.answer("first_told_next", "disagree").await;
    browser.says("failed").await;
    browser.look("interview-no-server").await;

    let it = it.restarted_at(place).await;
    it.browser.says("saved").await;
    assert_eq!(it.kept("first_contact").await, said("phone", ""));
    assert_eq!(it.kept("first_told_next").await, said("disagree", ""));
    assert_eq!(it.kept("first_taken_seriously").await, said("", &format!("{BEFORE}{MEANWHILE}")));
    assert_eq!(it.page_and_server_agree().await, 3);
    it.browser.client.refresh().await.unwrap();
    it.browser.script_begins().await;
    assert_eq!(it.page_and_server_agree().await, 3, "after a reload");
    it.browser.report();
}

impl Interviewing {
    /// The same database, opened anew, behind the same address.
    async fn restarted_at(self, place: std::net::SocketAddr) -> Self {
        let panel = self.panel.restart().await;
        let server = Server::start_at(place, &panel);
        Self { panel, server, ..self }
    }
}
