//! Editions: a draft is replaced, a published one stays for good.

use access::permission::{CloseMonth, PublishEdition, ViewDashboard, ViewEditions};
use access::{AccountRecord, Role, Scope};
use statistics::{Edition, Month};
use store::Fault;

use crate::cast::{account, force, permit, system};
use crate::panel::Panel;
use crate::raw::Raw;

fn edition(month: &str, area: &str) -> Edition {
    let json = serde_json::json!({
        "area_code": "E23999901",
        "area": { "en": area, "cy": area },
        "month": month,
        "waves": [],
        "questionnaires": [],
        "policy": { "minimum_base": 10, "minimum_cell": 5, "full_base": 20, "period_interviews": 20 },
    });
    Edition::from_json(json.to_string().as_bytes()).unwrap()
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn publisher() -> AccountRecord {
    account(960, Role::Publisher, Scope::Panel)
}

fn analyst(number: u32) -> AccountRecord {
    account(961, Role::Analyst, Scope::Force(force(number)))
}

async fn draft(panel: &Panel, edition: &Edition) {
    let permit = system::<CloseMonth>();
    panel.act(&permit, async |tx| tx.save_draft(&force(1), edition).await).await.unwrap();
}

async fn publish(panel: &Panel, text: &str) -> Result<(), Fault> {
    let permit = permit::<PublishEdition>(&publisher());
    panel.act(&permit, async |tx| tx.publish(&force(1), month(text)).await).await
}

#[tokio::test]
async fn a_draft_is_replaced_and_seen_by_the_publisher_only() {
    let panel = Panel::new().await;
    draft(&panel, &edition("2026-09", "First")).await;
    draft(&panel, &edition("2026-09", "Second")).await;
    let reader = panel.store.reader();
    let permit_to_view = permit::<ViewEditions>(&publisher());
    let seen = reader.draft(&permit_to_view, &force(1), month("2026-09")).await.unwrap().unwrap();
    assert_eq!((seen.edition.area.en.as_str(), seen.head.version), ("Second", 1));
    assert_eq!(reader.editions(&permit_to_view).await.unwrap().len(), 1);
    let analyst = permit::<ViewDashboard>(&analyst(1));
    assert!(reader.published(&analyst, &force(1)).await.unwrap().is_empty());
    assert!(reader.edition(&analyst, &force(1), month("2026-09")).await.unwrap().is_none());
}

#[tokio::test]
async fn a_later_version_stands_in_place_of_an_earlier() {
    let panel = Panel::new().await;
    for area in ["First", "Second"] {
        draft(&panel, &edition("2026-09", area)).await;
        publish(&panel, "2026-09").await.unwrap();
    }
    let reader = panel.store.reader();
    let analyst = permit::<ViewDashboard>(&analyst(1));
    let heads = reader.published(&analyst, &force(1)).await.unwrap();
    assert_eq!(heads.iter().map(|head| head.version).collect::<Vec<_>>(), [2]);
    let seen = reader.edition(&analyst, &force(1), month("2026-09")).await.unwrap().unwrap();
    assert_eq!((seen.edition.area.en.as_str(), seen.head.is_published()), ("Second", true));
    assert_eq!(Raw::of(&panel).await.count("editions").await, 2);
}

#[tokio::test]
async fn another_force_sees_nothing() {
    let panel = Panel::new().await;
    draft(&panel, &edition("2026-09", "First")).await;
    publish(&panel, "2026-09").await.unwrap();
    let other = permit::<ViewDashboard>(&analyst(2));
    let reader = panel.store.reader();
    assert!(reader.published(&other, &force(1)).await.unwrap().is_empty());
    assert!(reader.edition(&other, &force(1), month("2026-09")).await.unwrap().is_none());
}

#[tokio::test]
async fn nothing_to_publish_is_a_fault() {
    let panel = Panel::new().await;
    assert!(matches!(publish(&panel, "2026-09").await, Err(Fault::Missing { table: "editions", .. })));
}

#[tokio::test]
async fn the_database_itself_keeps_a_published_edition() {
    let panel = Panel::new().await;
    draft(&panel, &edition("2026-09", "First")).await;
    publish(&panel, "2026-09").await.unwrap();
    let raw = Raw::of(&panel).await;
    let round = raw.way_round("editions");
    for wrong in [
        "UPDATE editions SET content = content",
        "UPDATE editions SET state = 'draft', published_at = NULL, published_by = NULL",
        "DELETE FROM editions",
        &round,
    ] {
        let refusal = raw.refused(wrong).await;
        assert!(refusal.contains("a published edition is never changed"), "{wrong}: {refusal}");
    }
}

#[tokio::test]
async fn content_that_was_changed_is_not_handed_out() {
    let panel = Panel::new().await;
    draft(&panel, &edition("2026-09", "First")).await;
    let raw = Raw::of(&panel).await;
    let swapped = raw.either(
        "CAST(replace(CAST(content AS TEXT), 'First', 'Worst') AS BLOB)",
        "convert_to(replace(convert_from(content, 'UTF8'), 'First', 'Worst'), 'UTF8')",
    );
    assert_eq!(raw.run(&format!("UPDATE editions SET content = {swapped}")).await.unwrap(), 1);
    let seen = panel.store.reader().draft(&permit(&publisher()), &force(1), month("2026-09")).await;
    assert!(matches!(seen, Err(Fault::Corrupt { table: "editions", .. })));
}

#[tokio::test]
async fn months_of_cells_come_in_order_up_to_the_one_asked_for() {
    let panel = Panel::new().await;
    panel
        .write(async |tx| {
            for (text, bytes) in [("2026-10", b"c"), ("2026-08", b"a"), ("2026-09", b"x"), ("2026-09", b"b")]
            {
                tx.save_month_cells(&force(1), month(text), bytes).await?;
            }
            tx.save_month_cells(&force(2), month("2026-08"), b"other").await
        })
        .await;
    let cells = panel.write(async |tx| tx.month_cells(&force(1), month("2026-09")).await).await;
    let cells: Vec<_> = cells.into_iter().map(|cells| (cells.month.to_string(), cells.bytes)).collect();
    assert_eq!(cells, [("2026-08".to_owned(), b"a".to_vec()), ("2026-09".to_owned(), b"b".to_vec())]);
}
