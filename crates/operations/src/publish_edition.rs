//! Publish a month's reviewed draft.

use access::{Permit, permission::PublishEdition};
use data_encoding::HEXLOWER;
use fieldwork::ForceCode;
use sha2::{Digest, Sha256};
use statistics::{Edition, MANIFEST_FORMAT, Manifest, ManifestInputs, Month};
use store::{EditionHead, Life, Release, StoredEdition, Tx};

use crate::auditing::{Audited, audited};
use crate::figures::{Made, Sources, salted};
use crate::letters::edition_published;
use crate::telling::tell;
use crate::telling_codes::{CodesToTell, MadeCodes, codes_to_tell};
use crate::{Error, Fault, Platform, Problem};

/// Publishes the draft in the publisher's name: with the release ledger and the signed manifest, all in one transaction.
///
/// The figures are made once more first, so that what is published is what is stored at that moment, and attacked together
/// with every edition that was ever published: where a reader could work out what has to stay hidden, or the attack cannot be
/// finished, nothing is published. Months are published in
/// order, a published edition never changes, and whoever publishes is another than whoever reviewed, unless the panel has
/// agreed otherwise. What people said, and how many spoke of what, is told with it. A letter to everybody who asked for one is part
/// of the same transaction.
pub async fn publish_edition(
    platform: &Platform,
    permit: &Permit<PublishEdition>,
    force: &ForceCode,
    month: Month,
) -> Result<(), Error> {
    let audited = audited(platform, permit, (force, month), Life::Reviewed).await?;
    let edition = audited.as_ref().map(|audited| &audited.made.edition);
    let codes = made_before(platform, permit, (force, month), edition).await?;
    platform
        .write(permit, async |tx| {
            tx.about(format!("{force} {month}"));
            let draft = publishable(tx, (platform, permit), force, month).await?;
            let Audited { sources, made, attacked } =
                audited.as_ref().ok_or(Problem::DraftOutdated(month))?;
            let base = tx.base(force).await?.map(|base| (base.month, base.version));
            if made.digest != draft.head.digest || base != sources.goes_on_from() {
                return Err(Problem::DraftOutdated(month).into());
            }
            let salt = platform.environment.random();
            let manifest = manifest(tx, permit, &draft.head, (sources, made, &salt)).await?;
            let codes = codes_now(tx, platform, &made.edition, (force, codes)).await?;
            let spoken = codes.as_ref().map(|codes| digest(&codes.content));
            let attacked_spoken = codes.as_ref().map(|codes| codes.attacked);
            let manifest = Manifest { attacked: Some(*attacked), spoken, attacked_spoken, ..manifest };
            let manifest = manifest.to_json().map_err(Fault::Manifest)?;
            let signature = platform.publication.key()?.sign(&manifest);
            let release = Release {
                base: sources.base.as_ref(),
                ledger: &made.ledger,
                manifest: &manifest,
                signature: &signature,
                salt: &salt,
            };
            tx.note_audit(&draft.head, *attacked).await?;
            tx.publish(force, month, release).await?;
            tell(tx, platform, force, (&made.edition, draft.head.version)).await?;
            if let Some(codes) = &codes {
                tx.keep_told_codes(force, &codes.of((month, draft.head.version))).await?;
            }
            edition_published::queue(platform, tx, &draft.head).await
        })
        .await
}

/// The counts of codes and the attack on them, made before anything is held up by it.
async fn made_before(
    platform: &Platform,
    permit: &Permit<PublishEdition>,
    (force, month): (&ForceCode, Month),
    edition: Option<&Edition>,
) -> Result<Option<MadeCodes>, Error> {
    let Some(edition) = edition else { return Ok(None) };
    let coded = platform.store.reader().coded(permit, force, month).await?;
    codes_to_tell(platform, coded, edition).await.map(Some)
}

/// The same, if nothing it was made from has changed since; otherwise made again. Somebody may have left meanwhile, or coded a comment.
async fn codes_now(
    tx: &Tx,
    platform: &Platform,
    edition: &Edition,
    (force, made): (&ForceCode, Option<MadeCodes>),
) -> Result<Option<CodesToTell>, Error> {
    let coded = tx.coded(force, edition.month).await?;
    match made.filter(|made| made.from == coded) {
        Some(made) => Ok(made.told),
        None => Ok(codes_to_tell(platform, coded, edition).await?.told),
    }
}

/// The draft, if it may be published now and by this person.
async fn publishable(
    tx: &Tx,
    (platform, permit): (&Platform, &Permit<PublishEdition>),
    force: &ForceCode,
    month: Month,
) -> Result<StoredEdition, Error> {
    let Some(draft) = tx.draft(force, month).await? else {
        let published = tx.edition(force, month).await?.is_some();
        let problem = if published { Problem::AlreadyPublished(month) } else { Problem::NoDraft(month) };
        return Err(problem.into());
    };
    if let Some(earlier) = earlier_draft(tx, force, month).await? {
        return Err(Problem::EarlierDraft(earlier).into());
    }
    match draft.head.reviewed_by {
        None => Err(Problem::NotReviewed(month).into()),
        Some(reviewer) if platform.publication.two_people && reviewer == permit.account() => {
            Err(Problem::ReviewerPublishes(month).into())
        }
        Some(_) => Ok(draft),
    }
}

/// An earlier month that waits to be published.
async fn earlier_draft(tx: &Tx, force: &ForceCode, month: Month) -> Result<Option<Month>, Error> {
    for closed in tx.month_cells(force, month.previous()).await? {
        if tx.draft(force, closed.month).await?.is_some() {
            return Ok(Some(closed.month));
        }
    }
    Ok(None)
}

async fn manifest(
    tx: &Tx,
    permit: &Permit<PublishEdition>,
    draft: &EditionHead,
    (sources, made, salt): (&Sources, &Made, &[u8]),
) -> Result<Manifest, Error> {
    let reviewer = match draft.reviewed_by {
        Some(account) => tx.account(account).await?.map(|account| account.name),
        None => None,
    };
    let replaced = tx.edition(&draft.force, draft.month).await?;
    Ok(Manifest {
        format: MANIFEST_FORMAT.to_owned(),
        area_code: draft.force.to_string(),
        month: draft.month,
        version: draft.version,
        content: made.digest.clone(),
        replaces: replaced.map(|replaced| replaced.head.digest),
        reason: draft.reason,
        inputs: inputs(sources, made, salt)?,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        reviewed_by: reviewer.unwrap_or_default(),
        published_by: permit.actor().name.clone(),
        published_at: tx.now(),
        attacked: None,
        spoken: None,
        attacked_spoken: None,
    })
}

/// The digests of what an edition was made from.
pub(crate) fn inputs(sources: &Sources, made: &Made, salt: &[u8]) -> Result<ManifestInputs, Error> {
    let policy = serde_json::to_vec(&made.edition.policy).map_err(|fault| Fault::Manifest(fault.into()))?;
    Ok(ManifestInputs {
        cells: sources.cells.iter().map(|known| (known.month, salted(salt, &known.bytes))).collect(),
        ledger: sources.base.as_ref().map(|base| salted(salt, &base.ledger)),
        questionnaires: made.edition.questionnaires.clone(),
        policy: digest(&policy),
    })
}

pub(crate) fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
