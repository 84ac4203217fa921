//! A form as it was sent, kept beside the request: where it could not be saved just now, the page that says so holds it and
//! sends it again.

use crate::Form;

/// What is given to prove who somebody is: it is typed again, and stands in no page.
const PROOFS: [&str; 2] = ["password", "code"];

/// The fields of a form that can be sent again as they are.
#[derive(Clone)]
pub(crate) struct Sent(Vec<(String, String)>);

impl Sent {
    /// The fields, unless one of them is a proof.
    pub(crate) fn of(form: &Form) -> Option<Self> {
        let proves = |name: &str| PROOFS.iter().any(|proof| name == *proof || name.ends_with("password"));
        let all: Vec<_> = form.fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let repeatable = !all.is_empty() && !all.iter().any(|(name, _)| proves(name));
        repeatable.then_some(Self(all))
    }

    /// All of them in the order they were sent, with the page's own token.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.0
    }
}
