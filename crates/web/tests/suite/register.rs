//! The risk register's pages: who has which, what is kept of a refused form, and one risk from the form to the minutes.

use access::AccountRecord;
use access::permission::AddRegisterRisk;
use actix_web::http::StatusCode;
use improvement::{REGISTER_FIELD_CODES, RawRisk, RegisterRefusal};
use operations::add_register_risk;
use questionnaire::Language;
use testing::{EASTMERE, GLANMOR, Panel, moment, permit};

use crate::browser::Browser;

const RISK: [(&str, &str); 12] = [
    ("family", "re-traumatisation"),
    ("name", "People are asked in a way that troubles them"),
    ("cause", "Officers explain the panel in words of their own."),
    ("event", "Somebody thinks that they have to take part."),
    ("consequence", "They are distressed."),
    ("controls", "One wording, printed on a card."),
    ("owner", "force-liaison"),
    ("likelihood_before", "4"),
    ("impact_before", "4"),
    ("likelihood_after", "3"),
    ("impact_after", "4"),
    ("reason", "It was seen in the pilot."),
];

pub(crate) const HELD: [(&str, &str); 6] = [
    ("held_on-year", "2026-10-05"),
    ("held_on-month", ""),
    ("seats", "coordinator"),
    ("seats", "commissioner-lead"),
    ("risks", "1"),
    ("decisions", "The card is read out word for word."),
];

async fn panel() -> Panel {
    Panel::at(moment("2026-10-05T10:00")).await
}

fn but<'a>(field: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    RISK.into_iter().map(|(name, own)| (name, if name == field { value } else { own })).collect()
}

/// The risk of these tests, as a form sends it.
pub(crate) fn raw() -> RawRisk {
    let words = |name: &str| RISK.iter().find(|(field, _)| *field == name).unwrap().1.to_owned();
    RawRisk {
        family: words("family"),
        name: words("name"),
        cause: words("cause"),
        event: words("event"),
        consequence: words("consequence"),
        controls: words("controls"),
        owner: words("owner"),
        before: ["4".to_owned(), "4".to_owned()],
        after: ["3".to_owned(), "4".to_owned()],
        reason: words("reason"),
        ..RawRisk::default()
    }
}

async fn added(panel: &Panel, force: &str) {
    let permit = permit::<AddRegisterRisk>(&panel.staff.coordinator);
    add_register_risk(&panel.platform, &permit, force, &raw()).await.unwrap();
}

#[actix_web::test]
async fn each_role_has_its_pages_and_no_other() {
    let panel = panel().await;
    added(&panel, "").await;
    let staff = &panel.staff;
    let (read, write, meet) = (
        ["/risks", "/risks/1", "/risks/meetings", "/risks/changes", "/risks/register.csv"],
        ["/risks/new", "/risks/1/revise", "/risks/1/close", "/risks/changes/new"],
        ["/risks/meetings/new"],
    );
    // Whether each reads, writes, and records a meeting.
    let roles: [(&AccountRecord, [bool; 3]); 8] = [
        (&staff.coordinator, [true, true, true]),
        (&staff.administrator, [true, true, true]),
        (&staff.opcc, [true, false, true]),
        (&staff.publisher, [true, false, false]),
        (&staff.analyst, [true, false, false]),
        (&staff.liaison_officer, [false; 3]),
        (&staff.interviewer, [false; 3]),
        (&staff.safeguarding_lead, [false; 3]),
    ];
    for (account, [reads, writes, meets]) in roles {
        let mut browser = Browser::of(&panel, account).await;
        for (paths, may) in [(&read[..], reads), (&write[..], writes), (&meet[..], meets)] {
            for path in paths {
                let expected = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
                let answer = browser.get(path).await;
                assert_eq!(answer.status, expected, "{path} for {}", account.role.slug());
            }
        }
        let menu = browser.get("/help").await.text("nav");
        assert_eq!(menu.contains("Risks"), reads, "{}", account.role.slug());
    }
}

