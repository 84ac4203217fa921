//! Read what files and reports are cut from: a published edition with its words, the one before it, and the log of its force.

use access::Permit;
use export::{LogEntry, Release, Reply};
use fieldwork::{ForceCode, london_date};
use improvement::{Response, ResponseState};
use statistics::{Month, Period};
use store::ReadsEditions;

use crate::{Error, Platform, Problem};

/// The edition of a month in the version that stands.
///
/// # Errors
/// When the month is not published, or not within the permit's scope.
pub async fn read_release<P: ReadsEditions>(
    platform: &Platform,
    permit: &Permit<P>,
    force: &ForceCode,
    month: Month,
) -> Result<Release, Error> {
    let reader = platform.store.reader();
    let stored = reader.edition(permit, force, month).await?.ok_or(Problem::NotPublished(month))?;
    let heads = reader.published(permit, force).await?;
    let before = match heads.iter().find(|head| head.month < month) {
        Some(head) => reader.edition(permit, force, head.month).await?.map(|stored| stored.edition),
        None => None,
    };
    let log = reader.restatements(permit, force).await?.into_iter().map(|entry| LogEntry {
        month: entry.month,
        version: entry.version,
        published: london_date(entry.at),
        reason: entry.reason,
    });
    let marked = reader.marked_changes(permit, force).await?;
    let words = reader.told_words(permit, force, (month, stored.head.version)).await?;
    let spoken = reader.spoken(permit, force, (month, stored.head.version)).await?;
    let replies = reader.what_changed(force).await?.into_iter().filter_map(|it| reply(it, month)).collect();
    let published = stored.head.published_at.unwrap_or(stored.head.drafted_at);
    Ok(Release {
        version: stored.head.version,
        published: london_date(published),
        edition: stored.edition,
        before,
        // A mark after this month is on no chart of it.
        changes: marked.into_iter().filter(|change| change.month <= month).collect(),
        words,
        spoken,
        replies,
        // What was published anew after this month says nothing of it.
        log: log.filter(|entry| entry.month <= month).collect(),
    })
}

/// What was published in reply in the twelve months to this one: a file of this month has nothing of later ones. A reply that was
/// taken back is none.
fn reply(response: Response, month: Month) -> Option<Reply> {
    let ResponseState::Published { at, .. } = response.state else { return None };
    let published = london_date(at);
    Period::to_end(month, 12).contains(Month::of(published)).then_some(Reply {
        said: response.said,
        done: response.done,
        published,
    })
}
