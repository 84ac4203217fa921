//! The life of an edition: read by one person, published by another, signed, made again, and superseded.

use access::permission::{CloseMonth, DownloadEdition, PublishEdition, RebuildEdition, ViewEditions};
use access::{AccountRecord, Permission};
use fieldwork::ForceCode;
use operations::{
    ChangedInput, Format, Platform, Proof, Publication, close_month, download_edition, download_manifest,
    publish_edition, rebuild_edition, restate_month, review_edition,
};
use sha2::{Digest, Sha256};
use statistics::{DisclosurePolicy, Edition, Manifest, Month, RestatementReason};
use store::Life;
use testing::{EASTMERE, Panel, permit};

use crate::code;

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

/// A panel in November, with a draft of October that counts enough people for figures.
async fn drafted() -> Panel {
    let panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    panel
}

/// A panel in November, with a draft of October in which nothing can be shown.
async fn drafted_small() -> Panel {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-11-03T09:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    panel
}

/// The editions of every month, the newest version of each first.
async fn lives(panel: &Panel) -> Vec<(u32, Life)> {
    let publisher = permit::<ViewEditions>(&panel.staff.publisher);
    let heads = panel.platform.store.reader().editions(&publisher).await.unwrap();
    heads.iter().map(|head| (head.version, head.life)).collect()
}

async fn publish_as(platform: &Platform, who: &AccountRecord) -> Result<(), operations::Error> {
    publish_edition(platform, &permit::<PublishEdition>(who), &eastmere(), october()).await
}

async fn proof(panel: &Panel, version: Option<u32>, proof: Proof) -> Vec<u8> {
    let analyst = permit(&panel.staff.analyst);
    let month = (october(), version);
    download_manifest(&panel.platform, &analyst, &eastmere(), month, proof).await.unwrap().bytes
}

#[tokio::test]
async fn a_draft_that_nobody_read_is_not_published() {
    let panel = drafted_small().await;
    assert_eq!(code(publish_as(&panel.platform, &panel.staff.publisher).await), "not-reviewed");
    panel.review(&eastmere(), october()).await.unwrap();
    assert_eq!(lives(&panel).await, [(1, Life::Reviewed)]);
    assert_eq!(code(panel.review(&eastmere(), october()).await), "already-reviewed");
    assert_eq!(code(publish_as(&panel.platform, &panel.staff.other_publisher).await), "reviewer-publishes");
    publish_as(&panel.platform, &panel.staff.publisher).await.unwrap();
    assert_eq!(lives(&panel).await, [(1, Life::Published)]);
}

#[tokio::test]
async fn a_panel_may_agree_that_one_person_does_both() {
    let panel = drafted_small().await;
    let one = Publication { two_people: false, ..panel.platform.publication.clone() };
    let platform = Platform { publication: one, ..panel.platform.clone() };
    panel.review(&eastmere(), october()).await.unwrap();
    publish_as(&platform, &panel.staff.other_publisher).await.unwrap();
    assert_eq!(lives(&panel).await, [(1, Life::Published)]);
}

#[tokio::test]
async fn what_was_read_is_what_is_reviewed() {
    let panel = drafted_small().await;
    let reviewer = permit(&panel.staff.publisher);
    let other = "0".repeat(64);
    let reviewed = review_edition(&panel.platform, &reviewer, &eastmere(), october(), &other).await;
    assert_eq!(code(reviewed), "draft-outdated");
    let none = review_edition(&panel.platform, &reviewer, &eastmere(), october().next(), &other).await;
    assert_eq!(code(none), "no-draft");
}

