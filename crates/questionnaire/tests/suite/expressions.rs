//! The expression language: a text, what is answered, and its value.

use chrono::NaiveDate;
use questionnaire::{Answer, Answers, Code, Expression, Facts, NonAnswer, PartialDate, Value};

use crate::respondent::{name, today};

fn answers() -> Answers {
    let choice = |code: &str| Answer::Choice(questionnaire::ChoiceName::parse(code).unwrap());
    let codes = ["isva", "friend"].map(|code| questionnaire::ChoiceName::parse(code).unwrap());
    Answers::from_iter([
        (name("yes"), choice("yes")),
        (name("many"), Answer::Choices(codes.to_vec())),
        (name("three"), Answer::Number(3.into())),
        (name("zero"), Answer::Number(0.into())),
        (name("day"), Answer::Date(PartialDate::parse("2026-03-04").unwrap())),
        (name("words"), Answer::Text("Café at 9".to_owned())),
        (name("refused"), Answer::Missing(NonAnswer::PreferNotToSay)),
    ])
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let mut facts = Facts::on(today());
    facts.case.insert("outcome".to_owned(), "charged".to_owned());
    let value = Expression::parse(text)
        .unwrap_or_else(|fault| panic!("{text}: {fault}"))
        .evaluate(&answers(), &facts);
    assert_eq!(value.text(), expected, "{text}");
}

#[test]
fn operators_bind_as_in_xpath() {
    check("1 + 2 * 3", "7");
    check("(1 + 2) * 3", "9");
    check("7 mod 4 - 1", "2");
    check("-2 * -3", "6");
    check("10 div 4", "2.5");
    check("1 + 1 = 2 and 2 > 1", "true");
    check("false() and false() or true()", "true");
    check("true() or false() and false()", "true");
    check("1 < 2 = true()", "true");
}

#[test]
fn numbers_are_decimal_and_never_fail() {
    check("0.1 + 0.2 = 0.3", "true");
    check("1 div 0", "");
    check("1 mod 0", "");
    check("79228162514264337593543950335 + 1", "");
    check("${empty} + 1", "");
    check("round(2.345, 2)", "2.35");
    check("round(2.5, 0)", "3");
    check("int(-2.7)", "-2");
    check("min(${three}, ${empty}, 2)", "2");
    check("max(${three}, 2)", "3");
}

#[test]
fn empty_means_what_it_means_in_xlsform() {
    for always_false in ["${empty} = 'a'", "${empty} < 1", "${empty} > 1", "${empty} >= 0", "${empty} <= 0"] {
        check(always_false, "false");
    }
    check("${empty} != 'a'", "true");
    check("${empty} = ''", "true");
    check("${empty} != ''", "false");
    check("${refused} = ''", "true");
    check("${refused} != 'yes'", "true");
    check("selected(${empty}, 'a')", "false");
    check("selected(${yes}, '')", "false");
    check("contains(${empty}, '')", "false");
    check("count-selected(${empty})", "0");
    check("string-length(${empty})", "0");
    check("not(${empty})", "true");
    check("${zero} = 0 and is-answered(${zero})", "true");
}

#[test]
fn functions_do_what_they_say() {
    check("selected(${many}, 'isva') and not(selected(${many}, 'nobody'))", "true");
    check("count-selected(${many})", "2");
    check("coalesce(${empty}, ${yes})", "yes");
    check("coalesce(${refused}, 'none')", "none");
    check("if(${three} > 2, 'more', 'less')", "more");
    check("string-length(${words})", "9");
    check("contains(${words}, 'é at')", "true");
    check("starts-with(${words}, 'Café')", "true");
    check("regex(${words}, 'C.* [0-9]')", "true");
    check("regex(${words}, '[0-9]')", "false");
    check("date('2026-03-04') = ${day}", "true");
    check("date('2026-02-30')", "");
    check("today() > ${day}", "true");
    check("is-missing(${refused})", "true");
    check("is-missing(${refused}, 'prefer_not_to_say')", "true");
    check("is-missing(${refused}, 'dont_know')", "false");
    check("is-answered(${refused})", "false");
    check("concat(${yes}, '-', ${three})", "yes-3");
    check("${case.outcome} = 'charged' and ${case.team} = ''", "true");
    check("${ three } = \"3\"", "true");
}

