//! `candour confirm-account`: the second word on letting somebody in, where there is no second administrator to say it.

use access::permission::ConfirmAccountAct;
use access::{Actor, EmailAddress};
use anyhow::{Context, bail};
use operations::confirm_account_act;
use store::Durability;

use crate::settings::Settings;
use crate::wiring;

/// Confirms everything that waits for the account with this address. Whoever runs the machine could let in whom they like anyway;
/// coordinators and administrators are told of it like of any other.
pub(crate) async fn run(settings: &Settings, email: &str) -> anyhow::Result<()> {
    let Ok(address) = EmailAddress::parse(email) else { bail!("`{email}` is not an email address") };
    let platform = wiring::platform(settings, Durability::Full).await?;
    let found = platform.store.reader().account_by_email(&address).await?;
    let Some(account) = found else { bail!("no account has the address {email}") };
    let permit = Actor::system().permit::<ConfirmAccountAct>().context("the system may confirm")?;
    let reader = platform.store.reader();
    let waiting = reader.account_acts_that_wait(&permit, account.id, platform.environment.now()).await?;
    if waiting.is_empty() {
        bail!("nothing waits to be confirmed for {email}");
    }
    for act in waiting {
        let link = confirm_account_act(&platform, &permit, act.id).await?;
        println!("{email}: confirmed ({}).", act.what.slug());
        if let Some(secret) = link {
            println!("A password is chosen at this address of your site, once and not for long:");
            println!("/sign-in/link/{}", secret.reveal());
        }
    }
    Ok(())
}