#[actix_web::test]
async fn another_forces_risk_is_not_there() {
    let panel = panel().await;
    added(&panel, GLANMOR).await;
    added(&panel, EASTMERE).await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    assert_eq!(analyst.get("/risks/1").await.status, StatusCode::NOT_FOUND);
    assert_eq!(analyst.get("/risks/2").await.status, StatusCode::OK);
    let list = analyst.get("/risks?state=all").await.text("main");
    assert!(list.contains("Risk 2") && !list.contains("Risk 1"), "{list}");
    for missing in ["/risks/3", "/risks/x", "/risks/meetings/none", "/risks/register.pdf"] {
        assert_eq!(analyst.get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
    for wrong in ["family=weather", "band=purple", "state=lost", "force=E23000999"] {
        let answer = analyst.get(&format!("/risks?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[actix_web::test]
async fn a_refused_form_keeps_its_words_and_says_that_nobody_belongs_here() {
    let panel = panel().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    coordinator.get("/risks/new").await;
    let refused = coordinator.post("/risks/new", &but("event", "Ring 07700 900123 about it")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("nothing here is about a person"));
    assert!(
        refused.body.contains("Ring 07700 900123 about it") && refused.text("title").starts_with("Error")
    );
    let higher = coordinator.post("/risks/new", &but("likelihood_after", "5")).await;
    assert!(higher.text(".govuk-error-summary").contains("not higher than without"));
    assert!(coordinator.get("/risks").await.text("main").contains("0 risks are open"));
}

#[actix_web::test]
async fn a_risk_is_added_reviewed_changed_and_closed() {
    let panel = panel().await;
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    coordinator.get("/risks/new").await;
    let sent = coordinator.post("/risks/new", &RISK).await;
    assert_eq!(sent.header("location"), "/risks/1?done=risk-added", "{}", sent.text("main"));
    let list = coordinator.get("/risks").await;
    assert!(list.text(".register-matrix").contains("1 risk◇ High"), "{}", list.text(".register-matrix"));
    assert!(list.text("tbody").contains("Next review by 5 November 2026"));
    panel.set_clock("2026-11-06T10:00");
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let late = coordinator.get("/risks?state=overdue").await.text("main");
    assert!(
        late.contains("The review of one risk is overdue") && late.contains("Overdue: it should"),
        "{late}"
    );

    coordinator.get("/risks/meetings/new").await;
    let alone: Vec<_> = HELD.into_iter().filter(|(_, value)| *value != "commissioner-lead").collect();
    let refused = coordinator.post("/risks/meetings/new", &alone).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("commissioner’s office"));
    let sent = coordinator.post("/risks/meetings/new", &HELD).await;
    let minutes = sent.leads_to();
    assert!(minutes.starts_with("/risks/meetings/"), "{}", sent.text("main"));
    let meeting = minutes.rsplit('/').next().unwrap().to_owned();

    let form = coordinator.get(&format!("/risks/1/revise?meeting={meeting}")).await;
    assert!(form.body.contains(r#"name="seen" value="2""#) && form.body.contains(" selected>5 October 2026"));
    let mut decided = but("likelihood_after", "1");
    decided.extend([("seen", "2"), ("meeting", meeting.as_str())]);
    let sent = coordinator.post("/risks/1/revise", &decided).await;
    assert_eq!(sent.header("location"), "/risks/1?done=risk-revised", "{}", sent.text("main"));
    let page = coordinator.get(&minutes).await.text("main");
    for words in ["Commissioner’s office: lead", "12 (◇ High)", "4 (○ Low)", "read out word for word"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let history = coordinator.get("/risks/1").await.text(".register-history");
    assert!(history.contains("Score after controls was: 3 × 4 = 12"), "{history}");

    coordinator.get("/risks/changes/new?risk=1").await;
    let change = [
        ("risk", "1"),
        ("changed_on-year", "2026-11-01"),
        ("until_then", "Officers chose their own words."),
        ("from_then", "Officers read the card."),
    ];
    let sent = coordinator.post("/risks/changes/new", &change).await;
    assert_eq!(sent.header("location"), "/risks/changes?done=change-recorded");
    for path in ["/risks/changes", "/risks/1"] {
        assert!(coordinator.get(path).await.text("main").contains("Officers read the card."), "{path}");
    }
    assert!(coordinator.get("/risks/changes").await.text("main").contains("Because of Risk 1"));

    coordinator.get("/risks/1/close").await;
    let closed = coordinator.post("/risks/1/close", &[("seen", "3"), ("reason", "It is over.")]).await;
    assert_eq!(closed.header("location"), "/risks/1?done=risk-closed");
    assert!(coordinator.get("/risks").await.text("main").contains("No risk matches"));
    let page = coordinator.get("/risks/1").await;
    assert!(page.text("main").contains("It is over.") && !page.body.contains("/risks/1/revise"));
    assert_eq!(coordinator.post("/risks/1/revise", &decided).await.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn whoever_saves_second_is_told_and_keeps_their_words() {
    let panel = panel().await;
    added(&panel, "").await;
    let mut first = Browser::of(&panel, &panel.staff.coordinator).await;
    let mut second = Browser::of(&panel, &panel.staff.administrator).await;
    first.get("/risks/1/revise").await;
    second.get("/risks/1/revise").await;
    let with = |field: &str, value: &'static str, seen: &'static str| {
        let mut fields = but(field, value);
        fields.push(("seen", seen));
        fields
    };
    let saved = first.post("/risks/1/revise", &with("controls", "Two cards.", "1")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let told = second.post("/risks/1/revise", &with("controls", "Three cards.", "1")).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.text(".govuk-error-summary").contains("Somebody else changed this risk"));
    assert!(told.body.contains("Three cards.") && told.body.contains(r#"name="seen" value="2""#));
    let theirs = told.text(".govuk-summary-list");
    assert!(theirs.contains("Two cards."), "the other's words are not beside the form: {theirs}");
    assert!(!first.get("/risks/1/revise").await.body.contains(r#"id="theirs""#), "nobody saved in between");
    assert!(first.get("/risks/1").await.text("main").contains("Two cards."));
    let again = second.post("/risks/1/revise", &with("controls", "Three cards.", "2")).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[test]
fn every_refusal_of_the_register_has_its_words() {
    for language in Language::ALL {
        for code in REGISTER_FIELD_CODES {
            assert!(web::locale::is_defined(language, &format!("error-{code}")), "{code} {language}");
        }
        for refusal in [RegisterRefusal::Closed, RegisterRefusal::Changed, RegisterRefusal::Nothing] {
            let key = format!("problem-{}", refusal.code());
            assert!(web::locale::is_defined(language, &key), "{key} {language}");
        }
        assert!(web::locale::is_defined(language, "problem-no-such-register-risk"));
    }
}
