//! Make a published edition again from what is stored, to see that it is the same.

use access::{Permit, permission::RebuildEdition};
use fieldwork::ForceCode;
use statistics::{Edition, Manifest, ManifestInputs, Month};
use store::{Base, Life, SignedEdition};

use crate::figures::Sources;
use crate::publish_edition::{digest, inputs};
use crate::{Error, Fault, Platform, Problem};

/// What came of making an edition again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    /// The version that was made again.
    pub version: u32,
    /// The digest it was published with.
    pub published: String,
    /// The digest it has now.
    pub now: String,
    /// What of its inputs is no longer what it was made from. None where it was published before there were manifests.
    pub changed: Vec<ChangedInput>,
    /// Whether what is kept of what people spoke of is what the manifest names; nothing where there is no manifest. It is not made
    /// again: codings go with their person.
    pub spoken_kept: Option<bool>,
    /// Whether the manifest carries a signature of this panel's key; nothing where there is no manifest or no key.
    pub signed: Option<bool>,
}

/// An input that is not what an edition was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangedInput {
    /// The counts of a month: answers came, were put right or went while the month waited to be joined.
    Cells(Month),
    /// The release ledger of the edition before.
    Ledger,
    /// A questionnaire.
    Questionnaire(String),
    /// The thresholds.
    Policy,
}

impl Rebuilt {
    /// The same bytes came out, and what people spoke of is kept as it was signed.
    pub fn is_same(&self) -> bool {
        self.published == self.now && self.spoken_kept != Some(false)
    }
}

/// Makes a published version of a month again, the one that stands where none is named. Nothing is written.
pub async fn rebuild_edition(
    platform: &Platform,
    permit: &Permit<RebuildEdition>,
    force: &ForceCode,
    month: Month,
    version: Option<u32>,
) -> Result<Rebuilt, Error> {
    let signed = find(platform, permit, (force, month), version).await?;
    let policy = Edition::from_json(&signed.content)?.policy;
    let base = goes_on_from(platform, permit, force, &signed).await?;
    let sources = Sources::with(platform, permit, (force, month), (base, policy)).await?;
    let sources = sources.counted_for(platform, permit, Some(signed.head.version)).await?;
    let made = sources.make(platform).await?;
    let manifest = signed.manifest.as_ref();
    let read = manifest.map(|(bytes, _)| Manifest::from_json(bytes).map_err(Fault::Manifest)).transpose()?;
    let changed = match (&read, &signed.salt) {
        (Some(manifest), Some(salt)) => changed(&manifest.inputs, &inputs(&sources, &made, salt)?),
        _ => Vec::new(),
    };
    let spoken = platform.store.reader().spoken_of(permit, force, (month, signed.head.version)).await?;
    let spoken = spoken.map(|bytes| digest(&bytes));
    let key = platform.publication.signing_key.as_ref();
    Ok(Rebuilt {
        version: signed.head.version,
        published: signed.head.digest.clone(),
        now: made.digest,
        changed,
        spoken_kept: read.map(|manifest| manifest.spoken == spoken),
        signed: manifest.zip(key).map(|((bytes, signature), key)| key.public().verifies(bytes, signature)),
    })
}

async fn find(
    platform: &Platform,
    permit: &Permit<RebuildEdition>,
    (force, month): (&ForceCode, Month),
    version: Option<u32>,
) -> Result<SignedEdition, Error> {
    let reader = platform.store.reader();
    let standing = reader.editions_of(permit, force, month).await?;
    let stands = standing.iter().find(|head| head.life == Life::Published).map(|head| head.version);
    let version = version.or(stands).ok_or(Problem::NotPublished(month))?;
    let signed = reader.signed(permit, force, (month, version)).await?;
    Ok(signed.ok_or(Problem::NotPublished(month))?)
}

async fn goes_on_from(
    platform: &Platform,
    permit: &Permit<RebuildEdition>,
    force: &ForceCode,
    signed: &SignedEdition,
) -> Result<Option<Base>, Error> {
    match signed.base {
        Some(from) => Ok(platform.store.reader().base_of(permit, force, from).await?),
        None => Ok(None),
    }
}

fn changed(then: &ManifestInputs, now: &ManifestInputs) -> Vec<ChangedInput> {
    let cells = then.cells.iter().filter(|cells| !now.cells.contains(cells));
    let come = now.cells.iter().filter(|(month, _)| then.cells.iter().all(|(known, _)| known != month));
    let cells = cells.chain(come).map(|(month, _)| ChangedInput::Cells(*month));
    let asked = then.questionnaires.iter().filter(|asked| !now.questionnaires.contains(asked));
    let asked = asked.map(|(id, _)| ChangedInput::Questionnaire(id.clone()));
    let ledger = (then.ledger != now.ledger).then_some(ChangedInput::Ledger);
    let policy = (then.policy != now.policy).then_some(ChangedInput::Policy);
    cells.chain(asked).chain(ledger).chain(policy).collect()
}