#[track_caller]
fn refuses(text: &str, code: Code, at: std::ops::Range<usize>) {
    let fault = Expression::parse(text).unwrap_err();
    assert_eq!((fault.code, fault.span.clone()), (code, at), "{text}: {fault}");
}

#[test]
fn a_fault_has_its_place() {
    refuses("", Code::ExpressionSyntax, 0..0);
    refuses("1 +", Code::ExpressionSyntax, 3..3);
    refuses("1 2", Code::ExpressionSyntax, 2..3);
    refuses("${a", Code::ExpressionSyntax, 0..1);
    refuses("'é' ! 1", Code::ExpressionSyntax, 5..6);
    refuses("1.2.3", Code::ExpressionSyntax, 0..5);
    refuses("nto(1)", Code::UnknownFunction, 0..3);
    refuses("${A}", Code::UnknownName, 0..4);
    refuses("regex('a', ${b})", Code::BadPattern, 0..16);
    refuses("regex('a', 'b)|(c')", Code::BadPattern, 11..18);
    refuses(&"1 + ".repeat(1100), Code::TooComplex, 0..4400);
}

#[test]
fn depth_is_bounded_however_it_is_reached() {
    for text in
        ["-".repeat(300) + "1", "not(".repeat(300), vec!["1"; 300].join(" + "), vec!["1"; 300].join(" = ")]
    {
        assert_eq!(Expression::parse(&text).unwrap_err().code, Code::TooComplex);
    }
    assert!(
        Expression::parse(&vec!["${a} = 1"; 300].join(" or ")).is_ok(),
        "a long list of `or` is not deep"
    );
}

#[test]
fn the_same_expression_reads_the_same_and_names_what_it_reads() {
    let expression = Expression::parse("${b} = 'x' and selected(${a}, ${b})").unwrap();
    let reads: Vec<String> = expression.reads().map(ToString::to_string).collect();
    assert_eq!(reads, ["b", "a", "b"]);
    assert_eq!(Expression::parse(expression.source()).unwrap(), expression);
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    assert_eq!(Value::of(&Answer::Date(PartialDate::parse("2026-03").unwrap())), Value::Date(first));
}

#[test]
fn what_an_expression_makes_is_bounded() {
    let nothing = Answers::default();
    let value = |text: &str| Expression::parse(text).unwrap().evaluate(&nothing, &Facts::on(today())).text();
    let nine = format!("'{}'", "x".repeat(9));
    let long = format!("concat({})", vec![nine.as_str(); 32].join(", "));
    assert_eq!(value(&long).len(), 288);
    let mut doubled = Answers::default();
    doubled.set(name("a"), Answer::Text("x".repeat(6000)));
    let twice = Expression::parse("concat(${a}, ${a})").unwrap();
    assert!(twice.evaluate(&doubled, &Facts::on(today())).is_empty(), "past 10,000 bytes there is no result");
    refuses("regex('a', '((a{50}){50}){50}')", Code::BadPattern, 11..30);
    refuses("regex('a', '(a+)+\\1')", Code::BadPattern, 11..20);
}

#[test]
fn an_expensive_looking_pattern_takes_no_longer_than_its_text() {
    let mut answers = Answers::default();
    answers.set(name("a"), Answer::Text("a".repeat(9_999) + "!"));
    let trap = Expression::parse("regex(${a}, '(a|aa)+') or regex(${a}, '(a*)*b')").unwrap();
    assert!(
        !trap.evaluate(&answers, &Facts::on(today())).truth(),
        "a backtracking engine would still be at it"
    );
}

#[test]
fn every_function_is_in_the_guide_as_it_is_called() {
    let guide = include_str!("../../../../docs/how-to/write-conditions.md");
    for (name, example) in Expression::functions() {
        assert!(
            guide.contains(&format!("`{example}`")),
            "docs/how-to/write-conditions.md leaves out `{example}`"
        );
        let fault = Expression::parse(example).err();
        assert!(fault.is_none(), "{name}: {fault:?}");
    }
}
