//! Whoever looks at what is sealed about a person is on record with it, whichever page it was on.

use std::collections::BTreeSet;

use access::AccountRecord;
use access::permission::ViewAudit;
use actix_web::body::to_bytes;
use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use fieldwork::Reference;
use store::AuditFilter;
use testing::{Panel, permit};
use web::Site;

use crate::browser::{Browser, service};
use crate::every_object::session;
use crate::routes_page::shown;
use crate::things::SAID;
use crate::world::World;

/// Longer than one entry stands for.
const AN_HOUR: TimeDelta = TimeDelta::minutes(61);

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
async fn one_entry_stands_for_an_hour_of_one_reader() {
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
        panel.advance(AN_HOUR);
    }
}

/// What is sealed of the people of the world: how they are reached, what they are called, what they said in an interview that goes on.
const SEALED: [&str; 4] = ["is the kettle on", "say it is about a survey", "Marged", SAID];

/// Every page that anybody is shown at any address, as docs/generated/routes.md has them: whichever has something sealed on it is asked
/// for once more as the first of an hour.
#[actix_web::test]
async fn every_page_with_something_sealed_is_on_record() {
    let world = World::new().await;
    let panel = &world.panel;
    let service = service(Site::new(panel.platform.clone(), false)).await;
    let shows = async |path: &str, account: &AccountRecord| {
        let token = session(panel, Some(account)).await.unwrap();
        let before = acts(panel, account).await;
        let cookie = ("cookie", format!("candour={}", token.reveal()));
        let answer = service(TestRequest::get().uri(path).insert_header(cookie)).await;
        let body = to_bytes(answer.into_body()).await.ok().unwrap();
        // The guide for programs has an example, whom the world does not know.
        let body = String::from_utf8_lossy(&body).replace("Marged Example", "");
        (SEALED.iter().any(|sealed| body.contains(sealed)), acts(panel, account).await > before)
    };
    let mut sealed = BTreeSet::new();
    for (pattern, who) in shown() {
        let (path, ..) = world.fill(&pattern);
        for (name, _, account) in world.everybody() {
            if who.iter().any(|shown| shown == name) && shows(&path, account).await.0 {
                panel.advance(AN_HOUR);
                assert_eq!(
                    shows(&path, account).await,
                    (true, true),
                    "{name} at {path}: shown, and on record"
                );
                sealed.insert(pattern.clone());
            }
        }
    }
    for page in ["/calls/{case}", "/interviews/{interview}", "/people/{reference}/contact"] {
        assert!(sealed.contains(page), "{page} is not among {sealed:?}");
    }
}

/// How much this account is on record with at this moment.
async fn acts(panel: &Panel, account: &AccountRecord) -> u64 {
    let (who, from) = (Some(account.name.clone()), Some(panel.platform.now()));
    let filter = AuditFilter { who, from, ..AuditFilter::default() };
    let looks = permit::<ViewAudit>(&panel.staff.administrator);
    panel.platform.store.reader().audit(&looks, &filter, 1).await.unwrap().found
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
