//! A form small enough to show one feature: what a test leaves out is filled in with the least that compiles.

use std::collections::BTreeMap;

use questionnaire::{Compilation, Questionnaire, Source, Wave, compile};

const CHOICES: &str = r#"schema = 1
list = [
  { name = "yes_no", choices = [
    { name = "yes", label = { en = "Yes", cy = "Ydw" } },
    { name = "no", label = { en = "No", cy = "Nac ydw" } },
  ] },
  { name = "agreement", choices = [
    { name = "disagree", label = { en = "Disagree", cy = "Anghytuno" }, score = 0, polarity = "unfavourable" },
    { name = "neither", label = { en = "Neither", cy = "Y naill na'r llall" }, score = 50, polarity = "neutral" },
    { name = "agree", label = { en = "Agree", cy = "Cytuno" }, score = 100, polarity = "favourable" },
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
purpose = "A test."
"#;

const INTERVIEW: &str = r#"schema = 1
wave = "six-week"
version = 1
title = { en = "Interview" }
languages = ["en"]
status = "live"
effective_from = 2025-01-01
expected_minutes = 60
"#;

const SCRIPTS: &str = r#"script = [
  { name = "safe_to_talk", kind = "safe_to_talk", text = { en = "Can you talk?" } },
  { name = "consent", kind = "consent", text = { en = "Is that all right?" } },
  { name = "stop", kind = "stop", text = { en = "We can stop." } },
  { name = "close", kind = "close", text = { en = "Thank you." } },
]
"#;

const TOPIC: &str = r#"topic = [
  { name = "main", title = { en = "Main" }, items = ["script:consent", "form@1", "script:close"] },
]
"#;

/// A form under test.
#[derive(Clone, Default)]
pub(crate) struct Form {
    /// `[[question]]` tables of its one set.
    pub(crate) questions: String,
    /// Questions and equivalences of a second version of the set, which takes the place of the first.
    pub(crate) later: Option<String>,
    /// Further choice lists.
    pub(crate) lists: Option<String>,
    /// Scripts in place of the compulsory four.
    pub(crate) scripts: Option<String>,
    /// Topics in place of one with the whole set.
    pub(crate) topics: Option<String>,
    /// Whole files, in place of those above or beside them.
    pub(crate) files: BTreeMap<String, String>,
}

impl Form {
    pub(crate) fn of(questions: &str) -> Self {
        Self { questions: questions.to_owned(), ..Self::default() }
    }

    pub(crate) fn sources(&self) -> Vec<Source> {
        let lists = self.lists.as_deref().unwrap_or_default();
        let scripts = self.scripts.as_deref().unwrap_or(SCRIPTS);
        let topics = self.topics.as_deref().unwrap_or(TOPIC);
        let mut files = BTreeMap::from([
            (
                "choices.toml".to_owned(),
                if lists.is_empty() { CHOICES.to_owned() } else { format!("schema = 1\n{lists}") },
            ),
            ("question-sets/form/1.toml".to_owned(), format!("{SET}{}", self.questions)),
            ("interviews/six-week/1.toml".to_owned(), format!("{INTERVIEW}{scripts}{topics}")),
        ]);
        if let Some(later) = &self.later {
            let head = SET.replace("version = 1", "version = 2\nsupersedes = \"form@1\"");
            files.insert("question-sets/form/2.toml".to_owned(), format!("{head}{later}"));
        }
        files.extend(self.files.clone());
        files.into_iter().map(|(path, text)| Source { path, text }).collect()
    }

    pub(crate) fn compile(&self) -> Compilation {
        compile(&self.sources())
    }

    /// The interview, which must compile.
    pub(crate) fn interview(&self) -> Questionnaire {
        self.interview_of(Wave::SixWeek)
    }

    /// The interview of a wave, which must compile.
    pub(crate) fn interview_of(&self, wave: Wave) -> Questionnaire {
        let Compilation { library, diagnostics } = self.compile();
        let found = library.interview(wave, 1).cloned();
        found.unwrap_or_else(|| panic!("the form does not compile: {diagnostics:#?}"))
    }
}

/// One question, with the keys every asked question must have.
pub(crate) fn question(name: &str, kind: &str, more: &str) -> String {
    format!(
        "[[question]]\nname = \"{name}\"\nconcept = \"form.{name}\"\ntype = \"{kind}\"\nlabel = {{ en = \"{name}?\" }}\n\
         short_label = {{ en = \"{name}\" }}\nrole = \"process\"\nrelease = \"internal\"\n{more}\n"
    )
}
