//! Microdata: for the agency alone, under pseudonyms that hold within a series and nowhere else, without whoever withdrew,
//! and never taken without its being written down.

use std::io::Read;

use access::permission::{DownloadMicrodata, ViewMicrodata};
use export::MicrodataFormat;
use fieldwork::{ForceCode, Id, RawDate, RawWithdrawal, Reference};
use operations::{MicrodataForm, SeriesForm, Spooled, begin_microdata_series, download_microdata, withdraw};
use questionnaire::{Language, Wave};
use sha2::{Digest, Sha256};
use statistics::Month;
use store::MicrodataSeries;
use testing::{EASTMERE, GLANMOR, Panel, permit};

use crate::{code, fields};

async fn series(panel: &Panel, name: &str) -> Id<MicrodataSeries> {
    let form = SeriesForm { name: name.to_owned(), purpose: "An invented study.".to_owned() };
    begin_microdata_series(&panel.platform, &permit(&panel.staff.coordinator), &form).await.unwrap()
}

fn form(series: Id<MicrodataSeries>) -> MicrodataForm {
    MicrodataForm {
        series,
        force: None,
        wave: Wave::SixWeek,
        from: Month::new(2026, 9),
        to: Month::new(2026, 10),
        format: MicrodataFormat::Codes,
        language: Language::English,
        equality: false,
        reason: "An invented reason.".to_owned(),
    }
}

async fn take(panel: &Panel, form: &MicrodataForm) -> Result<Spooled, operations::Error> {
    let coordinator = permit::<DownloadMicrodata>(&panel.staff.coordinator);
    download_microdata(&panel.platform, &coordinator, form).await
}

fn bytes(file: Spooled) -> Vec<u8> {
    let mut content = file.content;
    let mut bytes = Vec::new();
    content.read_to_end(&mut bytes).unwrap();
    bytes
}

/// The rows of a file of numbers, each as its cells.
async fn rows(panel: &Panel, form: &MicrodataForm) -> Vec<Vec<String>> {
    let text = String::from_utf8(bytes(take(panel, form).await.unwrap())).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

async fn people(panel: &Panel, form: &MicrodataForm) -> Vec<String> {
    rows(panel, form).await.into_iter().map(|row| row[0].clone()).collect()
}

async fn leave(panel: &Panel, reference: &Reference) {
    let asked =
        RawWithdrawal { channel: "phone".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) };
    withdraw(&panel.platform, &permit(&panel.staff.coordinator), reference, &asked).await.unwrap();
}

#[tokio::test]
async fn a_person_has_one_pseudonym_in_a_series_and_another_in_the_next() {
    let panel = Panel::new().await;
    for _ in 0..3 {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    let (first, second) = (series(&panel, "First").await, series(&panel, "Second").await);
    let one = people(&panel, &form(first)).await;
    assert_eq!(one.len(), 3);
    assert_eq!(people(&panel, &form(first)).await, one);
    let labels = MicrodataForm { format: MicrodataFormat::Labels, ..form(first) };
    assert_eq!(people(&panel, &labels).await, one);
    let other = people(&panel, &form(second)).await;
    assert!(other.iter().all(|person| person.len() == 16 && !one.contains(person)), "{one:?} {other:?}");
}

#[tokio::test]
async fn pseudonyms_stay_when_the_program_is_started_again() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    let series = series(&panel, "First").await;
    let before = people(&panel, &form(series)).await;
    let panel = panel.restart().await;
    assert_eq!(people(&panel, &form(series)).await, before);
}

#[tokio::test]
async fn nothing_of_who_a_person_is_and_no_day_is_in_it() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let series = series(&panel, "First").await;
    let text = String::from_utf8(bytes(take(&panel, &form(series)).await.unwrap())).unwrap();
    let person = panel.person(&booked.reference).await.participant;
    let day = interview.started_at.format("%Y-%m-%d").to_string();
    let kept = [
        booked.reference.to_string(),
        person.id.to_string(),
        booked.case.to_string(),
        interview.id.to_string(),
        "Marged".to_owned(),
        person.report_date.to_string(),
        day,
    ];
    for planted in kept {
        assert!(!text.contains(&planted), "{planted}");
    }
    assert!(text.contains("2026-10") && text.contains(EASTMERE), "{text}");
}

