//! One interview under both versions, and what many of them come to.

use fieldwork::ResponseRecord;
use questionnaire::{Answer, Answers, Kind, Question, QuestionName, Questionnaire, Route};
use statistics::disclosure::rough;
use statistics::{DisclosurePolicy, QuestionReplay};

use super::carrying::{Link, Sides};
use super::{Replayed, Versions, asked};
use crate::catalogue::wording;

/// One interview under both versions.
pub(crate) struct Replay<'a> {
    pub(crate) interview: &'a Replayed,
    before: Route,
    after: Route,
    /// The answers as the new version has them.
    pub(crate) carried: Answers,
}

/// Replays one interview.
pub(crate) fn replay<'a>(versions: Versions<'_>, links: &[Link<'_>], interview: &'a Replayed) -> Replay<'a> {
    let Replayed { record, facts } = interview;
    let carried: Answers = links.iter().filter_map(|link| carried(link, &record.answers)).collect();
    Replay {
        before: versions.before.route(&record.answers, facts),
        after: versions.after.route(&carried, facts),
        interview,
        carried,
    }
}

impl Replay<'_> {
    /// The interview as the figures would count it under this version.
    pub(crate) fn counted(&self, version: &Questionnaire, answers: &Answers) -> ResponseRecord {
        let Replayed { record, facts } = self.interview;
        let answers = version.counted(answers, facts);
        ResponseRecord { questionnaire: version.id, answers, ..record.clone() }
    }
}

fn carried(link: &Link<'_>, answers: &Answers) -> Option<(QuestionName, Answer)> {
    let answer = link.carry(answers.get(&link.before()?.name)?)?;
    Some((link.after()?.name.clone(), answer))
}

/// Raw counts over all interviews. They stay in this crate.
pub(crate) struct Tallies {
    pub(crate) interviews: u32,
    pub(crate) routed_differently: u32,
    /// For each question that is asked.
    counts: Vec<Counts>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    asked_before: u32,
    asked_after: u32,
    newly_asked: u32,
    no_longer_asked: u32,
    not_carried: u32,
    required_unanswered: u32,
}

impl Tallies {
    pub(crate) fn of(links: &[Link<'_>], replays: &[Replay<'_>]) -> Self {
        let counts = vec![Counts::default(); asked(links).count()];
        let mut tallies = Self { interviews: 0, routed_differently: 0, counts };
        replays.iter().for_each(|replay| tallies.add(links, replay));
        tallies
    }

    fn add(&mut self, links: &[Link<'_>], replay: &Replay<'_>) {
        let mut differs = false;
        for (counts, link) in self.counts.iter_mut().zip(asked(links)) {
            let seen = Seen::of(link, replay);
            differs |= matches!(link.sides, Sides::Both(..)) && seen.before != seen.after;
            counts.add(&seen);
        }
        self.interviews += 1;
        self.routed_differently += u32::from(differs);
    }

    /// What may be said of each question.
    pub(crate) fn questions(&self, links: &[Link<'_>], policy: &DisclosurePolicy) -> Vec<QuestionReplay> {
        let roughly = |people| rough(people, self.interviews, policy);
        let question = |(link, counts): (&Link<'_>, &Counts)| QuestionReplay {
            before: link.before().map(|question| question.name.to_string()),
            after: link.after().map(|question| question.name.to_string()),
            short: wording(&link.newest().short_label),
            relation: link.relation.slug().to_owned(),
            asked_before: roughly(counts.asked_before),
            asked_after: roughly(counts.asked_after),
            newly_asked: roughly(counts.newly_asked),
            no_longer_asked: roughly(counts.no_longer_asked),
            not_carried: roughly(counts.not_carried),
            required_unanswered: roughly(counts.required_unanswered),
        };
        asked(links).zip(&self.counts).map(question).collect()
    }
}

impl Counts {
    fn add(&mut self, seen: &Seen) {
        self.asked_before += u32::from(seen.before);
        self.asked_after += u32::from(seen.after);
        self.newly_asked += u32::from(seen.after && !seen.before);
        self.no_longer_asked += u32::from(seen.before && !seen.after);
        self.not_carried += u32::from(seen.not_carried);
        self.required_unanswered += u32::from(seen.required_unanswered);
    }
}

/// What became of one question in one interview.
struct Seen {
    before: bool,
    after: bool,
    not_carried: bool,
    required_unanswered: bool,
}

impl Seen {
    fn of(link: &Link<'_>, replay: &Replay<'_>) -> Self {
        let (old, new) = (link.before(), link.after());
        let before = old.is_some_and(|question| replay.before.asks(&question.name));
        let after = new.is_some_and(|question| replay.after.asks(&question.name));
        let said =
            old.filter(|_| before).and_then(|question| replay.interview.record.answers.get(&question.name));
        let carried = new.and_then(|question| replay.carried.get(&question.name));
        let open_before = before && is_open(old, said);
        Self {
            before,
            after,
            not_carried: said.is_some_and(Answer::is_substantive) && carried.is_none(),
            required_unanswered: after && !open_before && !link.goes_on_in_words() && is_open(new, carried),
        }
    }
}

/// A required question without an answer, or without a reason the person gave.
fn is_open(question: Option<&Question>, answer: Option<&Answer>) -> bool {
    answer.is_none_or(Answer::is_mark) && question.is_some_and(|question| question.required)
}

impl Link<'_> {
    /// What was said in words stays sealed, so whether there was an answer is not known here.
    fn goes_on_in_words(&self) -> bool {
        let words = |question: &Question| matches!(question.kind, Kind::Text);
        matches!(self.sides, Sides::Both(old, new) if words(old) && words(new)) && self.relation.joins()
    }
}
