//! `candour add-account`: the first account of a panel, before anybody can sign in.

use std::io::{BufRead, IsTerminal, stdin};

use access::permission::AddAccount;
use access::{Actor, Role};
use anyhow::{Context, bail};
use fieldwork::ForceCode;
use operations::add_account;
use questionnaire::Language;
use secrecy::SecretString;
use store::Durability;

use crate::command_line::NewAccount;
use crate::settings::Settings;
use crate::wiring;

/// Adds the account. The password is one line of standard input, so that it is never in the shell's history.
pub(crate) async fn run(settings: &Settings, new: &NewAccount) -> anyhow::Result<()> {
    let Ok(role) = Role::parse(&new.role) else { bail!("`{}` is not a role; see --help", new.role) };
    let platform = wiring::platform(settings, Durability::Full).await?;
    let permit = Actor::system().permit::<AddAccount>().context("the system may add accounts")?;
    let form = operations::NewAccount {
        email: new.email.clone(),
        name: new.name.clone(),
        role,
        force: new.force.as_deref().map(ForceCode::parse).transpose()?,
        language: Language::English,
        password: password()?,
    };
    add_account(&platform, &permit, form).await?;
    println!("{} can sign in.", new.email);
    Ok(())
}

fn password() -> anyhow::Result<SecretString> {
    let mut lines = stdin().lock();
    if stdin().is_terminal() {
        eprintln!("Password, at least 12 characters (it shows as you type):");
    }
    let mut line = String::new();
    lines.read_line(&mut line).context("the password could not be read from standard input")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned().into())
}
