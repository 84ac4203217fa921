//! Outcomes beside feedback: read strictly, kept with where they come from, and only for the force's own.

use access::permission::{DownloadOutcomes, EnterOutcomes, ViewOutcomes};
use fieldwork::ForceCode;
use operations::{Error, OutcomePart, OutcomesForm, Problem, download_outcomes, enter_outcomes};
use statistics::outcomes::Rate;
use statistics::{Month, Period};
use store::EnteredOutcomes;
use testing::{EASTMERE, GLANMOR, Panel, permit};

use crate::{code, fields};

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

async fn enter(panel: &Panel, text: &str) -> Result<usize, Error> {
    let form = OutcomesForm { source: "An invented release".to_owned(), bytes: text.as_bytes().to_vec() };
    enter_outcomes(&panel.platform, &permit::<EnterOutcomes>(&panel.staff.analyst), &eastmere(), &form).await
}

async fn stands(panel: &Panel) -> Vec<EnteredOutcomes> {
    let permit = permit::<ViewOutcomes>(&panel.staff.opcc);
    panel.platform.store.reader().outcomes(&permit, &eastmere()).await.unwrap()
}

const AUGUST: &str = "month,outcome,count,closed\n2026-08,1,6,71\n2026-08,14,12,71\n2026-08,16,21,71\n";

#[tokio::test]
async fn a_month_is_kept_with_its_source_and_who_entered_it() {
    let panel = Panel::new().await;
    assert_eq!(enter(&panel, AUGUST).await.unwrap(), 1);
    let kept = stands(&panel).await;
    assert_eq!(kept.len(), 1);
    let EnteredOutcomes { month, source, entered_by, .. } = &kept[0];
    assert_eq!((source.as_str(), *entered_by), ("An invented release", panel.staff.analyst.id));
    assert_eq!(month.closed, 71);
    let without_support = Rate::WithoutSupport.of(month).unwrap();
    assert_eq!((without_support.count(), without_support.base()), (33, 71));
    assert_eq!(Rate::Charged.of(month).unwrap().count(), 6);
    assert_eq!(panel.audited("enter_outcomes").await, 1);
}

#[tokio::test]
async fn a_month_entered_again_takes_the_place_of_the_first() {
    let panel = Panel::new().await;
    enter(&panel, AUGUST).await.unwrap();
    enter(&panel, &AUGUST.replace(",6,", ",7,")).await.unwrap();
    let kept = stands(&panel).await;
    assert_eq!((kept.len(), kept[0].month.counts[&1]), (1, 7));
}

#[tokio::test]
async fn another_forces_account_neither_enters_nor_reads_them() {
    let panel = Panel::new().await;
    enter(&panel, AUGUST).await.unwrap();
    let glanmor = ForceCode::parse(GLANMOR).unwrap();
    let form = OutcomesForm { source: "An invented release".to_owned(), bytes: AUGUST.into() };
    let elsewhere = enter_outcomes(&panel.platform, &permit(&panel.staff.analyst), &glanmor, &form).await;
    assert_eq!(code(elsewhere), "no-such-force");
    let reader = panel.platform.store.reader();
    let own = permit::<ViewOutcomes>(&panel.staff.analyst);
    assert!(reader.outcomes(&own, &glanmor).await.unwrap().is_empty());
}

#[tokio::test]
async fn everything_wrong_with_a_file_is_named_and_nothing_is_kept() {
    let panel = Panel::new().await;
    let cases: [(&str, Option<u32>, &str); 10] = [
        ("month,outcome,count\n2026-08,1,6\n", None, "columns"),
        ("month,outcome,count,closed\nAugust,1,6,71\n", Some(2), "month"),
        ("month,outcome,count,closed\n2026-10,1,6,71\n", Some(2), "month-not-over"),
        ("month,outcome,count,closed\n2026-08,23,6,71\n", Some(2), "outcome"),
        ("month,outcome,count,closed\n2026-08,0,6,71\n", Some(2), "outcome"),
        ("month,outcome,count,closed\n2026-08,1,\"1,000\",71\n", Some(2), "count"),
        ("month,outcome,count,closed\n2026-08,1,6,none\n", Some(2), "closed"),
        ("month,outcome,count,closed\n2026-08,1,72,71\n", Some(2), "count-over-closed"),
        ("month,outcome,count,closed\n2026-08,1,6,71\n2026-08,14,6,72\n", Some(3), "closed-differs"),
        ("month,outcome,count,closed\n2026-08,1,6,71\n2026-08,1,6,71\n", Some(3), "twice"),
    ];
    for (text, row, wrong) in cases {
        match enter(&panel, text).await {
            Err(Error::Problem(Problem::BadOutcomes(faults))) => {
                assert!(faults.iter().any(|it| it.row == row && it.code == wrong), "{text}: {faults:?}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    for (text, wrong) in [
        ("month,outcome,count,closed\n2026-08,1,6,71\n2026-08,16,6,71\n", "outcome-missing"),
        (
            "month,outcome,count,closed\n2026-08,1,30,71\n2026-08,14,30,71\n2026-08,16,30,71\n",
            "sum-over-closed",
        ),
    ] {
        match enter(&panel, text).await {
            Err(Error::Problem(Problem::BadOutcomes(faults))) => {
                assert_eq!(faults.iter().map(|it| it.code).collect::<Vec<_>>(), [wrong]);
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    assert_eq!(code(enter(&panel, "month,outcome\n2026-08\n").await), "bad-file");
    let nothing = OutcomesForm::default();
    let refused = enter_outcomes(&panel.platform, &permit(&panel.staff.opcc), &eastmere(), &nothing).await;
    assert_eq!(fields(refused), [("source", "outcomes-source-required"), ("file", "outcomes-file-required")]);
    assert!(stands(&panel).await.is_empty());
    assert_eq!(panel.audited("enter_outcomes").await, 0);
}

#[tokio::test]
async fn the_file_can_be_entered_again_and_keeps_to_the_months_asked_for() {
    let panel = Panel::new().await;
    let both = format!(
        "{AUGUST}{}",
        AUGUST
            .replace("2026-08", "2026-07")
            .lines()
            .skip(1)
            .fold(String::new(), |text, line| text + line + "\n")
    );
    enter(&panel, &both).await.unwrap();
    let analyst = permit::<DownloadOutcomes>(&panel.staff.analyst);
    let take = async |months| {
        let part = OutcomePart::Table(months);
        let file = download_outcomes(&panel.platform, &analyst, &eastmere(), part).await.unwrap();
        String::from_utf8(file.bytes).unwrap()
    };
    let august = take(Some(Period::single(Month::new(2026, 8).unwrap()))).await;
    assert_eq!(august.lines().count(), 4);
    assert!(
        august.contains(&format!("{EASTMERE},2026-08,1,6,71,0.08450704225352113,An invented release")),
        "{august}"
    );
    let all = take(None).await;
    assert_eq!(all.lines().count(), 7);
    assert_eq!(enter(&panel, &all).await.unwrap(), 2);
    assert_eq!(panel.audited("download_outcomes").await, 2);
}
