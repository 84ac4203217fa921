//! Closing, publishing and downloading a month.

use access::Permission;
use access::permission::{CloseMonth, DownloadEdition};
use fieldwork::ForceCode;
use operations::{EditionState, Format, Problem, close_month, download_edition, publish_edition};
use statistics::Month;
use testing::{EASTMERE, GLANMOR, Panel, permit};

use crate::code;

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

/// A panel in November on which one person was interviewed in October.
async fn november() -> Panel {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-11-03T09:00");
    panel
}

#[tokio::test]
async fn a_month_that_is_not_over_is_not_closed() {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-10-31T23:59");
    let closed = close_month(&panel.platform, &panel.system(), &eastmere(), october()).await;
    assert_eq!(code(closed), "month-not-over");
    assert_eq!(
        Problem::MonthNotOver(october()).to_string(),
        "October 2026 ends on 31 October. Close it after that day."
    );
    panel.set_clock("2026-11-01T00:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
}

#[tokio::test]
async fn a_month_with_nobody_interviewed_leaves_no_edition() {
    let panel = november().await;
    let glanmor = ForceCode::parse(GLANMOR).unwrap();
    let closed = close_month(&panel.platform, &panel.system(), &glanmor, october()).await;
    assert_eq!(code(closed), "nobody-interviewed");
    let publisher = permit(&panel.staff.publisher);
    assert!(panel.platform.store.reader().editions(&publisher).await.unwrap().is_empty());
    assert_eq!(panel.audited(CloseMonth::NAME).await, 0);
}

#[tokio::test]
async fn closing_twice_gives_the_same_digest_and_writes_nothing() {
    let panel = november().await;
    let close = async || close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    let (first, second) = (close().await, close().await);
    assert_eq!((first.state, second.state), (EditionState::New, EditionState::Unchanged));
    assert_eq!(first.digest, second.digest);
    let subjects: Vec<_> =
        panel.audit().await.into_iter().filter(|it| it.action == CloseMonth::NAME).collect();
    let subjects: Vec<_> = subjects.iter().filter_map(|entry| entry.subject.as_deref()).collect();
    assert_eq!(subjects, [format!("{EASTMERE} 2026-10"), format!("{EASTMERE} 2026-10 counted")]);
}

#[tokio::test]
async fn a_force_that_does_not_take_part_is_named() {
    let panel = november().await;
    let stranger = ForceCode::parse("E23000001").unwrap();
    assert_eq!(
        code(close_month(&panel.platform, &panel.system(), &stranger, october()).await),
        "no-such-force"
    );
}

#[tokio::test]
async fn an_earlier_month_is_closed_first() {
    let panel = november().await;
    panel.interviewed(&[("listened", "disagree")]).await;
    panel.set_clock("2026-12-02T09:00");
    let closed = close_month(&panel.platform, &panel.system(), &eastmere(), october().next()).await;
    assert_eq!(code(closed), "earlier-month-open");
}

#[tokio::test]
async fn months_are_published_in_order_and_once() {
    let panel = november().await;
    panel.interviewed(&[("listened", "disagree")]).await;
    panel.set_clock("2026-12-02T09:00");
    let november = october().next();
    let publisher = permit(&panel.staff.publisher);
    let publish = async |month| publish_edition(&panel.platform, &publisher, &eastmere(), month).await;
    assert_eq!(code(publish(october()).await), "no-draft");
    for month in [october(), november] {
        close_month(&panel.platform, &panel.system(), &eastmere(), month).await.unwrap();
        panel.review(&eastmere(), month).await.unwrap();
    }
    assert_eq!(code(publish(november).await), "earlier-draft");
    publish(october()).await.unwrap();
    assert_eq!(code(publish(october()).await), "already-published");
    publish(november).await.unwrap();
}

#[tokio::test]
async fn only_what_is_published_is_handed_out_and_each_time_is_written_down() {
    let panel = november().await;
    let analyst = permit(&panel.staff.analyst);
    let download =
        async |format| download_edition(&panel.platform, &analyst, &eastmere(), october(), format).await;
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    assert_eq!(code(download(Format::Csv).await), "not-published");
    panel.publish(&eastmere(), october()).await.unwrap();
    let (csv, again) = (download(Format::Csv).await.unwrap(), download(Format::Csv).await.unwrap());
    assert_eq!((csv.name.as_str(), &csv.digest), ("eastmere-police-2026-10.csv", &again.digest));
    let xlsx = download(Format::Xlsx).await.unwrap();
    assert!(xlsx.bytes.starts_with(b"PK"));
    assert_eq!(panel.audited(DownloadEdition::NAME).await, 3);
    let entry = panel.audit().await.remove(0);
    assert_eq!(entry.subject, Some(format!("{EASTMERE} 2026-10 xlsx {}", xlsx.digest)));
}

#[tokio::test]
async fn another_force_s_month_is_not_there() {
    let panel = november().await;
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    panel.publish(&eastmere(), october()).await.unwrap();
    let stranger = permit(&panel.staff.other_analyst);
    let file = download_edition(&panel.platform, &stranger, &eastmere(), october(), Format::Csv).await;
    assert_eq!(code(file), "not-published");
}

#[tokio::test]
async fn a_published_month_is_left_alone_when_its_answers_change() {
    let panel = november().await;
    let close = async || close_month(&panel.platform, &panel.system(), &eastmere(), october()).await;
    let published = close().await.unwrap().digest;
    panel.publish(&eastmere(), october()).await.unwrap();
    assert_eq!(close().await.unwrap().state, EditionState::Unchanged);
    panel.set_clock("2026-10-20T09:00");
    for _ in 0..20 {
        panel.interviewed(&[("listened", "disagree")]).await;
    }
    panel.set_clock("2026-11-03T10:00");
    assert_eq!(code(close().await), "needs-restatement");
    let analyst = permit::<DownloadEdition>(&panel.staff.analyst);
    let stored =
        panel.platform.store.reader().edition(&analyst, &eastmere(), october()).await.unwrap().unwrap();
    assert_eq!(stored.head.digest, published);
}

#[tokio::test]
async fn a_draft_is_replaced_when_its_answers_change() {
    let panel = november().await;
    let close = async || close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    let before = close().await.digest;
    panel.set_clock("2026-10-20T09:00");
    for _ in 0..20 {
        panel.interviewed(&[("listened", "disagree")]).await;
    }
    panel.set_clock("2026-11-03T10:00");
    let after = close().await;
    assert_eq!(after.state, EditionState::Replaced);
    assert_ne!(after.digest, before);
}
