//! Editions: a draft is replaced, a published one stays for good.

use access::permission::{
    CloseMonth, DownloadEdition, PublishEdition, ReviewEdition, ViewDashboard, ViewEditions,
};
use access::{AccountRecord, Role, Scope};
use questionnaire::{Concept, Language, Theme, Wave};
use statistics::{Edition, Month};
use store::{Draft, Fault, Life, Release, TellWords, Tx};
use test_database::{Backend, Database};
use verbatim::{Quarter, Told, ToldWords};

use crate::cast::{account, force, id, identity, participant, permit, system};
use crate::panel::{KEY, Panel, open};
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
    let draft = Draft { edition, base: None, reason: None };
    panel.act(&permit, async |tx| tx.save_draft(&force(1), draft).await).await.unwrap();
}

async fn review(panel: &Panel, text: &str) -> Result<(), Fault> {
    let reader = panel.store.reader();
    let draft = reader.draft(&permit(&publisher()), &force(1), month(text)).await.unwrap();
    let digest = draft.map(|draft| draft.head.digest).unwrap_or_default();
    let permit = permit::<ReviewEdition>(&publisher());
    panel.act(&permit, async |tx| tx.review(&force(1), month(text), &digest).await).await
}

async fn publish(panel: &Panel, text: &str) -> Result<(), Fault> {
    review(panel, text).await?;
    publish_reviewed(panel, text).await
}

async fn publish_reviewed(panel: &Panel, text: &str) -> Result<(), Fault> {
    let permit = permit::<PublishEdition>(&publisher());
    panel.act(&permit, async |tx| tx.publish(&force(1), month(text), RELEASE).await).await
}

const RELEASE: Release<'_> =
    Release { base: None, ledger: b"ledger", manifest: b"{}", signature: b"signature", salt: b"salt" };

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
    assert_eq!(
        heads.iter().map(|head| (head.version, head.life)).collect::<Vec<_>>(),
        [(2, Life::Published)]
    );
    let before = reader.edition_version(&analyst, &force(1), (month("2026-09"), 1)).await.unwrap().unwrap();
    assert_eq!((before.edition.area.en.as_str(), before.head.life), ("First", Life::Superseded));
    let seen = reader.edition(&analyst, &force(1), month("2026-09")).await.unwrap().unwrap();
    assert_eq!((seen.edition.area.en.as_str(), seen.head.is_published()), ("Second", true));
    assert_eq!(Raw::of(&panel).await.count("editions").await, 2);
}

#[tokio::test]
async fn a_reviewed_draft_that_is_made_again_is_a_draft_again() {
    let panel = Panel::new().await;
    let life = async || {
        let reader = panel.store.reader();
        let draft = reader.draft(&permit(&publisher()), &force(1), month("2026-09")).await.unwrap();
        draft.unwrap().head.life
    };
    draft(&panel, &edition("2026-09", "First")).await;
    review(&panel, "2026-09").await.unwrap();
    assert_eq!(life().await, Life::Reviewed);
    draft(&panel, &edition("2026-09", "Second")).await;
    assert_eq!(life().await, Life::Draft);
    let release = permit::<PublishEdition>(&publisher());
    let published =
        panel.act(&release, async |tx| tx.publish(&force(1), month("2026-09"), RELEASE).await).await;
    assert!(matches!(published, Err(Fault::Missing { table: "editions", .. })));
}

/// A crash in the middle of publishing: the transaction is all or nothing.
#[tokio::test]
async fn publishing_that_breaks_off_leaves_the_edition_before_and_a_reviewed_draft() {
    let panel = Panel::new().await;
    draft(&panel, &edition("2026-09", "First")).await;
    publish(&panel, "2026-09").await.unwrap();
    draft(&panel, &edition("2026-09", "Second")).await;
    review(&panel, "2026-09").await.unwrap();
    let release = permit::<PublishEdition>(&publisher());
    let broken: Result<(), Fault> = panel
        .act(&release, async |tx| {
            tx.publish(&force(1), month("2026-09"), RELEASE).await?;
            Err(Fault::Missing { table: "editions", id: "the power".to_owned() })
        })
        .await;
    broken.unwrap_err();
    let panel = panel.reopen().await;
    let reader = panel.store.reader();
    let heads = reader.editions(&permit::<ViewEditions>(&publisher())).await.unwrap();
    let lives: Vec<_> = heads.iter().map(|head| (head.version, head.life)).collect();
    assert_eq!(lives, [(2, Life::Reviewed), (1, Life::Published)]);
    let analyst = permit::<DownloadEdition>(&analyst(1));
    assert!(reader.signed_edition(&analyst, &force(1), (month("2026-09"), 2)).await.unwrap().is_none());
}

#[tokio::test]
async fn what_was_signed_is_handed_out_byte_for_byte() {
    let panel = Panel::new().await;
    draft(&panel, &edition("2026-09", "First")).await;
    publish(&panel, "2026-09").await.unwrap();
    let reader = panel.store.reader();
    let analyst = permit::<DownloadEdition>(&analyst(1));
    let signed = reader.signed_edition(&analyst, &force(1), (month("2026-09"), 1)).await.unwrap().unwrap();
    assert_eq!(signed.content, edition("2026-09", "First").to_json().unwrap());
    assert_eq!(signed.manifest, Some((b"{}".to_vec(), b"signature".to_vec())));
    assert_eq!(signed.salt.as_deref(), Some(&b"salt"[..]));
}

