//! Signing in with the account of one's own organisation: what its provider is asked (OpenID Connect, the authorisation code
//! flow with PKCE), and what is believed of its answer.
//!
//! It must never let anybody in: it says who the provider says somebody is, and `operations` decides. It never follows a
//! redirect, never believes an unsigned word, and never prints the client's secret.
//!
//! Start reading at [`Provider`], then `id_token.rs` for what a token has to be, and `vouched.rs` for what is taken from it.

mod fault;
mod id_token;
mod keys;
mod line;
mod metadata;
mod organisation;
mod provider;
mod question;
mod vouched;

pub use fault::ProviderFault;
pub use organisation::{Organisation, OrganisationFault, RoleOf};
pub use provider::Provider;
pub use question::{Purpose, Question};
pub use vouched::Vouched;
