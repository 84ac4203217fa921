//! What the pages about coding share: a comment as a coder reads it, and the codes of a frame to choose from.

use operations::{ForCoding, Platform};
use questionnaire::Language;
use verbatim::coding::RawCoding;
use verbatim::frame::{CodeFrame, CodeName, Suggestion};

use crate::{Form, Frame, spoken};

/// A comment as it is shown.
pub(super) struct Said {
    pub(super) question: String,
    pub(super) month: String,
    pub(super) marked: String,
    pub(super) language: &'static str,
    pub(super) suggestions: Vec<Hint>,
}

/// A suggested code, and the words that caused it.
pub(super) struct Hint {
    pub(super) label: String,
    pub(super) words: String,
}

/// The codes of a theme.
pub(super) struct Group {
    pub(super) label: String,
    pub(super) codes: Vec<Choice>,
}

/// A code to choose.
pub(super) struct Choice {
    /// Unique on the page; the first is what the error summary leads to.
    pub(super) id: String,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) definition: String,
    pub(super) include: String,
    pub(super) exclude: String,
    pub(super) chosen: bool,
}

pub(super) fn said(frame: &Frame, platform: &Platform, read: &ForCoding) -> Said {
    let asked = platform.library.interview(read.questionnaire.wave, read.questionnaire.version);
    let question = asked.and_then(|asked| asked.question(&read.question));
    let question = question.map(|question| question.label.say_blank(frame.language));
    Said {
        question: question.unwrap_or_else(|| read.question.to_string()),
        month: spoken::month(frame.language, read.month),
        marked: read.marked.clone(),
        language: read.language.code(),
        suggestions: hints(frame.language, &read.frame, &read.suggestions),
    }
}

/// Each suggested code with the words as they stand in the comment.
pub(super) fn hints(language: Language, frame: &CodeFrame, suggestions: &[Suggestion]) -> Vec<Hint> {
    let hint = |suggestion: &Suggestion| {
        let words: Vec<String> = suggestion.causes.iter().map(|it| format!("“{}”", it.words)).collect();
        Hint { label: label(language, frame, &suggestion.code), words: words.join(", ") }
    };
    suggestions.iter().map(hint).collect()
}

/// What a code is called.
pub(super) fn label(language: Language, frame: &CodeFrame, name: &CodeName) -> String {
    frame.code(name).map_or_else(|| name.to_string(), |code| code.label.say(language).to_owned())
}

/// Every code of a frame by theme, those chosen that the form has.
pub(super) fn groups(language: Language, frame: &CodeFrame, form: &Form) -> Vec<Group> {
    let mut numbers = 1_u32..;
    let mut id = || match numbers.next() {
        Some(1) | None => "codes".to_owned(),
        Some(number) => format!("codes-{number}"),
    };
    let mut groups = Vec::with_capacity(frame.themes.len());
    for theme in &frame.themes {
        let codes = frame.codes_of(&theme.name).map(|code| Choice {
            id: id(),
            name: code.name.to_string(),
            label: code.label.say(language).to_owned(),
            definition: code.definition.say(language).to_owned(),
            include: code.include.say(language).to_owned(),
            exclude: code.exclude.say(language).to_owned(),
            chosen: form.chose("codes", code.name.as_str()),
        });
        groups.push(Group { label: theme.label.say(language).to_owned(), codes: codes.collect() });
    }
    groups
}

/// What was handed in.
pub(super) fn raw(form: &Form) -> RawCoding {
    RawCoding { codes: form.all("codes").map(str::to_owned).collect(), none: form.chose("none", "yes") }
}

/// The panel's own frame and an invented comment, for samples.
pub(super) fn invented() -> Option<ForCoding> {
    use super::fixtures::id;
    use questionnaire::{QuestionName, QuestionnaireId, Wave};
    use statistics::Month;
    use verbatim::frame::{FrameSource, compile};
    let text = include_str!("../../../../config/code-frames/words/1.toml").to_owned();
    let compilation = compile(&[FrameSource { path: "words/1.toml".to_owned(), text }]);
    let frame = compilation.frames.in_use()?.clone();
    let marked = "[name] listened to me. After that it took months.".to_owned();
    Some(ForCoding {
        id: id(90),
        questionnaire: QuestionnaireId { wave: Wave::SixWeek, version: 1 },
        question: QuestionName::parse("listened").ok()?,
        month: Month::new(2026, 9)?,
        language: Language::English,
        suggestions: frame.suggest(&marked),
        marked,
        frame,
    })
}

/// The invented comment as it is shown.
pub(super) fn invented_said(frame: &Frame, read: &ForCoding) -> Said {
    Said {
        question: "How much do you agree or disagree: the officers listened to what you had to say?"
            .to_owned(),
        month: spoken::month(frame.language, read.month),
        marked: read.marked.clone(),
        language: read.language.code(),
        suggestions: hints(frame.language, &read.frame, &read.suggestions),
    }
}
