//! Withdrawing: contact ends, what was said goes from everything that is not published, the rates keep the case, and the police
//! see nothing of it.

use access::permission::{CloseMonth, DownloadEdition, ViewReferrals, ViewWithdrawals};
use fieldwork::{CaseState, Completeness, ForceCode, RawDate, RawWithdrawal, Reference, Wall, Withdrawal};
use operations::{
    EditionState, Format, break_off, close_month, download_edition, publish_edition, recount_months, withdraw,
};
use statistics::Month;
use store::{Rights, Stale};
use testing::{EASTMERE, Panel, permit};

use crate::{code, fields};

fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

fn asked(panel: &Panel) -> RawWithdrawal {
    RawWithdrawal { channel: "phone".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) }
}

async fn withdrawn(panel: &Panel, reference: &Reference) -> Withdrawal {
    let permit = permit(&panel.staff.coordinator);
    withdraw(&panel.platform, &permit, reference, &asked(panel)).await.unwrap()
}

async fn outcome(panel: &Panel, reference: &Reference) -> String {
    match panel.case_of(reference).await.state {
        CaseState::Closed { disposition, .. } => disposition.to_string(),
        open => panic!("the case is {}", open.name()),
    }
}

async fn rights(panel: &Panel) -> Rights {
    panel.platform.store.reader().rights(&permit::<ViewWithdrawals>(&panel.staff.coordinator)).await.unwrap()
}

async fn close(panel: &Panel, month: Month) -> Result<EditionState, &'static str> {
    match close_month(&panel.platform, &panel.system(), &eastmere(), month).await {
        Ok(closed) => Ok(closed.state),
        refused => Err(code(refused)),
    }
}

async fn publish(panel: &Panel, month: Month) {
    panel.publish(&eastmere(), month).await.unwrap();
}

/// Counts again what is stale: how many months, and how many drafts wait.
async fn recounted(panel: &Panel) -> (usize, usize) {
    let done = recount_months(&panel.platform, &panel.system()).await.unwrap();
    (done.months.len(), done.drafts.len())
}

/// The bytes of what analysts can take away.
async fn published(panel: &Panel, month: Month) -> Vec<u8> {
    let analyst = permit::<DownloadEdition>(&panel.staff.analyst);
    download_edition(&panel.platform, &analyst, &eastmere(), month, Format::Csv).await.unwrap().bytes
}

#[tokio::test]
async fn a_finished_interview_goes_and_its_case_stays_in_the_rates() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let withdrawal = withdrawn(&panel, &booked.reference).await;
    assert_eq!(withdrawal.interviewed, Some(Completeness::Partial));
    assert!(withdrawal.answers_deleted_at.is_some() && !withdrawal.published);
    assert_eq!(outcome(&panel, &booked.reference).await, "withdrawn_partial");
    assert_eq!(panel.person(&booked.reference).await.participant.wall, Some(Wall::Withdrawn));
    let view = panel.interview(&interview).await;
    assert!(view.sheet.answers().is_empty() && view.rev == 0);
}

#[tokio::test]
async fn each_point_of_the_way_has_its_code() {
    let panel = Panel::new().await;
    let (opened, _) = panel.opened().await;
    assert_eq!(withdrawn(&panel, &opened).await.interviewed, None);
    assert_eq!(outcome(&panel, &opened).await, "withdrawn");
    let booked = panel.booked().await;
    withdrawn(&panel, &booked.reference).await;
    assert_eq!(outcome(&panel, &booked.reference).await, "withdrawn");
    let person = panel.person(&booked.reference).await;
    assert!(!person.appointments.iter().any(fieldwork::Appointment::stands));
    let (running, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree")]).await;
    assert_eq!(withdrawn(&panel, &running.reference).await.interviewed, Some(Completeness::Partial));
    assert_eq!(outcome(&panel, &running.reference).await, "withdrawn_partial");
    assert!(!panel.person(&running.reference).await.calls[0].is_open());
    let six_week = questionnaire::Wave::SixWeek;
    let all = panel.every_answer(six_week);
    let all: Vec<_> = all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (full, _) = panel.interviewed(&all).await;
    assert_eq!(withdrawn(&panel, &full.reference).await.interviewed, Some(Completeness::Full));
    assert_eq!(outcome(&panel, &full.reference).await, "withdrawn_full");
}

#[tokio::test]
async fn the_interviewer_s_page_takes_nothing_more() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    withdrawn(&panel, &booked.reference).await;
    let save = panel.save(&[("listened", "agree")]);
    let interviewer = permit(&panel.staff.interviewer);
    let late = operations::save_answers(&panel.platform, &interviewer, interview.id, save).await;
    assert_eq!(code(late), "interview-over");
}

