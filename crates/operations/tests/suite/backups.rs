//! Backups: one node at a time, once a day, tried again after an hour; and who was erased stays erased.

use access::permission::{EraseAgain, MakeBackup, ReadIdentity, WatchWorkings};
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{ErasureReason, Reference};
use operations::{
    BackupMade, CopyMade, ErasedAgain, Platform, erase_again, make_backup, place_legal_hold, read_identity,
};
use store::BackupEnd;
use testing::{Panel, permit};

async fn backup(
    panel: &Panel,
    platform: &Platform,
    due: Option<DateTime<Utc>>,
    copied: Result<&str, &str>,
) -> BackupMade {
    let permit = panel.system::<MakeBackup>();
    let copy = async || match copied {
        Ok(file) => Ok(CopyMade { file: file.to_owned(), bytes: 12 }),
        Err(why) => Err(why.to_owned()),
    };
    make_backup(platform, &permit, due, copy).await.unwrap()
}

#[tokio::test]
async fn of_several_nodes_one_makes_the_backup_of_a_day() {
    let panel = Panel::new().await;
    let other = panel.node().await;
    let due = Some(panel.platform.now() - TimeDelta::minutes(1));
    let made = backup(&panel, &panel.platform, due, Ok("one.backup")).await;
    assert_eq!(made, BackupMade::Made(CopyMade { file: "one.backup".to_owned(), bytes: 12 }));
    assert_eq!(backup(&panel, &other, due, Ok("two.backup")).await, BackupMade::NotDue);
    assert!(matches!(backup(&panel, &other, None, Ok("two.backup")).await, BackupMade::Made(_)), "asked for");
    panel.advance(TimeDelta::days(1));
    let due = Some(panel.platform.now());
    panel.advance(TimeDelta::minutes(1));
    assert!(matches!(backup(&panel, &other, due, Ok("three.backup")).await, BackupMade::Made(_)));
    assert_eq!(panel.audited("make_backup").await, 3);
    let last = panel.audit().await.into_iter().find(|it| it.action == "make_backup").unwrap();
    assert_eq!(last.subject.as_deref(), Some("three.backup"));
}

#[tokio::test]
async fn while_one_node_copies_another_does_not() {
    let panel = Panel::new().await;
    let other = panel.node().await;
    let permit = panel.system::<MakeBackup>();
    let copy = async || {
        assert_eq!(backup(&panel, &other, None, Ok("two.backup")).await, BackupMade::Elsewhere);
        Ok(CopyMade { file: "one.backup".to_owned(), bytes: 12 })
    };
    assert!(matches!(make_backup(&panel.platform, &permit, None, copy).await.unwrap(), BackupMade::Made(_)));
}

#[tokio::test]
async fn one_that_was_not_made_is_kept_with_its_reason_and_tried_again_after_an_hour() {
    let panel = Panel::new().await;
    let due = Some(panel.platform.now() - TimeDelta::minutes(1));
    let refused = backup(&panel, &panel.platform, due, Err("the disk is full")).await;
    assert_eq!(refused, BackupMade::NotMade("the disk is full".to_owned()));
    assert_eq!(backup(&panel, &panel.platform, due, Ok("one.backup")).await, BackupMade::NotDue);
    let watch = panel.system::<WatchWorkings>();
    let workings = panel.platform.store.reader().workings(&watch).await.unwrap();
    assert!(workings.last_backup.is_none());
    assert_eq!(workings.last_try.unwrap().end, BackupEnd::NotMade { why: "the disk is full".to_owned() });
    panel.advance(TimeDelta::minutes(61));
    assert!(matches!(backup(&panel, &panel.platform, due, Ok("one.backup")).await, BackupMade::Made(_)));
}

#[tokio::test]
async fn whom_an_older_copy_brought_back_is_erased_again() {
    let panel = Panel::new().await;
    let (back, held, stays) = (panel.consented().await, panel.consented().await, panel.consented().await);
    let coordinator = &panel.staff.coordinator;
    place_legal_hold(&panel.platform, &permit(coordinator), &held, "notice of a trial").await.unwrap();
    let asked = ErasureReason::AskedFor;
    let list = [(back.clone(), asked), (held.clone(), asked), (Reference::from_number(9876), asked)];
    let again = erase_again(&panel.platform, &panel.system::<EraseAgain>(), &list).await.unwrap();
    assert_eq!(again, ErasedAgain { erased: 1, gone: 1, kept: vec![held.clone()] });
    let known = async |reference: &Reference| {
        read_identity(&panel.platform, &permit::<ReadIdentity>(coordinator), reference).await.is_ok()
    };
    assert!(!known(&back).await && known(&held).await && known(&stays).await);
    let twice = erase_again(&panel.platform, &panel.system::<EraseAgain>(), &list).await.unwrap();
    assert_eq!((twice.erased, twice.gone), (0, 2));
    let listed = panel.platform.store.reader().erased(&panel.system::<MakeBackup>()).await.unwrap();
    assert_eq!(listed, [(back.to_string(), "asked-for".to_owned())]);
    assert_eq!(panel.audited("erase_again").await, 1);
}
