//! An organisation's sign-in provider on this machine: a certified one that npm installs, or one that answers as it is told to.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::{DateTime, Utc};
use operations::Organisation;
use questionnaire::Text;
use serde_json::{Value, json};
use ureq::Agent;

/// Where the provider sends browsers back to. Nothing listens there: a test takes the address and hands it to its own pages.
pub const BACK: &str = "http://127.0.0.1:9/sign-in/with/eastmere/back";

/// A provider, until it is dropped.
pub struct IdentityProvider {
    process: Child,
    /// Who signs its tokens.
    pub issuer: String,
    /// When it was started, by the machine's clock: its tokens are of that time.
    pub now: DateTime<Utc>,
}

impl IdentityProvider {
    /// The certified provider, with these people: their names there, and what is said of them.
    pub fn certified(people: &Value) -> Self {
        Self::with_back(people, BACK)
    }

    /// The same, which sends browsers back to this address.
    pub fn with_back(people: &Value, back: &str) -> Self {
        let given = json!({ "back": [back], "people": people });
        Self::start(&["provider.mjs", &given.to_string()])
    }

    /// The provider that answers as it is told to.
    pub fn invented() -> Self {
        Self::start(&["invented.mjs"])
    }

    fn start(arguments: &[&str]) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../single_sign_on/tests/provider");
        assert!(
            folder.join("node_modules/oidc-provider").is_dir(),
            "the sign-in provider is missing: run `npm ci` in crates/single_sign_on/tests/provider, or `cargo xtask \
             test`, which does"
        );
        let started = Command::new("node")
            .args(arguments)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = started.expect("node starts the provider");
        let mut told = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut told).unwrap();
        let told: Value = serde_json::from_str(&told).expect("the provider says where it is");
        let now = DateTime::from_timestamp_millis(told.get("now").unwrap().as_i64().unwrap()).unwrap();
        Self { process, issuer: told.get("issuer").unwrap().as_str().unwrap().to_owned(), now }
    }

    /// Eastmere Police, whose provider this is: it speaks for the addresses of the panel's staff, and says nothing of roles.
    pub fn eastmere(&self) -> Organisation {
        Organisation {
            slug: "eastmere".to_owned(),
            name: Text { en: "Eastmere Police".to_owned(), cy: Some("Heddlu Eastmere".to_owned()) },
            issuer: self.issuer.clone(),
            tenant: None,
            client: "candour".to_owned(),
            secret: "a secret: of the tests".into(),
            back: BACK.to_owned(),
            email_domains: vec!["panel.example".to_owned()],
            email_verified_by: "email_verified".to_owned(),
            second_by_amr: Vec::new(),
            second_by_acr: Vec::new(),
            roles_claim: "roles".to_owned(),
            roles: Vec::new(),
            roles_decide: false,
        }
    }

    /// Tells it something: what is said of its people from now on, or how it behaves.
    pub fn tell(&self, what: &Value) {
        let sent = agent().post(format!("{}/tell", self.issuer)).send(what.to_string());
        assert_eq!(sent.unwrap().status(), 200);
    }

    /// How often it was asked for its keys.
    pub fn keys_asked(&self) -> i64 {
        let mut asked = agent().get(format!("{}/asked", self.issuer)).call().unwrap();
        let asked: Value = serde_json::from_str(&asked.body_mut().read_to_string().unwrap()).unwrap();
        asked.get("keys").unwrap().as_i64().unwrap()
    }

    /// Walks through its pages from an address at which it was asked, as a browser that has never been there. Whoever is not named
    /// goes back. Gives the path and query with which the browser comes back.
    pub fn walk(&self, address: &str, person: Option<&str>) -> String {
        let agent = agent();
        let mut at = address.to_owned();
        for _ in 0..12 {
            let mut answer = agent.get(&at).call().unwrap();
            if answer.status() == 200 {
                let page = answer.body_mut().read_to_string().unwrap();
                let action = page.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
                let form = person.map_or(("leave", "yes"), |person| ("login", person));
                answer = agent.post(format!("{}{action}", self.issuer)).send_form([form]).unwrap();
            }
            let next = answer.headers().get("location").map(|next| next.to_str().unwrap().to_owned());
            let next = next.unwrap_or_else(|| panic!("{} leads nowhere from {at}", answer.status()));
            if let Some(back) = next.strip_prefix("http://127.0.0.1:9") {
                return back.to_owned();
            }
            at = if next.starts_with('/') { format!("{}{next}", self.issuer) } else { next };
        }
        panic!("the provider leads round in circles from {address}");
    }
}

/// A browser without a window, which keeps cookies and follows nothing by itself.
fn agent() -> Agent {
    let config = Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
    config.http_status_as_error(false).proxy(None).build().into()
}

impl Drop for IdentityProvider {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
