//! The laws of the ledger: blocks pass, nothing changes them, and everything published is a sum of them.

use proptest::prelude::*;
use serde_json::Value;
use statistics::disclosure::{Ledger, Question, Tally};
use statistics::{Figure, Month, Period, Series, UnitFigures, WaveFigures};

use crate::attacker::figures;
use crate::invented::question;
use crate::panel::{Force, Person, alike, asked, force};

/// A block as it stands in the stored bytes: its family, its period, its parts.
#[derive(Debug, Clone, PartialEq)]
struct Block {
    family: String,
    period: Period,
    parts: Vec<(Vec<String>, Vec<u32>)>,
}

fn period(value: &Value) -> Period {
    let month = |key: &str| Month::parse(value[key].as_str().unwrap()).unwrap();
    Period { from: month("from"), to: month("to") }
}

fn numbers(value: &Value) -> Vec<u32> {
    value.as_array().unwrap().iter().map(|number| u32::try_from(number.as_u64().unwrap()).unwrap()).collect()
}

/// Every block of the one question, read from the bytes by hand.
fn blocks(ledger: &Ledger) -> Vec<Block> {
    let stored: Value = serde_json::from_slice(&ledger.encode().unwrap()).unwrap();
    let lines = stored["waves"]["six-week"]["lines"].as_object().unwrap();
    let line = &lines["respect.listened 0"];
    let spans = line["spans"].as_array().unwrap().iter().map(|span| Block {
        family: "headline".to_owned(),
        period: period(&span["period"]),
        parts: vec![(Vec::new(), numbers(&span["kept"]["head"]))],
    });
    let families = line["families"].as_object().unwrap().iter().flat_map(|(family, blocks)| {
        blocks.as_array().unwrap().iter().map(move |block| {
            let parts = block["parts"].as_array().unwrap().iter().map(|part| {
                let members = part["members"].as_array().unwrap().iter();
                (
                    members.map(|member| member.as_str().unwrap().to_owned()).collect(),
                    numbers(&part["counts"]),
                )
            });
            Block { family: family.clone(), period: period(&block["period"]), parts: parts.collect() }
        })
    });
    spans.chain(families).collect()
}

