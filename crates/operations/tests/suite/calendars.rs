//! Private calendars: what an entry says, and who can read one.

use access::CalendarSecret;
use access::permission::{MakeCalendarAddress, RevokeCalendarAddress, ViewDiary};
use fieldwork::london;
use operations::{
    Error, calendar_feed, cancel_appointment, make_calendar_address, move_appointment,
    revoke_calendar_address,
};
use testing::{Panel, permit};

use crate::code;

async fn made(panel: &Panel) -> CalendarSecret {
    let permit = permit::<MakeCalendarAddress>(&panel.staff.interviewer);
    make_calendar_address(&panel.platform, &permit).await.unwrap()
}

async fn feed(panel: &Panel, secret: &CalendarSecret) -> Result<String, Error> {
    calendar_feed(&panel.platform, secret, |_, reference| format!("Appointment {reference}")).await
}

#[tokio::test]
async fn a_calendar_has_times_and_references_and_nothing_else() {
    let panel = Panel::new().await;
    let secret = made(&panel).await;
    assert!(!feed(&panel, &secret).await.unwrap().contains("BEGIN:VEVENT"));
    let booked = panel.booked().await;
    let calendar = feed(&panel, &secret).await.unwrap();
    assert!(calendar.contains(&format!("SUMMARY:Appointment {}\r\n", booked.reference)), "{calendar}");
    assert!(calendar.contains(&format!("UID:{}\r\n", booked.appointment.id)));
    let start = booked.appointment.slot.start.format("DTSTART:%Y%m%dT%H%M%SZ\r\n").to_string();
    assert!(calendar.contains(&start), "{calendar}");
    for private in ["Marged", "900123", "07700", "LOCATION", "DESCRIPTION", "ATTENDEE", "EM/", "kettle"] {
        assert!(!calendar.contains(private), "{private} in {calendar}");
    }
}

#[tokio::test]
async fn the_last_day_that_is_asked_for_is_in_the_calendar() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let day = london(booked.appointment.slot.start).date();
    let (reader, before) = (panel.platform.store.reader(), day.pred_opt().unwrap());
    let own = permit::<ViewDiary>(&panel.staff.interviewer);
    assert_eq!(reader.calendar(&own, before..=day).await.unwrap().len(), 1);
    assert!(reader.calendar(&own, before..=before).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_moved_appointment_moves_and_a_cancelled_one_is_gone() {
    let panel = Panel::new().await;
    let (secret, booked) = (made(&panel).await, panel.booked().await);
    let coordinator = &panel.staff.coordinator;
    let to = panel.appointment_with(panel.staff.interviewer.id);
    move_appointment(&panel.platform, &permit(coordinator), booked.appointment.id, to).await.unwrap();
    let calendar = feed(&panel, &secret).await.unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1);
    assert!(calendar.contains(&format!("UID:{}\r\n", booked.appointment.id)));
    assert!(calendar.contains(&to.slot.start.format("DTSTART:%Y%m%dT%H%M%SZ\r\n").to_string()));
    let other = panel.staff.other_interviewer.id;
    let theirs = operations::AppointmentForm { interviewer: other, ..to };
    move_appointment(&panel.platform, &permit(coordinator), booked.appointment.id, theirs).await.unwrap();
    assert!(!feed(&panel, &secret).await.unwrap().contains("BEGIN:VEVENT"), "it is a colleague's now");
    move_appointment(&panel.platform, &permit(coordinator), booked.appointment.id, to).await.unwrap();
    cancel_appointment(&panel.platform, &permit(coordinator), booked.appointment.id).await.unwrap();
    assert!(!feed(&panel, &secret).await.unwrap().contains("BEGIN:VEVENT"));
}

#[tokio::test]
async fn an_address_that_was_replaced_or_ended_leads_nowhere() {
    let panel = Panel::new().await;
    let first = made(&panel).await;
    let second = made(&panel).await;
    assert_ne!(first.reveal(), second.reveal());
    assert_eq!(code(feed(&panel, &first).await), "no-such-calendar");
    feed(&panel, &second).await.unwrap();
    let (ines, olwen) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    let foreign = permit::<RevokeCalendarAddress>(olwen);
    let refused = revoke_calendar_address(&panel.platform, &foreign, ines.id).await;
    assert_eq!(code(refused), "not-an-interviewer");
    feed(&panel, &second).await.unwrap();
    let coordinator = permit::<RevokeCalendarAddress>(&panel.staff.coordinator);
    revoke_calendar_address(&panel.platform, &coordinator, ines.id).await.unwrap();
    assert_eq!(code(feed(&panel, &second).await), "no-such-calendar");
    let guessed = CalendarSecret::from_random([7; 32]);
    assert_eq!(code(feed(&panel, &guessed).await), "no-such-calendar");
}

#[tokio::test]
async fn the_secret_is_in_no_audit_entry_and_prints_nowhere() {
    let panel = Panel::new().await;
    let secret = made(&panel).await;
    for entry in panel.audit().await {
        assert!(!format!("{entry:?}").contains(secret.reveal()));
    }
    assert!(!format!("{secret:?}{:?}", secret.hash()).contains(&secret.reveal()[..8]));
    assert_ne!(secret.hash().as_str(), secret.reveal());
}