#[tokio::test]
async fn a_withdrawal_is_recorded_once_and_says_how_and_when() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    let coordinator = permit(&panel.staff.coordinator);
    let empty = RawWithdrawal::default();
    let refused = withdraw(&panel.platform, &coordinator, &reference, &empty).await;
    assert_eq!(
        fields(refused),
        [("channel", "withdrawal-channel-required"), ("asked_on", "withdrawal-asked-on-invalid")]
    );
    withdrawn(&panel, &reference).await;
    let again = withdraw(&panel.platform, &coordinator, &reference, &asked(&panel)).await;
    assert_eq!(code(again), "already-withdrawn");
    assert_eq!(rights(&panel).await.withdrawals.len(), 1);
}

#[tokio::test]
async fn a_draft_that_counts_them_is_dropped_and_made_again_without_them() {
    let panel = Panel::new().await;
    let (leaves, _) = panel.interviewed(&[("listened", "agree")]).await;
    panel.interviewed(&[("listened", "disagree")]).await;
    panel.set_clock("2026-11-03T09:00");
    assert_eq!(close(&panel, october()).await, Ok(EditionState::New));
    let counted = cells(&panel).await;
    withdrawn(&panel, &leaves.reference).await;
    let publisher = permit(&panel.staff.publisher);
    let gone = publish_edition(&panel.platform, &publisher, &eastmere(), october()).await;
    assert_eq!(code(gone), "no-draft");
    let left: Vec<_> = rights(&panel).await.stale.iter().map(|stale| stale.what).collect();
    assert_eq!(left, [Stale::Counts, Stale::Draft]);
    assert_eq!(recounted(&panel).await, (1, 1));
    assert_ne!(cells(&panel).await, counted);
    assert_eq!(recounted(&panel).await, (0, 1));
    assert_eq!(close(&panel, october()).await, Ok(EditionState::New));
    assert_eq!(recounted(&panel).await, (0, 0));
    assert!(rights(&panel).await.stale.is_empty());
}

async fn cells(panel: &Panel) -> Vec<Vec<u8>> {
    let reader = panel.platform.store.reader();
    let known = reader.closed_months(&panel.system::<CloseMonth>(), &eastmere(), october()).await.unwrap();
    known.into_iter().map(|month| month.bytes).collect()
}

#[tokio::test]
async fn a_month_that_nobody_is_left_in_is_forgotten_and_blocks_nothing() {
    let panel = Panel::new().await;
    let (only, _) = panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-11-03T09:00");
    close(&panel, october()).await.unwrap();
    withdrawn(&panel, &only.reference).await;
    assert_eq!(recounted(&panel).await, (1, 0));
    assert!(cells(&panel).await.is_empty() && rights(&panel).await.stale.is_empty());
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-12-02T09:00");
    assert_eq!(close(&panel, october().next()).await, Ok(EditionState::New));
}

