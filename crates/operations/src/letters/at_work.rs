//! The letters that tell somebody at work what waits for them. Nobody asks for these: they come with the work.

use std::fmt::Display;

use access::permission::{
    ViewAccountActs, ViewCalls, ViewConcerns, ViewDebriefs, ViewJobs, ViewToday, ViewWords,
};
use access::{AccountRecord, Actor};
use fieldwork::{Account, Appointment, Case, Concern, ForceCode, Id};
use mail::{AtWork, Letter};
use store::{AccountAct, ActState, Job, NewLetter, Receiver, Tx};

use crate::{Error, Fault, Platform, concern_readers};

/// Its name in the outbox.
pub(crate) const KIND: &str = "at-work";

/// Tells the coordinators of a person's force at once: nobody rings until one of them has decided.
pub(crate) async fn act_now(platform: &Platform, tx: &Tx, case: &Case) -> Result<(), Error> {
    let news = AtWork::ActNow { reference: case.reference.to_string() };
    coordinators(platform, tx, Some(&case.force), &news).await
}

/// Tells coordinators that a debrief was asked for. It does not say by whom.
pub(crate) async fn debrief(platform: &Platform, tx: &Tx) -> Result<(), Error> {
    coordinators(platform, tx, None, &AtWork::Debrief).await
}

/// Tells coordinators and administrators that somebody is to be let in to work that leads to people, or was.
pub(crate) async fn let_in(platform: &Platform, tx: &Tx, act: &AccountAct) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    let news = if act.state == ActState::Waits { AtWork::AccountWaits } else { AtWork::AccountDone };
    for account in tx.accounts().await? {
        let told = account.actor().is_some_and(|actor| actor.may::<ViewAccountActs>());
        if told && account.id != act.account {
            once(platform, tx, (account.id, None), &news, act.id).await?;
        }
    }
    Ok(())
}

/// Tells administrators that a job was given up. It does not say which: that is on the page.
pub(crate) async fn job_given_up(platform: &Platform, tx: &Tx, job: Id<Job>) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    // One that was tried again and given up again is told again.
    let occasion = format!("{job} {}", tx.now().format("%Y-%m-%dT%H:%M"));
    administrators(platform, tx, &AtWork::JobGivenUp, occasion).await
}

/// Tells whoever looks after the jobs of the program.
pub(crate) async fn administrators(
    platform: &Platform,
    tx: &Tx,
    news: &AtWork,
    occasion: impl Display,
) -> Result<(), Error> {
    for account in tx.accounts().await? {
        if account.actor().is_some_and(|actor| actor.may::<ViewJobs>()) {
            once(platform, tx, (account.id, None), news, &occasion).await?;
        }
    }
    Ok(())
}

/// Tells those whom the panel gives concerns of this kind to.
pub(crate) async fn concern(platform: &Platform, tx: &Tx, concern: &Concern) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    for account in tx.accounts().await? {
        let receives = |actor: &Actor| concern_readers::receives(platform, actor, concern).is_ok();
        if account.id != concern.raised_by && account.actor().as_ref().is_some_and(receives) {
            once(platform, tx, (account.id, None), &AtWork::Concern, concern.id).await?;
        }
    }
    Ok(())
}

/// Tells an interviewer that somebody else gave them a call, or moved it.
pub(crate) async fn booked(platform: &Platform, tx: &Tx, call: &Appointment) -> Result<(), Error> {
    calls_changed(platform, tx, call, AtWork::CallBooked { day: call.slot.date() }).await
}

/// Tells an interviewer that their call has another time; where it was given to a colleague, both.
pub(crate) async fn moved(
    platform: &Platform,
    tx: &Tx,
    (before, after): (&Appointment, &Appointment),
) -> Result<(), Error> {
    if before.interviewer != after.interviewer {
        called_off(platform, tx, before).await?;
    }
    booked(platform, tx, after).await
}

/// Tells an interviewer that a call is not theirs any more.
pub(crate) async fn called_off(platform: &Platform, tx: &Tx, call: &Appointment) -> Result<(), Error> {
    calls_changed(platform, tx, call, AtWork::CallOff { day: call.slot.date() }).await
}

async fn calls_changed(platform: &Platform, tx: &Tx, call: &Appointment, news: AtWork) -> Result<(), Error> {
    // What one did oneself is no news, and neither is a call whose time is over.
    let theirs = call.interviewer == tx.acting() || call.slot.end() <= platform.now();
    if platform.post.is_none() || theirs {
        return Ok(());
    }
    once(platform, tx, (call.interviewer, None), &news, platform.id::<Appointment>()).await
}

async fn coordinators(
    platform: &Platform,
    tx: &Tx,
    force: Option<&ForceCode>,
    news: &AtWork,
) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    let event = platform.id::<Account>();
    for account in tx.accounts().await? {
        let in_reach = |actor: &Actor| force.is_none_or(|force| actor.scope.reaches(force));
        if account.actor().as_ref().is_some_and(|actor| actor.may::<ViewToday>() && in_reach(actor)) {
            once(platform, tx, (account.id, force), news, event).await?;
        }
    }
    Ok(())
}

/// Puts the letter into the outbox, once for each account and occasion.
pub(crate) async fn once(
    platform: &Platform,
    tx: &Tx,
    (account, force): (Id<Account>, Option<&ForceCode>),
    news: &AtWork,
    occasion: impl Display,
) -> Result<(), Error> {
    let letter = NewLetter {
        id: platform.id(),
        kind: KIND,
        about: format!("{} {occasion}", news.slug()),
        account,
        force: force.cloned(),
        content: serde_json::to_string(news).map_err(Fault::Letter)?,
    };
    Ok(tx.queue_letter(&letter).await?)
}

/// The letter, if its receiver is still here and still does this work.
pub(crate) fn written(receiver: &Receiver, content: &str) -> Result<Option<Letter>, Fault> {
    let news: AtWork = serde_json::from_str(content).map_err(Fault::Letter)?;
    Ok(still_theirs(&receiver.account, &news).then_some(Letter::AtWork(news)))
}

fn still_theirs(account: &AccountRecord, news: &AtWork) -> bool {
    account.actor().is_some_and(|actor| match news {
        AtWork::ActNow { .. } | AtWork::Today { .. } | AtWork::Referrals { .. } => actor.may::<ViewToday>(),
        AtWork::Concern => actor.may::<ViewConcerns>(),
        AtWork::Debrief => actor.may::<ViewDebriefs>(),
        AtWork::CallBooked { .. } | AtWork::CallOff { .. } | AtWork::CallsTomorrow { .. } => {
            actor.may::<ViewCalls>()
        }
        AtWork::Comments { .. } => actor.may::<ViewWords>(),
        AtWork::AccountWaits | AtWork::AccountDone => actor.may::<ViewAccountActs>(),
        AtWork::JobGivenUp | AtWork::DiskLow | AtWork::BackupLate => actor.may::<ViewJobs>(),
    })
}
