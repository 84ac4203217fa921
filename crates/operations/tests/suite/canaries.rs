//! What is planted is not found: a name, a number, references, a phrase, a comment, and what staff wrote, in the database file, its
//! log, and a copy of both, as anybody reads them who has the disk.

use std::path::Path;

use fieldwork::{RawConcern, RawDate, RawMaterialRequest, RawSafeContact};
use operations::{
    Carrier, ClosingConsents, NewImport, Posted, finish_interview, log_material_request, open_due_cases,
    place_legal_hold, raise_concern, record_consent, record_safe_contact, refer, request_debrief,
    reveal_number, send_mail, start_interview, upload_import,
};
use questionnaire::Language;
use testing::{Backend, EASTMERE, Panel, consent, permit, post, safe_contact};

const PLANTED: [&str; 14] = [
    "Zebedee Quillfeather",
    "Quillfeather",
    "Zeb Q",
    "900461",
    "CRIME/48213/26",
    "crime48213/26",
    "CRIME48213/26",
    "parakeet umbrella",
    "nobody telephoned me for a fortnight",
    "somebody waits outside the house",
    "the trial of a neighbour",
    "every letter about the house",
    "that call stayed with me",
    "Ottoline Featherstonehaugh",
];

#[tokio::test]
async fn nothing_planted_is_in_the_files_or_in_a_copy_of_them() {
    let panel = Panel::on(Backend::Sqlite).await;
    let reference = tell(&panel).await;
    let file = panel.url().trim_start_matches("sqlite:").to_owned();
    let log = format!("{file}-wal");
    let before: Vec<Vec<u8>> = [&file, &log].map(bytes).into();
    assert!(before.iter().any(|bytes| holds(bytes, reference.as_str())), "the files were searched");
    panel.platform.store.writer().purge().await.unwrap();
    let copies = tempfile::tempdir().unwrap();
    let copy = copies.path().join("copy.db");
    std::fs::copy(&file, &copy).unwrap();
    let after = [bytes(&file), bytes(&copy)];
    assert!(holds(&after[1], reference.as_str()), "the copy was searched");
    for planted in PLANTED {
        for (what, bytes) in ["the file", "the log"].iter().zip(&before) {
            assert!(!holds(bytes, planted), "{planted} is in {what}");
        }
        assert!(after.iter().all(|bytes| !holds(bytes, planted)), "{planted} is in the file afterwards");
    }
}

/// Staff are written to about the concern, the debrief and the call: of work that waits, and of nobody.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the letters are files here")]
async fn nothing_planted_is_in_the_letters_that_come_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = Panel::new().await;
    panel.platform.post = Some(post(Carrier::directory(folder.path())));
    let reference = tell(&panel).await;
    while send_mail(&panel.platform, &panel.system()).await.unwrap() != Posted::Nothing {}
    let letters: Vec<Vec<u8>> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|it| std::fs::read(it.unwrap().path()).unwrap())
        .collect();
    assert!(letters.len() > 1, "{} letters", letters.len());
    for planted in PLANTED.into_iter().chain([reference.as_str()]) {
        assert!(letters.iter().all(|letter| !holds(letter, planted)), "{planted} is in a letter");
    }
}

/// Somebody is referred, taken through a call, and written about in every way there is.
async fn tell(panel: &Panel) -> fieldwork::Reference {
    let (platform, staff) = (&panel.platform, &panel.staff);
    let (coordinator, interviewer) = (&staff.coordinator, &staff.interviewer);
    let mut form = panel.referral();
    form.name = "Zebedee Quillfeather".to_owned();
    form.preferred_name = "Zeb Q".to_owned();
    form.number = "07700 900461".to_owned();
    form.force_reference = "CRIME/48213/26".to_owned();
    let reference = refer(platform, &permit(&staff.liaison_officer), form).await.unwrap();
    record_consent(platform, &permit(coordinator), &reference, consent()).await.unwrap();
    let plan = RawSafeContact { phrase: "parakeet umbrella".to_owned(), ..safe_contact() };
    record_safe_contact(platform, &permit(coordinator), &reference, &plan).await.unwrap();
    panel.assess(&reference).await;
    open_due_cases(platform, &panel.system(), panel.today()).await.unwrap();
    let case = panel.case_of(&reference).await.id;
    let appointment = panel.book(case).await;
    panel.environment.set(appointment.slot.start);
    panel.check(case).await;
    reveal_number(platform, &permit(interviewer), case).await.unwrap();
    let interview = start_interview(platform, &permit(interviewer), case, Language::English).await.unwrap();
    let said = [("change_one", "nobody telephoned me for a fortnight")];
    assert!(panel.answer(&interview, &said).await.refused.is_empty());
    let yes = Some(true);
    let closing = ClosingConsents { quotes: yes, told_what_changed: yes, second_interview: yes };
    finish_interview(platform, &permit(interviewer), interview.id, closing).await.unwrap();
    staff_write(panel, &reference).await;
    reference
}

async fn staff_write(panel: &Panel, reference: &fieldwork::Reference) {
    let (platform, staff) = (&panel.platform, &panel.staff);
    let coordinator = &staff.coordinator;
    let words = "somebody waits outside the house".to_owned();
    let concern = RawConcern { kind: "complaint".into(), words, case: None };
    raise_concern(platform, &permit(coordinator), reference, concern).await.unwrap();
    place_legal_hold(platform, &permit(coordinator), reference, "the trial of a neighbour").await.unwrap();
    let request = RawMaterialRequest {
        requester: "prosecution".to_owned(),
        basis: "inquiry".to_owned(),
        received_on: RawDate::iso(&panel.today().to_string()),
        who: "Ottoline Featherstonehaugh".to_owned(),
        wanted: "every letter about the house".to_owned(),
    };
    log_material_request(platform, &permit(coordinator), reference, &request).await.unwrap();
    let debrief =
        fieldwork::RawDebrief { wanted: "today".to_owned(), words: "that call stayed with me".to_owned() };
    request_debrief(platform, &permit(&staff.interviewer), None, &debrief).await.unwrap();
    let rows = "Force reference,Name,Phone\nCRIME/48213/26,Zebedee Quillfeather,07700 900461\n";
    let new = NewImport {
        force: EASTMERE.to_owned(),
        kind: "referrals".to_owned(),
        bytes: rows.as_bytes().to_vec(),
    };
    upload_import(platform, &permit(&staff.liaison_officer), new).await.unwrap();
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[expect(clippy::disallowed_methods, reason = "the test reads the disk")]
fn bytes(path: impl AsRef<Path>) -> Vec<u8> {
    std::fs::read(path).unwrap()
}
