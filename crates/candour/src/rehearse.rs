//! `candour rehearse six-week@2`: what a new version would change, replayed over the stored interviews, printed and kept.

use access::Actor;
use access::permission::RehearseQuestionnaire;
use anyhow::Context;
use operations::{APPROVALS, rehearse_questionnaire};
use questionnaire::QuestionnaireId;
use statistics::{FigureChange, QuestionReplay, Reading, Rehearsal, Rough};
use store::Durability;

use crate::settings::Settings;
use crate::wiring;

/// Rehearses the version and prints the report.
pub(crate) async fn run(settings: &Settings, id: QuestionnaireId) -> anyhow::Result<()> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    let permit = Actor::system().permit::<RehearseQuestionnaire>().context("the system may rehearse")?;
    let rehearsal = rehearse_questionnaire(&platform, &permit, id).await?;
    print!("{}", page(&rehearsal));
    println!(
        "\nKept as report {}.\n{APPROVALS} administrators read and approve it before {id} is used.",
        rehearsal.report_digest()?
    );
    Ok(())
}

/// The report as a person reads it.
fn page(rehearsal: &Rehearsal) -> String {
    let parts = [
        heading(rehearsal),
        section("Questions", questions(rehearsal)),
        section("Required, and without an answer", required(rehearsal)),
        section("Figures since the start, as far as they may be shown: before and after", figures(rehearsal)),
        section("Files that readers download", files(rehearsal)),
    ];
    parts.join("\n")
}

fn heading(rehearsal: &Rehearsal) -> String {
    let Rehearsal { questionnaire, replaces, .. } = rehearsal;
    let replayed = match rehearsal.interviews {
        Rough::About(about) => format!(
            "About {about} interviews replayed. Another way through the questions: {}.",
            people(rehearsal.routed_differently)
        ),
        Rough::FewerThan(few) => format!(
            "Fewer than {few} interviews have been finished with {replaces}, so only the files are compared."
        ),
        Rough::Nobody => {
            format!("No interview has been finished with {replaces}: only the files are compared.")
        }
    };
    format!("{questionnaire} in place of {replaces}\n{replayed}\n")
}

fn section(title: &str, lines: Vec<String>) -> String {
    let lines = if lines.is_empty() { vec!["nothing changes".to_owned()] } else { lines };
    lines.iter().fold(format!("{title}\n"), |page, line| page + "  " + line + "\n")
}

/// The questions that a person would notice; the others are counted.
fn questions(rehearsal: &Rehearsal) -> Vec<String> {
    let (same, changed): (Vec<_>, Vec<_>) = rehearsal.questions.iter().partition(|replay| is_same(replay));
    let mut lines: Vec<String> = changed.into_iter().map(question).collect();
    if !same.is_empty() {
        lines.push(format!("{} questions stay as they are", same.len()));
    }
    lines
}

fn is_same(replay: &QuestionReplay) -> bool {
    let nobody = |rough| matches!(rough, Rough::Nobody | Rough::FewerThan(_));
    replay.relation == "identical"
        && replay.before == replay.after
        && [replay.newly_asked, replay.no_longer_asked, replay.not_carried].into_iter().all(nobody)
}

fn question(replay: &QuestionReplay) -> String {
    let name = match (&replay.before, &replay.after) {
        (Some(before), Some(after)) if before != after => format!("{before} -> {after}"),
        (_, Some(name)) | (Some(name), None) => name.clone(),
        (None, None) => String::new(),
    };
    let asked = [
        replay.before.as_ref().map(|_| ("asked before", replay.asked_before)),
        replay.after.as_ref().map(|_| ("asked after", replay.asked_after)),
    ];
    let moved = [
        ("newly asked", replay.newly_asked),
        ("no longer asked", replay.no_longer_asked),
        ("answers left behind", replay.not_carried),
    ];
    let moved = moved.into_iter().filter(|(_, rough)| matches!(rough, Rough::About(_)));
    let counts = asked.into_iter().flatten().chain(moved);
    let counts: Vec<String> = counts.map(|(what, rough)| format!("{what}: {}", people(rough))).collect();
    format!("{name} ({}): {}", replay.relation, counts.join("; "))
}

fn required(rehearsal: &Rehearsal) -> Vec<String> {
    let asked = rehearsal.questions.iter().filter(|replay| replay.after.is_some());
    let open = asked.filter(|replay| matches!(replay.required_unanswered, Rough::About(_)));
    open.map(|replay| {
        let name = replay.after.as_deref().unwrap_or_default();
        format!("{name}: {}", people(replay.required_unanswered))
    })
    .collect()
}

fn figures(rehearsal: &Rehearsal) -> Vec<String> {
    let (same, changed): (Vec<_>, Vec<_>) =
        rehearsal.figures.iter().partition(|figure| figure.trend_goes_on && figure.before == figure.after);
    let mut lines: Vec<String> = changed.into_iter().map(figure).collect();
    if !same.is_empty() {
        lines.push(format!("{} figures stay as they are", same.len()));
    }
    lines
}

fn figure(change: &FigureChange) -> String {
    let trend = match (&change.series_before, &change.series_after) {
        (Some(_), Some(_)) if change.trend_goes_on => "the trend goes on",
        (Some(_), Some(_)) => "a new trend begins",
        (None, _) => "a trend begins",
        (_, None) => "the trend ends",
    };
    format!("{}: {} -> {}; {trend}", change.short.en, reading(change.before), reading(change.after))
}

fn reading(reading: Option<Reading>) -> String {
    let Some(Reading { base, favourable }) = reading else { return "no figure".to_owned() };
    match (base.shown(), favourable.shown()) {
        (Some(base), Some(percent)) => format!("{percent}% favourable of about {base} answers"),
        (Some(base), None) => format!("about {base} answers"),
        (None, _) => "withheld".to_owned(),
    }
}

fn files(rehearsal: &Rehearsal) -> Vec<String> {
    let exports = &rehearsal.exports;
    let added = exports.added.iter().map(|name| format!("added: {name}"));
    let removed = exports.removed.iter().map(|name| format!("removed: {name}"));
    let renamed = exports.renamed.iter().map(|it| format!("renamed: {} -> {}", it.before, it.after));
    added.chain(removed).chain(renamed).collect()
}

fn people(rough: Rough) -> String {
    match rough {
        Rough::Nobody => "nobody".to_owned(),
        Rough::FewerThan(few) => format!("fewer than {few}"),
        Rough::About(about) => format!("about {about}"),
    }
}
