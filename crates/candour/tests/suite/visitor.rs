//! Somebody with a browser: pages, forms and saves over HTTP, without a window.

use std::time::Duration;

use data_encoding::BASE64;
use ureq::Agent;

/// A browser that keeps its cookies, at one address.
pub(crate) struct Visitor {
    agent: Agent,
    address: String,
}

impl Visitor {
    /// A visitor of the server at this address.
    pub(crate) fn of(address: &str) -> Self {
        // A refused form is a page like any other.
        let config =
            Agent::config_builder().timeout_global(Some(Duration::from_secs(20))).http_status_as_error(false);
        Self { agent: config.build().into(), address: format!("http://{address}") }
    }

    /// The same browser, with its cookies, at another address of this machine.
    pub(crate) fn at(&self, address: &str) -> Self {
        Self { agent: self.agent.clone(), address: format!("http://{address}") }
    }

    /// Signs in with the demonstration's password.
    pub(crate) fn sign_in(&self, email: &str) {
        let csrf = value(&self.get("/sign-in"), "name=\"csrf\" value=\"");
        self.post("/sign-in", &[("csrf", &csrf), ("email", email), ("password", "demo-password-2026")]);
    }

    /// A page; redirects are followed.
    pub(crate) fn get(&self, path: &str) -> String {
        self.agent.get(format!("{}{path}", self.address)).call().unwrap().body_mut().read_to_string().unwrap()
    }

    /// Takes whatever is at an address to its end: the status.
    pub(crate) fn take(&self, path: &str) -> u16 {
        let mut reply = self.agent.get(format!("{}{path}", self.address)).call().unwrap();
        reply.body_mut().read_to_vec().unwrap();
        reply.status().as_u16()
    }

    /// What is at an address for whoever gives this name and password: the status and the text.
    pub(crate) fn get_with(&self, path: &str, name_and_password: &str) -> (u16, String) {
        let credentials = format!("Basic {}", BASE64.encode(name_and_password.as_bytes()));
        let request = self.agent.get(format!("{}{path}", self.address)).header("authorization", credentials);
        let mut reply = request.call().unwrap();
        (
            reply.status().as_u16(),
            String::from_utf8_lossy(&reply.body_mut().read_to_vec().unwrap()).into_owned(),
        )
    }

    /// Sends a form and gives the page it leads to.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let request = self.agent.post(format!("{}{path}", self.address));
        request.send_form(fields.iter().copied()).unwrap().body_mut().read_to_string().unwrap()
    }

    /// The status and the text of a page.
    pub(crate) fn look(&self, path: &str) -> (u16, String) {
        let mut reply = self.agent.get(format!("{}{path}", self.address)).call().unwrap();
        (reply.status().as_u16(), reply.body_mut().read_to_string().unwrap())
    }

    /// Sends a form: the status and the text of what comes back.
    pub(crate) fn send(&self, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let request = self.agent.post(format!("{}{path}", self.address));
        let mut reply = request.send_form(fields.iter().copied()).unwrap();
        (reply.status().as_u16(), reply.body_mut().read_to_string().unwrap())
    }

    /// Sends a save: the status that comes back, and after how many seconds to try again.
    pub(crate) fn try_save(&self, path: &str, csrf: &str, body: &str) -> (u16, String) {
        let request = self.agent.post(format!("{}{path}", self.address));
        let sent = request.header("x-csrf-token", csrf).content_type("application/json").send(body);
        let reply = sent.unwrap();
        let after = reply.headers().get("retry-after").map(|after| after.to_str().unwrap().to_owned());
        (reply.status().as_u16(), after.unwrap_or_default())
    }

    /// Sends a save and gives the answer to it, if the server said it is saved. A server that is gone said nothing.
    pub(crate) fn save(&self, path: &str, csrf: &str, body: &str) -> Option<String> {
        let request = self.agent.post(format!("{}{path}", self.address));
        let sent = request.header("x-csrf-token", csrf).content_type("application/json").send(body);
        let mut reply = sent.ok().filter(|reply| reply.status() == 200)?;
        reply.body_mut().read_to_string().ok()
    }
}

/// What follows a marker on a page, up to the next quotation mark.
#[track_caller]
pub(crate) fn value(page: &str, marker: &str) -> String {
    let (_, rest) = page.split_once(marker).unwrap_or_else(|| panic!("no {marker} on {page}"));
    rest.split('"').next().unwrap().replace("&#x2F;", "/").replace("&#47;", "/")
}
