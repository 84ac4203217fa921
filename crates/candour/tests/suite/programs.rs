//! The interface for programs on a real server: what its document promises is what is answered, whatever is sent; and what
//! the guides tell readers to type works as it stands there.
//!
//! The requests are made up by Schemathesis from the document: valid ones, invalid ones, and other methods. It has to find no
//! error of the server, no answer that is not in the document, and none of another shape.

use std::fs;
use std::process::{Child, Command};

use crate::home::{Home, root, said};
use crate::surviving::{free_address, serve};
use crate::visitor::{Visitor, value};

/// What Schemathesis holds every answer to.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
    response_headers_conformance,response_schema_conformance,unsupported_method,allow_header_conformance,\
    ignored_auth,missing_required_header";

/// A demonstration that is served, until it is dropped.
struct Served {
    home: Home,
    address: String,
    server: Child,
}

impl Served {
    fn new() -> Self {
        let home = Home::with_demo(5);
        let address = free_address();
        let server = serve(&home, &address);
        Self { home, address, server }
    }

    /// A token that this account makes on its page, for everything it is offered.
    fn token(&self, email: &str, scopes: &[&str]) -> String {
        let visitor = Visitor::of(&self.address);
        visitor.sign_in(email);
        let csrf = value(&visitor.get("/account/api-tokens"), "name=\"csrf\" value=\"");
        let mut fields = vec![("csrf", csrf.as_str()), ("name", "Invented program"), ("days", "30")];
        fields.extend(scopes.iter().map(|scope| ("scopes", *scope)));
        let made = visitor.post("/account/api-tokens", &fields);
        let (_, secret) = made.split_once("candour_").unwrap_or_else(|| panic!("no token in {made}"));
        format!("candour_{}", secret.chars().take_while(char::is_ascii_hexdigit).collect::<String>())
    }

    /// Makes up requests to the operations of a purpose and checks the answers.
    fn try_everything(&self, tag: &str, token: &str) {
        let python = root().join("target/python/bin/schemathesis");
        let mut tester = Command::new(&python);
        tester
            .arg("run")
            .arg(format!("http://{}/api/v1/openapi.json", self.address))
            .args(["--include-tag", tag, "--checks", CHECKS])
            .args(["--phases", "examples,coverage,fuzzing", "--max-examples", "25", "--seed", "20261105"])
            .args(["--workers", "1", "--no-shrink", "--continue-on-failure", "--no-color"])
            .args(["--suppress-health-check", "all", "--warnings", "off", "--generation-database", "none"])
            .args(["--header", &format!("Authorization: Bearer {token}")])
            .env("NO_PROXY", "127.0.0.1")
            .current_dir(self.home.path("."));
        let output = tester.output().unwrap_or_else(|fault| {
            panic!(
                "{} cannot be started ({fault}): run `cargo xtask test`, which installs it",
                python.display()
            )
        });
        assert!(output.status.success(), "{}", said(&output));
        println!("{}", said(&output));
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[test]
fn schemathesis_finds_no_error_and_nothing_that_is_not_in_the_document() {
    let served = Served::new();
    let reads = served.token("analyst@eastmere.example", &["read-editions"]);
    let sends = served.token("liaison@eastmere.example", &["send-referrals", "send-events"]);
    served.try_everything("editions", &reads);
    served.try_everything("document", &reads);
    served.try_everything("sending", &sends);
}

/// The addresses of a guide: whole ones, and those within a formula.
fn addresses(guide: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("docs/how-to").join(guide)).unwrap();
    let after = |start: &str, before: &str| -> Vec<String> {
        let rests = text.split(start).skip(1);
        let whole = rests.map(|rest| rest.chars().take_while(|it| !"\"`)> \n".contains(*it)).collect());
        whole.map(|path: String| format!("{before}{path}")).filter(|path| path.len() > 1).collect()
    };
    let mut found = after("https://candour.example", "");
    found.extend(after("RelativePath = \"", "/"));
    found.sort();
    found.dedup();
    found
}

#[test]
fn every_address_of_the_guide_for_power_bi_is_answered_to_a_token_as_a_password() {
    let served = Served::new();
    let token = served.token("analyst@eastmere.example", &["read-editions"]);
    let addresses = addresses("connect-power-bi.md");
    assert!(addresses.len() >= 5, "{addresses:?}");
    let get = |address: &str| Visitor::of(&served.address).get_with(address, &format!("any:{token}"));
    let (_, latest) = get("/api/v1/editions/eastmere/latest");
    let latest: serde_json::Value = serde_json::from_str(&latest).unwrap();
    let month = format!("/{}/", latest.get("month").and_then(|it| it.as_str()).unwrap());
    for address in addresses {
        let (status, body) = get(&address);
        // In the demonstration nobody has coded what people said, so there is nothing told of it: the month does not list it.
        let told =
            !address.ends_with("/spoken.json") || latest.to_string().contains(&format!("{month}spoken.json"));
        assert_eq!(status, if told { 200 } else { 404 }, "{address}: {body}");
        if address.ends_with("figures.csv") {
            let header = body.lines().next().unwrap_or_default();
            for column in ["area_code", "period_from", "measure", "value", "marker"] {
                assert!(header.contains(column), "{column} in {header}");
            }
        }
    }
    // What the guide says a token that ran out looks like.
    let ended = format!("any:candour_{}", "0".repeat(64));
    let (status, body) = Visitor::of(&served.address).get_with("/api/v1/forces", &ended);
    assert_eq!(status, 401);
    assert!(body.contains("\"code\":\"token-required\""), "{body}");
}
