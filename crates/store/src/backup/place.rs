//! Where a copy is put to be tried: a database beside the panel's own; and how PostgreSQL's own programs reach it.

use sea_orm::{ConnectionTrait, DbErr};
use secrecy::{ExposeSecret, SecretString};

use crate::address::Place;
use crate::{Address, OpenError, postgres};

/// How a program of PostgreSQL is told where the database is.
pub struct Programs {
    /// The address without the password, which everybody on the machine could read in a list of processes.
    pub url: String,
    /// The password, for the environment of the program.
    pub password: Option<SecretString>,
}

impl Address {
    /// How PostgreSQL's own programs reach it, where it is on a server.
    pub fn for_programs(&self) -> Option<Programs> {
        let Place::Postgres(url) = &self.0 else { return None };
        Some(without_password(url.expose_secret()))
    }

    /// Another database of the same server.
    fn beside(&self, name: &str) -> Option<Self> {
        let Place::Postgres(url) = &self.0 else { return None };
        let url = url.expose_secret();
        let (before, options) = url.split_once('?').map_or((url, ""), |(before, after)| (before, after));
        let (scheme, rest) = before.split_once("://")?;
        let host = rest.split_once('/').map_or(rest, |(host, _)| host);
        let options = if options.is_empty() { String::new() } else { format!("?{options}") };
        Some(Self(Place::Postgres(format!("{scheme}://{host}/{name}{options}").into())))
    }
}

/// Makes an empty database beside this one, on the same server. The name is one of ours: letters, digits and low lines.
///
/// # Errors
/// When the account may not make one.
pub async fn make_beside(address: &Address, name: &str) -> Result<Option<Address>, OpenError> {
    let Some(beside) = address.beside(name) else { return Ok(None) };
    say(address, &format!("CREATE DATABASE \"{name}\"")).await?;
    Ok(Some(beside))
}

/// Removes the database that was made beside this one.
///
/// # Errors
/// When the server does not answer.
pub async fn remove_beside(address: &Address, name: &str) -> Result<(), OpenError> {
    say(address, &format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await
}

async fn say(address: &Address, statement: &str) -> Result<(), OpenError> {
    let Place::Postgres(url) = &address.0 else { return Ok(()) };
    let fault = |fault: DbErr| OpenError::Unreachable(fault.to_string());
    let connection = postgres::alone(url).await?;
    connection.execute_unprepared(statement).await.map_err(fault)?;
    connection.close().await.map_err(fault)
}

fn without_password(url: &str) -> Programs {
    let whole = || Programs { url: url.to_owned(), password: None };
    let Some((scheme, rest)) = url.split_once("://") else { return whole() };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let Some((who, host)) = authority.rsplit_once('@') else { return whole() };
    let Some((user, password)) = who.split_once(':') else { return whole() };
    Programs { url: format!("{scheme}://{user}@{host}{after}"), password: Some(decoded(password).into()) }
}

/// A text in which `%40` stands for `@`, as in addresses.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let digits = others.get(..2).filter(|_| *first == b'%').and_then(|it| std::str::from_utf8(it).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = others.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
