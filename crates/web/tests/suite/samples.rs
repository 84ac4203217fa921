//! Every sample of every page, in both languages: nothing unsaid, and HTML that a screen reader can rely on.

use std::collections::BTreeSet;

use questionnaire::Language;
use scraper::{ElementRef, Html, Selector};
use web::Sample;

fn every_sample() -> impl Iterator<Item = (Language, Sample)> {
    [Language::English, Language::Welsh]
        .into_iter()
        .flat_map(|language| web::samples(language).into_iter().map(move |sample| (language, sample)))
}

/// What every page is held to: each rule says what is wrong with a page.
type Rule = fn(&Html, &str) -> Vec<String>;

const RULES: [Rule; 9] = [
    nothing_is_left_unsaid,
    every_page_has_one_main_heading_a_title_and_its_language,
    headings_do_not_skip_a_level,
    identifiers_are_unique_and_every_reference_leads_somewhere,
    every_field_has_a_label,
    every_form_that_changes_something_carries_the_token,
    nothing_is_styled_or_scripted_in_the_page_itself,
    tables_have_captions_and_pictures_have_words,
    no_page_is_heavier_than_its_budget,
];

/// All rules in one test: a page is read once for all of them.
#[test]
fn every_sample_keeps_every_rule() {
    let mut wrong = Vec::new();
    for (language, sample) in every_sample() {
        let page = Html::parse_document(&sample.html);
        let faults = RULES.iter().flat_map(|rule| rule(&page, &sample.html));
        wrong.extend(faults.map(|fault| format!("{} ({}): {fault}", sample.name, language.code())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn attribute<'a>(element: &ElementRef<'a>, name: &str) -> &'a str {
    element.value().attr(name).unwrap_or_default()
}

fn nothing_is_left_unsaid(_: &Html, html: &str) -> Vec<String> {
    let marks = ["[missing", "{ $", "⟦"];
    marks
        .into_iter()
        .filter(|mark| html.contains(mark))
        .map(|mark| {
            let at = html.find(mark).unwrap_or_default();
            html[at..].chars().take(60).collect()
        })
        .collect()
}

#[test]
fn every_sample_has_a_name_of_its_own() {
    let names: Vec<_> = web::samples(Language::English).into_iter().map(|sample| sample.name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
}

fn every_page_has_one_main_heading_a_title_and_its_language(page: &Html, _: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let headings = all(page, "h1").len();
    if headings != 1 {
        faults.push(format!("{headings} main headings"));
    }
    if all(page, "title").first().is_none_or(|title| title.text().collect::<String>().trim().len() < 10) {
        faults.push("no title".to_owned());
    }
    if all(page, "html[lang]").is_empty() || all(page, "main").len() != 1 {
        faults.push("no language or not one main".to_owned());
    }
    faults
}

fn headings_do_not_skip_a_level(page: &Html, _: &str) -> Vec<String> {
    // The summary of what was wrong stands before the main heading.
    let mut last = 1;
    let mut faults = Vec::new();
    for heading in all(page, "main h1, main h2, main h3, main h4, main h5") {
        let level = heading.value().name()[1..].parse::<u32>().unwrap();
        if level > last + 1 {
            faults.push(format!("h{level} after h{last}: {}", heading.text().collect::<String>().trim()));
        }
        last = level;
    }
    faults
}

fn identifiers_are_unique_and_every_reference_leads_somewhere(page: &Html, _: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut identifiers = BTreeSet::new();
    for element in all(page, "[id]") {
        if !identifiers.insert(attribute(&element, "id")) {
            faults.push(format!("the identifier {} twice", attribute(&element, "id")));
        }
    }
    for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
        for element in all(page, &format!("[{name}]")) {
            let wanted = attribute(&element, name).split_whitespace();
            faults.extend(wanted.filter(|id| !identifiers.contains(id)).map(|id| format!("{name} to {id}")));
        }
    }
    for element in all(page, "a[href^='#']") {
        let wanted = &attribute(&element, "href")[1..];
        if !identifiers.contains(wanted) {
            faults.push(format!("a link to #{wanted}"));
        }
    }
    faults
}

fn every_field_has_a_label(page: &Html, _: &str) -> Vec<String> {
    let labels: BTreeSet<_> = all(page, "label[for]").iter().map(|label| attribute(label, "for")).collect();
    let fields = all(page, "input:not([type=hidden]), select, textarea");
    let named = |field: &&ElementRef<'_>| {
        labels.contains(attribute(field, "id"))
            || !attribute(field, "aria-label").is_empty()
            || !attribute(field, "aria-labelledby").is_empty()
    };
    fields
        .iter()
        .filter(|field| !named(field))
        .map(|field| format!("{} has no label", attribute(field, "name")))
        .collect()
}

fn every_form_that_changes_something_carries_the_token(page: &Html, _: &str) -> Vec<String> {
    let forms = all(page, "form[method=post]");
    let has_token =
        |form: &&ElementRef<'_>| form.select(&Selector::parse("input[name=csrf]").unwrap()).next().is_some();
    forms
        .iter()
        .filter(|form| !has_token(form))
        .map(|form| format!("{} has no token", attribute(form, "action")))
        .collect()
}

fn nothing_is_styled_or_scripted_in_the_page_itself(page: &Html, html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for selector in ["[style]", "style", "script:not([src])", "[onclick]", "[onload]", "[onsubmit]"] {
        if !all(page, selector).is_empty() {
            faults.push(selector.to_owned());
        }
    }
    if html.contains("http://") && html.replace("http://www.w3.org/2000/svg", "").contains("http://") {
        faults.push("an address outside".to_owned());
    }
    faults
}

fn tables_have_captions_and_pictures_have_words(page: &Html, _: &str) -> Vec<String> {
    let captions = all(page, "table").len() - all(page, "table > caption").len();
    let unsaid = all(page, "svg:not([aria-hidden]):not([aria-label])").len();
    let mut faults = Vec::new();
    if captions > 0 {
        faults.push(format!("{captions} tables without a caption"));
    }
    if unsaid > 0 {
        faults.push(format!("{unsaid} pictures without words"));
    }
    faults
}

fn no_page_is_heavier_than_its_budget(page: &Html, html: &str) -> Vec<String> {
    let elements = all(page, "*").len();
    let mut faults = Vec::new();
    if elements > 3_000 {
        faults.push(format!("{elements} elements"));
    }
    if html.len() > 400_000 {
        faults.push(format!("{} bytes", html.len()));
    }
    faults
}

#[test]
fn a_line_of_figures_that_a_change_of_question_broke_leads_to_the_other_one() {
    for (name, other) in [
        ("question/begun", "/dashboard/questions/safety.needs"),
        ("question/ended", "/dashboard/questions/process.video"),
    ] {
        let (_, sample) = every_sample().find(|(_, sample)| sample.name == name).unwrap();
        let page = Html::parse_document(&sample.html);
        let links = all(&page, ".govuk-inset-text a");
        let paths: Vec<_> = links.iter().map(|link| attribute(link, "href")).collect();
        assert!(paths.len() == 1 && paths.iter().all(|path| path.starts_with(other)), "{name}: {paths:?}");
    }
    let untouched = every_sample().find(|(_, sample)| sample.name == "question/process.video").unwrap().1;
    assert!(all(&Html::parse_document(&untouched.html), ".govuk-inset-text a").is_empty());
}

#[test]
fn a_theme_tells_the_changes_that_its_chart_draws() {
    let samples = web::samples(Language::English);
    let told = |name: &str| {
        let sample = samples.iter().find(|sample| sample.name == name).unwrap();
        let page = Html::parse_document(&sample.html);
        all(&page, ".app-changes li").iter().map(|item| item.text().collect::<String>()).collect::<Vec<_>>()
    };
    let process = told("theme/process");
    assert_eq!(process.len(), 2, "{process:?}");
    assert!(process[0].starts_with("1 November 2025: Interview rooms refurbished"), "{process:?}");
    assert!(process[1].starts_with("2 March 2026: New leaflet"), "{process:?}");
    assert_eq!(told("theme/respect"), Vec::<String>::new(), "they were about a question of another theme");
}
