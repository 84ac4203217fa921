//! Servers as they are: those that take a letter, want it later, will not have it, are slow, or are not there.

use std::net::TcpListener;
use std::process::Command;
use std::time::Duration;

use mail::{Carrier, Languages, Login, Post, PostFault, Security, Server, Undelivered, Why};
use testing::{Receiver, post};

use crate::letters::{envelope, published};

async fn sent(post: &Post) -> Result<(), Undelivered> {
    post.send(&envelope(Languages::English), &published(false)).await
}

#[tokio::test]
async fn a_server_that_greylists_takes_the_letter_the_second_time() {
    let mut receiver = Receiver::that(&["greylist"]);
    let post = receiver.post();
    assert_eq!(sent(&post).await, Err(Undelivered::Later(Why::Answered(451))));
    assert_eq!(sent(&post).await, Ok(()));
    assert_eq!(receiver.letter()["to"], serde_json::json!(["ana.analyst@panel.example"]));
}

#[tokio::test]
async fn an_unknown_address_is_for_good_and_is_not_repeated() {
    let receiver = Receiver::that(&["refuse"]);
    let refused = sent(&receiver.post()).await.unwrap_err();
    assert_eq!(refused, Undelivered::Never(Why::Answered(550)));
    assert!(!refused.to_string().contains('@'), "{refused}");
}

#[tokio::test]
async fn a_slow_server_is_not_waited_for_too_long() {
    let receiver = Receiver::that(&["slow", "30"]);
    let carrier = Carrier::server(&receiver.server()).unwrap().with_patience(Duration::from_millis(300));
    assert_eq!(sent(&post(carrier)).await, Err(Undelivered::Unreachable(Why::TooSlow)));
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_to_be() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let server = Server {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::Plain,
        certificate: None,
        login: None,
    };
    let gone = sent(&post(Carrier::server(&server).unwrap())).await;
    assert_eq!(gone, Err(Undelivered::Unreachable(Why::Unreachable)));
}

/// What OpenSSL is to make: a certificate for this machine that signs no others.
const CERTIFICATE: &str = "[req]\nprompt = no\ndistinguished_name = name\nx509_extensions = more\n\
    [name]\nCN = localhost\n\
    [more]\nbasicConstraints = critical, CA:FALSE\nsubjectAltName = DNS:localhost\n";

/// A certificate for this machine and its key, made by OpenSSL.
fn certificate(folder: &std::path::Path) -> (String, String) {
    let [config, certificate, key] =
        ["request.cnf", "certificate.pem", "key.pem"].map(|name| folder.join(name).display().to_string());
    std::fs::write(&config, CERTIFICATE).unwrap();
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-config", &config])
        .args(["-keyout", &key, "-out", &certificate])
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (certificate, key)
}

#[tokio::test]
async fn a_password_goes_over_an_encrypted_line_only() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = certificate(folder.path());
    let mut receiver = Receiver::that(&["login", &certificate, &key]);
    let login =
        |password: &str| Some(Login { user: "candour".to_owned(), password: password.to_owned().into() });
    let trusted = Server {
        security: Security::StartTls,
        certificate: Some(std::fs::read(&certificate).unwrap()),
        login: login("invented"),
        ..receiver.server()
    };
    let through = |server: &Server| post(Carrier::server(server).unwrap());
    assert_eq!(sent(&through(&trusted)).await, Ok(()));
    assert_eq!(receiver.letter()["encrypted"], true);
    let stranger = Server { certificate: None, ..trusted.clone() };
    assert!(matches!(sent(&through(&stranger)).await, Err(Undelivered::Unreachable(_))));
    let wrong = Server { login: login("guessed"), ..trusted.clone() };
    assert_eq!(sent(&through(&wrong)).await, Err(Undelivered::Unreachable(Why::Answered(535))));
    let open = Server { security: Security::Plain, login: None, ..trusted };
    assert!(matches!(sent(&through(&open)).await, Err(Undelivered::Unreachable(Why::Answered(530)))));
}

#[tokio::test]
async fn a_directory_gets_a_file_for_each_letter() {
    let folder = tempfile::tempdir().unwrap();
    let post = post(Carrier::directory(folder.path()));
    sent(&post).await.unwrap();
    sent(&post).await.unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 2);
    for file in files {
        assert_eq!(file.extension().unwrap(), "eml");
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains("Subject: February 2026 figures are ready"), "{text}");
    }
}

#[test]
fn a_letter_leads_to_an_encrypted_site() {
    let carrier = || Carrier::directory(std::path::Path::new("anywhere"));
    let made = |sender: &str, site: &str| Post::new(sender, site, carrier()).map(drop);
    assert_eq!(made("candour@panel.example", "https://candour.panel.example"), Ok(()));
    assert_eq!(made("candour@panel.example", "http://127.0.0.1:8080"), Ok(()));
    assert_eq!(made("candour@panel.example", "http://candour.panel.example"), Err(PostFault::Site));
    assert_eq!(made("candour@panel.example", "http://localhost.panel.example"), Err(PostFault::Site));
    assert_eq!(
        made("candour@panel.example", "https://candour.panel.example/\r\nBcc: x"),
        Err(PostFault::Site)
    );
    assert_eq!(made("candour", "https://candour.panel.example"), Err(PostFault::Sender));
}
