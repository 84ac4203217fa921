//! The register in the governance pack: what is open, what the month's meetings decided, and what changed.

use fieldwork::london_date;
use improvement::{Register, RegisterPolicy, RegisterRisk, RegisterVersion, VersionKind};
use questionnaire::Language;
use statistics::Month;

use super::words::{band, line, numbered, role, seats};
use crate::report::{Block, Grid, Report};
use crate::words::Words;

/// The same report with the register before its last part, which says how to read it. `register` is as it stood when the
/// month ended.
#[must_use]
pub fn with_register(
    mut report: Report,
    register: &Register,
    policy: &RegisterPolicy,
    (month, language): (Month, Language),
) -> Report {
    let words = Words(language);
    let last = report.blocks.iter().rposition(|block| matches!(block, Block::Heading { level: 2, .. }));
    let method = report.blocks.split_off(last.unwrap_or(report.blocks.len()));
    report.blocks.push(Block::Heading { level: 2, words: words.say("report-register") });
    report.blocks.extend(standing(register, policy, month, words));
    report.blocks.extend(during(register, month, words));
    report.blocks.extend(method);
    report
}

/// How many risks are open, and which.
fn standing(register: &Register, policy: &RegisterPolicy, month: Month, words: Words) -> Vec<Block> {
    let overdue = register.overdue(month.last_day()).count();
    let numbers = [("open", register.open().count().to_string()), ("overdue", overdue.to_string())];
    let [open, overdue] = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
    let lead = words.with("report-register-lead", &[open, overdue, ("month", &words.month(month))]);
    let mut blocks = vec![Block::Paragraph(lead)];
    let rows: Vec<Vec<String>> = register.open().map(|risk| row(risk, policy, month, words)).collect();
    if !rows.is_empty() {
        let header = [
            "register-head-risk",
            "register-head-family",
            "register-head-band",
            "register-head-review",
            "register-head-before",
            "register-head-after",
        ];
        blocks.push(Block::Table(Grid {
            caption: words.say("report-register-open"),
            header: header.map(|key| words.say(key)).to_vec(),
            words: 4,
            rows,
        }));
    }
    blocks
}

fn row(risk: &RegisterRisk, policy: &RegisterPolicy, month: Month, words: Words) -> Vec<String> {
    let content = &risk.latest.content;
    let day = words.date(content.review_by);
    let review = if risk.is_overdue(month.last_day()) {
        words.with("register-overdue", &[("day", &day)])
    } else {
        day
    };
    vec![
        format!("{}: {}", numbered(risk, words), line(&content.name)),
        words.say(&format!("register-family-{}", content.family.slug())),
        band(policy.band_of(content.after), words),
        review,
        content.before.product().to_string(),
        content.after.product().to_string(),
    ]
}

/// The meetings, changed risks and changes of the process that were recorded in the month, so that each is in one pack, also where
/// it was written down later.
fn during(register: &Register, month: Month, words: Words) -> Vec<Block> {
    let meetings =
        register.meetings.iter().filter(|meeting| Month::of(london_date(meeting.hand.at)) == month);
    let meetings: Vec<String> = meetings
        .map(|meeting| {
            let (day, who) = (words.date(meeting.held.held_on), seats(&meeting.held.seats, words));
            let decisions = line(&meeting.held.decisions);
            words.with("report-register-meeting", &[("day", &day), ("who", &who), ("decisions", &decisions)])
        })
        .collect();
    let changed = register.risks.iter().flat_map(|risk| changed(risk, month, words)).collect();
    let process = register.changes.iter().filter(|change| Month::of(london_date(change.hand.at)) == month);
    let process = process
        .map(|change| {
            let (day, number) = (words.date(change.made.changed_on), change.number.to_string());
            let from_then = line(&change.made.from_then);
            words.with("report-register-process", &[("day", &day), ("number", &number), ("now", &from_then)])
        })
        .collect();
    [
        ("report-register-meetings", meetings),
        ("report-register-changed", changed),
        ("report-register-changes", process),
    ]
    .into_iter()
    .flat_map(|(key, sentences)| listed(words.say(key), sentences, words))
    .collect()
}

fn listed(heading: String, sentences: Vec<String>, words: Words) -> [Block; 2] {
    let said = if sentences.is_empty() {
        Block::Paragraph(words.say("report-register-none"))
    } else {
        Block::List(sentences)
    };
    [Block::Heading { level: 3, words: heading }, said]
}

/// What was changed about a risk in a month, a sentence each.
fn changed(risk: &RegisterRisk, month: Month, words: Words) -> Vec<String> {
    let versions: Vec<&RegisterVersion> = risk.versions().collect();
    let before = std::iter::once(None).chain(versions.iter().map(|version| Some(*version)));
    let in_month = |version: &RegisterVersion| Month::of(london_date(version.hand.at)) == month;
    before
        .zip(&versions)
        .filter(|(_, version)| version.kind != VersionKind::Reviewed && in_month(version))
        .map(|(before, version)| sentence(risk, before, version, words))
        .collect()
}

fn sentence(
    risk: &RegisterRisk,
    before: Option<&RegisterVersion>,
    version: &RegisterVersion,
    words: Words,
) -> String {
    let day = words.date(london_date(version.hand.at));
    let (after, name) = (version.content.after.product().to_string(), line(&version.content.name));
    let was = before.map_or_else(|| after.clone(), |it| it.content.after.product().to_string());
    let reason = line(version.reason.as_deref().unwrap_or_default());
    words.with(
        &format!("report-register-{}", version.kind.slug()),
        &[
            ("risk", &numbered(risk, words)),
            ("name", &name),
            ("day", &day),
            ("role", &role(&version.hand, words)),
            ("was", &was),
            ("score", &after),
            ("reason", &reason),
        ],
    )
}
