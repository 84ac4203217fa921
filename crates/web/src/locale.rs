//! What the pages say, in English and Welsh: one catalogue of messages for each language under `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid, static_loader};
use questionnaire::Language;

static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "en",
        // Direction marks around each placeable would show up in titles and in what is copied.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");
const WELSH: LanguageIdentifier = langid!("cy");

/// A message of the catalogue with what is to be put into it. It is said when it is displayed.
#[derive(Debug, Clone)]
pub struct Message {
    language: Language,
    key: String,
    arguments: HashMap<Cow<'static, str>, FluentValue<'static>>,
}

/// The message of this key in this language.
pub fn t(language: Language, key: impl fmt::Display) -> Message {
    Message { language, key: key.to_string(), arguments: HashMap::new() }
}

/// Whether the catalogue has this key in this language.
pub fn is_defined(language: Language, key: &str) -> bool {
    look_up(language, key, None).is_some()
}

impl Message {
    /// Puts a text where the message names `name`.
    pub fn with(mut self, name: &'static str, text: impl fmt::Display) -> Self {
        self.arguments.insert(Cow::Borrowed(name), FluentValue::from(text.to_string()));
        self
    }

    /// Puts a number where the message names `name`; the message may choose its words by it.
    pub fn count(mut self, name: &'static str, number: impl fmt::Display) -> Self {
        self.arguments.insert(Cow::Borrowed(name), FluentValue::try_number(&number.to_string()).into_owned());
        self
    }
}

impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = look_up(self.language, &self.key, Some(&self.arguments))
            .or_else(|| look_up(Language::English, &self.key, Some(&self.arguments)));
        match said {
            Some(text) => formatter.write_str(&text),
            None => write!(formatter, "[missing message {}]", self.key),
        }
    }
}

type Arguments = HashMap<Cow<'static, str>, FluentValue<'static>>;

fn look_up(language: Language, key: &str, arguments: Option<&Arguments>) -> Option<String> {
    let identifier = match language {
        Language::English => &ENGLISH,
        Language::Welsh => &WELSH,
    };
    CATALOGUE.lookup_single_language(identifier, key, arguments).ok()
}
