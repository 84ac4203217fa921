//! Erasing, legal holds, requests for material, and everything held for the person.

use access::permission::{ViewReferrals, ViewWithdrawals};
use fieldwork::{
    CaseState, Decision, DispositionCode, Erased, Id, LegalHold, RawConcern, RawDate, RawMaterialAnswer,
    RawMaterialRequest, RawWithdrawal, Reference, Requester, Wall,
};
use operations::{
    CallOutcome, GivenAnswers, answer_material_request, break_off, erase_person, lift_legal_hold,
    log_material_request, make_subject_access_bundle, open_due_cases, place_legal_hold, raise_concern,
    read_identity, read_material_request, record_call, record_consent, record_safe_contact, refer, withdraw,
};
use store::{Rights, Verdict};
use testing::{Panel, consent, permit, safe_contact};

use crate::{code, fields};

async fn rights(panel: &Panel, reference: &Reference) -> Rights {
    let permit = permit::<ViewWithdrawals>(&panel.staff.coordinator);
    panel.platform.store.reader().rights_of(&permit, reference).await.unwrap()
}

async fn erase(panel: &Panel, reference: &Reference, reason: &str) -> Result<Vec<Erased>, operations::Error> {
    let permit = permit(&panel.staff.coordinator);
    erase_person(&panel.platform, &permit, reference, reason).await.map(|erasure| erasure.erased)
}

async fn place(panel: &Panel, reference: &Reference) -> Id<LegalHold> {
    let permit = permit(&panel.staff.coordinator);
    place_legal_hold(&panel.platform, &permit, reference, "notice of a trial").await.unwrap()
}

async fn lift(panel: &Panel, reference: &Reference, hold: Id<LegalHold>) -> Result<(), operations::Error> {
    let permit = permit(&panel.staff.coordinator);
    lift_legal_hold(&panel.platform, &permit, reference, (hold, "the trial is over")).await
}

fn asked(panel: &Panel) -> RawWithdrawal {
    RawWithdrawal { channel: "letter".to_owned(), asked_on: RawDate::iso(&panel.today().to_string()) }
}

fn request(panel: &Panel) -> RawMaterialRequest {
    RawMaterialRequest {
        requester: "prosecution".to_owned(),
        basis: "inquiry".to_owned(),
        received_on: RawDate::iso(&panel.today().to_string()),
        who: "A. Invented, East area office".to_owned(),
        wanted: "The dates of contact".to_owned(),
    }
}

#[tokio::test]
async fn somebody_who_was_erased_is_known_to_nobody() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("change_one", "Tell Marged sooner")]).await;
    let erased = erase(&panel, &booked.reference, "asked-for").await.unwrap();
    assert_eq!(erased.len(), Erased::ALL.len());
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(code(read_identity(&panel.platform, &coordinator, &booked.reference).await), "no-such-person");
    let person = panel.person(&booked.reference).await;
    assert!(person.plan.is_none());
    assert!(matches!(
        &person.cases[0].state,
        CaseState::Closed { disposition, .. } if disposition.as_str().starts_with("withdrawn_")
    ));
    assert_eq!(person.participant.wall, Some(Wall::Withdrawn));
    let reader = panel.platform.store.reader();
    let interviewer = permit(&panel.staff.interviewer);
    assert!(reader.interview(&interviewer, interview.id).await.is_err(), "nothing is left to open");
    assert!(matches!(store::verify(&reader).await.unwrap(), Verdict::Sound(_)));
}

#[tokio::test]
async fn nothing_more_can_be_kept_about_somebody_who_was_erased() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    erase(&panel, &reference, "referred-by-mistake").await.unwrap();
    let coordinator = &panel.staff.coordinator;
    let platform = &panel.platform;
    let again = erase(&panel, &reference, "asked-for").await;
    assert_eq!(code(again), "erased");
    assert_eq!(code(withdraw(platform, &permit(coordinator), &reference, &asked(&panel)).await), "erased");
    let agreed = record_consent(platform, &permit(coordinator), &reference, consent()).await;
    assert_eq!(code(agreed), "behind-wall");
    let plan = record_safe_contact(platform, &permit(coordinator), &reference, &safe_contact()).await;
    assert_eq!(code(plan), "erased");
    let form = RawConcern { kind: "complaint".into(), words: "late".into(), case: None };
    let concern = raise_concern(platform, &permit(coordinator), &reference, form).await;
    assert_eq!(code(concern), "erased");
    open_due_cases(platform, &panel.system(), panel.today()).await.unwrap();
    assert!(panel.person(&reference).await.cases.is_empty());
}