#[tokio::test]
async fn the_database_itself_wants_a_manifest_and_one_published_version() {
    let panel = Panel::new().await;
    draft(&panel, &edition("2026-09", "First")).await;
    review(&panel, "2026-09").await.unwrap();
    let raw = Raw::of(&panel).await;
    let publish =
        "UPDATE editions SET state = 'published', published_at = reviewed_at, published_by = reviewed_by";
    let refusal = raw.refused(publish).await;
    assert!(refusal.contains("together with its manifest"), "{refusal}");
    publish_reviewed(&panel, "2026-09").await.unwrap();
    draft(&panel, &edition("2026-09", "Second")).await;
    review(&panel, "2026-09").await.unwrap();
    let signed = "manifest = content, signature = content, salt = content WHERE version = 2";
    let refusal = raw.refused(&format!("{publish}, {signed}")).await;
    assert!(refusal.to_lowercase().contains("unique"), "{refusal}");
}

#[tokio::test]
async fn the_database_itself_keeps_where_words_were_told() {
    let panel = Panel::new().await;
    let person = participant(1, force(1));
    panel.write(async |tx| tx.add_participant(&person, &identity("a matter")).await).await;
    draft(&panel, &edition("2026-09", "First")).await;
    publish(&panel, "2026-09").await.unwrap();
    let words = ToldWords {
        wave: Wave::SixWeek,
        concept: Concept::parse("respect.listened").unwrap(),
        theme: Theme::Respect,
        quarter: Quarter::of(month("2026-09")),
        language: Some(Language::English),
        told: Told::Quote("They were kind.".to_owned()),
    };
    let words = [TellWords { participant: person.id, comment: id(70), words }];
    let telling = permit::<PublishEdition>(&publisher());
    let tell = async |tx: &Tx| tx.tell_words(&force(1), (month("2026-09"), 1), &words).await;
    panel.act(&telling, tell).await.unwrap();
    let raw = Raw::of(&panel).await;
    let taken_back = "UPDATE told_words SET told = NULL, taken_back_at = told_at";
    let elsewhere = format!("{taken_back}, theme = 'process'");
    for way in ["DELETE FROM told_words", &elsewhere, &raw.way_round("told_words")] {
        let refusal = raw.refused(way).await;
        assert!(refusal.contains("only its words are taken back"), "{way}: {refusal}");
    }
    assert_eq!(raw.run(taken_back).await.unwrap(), 1);
    assert!(raw.refused(taken_back).await.contains("only its words"), "it was taken back when it was");
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
        "UPDATE editions SET state = 'superseded', superseded_at = published_at, reason = 'program'",
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

/// A database of before reviews and manifests: its editions are where they were, and of several published versions of a month
/// the latest stands.
#[tokio::test]
async fn editions_of_before_reviews_are_kept() {
    let database = Database::on(Backend::of_this_run());
    let raw = Raw::on(&database).await;
    raw.steps(17).await;
    for (version, area) in [(1, "First"), (2, "Second")] {
        raw.run(&old_edition(&raw, version, &edition("2026-09", area), "published")).await.unwrap();
    }
    raw.run(&old_edition(&raw, 1, &edition("2026-10", "Draft"), "draft")).await.unwrap();
    raw.close().await;
    let store = open(&database, KEY).await.unwrap();
    let heads = store.reader().editions(&permit::<ViewEditions>(&publisher())).await.unwrap();
    let lives: Vec<_> = heads.iter().map(|head| (head.month.to_string(), head.version, head.life)).collect();
    let september = "2026-09".to_owned();
    assert_eq!(
        lives,
        [
            ("2026-10".to_owned(), 1, Life::Draft),
            (september.clone(), 2, Life::Published),
            (september, 1, Life::Superseded)
        ]
    );
    let analyst = permit::<DownloadEdition>(&analyst(1));
    let stands = store.reader().edition(&analyst, &force(1), month("2026-09")).await.unwrap().unwrap();
    assert_eq!(stands.edition.area.en, "Second");
    let old =
        store.reader().signed_edition(&analyst, &force(1), (month("2026-09"), 1)).await.unwrap().unwrap();
    assert_eq!((old.content, old.manifest), (edition("2026-09", "First").to_json().unwrap(), None));
}

/// A row of the editions as the seventeenth step knows them.
fn old_edition(raw: &Raw, version: u32, edition: &Edition, state: &str) -> String {
    let content: String = edition.to_json().unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
    let content = raw.either(format!("X'{content}'"), format!("decode('{content}', 'hex')"));
    let id = "0".repeat(31) + "7";
    let (at, by) = match state {
        "published" => {
            ("'2026-10-05 09:30:00+00:00'", raw.either(format!("X'{id}'"), format!("CAST('{id}' AS uuid)")))
        }
        _ => ("NULL", "NULL".to_owned()),
    };
    format!(
        "INSERT INTO editions (force_code, month, version, state, digest, content, drafted_at, published_at, \
         published_by) VALUES ('{}', '{}', {version}, '{state}', '{}', {content}, '2026-10-05 09:00:00+00:00', \
         {at}, {by})",
        force(1),
        edition.month,
        edition.digest().unwrap()
    )
}
