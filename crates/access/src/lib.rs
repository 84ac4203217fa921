//! Who may do what: accounts, roles and scopes, permissions and permits, passwords and sessions.
//!
//! It must never read a clock, a file, the network or a random source: salts, tokens and the time are arguments. It
//! must never print a password, a token or an address, and compares secrets in constant time only. Nothing outside
//! this crate can make a [`Permit`]: it comes from an [`Actor`] that holds the role, or from signing in.
//!
//! Start reading at [`Actor::permit`], then [`permission`] (the whole matrix) and [`Scope`] (how far a role sees).

mod account;
mod actor;
mod api_token;
mod calendar_secret;
mod code_secret;
mod csrf;
mod delegate;
mod email_address;
mod link_secret;
mod malformed;
mod nobody;
mod opened_form;
mod passkey;
mod password;
mod password_hash;
pub mod permission;
mod permit;
mod recovery_code;
mod role;
mod scope;
mod second_factor;
mod session;
mod session_token;
mod sign_in_policy;
mod token_scope;

pub use account::AccountRecord;
pub use actor::Actor;
pub use api_token::ApiToken;
pub use calendar_secret::{CalendarHash, CalendarSecret};
pub use code_secret::CodeSecret;
pub use csrf::{csrf_matches, csrf_token};
pub use delegate::{Delegate, NotDelegated};
pub use email_address::EmailAddress;
pub use link_secret::LinkSecret;
pub use malformed::Malformed;
pub use opened_form::{opened_mark, opened_page};
pub use passkey::{Assertion, PasskeyFault, PasskeyKey, Registration, RelyingParty};
pub use password::{Password, PasswordFault};
pub use password_hash::{HashFault, HashMemory, PasswordHash, hash_password, verify};
pub use permission::Permission;
pub use permit::Permit;
pub use recovery_code::RecoveryCode;
pub use role::Role;
pub use scope::Scope;
pub use second_factor::{Factors, SecondFactor};
pub use session::{Session, Standing};
pub use session_token::{SessionToken, TokenHash};
pub use sign_in_policy::SignInPolicy;
pub use token_scope::{TokenScope, TokenScopes};