#[tokio::test]
async fn the_evidence_says_what_when_by_whom_and_why() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    assert_eq!(fields(erase(&panel, &reference, "").await), [("reason", "erasure-reason-required")]);
    erase(&panel, &reference, "asked-for").await.unwrap();
    let evidence = rights(&panel, &reference).await.erasures.remove(0);
    assert_eq!((evidence.erased_at, evidence.erased_by), (panel.platform.now(), panel.staff.coordinator.id));
    assert_eq!((evidence.reason.slug(), evidence.erased.len()), ("asked-for", 5));
    let entry = panel.audit().await.remove(0);
    assert_eq!((entry.action.as_str(), entry.subject.as_deref()), ("erase_person", Some(reference.as_str())));
}

#[tokio::test]
async fn somebody_kept_long_enough_leaves_ticks_and_no_words() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree"), ("change_one", "Sooner")]).await;
    let erased = erase(&panel, &booked.reference, "kept-long-enough").await.unwrap();
    assert!(!erased.contains(&Erased::Answers));
    let eastmere = fieldwork::ForceCode::parse(testing::EASTMERE).unwrap();
    panel.set_clock("2026-11-03T09:00");
    let october = statistics::Month::new(2026, 10).unwrap();
    operations::close_month(&panel.platform, &panel.system(), &eastmere, october).await.unwrap();
    assert_eq!(panel.person(&booked.reference).await.participant.wall, Some(Wall::DoNotContact));
}

#[tokio::test]
async fn the_force_is_told_the_same_about_somebody_who_was_erased() {
    let panel = Panel::new().await;
    let form = panel.referral();
    let officer = &panel.staff.liaison_officer;
    let reference = refer(&panel.platform, &permit(officer), form.clone()).await.unwrap();
    let reader = panel.platform.store.reader();
    let listed = async || {
        let referrals = reader.my_referrals(&permit::<ViewReferrals>(officer)).await.unwrap();
        referrals.into_iter().map(|it| (it.reference, it.referred_at)).collect::<Vec<_>>()
    };
    let before = listed().await;
    erase(&panel, &reference, "asked-for").await.unwrap();
    assert_eq!(listed().await, before);
    assert_eq!(code(refer(&panel.platform, &permit(officer), form).await), "already-referred");
}

#[tokio::test]
async fn a_legal_hold_stops_erasure_until_it_is_lifted() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let (first, second) = (place(&panel, &reference).await, place(&panel, &reference).await);
    assert_eq!(code(erase(&panel, &reference, "asked-for").await), "under-legal-hold");
    lift(&panel, &reference, first).await.unwrap();
    assert_eq!(code(erase(&panel, &reference, "asked-for").await), "under-legal-hold");
    assert_eq!(code(lift(&panel, &reference, first).await), "no-such-legal-hold");
    lift(&panel, &reference, second).await.unwrap();
    erase(&panel, &reference, "asked-for").await.unwrap();
    let permit = permit(&panel.staff.coordinator);
    let wordless = place_legal_hold(&panel.platform, &permit, &reference, " ").await;
    assert_eq!(fields(wordless), [("reason", "legal-hold-reason-required")]);
}

#[tokio::test]
async fn under_a_legal_hold_answers_count_in_nothing_and_go_when_it_is_lifted() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewed(&[("listened", "agree")]).await;
    let hold = place(&panel, &booked.reference).await;
    let coordinator = permit(&panel.staff.coordinator);
    let kept = withdraw(&panel.platform, &coordinator, &booked.reference, &asked(&panel)).await.unwrap();
    assert_eq!(kept.answers_deleted_at, None);
    assert!(!panel.interview(&interview).await.sheet.answers().is_empty());
    panel.set_clock("2026-11-03T09:00");
    let eastmere = fieldwork::ForceCode::parse(testing::EASTMERE).unwrap();
    let october = statistics::Month::new(2026, 10).unwrap();
    let counted = operations::close_month(&panel.platform, &panel.system(), &eastmere, october).await;
    assert_eq!(code(counted), "nobody-interviewed");
    lift(&panel, &booked.reference, hold).await.unwrap();
    assert!(panel.interview(&interview).await.sheet.answers().is_empty());
    let withdrawal = rights(&panel, &booked.reference).await.withdrawals.remove(0);
    assert_eq!(withdrawal.answers_deleted_at, Some(panel.platform.now()));
}

#[tokio::test]
async fn an_open_concern_is_not_erased_with_the_person() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let form = RawConcern { kind: "complaint".into(), words: "nobody rang".into(), case: None };
    let coordinator = &panel.staff.coordinator;
    let id = raise_concern(&panel.platform, &permit(coordinator), &reference, form).await.unwrap();
    assert_eq!(code(erase(&panel, &reference, "asked-for").await), "concerns-open");
    operations::acknowledge_concern(&panel.platform, &permit(coordinator), id).await.unwrap();
    let end = ("put-right", "Rang and said sorry");
    operations::close_concern(&panel.platform, &permit(coordinator), id, end).await.unwrap();
    erase(&panel, &reference, "asked-for").await.unwrap();
    let file = operations::read_concern(&panel.platform, &permit(coordinator), id).await.unwrap();
    assert!(file.entries.len() == 3 && file.entries.iter().all(|entry| entry.words.is_none()));
}

