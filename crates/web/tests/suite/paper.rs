//! The blank paper copy: everything the interview says, its route in words, and nobody's name.

use questionnaire::{Item, Language, Questionnaire};
use scraper::{ElementRef, Html, Selector};
use testing::Panel;

use crate::browser::Browser;

/// The papers of every interview in both languages.
async fn every_paper(mut check: impl FnMut(&Questionnaire, Language, &Html)) {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    for interview in panel.platform.library.interviews() {
        for language in Language::ALL {
            let page = browser.get(&web::urls::paper(interview.id, language)).await;
            check(interview, language, &Html::parse_document(&page.body));
        }
    }
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    page.select(&Selector::parse(selector).unwrap()).map(words).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[actix_web::test]
async fn everything_that_is_said_and_asked_is_on_it() {
    every_paper(|interview, language, page| {
        let whole = texts(page, ".paper").concat();
        for script in &interview.scripts {
            assert!(whole.contains(&flat(script.text.say(language))), "{} {}", interview.id, script.name);
        }
        for question in interview.questions().filter(|question| question.is_asked()) {
            let place = texts(page, &format!("#q-{}", question.name)).concat();
            assert!(
                place.contains(&flat(question.label.say(language))),
                "{} {}",
                interview.id,
                question.name
            );
            for choice in question.choices().iter().flat_map(|list| &list.choices) {
                assert!(
                    place.contains(&flat(choice.label.say(language))),
                    "{}: {}",
                    question.name,
                    choice.name
                );
            }
        }
    })
    .await;
}

#[actix_web::test]
async fn every_condition_is_a_box_with_words_for_both_ways() {
    every_paper(|interview, _, page| {
        let boxed = |name: &str| !texts(page, &format!(".paper-branch #q-{name}")).is_empty();
        for item in interview.items() {
            if let Item::Question(question) = item {
                assert_eq!(boxed(question.name.as_str()), question.relevant.is_some(), "{}", question.name);
            }
        }
        for route in texts(page, ".paper-branch > .paper-route") {
            assert!(
                !route.contains('$') && !route.contains("this is so") && !route.contains("[missing"),
                "{route}"
            );
        }
    })
    .await;
}

#[actix_web::test]
async fn the_route_is_told_with_the_numbers_of_the_screen() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.interviewer).await;
    let page = browser.get("/paper/six-week%401/en").await;
    let html = Html::parse_document(&page.body);
    let screen = browser.get("/practice/six-week%401/en").await;
    let screen = Html::parse_document(&screen.body);
    let on_screen = |name: &str| texts(&screen, &format!("#q-{name} .question-number b")).concat();
    let on_paper = |name: &str| texts(&html, &format!("#q-{name} .paper-number")).concat();
    for name in ["abe_done", "listened", "change_one"] {
        assert_eq!(on_screen(name), format!("Question {}", on_paper(name)), "{name}");
    }
    let (asked, first, last) = (on_paper("abe_done"), on_paper("abe_explained"), on_paper("abe_breaks"));
    let routes = texts(&html, ".paper-route");
    let expected = format!("If the answer to question {asked} is “Yes”, ask questions {first} to {last}.");
    assert!(routes.iter().any(|route| route.starts_with(&expected)), "{expected} is not in {routes:#?}");
    let (kept, next) = (on_paper("update_kept"), on_paper("arrest_made"));
    let expected = format!("ask question {kept}. Otherwise go to question {next}.");
    assert!(routes.iter().any(|route| route.ends_with(&expected)), "{expected} is not in {routes:#?}");
}

#[actix_web::test]
async fn a_rule_about_what_was_not_answered_is_told_too() {
    let panel = Panel::new().await;
    let mut browser = Browser::of(&panel, &panel.staff.coordinator).await;
    let page = browser.get("/paper/case-closure%401/en").await;
    let routes = texts(&Html::parse_document(&page.body), ".paper-route");
    assert!(routes.iter().any(|route| route.contains("is anything but “")), "{routes:#?}");
    let page = browser.get("/paper/case-closure%401/cy").await;
    let routes = texts(&Html::parse_document(&page.body), ".paper-route");
    assert!(
        routes.iter().all(|route| route.starts_with("Os ") && route.contains("Fel arall")),
        "{routes:#?}"
    );
}
