//! What the files say, in English and Welsh: one catalogue of messages for each language under `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid, static_loader};
use questionnaire::Language;
use statistics::{Month, Period, Wording};

static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "en",
        // Direction marks around each placeable would show up in cells.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static ENGLISH: LanguageIdentifier = langid!("en");
static WELSH: LanguageIdentifier = langid!("cy");

type Arguments = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Words(pub(crate) Language);

impl Words {
    /// The message of this key. A key that nobody wrote shows itself, which the tests refuse.
    pub(crate) fn say(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message of this key with texts put into it.
    pub(crate) fn with(self, key: &str, texts: &[(&'static str, &str)]) -> String {
        let text = |(name, text): &(&'static str, &str)| {
            (Cow::Borrowed(*name), FluentValue::from((*text).to_owned()))
        };
        self.look_up(key, &texts.iter().map(text).collect())
    }

    /// The message of this key that chooses its words by a number.
    pub(crate) fn count(self, key: &str, number: usize) -> String {
        self.look_up(key, &HashMap::from([(Cow::Borrowed("number"), FluentValue::from(number))]))
    }

    /// Whether there is such a message.
    pub(crate) fn has(self, key: &str) -> bool {
        CATALOGUE.lookup_single_language::<Cow<'static, str>>(self.identifier(), key, None).is_ok()
    }

    /// A wording in this language.
    pub(crate) fn of(self, wording: &Wording) -> &str {
        match self.0 {
            Language::English => &wording.en,
            Language::Welsh => &wording.cy,
        }
    }

    /// `1 February 2026`.
    pub(crate) fn date(self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.month_name("month-name", date.month()), date.year())
    }

    /// `October 2026`.
    pub(crate) fn month(self, month: Month) -> String {
        format!("{} {}", self.month_name("month-name", month.month()), month.year())
    }

    /// `Oct 2026`, for the axis of a chart.
    pub(crate) fn short_month(self, month: Month) -> String {
        format!("{} {}", self.month_name("month-short", month.month()), month.year())
    }

    /// `October 2026`, `August to October 2026`, `December 2025 to January 2026`.
    pub(crate) fn period(self, Period { from, to }: Period) -> String {
        if from == to {
            return self.month(from);
        }
        let begins = match from.year() == to.year() {
            true => self.month_name("month-name", from.month()),
            false => self.month(from),
        };
        let ends = format!("{} {}", self.month_name("month-name-after-to", to.month()), to.year());
        self.with("period-joined", &[("from", &begins), ("to", &ends)])
    }

    /// A wave in words.
    pub(crate) fn wave(self, slug: &str) -> String {
        self.known("wave", slug)
    }

    /// A theme in words.
    pub(crate) fn theme(self, slug: &str) -> String {
        self.known("theme", slug)
    }

    /// The message of a family for a code, or the code where nobody has put it into words.
    fn known(self, family: &str, code: &str) -> String {
        let key = format!("{family}-{code}");
        if self.has(&key) { self.say(&key) } else { code.to_owned() }
    }

    fn month_name(self, key: &str, month: u32) -> String {
        self.look_up(key, &HashMap::from([(Cow::Borrowed("month"), FluentValue::from(month))]))
    }

    fn identifier(self) -> &'static LanguageIdentifier {
        match self.0 {
            Language::English => &ENGLISH,
            Language::Welsh => &WELSH,
        }
    }

    fn look_up(self, key: &str, arguments: &Arguments) -> String {
        let said = CATALOGUE.lookup_single_language(self.identifier(), key, Some(arguments));
        said.unwrap_or_else(|_| format!("[missing message {key}]"))
    }
}
