//! What staff sign in with.

use access::EmailAddress;

#[test]
fn one_person_has_one_address() {
    assert_eq!(EmailAddress::parse(" Ada@Panel.Example ").unwrap().as_str(), "ada@panel.example");
}

#[test]
fn what_is_no_address_is_refused() {
    let long = format!("{}@panel.example", "a".repeat(250));
    let wrong =
        ["", "ada", "@panel.example", "ada@panel", "ada@.example", "a b@panel.example", "ada@x@y.example"];
    for text in wrong.into_iter().chain([
        long.as_str(),
        "ada@panel.example\r\nBcc: x@y.example",
        "<ada@panel.example>",
    ]) {
        assert!(EmailAddress::parse(text).is_err(), "{text}");
    }
}
