//! A form of one set and one interview, with the least around its questions that compiles: the frame of the engine's tests.

use questionnaire::Source;

const CHOICES: &str = include_str!("../../questionnaire/tests/frame/choices.toml");
const SET: &str = include_str!("../../questionnaire/tests/frame/set.toml");
const INTERVIEW: &str = include_str!("../../questionnaire/tests/frame/interview.toml");
const SCRIPTS: &str = include_str!("../../questionnaire/tests/frame/scripts.toml");
const TOPICS: &str = include_str!("../../questionnaire/tests/frame/topics.toml");

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
