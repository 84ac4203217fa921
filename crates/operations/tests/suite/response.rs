//! Whom the figures speak for: told once for each settled quarter, to the agency.

use access::permission::{DownloadResponseBias, ReadResponseBias};
use fieldwork::{ForceCode, RawAsk, RawDate, RawWithdrawal, Reference};
use operations::{download_response_bias, open_due_cases, read_response_bias, record_ask, withdraw};
use questionnaire::Wave;
use statistics::response_bias::{Response, ResponseBias};
use testing::{EASTMERE, Panel, permit};

use crate::code;

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

async fn read(panel: &Panel) -> ResponseBias {
    let coordinator = permit::<ReadResponseBias>(&panel.staff.coordinator);
    read_response_bias(&panel.platform, &coordinator, Wave::SixWeek, &eastmere()).await.unwrap()
}

/// How many were referred, agreed and were interviewed.
fn told(response: Response) -> [u32; 3] {
    [response.referred, response.agreed.count, response.interviewed.count]
}

fn declined(panel: &Panel) -> RawAsk {
    RawAsk {
        force: EASTMERE.to_owned(),
        team: String::new(),
        asked_by: "specialist-officer".to_owned(),
        wording: "2026-1".to_owned(),
        stage: String::new(),
        asked_on: RawDate::iso(&(panel.today() - chrono::Days::new(10)).to_string()),
        outcome: "declined".to_owned(),
        reason: "too-soon".to_owned(),
    }
}

/// A panel in which five said no, eight agreed and were not interviewed, and six were, all asked in September 2026. Whoever was
/// interviewed first comes with it.
async fn settled() -> (Panel, Reference) {
    let panel = Panel::new().await;
    for _ in 0..5 {
        record_ask(&panel.platform, &permit(&panel.staff.liaison_officer), &declined(&panel)).await.unwrap();
    }
    for _ in 0..8 {
        panel.referred().await;
    }
    let (first, _) = panel.interviewed(&[]).await;
    for _ in 0..5 {
        panel.interviewed(&[]).await;
    }
    (panel, first.reference)
}

/// Six months later nobody of them can be interviewed at six weeks any more.
async fn later(panel: &Panel) {
    panel.set_clock("2027-04-05T09:00");
    open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
}

#[tokio::test]
async fn a_quarter_is_told_once_nobody_can_be_interviewed_any_more_and_never_again() {
    let (panel, first) = settled().await;
    assert!(read(&panel).await.spans.is_empty());
    assert_eq!(panel.audited("read_response_bias").await, 0);
    later(&panel).await;
    let bias = read(&panel).await;
    assert_eq!(bias.spans.iter().map(|span| told(span.whole)).collect::<Vec<_>>(), [[19, 14, 6]]);
    assert_eq!(bias.spans[0].period.to.to_string(), "2026-09");
    assert_eq!(panel.audited("read_response_bias").await, 1);
    let withdrawal =
        RawWithdrawal { channel: "phone".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) };
    withdraw(&panel.platform, &permit(&panel.staff.coordinator), &first, &withdrawal).await.unwrap();
    assert_eq!(read(&panel).await.spans, bias.spans);
    assert_eq!(panel.audited("read_response_bias").await, 1);
}

#[tokio::test]
async fn two_who_look_at_once_are_told_the_same() {
    let (panel, _) = settled().await;
    later(&panel).await;
    let (one, other) = tokio::join!(read(&panel), read(&panel));
    assert_eq!(one, other);
    assert_eq!(one.spans.len(), 1);
}

#[tokio::test]
async fn the_file_says_what_the_page_says_and_who_took_it_is_written_down() {
    let (panel, _) = settled().await;
    later(&panel).await;
    let coordinator = permit::<DownloadResponseBias>(&panel.staff.coordinator);
    let force = eastmere();
    let take = || download_response_bias(&panel.platform, &coordinator, Wave::SixWeek, &force);
    let file = take().await.unwrap();
    let text = String::from_utf8(file.bytes).unwrap();
    let row = text.lines().nth(1).unwrap();
    assert!(row.starts_with(&format!("{EASTMERE},six-week,2026-07,2026-09,all,,19,14,0.736842")), "{row}");
    assert!(row.ends_with(",[c]"), "{row}");
    assert_eq!(panel.audited("download_response_bias").await, 1);
    assert_eq!(take().await.unwrap().digest, file.digest);
    assert_eq!(read(&panel).await.spans.len(), 1);
    assert_eq!(panel.audited("read_response_bias").await, 0);
}

#[tokio::test]
async fn a_force_of_another_panel_has_no_reading() {
    let panel = Panel::new().await;
    let coordinator = permit::<ReadResponseBias>(&panel.staff.coordinator);
    let elsewhere = ForceCode::parse("E99999999").unwrap();
    let refused = read_response_bias(&panel.platform, &coordinator, Wave::SixWeek, &elsewhere).await;
    assert_eq!(code(refused), "no-such-force");
}
