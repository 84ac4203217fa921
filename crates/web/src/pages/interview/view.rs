//! The interview page, made from an interview and where its answers lead.

use std::collections::BTreeMap;

use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Id, IfDropped, Interview, PanelPolicy, SafeContactPlan, Slot};
use questionnaire::Language;
use uuid::Uuid;

use super::answers::highest;
use super::asked::{AnswerBoxes, Asked};
use super::beside::Beside;
use super::opened::Opened;
use super::sayings::{Sayings, SupportLine, support_lines};
use super::topics::{Piece, RefusedWords, Sources, Topic, topics};
use crate::locale::Message;
use crate::pages::links;
use crate::{Frame, spoken};

/// The interview page.
#[derive(Template)]
#[template(path = "interview/page.html")]
pub(crate) struct Page {
    pub(crate) frame: Frame,
    pub(crate) title: Message,
    pub(crate) reference: String,
    /// Nothing is kept: the person is made up.
    pub(crate) practice: bool,
    pub(crate) call: CallWords,
    pub(crate) topics: Vec<Topic>,
    pub(crate) current: String,
    pub(crate) answered: usize,
    pub(crate) asked: usize,
    pub(crate) rev: u64,
    pub(crate) seq: u64,
    pub(crate) page: Uuid,
    pub(crate) save_id: Uuid,
    pub(crate) urls: Urls,
    pub(crate) spoken: &'static str,
    pub(crate) languages: Vec<Language>,
    pub(crate) keys: bool,
    pub(crate) support: Vec<SupportLine>,
    pub(crate) duty_number: String,
    pub(crate) refusals: Vec<RefusedLine>,
    pub(crate) changed_elsewhere: bool,
    pub(crate) beside: Beside,
}

impl Page {
    /// The questions are in this language now.
    fn speaks(&self, language: &Language) -> bool {
        language.code() == self.spoken
    }

    /// What a language calls itself.
    fn own_name(&self, language: &Language) -> Message {
        crate::t(*language, "screen-own-name")
    }
}

/// What is known of the call beside the questions.
pub(crate) struct CallWords {
    pub(crate) preferred_name: String,
    pub(crate) wave: Message,
    pub(crate) minutes: i64,
    pub(crate) free_until: Option<String>,
    pub(crate) if_dropped: Message,
    pub(crate) messages: Message,
    pub(crate) phrase: String,
    pub(crate) say: Sayings,
}

/// Where the page's forms and links lead.
pub(crate) struct Urls {
    pub(crate) page: String,
    pub(crate) answers: String,
    pub(crate) pause: String,
    pub(crate) not_safe: String,
    pub(crate) after_not_safe: &'static str,
    pub(crate) review: String,
    /// Where safety steps are told; nowhere in practice.
    pub(crate) steps: String,
    pub(crate) concern: String,
    pub(crate) stop_keep: String,
    pub(crate) stop_delete: String,
}

/// A line of the summary of what was refused.
pub(crate) struct RefusedLine {
    question: String,
    number: usize,
    reason: String,
}

/// What belongs to this one showing of the page.
pub(crate) struct Showing {
    /// The moment it is.
    pub(crate) now: DateTime<Utc>,
    /// The name under which this page's saves are told from another tab's.
    pub(crate) page: Uuid,
    /// The name of the save this page sends without the script.
    pub(crate) save_id: Uuid,
    /// The keys that choose and move are on.
    pub(crate) keys: bool,
    /// What was sent and refused.
    pub(crate) refused: BTreeMap<String, RefusedWords>,
    /// Another tab had changed something that this page sent.
    pub(crate) changed_elsewhere: bool,
}

/// The page as it stands.
pub(crate) fn view(frame: Frame, opened: &Opened<'_>, policy: &PanelPolicy, showing: Showing) -> Page {
    let interview = &opened.view.interview;
    let sources = Sources {
        frame: &frame,
        questionnaire: opened.questionnaire,
        route: &opened.route,
        sheet: &opened.view.sheet,
        language: interview.language,
        refused: &showing.refused,
    };
    let topics = topics(&sources);
    let (answered, asked) = opened.route.progress(&opened.view.sheet.answers());
    let reference = opened.view.case.reference.to_string();
    Page {
        title: frame.t("interview-title").with("reference", &reference),
        reference,
        practice: false,
        call: call_words(&frame, opened, showing.now),
        current: current(&topics),
        refusals: refusals(&topics),
        topics,
        answered,
        asked,
        rev: opened.view.rev,
        seq: highest(opened),
        page: showing.page,
        save_id: showing.save_id,
        urls: urls(interview.id),
        spoken: interview.language.code(),
        languages: opened.questionnaire.languages.clone(),
        keys: showing.keys,
        support: support_lines(policy, interview.language),
        duty_number: policy.duty.safeguarding_number.clone(),
        changed_elsewhere: showing.changed_elsewhere,
        beside: Beside::of(interview.mode),
        frame,
    }
}

fn call_words(frame: &Frame, opened: &Opened<'_>, now: DateTime<Utc>) -> CallWords {
    let view = &opened.view;
    let language = view.interview.language;
    CallWords {
        preferred_name: view.preferred_name.clone(),
        wave: frame.t(format!("wave-{}", view.case.wave.slug())),
        minutes: now.signed_duration_since(view.call_since).max(TimeDelta::zero()).num_minutes(),
        free_until: free_until(frame, &view.plan, view.slot.as_ref()),
        if_dropped: frame.t(match view.plan.if_call_drops {
            IfDropped::RingBack => "interview-ring-back",
            IfDropped::Wait => "interview-wait",
        }),
        messages: frame.t(if view.plan.may_leave_message {
            "interview-message-allowed"
        } else {
            "interview-no-message"
        }),
        phrase: view.plan.phrase.clone(),
        say: Sayings::of(frame, opened.questionnaire, language),
    }
}

/// The end of the appointment, or of the person's safe hours where those end earlier.
fn free_until(frame: &Frame, plan: &SafeContactPlan, slot: Option<&Slot>) -> Option<String> {
    let until = slot?.ends_at().time().min(plan.safe_until);
    Some(spoken::time(frame.language, until))
}

/// The topic of the first question that has no answer, or the last topic when every question has one.
pub(crate) fn current(topics: &[Topic]) -> String {
    let open = topics.iter().find(|topic| topic.asked().any(|question| !question.answered));
    open.or(topics.last()).map(|topic| topic.id.clone()).unwrap_or_default()
}

pub(crate) fn refusals(topics: &[Topic]) -> Vec<RefusedLine> {
    let line = |question: &Asked| {
        let reason = question.refusal.clone()?;
        Some(RefusedLine { question: question.name.clone(), number: question.number, reason })
    };
    topics.iter().flat_map(Topic::asked).filter_map(line).collect()
}

fn urls(interview: Id<Interview>) -> Urls {
    Urls {
        page: links::interview(interview),
        answers: links::answers(interview),
        pause: links::pause(interview),
        not_safe: links::not_safe(interview),
        after_not_safe: "/calls?done=not-safe",
        review: links::review(interview),
        steps: links::safety_steps(interview),
        concern: links::raise_concern_in(interview),
        stop_keep: links::stop_and_keep(interview),
        stop_delete: links::stop_and_delete(interview),
    }
}
