//! The attacker against the release rule, and against rules that were weakened so that it must succeed.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use statistics::Polarity;
use statistics::disclosure::Shape;

use crate::attacker::Attack;
use crate::invented::{Survey, Table, many, one, question, tiny};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_withheld_of_one_option_can_be_worked_out(survey in one()) {
        let worked_out = Attack::on(&survey).worked_out();
        prop_assert!(worked_out.is_empty(), "{worked_out:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_withheld_of_many_options_can_be_worked_out(survey in many()) {
        let worked_out = Attack::on(&survey).worked_out();
        prop_assert!(worked_out.is_empty(), "{worked_out:?}");
    }
}

/// Found by the attacker when it looked less far: the other table moves counts of one sum both ways.
#[test]
fn a_table_whose_counts_move_both_ways_is_found() {
    let table = |options: [u32; 3], reasons: [u32; 2], off_route| Table {
        options: options.to_vec(),
        reasons: reasons.to_vec(),
        off_route,
        base: options.iter().sum(),
    };
    let tables = vec![
        table([9, 1, 5], [0, 0], 5),
        table([0, 19, 0], [0, 1], 0),
        table([1, 5, 14], [0, 0], 0),
        table([12, 1, 4], [0, 3], 0),
    ];
    let survey = Survey { question: question(Shape::One, &[Polarity::None; 3]), tables };
    assert_eq!(Attack::on(&survey).worked_out(), Vec::<String>::new());
}

/// Nobody kept silent in February and March, out of 23: the sums up to January and up to March say so without a figure of those two.
#[test]
fn nobody_of_people_enough_may_follow_from_two_sums() {
    let table = |options: [u32; 2], reasons: [u32; 2], off_route, base| Table {
        options: options.to_vec(),
        reasons: reasons.to_vec(),
        off_route,
        base,
    };
    let tables =
        vec![table([15, 0], [0, 5], 0, 20), table([12, 8], [0, 0], 7, 13), table([10, 0], [0, 0], 10, 10)];
    let survey = Survey { question: question(Shape::Many, &[Polarity::None; 2]), tables };
    assert_eq!(Attack::on(&survey).worked_out(), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_attacker_finds_what_trying_every_table_finds(survey in tiny()) {
        let attack = Attack::on(&survey);
        prop_assert_eq!(attack.worked_out(), attack.worked_out_by_trying_all());
    }
}

/// How many of some invented surveys fall to the attacker once it has also learnt what a weaker rule would
/// publish.
fn fallen(weaken: fn(&Survey, &mut Attack<'_>)) -> usize {
    let mut runner = TestRunner::deterministic();
    let surveys = (0..300).map(|_| one().new_tree(&mut runner).unwrap().current());
    let falls = surveys.filter(|survey| {
        let mut attack = Attack::on(survey);
        weaken(survey, &mut attack);
        !attack.worked_out().is_empty()
    });
    falls.count()
}

#[test]
fn the_rule_as_it_is_stands() {
    assert_eq!(fallen(|_, _| {}), 0);
}

/// Every option of at least five in a month whose base is told, as a rule without refinements would tell it.
#[test]
fn options_that_do_not_wait_for_each_other_are_caught() {
    let caught = fallen(|survey, attack| {
        let wave = survey.published(survey.tables.len());
        for (month, table) in crate::invented::months().zip(&survey.tables) {
            let told = |figure: &&statistics::Figure| figure.period == statistics::Period::single(month);
            let figure = wave.series[0].periods.iter().find(told);
            if !figure.is_some_and(|figure| figure.base.is_shown()) {
                continue;
            }
            let place = crate::invented::months().position(|other| other == month).unwrap();
            for (option, count) in table.options.iter().enumerate().filter(|(_, count)| **count >= 5) {
                attack.learn(vec![attack.option(place, option)], Some(*count));
            }
        }
    });
    assert!(caught > 20, "{caught}");
}

#[test]
fn figures_since_the_start_that_always_move_are_caught() {
    let caught = fallen(|survey, attack| {
        for months in 1..=survey.tables.len() {
            let covered: Vec<usize> = (0..months).collect();
            let sum = survey.over(&covered);
            for (option, count) in sum.options.iter().enumerate().filter(|(_, count)| **count >= 5) {
                let unknowns = covered.iter().map(|month| attack.option(*month, option)).collect();
                attack.learn(unknowns, Some(*count));
            }
        }
    });
    assert!(caught > 20, "{caught}");
}

/// The headline of every month that has a base, as a rule without spans would tell it.
#[test]
fn a_headline_that_is_told_every_month_is_caught() {
    let caught = fallen(|survey, attack| {
        for (month, table) in survey.tables.iter().enumerate().filter(|(_, table)| table.base >= 10) {
            attack.learn(
                (0..table.options.len()).map(|option| attack.option(month, option)).collect(),
                Some(table.base),
            );
            let unknowns = attack.band(month, Polarity::Favourable);
            let people = unknowns.iter().map(|place| table.options[place - attack.option(month, 0)]).sum();
            if people >= 5 {
                attack.learn(unknowns, Some(people));
            }
        }
    });
    assert!(caught > 20, "{caught}");
}
