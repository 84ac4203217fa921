//! How long a call took, in words: said plainly, and never set against anybody else's.

use fieldwork::Paradata;
use questionnaire::{Language, Questionnaire};

use crate::Frame;
use crate::locale::Message;

/// The minutes the usual length is said to.
const STEP: u32 = 5;

/// What a page says of the time.
#[derive(Debug)]
pub(crate) struct Times {
    /// How long it took, and how long most take.
    pub(crate) lead: Message,
    /// Breaks, and answers gone back to.
    pub(crate) details: Vec<Message>,
    /// Each topic that took any time, with its minutes.
    pub(crate) topics: Vec<(String, Message)>,
}

impl Times {
    /// The words; none for an interview whose time is not known.
    pub(crate) fn of(
        frame: &Frame,
        (paradata, questionnaire): (&Paradata, &Questionnaire),
        language: Language,
    ) -> Option<Self> {
        let until = questionnaire.expected_minutes.div_ceil(STEP).saturating_mul(STEP);
        let lead = frame
            .t("times-lead")
            .count("minutes", paradata.talked)
            .with("from", until.saturating_sub(STEP))
            .with("until", until);
        let title = |name: &str| {
            let topic = questionnaire.topics.iter().find(|topic| topic.name == name);
            topic.map(|topic| topic.title.say(language).to_owned())
        };
        let took = paradata.topics.iter().filter(|topic| topic.minutes > 0);
        let topics = took.filter_map(|topic| {
            Some((title(&topic.topic)?, frame.t("times-minutes").count("minutes", topic.minutes)))
        });
        let details = vec![
            frame.t("times-pauses").count("number", paradata.pauses),
            frame.t("times-edits").count("number", paradata.edits),
        ];
        (paradata.talked > 0).then(|| Self { lead, details, topics: topics.collect() })
    }
}
