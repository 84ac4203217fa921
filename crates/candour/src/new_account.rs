//! `candour add-account`: the first account of a panel, before anybody can sign in. With a password, or with a link by which
//! its owner chooses one.

use std::io::{BufRead, IsTerminal, stdin};

use access::permission::{AddAccount, SendSignInLink};
use access::{Actor, Role};
use anyhow::{Context, anyhow, bail};
use fieldwork::{Account, FieldError, ForceCode, Id};
use operations::{Error, LinkSent, Platform, Problem, add_account, send_sign_in_link};
use questionnaire::Language;
use secrecy::SecretString;
use store::Durability;

use crate::command_line::NewAccount;
use crate::settings::Settings;
use crate::wiring;

/// Adds the account. A password is one line of standard input, so that it is never in the shell's history; an invitation needs
/// none.
pub(crate) async fn run(settings: &Settings, new: &NewAccount) -> anyhow::Result<()> {
    let Some(role) = Role::PEOPLE.into_iter().find(|role| role.slug() == new.role) else {
        bail!("`{}` is not a role; choose one of: {}", new.role, Role::PEOPLE.map(Role::slug).join(", "))
    };
    let platform = wiring::platform(settings, Durability::Full).await?;
    let permit = Actor::system().permit::<AddAccount>().context("the system may add accounts")?;
    let form = operations::NewAccount {
        email: new.email.clone(),
        name: new.name.clone(),
        role,
        force: new.force.as_deref().map(ForceCode::parse).transpose()?,
        language: Language::English,
        password: if new.invite { None } else { Some(password()?) },
    };
    let (account, _) = add_account(&platform, &permit, form).await.map_err(in_words)?;
    if new.invite {
        return invited(&platform, &new.email, account).await;
    }
    println!("{} can sign in.", new.email);
    Ok(())
}

/// What is wrong with each answer, as the page would say it.
fn in_words(error: Error) -> anyhow::Error {
    let Error::Problem(Problem::Form(answers)) = error else { return error.into() };
    let said = |answer: &FieldError| web::t(Language::English, format!("error-{}", answer.code)).to_string();
    anyhow!(answers.iter().map(said).collect::<Vec<_>>().join("; "))
}

/// The letter with the link leaves when the pages are served. Where there is no mail server the link is printed: whoever runs
/// the program may let in whom they like anyway.
async fn invited(platform: &Platform, email: &str, account: Id<Account>) -> anyhow::Result<()> {
    if platform.post.is_some() {
        println!("{email} is sent a link to choose a password with, as soon as `candour serve` runs.");
        return Ok(());
    }
    let permit = Actor::system().permit::<SendSignInLink>().context("the system may send links")?;
    if let LinkSent::ByHand(secret) = send_sign_in_link(platform, &permit, account).await? {
        println!("{email} chooses a password at this address of your site, within seven days and once:");
        println!("/sign-in/link/{}", secret.reveal());
    }
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
