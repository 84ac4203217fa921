//! Times disclosure control on the largest force there is: every edition of two years by the release rule, and the attack on
//! the last one with all of them in hand.

use std::time::Duration;

use anyhow::{Result, bail};
use statistics::audit::{Audit, Truth, audit};
use statistics::disclosure::{self, Ledger, Question, extend, wave_figures};
use statistics::{DisclosurePolicy, Edition, Month, Wording};

use super::panel::{Chance, Counted, MONTHS, QUESTIONS, TEAMS, WAVES, labels, wave};
use super::timing::had_so_far;

/// What disclosure control of the newest month may take, the rule and the attack together.
const LIMIT: Duration = Duration::from_secs(30);
/// Nothing is chosen for being easy.
const SEED: u64 = 6;

/// Makes every edition, attacks them, and prints what it took. False where it took too long.
pub(crate) fn run() -> Result<bool> {
    if cfg!(debug_assertions) {
        println!(
            "These are the figures of an unoptimised build and mean little: run `cargo xtask bench disclosure`."
        );
    }
    println!("{TEAMS} teams, {QUESTIONS} questions, {MONTHS} months, {} waves, seed {SEED}\n", WAVES.len());
    let mut chance = Chance::seeded(SEED);
    let counted = WAVES.into_iter().map(|name| Ok((name, wave(&mut chance)?))).collect::<Result<Vec<_>>>()?;
    let began = had_so_far();
    let (editions, last) = editions(&counted)?;
    let all = had_so_far().saturating_sub(began);
    let began = had_so_far();
    let audit = audit(&editions, &truth(&counted), &DisclosurePolicy::default());
    let attack = had_so_far().saturating_sub(began);
    say("the rule, every edition from the first to the last", all);
    say("the rule, the last edition", last);
    say("the attack on the last edition", attack);
    say("the last edition and the attack on it", last + attack);
    told(&audit)?;
    let kept = last + attack <= LIMIT;
    println!("\n{}", if kept { "the limit is kept" } else { "the limit is passed" });
    Ok(kept)
}

fn say(what: &str, took: Duration) {
    let share = took.as_secs_f64() / LIMIT.as_secs_f64();
    println!("{what:<54} {:>9} {share:>9.4} of the limit of {LIMIT:.0?}", format!("{took:.2?}"));
}

fn told(audit: &Audit) -> Result<()> {
    if let Some(fault) = &audit.fault {
        bail!("the attack did not end: {fault}");
    }
    println!(
        "{} counts attacked, {} found, {} programs solved, {:.1}% of the cells withheld",
        audit.examined,
        audit.leaks.len(),
        audit.programs,
        100.0 * audit.withheld_share
    );
    if audit.leaks.is_empty() { Ok(()) } else { bail!("the attack succeeded") }
}

/// Every edition, and what the last took.
fn editions(counted: &[(&str, Counted)]) -> Result<(Vec<Edition>, Duration)> {
    let (mut ledger, mut editions, mut took) = (Ledger::default(), Vec::new(), Duration::ZERO);
    for place in 0..MONTHS {
        let began = had_so_far();
        let (edition, after) = edition(counted, ledger, place)?;
        // As the store keeps it.
        ledger = Ledger::decode(&after.encode()?)?;
        took = had_so_far().saturating_sub(began);
        editions.push(edition);
    }
    Ok((editions, took))
}

fn edition(counted: &[(&str, Counted)], mut ledger: Ledger, place: usize) -> Result<(Edition, Ledger)> {
    let (policy, labels) = (DisclosurePolicy::default(), labels());
    let mut waves = Vec::new();
    let mut last = None;
    for (wave, Counted { interviews, tallies }) in counted {
        let Some((interviews, until)) = until(interviews, place) else { bail!("a month is missing") };
        last = Some(until);
        let counted = disclosure::Counted { wave, until, interviews, tallies };
        ledger = extend(ledger, &counted, &policy);
        let questions: Vec<Question> = tallies.iter().map(|tally| tally.question.clone()).collect();
        waves.push(wave_figures(&ledger, wave, &questions, &labels, &policy));
    }
    let Some(month) = last else { bail!("there is no wave") };
    let edition = Edition {
        area_code: "E23000000".to_owned(),
        area: Wording::same("Invented"),
        month,
        waves,
        questionnaires: Vec::new(),
        policy,
        imported: Vec::new(),
    };
    Ok((edition, ledger))
}

fn until(interviews: &[(Month, u32)], place: usize) -> Option<(&[(Month, u32)], Month)> {
    let until = interviews.get(..=place)?;
    Some((until, until.last()?.0))
}

fn truth(counted: &[(&str, Counted)]) -> Truth {
    let mut truth = Truth::new();
    for (wave, counted) in counted {
        counted.tallies.iter().for_each(|tally| truth.add(wave, 0, tally));
    }
    truth
}
