//! What the letters say, in English and Welsh: one catalogue of messages for each language under `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid, static_loader};
use questionnaire::Language;
use statistics::{Month, Wording};

static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "en",
        // Direction marks around each placeable would show up in the subject.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static ENGLISH: LanguageIdentifier = langid!("en");
static WELSH: LanguageIdentifier = langid!("cy");

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words(pub(crate) Language);

impl Words {
    /// The message of this key. A key that nobody wrote shows itself, which the tests refuse.
    pub(crate) fn say(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message of this key with texts put into it.
    pub(crate) fn with(self, key: &str, texts: &[(&'static str, &str)]) -> String {
        self.look_up(key, &texts.iter().map(text).collect())
    }

    /// The message of this key for so many, with texts put into it.
    pub(crate) fn counted(self, key: &str, count: u64, texts: &[(&'static str, &str)]) -> String {
        let mut with: HashMap<_, _> = texts.iter().map(text).collect();
        with.insert(Cow::Borrowed("count"), FluentValue::from(count));
        self.look_up(key, &with)
    }

    /// `October 2026`.
    pub(crate) fn month(self, month: Month) -> String {
        format!("{} {}", self.month_name(month.month()), month.year())
    }

    /// `Friday 20 November`.
    pub(crate) fn day(self, day: NaiveDate) -> String {
        let weekday = self.counted("weekday-name", day.weekday().number_from_monday().into(), &[]);
        format!("{weekday} {} {}", day.day(), self.month_name(day.month()))
    }

    fn month_name(self, month: u32) -> String {
        let number = HashMap::from([(Cow::Borrowed("month"), FluentValue::from(month))]);
        self.look_up("month-name", &number)
    }

    /// A wording in this language.
    pub(crate) fn of(self, wording: &Wording) -> &str {
        match self.0 {
            Language::English => &wording.en,
            Language::Welsh => &wording.cy,
        }
    }

    fn look_up(self, key: &str, texts: &HashMap<Cow<'static, str>, FluentValue<'static>>) -> String {
        let language = match self.0 {
            Language::English => &ENGLISH,
            Language::Welsh => &WELSH,
        };
        let said = CATALOGUE.lookup_single_language(language, key, Some(texts));
        said.unwrap_or_else(|_| format!("[missing message {key}]"))
    }
}

fn text((name, text): &(&'static str, &str)) -> (Cow<'static, str>, FluentValue<'static>) {
    (Cow::Borrowed(*name), FluentValue::from((*text).to_owned()))
}
