//! Laws, tried on invented inputs.

use proptest::prelude::*;
use questionnaire::{Answers, Code, Expression, Facts, Questionnaire, Source, compile};

use crate::form::{Form, question};
use crate::respondent::{name, today};

/// Text made of the language's own pieces, which gets further into the reader than letters at random.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "${a}",
        "${b}",
        "${case.outcome}",
        "${prior.a}",
        "position(..)",
        "count(${a})",
        "sum(",
        "min(",
        "once(",
        "decimal-date-time(",
        "'yes'",
        "'dont_know'",
        "''",
        "1",
        "0.5",
        ".",
        "(",
        ")",
        ",",
        " and ",
        " or ",
        "=",
        "!=",
        "<",
        ">=",
        "+",
        "-",
        "*",
        " div ",
        " mod ",
        "not(",
        "selected(",
        "if(",
        "regex(",
        "coalesce(",
        "date(",
        "today()",
        "true()",
        "is-missing(",
        "round(",
        "concat(",
        "é",
        "\"",
        " ",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Questions whose conditions look at those before them in many ways.
fn branching() -> Form {
    let conditions = [
        "",
        "${q0} = 'yes'",
        "${q0} != 'yes'",
        "is-answered(${q1})",
        "${q2} = 'no' or ${q1} = 'yes'",
        "not(${q3} = 'yes')",
        "is-missing(${q4}, 'dont_know')",
        "${q5} = ${q0}",
        "${q6} = '' and ${q7} = 'yes'",
    ];
    let asked = conditions.iter().enumerate().map(|(at, condition)| {
        let relevant =
            if condition.is_empty() { String::new() } else { format!("relevant = \"{condition}\"\n") };
        question(&format!("q{at}"), "select_one yes_no", &format!("{relevant}non_answer = [\"dont_know\"]"))
    });
    Form::of(&asked.collect::<String>())
}

fn answered(interview: &Questionnaire, raw: &[Option<&str>]) -> Answers {
    let given = interview
        .questions()
        .zip(raw)
        .filter_map(|(question, raw)| Some((question.name.clone(), question.accept((*raw)?).unwrap()?)));
    given.collect()
}

fn any_answers() -> impl Strategy<Value = Vec<Option<&'static str>>> {
    let one = prop::sample::select(vec![None, Some("yes"), Some("no"), Some("dont_know")]);
    prop::collection::vec(one, 9)
}

#[test]
fn no_depth_of_tables_breaks_the_compiler() {
    for depth in [5, 50, 500, 5_000] {
        let header = format!("[[question{}]]\ntype = \"group\"\n", ".question".repeat(depth));
        let inline = "question = [{ type = 'group', ".repeat(depth) + &"}]".repeat(depth);
        for questions in [header, inline] {
            assert!(Form::of(&questions).compile().has_errors());
        }
    }
}

#[test]
fn no_repeat_in_repeats_makes_more_than_can_be_asked() {
    let repeat = |depth: usize| {
        let header = ["question"].repeat(depth + 1).join(".");
        format!("[[{header}]]\nname = \"r{depth}\"\ntype = \"repeat\"\ncount = \"20\"\nmost = 20\n")
    };
    let innermost = question("x", "select_one yes_no", "")
        .replace("[[question]]", "[[question.question.question.question.question.question]]");
    let nested: String = (0..5).map(repeat).collect();
    let counted = question("y", "select_one yes_no", "relevant = \"count(${r4}) + count(${x}) > 1\"");
    assert!(Form::of(&(nested + &innermost + &counted)).compile().has_errors());
    let inside = |at: usize| {
        question(&format!("q{at}"), "select_one yes_no", "").replace("[[question]]", "[[question.question]]")
    };
    let many = repeat(0) + &(0..60).map(inside).collect::<String>();
    let found = Form::of(&many).compile().diagnostics;
    assert!(found.iter().any(|it| it.code == Code::TooManyTimes), "{found:#?}");
}

proptest! {
    #[test]
    fn no_text_breaks_the_expression_reader(text in any::<String>()) {
        let _ = Expression::parse(&text);
    }

    #[test]
    fn whatever_is_read_has_a_value(text in pieces()) {
        if let Ok(expression) = Expression::parse(&text) {
            let _ = expression.evaluate(&Answers::default(), &Facts::on(today()));
        }
    }

    #[test]
    fn a_fault_lies_inside_the_text(text in prop_oneof![any::<String>(), pieces()]) {
        if let Err(fault) = Expression::parse(&text) {
            prop_assert!(fault.span.start <= fault.span.end && fault.span.end <= text.len() + 1);
        }
    }

    #[test]
    fn no_text_breaks_the_compiler(text in any::<String>(), file in 0..4usize) {
        let path = ["choices.toml", "question-sets/form/1.toml", "interviews/six-week/1.toml", "x"][file];
        let _ = compile(&[Source { path: path.to_owned(), text }]);
    }

    #[test]
    fn no_damage_to_a_form_breaks_the_compiler(file in 0..3usize, at in 0..4000usize, cut in 0..40usize, put in any::<String>()) {
        let mut sources = branching().sources();
        let text: Vec<char> = sources[file].text.chars().collect();
        let at = at.min(text.len());
        let rest = text.iter().skip(at + cut);
        sources[file].text = text[..at].iter().chain(&put.chars().collect::<Vec<_>>()).chain(rest).collect();
        let compilation = compile(&sources);
        for found in &compilation.diagnostics {
            prop_assert!(found.line > 0 && found.column > 0);
        }
    }

    #[test]
    fn a_question_is_asked_exactly_where_its_condition_holds(raw in any_answers()) {
        let interview = branching().interview();
        let answers = answered(&interview, &raw);
        let facts = Facts::on(today());
        let route = interview.route(&answers, &facts);
        let in_force = route.in_force(&answers);
        for question in interview.questions() {
            let holds = question.relevant.as_ref().is_none_or(|condition| condition.evaluate(&in_force, &facts).truth());
            prop_assert_eq!(route.asks(&question.name), holds);
        }
    }

    #[test]
    fn answers_off_the_route_change_nothing(raw in any_answers()) {
        let interview = branching().interview();
        let answers = answered(&interview, &raw);
        let facts = Facts::on(today());
        let route = interview.route(&answers, &facts);
        let in_force = route.in_force(&answers);
        prop_assert_eq!(interview.route(&in_force, &facts), route.clone());
        prop_assert_eq!(route.progress(&answers), route.progress(&in_force));
        prop_assert_eq!(route.progress(&answers).0, in_force.len());
    }

    #[test]
    fn hiding_and_showing_again_restores_the_route(raw in any_answers(), other in prop::sample::select(vec!["yes", "no"])) {
        let interview = branching().interview();
        let facts = Facts::on(today());
        let before = answered(&interview, &raw);
        let mut answers = before.clone();
        let q0 = interview.question(&name("q0")).unwrap();
        answers.set(name("q0"), q0.accept(other).unwrap().unwrap());
        let _ = interview.route(&answers, &facts);
        match before.get(&name("q0")) {
            Some(answer) => answers.set(name("q0"), answer.clone()),
            None => drop(answers.remove(&name("q0"))),
        }
        prop_assert_eq!(interview.route(&answers, &facts), interview.route(&before, &facts));
    }
}
