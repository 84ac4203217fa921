//! What operations have in common to be answered with, for the document.

use std::collections::BTreeMap;

use utoipa::IntoResponses;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::{Ref, RefOr};

use super::problem::PROBLEM;

type Answers = BTreeMap<String, RefOr<Response>>;

/// Of everything that takes a token.
pub(super) struct Guarded;

impl IntoResponses for Guarded {
    fn responses() -> Answers {
        let headers: [(&str, &[&str]); 6] = [
            ("401", &["WWW-Authenticate"]),
            ("403", &["WWW-Authenticate"]),
            ("404", &[]),
            ("429", &["Retry-After"]),
            ("500", &[]),
            ("503", &[]),
        ];
        headers.into_iter().map(|(status, headers)| problem(status, headers)).collect()
    }
}

/// Of everything that takes something in.
pub(super) struct Sending;

impl IntoResponses for Sending {
    fn responses() -> Answers {
        ["400", "409", "413", "415", "422"].map(|status| problem(status, &[])).into()
    }
}

/// Of everything whose query can be wrong.
pub(super) struct Asking;

impl IntoResponses for Asking {
    fn responses() -> Answers {
        [problem("400", &[])].into()
    }
}

/// Of everything that a program may have already.
pub(super) struct Unchanged;

impl IntoResponses for Unchanged {
    fn responses() -> Answers {
        [("304".to_owned(), RefOr::T(with(ResponseBuilder::new(), &["ETag"]).build()))].into()
    }
}

fn problem(status: &str, headers: &[&str]) -> (String, RefOr<Response>) {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let response = with(ResponseBuilder::new(), headers).content(PROBLEM, content);
    (status.to_owned(), RefOr::T(response.build()))
}

fn with(response: ResponseBuilder, headers: &[&str]) -> ResponseBuilder {
    headers.iter().fold(response, |response, name| response.header(*name, HeaderBuilder::new().build()))
}
