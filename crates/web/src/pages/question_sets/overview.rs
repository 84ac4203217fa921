//! One version at a glance: its state, how long each topic takes, and what the compiler found in its files.

use askama::Template;
use operations::APPROVALS;
use questionnaire::{Diagnostic, Language, Library, Topic};
use store::Approvers;

use super::approval::approved;
use super::findings::Finding;
use super::version::{Head, Tab, Version};
use crate::{Frame, spoken, urls};

/// The overview.
#[derive(Template)]
#[template(path = "question_sets/overview.html")]
pub(super) struct Overview {
    frame: Frame,
    head: Head,
    needed: usize,
    questions: usize,
    /// How many approved it, and where; a set is approved with the interviews that pin it.
    approvals: Option<(usize, String)>,
    from: String,
    digest: String,
    /// The minutes it is estimated at, and those its file allows; a set by itself has none.
    minutes: Option<(u32, u32)>,
    topics: Vec<Timed>,
    findings: Vec<Finding>,
    practice: Option<[String; 2]>,
    paper: Option<[String; 2]>,
}

/// A topic and how long it takes.
struct Timed {
    title: String,
    questions: usize,
    minutes: String,
}

pub(super) fn view(
    frame: Frame,
    (library, findings): (&Library, &[Diagnostic]),
    version: Version<'_>,
    approvers: &Approvers,
) -> Overview {
    let interview = match version {
        Version::Interview(interview) => Some(interview),
        Version::Set(_) => None,
    };
    let from = match version {
        Version::Interview(interview) => interview.effective_from,
        Version::Set(set) => set.effective_from,
    };
    Overview {
        head: version.head(&frame, library, Tab::Overview),
        needed: APPROVALS,
        questions: version.questions(),
        approvals: interview.map(|it| (approved(approvers, it), Tab::Approval.url(&it.id.to_string()))),
        from: spoken::date(frame.language, from),
        digest: interview.map(|it| it.digest.to_string()).unwrap_or_default(),
        minutes: interview.map(|it| (it.estimated_minutes(), it.expected_minutes)),
        topics: interview.iter().flat_map(|it| &it.topics).map(|topic| timed(&frame, topic)).collect(),
        findings: version.findings(findings).map(Finding::of).collect(),
        practice: interview.map(|it| Language::ALL.map(|language| urls::practice(it.id, language))),
        paper: interview.map(|it| Language::ALL.map(|language| urls::paper(it.id, language))),
        frame,
    }
}

fn timed(frame: &Frame, topic: &Topic) -> Timed {
    let asked = |item: &&questionnaire::Item| matches!(item, questionnaire::Item::Question(question) if question.is_asked());
    Timed {
        title: topic.title.say(frame.language).to_owned(),
        questions: topic.items.iter().filter(asked).count(),
        minutes: minutes(topic.estimated_seconds()),
    }
}

/// Seconds as minutes, to a tenth.
fn minutes(seconds: u32) -> String {
    let tenths = (seconds + 3) / 6;
    format!("{}.{}", tenths / 10, tenths % 10)
}
