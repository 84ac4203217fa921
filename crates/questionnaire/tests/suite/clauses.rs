//! What a condition says, part by part, as it is put into words on paper.

use questionnaire::{Clause, Expression, Test};

use crate::respondent::name;

#[track_caller]
fn says(text: &str, expected: Clause) {
    assert_eq!(Expression::parse(text).unwrap().clause(), expected, "{text}");
}

fn answer(question: &str, test: Test) -> Clause {
    Clause::Answer(name(question), test)
}

fn is(value: &str) -> Test {
    Test::Is(value.to_owned())
}

#[test]
fn a_comparison_says_the_same_from_either_side() {
    says("${a} = 'yes'", answer("a", is("yes")));
    says("'yes' = ${a}", answer("a", is("yes")));
    says("${n} >= 2", answer("n", Test::AtLeast("2".to_owned())));
    says("2 <= ${n}", answer("n", Test::AtLeast("2".to_owned())));
    says("${n} < 2.50", answer("n", Test::Below("2.5".to_owned())));
    says("${d} > date('2026-01-31')", answer("d", Test::Above("2026-01-31".to_owned())));
}

#[test]
fn what_is_not_so_is_said_once() {
    says("${a} != 'yes'", answer("a", Test::IsNot("yes".to_owned())));
    says("not(${a} = 'yes')", answer("a", Test::IsNot("yes".to_owned())));
    says("not(not(selected(${a}, 'x')))", answer("a", Test::Includes("x".to_owned())));
    says("${a} != ''", answer("a", Test::Answered));
}

#[test]
fn choices_and_codes_are_told_apart() {
    says("selected(${who}, 'isva')", answer("who", Test::Includes("isva".to_owned())));
    says("selected(${who}, name)", Clause::ChosenAt(name("who")));
    says("is-answered(${a})", answer("a", Test::Answered));
    says("is-missing(${a}, 'dont_know')", answer("a", Test::Missing(Some("dont_know".to_owned()))));
    says("${prior.abe_done} = 'yes'", Clause::Prior(name("abe_done"), is("yes")));
    says("${case.country} = 'wales'", Clause::Fact("country".to_owned(), is("wales")));
}

#[test]
fn parts_are_kept_apart_and_what_has_no_words_stays_as_it_was_written() {
    let both = Clause::Any(vec![answer("b", is("x")), Clause::Other("${n} + 1 = 2".to_owned())]);
    says("${a} = 'yes' and (${b} = 'x' or ${n} + 1 = 2)", Clause::All(vec![answer("a", is("yes")), both]));
}

#[test]
fn a_default_that_is_not_asked_for_says_nothing_more() {
    says("coalesce(${end}, 'unknown') != 'stopped'", answer("end", Test::IsNot("stopped".to_owned())));
    let asked_for = "coalesce(${end}, 'stopped') = 'stopped'";
    says(asked_for, Clause::Other(asked_for.to_owned()));
}
