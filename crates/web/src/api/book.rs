//! The book of the API: every operation once, with the handler that does it and what the document says of it. So nothing is
//! answered that is not written down, and nothing is written down that is not answered.

use std::collections::BTreeMap;

use actix_web::guard;
use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Handler, HttpRequest, HttpResponse, Responder, Route};
use utoipa::Path;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{HttpMethod, OpenApi};

use super::document;
use super::refusal;

/// The operations of one address, and the methods that they are reached by.
#[derive(Default)]
struct Address {
    routes: Vec<Route>,
    methods: Vec<&'static str>,
}

/// Every operation.
pub(super) struct Book {
    /// What is written down of them.
    pub(super) document: OpenApi,
    addresses: BTreeMap<String, Address>,
}

impl Book {
    /// A book without an operation.
    pub(super) fn new() -> Self {
        Self { document: document::cover(), addresses: BTreeMap::new() }
    }

    /// Writes down an operation (`P`, which its attribute made) in a chapter, and what does it. What can be read can be asked
    /// about with HEAD too.
    pub(super) fn operation<P: Path, F, Args>(&mut self, chapter: &str, _: P, handler: F)
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        let path = P::path();
        let mut operation = P::operation();
        operation.tags = Some(vec![chapter.to_owned()]);
        let reads = P::methods().contains(&HttpMethod::Get);
        let address = self.addresses.entry(path.clone()).or_default();
        let route = web::route().to(handler);
        if reads {
            address.routes.push(route.guard(guard::Any(guard::Get()).or(guard::Head())));
            address.methods.extend(["GET", "HEAD"]);
            self.document.paths.add_path_operation(&path, vec![HttpMethod::Head], about(&operation));
            self.document.paths.add_path_operation(&path, vec![HttpMethod::Get], operation);
        } else {
            address.routes.push(route.method(Method::POST));
            address.methods.push("POST");
            self.document.paths.add_path_operation(&path, vec![HttpMethod::Post], operation);
        }
    }

    /// Gives every address its handlers. Another method there is answered with those that there are.
    pub(super) fn register(self, config: &mut ServiceConfig) {
        for (path, address) in self.addresses {
            let allowed = address.methods.join(", ");
            let other = move |_: HttpRequest| {
                let refused = refusal::method(&allowed);
                async move { Ok::<HttpResponse, refusal::Refusal>(refused) }
            };
            let resource = address
                .routes
                .into_iter()
                .fold(web::resource(&path), |resource, route| resource.route(route));
            config.service(resource.default_service(web::to(other)));
        }
    }
}

/// The same operation, of which only the heads of the answers are wanted.
fn about(operation: &Operation) -> Operation {
    let mut operation = operation.clone();
    operation.operation_id = operation.operation_id.map(|id| format!("{id}_head"));
    for response in operation.responses.responses.values_mut() {
        if let utoipa::openapi::RefOr::T(response) = response {
            response.content.clear();
        }
    }
    operation
}
