//! Police cannot learn who took part: three databases that differ only in that, or in whether anybody did, give every police
//! account the same bytes at every address, until figures are published.

use std::collections::BTreeMap;

use access::AccountRecord;
use actix_web::test::TestRequest;
use chrono::TimeDelta;
use fieldwork::Reference;
use operations::{
    ClosingConsents, finish_interview, open_due_cases, record_consent, record_safe_contact, reveal_number,
    start_interview,
};
use questionnaire::Language;
use testing::{EASTMERE, Panel, consent, permit, safe_contact};

use crate::addresses::{every, patterns, words};
use crate::api::token_for;
use crate::browser::Browser;
use crate::every_route::without_tokens;

/// Pages that show a secret of the session that asks, drawn by chance and different in every browser.
const OWN_SECRETS: [&str; 2] = ["/account/security/codes", "/account/security/passkey"];

/// What was answered, by role and address.
type Seen = BTreeMap<(String, String), String>;

#[actix_web::test]
async fn police_see_the_same_bytes_whoever_took_part() {
    let (first, second) = (seen(Some(0)).await, seen(Some(1)).await);
    let nobody = seen(None).await;
    assert!(first.len() > 500, "{}", first.len());
    let shown = first.values().filter(|answer| answer.starts_with("200")).count();
    assert!(shown > 40, "{shown} were shown");
    for (other, what) in [(&second, "the other took part"), (&nobody, "nobody took part")] {
        assert_eq!(first.len(), other.len());
        for (asked, answer) in &first {
            assert_eq!(Some(answer), other.get(asked), "{asked:?}: {what}");
        }
    }
}

/// Two people are referred at the same moments; one of them, or nobody, takes part. Then police look at everything.
async fn seen(takes_part: Option<usize>) -> Seen {
    let panel = Panel::new().await;
    let people = [panel.referred().await, panel.referred().await];
    if let Some(who) = takes_part {
        take_part(&panel, &people[who]).await;
    }
    panel.set_clock("2026-10-30T10:00");
    let staff = &panel.staff;
    let mut seen = Seen::new();
    for account in [&staff.liaison_officer, &staff.other_liaison_officer, &staff.analyst, &staff.opcc] {
        look(&panel, account, &people, &mut seen).await;
    }
    seen
}

/// From the first conversation with the agency to the last answer.
async fn take_part(panel: &Panel, reference: &Reference) {
    let (platform, staff) = (&panel.platform, &panel.staff);
    let (coordinator, interviewer) = (&staff.coordinator, &staff.interviewer);
    record_consent(platform, &permit(coordinator), reference, consent()).await.unwrap();
    record_safe_contact(platform, &permit(coordinator), reference, &safe_contact()).await.unwrap();
    panel.assess(reference).await;
    open_due_cases(platform, &panel.system(), panel.today()).await.unwrap();
    let case = panel.case_of(reference).await.id;
    let appointment = panel.book(case).await;
    panel.environment.set(appointment.slot.start);
    panel.check(case).await;
    reveal_number(platform, &permit(interviewer), case).await.unwrap();
    let interview = start_interview(platform, &permit(interviewer), case, Language::English).await.unwrap();
    let said = [("listened", "disagree"), ("change_one", "Ring me back")];
    assert!(panel.answer(&interview, &said).await.refused.is_empty());
    panel.advance(TimeDelta::minutes(45));
    let yes = Some(true);
    let closing = ClosingConsents { quotes: yes, told_what_changed: yes, second_interview: yes };
    finish_interview(platform, &permit(interviewer), interview.id, closing).await.unwrap();
}

async fn look(panel: &Panel, account: &AccountRecord, people: &[Reference; 2], seen: &mut Seen) {
    let patterns = patterns(panel).await;
    let mut browser = Browser::of(panel, account).await;
    // A token is made when every page was looked at: the page of tokens would tell it by its own identifier.
    let (programs, pages): (Vec<&String>, Vec<&String>) =
        patterns.iter().partition(|pattern| pattern.starts_with("/api/"));
    let session = access::SessionToken::parse(browser.cookies.get("candour").unwrap()).unwrap();
    let csrf = access::csrf_token(&session);
    let mut token = String::new();
    for pattern in pages.into_iter().chain(programs) {
        if pattern.starts_with("/api/") && token.is_empty() {
            token = token_of(panel, account).await;
        }
        for address in addresses(pattern, people) {
            let request = TestRequest::get().uri(&address);
            let request = match pattern.starts_with("/api/") {
                true => request.insert_header(("authorization", format!("Bearer {token}"))),
                false => request,
            };
            let answer = browser.send(request).await;
            let told: Vec<String> = ["location", "etag", "content-disposition", "last-modified"]
                .iter()
                .map(|name| answer.header(name).to_owned())
                .collect();
            let shows_secret = OWN_SECRETS.contains(&address.as_str());
            let body = match shows_secret {
                true => String::new(),
                false => without_tokens(&answer.body.replace(&csrf, "TOKEN")),
            };
            let all = format!("{} {told:?}\n{body}", answer.status.as_u16());
            seen.insert((account.email.to_string(), address), all);
        }
    }
}

async fn token_of(panel: &Panel, account: &AccountRecord) -> String {
    let scopes = match account.role.slug() {
        "liaison-officer" => ["send-referrals", "send-events"].as_slice(),
        _ => ["read-editions"].as_slice(),
    };
    token_for(panel, account, scopes).await
}

/// What police could try: the references they were given, their own force, and months.
fn addresses(pattern: &str, people: &[Reference; 2]) -> Vec<String> {
    every(pattern, |name, rule| match name {
        "reference" => people.iter().map(Reference::to_string).collect(),
        "force" => vec!["eastmere".to_owned(), EASTMERE.to_owned()],
        "month" => vec!["2026-10".to_owned()],
        "language" => vec!["en".to_owned()],
        "file" => vec![web::assets::STYLE.trim_start_matches("/assets/").to_owned()],
        _ if rule.contains('|') => words(rule),
        _ => vec!["six-week".to_owned(), "VF-1001".to_owned()],
    })
}
