//! Chromium, with a person's verbs: open, fill, choose, follow.

use std::cell::RefCell;
use std::fs::File;
use std::io::Read;
use std::time::{Duration, Instant};

use access::AccountRecord;
use chrono::{Datelike, NaiveDate};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use testing::PASSWORD;

use crate::driver::Driver;

const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);
const DOWNLOADS: &str = "downloads";
const ARGUMENTS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    // Containers give a browser little shared memory, and a page that asks for more is lost.
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1366,768",
];

pub(crate) struct Browser {
    pub(crate) client: Client,
    pub(crate) faults: RefCell<Vec<String>>,
    /// What the console says in this test when all is well, beside what it says in every test.
    pub(crate) expected: RefCell<Vec<&'static str>>,
    base: String,
    _driver: Driver,
    /// Goes after the driver, which closes the browser that writes here.
    profile: TempDir,
}

impl Browser {
    /// A browser with a profile of its own, in front of the pages at this address.
    pub(crate) async fn open(base: String) -> Self {
        let driver = Driver::start();
        let profile = tempfile::tempdir().unwrap();
        let capabilities = capabilities(&profile);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connected = builder.capabilities(capabilities).connect(&driver.address()).await;
        let client = connected.expect("Chromium did not start: on Debian install the package chromium");
        Self {
            client,
            faults: RefCell::default(),
            expected: RefCell::default(),
            base,
            _driver: driver,
            profile,
        }
    }

    pub(crate) async fn open_page(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.base)).await.unwrap();
    }

    /// Where the browser is, without the host.
    pub(crate) async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// What a script finds on the page.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        self.client.execute(&format!("return ({script})"), Vec::new()).await.unwrap()
    }

    /// Waits until a script finds something to be so.
    pub(crate) async fn until(&self, what: &str, script: &str) {
        let script = format!("return Boolean({script})");
        let started = Instant::now();
        while self.client.execute(&script, Vec::new()).await.ok() != Some(Value::Bool(true)) {
            assert!(started.elapsed() < PATIENCE, "{what} did not happen on {}", self.path().await);
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    pub(crate) async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(fault) => panic!("there is no {css} on {}: {fault}", self.path().await),
        }
    }

    /// Clicks something, in the middle of the window as a person would have it: the driver by itself leaves it at an
    /// edge, where the bar of a call may be.
    pub(crate) async fn click(&self, css: &str) {
        let element = self.find(css).await;
        self.click_on(element).await;
    }

    pub(crate) async fn click_on(&self, element: Element) {
        let centre = "arguments[0].scrollIntoView({ block: 'center' })";
        self.client.execute(centre, vec![serde_json::to_value(&element).unwrap()]).await.unwrap();
        element.click().await.unwrap();
    }

    /// Clicks what leads to another page, and waits until that page is there.
    pub(crate) async fn follow(&self, css: &str) {
        self.find(css).await;
        self.client.execute("window.leftBehind = true", Vec::new()).await.unwrap();
        self.click(css).await;
        self.until(
            &format!("another page, after {css},"),
            "!window.leftBehind && document.readyState === 'complete'",
        )
        .await;
    }

    /// Sends the form of the page.
    pub(crate) async fn send(&self) {
        self.follow("main form:not(.filter) button.govuk-button[type=submit]").await;
    }

    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    pub(crate) async fn fill_date(&self, id: &str, date: NaiveDate) {
        self.fill(&format!("{id}-day"), &date.day().to_string()).await;
        self.fill(&format!("{id}-month"), &date.month().to_string()).await;
        self.fill(&format!("{id}-year"), &date.year().to_string()).await;
    }

    /// Ticks a box or a choice that is not ticked yet.
    pub(crate) async fn choose(&self, name: &str, value: &str) {
        let option = self.find(&format!("[name='{name}'][value='{value}']")).await;
        if !option.is_selected().await.unwrap() {
            self.click_on(option).await;
        }
    }

    /// Chooses from a list that opens.
    pub(crate) async fn select(&self, id: &str, value: &str) {
        self.find(&format!("#{id}")).await.select_by_value(value).await.unwrap();
    }

    /// Signs in afresh, whoever was here before.
    pub(crate) async fn sign_in(&self, account: &AccountRecord) {
        self.client.delete_all_cookies().await.unwrap();
        self.open_page("/sign-in").await;
        self.sign_in_here(account).await;
    }

    /// Fills in the sign-in page that is open.
    pub(crate) async fn sign_in_here(&self, account: &AccountRecord) {
        self.fill("email", account.email.as_str()).await;
        self.fill("password", PASSWORD).await;
        self.send().await;
        assert_ne!(self.path().await, "/sign-in", "{} was not let in", account.name);
    }

    pub(crate) async fn change_language(&self) {
        self.follow(".govuk-language-navigation__link").await;
    }

    /// The file of this name, once it has arrived.
    pub(crate) async fn arrived(&self, name: &str) -> Vec<u8> {
        let path = self.profile.path().join(DOWNLOADS).join(name);
        let started = Instant::now();
        while !path.exists() {
            assert!(started.elapsed() < PATIENCE, "{name} did not arrive");
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        let mut bytes = Vec::new();
        File::open(path).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    }

    /// Fails with everything that was seen to be wrong on the way.
    pub(crate) fn report(&self) {
        let faults = self.faults.borrow();
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    }
}

fn capabilities(profile: &TempDir) -> fantoccini::wd::Capabilities {
    let profile_argument = format!("--user-data-dir={}", profile.path().join("profile").display());
    let arguments: Vec<&str> = ARGUMENTS.into_iter().chain([profile_argument.as_str()]).collect();
    let downloads = profile.path().join(DOWNLOADS);
    let options = json!({ "args": arguments, "prefs": { "download.default_directory": downloads } });
    let capabilities = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
    capabilities.as_object().unwrap().clone()
}
