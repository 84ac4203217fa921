//! Record what published figures say that asks for an answer.

use access::{Permit, permission::RecordFinding};
use fieldwork::{ForceCode, Id};
use improvement::{Finding, FindingForm, WordsCitation, WordsStanding};
use statistics::Month;
use store::PlacedWords;

use crate::{Error, Platform, Problem};

/// Records the finding. Every figure it stands on is one that the force's newest published edition shows, and all words it
/// stands on are told with it; a figure that is withheld and words that are not told are refused, whatever the form says.
///
/// # Errors
/// When the force is not one this account sees, nothing is published, or with everything that is wrong with the form.
pub async fn record_finding(
    platform: &Platform,
    permit: &Permit<RecordFinding>,
    force: &ForceCode,
    form: &FindingForm,
) -> Result<Id<Finding>, Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let reader = platform.store.reader();
    let heads = reader.published(permit, force).await?;
    let newest = heads.first().ok_or(Problem::NothingPublished)?;
    let stored = reader.edition(permit, force, newest.month).await?.ok_or(Problem::NothingPublished)?;
    let key = (newest.month, newest.version);
    let placed = reader.placed_words(permit, force, key).await?;
    let told: Vec<_> = placed.iter().map(|placed| standing(key, placed)).collect();
    let new = form.read(&stored.edition, &told)?;
    let finding = Finding {
        id: platform.id(),
        force: force.clone(),
        what: new.what,
        cites: new.cites,
        recorded_by: permit.account(),
        recorded_at: platform.now(),
    };
    platform
        .write(permit, async |tx| {
            tx.about(finding.id);
            tx.add_finding(&finding).await?;
            Ok(finding.id)
        })
        .await
}

/// How words stand that were told with an edition.
fn standing((edition, version): (Month, u32), placed: &PlacedWords) -> (WordsCitation, WordsStanding) {
    let standing = if placed.words.is_some() { WordsStanding::Told } else { WordsStanding::TakenBack };
    (WordsCitation { edition, version, place: placed.place }, standing)
}