#[tokio::test]
async fn a_request_is_logged_with_a_hold_and_answered_once() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let (platform, coordinator) = (&panel.platform, &panel.staff.coordinator);
    let id =
        log_material_request(platform, &permit(coordinator), &reference, &request(&panel)).await.unwrap();
    let standing = rights(&panel, &reference).await;
    assert_eq!((standing.holds.len(), standing.holds[0].request), (1, Some(id)));
    assert_eq!(standing.requests[0].asked, None, "a list says nothing of who asked");
    assert_eq!(code(erase(&panel, &reference, "asked-for").await), "under-legal-hold");
    let opened = read_material_request(platform, &permit(coordinator), id).await.unwrap();
    assert_eq!(
        (opened.requester, opened.asked.unwrap().wanted.as_str()),
        (Requester::Prosecution, "The dates of contact")
    );
    let answer = RawMaterialAnswer {
        decision: "partly-released".to_owned(),
        told: "yes".to_owned(),
        notice_on: RawDate::iso(&panel.today().to_string()),
        answered_on: RawDate::iso(&panel.today().to_string()),
        words: "The dates of two calls".to_owned(),
    };
    answer_material_request(platform, &permit(coordinator), id, &answer).await.unwrap();
    let again = answer_material_request(platform, &permit(coordinator), id, &answer).await;
    assert_eq!(code(again), "request-answered");
    let answered = read_material_request(platform, &permit(coordinator), id).await.unwrap().answer.unwrap();
    assert_eq!((answered.decision, answered.notice_on), (Decision::PartlyReleased, Some(panel.today())));
    assert_eq!(rights(&panel, &reference).await.holds.len(), 1, "the hold stands until it is lifted");
    let audit = format!("{:?}", panel.audit().await);
    assert!(!audit.contains("Invented,") && !audit.contains("two calls"));
}

#[tokio::test]
async fn the_person_is_given_everything_that_is_held() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree"), ("change_one", "Tell me sooner")]).await;
    let coordinator = permit(&panel.staff.coordinator);
    let record = make_subject_access_bundle(&panel.platform, &coordinator, &booked.reference).await.unwrap();
    let json = record.to_json().to_string();
    for held in ["Marged Invented", "07700", "kettle", "Tell me sooner", "2026-1", "reveal-number"] {
        assert!(json.contains(held), "{held} is held and not given");
    }
    for staff in ["Ines", "Cerys", panel.staff.interviewer.id.to_string().as_str()] {
        assert!(!json.contains(staff), "{staff} works here");
    }
    let codes: Vec<_> = record.sections.iter().map(|section| section.code).collect();
    assert_eq!(
        codes,
        [
            "identity",
            "person",
            "contact",
            "consents",
            "risk",
            "events",
            "cases",
            "calls",
            "interviews",
            "comments",
            "looked"
        ]
    );
    assert_eq!(panel.audited("make_subject_access_bundle").await, 1);
    assert!(!format!("{record:?}").contains("Marged"));
}

#[tokio::test]
async fn somebody_who_was_erased_is_given_what_is_left() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("change_one", "Sooner")]).await;
    erase(&panel, &booked.reference, "kept-long-enough").await.unwrap();
    let coordinator = permit(&panel.staff.coordinator);
    let record = make_subject_access_bundle(&panel.platform, &coordinator, &booked.reference).await.unwrap();
    let json = record.to_json().to_string();
    assert!(!json.contains("Marged") && !json.contains("Sooner") && json.contains("erase-person"));
}

#[tokio::test]
async fn under_a_legal_hold_who_stops_or_refuses_deletes_nothing_until_it_is_lifted() {
    let panel = Panel::new().await;
    let interviewer = permit(&panel.staff.interviewer);
    let mut held = Vec::new();
    for refuses in [false, true] {
        let (booked, interview) = panel.interviewing().await;
        panel.answer(&interview, &[("listened", "agree")]).await;
        let hold = place(&panel, &booked.reference).await;
        if refuses {
            let call = panel.person(&booked.reference).await.calls[0].id;
            let disposition = DispositionCode::parse("declined").unwrap();
            let said = CallOutcome { disposition, message_left: false };
            record_call(&panel.platform, &interviewer, call, said).await.unwrap();
        } else {
            let delete = GivenAnswers::Delete;
            break_off(&panel.platform, &permit(&panel.staff.interviewer), interview.id, delete)
                .await
                .unwrap();
        }
        held.push((booked.reference, interview, hold));
    }
    for (reference, interview, hold) in held {
        let kept = panel.interview(&interview).await;
        assert!(!kept.sheet.answers().is_empty(), "they are held");
        assert_eq!(kept.interview.counts(), None, "and count in nothing");
        lift(&panel, &reference, hold).await.unwrap();
        assert!(panel.interview(&interview).await.sheet.answers().is_empty());
    }
}
