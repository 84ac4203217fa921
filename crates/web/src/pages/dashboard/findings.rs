//! What changed, in sentences: at most three questions each way, and how many others did not change. What changed is found
//! by `statistics::readings`; here it is said.

use questionnaire::Language;
use statistics::charts::{Limits, Meaning, Rule, Side, Signal};
use statistics::readings::{Difference, Finding as Found, News, Reported, Subject};
use statistics::{Change, Period};

use super::address::Address;
use super::words::say;
use crate::charts;
use crate::locale::{Message, t};
use crate::spoken;

const EACH_WAY: usize = 3;

/// One sentence of the box "What changed".
pub(crate) struct Finding {
    /// The sign before it.
    pub(crate) flag: String,
    /// The finding.
    pub(crate) lead: Message,
    /// What it is compared with, sentence by sentence.
    pub(crate) rest: Vec<Message>,
    /// The page of the question.
    pub(crate) path: Option<String>,
}

/// A question of which something is to be said.
struct Told<'a> {
    subject: &'a Subject,
    now: Reported,
    compared: Option<(Reported, Difference)>,
    unusual: Option<Unusual<'a>>,
}

/// What the control chart says of a question's newest period.
struct Unusual<'a> {
    limits: Limits,
    signals: &'a [Signal],
    meaning: Meaning,
    trial: bool,
}

/// The concept of the question of which most is to be said: that of the first sentence about one.
pub(crate) fn leading<'a>(found: &'a [Found], theme: &'a str) -> Option<&'a str> {
    let told = told(found, theme);
    let meant = [Meaning::Better, Meaning::Worse];
    let first = meant.into_iter().find_map(|meaning| of(&told, meaning).first().map(|told| told.subject));
    first.map(|subject| subject.concept.as_str())
}

/// The sentences about one theme or all.
pub(crate) fn findings(language: Language, address: &Address, found: &[Found], theme: &str) -> Vec<Finding> {
    let told = told(found, theme);
    let mut said = Vec::new();
    for meaning in [Meaning::Better, Meaning::Worse] {
        let moved = of(&told, meaning);
        said.extend(moved.iter().take(EACH_WAY).map(|told| told.sentence(language, address, meaning)));
        let key = if meaning == Meaning::Better { "finding-more-up" } else { "finding-more-down" };
        said.extend(counted(language, meaning, key, moved.len().saturating_sub(EACH_WAY)));
    }
    said.extend(others(language, &told, found, theme));
    said
}

fn told<'a>(found: &'a [Found], theme: &str) -> Vec<Told<'a>> {
    let mut told: Vec<Told<'a>> = Vec::new();
    for (subject, news) in about(found, theme) {
        match news {
            News::Compared { now, before, difference } => {
                told.push(Told { subject, now: *now, compared: Some((*before, *difference)), unusual: None })
            }
            News::First { now } => told.push(Told { subject, now: *now, compared: None, unusual: None }),
            News::Unusual { limits, signals, meaning, trial, .. } => {
                let unusual = Unusual { limits: *limits, signals, meaning: *meaning, trial: *trial };
                if let Some(last) = told.last_mut().filter(|last| last.subject.concept == subject.concept) {
                    last.unusual = Some(unusual);
                }
            }
            _ => {}
        }
    }
    told
}

fn about<'a>(found: &'a [Found], theme: &str) -> impl Iterator<Item = (&'a Subject, &'a News)> {
    let all = found.iter().filter_map(|found| Some((found.about.as_ref()?, &found.news)));
    all.filter(move |(subject, _)| theme.is_empty() || subject.theme == theme)
}

/// The questions that went one way: those the chart calls unusual first, then the largest differences.
fn of<'a, 'b>(told: &'b [Told<'a>], meaning: Meaning) -> Vec<&'b Told<'a>> {
    let mut moved: Vec<_> = told.iter().filter(|told| told.meaning() == meaning).collect();
    moved.sort_by(|one, other| {
        let weight = |told: &Told<'_>| (told.unusual.is_some(), told.difference());
        let ((first, by), (second, than)) = (weight(one), weight(other));
        second.cmp(&first).then(than.total_cmp(&by))
    });
    moved
}

