//! Looking at a page: what axe-core finds, whether it scrolls sideways, what the console says, and a picture of it.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::command::DriverCommand;

/// The widths at which every page is looked at. The second is 400% zoom of a 1280 pixel screen.
const VIEWS: [View; 2] = [("desktop", 1366, 768), ("mobile", 320, 640)];
/// Half of that screen: the interview stands beside the window of a video call.
const BESIDE_A_CALL: View = ("video", 683, 768);
/// Narrow, so that a picture among words can be read, and no higher than that.
const PICTURE: View = ("picture", 760, 1500);
/// No picture is lower.
const LOWEST: u64 = 500;
/// As an interviewer has it before them.
const SCREEN: View = ("screen", 1100, 760);
const FORCED_COLOURS: View = ("forced", 1366, 768);

/// A name, a width and a height.
type View = (&'static str, u64, u64);

const RUN_AXE: &str = "
    const done = arguments[0]
    axe.run(document, {
      preload: false,
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    }).then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`))))
      .catch((error) => done([`axe-core failed: ${error}`]))";

const SCROLLS_SIDEWAYS: &str = "
    (() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return null
      const wide = [...document.querySelectorAll('main *, header *, footer *, nav *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map((element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`)
      return `scrolls sideways, ${scrollWidth} px wide in ${clientWidth}: ${wide.slice(-3).join(', ')}`
    })()";

/// What Chromium says in its console when all is well: a refusal was answered, a sign-out cleared what was kept.
const EXPECTED: [&str; 3] = ["status of 422", "status of 404", "Cleared data types"];

impl Browser {
    /// Opens a page and looks at it.
    pub(crate) async fn look_at(&self, path: &str, name: &str) {
        self.open_page(path).await;
        self.look(name).await;
    }

    /// Looks at the page at every width and notes what is wrong with it.
    pub(crate) async fn look(&self, name: &str) {
        for view in VIEWS {
            self.look_from(name, view).await;
        }
        self.as_before(name).await;
    }

    /// Looks at a state of the interview: besides, beside the window of a video call and in forced colours.
    pub(crate) async fn look_closely(&self, name: &str) {
        for view in VIEWS.into_iter().chain([BESIDE_A_CALL]) {
            self.look_from(name, view).await;
        }
        self.force_colours("active").await;
        self.look_from(name, FORCED_COLOURS).await;
        self.force_colours("none").await;
        self.as_before(name).await;
    }

    /// Looks at a page that a guide has a picture of. `WRITE_DOCS=1 cargo nextest run --workspace -E 'package(browser_tests)'`
    /// makes every picture in docs/pictures again, small ones with `pngquant`.
    pub(crate) async fn keep_picture(&self, name: &str) {
        self.look(name).await;
        self.keep(name, PICTURE).await;
    }

    /// The same for a page that is looked at elsewhere and is shown as it stands on a screen: no more of it than fits.
    pub(crate) async fn keep_screen(&self, name: &str) {
        self.keep(name, SCREEN).await;
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "whoever runs the test says whether it writes the pictures"
    )]
    async fn keep(&self, name: &str, (_, width, highest): View) {
        self.resize(width, LOWEST).await;
        let whole = self.ask("document.documentElement.scrollHeight").await.as_u64().unwrap_or(highest);
        self.resize(width, whole.min(highest)).await;
        let picture = self.client.screenshot().await.unwrap();
        if std::env::var("WRITE_DOCS").is_ok() {
            let kept = crate_root().join("../../docs/pictures");
            fs::create_dir_all(&kept).unwrap();
            let file = kept.join(format!("{name}.png"));
            fs::write(&file, picture).unwrap();
            let smaller = Command::new("pngquant").args(["--force", "--ext", ".png"]).arg(&file).status();
            assert!(smaller.expect("pngquant makes the pictures small: install it").success());
        }
        self.as_before(name).await;
    }

    async fn look_from(&self, name: &str, (view, width, height): View) {
        self.resize(width, height).await;
        self.take_picture(&format!("{name}-{view}"), width, height).await;
        self.ask("document.querySelectorAll('main details:not([open])').forEach((d) => { d.open = d.dataset.opened = true })").await;
        let place = format!("{name} ({view}, {})", self.path().await);
        if let Value::String(scrolls) = self.ask(SCROLLS_SIDEWAYS).await {
            self.note(&place, &scrolls);
        }
        for violation in self.violations().await {
            self.note(&place, &violation);
        }
        self.ask("document.querySelectorAll('details[data-opened]').forEach((d) => { d.open = false; delete d.dataset.opened })").await;
    }

    async fn as_before(&self, name: &str) {
        let (_, width, height) = VIEWS[0];
        self.resize(width, height).await;
        self.listen(name).await;
    }

    /// The colours of a person who chooses their own, which the page's own must not overrule.
    async fn force_colours(&self, forced: &str) {
        let features = json!({ "features": [{ "name": "forced-colors", "value": forced }] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    async fn violations(&self) -> Vec<String> {
        self.client.execute(axe(), Vec::new()).await.unwrap();
        let found = self.client.execute_async(RUN_AXE, Vec::new()).await.unwrap();
        serde_json::from_value(found).unwrap()
    }

    /// Notes what the console has said since the last time.
    async fn listen(&self, name: &str) {
        let command = DriverCommand { path: "se/log", body: json!({ "type": "browser" }) };
        let entries = self.client.issue_cmd(command).await.unwrap();
        for entry in entries.as_array().unwrap() {
            let said = entry["message"].as_str().unwrap_or_default();
            let expected = self.expected.borrow();
            if !EXPECTED.iter().chain(expected.iter()).any(|expected| said.contains(expected)) {
                drop(expected);
                self.note(name, &format!("the console says: {said}"));
            }
        }
    }

    pub(crate) fn note(&self, place: &str, fault: &str) {
        eprintln!("{place}: {fault}");
        self.faults.borrow_mut().push(format!("{place}: {fault}"));
    }

    async fn resize(&self, width: u64, height: u64) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// A picture of the whole page, for people.
    async fn take_picture(&self, name: &str, width: u64, height: u64) {
        let whole = self.ask("document.documentElement.scrollHeight").await.as_u64().unwrap_or(height);
        self.resize(width, whole.max(height)).await;
        let picture = self.client.screenshot().await.unwrap();
        self.resize(width, height).await;
        let directory = crate_root().join("../../target/screenshots");
        fs::create_dir_all(&directory).unwrap();
        File::create(directory.join(format!("{name}.png"))).unwrap().write_all(&picture).unwrap();
    }
}

#[expect(clippy::disallowed_methods, reason = "the test reads the script that npm installed beside it")]
fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let read = fs::read_to_string(crate_root().join("node_modules/axe-core/axe.min.js"));
        read.expect(
            "axe-core is missing: run `npm ci` in crates/browser_tests, or `cargo xtask test`, which does",
        )
    })
}

fn crate_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
