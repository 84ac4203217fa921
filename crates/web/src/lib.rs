//! The pages: an address, a permit, a read or an operation, a view, and the view rendered.
//!
//! It must never write to the store (it holds a [`store::Reader`] and asks `operations` to act), never show a person or
//! a reference in an address's query, and never say a sentence that is not in the locale files.
//!
//! Start reading at `pages/mod.rs`, which shows how a page is made; `pages/sign_in` is a small one.

mod api;
mod app;
pub mod assets;
mod browser_name;
pub mod charts;
mod conditional;
mod csrf;
mod edition_cache;
mod form;
mod frame;
mod head;
mod headers;
mod health;
mod item;
mod limits;
pub mod locale;
mod looking;
mod page_error;
pub(crate) mod pages;
mod paging;
mod qr;
mod respond;
mod samples;
mod section;
mod security_txt;
mod sent;
mod serve;
mod signed_in;
mod site;
mod slow;
pub mod spoken;
mod traced;
mod upload;
pub mod urls;
mod visitor;
mod watch;

pub use app::app;
pub use edition_cache::EditionCache;
pub use form::Form;
pub use frame::{Frame, MenuItem, ReaderLine};
pub use health::{Fit, Readiness};
pub use item::Item;
pub use limits::{Allowance, Wait};
pub use locale::{Message, t};
pub use page_error::PageError;
pub(crate) use respond::{as_file, attached};
pub use respond::{page, refused, see_other};
pub use samples::{Sample, samples};
pub use section::Section;
pub use serve::serve;
pub use signed_in::SignedIn;
pub use site::Site;
pub use visitor::Visitor;
pub use watch::Watch;
