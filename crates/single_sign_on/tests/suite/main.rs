//! What an organisation has to be configured with. What is believed of its tokens is tested through the pages, against providers
//! on this machine: crates/web/tests/suite/organisations.rs and organisations_in_trouble.rs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use access::{EmailAddress, Role};
use questionnaire::Text;
use single_sign_on::{Organisation, OrganisationFault, RoleOf};

fn organisation() -> Organisation {
    Organisation {
        slug: "eastmere".to_owned(),
        name: Text::english("Eastmere Police"),
        issuer: "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0".to_owned(),
        tenant: Some("11111111-2222-3333-4444-555555555555".to_owned()),
        client: "candour".to_owned(),
        secret: "a secret".into(),
        back: "https://candour.panel.example/sign-in/with/eastmere/back".to_owned(),
        email_domains: vec!["eastmere.police.example".to_owned()],
        email_verified_by: "xms_edov".to_owned(),
        second_by_amr: Vec::new(),
        second_by_acr: Vec::new(),
        roles_claim: "roles".to_owned(),
        roles: Vec::new(),
        roles_decide: false,
    }
}

fn fault(changed: Organisation) -> &'static str {
    let OrganisationFault(what) = changed.checked().unwrap_err();
    what
}

#[test]
fn an_organisation_is_one_tenant_by_tls() {
    assert!(organisation().checked().is_ok());
    let issuer = |issuer: &str| Organisation { issuer: issuer.to_owned(), ..organisation() };
    for everybody in ["common", "organizations", "consumers"] {
        let issuer = issuer(&format!("https://login.microsoftonline.com/{everybody}/v2.0"));
        assert!(fault(issuer).contains("every tenant"), "{everybody}");
    }
    assert!(fault(Organisation { tenant: None, ..organisation() }).contains("`tenant`"));
    assert!(
        fault(Organisation { tenant: Some("another".to_owned()), ..organisation() }).contains("`tenant`")
    );
    assert!(fault(issuer("http://provider.example")).contains("https:"));
    assert!(fault(issuer("http://127.0.0.1.evil.example")).contains("https:"));
    assert!(issuer("http://127.0.0.1:4000").checked().is_ok(), "on this machine, for tests");
}

#[test]
fn what_is_left_out_or_makes_no_sense_is_named() {
    let role = |role| vec![RoleOf { value: "Admins".to_owned(), role }];
    for (changed, word) in [
        (Organisation { slug: "East mere".to_owned(), ..organisation() }, "small letters"),
        (Organisation { client: String::new(), ..organisation() }, "client_id"),
        (Organisation { email_domains: Vec::new(), ..organisation() }, "email_domains"),
        (
            Organisation { email_domains: vec!["Eastmere.example".to_owned()], ..organisation() },
            "small letters",
        ),
        (
            Organisation { email_domains: vec!["@eastmere.example".to_owned()], ..organisation() },
            "small letters",
        ),
        (Organisation { roles: role(Role::System), ..organisation() }, "program"),
        (Organisation { roles_decide: true, ..organisation() }, "roles_decide"),
    ] {
        assert!(fault(changed).contains(word), "{word}");
    }
}

#[test]
fn it_speaks_for_its_own_domain_and_for_none_that_looks_like_it() {
    let speaks = |email: &str| organisation().speaks_for(&EmailAddress::parse(email).unwrap());
    assert!(speaks("Ana@Eastmere.Police.example"));
    for other in ["a@x.eastmere.police.example", "a@police.example", "a@eastmere.police.example.evil.example"]
    {
        assert!(!speaks(other), "{other}");
    }
}

#[test]
fn the_secret_is_never_printed() {
    assert!(!format!("{:?}", organisation()).contains("a secret"));
}
