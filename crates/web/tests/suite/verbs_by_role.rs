//! What is done with words, codes, findings, actions, responses and risks: each form answers the roles that may and is not there for
//! any other; what was typed into a refused form is kept.

use access::AccountRecord;
use access::Role::{self, Administrator, Analyst, Coordinator, Opcc, Publisher};
use actix_web::http::StatusCode;
use operations::{Marking, add_register_risk, code_comment};
use testing::{Panel, permit};

use crate::browser::Browser;
use crate::changing::{planned, published, responded};

/// The forms of these verbs on things that are there, each with who may send it.
async fn forms(panel: &Panel) -> Vec<(String, &'static [Role])> {
    let mut analyst = Browser::of(panel, &panel.staff.analyst).await;
    let action = planned(&mut analyst).await;
    let publish = responded(panel).await;
    let finding = publish.split("/responses").next().unwrap().to_owned();
    let (words, coding) = (waiting(panel).await, parted(panel).await);
    let adds = permit(&panel.staff.coordinator);
    let risk = add_register_risk(&panel.platform, &adds, "", &crate::register::raw()).await.unwrap();
    let risk = format!("/risks/{risk}");
    let mut forms: Vec<(String, &'static [Role])> = ["mark", "edit", "pass-on", "release", "hold", "reopen"]
        .map(|verb| (format!("{words}/{verb}"), &[Coordinator][..]))
        .to_vec();
    forms.extend([
        (format!("/coding/{coding}"), &[Coordinator][..]),
        (format!("/coding/reconcile/{coding}"), &[Coordinator]),
        ("/findings/new".to_owned(), &[Analyst, Opcc]),
        (format!("{finding}/response"), &[Analyst, Opcc]),
        (publish.clone(), &[Publisher, Opcc]),
        (publish.replace("/publish", "/retract"), &[Publisher, Opcc]),
        ("/actions/new".to_owned(), &[Analyst, Opcc]),
        (action.clone(), &[Analyst, Opcc]),
        (format!("{action}/mark"), &[Analyst, Opcc]),
        (format!("{action}/unmark"), &[Analyst, Opcc]),
        ("/risks/new".to_owned(), &[Coordinator, Administrator]),
        (format!("{risk}/revise"), &[Coordinator, Administrator]),
        (format!("{risk}/close"), &[Coordinator, Administrator]),
        ("/risks/meetings/new".to_owned(), &[Coordinator, Administrator, Opcc]),
        ("/risks/changes/new".to_owned(), &[Coordinator, Administrator]),
    ]);
    forms
}

/// A comment that waits to be read.
pub(crate) async fn waiting(panel: &Panel) -> String {
    let (_, interview) = panel.said(&[("listened", "They listened to me.")]).await;
    format!("/words/{}", panel.waiting_comment(&interview, "listened").await)
}

/// A comment in which two coders saw different things.
pub(crate) async fn parted(panel: &Panel) -> String {
    let (_, interview) = panel.said(&[("considerate", "They were kind, and then it took months.")]).await;
    let comment = panel.waiting_comment(&interview, "considerate").await;
    let edited = "They were kind, and then it took months.".to_owned();
    panel.let_out(comment, &Marking::Edited { marked: edited, paraphrase: String::new() }).await;
    let coding = |codes: &[&str]| verbatim::coding::RawCoding {
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        none: codes.is_empty(),
    };
    let coders =
        [(&panel.staff.coordinator, coding(&["delay"])), (&panel.staff.other_coordinator, coding(&[]))];
    for (coder, coding) in coders {
        code_comment(&panel.platform, &permit(coder), comment, &coding).await.unwrap();
    }
    comment.to_string()
}

/// What was done until now by the verbs that these forms ask for.
async fn done(panel: &Panel) -> Vec<String> {
    const OTHERS: [&str; 3] = ["sign_in", "sign_out", "end_session"];
    let audit = panel.audit().await;
    let acts = audit.into_iter().map(|entry| entry.action).filter(|act| !OTHERS.contains(&act.as_str()));
    acts.collect()
}

#[actix_web::test]
async fn each_form_answers_the_roles_that_may_and_is_not_there_for_any_other() {
    let panel = published().await;
    let forms = forms(&panel).await;
    let staff = &panel.staff;
    let everybody: [&AccountRecord; 8] = [
        &staff.coordinator,
        &staff.safeguarding_lead,
        &staff.interviewer,
        &staff.liaison_officer,
        &staff.analyst,
        &staff.opcc,
        &staff.publisher,
        &staff.administrator,
    ];
    let before = done(&panel).await;
    for account in everybody {
        let mut browser = Browser::of(&panel, account).await;
        browser.get("/help").await;
        for (path, _) in forms.iter().filter(|(_, may)| !may.contains(&account.role)) {
            let answer = browser.post(path, &[("reason", "No.")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} for {}", account.role.slug());
        }
    }
    assert_eq!(done(&panel).await, before, "a form that is not there did something");
    for account in everybody {
        let mut browser = Browser::of(&panel, account).await;
        browser.get("/help").await;
        for (path, _) in forms.iter().filter(|(_, may)| may.contains(&account.role)) {
            let answer = browser.post(path, &[]).await;
            let there = answer.status != StatusCode::NOT_FOUND && !answer.status.is_server_error();
            assert!(there, "{path} for {}: {}", account.role.slug(), answer.status);
        }
    }
    let mut other = Browser::of(&panel, &staff.other_analyst).await;
    other.get("/help").await;
    for (path, _) in
        forms.iter().filter(|(path, _)| path.starts_with("/actions/") || path.starts_with("/findings/"))
    {
        if !path.ends_with("/new") {
            let answer = other.post(path, &[]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} for another force");
        }
    }
}

#[actix_web::test]
async fn an_action_goes_from_planned_to_done_and_its_plan_says_so() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let action = planned(&mut analyst).await;
    let name = "Training in <listening>";
    assert!(analyst.get("/actions").await.text("main").contains(name));
    assert!(analyst.get("/plans/east-and-vale").await.text("main").contains("1 open, 0 done, 0 late"));
    let begun = analyst.post(&action, &[("step", "begin")]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text("main"));
    let later = [("step", "due"), ("on-day", "9"), ("on-month", "12"), ("on-year", "2026")];
    let silent = analyst.post(&action, &later).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        silent.body.contains(r#"value="2026""#) && silent.body.contains(r#"value="9""#),
        "the day was lost"
    );
    assert!(silent.text("title").starts_with("Error"), "{}", silent.text("title"));
    let why = [&later[..], &[("why", "The trainer was ill.")]].concat();
    assert_eq!(analyst.post(&action, &why).await.status, StatusCode::SEE_OTHER);
    let page = analyst.get(&action).await.text("main");
    assert!(page.contains("The trainer was ill.") && page.contains("9 December 2026"), "{page}");
    let today = panel.today().to_string();
    let mut parts = today.split('-');
    let (year, month, day) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    let done = [("step", "finish"), ("on-day", day), ("on-month", month), ("on-year", year)];
    let finished = analyst.post(&action, &done).await;
    assert_eq!(finished.status, StatusCode::SEE_OTHER, "{}", finished.text("main"));
    assert!(analyst.get("/plans/east-and-vale").await.text("main").contains("0 open, 1 done, 0 late"));
    assert_eq!(analyst.post(&action, &done).await.status, StatusCode::CONFLICT);
    assert_eq!(panel.audited("change_action").await, 3);
}

#[actix_web::test]
async fn what_was_typed_into_a_refused_form_is_kept() {
    let panel = published().await;
    let publish = responded(&panel).await;
    let finding = publish.split("/responses").next().unwrap();
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let response = format!("{finding}/response");
    for (path, typed) in [
        ("/findings/new", [("what", "People <waited> long."), ("month", "2026-09")]),
        ("/actions/new", [("what", "A leaflet <for> all."), ("what-cy", "Taflen i bawb.")]),
        (response.as_str(), [("said", "You <waited>."), ("done", "62% wait less.")]),
    ] {
        analyst.get("/help").await;
        let refused = analyst.post(path, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(
            !refused.text(".govuk-error-summary").is_empty() && refused.text("title").starts_with("Error")
        );
        for (field, words) in typed {
            let kept = refused.body.replace("&#60;", "<").replace("&#62;", ">").replace("&lt;", "<");
            let kept = kept.replace("&gt;", ">").contains(words);
            assert!(kept, "{path} lost {field}");
        }
    }
}
