//! A form of one set and one interview, with the least around its questions that compiles.

use questionnaire::Source;

const CHOICES: &str = r#"schema = 1
list = [
  { name = "yes_no", choices = [
    { name = "yes", label = { en = "Yes", cy = "Ydw" } },
    { name = "no", label = { en = "No", cy = "Nac ydw" } },
  ] },
  { name = "agreement", choices = [
    { name = "disagree", label = { en = "Disagree" }, score = 0, polarity = "unfavourable" },
    { name = "neither", label = { en = "Neither" }, score = 50, polarity = "neutral" },
    { name = "agree", label = { en = "Agree" }, score = 100, polarity = "favourable" },
  ] },
  { name = "people", choices = [
    { name = "isva", label = { en = "An adviser", cy = "Cynghorydd" } },
    { name = "friend", label = { en = "A friend", cy = "Ffrind" } },
    { name = "nobody", label = { en = "Nobody", cy = "Neb" }, exclusive = true },
  ] },
]
"#;

const SET: &str = r#"schema = 1
name = "form"
version = 1
title = { en = "Form" }
definition = { en = "A form" }
theme = "process"
languages = ["en"]
status = "live"
effective_from = 2025-01-01
purpose = "To be measured."
"#;

const INTERVIEW: &str = r#"schema = 1
wave = "six-week"
version = 1
title = { en = "Interview" }
languages = ["en"]
status = "live"
effective_from = 2025-01-01
expected_minutes = 240
"#;

const SCRIPTS: &str = r#"script = [
  { name = "safe_to_talk", kind = "safe_to_talk", text = { en = "Can you talk?" } },
  { name = "consent", kind = "consent", text = { en = "Is that all right?" } },
  { name = "stop", kind = "stop", text = { en = "We can stop." } },
  { name = "close", kind = "close", text = { en = "Thank you." } },
]
"#;

const TOPICS: &str = r#"topic = [
  { name = "main", title = { en = "Main" }, items = ["script:consent", "form@1", "script:close"] },
]
"#;

/// What is different about a form.
#[derive(Default)]
pub(crate) struct Form {
    /// The `[[question]]` tables of its set.
    pub(crate) questions: String,
    /// Lists in place of the usual three.
    pub(crate) lists: Option<String>,
    /// Scripts in place of the compulsory four.
    pub(crate) scripts: Option<String>,
    /// Topics in place of one with the whole set.
    pub(crate) topics: Option<String>,
}

impl Form {
    /// Its files.
    pub(crate) fn sources(&self) -> Vec<Source> {
        let lists =
            self.lists.as_ref().map_or_else(|| CHOICES.to_owned(), |lists| format!("schema = 1\n{lists}"));
        let scripts = self.scripts.as_deref().unwrap_or(SCRIPTS);
        let topics = self.topics.as_deref().unwrap_or(TOPICS);
        [
            ("choices.toml", lists),
            ("question-sets/form/1.toml", format!("{SET}{}", self.questions)),
            ("interviews/six-week/1.toml", format!("{INTERVIEW}{scripts}{topics}")),
        ]
        .map(|(path, text)| Source { path: path.to_owned(), text })
        .to_vec()
    }
}
