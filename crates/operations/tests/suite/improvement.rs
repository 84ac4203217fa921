//! Findings, actions with their marks, and responses: on published figures, for one's own force, and decided by two people.

use std::collections::BTreeMap;

use ::improvement::{
    Action, ActionForm, CitationForm, Finding, FindingForm, MarkForm, ResponseForm, StepForm,
};
use access::permission::{ViewDashboard, ViewImprovement};
use fieldwork::{ForceCode, Id};
use operations::{
    Error, Format, Problem, change_action, close_month, download_edition, mark_change, plan_action,
    publish_response, record_finding, retract_response, unmark_change, write_response,
};
use statistics::Month;
use testing::{EASTMERE, GLANMOR, Panel, permit};

use crate::{code, fields};

pub(crate) fn eastmere() -> ForceCode {
    ForceCode::parse(EASTMERE).unwrap()
}

fn october() -> Month {
    Month::new(2026, 10).unwrap()
}

/// A panel in November that has published an October of twenty-four interviews.
pub(crate) async fn published() -> Panel {
    let panel = Panel::new().await;
    for answer in ["agree", "disagree"].repeat(12) {
        panel.interviewed(&[("listened", answer)]).await;
    }
    panel.set_clock("2026-11-03T09:00");
    close_month(&panel.platform, &panel.system(), &eastmere(), october()).await.unwrap();
    panel.publish(&eastmere(), october()).await.unwrap();
    panel
}

pub(crate) fn finding(question: &str, month: &str) -> FindingForm {
    let figure = CitationForm { question: question.to_owned(), month: month.to_owned() };
    FindingForm { what: "Half did not feel heard.".to_owned(), figures: vec![figure], words: Vec::new() }
}

pub(crate) async fn record(panel: &Panel, form: &FindingForm) -> Result<Id<Finding>, Error> {
    record_finding(&panel.platform, &permit(&panel.staff.analyst), &eastmere(), form).await
}

async fn plan(panel: &Panel) -> Result<Id<Action>, Error> {
    let form = ActionForm {
        theme: "east-and-vale/skills".to_owned(),
        owner: "force".to_owned(),
        what: "Training in listening".to_owned(),
        what_cy: "Hyfforddiant mewn gwrando".to_owned(),
        moves: vec!["respect".to_owned()],
        due: Some(panel.today()),
    };
    plan_action(&panel.platform, &permit(&panel.staff.analyst), (&eastmere(), None), &form).await
}

fn marked(month: &str) -> MarkForm {
    MarkForm {
        month: month.to_owned(),
        what: "Officers trained in listening".to_owned(),
        what_cy: "Swyddogion wedi’u hyfforddi i wrando".to_owned(),
    }
}

async fn mark(panel: &Panel, action: Id<Action>, form: &MarkForm) -> Result<(), Error> {
    mark_change(&panel.platform, &permit(&panel.staff.analyst), (&eastmere(), action), form).await
}

async fn csv(panel: &Panel) -> String {
    let permit = permit(&panel.staff.analyst);
    let file = download_edition(&panel.platform, &permit, &eastmere(), october(), Format::Csv).await.unwrap();
    String::from_utf8(file.bytes).unwrap()
}

#[tokio::test]
async fn a_finding_cites_what_is_published_and_nothing_else() {
    let panel = published().await;
    let before = panel.audited("record_finding").await;
    for (question, month, refused) in [
        ("six-week/respect.listened", "2026-09", ("month", "finding-month-unpublished")),
        ("six-week/no.such", "2026-10", ("question", "finding-figure-unknown")),
        ("case-closure/respect.listened", "2026-10", ("question", "finding-figure-unknown")),
    ] {
        assert_eq!(fields(record(&panel, &finding(question, month)).await), [refused], "{question} {month}");
    }
    assert_eq!(
        fields(record(&panel, &finding(&withheld(&panel).await, "2026-10")).await)[0].1,
        "finding-figure-withheld"
    );
    assert_eq!(panel.audited("record_finding").await, before, "a refusal left a trace of an act");
    record(&panel, &finding("six-week/respect.listened", "2026-10")).await.unwrap();
    assert_eq!(panel.audited("record_finding").await, 1);
    let glanmor = ForceCode::parse(GLANMOR).unwrap();
    let form = finding("six-week/respect.listened", "2026-10");
    let elsewhere = record_finding(&panel.platform, &permit(&panel.staff.analyst), &glanmor, &form).await;
    assert_eq!(code(elsewhere), "no-such-force");
    let early = record_finding(&panel.platform, &permit(&panel.staff.other_analyst), &glanmor, &form).await;
    assert_eq!(code(early), "nothing-published");
}

