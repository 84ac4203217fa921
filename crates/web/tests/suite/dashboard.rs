//! The dashboard: what its address may say, what it hands out, and what it weighs.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use fieldwork::ForceCode;
use operations::close_month;
use questionnaire::Language;
use scraper::{Html, Selector};
use statistics::Month;
use testing::{EASTMERE, Panel};

use crate::browser::Browser;
use crate::weight::by_gzip;

/// A panel in November that has published October.
async fn published() -> Panel {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.set_clock("2026-11-03T09:00");
    let (force, month) = (ForceCode::parse(EASTMERE).unwrap(), Month::new(2026, 10).unwrap());
    close_month(&panel.platform, &panel.system(), &force, month).await.unwrap();
    crate::figures::publish(&panel).await;
    panel
}

fn sample(name: &str, language: Language) -> String {
    let mut samples = web::samples(language).into_iter();
    samples.find(|sample| sample.name == name).map(|sample| sample.html).unwrap()
}

fn texts(html: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).unwrap();
    let words = page.select(&selector).map(|it| it.text().collect::<Vec<_>>().concat());
    words.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[actix_web::test]
async fn what_an_address_may_not_say_is_refused() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    for wrong in [
        "/dashboard?window=weeks",
        "/dashboard?from=October",
        "/dashboard?from=2026-10&to=2026-09",
        "/dashboard?team=Atlantis",
        "/dashboard?stage=neither",
        "/dashboard/teams?over=ever",
        "/dashboard/questions?theme=weather",
    ] {
        let answer = analyst.get(wrong).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert_eq!(answer.text("h1"), "There is something wrong with the address", "{wrong}");
    }
    for right in
        ["window=rolling-12", "from=2026-01&to=2026-10", "stage=both", "theme=respect&window=quarters"]
    {
        let answer = analyst.get(&format!("/dashboard?{right}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{right}");
    }
    assert_eq!(analyst.get("/dashboard/themes/weather").await.status, StatusCode::NOT_FOUND);
    assert_eq!(analyst.get("/dashboard/themes/respect").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn several_forces_are_shown_to_whoever_sees_several() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    assert_eq!(analyst.get("/dashboard/forces").await.status, StatusCode::NOT_FOUND);
    let mut publisher = Browser::of(&panel, &panel.staff.publisher).await;
    let page = publisher.get("/dashboard/forces").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text("main").contains("published month October 2026"), "{}", page.text("main"));
    assert_eq!(publisher.get("/dashboard/forces?force=atlantis").await.status, StatusCode::BAD_REQUEST);
    let wales = publisher.get("/dashboard/forces?force=all-wales").await;
    assert!(wales.text("main").contains("No force has published anything yet."), "{}", wales.text("main"));
}

#[actix_web::test]
async fn the_figures_of_a_page_are_taken_away_with_its_filters_and_it_is_recorded() {
    let panel = published().await;
    let mut analyst = Browser::of(&panel, &panel.staff.analyst).await;
    let whole = analyst.get("/downloads/2026-10.csv").await;
    let all = analyst.get("/dashboard/questions.csv").await;
    assert_eq!(all.status, StatusCode::OK, "{}", all.body);
    assert!(
        all.header("content-disposition").contains("six-week.csv"),
        "{}",
        all.header("content-disposition")
    );
    let lines = |body: &str| body.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    assert!(lines(&all.body).is_subset(&lines(&whole.body)));
    let respect = analyst.get("/dashboard/questions.csv?theme=respect").await;
    assert!(lines(&respect.body).is_subset(&lines(&all.body)));
    assert!(respect.body.lines().count() < all.body.lines().count());
    assert_eq!(panel.audited("download_edition").await, 3);
    let missing = analyst.get("/dashboard/questions/no.such/chart.svg").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert_eq!(panel.audited("download_edition").await, 3);
}

#[test]
fn sixty_questions_over_three_years_weigh_at_most_40_kilobytes() {
    for language in [Language::English, Language::Welsh] {
        let html = sample("dashboard/large", language);
        assert_eq!(texts(&html, ".app-card").len(), 60);
        let weight = by_gzip(&html);
        println!("{}: {} bytes, {weight} by gzip", language.code(), html.len());
        assert!(weight <= 40 * 1024, "{weight} bytes");
    }
}

