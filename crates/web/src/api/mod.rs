//! The API: what the forms of a liaison officer do and what the downloads of a reader are, for a program. JSON in, JSON and
//! files out, problems as `application/problem+json`.
//!
//! A program shows its token with every request and, where it sends something, a key of its own choosing
//! (`Idempotency-Key`): the same request under the same key is done once and answered the same. No reply says who a person
//! is, and none says what became of them.
//!
//! Start reading at [`book`], which lists every operation. What it says of them in words stands in `locales/*/api.ftl`.

mod answers;
mod asks;
mod book;
mod caller;
mod document;
mod editions;
mod events;
mod files;
mod forces;
mod paging;
mod problem;
mod receipts;
mod received;
mod referrals;
mod refusal;
mod reply;

use actix_web::web::ServiceConfig;

use book::Book;

pub(crate) use document::said;
pub(crate) use problem::{CODES, PROBLEM, failed, words};

/// Whether an address belongs to the API.
pub(crate) fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// Every operation of the API.
fn book() -> Book {
    let mut book = Book::new();
    book.operation("editions", forces::__path_list, forces::list);
    book.operation("editions", editions::__path_list, editions::list);
    book.operation("editions", editions::__path_show, editions::show);
    book.operation("editions", files::__path_take, files::take);
    book.operation("sending", referrals::__path_submit, referrals::submit);
    book.operation("sending", asks::__path_submit, asks::submit);
    book.operation("sending", events::__path_submit, events::submit);
    book.operation("sending", receipts::__path_list, receipts::list);
    book.operation("document", document::__path_show, document::show);
    book
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    book().register(config);
}