/// A question of the published month whose share is withheld.
async fn withheld(panel: &Panel) -> String {
    let permit = permit::<ViewDashboard>(&panel.staff.analyst);
    let stored =
        panel.platform.store.reader().edition(&permit, &eastmere(), october()).await.unwrap().unwrap();
    let series = stored.edition.waves.iter().flat_map(|wave| wave.series.iter().map(move |it| (wave, it)));
    let hidden =
        |figure: &statistics::Figure| figure.period.contains(october()) && !figure.favourable.is_shown();
    let mut found = series.filter(|(_, series)| series.periods.iter().any(hidden));
    found.next().map(|(wave, series)| format!("{}/{}", wave.wave, series.concept)).unwrap()
}

#[tokio::test]
async fn a_mark_is_in_every_file_made_from_then_on_and_goes_with_its_reason() {
    let panel = published().await;
    let action = plan(&panel).await.unwrap();
    let plain = csv(&panel).await;
    assert!(!plain.contains("marked_change"));
    assert_eq!(fields(mark(&panel, action, &marked("2026-12")).await), [("month", "action-month-future")]);
    mark(&panel, action, &marked("2026-10")).await.unwrap();
    let told = csv(&panel).await;
    let rows: Vec<&str> = told.lines().filter(|line| line.contains(",marked_change,")).collect();
    assert!(rows.iter().any(|row| row.contains("respect.listened")), "{rows:?}");
    assert!(
        rows.iter().all(|row| row.contains(",respect,") && row.contains("Officers trained in listening"))
    );
    assert!(
        rows.iter().all(|row| row.contains("Swyddogion wedi’u hyfforddi i wrando") && row.contains("[z]"))
    );
    let figures: String =
        told.split_inclusive('\n').filter(|line| !line.contains(",marked_change,")).collect();
    assert_eq!(figures, plain, "a mark changed a figure");
    let analyst = permit(&panel.staff.analyst);
    let of = (&eastmere(), action);
    assert_eq!(fields(unmark_change(&panel.platform, &analyst, of, " ").await)[0].0, "why-not");
    unmark_change(&panel.platform, &analyst, of, "It was another month.").await.unwrap();
    assert_eq!(csv(&panel).await, plain);
    assert_eq!(code(unmark_change(&panel.platform, &analyst, of, "Again.").await), "action-no-mark");
    assert_eq!(panel.audited("mark_change").await, 2);
}

#[tokio::test]
async fn an_action_is_changed_by_its_own_force_and_read_by_the_partnership() {
    let panel = Panel::new().await;
    let action = plan(&panel).await.unwrap();
    let step = StepForm { step: "begin".to_owned(), ..StepForm::default() };
    let other = permit(&panel.staff.other_analyst);
    let glanmor = ForceCode::parse(GLANMOR).unwrap();
    assert_eq!(
        code(change_action(&panel.platform, &other, (&eastmere(), action), &step).await),
        "no-such-action"
    );
    assert_eq!(
        code(change_action(&panel.platform, &other, (&glanmor, action), &step).await),
        "no-such-action"
    );
    let own = permit(&panel.staff.opcc);
    change_action(&panel.platform, &own, (&eastmere(), action), &step).await.unwrap();
    assert_eq!(
        code(change_action(&panel.platform, &own, (&eastmere(), action), &step).await),
        "action-begun"
    );
    let reader = panel.platform.store.reader();
    let reads = permit::<ViewImprovement>(&panel.staff.other_analyst);
    let shared = panel.platform.plans.plan("east-and-vale").unwrap();
    let seen = reader.plan_actions(&reads, &glanmor, shared).await.unwrap();
    assert_eq!(seen.iter().map(|action| action.id).collect::<Vec<_>>(), [action]);
    assert_eq!(reader.actions(&reads, &eastmere()).await.unwrap(), []);
    assert_eq!(reader.plan_actions(&reads, &eastmere(), shared).await.unwrap(), []);
    let national = panel.platform.plans.plan("joint-national").unwrap();
    assert_eq!(reader.plan_actions(&reads, &glanmor, national).await.unwrap(), []);
}

