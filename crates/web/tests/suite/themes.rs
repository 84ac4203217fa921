//! What people spoke of and said, from coded comments to a report, its files, and a finding that stands on their words.

use access::permission::ReleaseComment;
use actix_web::http::StatusCode;
use fieldwork::{ForceCode, Id, RawDate, RawWithdrawal};
use operations::{close_month, code_comment, withdraw};
use questionnaire::{Concept, Language, QuestionName, Theme};
use statistics::Month;
use store::{PeopleFilter, Tx};
use testing::{EASTMERE, Panel, permit};
use verbatim::coding::RawCoding;
use verbatim::{Comment, CommentKey, CommentPart, CommentState, Reading, Redaction};

use crate::browser::Browser;

const ORIGINAL: &str = "PC Bryn Fictional listened to me, and then it took months";

const MARKED: &str = "[name] listened to me, and then it took months";

const SAID: &str = "They were heard and then waited.";

/// Somebody who was interviewed and said something, of which readers are told a paraphrase.
async fn said(panel: &Panel) -> Id<Comment> {
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let id = Id::from_uuid(panel.platform.environment.uuid());
    let by = Reading { by: panel.staff.coordinator.id, at: panel.platform.now() };
    let keep = async |tx: &Tx| {
        let person = tx.participant_by_reference(&booked.reference).await?.unwrap();
        let question = QuestionName::parse("listened").unwrap();
        let comment = Comment {
            id,
            force: person.force.clone(),
            participant: person.id,
            reference: person.reference.clone(),
            case: booked.case,
            key: CommentKey { interview: interview.id, question, part: CommentPart::Beside },
            questionnaire: interview.questionnaire,
            concept: Concept::parse("respect.listened").unwrap(),
            theme: Theme::Respect,
            month: Month::of(panel.today()),
            language: Language::English,
            original: ORIGINAL.to_owned(),
            redaction: Some(Redaction::check(ORIGINAL, MARKED, SAID).unwrap()),
            state: CommentState::Released { first: None, by },
        };
        tx.add_comment(&comment).await
    };
    let reader = permit::<ReleaseComment>(&panel.staff.coordinator);
    panel.platform.store.writer().write(&reader, panel.platform.now(), keep).await.unwrap();
    id
}

/// A panel in January that has published December: of thirty people twenty-four said something, and nine of them spoke of being
/// listened to.
pub(crate) async fn published() -> Panel {
    let panel = Panel::new().await;
    panel.set_clock("2026-12-07T10:00");
    let coders = panel.coordinators(2).await;
    for number in 0..24 {
        let comment = said(&panel).await;
        let codes = if number < 9 { vec!["listened".to_owned()] } else { Vec::new() };
        let coding = RawCoding { none: codes.is_empty(), codes };
        for coder in &coders {
            code_comment(&panel.platform, &permit(coder), comment, &coding).await.unwrap();
        }
    }
    for _ in 0..6 {
        panel.interviewed(&[("listened", "agree")]).await;
    }
    panel.set_clock("2027-01-06T10:00");
    let (force, december) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 12).unwrap());
    close_month(&panel.platform, &panel.system(), &force, december).await.unwrap();
    panel.publish(&force, december).await.unwrap();
    panel
}

#[actix_web::test]
async fn the_page_the_rows_and_the_files_of_a_month_say_the_same_of_what_people_spoke_of() {
    let panel = published().await;
    let mut browser = Browser::of(&panel, &panel.staff.opcc).await;
    let words = browser.get("/dashboard/words").await;
    assert!(words.body.contains("for=thematic"), "{}", words.text("main"));
    let page = browser.get("/dashboard/report/2026-12?for=thematic").await;
    assert_eq!(page.status, StatusCode::OK);
    let row = page.body.split("<tr").find(|row| row.contains("Listened to")).unwrap();
    for number in [">9<", ">24<", ">38%<"] {
        assert!(row.contains(number), "{number} in {row}");
    }
    assert!(page.text("main").contains(SAID) && !page.body.contains("Fictional"));
    let csv = browser.get("/downloads/2026-12.csv").await.body;
    let counted = csv.lines().find(|row| row.contains(",listened,") && row.contains(",spoke_count,"));
    assert!(counted.unwrap().contains(",9,") && counted.unwrap().contains(",24,"), "{counted:?}");
    for (ending, kind) in [("pdf", "application/pdf"), ("odt", "application/vnd.oasis.opendocument.text")] {
        let file = browser.get(&format!("/downloads/2026-12.thematic.{ending}")).await;
        assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, kind));
    }
    assert_eq!(panel.audited("download_report").await, 2);
    assert_eq!(browser.get("/downloads/2026-12.thematic.docx").await.status, StatusCode::NOT_FOUND);
    let mut officer = Browser::of(&panel, &panel.staff.liaison_officer).await;
    for path in ["/dashboard/report/2026-12?for=thematic", "/downloads/2026-12.thematic.odt"] {
        assert_eq!(officer.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn a_finding_stands_on_words_until_they_are_taken_back() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let words = analyst.get("/dashboard/words").await;
    assert!(words.body.contains("words=2026-12/1/1"), "{}", words.body);
    let form = analyst.get("/findings/new?words=2026-12/1/1").await;
    assert!(form.body.contains("value=\"2026-12/1/1\" selected"), "{}", form.body);
    let typed = [("what", "People waited."), ("words", "2026-12/1/99")];
    let refused = analyst.post("/findings/new", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text(".govuk-error-summary").contains("Choose words from the list"));
    assert!(refused.body.contains("People waited."), "what was typed is kept");
    let every: Vec<String> = (1..=2).map(|place| format!("2026-12/1/{place}")).collect();
    let typed = [("what", "People waited."), ("words", every[0].as_str()), ("words-2", every[1].as_str())];
    let sent = analyst.post("/findings/new", &typed).await;
    let path = sent.leads_to();
    assert!(analyst.get(&path).await.text("main").contains(SAID));
    leaves(&panel).await;
    let page = analyst.get(&path).await;
    assert!(page.text("main").contains("These words were taken back"), "{}", page.text("main"));
    assert!(!page.text("main").contains(SAID));
    let mut coordinator = Browser::of(&panel, &panel.staff.coordinator).await;
    let list = coordinator.get("/withdrawals").await;
    assert_eq!(list.text("main").matches("People waited.").count(), 2, "{}", list.text("main"));
}

/// Everybody leaves, so that whoever said the words is among them: their order says nothing of whose they are.
async fn leaves(panel: &Panel) {
    let coordinator = &panel.staff.coordinator;
    let raw =
        RawWithdrawal { channel: "phone".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) };
    let everybody = PeopleFilter::default();
    let people = panel.platform.store.reader().people(&permit(coordinator), &everybody).await.unwrap();
    for row in people {
        let reference = row.participant.reference;
        withdraw(&panel.platform, &permit(coordinator), &reference, &raw).await.unwrap();
    }
}
