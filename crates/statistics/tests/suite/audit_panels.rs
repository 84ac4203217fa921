//! The auditor against invented panels over two years of editions, people who leave and answers that come late included.

use statistics::audit::{Audit, Truth, audit};
use statistics::disclosure::{
    Counted, Labels, Ledger, Question, extend, from_nothing, restate, wave_figures,
};
use statistics::{DisclosurePolicy, Edition, Rule, Wording};

use crate::audit_people::{Asked, Force, Size, force};
use crate::invented::months;

const SMALL: Size =
    Size { months: 24, teams: 3, kinds: 1, groups: 3, questions: 2, interviews: 25, change: Some(20) };

/// Panels of every kind in turn: two waves, forces with few interviews, forces with many.
fn panel(seed: u64) -> Force {
    let interviews = [10, 20, 30, 60];
    let interviews = interviews[usize::try_from(seed % 4).unwrap()];
    force(Size { interviews, ..SMALL }, seed, if seed.is_multiple_of(5) { 2 } else { 1 })
}

fn edition_of(month: usize, waves: Vec<statistics::WaveFigures>, policy: &DisclosurePolicy) -> Edition {
    let area = Wording { en: "Invented".to_owned(), cy: "Wedi ei ddyfeisio".to_owned() };
    let month = months().nth(month).unwrap();
    Edition {
        area_code: "E23000000".to_owned(),
        area,
        month,
        waves,
        questionnaires: Vec::new(),
        policy: *policy,
        imported: Vec::new(),
    }
}

/// The release rule under attack: the one function to change when its doors do.
fn by_the_rule(force: &Force, policy: &DisclosurePolicy) -> Vec<Edition> {
    correcting(force, policy, |_| false)
}

/// The same, where some editions count again what was published.
fn correcting(force: &Force, policy: &DisclosurePolicy, restates: fn(usize) -> bool) -> Vec<Edition> {
    let mut ledger = Ledger::default();
    let publish = |edition: usize| {
        let mut figures = Vec::new();
        for (wave, editions) in force {
            let Asked { interviews, tallies } = &editions[edition];
            let until = interviews.last().unwrap().0;
            let counted = Counted { wave, until, interviews, tallies };
            ledger = extend(std::mem::take(&mut ledger), &counted, policy);
            if restates(edition) {
                ledger = restate(ledger.clone(), &counted, policy);
            }
            let questions: Vec<Question> = tallies.iter().map(|tally| tally.question.clone()).collect();
            figures.push(wave_figures(&ledger, wave, &questions, &Labels::default(), policy));
        }
        edition_of(edition, figures, policy)
    };
    (0..SMALL.months).map(publish).collect()
}

/// Every edition's counts: the months that changed since the one before.
fn truth(force: &Force) -> Truth {
    let mut truth = Truth::new();
    for (wave, editions) in force {
        for (number, asked) in editions.iter().enumerate() {
            for (place, tally) in asked.tallies.iter().enumerate() {
                let mut tally = tally.clone();
                if let Some(before) = number.checked_sub(1).map(|before| &editions[before].tallies[place]) {
                    tally.months.retain(|month, counts| before.months.get(month) != Some(counts));
                }
                truth.add(wave, number, &tally);
            }
        }
    }
    truth
}

fn audited(force: &Force, policy: &DisclosurePolicy) -> Audit {
    audit(&by_the_rule(force, policy), &truth(force), policy)
}

/// Audits panels, and says how much was withheld.
fn nothing_is_recovered_from(seeds: std::ops::Range<u64>) {
    let policy = DisclosurePolicy::default();
    let panels = seeds.end - seeds.start;
    let (mut examined, mut programs, mut withheld) = (0, 0, 0.0);
    for seed in seeds {
        let audit = audited(&panel(seed), &policy);
        assert!(audit.passed(), "{seed}: {:?} {:?}", audit.fault, audit.leaks);
        examined += audit.examined;
        programs += audit.programs;
        withheld += audit.withheld_share;
    }
    let withheld = 100.0 * withheld / f64::from(u32::try_from(panels).unwrap());
    println!(
        "{panels} panels: {examined} counts attacked, {programs} programs, {withheld:.1}% of the cells withheld"
    );
    assert!(examined > 0 && programs > 0);
}

#[test]
fn nothing_is_recovered_from_a_hundred_invented_panels() {
    nothing_is_recovered_from(0..100);
}

#[test]
fn nothing_is_recovered_from_a_hundred_more() {
    nothing_is_recovered_from(100..200);
}

#[test]
fn corrections_give_nothing_away() {
    let policy = DisclosurePolicy::default();
    let mut corrected = 0;
    for seed in 0..12 {
        let force = force(Size { teams: 1, kinds: 0, interviews: 400, change: Some(2), ..SMALL }, seed, 1);
        let editions = correcting(&force, &policy, |edition| edition % 6 == 5);
        corrected += usize::from(editions != by_the_rule(&force, &policy));
        let audit = audit(&editions, &truth(&force), &policy);
        assert!(audit.passed(), "{seed}: {:?} {:?}", audit.fault, audit.leaks);
    }
    assert!(corrected >= 8, "{corrected}");
}

