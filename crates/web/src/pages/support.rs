//! Where a person in distress is pointed to, in the words of a page.

use fieldwork::PanelPolicy;
use questionnaire::{Language, Questionnaire, ScriptKind};

/// The script that ends a call at once when it is not safe to talk.
const GOODBYE: &str = "not_safe";

/// A support line, ready to be read out.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Who answers.
    pub(crate) name: String,
    /// The number.
    pub(crate) number: String,
    /// When somebody answers.
    pub(crate) hours: String,
}

/// The panel's support lines in a language.
pub(crate) fn lines(policy: &PanelPolicy, language: Language) -> Vec<Line> {
    let line = |line: &fieldwork::SupportLine| Line {
        name: line.name.say(language).to_owned(),
        number: line.number.clone(),
        hours: line.hours.say(language).to_owned(),
    };
    policy.support.iter().map(line).collect()
}

/// What a questionnaire has its interviewers say, by kind of script, in the language of the call.
pub(crate) fn scripts(questionnaire: &Questionnaire, kind: ScriptKind, language: Language) -> Vec<String> {
    let scripts = questionnaire.scripts.iter().filter(|script| script.kind == kind);
    scripts.map(|script| script.text.say_blank(language)).collect()
}

/// What is said before a call ends for good, in the language of the call.
pub(crate) fn stop_words(questionnaire: &Questionnaire, language: Language) -> Vec<String> {
    let goodbye = goodbye_words(questionnaire, language);
    scripts(questionnaire, ScriptKind::Stop, language).into_iter().filter(|words| *words != goodbye).collect()
}

/// What ends a call at once in an ordinary way: the questionnaire's own words, or else the panel's.
pub(crate) fn goodbye_words(questionnaire: &Questionnaire, language: Language) -> String {
    let own = questionnaire.script(GOODBYE).map(|script| script.text.say_blank(language));
    own.unwrap_or_else(|| crate::t(language, "distress-goodbye").to_string())
}

/// What is said to somebody who is upset: the questionnaire's own words, or else the panel's.
pub(crate) fn distress_words(questionnaire: &Questionnaire, language: Language) -> String {
    let own = scripts(questionnaire, ScriptKind::Distress, language).into_iter().next();
    own.unwrap_or_else(|| crate::t(language, "distress-upset-words").to_string())
}