#[test]
fn a_month_that_waits_does_not_hide_the_latest_figure() {
    let cards = texts(&sample("dashboard/figures", Language::English), ".app-card");
    let listened = cards.iter().find(|card| card.starts_with("Listened")).unwrap();
    assert!(listened.contains("favourable, 44 people, September 2026"), "{listened}");
    assert!(!listened.contains("[c]"), "{listened}");
    let said = texts(&sample("dashboard/figures", Language::English), "main").concat();
    assert!(said.contains("October 2026 had too few interviews to show alone"), "{said}");
}

#[test]
fn a_figure_that_was_revised_has_its_mark_and_the_mark_its_meaning() {
    for language in [Language::English, Language::Welsh] {
        let table = texts(&sample("dashboard/table", language), "main").concat();
        assert_eq!(table.matches("[r]").count(), 2, "the figure and the meaning: {table}");
        let page = sample("question/process.video", language);
        let question = texts(&page, "section[aria-labelledby=chart] tr").concat();
        assert_eq!(question.matches("[r]").count(), 1, "the table of the chart: {question}");
        let others = texts(&page, "tr").concat();
        assert_eq!(others.matches("[r]").count(), 2, "the table of the question too: {others}");
        assert_eq!(page.matches(">[r]</text>").count(), 2, "the wide chart and the narrow one");
        let meaning = ["[r] at a value means", "Mae [r] wrth werth yn golygu"];
        let said = texts(&page, ".app-figure__notes").concat();
        assert_eq!(meaning.iter().filter(|words| said.contains(**words)).count(), 1, "{said}");
    }
}

#[test]
fn what_is_unusual_is_said_in_words_and_with_a_sign() {
    let html = sample("dashboard/figures", Language::English);
    let findings = texts(&html, ".app-findings__list li");
    assert!(!findings.is_empty() && findings.iter().all(|finding| !finding.contains("NaN")), "{findings:?}");
    let cards = texts(&html, ".app-card");
    let worse = cards.iter().find(|card| card.contains("Kept you up to date")).unwrap();
    assert!(worse.contains("Worse than usual"), "{worse}");
}

#[test]
fn a_chart_says_the_same_as_its_table() {
    let html = sample("question/process.video", Language::English);
    let table: Vec<String> = texts(&html, "section[aria-labelledby=chart] tbody tr");
    let latest = table.iter().rev().find(|row| !row.contains("[c]")).unwrap();
    let label = Html::parse_document(&html);
    let picture = label
        .select(&Selector::parse("section[aria-labelledby=chart] svg[role=img]").unwrap())
        .next()
        .unwrap();
    let finding = picture.value().attr("aria-label").unwrap();
    let share = finding.split_whitespace().next().unwrap();
    assert!(latest.contains(share), "{finding}: {latest}");
    assert!(
        texts(&html, "section[aria-labelledby=chart] .app-changes li").len() == 2,
        "{:?}",
        texts(&html, "section[aria-labelledby=chart] .app-changes li")
    );
}

#[test]
fn teams_stand_in_their_own_order_beside_the_rest() {
    let html = sample("teams/since-start", Language::English);
    let names = texts(&html, "tbody th");
    assert!(
        names.len() > 2 && names.chunks(2).all(|pair| pair == ["North division", "South division"]),
        "{names:?}"
    );
    let whole = texts(&sample("dashboard/team", Language::English), ".govuk-inset-text");
    assert!(whole.iter().any(|words| words.contains("north")), "{whole:?}");
}

#[test]
fn both_interviews_stand_side_by_side() {
    let html = sample("dashboard/both", Language::English);
    let pairs = texts(&html, ".app-both");
    assert_eq!(pairs.len(), 4, "{pairs:?}");
    for pair in pairs {
        assert!(pair.contains("6 weeks after reporting") && pair.contains("When the case closed"), "{pair}");
        assert!(pair.contains("Both together: "), "{pair}");
    }
}