#[tokio::test]
async fn rows_stand_in_an_order_that_says_nothing_of_who_came_first() {
    let panel = Panel::new().await;
    for _ in 0..6 {
        panel.interviewed(&[]).await;
    }
    let people = people(&panel, &form(series(&panel, "First").await)).await;
    assert!(people.is_sorted(), "{people:?}");
}

#[tokio::test]
async fn whoever_withdraws_is_out_of_the_next_file() {
    let panel = Panel::new().await;
    let (stays, leaves) = (panel.interviewed(&[]).await.0, panel.interviewed(&[]).await.0);
    let form = form(series(&panel, "First").await);
    let before = people(&panel, &form).await;
    leave(&panel, &leaves.reference).await;
    let after = people(&panel, &form).await;
    assert_eq!((before.len(), after.len()), (2, 1));
    assert!(before.contains(&after[0]));
    leave(&panel, &stays.reference).await;
    assert_eq!(fields(take(&panel, &form).await), [("from", "microdata-nobody")]);
}

#[tokio::test]
async fn an_interview_counts_in_the_month_it_ended_in_and_for_its_force() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    let form = form(series(&panel, "First").await);
    let september = MicrodataForm { to: Month::new(2026, 9), ..form.clone() };
    assert_eq!(fields(take(&panel, &september).await), [("from", "microdata-nobody")]);
    let elsewhere = MicrodataForm { force: ForceCode::parse(GLANMOR).ok(), ..form.clone() };
    assert_eq!(fields(take(&panel, &elsewhere).await), [("from", "microdata-nobody")]);
    let closing = MicrodataForm { wave: Wave::CaseClosure, ..form.clone() };
    assert_eq!(fields(take(&panel, &closing).await), [("from", "microdata-nobody")]);
    let here = MicrodataForm { force: ForceCode::parse(EASTMERE).ok(), ..form };
    assert_eq!(rows(&panel, &here).await.len(), 1);
}

#[tokio::test]
async fn every_file_is_written_down_with_its_reason_and_digest() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    let series = series(&panel, "First").await;
    for (number, format) in MicrodataFormat::ALL.into_iter().enumerate() {
        let file = take(&panel, &MicrodataForm { format, ..form(series) }).await.unwrap();
        let (digest, length) = (file.digest.clone(), file.length);
        assert!(file.name.starts_with("all-forces-microdata-six-week-2026-09-2026-10."), "{}", file.name);
        let bytes = bytes(file);
        let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((found.as_str(), u64::try_from(bytes.len()).unwrap()), (digest.as_str(), length));
        let entry = panel.audit().await.into_iter().find(|it| it.action == "download_microdata").unwrap();
        let subject = entry.subject.unwrap();
        assert!(subject.ends_with(&digest) && subject.starts_with(&series.to_string()), "{subject}");
        assert_eq!(panel.audited("download_microdata").await, number + 1);
    }
    let viewer = permit::<ViewMicrodata>(&panel.staff.coordinator);
    let files = panel.platform.store.reader().microdata_files(&viewer, series).await.unwrap();
    assert!(files.len() == 4 && files.iter().all(|it| it.reason == "An invented reason." && it.rows == 1));
}

#[tokio::test]
async fn a_file_without_a_reason_or_a_series_is_not_taken() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    let series = series(&panel, "First").await;
    let refused = async |form: MicrodataForm| fields(take(&panel, &form).await);
    let silent = MicrodataForm { reason: "  ".to_owned(), ..form(series) };
    assert_eq!(refused(silent).await, [("reason", "microdata-reason-required")]);
    let backwards = MicrodataForm { from: Month::new(2026, 10), to: Month::new(2026, 9), ..form(series) };
    assert_eq!(refused(backwards).await, [("to", "microdata-month-to")]);
    let early = MicrodataForm { to: Month::new(2026, 11), ..form(series) };
    assert_eq!(refused(early).await, [("to", "microdata-month-future")]);
    let unknown = form(Id::from_uuid(panel.platform.environment.uuid()));
    assert_eq!(code(take(&panel, &unknown).await), "no-such-series");
    assert_eq!(panel.audited("download_microdata").await, 0);
    let (coordinator, form) = (permit(&panel.staff.coordinator), SeriesForm::default());
    let nameless = begin_microdata_series(&panel.platform, &coordinator, &form).await;
    let missing = [("name", "series-name-required"), ("purpose", "series-purpose-required")];
    assert_eq!(fields(nameless), missing);
}
