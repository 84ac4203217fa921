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

#[test]
fn a_rule_without_the_next_lowest_option_is_caught() {
    let caught = fallen(|survey, attack| {
        for (period, table) in survey.tables.iter().enumerate() {
            let figure = &survey.published(period + 1).series[0].periods[period];
            if !figure.base.is_shown() {
                continue;
            }
            for (option, count) in table.options.iter().enumerate().filter(|(_, count)| **count >= 5) {
                attack.learn(vec![attack.option(period, option)], Some(*count));
            }
        }
    });
    assert!(caught > 20, "{caught}");
}

#[test]
fn figures_since_the_start_that_always_move_are_caught() {
    let caught = fallen(|survey, attack| {
        for periods in 1..=survey.tables.len() {
            let mut figure = survey.as_one_period(periods).published(1).series.remove(0).periods.remove(0);
            figure.period.to = crate::invented::months().nth(periods - 1).unwrap();
            attack.learn_since_start(&figure);
        }
    });
    assert!(caught > 20, "{caught}");
}
