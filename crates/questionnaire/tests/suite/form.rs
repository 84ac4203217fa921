//! A form small enough to show one feature: what a test leaves out is filled in with the least that compiles.

use std::collections::BTreeMap;

use questionnaire::{Compilation, Questionnaire, Source, Wave, compile};

const CHOICES: &str = include_str!("../frame/choices.toml");
const SET: &str = include_str!("../frame/set.toml");
const INTERVIEW: &str = include_str!("../frame/interview.toml");
const SCRIPTS: &str = include_str!("../frame/scripts.toml");
const TOPICS: &str = include_str!("../frame/topics.toml");

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
        let topics = self.topics.as_deref().unwrap_or(TOPICS);
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