/// The figures of a later edition are those of the earlier one wherever both have one: what they differ by would be what the one
/// person who left had said.
#[tokio::test]
async fn a_published_month_stays_as_it_was_in_every_later_edition() {
    let panel = Panel::new().await;
    let (leaves, _) = panel.interviewed(&[("listened", "agree")]).await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    close(&panel, october()).await.unwrap();
    publish(&panel, october()).await;
    let before = published(&panel, october()).await;
    let counted = cells(&panel).await;
    let withdrawal = withdrawn(&panel, &leaves.reference).await;
    assert!(withdrawal.published && withdrawal.answers_deleted_at.is_some());
    assert_eq!(recounted(&panel).await, (1, 0));
    assert_ne!(cells(&panel).await, counted, "what is not told yet is told without them");
    assert_eq!(published(&panel, october()).await, before);
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-12-02T09:00");
    close(&panel, october().next()).await.unwrap();
    publish(&panel, october().next()).await;
    assert_eq!(published(&panel, october()).await, before);
    let analyst = permit::<DownloadEdition>(&panel.staff.analyst);
    let reader = panel.platform.store.reader();
    let edition = async |month| reader.edition(&analyst, &eastmere(), month).await.unwrap().unwrap().edition;
    let (first, second) = (edition(october()).await, edition(october().next()).await);
    for (series, later) in first.waves[0].series.iter().zip(&second.waves[0].series) {
        for told in series.periods.iter().filter(|figure| figure.base.is_shown()) {
            assert!(later.periods.contains(told), "{}", series.concept);
        }
    }
}

#[tokio::test]
async fn a_published_month_that_still_waits_to_be_joined_is_counted_without_them() {
    let panel = Panel::new().await;
    let (leaves, _) = panel.interviewed(&[("listened", "agree")]).await;
    panel.interviewed(&[("listened", "disagree")]).await;
    panel.set_clock("2026-11-03T09:00");
    close(&panel, october()).await.unwrap();
    publish(&panel, october()).await;
    let before = published(&panel, october()).await;
    let counted = cells(&panel).await;
    assert!(!withdrawn(&panel, &leaves.reference).await.published);
    assert_eq!(recounted(&panel).await, (1, 0));
    assert_ne!(cells(&panel).await, counted);
    assert_eq!(published(&panel, october()).await, before);
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-12-02T09:00");
    assert_eq!(close(&panel, october().next()).await, Ok(EditionState::New));
}

#[tokio::test]
async fn what_was_broken_off_and_kept_goes_too() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree")]).await;
    let (platform, keep) = (&panel.platform, operations::GivenAnswers::Keep);
    break_off(platform, &permit(&panel.staff.interviewer), interview.id, keep).await.unwrap();
    let withdrawal = withdrawn(&panel, &booked.reference).await;
    assert_eq!(withdrawal.interviewed, Some(Completeness::Partial));
    assert_eq!(outcome(&panel, &booked.reference).await, "withdrawn_partial");
    panel.set_clock("2026-11-03T09:00");
    assert_eq!(close(&panel, october()).await, Err("nobody-interviewed"));
}

#[tokio::test]
async fn the_force_sees_the_same_before_and_after() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree")]).await;
    let reader = panel.platform.store.reader();
    let officer = permit::<ViewReferrals>(&panel.staff.liaison_officer);
    let seen = async || reader.my_referrals(&officer).await.unwrap();
    let before = seen().await;
    withdrawn(&panel, &booked.reference).await;
    assert_eq!(seen().await, before);
}

#[tokio::test]
async fn somebody_who_declined_can_withdraw_what_they_said_before() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let no = operations::ConsentForm { taking_part: false, ..testing::consent() };
    let coordinator = permit(&panel.staff.coordinator);
    operations::record_consent(&panel.platform, &coordinator, &booked.reference, no).await.unwrap();
    assert!(!panel.interview(&interview).await.sheet.answers().is_empty());
    withdrawn(&panel, &booked.reference).await;
    assert!(panel.interview(&interview).await.sheet.answers().is_empty());
    assert!(panel.person(&booked.reference).await.participant.wall.is_some());
}
