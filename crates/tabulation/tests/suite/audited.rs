//! Editions of one force held against the counts they were made from.

use questionnaire::Library;
use statistics::audit::{Audit, AuditFault};
use statistics::disclosure::Ledger;
use statistics::{DisclosurePolicy, Edition};
use tabulation::{MonthCells, Panel, Since, audit_editions, restate};

use crate::panel::{equivalence, force, library_of, month, protect_after, question, set};
use crate::versions::{cells, related};

/// The edition of each month, each going on from the one before.
fn released(library: &Library, months: &[MonthCells]) -> (Vec<Edition>, Ledger) {
    let mut ledger = Ledger::default();
    let mut editions = Vec::new();
    for (number, cells) in months.iter().enumerate() {
        let until = cells.month().to_string();
        let (edition, after) = protect_after(library, &until, &months[..=number], ledger).unwrap();
        editions.push(edition);
        ledger = after;
    }
    (editions, ledger)
}

fn unchanged(months: &[MonthCells]) -> Vec<Since> {
    months.iter().map(|cells| Since { edition: 0, cells: cells.clone() }).collect()
}

fn audited(library: &Library, editions: &[Edition], counted: &[Since], ledger: &Ledger) -> Audit {
    let (area, policy) = (&force(), &DisclosurePolicy::default());
    audit_editions(Panel { area, library, policy }, editions.to_vec(), counted, ledger).unwrap()
}

fn passes(library: &Library, months: &[MonthCells]) {
    let (editions, ledger) = released(library, months);
    let audit = audited(library, &editions, &unchanged(months), &ledger);
    assert!(audit.passed(), "{:?} {:?}", audit.fault, audit.leaks);
}

#[test]
fn editions_that_called_an_option_otherwise_are_understood() {
    let codes = "codes = { disagree = \"never\", neither = \"sometimes\", agree = \"often\" }";
    let library = related(["agreement", "finer"], "recoded", codes);
    passes(
        &library,
        &[
            cells(&library, ("2026-10", 1), &[(10, "disagree"), (8, "neither"), (12, "agree")]),
            cells(&library, ("2026-11", 2), &[(12, "never"), (6, "rarely"), (18, "often")]),
        ],
    );
}

/// The merged option keeps the code of one of those that it counts, and means another number from then on.
#[test]
fn an_option_that_was_merged_under_its_old_code_is_understood() {
    let codes =
        "codes = { never = \"never\", rarely = \"never\", sometimes = \"sometimes\", often = \"often\" }";
    let library = related(["finer", "coarser"], "recoded", codes);
    passes(
        &library,
        &[
            cells(&library, ("2026-10", 1), &[(6, "never"), (7, "rarely"), (8, "sometimes"), (9, "often")]),
            cells(&library, ("2026-11", 1), &[(9, "never"), (3, "rarely"), (8, "sometimes"), (10, "often")]),
            cells(&library, ("2026-12", 2), &[(11, "never"), (8, "sometimes"), (11, "often")]),
        ],
    );
}

#[test]
fn a_question_that_is_no_longer_let_out_is_still_held_against_its_counts() {
    let told = |release: &str| question("told", "select_one agreement", release, "");
    let kept = question("kept", "select_one agreement", "published", "");
    let said = ["told", "kept"].map(|name| equivalence(2, (name, name), "identical", ""));
    let library = library_of(vec![
        set(1, &[told("published"), kept.clone()], &[]),
        set(2, &[told("internal"), kept], &said),
    ]);
    passes(
        &library,
        &[
            cells(&library, ("2026-10", 1), &[(10, "disagree"), (20, "agree")]),
            cells(&library, ("2026-11", 2), &[(12, "disagree"), (18, "agree")]),
        ],
    );
}

fn plain() -> Library {
    related(["agreement", "agreement"], "identical", "")
}

/// Answers that came late are in a restatement, and the counts of before are still known.
#[test]
fn a_restated_month_is_held_against_both_counts_and_neither_is_missed() {
    let library = plain();
    let october = cells(&library, ("2026-10", 1), &[(10, "disagree"), (20, "agree")]);
    let more = cells(&library, ("2026-10", 1), &[(10, "disagree"), (35, "agree")]);
    let (mut editions, ledger) = released(&library, std::slice::from_ref(&october));
    let (area, policy) = (&force(), &DisclosurePolicy::default());
    let panel = Panel { area, library: &library, policy };
    let counted = std::slice::from_ref(&more);
    let ledger = restate(panel, month("2026-10"), counted, ledger).unwrap();
    let (restated, ledger) = protect_after(&library, "2026-10", counted, ledger).unwrap();
    let figure = &restated.waves[0].series[0].periods[0];
    assert_eq!((figure.base.shown(), figure.revised), (Some(&45), true));
    editions.push(restated);
    let both = [Since { edition: 0, cells: october }, Since { edition: 1, cells: more.clone() }];
    let audit = audited(&library, &editions, &both, &ledger);
    assert!(audit.passed(), "{:?} {:?}", audit.fault, audit.leaks);
    let without = audited(&library, &editions, &unchanged(&[more]), &ledger);
    assert!(matches!(without.fault, Some(AuditFault::Disagrees { .. })), "{:?}", without.fault);
}

/// A rule that forgets what it published counts October again, without the one person who left since.
#[test]
fn a_rule_that_forgets_is_caught() {
    let library = plain();
    let october = cells(&library, ("2026-10", 1), &[(10, "disagree"), (20, "agree")]);
    let fewer = cells(&library, ("2026-10", 1), &[(10, "disagree"), (19, "agree")]);
    let november = cells(&library, ("2026-11", 1), &[(12, "disagree"), (18, "agree")]);
    let (mut editions, told) = released(&library, std::slice::from_ref(&october));
    let months = [fewer.clone(), november.clone()];
    let (kept, ledger) = protect_after(&library, "2026-11", &months, told).unwrap();
    let (again, forgot) = protect_after(&library, "2026-11", &months, Ledger::default()).unwrap();
    let since = |edition: usize, cells: &MonthCells| Since { edition, cells: cells.clone() };
    let counted = [since(0, &october), since(1, &fewer), since(0, &november)];
    editions.push(kept);
    assert!(audited(&library, &editions, &counted, &ledger).passed());
    editions.pop();
    editions.push(again);
    let caught = audited(&library, &editions, &counted, &forgot);
    assert_eq!(caught.fault, None);
    assert!(!caught.leaks.is_empty());
}