impl Told<'_> {
    /// What the chart says counts before the comparison with one period.
    fn meaning(&self) -> Meaning {
        match (&self.unusual, self.compared.map(|(_, difference)| difference.reading)) {
            (Some(unusual), _) => unusual.meaning,
            (None, Some(Change::Higher)) => Meaning::Better,
            (None, Some(Change::Lower)) => Meaning::Worse,
            _ => Meaning::Usual,
        }
    }

    fn difference(&self) -> f64 {
        self.compared.map_or(0.0, |(_, difference)| difference.difference.abs())
    }

    fn sentence(&self, language: Language, address: &Address, meaning: Meaning) -> Finding {
        let lead = t(language, "finding-lead")
            .with("percent", spoken::percent(self.now.favourable.share))
            .with("question", say(language, &self.subject.short))
            .with("period", spoken::period(language, self.now.period));
        let unusual = self.unusual.iter().flat_map(|unusual| unusual.sentences(language));
        let compared =
            self.compared.iter().map(|(before, difference)| compared(language, before, *difference));
        Finding {
            flag: charts::flag(meaning),
            lead,
            rest: unusual.chain(compared).collect(),
            path: Some(address.question(&self.subject.concept)),
        }
    }
}

impl Unusual<'_> {
    fn sentences(&self, language: Language) -> Vec<Message> {
        let rule = self.signals.first().map(|signal| {
            let side = if signal.side == Side::Above { "above" } else { "below" };
            let limit = if signal.side == Side::Above { self.limits.upper } else { self.limits.lower };
            t(language, format!("finding-{}-{side}", rule(signal.rule)))
                .with("average", spoken::percent(self.limits.centre))
                .with("limit", spoken::percent(limit))
        });
        let trial = self.trial.then(|| t(language, "finding-trial"));
        rule.into_iter().chain(trial).collect()
    }
}

/// The name of a rule in messages.
pub(crate) const fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Outside => "outside",
        Rule::Shift => "shift",
        Rule::Near => "near",
        Rule::Trend => "trend",
    }
}

fn compared(language: Language, before: &Reported, difference: Difference) -> Message {
    let key = match difference.reading {
        Change::Higher => "finding-up",
        Change::Lower => "finding-down",
        Change::NoEvidence => "finding-like-before",
    };
    t(language, key)
        .with("before", spoken::percent(before.favourable.share))
        .with("period", spoken::period(language, before.period))
}

/// How many questions did not move, how many have nothing new, what began or ended, and how much chance alone would do.
fn others(language: Language, told: &[Told<'_>], found: &[Found], theme: &str) -> Vec<Finding> {
    let steady =
        told.iter().filter(|told| told.meaning() == Meaning::Usual && told.compared.is_some()).count();
    let first = told.iter().filter(|told| told.compared.is_none()).count();
    let withheld = about(found, theme).filter(|(_, news)| matches!(news, News::Withheld { .. })).count();
    let all = told.len() == steady;
    let steady_key = if all { "finding-all-steady" } else { "finding-others-steady" };
    let counts = [(steady, steady_key), (first, "finding-first"), (withheld, "finding-withheld")];
    let counts =
        counts.into_iter().filter_map(|(number, key)| counted(language, Meaning::Usual, key, number));
    let single = about(found, theme).filter_map(|(subject, news)| changed(language, subject, news));
    let chance =
        found.iter().filter(|_| theme.is_empty()).filter_map(|found| by_chance(language, &found.news));
    counts.chain(single).chain(chance).collect()
}

/// A question that began, ended or has other figures now.
fn changed(language: Language, subject: &Subject, news: &News) -> Option<Finding> {
    let (key, period): (_, Option<Period>) = match news {
        News::Began { after: None } => ("finding-began", None),
        News::Began { after: Some(_) } => ("finding-began-anew", None),
        News::Ended => ("finding-ended", None),
        News::Revised { period } => ("finding-revised", Some(*period)),
        _ => return None,
    };
    let period = period.map(|period| spoken::period(language, period)).unwrap_or_default();
    let said = t(language, key).with("question", say(language, &subject.short)).with("period", period);
    Some(plain(said))
}

fn by_chance(language: Language, news: &News) -> Option<Finding> {
    let News::Tally { compared, higher, lower, by_chance } = news else { return None };
    let said = t(language, "finding-tally")
        .count("compared", compared)
        .count("moved", higher + lower)
        .with("chance", format!("{:.0}", by_chance.max(1.0)));
    Some(plain(said))
}

/// A sentence about a number of questions; nothing where there is none.
fn counted(language: Language, meaning: Meaning, key: &'static str, number: usize) -> Option<Finding> {
    let lead = t(language, key).count("number", number);
    (number > 0).then(|| Finding { flag: charts::flag(meaning), ..plain(lead) })
}

fn plain(lead: Message) -> Finding {
    Finding { flag: charts::flag(Meaning::Usual), lead, rest: Vec::new(), path: None }
}