/// How many of five invented panels a weaker rule gives away.
fn fallen(size: Size, rule: fn(&Force, &DisclosurePolicy) -> Vec<Edition>) -> usize {
    let policy = DisclosurePolicy::default();
    let falls = (0..5).map(|seed| force(size, seed, 1)).filter(|force| {
        let audit = audit(&rule(force, &policy), &truth(force), &policy);
        assert_eq!(audit.fault, None);
        !audit.leaks.is_empty()
    });
    falls.count()
}

/// Forgets what it published, and counts everything again for each edition.
fn without_a_ledger(force: &Force, policy: &DisclosurePolicy) -> Vec<Edition> {
    let figures = |edition: usize| {
        let told = |(wave, editions): (&&str, &Vec<Asked>)| {
            from_nothing(wave, &editions[edition].interviews, &editions[edition].tallies, policy)
        };
        edition_of(edition, force.iter().map(told).collect(), policy)
    };
    (0..SMALL.months).map(figures).collect()
}

/// Publishes every other edition from a ledger that begins a month later, so that spans overlap.
fn with_two_ledgers(force: &Force, policy: &DisclosurePolicy) -> Vec<Edition> {
    let (wave, editions) = force.iter().next().unwrap();
    let figures = |edition: usize| {
        let late = edition % 2;
        let Asked { interviews, tallies } = &editions[edition];
        let mut tallies = tallies.clone();
        for (month, _) in &interviews[..late] {
            tallies.iter_mut().for_each(|tally| drop(tally.months.remove(month)));
        }
        edition_of(edition, vec![from_nothing(wave, &interviews[late..], &tallies, policy)], policy)
    };
    (0..SMALL.months).map(figures).collect()
}

#[test]
fn a_rule_that_forgets_what_it_published_is_caught() {
    let caught = fallen(Size { change: Some(10), ..SMALL }, without_a_ledger);
    assert!(caught >= 4, "{caught}");
}

#[test]
fn spans_that_overlap_are_caught() {
    let caught = fallen(Size { change: None, ..SMALL }, with_two_ledgers);
    assert!(caught >= 4, "{caught}");
}

#[test]
fn rounding_gives_nothing_away_either() {
    let policy = DisclosurePolicy { rule: Rule::Round, ..DisclosurePolicy::default() };
    for seed in 0..20 {
        let audit = audited(&panel(seed), &policy);
        assert!(audit.passed(), "{seed}: {:?} {:?}", audit.fault, audit.leaks);
    }
}

/// What was shown under lower thresholds cannot be taken back by raising them: it is held against those it was made with, and
/// what comes after against its own.
#[test]
fn thresholds_that_were_raised_do_not_condemn_what_was_published_before() {
    let lower = DisclosurePolicy::default();
    let higher = DisclosurePolicy { minimum_base: 15, minimum_cell: 8, full_base: 30, ..lower };
    let mut condemned = 0;
    for seed in 0..6 {
        let force = panel(seed);
        let (early, late) = (by_the_rule(&force, &lower), by_the_rule(&force, &higher));
        let truth = truth(&force);
        assert!(audit(&early[..12], &truth, &higher).passed(), "{seed}");
        // The same figures under the name of the higher thresholds are too small for them.
        let claimed: Vec<Edition> =
            early[..12].iter().map(|edition| Edition { policy: higher, ..edition.clone() }).collect();
        let shown = audit(&claimed, &truth, &higher);
        condemned += usize::from(shown.leaks.iter().any(|leak| leak.how == statistics::audit::How::Shown));
        // After an edition of before they were raised the same figures are told again, and are no news.
        let raised: Vec<Edition> = early[..1].iter().chain(&claimed[1..]).cloned().collect();
        assert!(audit(&raised, &truth, &higher).passed(), "{seed}");
        assert!(audit(&late, &truth, &higher).passed(), "{seed}");
    }
    assert!(condemned >= 3, "{condemned}");
}

/// Of a force whose people have no teams the only team is everybody: nothing is told of it, and it gives nothing away.
#[test]
fn a_force_without_teams_tells_none_and_passes() {
    let policy = DisclosurePolicy::default();
    for seed in 0..4 {
        let mut force = force(Size { teams: 1, kinds: 0, interviews: 60, ..SMALL }, seed, 1);
        for tally in force.values_mut().flatten().flat_map(|asked| &mut asked.tallies) {
            for counts in tally.months.values_mut() {
                counts.teams = std::mem::take(&mut counts.teams)
                    .into_values()
                    .map(|counts| ("not_known".to_owned(), counts))
                    .collect();
            }
        }
        let editions = by_the_rule(&force, &policy);
        let series = editions.iter().flat_map(|edition| &edition.waves).flat_map(|wave| &wave.series);
        assert!(series.into_iter().all(|series| series.teams.is_empty()), "{seed}");
        let audit = audit(&editions, &truth(&force), &policy);
        assert!(audit.passed() && audit.examined > 0, "{seed}: {:?} {:?}", audit.fault, audit.leaks);
    }
}
