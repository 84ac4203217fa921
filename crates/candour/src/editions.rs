//! `candour review`, `publish`, `restate` and `rebuild`: what a named person does with a month's edition.

use access::permission::{PublishEdition, RebuildEdition, RestateMonth, ReviewEdition, ViewEditions};
use access::{Actor, EmailAddress, Permission, Permit};
use anyhow::{Context, bail};
use fieldwork::Force;
use operations::{
    ChangedInput, Platform, Rebuilt, publish_edition, rebuild_edition, restate_month, review_edition,
};
use statistics::{Month, RestatementReason, edition_diff};
use store::Durability;

use crate::command_line::NamedEdition;
use crate::month::{lines, spelled_month};
use crate::settings::Settings;
use crate::{differences, wiring};

/// Prints what the draft holds and what it changes, and notes that it has been read.
pub(crate) async fn review(settings: &Settings, named: &NamedEdition) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    let (force, actor) = (force(&platform, &named.force)?, actor(&platform, &named.account).await?);
    let reader = platform.store.reader();
    let view = permit::<ViewEditions>(&actor)?;
    let draft = reader.draft(&view, &force.code, named.month).await?;
    let draft = draft.with_context(|| format!("there is no draft of {}", spelled_month(named.month)))?;
    println!("{}: draft of {}{}", force.name.en, spelled_month(named.month), lines(&draft.edition));
    match reader.edition_before(&view, &force.code, named.month).await? {
        Some(before) => print!("{}", differences::page(&edition_diff(&before.edition, &draft.edition))),
        None => println!("Nothing was published before."),
    }
    let review = permit::<ReviewEdition>(&actor)?;
    let attacked = review_edition(&platform, &review, &force.code, named.month, &draft.head.digest).await?;
    println!("Audited: {attacked} counts attacked, none found.");
    println!("Reviewed by {}. Digest {}", actor.name, draft.head.digest);
    Ok(())
}

/// Publishes the reviewed draft.
pub(crate) async fn publish(settings: &Settings, named: &NamedEdition) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    let (force, actor) = (force(&platform, &named.force)?, actor(&platform, &named.account).await?);
    let permit = permit::<PublishEdition>(&actor)?;
    publish_edition(&platform, &permit, &force.code, named.month).await?;
    println!("{}: {} is published by {}.", force.name.en, spelled_month(named.month), actor.name);
    Ok(())
}

/// Makes the draft of the next version.
pub(crate) async fn restate(
    settings: &Settings,
    named: &NamedEdition,
    reason: RestatementReason,
) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    let (force, actor) = (force(&platform, &named.force)?, actor(&platform, &named.account).await?);
    let permit = permit::<RestateMonth>(&actor)?;
    let made = restate_month(&platform, &permit, &force.code, named.month, reason).await?;
    println!(
        "{}: a new draft of {} waits to be reviewed, digest {}",
        force.name.en,
        spelled_month(named.month),
        made.digest
    );
    Ok(())
}

/// Makes a published edition again; another digest is a failure.
pub(crate) async fn rebuild(
    settings: &Settings,
    name: &str,
    (month, version): (Month, Option<u32>),
) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    let force = force(&platform, name)?;
    let permit = permit::<RebuildEdition>(&Actor::system())?;
    let rebuilt = rebuild_edition(&platform, &permit, &force.code, month, version).await?;
    println!("{}: {}, version {}", force.name.en, spelled_month(month), rebuilt.version);
    println!("  published with digest {}\n  made again with     {}", rebuilt.published, rebuilt.now);
    for line in rebuilt.changed.iter().map(changed).chain(signature(&rebuilt)).chain(spoken(&rebuilt)) {
        println!("  {line}");
    }
    if rebuilt.spoken_kept == Some(false) {
        bail!("what is kept of what people spoke of is not what was published");
    }
    if !rebuilt.is_same() {
        bail!("the figures that are made now are not those that were published");
    }
    println!("The same.");
    Ok(())
}

fn changed(input: &ChangedInput) -> String {
    match input {
        ChangedInput::Cells(month) => {
            format!("the counts of {} are not those it was made from", spelled_month(*month))
        }
        ChangedInput::Ledger => "the release ledger is not the one it was made from".to_owned(),
        ChangedInput::Questionnaire(id) => format!("{id} is not the one it was made from"),
        ChangedInput::Policy => "the thresholds are not those it was made with".to_owned(),
    }
}

fn signature(rebuilt: &Rebuilt) -> Option<String> {
    let said = match rebuilt.signed {
        None => "there is no manifest, or no key to check it with",
        Some(true) => "the manifest carries this panel's signature",
        Some(false) => "the manifest was not signed with the key that is used now",
    };
    Some(said.to_owned())
}

fn spoken(rebuilt: &Rebuilt) -> Option<String> {
    let kept = rebuilt.spoken_kept?;
    let said = if kept { "is what was published" } else { "is not what was published" };
    Some(format!("what is kept beside it of what people spoke of {said}"))
}

/// The force with this code, or with this name in addresses.
pub(crate) fn force<'a>(platform: &'a Platform, name: &str) -> anyhow::Result<&'a Force> {
    let named = platform.forces.by_slug(name);
    let coded = platform.forces.iter().find(|force| force.code.as_str() == name);
    named.or(coded).with_context(|| format!("no force is called `{name}`; see the list of forces"))
}

/// The person with this address, if their account is in use.
async fn actor(platform: &Platform, address: &str) -> anyhow::Result<Actor> {
    let email = EmailAddress::parse(address)?;
    let account = platform.store.reader().account_by_email(&email).await?;
    let actor = account.as_ref().and_then(access::AccountRecord::actor);
    actor.with_context(|| format!("there is no account in use with the address {address}"))
}

fn permit<P: Permission>(actor: &Actor) -> anyhow::Result<Permit<P>> {
    actor.permit().with_context(|| format!("{} may not {}", actor.name, P::NAME.replace('_', " ")))
}
