//! The interview page, made from an interview and where its answers lead.

use std::collections::BTreeMap;

use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Id, IfDropped, Interview, PanelPolicy, Reference, SafeContactPlan, Slot};
use uuid::Uuid;

use super::answers::highest;
use super::asked::{AnswerBoxes, Asked};
use super::opened::Opened;
use super::topics::{Piece, RefusedWords, Sources, Topic, topics};
use crate::locale::Message;
use crate::pages::{links, support};
use crate::{Frame, spoken};

/// The interview page.
#[derive(Template)]
#[template(path = "interview/page.html")]
pub(crate) struct Page {
    frame: Frame,
    reference: Reference,
    call: CallWords,
    topics: Vec<Topic>,
    current: String,
    answered: usize,
    asked: usize,
    rev: u64,
    seq: u64,
    page: Uuid,
    save_id: Uuid,
    urls: Urls,
    spoken: &'static str,
    support: Vec<support::Line>,
    duty_number: String,
    refusals: Vec<RefusedLine>,
    changed_elsewhere: bool,
}

/// What is known of the call beside the questions.
struct CallWords {
    preferred_name: String,
    wave: Message,
    minutes: i64,
    free_until: Option<String>,
    if_dropped: Message,
    messages: Message,
    phrase: String,
    language: Message,
    distress_words: String,
    goodbye_words: String,
}

struct Urls {
    page: String,
    answers: String,
    pause: String,
    not_safe: String,
    review: String,
}

struct RefusedLine {
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
    Page {
        reference: opened.view.case.reference.clone(),
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
        support: support::lines(policy, interview.language),
        duty_number: policy.duty.safeguarding_number.clone(),
        changed_elsewhere: showing.changed_elsewhere,
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
        language: frame.t(format!("language-{}", language.code())),
        distress_words: support::distress_words(opened.questionnaire, language),
        goodbye_words: support::goodbye_words(opened.questionnaire, language),
    }
}

/// The end of the appointment, or of the person's safe hours where those end earlier.
fn free_until(frame: &Frame, plan: &SafeContactPlan, slot: Option<&Slot>) -> Option<String> {
    let until = slot?.ends_at().time().min(plan.safe_until);
    Some(spoken::time(frame.language, until))
}

/// The topic of the first question that has no answer, or the last topic when every question has one.
fn current(topics: &[Topic]) -> String {
    let open = topics.iter().find(|topic| topic.asked().any(|question| !question.answered));
    open.or(topics.last()).map(|topic| topic.id.clone()).unwrap_or_default()
}

fn refusals(topics: &[Topic]) -> Vec<RefusedLine> {
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
        review: links::review(interview),
    }
}
