//! The auditor before a month is reviewed and published: what it lets through, what it stops, and what it needs to know.

use access::permission::{CloseMonth, PublishEdition, RebuildEdition, ReviewEdition, ViewEditions};
use fieldwork::ForceCode;
use operations::{
    Proof, close_month, download_manifest, publish_edition, rebuild_edition, recount_months, withdraw,
};
use statistics::{Manifest, Month};
use store::{Release, Tx};
use testing::{EASTMERE, Panel, permit};

use crate::code;

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

/// Twenty-four interviews from now on, half of them favourable.
async fn interview(panel: &Panel) {
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
}

async fn close(panel: &Panel, month: Month) {
    close_month(&panel.platform, &panel.system(), &eastmere(), month).await.unwrap();
}

/// A panel in November with a draft of October, and somebody who counts in it.
async fn drafted() -> (Panel, fieldwork::Reference) {
    let panel = Panel::new().await;
    let (leaves, _) = panel.interviewed(&[("listened", "agree")]).await;
    interview(&panel).await;
    panel.set_clock("2026-11-03T09:00");
    close(&panel, october()).await;
    (panel, leaves.reference)
}

/// They withdraw, and the scheduler counts again.
async fn leaves(panel: &Panel, reference: &fieldwork::Reference) {
    let asked = fieldwork::RawWithdrawal {
        channel: "phone".to_owned(),
        asked_on: fieldwork::RawDate::iso(&panel.today().to_string()),
    };
    withdraw(&panel.platform, &permit(&panel.staff.coordinator), reference, &asked).await.unwrap();
    recount_months(&panel.platform, &panel.system()).await.unwrap();
}

/// November is over and closed.
async fn next_month(panel: &Panel) {
    interview(panel).await;
    panel.set_clock("2026-12-02T09:00");
    close(panel, october().next()).await;
}

async fn write(panel: &Panel, work: impl AsyncFnOnce(&Tx) -> Result<(), store::Fault>) {
    let permit = permit::<PublishEdition>(&panel.staff.publisher);
    panel.platform.store.writer().write(&permit, panel.platform.now(), work).await.unwrap();
}

async fn attacked(panel: &Panel, month: Month) -> Option<u64> {
    let (reader, publisher) = (panel.platform.store.reader(), permit::<ViewEditions>(&panel.staff.publisher));
    let head = reader.versions(&publisher, &eastmere(), month).await.unwrap().remove(0);
    reader.attacked(&publisher, &head).await.unwrap()
}

#[tokio::test]
async fn how_many_counts_were_attacked_is_kept_and_signed() {
    let (panel, _) = drafted().await;
    assert_eq!(attacked(&panel, october()).await, None);
    panel.review(&eastmere(), october()).await.unwrap();
    let reviewed = attacked(&panel, october()).await;
    assert!(reviewed.is_some(), "reviewed without an audit");
    publish_edition(&panel.platform, &permit(&panel.staff.publisher), &eastmere(), october()).await.unwrap();
    let analyst = permit(&panel.staff.analyst);
    let month = (october(), None);
    let proof = download_manifest(&panel.platform, &analyst, &eastmere(), month, Proof::Manifest).await;
    assert_eq!(Manifest::from_json(&proof.unwrap().bytes).unwrap().attacked, reviewed);
}

/// What October was made from is still known after somebody left, so that it can be made again and held against; what is told
/// from then on is told without them.
#[tokio::test]
async fn a_month_that_somebody_left_is_made_again_and_the_next_is_published() {
    let (panel, reference) = drafted().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    let closing = panel.system::<CloseMonth>();
    let reader = panel.platform.store.reader();
    let before = reader.closed_months(&closing, &eastmere(), october()).await.unwrap();
    leaves(&panel, &reference).await;
    let now = reader.closed_months(&closing, &eastmere(), october()).await.unwrap();
    assert_ne!(now, before);
    assert_eq!(reader.months_as_of(&closing, &eastmere(), (october(), 1)).await.unwrap(), before);
    next_month(&panel).await;
    panel.publish(&eastmere(), october().next()).await.unwrap();
    let administrator = permit::<RebuildEdition>(&panel.staff.administrator);
    for month in [october(), october().next()] {
        let rebuilt =
            rebuild_edition(&panel.platform, &administrator, &eastmere(), month, None).await.unwrap();
        assert!(rebuilt.is_same() && rebuilt.changed.is_empty(), "{month}: {rebuilt:?}");
    }
}

/// October is published with a ledger that forgets it, as by a rule that is broken: November counts October again, and what
/// differs is the one person who left.
#[tokio::test]
async fn a_rule_that_forgets_what_was_published_is_refused() {
    let (panel, reference) = drafted().await;
    panel.review(&eastmere(), october()).await.unwrap();
    write(&panel, async |tx| {
        let release = Release { base: None, ledger: b"", manifest: b"{}", signature: b"-", salt: b"-" };
        tx.publish(&eastmere(), october(), release).await
    })
    .await;
    leaves(&panel, &reference).await;
    next_month(&panel).await;
    let november = october().next();
    let refused = panel.review(&eastmere(), november).await;
    let said = refused.as_ref().unwrap_err().to_string();
    assert_eq!(code(refused), "audit-found");
    assert!(said.contains("six-week") && said.contains("October 2026"), "{said}");
    assert!(!said.contains("24") && !said.contains("25"), "{said}");
    // Reviewed behind the operation's back, it is still not published.
    let (reader, reviewer) =
        (panel.platform.store.reader(), permit::<ReviewEdition>(&panel.staff.other_publisher));
    let draft = reader.draft(&permit(&panel.staff.publisher), &eastmere(), november).await.unwrap().unwrap();
    let review = async |tx: &Tx| tx.review(&eastmere(), november, &draft.head.digest).await;
    panel.platform.store.writer().write(&reviewer, panel.platform.now(), review).await.unwrap();
    let publisher = permit(&panel.staff.publisher);
    let refused = publish_edition(&panel.platform, &publisher, &eastmere(), november).await;
    assert_eq!(code(refused), "audit-found");
    assert_eq!(panel.audited("publish_edition").await, 1, "the one that forgot its ledger");
}

#[tokio::test]
async fn counts_that_are_not_those_a_month_was_published_from_stop_the_next() {
    let (panel, reference) = drafted().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    // The counts are swapped and nothing is kept of those that figures were made from.
    let closing = panel.system::<CloseMonth>();
    let reader = panel.platform.store.reader();
    leaves(&panel, &reference).await;
    let fewer = reader.closed_months(&closing, &eastmere(), october()).await.unwrap().remove(0);
    let (panel, _) = drafted().await;
    panel.publish(&eastmere(), october()).await.unwrap();
    write(&panel, async |tx| tx.save_month_cells(&eastmere(), october(), &fewer.bytes).await).await;
    next_month(&panel).await;
    let refused = panel.review(&eastmere(), october().next()).await;
    let said = refused.as_ref().unwrap_err().to_string();
    assert_eq!(code(refused), "audit-unfinished");
    assert!(said.contains("candour rebuild"), "{said}");
}
