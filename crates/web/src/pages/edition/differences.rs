//! What a draft changes, in sentences: which figures come, go or move, and never a value.

use questionnaire::Language;
use statistics::{Edition, EditionDiff, Noticed, SeriesDiff, Span, WaveDiff, edition_diff};

use crate::locale::{Message, t};
use crate::pages::dashboard::words;
use crate::spoken;

/// What a reader would notice, wave by wave.
pub(crate) struct Differences {
    /// What is said where nothing differs, or nothing was published before.
    pub(crate) none: Option<Message>,
    /// The thresholds are others.
    pub(crate) policy: Option<Message>,
    /// The waves, each with its sentences.
    pub(crate) waves: Vec<(Message, Vec<Message>)>,
}

impl Differences {
    /// Of a draft from the edition that was published before it.
    pub(crate) fn of(language: Language, before: Option<&Edition>, draft: &Edition) -> Self {
        let Some(before) = before else { return Self::nothing(t(language, "diff-first")) };
        let diff = edition_diff(before, draft);
        if diff.is_empty() {
            return Self::nothing(t(language, "diff-none"));
        }
        let EditionDiff { waves, policy_changed } = diff;
        Self {
            none: None,
            policy: policy_changed.then(|| t(language, "diff-policy")),
            waves: waves.iter().map(|it| (words::stage(language, &it.wave), wave(language, it))).collect(),
        }
    }

    fn nothing(said: Message) -> Self {
        Self { none: Some(said), policy: None, waves: Vec::new() }
    }
}

fn wave(language: Language, diff: &WaveDiff) -> Vec<Message> {
    let period = |period| t(language, "diff-period").with("period", spoken::period(language, period));
    let joined = diff.new_periods.iter().map(|joined| period(*joined));
    let series =
        diff.series.iter().flat_map(|series| series.noticed.iter().map(|it| line(language, series, it)));
    joined.chain(series).collect()
}

fn line(language: Language, series: &SeriesDiff, noticed: &Noticed) -> Message {
    let question = words::say(language, &series.short);
    let counted = |key, span, number| {
        t(language, key).with("question", question).with("period", at(language, span)).count("number", number)
    };
    match *noticed {
        Noticed::Begins => t(language, "diff-begins").with("question", question),
        Noticed::Ends => t(language, "diff-ends").with("question", question),
        Noticed::Reworded => t(language, "diff-reworded").with("question", question),
        Noticed::NowShown(span, number) => counted("diff-now-shown", span, number),
        Noticed::NoLongerShown(span, number) => counted("diff-no-longer-shown", span, number),
        Noticed::Revised(span, number) => counted("diff-revised", span, number),
    }
}

fn at(language: Language, span: Span) -> String {
    let (key, period) = match span {
        Span::Closed(period) => return spoken::period(language, period),
        Span::SinceStart => return t(language, "diff-since-start").to_string(),
        Span::Detail(period) => ("diff-detail", period),
        Span::Quarter(period) => ("diff-quarter", period),
        Span::ThreeMonths(period) => ("diff-three-months", period),
        Span::TwelveMonths(period) => ("diff-twelve-months", period),
        Span::Teams(period) => ("diff-teams", period),
        Span::Groups(period) => ("diff-groups", period),
    };
    t(language, key).with("period", spoken::period(language, period)).to_string()
}