/// The sum over the blocks of a family that fill a period, of the parts made up of these members.
fn sum(blocks: &[Block], family: &str, over: Period, members: &[String]) -> Option<Vec<u32>> {
    let inside: Vec<&Block> =
        blocks.iter().filter(|block| block.family == family && over.holds(block.period)).collect();
    let filled = inside.first()?.period.from == over.from && inside.last()?.period.to == over.to;
    let mut sum = vec![0; inside[0].parts[0].1.len()];
    for block in inside {
        let of = |part: &&(Vec<String>, Vec<u32>)| part.0.iter().all(|member| members.contains(member));
        for (_, counts) in block.parts.iter().filter(of) {
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
    }
    filled.then_some(sum)
}

fn is_sum(blocks: &[Block], question: &Question, figure: &Figure) -> Result<(), TestCaseError> {
    let head = sum(blocks, "headline", figure.period, &[]);
    prop_assert_eq!(figure.base.shown().copied(), head.as_ref().map(|head| head.iter().sum()));
    prop_assert_eq!(figure.favourable.shown().map(|told| told.count), head.map(|head| head[0]));
    for (band, cell) in ["favourable", "neutral", "unfavourable"].into_iter().zip(&figure.bands) {
        if let Some(told) = cell.shown() {
            prop_assert_eq!(
                Some(vec![told.count]),
                sum(blocks, "bands", figure.period, &[band.to_owned()]).or_else(|| sum(
                    blocks,
                    "headline",
                    figure.period,
                    &[]
                )
                .map(|head| vec![head[0]]))
            );
        }
    }
    for (option, cell) in question.options.iter().zip(&figure.options) {
        if let Some(told) = cell.shown() {
            let counted = sum(blocks, "options", figure.period, std::slice::from_ref(&option.code));
            prop_assert_eq!(Some(vec![told.count]), counted);
        }
    }
    Ok(())
}

fn units(series: &Series) -> impl Iterator<Item = (&str, &UnitFigures)> {
    let teams = series.teams.iter().map(|unit| ("teams", unit));
    teams.chain(
        series.groups.iter().flat_map(|kind| kind.groups.iter().map(|unit| ("group equality.age", unit))),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn everything_published_is_a_sum_of_blocks(force in force()) {
        let (wave, ledger) = force.after(Ledger::default(), force.months.len());
        let blocks = blocks(&ledger);
        for figure in wave.series.iter().flat_map(figures) {
            is_sum(&blocks, &asked(), figure)?;
        }
        for (family, unit) in wave.series.iter().flat_map(units) {
            for figure in unit.periods.iter().chain(&unit.rolling_12).chain([&unit.cumulative]) {
                let head = sum(&blocks, family, figure.period, &unit.units);
                if let Some(favourable) = figure.favourable.shown() {
                    let head = head.unwrap();
                    prop_assert_eq!((favourable.count, figure.base.shown()), (head[0], Some(&head.iter().sum())));
                }
            }
        }
    }

    #[test]
    fn every_block_passes_and_the_parts_are_the_parent(force in force()) {
        let blocks = blocks(&force.after(Ledger::default(), force.months.len()).1);
        for block in &blocks {
            let head = sum(&blocks, "headline", block.period, &[]);
            let base: u32 = head.iter().flatten().sum();
            let all: u32 = block.parts.iter().flat_map(|(_, counts)| counts).sum();
            if block.family == "reasons" {
                prop_assert!(all >= 5 || (all == 0 && base >= 20), "{block:?}");
            } else {
                prop_assert_eq!(all, base, "{:?}", block);
            }
            for (_, counts) in &block.parts {
                let unit = block.family == "teams" || block.family.starts_with("group");
                let of = if unit { counts.iter().sum() } else { base };
                prop_assert!(!unit || of >= 10, "{block:?}");
                prop_assert!(counts.iter().all(|count| *count >= 5 || (*count == 0 && of >= 20)), "{block:?}");
            }
        }
    }

    #[test]
    fn nothing_a_later_month_does_changes_an_earlier_block(force in force(), other in force()) {
        let middle = force.months.len().div_ceil(2);
        let (_, before) = force.after(Ledger::default(), middle);
        // Everybody's answers of the months before are others: withdrawn, late, corrected.
        let months = other.months.iter().take(middle).chain(force.months.iter().skip(middle)).cloned();
        let changed = Force { months: months.collect(), ..force };
        let (_, after) = changed.after(before.clone(), changed.months.len());
        let now = blocks(&after);
        for block in blocks(&before) {
            prop_assert!(now.contains(&block), "{block:?}");
        }
    }

    #[test]
    fn month_by_month_is_the_same_as_at_once(force in force()) {
        let mut ledger = Ledger::default();
        for until in 1..=force.months.len() {
            let bytes = force.after(ledger, until).1.encode().unwrap();
            ledger = Ledger::decode(&bytes).unwrap();
        }
        prop_assert_eq!(ledger, force.after(Ledger::default(), force.months.len()).1);
    }

    #[test]
    fn the_order_of_people_and_of_questions_does_not_matter(
        force in force(), shuffle in any::<prop::sample::Index>(),
    ) {
        let months = force.months.iter().map(|people| {
            let mut people = people.clone();
            let middle = shuffle.index(people.len() + 1);
            people.rotate_left(middle);
            people
        });
        let turned = Force { months: months.collect(), ..force.clone() };
        let second = |tally: Tally| {
            let question = Question { concept: "respect.kind".to_owned(), ..tally.question };
            Tally { question, ..tally }
        };
        let until = force.months.len();
        let (_, one) = force.all_after(Ledger::default(), until, &[force.tally(), second(force.tally())]);
        let (_, other) = turned.all_after(Ledger::default(), until, &[second(turned.tally()), turned.tally()]);
        prop_assert_eq!(one.encode().unwrap(), other.encode().unwrap());
    }

    #[test]
    fn a_rolling_figure_is_the_sum_of_its_spans(force in force()) {
        let wave = force.published();
        for series in &wave.series {
            for figure in series.rolling_3.iter().chain(&series.rolling_12).chain(&series.quarters) {
                let spans = series.periods.iter().filter(|span| figure.period.holds(span.period));
                let base: u32 = spans.filter_map(|span| span.base.shown()).sum();
                prop_assert_eq!(figure.base.shown(), Some(&base));
            }
        }
    }
}

#[test]
fn other_bytes_are_no_ledger() {
    assert!(Ledger::decode(b"{}").is_err());
    assert!(Ledger::decode(br#"{"format":"ledger/9","waves":{}}"#).is_err());
    assert_eq!(Ledger::decode(b"").unwrap(), Ledger::default());
}

fn told(wave: &WaveFigures) -> Vec<(String, Option<u32>)> {
    let figures = wave.series[0].periods.iter();
    figures.map(|figure| (figure.period.to.to_string(), figure.base.shown().copied())).collect()
}

fn usual() -> Vec<Person> {
    [alike(12, "Coast", 2), alike(12, "Hill", 0)].concat()
}

#[test]
fn an_empty_month_joins_the_next() {
    let wave = Force::of(vec![usual(), vec![], usual()]).published();
    assert_eq!(told(&wave), [("2026-01".to_owned(), Some(24)), ("2026-03".to_owned(), Some(24))]);
    assert_eq!(wave.series[0].periods[1].period.from, Month::new(2026, 2).unwrap());
}

#[test]
fn a_month_with_one_interview_waits_and_is_in_no_figure() {
    let wave = Force::of(vec![usual(), alike(1, "Coast", 0)]).published();
    assert_eq!(told(&wave), [("2026-01".to_owned(), Some(24))]);
    assert_eq!(wave.carried, Some(Period::single(Month::new(2026, 2).unwrap())));
    assert_eq!(wave.series[0].cumulative.base.shown(), Some(&24));
}

/// A force that begins later than others has no months before its first interview.
#[test]
fn a_force_that_joins_in_mid_series_begins_with_its_first_interview() {
    let force = Force::of(vec![vec![], vec![], usual(), usual()]);
    let interviews = &force.interviews()[2..];
    let tally = force.tally();
    let wave = statistics::disclosure::from_nothing("six-week", interviews, &[tally], &force.policy);
    assert_eq!(wave.series[0].cumulative.period.from, Month::new(2026, 3).unwrap());
    assert_eq!(told(&wave), [("2026-03".to_owned(), Some(24)), ("2026-04".to_owned(), Some(24))]);
}

#[test]
fn a_question_asked_from_the_third_month_on_has_none_before() {
    let force = Force::of(vec![usual(); 4]);
    let mut tally = force.tally();
    tally.months = tally.months.into_iter().skip(2).collect();
    let wave = force.all_after(Ledger::default(), 4, &[tally]).0;
    let markers: Vec<_> = wave.series[0].periods.iter().map(|figure| figure.base.marker()).collect();
    assert_eq!(
        markers,
        [Some(statistics::Marker::NotAvailable), Some(statistics::Marker::NotAvailable), None, None]
    );
}

#[test]
fn a_ledger_of_another_question_is_left_alone() {
    let force = Force::of(vec![usual(); 2]);
    let (_, ledger) = force.after(Ledger::default(), 2);
    let other = Question { concept: "respect.kind".to_owned(), ..question(asked().shape, &[]) };
    let tally = Tally { question: other, routed: false, months: Default::default() };
    let (_, after) = force.all_after(ledger.clone(), 2, &[tally]);
    assert!(blocks(&ledger).iter().all(|block| blocks(&after).contains(block)));
}