#[tokio::test]
async fn of_two_who_finish_an_action_at_once_one_is_told_that_it_is_closed() {
    let panel = Panel::new().await;
    let action = plan(&panel).await.unwrap();
    let node = panel.node().await;
    let form = StepForm { step: "finish".to_owned(), on: Some(panel.today()), why: String::new() };
    let force = eastmere();
    let (analyst, opcc) = (permit(&panel.staff.analyst), permit(&panel.staff.opcc));
    let (one, other) = tokio::join!(
        change_action(&panel.platform, &analyst, (&force, action), &form),
        change_action(&node, &opcc, (&force, action), &form),
    );
    let mut outcomes = BTreeMap::new();
    for outcome in [one, other] {
        let told = match outcome {
            Ok(()) => "done",
            Err(Error::Problem(Problem::Action(refusal))) => refusal.code(),
            Err(other) => panic!("{other}"),
        };
        *outcomes.entry(told).or_insert(0) += 1;
    }
    assert_eq!(outcomes, BTreeMap::from([("action-closed", 1), ("done", 1)]));
}

#[tokio::test]
async fn a_response_is_published_by_somebody_else_and_read_by_everybody_until_it_is_taken_back() {
    let panel = published().await;
    let finding = record(&panel, &finding("six-week/respect.listened", "2026-10")).await.unwrap();
    let mut form = ResponseForm {
        said: "You did not feel heard.".to_owned(),
        said_cy: "Nid oeddech yn teimlo bod neb yn gwrando.".to_owned(),
        done: "Officers were trained. 62% feel heard.".to_owned(),
        done_cy: "Hyfforddwyd swyddogion.".to_owned(),
    };
    let (force, opcc) = (eastmere(), &panel.staff.opcc);
    let write = async |form: &ResponseForm| {
        write_response(&panel.platform, &permit(opcc), (&force, finding), form).await
    };
    assert_eq!(fields(write(&form).await), [("done", "improvement-figures")]);
    form.done = "Officers were trained.".to_owned();
    let response = write(&form).await.unwrap();
    let reader = panel.platform.store.reader();
    assert_eq!(reader.what_changed(&force).await.unwrap(), []);
    let of = (&force, response);
    let own = publish_response(&panel.platform, &permit(opcc), of).await;
    assert_eq!(code(own), "response-writer-publishes");
    let publisher = &panel.staff.publisher;
    publish_response(&panel.platform, &permit(publisher), of).await.unwrap();
    assert_eq!(code(publish_response(&panel.platform, &permit(publisher), of).await), "response-not-a-draft");
    let told = reader.what_changed(&force).await.unwrap();
    assert_eq!(told.iter().map(|it| it.done.en.as_str()).collect::<Vec<_>>(), ["Officers were trained."]);
    assert_eq!(reader.what_changed(&ForceCode::parse(GLANMOR).unwrap()).await.unwrap(), []);
    retract_response(&panel.platform, &permit(opcc), of).await.unwrap();
    assert_eq!(reader.what_changed(&force).await.unwrap(), []);
    assert_eq!(code(retract_response(&panel.platform, &permit(opcc), of).await), "response-not-published");
    for (act, times) in [("write_response", 1), ("publish_response", 1), ("retract_response", 1)] {
        assert_eq!(panel.audited(act).await, times, "{act}");
    }
}
