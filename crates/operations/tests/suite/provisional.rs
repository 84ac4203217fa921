//! Figures before they are published: for the agency, once a day, changing only in steps.

use access::permission::ReadProvisional;
use fieldwork::ForceCode;
use operations::{Provisional, close_month, read_provisional};
use statistics::{Figure, Month};
use testing::{EASTMERE, Panel, permit};

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

async fn read(panel: &Panel) -> Option<Provisional> {
    let coordinator = permit::<ReadProvisional>(&panel.staff.coordinator);
    read_provisional(&panel.platform, &coordinator, &eastmere()).await.unwrap()
}

/// How many answered, and how many favourably, span by span: of whether they were listened to.
fn listened(provisional: &Provisional) -> Vec<(u32, u32)> {
    let series = &provisional.edition.waves[0].series;
    let asked = series.iter().find(|series| series.concept == "respect.listened").unwrap();
    let shown = |figure: &Figure| Some((*figure.base.shown()?, figure.favourable.shown()?.count));
    asked.periods.iter().filter_map(shown).collect()
}

async fn interviewed(panel: &Panel, pairs: usize) {
    for answer in ["agree", "disagree"].repeat(pairs) {
        panel.interviewed(&[("listened", answer)]).await;
    }
}

#[tokio::test]
async fn before_anybody_was_interviewed_there_is_nothing() {
    let panel = Panel::new().await;
    assert!(read(&panel).await.is_none());
    assert_eq!(panel.audited("read_provisional").await, 0);
}

#[tokio::test]
async fn looking_every_day_shows_a_step_and_never_one_person() {
    let panel = Panel::new().await;
    interviewed(&panel, 12).await;
    let first = read(&panel).await.unwrap();
    assert_eq!((first.published, listened(&first)), (None, vec![(24, 12)]));
    assert_eq!(read(&panel).await.unwrap(), first);
    assert_eq!(panel.audited("read_provisional").await, 1);
    interviewed(&panel, 1).await;
    panel.advance(chrono::TimeDelta::days(1));
    let next = read(&panel).await.unwrap();
    assert!(next.made_at > first.made_at);
    assert_eq!(listened(&next), [(24, 12)]);
    interviewed(&panel, 4).await;
    panel.advance(chrono::TimeDelta::days(1));
    assert_eq!(listened(&read(&panel).await.unwrap()), [(34, 17)]);
}

#[tokio::test]
async fn what_is_published_is_what_they_go_on_from() {
    let panel = Panel::new().await;
    interviewed(&panel, 12).await;
    read(&panel).await.unwrap();
    panel.set_clock("2026-11-03T09:00");
    let october = Month::new(2026, 10).unwrap();
    close_month(&panel.platform, &panel.system(), &eastmere(), october).await.unwrap();
    panel.publish(&eastmere(), october).await.unwrap();
    let since = read(&panel).await.unwrap();
    assert_eq!((since.published, listened(&since)), (Some(october), vec![(24, 12)]));
    interviewed(&panel, 10).await;
    panel.advance(chrono::TimeDelta::days(1));
    assert_eq!(listened(&read(&panel).await.unwrap()), [(24, 12), (20, 10)]);
}
