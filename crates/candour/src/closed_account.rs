//! `candour close-account`: shut somebody out, also where nobody can sign in to do it.

use access::permission::CloseAccount;
use access::{Actor, EmailAddress};
use anyhow::{Context, bail};
use operations::close_account;
use store::Durability;

use crate::settings::Settings;
use crate::wiring;

/// Closes the account with this address.
pub(crate) async fn run(settings: &Settings, email: &str) -> anyhow::Result<()> {
    let Ok(address) = EmailAddress::parse(email) else { bail!("`{email}` is not an email address") };
    let platform = wiring::platform(settings, Durability::Full).await?;
    let found = platform.store.reader().account_by_email(&address).await?;
    let Some(account) = found.filter(|account| account.active) else {
        bail!("no account that is in use has the address {email}");
    };
    let permit = Actor::system().permit::<CloseAccount>().context("the system may close accounts")?;
    close_account(&platform, &permit, account.id).await?;
    println!("{email} cannot sign in any more.");
    Ok(())
}
