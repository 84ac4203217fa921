//! The person would rather go on in Welsh: the questions change in mid-call, and nothing is lost.

use questionnaire::{Language, QuestionName};

use super::{Interviewing, said};
use crate::browser::Browser;
use crate::keyboard::{ESCAPE, F2};

/// The languages of what is read out in the topic that is shown.
const SPOKEN: &str = "
    [...new Set([...document.querySelectorAll('.topic:not([hidden]) .said q, .topic:not([hidden]) .choice-words[data-other]')]
      .map((words) => words.lang))].join(' ')";

#[tokio::test]
async fn the_questions_change_language_in_mid_call() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.go_to_topic("first_contact").await;
    assert_eq!(browser.ask(SPOKEN).await, "en");
    browser.answer("first_contact", "phone").await;
    browser.type_words("first_taken_seriously", "Half a sentence, ").await;
    browser.speak("cy").await;
    assert_eq!(browser.question_in_focus().await, "first_taken_seriously", "the keyboard is somewhere else");
    browser.type_words("first_taken_seriously", "a’r gweddill yn Gymraeg.").await;
    browser.answer("first_told_next", "agree").await;
    browser.says("saved").await;
    browser.look_closely("interview-in-welsh").await;
    assert_eq!(it.kept("first_taken_seriously").await.words, "Half a sentence, a’r gweddill yn Gymraeg.");
    let asked_in = ["first_contact", "first_taken_seriously", "first_told_next"];
    let languages = it.languages_of(asked_in).await;
    assert_eq!(languages, [Language::English, Language::Welsh, Language::Welsh]);
    browser.press(F2).await;
    let dialog = browser.ask("document.querySelector('#distress[open]').innerText").await;
    assert!(dialog.as_str().unwrap().contains("Gallwn stopio am funud"), "{dialog}");
    browser.press(ESCAPE).await;

    browser.cut_off().await;
    browser.speak("en").await;
    browser.answer("first_told_next", "disagree").await;
    browser.says("failed").await;
    browser.connect().await;
    browser.says("saved").await;
    assert_eq!(it.languages_of(["first_told_next"]).await, [Language::English]);

    browser.speak("cy").await;
    browser.says("saved").await;
    it.open().await;
    assert_eq!(browser.pressed().await, "cy", "the page forgets the language of the call");
    assert_eq!(
        browser.ask("document.documentElement.lang").await,
        "en",
        "the page's own language changed too"
    );
    assert_eq!(it.kept("first_told_next").await, said("disagree", ""));
    assert_eq!(it.page_and_server_agree().await, 3);
    browser.report();
}

impl Browser {
    /// Asks in this language from now on.
    async fn speak(&self, language: &str) {
        self.click(&format!("#interview-language [data-language={language}]")).await;
        self.until("the other language", &format!("({SPOKEN}) === '{language}'")).await;
        assert_eq!(self.pressed().await, language);
    }

    /// The language that the buttons say is spoken.
    async fn pressed(&self) -> String {
        let pressed = "document.querySelector('#interview-language [aria-pressed=true]').dataset.language";
        self.ask(pressed).await.as_str().unwrap().to_owned()
    }
}

impl Interviewing {
    /// The languages that these were asked in.
    async fn languages_of<const N: usize>(&self, questions: [&str; N]) -> [Language; N] {
        let view = self.panel.interview(&self.interview).await;
        questions.map(|question| {
            let name = QuestionName::parse(question).unwrap();
            let entry = view.sheet.entries().find(|entry| entry.question == name);
            entry.expect("an answer").language
        })
    }
}