#[tokio::test]
async fn a_reviewed_draft_that_is_made_again_is_read_again() {
    let panel = drafted_small().await;
    panel.review(&eastmere(), october()).await.unwrap();
    panel.set_clock("2026-10-20T09:00");
    for _ in 0..20 {
        panel.interviewed(&[("listened", "disagree")]).await;
    }
    panel.set_clock("2026-11-03T10:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    assert_eq!(lives(&panel).await, [(1, Life::Draft)]);
    assert_eq!(code(publish_as(&panel.platform, &panel.staff.publisher).await), "not-reviewed");
}

#[tokio::test]
async fn figures_that_would_now_be_others_are_not_published() {
    let panel = drafted().await;
    panel.review(&eastmere(), october()).await.unwrap();
    let stricter = DisclosurePolicy { minimum_base: 30, ..panel.platform.disclosure };
    let platform = Platform { disclosure: stricter, ..panel.platform.clone() };
    assert_eq!(code(publish_as(&platform, &panel.staff.publisher).await), "draft-outdated");
    assert_eq!(lives(&panel).await, [(1, Life::Reviewed)]);
}

#[tokio::test]
async fn without_a_key_nothing_is_published() {
    let panel = drafted_small().await;
    panel.review(&eastmere(), october()).await.unwrap();
    let keyless = Publication { signing_key: None, ..panel.platform.publication.clone() };
    let platform = Platform { publication: keyless, ..panel.platform.clone() };
    assert_eq!(code(publish_as(&platform, &panel.staff.publisher).await), "no-signing-key");
    assert_eq!(lives(&panel).await, [(1, Life::Reviewed)]);
}

#[tokio::test]
async fn the_manifest_says_what_was_published_and_carries_the_panel_s_signature() {
    let panel = drafted().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let (content, manifest) =
        (proof(&panel, None, Proof::Content).await, proof(&panel, None, Proof::Manifest).await);
    let signature = proof(&panel, Some(1), Proof::Signature).await;
    let key = panel.platform.publication.signing_key.as_ref().unwrap().public();
    assert!(key.verifies(&manifest, &signature));
    assert!(!key.verifies(&content, &signature));
    let read = Manifest::from_json(&manifest).unwrap();
    let digest: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((read.content.as_str(), read.version, read.month), (digest.as_str(), 1, october()));
    assert_eq!((read.reviewed_by.as_str(), read.published_by.as_str()), ("Petra Publisher", "Pia Publisher"));
    assert_eq!(read.published_at, panel.platform.now());
    assert_eq!((read.replaces, read.reason), (None, None));
    let counted: Vec<_> = read.inputs.cells.iter().map(|(month, _)| *month).collect();
    assert_eq!(counted, [october()]);
    assert!(Edition::from_json(&content).unwrap().questionnaires == read.inputs.questionnaires);
    assert_eq!(panel.audited(DownloadEdition::NAME).await, 3);
}

/// A plain digest of counts would let somebody who knows all but one of them try values until it fits.
#[tokio::test]
async fn no_digest_in_the_manifest_is_of_bare_counts() {
    let panel = drafted_small().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let manifest = String::from_utf8(proof(&panel, None, Proof::Manifest).await).unwrap();
    let closing = panel.system::<CloseMonth>();
    let cells = panel.platform.store.reader().closed_months(&closing, &eastmere(), october()).await.unwrap();
    for counted in cells {
        let bare: String = Sha256::digest(&counted.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(!manifest.contains(&bare));
    }
}

#[tokio::test]
async fn a_published_edition_is_made_again_to_the_same_digest() {
    let panel = drafted().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let panel = panel.restart().await;
    let rebuild = async |version| {
        let permit = permit::<RebuildEdition>(&panel.staff.administrator);
        rebuild_edition(&panel.platform, &permit, &eastmere(), october(), version).await
    };
    let rebuilt = rebuild(None).await.unwrap();
    assert!(rebuilt.is_same() && rebuilt.changed.is_empty(), "{rebuilt:?}");
    assert_eq!((rebuilt.version, rebuilt.signed), (1, Some(true)));
    assert_eq!(code(rebuild(Some(2)).await), "not-published");
}

#[tokio::test]
async fn counts_that_are_no_longer_what_they_were_are_named() {
    let panel = drafted().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let closing = panel.system::<CloseMonth>();
    let reader = panel.platform.store.reader();
    let counted = reader.closed_months(&closing, &eastmere(), october()).await.unwrap().remove(0);
    let earlier = october().previous();
    let swap = async |tx: &store::Tx| -> Result<(), store::Fault> {
        tx.save_month_cells(&eastmere(), earlier, &counted.bytes).await
    };
    panel.platform.store.writer().write(&closing, panel.platform.now(), swap).await.unwrap();
    let permit = permit::<RebuildEdition>(&panel.staff.publisher);
    let rebuilt = rebuild_edition(&panel.platform, &permit, &eastmere(), october(), None).await;
    match rebuilt {
        Ok(rebuilt) => assert_eq!(rebuilt.changed, [ChangedInput::Cells(earlier)]),
        // The same counts twice are refused already when they are read.
        Err(fault) => assert!(fault.to_string().contains("twice"), "{fault}"),
    }
}

#[tokio::test]
async fn a_restatement_is_a_version_of_its_own_and_the_one_before_stays_readable() {
    let panel = drafted().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let first = proof(&panel, Some(1), Proof::Content).await;
    let publisher = permit(&panel.staff.publisher);
    let reason = RestatementReason::Rules;
    let restate =
        async |platform: &Platform| restate_month(platform, &publisher, &eastmere(), october(), reason).await;
    assert_eq!(code(restate(&panel.platform).await), "nothing-to-restate");
    let stricter = DisclosurePolicy { minimum_base: 30, ..panel.platform.disclosure };
    let platform = Platform { disclosure: stricter, ..panel.platform.clone() };
    let made = restate(&platform).await.unwrap();
    assert_eq!(lives(&panel).await, [(2, Life::Draft), (1, Life::Published)]);
    let reviewer = permit(&panel.staff.other_publisher);
    review_edition(&platform, &reviewer, &eastmere(), october(), &made.digest).await.unwrap();
    publish_as(&platform, &panel.staff.publisher).await.unwrap();
    assert_eq!(lives(&panel).await, [(2, Life::Published), (1, Life::Superseded)]);
    assert_eq!(proof(&panel, Some(1), Proof::Content).await, first);
    let manifest = Manifest::from_json(&proof(&panel, None, Proof::Manifest).await).unwrap();
    assert_eq!((manifest.version, manifest.reason), (2, Some(reason)));
    let replaced: String = Sha256::digest(&first).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(manifest.replaces, Some(replaced));
    let analyst = permit::<DownloadEdition>(&panel.staff.analyst);
    let log = panel.platform.store.reader().restatements(&analyst, &eastmere()).await.unwrap();
    let log: Vec<_> = log.iter().map(|entry| (entry.month, entry.version, entry.reason)).collect();
    assert_eq!(log, [(october(), 2, reason)]);
    let administrator = permit(&panel.staff.administrator);
    for version in [Some(1), Some(2), None] {
        let rebuilt = rebuild_edition(&panel.platform, &administrator, &eastmere(), october(), version).await;
        assert!(rebuilt.unwrap().is_same(), "{version:?}");
    }
}

#[tokio::test]
async fn only_the_newest_published_month_is_restated() {
    let panel = drafted_small().await;
    let publisher = permit(&panel.staff.publisher);
    let reason = RestatementReason::Wording;
    let restate = async |month| restate_month(&panel.platform, &publisher, &eastmere(), month, reason).await;
    assert_eq!(code(restate(october()).await), "not-published");
    panel.publish(&eastmere(), october()).await.unwrap();
    panel.interviewed(&[("listened", "disagree")]).await;
    panel.set_clock("2026-12-02T09:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october().next()).await.unwrap();
    panel.publish(&eastmere(), october().next()).await.unwrap();
    assert_eq!(code(restate(october()).await), "later-published");
    let again = close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    assert_eq!(again.state, operations::EditionState::Unchanged);
}

/// Withdrawing after publication changes nothing that is published, and no restatement brings it about.
#[tokio::test]
async fn a_restatement_does_not_tell_who_withdrew() {
    let panel = Panel::new().await;
    let (leaves, _) = panel.interviewed(&[("listened", "agree")]).await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    panel.publish(&eastmere(), october()).await.unwrap();
    let asked = fieldwork::RawWithdrawal {
        channel: "phone".to_owned(),
        asked_on: fieldwork::RawDate::iso(&panel.today().to_string()),
    };
    let coordinator = permit(&panel.staff.coordinator);
    operations::withdraw(&panel.platform, &coordinator, &leaves.reference, &asked).await.unwrap();
    let publisher = permit(&panel.staff.publisher);
    let counts = RestatementReason::Counts;
    let restated = restate_month(&panel.platform, &publisher, &eastmere(), october(), counts).await;
    assert_eq!(code(restated), "nothing-to-restate");
}

#[tokio::test]
async fn another_force_s_proof_is_not_there() {
    let panel = drafted_small().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let stranger = permit::<DownloadEdition>(&panel.staff.other_analyst);
    for kind in Proof::ALL {
        let taken =
            download_manifest(&panel.platform, &stranger, &eastmere(), (october(), Some(1)), kind).await;
        assert_eq!(code(taken), "not-published");
        assert_eq!(Proof::parse(kind.ending()), Some(kind));
    }
    let csv = download_edition(&panel.platform, &stranger, &eastmere(), october(), Format::Csv).await;
    assert_eq!(code(csv), "not-published");
}

#[test]
fn a_month_of_before_manifests_has_its_figures_and_nothing_else() {
    use operations::{Format, MonthFiles, Proof, Takeable};
    use questionnaire::Wave;
    let files = MonthFiles::default();
    for there in
        [Takeable::Figures(Format::Csv), Takeable::Figures(Format::Parquet), Takeable::Proof(Proof::Content)]
    {
        assert!(files.has(there), "{there:?}");
    }
    for missing in [
        Takeable::Figures(Format::Codebook(Wave::SixWeek)),
        Takeable::Proof(Proof::Manifest),
        Takeable::Proof(Proof::Signature),
    ] {
        assert!(!files.has(missing), "{missing:?}");
    }
}
