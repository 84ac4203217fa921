//! What the compiler says no answers can reach, held against every answer there is.

use proptest::prelude::*;
use questionnaire::{Answers, Code, Facts, Questionnaire};

use crate::form::{Form, question};
use crate::respondent::{name, today};

/// Conditions over three questions: a choice, several choices and a range.
fn condition() -> impl Strategy<Value = String> {
    let atom = prop::sample::select(vec![
        "${a} = 'yes'",
        "${a} = 'no'",
        "${a} != 'yes'",
        "is-answered(${a})",
        "is-missing(${a}, 'dont_know')",
        "${a} = ''",
        "selected(${b}, 'isva')",
        "selected(${b}, 'friend')",
        "selected(${b}, 'nobody')",
        "count-selected(${b}) > 1",
        "${c} > 2",
        "${c} = 3",
        "${c} < 1",
        "${c} + 1 = 4",
        "coalesce(${a}, 'no') = 'no'",
        "if(${a} = 'yes', ${c}, 0) >= 2",
        "round(${c} div 2, 0) = 1",
    ]);
    atom.prop_map(str::to_owned).prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(|all| format!("({})", all.join(" and "))),
            prop::collection::vec(inner.clone(), 2..4).prop_map(|any| format!("({})", any.join(" or "))),
            inner.prop_map(|one| format!("not({one})")),
        ]
    })
}

/// The three questions, the second and third under conditions of their own, and what is worked out at the end.
fn form(b_if: &str, c_if: &str, last: &str) -> Form {
    let relevant = |condition: &str| format!("relevant = \"{condition}\"");
    Form::of(
        &[
            question("a", "select_one yes_no", "non_answer = [\"dont_know\"]"),
            question("b", "select_multiple people", &relevant(b_if)),
            question(
                "c",
                "range",
                &format!("start = 0\nend = 3\nconstraint = \". != 2\"\n{}", relevant(c_if)),
            ),
            last.to_owned(),
        ]
        .concat(),
    )
}

const A: [Option<&str>; 4] = [None, Some("yes"), Some("no"), Some("dont_know")];
const B: [Option<&str>; 5] = [None, Some("isva"), Some("friend"), Some("isva friend"), Some("nobody")];
const C: [Option<&str>; 4] = [None, Some("0"), Some("1"), Some("3")];

/// Every way to answer.
fn every_answer(interview: &Questionnaire) -> Vec<Answers> {
    let mut ways = Vec::new();
    for a in A {
        for b in B {
            for c in C {
                let given = [("a", a), ("b", b), ("c", c)];
                let given = given.into_iter().filter_map(|(of, raw)| {
                    let answer = interview.question(&name(of)).unwrap().accept(raw?).unwrap()?;
                    Some((name(of), answer))
                });
                ways.push(given.collect());
            }
        }
    }
    ways
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn reachability_is_what_every_answer_shows(condition in condition(), b_if in 0..3usize, c_if in 0..3usize) {
        let b_if = ["${a} = 'yes'", "is-answered(${a})", "${a} = 'no' or is-missing(${a})"][b_if];
        let c_if = ["${a} = 'no'", "selected(${b}, 'isva')", "is-answered(${a})"][c_if];
        let worked_out = format!("[[question]]\nname = \"d\"\ntype = \"calculate\"\ncalculation = \"if({condition}, 'is', 'not')\"\n");
        let interview = form(b_if, c_if, &worked_out).interview();
        let seen: Vec<bool> = every_answer(&interview).iter().map(|answers| {
            interview.route(answers, &Facts::on(today())).calculated(&name("d")).unwrap().text() == "is"
        }).collect();
        let asked = question("d", "select_one yes_no", &format!("relevant = \"{condition}\""));
        let found = form(b_if, c_if, &asked).compile().diagnostics;
        let says = |code: Code| found.iter().any(|it| it.code == code);
        prop_assert_eq!(says(Code::Unreachable), !seen.contains(&true), "{}: {:#?}", condition, found);
        prop_assert_eq!(says(Code::AlwaysTrue), !seen.contains(&false), "{}: {:#?}", condition, found);
    }
}
