//! What may happen to a browser: no connection, a slow laptop, no script.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::command::DriverCommand;

impl Browser {
    /// A command of Chromium's own protocol.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.client.issue_cmd(DriverCommand { path: "goog/cdp/execute", body }).await.unwrap()
    }

    /// The network goes away.
    pub(crate) async fn cut_off(&self) {
        self.expect("net::ERR_INTERNET_DISCONNECTED");
        self.offline(true).await;
        self.until("the loss of the connection", "!navigator.onLine").await;
    }

    /// The network is back.
    pub(crate) async fn connect(&self) {
        self.offline(false).await;
        self.until("the connection", "navigator.onLine").await;
    }

    async fn offline(&self, offline: bool) {
        self.devtools("Network.enable", json!({})).await;
        let limits = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1
        });
        self.devtools("Network.emulateNetworkConditions", limits).await;
    }

    /// So many times slower than this machine is.
    pub(crate) async fn slow_down(&self, times: u32) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }

    /// From the next page on no script of a page runs.
    pub(crate) async fn without_script(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Looks at a page whose scripts did not run: axe-core may, which comes after.
    pub(crate) async fn look_without_script(&self, name: &str) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
        self.look(name).await;
        self.without_script().await;
    }

    /// Something the console may say from now on.
    pub(crate) fn expect(&self, said: &'static str) {
        self.expected.borrow_mut().push(said);
    }
}
