//! Whoever looks at what is sealed about a person is on record with it, whichever page it was on.

use access::AccountRecord;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use fieldwork::Reference;
use testing::Panel;

use crate::browser::Browser;

/// How often the audit says that this account looked at this person.
async fn looks(panel: &Panel, who: &AccountRecord, reference: &Reference) -> usize {
    let theirs = |entry: &store::AuditEntry| {
        entry.action == "look_at_person"
            && entry.actor_name == who.name
            && entry.subject.as_deref() == Some(reference.as_str())
    };
    panel.audit().await.iter().filter(|entry| theirs(entry)).count()
}

#[actix_web::test]
async fn every_page_with_something_sealed_is_on_record_once_an_hour_for_each_reader() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let reference = &booked.reference;
    let (coordinator, interviewer) = (&panel.staff.coordinator, &panel.staff.interviewer);
    let pages = [
        (coordinator, format!("/people/{reference}")),
        (coordinator, format!("/people/{reference}/contact")),
        (coordinator, format!("/people/{reference}/risk")),
        (coordinator, format!("/people/{reference}/wall")),
        (interviewer, format!("/calls/{}", booked.case)),
        (interviewer, format!("/interviews/{}", interview.id)),
    ];
    for (who, path) in pages {
        let mut browser = Browser::of(&panel, who).await;
        let before = looks(&panel, who, reference).await;
        assert_eq!(browser.get(&path).await.status, StatusCode::OK, "{path}");
        browser.get(&path).await;
        assert_eq!(looks(&panel, who, reference).await, before + 1, "{path}, looked at twice");
        panel.advance(TimeDelta::minutes(61));
    }
}

#[actix_web::test]
async fn lists_of_references_are_no_look_at_anybody() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    for path in ["/people", "/"] {
        browser.get(path).await;
    }
    assert_eq!(looks(&panel, &panel.staff.coordinator, &booked.reference).await, 0);
    // Nor is a page that there is not for whoever asks.
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let refused = analyst.get(&format!("/people/{}/contact", booked.reference)).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(looks(&panel, &panel.staff.analyst, &booked.reference).await, 0);
}
