//! The whole thread: from a referral to a file with a figure in it.

use fieldwork::ForceCode;
use operations::{Format, close_month, download_edition};
use statistics::Month;
use testing::{EASTMERE, Panel, permit};

/// Twenty people of Eastmere are interviewed in October: fourteen agree that they were listened to, six do not.
async fn twenty_interviewed() -> Panel {
    let panel = Panel::new().await;
    for number in 0..20 {
        let answer = if number < 14 { "agree" } else { "disagree" };
        panel.interviewed(&[("listened", answer), ("abe_done", "no")]).await;
    }
    assert!(panel.today() < "2026-11-01".parse().unwrap());
    panel.set_clock("2026-11-03T09:00");
    panel
}

#[tokio::test]
async fn from_referral_to_download() {
    let panel = twenty_interviewed().await;
    let (eastmere, october) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    let closed = close_month(&panel.platform, &panel.system(), &eastmere, october).await.unwrap();
    panel.publish(&eastmere, october).await.unwrap();

    let reader = panel.platform.store.reader();
    let view = permit::<access::permission::ViewDashboard>(&panel.staff.analyst);
    let stored = reader.edition(&view, &eastmere, october).await.unwrap().unwrap();
    assert_eq!(stored.head.digest, closed.digest);
    let six_week = &stored.edition.waves[0];
    let listened = six_week.series.iter().find(|series| series.concept == "respect.listened").unwrap();
    let figure = &listened.periods[0];
    assert_eq!(figure.base.shown(), Some(&20));
    let favourable = figure.favourable.shown().unwrap();
    // Wilson's interval for 14 of 20, by hand: (14 + 1.92)/(20 + 3.84) -+ 1.96 * sqrt(14*6/20 + 0.96)/23.84.
    assert!((favourable.share - 0.7).abs() < 1e-9);
    assert!((favourable.interval.low - 0.4810).abs() < 5e-4, "{:?}", favourable.interval);
    assert!((favourable.interval.high - 0.8545).abs() < 5e-4, "{:?}", favourable.interval);

    let opcc = permit(&panel.staff.opcc);
    let csv = download_edition(&panel.platform, &opcc, &eastmere, october, Format::Csv).await.unwrap();
    let text = String::from_utf8(csv.bytes).unwrap();
    let row = text.lines().find(|row| row.contains("isten") && row.contains("favourable"));
    assert!(row.is_some_and(|row| row.contains("0.7")), "{row:?}");
}

/// What was not asked of anybody is nowhere a figure.
#[tokio::test]
async fn what_nobody_was_asked_has_no_figure() {
    let panel = twenty_interviewed().await;
    let (eastmere, october) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    close_month(&panel.platform, &panel.system(), &eastmere, october).await.unwrap();
    let publisher = permit(&panel.staff.publisher);
    let draft = panel.platform.store.reader().draft(&publisher, &eastmere, october).await.unwrap().unwrap();
    let off_route = draft.edition.waves[0].series.iter().find(|series| series.concept.ends_with("abe_safe"));
    let shown =
        off_route.is_some_and(|series| series.periods.iter().any(|it| it.favourable.shown().is_some()));
    assert!(!shown);
}
